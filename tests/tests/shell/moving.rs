//! Pictures that move, let go and pasted: their first view is kept, and nothing of what follows.

use std::fs;

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::dropped::{board, drop_one, file, holding, over, wait};
use crate::hands::{Done, io};
use crate::journeys::records;

/// Red, then blue.
const DANCING: &[u8] = include_bytes!("../../inputs/danse.png");
const DANCING_WEBP: &[u8] = include_bytes!("../../inputs/danse.webp");

#[test]
fn a_png_and_a_webp_that_move_are_kept_still_as_they_begin() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    board(&window)?;
    let surface = over(&stage, &window, ".area")?;
    // Let go, and pasted as the desk of the computer gives a picture and a file.
    let png = file(&stage, "danse.png", DANCING)?;
    drop_one(&stage, &png, surface)?;
    still(&stage, &window, 1)?;
    for (count, (flavour, bytes)) in [
        ("image/png", DANCING.to_vec()),
        ("image/webp", DANCING_WEBP.to_vec()),
        (
            "text/uri-list",
            tests::window::uri(&file(&stage, "danse.webp", DANCING_WEBP)?).into_bytes(),
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let _copied = stage.screen.offer("CLIPBOARD", &[(flavour, &bytes)])?;
        let free = (surface.0 - 300.0 + 200.0 * count as f64, surface.1 + 140.0);
        stage.screen.button(free.0, free.1, 1)?;
        stage.screen.keys(&["ctrl+v"])?;
        still(&stage, &window, count + 2)
            .map_err(|Failure(said)| Failure(format!("{flavour}: {said}")))?;
    }
    // The red of the beginning and nothing of what follows, on the screen and on the disk.
    let all = records(&stage)?;
    let data: Vec<&Value> = all["note"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|note| &note["image"]["data"])
        .filter(|data| data.is_string())
        .collect();
    let seen = window.run(
        "return Promise.all(arguments[0].map(async (data) => {
            const [one, brush] = [new Image(), document.createElement('canvas').getContext('2d')];
            one.src = data;
            await one.decode();
            brush.drawImage(one, 0, 0);
            const moves = ['fdAT', 'acTL', 'ANMF'].filter((part) => atob(data.split(',')[1]).includes(part));
            return [...brush.getImageData(8, 4, 1, 1).data, ...moves].join(' ');
         }))",
        &[json!(data)],
    )?;
    assert_eq!(seen, json!(vec!["220 30 30 255"; 4]));
    for part in [&b"fdAT"[..], b"acTL", b"ANMF"] {
        assert_eq!(holding(&stage, part)?, 0);
    }
    assert_eq!(fs::read(&png).map_err(io)?, DANCING);
    stage.close(&window)
}

/// That a picture that moves has just come in: told as such, and on the disk the so many-th.
fn still(stage: &Stage, window: &Driver, count: usize) -> Done {
    window.find("textbox", "Ce que montre l’image")?;
    window.sees("Cette image est animée")?;
    window.press(&[Keys::ESCAPE])?;
    // One that goes by itself meanwhile is gone all the same.
    let message = "return document.querySelectorAll('.toasts .close').length";
    while window.run(message, &[])? != json!(0) {
        if let Some(close) = window.there("button", "/^Fermer$/") {
            let _ = window.click(&close);
        }
    }
    wait(&format!("{count} still pictures"), || {
        records(stage).is_ok_and(|all| {
            let notes = all["note"].as_array();
            let still = notes.into_iter().flatten().filter(|note| {
                let data = note["image"]["data"].as_str().unwrap_or_default();
                note["image"]["height"] == 8 && data.starts_with("data:image/")
            });
            still.count() == count
        })
    })
}
