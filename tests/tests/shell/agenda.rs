//! The agenda of a workshop: its ruler, its table, and what both leave on the disk.

use std::fs;

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::{
    access::{axe, settled},
    hands::{
        Done, add, choose, edit, enter, in_order, io, kept, none, open_part, record, rewrite,
        select, stand, write,
    },
    journeys::{fill, records},
};

const TITLE: &str = "Tour de table";
const COPY: &str = "Tour de table (copie)";
const LAST: &str = "Rangement";

#[test]
fn an_agenda_is_written_arranged_and_timed() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "agenda")?;
    window.find("row", "/ min/")?;

    // The ruler: a block is made, named, lengthened, moved and copied.
    window.press_on("button", "Bloc")?;
    window.find("textbox", "Titre du bloc")?;
    enter(&window, TITLE)?;
    let made = record(&stage, "block", TITLE, |block| block["title"] == TITLE)?;
    let minutes = made["duration_min"].as_i64().unwrap_or_default();
    window.press_on("row", TITLE)?;
    window.type_text("+")?;
    record(&stage, "block", "five minutes more", |block| {
        block["title"] == TITLE && block["duration_min"] == minutes + 5
    })?;
    choose(&window, "Gestes sur le bloc", "Dupliquer")?;
    record(&stage, "block", COPY, |block| block["title"] == COPY)?;
    in_order(&stage, "block", "title", &[TITLE, COPY])?;
    window.press_on("row", COPY)?;
    window.press(&[Keys::ALT, Keys::UP])?;
    in_order(&stage, "block", "title", &[COPY, TITLE])?;

    // Its details.
    rewrite(&window, "Consigne aux participants", "Prenez un café.")?;
    record(&stage, "block", "the instruction", |block| {
        block["title"] == COPY && block["instruction"] == "Prenez un café."
    })?;
    edit(&window, COPY, "Tour de salle")?;
    record(&stage, "block", "the new title", |block| {
        block["title"] == "Tour de salle"
    })?;
    choose(&window, "Gestes sur le bloc", "Supprimer")?;
    none(&stage, "block", "it is gone", |block| {
        block["title"] == "Tour de salle"
    })?;
    stage.keep("agenda-ruler")?;

    // The table: the same gestures, cell by cell.
    window.press_on("radio", "Tableau")?;
    add(&window, "Ajouter un bloc", LAST)?;
    record(&stage, "block", LAST, |block| block["title"] == LAST)?;
    write(&window, LAST, "Durée", "25")?;
    write(&window, LAST, "Responsable", "Binôme")?;
    record(&stage, "block", "the cells", |block| {
        block["title"] == LAST && block["duration_min"] == 25 && block["responsible"] == "Binôme"
    })?;
    choose(&window, &format!("Gestes sur « {LAST} »"), "Monter")?;
    in_order(&stage, "block", "title", &[LAST, TITLE])?;
    stand(&window, LAST, "Titre")?;
    window.press(&[Keys::CONTROL, 'd'])?;
    record(&stage, "block", "a copy by keyboard", |block| {
        block["title"] == format!("{LAST} (copie)")
    })?;
    choose(
        &window,
        &format!("Gestes sur « {LAST} (copie) »"),
        "Supprimer",
    )?;
    none(&stage, "block", "it is gone", |block| {
        block["title"] == format!("{LAST} (copie)")
    })?;
    stage.keep("agenda-table")?;

    // The next morning.
    stage.close(&window)?;
    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    window.go(&crate::hands::part(&stage, "agenda")?)?;
    window.sees(TITLE)?;
    window.sees(LAST)?;
    stage.close(&window)
}

const PROJECT: &str = "0190f000-0000-7000-8000-000000001300";
const WORKSHOP: &str = "0190f000-0000-7000-8000-000000001301";
const OTHER: &str = "0190f000-0000-7000-8000-000000001302";
const PARVIS: &str = "0190f000-0000-7000-8000-000000001350";
const GUICHET: &str = "0190f000-0000-7000-8000-000000001351";

