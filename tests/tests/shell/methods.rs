//! The library of methods: one is found and placed in an agenda, and one step takes it all back.

use std::fs;

use serde_json::Value;
use tests::window::{Failure, Keys, Stage};

use crate::{
    access::axe,
    hands::{Done, choose, count, io, kept, none, open_part, record, select},
    journeys::fill,
};

const NAME: &str = "Boule de neige";

#[test]
fn a_method_is_found_placed_with_its_board_and_ballot_and_taken_back() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "agenda")?;
    window.press_on("button", "Méthode")?;
    window.press_on("textbox", "Chercher une méthode")?;
    window.type_text("BOULE neige")?;
    window.press_on("button", NAME)?;
    window.find("heading", NAME)?;
    window.find("button", "Placer dans le conducteur")?;
    stage.keep("method-chosen")?;
    select(&window, "Où", "Au début")?;
    window.press_on("button", "Placer dans le conducteur")?;

    let first = record(&stage, "block", "its first step", |block| {
        block["title"] == "Poser la question" && block["duration_min"] == 3
    })?;
    assert!(
        first["intention"]
            .as_str()
            .is_some_and(|text| text.starts_with(NAME)),
        "{first}"
    );
    // Where it comes from is known at both ends.
    assert_eq!(first["method"]["name"], NAME);
    window.find("heading", "Placée dans")?;
    window.press_on("link", "/^Venir une seule fois.*idéation/")?;
    window.press_on("row", "/Poser la question/")?;
    window.press_on("link", &format!("D’après la méthode « {NAME} »"))?;
    window.find("heading", NAME)?;
    window.find("heading", "Placée dans")?;
    let faults = axe(&window)?;
    assert!(faults.is_empty(), "{faults:#?}");
    stage.keep("method-placed-in")?;
    let wall = record(&stage, "activity", "its wall", |one| {
        one["title"] == NAME && one["kind"] == "note_wall"
    })?;
    record(&stage, "block", "a step that writes on it", |block| {
        block["title"] == "Écrire seul" && block["activity"] == wall["id"]
    })?;
    let board = record(&stage, "board", "its board", |board| {
        board["title"] == NAME && board["template"] == "columns"
    })?;
    for title in ["Seul", "À deux", "À quatre"] {
        record(&stage, "zone", title, |zone| {
            zone["title"] == title && zone["board"] == board["id"]
        })?;
    }
    record(&stage, "ballot", "its ballot", |ballot| {
        ballot["method"] == "dots" && ballot["dots_per_voter"] == 3
    })?;

    window.press(&[Keys::CONTROL, 'z'])?;
    none(&stage, "block", "the steps are gone", |block| {
        block["title"] == "Poser la question"
    })?;
    none(&stage, "board", "the board is gone", |board| {
        board["title"] == NAME
    })?;
    none(&stage, "activity", "nothing of it is left", |one| {
        one["title"] == NAME
    })?;
    stage.close(&window)
}

#[test]
fn blocks_are_kept_as_a_method_given_to_colleagues_and_taken_again() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "agenda")?;
    window.press_on("button", "Méthode")?;
    choose(&window, "Nos méthodes", "Garder des blocs comme méthode")?;
    window.find("dialog", "Garder des blocs comme méthode")?;
    select(&window, "Du bloc", "/^2\\./")?;
    select(&window, "Au bloc", "/^3\\./")?;
    fill(&window, "Nom de la méthode", "Notre tour de table")?;
    assert_eq!(axe(&window)?, [""; 0]);
    stage.keep("method-keep")?;
    window.press_on("button", "/^Garder$/")?;
    window.gone("dialog", "Garder des blocs comme méthode")?;
    let lab = record(&stage, "lab", "the method is kept", |lab| {
        lab["methods"][0]["name"] == "Notre tour de table"
            && lab["methods"][0]["steps"]
                .as_array()
                .is_some_and(|all| all.len() == 2)
    })?;
    window.find("heading", "Notre tour de table")?;
    assert_eq!(axe(&window)?, [""; 0]);
    stage.keep("method-own")?;

    // Placed like any other, with what it opens, in one step.
    let steps = lab["methods"][0]["steps"].clone();
    let many = count(&stage, "block")?;
    window.press_on("button", "Placer dans le conducteur")?;
    kept("its blocks", || {
        Ok((count(&stage, "block")? == many + 2).then_some(()))
    })?;
    window.press(&[Keys::CONTROL, 'z'])?;
    kept("none of them", || {
        Ok((count(&stage, "block")? == many).then_some(()))
    })?;

    // It leaves as a file, is taken away, and comes back by that file as the same.
    choose(
        &window,
        "Gestes sur « Notre tour de table »",
        "Donner à des collègues",
    )?;
    window.sees("Une méthode écrite dans")?;
    let file = stage.desk.path().join("Notre tour de table.json");
    let given: Value = serde_json::from_slice(&fs::read(&file).map_err(io)?)
        .map_err(|error| Failure(error.to_string()))?;
    assert_eq!(given["format"], "etabli-methods");
    assert_eq!(given["methods"][0]["steps"], steps);
    choose(
        &window,
        "Gestes sur « Notre tour de table »",
        "Retirer de nos méthodes",
    )?;
    record(&stage, "lab", "it is gone", |lab| {
        lab["methods"].as_array().is_some_and(Vec::is_empty)
    })?;
    fs::write(
        stage.desk.path().join("open.txt"),
        file.display().to_string(),
    )
    .map_err(io)?;
    choose(&window, "Nos méthodes", "Prendre les méthodes d’un fichier")?;
    record(&stage, "lab", "it is back", |back| {
        back["methods"] == lab["methods"]
    })?;
    window.sees("1 méthode nouvelle")?;

    // A file that somebody spoilt is refused in words, and nothing is taken.
    fs::write(
        &file,
        r#"{"format":"etabli-methods","version":1,"methods":[{"name":""}]}"#,
    )
    .map_err(io)?;
    choose(&window, "Nos méthodes", "Prendre les méthodes d’un fichier")?;
    window.sees("Cette valeur ne convient pas")?;
    record(&stage, "lab", "as it was", |back| {
        back["methods"] == lab["methods"]
    })?;
    stage.close(&window)
}
