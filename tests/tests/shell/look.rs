//! Looking into a backup, a library of elsewhere and a log that was set aside, before anything is
//! decided about it: the real buttons, and the disk before and after.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use tests::window::{Driver, Failure, Keys, Stage, program};

use crate::{
    access::axe,
    hands::{Done, choose, count, io, kept, none, part, record},
    journeys::open_sample,
};

const LIBRARY: &str = "bibliotheque.etabli";

/// Every file that holds something of a library, below a folder, with its bytes. The open library's
/// own index and what the webview caches are no such files.
fn held(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failure> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(io)?.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if name == "sauvegardes" {
                found.extend(held(&path)?);
            }
        } else if name.starts_with("bibliotheque") && !name.ends_with("-shm") {
            found.insert(path.clone(), fs::read(&path).map_err(io)?);
        }
    }
    Ok(found)
}

fn write_note(stage: &Stage, window: &Driver, text: &str) -> Done {
    window.go(&part(stage, "board")?)?;
    window.press_on("button", "Nouvelle note")?;
    window.find("textbox", "note")?;
    window.type_text(text)?;
    window.press(&[Keys::ESCAPE])?;
    record(stage, "note", text, |note| note["text"] == text)?;
    // The log is moved into the file when nobody has asked for a while; a look is no reason for it.
    let path = stage.data.path().join(LIBRARY);
    kept("the log is in the file", || {
        let mut alone = store::Reader::still(&path).map_err(|fault| Failure(fault.to_string()))?;
        let notes = alone
            .view(|view| view.all(domain::Noun::Note))
            .unwrap_or_default();
        let there = notes
            .iter()
            .any(|note| note.value("text") == Some(text.into()));
        Ok(there.then_some(()))
    })
}

fn list(stage: &Stage) -> Result<Value, Failure> {
    let said = stage.line(&["list", "--json"])?;
    serde_json::from_str(&said).map_err(|error| Failure(error.to_string()))
}

fn titles(stage: &Stage) -> Result<Vec<String>, Failure> {
    let said = list(stage)?;
    let projects = said["projects"].as_array().cloned().unwrap_or_default();
    let mut titles: Vec<String> = projects
        .iter()
        .flat_map(|project| project["workshops"].as_array().cloned().unwrap_or_default())
        .map(|workshop| workshop["title"].as_str().unwrap_or_default().to_owned())
        .collect();
    titles.sort();
    Ok(titles)
}

/// A library of another laptop: the sample, and a lab.
fn another(stage: &Stage) -> Result<PathBuf, Failure> {
    let folder = stage.desk.path().join("ailleurs");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/samples/01-ideation-venir-une-seule-fois.json");
    let run = |arguments: &[&str]| -> Done {
        let done = Command::new(program())
            .arg("--data-dir")
            .arg(&folder)
            .args(arguments)
            .env_remove("DISPLAY")
            .output()
            .map_err(io)?;
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        done.status.success().then_some(()).ok_or(Failure(said))
    };
    run(&["import", &sample.display().to_string()])?;
    let file = stage.desk.path().join("de chez eux.etabli");
    run(&["backup", &file.display().to_string()])?;
    Ok(file)
}

/// Another start with a file, while the window is open or not.
fn start_with(stage: &Stage, file: &Path) -> Done {
    let second = Command::new(program())
        .arg("--data-dir")
        .arg(stage.data.path())
        .arg(file)
        .env("DISPLAY", &stage.screen.name)
        .output()
        .map_err(io)?;
    second
        .status
        .success()
        .then_some(())
        .ok_or_else(|| Failure("the second start".to_owned()))
}

const MARK: &str = "Écrite après la sauvegarde";

