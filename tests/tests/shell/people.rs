//! Who takes part: people, groups and categories, as the screen takes them and the disk has them.

use serde_json::json;
use tests::window::{Keys, Stage};

use crate::hands::{Done, add, cell, choose, count, in_order, none, open_part, record, write};

#[test]
fn people_and_groups_are_entered_seated_and_taken_away() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "participants")?;
    let before = count(&stage, "participant")?;

    add(&window, "Pseudonyme, puis Entrée", "Camille D.")?;
    record(&stage, "participant", "Camille", |one| {
        one["pseudonym"] == "Camille D."
    })?;
    write(&window, "Camille D.", "Catégorie", "Agents d’accueil")?;
    cell(&window, "Camille D.", "Présent")?;
    record(&stage, "participant", "the cells", |one| {
        one["pseudonym"] == "Camille D." && one["present"] == false && one["category"] != ""
    })?;
    write(&window, "Camille D.", "Pseudonyme", "Camille B.")?;
    record(&stage, "participant", "the new name", |one| {
        one["pseudonym"] == "Camille B."
    })?;
    window.press_on("button", "Cocher tout le monde présent")?;
    none(&stage, "participant", "everybody is here", |one| {
        one["present"] == false
    })?;

    // Groups: made, named, moved, emptied.
    for name in ["Fougère", "Bruyère"] {
        add(&window, "Ajouter un groupe", name)?;
        record(&stage, "group", name, |one| one["name"] == name)?;
    }
    write(&window, "Fougère", "Thème", "Le premier contact")?;
    write(&window, "Fougère", "Places", "6")?;
    let group = record(&stage, "group", "theme and places", |one| {
        one["name"] == "Fougère" && one["theme"] == "Le premier contact" && one["size"] == 6
    })?;
    choose(&window, "Gestes sur « Bruyère »", "Monter")?;
    in_order(&stage, "group", "name", &["Bruyère", "Fougère"])?;

    // Drawn by lot: shown first, left, then made.
    window.press_on("button", "Tirer les groupes au sort")?;
    window.find("dialog", "Tirer les groupes au sort")?;
    stage.keep("draw")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Tirer les groupes au sort")?;
    none(&stage, "participant", "nobody sits there yet", |one| {
        one["group"] == group["id"]
    })?;
    window.press_on("button", "Tirer les groupes au sort")?;
    window.find("dialog", "Tirer les groupes au sort")?;
    window.press(&[Keys::ENTER])?;
    window.gone("dialog", "Tirer les groupes au sort")?;
    record(&stage, "participant", "somebody sits there", |one| {
        one["group"] == group["id"]
    })?;

    choose(&window, "Gestes sur « Bruyère »", "Supprimer")?;
    none(&stage, "group", "it is gone", |one| {
        one["name"] == "Bruyère"
    })?;
    choose(&window, "Gestes sur « Camille B. »", "Supprimer")?;
    none(&stage, "participant", "she is gone", |one| {
        one["pseudonym"] == "Camille B."
    })?;
    assert_eq!(count(&stage, "participant")?, before);
    // The message's own button takes it back.
    window.press_in("Messages", "button", "Annuler")?;
    record(&stage, "participant", "she is back", |one| {
        one["pseudonym"] == "Camille B."
    })?;

    // Categories are the workshop's own.
    add(&window, "Ajouter une catégorie", "Élus")?;
    write(&window, "Élus", "Effectif", "7")?;
    record(&stage, "workshop", "the category", |one| {
        one["categories"].as_array().is_some_and(|all| {
            all.iter()
                .any(|one| one["label"] == "Élus" && one["count"] == 7)
        })
    })?;
    choose(&window, "Gestes sur « Élus »", "Supprimer")?;
    none(&stage, "workshop", "the category is gone", |one| {
        one["categories"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["label"] == "Élus"))
    })?;
    stage.keep("people")?;
    stage.close(&window)?;

    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    window.go(&crate::hands::part(&stage, "participants")?)?;
    window.sees("Camille B.")?;
    window.sees("Le premier contact")?;
    stage.close(&window)
}

#[test]
fn a_pasted_list_of_people_becomes_people() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "participants")?;
    let before = count(&stage, "participant")?;
    window.press_on("button", "Coller une liste")?;
    window.press_on("textbox", "Liste")?;
    window.type_text("Perrine")?;
    window.press(&[Keys::ENTER])?;
    window.type_text("Thibault")?;
    window.press_on("button", "Ajouter 2 personnes")?;
    record(&stage, "participant", "Thibault", |one| {
        one["pseudonym"] == "Thibault"
    })?;
    assert_eq!(json!(count(&stage, "participant")?), json!(before + 2));
    window.press_on("button", "/Annuler : /")?;
    none(&stage, "participant", "one step", |one| {
        one["pseudonym"] == "Thibault" || one["pseudonym"] == "Perrine"
    })?;
    stage.close(&window)
}
