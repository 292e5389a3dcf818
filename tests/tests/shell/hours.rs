//! Hours in the window: a night, two days, and what is asked of the lab at the first start.

use std::{fs, process::Command};

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::journeys::{fill, records};

type Done = Result<(), Failure>;

const LAB: &str = "0190f000-0000-7000-8000-00000000135a";
const PROJECT: &str = "0190f000-0000-7000-8000-000000001300";
const WORKSHOP: &str = "0190f000-0000-7000-8000-000000001301";

/// A file of Établi with one workshop; a block is its title, minutes and other fields.
fn file(stage: &Stage, workshop: &Value, blocks: &[(&str, u32, Value)]) -> Result<String, Failure> {
    let blocks: Vec<Value> = blocks
        .iter()
        .enumerate()
        .map(|(index, (title, minutes, more))| {
            let mut block = json!({
                "id": format!("0190f000-0000-7000-8000-0000000014{index:02}"), "workshop": WORKSHOP,
                "order": format!("{index:02}8"), "title": title, "duration_min": minutes,
            });
            for (field, value) in more.as_object().into_iter().flatten() {
                block[field] = value.clone();
            }
            block
        })
        .collect();
    let mut own = json!({ "id": WORKSHOP, "project": PROJECT, "title": "Atelier d’essai" });
    for (field, value) in workshop.as_object().into_iter().flatten() {
        own[field] = value.clone();
    }
    let all = json!({ "format": "etabli", "version": 1, "records": {
        "lab": [{ "id": LAB, "name": "Lab des essais", "time_zone": "Europe/Paris" }],
        "project": [{ "id": PROJECT, "title": "Essai d’horaires" }],
        "workshop": [own], "block": blocks,
    } });
    let path = stage.desk.path().join("essai.json");
    fs::write(&path, all.to_string()).map_err(|error| Failure(error.to_string()))?;
    stage.line(&["import", &path.display().to_string()])?;
    Ok(path.display().to_string())
}

fn agenda(window: &Driver) -> Done {
    window.find("button", "Nouvel atelier")?;
    window.go(&format!("#/workshop/{WORKSHOP}/agenda"))?;
    window.find("grid", "Blocs du conducteur")?;
    Ok(())
}

