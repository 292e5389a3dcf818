//! A board: notes, clusters, zones and links, by its list and by its surface.

use tests::window::{Driver, Failure, Keys, Stage};

use crate::hands::{Done, choose, count, in_order, none, record, row_of, select, take};
use crate::journeys::{first_note, records};

/// Ticks notes in the list, and nothing else.
fn tick(window: &Driver, notes: &[&str]) -> Done {
    window.press_on("row", notes[0])?;
    window.press(&[Keys::ESCAPE])?;
    for note in notes {
        window.press_on("checkbox", &format!("Choisir : {note}"))?;
    }
    window.sees(&match notes.len() {
        1 => "1 note".to_owned(),
        many => format!("{many} notes"),
    })
}

/// Names what has just been made.
fn name(window: &Driver, field: &str, title: &str) -> Done {
    window.find("textbox", field)?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text(title)?;
    window.press(&[Keys::ENTER])
}

fn written(stage: &Stage, window: &Driver, text: &str) -> Done {
    window.type_text(text)?;
    window.press(&[Keys::ESCAPE])?;
    record(stage, "note", text, |note| note["text"] == text)?;
    Ok(())
}

#[test]
fn notes_are_gathered_sorted_merged_and_taken_away_in_the_list() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    written(&stage, &window, "Attendre dehors")?;
    for text in ["Attendre debout", "Revenir deux fois", "Chercher le bureau"] {
        window.press_on("button", "Nouvelle note")?;
        window.find("textbox", "note")?;
        written(&stage, &window, text)?;
    }
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;

    tick(&window, &["Attendre dehors", "Attendre debout"])?;
    window.press_in("2 notes choisies", "button", "Regrouper")?;
    name(&window, "Titre du regroupement", "Attendre")?;
    let waiting = record(&stage, "cluster", "a named cluster", |one| {
        one["title"] == "Attendre"
    })?;
    record(&stage, "note", "in it", |note| {
        note["text"] == "Attendre debout" && note["cluster"] == waiting["id"]
    })?;

    window.press_on("button", "Nouveau regroupement")?;
    name(&window, "Titre du regroupement", "S’orienter")?;
    let finding = record(&stage, "cluster", "another cluster", |one| {
        one["title"] == "S’orienter"
    })?;
    choose(&window, "Commandes de « S’orienter »", "Monter")?;
    in_order(&stage, "cluster", "title", &["S’orienter", "Attendre"])?;
    tick(&window, &["Chercher le bureau"])?;
    window.press_in("1 note choisie", "button", "Déplacer vers…")?;
    window.find("dialog", "Déplacer 1 note vers…")?;
    stage.keep("board-move")?;
    window.press_in("Déplacer 1 note vers…", "button", "S’orienter")?;
    record(&stage, "note", "moved there", |note| {
        note["text"] == "Chercher le bureau" && note["cluster"] == finding["id"]
    })?;

    // The order inside a cluster.
    in_order(
        &stage,
        "note",
        "text",
        &["Attendre dehors", "Attendre debout"],
    )?;
    window.press_on("row", "Attendre debout")?;
    window.press(&[Keys::ALT, Keys::UP])?;
    in_order(
        &stage,
        "note",
        "text",
        &["Attendre debout", "Attendre dehors"],
    )?;

    tick(&window, &["Attendre debout", "Attendre dehors"])?;
    window.press_in("2 notes choisies", "button", "Fusionner")?;
    let top = record(&stage, "note", "merged", |note| {
        !note["merged_into"].is_null()
    })?["merged_into"]
        .clone();
    window
        .press_on("button", "Autres commandes de la note")
        .map(|_| ())?;
    window.press(&[Keys::ESCAPE])?;
    tick(&window, &["Attendre de"])?;
    window.press_in("1 note choisie", "button", "Autres commandes")?;
    take(&window, "Séparer les notes fusionnées")?;
    none(&stage, "note", "apart again", |note| {
        note["merged_into"] == top
    })?;

    window.press_on("row", "Revenir deux fois")?;
    window.press(&[Keys::ESCAPE])?;
    window.type_text("e")?;
    record(&stage, "note", "put forward", |note| {
        note["text"] == "Revenir deux fois" && note["starred"] == true
    })?;
    window.press(&[Keys::ESCAPE])?;
    window.press_on("row", "Revenir deux fois")?;
    window.press(&[Keys::DELETE])?;
    none(&stage, "note", "it is gone", |note| {
        note["text"] == "Revenir deux fois"
    })?;
    choose(
        &window,
        "Commandes de « S’orienter »",
        "Supprimer le regroupement",
    )?;
    none(&stage, "cluster", "it is gone", |one| {
        one["title"] == "S’orienter"
    })?;
    record(&stage, "note", "its note stays", |note| {
        note["text"] == "Chercher le bureau" && note["cluster"].is_null()
    })?;
    stage.keep("board-list-after")?;
    stage.close(&window)?;

    let window = stage.open()?;
    window.sees("Premier atelier")?;
    window.go(&crate::hands::part(&stage, "board")?)?;
    window.press_on("radio", "Liste")?;
    window.find("row", "Attendre debout")?;
    window.press_on("button", "/Annuler : supprimer/")?;
    record(&stage, "cluster", "the last step taken back", |one| {
        one["title"] == "S’orienter"
    })?;
    stage.close(&window)
}

