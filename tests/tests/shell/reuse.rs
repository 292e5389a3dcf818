//! What is found is taken again elsewhere, by keys alone; the gallery; the labels of the lab.

use serde_json::{Value, json};
use tests::window::{Driver, Keys, Stage};

use crate::access::axe;
use crate::copies::{elsewhere, one, records};
use crate::hands::{Done, kept, open_part, part, record};

fn clean(window: &Driver) -> Done {
    let found = axe(window)?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// Tab, until what has the focus is called so.
fn tab_to(window: &Driver, name: &str) -> Done {
    for _ in 0..40 {
        let at = window.run(
            "const at = document.activeElement;
             const named = at.getAttribute('aria-label') ?? (at.labels && at.labels[0] ? at.labels[0].textContent : at.textContent);
             return (named ?? '').replace(/\\s+/g, ' ').trim()",
            &[],
        )?;
        if at.as_str().is_some_and(|at| at.contains(name)) {
            return Ok(());
        }
        window.press(&[Keys::TAB])?;
    }
    Err(tests::window::Failure(format!(
        "no Tab leads to « {name} »"
    )))
}

/// The marked result or card says that.
fn marked(window: &Driver, text: &str) -> Done {
    window.until(
        &format!("« {text} » is marked"),
        "const box = document.querySelector('[aria-activedescendant]');
         const at = box && document.getElementById(box.getAttribute('aria-activedescendant'));
         return !!at && at.getAttribute('aria-selected') === 'true' && at.textContent.includes(arguments[0])",
        &[json!(text)],
    )?;
    Ok(())
}

fn is_there(stage: &Stage, persona: &Value, there: bool) -> Done {
    kept("the copy", || {
        let all = records(stage, "Second atelier")?;
        let copies = all["persona"].as_array().into_iter().flatten();
        let many = copies
            .filter(|one| one["copy_of"]["id"] == persona["id"])
            .count();
        Ok((many == usize::from(there)).then_some(()))
    })
}

#[test]
fn a_persona_is_found_and_taken_again_by_keys_alone() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "personas")?;
    let persona = record(&stage, "persona", "a persona", |_| true)?;
    let name = persona["name"].as_str().unwrap_or_default();
    elsewhere(&window)?;

    // From the search: its name, the persona among what is found, and where it goes.
    window.press(&[Keys::CONTROL, 'k'])?;
    window.find("combobox", "Rechercher dans tout Établi")?;
    window.type_text(name)?;
    window.until(
        "it is found",
        "return !!document.querySelector(`[data-hit='${arguments[0]}']`)",
        &[persona["id"].clone()],
    )?;
    for _ in 0..30 {
        let at = window.run(
            "const field = document.querySelector('[role=dialog] [role=combobox]');
             return document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.dataset.hit ?? null",
            &[],
        )?;
        if at == persona["id"] {
            break;
        }
        window.press(&[Keys::DOWN])?;
    }
    marked(&window, name)?;
    stage.keep("search-reuse")?;
    window.press(&[Keys::CONTROL, Keys::ENTER])?;
    window.find("dialog", &format!("Réutiliser « {name} »"))?;
    window.sees("Laissés")?;
    clean(&window)?;
    // The keys are in the field that looks for the workshop.
    window.until(
        "the field has the keys",
        "return document.activeElement.type === 'search' && !!document.activeElement.closest('[role=dialog]')",
        &[],
    )?;
    window.type_text("second")?;
    window.until(
        "one workshop and a new one",
        "return document.querySelectorAll('[role=dialog] [type=radio]').length === 2",
        &[],
    )?;
    tab_to(&window, "Second atelier")?;
    window.press(&[' '])?;
    stage.keep("reuse-dialog")?;
    tab_to(&window, "Copier là")?;
    window.press(&[Keys::ENTER])?;
    let copy = one(&stage, "Second atelier", "persona", |one| {
        one["copy_of"]["id"] == persona["id"]
    })?;
    assert_eq!(copy["copy_of"]["project"], "Venir une seule fois");
    assert_eq!(
        (&copy["goals"], &copy["tags"]),
        (&persona["goals"], &persona["tags"])
    );
    window.sees(&format!("« {name} » est repris dans « Second atelier »"))?;
    // One step, back and again.
    window.press(&[Keys::CONTROL, 'z'])?;
    is_there(&stage, &persona, false)?;
    window.press(&[Keys::CONTROL, 'y'])?;
    is_there(&stage, &persona, true)?;

    // The copy says where it is from, and leads there.
    let id = copy["id"].as_str().unwrap_or_default();
    let second = copy["workshop"].as_str().unwrap_or_default();
    window.go(&format!("#/workshop/{second}/persona/{id}"))?;
    window.press_on(
        "link",
        &format!("Repris de « {name} », projet « Venir une seule fois »"),
    )?;
    let source = persona["id"].as_str().unwrap_or_default();
    window.until(
        "the original",
        "return location.hash.endsWith('/persona/' + arguments[0])",
        &[json!(source)],
    )?;
    window.find("heading", name)?;
    stage.close(&window)
}

