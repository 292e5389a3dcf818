//! A journey shown as its blueprint: lanes of the stage, arrows, breaking points, and what one sets
//! aside while one looks.

use serde_json::{Value, json};
use tests::window::{Driver, Keys, Stage};

use crate::access::axe;
use crate::hands::{Done, choose, none, open_part, part, record, rewrite, select};
use crate::journey_maps::{open, stand};

const LINES: [&str; 3] = [
    "Ligne d’interaction",
    "Ligne de visibilité",
    "Ligne d’interaction interne",
];

fn write(
    window: &Driver,
    stage: &Stage,
    lane: &str,
    step: u32,
    text: &str,
) -> Result<Value, tests::window::Failure> {
    stand(window, lane, step)?;
    open(window)?;
    window.type_text(text)?;
    window.press(&[Keys::CONTROL, Keys::ENTER])?;
    record(stage, "cell", text, |one| one["items"][0]["text"] == text)
}

#[test]
fn a_journey_is_seen_as_its_blueprint_with_lines_arrows_and_breaking_points() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "journeys")?;
    let journey = record(&stage, "journey", "the journey", |_| true)?;
    let id = journey["id"].as_str().unwrap_or_default();
    window.go(&part(&stage, &format!("journey/{id}"))?)?;
    window.press_on("radio", "Blueprint")?;
    for line in LINES {
        window.sees(line)?;
    }
    for (name, kind) in [
        ("Avant-scène", "frontstage"),
        ("Arrière-scène", "backstage"),
        ("Support", "support"),
    ] {
        window.press_on("button", name)?;
        record(&stage, "lane", name, |one| one["kind"] == kind)?;
    }
    let front = write(
        &window,
        &stage,
        "Avant-scène",
        2,
        "Oriente vers le bon site",
    )?;
    let back = write(&window, &stage, "Arrière-scène", 2, "Tient la liste à jour")?;

    // An arrow by keys, its word and its kind; drawn, and said in the panel and in the list.
    stand(&window, "Avant-scène", 2)?;
    window.press(&[Keys::ALT, 'l'])?;
    window.find("dialog", "Relier à…")?;
    select(&window, "Vers", "Arrière-scène 2")?;
    rewrite(&window, "Mot sur la flèche", "demande la liste")?;
    window.press_on("button", "Tracer la flèche")?;
    let arrow = record(&stage, "link", "an arrow", |one| {
        one["from"] == front["id"] && one["to"] == back["id"] && one["from_noun"] == "cell"
    })?;
    assert_eq!(arrow["label"], "demande la liste");
    window.gone("dialog", "Relier à…")?;
    window.until(
        "an arrow that goes down",
        "const d = document.querySelector('path[data-arrow]')?.getAttribute('d') ?? '';
         const at = d.match(/^M([\\d.]+) ([\\d.]+)L([\\d.]+) ([\\d.]+)/)?.slice(1).map(Number);
         return !!at && at[0] === at[2] && at[3] > at[1]",
        &[],
    )?;
    window.sees("demande la liste Arrière-scène 2")?;

    // Where it breaks: written in the panel, marked in the cell, found by F8.
    stand(&window, "Arrière-scène", 2)?;
    window.press(&[Keys::ALT, 'r'])?;
    window.until(
        "the field of the breaking point",
        "return !!document.activeElement.closest('[data-field=breaking_point]')",
        &[],
    )?;
    window.type_text("Personne ne la relit")?;
    window.press(&[Keys::TAB])?;
    record(&stage, "cell", "where it breaks", |one| {
        one["id"] == back["id"] && one["items"][0]["breaking_point"] == "Personne ne la relit"
    })?;
    window.sees("Rupture")?;
    stand(&window, "Étapes", 1)?;
    window.press(&[Keys::F8])?;
    window.until(
        "the keys where it breaks",
        "return (document.activeElement.closest('td')?.textContent ?? '').includes('Personne ne la relit')",
        &[],
    )?;
    stage.keep("blueprint")?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");

    // The list says it all, and takes one away; undo brings it back.
    window.press_on("button", "Flèches en liste")?;
    window.find("dialog", "Flèches en liste")?;
    window.press_in("Flèches en liste", "button", "Actions sur la flèche")?;
    crate::hands::take(&window, "Supprimer")?;
    none(&stage, "link", "gone", |one| one["id"] == arrow["id"])?;
    window.press_in("Flèches en liste", "button", "Terminer")?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "link", "back", |one| one["id"] == arrow["id"])?;

    // What is filtered is only not looked at.
    window.press_on("button", "Filtrer")?;
    window.press_on("checkbox", "Support")?;
    window.press(&[Keys::ESCAPE])?;
    window.find("button", "1 ligne cachée")?;
    window.until(
        "no such lane",
        "return ![...document.querySelectorAll('tbody tr')].some((row) => row.children[0].textContent.includes('Support'))",
        &[],
    )?;
    record(&stage, "lane", "nothing of it is kept", |one| {
        one["kind"] == "support" && one["hidden"] == false
    })?;

    // The journey has the same cells; its target takes the arrow along.
    window.press_on("radio", "Parcours")?;
    window.sees("Oriente vers le bon site")?;
    choose(
        &window,
        "Autres actions sur le parcours",
        "Créer le parcours cible",
    )?;
    window.press_on("button", "Créer la cible")?;
    record(&stage, "link", "an arrow of the target", |one| {
        one["label"] == "demande la liste" && one["id"] != arrow["id"]
    })?;
    stage.close(&window)
}

#[test]
fn a_persona_set_aside_takes_its_curve_and_its_lines_along() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "journeys")?;
    let journey = record(&stage, "journey", "the journey", |_| true)?;
    let id = journey["id"].as_str().unwrap_or_default();
    let persona = record(&stage, "persona", "a persona", |_| true)?;
    let name = persona["name"].as_str().unwrap_or_default();
    window.go(&part(&stage, &format!("journey/{id}"))?)?;
    window.until(
        "its curve",
        "return !!document.querySelector('svg.curves .line')",
        &[],
    )?;
    stand(&window, "Actions", 1)?;
    window.press(&[Keys::ALT, Keys::ENTER])?;
    window.find("dialog", "Détails de la cellule")?;
    rewrite(&window, "Acteur", name)?;
    record(&stage, "cell", "who acts", |one| {
        one["items"][0]["actor"] == json!(name)
    })?;
    window.press_on("button", "Terminer")?;
    window.press_on("button", "Filtrer")?;
    window.press_on("checkbox", name)?;
    window.press(&[Keys::ESCAPE])?;
    window.find("button", "1 persona caché")?;
    window.sees("1 ligne d’un autre persona")?;
    window.until(
        "no curve",
        "return !document.querySelector('svg.curves .line')",
        &[],
    )?;
    window.press_on("button", "1 persona caché")?;
    window.press_on("button", "Tout montrer")?;
    window.press(&[Keys::ESCAPE])?;
    window.until(
        "its curve again",
        "return !!document.querySelector('svg.curves .line')",
        &[],
    )?;
    stage.close(&window)
}
