//! The whole screen under a window manager, as every desk has one: what is asked for is given, by keys and
//! by buttons, and given back as it was.

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::{
    hands::Done,
    journey_maps::stand,
    journeys::{open_sample, records},
    run::room_of,
};

/// The display: nothing of it is the window manager's.
const WHOLE: [i64; 2] = [1366, 768];

/// How wide and high the window's own part of the display is, with its menu.
fn size(window: &Driver) -> Result<Value, Failure> {
    window.run("return [outerWidth, outerHeight]", &[])
}

/// Waits until the page is as wide as the display and reaches down to its end.
fn whole(window: &Driver, is: bool) -> Done {
    window.until(
        if is {
            "the whole screen"
        } else {
            "a part of the screen"
        },
        "return (innerWidth === arguments[0] && innerHeight > arguments[1] - 40) === arguments[2]",
        &[json!(WHOLE[0]), json!(WHOLE[1]), json!(is)],
    )?;
    Ok(())
}

fn on_cell(window: &Driver) -> Done {
    window.until(
        "the keys on the cell",
        "return document.hasFocus() && document.activeElement.closest('td')?.dataset.c === '2'",
        &[],
    )?;
    Ok(())
}

#[test]
fn a_journey_and_the_room_fill_the_screen_and_give_it_back() -> Done {
    let stage = Stage::managed("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let all = records(&stage)?;
    let journey = &all["journey"][0];
    let (workshop, journey) = (&journey["workshop"], &journey["id"]);
    let text = |id: &Value| id.as_str().unwrap_or_default().to_owned();
    window.go(&format!(
        "#/workshop/{}/journey/{}",
        text(workshop),
        text(journey)
    ))?;
    window.find("button", "Plein écran")?;
    stand(&window, "Actions", 2)?;
    whole(&window, false)?;
    let before = size(&window)?;
    stage.keep("full-before")?;
    // Real keys, as the window manager hands them on.
    for leave in ["Escape", "F11"] {
        stage.screen.keys(&["F11"])?;
        whole(&window, true)?;
        window.find("button", "Quitter le plein écran")?;
        on_cell(&window)?;
        stage.keep("full-journey")?;
        stage.screen.keys(&["Down", "Up"])?;
        on_cell(&window)?;
        stage.screen.keys(&[leave])?;
        whole(&window, false)?;
        window.until(
            "as large as before",
            "return outerWidth === arguments[0][0] && outerHeight === arguments[0][1]",
            std::slice::from_ref(&before),
        )?;
        on_cell(&window)?;
    }
    // By its button, and elsewhere it ends by itself.
    window.press_on("button", "Plein écran")?;
    whole(&window, true)?;
    window.press_on("link", "Accueil d’Établi")?;
    whole(&window, false)?;

    // The room's window, which has no keys of its own.
    window.go(&format!("#/workshop/{}/run", text(workshop)))?;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let (desk, room) = room_of(&window)?;
    for _ in 0..2 {
        window.press_on("button", "Plein écran")?;
        window.switch(&room)?;
        whole(&window, true)?;
        stage.keep("full-room")?;
        window.switch(&desk)?;
        window.press_on("button", "Quitter le plein écran")?;
        window.switch(&room)?;
        whole(&window, false)?;
        window.switch(&desk)?;
    }
    window.press(&[Keys::ESCAPE])?;
    stage.close(&window)
}
