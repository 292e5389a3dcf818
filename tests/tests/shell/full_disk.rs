//! A disk that is full while people work: what was said to be saved is, the rest is kept, and is
//! written as soon as there is room again.

use std::{fs, io::Write, time::Instant};

use serde_json::Value;
use tests::{
    small_disk::SmallDisk,
    window::{Driver, Failure, Keys, Stage},
};

use crate::journeys::{open_sample, records};

type Done = Result<(), Failure>;

fn io(error: std::io::Error) -> Failure {
    Failure(error.to_string())
}

fn write_note(window: &Driver, text: &str) -> Done {
    window.press_on("button", "Nouvelle note")?;
    window.find("textbox", "note")?;
    window.type_text(text)?;
    window.press(&[Keys::ESCAPE])
}

/// The notes of the board, as the disk has them.
fn notes(stage: &Stage) -> Result<Vec<Value>, Failure> {
    Ok(records(stage)?["note"]
        .as_array()
        .cloned()
        .unwrap_or_default())
}

fn count(notes: &[Value], text: &str) -> usize {
    notes.iter().filter(|note| note["text"] == text).count()
}

/// Waits until a note of that text is on the disk.
fn written(stage: &Stage, text: &str) -> Done {
    let begun = Instant::now();
    while count(&notes(stage)?, text) == 0 {
        if begun.elapsed() > tests::window::PATIENCE {
            return Err(Failure(format!("not written: {text}")));
        }
    }
    Ok(())
}

/// Notes of the board.
const MANY: usize = 400;
const FULL: &str = "Le disque est plein.";

#[test]
fn a_full_disk_keeps_what_is_done_until_there_is_room_again() -> Done {
    let stage = Stage::heard("fr_FR.UTF-8")?;
    let mut ears = stage.ears()?;
    let Some(disk) = SmallDisk::mount(stage.data.path(), 32) else {
        // Past the test's own capture, which only shows what failed.
        return writeln!(std::io::stderr(), "SKIPPED: no small disk could be mounted").map_err(io);
    };
    let window = stage.open()?;
    open_sample(&window)?;
    let seen = records(&stage)?;
    let workshop = seen["workshop"][0]["id"].as_str().unwrap_or_default();
    stage.close(&window)?;
    // A gesture on all of these needs more room than the log has ever had. The driver ends the program
    // in the middle of its life; the command line leaves no log behind.
    let table = stage.desk.path().join("notes.csv");
    let rows: String = (0..MANY).map(|n| format!("Idée {n}\n")).collect();
    fs::write(&table, format!("Idée\n{rows}")).map_err(io)?;
    let table = table.display().to_string();
    let brought = stage.line(&["import", "--json", "--into", workshop, &table])?;
    let brought: Value =
        serde_json::from_str(&brought).map_err(|error| Failure(error.to_string()))?;
    let made = brought["files"][0]["boards"][0]
        .as_str()
        .unwrap_or_default();
    let board = format!("#/workshop/{workshop}/board/{made}");
    fs::remove_dir_all(stage.data.path().join("sauvegardes")).map_err(io)?;

    // Full at the start: said, nothing touched, and tried again on demand. The day's backup finds
    // no room, which shuts nobody out.
    disk.fill(0).map_err(io)?;
    let window = stage.open()?;
    window.sees(FULL)?;
    stage.keep("disk-full-start")?;
    disk.fill(128 * 1024).map_err(io)?;
    window.press_on("button", "Réessayer")?;
    window.sees("Venir une seule fois")?;

    // Full while people work: what is small still finds room in the log, the next does not.
    window.go(&board)?;
    let mut saved = Vec::new();
    for number in 0..2 {
        let text = format!("Note écrite {number}");
        write_note(&window, &text)?;
        written(&stage, &text)?;
        saved.push(text);
    }
    disk.top_up().map_err(io)?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    window.find("heading", FULL)?;
    ears.hears_begin("Pas enregistré\u{a0}: le disque est plein.")?;
    let mut kept = Vec::new();
    for number in 0..2 {
        let text = format!("Note gardée {number}");
        write_note(&window, &text)?;
        kept.push(text);
    }
    window.sees("Vos 3 derniers gestes sont gardés en mémoire")?;
    window.sees("Pas enregistré : le disque est plein.")?;
    stage.keep("disk-full")?;
    let before = notes(&stage)?;
    for text in &saved {
        assert_eq!(count(&before, text), 1, "{text} was said to be saved");
    }
    for text in &kept {
        assert_eq!(count(&before, text), 0, "{text} cannot be on the disk");
    }
    // Whatever changes in the folder has it tried again; on demand, where nothing has.
    disk.free().map_err(io)?;
    if let Some(again) = window.there("button", "Réessayer") {
        let _ = window.click(&again);
    }
    window.gone("heading", FULL)?;
    window.sees("Il y a de nouveau de la place : tout est enregistré.")?;
    ears.hears("Il y a de nouveau de la place : tout est enregistré.")?;
    stage.close(&window)?;

    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    window.go(&board)?;
    window.find("button", "Nouvelle note")?;
    let after = notes(&stage)?;
    for text in saved.iter().chain(&kept) {
        assert_eq!(count(&after, text), 1, "{text}");
    }
    // Every note that is seen was moved once.
    let x = |notes: &[Value], text: &str| {
        let note = notes.iter().find(|note| note["text"] == text);
        note.and_then(|note| note["x"].as_f64())
    };
    for text in &saved {
        assert!(x(&after, text) > x(&before, text), "{text}");
    }
    let sound = stage.line(&["check", "--json"])?;
    assert!(sound.contains("\"ok\": true"), "{sound}");
    // The backup that found no room in the morning.
    let backups = fs::read_dir(stage.data.path().join("sauvegardes")).map_err(io)?;
    let backups = backups.flatten().map(|entry| entry.path());
    let made = backups.filter(|path| path.extension().is_some_and(|end| end == "etabli"));
    assert_eq!(made.count(), 1);
    stage.close(&window)
}
