//! Zones and links of a board: those of a template, drawn beside what is there in one step; and without
//! the pointer, in their dialogs, from the list too. What was done is looked for in the file.

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::access::axe;
use crate::hands::{Done, choose, count, in_order, kept, none, open_part, record, row_of};
use crate::ideation::tab_to;
use crate::journeys::first_note;

#[test]
fn the_zones_of_a_template_come_beside_what_is_there_and_go_in_one_step() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "board")?;
    window.find("listbox", "Notes du tableau")?;
    let before = count(&stage, "zone")?;
    choose(&window, "Autres commandes", "Modèle de zones…")?;
    window.find("dialog", "Tracer les zones d’un modèle")?;
    stage.keep("board-template")?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");
    // By what it is called; Enter takes the first that answers.
    window.type_text("chap")?;
    window.press(&[Keys::ENTER])?;
    window.gone("dialog", "Tracer les zones d’un modèle")?;
    kept("six hats", || {
        Ok((count(&stage, "zone")? == before + 6).then_some(()))
    })?;
    let titles = row_of(&stage, "zone", "title")?;
    for title in ["Faits", "Ressenti", "Risques", "Atouts", "Idées", "Méthode"] {
        assert!(titles.iter().any(|one| one == title), "{title}: {titles:?}");
    }
    record(&stage, "board", "its template", |one| {
        one["template"] == "hats"
    })?;
    window.sees("6 zones tracées")?;
    stage.keep("board-template-laid")?;
    // Right of every note.
    let zone = record(&stage, "zone", "a zone", |one| one["title"] == "Faits")?;
    let seen = crate::journeys::records(&stage)?;
    let notes = seen["note"].as_array().into_iter().flatten();
    let farthest = notes
        .filter(|note| note["board"] == zone["board"])
        .filter_map(|note| note["x"].as_f64())
        .fold(f64::MIN, f64::max);
    let left = zone["x"].as_f64().unwrap_or_default();
    assert!(left > farthest, "{left} {farthest}");

    // One step, and from the list as well.
    window.press_on("button", "/^Annuler : /")?;
    kept("no hats", || {
        Ok((count(&stage, "zone")? == before).then_some(()))
    })?;
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    choose(&window, "Autres commandes", "Modèle de zones…")?;
    window.find("dialog", "Tracer les zones d’un modèle")?;
    window.type_text("cercles")?;
    window.press(&[Keys::ENTER])?;
    kept("three circles", || {
        Ok((count(&stage, "zone")? == before + 3).then_some(()))
    })?;
    window.press_on("radio", "Tableau")?;
    stage.keep("board-template-circles")?;
    stage.close(&window)
}

const TEXTS: [&str; 2] = ["Attendre dehors", "Mettre un banc"];

/// A board of two notes, in the list.
fn two_notes(stage: &Stage, window: &Driver) -> Done {
    first_note(window)?;
    for (number, text) in TEXTS.iter().enumerate() {
        if number > 0 {
            window.press_on("button", "Nouvelle note")?;
            window.find("textbox", "note")?;
        }
        window.type_text(text)?;
        window.press(&[Keys::ESCAPE])?;
        record(stage, "note", text, |note| note["text"] == *text)?;
    }
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    Ok(())
}

/// Two zones that are added and named in the dialog, which stays open.
fn two_zones(stage: &Stage, window: &Driver) -> Done {
    choose(window, "Autres commandes", "Zones…")?;
    window.find("dialog", "Zones du tableau")?;
    for (number, title) in ["Aujourd’hui", "Demain"].into_iter().enumerate() {
        // The keys stand on « Fermer »: back to the button of a new zone.
        tab_to(window, "Nouvelle zone")?;
        window.press(&[Keys::ENTER])?;
        kept("a zone more", || {
            Ok((count(stage, "zone")? == number as u64 + 1).then_some(()))
        })?;
        window.until(
            "the keys are on its title",
            "const e = document.activeElement; return e.matches('input') && e.value === 'Nouvelle zone'",
            &[],
        )?;
        window.press(&[Keys::CONTROL, 'a'])?;
        window.type_text(title)?;
        window.press(&[Keys::TAB])?;
        record(stage, "zone", title, |zone| zone["title"] == title)?;
    }
    Ok(())
}