/// The words of the synthesis, one space between them.
fn synthesis(stage: &Stage) -> Result<String, Failure> {
    let pdf = stage.desk.path().join("synthese.pdf").display().to_string();
    stage.line(&[
        "export",
        "--workshop",
        WORKSHOP,
        "--format",
        "pdf",
        "--output",
        &pdf,
    ])?;
    let text = Command::new("pdftotext")
        .args(["-layout", &pdf, "-"])
        .output()
        .map_err(|error| Failure(format!("pdftotext: {error}")))?;
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_night_runs_once_from_evening_to_morning() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    file(
        &stage,
        &json!({ "date": "2026-06-20", "planned_start": "21:00:00", "planned_end": "02:00:00" }),
        &[
            ("Accueil", 30, json!({ "kind": "welcome" })),
            ("Marche", 60, json!({})),
            ("Dessin", 60, json!({ "fixed_start": "22:45:00" })),
            (
                "Soupe",
                30,
                json!({ "kind": "meal", "fixed_start": "00:00:00" }),
            ),
            ("Groupe A", 45, json!({ "fixed_start": "00:30:00" })),
            (
                "Groupe B",
                45,
                json!({ "fixed_start": "00:45:00", "parallel": true }),
            ),
            ("Restitution", 20, json!({})),
            ("Clôture", 10, json!({ "kind": "closing" })),
        ],
    )?;
    let window = stage.open()?;
    agenda(&window)?;
    window.find(
        "row",
        "/^Soupe, .*de 0:00 le lendemain à 0:30 le lendemain, 15 min de battement$/",
    )?;
    window.find(
        "row",
        "/^Groupe B, .*de 0:45 le lendemain à 1:30 le lendemain, en parallèle$/",
    )?;
    window.find(
        "row",
        "/^Restitution, .*de 1:30 le lendemain à 1:50 le lendemain/",
    )?;
    window.sees("2:00 (+1)")?;
    window.sees("Tient dans l’horaire")?;
    stage.keep("agenda-night")?;
    window.press_on("radio", "Tableau")?;
    window.find("row", "/1:30 \\(\\+1\\) ?Restitution.*1:50 \\(\\+1\\)/")?;
    stage.keep("agenda-night-table")?;
    window.press_on("radio", "Réglette")?;

    // The soup goes before the drawing, over midnight, and comes back.
    window.press_on("row", "/^Soupe/")?;
    window.press(&[Keys::ALT, Keys::UP])?;
    window.find("row", "/^Dessin, .*de 22:45 à 23:45, chevauche de 1 h 45$/")?;
    window.press(&[Keys::CONTROL, 'z'])?;
    window.find("row", "/^Dessin, .*de 22:45 à 23:45, 15 min de battement$/")?;

    window.go(&format!("#/workshop/{WORKSHOP}/overview"))?;
    let last = "const found = [...document.querySelectorAll('.planned li')].at(-1);
        return found && found.textContent.includes('de 1:50 le lendemain à 2:00 le lendemain')";
    window.until("the last block of the strip", last, &[])?;
    stage.keep("overview-night")?;
    stage.close(&window)?;

    let printed = synthesis(&stage)?;
    for said in [
        "Samedi 20 juin 2026, de 21 h à 2 h le lendemain",
        "Déroulé de la nuit",
        "Les heures suivies de (+1) sont après minuit, le lendemain.",
        "1 h 30 (+1)",
    ] {
        assert!(printed.contains(said), "{said}: {printed}");
    }
    Ok(())
}

#[test]
fn a_block_dragged_over_midnight_has_its_hours_of_the_night() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    file(
        &stage,
        &json!({ "date": "2026-06-20", "planned_start": "22:00:00" }),
        &[
            ("Veillée", 60, json!({})),
            ("Contes", 60, json!({})),
            ("Soupe", 60, json!({ "kind": "meal" })),
            ("Départ", 30, json!({ "kind": "closing" })),
        ],
    )?;
    let window = stage.open()?;
    agenda(&window)?;
    window.find(
        "row",
        "/^Soupe, .*de 0:00 le lendemain à 1:00 le lendemain/",
    )?;
    let row = window.find("row", "/^Veillée, .*de 22:00 à 23:00/")?;
    let [x, y, _, height] = window.place(&row)?;
    // Its middle comes to where the soup ends when it is not there.
    let from = (x + 60.0, y + 10.0);
    window.drag(from, (from.0, from.1 + height * 1.5))?;
    crate::hands::in_order(
        &stage,
        "block",
        "title",
        &["Contes", "Soupe", "Veillée", "Départ"],
    )?;
    window.find("row", "/^Soupe, .*de 23:00 à 0:00 le lendemain/")?;
    window.find(
        "row",
        "/^Veillée, .*de 0:00 le lendemain à 1:00 le lendemain/",
    )?;
    stage.keep("agenda-over-midnight")?;
    stage.screen.keys(&["ctrl+z"])?;
    window.find("row", "/^Veillée, .*de 22:00 à 23:00/")?;
    stage.close(&window)
}