/// A workshop with two groups, and another one to take an agenda from.
fn two_groups(stage: &Stage) -> Done {
    let block = |number: usize, workshop: &str, title: &str, minutes: u32| {
        json!({
            "id": format!("0190f000-0000-7000-8000-0000000014{number:02}"), "workshop": workshop,
            "order": format!("{number:02}8"), "title": title, "duration_min": minutes,
            "instruction": format!("Consigne de {title}"), "private_notes": format!("Secret de {title}"),
            "material": ["4 feutres"],
        })
    };
    let all = json!({ "format": "etabli", "version": 1, "records": {
        "lab": [{ "id": "0190f000-0000-7000-8000-00000000135a", "name": "Lab des essais", "time_zone": "Europe/Paris" }],
        "project": [{ "id": PROJECT, "title": "Essai" }],
        "workshop": [
            { "id": WORKSHOP, "project": PROJECT, "title": "Deux pistes", "date": "2026-06-23", "planned_start": "09:00:00", "planned_end": "12:00:00" },
            { "id": OTHER, "project": PROJECT, "title": "Atelier d’avant", "date": "2026-12-01" },
        ],
        "group": [
            { "id": PARVIS, "workshop": WORKSHOP, "name": "Table du parvis", "order": "a" },
            { "id": GUICHET, "workshop": WORKSHOP, "name": "Table du guichet", "order": "b" },
        ],
        "block": [
            block(0, WORKSHOP, "Ouverture", 30), block(1, WORKSHOP, "Marche", 40), block(2, WORKSHOP, "Entretiens", 70),
            block(3, WORKSHOP, "Dessin", 20), block(4, WORKSHOP, "Mise en commun", 30),
            block(5, OTHER, "Bilan", 20), block(6, OTHER, "Suites", 25),
        ],
    } });
    let path = stage.desk.path().join("pistes.json");
    fs::write(&path, all.to_string()).map_err(io)?;
    stage.line(&["import", &path.display().to_string()])?;
    Ok(())
}

fn of(stage: &Stage, title: &str) -> Result<Value, Failure> {
    let all = records(stage)?["block"].clone();
    let found = all
        .as_array()
        .into_iter()
        .flatten()
        .find(|block| block["title"] == title)
        .cloned();
    found.ok_or_else(|| Failure(format!("no block {title}")))
}

fn has_column(window: &Driver, name: &str) -> Done {
    let heads = "return [...document.querySelectorAll('thead th')].some((e) => e.textContent.trim() === arguments[0])";
    window.until(&format!("the column « {name} »"), heads, &[json!(name)])?;
    Ok(())
}

fn clean(window: &Driver, what: &str) -> Done {
    settled(window)?;
    let said = axe(window)?;
    assert!(said.is_empty(), "{what}: {said:#?}");
    Ok(())
}

fn open(window: &Driver) -> Done {
    window.find("button", "Nouvel atelier")?;
    window.go(&format!("#/workshop/{WORKSHOP}/agenda"))?;
    window.find("grid", "Blocs du conducteur")?;
    Ok(())
}

