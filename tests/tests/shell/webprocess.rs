//! The window's own process, gone or hanging in the middle of the work. The driver goes with it:
//! what follows is done with the keys and the pointer of the display, and told by what a screen
//! reader finds and by the disk.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;
use tests::window::{Driver, Ears, Failure, Keys, Signal, Stage};

use crate::journeys::{fill, first_note, first_workshop, middle, records};

type Done = Result<(), Failure>;

/// Waits until the disk shows it.
fn until(what: &str, mut look: impl FnMut() -> Result<bool, Failure>) -> Done {
    let begun = Instant::now();
    while !look()? {
        if begun.elapsed() > tests::window::PATIENCE {
            return Err(Failure(format!("not on the disk: {what}")));
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

fn only_note(stage: &Stage) -> Result<Value, Failure> {
    Ok(records(stage)?
        .pointer("/note/0")
        .cloned()
        .unwrap_or_default())
}

/// Waits until the only note on the disk is so.
fn written(stage: &Stage, text: &str) -> Done {
    until(text, || Ok(only_note(stage)?["text"] == text))
}

/// Waits until the core has what is being typed, before it is a gesture.
fn held(stage: &Stage, text: &str) -> Done {
    until("what is being typed", || {
        let told = stage.told()?;
        let mut kept = told.lines().filter(|line| line.contains("\"page_keep\""));
        Ok(kept.any(|line| line.contains(text)))
    })
}

/// Presses what has that name with the key for it.
fn press(stage: &Stage, ears: &mut Ears, role: &str, name: &str) -> Done {
    ears.focuses(role, name)?;
    stage.screen.keys(&["Return"])
}

/// The files of a folder that end so.
fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|own| own == end))
        .collect()
}

#[test]
fn what_is_being_typed_outlives_the_windows_own_process() -> Done {
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    first_note(&window)?;
    window.type_text("avant")?;
    written(&stage, "avant")?;
    window.type_text(" la fin")?;
    held(&stage, "avant la fin")?;
    let begun = Instant::now();
    stage.signal(Signal::Kill)?;
    ears.hears_begin("La page s’était arrêtée")?;
    println!("told {} ms after the end", begun.elapsed().as_millis());
    written(&stage, "avant la fin")?;
    // The note is open again, and typing goes on in it.
    stage.screen.keys(&["e", "t"])?;
    written(&stage, "avant la finet")?;
    stage.keep("page-ended")?;
    stage.screen.keys(&["Escape", "ctrl+q"])?;
    stage.ended()
}

#[test]
fn a_text_whose_field_has_closed_is_offered_back_and_asked_about() -> Done {
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    first_workshop(&window)?;
    window.until(
        "the workshop",
        "return location.hash.includes('/overview')",
        &[],
    )?;
    window.go("#/")?;
    window.press_on("button", "Nouveau projet")?;
    fill(&window, "Titre du projet", "Encore sans nom")?;
    held(&stage, "Encore sans nom")?;
    stage.signal(Signal::Kill)?;
    ears.hears_begin("Texte retrouvé")?;
    ears.finds("push button", "Nouveau projet")?;
    // Closing asks: the text is saved nowhere.
    stage.screen.keys(&["ctrl+q"])?;
    ears.finds("dialog", "Un texte n’est pas enregistré")?;
    stage.keep("page-ended-unsaved")?;
    press(&stage, &mut ears, "push button", "Rester")?;
    ears.loses("dialog", "Un texte n’est pas enregistré")?;
    // It is in its field when that is open again.
    press(&stage, &mut ears, "push button", "Nouveau projet")?;
    ears.finds("dialog", "Nouveau projet")?;
    press(&stage, &mut ears, "push button", "Créer le projet")?;
    until("the project", || {
        Ok(stage.line(&["list"])?.contains("Encore sans nom"))
    })?;
    stage.screen.keys(&["ctrl+q"])?;
    stage.ended()
}

/// How far the page begins below the top of the display.
fn top(window: &Driver) -> Result<f64, Failure> {
    let below = window.run("return outerHeight - innerHeight + screenY", &[])?;
    Ok(below.as_f64().unwrap_or_default())
}

