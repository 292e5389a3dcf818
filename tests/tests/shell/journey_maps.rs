//! A journey map and its persona: steps, phases, lanes, cells and feelings, mostly by keyboard.

use serde_json::{Value, json};
use tests::window::{Driver, Element, Failure, Keys, Stage};

use crate::access::axe;
use crate::hands::{Done, choose, edit, in_order, none, record, rewrite, row_of, take};
use crate::journeys::first_workshop;

/// Stands on a place of the map: the column by its number, the row by its name, `Phases` and
/// `Étapes` among them.
pub fn stand(window: &Driver, row: &str, column: u32) -> Done {
    let found = window.until(
        &format!("{row}, {column}"),
        "const row = [...document.querySelectorAll('table[role=grid] tr')]
            .find((r) => r.children[0] && r.children[0].textContent.includes(arguments[0]));
         const cells = row ? [...row.children] : [];
         const cell = cells.filter((c) => Number(c.dataset.c) <= arguments[1]).at(-1);
         if (cell) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
         return cell || null",
        &[json!(row), json!(column)],
    )?;
    let cell = Element::from_value(&found).ok_or_else(|| Failure("not an element".to_owned()))?;
    window.click(&cell)?;
    window.until(
        "the focus there",
        "return arguments[0].contains(document.activeElement)",
        &[cell.to_value()],
    )?;
    Ok(())
}

/// Opens what the focus is on, and waits for its field.
pub fn open(window: &Driver) -> Done {
    window.press(&[Keys::ENTER])?;
    window.until(
        "a field to write in",
        "return ['TEXTAREA', 'INPUT'].includes(document.activeElement.tagName)",
        &[],
    )?;
    Ok(())
}

/// Writes in the field that is open, in place of all in it.
fn fill(window: &Driver, text: &str) -> Done {
    window.until(
        "a field to write in",
        "return ['TEXTAREA', 'INPUT'].includes(document.activeElement.tagName)",
        &[],
    )?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text(text)?;
    window.press(&[Keys::ENTER])
}

fn menu(window: &Driver) -> Done {
    window.press(&[Keys::SHIFT, Keys::F10])
}

