//! Artefacts begun from the models that come along, and like another one of another project.

use serde_json::Value;
use tests::window::{Driver, Failure, Stage};

use crate::access::axe;
use crate::hands::{Done, kept, open_part};
use crate::journeys::fill;

/// The records of the workshop of that title.
pub fn records(stage: &Stage, workshop: &str) -> Result<Value, Failure> {
    let file = stage.desk.path().join("copies.json").display().to_string();
    let asked = [
        "export",
        "--workshop",
        workshop,
        "--format",
        "json",
        "--output",
        &file,
        "--force",
    ];
    stage.line(&asked)?;
    let text = std::fs::read_to_string(&file).map_err(|error| Failure(error.to_string()))?;
    let mut all: Value = serde_json::from_str(&text).map_err(|error| Failure(error.to_string()))?;
    Ok(all["records"].take())
}

pub fn one(
    stage: &Stage,
    workshop: &str,
    noun: &str,
    wanted: impl Fn(&Value) -> bool,
) -> Result<Value, Failure> {
    kept(noun, || {
        let all = records(stage, workshop)?;
        Ok(all[noun]
            .as_array()
            .into_iter()
            .flatten()
            .find(|one| wanted(one))
            .cloned())
    })
}

/// Another project with a workshop, and the way to its parts.
pub fn elsewhere(window: &Driver) -> Done {
    window.go("#/projects")?;
    window.press_on("button", "Nouveau projet")?;
    fill(window, "Titre du projet", "Ailleurs")?;
    window.press_on("button", "Créer le projet")?;
    window.find("heading", "Ailleurs")?;
    window.press_on("button", "Nouvel atelier")?;
    fill(window, "Titre de l’atelier", "Second atelier")?;
    window.press_on("button", "Créer l’atelier")?;
    window.find("heading", "Second atelier")?;
    // A dialog that is still there takes the keys.
    window.until(
        "the question is gone",
        "return document.querySelector('[role=dialog]') === null",
        &[],
    )?;
    Ok(())
}

#[test]
fn artefacts_are_begun_from_a_model_and_like_those_of_another_project() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "journeys")?;
    let first = crate::journeys::records(&stage)?;
    let journey = &first["journey"][0];
    let persona = &first["persona"][0];
    let steps = first["step"].as_array().map_or(0, Vec::len);
    elsewhere(&window)?;

    // The journey of the first project, with its steps and its persona, which remember it.
    window.press_on("link", "Parcours")?;
    window.press_on("button", "Comme un autre…")?;
    window.find("dialog", "Reprendre")?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");
    let title = journey["title"].as_str().unwrap_or_default();
    fill(&window, "Chercher", "immatriculer")?;
    window.press_on("radio", title)?;
    stage.keep("take-again")?;
    window.press_on("button", "Copier ici")?;
    let copy = one(&stage, "Second atelier", "journey", |one| {
        one["copy_of"]["id"] == journey["id"]
    })?;
    assert_eq!(copy["copy_of"]["project"], "Venir une seule fois");
    assert_ne!(copy["id"], journey["id"]);
    let here = one(&stage, "Second atelier", "persona", |one| {
        one["copy_of"]["id"] == persona["id"]
    })?;
    assert_eq!(copy["personas"], Value::from(vec![here["id"].clone()]));
    let all = records(&stage, "Second atelier")?;
    assert_eq!(all["step"].as_array().map_or(0, Vec::len), steps);
    let felt = all["emotion"].as_array().cloned().unwrap_or_default();
    assert!(!felt.is_empty() && felt.iter().all(|one| one["persona"] == here["id"]));
    let notes = all["cell"].as_array().into_iter().flatten();
    assert!(
        notes
            .flat_map(|cell| cell["items"].as_array().into_iter().flatten())
            .all(|item| item["from_note"].is_null())
    );
    window.sees(title)?;

    // A second copy takes the persona that is there.
    window.press_on("link", "Parcours")?;
    window.press_on("button", "Comme un autre…")?;
    fill(&window, "Chercher", "Venir une seule fois")?;
    window.press_on("radio", title)?;
    window.press_on("button", "Copier ici")?;
    kept("two of them", || {
        let all = records(&stage, "Second atelier")?;
        let (journeys, personas) = (&all["journey"], &all["persona"]);
        let both = journeys.as_array().map_or(0, Vec::len) == 2;
        Ok((both && personas.as_array().map_or(0, Vec::len) == 1).then_some(()))
    })?;

    // The models.
    window.press_on("link", "Parcours")?;
    window.press_on("button", "Le modèle « Une démarche »")?;
    let model = one(&stage, "Second atelier", "journey", |one| {
        one["copy_of"].is_null()
    })?;
    one(&stage, "Second atelier", "lane", |one| {
        one["journey"] == model["id"] && one["kind"] == "backstage"
    })?;
    window.press_on("link", "Acteurs")?;
    window.press_on("button", "Le modèle « Un service public »")?;
    one(&stage, "Second atelier", "stakeholder", |one| {
        one["name"] == "Agents d’accueil"
    })?;
    window.press_on("link", "Grilles de test")?;
    window.press_on("button", "Le modèle « Premier test »")?;
    let grid = one(&stage, "Second atelier", "test_grid", |_| true)?;
    assert_eq!(grid["hypotheses"].as_array().map_or(0, Vec::len), 3);
    window.press_on("link", "Empathie")?;
    window.press_on("button", "Sept zones")?;
    one(&stage, "Second atelier", "empathy_map", |one| {
        one["variant"] == "seven"
    })?;
    stage.close(&window)
}
