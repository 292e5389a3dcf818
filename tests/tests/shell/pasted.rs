//! Notes pasted on a board lie where they are read; all notes gone in one gesture come back in one.

use std::fs;

use serde_json::{Value, json};
use tests::{
    documents::root,
    window::{Failure, Stage},
};

use crate::hands::{Done, count, io, kept, none, part};
use crate::journeys::{open_sample, records};

#[test]
fn notes_pasted_lie_clear_and_all_notes_gone_come_back_with_their_votes() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let all = records(&stage)?;
    // Notes pasted on the board lie where they can be read.
    let board = all["board"][0]["id"].as_str().unwrap_or_default();
    window.go(&part(&stage, &format!("board/{board}"))?)?;
    let surface = window.find("listbox", "")?;
    let notes = count(&stage, "note")?;
    let cells = fs::read(root().join("tests/inputs/R01-une-colonne.tsv")).map_err(io)?;
    let _offer = stage
        .screen
        .offer("CLIPBOARD", &[("UTF8_STRING", &cells)])?;
    window.run("arguments[0].focus()", &[surface.to_value()])?;
    stage.screen.keys(&["ctrl+v"])?;
    kept("six notes", || {
        Ok((count(&stage, "note")? == notes + 6).then_some(()))
    })?;
    // None of them lies under the legend, the map or the message: the first is opened where it lies, and
    // the others lie by it as they do on the disk.
    stage.screen.keys(&["Return"])?;
    let open = window.until(
        "the first of them, open",
        "const e = document.querySelector('.stage .note textarea');
         if (!e || document.activeElement !== e) return null;
         const at = document.querySelector('.stage .note').getBoundingClientRect();
         const zoom = Number(document.querySelector('.map button.figures').textContent.replace(/\\D/g, '')) / 100;
         const over = [...document.querySelectorAll('.legend, .map, .toast')].map((one) => one.getBoundingClientRect());
         return [e.value, at.x, at.y, zoom, over.map((r) => [r.left, r.top, r.right, r.bottom])]",
        &[],
    )?;
    stage.screen.keys(&["Escape"])?;
    let now = records(&stage)?;
    let mut pasted: Vec<&Value> = now["note"].as_array().into_iter().flatten().collect();
    pasted.retain(|one| {
        let known = all["note"].as_array().into_iter().flatten();
        known.clone().all(|old| old["id"] != one["id"])
    });
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    let first = pasted
        .iter()
        .find(|one| one["text"] == open[0])
        .ok_or_else(|| Failure(format!("{open} is none of what was pasted")))?;
    let covers = open[4].as_array().cloned().unwrap_or_default();
    // A message goes when it has been read.
    assert!(covers.len() >= 2, "{open}");
    for one in &pasted {
        let zoom = number(&open[3]);
        let left = number(&open[1]) + (number(&one["x"]) - number(&first["x"])) * zoom;
        let top = number(&open[2]) + (number(&one["y"]) - number(&first["y"])) * zoom;
        let (right, bottom) = (left + 184.0 * zoom, top + 61.0 * zoom);
        for cover in &covers {
            let side = |at: usize| number(&cover[at]);
            let apart = right <= side(0) || side(2) <= left || bottom <= side(1) || side(3) <= top;
            assert!(apart, "{} lies under {cover}: {open}", one["text"]);
        }
    }

    // All notes gone in one gesture come back in one, with their clusters, options and votes.
    let unstamped = || -> Result<Value, Failure> {
        let mut all = records(&stage)?;
        for noun in ["note", "cluster", "ballot_option", "vote", "link"] {
            let mut list = all[noun].as_array().cloned().unwrap_or_default();
            list.sort_by_key(|one| one["id"].to_string());
            for one in &mut list {
                one["updated_at"] = Value::Null;
            }
            all[noun] = Value::Array(list);
        }
        Ok(json!([
            all["note"],
            all["cluster"],
            all["ballot_option"],
            all["vote"],
            all["link"]
        ]))
    };
    let whole = unstamped()?;
    window.run("arguments[0].focus()", &[surface.to_value()])?;
    stage.screen.keys(&["ctrl+a", "Delete"])?;
    none(&stage, "note", "no note", |one| {
        one["board"] == *board && one["status"] == "visible" && one["merged_into"].is_null()
    })?;
    stage.screen.keys(&["ctrl+z"])?;
    kept("all of it", || Ok((unstamped()? == whole).then_some(())))?;
    stage.close(&window)
}
