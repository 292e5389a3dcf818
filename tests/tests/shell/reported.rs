//! What is left of the reports (R2, R11), tried again as people did it: real keys, a real clipboard.

use serde_json::json;

use crate::field::{begin, gives_up, over, project};
use crate::hands::{Done, record};

#[test]
fn a_share_has_its_sign_and_a_doubtful_comma_is_asked_about_in_english() -> Done {
    let (stage, window) = begin("en_GB.UTF-8", "R11-indicators.json")?;
    let visits = "Visits to the counter";
    let target = |value: f64| {
        record(&stage, "project", "the target", move |one| {
            one["indicators"][0]["target"] == json!(value)
        })
        .map(drop)
    };
    project(&stage, &window)?;
    window.sees(visits)?;
    over(&stage, &window, visits, "Unit", "%")?;
    record(&stage, "project", "the unit", |one| {
        one["indicators"][0]["unit"] == "%"
    })?;
    for (typed, value) in [("58 %", 58.0), ("58.5%", 58.5), ("58", 58.0)] {
        over(&stage, &window, visits, "Target", typed)?;
        target(value)?;
    }
    over(&stage, &window, visits, "Target", "12,5")?;
    window.sees("can be read as 12.5 or 125")?;
    gives_up(&stage, &window)?;
    target(58.0)?;
    stage.keep("reported-share")?;
    stage.close(&window)
}

#[test]
fn a_column_of_a_spreadsheet_is_a_list_of_people_whatever_their_names_hold() -> Done {
    let (stage, window) = begin("fr_FR.UTF-8", "R02-groupes.json")?;
    window.go(&crate::hands::part(&stage, "participants")?)?;
    let html = "<table><tr><td>Nom, Prénom</td></tr><tr><td>Durand, Zoé</td></tr><tr><td>Petit ; Yann</td></tr></table>";
    let _offer = stage.screen.offer(
        "CLIPBOARD",
        &[
            ("text/html", html.as_bytes()),
            (
                "UTF8_STRING",
                "Nom, Prénom\nDurand, Zoé\nPetit ; Yann\n".as_bytes(),
            ),
        ],
    )?;
    window.press_on("button", "Coller une liste")?;
    window.press_on("textbox", "Liste")?;
    stage.screen.keys(&["ctrl+a", "ctrl+v"])?;
    window.sees("2 personnes lues")?;
    stage.keep("reported-column")?;
    window.press_on("button", "Ajouter 2 personnes")?;
    for name in ["Durand, Zoé", "Petit ; Yann"] {
        record(&stage, "participant", name, |one| one["pseudonym"] == name)?;
    }
    crate::hands::none(&stage, "participant", "a heading", |one| {
        one["pseudonym"] == "Nom, Prénom"
    })?;
    stage.close(&window)
}
