//! A whole ideation without a pointer: notes written one after the other, gathered and named, put
//! forward in the list, voted on, counted; and taken back, step by step.

use serde_json::json;
use tests::window::{Driver, Failure, Keys, Stage};

use crate::hands::{Done, count, kept, record};
use crate::journeys::{board_by_keyboard, focused};

const WAITING: &str = "Attendre dehors";
const STANDING: &str = "Attendre debout";
const AGAIN: &str = "Revenir deux fois";
const CALLING: &str = "Appeler avant";

/// The editor of a note that nothing was written in yet has the keys.
fn empty_note(window: &Driver) -> Done {
    window.until(
        "an empty note to write in",
        "const e = document.activeElement; return e.tagName === 'TEXTAREA' && e.value === ''",
        &[],
    )?;
    Ok(())
}

/// What a screen reader is told of the note the arrows are on.
fn stands_on(window: &Driver, text: &str) -> Done {
    window.until(
        &format!("the keys on « {text} »"),
        "const list = document.querySelector('[role=listbox]');
         const at = list && document.activeElement === list && list.getAttribute('aria-activedescendant');
         return !!at && (document.getElementById(at)?.textContent ?? '').includes(arguments[0])",
        &[json!(text)],
    )?;
    Ok(())
}

/// Tab, until what has the focus answers.
fn tab_until(window: &Driver, what: &str, script: &str) -> Done {
    for _ in 0..100 {
        window.press(&[Keys::TAB])?;
        if window.run(script, &[])? == json!(true) {
            return Ok(());
        }
    }
    Err(Failure(format!("Tab never comes to {what}")))
}

/// Tab, until something of that name has the focus.
pub fn tab_to(window: &Driver, name: &str) -> Done {
    let script = format!(
        "const e = document.activeElement;
         const label = e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent || '';
         return label.replace(/\\s+/g, ' ').trim().startsWith('{name}')"
    );
    tab_until(window, name, &script)
}

/// Tab, until an option of a paper has the focus.
fn option(window: &Driver, label: &str) -> Done {
    let script = format!(
        "const e = document.activeElement; return e.type === 'radio' && (e.closest('fieldset')?.querySelector('legend')?.textContent ?? '').includes('{label}')"
    );
    tab_until(window, label, &script)
}

