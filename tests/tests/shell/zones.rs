//! The zones of a template: drawn beside what is there, in one step, by keyboard and from the list too.

use tests::window::{Keys, Stage};

use crate::access::axe;
use crate::hands::{Done, choose, count, kept, open_part, record, row_of};
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

/// In the list, without the pointer: zones are added and named one after the other.
#[test]
fn zones_are_added_and_named_in_the_list_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    for (number, text) in ["Attendre dehors", "Mettre un banc"].iter().enumerate() {
        if number > 0 {
            window.press_on("button", "Nouvelle note")?;
            window.find("textbox", "note")?;
        }
        window.type_text(text)?;
        window.press(&[Keys::ESCAPE])?;
        record(&stage, "note", text, |note| note["text"] == *text)?;
    }
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;

    choose(&window, "Autres commandes", "Zones…")?;
    window.find("dialog", "Zones du tableau")?;
    for (number, title) in ["Aujourd’hui", "Demain"].into_iter().enumerate() {
        // The keys stand on « Fermer »: back to the button of a new zone.
        crate::ideation::tab_to(&window, "Nouvelle zone")?;
        window.press(&[Keys::ENTER])?;
        kept("a zone more", || {
            Ok((count(&stage, "zone")? == number as u64 + 1).then_some(()))
        })?;
        window.until(
            "the keys are on its title",
            "const e = document.activeElement; return e.matches('input') && e.value === 'Nouvelle zone'",
            &[],
        )?;
        window.press(&[Keys::CONTROL, 'a'])?;
        window.type_text(title)?;
        window.press(&[Keys::TAB])?;
        record(&stage, "zone", title, |zone| zone["title"] == title)?;
    }
    stage.keep("board-zones")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Zones du tableau")?;
    stage.close(&window)
}
