//! The library's file and folder, taken away or exchanged under the open window and before a start:
//! what the window says, and what lies on the disk then.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use tests::window::{Driver, Failure, Keys, Stage};

use crate::journeys::{first_note, records};

type Done = Result<(), Failure>;

const LIBRARY: &str = "bibliotheque.etabli";

fn io(error: std::io::Error) -> Failure {
    Failure(error.to_string())
}

/// The files of a folder whose names begin so.
fn named(folder: &Path, start: &str) -> Result<Vec<PathBuf>, Failure> {
    Ok(fs::read_dir(folder)
        .map_err(io)?
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(start))
        .map(|entry| entry.path())
        .collect())
}

/// A note of this text, saved.
fn note(window: &Driver, text: &str) -> Done {
    window.type_text(text)?;
    window.press(&[Keys::ESCAPE])?;
    window.sees("Enregistré")
}

fn texts(stage: &Stage) -> Result<Vec<String>, Failure> {
    let records = records(stage)?;
    let notes = records["note"].as_array().cloned().unwrap_or_default();
    Ok(notes
        .iter()
        .map(|note| note["text"].as_str().unwrap_or_default().to_owned())
        .collect())
}

/// Another file under the library's name, as a synchronisation client leaves it.
fn exchange(stage: &Stage, older: &Path) -> Done {
    let data = stage.data.path();
    fs::rename(
        data.join(LIBRARY),
        data.join("bibliotheque (conflit).etabli"),
    )
    .map_err(io)?;
    fs::copy(older, data.join(LIBRARY)).map(|_| ()).map_err(io)
}

#[test]
fn a_library_that_is_exchanged_is_noticed_and_what_the_window_holds_is_kept() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    let older = stage.desk.path().join("avant.etabli");
    stage.line(&["backup", &older.display().to_string()])?;
    note(&window, "Gardée")?;

    exchange(&stage, &older)?;
    let begun = Instant::now();
    window.find("dialog", "La bibliothèque a perdu sa place")?;
    println!("noticed after {} ms", begun.elapsed().as_millis());
    stage.keep("place")?;
    // A copy made meanwhile is refused, or is what the window holds; never the other file.
    let copy = stage.desk.path().join("pendant.etabli");
    if stage.line(&["backup", &copy.display().to_string()]).is_ok() {
        let mut reader = store::Reader::still(&copy).map_err(|fault| Failure(fault.to_string()))?;
        let notes = reader.view(|view| view.count(domain::Noun::Note));
        assert_eq!(notes, Ok(1));
    }
    window.press_on("button", "Continuer avec ce qui est à l’écran")?;
    window.gone("dialog", "La bibliothèque a perdu sa place")?;
    assert_eq!(texts(&stage)?, ["Gardée"]);
    let aside = named(stage.data.path(), "bibliotheque-autre-")?;
    assert_eq!(aside.len(), 1, "{aside:?}");
    assert_eq!(
        fs::read(&aside[0]).map_err(io)?,
        fs::read(&older).map_err(io)?
    );

    // The other way: what the window held is among the backups.
    let window_held = fs::read_dir(stage.data.path().join("sauvegardes"))
        .map_err(io)?
        .count();
    exchange(&stage, &older)?;
    window.find("dialog", "La bibliothèque a perdu sa place")?;
    window.press_on("button", "Continuer avec l’autre fichier")?;
    stage.give_up()?;
    window.gone("dialog", "La bibliothèque a perdu sa place")?;
    assert_eq!(texts(&stage)?, Vec::<String>::new());
    let kept = fs::read_dir(stage.data.path().join("sauvegardes"))
        .map_err(io)?
        .count();
    assert_eq!(kept, window_held + 1);
    stage.close(&window)
}

#[test]
fn a_library_that_only_changes_its_name_goes_on_when_it_has_it_again() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    note(&window, "Avant")?;
    let data = stage.data.path();
    let away = data.join("ailleurs.etabli");
    fs::rename(data.join(LIBRARY), &away).map_err(io)?;
    window.find("dialog", "La bibliothèque a perdu sa place")?;
    fs::rename(&away, data.join(LIBRARY)).map_err(io)?;
    window.gone("dialog", "La bibliothèque a perdu sa place")?;
    window.sees("Enregistré")?;
    assert_eq!(texts(&stage)?, ["Avant"]);
    stage.close(&window)
}

#[test]
fn a_key_that_is_pulled_is_waited_for_and_nothing_is_opened_in_its_place() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let key = stage.desk.path().join("cle");
    fs::create_dir(&key).map_err(io)?;
    fs::write(
        stage.desk.path().join("open.txt"),
        key.display().to_string(),
    )
    .map_err(io)?;
    let window = stage.open()?;
    first_note(&window)?;
    note(&window, "Sur la clé")?;
    window.go("#/settings")?;
    window.press_on("button", "Utiliser un autre dossier…")?;
    window.sees("L’ancienne copie reste ici")?;
    stage.keep("moved")?;
    stage.close(&window)?;

    let pulled = stage.desk.path().join("debranchee");
    fs::rename(&key, &pulled).map_err(io)?;
    let home = fs::read(stage.data.path().join(LIBRARY)).map_err(io)?;
    let window = stage.open()?;
    window.find("heading", "Le dossier de la bibliothèque n’est pas là")?;
    stage.keep("key-away")?;
    let refused = stage.line(&["list"]).expect_err("refused");
    assert!(refused.0.contains("n’est pas là"), "{refused:?}");
    assert!(!key.exists());
    assert_eq!(fs::read(stage.data.path().join(LIBRARY)).map_err(io)?, home);

    // Plugged in again: the window goes on by itself.
    fs::rename(&pulled, &key).map_err(io)?;
    window.sees("Premier atelier")?;
    assert_eq!(texts(&stage)?, ["Sur la clé"]);
    stage.close(&window)?;

    // An empty folder at its place is no new library.
    fs::rename(&key, &pulled).map_err(io)?;
    fs::create_dir(&key).map_err(io)?;
    let window = stage.open()?;
    window.find("heading", "La bibliothèque n’est plus à sa place")?;
    assert_eq!(fs::read_dir(&key).map_err(io)?.count(), 0);
    stage.close(&window)
}

#[test]
fn a_name_typed_without_its_ending_replaces_nothing_unasked() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    note(&window, "Une")?;
    window.go("#/settings")?;
    let desk = stage.desk.path();
    fs::write(desk.join("save.txt"), "cle v1.2").map_err(io)?;
    fs::write(desk.join("cle v1.2.etabli"), "autre chose").map_err(io)?;
    let copied = "Copier sur une clé…";
    window.press_on("button", copied)?;
    fs::write(desk.join("replace.txt"), "no").map_err(io)?;
    window.press_on("button", copied)?;
    window.find("button", copied)?;
    assert_eq!(
        fs::read(desk.join("cle v1.2.etabli")).map_err(io)?,
        b"autre chose"
    );
    fs::write(desk.join("replace.txt"), "yes").map_err(io)?;
    window.press_on("button", copied)?;
    window.sees("Copie faite")?;
    assert_ne!(
        fs::read(desk.join("cle v1.2.etabli")).map_err(io)?,
        b"autre chose"
    );
    stage.close(&window)
}
