//! Every screen in both themes and languages, read by axe as a screen reader's user would meet it.

use std::fs;

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Stage};

use crate::journeys::{open_sample, records};

type Done = Result<(), Failure>;

pub fn axe(window: &Driver) -> Result<Vec<String>, Failure> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../ui/node_modules/axe-core/axe.min.js"
    );
    if window.run("return typeof window.axe", &[])? == json!("undefined") {
        let source =
            fs::read_to_string(path).map_err(|error| Failure(format!("{path}: {error}")))?;
        window.run(&format!("{source}; window.axe = axe; return true"), &[])?;
    }
    let found = window.run_async(
        "const done = arguments[arguments.length - 1];
         window.axe.run(document, { resultTypes: ['violations'] }).then(
            (r) => done(r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3)
                .map((n) => n.target.join(' ') + ' | ' + (n.any[0] || n.all[0] || n.none[0] || {}).message)
                .join(' ; '))),
            (e) => done(['axe: ' + e]));",
        &[],
    )?;
    Ok(found
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| one.as_str().unwrap_or_default().to_owned())
        .collect())
}

/// Every screen of the sample, by its name and address.
pub fn screens(records: &Value) -> Vec<(String, String)> {
    let id = |noun: &str| {
        records[noun][0]["id"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let workshop = id("workshop");
    let mut all = vec![
        ("home".to_owned(), "#/".to_owned()),
        ("projects".to_owned(), "#/projects".to_owned()),
        ("workshops".to_owned(), "#/workshops".to_owned()),
        ("gallery".to_owned(), "#/gallery".to_owned()),
        ("settings".to_owned(), "#/settings".to_owned()),
        (
            "report".to_owned(),
            "#/report/2026-01-01/2026-12-31".to_owned(),
        ),
        (
            "evaluations".to_owned(),
            "#/evaluations/2026-01-01/2026-12-31".to_owned(),
        ),
        ("components".to_owned(), "#/components".to_owned()),
        ("methods".to_owned(), "#/methods".to_owned()),
        (
            "method".to_owned(),
            format!("#/methods/snowball/{workshop}"),
        ),
        ("project".to_owned(), format!("#/project/{}", id("project"))),
    ];
    for part in [
        "overview",
        "agenda",
        "participants",
        "votes",
        "personas",
        "empathy_maps",
        "journeys",
        "stakeholders",
        "how_might_we",
        "test_grids",
        "idea_cards",
        "decisions",
        "evaluation",
        "run",
        "moments",
        "supports",
        "synthesis",
    ] {
        all.push((part.to_owned(), format!("#/workshop/{workshop}/{part}")));
    }
    for noun in [
        "board",
        "ballot",
        "matrix",
        "poll",
        "persona",
        "empathy_map",
        "journey",
        "stakeholder_map",
        "test_grid",
    ] {
        if !id(noun).is_empty() {
            all.push((
                noun.to_owned(),
                format!("#/workshop/{workshop}/{noun}/{}", id(noun)),
            ));
        }
    }
    // The board again, as the list that a screen reader gets.
    if let Some((_, address)) = all.iter().find(|(name, _)| name == "board") {
        all.push(("board-list".to_owned(), address.clone()));
    }
    all
}

/// The screen is there when nothing is loading and it has its title.
pub fn settled(window: &Driver) -> Done {
    window.until(
        "a screen",
        "return document.fonts.status === 'loaded' && !document.querySelector('[aria-busy=true]')
            && document.querySelector('main') && document.querySelector('main').innerText.trim().length > 0
            && new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go(true))))",
        &[],
    )?;
    Ok(())
}

/// Every screen, in the themes given by their radios' names; what axe says of them.
fn read(stage: &Stage, window: &Driver, lists: [&str; 2], themes: &[(&str, &str)]) -> Done {
    let mut wrong = Vec::new();
    let screens = screens(&records(stage)?);
    for (theme, radio) in themes {
        window.go("#/settings")?;
        window.press_on("radio", radio)?;
        let script = "return document.documentElement.dataset.theme === arguments[0]";
        window.until(theme, script, &[json!(theme)])?;
        for (screen, address) in &screens {
            window.go(address)?;
            settled(window)?;
            if screen == "board-list" {
                window.press_on("radio", lists[0])?;
                window.find("grid", lists[1])?;
            }
            // « Clair » and « Light » are two pictures.
            let name = format!("{screen}-{}", radio.to_lowercase());
            stage.keep(&name)?;
            let said = axe(window)?;
            wrong.extend(said.into_iter().map(|said| format!("{name}: {said}")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

#[test]
fn every_screen_can_be_read_by_everyone() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    window.find("button", "Créer un projet")?;
    assert_eq!(axe(&window)?, [""; 0]);
    open_sample(&window)?;
    let themes = [("light", "Clair"), ("dark", "Sombre")];
    read(&stage, &window, ["Liste", "Liste des notes"], &themes)?;
    stage.close(&window)
}

#[test]
fn every_screen_can_be_read_in_english() -> Done {
    let stage = Stage::new("en_GB.UTF-8")?;
    let window = stage.open()?;
    window.find("button", "Create a project")?;
    assert_eq!(axe(&window)?, [""; 0]);
    window.press_on("button", "Open the sample")?;
    window.sees("Comment pourrions-nous")?;
    let lists = ["List", "List of the notes"];
    read(&stage, &window, lists, &[("light", "Light")])?;
    stage.close(&window)
}
