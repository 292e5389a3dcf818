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

/// Opens what stands behind the button of that number on the screen, with the key for it. `false`:
/// there is no such button, or it cannot be pressed now.
fn opened(stage: &Stage, window: &Driver, buttons: &str, index: usize) -> Result<bool, Failure> {
    let script = "const all = [...document.querySelectorAll(arguments[0])].filter((one) => !one.disabled && one.getAttribute('aria-disabled') !== 'true' && one.checkVisibility({ visibilityProperty: true }));
         all[arguments[1]]?.focus();
         return document.activeElement === all[arguments[1]]";
    if window.run(script, &[json!(buttons), json!(index)])? != json!(true) {
        return Ok(false);
    }
    stage.screen.keys(&["Return"])?;
    Ok(true)
}

/// Waits until a menu or a dialog stands on the screen, or none does.
fn stands(window: &Driver, what: &str, there: bool) -> Done {
    let script = "return [...document.querySelectorAll(arguments[0])].some((one) => one.checkVisibility()) === arguments[1]";
    window
        .until(
            &format!("{what}: {there}"),
            script,
            &[json!(what), json!(there)],
        )
        .map(drop)
}

#[test]
fn menus_and_dialogs_keep_texts_without_end_in_their_place_at_half_as_large_again() -> Done {
    const MENU: &str = "[role=menu]";
    const DIALOG: &str = "[role=dialog], [role=alertdialog]";
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
    stage.screen.keys(&["ctrl+plus"; 5])?;
    let script = "return document.documentElement.style.getPropertyValue('--text-scale') === '1.5'";
    window.until("the size of the text", script, &[])?;
    let mut found = Vec::new();
    let (mut menus, mut dialogs) = (0, 0);
    for (screen, address) in screens(&all) {
        if screen == "components" {
            continue;
        }
        window.go(&address)?;
        settled(&window)?;
        for index in 0..4 {
            if !opened(&stage, &window, "main [aria-haspopup=menu]", index)? {
                break;
            }
            stands(&window, MENU, true)?;
            menus += 1;
            let mut look = |what: &str| -> Done {
                let name = format!("long-{screen}-{what}-{index}");
                stage.keep(&name)?;
                let mut said = wrong(&window)?;
                if what == "message" {
                    // It lies over the page for as long as it is read.
                    said.retain(|one| !one.contains("div.toast") || !one.starts_with("over"));
                }
                found.extend(said.into_iter().map(|said| format!("{name}: {said}")));
                Ok(())
            };
            look("menu")?;
            // What asks before it acts tells the name of what it is about.
            let asks = "const item = [...document.querySelectorAll('[role=menuitem]')].find((one) => /^Supprimer/.test(one.textContent.trim()) && one.getAttribute('aria-disabled') !== 'true');
                 item?.focus(); return !!item && document.activeElement === item";
            if window.run(asks, &[])? == json!(true) {
                stage.screen.keys(&["Return"])?;
                stands(&window, MENU, false)?;
                let open = "return [...document.querySelectorAll(arguments[0])].some((one) => one.checkVisibility())";
                if window.run(open, &[json!(DIALOG)])? == json!(true) {
                    dialogs += 1;
                    look("dialog")?;
                    stage.screen.keys(&["Escape"])?;
                    stands(&window, DIALOG, false)?;
                } else {
                    // It acted at once: its message is read, and it is taken back.
                    look("message")?;
                    stage.screen.keys(&["ctrl+z"])?;
                    settled(&window)?;
                }
            } else {
                stage.screen.keys(&["Escape"])?;
                stands(&window, MENU, false)?;
            }
        }
    }
    println!("{menus} menus, {dialogs} dialogs");
    assert!(
        menus > 10 && dialogs > 0,
        "{menus} menus, {dialogs} dialogs"
    );
    assert!(found.is_empty(), "{found:#?}");
    stage.close(&window)
}
