//! The questions « Comment pourrions-nous… »: written in their list, made of notes and of a step.

use serde_json::json;
use tests::window::{Keys, Stage};

use crate::access::axe;
use crate::hands::{
    Done, add, choose, enter, in_order, kept, none, open_part, part, record, row_of, stand, take,
    write,
};
use crate::journeys::records;

const FIRST: &str = "Comment pourrions-nous dire avant ce qu’il faut apporter ?";
const SECOND: &str = "Comment pourrions-nous ne faire venir qu’une fois ?";
const OF_NOTE: &str = "Comment pourrions-nous ouvrir sans faire attendre dehors ?";
const OF_STEP: &str = "Comment pourrions-nous rendre cette étape inutile ?";

#[test]
fn questions_are_written_kept_and_lead_back_to_what_they_come_from() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "how_might_we")?;
    window.sees("Aucune question pour l’instant")?;
    for text in [FIRST, SECOND] {
        add(&window, "Écrire une question, puis Entrée", text)?;
        record(&stage, "how_might_we", text, |one| one["text"] == text)?;
    }
    stand(&window, SECOND, "Question")?;
    window.press(&[Keys::ALT, Keys::UP])?;
    in_order(&stage, "how_might_we", "text", &[SECOND, FIRST])?;
    stand(&window, FIRST, "Question")?;
    window.press(&[Keys::RIGHT])?;
    window.press(&[' '])?;
    record(&stage, "how_might_we", "kept", |one| {
        one["text"] == FIRST && one["chosen"] == true
    })?;
    window.sees("2 questions, 1 retenue")?;

    // One of two notes of a board, chosen in its list.
    let seen = records(&stage)?;
    let notes: Vec<&serde_json::Value> = seen["note"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|note| note["status"] == "visible" && note["merged_into"].is_null())
        .take(2)
        .collect();
    window.go(&part(&stage, "board")?)?;
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    for note in &notes {
        let text: String = note["text"]
            .as_str()
            .unwrap_or_default()
            .chars()
            .take(24)
            .collect();
        window.press_on("checkbox", &format!("Choisir : {text}"))?;
    }
    window.press_in("2 notes choisies", "button", "Autres commandes")?;
    take(&window, "Question « Comment pourrions-nous »")?;
    // The list opens on it, its words in hand.
    window.until(
        "a field to write in",
        "return document.activeElement.tagName === 'TEXTAREA' && document.activeElement.value.startsWith('Comment pourrions-nous')",
        &[],
    )?;
    enter(&window, OF_NOTE)?;
    let ids = [notes[0]["id"].clone(), notes[1]["id"].clone()];
    record(&stage, "how_might_we", "its notes", |one| {
        one["text"] == OF_NOTE
            && one["from_notes"]
                .as_array()
                .is_some_and(|all| all.len() == 2 && ids.iter().all(|id| all.contains(id)))
    })?;
    window.sees("2 notes")?;

    // One of a step of the journey, by the step's menu.
    let journey = seen["journey"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let title = row_of(&stage, "step", "title")?.swap_remove(0);
    window.go(&part(&stage, &format!("journey/{journey}"))?)?;
    window.press_on("button", &format!("Actions sur l’étape « {title} »"))?;
    take(&window, "Question « Comment pourrions-nous »")?;
    window.until(
        "a field to write in",
        "return document.activeElement.tagName === 'TEXTAREA' && document.activeElement.value.includes(arguments[0])",
        &[json!(title)],
    )?;
    enter(&window, OF_STEP)?;
    let step = record(&stage, "step", "the step", |one| {
        one["title"] == title.as_str()
    })?;
    record(&stage, "how_might_we", "its step", |one| {
        one["text"] == OF_STEP && one["from_steps"] == json!([step["id"]])
    })?;
    stage.keep("questions")?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");

    // Undone and done again; removed; a board that asks one.
    write(&window, OF_STEP, "Question", "Autrement dit ?")?;
    record(&stage, "how_might_we", "other words", |one| {
        one["text"] == "Autrement dit ?"
    })?;
    window.press(&[Keys::ESCAPE])?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "how_might_we", "its words again", |one| {
        one["text"] == OF_STEP
    })?;
    choose(&window, &format!("Gestes sur « {SECOND} »"), "Supprimer")?;
    none(&stage, "how_might_we", "it is gone", |one| {
        one["text"] == SECOND
    })?;
    choose(
        &window,
        &format!("Gestes sur « {FIRST} »"),
        "Ouvrir un tableau avec cette question",
    )?;
    record(&stage, "board", "a board that asks", |one| {
        one["question"] == FIRST
    })?;
    window.find("heading", "Nouveau tableau")?;

    // The step goes: the question stays without it.
    window.go(&part(&stage, &format!("journey/{journey}"))?)?;
    window.press_on("button", &format!("Actions sur l’étape « {title} »"))?;
    take(&window, "Supprimer l’étape")?;
    record(&stage, "how_might_we", "no step any more", |one| {
        one["text"] == OF_STEP && one["from_steps"] == json!([])
    })?;
    kept("three questions", || {
        Ok((row_of(&stage, "how_might_we", "text")?.len() == 3).then_some(()))
    })?;
    stage.close(&window)
}
