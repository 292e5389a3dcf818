//! Personas: a variant that remembers its source, several side by side, a name that somebody in the
//! room has, and a portrait that is cut to its frame.

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::access::axe;
use crate::dropped::{LYING, drop_one, file, over};
use crate::hands::{Done, choose, edit, open_part, part, record};
use crate::journeys::middle;

fn clean(window: &Driver) -> Done {
    let found = axe(window)?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

#[test]
fn a_variant_remembers_its_source_and_stands_beside_it() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "personas")?;
    let persona = record(&stage, "persona", "a persona", |_| true)?;
    let name = persona["name"].as_str().unwrap_or_default();
    window.press_on("button", "Dupliquer")?;
    let copy = record(&stage, "persona", "a variant", |one| {
        one["copy_of"]["id"] == persona["id"]
    })?;
    assert_eq!(copy["copy_of"]["title"], persona["name"]);
    assert_eq!(copy["copy_of"]["project"], "Venir une seule fois");
    assert_eq!(copy["goals"], persona["goals"]);
    window.find("link", &format!("Copie de « {name} »"))?;
    edit(&window, &format!("{name} (copie)"), "Samira")?;
    record(&stage, "persona", "its own name", |one| {
        one["id"] == copy["id"] && one["name"] == "Samira"
    })?;

    // Side by side: a column each.
    window.go(&part(&stage, "personas/all")?)?;
    window.press_on("radio", "Côte à côte")?;
    let columns = |wanted: &[&str]| {
        window.until(
            &format!("the columns {wanted:?}"),
            "const heads = [...document.querySelectorAll('.beside thead th a')].map((one) => one.textContent.trim());
             return JSON.stringify(heads) === JSON.stringify(arguments[0])",
            &[json!(wanted)],
        )
    };
    columns(&[name, "Samira"])?;
    window.sees("Ce que la personne veut")?;
    clean(&window)?;
    stage.keep("personas-beside")?;
    window.press_on("checkbox", "Samira")?;
    columns(&[name])?;

    // A name that somebody in the room has is told on the sheet.
    let id = copy["id"].as_str().unwrap_or_default();
    window.go(&part(&stage, &format!("persona/{id}"))?)?;
    edit(&window, "Samira", "rozenn")?;
    window.sees("« Rozenn » est dans la salle")?;
    stage.close(&window)
}

/// What a line of a sheet rests on is one press away, and each note leads to its board.
#[test]
fn a_line_shows_the_notes_behind_it() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "personas")?;
    let persona = record(&stage, "persona", "a persona", |_| true)?;
    let note = record(&stage, "note", "a note", |one| {
        one["status"] == "visible" && one["merged_into"].is_null()
    })?;
    let goal = persona["goals"][0].as_str().unwrap_or_default();
    let text = note["text"].as_str().unwrap_or_default();
    let line = "/^Ce que veut .*, ligne 1$/";
    // By keyboard: the button stands after its line.
    window.press_on("textbox", line)?;
    window.press(&[Keys::TAB])?;
    window.press(&[Keys::ENTER])?;
    window.find("dialog", &format!("Notes derrière « {goal} »"))?;
    window.sees("Aucune note. Reliez celles qui le disent")?;
    window.press_on("button", "Relier des notes")?;
    window.press_on("checkbox", text)?;
    window.press_on("button", "Relier 1 note")?;
    let link = record(&stage, "link", "a link to the line", |one| {
        one["to"] == persona["id"] && one["label"] == goal
    })?;
    assert_eq!(link["from"], note["id"]);
    assert_eq!(link["from_noun"], "note");
    clean(&window)?;
    stage.keep("persona-notes")?;
    window.press_on("button", "Fermer")?;
    window.find("button", &format!("1 note derrière « {goal} »"))?;

    // The line is written anew: its notes stay behind it, and undo takes both back.
    window.press_on("textbox", line)?;
    window.press(&[Keys::END])?;
    window.type_text(" ici")?;
    window.press(&[Keys::TAB])?;
    let anew = format!("{goal} ici");
    record(&stage, "link", "the line's new words", |one| {
        one["id"] == link["id"] && one["label"] == anew.as_str()
    })?;
    window.find("button", &format!("1 note derrière « {anew} »"))?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "link", "the line's old words", |one| {
        one["id"] == link["id"] && one["label"] == goal
    })?;
    window.press_on("button", &format!("1 note derrière « {goal} »"))?;
    clean(&window)?;
    window.press_on("link", text)?;
    let id = note["id"].as_str().unwrap_or_default();
    window.until(
        "the note's own board",
        "return location.hash.includes(arguments[0]) || document.activeElement?.dataset.note === arguments[0]",
        &[json!(id)],
    )?;
    stage.close(&window)
}

