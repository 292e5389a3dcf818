//! Each button of the settings, and what it leaves on the disk.

use std::{fs, path::Path, process::Command};

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage, program};

use crate::{
    hands::{Done, count, io, kept, none, part, record, rewrite},
    journeys::open_sample,
};

/// The focus is on something of that name.
fn focused(window: &Driver, name: &str) -> Done {
    let script = "const flat = (s) => s.replace(/\\s+/g, ' ').trim();
        return flat(document.activeElement.textContent) === flat(arguments[0])";
    window.until(&format!("the focus on « {name} »"), script, &[json!(name)])?;
    Ok(())
}

fn write_note(stage: &Stage, window: &Driver, text: &str) -> Done {
    window.go(&part(stage, "board")?)?;
    window.press_on("button", "Nouvelle note")?;
    window.find("textbox", "note")?;
    window.type_text(text)?;
    window.press(&[Keys::ESCAPE])?;
    record(stage, "note", text, |note| note["text"] == text)?;
    Ok(())
}

/// The notes that are on screen, in the board's list.
fn listed(stage: &Stage, window: &Driver) -> Done {
    window.go(&part(stage, "board")?)?;
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    Ok(())
}

fn backups(window: &Driver) -> Result<Vec<String>, Failure> {
    let rows = window.until(
        "the backups",
        "const s = document.querySelector('section[aria-labelledby=settings-backups]');
         const rows = s ? [...s.querySelectorAll('tbody tr')].map((r) => r.innerText.replace(/\\s+/g, ' ')) : [];
         return rows.length > 0 ? rows : null",
        &[],
    )?;
    Ok(rows
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| row.as_str().unwrap_or_default().to_owned())
        .collect())
}

/// Asks for the backup that holds so many notes, and answers.
fn restore(window: &Driver, notes: u64, answer: &str) -> Done {
    let holds = format!("{notes} notes");
    window.press_in(&holds, "button", "Regarder…")?;
    window.find("dialog", "Sauvegarde")?;
    window.press_on("button", "Restaurer…")?;
    window.find("dialog", "Restaurer ?")?;
    // What loses nothing has the focus.
    focused(window, "Annuler")?;
    window.press_in("Restaurer ?", "button", answer)?;
    window.gone("dialog", "Restaurer ?")?;
    if answer == "Annuler" {
        window.press_in("Restaurer…", "button", "Fermer")?;
    }
    window.gone("dialog", "Sauvegarde")
}

const MARK: &str = "Écrite après la sauvegarde";

#[test]
fn a_backup_is_restored_and_the_library_before_it_can_be_had_back() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let before = count(&stage, "note")?;
    window.go("#/settings")?;
    window.press_on("button", "Sauvegarder maintenant")?;
    window.sees("Sauvegarde faite et relue.")?;
    write_note(&stage, &window, MARK)?;

    window.go("#/settings")?;
    let listed_before = backups(&window)?.len();
    // Asked, and left: nothing is done.
    restore(&window, before, "Annuler")?;
    assert_eq!(count(&stage, "note")?, before + 1);
    assert_eq!(backups(&window)?.len(), listed_before);

    restore(&window, before, "Restaurer")?;
    window.sees("Sauvegarde restaurée.")?;
    // The disk, the list, and the screen.
    none(&stage, "note", "the note is gone", |note| {
        note["text"] == MARK
    })?;
    assert_eq!(count(&stage, "note")?, before);
    let aside = format!("{} notes", before + 1);
    let rows = kept("the library before is in the list", || {
        let rows = backups(&window)?;
        Ok(rows.iter().any(|row| row.contains(&aside)).then_some(rows))
    })?;
    assert_eq!(rows.len(), listed_before + 1, "{rows:#?}");
    stage.keep("settings-restored")?;
    listed(&stage, &window)?;
    assert!(
        window
            .run("return document.body.innerText", &[])?
            .as_str()
            .is_some_and(|text| !text.contains(MARK))
    );
    stage.close(&window)?;

    // The next morning, and back again.
    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    assert_eq!(count(&stage, "note")?, before);
    window.go("#/settings")?;
    restore(&window, before + 1, "Restaurer")?;
    window.sees("Sauvegarde restaurée.")?;
    record(&stage, "note", "the note is back", |note| {
        note["text"] == MARK
    })?;
    listed(&stage, &window)?;
    window.sees(MARK)?;
    let sound = stage.line(&["check", "--json"])?;
    assert!(sound.contains("\"ok\": true"), "{sound}");
    stage.close(&window)
}

fn notes_in(file: &Path) -> Result<u64, Failure> {
    let library = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .map_err(|error| Failure(error.to_string()))?;
    library
        .query_row("SELECT count(*) FROM \"note\"", [], |row| {
            row.get::<_, i64>(0)
        })
        .map(i64::unsigned_abs)
        .map_err(|error| Failure(error.to_string()))
}