#[test]
fn groups_that_work_apart_have_tracks_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    two_groups(&stage)?;
    let window = stage.open()?;
    open(&window)?;

    // A block goes from everybody to the first group, and on to the second; the panel does the same.
    window.press_on("row", "/^Marche/")?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    window.find("row", "/^Marche, .*pour Table du parvis/")?;
    window.press_on("row", "/^Entretiens/")?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    window.find("row", "/^Entretiens, .*pour Table du parvis/")?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    window.find(
        "row",
        "/^Entretiens, .*de 9:30 à 10:40, pour Table du guichet$/",
    )?;
    window.press_on("row", "/^Dessin/")?;
    select(&window, "/^Pour qui/", "Table du parvis")?;
    window.find(
        "row",
        "/^Dessin, .*de 10:10 à 10:30, pour Table du parvis, puis 10 min d’attente$/",
    )?;
    window.sees("Ce groupe finit là, et attend 10 min")?;
    // What is for everybody waits for the longest.
    window.find("row", "/^Mise en commun, .*de 10:40 à 11:10$/")?;
    window.sees("2 h 10")?;
    record(&stage, "block", "the tracks", |block| {
        block["title"] == "Dessin" && block["group"] == PARVIS
    })?;
    stage.keep("agenda-tracks")?;
    clean(&window, "the ruler with tracks")?;

    // A block moves among those of its track.
    window.press_on("row", "/^Dessin/")?;
    window.press(&[Keys::ALT, Keys::UP])?;
    window.find("row", "/^Dessin, .*de 9:30 à 9:50/")?;
    window.find("row", "/^Marche, .*de 9:50 à 10:30/")?;
    window.press(&[Keys::CONTROL, 'z'])?;
    window.find("row", "/^Dessin, .*de 10:10 à 10:30/")?;

    // One block for each group, in one step.
    window.press_on("row", "/^Ouverture/")?;
    choose(&window, "Gestes sur le bloc", "Un bloc par groupe")?;
    kept("two of them", || {
        let all = records(&stage)?["block"].clone();
        let made = all
            .as_array()
            .into_iter()
            .flatten()
            .filter(|block| block["title"] == "Ouverture");
        Ok((made.count() == 2).then_some(()))
    })?;
    window.press(&[Keys::CONTROL, 'z'])?;
    kept("one again, for everybody", || {
        let all = records(&stage)?["block"].clone();
        let made = all
            .as_array()
            .into_iter()
            .flatten()
            .filter(|block| block["title"] == "Ouverture");
        Ok((made.count() == 1 && of(&stage, "Ouverture")?["group"].is_null()).then_some(()))
    })?;

    // The table has the same, and the columns that are chosen.
    window.press_on("radio", "Tableau")?;
    has_column(&window, "Pour qui")?;
    choose(&window, "Colonnes du tableau", "Matériel")?;
    has_column(&window, "Matériel")?;
    choose(&window, "Colonnes du tableau", "Intention")?;
    has_column(&window, "Intention")?;
    stage.keep("agenda-tracks-table")?;
    clean(&window, "the table with tracks")?;

    // On paper: a sheet for those who lead, one a group, the material.
    choose(&window, "Autres commandes", "Sortir sur papier > PDF")?;
    window.sees("Deux pistes.pdf")?;
    let sheets = |ending: &str| {
        kept("the sheets", || {
            let all = fs::read_dir(stage.desk.path()).map_err(io)?;
            let found = all
                .flatten()
                .map(|file| file.path())
                .find(|path| path.extension().is_some_and(|end| end == ending));
            Ok(found)
        })
    };
    let pdf = sheets("pdf")?;
    assert!(fs::read(&pdf).map_err(io)?.starts_with(b"%PDF"));
    choose(&window, "Autres commandes", "Sortir sur papier > Word")?;
    window.sees("Deux pistes.docx")?;
    assert!(fs::read(sheets("docx")?).map_err(io)?.starts_with(b"PK"));
    stage.close(&window)?;

    // The next morning, with the columns as they were chosen.
    let window = stage.open()?;
    open(&window)?;
    window.press_on("radio", "Tableau")?;
    has_column(&window, "Matériel")?;
    stage.close(&window)
}

/// The middle of a block on the ruler, and how far down its lower edge is.
fn middle(window: &Driver, row: &str) -> Result<((f64, f64), f64), Failure> {
    let found = window.find("row", row)?;
    let [left, top, wide, high] = window.place(&found)?;
    Ok(((left + wide / 2.0, top + high / 2.0), top + high))
}

