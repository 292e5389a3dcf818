//! What a facilitator does, from the first start to the next morning.

use serde_json::{Value, json};
use tests::window::{Driver, Element, Failure, Keys, Stage};

type Done = Result<(), Failure>;

/// The place of the middle of an element in the window.
pub fn middle(window: &Driver, element: &Element) -> Result<(f64, f64), Failure> {
    let [x, y, width, height] = window.place(element)?;
    Ok((x + width / 2.0, y + height / 2.0))
}

/// Types into a field of that name, in place of what it holds.
pub fn fill(window: &Driver, name: &str, text: &str) -> Done {
    let field = window.press_on("textbox", name)?;
    window.run(
        "arguments[0].select ? arguments[0].select() : null",
        &[field.to_value()],
    )?;
    window.type_text(text)
}

/// The records of the only workshop, as the command line reads them beside the open window.
pub fn records(stage: &Stage) -> Result<Value, Failure> {
    let list: Value = parsed(&stage.line(&["list", "--json"])?)?;
    let id = list["projects"][0]["workshops"][0]["id"]
        .as_str()
        .ok_or_else(|| Failure(format!("no workshop: {list}")))?
        .to_owned();
    let file = stage.desk.path().join("seen.json").display().to_string();
    stage.line(&[
        "export",
        "--workshop",
        &id,
        "--format",
        "json",
        "--output",
        &file,
        "--force",
    ])?;
    let text = std::fs::read_to_string(&file).map_err(|error| Failure(error.to_string()))?;
    Ok(parsed(&text)?["records"].take())
}

fn parsed(text: &str) -> Result<Value, Failure> {
    serde_json::from_str(text).map_err(|error| Failure(format!("{error}: {text}")))
}

/// Opens the demonstration workshop from the first start.
pub fn open_sample(window: &Driver) -> Done {
    window.press_on("button", "Ouvrir l’exemple")?;
    window.sees("Comment pourrions-nous")
}

/// Makes a project and a workshop from the first start, and opens it.
pub fn first_workshop(window: &Driver) -> Done {
    window.press_on("button", "Créer un projet")?;
    fill(window, "Titre du projet", "Guichet unique")?;
    window.press_on("button", "Créer le projet")?;
    window.find("heading", "Guichet unique")?;

    window.press_on("button", "Nouvel atelier")?;
    fill(window, "Titre de l’atelier", "Premier atelier")?;
    window.press_on("button", "Créer l’atelier")?;
    window.until(
        "no dialog over the workshop",
        "return !document.querySelector('[data-dialog-overlay]')",
        &[],
    )?;
    window.sees("Premier atelier")
}

/// Makes a board in it, and opens the editor of a note.
pub fn first_note(window: &Driver) -> Result<Element, Failure> {
    first_workshop(window)?;
    window.press_on("link", "Tableaux")?;
    window.press_on("button", "Nouveau tableau")?;
    window.press_on("button", "Nouvelle note")?;
    window.find("textbox", "note")
}

#[test]
fn the_first_start_offers_three_ways_and_speaks_both_languages() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    window.find("button", "Créer un projet")?;
    window.find("button", "Ouvrir l’exemple")?;
    window.find("button", "Importer…")?;
    stage.keep("first-start-fr")?;
    window.press_on("button", "/Français/")?;
    window
        .press_on("menuitemcheckbox", "English")
        .or_else(|_| window.press_on("menuitem", "English"))?;
    window.find("button", "Create a project")?;
    let language = window.run("return document.documentElement.lang", &[])?;
    assert_eq!(language, json!("en"));
    stage.keep("first-start-en")?;
    stage.close(&window)?;

    // Kept, whatever the system says.
    let window = stage.open()?;
    window.find("button", "Create a project")?;
    stage.close(&window)?;

    let english = Stage::new("en_GB.UTF-8")?;
    let window = english.open()?;
    window.find("button", "Create a project")?;
    english.close(&window)?;
    Ok(())
}

#[test]
fn a_workshop_is_made_written_in_undone_and_found_again() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    let editor = first_note(&window)?;
    window.type_text("Une pièce manque toujours")?;
    let from = middle(&window, &editor)?;
    window.press(&[Keys::ESCAPE])?;
    let before = note(&stage, &window)?;
    assert_eq!(before["text"], "Une pièce manque toujours");

    // A real pointer takes the note by its middle and lets it go elsewhere.
    window.drag(from, (from.0 + 160.0, from.1 + 90.0))?;
    let (x, y) = (number(&before, "x"), number(&before, "y"));
    let moved = until(&stage, |note| {
        number(note, "x") > x + 20.0 && number(note, "y") > y + 20.0
    })?;
    window.sees("Enregistré à")?;
    stage.keep("board-after-drag")?;

    window.press_on("button", "/Annuler : déplacer/")?;
    until(&stage, |note| {
        number(note, "x") == x && number(note, "y") == y
    })?;
    window.press_on("button", "/Rétablir : déplacer/")?;
    until(&stage, |note| number(note, "x") == number(&moved, "x"))?;
    stage.close(&window)?;

    // The next morning: all is there, and what was done can still be undone.
    let window = stage.open()?;
    window.sees("Premier atelier")?;
    window.press_on("button", "/Annuler : déplacer/")?;
    until(&stage, |note| {
        number(note, "x") == x && number(note, "y") == y
    })?;
    window.press_on("button", "/Annuler : /")?;
    stage.close(&window)?;
    Ok(())
}

