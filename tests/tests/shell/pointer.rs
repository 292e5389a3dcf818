//! Notes begun by the key `N` with a real pointer over the board, and real keys.

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::dropped::corner;
use crate::hands::{Done, none, record};
use crate::journeys::first_workshop;

/// Where the note that is being written lies on the display.
fn written_at(window: &Driver, corner: (f64, f64)) -> Result<[f64; 4], Failure> {
    let place = window.until(
        "an empty note to write in",
        "const e = document.activeElement;
         if (e?.tagName !== 'TEXTAREA' || e.value !== '') return null;
         const r = e.parentElement.getBoundingClientRect();
         return [r.x, r.y, r.width, r.height, innerWidth]",
        &[],
    )?;
    let number = |index: usize| place[index].as_f64().unwrap_or_default();
    let scale = 1366.0 / number(4);
    Ok([
        corner.0 + number(0) * scale,
        corner.1 + number(1) * scale,
        number(2) * scale,
        number(3) * scale,
    ])
}

/// The pointer moves there, as a hand moves it, and the page has heard of it.
fn move_to(stage: &Stage, window: &Driver, corner: (f64, f64), to: (f64, f64)) -> Done {
    for back in [40.0, 20.0, 0.0] {
        let (x, y) = (format!("{:.0}", to.0 - back), format!("{:.0}", to.1 - back));
        stage.screen.hand(&["mousemove", &x, &y])?;
    }
    let there = "const [x, y] = window.seenAt ?? [-1, -1], scale = 1366 / innerWidth;
        return Math.hypot(x * scale - arguments[0], y * scale - arguments[1]) < 2";
    window.until(
        "the pointer is there",
        there,
        &[json!(to.0 - corner.0), json!(to.1 - corner.1)],
    )?;
    Ok(())
}

/// `N` begins a note in the middle of which the pointer stands.
fn begun_under(stage: &Stage, window: &Driver, corner: (f64, f64), at: (f64, f64)) -> Done {
    move_to(stage, window, corner, at)?;
    stage.screen.keys(&["n"])?;
    let [x, y, width, height] = written_at(window, corner)?;
    assert!(
        (at.0 - (x + width / 2.0)).abs() < 3.0 && (y..y + height).contains(&at.1),
        "the pointer at {at:?}, the note at {x} {y} {width} {height}"
    );
    Ok(())
}

fn write(stage: &Stage, text: &str) -> Result<Value, Failure> {
    stage.screen.types(text)?;
    stage.screen.keys(&["Escape"])?;
    record(stage, "note", text, |note| note["text"] == text)
}

#[test]
fn a_note_begins_where_the_pointer_is_or_under_what_is_chosen() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_workshop(&window)?;
    window.press_on("link", "Tableaux")?;
    window.press_on("button", "Nouveau tableau")?;
    window.find("button", "Nouvelle note")?;
    let corner = corner(&stage, &window)?;

    // On a board that has just been opened, without a press on it.
    begun_under(&stage, &window, corner, (420.0, 300.0))?;
    write(&stage, "Attendre dehors")?;
    // The note just written is still chosen; the pointer has gone elsewhere since.
    begun_under(&stage, &window, corner, (880.0, 260.0))?;
    let highest = write(&stage, "Attendre debout")?;
    // After a tool of the board was pressed, which has the keys.
    window.press_on("button", "Déplacer la vue")?;
    window.press_on("button", "Sélectionner")?;
    begun_under(&stage, &window, corner, (640.0, 520.0))?;
    stage.screen.keys(&["Escape"])?;

    // What the keys have come to was chosen last: under it, whatever the pointer lies on.
    window.press(&[Keys::HOME])?;
    stage.screen.keys(&["n"])?;
    written_at(&window, corner)?;
    let under = write(&stage, "Dessous")?;
    assert_eq!(under["x"], highest["x"]);
    assert!(under["y"].as_f64() > highest["y"].as_f64());
    none(&stage, "note", "of no words", |note| note["text"] == "")?;
    stage.close(&window)?;
    Ok(())
}
