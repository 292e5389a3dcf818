//! The first start: everything that it asks is said, on one screen, and the disk has it; or the lab is
//! skipped in another zone, what the computer knows is kept, and nothing is asked again.

use std::{fs, path::Path};

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use tests::window::{Driver, Failure, Stage};

use crate::access::axe;
use crate::dropped::{LYING, drop_one, file, over};
use crate::hands::{Done, choose, io, kept, rewrite, select};
use crate::journeys::fill;
use crate::settings::lab;

/// What the only lab of a folder's library holds.
fn asked(folder: &Path) -> Result<Vec<String>, Failure> {
    let fault = |error: rusqlite::Error| Failure(error.to_string());
    let file = folder.join("bibliotheque.etabli");
    let library = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let library = library.map_err(fault)?;
    let mut labs = library
        .prepare("SELECT name, contact, host, time_zone, coalesce(logo, '') FROM lab")
        .map_err(fault)?;
    let labs = labs.query_map([], |row| {
        (0..5_usize)
            .map(|at| row.get::<_, String>(at))
            .collect::<Result<Vec<_>, _>>()
    });
    let labs: Vec<Vec<String>> = labs.and_then(Iterator::collect).map_err(fault)?;
    match labs.as_slice() {
        [lab] => Ok(lab.clone()),
        other => Err(Failure(format!("not one lab: {other:?}"))),
    }
}

/// A field shows what was written in it.
fn shows(window: &Driver, text: &str) -> Done {
    window.until(
        &format!("a field with « {text} »"),
        "return [...document.querySelectorAll('input')].some((i) => !i.disabled && i.value === arguments[0])",
        &[json!(text)],
    )?;
    Ok(())
}

#[test]
fn a_first_start_asks_for_all_of_the_lab_on_one_screen() -> Done {
    let zone = Some("America/Cayenne".as_ref());
    let stage = Stage::among("fr_FR.UTF-8", &[("TZ", zone)])?;
    let window = stage.open()?;
    window.find("heading", "Votre laboratoire")?;
    // What the computer knows is proposed.
    window.find("combobox", "Fuseau horaire: Guyane")?;
    let texts = [
        ("Nom", "Labo des usages"),
        ("Contact", "labo@exemple.fr"),
        ("Structure d’accueil", "Département de l’Île"),
    ];
    for (field, text) in texts {
        rewrite(&window, field, text)?;
    }
    select(&window, "/^Fuseau horaire/", "Guadeloupe")?;
    let logo = file(&stage, "logo.jpg", LYING)?;
    drop_one(&stage, &logo, over(&stage, &window, ".lab .frame")?)?;
    window.find("img", "Logo de Labo des usages")?;

    // Where all of it lies is chosen there too, before or after the rest.
    let place = tempfile::tempdir().map_err(io)?;
    fs::write(
        stage.desk.path().join("open.txt"),
        place.path().display().to_string(),
    )
    .map_err(io)?;
    window.press_on("button", "Choisir un autre dossier")?;
    let name = place.path().file_name().unwrap_or_default();
    window.sees(&name.to_string_lossy())?;
    choose(&window, "/^Langue/", "English")?;
    window.find("heading", "Your lab")?;
    stage.keep("first-start-all")?;

    // The disk has it, in the place that was chosen.
    let wanted = |held: &[String]| {
        held[..4]
            == [
                "Labo des usages",
                "labo@exemple.fr",
                "Département de l’Île",
                "America/Guadeloupe",
            ]
            && held[4].starts_with("data:image/")
    };
    kept("the lab", || {
        let held = asked(place.path())?;
        Ok(wanted(&held).then_some(()))
    })?;
    kept("the language", || {
        let text = fs::read_to_string(stage.data.path().join("preferences.json")).map_err(io)?;
        let all: Value = serde_json::from_str(&text).map_err(|error| Failure(error.to_string()))?;
        Ok((all["language"] == "en").then_some(()))
    })?;
    stage.close(&window)?;

    // The next morning it is there, and the settings show the same.
    let window = stage.open()?;
    window.find("heading", "Your lab")?;
    for (_, text) in texts {
        shows(&window, text)?;
    }
    window.press_on("button", "Create a project")?;
    fill(&window, "Project title", "Accueil")?;
    window.press_on("button", "Create the project")?;
    window.find("heading", "Accueil")?;
    window.go("#/settings")?;
    for (_, text) in texts {
        shows(&window, text)?;
    }
    window.find("combobox", "Time zone: Guadeloupe")?;
    window.find("img", "Logo of Labo des usages")?;
    window.sees(&place.path().display().to_string())?;
    rewrite(&window, "Host body", "Région de l’Île")?;
    kept("the host, changed", || {
        Ok((asked(place.path())?[2] == "Région de l’Île").then_some(()))
    })?;
    stage.close(&window)
}

#[test]
fn a_first_start_that_skips_the_lab_finds_all_of_it_in_the_settings() -> Done {
    let zone = Some("America/Cayenne".as_ref());
    let stage = Stage::among("fr_FR.UTF-8", &[("TZ", zone)])?;
    let window = stage.open()?;
    window.sees("Votre laboratoire")?;
    window.until(
        "the first way to begin",
        "return document.activeElement.textContent.trim() === 'Créer un projet'",
        &[],
    )?;
    choose(&window, "/^Langue/", "English")?;
    window.find("button", "Create a project")?;
    window.sees("Your lab")?;
    stage.keep("first-english")?;
    let faults = axe(&window)?;
    assert!(faults.is_empty(), "{faults:#?}");
    choose(&window, "/^Language/", "Français")?;
    window.press_on("button", "Créer un projet")?;
    fill(&window, "Titre du projet", "Accueil")?;
    window.press_on("button", "Créer le projet")?;
    window.find("heading", "Accueil")?;

    // What was not said is as the computer proposed.
    let holds =
        |field: &str, text: &str| kept(field, || Ok((lab(&stage, field)? == text).then_some(())));
    holds("time_zone", "America/Cayenne")?;
    window.go("#/settings")?;
    rewrite(&window, "Structure d’accueil", "Département du Nord")?;
    rewrite(&window, "Contact", "labo@exemple.fr")?;
    select(&window, "/^Fuseau horaire/", "Guadeloupe")?;
    holds("host", "Département du Nord")?;
    holds("contact", "labo@exemple.fr")?;
    holds("time_zone", "America/Guadeloupe")?;
    assert_eq!(lab(&stage, "name")?, "");
    stage.close(&window)?;

    let window = stage.open()?;
    window.find("link", "Accueil")?;
    assert!(!window.has("heading", "Votre laboratoire"));
    stage.close(&window)
}
