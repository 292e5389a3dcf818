//! The lab's report in the window: a period is chosen, its figures are read, the files that leave say
//! the same, and what they tell together stays so; and the portfolio is looked at from every side.

use std::{fs, process::Command};

use serde_json::{Value, json};
use tests::{
    documents::plain,
    window::{Driver, Failure, Keys, Stage},
};

use crate::{
    access::axe,
    hands::{Done, choose, io, kept, record},
    journeys::open_sample,
};

/// What was written with that extension, once it is there; taken away for the next one.
fn taken(stage: &Stage, extension: &str) -> Result<(Vec<u8>, String), Failure> {
    let file = kept(extension, || {
        let files = fs::read_dir(stage.desk.path()).map_err(io)?;
        Ok(files
            .flatten()
            .map(|entry| entry.path())
            .find(|path| path.extension().is_some_and(|end| end == extension)))
    })?;
    let text = if extension == "pdf" {
        let told = Command::new("pdftotext")
            .args(["-layout".as_ref(), file.as_os_str(), "-".as_ref()])
            .output()
            .map_err(io)?;
        String::from_utf8_lossy(&told.stdout).into_owned()
    } else {
        String::new()
    };
    let bytes = fs::read(&file).map_err(io)?;
    fs::remove_file(file).map_err(io)?;
    Ok((bytes, text))
}

/// The rows of a table on the screen: label and number.
fn rows(window: &Driver, caption: &str) -> Result<Vec<(String, String)>, Failure> {
    let said = window.until(
        caption,
        "const table = [...document.querySelectorAll('table')].find((t) => t.caption && t.caption.textContent.trim() === arguments[0]);
         return table ? [...table.tBodies[0].rows].map((row) => [row.cells[0].textContent.trim(), row.cells[1].textContent.trim()]) : null",
        &[json!(caption)],
    )?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok(said
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| (text(&row[0]), text(&row[1])))
        .collect())
}

#[test]
fn the_lab_reports_a_year_and_the_file_says_what_the_screen_says() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let workshop = record(&stage, "workshop", "the workshop", |_| true)?;
    assert_eq!(workshop["date"], "2026-03-12");
    // By its name, from anywhere.
    window.press(&[Keys::CONTROL, 'k'])?;
    window.type_text("rapport d’activité")?;
    window.press_on("option", "Rapport d’activité")?;
    window.find("radio", "Année")?;
    window.go("#/report/2026-01-01/2026-12-31")?;
    window.sees("Année 2026")?;
    let people = rows(&window, "Participations par catégorie")?;
    assert!(people.len() > 1, "{people:?}");
    stage.keep("report")?;
    assert_eq!(axe(&window)?, [""; 0]);

    // The next year has nothing, and says so; the quarter of the workshop has it.
    window.press_on("button", "Année suivante")?;
    window.sees("Année 2027")?;
    window.press_on("button", "Année précédente")?;
    window.sees("Année 2026")?;
    window.go("#/report/2026-01-01/2026-03-31")?;
    window.sees("1er trimestre 2026")?;
    assert_eq!(rows(&window, "Participations par catégorie")?, people);
    window.press_on("button", "Trimestre suivant")?;
    window.sees("2e trimestre 2026")?;
    window.go("#/report/2026-01-01/2026-12-31")?;
    window.sees("Année 2026")?;

    window.press_on("radio", "Tableaux seuls")?;
    window.until(
        "no bar",
        "return document.querySelectorAll('main .bar[style]').length === 0",
        &[],
    )?;
    assert_eq!(rows(&window, "Participations par catégorie")?, people);
    assert_eq!(axe(&window)?, [""; 0]);

    // The document says each row of the screen.
    window.press_on("button", "Exporter le rapport")?;
    window.sees("Rapport écrit")?;
    let (_, text) = taken(&stage, "pdf")?;
    let flat = plain(&text);
    for (label, number) in &people {
        let wanted = plain(&format!("{label}{number}"));
        assert!(flat.contains(&wanted), "{label} {number}: {text}");
    }
    assert!(text.contains("Rapport d’activité"), "{text}");
    // What was told together is kept with the workshop.
    record(&stage, "workshop", "what was told together", |one| {
        one["folded"].as_array().is_some_and(|all| !all.is_empty())
    })?;
    // The rows leave as a workbook, whatever the format of the document is.
    window.press_on("button", "Les lignes en tableur")?;
    let (bytes, _) = taken(&stage, "xlsx")?;
    assert!(bytes.starts_with(b"PK"));
    // A section that is left out is not in the document.
    window.press_on("checkbox", "Participations")?;
    window.press_on("button", "Exporter le rapport")?;
    let (_, text) = taken(&stage, "pdf")?;
    let gone = &people[0].0;
    assert!(
        !plain(&text).contains(&plain(&format!("{gone}{}", people[0].1))),
        "{text}"
    );
    stage.close(&window)
}

#[test]
fn the_portfolio_is_looked_at_from_every_side_and_a_phase_moves_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let project = record(&stage, "project", "the project", |_| true)?;
    let title = project["title"].as_str().unwrap_or_default().to_owned();
    let phase = project["phase"].clone();
    window.go("#/projects")?;
    window.find("link", &title)?;
    stage.keep("portfolio-table")?;
    assert_eq!(axe(&window)?, [""; 0]);
    choose(&window, "Colonnes", "Axe")?;
    window.find("button", "Axe")?;
    choose(&window, "Grouper", "Par phase")?;
    // What was chosen is kept: it is there again after another screen.
    window.go("#/workshops")?;
    window.go("#/projects")?;
    window.find("button", "Axe")?;

    window.press_on("radio", "Frise")?;
    window.find("link", &title)?;
    stage.keep("portfolio-timeline")?;
    assert_eq!(axe(&window)?, [""; 0]);
    window.press_on("radio", "Départements")?;
    window.sees("Un projet de plusieurs départements compte dans chacun.")?;
    assert_eq!(axe(&window)?, [""; 0]);

    window.press_on("radio", "Phases")?;
    window.find("link", &title)?;
    stage.keep("portfolio-phases")?;
    assert_eq!(axe(&window)?, [""; 0]);
    let focus = "const link = [...document.querySelectorAll('main [data-project]')][0]; link.focus(); return document.activeElement === link";
    window.until("the card", focus, &[])?;
    window.press(&[Keys::ALT, Keys::LEFT])?;
    let moved = record(&stage, "project", "another phase", |one| {
        one["phase"] != phase
    })?;
    // The card keeps the focus where it went, and goes back.
    window.until(
        "the card that moved",
        "return document.activeElement && document.activeElement.dataset.project === arguments[0]",
        &[moved["id"].clone()],
    )?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    record(&stage, "project", "its phase again", |one| {
        one["phase"] == phase
    })?;
    stage.close(&window)
}
