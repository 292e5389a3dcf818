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

    larger_and_smaller(&stage, &window)?;
    the_whole_screen(&window)?;

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

/// The size of the map as the disk has it.
fn size_kept(stage: &Stage, size: f64) -> Done {
    crate::hands::kept(&format!("the size {size}"), || {
        let text = std::fs::read_to_string(stage.data.path().join("preferences.json"))
            .map_err(crate::hands::io)?;
        let all: Value = serde_json::from_str(&text)
            .map_err(|error| tests::window::Failure(error.to_string()))?;
        Ok((all["journey_zoom"].as_f64() == Some(size)).then_some(()))
    })
}

/// By keys, by buttons and by the list; what lies over the table keeps to its cells.
fn larger_and_smaller(stage: &Stage, window: &Driver) -> Done {
    let drawn = |size: &str| -> Done {
        window.find("button", &format!("Taille {size}"))?;
        // What the arrow starts from lies where the arrow starts.
        window.until(
            &format!("the arrow on its cells at {size}"),
            "const way = document.querySelector('path[data-arrow]')?.getBoundingClientRect();
             const boxes = [...document.querySelectorAll('td [data-cell]')].filter((one) => /Oriente vers|Tient la liste/.test(one.textContent)).map((one) => one.getBoundingClientRect());
             const [from, to] = boxes;
             const near = (a, b) => Math.abs(a - b) < 14;
             return !!way && boxes.length === 2 && near(way.left + way.width / 2, from.left + from.width / 2)
                && near(way.top, from.bottom) && near(way.bottom, to.top)",
            &[],
        )?;
        Ok(())
    };
    let width = |window: &Driver| -> Result<f64, tests::window::Failure> {
        let told = window.run("return document.querySelector('.scroll').scrollWidth", &[])?;
        Ok(told.as_f64().unwrap_or_default())
    };
    drawn("100 %")?;
    let before = width(window)?;
    stand(window, "Avant-scène", 2)?;
    window.press(&[Keys::ALT, '+'])?;
    drawn("110 %")?;
    size_kept(stage, 1.1)?;
    let larger = width(window)?;
    assert!(larger > before * 1.05, "{before} {larger}");
    // The keys are still in the cell, and write there.
    window.press(&[Keys::F2])?;
    window.until(
        "its field",
        "return document.activeElement.tagName === 'TEXTAREA' && document.activeElement.value.includes('Oriente')",
        &[],
    )?;
    window.press(&[Keys::ALT, '-'])?;
    window.find("button", "Taille 100 %")?;
    window.press(&[Keys::ESCAPE])?;
    drawn("100 %")?;
    window.press_on("button", "Réduire la carte")?;
    drawn("90 %")?;
    choose(window, "Taille 90 %", "150 %")?;
    drawn("150 %")?;
    stage.keep("blueprint-larger")?;
    choose(window, "Taille 150 %", "Toutes les étapes")?;
    window.until(
        "all steps across",
        "const box = document.querySelector('.scroll'); return box.scrollWidth <= box.clientWidth + 1",
        &[],
    )?;
    stage.keep("blueprint-fitting")?;
    let found = axe(window)?;
    assert!(found.is_empty(), "{found:#?}");
    // Also after one has been elsewhere.
    let told = window.run(
        "return document.querySelector('.scroll').parentElement.parentElement.querySelector('[aria-label^=\"Taille \"][aria-haspopup]').textContent.trim()",
        &[],
    )?;
    let here = window.run("return location.hash", &[])?;
    window.press_on("link", "Personas")?;
    window.gone("button", "Réduire la carte")?;
    window.go(here.as_str().unwrap_or_default())?;
    window.find(
        "button",
        &format!("Taille {}", told.as_str().unwrap_or_default()),
    )?;
    window.press_on("radio", "Blueprint")?;
    stand(window, "Avant-scène", 2)?;
    window.press(&[Keys::ALT, '0'])?;
    drawn("100 %")?;
    size_kept(stage, 1.0)
}

/// The map alone, by its key and by its button; saved state and undo stay where they are.
fn the_whole_screen(window: &Driver) -> Done {
    let rail = |there: bool| -> Done {
        window.until(
            if there { "the rail" } else { "no rail" },
            "return !!document.querySelector('nav.rail') === arguments[0]",
            &[json!(there)],
        )?;
        Ok(())
    };
    stand(window, "Avant-scène", 2)?;
    window.press(&[Keys::F11])?;
    rail(false)?;
    window.find("button", "Quitter le plein écran")?;
    window.find("button", "Annuler")?;
    window.until(
        "the keys where they were",
        "return (document.activeElement.closest('td')?.textContent ?? '').includes('Oriente')",
        &[],
    )?;
    let found = axe(window)?;
    assert!(found.is_empty(), "{found:#?}");
    // A menu keeps its own Escape.
    window.press(&[Keys::SHIFT, Keys::F10])?;
    window.until(
        "a menu",
        "return !!document.querySelector('[role=menu]')",
        &[],
    )?;
    window.press(&[Keys::ESCAPE])?;
    window.until(
        "no menu",
        "return !document.querySelector('[role=menu]')",
        &[],
    )?;
    rail(false)?;
    window.press(&[Keys::ESCAPE])?;
    rail(true)?;
    window.press_on("button", "Plein écran")?;
    rail(false)?;
    window.press_on("button", "Quitter le plein écran")?;
    rail(true)?;
    // Elsewhere it ends by itself.
    window.press_on("button", "Plein écran")?;
    rail(false)?;
    let here = window.run("return location.hash", &[])?;
    window.press_on("link", "Accueil d’Établi")?;
    rail(true)?;
    window.go(here.as_str().unwrap_or_default())?;
    window.press_on("radio", "Blueprint")?;
    window.find("button", "Plein écran")?;
    rail(true)
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
