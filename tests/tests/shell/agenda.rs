//! The agenda of a workshop: its ruler, its table, and what both leave on the disk.

use tests::window::{Keys, Stage};

use crate::hands::{
    Done, add, choose, edit, enter, in_order, none, open_part, record, rewrite, stand, write,
};

const TITLE: &str = "Tour de table";
const COPY: &str = "Tour de table (copie)";
const LAST: &str = "Rangement";

#[test]
fn an_agenda_is_written_arranged_and_timed() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "agenda")?;
    window.find("row", "/ min/")?;

    // The ruler: a block is made, named, lengthened, moved and copied.
    window.press_on("button", "Bloc")?;
    window.find("textbox", "Titre du bloc")?;
    enter(&window, TITLE)?;
    let made = record(&stage, "block", TITLE, |block| block["title"] == TITLE)?;
    let minutes = made["duration_min"].as_i64().unwrap_or_default();
    window.press_on("row", TITLE)?;
    window.type_text("+")?;
    record(&stage, "block", "five minutes more", |block| {
        block["title"] == TITLE && block["duration_min"] == minutes + 5
    })?;
    choose(&window, "Gestes sur le bloc", "Dupliquer")?;
    record(&stage, "block", COPY, |block| block["title"] == COPY)?;
    in_order(&stage, "block", "title", &[TITLE, COPY])?;
    window.press_on("row", COPY)?;
    window.press(&[Keys::ALT, Keys::UP])?;
    in_order(&stage, "block", "title", &[COPY, TITLE])?;

    // Its details.
    rewrite(&window, "Consigne aux participants", "Prenez un café.")?;
    record(&stage, "block", "the instruction", |block| {
        block["title"] == COPY && block["instruction"] == "Prenez un café."
    })?;
    edit(&window, COPY, "Tour de salle")?;
    record(&stage, "block", "the new title", |block| {
        block["title"] == "Tour de salle"
    })?;
    choose(&window, "Gestes sur le bloc", "Supprimer")?;
    none(&stage, "block", "it is gone", |block| {
        block["title"] == "Tour de salle"
    })?;
    stage.keep("agenda-ruler")?;

    // The table: the same gestures, cell by cell.
    window.press_on("radio", "Tableau")?;
    add(&window, "Ajouter un bloc", LAST)?;
    record(&stage, "block", LAST, |block| block["title"] == LAST)?;
    write(&window, LAST, "Durée", "25")?;
    write(&window, LAST, "Responsable", "Binôme")?;
    record(&stage, "block", "the cells", |block| {
        block["title"] == LAST && block["duration_min"] == 25 && block["responsible"] == "Binôme"
    })?;
    choose(&window, &format!("Gestes sur « {LAST} »"), "Monter")?;
    in_order(&stage, "block", "title", &[LAST, TITLE])?;
    stand(&window, LAST, "Titre")?;
    window.press(&[Keys::CONTROL, 'd'])?;
    record(&stage, "block", "a copy by keyboard", |block| {
        block["title"] == format!("{LAST} (copie)")
    })?;
    choose(
        &window,
        &format!("Gestes sur « {LAST} (copie) »"),
        "Supprimer",
    )?;
    none(&stage, "block", "it is gone", |block| {
        block["title"] == format!("{LAST} (copie)")
    })?;
    stage.keep("agenda-table")?;

    // The next morning.
    stage.close(&window)?;
    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    window.go(&crate::hands::part(&stage, "agenda")?)?;
    window.sees(TITLE)?;
    window.sees(LAST)?;
    stage.close(&window)
}
