//! A stakeholder map in its three views: actors placed and weighed by keys and by the pointer, and
//! what goes on between them drawn and said.

use serde_json::json;
use tests::window::{Driver, Keys, Stage};

use crate::access::axe;
use crate::hands::{
    Done, add, choose, enter, in_order, none, open_part, part, record, rewrite, select, stand, take,
};

const DESK: &str = "Agents de guichet";
const USERS: &str = "Usagers";
const MAYOR: &str = "Maire de Montreval";

fn clean(window: &Driver) -> Done {
    let found = axe(window)?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// Puts the keys on the plate of an actor.
fn on_plate(window: &Driver, name: &str) -> Done {
    window.until(
        &format!("the plate of « {name} »"),
        "const plate = [...document.querySelectorAll('[data-actor]')].find((one) => one.textContent.includes(arguments[0]));
         if (plate) plate.focus();
         return !!plate && document.activeElement === plate",
        &[json!(name)],
    )?;
    Ok(())
}

#[test]
fn a_map_of_actors_is_drawn_weighed_and_said() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "stakeholders")?;
    window.sees("Aucune cartographie pour l’instant")?;
    window.press_on("button", "Nouvelle cartographie")?;
    let map = record(&stage, "stakeholder_map", "a map", |_| true)?;

    // Two actors from the circles, a third from the table.
    for name in [DESK, USERS] {
        window.press_on("button", "Ajouter un acteur")?;
        window.find("textbox", "Nom")?;
        enter(&window, name)?;
        record(&stage, "stakeholder", name, |one| one["name"] == name)?;
    }
    window.press_on("radio", "Tableau")?;
    add(&window, "Écrire le nom d’un acteur, puis Entrée", MAYOR)?;
    record(&stage, "stakeholder", MAYOR, |one| one["name"] == MAYOR)?;
    stand(&window, MAYOR, "Nom")?;
    window.press(&[Keys::ALT, Keys::UP])?;
    in_order(&stage, "stakeholder", "name", &[DESK, MAYOR, USERS])?;

    // Circles by keys: in from the tray, to the core, turned; another by its menu.
    window.press_on("radio", "Cercles")?;
    on_plate(&window, DESK)?;
    for circle in [3, 2, 1] {
        window.press(&[Keys::ALT, Keys::DOWN])?;
        record(&stage, "stakeholder", "a circle further in", |one| {
            one["name"] == DESK && one["circle"] == circle
        })?;
        on_plate(&window, DESK)?;
    }
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    record(&stage, "stakeholder", "turned", |one| {
        one["name"] == DESK && one["angle"].is_number()
    })?;
    on_plate(&window, USERS)?;
    window.press(&['c'])?;
    take(&window, "Au cœur")?;
    record(&stage, "stakeholder", "by its menu", |one| {
        one["name"] == USERS && one["circle"] == 1
    })?;

    // By the pointer: out of the tray, into the outer circle.
    let spot = window.until(
        "the tray and the circles",
        "const box = document.querySelector('.circles').getBoundingClientRect();
         const plate = [...document.querySelectorAll('.tray [data-actor]')].find((one) => one.textContent.includes(arguments[0]));
         if (!plate) return null;
         const from = plate.getBoundingClientRect();
         const radius = Math.min(box.width, box.height) / 2 - 26;
         return [from.x + from.width / 2, from.y + from.height / 2, box.x + box.width / 2, box.y + box.height / 2 + radius * 0.84]",
        &[json!(MAYOR)],
    )?;
    let at = |index: usize| spot[index].as_f64().unwrap_or_default();
    window.drag((at(0), at(1)), (at(2), at(3)))?;
    record(&stage, "stakeholder", "by the pointer", |one| {
        one["name"] == MAYOR && one["circle"] == 3 && one["angle"] == 180
    })?;

    // A relation by its key, with its word; another by the panel.
    on_plate(&window, USERS)?;
    window.press(&['l'])?;
    window.find("dialog", "Relier « Usagers »")?;
    select(&window, "À qui", DESK)?;
    select(&window, "Nature de la relation", "Tension")?;
    window.press_on("radio", "forte")?;
    rewrite(&window, "En un mot", "on ne dit pas tous la même chose")?;
    window.press_in("Relier « Usagers »", "button", "Relier")?;
    let tension = record(&stage, "relation", "a tension", |one| {
        one["kind"] == "tension" && one["strength"] == 3
    })?;
    window.sees("tension avec Agents de guichet, forte, « on ne dit pas tous la même chose »")?;
    on_plate(&window, MAYOR)?;
    window.press_on("button", "Relier à…")?;
    select(&window, "À qui", DESK)?;
    select(&window, "Nature de la relation", "Pilotage")?;
    window.press_in("Relier « Maire de Montreval »", "button", "Relier")?;
    record(&stage, "relation", "steering", |one| {
        one["kind"] == "steers" && one["map"] == map["id"]
    })?;
    on_plate(&window, DESK)?;
    window.sees("pilotage, depuis Maire de Montreval, moyenne")?;
    stage.keep("actors-circles")?;
    clean(&window)?;
    choose(
        &window,
        "Gestes sur la relation : pilotage, depuis Maire de Montreval, moyenne",
        "Modifier",
    )?;
    window.press_on("radio", "légère")?;
    window.press_in("Relier « Maire de Montreval »", "button", "Modifier")?;
    record(&stage, "relation", "slighter", |one| {
        one["kind"] == "steers" && one["strength"] == 1
    })?;

    // Influence and interest, by the panel and by keys.
    window.press_on("radio", "Influence × intérêt")?;
    on_plate(&window, DESK)?;
    window.press(&[Keys::ALT, Keys::UP])?;
    on_plate(&window, DESK)?;
    window.press(&[Keys::ALT, Keys::UP])?;
    window.press(&[Keys::ALT, Keys::RIGHT])?;
    record(&stage, "stakeholder", "its weight", |one| {
        one["name"] == DESK && one["influence"] == 1 && one["interest"] == 0
    })?;
    stage.keep("actors-influence")?;
    clean(&window)?;

    // The names of the circles, and of the map.
    choose(&window, "Autres commandes", "Nommer les cercles")?;
    rewrite(&window, "Cercle 1", "Chaque jour")?;
    window.press_on("button", "Fermer")?;
    record(&stage, "stakeholder_map", "its circles", |one| {
        one["circles"][0] == "Chaque jour"
    })?;

    // The table says all of it; what goes takes its relations along, and comes back with them.
    window.press_on("radio", "Tableau")?;
    window.sees("Chaque jour")?;
    stage.keep("actors-table")?;
    clean(&window)?;
    choose(&window, &format!("Gestes sur « {DESK} »"), "Supprimer")?;
    none(&stage, "relation", "gone with it", |_| true)?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "relation", "back with it", |one| {
        one["id"] == tension["id"]
    })?;
    window.press_on("button", "/Gestes sur « Usagers, tension/")?;
    take(&window, "Supprimer")?;
    none(&stage, "relation", "it is gone", |one| {
        one["id"] == tension["id"]
    })?;

    // The document has it; the map goes whole and comes back whole.
    window.go(&part(&stage, "synthesis")?)?;
    window.sees("Qui compte dans cette démarche")?;
    let id = map["id"].as_str().unwrap_or_default();
    window.go(&part(&stage, &format!("stakeholder_map/{id}"))?)?;
    choose(&window, "Autres commandes", "Supprimer la cartographie")?;
    none(&stage, "stakeholder", "gone with the map", |_| true)?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "stakeholder", "back with the map", |one| {
        one["name"] == MAYOR
    })?;
    stage.close(&window)
}
