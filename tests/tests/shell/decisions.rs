//! Decisions and actions, in their two tables.

use tests::window::{Keys, Stage};

use crate::hands::{Done, add, choose, in_order, none, open_part, record, stand, write};

const CHOICE: &str = "Un seul guichet le mardi";
const LATER: &str = "Le samedi, plus tard";
const TASK: &str = "Écrire aux mairies";
const OTHER: &str = "Réserver la salle";

#[test]
fn decisions_and_their_actions_are_kept() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "decisions")?;
    for text in [CHOICE, LATER] {
        add(&window, "Écrire une décision, puis Entrée", text)?;
        record(&stage, "decision", text, |one| one["text"] == text)?;
    }
    write(&window, CHOICE, "Pourquoi", "Quatre tables sur cinq")?;
    write(&window, CHOICE, "À revoir le", "12/03/2027")?;
    let choice = record(&stage, "decision", "its cells", |one| {
        one["text"] == CHOICE
            && one["reason"] == "Quatre tables sur cinq"
            && one["review_on"] == "2027-03-12"
    })?;
    stand(&window, LATER, "Ce qui est décidé")?;
    window.press(&[Keys::ALT, Keys::UP])?;
    in_order(&stage, "decision", "text", &[LATER, CHOICE])?;

    choose(
        &window,
        &format!("Gestes sur « {CHOICE} »"),
        "Créer une action",
    )?;
    let made = record(&stage, "action", "an action of the decision", |one| {
        one["from_decision"] == choice["id"]
    })?;
    window.find("textbox", "Action")?;
    crate::hands::enter(&window, TASK)?;
    record(&stage, "action", TASK, |one| {
        one["id"] == made["id"] && one["title"] == TASK
    })?;
    add(&window, "Écrire une action, puis Entrée", OTHER)?;
    record(&stage, "action", OTHER, |one| one["title"] == OTHER)?;
    write(&window, OTHER, "Rôle porteur", "Accueil")?;
    record(&stage, "action", "its owner", |one| {
        one["title"] == OTHER && one["owner_role"] == "Accueil"
    })?;
    choose(&window, &format!("Gestes sur « {OTHER} »"), "Monter")?;
    in_order(&stage, "action", "title", &[OTHER, TASK])?;
    stage.keep("decisions")?;

    choose(&window, &format!("Gestes sur « {OTHER} »"), "Supprimer")?;
    none(&stage, "action", "it is gone", |one| one["title"] == OTHER)?;
    choose(&window, &format!("Gestes sur « {LATER} »"), "Supprimer")?;
    none(&stage, "decision", "it is gone", |one| one["text"] == LATER)?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "decision", "it is back", |one| one["text"] == LATER)?;
    stage.close(&window)?;

    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    window.go(&crate::hands::part(&stage, "decisions")?)?;
    for text in [CHOICE, LATER, TASK] {
        window.sees(text)?;
    }
    stage.close(&window)
}
