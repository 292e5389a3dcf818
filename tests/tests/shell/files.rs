//! Names of files through the system's own dialogs: what is typed there, what is asked, and what lies
//! on the disk then.

use std::{ffi::OsStr, fs, path::Path, process::Command};

use tests::window::{Driver, Failure, Stage};

use crate::dropped::wait;
use crate::hands::{Done, io};
use crate::journeys::open_sample;

/// As they begin: what comes after is not in every keyboard's letters.
const SAVE: &str = "Exporter la synth";

pub fn xdotool(stage: &Stage, arguments: &[&str]) -> Result<String, Failure> {
    let output = Command::new("xdotool")
        .args(arguments)
        .env("DISPLAY", &stage.screen.name)
        .output()
        .map_err(|error| Failure(format!("xdotool: {error}")))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The window of the display that has that title, once it is shown.
pub fn shown(stage: &Stage, title: &str) -> Result<String, Failure> {
    let mut found = String::new();
    let name = format!("^{title}");
    wait(&format!("a dialog « {title} »"), || {
        let ids = xdotool(stage, &["search", "--onlyvisible", "--name", &name]).unwrap_or_default();
        found = ids.lines().last().unwrap_or_default().to_owned();
        !found.is_empty()
    })
    .inspect_err(|_| {
        let _ = stage.keep("files-no-dialog");
    })?;
    // No manager of windows gives it the keyboard.
    xdotool(
        stage,
        &["windowraise", &found, "windowfocus", "--sync", &found],
    )?;
    Ok(found)
}

pub fn gone(stage: &Stage, title: &str) -> Done {
    let name = format!("^{title}");
    wait(&format!("« {title} » gone"), || {
        xdotool(stage, &["search", "--onlyvisible", "--name", &name])
            .is_ok_and(|ids| ids.is_empty())
    })
}

/// Types a name in the dialog that saves, in place of the one proposed; the windows that were shown
/// until then.
fn type_name(stage: &Stage, title: &str, name: &str) -> Result<Vec<String>, Failure> {
    shown(stage, title)?;
    xdotool(stage, &["key", "ctrl+a"])?;
    xdotool(stage, &["type", "--delay", "15", name])?;
    let before = windows(stage)?;
    xdotool(stage, &["key", "Return"])?;
    // It asks, or it goes.
    wait("an answer to the name", || {
        windows(stage).is_ok_and(|now| now != before)
    })?;
    Ok(before)
}

/// A question, which has no title of its own: it is what was not shown before. It gets the keyboard.
pub fn asked(stage: &Stage, before: &[String]) -> Result<String, Failure> {
    let mut found = None;
    wait("a question", || {
        found = windows(stage)
            .ok()
            .and_then(|now| now.into_iter().find(|window| !before.contains(window)));
        found.is_some()
    })
    .inspect_err(|_| {
        let _ = stage.keep("files-no-question");
    })?;
    let found = found.ok_or_else(|| Failure("nothing is asked".to_owned()))?;
    xdotool(
        stage,
        &["windowraise", &found, "windowfocus", "--sync", &found],
    )?;
    Ok(found)
}

/// Answers a question by a key.
fn answered(stage: &Stage, question: &str, key: &str) -> Done {
    xdotool(stage, &["key", key])?;
    wait("the question gone", || {
        windows(stage).is_ok_and(|now| !now.iter().any(|window| window == question))
    })
}

/// The windows that are shown on the display.
pub fn windows(stage: &Stage) -> Result<Vec<String>, Failure> {
    let ids = xdotool(stage, &["search", "--onlyvisible", "--name", ".*"])?;
    Ok(ids.lines().map(str::to_owned).collect())
}

fn export(window: &Driver) -> Done {
    window.press_on("button", "Exporter en PDF")?;
    Ok(())
}

fn is_pdf(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF") && bytes.ends_with(b"%%EOF"))
        || fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF") && bytes.len() > 10_000)
}

/// What a stage needs for dialogs of its own: a folder for documents, and a home without a past.
pub fn home() -> Result<tempfile::TempDir, Failure> {
    let home = tempfile::tempdir().map_err(io)?;
    let documents = home.path().join("Documents");
    fs::create_dir_all(&documents).map_err(io)?;
    fs::create_dir_all(home.path().join(".config")).map_err(io)?;
    fs::write(
        home.path().join(".config/user-dirs.dirs"),
        "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\n",
    )
    .map_err(io)?;
    Ok(home)
}

pub fn around<'a>(home: &'a Path, config: &'a Path) -> Vec<(&'static str, Option<&'a OsStr>)> {
    vec![
        ("ETABLI_DIALOGS", None),
        ("HOME", Some(home.as_os_str())),
        ("XDG_CONFIG_HOME", Some(config.as_os_str())),
    ]
}