#[test]
fn a_journey_is_drawn_felt_and_answered() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_workshop(&window)?;
    window.press_on("link", "Parcours")?;
    window.press_on("button", "Nouveau parcours")?;
    let journey = record(&stage, "journey", "a journey", |_| true)?;
    let steps = |stage: &Stage| row_of(stage, "step", "title");
    in_order(&stage, "step", "title", &["Étape 1", "Étape 2", "Étape 3"])?;

    // Steps: added, copied, moved, named, removed.
    stand(&window, "Étapes", 1)?;
    open(&window)?;
    fill(&window, "Chercher le guichet")?;
    record(&stage, "step", "its title", |one| {
        one["title"] == "Chercher le guichet"
    })?;
    window.press_on("button", "Actions sur l’étape « Étape 2 »")?;
    take(&window, "Dupliquer l’étape")?;
    crate::hands::kept("four steps", || {
        Ok((steps(&stage)?.len() == 4).then_some(()))
    })?;
    stand(&window, "Étapes", 1)?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    in_order(&stage, "step", "title", &["Chercher le guichet", "Étape 3"])?;
    crate::hands::kept("it moved", || {
        Ok((steps(&stage)?[0] != "Chercher le guichet").then_some(()))
    })?;
    window.press_on("button", "Ajouter une étape")?;
    fill(&window, "Repartir")?;
    record(&stage, "step", "one more", |one| one["title"] == "Repartir")?;
    window.press_on("button", "Actions sur l’étape « Repartir »")?;
    take(&window, "Supprimer l’étape")?;
    none(&stage, "step", "gone", |one| one["title"] == "Repartir")?;
    window.press_on("button", "Actions sur l’étape « Étape 3 »")?;
    take(&window, "Moment de vérité")?;
    record(&stage, "step", "a moment of truth", |one| {
        one["title"] == "Étape 3" && one["moment_of_truth"] == true
    })?;

    // Phases: begun, named, moved, taken away.
    window.press_on("button", "Actions sur l’étape « Étape 3 »")?;
    take(&window, "Commencer une phase ici")?;
    fill(&window, "Après")?;
    let phase = record(&stage, "phase", "a named phase", |one| {
        one["title"] == "Après"
    })?;
    record(&stage, "step", "in it", |one| {
        one["title"] == "Étape 3" && one["phase"] == phase["id"]
    })?;
    stand(&window, "Phases", 4)?;
    window.press(&[Keys::ALT, Keys::LEFT])?;
    crate::hands::kept("it comes first", || {
        Ok((row_of(&stage, "phase", "title")?
            .first()
            .is_some_and(|first| first == "Après"))
        .then_some(()))
    })?;
    stand(&window, "Phases", 1)?;
    // Delete alone empties a cell; a chosen phase goes with it.
    window.press(&[Keys::CONTROL, ' '])?;
    window.press(&[Keys::DELETE])?;
    none(&stage, "phase", "gone", |one| one["id"] == phase["id"])?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "phase", "back", |one| one["id"] == phase["id"])?;
    stage.keep("journey-steps")?;

    lanes_and_cells(&stage, &window)?;
    feelings(&stage, &window, &journey)?;

    // Its target answers it; it ends after a yes, and comes back.
    choose(
        &window,
        "Autres actions sur le parcours",
        "Créer le parcours cible",
    )?;
    window.find("dialog", "Créer le parcours cible")?;
    window.press_on("button", "Créer la cible")?;
    let target = record(&stage, "journey", "the target", |one| {
        one["answers"] == journey["id"]
    })?;
    window.gone("dialog", "Créer le parcours cible")?;
    choose(
        &window,
        "Autres actions sur le parcours",
        "Supprimer le parcours",
    )?;
    window.find("dialog", "Supprimer «")?;
    window.press_in("Supprimer «", "button", "Supprimer le parcours")?;
    none(&stage, "journey", "gone", |one| one["id"] == target["id"])?;
    record(&stage, "journey", "the other stays", |one| {
        one["id"] == journey["id"]
    })?;
    stage.close(&window)
}

fn lanes_and_cells(stage: &Stage, window: &Driver) -> Done {
    let before = row_of(stage, "lane", "id")?;
    choose(window, "Lignes", "Ajouter une ligne > Preuves")?;
    let made = record(stage, "lane", "a new lane", |one| one["kind"] == "evidence")?;
    let lanes = row_of(stage, "lane", "id")?;
    assert_eq!(lanes.len(), before.len() + 1);
    window.press(&[Keys::F2])?;
    fill(window, "Ce qui aide")?;
    record(stage, "lane", "its title", |one| {
        one["id"] == made["id"] && one["title"] == "Ce qui aide"
    })?;
    stand(window, "Ce qui aide", 0)?;
    window.press(&[Keys::ALT, Keys::UP])?;
    crate::hands::kept("it moved up", || {
        Ok((row_of(stage, "lane", "id")? != lanes).then_some(()))
    })?;

    stand(window, "Ce qui aide", 1)?;
    open(window)?;
    window.type_text("Une affiche lisible")?;
    window.press(&[Keys::CONTROL, Keys::ENTER])?;
    let cell = record(stage, "cell", "what is written", |one| {
        one["items"][0]["text"] == "Une affiche lisible"
    })?;
    stand(window, "Ce qui aide", 1)?;
    menu(window)?;
    take(window, "Partiellement étayé")?;
    record(stage, "cell", "what it rests on", |one| {
        one["id"] == cell["id"] && one["evidence"] == 1
    })?;
    stage.keep("journey-cells")?;

    // A copy of the line brings what is written in it.
    window.press_on("button", "Actions sur la ligne « Ce qui aide »")?;
    take(window, "Dupliquer la ligne")?;
    record(stage, "cell", "its copy", |one| {
        one["id"] != cell["id"] && one["items"][0]["text"] == "Une affiche lisible"
    })?;

    window.press_on("button", "Actions sur la ligne « Ce qui aide »")?;
    take(window, "Supprimer la ligne")?;
    none(stage, "lane", "gone", |one| one["id"] == made["id"])?;
    none(stage, "cell", "and its cell", |one| one["id"] == cell["id"])
}

