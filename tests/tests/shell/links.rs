//! What notes become: an idea card, an action, a line of a journey; from the surface and from the list,
//! by keyboard and by menu, and back to the very note from the other end.

use serde_json::Value;
use tests::window::{Driver, Keys, Stage};

use crate::access::axe;
use crate::hands::{Done, none, open_part, record, take};

fn clean(window: &Driver) -> Done {
    let found = axe(window)?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// The note the keys are on, in whichever view.
fn stands_on(window: &Driver, note: &Value) -> Done {
    window.until(
        "the keys on the note",
        "const id = arguments[0];
         const list = document.querySelector('[role=listbox]');
         return document.activeElement?.dataset.note === id
           || (list === document.activeElement && list?.getAttribute('aria-activedescendant') === `board-note-${id}`)",
        &[note["id"].clone()],
    )?;
    Ok(())
}

/// Takes a place in « Devient… » by what its name begins with.
fn becomes(window: &Driver, what: &str) -> Done {
    window.find("dialog", "/devien/")?;
    window.type_text(what)?;
    window.press(&[Keys::ENTER])?;
    window.gone("dialog", "/devien/")
}

#[test]
fn a_note_becomes_a_card_an_action_and_a_pain_point_and_each_leads_back() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "board")?;

    // On the surface, by keyboard alone.
    window.find("listbox", "Notes du tableau")?;
    window.run(
        "document.querySelector('[role=listbox]').focus(); return true",
        &[],
    )?;
    window.press(&[Keys::HOME])?;
    let at = window.until(
        "a note the keys are on",
        "return document.querySelector('[role=listbox]').getAttribute('aria-activedescendant')",
        &[],
    )?;
    let own = at
        .as_str()
        .unwrap_or_default()
        .trim_start_matches("board-note-")
        .to_owned();
    let note = record(&stage, "note", "the note", |one| one["id"] == own.as_str())?;
    let cards = crate::hands::count(&stage, "idea_card")?;
    window.press(&['d'])?;
    window.find("dialog", "/devient/")?;
    stage.keep("board-become")?;
    clean(&window)?;
    becomes(&window, "fiche")?;
    let card = record(&stage, "idea_card", "a card of it", |one| {
        one["from_notes"] == serde_json::json!([note["id"]])
    })?;
    window.sees("La note est devenue")?;
    // One step: gone, and back.
    window.press_on("button", "/^Annuler : /")?;
    none(&stage, "idea_card", "no card of it", |one| {
        one["id"] == card["id"]
    })?;
    assert_eq!(crate::hands::count(&stage, "idea_card")?, cards);
    window.press_on("button", "/^Rétablir : /")?;
    record(&stage, "idea_card", "the card again", |one| {
        one["id"] == card["id"]
    })?;

    // In the list, by its menu: an action, then a pain point of the journey.
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    let row = || -> Done {
        window.until(
            "the row of the note",
            "const row = document.querySelector(`[data-note=\"${arguments[0]}\"]`);
             row?.scrollIntoView({ block: 'center' }); row?.focus(); return row === document.activeElement",
            &[note["id"].clone()],
        )?;
        Ok(())
    };
    // What was chosen on the surface still is.
    window.press_in("1 note choisie", "button", "Autres commandes")?;
    take(&window, "Devient…")?;
    becomes(&window, "action")?;
    let link = record(&stage, "link", "linked to an action", |one| {
        one["from"] == note["id"] && one["to_noun"] == "action"
    })?;
    row()?;
    window.press(&['d'])?;
    becomes(&window, "pourrions")?;
    let question = record(&stage, "how_might_we", "a question of it", |one| {
        one["from_notes"] == serde_json::json!([note["id"]])
    })?;
    // One step: gone, and back.
    window.press_on("button", "/^Annuler : /")?;
    none(&stage, "how_might_we", "no question of it", |one| {
        one["id"] == question["id"]
    })?;
    window.press_on("button", "/^Rétablir : /")?;
    record(&stage, "how_might_we", "the question again", |one| {
        one["id"] == question["id"] && one["from_notes"] == serde_json::json!([note["id"]])
    })?;
    row()?;
    window.press(&['d'])?;
    becomes(&window, "irritant")?;
    let line = |one: &Value, from: &Value| {
        let items = one["items"].as_array().into_iter().flatten();
        items
            .filter(|item| item["text"] == note["text"])
            .any(|item| item["from_note"] == *from)
    };
    let cell = record(&stage, "cell", "a pain point", |one| line(one, &note["id"]))?;
    let journey = record(&stage, "journey", "its journey", |one| {
        one["id"] == cell["journey"]
    })?;
    window.find("link", "/^Fiche idée/")?;
    window.find("link", "/^Question/")?;
    window.find("link", "/^Irritants/")?;
    stage.keep("board-became-list")?;
    clean(&window)?;

    // To the action, and back to the very note.
    window.press_on("link", "/^Action/")?;
    let action = record(&stage, "action", "the action", |one| {
        one["id"] == link["to"]
    })?;
    let title = action["title"].as_str().unwrap_or_default().to_owned();
    window.press_on("button", &format!("Gestes sur « {title} »"))?;
    stage.keep("action-from-note")?;
    take(&window, "Ouvrir la note")?;
    stands_on(&window, &note)?;

    // To the question, and back.
    row()?;
    window.press_on("link", "/^Question/")?;
    let asked = question["text"].as_str().unwrap_or_default();
    let named: String = asked.chars().take(30).collect();
    window.press_on("button", &format!("/^Gestes sur « {named}/"))?;
    stage.keep("question-from-note")?;
    take(&window, "Ouvrir la note")?;
    stands_on(&window, &note)?;

    // To the place in the journey, and back.
    row()?;
    window.press_on("link", "/^Irritants/")?;
    window.find("grid", journey["title"].as_str().unwrap_or_default())?;
    window.sees("Vient d’une note")?;
    window.until(
        "the keys on the cell",
        "return document.activeElement?.closest('td')?.textContent.includes('Vient d’une note')",
        &[],
    )?;
    stage.keep("journey-from-note")?;
    clean(&window)?;
    window.press(&[Keys::ALT, Keys::ENTER])?;
    window.press_on("link", "/^Ouvrir la note/")?;
    stands_on(&window, &note)?;

    // And the card's.
    row()?;
    window.press_on("link", "/^Fiche idée/")?;
    window.press_on("link", "/^Ouvrir la note/")?;
    stands_on(&window, &note)?;

    // On the surface its menu leads there too, and without the note the others stay.
    window.press_on("radio", "Tableau")?;
    stage.keep("board-became")?;
    window.press_on("radio", "Liste")?;
    row()?;
    window.press(&[Keys::DELETE])?;
    none(&stage, "note", "the note is gone", |one| {
        one["id"] == note["id"]
    })?;
    record(&stage, "idea_card", "the card stays", |one| {
        one["id"] == card["id"] && one["from_notes"] == serde_json::json!([])
    })?;
    record(&stage, "how_might_we", "the question stays", |one| {
        one["id"] == question["id"] && one["from_notes"] == serde_json::json!([])
    })?;
    record(&stage, "action", "the action stays", |one| {
        one["id"] == action["id"]
    })?;
    record(&stage, "cell", "the line stays", |one| {
        one["id"] == cell["id"] && line(one, &Value::Null)
    })?;
    none(&stage, "link", "no link to what is gone", |one| {
        one["id"] == link["id"]
    })?;
    stage.close(&window)
}
