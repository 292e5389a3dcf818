//! Moments: named by one key, made before an activity opens, looked back to and restored as a copy.

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::access::axe;
use crate::hands::{Done, add, choose, edit, kept, none, open_part, record};

const NAMED: &str = "Avant le tri";

fn clean(window: &Driver) -> Done {
    let found = axe(window)?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

#[test]
fn a_moment_is_named_looked_at_and_restored_as_a_copy() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "idea_cards")?;
    window.find("button", "Nouvelle fiche")?;
    let cards = crate::hands::count(&stage, "idea_card")?;

    // Named by one key, wherever one is; what is proposed may be written over.
    window.press(&[Keys::F9])?;
    window.find("dialog", "Nommer ce moment")?;
    stage.keep("moment-name")?;
    clean(&window)?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text(NAMED)?;
    window.press(&[Keys::ENTER])?;
    let moment = record(&stage, "moment", "the moment", |one| {
        one["title"] == NAMED && one["automatic"] == false
    })?;
    window.sees(&format!("Moment nommé : {NAMED}"))?;

    // Something is done since, and a vote is opened: a moment makes itself.
    window.press_on("button", "Nouvelle fiche")?;
    window.find("textbox", "Titre")?;
    crate::hands::enter(&window, "Une fiche de trop")?;
    record(&stage, "idea_card", "one more", |one| {
        one["title"] == "Une fiche de trop"
    })?;
    window.go(&crate::hands::part(&stage, "votes")?)?;
    window.press_on("button", "Nouveau vote")?;
    window.sees("Aucune option pour l’instant")?;
    for label in ["Un courrier", "Un guichet"] {
        add(&window, "Ajouter une option", label)?;
        record(&stage, "ballot_option", label, |one| one["label"] == label)?;
    }
    window.press_on("button", "Ouvrir le vote")?;
    let itself = record(&stage, "moment", "one by itself", |one| {
        one["automatic"] == true
    })?;
    assert!(itself["seq"].as_i64() > moment["seq"].as_i64());

    // The list says who did how much since.
    window.press_on("link", "/^Moments/")?;
    window.find("heading", NAMED)?;
    window.find("button", &format!("Regarder « {NAMED} »"))?;
    window.sees("Animation")?;
    window.sees("ajouter une fiche idée")?;
    stage.keep("moments")?;
    clean(&window)?;

    // Looked at: as it was, and nothing to change.
    window.press_on("button", &format!("Regarder « {NAMED} »"))?;
    window.sees("L’atelier tel qu’il était")?;
    window.sees("Venir une seule fois")?;
    let seen = window.run(
        "const main = document.querySelector('main .look');
         return { late: main.textContent.includes('Une fiche de trop'),
                  cards: main.textContent.includes('fiches idées'),
                  fields: main.querySelectorAll('input, textarea, button, [contenteditable]').length }",
        &[],
    )?;
    assert_eq!(seen, json!({ "late": false, "cards": true, "fields": 0 }));
    stage.keep("moment-look")?;
    clean(&window)?;

    // Restored as a copy under a dated title, in one step; the workshop stays.
    let before = titles(&stage)?;
    window.press_on("button", "Restaurer en copie")?;
    window.find("dialog", "Restaurer en copie…")?;
    stage.keep("moment-restore")?;
    clean(&window)?;
    window.press_on("button", "/^Restaurer$/")?;
    kept("a copy", || {
        Ok((titles(&stage)?.len() == before.len() + 1).then_some(()))
    })?;
    assert_eq!(crate::hands::count(&stage, "idea_card")?, cards * 2 + 1);
    window.press_on("button", "/^Annuler : copier/")?;
    kept("taken back in one step", || {
        Ok((titles(&stage)? == before).then_some(()))
    })?;
    window.press_on("button", "/^Rétablir : copier/")?;
    kept("and done again", || {
        Ok((titles(&stage)?.len() == before.len() + 1).then_some(()))
    })?;

    // Renamed in place, and forgotten; taken back.
    window.press_on("button", "Retour aux moments")?;
    window.gone("button", "Retour aux moments")?;
    window.find("button", &format!("Regarder « {NAMED} »"))?;
    edit(&window, NAMED, "Avant les votes")?;
    record(&stage, "moment", "its other name", |one| {
        one["id"] == moment["id"] && one["title"] == "Avant les votes"
    })?;
    choose(
        &window,
        "Autres commandes de « Avant les votes »",
        "Oublier ce moment",
    )?;
    none(&stage, "moment", "it is gone", |one| {
        one["id"] == moment["id"]
    })?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "moment", "it is back", |one| {
        one["id"] == moment["id"]
    })?;
    stage.close(&window)
}

/// The workshops of the library, by title.
fn titles(stage: &Stage) -> Result<Vec<String>, Failure> {
    let list: Value = serde_json::from_str(&stage.line(&["list", "--json"])?)
        .map_err(|error| Failure(error.to_string()))?;
    Ok(list["projects"][0]["workshops"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["title"].as_str().map(str::to_owned))
        .collect())
}
