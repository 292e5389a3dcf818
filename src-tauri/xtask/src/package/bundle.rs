//! Calling Tauri's bundler.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::needs;
use crate::step::{Done, Failure, output, program as command, root, run as step, target};

/// Which program goes in.
#[derive(Clone, Copy, PartialEq)]
pub enum Built {
    /// The one that `run` and `test` use.
    Dev,
    /// The one for people.
    Release,
}

/// A kind of package, by the bundler's word for it.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Deb,
    Rpm,
    Nsis,
    Msi,
    Dmg,
}

impl Kind {
    pub fn of_this_system() -> &'static [Self] {
        if cfg!(windows) {
            &[Self::Nsis, Self::Msi]
        } else if cfg!(target_os = "macos") {
            &[Self::Dmg]
        } else {
            &[Self::Deb, Self::Rpm]
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Deb => "deb",
            Self::Rpm => "rpm",
            Self::Nsis => "nsis",
            Self::Msi => "msi",
            Self::Dmg => "dmg",
        }
    }
}

fn output_folder(built: Built) -> PathBuf {
    target().join(match built {
        Built::Dev => "debug",
        Built::Release => "release",
    })
}

/// The program that is packaged.
pub fn program(built: Built) -> PathBuf {
    output_folder(built).join(format!("etabli{}", std::env::consts::EXE_SUFFIX))
}

/// Makes the packages, of this version or of another one; where they are.
pub fn bundle(built: Built, kinds: &[Kind], version: Option<&str>) -> Done<Vec<PathBuf>> {
    let version = version.unwrap_or(env!("CARGO_PKG_VERSION"));
    let cli = root().join("src-tauri/packages/node_modules/@tauri-apps/cli/tauri.js");
    let mut bundler = command("node");
    bundler
        .arg(cli)
        .args(["bundle", "--ci", "--no-sign"])
        // It would write into the program that `run` and `test` share.
        .arg("--no-binary-patching")
        .arg("--config")
        .arg(configuration(built, kinds, version)?)
        .current_dir(root().join("src-tauri"));
    if built == Built::Dev {
        bundler.arg("--debug");
    }
    let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
    bundler.args(["--bundles", &words.join(",")]);
    let folder = output_folder(built).join("bundle");
    for kind in kinds {
        // Only what is made now is found there afterwards.
        let _ = fs::remove_dir_all(folder.join(kind.word()));
    }
    step(
        &format!("bundling {} {version} (tauri bundle)", words.join(" and ")),
        &mut bundler,
    )?;
    let mut made = Vec::new();
    for kind in kinds {
        let package = find(&folder.join(kind.word()), kind.word())?;
        made.push(match kind {
            Kind::Deb => older_than_its_release(&package, version)?,
            _ => package,
        });
    }
    Ok(made)
}

/// What the bundler cannot know: the version asked for, what the program needs from the system, and
/// the pages of the manual, which are packed as systems keep them.
fn configuration(built: Built, kinds: &[Kind], version: &str) -> Done<String> {
    let pages = pages()?;
    let list = |words: Vec<String>| {
        let words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
        format!("[{}]", words.join(","))
    };
    let program = program(built);
    let mut linux = Vec::new();
    if kinds.contains(&Kind::Deb) {
        linux.push(format!(
            r#""deb":{{"depends":{},"files":{{{pages}}}}}"#,
            list(needs::of_debian(&program)?)
        ));
    }
    if kinds.contains(&Kind::Rpm) {
        linux.push(format!(
            r#""rpm":{{"depends":{},"files":{{{pages}}}}}"#,
            list(needs::of_rpm(&program)?)
        ));
    }
    Ok(format!(
        r#"{{"version":"{version}","bundle":{{"linux":{{{}}}}}}}"#,
        linux.join(",")
    ))
}

/// The manual in both languages: where each page comes to lie, and where it is.
fn pages() -> Done<String> {
    let folder = target().join("package/man");
    fs::create_dir_all(&folder)?;
    let mut files = Vec::new();
    for (page, place) in [("etabli.1", "man1"), ("etabli.fr.1", "fr/man1")] {
        let here = folder.join(page);
        fs::copy(root().join("src-tauri/packages/linux").join(page), &here)?;
        output(
            command("gzip")
                .args(["--force", "--best", "--no-name"])
                .arg(&here),
        )
        .ok_or_else(|| Failure::new(format!("gzip could not pack {page}")))?;
        let packed = folder.join(format!("{page}.gz"));
        files.push(format!(
            r#""/usr/share/man/{place}/etabli.1.gz":{:?}"#,
            packed.display().to_string()
        ));
    }
    Ok(files.join(","))
}

fn find(folder: &Path, end: &str) -> Done<PathBuf> {
    let end = match end {
        "nsis" => "exe",
        other => other,
    };
    fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.is_file() && path.extension().is_some_and(|own| own == end))
        .ok_or_else(|| Failure::new(format!("the bundler made no .{end}")))
}

/// To dpkg `1.4.0-beta.2` is newer than `1.4.0`, and `1.4.0~beta.2` older: a beta's package is made
/// anew under that version. The bundler takes only what semantic versions are.
fn older_than_its_release(package: &Path, version: &str) -> Done<PathBuf> {
    if !version.contains('-') {
        return Ok(package.to_path_buf());
    }
    let debian = version.replacen('-', "~", 1);
    let folder = package.with_extension("");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let done = |name: &str, command: &mut std::process::Command| {
        output(command)
            .map(|_| ())
            .ok_or_else(|| Failure::new(format!("dpkg-deb could not {name} {}", package.display())))
    };
    let mut take_apart = command("dpkg-deb");
    done(
        "take apart",
        take_apart.arg("--raw-extract").arg(package).arg(&folder),
    )?;
    let control = folder.join("DEBIAN/control");
    let now = fs::read_to_string(&control)?.replace(
        &format!("\nVersion: {version}\n"),
        &format!("\nVersion: {debian}\n"),
    );
    fs::write(&control, now)?;
    let name = package
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .replace(version, &debian);
    let made = package.with_file_name(name);
    let mut put_together = command("dpkg-deb");
    done(
        "put together",
        put_together
            .args(["--root-owner-group", "-Zgzip", "--build"])
            .arg(&folder)
            .arg(&made),
    )?;
    fs::remove_dir_all(&folder)?;
    fs::remove_file(package)?;
    Ok(made)
}