fn number(note: &Value, field: &str) -> f64 {
    note[field].as_f64().unwrap_or_default()
}

/// The only note, when it has been written.
fn note(stage: &Stage, _window: &Driver) -> Result<Value, Failure> {
    until(stage, |note| note["text"] != "")
}

/// The only note, when it is as it should be.
fn until(stage: &Stage, wanted: impl Fn(&Value) -> bool) -> Result<Value, Failure> {
    let begun = std::time::Instant::now();
    loop {
        let seen = records(stage)?["note"][0].take();
        if seen.is_object() && wanted(&seen) {
            return Ok(seen);
        }
        if begun.elapsed() > tests::window::PATIENCE {
            return Err(Failure(format!("the note stays as it is: {seen}")));
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
}

/// From the first start to an empty board whose surface has the keys, by keyboard alone.
pub fn board_by_keyboard(window: &Driver) -> Done {
    window.find("button", "Créer un projet")?;
    tab_to(window, "Créer un projet")?;
    window.press(&[Keys::ENTER])?;
    window.find("textbox", "Titre du projet")?;
    focused(window, "Titre du projet")?;
    window.type_text("Au clavier")?;
    window.press(&[Keys::ENTER])?;
    window.find("heading", "Au clavier")?;

    tab_to(window, "Nouvel atelier")?;
    window.press(&[Keys::ENTER])?;
    focused(window, "Titre de l’atelier")?;
    window.type_text("Sans souris")?;
    window.press(&[Keys::ENTER])?;
    window.sees("Sans souris")?;

    tab_to(window, "Tableaux")?;
    window.press(&[Keys::ENTER])?;
    tab_to(window, "Nouveau tableau")?;
    window.press(&[Keys::ENTER])?;
    // F6 walks the regions until the board's own keys are heard.
    window.find("button", "Nouvelle note")?;
    tab_to(window, "Notes du tableau")
}

#[test]
fn the_keyboard_alone_is_enough() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    board_by_keyboard(&window)?;
    window.type_text("n")?;
    focused(&window, "note")?;
    window.type_text("Écrite au clavier")?;
    window.press(&[Keys::ESCAPE])?;
    let before = until(&stage, |note| note["text"] == "Écrite au clavier")?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    until(&stage, |note| number(note, "x") > number(&before, "x"))?;
    window.press(&[Keys::CONTROL, 'z'])?;
    until(&stage, |note| number(note, "x") == number(&before, "x"))?;
    stage.close(&window)?;
    Ok(())
}

/// Presses Tab until something of that name has the focus; arrows too, where Tab stays in a group.
fn tab_to(window: &Driver, name: &str) -> Done {
    let mut seen = Vec::new();
    for _ in 0..80 {
        window.press(&[Keys::TAB])?;
        let at = focus(window)?;
        if at.contains(name) {
            return Ok(());
        }
        seen.push(at);
        // Inside a rail or a toolbar one stop stands for all: arrows walk it.
        for _ in 0..20 {
            let inside = window.run(
                "return !!document.activeElement.closest('nav, [role=toolbar]')",
                &[],
            )?;
            if inside != json!(true) {
                break;
            }
            let before = focus(window)?;
            window.press(&[Keys::DOWN])?;
            let at = focus(window)?;
            if at.contains(name) {
                return Ok(());
            }
            if at == before {
                break;
            }
            seen.push(at);
        }
    }
    Err(Failure(format!("Tab never comes to « {name} »: {seen:#?}")))
}

fn focus(window: &Driver) -> Result<String, Failure> {
    let said = window.run(
        "const e = document.activeElement; const label = e.getAttribute('aria-label')
            || (e.labels && [...e.labels].map((l) => l.textContent).join(' '))
            || e.textContent || ''; return label.replace(/\\s+/g, ' ').trim()",
        &[],
    )?;
    Ok(said.as_str().unwrap_or_default().to_owned())
}

/// Waits until something of that name has the focus.
pub fn focused(window: &Driver, name: &str) -> Done {
    let script = "const e = document.activeElement; const label = e.getAttribute('aria-label')
        || (e.labels && [...e.labels].map((l) => l.textContent).join(' ')) || '';
        return label.includes(arguments[0])";
    window.until(&format!("the focus on « {name} »"), script, &[json!(name)])?;
    Ok(())
}

#[test]
fn theme_and_language_change_at_once_and_stay() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    window.go("#/settings")?;
    window.press_on("radio", "Sombre")?;
    window.until(
        "dark",
        "return document.documentElement.dataset.theme === 'dark'",
        &[],
    )?;
    stage.keep("settings-dark")?;
    window.press_on("radio", "English")?;
    window.find("radio", "Dark")?;
    stage.close(&window)?;

    let window = stage.open()?;
    window.until(
        "dark",
        "return document.documentElement.dataset.theme === 'dark'",
        &[],
    )?;
    window.until(
        "English",
        "return document.documentElement.lang === 'en'",
        &[],
    )?;
    stage.close(&window)?;
    Ok(())
}