/// Takes an option of the list that has the keys, by the beginning of its name.
fn pick(window: &Driver, label: &str, option: &str) -> Done {
    tab_to(window, label)?;
    window.press(&[Keys::ENTER])?;
    window.find("option", option)?;
    window.type_text(option)?;
    window.until(
        &format!("the keys on the option « {option} »"),
        "return document.querySelector('[role=option][data-highlighted]')?.textContent.trim().startsWith(arguments[0])",
        &[json!(option)],
    )?;
    window.press(&[Keys::ENTER])?;
    window.gone("option", option)
}

/// Writes a figure in place of the one that a field has; it is sent after a pause, or with the next Tab.
fn figure(window: &Driver, label: &str, value: f64) -> Done {
    tab_to(window, label)?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text(&value.to_string())
}

fn number(record: &Value, field: &str) -> Result<f64, Failure> {
    record[field]
        .as_f64()
        .ok_or_else(|| Failure(format!("no {field}: {record}")))
}

fn zone(stage: &Stage, title: &str) -> Result<Value, Failure> {
    record(stage, "zone", title, |zone| zone["title"] == title)
}

/// Without the pointer, in the list: zones are added, named, coloured, put in order and removed.
#[test]
fn zones_are_made_coloured_ordered_and_removed_in_the_list_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    two_notes(&stage, &window)?;
    two_zones(&stage, &window)?;
    stage.keep("board-zones")?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");

    pick(&window, "Couleur de « Aujourd’hui »", "bleu")?;
    record(&stage, "zone", "its colour", |zone| {
        zone["title"] == "Aujourd’hui" && zone["colour"] == "blue"
    })?;
    tab_to(&window, "Descendre « Aujourd’hui »")?;
    window.press(&[Keys::ENTER])?;
    in_order(&stage, "zone", "title", &["Demain", "Aujourd’hui"])?;

    tab_to(&window, "Supprimer la zone « Demain »")?;
    window.press(&[Keys::ENTER])?;
    none(&stage, "zone", "it is gone", |zone| {
        zone["title"] == "Demain"
    })?;
    // The keys are on the title of the one that is left.
    window.until(
        "the keys on what is left",
        "const e = document.activeElement; return e.matches('input') && e.value === 'Aujourd’hui'",
        &[],
    )?;
    tab_to(&window, "Supprimer la zone « Aujourd’hui »")?;
    window.press(&[Keys::ENTER])?;
    none(&stage, "zone", "none is left", |_| true)?;
    window.sees("Pas encore de zone.")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Zones du tableau")?;
    // Each was a step.
    window.press_on("button", "/^Annuler : /")?;
    let back = zone(&stage, "Aujourd’hui")?;
    assert_eq!(back["colour"], "blue");
    assert_eq!(count(&stage, "note")?, 2);
    stage.close(&window)
}

