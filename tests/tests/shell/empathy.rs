//! Empathy maps: a board round a portrait, from four zones to seven and back, with nothing lost.

use serde_json::Value;
use tests::window::{Keys, Stage};

use crate::access::axe;
use crate::hands::{Done, choose, edit, kept, none, open_part, record, row_of, select};
use crate::journeys::records;

fn zones(stage: &Stage, board: &Value) -> Result<Vec<String>, tests::window::Failure> {
    let mut all: Vec<Value> = records(stage)?["zone"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    all.retain(|zone| zone["board"] == *board);
    all.sort_by(|a, b| a["order"].as_str().cmp(&b["order"].as_str()));
    Ok(all
        .iter()
        .map(|zone| zone["title"].as_str().unwrap_or_default().to_owned())
        .collect())
}

#[test]
fn an_empathy_map_is_made_written_on_and_has_seven_zones_and_four_again() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "empathy_maps")?;
    window.sees("Aucune carte d’empathie pour l’instant")?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");
    window.press_on("button", "Nouvelle carte")?;
    let map = record(&stage, "empathy_map", "a map", |one| {
        one["variant"] == "four"
    })?;
    assert!(map["persona"].is_string());
    assert_eq!(
        zones(&stage, &map["board"])?,
        ["Dit", "Pense", "Fait", "Ressent"]
    );
    edit(
        &window,
        "Situation",
        "Au guichet, avec un dossier incomplet",
    )?;
    record(&stage, "empathy_map", "its situation", |one| {
        one["situation"] == "Au guichet, avec un dossier incomplet"
    })?;

    // A note in the zone « Ressent »: written on the board, put there by its key.
    window.press_on("button", "Nouvelle note")?;
    window.type_text("J’ai peur de revenir")?;
    window.press(&[Keys::CONTROL, Keys::ENTER])?;
    let note = record(&stage, "note", "a note of its board", |one| {
        one["board"] == map["board"] && one["text"] == "J’ai peur de revenir"
    })?;
    window.press_on("radio", "Liste")?;
    window.until(
        "the keys on its row",
        "const row = [...document.querySelectorAll('[data-row], [role=row]')].find((one) => one.textContent.includes('peur de revenir'));
         const stop = row && (row.matches('[tabindex]') ? row : row.querySelector('[tabindex]'));
         if (stop) stop.focus();
         return !!stop && row.contains(document.activeElement)",
        &[],
    )?;
    window.press(&['m'])?;
    window.find("dialog", "Déplacer 1 note vers…")?;
    window.press_on("button", "Zone : Ressent")?;
    let feels = kept("in the zone", || {
        let all = records(&stage)?;
        let zone = all["note"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|one| one["id"] == note["id"])
            .map(|one| one["zone"].clone());
        Ok(zone.filter(|zone| {
            all["zone"]
                .as_array()
                .into_iter()
                .flatten()
                .any(|one| one["id"] == *zone && one["title"] == "Ressent")
        }))
    })?;
    stage.keep("empathy-four")?;

    window.press_on("radio", "7 zones")?;
    record(&stage, "empathy_map", "seven", |one| {
        one["variant"] == "seven"
    })?;
    let seven = zones(&stage, &map["board"])?;
    assert_eq!(seven.len(), 7, "{seven:?}");
    none(&stage, "zone", "felt and thought are one", |one| {
        one["id"] == feels
    })?;
    let moved = record(&stage, "note", "where it says the same", |one| {
        one["id"] == note["id"] && one["zone"].is_string()
    })?;
    let zone = record(&stage, "zone", "its zone", |one| one["id"] == moved["zone"])?;
    assert_eq!(zone["title"], "Pense et ressent");
    window.press_on("radio", "Tableau")?;
    window.until(
        "its portrait",
        "return !!document.querySelector('.figure')",
        &[],
    )?;
    stage.keep("empathy-seven")?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "empathy_map", "four again", |one| {
        one["variant"] == "four"
    })?;
    record(&stage, "note", "as it was", |one| {
        one["id"] == note["id"] && one["zone"] == feels
    })?;

    // Whose it is; and all of it goes after a yes.
    select(&window, "Persona", "Personne de précis")?;
    record(&stage, "empathy_map", "nobody's", |one| {
        one["persona"].is_null()
    })?;
    choose(&window, "Autres actions sur la carte", "Supprimer la carte")?;
    window.press_in("Supprimer «", "button", "Supprimer la carte")?;
    none(&stage, "empathy_map", "gone", |one| one["id"] == map["id"])?;
    none(&stage, "board", "and its board", |one| {
        one["id"] == map["board"]
    })?;
    assert!(
        !row_of(&stage, "board", "title")?.is_empty(),
        "the other boards stay"
    );
    stage.close(&window)
}