#[test]
fn two_days_have_each_their_hours() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    file(
        &stage,
        &json!({ "date": "2026-06-23", "planned_start": "09:00:00" }),
        &[
            ("Cadrage", 180, json!({ "kind": "input" })),
            ("Repas", 60, json!({ "kind": "meal" })),
            ("Idées", 240, json!({ "kind": "divergence" })),
            (
                "Reprise",
                15,
                json!({ "kind": "welcome", "fixed_start": "09:00:00" }),
            ),
            ("Prototypes", 180, json!({ "kind": "production" })),
            ("Présentation", 15, json!({ "kind": "closing" })),
        ],
    )?;
    let window = stage.open()?;
    agenda(&window)?;
    window.find(
        "row",
        "/^Jour 2, mercredi 24 juin.*de 9:00 à 12:30, 3 h 30$/",
    )?;
    window.find("row", "/^Reprise, .*jour 2, de 9:00 à 9:15$/")?;
    window.sees("6 blocs, 2 jours, 11 h 30")?;
    stage.keep("agenda-days")?;

    // A third day, said at a block, and its own hour; then given up again.
    window.press_on("row", "/^Présentation/")?;
    window.press_on("checkbox", "Commence un nouveau jour")?;
    window.find("row", "/^Jour 3, jeudi 25 juin.*de 9:00 à 9:15/")?;
    fill(&window, "Début du jour 3", "10:30")?;
    window.press(&[Keys::ENTER])?;
    window.find("row", "/^Présentation, .*jour 3, de 10:30 à 10:45$/")?;
    stage.keep("agenda-three-days")?;
    let block = |stage: &Stage| -> Result<Value, Failure> {
        Ok(records(stage)?["block"][5]["day_start"].clone())
    };
    assert_eq!(block(&stage)?, json!("10:30:00"));
    window.press_on("radio", "Tableau")?;
    window.find("row", "/^3 ?10:30 ?Présentation.*10:45/")?;
    stage.keep("agenda-days-table")?;
    window.press_on("radio", "Réglette")?;

    window.go(&format!("#/workshop/{WORKSHOP}/overview"))?;
    window.find("heading", "Jour 3, jeudi 25 juin")?;
    stage.keep("overview-days")?;
    stage.close(&window)?;

    let printed = synthesis(&stage)?;
    for said in [
        "Mardi 23 juin 2026, de 9 h à 17 h",
        "Mercredi 24 juin 2026, de 9 h à 12 h 15",
        "Jeudi 25 juin 2026, de 10 h 30 à 10 h 45",
        "jour 2 (mercredi 24 juin 2026)",
        "sur 3 jours",
    ] {
        assert!(printed.contains(said), "{said}: {printed}");
    }
    Ok(())
}

#[test]
fn the_first_start_asks_for_the_lab_and_everything_can_wait() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    window.find("heading", "Votre laboratoire")?;
    fill(&window, "Contact", "lab@exemple.invalid")?;
    fill(&window, "Structure d’accueil", "Préfecture")?;
    window.press_on("combobox", "/^Fuseau horaire/")?;
    window.press_on("option", "La Réunion")?;
    window.find("combobox", "Fuseau horaire: La Réunion")?;
    stage.keep("first-start-lab")?;
    // One action goes on, with or without it.
    window.press_on("button", "Créer un projet")?;
    fill(&window, "Titre du projet", "Guichet unique")?;
    window.press_on("button", "Créer le projet")?;
    window.find("heading", "Guichet unique")?;

    // All of it is in the settings, without a name; a zone that is none is refused in words.
    window.go("#/settings")?;
    let host = "return [...document.querySelectorAll('input')].some((i) => !i.disabled && i.value === arguments[0])";
    window.until("the host", host, &[json!("Préfecture")])?;
    window.until("the contact", host, &[json!("lab@exemple.invalid")])?;
    window.find("combobox", "Fuseau horaire: La Réunion")?;
    window.press_on("combobox", "/^Fuseau horaire/")?;
    window.press_on("option", "Autre…")?;
    fill(&window, "Nom du fuseau", "Europe/Pari")?;
    window.press(&[Keys::ENTER])?;
    window.sees("Ce fuseau n’est pas connu")?;
    fill(&window, "Nom du fuseau", "america/new york")?;
    window.press(&[Keys::ENTER])?;
    window.find("combobox", "Fuseau horaire: America/New York")?;
    fill(&window, "Nom", "Lab’Essai")?;
    window.press(&[Keys::TAB])?;
    window.sees("Lab’Essai")?;
    stage.keep("settings-lab")?;
    stage.close(&window)
}