/// What carrying a zone and its corners do, without the pointer: by figures in the list, by arrows on the
/// surface; it holds the notes it then lies under, and all of it is one step.
#[test]
fn a_zone_is_moved_and_stretched_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    two_notes(&stage, &window)?;
    two_zones(&stage, &window)?;
    let before = zone(&stage, "Aujourd’hui")?;
    let note = record(&stage, "note", "a note", |note| note["text"] == TEXTS[0])?;
    let holds = |zone: &Value| note_in(&stage, &note, zone);

    tab_to(&window, "Place et taille de « Aujourd’hui »")?;
    window.press(&[Keys::ENTER])?;
    window.find("spinbutton", "Gauche")?;
    let (left, top) = (
        number(&note, "x")?.round() - 40.0,
        number(&note, "y")?.round() - 60.0,
    );
    figure(&window, "Gauche", left)?;
    figure(&window, "Haut", top)?;
    record(&stage, "zone", "at its place", |zone| {
        zone["id"] == before["id"] && zone["x"] == left && zone["y"] == top
    })?;
    holds(&before["id"])?;
    // An arrow is a step of sixteen.
    tab_to(&window, "Largeur")?;
    window.press(&[Keys::UP])?;
    window.press(&[Keys::TAB])?;
    let wider = number(&before, "width")? + 16.0;
    record(&stage, "zone", "wider", |zone| {
        zone["id"] == before["id"] && zone["width"] == wider
    })?;
    stage.keep("board-zone-shape")?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Zones du tableau")?;
    window.press_on("button", "/^Annuler : /")?;
    let same = |one: &Value, other: &Value| {
        one["id"] == other["id"]
            && ["x", "y", "width", "height"]
                .iter()
                .all(|field| one[field] == other[field])
    };
    record(&stage, "zone", "as it was, in one step", |zone| {
        same(zone, &before)
    })?;
    holds(&Value::Null)?;

    // From its dialog to the surface, where the arrows carry it.
    let before = zone(&stage, "Demain")?;
    choose(&window, "Autres commandes", "Zones…")?;
    tab_to(&window, "Place et taille de « Demain »")?;
    window.press(&[Keys::ENTER])?;
    window.find("spinbutton", "Gauche")?;
    tab_to(&window, "Prendre « Demain » sur le tableau")?;
    window.press(&[Keys::ENTER])?;
    window.gone("dialog", "Zones du tableau")?;
    window.until(
        "the keys on the surface",
        "return document.activeElement?.matches('[role=listbox]')",
        &[],
    )?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    window.press(&[Keys::ALT, Keys::SHIFT, Keys::UP])?;
    window.press(&[Keys::CONTROL, Keys::DOWN])?;
    window.press(&[Keys::CONTROL, Keys::SHIFT, Keys::LEFT])?;
    let (x, y) = (number(&before, "x")? + 32.0, number(&before, "y")? - 80.0);
    let (width, height) = (
        number(&before, "width")? - 80.0,
        number(&before, "height")? + 16.0,
    );
    record(&stage, "zone", "carried and stretched", |zone| {
        zone["id"] == before["id"]
            && zone["x"] == x
            && zone["y"] == y
            && zone["width"] == width
            && zone["height"] == height
    })?;
    stage.keep("board-zone-taken")?;
    window.press_on("button", "/^Annuler : /")?;
    record(&stage, "zone", "as it was, in one step", |zone| {
        same(zone, &before)
    })?;
    stage.close(&window)
}

/// Whether a note stands in that zone, on the disk.
fn note_in(stage: &Stage, note: &Value, zone: &Value) -> Done {
    record(stage, "note", "its zone", |one| {
        one["id"] == note["id"] && one["zone"] == *zone
    })?;
    Ok(())
}

/// Without the pointer, in the list: a link is made, says something, is turned round and removed.
#[test]
fn a_link_is_made_named_turned_and_removed_in_the_list_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    two_notes(&stage, &window)?;
    let stand = || {
        window.until(
            "the keys on a row",
            "const row = document.querySelector('[data-note][tabindex=\"0\"]'); row?.focus(); return row !== null && row === document.activeElement",
            &[],
        )
    };
    stand()?;
    // The note that was written last is chosen still.
    window.press(&[Keys::ESCAPE])?;
    window.press(&[Keys::HOME])?;
    window.press(&[' '])?;
    window.press(&[Keys::DOWN])?;
    window.press(&[' '])?;
    window.type_text("l")?;
    let made = record(&stage, "link", "a link", |_| true)?;

    // Of one note: those it has.
    window.press(&[Keys::ESCAPE])?;
    stand()?;
    window.type_text("l")?;
    window.find("dialog", "Liens de la note")?;
    pick(&window, "Ce que dit le lien", "cause")?;
    record(&stage, "link", "what it says", |one| {
        one["kind"] == "causes"
    })?;
    tab_to(&window, "Un mot sur le lien")?;
    window.type_text("souvent")?;
    window.press(&[Keys::TAB])?;
    record(&stage, "link", "its word", |one| one["label"] == "souvent")?;
    stage.keep("board-links")?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");
    tab_to(&window, "Inverser le sens du lien")?;
    window.press(&[Keys::ENTER])?;
    record(&stage, "link", "the other way", |one| {
        one["from"] == made["to"] && one["to"] == made["from"]
    })?;
    tab_to(&window, "Supprimer le lien")?;
    window.press(&[Keys::ENTER])?;
    none(&stage, "link", "it is gone", |_| true)?;
    window.gone("dialog", "Liens de la note")?;
    window.press_on("button", "/^Annuler : /")?;
    record(&stage, "link", "it is back", |one| {
        one["id"] == made["id"] && one["kind"] == "causes" && one["label"] == "souvent"
    })?;
    stage.close(&window)
}
