//! The library of methods: one is found and placed in an agenda, and one step takes it all back.

use tests::window::{Keys, Stage};

use crate::hands::{Done, none, open_part, record, select};

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