/// What is felt before anybody is named becomes the first persona's.
fn feelings(stage: &Stage, window: &Driver, journey: &Value) -> Done {
    // Not by the pointer, which would set a value on the curve.
    stand(window, "Verbatims", 1)?;
    window.press(&[Keys::DOWN])?;
    window.type_text("+")?;
    let felt = record(stage, "emotion", "felt by nobody yet", |one| {
        one["value"] == 1
    })?;
    assert!(felt["persona"].is_null(), "{felt}");

    window.press_on("link", "Personas")?;
    window.press_on("button", "Nouveau persona")?;
    fill(window, "Nadège")?;
    let persona = record(stage, "persona", "named", |one| one["name"] == "Nadège")?;
    edit(window, "Sa situation", "Seule avec deux enfants")?;
    record(stage, "persona", "her situation", |one| {
        one["situation"] == "Seule avec deux enfants"
    })?;
    window.press_on("button", "Ajouter un but")?;
    window.find("textbox", "Ce que veut Nadège")?;
    window.type_text("Venir une fois")?;
    window.press(&[Keys::TAB])?;
    record(stage, "persona", "a goal", |one| {
        one["goals"][0] == "Venir une fois"
    })?;
    stage.keep("persona-written")?;

    let id = journey["id"].as_str().unwrap_or_default();
    window.go(&crate::hands::part(stage, &format!("journey/{id}"))?)?;
    choose(
        window,
        "Autres actions sur le parcours",
        "Titre, périmètre, personas",
    )?;
    rewrite(window, "Titre", "Venir au guichet")?;
    window.press_on("checkbox", "Nadège")?;
    window.press_on("button", "Terminer")?;
    record(stage, "journey", "whose it is", |one| {
        one["title"] == "Venir au guichet" && one["personas"][0] == persona["id"]
    })?;
    record(stage, "emotion", "hers now", |one| {
        one["id"] == felt["id"] && one["persona"] == persona["id"]
    })?;

    // A copy of her ends after a yes.
    window.go(&crate::hands::part(stage, "personas")?)?;
    window.press_on("button", "Dupliquer")?;
    let copy = record(stage, "persona", "a copy", |one| {
        one["name"] == "Nadège (copie)"
    })?;
    window.sees("Nadège (copie)")?;
    choose(
        window,
        "Autres actions sur le persona",
        "Supprimer le persona",
    )?;
    window.find("dialog", "Supprimer Nadège (copie) ?")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Supprimer Nadège (copie) ?")?;
    record(stage, "persona", "still there", |one| {
        one["id"] == copy["id"]
    })?;
    choose(
        window,
        "Autres actions sur le persona",
        "Supprimer le persona",
    )?;
    window.press_in(
        "Supprimer Nadège (copie) ?",
        "button",
        "Supprimer le persona",
    )?;
    none(stage, "persona", "gone", |one| one["id"] == copy["id"])?;
    window.go(&crate::hands::part(stage, &format!("journey/{id}"))?)
}

