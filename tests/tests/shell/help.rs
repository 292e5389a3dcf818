//! The help: opened where one is, looked through, read line by line.

use serde_json::json;
use tests::window::{Failure, Keys, Stage};

use crate::{
    access::axe,
    journeys::{fill, open_sample, records},
};

type Done = Result<(), Failure>;

const F1: char = '\u{e031}';

#[test]
fn the_help_opens_on_the_page_of_the_screen_and_is_looked_through() -> Done {
    let stage = Stage::new("fr")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let records = records(&stage)?;
    let workshop = records["workshop"][0]["id"].as_str().unwrap_or_default();
    window.go(&format!("#/workshop/{workshop}/agenda"))?;
    window.find("grid", "Blocs du conducteur")?;

    window.press(&[F1])?;
    window.find("dialog", "Aide et raccourcis")?;
    window.find("heading", "Conducteur")?;
    let at = || {
        window.run(
            "return document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
            &[],
        )
    };
    // What the screen is for has the focus, and the arrows read on.
    let begins = |text: &serde_json::Value, with: &str| {
        text.as_str().is_some_and(|text| text.starts_with(with))
    };
    assert!(
        begins(&at()?, "Conducteur. Le conducteur dit qui fait quoi"),
        "{}",
        at()?
    );
    window.press(&[Keys::DOWN])?;
    assert!(
        begins(&at()?, "Sur la réglette, tirez un bloc"),
        "{}",
        at()?
    );
    window.press(&[Keys::END])?;
    assert!(begins(&at()?, "Les notes privées"), "{}", at()?);
    stage.keep("help-agenda")?;
    let faults = axe(&window)?;
    assert!(faults.is_empty(), "{faults:#?}");

    fill(&window, "Chercher dans l’aide", "DECISIONS maj espace")?;
    window.sees("page trouvée")?;
    window.press(&[Keys::ENTER])?;
    window.find("heading", "Décisions et actions")?;
    assert!(
        begins(&at()?, "Décisions et actions. Ce qui est décidé"),
        "{}",
        at()?
    );
    stage.keep("help-search")?;

    // Escape empties the search first, then closes; the focus is where it was.
    window.press_on("textbox", "Chercher dans l’aide")?;
    window.press(&[Keys::ESCAPE])?;
    let empty = "return document.querySelector('[role=dialog] input').value === ''";
    window.until("an empty search", empty, &[])?;
    window.press_on("button", "/^Synthèse$/")?;
    window.find("heading", "/^Synthèse$/")?;
    let faults = axe(&window)?;
    assert!(faults.is_empty(), "{faults:#?}");
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Aide et raccourcis")?;

    window.go("#/settings")?;
    window.find("heading", "Sauvegardes")?;
    window.press(&[F1])?;
    window.find("dialog", "Aide et raccourcis")?;
    window.until(
        "the page of the settings",
        "return document.querySelector('[role=dialog] [aria-current=page]')?.textContent === 'Réglages'",
        &[json!(null)],
    )?;
    window.press(&[Keys::ESCAPE])?;
    stage.close(&window)
}
