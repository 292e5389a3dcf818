//! The window's own menu, by its keys as GTK has them: each item does what it says.

use std::fs;

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::hands::{Done, io, kept, none, record};
use crate::journeys::first_note;

/// Takes the item at a place of a menu, both counted from 0, lines not among them.
fn take(stage: &Stage, menu: usize, item: usize) -> Done {
    let mut keys = vec!["F10"];
    keys.extend(std::iter::repeat_n("Right", menu));
    keys.extend(std::iter::repeat_n("Down", item + 1));
    keys.push("Return");
    stage.screen.keys(&keys)
}

fn at(window: &Driver, hash: &str) -> Done {
    window.until(
        hash,
        "return location.hash.startsWith(arguments[0])",
        &[json!(hash)],
    )?;
    Ok(())
}

fn preferred(stage: &Stage, field: &str, wanted: &Value) -> Done {
    kept(field, || {
        let text = fs::read_to_string(stage.data.path().join("preferences.json")).map_err(io)?;
        let now: Value = serde_json::from_str(&text).map_err(|error| Failure(error.to_string()))?;
        Ok((now[field] == *wanted).then_some(()))
    })
}

#[test]
fn every_item_of_the_menu_acts() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    window.type_text("Au menu")?;
    window.press(&[Keys::ESCAPE])?;
    record(&stage, "note", "a note", |one| one["text"] == "Au menu")?;

    // Go.
    take(&stage, 3, 0)?;
    at(&window, "#/")?;
    window.find("heading", "/./")?;
    stage.keep("menu-home")?;
    take(&stage, 3, 1)?;
    at(&window, "#/projects")?;
    take(&stage, 3, 2)?;
    at(&window, "#/workshops")?;
    // Of the workshop that was last open.
    take(&stage, 3, 3)?;
    at(&window, "#/workshop/")?;
    window.find("heading", "Moments")?;

    // Edit, where the desk itself has the undo.
    take(&stage, 1, 0)?;
    none(&stage, "note", "undone", |one| one["text"] == "Au menu")?;
    take(&stage, 1, 1)?;
    record(&stage, "note", "redone", |one| one["text"] == "Au menu")?;

    // File.
    take(&stage, 0, 0)?;
    window.find("dialog", "Nouveau projet")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Nouveau projet")?;
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/samples/01-ideation-venir-une-seule-fois.json"
    );
    fs::write(stage.desk.path().join("open.txt"), sample).map_err(io)?;
    take(&stage, 0, 1)?;
    window.find("dialog", "Compte rendu de l’import")?;
    window
        .press_on("button", "Retirer cet import")
        .or_else(|_| window.press_in("Compte rendu de l’import", "button", "/Annuler|Retirer/"))?;
    window.gone("dialog", "Compte rendu de l’import")?;
    take(&stage, 0, 2)?;
    at(&window, "#/workshop/")?;
    window.find("heading", "Synthèse")?;
    take(&stage, 0, 4)?;
    at(&window, "#/settings")?;
    // Nothing is printed from there.
    take(&stage, 0, 3)?;
    window.sees("Rien ne s’imprime d’ici")?;

    // View.
    take(&stage, 2, 0)?;
    preferred(&stage, "text_scale", &json!(1.1))?;
    take(&stage, 2, 1)?;
    preferred(&stage, "text_scale", &json!(1.0))?;
    take(&stage, 2, 0)?;
    preferred(&stage, "text_scale", &json!(1.1))?;
    take(&stage, 2, 2)?;
    preferred(&stage, "text_scale", &json!(1.0))?;
    for (item, theme) in [(4, "dark"), (3, "light"), (5, "system")] {
        take(&stage, 2, item)?;
        preferred(&stage, "theme", &json!(theme))?;
    }
    take(&stage, 2, 7)?;
    preferred(&stage, "language", &json!("en"))?;
    window.find("radio", "Dark")?;
    take(&stage, 2, 6)?;
    preferred(&stage, "language", &json!("fr"))?;
    window.find("radio", "Sombre")?;

    // And the end.
    take(&stage, 0, 5)?;
    stage.ended()
}