/// The whole of it, whoever shows the dialogs.
fn names(stage: &Stage, documents: &Path) -> Done {
    let window = stage.open()?;
    open_sample(&window)?;
    window.press_on("link", "Synthèse")?;
    window.find("button", "Exporter en PDF")?;
    let page = "return [...document.querySelectorAll('img')].some((i) => i.src.startsWith('blob:') && i.naturalWidth > 100)";
    window.until("a page of the document", page, &[])?;

    // A name with a dot of its own gets its extension.
    export(&window)?;
    type_name(stage, SAVE, "Synthese v1.2")?;
    window.sees("Exporté")?;
    assert!(is_pdf(&documents.join("Synthese v1.2.pdf")));

    // An extension that we add: we ask, and no leaves the file to the byte.
    let old = documents.join("Synthese.pdf");
    fs::write(&old, "ancien").map_err(io)?;
    export(&window)?;
    let before = type_name(stage, SAVE, "Synthese")?;
    let question = asked(stage, &before)?;
    stage.keep("files-replace")?;
    assert_eq!(fs::read(&old).map_err(io)?, b"ancien");
    answered(stage, &question, "Escape")?;
    // Another name may be chosen; or none.
    shown(stage, SAVE)?;
    xdotool(stage, &["key", "Escape"])?;
    gone(stage, SAVE)?;
    assert_eq!(fs::read(&old).map_err(io)?, b"ancien");

    // Typed whole, the system's dialog asks.
    export(&window)?;
    let before = type_name(stage, SAVE, "Synthese.pdf")?;
    let question = asked(stage, &before)?;
    // The dialog is still there, behind its question.
    let name = format!("^{SAVE}");
    let behind = xdotool(stage, &["search", "--onlyvisible", "--name", &name])?;
    stage.keep("files-system-asks")?;
    assert!(!behind.is_empty());
    assert_eq!(fs::read(&old).map_err(io)?, b"ancien");
    answered(stage, &question, "Escape")?;
    shown(stage, SAVE)?;
    xdotool(stage, &["key", "Escape"])?;
    gone(stage, SAVE)?;
    assert_eq!(fs::read(&old).map_err(io)?, b"ancien");

    // A place that cannot be written to: said, and nothing there is harmed.
    let folder = documents.join("Dossier.pdf");
    fs::create_dir_all(&folder).map_err(io)?;
    fs::write(folder.join("dedans.txt"), "gardé").map_err(io)?;
    export(&window)?;
    yes(stage, "Dossier")?;
    window.sees("C’est un dossier, et il faut un fichier")?;
    assert_eq!(
        fs::read(folder.join("dedans.txt")).map_err(io)?,
        "gardé".as_bytes()
    );

    // Yes replaces it, whole.
    export(&window)?;
    yes(stage, "Synthese")?;
    wait("the new file", || is_pdf(&old))?;
    let left: Vec<_> = fs::read_dir(documents)
        .map_err(io)?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(".etabli-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    stage.close(&window)
}

/// Types a name, and says yes to what is asked then.
fn yes(stage: &Stage, name: &str) -> Done {
    let before = type_name(stage, SAVE, name)?;
    let question = asked(stage, &before)?;
    answered(stage, &question, "Return")
}

#[test]
fn a_name_typed_in_the_systems_dialog_gets_its_extension_and_replaces_nothing_unasked() -> Done {
    let home = home()?;
    let config = home.path().join(".config");
    let stage = Stage::among("fr_FR.UTF-8", &around(home.path(), &config))?;
    names(&stage, &home.path().join("Documents"))
}

/// The same by the portal, which shows its own dialogs in a process of its own.
#[test]
#[ignore = "needs xdg-desktop-portal-gtk: cargo xtask portal"]
fn a_name_typed_in_the_portals_dialog_gets_its_extension_and_replaces_nothing_unasked() -> Done {
    let home = home()?;
    let config = home.path().join(".config");
    let mut more = around(home.path(), &config);
    more.push(("GTK_USE_PORTAL", Some("1".as_ref())));
    let stage = Stage::with_portal("fr_FR.UTF-8", &more)?;
    names(&stage, &home.path().join("Documents"))
}
