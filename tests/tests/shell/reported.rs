//! What is left of the reports (R2, R11) and of what was seen besides, tried again as people did it:
//! real keys, a real clipboard, files really let go.

use serde_json::json;
use tests::window::Stage;

use crate::dropped::{board, drop_one, file};
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

#[test]
fn what_went_wrong_is_shown_one_at_a_time_and_stays_with_its_screen() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    board(&window)?;
    for (name, bytes, said) in [
        (
            "rapport.docx",
            &b"PK\x03\x04docx"[..],
            "Établi ne lit pas « rapport.docx »",
        ),
        ("vide.txt", &b""[..], "est vide"),
    ] {
        let path = file(&stage, name, bytes)?;
        drop_one(&stage, &path, (640.0, 400.0))?;
        window.sees(said)?;
    }
    // One lies over the board, the other behind it.
    let shown = window.run("return document.querySelectorAll('.toast').length", &[])?;
    assert_eq!(shown, json!(1));
    window.press_on("button", "/^(1|Un) autre message/")?;
    let both = "return document.querySelectorAll('.toast').length === 2";
    window.until("both of them", both, &[])?;
    stage.keep("reported-messages")?;
    // What is said just before one leaves goes along; from there on it is left behind.
    let elsewhere = "location.hash = location.hash === '#/settings' ? '#/projects' : '#/settings';
        return !document.querySelector('.toast')";
    window.until("none of them on other screens", elsewhere, &[])?;
    stage.close(&window)
}
