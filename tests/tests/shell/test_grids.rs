//! A prototype test grid, written cell by cell.

use tests::window::Stage;

use crate::access::axe;
use crate::hands::{Done, add, choose, edit, none, open_part, record, write};

#[test]
fn a_prototype_is_tried_and_what_was_seen_is_written() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "test_grids")?;
    window.sees("Aucune grille de test pour l’instant")?;
    window.press_on("button", "Nouvelle grille")?;
    let grid = record(&stage, "test_grid", "a grid", |_| true)?;
    edit(&window, "Prototype sans nom", "Liste de pièces en images")?;
    record(&stage, "test_grid", "its name", |one| {
        one["prototype"] == "Liste de pièces en images"
    })?;
    add(&window, "Ajouter une hypothèse", "On comprend sans lire")?;
    record(&stage, "test_grid", "a hypothesis", |one| {
        one["hypotheses"][0]["text"] == "On comprend sans lire"
    })?;
    write(
        &window,
        "On comprend sans lire",
        "Critère de réussite",
        "4 sur 5 la nomment",
    )?;
    record(&stage, "test_grid", "how one will know", |one| {
        one["hypotheses"][0]["criterion"] == "4 sur 5 la nomment"
    })?;
    add(&window, "Ajouter un testeur", "usager")?;
    let tested = record(&stage, "test_grid", "somebody", |one| {
        one["testers"][0]["category"] == "usager"
    })?;
    add(&window, "Ajouter une observation", "Préparer ses papiers")?;
    record(&stage, "test_grid", "an observation", |one| {
        one["observations"][0]["task"] == "Préparer ses papiers"
            && one["observations"][0]["tester"] == tested["testers"][0]["id"]
    })?;
    write(
        &window,
        "Préparer ses papiers",
        "A dit",
        "« Il manque la photo »",
    )?;
    record(&stage, "test_grid", "what was said", |one| {
        one["observations"][0]["said"] == "« Il manque la photo »"
    })?;
    window.press_on("button", "Ajouter ce qu’on garde")?;
    window.type_text("Les images")?;
    window.press(&[tests::window::Keys::TAB])?;
    record(&stage, "test_grid", "what is kept", |one| {
        one["keep"][0] == "Les images"
    })?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");
    stage.keep("test-grid")?;
    choose(&window, "Gestes sur « 1, usager »", "Supprimer")?;
    record(&stage, "test_grid", "what was seen stays", |one| {
        one["testers"].as_array().is_some_and(Vec::is_empty)
            && one["observations"][0]["tester"].is_null()
            && one["observations"][0]["said"] == "« Il manque la photo »"
    })?;
    choose(
        &window,
        "Autres actions sur la grille",
        "Supprimer la grille",
    )?;
    window.press_in("Supprimer «", "button", "Supprimer la grille")?;
    none(&stage, "test_grid", "gone", |one| one["id"] == grid["id"])?;
    stage.close(&window)
}
