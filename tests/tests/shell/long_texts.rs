//! Names of two hundred characters and strings without a space in the window (R14): nothing lies over
//! another text, leaves the window, or is cut without a word, at the usual size of the text and at
//! half as large again.

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Stage};

use crate::access::{screens, settled};
use crate::hands::Done;
use crate::journeys::records;

/// What is wrong on the screen that is shown.
fn wrong(window: &Driver) -> Result<Vec<String>, Failure> {
    let said = window.run(include_str!("overlap.js"), &[])?;
    Ok(said
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| one.as_str().unwrap_or_default().to_owned())
        .collect())
}

#[test]
fn texts_without_end_stay_in_their_place_on_every_screen() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let file = tests::documents::root().join("tests/inputs/R14-textes-longs.json");
    stage.line(&["import", &file.display().to_string()])?;
    let window = stage.open()?;
    window.until(
        "a project",
        "return !!document.querySelector('a[href^=\"#/project/\"]')",
        &[],
    )?;
    let all: Value = records(&stage)?;
    let mut found = Vec::new();
    for percent in [100, 150] {
        if percent > 100 {
            stage.screen.keys(&["ctrl+plus"; 5])?;
        }
        let script = "return Math.round(100 * (document.documentElement.style.getPropertyValue('--text-scale') || 1)) === arguments[0]";
        window.until("the size of the text", script, &[json!(percent)])?;
        for (screen, address) in screens(&all) {
            if screen == "components" {
                continue;
            }
            window.go(&address)?;
            settled(&window)?;
            if screen == "board-list" {
                window.press_on("radio", "Liste")?;
                window.find("grid", "Liste des notes")?;
            }
            let name = format!("long-{screen}-{percent}");
            stage.keep(&name)?;
            found.extend(
                wrong(&window)?
                    .into_iter()
                    .map(|said| format!("{name}: {said}")),
            );
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    stage.close(&window)
}
