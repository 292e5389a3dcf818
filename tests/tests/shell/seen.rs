//! What a newcomer saw besides: durations as they are written, an import beside the open window, and
//! one that is taken back while one stands in it.

use std::fs;

use tests::window::{Driver, Failure, Stage};

use crate::hands::{Done, io, part, record, row_of, stand};
use crate::journeys::open_sample;

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../assets/samples/01-ideation-venir-une-seule-fois.json"
);

/// Writes in place of what a closed cell holds, by the keys of the display.
fn over(stage: &Stage, window: &Driver, row: &str, text: &str) -> Done {
    stand(window, row, "Durée")?;
    stage.screen.keys(&["F2", "ctrl+a"])?;
    stage.screen.types(text)?;
    stage.screen.keys(&["Return"])
}

#[test]
fn durations_are_typed_as_people_write_them() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    stage.screen.keyboard("fr")?;
    window.go(&part(&stage, "agenda")?)?;
    window.press_on("radio", "Tableau")?;
    let block = row_of(&stage, "block", "title")?[1].clone();
    for (typed, minutes) in [
        ("90", 90),
        ("45 min", 45),
        ("1h30", 90),
        ("1 h 20", 80),
        ("1:15", 75),
        ("1,5 h", 90),
        ("0,5 h", 30),
        ("3/4 h", 45),
        ("2h", 120),
    ] {
        over(&stage, &window, &block, typed)?;
        record(&stage, "block", typed, |one| {
            one["title"] == *block && one["duration_min"] == minutes
        })?;
    }
    // What can be read two ways is asked about, and nothing is written.
    over(&stage, &window, &block, "1,5")?;
    window.sees("« 1,5 » peut se lire 1 h 30 ou 1,5 minute")?;
    stage.keep("seen-duration")?;
    stage.screen.keys(&["Escape"])?;
    window.until(
        "nothing refused",
        "return !document.querySelector('[role=grid] [aria-invalid=true]')",
        &[],
    )?;
    record(&stage, "block", "as before", |one| {
        one["title"] == *block && one["duration_min"] == 120
    })?;
    stage.close(&window)
}

#[test]
fn an_import_is_refused_beside_the_window_and_taken_back_and_again_within_it() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    window.find("button", "Importer…")?;
    let Err(Failure(refused)) = stage.line(&["import", SAMPLE]) else {
        return Err(Failure("imported beside the window".to_owned()));
    };
    assert!(
        refused.contains("Établi est déjà ouvert avec ces données."),
        "{refused}"
    );
    assert!(stage.line(&["list"])?.contains("La bibliothèque est vide."));

    fs::write(stage.desk.path().join("open.txt"), SAMPLE).map_err(io)?;
    window.press_on("button", "Importer…")?;
    window.press_in("Compte rendu de l’import", "button", "Ouvrir")?;
    window.until(
        "the workshop",
        "return location.hash.startsWith('#/workshop/')",
        &[],
    )?;
    window.sees("Venir une seule fois")?;
    stage.screen.keys(&["ctrl+z"])?;
    window.sees("Cette page n’existe plus")?;
    stage.keep("seen-import-undone")?;
    stage.screen.keys(&["ctrl+shift+z"])?;
    window.gone("heading", "Cette page n’existe plus")?;
    window.sees("Venir une seule fois")?;
    record(&stage, "note", "its notes", |one| one["text"] != "")?;
    stage.close(&window)
}

#[test]
fn people_pasted_stand_in_the_order_of_their_list_also_the_next_morning() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let people = part(&stage, "participants")?;
    window.go(&people)?;
    let _offer = stage.screen.offer(
        "CLIPBOARD",
        &[("UTF8_STRING", "Zoé\nYann\nXavier\n".as_bytes())],
    )?;
    window.press_on("button", "Coller une liste")?;
    window.press_on("textbox", "Liste")?;
    stage.screen.keys(&["ctrl+v"])?;
    window.sees("3 personnes lues")?;
    window.press_on("button", "Ajouter 3 personnes")?;
    let in_order =
        "const all = [...document.querySelectorAll('[role=grid] td[data-column=pseudonym] .text')]
            .map((one) => one.textContent.trim());
        return all.slice(-3).join() === 'Zoé,Yann,Xavier'";
    window.until("as in the list", in_order, &[])?;
    stage.close(&window)?;
    let window = stage.open()?;
    // The place that the window opens on is there before another is asked for.
    window.sees("Reprendre la synthèse")?;
    window.go(&people)?;
    window.until("as in the list, the next morning", in_order, &[])?;
    stage.close(&window)
}
