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

/// The workshop of the report, with texts as long in what it does not have: questions, actors and what
/// goes on between them, prototype tests, empathy maps, tags, milestones, lessons.
fn imported(stage: &Stage) -> Done {
    let file = tests::documents::root().join("tests/inputs/R14-textes-longs.json");
    stage.line(&["import", &file.display().to_string()])?;
    let all: Value = records(stage)?;
    let id = |noun: &str| all[noun][0]["id"].clone();
    let (project, workshop, persona) = (id("project"), id("workshop"), id("persona"));
    let own = |number: u32| json!(format!("01980000-0000-7000-8000-0000000000{number:02}"));
    let long = format!(
        "{} FIN-DU-NOM",
        "Un nom fort long que l’on voit partout".repeat(5)
    );
    let long: String = long.chars().skip(long.chars().count() - 200).collect();
    let word = "Kraftfahrzeughaftpflichtversicherungsbescheinigungsbeantragungsformular";
    let address = "https://demarches.exemple.gouv.fr/usagers/guichet/piece-justificative?dossier=2026-000123&etape=verification";
    let more = json!({
            "how_might_we": [
                { "id": own(1), "workshop": workshop, "order": "a", "text": format!("{long} {address}") },
                { "id": own(2), "workshop": workshop, "order": "b", "text": word.repeat(4), "chosen": true },
            ],
            "stakeholder_map": [{ "id": own(3), "project": project, "workshop": workshop, "order": "a", "title": long, "circles": [word, word, long] }],
            "stakeholder": [
                { "id": own(4), "map": own(3), "order": "a", "name": long, "circle": 1, "angle": 10, "influence": 3, "interest": 2 },
                { "id": own(5), "map": own(3), "order": "b", "name": word, "circle": 3, "angle": 200, "influence": 3, "interest": 1 },
                { "id": own(6), "map": own(3), "order": "c", "name": address },
            ],
            "relation": [{ "id": own(7), "map": own(3), "from": own(4), "to": own(5), "kind": "tension", "strength": 3, "label": address }],
            "test_grid": [{
                "id": own(8), "workshop": workshop, "order": "a", "prototype": long,
                "hypotheses": [{ "text": word, "criterion": address }],
                "testers": [{ "id": own(9), "category": long, "persona": persona }],
                "observations": [{ "tester": own(9), "task": word, "did": address, "said": long, "severity": 2 }],
                "keep": [word], "change": [address], "drop": [long],
            }],
    });
    // The whole of it comes in again, with more.
    let seen =
        std::fs::read_to_string(stage.desk.path().join("seen.json")).map_err(crate::hands::io)?;
    let mut whole: Value =
        serde_json::from_str(&seen).map_err(|error| Failure(error.to_string()))?;
    for (noun, list) in more.as_object().into_iter().flatten() {
        whole["records"][noun] = list.clone();
    }
    let project = &mut whole["records"]["project"][0];
    project["milestones"] = json!([{ "title": long, "due": "2026-12-10" }]);
    project["lessons"] = json!([{ "text": format!("{word} {address}"), "tags": [word] }]);
    project["tags"] = json!([word, long]);
    let file = stage.data.path().join("plus.json");
    std::fs::write(&file, whole.to_string()).map_err(crate::hands::io)?;
    stage.line(&["import", "--merge", &file.display().to_string()])?;
    std::fs::remove_file(file).map_err(crate::hands::io)
}

#[test]
fn texts_without_end_stay_in_their_place_on_every_screen() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    imported(&stage)?;
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
    imported(&stage)?;
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
