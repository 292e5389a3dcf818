//! The package, made of the program that is ready, as the tools of a Debian desk see it. The one for
//! people is made the same way; `cargo xtask package --try` installs it.
#![cfg(target_os = "linux")]
// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    ffi::OsStr,
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::LazyLock,
};

use tests::window::program;

const TYPE: &str = "application/vnd.etabli+sqlite3";
const TITLE: &str = "Venir une seule fois : atelier d'idéation";

/// `ETABLI_DEB`, or where `cargo xtask test` lets it be made.
fn package() -> PathBuf {
    let path = std::env::var_os("ETABLI_DEB").map_or_else(
        || {
            let name = format!(
                "etabli_{}_{}.deb",
                env!("CARGO_PKG_VERSION"),
                architecture()
            );
            program().with_file_name("bundle").join("deb").join(name)
        },
        PathBuf::from,
    );
    assert!(
        path.is_file(),
        "{}: `cargo xtask test` makes it first",
        path.display()
    );
    path
}

fn architecture() -> String {
    said(Command::new("dpkg").arg("--print-architecture"))
}

fn run(command: &mut Command) -> Output {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{:?}: {error}", command.get_program()));
    assert!(
        output.status.success(),
        "{command:?}: {}\n{}{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

fn said(command: &mut Command) -> String {
    let output = run(command);
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// A tool that checks: it succeeds, and has nothing to say.
fn silent(command: &mut Command) {
    let output = run(command);
    let words = [output.stdout, output.stderr].concat();
    assert!(words.is_empty(), "{}", String::from_utf8_lossy(&words));
}

/// The files of the package, as they would lie in the system.
static INSIDE: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("package");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    run(Command::new("dpkg-deb")
        .arg("--extract")
        .arg(package())
        .arg(&folder));
    folder
});

fn inside(path: &str) -> PathBuf {
    INSIDE.join(path)
}

fn field(name: &str) -> String {
    said(
        Command::new("dpkg-deb")
            .arg("--field")
            .arg(package())
            .arg(name),
    )
}

#[test]
fn dpkg_takes_it() {
    let system = tempfile::tempdir().unwrap();
    for folder in ["info", "updates", "triggers", "parts"] {
        fs::create_dir_all(system.path().join("var/lib/dpkg").join(folder)).unwrap();
    }
    for file in ["status", "available"] {
        fs::write(system.path().join("var/lib/dpkg").join(file), "").unwrap();
    }
    run(Command::new("dpkg")
        .arg(format!("--root={}", system.path().display()))
        .args(["--force-not-root", "--dry-run", "--install"])
        .arg(package()));
    let architecture = architecture();
    for (name, value) in [
        ("Package", "etabli"),
        ("Version", env!("CARGO_PKG_VERSION")),
        ("Architecture", architecture.as_str()),
    ] {
        assert_eq!(field(name), value, "{name}");
    }
    // Read off the program: the C library it was linked against, and the web view by what it calls.
    let needs = field("Depends");
    for library in ["libc6 (>= ", "libwebkit2gtk-4.1-0 (>= "] {
        assert!(needs.contains(library), "{library} in {needs}");
    }
}

#[test]
fn the_program_in_it_is_the_one_that_is_tested() {
    let packed = inside("usr/bin/etabli");
    assert!(fs::read(&packed).unwrap() == fs::read(program()).unwrap());
    let mode = packed.metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o755);
}

#[test]
fn the_desktop_entry_is_valid_and_hands_files_over() {
    let entry = inside("usr/share/applications/etabli.desktop");
    silent(Command::new("desktop-file-validate").arg(&entry));
    let text = fs::read_to_string(&entry).unwrap();
    for line in [
        "Name=Établi",
        "Exec=etabli %F",
        "Icon=etabli",
        &format!("MimeType={TYPE};"),
    ] {
        assert!(text.lines().any(|own| own == line), "{line} in:\n{text}");
    }
    for icon in [
        "32x32/apps/etabli.png",
        "128x128/apps/etabli.png",
        "512x512/apps/etabli.png",
        "scalable/apps/etabli.svg",
    ] {
        let path = inside("usr/share/icons/hicolor").join(icon);
        assert!(path.is_file(), "{icon}");
    }
}

#[test]
fn software_centres_can_show_it() {
    let data = inside("usr/share/metainfo/org.etabli.etabli.metainfo.xml");
    run(Command::new("appstreamcli")
        .args(["validate", "--no-net"])
        .arg(&data));
    let text = fs::read_to_string(&data).unwrap();
    let newest = text
        .split_once("<release version=\"")
        .and_then(|(_, rest)| rest.split('"').next());
    assert_eq!(
        newest,
        Some(env!("CARGO_PKG_VERSION")),
        "the newest release"
    );
}