#[test]
fn a_target_stands_beside_what_it_answers_and_says_what_changed() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    crate::hands::open_part(&stage, &window, "journeys")?;
    let journey = record(&stage, "journey", "the journey", |_| true)?;
    let id = journey["id"].as_str().unwrap_or_default();
    let titles = row_of(&stage, "step", "title")?;
    let [_, second, third, fourth, ..] = titles.as_slice() else {
        return Err(Failure(format!("{titles:?}")));
    };
    window.go(&crate::hands::part(&stage, &format!("journey/{id}"))?)?;
    choose(
        &window,
        "Autres actions sur le parcours",
        "Créer le parcours cible",
    )?;
    window.find("dialog", "Créer le parcours cible")?;
    window.press_on("button", "Créer la cible")?;
    let target = record(&stage, "journey", "the target", |one| {
        one["answers"] == journey["id"]
    })?;
    window.gone("dialog", "Créer le parcours cible")?;

    // One step is named anew, one goes, one moves on, one comes.
    let ours = |one: &Value| one["journey"] == target["id"];
    stand(&window, "Étapes", 1)?;
    open(&window)?;
    fill(&window, "Trouver la liste")?;
    record(&stage, "step", "named anew", |one| {
        ours(one) && one["title"] == "Trouver la liste"
    })?;
    window.press_on("button", &format!("Actions sur l’étape « {second} »"))?;
    take(&window, "Supprimer l’étape")?;
    none(&stage, "step", "gone", |one| {
        ours(one) && one["title"] == second.as_str()
    })?;
    let moved = record(&stage, "step", "the third", |one| {
        ours(one) && one["title"] == third.as_str()
    })?;
    window.press_on("button", &format!("Actions sur l’étape « {third} »"))?;
    take(&window, "Déplacer à droite")?;
    record(&stage, "step", "moved on", |one| {
        one["id"] == moved["id"] && one["order"] != moved["order"]
    })?;
    window.press_on("button", "Ajouter une étape")?;
    fill(&window, "Recevoir un rappel")?;
    record(&stage, "step", "one more", |one| {
        ours(one) && one["title"] == "Recevoir un rappel"
    })?;

    // Side by side, each with its sign and its word.
    window.press_on("radio", "Côte à côte")?;
    window.find("button", "Étape « Trouver la liste », Modifiée, titre")?;
    window.find("button", &format!("Étape « {second} », Supprimée"))?;
    window.find("button", &format!("Étape « {fourth} », "))?;
    window.find("button", "Étape « Recevoir un rappel », Nouvelle")?;
    window.sees("Déplacée, 1")?;
    window.sees("Nouvelle, 1")?;
    window.sees("Supprimée, 1")?;
    stage.keep("journey-beside")?;
    let found = axe(&window)?;
    assert!(found.is_empty(), "{found:#?}");

    // By keys from difference to difference; Enter goes where it is written.
    let on = |what: &str| {
        window.until(
            &format!("the keys on « {what} »"),
            "return (document.activeElement.getAttribute('aria-label') ?? '').includes(arguments[0])",
            &[json!(what)],
        )
    };
    window.until(
        "the first row",
        "const stop = document.querySelector('.compare [data-stop]'); if (stop) stop.focus(); return document.activeElement === stop",
        &[],
    )?;
    window.press(&[Keys::HOME])?;
    on("Trouver la liste")?;
    window.press(&[Keys::F8])?;
    on(", Supprimée")?;
    let told = "return document.activeElement.getAttribute('aria-label') ?? ''";
    let new = || -> Result<bool, Failure> {
        let said = window.run(told, &[])?;
        Ok(said
            .as_str()
            .is_some_and(|said| said.contains("Recevoir un rappel")))
    };
    for _ in 0..8 {
        if new()? {
            break;
        }
        let before = window.run(told, &[])?;
        window.press(&[Keys::F8])?;
        window.until(
            "the next difference",
            &format!("{told} !== arguments[0]").replace("?? '' !==", "!=="),
            &[before],
        )?;
    }
    on("Recevoir un rappel")?;
    window.press(&[Keys::ENTER])?;
    window.until(
        "the keys on the step",
        "return (document.activeElement.closest('thead th')?.textContent ?? '').includes('Recevoir un rappel')",
        &[],
    )?;
    stage.close(&window)
}