#[test]
fn a_page_that_ends_in_a_drag_and_in_an_export_is_there_again_and_a_plain_one_after_three() -> Done
{
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    let window = stage.open()?;
    let editor = first_note(&window)?;
    window.type_text("Portée")?;
    let (x, y) = middle(&window, &editor)?;
    let y = y + top(&window)?;
    window.press(&[Keys::ESCAPE])?;
    written(&stage, "Portée")?;
    let before = only_note(&stage)?;
    let at = |dx: f64, dy: f64| [x + dx, y + dy].map(|place| format!("{place:.0}"));
    let take = || -> Done {
        let [x, y] = at(0.0, 0.0);
        stage
            .screen
            .hand(&["mousemove", &x, &y, "mousedown", "1"])?;
        for step in 1..=8 {
            let [x, y] = at(f64::from(step) * 15.0, f64::from(step) * 9.0);
            stage.screen.hand(&["mousemove", "--sync", &x, &y])?;
        }
        Ok(())
    };
    // A drag that was not ended is no gesture.
    take()?;
    stage.signal(Signal::Kill)?;
    ears.hears_begin("La page s’était arrêtée")?;
    stage.screen.hand(&["mouseup", "1"])?;
    assert_eq!(only_note(&stage)?, before);
    // The same one, ended.
    take()?;
    stage.screen.hand(&["mouseup", "1"])?;
    until("the drag", || Ok(only_note(&stage)?["x"] != before["x"]))?;

    press(&stage, &mut ears, "link", "Synthèse")?;
    ears.hears_begin("Document à jour, ")?;
    press(&stage, &mut ears, "push button", "Exporter en PDF")?;
    stage.signal(Signal::Kill)?;
    ears.hears_begin("La page s’était arrêtée")?;
    ears.hears_begin("Document à jour, ")?;
    let whole = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap_or_default();
        bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF")
    };
    let desk = stage.desk.path();
    let made = files(desk, "pdf");
    assert!(made.iter().all(whole), "{made:?}");
    press(&stage, &mut ears, "push button", "Exporter en PDF")?;
    ears.hears_begin("Exporté\u{a0}: ")?;
    let made = files(desk, "pdf");
    assert!(made.len() == 1 && whole(&made[0]), "{made:?}");

    // Once more, and the page is not trusted any more.
    stage.signal(Signal::Kill)?;
    ears.finds("link", "Enregistrer une copie de la bibliothèque…")?;
    stage.keep("page-plain")?;
    press(
        &stage,
        &mut ears,
        "link",
        "Enregistrer une copie de la bibliothèque…",
    )?;
    until("the copy", || Ok(files(desk, "etabli").len() == 1))?;
    let copy = files(desk, "etabli");
    press(&stage, &mut ears, "link", "Exporter « Guichet unique »…")?;
    until("the project", || Ok(files(desk, "etabli").len() == 2))?;
    let mut reader = store::Reader::still(&copy[0]).map_err(|fault| Failure(fault.to_string()))?;
    assert_eq!(reader.view(|view| view.count(domain::Noun::Note)), Ok(1));
    press(&stage, &mut ears, "link", "Ouvrir Établi à l’accueil")?;
    // The desk works: what is taken back there is taken back on the disk.
    ears.finds("push button", "Nouveau projet")?;
    stage.screen.keys(&["ctrl+z"])?;
    ears.hears_begin("Annulé\u{a0}: ")?;
    until("the drag, undone", || {
        Ok(only_note(&stage)?["x"] == before["x"])
    })?;
    stage.screen.keys(&["ctrl+q"])?;
    stage.ended()
}

/// Presses a button of the window's frame with the pointer, once it has its place and stays there.
fn click(stage: &Stage, ears: &mut Ears, name: &str) -> Done {
    let mut place = [0.0; 4];
    until(&format!("a place for « {name} »"), || {
        let button = ears.finds("push button", name)?;
        let now = [0, 1, 2, 3].map(|index| button["box"][index].as_f64().unwrap_or_default());
        let stays = now == place;
        place = now;
        Ok(stays && now[0] >= 0.0 && now[1] >= 0.0 && now[2] > 1.0 && now[3] > 1.0)
    })?;
    let x = format!("{:.0}", place[0] + place[2] / 2.0);
    let y = format!("{:.0}", place[1] + place[3] / 2.0);
    stage.screen.hand(&["mousemove", &x, &y, "click", "1"])
}

#[test]
fn a_page_that_ends_at_the_start_is_there_all_the_same_and_one_that_hangs_is_asked_about() -> Done {
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    stage.start()?;
    // As soon as the page has begun. One that ends before WebKitGTK knows its number takes the whole
    // program with it (`readPIDFromPeer`): nobody but the library could change that.
    until("the page begins", || {
        Ok(stage.told()?.contains("\"page_begin\""))
    })?;
    stage.signal(Signal::Kill)?;
    press(&stage, &mut ears, "push button", "Créer un projet")?;
    ears.finds("dialog", "Nouveau projet")?;
    stage.screen.types("Long")?;
    stage.signal(Signal::Stop)?;
    // A page that is asked for nothing hangs unnoticed.
    stage.screen.types("ue")?;
    ears.finds("push button", "Attendre")?;
    stage.keep("page-hung")?;
    click(&stage, &mut ears, "Attendre")?;
    ears.loses("push button", "Attendre")?;
    // The keys are the page's again, as they were before the bar.
    stage.screen.types("s")?;
    stage.signal(Signal::Continue)?;
    // What was typed meanwhile is there.
    press(&stage, &mut ears, "push button", "Créer le projet")?;
    until("the project", || {
        Ok(stage.line(&["list"])?.contains("Longues"))
    })?;

    stage.signal(Signal::Stop)?;
    stage.screen.keys(&["Tab"])?;
    click(&stage, &mut ears, "Recharger")?;
    ears.hears_begin("La page ne répondait plus")?;
    ears.loses("push button", "Recharger")?;
    // It works: what is taken back is taken back on the disk.
    stage.screen.keys(&["ctrl+z"])?;
    ears.hears_begin("Annulé\u{a0}: ")?;
    until("the project, taken back", || {
        Ok(!stage.line(&["list"])?.contains("Longues"))
    })
}
