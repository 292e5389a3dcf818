//! A journey of sixty steps and twelve lanes, every cell written: opened, walked and inserted into.

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::hands::{Done, io, kept, part, record};
use crate::journey_maps::stand;

const STEPS: usize = 60;
const KINDS: [&str; 12] = [
    "action",
    "thought",
    "verbatim",
    "touchpoint",
    "channel",
    "pain_point",
    "opportunity",
    "frontstage",
    "backstage",
    "support",
    "evidence",
    "indicator",
];

/// The workshop with such a journey, in the library; its identity.
fn brought_in(stage: &Stage) -> Result<String, Failure> {
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/samples/01-ideation-venir-une-seule-fois.json");
    stage.line(&["import", &sample.display().to_string()])?;
    let seen = crate::journeys::records(stage)?;
    let workshop = seen["workshop"][0]["id"].as_str().unwrap_or_default();
    let file = stage.desk.path().join("large.json");
    let path = file.display().to_string();
    let asked = [
        "export",
        "--workshop",
        workshop,
        "--format",
        "json",
        "--output",
        &path,
    ];
    stage.line(&asked)?;
    let text = std::fs::read_to_string(&file).map_err(io)?;
    let mut all: Value = serde_json::from_str(&text).map_err(|error| Failure(error.to_string()))?;
    let id = |kind: usize, at: usize| format!("019b0000-{kind:04x}-7000-8000-{at:012x}");
    let journey = id(1, 1);
    let mut add = |noun: &str, fields: Value| {
        let mut record = fields;
        record["created_at"] = json!(1_750_000_000_000_i64);
        record["updated_at"] = json!(1_750_000_000_000_i64);
        match all["records"][noun].as_array_mut() {
            Some(list) => list.push(record),
            None => all["records"][noun] = json!([record]),
        }
    };
    let own = &seen["workshop"][0];
    add(
        "journey",
        json!({ "id": journey, "project": own["project"], "workshop": own["id"], "order": "z", "title": "Soixante étapes" }),
    );
    for at in 0..STEPS {
        add(
            "step",
            json!({ "id": id(2, at), "journey": journey, "order": format!("a{at:03}"), "title": format!("Étape numéro {}", at + 1) }),
        );
    }
    for (row, kind) in KINDS.iter().enumerate() {
        add(
            "lane",
            json!({ "id": id(3, row), "journey": journey, "order": format!("a{row:03}"), "kind": kind }),
        );
        for at in 0..STEPS {
            add(
                "cell",
                json!({
                    "id": id(4, row * STEPS + at), "journey": journey, "lane": id(3, row), "step": id(2, at), "span": 1,
                    "items": [{ "text": format!("Ligne {} étape {}", row + 1, at + 1) }], "evidence": 0,
                }),
            );
        }
    }
    std::fs::write(&file, all.to_string()).map_err(io)?;
    stage.line(&["import", "--merge", &path])?;
    Ok(journey)
}

/// Milliseconds until a script says yes, measured in the page.
fn took(window: &Driver, begin: &str, done: &str) -> Result<f64, Failure> {
    window.run(&format!("window.begun = performance.now(); {begin}"), &[])?;
    let found = window.until(
        "done",
        &format!("return ({done}) ? performance.now() - window.begun : null"),
        &[],
    )?;
    found
        .as_f64()
        .ok_or_else(|| Failure("no figure".to_owned()))
}

#[test]
fn sixty_steps_by_twelve_lanes_are_opened_walked_and_inserted_into() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let journey = brought_in(&stage)?;
    let window = stage.open()?;
    let address = part(&stage, &format!("journey/{journey}"))?;
    window.go(&part(&stage, "journeys")?)?;
    window.sees("Soixante étapes")?;
    let opened = took(
        &window,
        &format!("location.hash = '{address}'"),
        "document.querySelectorAll('table[role=grid] td').length >= 720",
    )?;
    println!("60 × 12: opened within {opened:.0} ms");

    // One Tab stop among all of them, and arrows that go on.
    stand(&window, "Actions", 1)?;
    for _ in 0..3 {
        window.press(&[Keys::RIGHT])?;
    }
    window.press(&[Keys::DOWN])?;
    window.until(
        "the fourth of the second lane",
        "const cell = document.activeElement.closest('td'); return cell && cell.textContent.includes('Ligne 2 étape 4')",
        &[],
    )?;
    let stops = window.run("return document.querySelectorAll('table[role=grid] [tabindex=\"0\"], table[role=grid] td input, table[role=grid] td textarea').length", &[])?;
    assert_eq!(stops, json!(1));
    window.press(&[Keys::CONTROL, Keys::END])?;
    window.until(
        "the last one, in sight",
        "const cell = document.activeElement.closest('td');
         const box = cell && cell.getBoundingClientRect();
         return !!cell && cell.textContent.includes('Ligne 12 étape 60') && box.right <= innerWidth && box.bottom <= innerHeight",
        &[],
    )?;

    // A step at the very beginning: all others keep what is written in them.
    window.press(&[Keys::CONTROL, Keys::HOME])?;
    window.press_on("button", "Actions sur l’étape « Étape numéro 1 »")?;
    crate::hands::take(&window, "Insérer une étape avant")?;
    window.until(
        "its open head",
        "return !!document.activeElement.closest('th.open')",
        &[],
    )?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text("Avant tout")?;
    window.press(&[Keys::ENTER])?;
    record(&stage, "step", "named", |one| one["title"] == "Avant tout")?;
    let first = kept("it comes first", || {
        let all = crate::journeys::records(&stage)?;
        let mut steps: Vec<Value> = all["step"].as_array().cloned().unwrap_or_default();
        steps.retain(|one| one["journey"] == json!(journey));
        steps.sort_by(|a, b| a["order"].as_str().cmp(&b["order"].as_str()));
        Ok((steps.len() == STEPS + 1).then(|| steps[0].clone()))
    })?;
    assert_eq!(first["title"], "Avant tout");
    window.until(
        "moved on by one",
        "const row = [...document.querySelectorAll('table[role=grid] tbody tr')].find((one) => one.children[0].textContent.includes('Actions'));
         return !!row && row.children[1].textContent.trim() === '' && row.children[2].textContent.includes('Ligne 1 étape 1')",
        &[],
    )?;

    // The same in the blueprint.
    window.press_on("radio", "Blueprint")?;
    window.until(
        "its boxes",
        "return document.querySelectorAll('.box').length === 4 * 60",
        &[],
    )?;
    stage.keep("journey-large")?;
    stage.close(&window)
}