#[test]
fn a_backup_is_looked_into_and_what_was_deleted_is_taken_back() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let before = count(&stage, "note")?;
    let title = titles(&stage)?;
    window.go("#/settings")?;
    window.press_on("button", "Sauvegarder maintenant")?;
    window.sees("Sauvegarde faite et relue.")?;
    write_note(&stage, &window, MARK)?;

    // Looked into, read by everyone in both themes, and left: no byte changes.
    window.go("#/settings")?;
    let files = held(stage.data.path())?;
    let backup = format!("{before} notes");
    for (theme, picture) in [
        ("Clair", "look-backup-clair"),
        ("Sombre", "look-backup-sombre"),
    ] {
        window.press_on("radio", theme)?;
        window.press_in(&backup, "button", "Regarder…")?;
        window.find("dialog", "Sauvegarde")?;
        window.sees("Une copie plus ancienne de cette bibliothèque")?;
        window.sees("1 élément seulement ici")?;
        window.sees("Regarder n’a rien changé")?;
        stage.keep(picture)?;
        assert_eq!(axe(&window)?, [""; 0]);
        // By keyboard: what loses nothing has the focus, and Escape leaves.
        window.press(&[Keys::ESCAPE])?;
        window.gone("dialog", "Sauvegarde")?;
    }
    window.press_on("radio", "Clair")?;
    assert_eq!(held(stage.data.path())?, files);

    // What was deleted since is taken back, alone.
    let project = list(&stage)?["projects"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    window.go(&format!("#/project/{project}"))?;
    choose(&window, "Autres commandes", "Supprimer le projet")?;
    window.press_in("Supprimer «", "button", "Supprimer le projet")?;
    kept("it is gone", || {
        Ok(titles(&stage)?.is_empty().then_some(()))
    })?;
    window.go("#/settings")?;
    window.press_in(&backup, "button", "Regarder…")?;
    window.find("dialog", "Sauvegarde")?;
    window.press_on("checkbox", "/^Reprendre/")?;
    stage.keep("look-picked")?;
    window.press_on("button", "Reprendre 1 atelier")?;
    window.find("dialog", "Compte rendu de l’import")?;
    kept(
        "it is back",
        || Ok((titles(&stage)? == title).then_some(())),
    )?;
    assert_eq!(count(&stage, "note")?, before);
    window.press_in("Compte rendu de l’import", "button", "Annuler l’import")?;
    kept("it is gone again", || {
        Ok(titles(&stage)?.is_empty().then_some(()))
    })?;
    stage.close(&window)
}

#[test]
fn a_library_that_is_opened_from_outside_is_looked_into_and_its_workshops_taken() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let file = another(&stage)?;
    let bytes = fs::read(&file).map_err(io)?;
    let window = stage.open()?;
    crate::journeys::first_note(&window)?;
    window.type_text("La mienne")?;
    window.press(&[Keys::ESCAPE])?;
    record(&stage, "note", "mine", |note| note["text"] == "La mienne")?;

    start_with(&stage, &file)?;
    window.find("dialog", "/bibliothèque|Bibliothèque/")?;
    window.sees("Une autre bibliothèque.")?;
    window.sees("seulement dans ce fichier")?;
    window.sees("seulement ici, dans la bibliothèque ouverte")?;
    stage.keep("look-other-library")?;
    assert_eq!(axe(&window)?, [""; 0]);
    window.press_on("checkbox", "/^Reprendre/")?;
    window.press_on("button", "Reprendre 1 atelier")?;
    window.find("dialog", "Compte rendu de l’import")?;
    kept("both are there", || {
        Ok((titles(&stage)?.len() == 2).then_some(()))
    })?;
    window.press_in("Compte rendu de l’import", "button", "Fermer")?;
    window.gone("dialog", "Compte rendu de l’import")?;

    // Again: there is nothing to take any more.
    start_with(&stage, &file)?;
    window.sees("identique")?;
    window.press_on("button", "Fermer")?;
    window.gone("dialog", "/ibliothèque/")?;

    // The library that is open, opened again: said, and nothing is offered.
    start_with(&stage, &stage.data.path().join(LIBRARY))?;
    window.sees("C’est la bibliothèque ouverte elle-même.")?;
    assert!(!window.has("button", "Restaurer…"));
    window.press_on("button", "Fermer")?;
    window.gone("dialog", "/ibliothèque/")?;

    // Restored: what was here is in the list, and comes back from there.
    let mine = format!("{} notes", count(&stage, "note")?);
    start_with(&stage, &file)?;
    window.press_on("button", "Restaurer…")?;
    window.find("dialog", "Restaurer ?")?;
    stage.keep("look-restore")?;
    window.press_in("Restaurer ?", "button", "Restaurer")?;
    stage.give_up()?;
    window.sees("Sauvegarde restaurée.")?;
    kept("theirs alone", || {
        Ok((titles(&stage)?.len() == 1).then_some(()))
    })?;
    window.go("#/settings")?;
    window.sees("d’une autre bibliothèque")?;
    window.press_in(&mine, "button", "Regarder…")?;
    window.find("dialog", "Sauvegarde")?;
    window.press_on("button", "Restaurer…")?;
    window.press_in("Restaurer ?", "button", "Restaurer")?;
    window.gone("dialog", "Restaurer ?")?;
    kept("both again", || {
        Ok((titles(&stage)?.len() == 2).then_some(()))
    })?;
    record_mine(&stage)?;
    assert_eq!(fs::read(&file).map_err(io)?, bytes);
    let sound = stage.line(&["check", "--json"])?;
    assert!(sound.contains("\"ok\": true"), "{sound}");
    stage.close(&window)
}

/// The note that was written before everything else.
fn record_mine(stage: &Stage) -> Done {
    let conn = rusqlite::Connection::open_with_flags(
        stage.data.path().join(LIBRARY),
        rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY,
    )
    .map_err(|error| Failure(error.to_string()))?;
    let mine: i64 = conn
        .query_row(
            "SELECT count(*) FROM note WHERE text = 'La mienne'",
            [],
            |row| row.get(0),
        )
        .map_err(|error| Failure(error.to_string()))?;
    assert_eq!(mine, 1);
    Ok(())
}