#[test]
fn boards_are_taken_again_from_the_gallery_into_a_new_workshop() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "personas")?;
    let board = record(&stage, "board", "a board", |_| true)?;
    let title = board["title"].as_str().unwrap_or_default();
    elsewhere(&window)?;
    window.go("#/gallery")?;
    window.press_on("radio", "/^Tableaux/")?;
    window.press_on("textbox", "Chercher dans la galerie")?;
    window.type_text(title)?;
    window.until(
        "that board alone",
        "return document.querySelectorAll('[role=listbox] [role=option]').length === 1",
        &[],
    )?;
    stage.keep("gallery-board")?;
    clean(&window)?;
    tab_to(&window, "Personas, parcours, tableaux et méthodes")?;
    marked(&window, title)?;
    window.press(&['r'])?;
    window.find("dialog", &format!("Réutiliser « {title} »"))?;
    window.sees("visibles ou masquées")?;
    window.type_text("ailleurs")?;
    window.press_on("radio", "/Nouvel atelier dans « Ailleurs »/")?;
    window.press_on("textbox", "Titre du nouvel atelier")?;
    window.type_text("Troisième atelier")?;
    window.press_on("button", "Copier là")?;
    let copy = one(&stage, "Troisième atelier", "board", |one| {
        one["copy_of"]["id"] == board["id"]
    })?;
    let all = records(&stage, "Troisième atelier")?;
    for noun in ["note", "cluster", "participant", "vote"] {
        assert_eq!(all[noun].as_array().map_or(0, Vec::len), 0, "{noun}");
    }
    assert!(
        all["zone"]
            .as_array()
            .is_some_and(|zones| !zones.is_empty())
            || board["template"] == "free"
    );
    assert_ne!(copy["workshop"], board["workshop"]);
    // It is in the gallery at once; Enter opens it there.
    window.press_on("button", "Ouvrir")?;
    window.until(
        "the copy",
        "return location.hash.endsWith('/board/' + arguments[0])",
        &[copy["id"].clone()],
    )?;
    // All kinds, as they stand.
    window.go("#/gallery")?;
    window.find("listbox", "Personas, parcours, tableaux et méthodes")?;
    stage.keep("gallery")?;
    clean(&window)?;
    stage.close(&window)
}

#[test]
fn a_label_is_given_found_joined_with_another_and_taken_back() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "personas")?;
    let persona = record(&stage, "persona", "a persona", |_| true)?;
    let (id, name) = (
        persona["id"].as_str().unwrap_or_default(),
        persona["name"].as_str().unwrap_or_default(),
    );
    window.go(&part(&stage, &format!("persona/{id}"))?)?;
    let field = format!("Ajouter une étiquette à « {name} »");
    window.press_on("combobox", &field)?;
    window.type_text("Zone blanche")?;
    window.press(&[Keys::ENTER])?;
    let bears = |label: &str| {
        record(&stage, "persona", label, |one| {
            one["id"] == persona["id"]
                && one["tags"]
                    .as_array()
                    .is_some_and(|tags| tags.contains(&json!(label)))
        })
    };
    bears("Zone blanche")?;
    window.until(
        "the field is empty again",
        "return document.activeElement.getAttribute('role') === 'combobox' && document.activeElement.value === ''",
        &[],
    )?;
    window.type_text("Ruralite")?;
    window.press(&[Keys::ENTER])?;
    bears("Ruralite")?;
    clean(&window)?;
    stage.keep("persona-tags")?;

    // A label alone finds what bears it.
    window.press(&[Keys::CONTROL, 'k'])?;
    window.press_on("combobox", "Étiquette")?;
    window.type_text("zone")?;
    window.until(
        "it is proposed",
        "return [...document.querySelectorAll('[role=dialog] [role=option]')].some((one) => one.textContent === 'Zone blanche')",
        &[],
    )?;
    window.press(&[Keys::DOWN])?;
    window.press(&[Keys::ENTER])?;
    window.until(
        "the persona",
        "return !!document.querySelector(`[data-hit='${arguments[0]}']`)",
        &[persona["id"].clone()],
    )?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Rechercher")?;

    // Two become one, everywhere; then it is gone, and both steps are taken back.
    window.go("#/settings")?;
    for label in ["Zone blanche", "Ruralite"] {
        window.press_on("checkbox", label)?;
    }
    clean(&window)?;
    window.press_on("button", "Fusionner…")?;
    window.find("dialog", "Fusionner 2 étiquettes")?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text("Ruralité")?;
    window.press(&[Keys::ENTER])?;
    bears("Ruralité")?;
    let one_left = record(&stage, "persona", "the others are gone", |one| {
        one["id"] == persona["id"] && !one["tags"].to_string().contains("Zone blanche")
    })?;
    assert!(!one_left["tags"].to_string().contains("Ruralite\""));
    window.press_on("button", "Gestes sur l’étiquette « Ruralité »")?;
    window.press_on("menuitem", "Supprimer partout")?;
    window.press_on("button", "Supprimer partout")?;
    record(&stage, "persona", "no such label", |one| {
        one["id"] == persona["id"] && !one["tags"].to_string().contains("Ruralité")
    })?;
    window.press(&[Keys::CONTROL, 'z'])?;
    bears("Ruralité")?;
    window.press(&[Keys::CONTROL, 'z'])?;
    bears("Zone blanche")?;
    bears("Ruralite")?;
    stage.close(&window)
}