#[test]
fn ideas_are_written_gathered_voted_on_and_taken_back_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    board_by_keyboard(&window)?;

    // Enter ends a note and begins the next; Shift and Enter begin a line; nothing written: the end.
    window.type_text("n")?;
    for text in [WAITING, STANDING, AGAIN] {
        empty_note(&window)?;
        window.type_text(text)?;
        window.press(&[Keys::ENTER])?;
    }
    empty_note(&window)?;
    window.type_text(CALLING)?;
    window.press(&[Keys::SHIFT, Keys::ENTER])?;
    window.type_text("et le dire")?;
    window.press(&[Keys::ENTER])?;
    empty_note(&window)?;
    window.press(&[Keys::ENTER])?;
    focused(&window, "Notes du tableau")?;
    record(&stage, "note", "two lines", |note| {
        note["text"] == format!("{CALLING}\net le dire")
    })?;
    assert_eq!(count(&stage, "note")?, 4);

    // Two of them are chosen, gathered and named at once.
    window.press(&[Keys::ESCAPE])?;
    window.press(&[Keys::HOME])?;
    stands_on(&window, WAITING)?;
    window.press(&[' '])?;
    window.press(&[Keys::DOWN])?;
    stands_on(&window, STANDING)?;
    window.press(&[' '])?;
    window.type_text("g")?;
    focused(&window, "Titre du regroupement")?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text("Attendre")?;
    window.press(&[Keys::ENTER])?;
    let cluster = record(&stage, "cluster", "named", |one| one["title"] == "Attendre")?;
    for text in [WAITING, STANDING] {
        record(&stage, "note", "gathered", |note| {
            note["text"] == text && note["cluster"] == cluster["id"]
        })?;
    }
    focused(&window, "Notes du tableau")?;
    window.press(&[Keys::ESCAPE])?;

    // In the list, one is put forward, and two are chosen for a vote.
    let views = "const e = document.activeElement; return (e.type === 'radio' || e.role === 'radio') && !!e.closest('.views')";
    tab_until(&window, "the views", views)?;
    window.press(&[Keys::RIGHT])?;
    window.find("grid", "Liste des notes")?;
    let row = "return document.activeElement?.dataset?.note !== undefined";
    tab_until(&window, "a row", row)?;
    window.press(&[Keys::END])?;
    let on = |text: &str| {
        window.until(
            &format!("the row of « {text} »"),
            "return document.activeElement?.dataset?.note !== undefined && document.activeElement.textContent.includes(arguments[0])",
            &[json!(text)],
        )
    };
    on(CALLING)?;
    window.type_text("e")?;
    record(&stage, "note", "put forward", |note| {
        note["text"]
            .as_str()
            .is_some_and(|text| text.starts_with(CALLING))
            && note["starred"] == true
    })?;
    // What was put forward is chosen: the other one comes to it.
    window.press(&[Keys::UP])?;
    on(AGAIN)?;
    window.press(&[' '])?;
    window.sees("2 notes")?;
    tab_to(&window, "Préparer un vote")?;
    window.press(&[Keys::ENTER])?;
    window.find("button", "Ouvrir le vote")?;
    let ballot = record(&stage, "ballot", "prepared", |one| one["state"] == "draft")?;
    for text in [AGAIN, CALLING] {
        record(&stage, "ballot_option", text, |one| {
            one["ballot"] == ballot["id"]
                && one["label"]
                    .as_str()
                    .is_some_and(|label| label.starts_with(text))
                && !one["note"].is_null()
        })?;
    }

    // One person votes at the desk; the vote is closed and read.
    tab_to(&window, "Ouvrir le vote")?;
    window.press(&[Keys::ENTER])?;
    window.find("button", "Faire voter ici")?;
    tab_to(&window, "Faire voter ici")?;
    window.press(&[Keys::ENTER])?;
    window.find("dialog", "Bureau de vote")?;
    tab_to(&window, "Prendre un bulletin")?;
    window.press(&[Keys::ENTER])?;
    option(&window, AGAIN)?;
    window.press(&[Keys::RIGHT])?;
    window.press(&[Keys::RIGHT])?;
    tab_to(&window, "Déposer le bulletin")?;
    window.press(&[Keys::ENTER])?;
    window.find("heading", "Bulletin déposé.")?;
    tab_to(&window, "Au suivant")?;
    window.press(&[Keys::ENTER])?;
    window.find("button", "Prendre un bulletin")?;
    tab_to(&window, "Rendre l’appareil")?;
    window.press(&[Keys::ENTER])?;
    window.gone("dialog", "Bureau de vote")?;
    tab_to(&window, "Fermer le vote")?;
    window.press(&[Keys::ENTER])?;
    window.find("dialog", "Fermer le vote ?")?;
    let yes = "const e = document.activeElement; return !!e.closest('dialog, [role=dialog], [role=alertdialog]') && e.textContent.trim() === 'Fermer le vote'";
    if window.run(yes, &[])? != json!(true) {
        tab_until(&window, "the yes", yes)?;
    }
    window.press(&[Keys::ENTER])?;
    record(&stage, "ballot", "closed", |one| {
        one["id"] == ballot["id"] && one["state"] == "closed" && one["voters"] == 1
    })?;
    record(&stage, "ballot_option", "two dots", |one| {
        one["ballot"] == ballot["id"]
            && one["label"]
                .as_str()
                .is_some_and(|label| label.starts_with(AGAIN))
            && one["dots"] == 2
    })?;

    // All of it is taken back, step by step.
    kept("nothing is left", || {
        for _ in 0..5 {
            window.press(&[Keys::CONTROL, 'z'])?;
        }
        Ok((count(&stage, "note")? == 0).then_some(()))
    })?;
    assert_eq!(count(&stage, "cluster")?, 0);
    stage.close(&window)
}