#[test]
fn a_log_that_was_set_aside_is_looked_into_with_the_file_it_belongs_to() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let data = stage.data.path().to_owned();
    let window = stage.open()?;
    open_sample(&window)?;
    write_note(&stage, &window, MARK)?;
    // As a synchronisation client leaves it: the file renamed, another under its name, the log beside.
    let conflict = data.join("bibliotheque (conflit).etabli");
    let away = stage.desk.path().join("journal");
    fs::copy(data.join(LIBRARY), stage.desk.path().join("garde")).map_err(io)?;
    fs::copy(data.join("bibliotheque.etabli-wal"), &away).map_err(io)?;
    stage.close(&window)?;
    let other = another(&stage)?;
    // None of the backups is of any use to the log here.
    fs::remove_dir_all(data.join("sauvegardes")).map_err(io)?;
    fs::remove_file(data.join("bibliotheque.etabli")).map_err(io)?;
    fs::rename(stage.desk.path().join("garde"), &conflict).map_err(io)?;
    fs::copy(&other, data.join(LIBRARY)).map_err(io)?;
    fs::copy(&away, data.join("bibliotheque.etabli-wal")).map_err(io)?;

    stage.give_up()?;
    let window = stage.open()?;
    window.sees("Un journal d’une autre copie était posé")?;
    window.go("#/settings")?;
    window.find("heading", "Mis de côté")?;
    stage.keep("look-beside")?;
    let files = held(&data)?;
    window.press_on("button", "/Regarder… bibliotheque-journal/")?;
    window.find("dialog", "Journal mis de côté")?;
    window.sees("Il va avec bibliotheque (conflit).etabli")?;
    stage.keep("look-log")?;
    assert_eq!(axe(&window)?, [""; 0]);
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Journal mis de côté")?;
    assert_eq!(held(&data)?, files);

    // The workshop as it was is taken from it, beside the one that is here.
    none(&stage, "note", "not here yet", |note| note["text"] == MARK)?;
    window.press_on("button", "/Regarder… bibliotheque-journal/")?;
    window.press_on("checkbox", "/^Reprendre/")?;
    window.press_on("button", "Reprendre 1 atelier")?;
    window.find("dialog", "/Compte rendu de l’import|diffère/")?;
    if window.has("radio", "Fusionner") {
        window.press_on("radio", "Fusionner")?;
        window.press_on("button", "Fusionner")?;
        window.find("dialog", "Compte rendu de l’import")?;
    }
    record(&stage, "note", "taken", |note| note["text"] == MARK)?;
    window.press_in("Compte rendu de l’import", "button", "Fermer")?;

    // Without its file it cannot be read, and that is said.
    fs::remove_file(&conflict).map_err(io)?;
    window.press_on("button", "/Regarder… bibliotheque-journal/")?;
    window.sees("ne peut pas être lu")?;
    assert!(!window.has("button", "Restaurer…"));
    stage.keep("look-log-unread")?;
    window.press_on("button", "Fermer")?;
    window.gone("dialog", "Journal mis de côté")?;
    stage.close(&window)
}

#[test]
fn a_backup_is_looked_into_before_a_damaged_library_starts_from_it() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let data = stage.data.path().to_owned();
    let window = stage.open()?;
    open_sample(&window)?;
    let notes = count(&stage, "note")?;
    window.go("#/settings")?;
    window.press_on("button", "Sauvegarder maintenant")?;
    window.sees("Sauvegarde faite et relue.")?;
    stage.close(&window)?;
    let library = data.join(LIBRARY);
    let mut bytes = fs::read(&library).map_err(io)?;
    let middle = bytes.len() / 2;
    bytes[2_000..middle].fill(0x5a);
    fs::write(&library, &bytes).map_err(io)?;

    let window = stage.open()?;
    window.find("button", "Ouvrir la sauvegarde")?;
    let files = held(&data)?;
    window.press_on("button", "Regarder…")?;
    window.find("dialog", "Sauvegarde")?;
    window.sees("Venir une seule fois")?;
    window.sees(&format!("{notes}"))?;
    stage.keep("look-recovery")?;
    assert_eq!(axe(&window)?, [""; 0]);
    assert!(
        !window.has("button", "/^Reprendre/"),
        "nothing to take it into"
    );
    window.press_on("button", "Fermer")?;
    window.gone("dialog", "Sauvegarde")?;
    assert_eq!(held(&data)?, files);

    window.press_on("button", "Regarder…")?;
    window.press_on("button", "Ouvrir ce choix")?;
    window.find("dialog", "Restaurer ?")?;
    window.press_in("Restaurer ?", "button", "Restaurer")?;
    window.sees("Venir une seule fois")?;
    kept("it is open", || {
        Ok((count(&stage, "note")? == notes).then_some(()))
    })?;
    stage.close(&window)
}