/// The colour of the middle of a kept picture, and its size.
fn seen(window: &Driver, picture: &Value) -> Result<[f64; 5], Failure> {
    let found = window.run_async(
        "const done = arguments[arguments.length - 1];
         const image = new Image();
         image.onload = () => {
            const canvas = document.createElement('canvas');
            canvas.width = image.width; canvas.height = image.height;
            const ctx = canvas.getContext('2d');
            ctx.drawImage(image, 0, 0);
            const at = ctx.getImageData(Math.floor(image.width / 2), Math.floor(image.height / 2), 1, 1).data;
            done([at[0], at[1], at[2], image.width, image.height]);
         };
         image.onerror = () => done(null);
         image.src = arguments[0];",
        std::slice::from_ref(picture),
    )?;
    let mut all = [0.0; 5];
    for (index, value) in all.iter_mut().enumerate() {
        *value = found[index]
            .as_f64()
            .ok_or_else(|| Failure(format!("no picture: {found}")))?;
    }
    Ok(all)
}

#[test]
fn a_portrait_is_cut_by_pointer_and_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "personas")?;
    let persona = record(&stage, "persona", "a persona", |_| true)?;
    window.press_on("button", "Changer le portrait")?;
    let photo = file(&stage, "portrait.jpg", LYING)?;
    let at = over(&stage, &window, "[role=dialog] .own")?;
    drop_one(&stage, &photo, at)?;
    window.find("dialog", "Cadrer le portrait")?;
    clean(&window)?;

    // By keys: the smallest frame, at the very bottom, where it is blue. It stands upright.
    window.until(
        "the first ruler",
        "return document.activeElement.type === 'range'",
        &[],
    )?;
    window.press(&[Keys::HOME])?;
    window.press(&[Keys::TAB])?;
    window.press(&[Keys::TAB])?;
    window.press(&[Keys::END])?;
    stage.keep("portrait-crop")?;
    window.press_on("button", "Garder ce cadre")?;
    let kept = record(&stage, "persona", "a portrait", |one| {
        one["id"] == persona["id"] && one["picture"].is_string()
    })?;
    let [red, _, blue, width, height] = seen(&window, &kept["picture"])?;
    assert!(blue > red, "{red} {blue}");
    assert!(width <= 3.0 && height <= 3.0, "{width} × {height}");

    // By the pointer, on the whole picture again: pulled up, where it is red.
    drop_one(&stage, &photo, at)?;
    window.find("dialog", "Cadrer le portrait")?;
    let piece = window.until(
        "the frame",
        "const piece = document.querySelector('.piece'); return piece && piece.getBoundingClientRect().height > 20 ? piece : null",
        &[],
    )?;
    let piece = tests::window::Element::from_value(&piece)
        .ok_or_else(|| Failure("not an element".to_owned()))?;
    let from = middle(&window, &piece)?;
    window.drag(from, (from.0, from.1 - 200.0))?;
    window.press_on("button", "Garder ce cadre")?;
    let kept = record(&stage, "persona", "another one", |one| {
        one["id"] == persona["id"]
            && one["picture"].is_string()
            && one["picture"] != kept["picture"]
    })?;
    let [red, _, blue, width, height] = seen(&window, &kept["picture"])?;
    assert!(red > blue, "{red} {blue}");
    assert!((width, height) == (16.0, 17.0), "{width} × {height}");
    window.press_on("button", "Terminer")?;
    choose(
        &window,
        "Autres actions sur le persona",
        "Changer le portrait",
    )?;
    window.press_on("button", "Recadrer")?;
    window.find("dialog", "Cadrer le portrait")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Cadrer le portrait")?;
    let same = record(&stage, "persona", "untouched", |one| {
        one["id"] == persona["id"]
    })?;
    assert_eq!(same["picture"], kept["picture"]);
    assert_eq!(json!(same["picture"].is_string()), json!(true));
    // The gallery shows it on her card.
    window.press(&[Keys::ESCAPE])?;
    window.go("#/gallery")?;
    window.until(
        "her portrait on the card",
        "const card = document.getElementById(document.querySelector('[role=listbox] [role=option][id$=\"-persona-' + arguments[0] + '\"]')?.id ?? '');
         const image = card && card.querySelector('img');
         return !!image && image.complete && image.naturalWidth > 0 && image.src === arguments[1]",
        &[persona["id"].clone(), kept["picture"].clone()],
    )?;
    stage.keep("gallery-portrait")?;
    clean(&window)?;
    stage.close(&window)
}