#[test]
fn blocks_are_dragged_over_tracks_and_days_and_stretched() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    two_groups(&stage)?;
    let window = stage.open()?;
    open(&window)?;
    window.press_on("row", "/^Marche/")?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    window.find("row", "/^Marche, .*pour Table du parvis/")?;
    window.press_on("row", "/^Entretiens/")?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    window.find("row", "/^Entretiens, .*pour Table du parvis/")?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    window.find("row", "/^Entretiens, .*pour Table du guichet/")?;

    // From a track to the other, in one gesture; it stands after what was there.
    let (from, _) = middle(&window, "/^Marche/")?;
    let (to, low) = middle(&window, "/^Entretiens/")?;
    window.drag(from, (to.0, low - 8.0))?;
    window.find(
        "row",
        "/^Marche, .*de 10:40 à 11:20, pour Table du guichet/",
    )?;
    record(&stage, "block", "the other track", |block| {
        block["title"] == "Marche" && block["group"] == GUICHET
    })?;
    window.press(&[Keys::CONTROL, 'z'])?;
    window.find("row", "/^Marche, .*pour Table du parvis/")?;

    // Its lower edge makes it longer; all hours after it follow.
    let minutes = |title: &str| -> Result<u64, Failure> {
        Ok(of(&stage, title)?["duration_min"].as_u64().unwrap_or(0))
    };
    let (at, low) = middle(&window, "/^Ouverture/")?;
    window.drag((at.0, low - 2.0), (at.0, low + 70.0))?;
    let longer = kept("a longer one", || {
        let found = minutes("Ouverture")?;
        Ok((found > 30).then_some(found))
    })?;
    assert_eq!(longer % 5, 0);
    let start = 9 * 60 + longer;
    let hour = format!("{}:{:02}", start / 60, start % 60);
    window.find("row", &format!("/^Marche, .*de {hour} à/"))?;
    window.press(&[Keys::CONTROL, 'z'])?;
    window.find("row", "/^Marche, .*de 9:30 à/")?;

    // Into the next day.
    window.press_on("row", "/^Mise en commun/")?;
    choose(
        &window,
        "Gestes sur le bloc",
        "Commencer un nouveau jour ici",
    )?;
    window.find("row", "/^Mise en commun, .*jour 2/")?;
    window.find("row", "/^Dessin, .*jour 1/")?;
    let (from, _) = middle(&window, "/^Dessin/")?;
    let (to, low) = middle(&window, "/^Mise en commun/")?;
    window.drag(from, (to.0, low - 4.0))?;
    window.find("row", "/^Dessin, .*jour 2/")?;
    stage.keep("agenda-dragged")?;
    stage.close(&window)
}

#[test]
fn hours_are_tried_before_they_are_kept() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    two_groups(&stage)?;
    let window = stage.open()?;
    open(&window)?;

    // All that follows, twenty minutes later: seen first, kept in one step, taken back in one.
    window.press_on("row", "/^Ouverture/")?;
    choose(&window, "Autres commandes", "Et si")?;
    fill(&window, "De combien", "20")?;
    window.sees("4 blocs changent, jusqu’à 12:30")?;
    window.find(
        "row",
        "/^Mise en commun ?de 11:40 à 12:10, 30 min ?de 12:00 à 12:30/",
    )?;
    stage.keep("agenda-what-if")?;
    clean(&window, "what if")?;
    assert!(
        of(&stage, "Marche")?["fixed_start"].is_null(),
        "nothing is kept yet"
    );
    window.press_on("button", "Garder ces heures")?;
    record(&stage, "block", "its own hour", |block| {
        block["title"] == "Marche" && block["fixed_start"] == "09:50:00"
    })?;
    window.find("row", "/^Mise en commun, .*de 12:00 à 12:30/")?;
    window.sees("30 min de trop")?;

    // Shortened to its end, and refused where it cannot be.
    choose(&window, "Autres commandes", "Et si")?;
    window.press_on("radio", "Resserrer pour finir à l’heure")?;
    fill(&window, "Finir à", "10:00")?;
    window.sees("Impossible : même au plus court")?;
    fill(&window, "Finir à", "12:00")?;
    window.sees("jusqu’à 12:00")?;
    stage.keep("agenda-shorter")?;
    clean(&window, "shorter")?;
    window.press_on("button", "Garder ces heures")?;
    window.find("row", "/^Mise en commun, .*à 12:00/")?;
    window.sees("Tient dans l’horaire")?;
    assert_eq!(
        of(&stage, "Ouverture")?["duration_min"],
        30,
        "it held nothing up"
    );
    window.press(&[Keys::CONTROL, 'z'])?;
    window.find("row", "/^Mise en commun, .*de 12:00 à 12:30/")?;
    window.press(&[Keys::CONTROL, 'z'])?;
    window.find("row", "/^Mise en commun, .*de 11:40 à 12:10/")?;

    // The agenda of another workshop comes after it.
    choose(&window, "Autres commandes", "Reprendre le conducteur")?;
    window.find("combobox", "/Atelier d’avant \\(Essai\\)/")?;
    clean(&window, "another agenda")?;
    window.press_on("button", "/^Reprendre$/")?;
    window.find("row", "/^Suites, .*de 12:30 à 12:55/")?;
    in_order(
        &stage,
        "block",
        "title",
        &["Mise en commun", "Bilan", "Suites"],
    )?;
    stage.close(&window)
}
