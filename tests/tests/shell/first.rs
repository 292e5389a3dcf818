//! A first start that skips the lab, in another zone: the language is changed where one stands, what the
//! computer knows is kept, and nothing is asked again. What is said of the lab there stands in `hours`.

use tests::window::Stage;

use crate::access::axe;
use crate::hands::{Done, choose, kept, rewrite, select};
use crate::journeys::fill;
use crate::settings::lab;

#[test]
fn a_first_start_that_skips_the_lab_finds_all_of_it_in_the_settings() -> Done {
    let zone = Some("America/Cayenne".as_ref());
    let stage = Stage::among("fr_FR.UTF-8", &[("TZ", zone)])?;
    let window = stage.open()?;
    window.sees("Votre laboratoire")?;
    window.until(
        "the first way to begin",
        "return document.activeElement.textContent.trim() === 'Créer un projet'",
        &[],
    )?;
    choose(&window, "/^Langue/", "English")?;
    window.find("button", "Create a project")?;
    window.sees("Your lab")?;
    stage.keep("first-english")?;
    let faults = axe(&window)?;
    assert!(faults.is_empty(), "{faults:#?}");
    choose(&window, "/^Language/", "Français")?;
    window.press_on("button", "Créer un projet")?;
    fill(&window, "Titre du projet", "Accueil")?;
    window.press_on("button", "Créer le projet")?;
    window.find("heading", "Accueil")?;

    // What was not said is as the computer proposed.
    let holds =
        |field: &str, text: &str| kept(field, || Ok((lab(&stage, field)? == text).then_some(())));
    holds("time_zone", "America/Cayenne")?;
    window.go("#/settings")?;
    rewrite(&window, "Structure d’accueil", "Département du Nord")?;
    rewrite(&window, "Contact", "labo@exemple.fr")?;
    select(&window, "/^Fuseau horaire/", "Guadeloupe")?;
    holds("host", "Département du Nord")?;
    holds("contact", "labo@exemple.fr")?;
    holds("time_zone", "America/Guadeloupe")?;
    assert_eq!(lab(&stage, "name")?, "");
    stage.close(&window)?;

    let window = stage.open()?;
    window.find("link", "Accueil")?;
    assert!(!window.has("heading", "Votre laboratoire"));
    stage.close(&window)
}