#[test]
fn both_manuals_are_sound_and_know_every_word_of_the_help() {
    let help = said(
        Command::new(program())
            .arg("--help")
            .env("LC_ALL", "C.UTF-8"),
    );
    // Options, commands and what they take: words of the usage, not of sentences.
    let words: Vec<&str> = help
        .split(|c: char| c.is_whitespace() || "[]|…,()".contains(c))
        .filter(|word| word.starts_with("--"))
        .chain([
            "import", "list", "export", "methods", "check", "backup", "pdf", "json",
        ])
        .chain(domain::search::kinds().map(|kind| kind as &str))
        .collect();
    assert!(words.contains(&"--data-dir") && words.contains(&"--force"));
    for page in ["usr/share/man/man1", "usr/share/man/fr/man1"] {
        let packed = inside(page).join("etabli.1.gz");
        let folder = tempfile::tempdir().unwrap();
        // By the end of its name mandoc knows the section.
        let plain = folder.path().join("etabli.1");
        fs::write(
            &plain,
            run(Command::new("gzip").args(["-dc"]).arg(&packed)).stdout,
        )
        .unwrap();
        silent(
            Command::new("mandoc")
                .args(["-T", "lint", "-W", "warning"])
                .arg(&plain),
        );
        let shown = said(
            Command::new("mandoc")
                .args(["-T", "utf8", "-O", "width=200"])
                .arg(&plain),
        );
        // Bold is written as a letter over itself.
        let mut text = String::new();
        for c in shown.chars() {
            if c == '\u{8}' {
                text.pop();
            } else {
                text.push(c);
            }
        }
        for word in &words {
            assert!(text.contains(word), "{page}: {word}");
        }
    }
}

/// Asks the desk what a file is, by GIO, as GNOME does. (A desk without a name asks `file`, which
/// says SQLite of each.)
fn kind(file: &Path, data: &OsStr, home: &Path) -> String {
    said(
        Command::new("xdg-mime")
            .args(["query", "filetype"])
            .arg(file)
            .env("XDG_DATA_DIRS", data)
            .env("XDG_CURRENT_DESKTOP", "GNOME")
            .env("HOME", home)
            .env_remove("XDG_DATA_HOME"),
    )
}

#[test]
fn the_desk_knows_its_files_with_and_without_their_ending() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let share = at("share");
    for (place, file) in [
        ("mime/packages", "etabli.xml"),
        ("applications", "etabli.desktop"),
    ] {
        fs::create_dir_all(share.join(place)).unwrap();
        let from = inside("usr/share").join(place).join(file);
        fs::copy(from, share.join(place).join(file)).unwrap();
    }
    let mut data = share.clone().into_os_string();
    data.push(":/usr/local/share:/usr/share");
    for (tool, place) in [
        ("update-mime-database", "mime"),
        ("update-desktop-database", "applications"),
    ] {
        silent(
            Command::new(tool)
                .arg(share.join(place))
                .env("XDG_DATA_DIRS", &data),
        );
    }

    let data_dir = at("data");
    let line = |arguments: &[&str]| {
        run(Command::new(program())
            .arg("--data-dir")
            .arg(&data_dir)
            .args(arguments));
    };
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/samples/01-ideation-venir-une-seule-fois.json");
    line(&["import", sample.to_str().unwrap()]);
    let project = at("Projet d’été n° 1.etabli");
    let export = [
        "export",
        "--workshop",
        TITLE,
        "--format",
        "etabli",
        "--output",
    ];
    line(&[&export[..], &[project.to_str().unwrap()]].concat());
    let library = data_dir.join("bibliotheque.etabli");
    for (copy, of) in [("une bibliotheque", &library), ("un projet", &project)] {
        fs::copy(of, at(copy)).unwrap();
    }
    for file in [library, project, at("une bibliotheque"), at("un projet")] {
        let found = kind(&file, &data, folder.path());
        assert_eq!(found, TYPE, "{}", file.display());
    }
    // Another program's database stays what it is.
    let other = at("autre.sqlite");
    rusqlite::Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE a (b)")
        .unwrap();
    let found = kind(&other, &data, folder.path());
    assert_eq!(found, "application/vnd.sqlite3");
    let opens = said(
        Command::new("xdg-mime")
            .args(["query", "default", TYPE])
            .env("XDG_DATA_DIRS", &data)
            .env("XDG_CURRENT_DESKTOP", "GNOME")
            .env("HOME", folder.path())
            .env_remove("XDG_DATA_HOME"),
    );
    assert_eq!(opens, "etabli.desktop");
}
