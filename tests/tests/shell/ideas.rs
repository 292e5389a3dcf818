//! Idea cards: their columns, their panel, and the reason of each change of state.

use tests::window::{Keys, Stage};

use crate::hands::{Done, add, choose, count, edit, in_order, none, open_part, record, rewrite};

const CARD: &str = "Le guichet du mardi";
const SECOND: &str = "Un courrier unique";

#[test]
fn idea_cards_are_written_weighed_and_followed_up() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "idea_cards")?;
    let before = count(&stage, "idea_card")?;

    window.press_on("button", "Nouvelle fiche")?;
    window.find("textbox", "Titre")?;
    crate::hands::enter(&window, CARD)?;
    record(&stage, "idea_card", CARD, |one| one["title"] == CARD)?;
    edit(
        &window,
        "En une phrase",
        "Une seule venue, un seul dossier.",
    )?;
    record(&stage, "idea_card", "its sentence", |one| {
        one["title"] == CARD && one["pitch"] == "Une seule venue, un seul dossier."
    })?;

    // Where it comes from: ticked, left, ticked again and taken.
    window.press_on("button", "Relier des notes")?;
    window.find("dialog", CARD)?;
    window.press_in(CARD, "checkbox", "/./")?;
    stage.keep("note-picker")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", CARD)?;
    none(&stage, "idea_card", "no note yet", |one| {
        one["title"] == CARD
            && one["from_notes"]
                .as_array()
                .is_some_and(|all| !all.is_empty())
    })?;
    window.press_on("button", "Relier des notes")?;
    window.find("dialog", CARD)?;
    window.press_in(CARD, "checkbox", "/./")?;
    window.press_on("button", "/1 note/")?;
    record(&stage, "idea_card", "its note", |one| {
        one["title"] == CARD
            && one["from_notes"]
                .as_array()
                .is_some_and(|all| all.len() == 1)
    })?;

    // A change of state asks why.
    window.press_in(CARD, "radio", "Retenue")?;
    window.find("dialog", "/./")?;
    window.type_text("Quatre tables sur cinq l’ont choisie.")?;
    window.press(&[Keys::CONTROL, Keys::ENTER])?;
    record(&stage, "idea_card", "retained, and why", |one| {
        one["title"] == CARD
            && one["status"] == "retained"
            && one["reason"] == "Quatre tables sur cinq l’ont choisie."
    })?;
    window.gone("dialog", "/./")?;
    rewrite(&window, "Première étape", "Appeler la mairie")?;
    record(&stage, "idea_card", "its first step", |one| {
        one["title"] == CARD && one["first_step"] == "Appeler la mairie"
    })?;
    choose(&window, "Gestes sur la fiche", "Dupliquer")?;
    record(&stage, "idea_card", "a copy", |one| {
        one["title"] != CARD && one["pitch"] == "Une seule venue, un seul dossier."
    })?;
    stage.keep("idea-cards")?;

    // The table.
    window.press_on("radio", "Tableau")?;
    add(&window, "Nouvelle fiche", SECOND)?;
    record(&stage, "idea_card", SECOND, |one| one["title"] == SECOND)?;
    crate::hands::stand(&window, SECOND, "Titre")?;
    window.press(&[Keys::ALT, Keys::UP])?;
    let title = |stage: &Stage| crate::hands::row_of(stage, "idea_card", "title");
    crate::hands::kept("it is not the last any more", || {
        Ok((title(&stage)?.last().is_some_and(|last| last != SECOND)).then_some(()))
    })?;
    // Delete alone empties a cell; a chosen row goes with it.
    window.press(&[Keys::SHIFT, ' '])?;
    window.press(&[Keys::DELETE])?;
    none(&stage, "idea_card", "it is gone", |one| {
        one["title"] == SECOND
    })?;
    assert_eq!(count(&stage, "idea_card")?, before + 2);

    // What follows from it.
    window.press_on("radio", "États")?;
    window.press_in(CARD, "button", CARD)?;
    window.press_on("button", "Créer une action")?;
    record(&stage, "action", "its action", |one| {
        one["title"]
            .as_str()
            .is_some_and(|title| title.contains("Appeler la mairie"))
    })?;
    window.sees("Appeler la mairie")?;
    in_order(&stage, "idea_card", "title", &[CARD])?;
    stage.close(&window)
}
