//! The first start: the lab asked for once, in one screen; nothing of it is needed to begin, and all of it
//! is in the settings afterwards.

use tests::window::{Driver, Stage};

use crate::access::axe;
use crate::hands::{Done, choose, kept, rewrite, select};
use crate::journeys::fill;
use crate::settings::lab;

/// Makes the first project, in the words of the screen.
fn begin(window: &Driver, go: &str, title: &str, make: &str) -> Done {
    window.press_on("button", go)?;
    fill(window, title, "Accueil")?;
    window.press_on("button", make)?;
    window.find("heading", "Accueil").map(drop)
}

#[test]
fn the_first_start_asks_for_the_lab_once_and_needs_none_of_it() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    window.sees("Votre laboratoire")?;
    window.until(
        "the first way to begin",
        "return document.activeElement.textContent.trim() === 'Créer un projet'",
        &[],
    )?;
    let holds =
        |field: &str, text: &str| kept(field, || Ok((lab(&stage, field)? == text).then_some(())));
    rewrite(&window, "Nom", "Labo des usages")?;
    holds("name", "Labo des usages")?;
    rewrite(&window, "Contact", "labo@exemple.fr")?;
    holds("contact", "labo@exemple.fr")?;
    select(&window, "/^Fuseau horaire/", "La Réunion")?;
    holds("time_zone", "Indian/Reunion")?;
    // The screen is still this one, and its language changes where one stands.
    window.sees("Par quoi commencez-vous")?;
    choose(&window, "/^Langue/", "English")?;
    window.find("button", "Create a project")?;
    window.sees("Your lab")?;
    stage.keep("first-lab")?;
    let faults = axe(&window)?;
    assert!(faults.is_empty(), "{faults:#?}");
    begin(
        &window,
        "Create a project",
        "Project title",
        "Create the project",
    )?;
    window.go("#/settings")?;
    for text in ["Labo des usages", "labo@exemple.fr"] {
        window.sees(text)?;
    }
    stage.close(&window)?;
    // It is not asked again.
    let window = stage.open()?;
    window.find("link", "Accueil")?;
    assert!(!window.has("heading", "Your lab"));
    stage.close(&window)
}

#[test]
fn a_first_start_that_skips_the_lab_finds_all_of_it_in_the_settings() -> Done {
    let zone = Some("America/Cayenne".as_ref());
    let stage = Stage::among("fr_FR.UTF-8", &[("TZ", zone)])?;
    let window = stage.open()?;
    begin(
        &window,
        "Créer un projet",
        "Titre du projet",
        "Créer le projet",
    )?;
    // What was not said is as the computer proposed.
    kept("the computer's zone", || {
        Ok((lab(&stage, "time_zone")? == "America/Cayenne").then_some(()))
    })?;
    window.go("#/settings")?;
    rewrite(&window, "Structure d’accueil", "Département du Nord")?;
    rewrite(&window, "Contact", "labo@exemple.fr")?;
    select(&window, "/^Fuseau horaire/", "Guadeloupe")?;
    for (field, text) in [
        ("name", ""),
        ("host", "Département du Nord"),
        ("contact", "labo@exemple.fr"),
        ("time_zone", "America/Guadeloupe"),
    ] {
        kept(field, || Ok((lab(&stage, field)? == text).then_some(())))?;
    }
    stage.keep("first-skipped")?;
    stage.close(&window)
}