#[test]
fn the_library_is_copied_checked_shown_and_moved() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let notes = count(&stage, "note")?;
    window.go("#/settings")?;

    window.press_on("button", "Copier sur une clé…")?;
    window.sees("Copie faite")?;
    let copies: Vec<_> = fs::read_dir(stage.desk.path())
        .map_err(io)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "etabli"))
        .collect();
    let [copy] = copies.as_slice() else {
        return Err(Failure(format!("not one copy: {copies:?}")));
    };
    assert_eq!(notes_in(copy)?, notes);

    window.press_on("button", "Vérifier")?;
    window.sees("La bibliothèque est saine.")?;
    window.sees("Vérifié à")?;

    window.press_on("button", "Ouvrir le dossier")?;
    let here = stage.data.path().canonicalize().map_err(io)?;
    kept("the folder was shown", || {
        let shown = fs::read_to_string(stage.desk.path().join("shown.txt")).unwrap_or_default();
        Ok(shown
            .lines()
            .any(|line| Path::new(line) == here)
            .then_some(()))
    })?;

    // Elsewhere: what is there moves along, and what is written from now on is written there.
    let key = tempfile::tempdir().map_err(io)?;
    fs::write(
        stage.desk.path().join("open.txt"),
        key.path().display().to_string(),
    )
    .map_err(io)?;
    window.press_on("button", "Utiliser un autre dossier…")?;
    window.sees("La bibliothèque ouverte est maintenant")?;
    let moved = key.path().join("bibliotheque.etabli");
    assert_eq!(notes_in(&moved)?, notes);
    window.sees(&moved.display().to_string())?;
    write_note(&stage, &window, MARK)?;
    kept("the note is in the other folder", || {
        Ok((notes_in(&moved)? == notes + 1).then_some(()))
    })?;
    stage.close(&window)?;
    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    listed(&stage, &window)?;
    window.sees(MARK)?;
    let there = Command::new(program())
        .arg("--data-dir")
        .arg(key.path())
        .args(["check", "--json"])
        .output()
        .map_err(io)?;
    let there: Value =
        serde_json::from_slice(&there.stdout).map_err(|error| Failure(error.to_string()))?;
    assert_eq!(there["counts"]["note"], json!(notes + 1), "{there}");
    stage.close(&window)
}

fn preferences(stage: &Stage) -> Result<Value, Failure> {
    let text = fs::read_to_string(stage.data.path().join("preferences.json")).map_err(io)?;
    serde_json::from_str(&text).map_err(|error| Failure(error.to_string()))
}

/// The lab as the library's file has it.
pub fn lab(stage: &Stage, field: &str) -> Result<String, Failure> {
    let library = Connection::open_with_flags(
        stage.data.path().join("bibliotheque.etabli"),
        OpenFlags::SQLITE_OPEN_READ_ONLY,
    )
    .map_err(|error| Failure(error.to_string()))?;
    let found = library.query_row(&format!("SELECT \"{field}\" FROM \"lab\""), [], |row| {
        row.get(0)
    });
    Ok(found.unwrap_or_default())
}

#[test]
fn the_lab_and_the_display_are_as_they_were_set_the_next_morning() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    // A library without a lab: its name makes it.
    crate::journeys::first_note(&window)?;
    window.type_text("Une note")?;
    window.press(&[Keys::ESCAPE])?;
    window.go("#/settings")?;
    let fields = [
        ("Nom", "name", "Labo des usages"),
        ("Contact", "contact", "labo@exemple.fr"),
        ("Structure d’accueil", "host", "Département du Nord"),
        (
            "Période de la feuille de route",
            "roadmap_period",
            "2026-2028",
        ),
    ];
    for (label, field, text) in fields {
        rewrite(&window, label, text)?;
        kept(label, || Ok((lab(&stage, field)? == text).then_some(())))?;
    }
    crate::hands::select(&window, "/^Fuseau horaire/", "La Réunion")?;
    kept("the zone", || {
        Ok((lab(&stage, "time_zone")? == "Indian/Reunion").then_some(()))
    })?;
    window.press_in("Axes de la feuille de route", "button", "/./")?;
    window.find("textbox", "Axes de la feuille de route")?;
    window.type_text("Aller vers")?;
    window.press(&[Keys::ENTER])?;
    window.type_text("Simplifier")?;
    window.press(&[Keys::TAB])?;
    kept("the axes", || {
        Ok((lab(&stage, "roadmap_axes")? == "[\"Aller vers\",\"Simplifier\"]").then_some(()))
    })?;

    window.press_on("checkbox", "Raccourcis d’une seule lettre")?;
    window.press_on("checkbox", "Réduire les mouvements")?;
    window.find("slider", "Taille du texte")?;
    window.run("document.querySelector('[role=slider]').focus()", &[])?;
    window.press(&[Keys::RIGHT])?;
    let set = kept("the display", || {
        let now = preferences(&stage)?;
        let all = now["single_keys"] == false
            && now["reduced_motion"] == true
            && now["text_scale"] == 1.1;
        Ok(all.then_some(now))
    })?;
    stage.keep("settings-lab")?;
    stage.close(&window)?;

    let window = stage.open()?;
    window.sees("Premier atelier")?;
    window.go("#/settings")?;
    for (_, field, text) in fields {
        window.sees(text)?;
        assert_eq!(lab(&stage, field)?, text);
    }
    window.sees("Simplifier")?;
    assert_eq!(preferences(&stage)?["text_scale"], set["text_scale"]);
    let scale = window.run(
        "return document.querySelector('[role=slider]').getAttribute('aria-valuenow')",
        &[],
    )?;
    assert_eq!(scale, json!("1.1"));
    stage.close(&window)
}
