//! The search: from anywhere, by keyboard, to the very note.

use serde_json::json;
use tests::{
    bench_report::noted,
    window::{Driver, Failure, Keys, Stage},
};

use crate::{
    access::axe,
    hands::{Done, record, select},
    journeys::open_sample,
};

/// Opens the search by its keys.
fn ask(window: &Driver, words: &str) -> Done {
    window.press(&[Keys::CONTROL, 'k'])?;
    window.find("combobox", "Rechercher dans tout Établi")?;
    window.type_text(words)
}

/// Waits until the result that Enter would open says that.
fn stands_on(window: &Driver, text: &str) -> Done {
    window.until(
        &format!("the result « {text} »"),
        "const at = document.querySelector('[role=dialog] [role=option][aria-selected=true]');
         const field = document.querySelector('[role=dialog] [role=combobox]');
         const flat = (s) => s.replace(/\\s+/g, ' ');
         return !!at && at.id === field.getAttribute('aria-activedescendant')
           && flat(at.textContent).includes(flat(arguments[0]))",
        &[json!(text)],
    )?;
    Ok(())
}

#[test]
fn words_lead_to_the_very_note_and_names_to_screens() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    ask(&window, "PIECES manquantes")?;
    window.until(
        "marked words in the original text",
        "const marks = [...document.querySelectorAll('[role=option] mark')].map((m) => m.textContent);
         return marks.includes('pièce') && marks.includes('manquante')",
        &[],
    )?;
    stage.keep("search-results")?;
    let faults = axe(&window)?;
    assert!(faults.is_empty(), "{faults:#?}");
    // Only notes, then of another project, where there is none.
    window.press_on("checkbox", "Notes")?;
    window.until(
        "only notes",
        "const hits = [...document.querySelectorAll('[data-hit] .kind')];
         return hits.length > 0 && hits.every((hit) => hit.textContent.trim() === 'Note')",
        &[],
    )?;
    select(&window, "Projet", "Venir une seule fois")?;
    window.press_on("combobox", "Étiquette")?;
    window.type_text("aucune")?;
    window.sees("Rien ne répond à ces mots dans ce qui est choisi")?;
    window.press_on("button", "Ne plus restreindre")?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text("scanner bornes")?;
    let text = "Bornes scanner simples";
    stands_on(&window, text)?;
    window.press(&[Keys::ENTER])?;
    let note = record(&stage, "note", text, |note| {
        note["text"]
            .as_str()
            .is_some_and(|one| one.starts_with(text))
    })?;
    let id = note["id"].as_str().unwrap_or_default();
    window.until(
        "the note on its board",
        "return location.hash.endsWith('/board/' + arguments[0])",
        &[json!(id)],
    )?;
    window.gone("dialog", "Rechercher")?;
    window.until(
        "the note chosen there",
        "const list = document.querySelector('[role=listbox]');
         const at = list && list.getAttribute('aria-activedescendant');
         return !!at && (document.getElementById(at)?.textContent ?? '').includes('Bornes scanner')",
        &[],
    )?;
    stage.keep("search-note")?;

    // A screen by its name; Escape comes back to where one was.
    ask(&window, "reglag")?;
    stands_on(&window, "Réglages")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Rechercher")?;
    assert!(window.address().ends_with(id), "{}", window.address());
    window.press_on("button", "Rechercher")?;
    window.find("combobox", "Rechercher dans tout Établi")?;
    window.type_text("reglag")?;
    stands_on(&window, "Réglages")?;
    window.press(&[Keys::ENTER])?;
    window.find("heading", "Réglages")?;
    // Arrows walk in the results.
    ask(&window, "pièce")?;
    window.until(
        "several results",
        "return document.querySelectorAll('[data-hit]').length > 3",
        &[],
    )?;
    window.press(&[Keys::DOWN])?;
    window.until(
        "the second one",
        "return [...document.querySelectorAll('[role=option]')].findIndex((one) => one.getAttribute('aria-selected') === 'true') === 1",
        &[],
    )?;
    stage.close(&window)
}

/// So many notes are not indexed at once when their library is opened.
const UNKNOWN: usize = 6_000;

#[test]
fn while_a_large_library_is_indexed_for_the_first_time_the_bar_says_how_far_it_has_come() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/samples/01-ideation-venir-une-seule-fois.json"
    );
    stage.line(&["import", sample])?;
    let file = stage.data.path().join("bibliotheque.etabli");
    let failed = |error: &dyn std::fmt::Display| Failure(error.to_string());
    let library = rusqlite::Connection::open(&file).map_err(|error| failed(&error))?;
    let board: String = library
        .query_row("SELECT \"id\" FROM \"board\" LIMIT 1", [], |row| row.get(0))
        .map_err(|error| failed(&error))?;
    let board = board.parse().map_err(|error: uuid::Error| failed(&error))?;
    noted(&file, &[board], UNKNOWN).map_err(|fault| failed(&format!("{:?}", fault.code)))?;
    library
        .execute_batch("DELETE FROM \"search_made\"; PRAGMA wal_checkpoint(TRUNCATE)")
        .map_err(|error| failed(&error))?;
    drop(library);
    // The index waits until it has been looked at, however slow the machine is.
    let held = stage.desk.path().join("index-waits");
    std::fs::write(&held, "").map_err(|error| failed(&error))?;
    let window = stage.open()?;
    let share = "const at = document.querySelector('header .indexing');
        const said = at && /Index\\s: (\\d+)\\s%/u.exec(at.textContent);
        return said ? Number(said[1]) + 1 : false";
    window.until("how far the index has come", share, &[])?;
    stage.keep("search-indexing")?;
    // One works meanwhile, and what is sought says that there is more to come.
    ask(&window, "pièce")?;
    window.sees("La bibliothèque est en cours d’indexation")?;
    let faults = axe(&window)?;
    assert!(faults.is_empty(), "{faults:#?}");
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Rechercher")?;
    window.until("how far the index has come", share, &[])?;
    std::fs::remove_file(&held).map_err(|error| failed(&error))?;
    window.until(
        "that it is whole",
        "return !document.querySelector('header .indexing')",
        &[],
    )?;
    stage.close(&window)
}