/// A place on the surface where nothing lies, as parts of its width and height.
fn on_surface(window: &Driver, x: f64, y: f64) -> Result<(f64, f64), Failure> {
    let area = window.find("listbox", "Notes du tableau")?;
    let [left, top, width, height] = window.place(&area)?;
    Ok((left + width * x, top + height * y))
}

#[test]
fn a_board_has_zones_and_links_and_ends_with_its_activity() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    written(&stage, &window, "Cause")?;
    window.press_on("button", "Nouvelle note")?;
    window.find("textbox", "note")?;
    written(&stage, &window, "Effet")?;

    // A link by keyboard, from note to note; then what it says.
    let empty = on_surface(&window, 0.9, 0.3)?;
    window.press_at(empty.0, empty.1)?;
    window.press(&[Keys::HOME])?;
    window.type_text("l")?;
    window.press(&[Keys::END])?;
    window.press(&[Keys::ENTER])?;
    let link = record(&stage, "link", "a link", |_| true)?;
    let notes = records(&stage)?["note"].clone();
    let id = |text: &str| {
        let found = notes
            .as_array()
            .into_iter()
            .flatten()
            .find(|note| note["text"] == text)
            .cloned();
        found.unwrap_or_default()["id"].clone()
    };
    assert!(
        [id("Cause"), id("Effet")].contains(&link["from"]) && link["from"] != link["to"],
        "{link}"
    );
    select(&window, "Ce que dit le lien", "cause")?;
    record(&stage, "link", "what it says", |one| {
        one["kind"] == "causes"
    })?;
    crate::hands::rewrite(&window, "Un mot sur le lien", "souvent")?;
    record(&stage, "link", "its word", |one| one["label"] == "souvent")?;
    stage.keep("board-link")?;
    window.press_on("button", "/^Supprimer le lien/")?;
    none(&stage, "link", "it is gone", |_| true)?;

    // A zone, drawn by the pointer.
    window.press_on("button", "Tracer une zone")?;
    let (from, to) = (
        on_surface(&window, 0.62, 0.12)?,
        on_surface(&window, 0.9, 0.45)?,
    );
    window.drag(from, to)?;
    name(&window, "Titre de la zone", "À creuser")?;
    record(&stage, "zone", "a named zone", |one| {
        one["title"] == "À creuser"
    })?;
    window.press_in("À creuser", "button", "Couleur")?;
    take(&window, "vert")?;
    record(&stage, "zone", "its colour", |one| one["colour"] == "green")?;
    stage.keep("board-zone")?;
    window.press_on("button", "Supprimer la zone")?;
    none(&stage, "zone", "it is gone", |_| true)?;

    // Opened to the room and closed; named; then the board ends, with its activity.
    window.press_on("button", "Ouvrir")?;
    record(&stage, "activity", "open", |one| one["state"] == "open")?;
    window.press_on("button", "Fermer")?;
    record(&stage, "activity", "closed", |one| one["state"] == "closed")?;
    choose(&window, "Autres commandes", "Titre et question du tableau")?;
    window.find("dialog", "Titre et question du tableau")?;
    crate::hands::rewrite(&window, "Titre du tableau", "Les venues")?;
    record(&stage, "board", "its title", |one| {
        one["title"] == "Les venues"
    })?;
    record(&stage, "activity", "and its activity's", |one| {
        one["title"] == "Les venues"
    })?;
    let notes = count(&stage, "note")?;
    window.press_on("button", "Supprimer le tableau")?;
    none(&stage, "board", "it is gone", |_| true)?;
    assert_eq!(row_of(&stage, "activity", "title")?, [""; 0]);
    assert_eq!(count(&stage, "note")?, 0);
    window.press_in("Messages", "button", "Annuler")?;
    record(&stage, "board", "it is back", |one| {
        one["title"] == "Les venues"
    })?;
    assert_eq!(count(&stage, "note")?, notes);
    stage.close(&window)
}
