//! Who takes part: people, groups and categories, as the screen takes them and the disk has them.

use serde_json::json;
use tests::window::{Failure, Keys, Stage};

use crate::{
    access::axe,
    hands::{
        Done, add, cell, choose, count, figure, in_order, none, open_part, record, select, stand,
        write,
    },
    journeys::records,
};

#[test]
fn people_and_groups_are_entered_seated_and_taken_away() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "participants")?;
    let before = count(&stage, "participant")?;

    add(&window, "Pseudonyme, puis Entrée", "Camille D.")?;
    record(&stage, "participant", "Camille", |one| {
        one["pseudonym"] == "Camille D."
    })?;
    write(&window, "Camille D.", "Catégorie", "Agents d’accueil")?;
    cell(&window, "Camille D.", "Présent")?;
    record(&stage, "participant", "the cells", |one| {
        one["pseudonym"] == "Camille D." && one["present"] == false && one["category"] != ""
    })?;
    write(&window, "Camille D.", "Pseudonyme", "Camille B.")?;
    record(&stage, "participant", "the new name", |one| {
        one["pseudonym"] == "Camille B."
    })?;
    window.press_on("button", "Cocher tout le monde présent")?;
    none(&stage, "participant", "everybody is here", |one| {
        one["present"] == false
    })?;

    // Groups: made, named, moved, emptied.
    for name in ["Fougère", "Bruyère"] {
        add(&window, "Ajouter un groupe", name)?;
        record(&stage, "group", name, |one| one["name"] == name)?;
    }
    write(&window, "Fougère", "Thème", "Le premier contact")?;
    write(&window, "Fougère", "Places", "6")?;
    let group = record(&stage, "group", "theme and places", |one| {
        one["name"] == "Fougère" && one["theme"] == "Le premier contact" && one["size"] == 6
    })?;
    choose(&window, "Gestes sur « Bruyère »", "Monter")?;
    in_order(&stage, "group", "name", &["Bruyère", "Fougère"])?;

    // Drawn by lot: shown first, left, then made.
    window.press_on("button", "Tirer les groupes au sort")?;
    window.find("dialog", "Tirer les groupes au sort")?;
    stage.keep("draw")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Tirer les groupes au sort")?;
    none(&stage, "participant", "nobody sits there yet", |one| {
        one["group"] == group["id"]
    })?;
    window.press_on("button", "Tirer les groupes au sort")?;
    window.find("dialog", "Tirer les groupes au sort")?;
    window.press(&[Keys::ENTER])?;
    window.gone("dialog", "Tirer les groupes au sort")?;
    record(&stage, "participant", "somebody sits there", |one| {
        one["group"] == group["id"]
    })?;

    choose(&window, "Gestes sur « Bruyère »", "Supprimer")?;
    none(&stage, "group", "it is gone", |one| {
        one["name"] == "Bruyère"
    })?;
    choose(&window, "Gestes sur « Camille B. »", "Supprimer")?;
    none(&stage, "participant", "she is gone", |one| {
        one["pseudonym"] == "Camille B."
    })?;
    assert_eq!(count(&stage, "participant")?, before);
    // The message's own button takes it back.
    window.press_in("Messages", "button", "Annuler")?;
    record(&stage, "participant", "she is back", |one| {
        one["pseudonym"] == "Camille B."
    })?;

    // Categories are the workshop's own.
    add(&window, "Ajouter une catégorie", "Élus")?;
    write(&window, "Élus", "Effectif", "7")?;
    record(&stage, "workshop", "the category", |one| {
        one["categories"].as_array().is_some_and(|all| {
            all.iter()
                .any(|one| one["label"] == "Élus" && one["count"] == 7)
        })
    })?;
    choose(&window, "Gestes sur « Élus »", "Supprimer")?;
    none(&stage, "workshop", "the category is gone", |one| {
        one["categories"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["label"] == "Élus"))
    })?;
    stage.keep("people")?;
    stage.close(&window)?;

    let window = stage.open()?;
    window.sees("Venir une seule fois")?;
    window.go(&crate::hands::part(&stage, "participants")?)?;
    window.sees("Camille B.")?;
    window.sees("Le premier contact")?;
    stage.close(&window)
}

/// Whether two people sit at one table, as the disk has it.
fn beside(stage: &Stage, one: &str, other: &str) -> Result<bool, Failure> {
    let all = records(stage)?["participant"].take();
    let of = |name: &str| {
        let mut people = all.as_array().into_iter().flatten();
        let person = people.find(|person| person["pseudonym"] == name);
        person.map(|person| person["group"].clone())
    };
    Ok(of(one).is_some_and(|group| !group.is_null()) && of(one) == of(other))
}

#[test]
fn groups_are_drawn_by_the_wishes_and_people_change_tables_by_keyboard() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "participants")?;

    // Karim is not to sit with Marie; Odile is to sit with her.
    window.press_on("button", "Tirer les groupes au sort")?;
    window.find("dialog", "Tirer les groupes au sort")?;
    figure(&window, "Numéro du tirage", "4821")?;
    let wish = |one: &str, kind: &str, other: &str| {
        select(&window, "/^Personne/", &format!("/^{one}( \\(.*)?$/"))?;
        select(&window, "/^Souhait/", &format!("/^{kind}$/"))?;
        select(
            &window,
            "/^Autre personne/",
            &format!("/^{other}( \\(.*)?$/"),
        )?;
        window.press_in("Ensemble, ou séparés", "button", "Ajouter")?;
        window.find(
            "button",
            &format!("/Retirer .*({one}.* {kind} {other}|{other}.* {kind} {one})/"),
        )
    };
    wish("Marie", "pas avec", "Karim")?;
    let marie = record(&stage, "participant", "the wish", |one| {
        one["pseudonym"] == "Marie" && one["apart"].as_array().is_some_and(|all| all.len() == 1)
    })?;
    assert_eq!(axe(&window)?, [""; 0]);
    stage.keep("draw-wishes")?;

    // Together and apart at once cannot be: the wishes in the way are marked, until one is gone.
    let other = record(&stage, "participant", "a third person", |one| {
        one["pseudonym"] != "Marie" && one["pseudonym"] != "Karim" && one["present"] == true
    })?;
    let third = other["pseudonym"].as_str().unwrap_or_default().to_owned();
    wish(&third, "avec", "Marie")?;
    wish(&third, "avec", "Karim")?;
    window.sees("Ces personnes devraient être séparées et rester ensemble")?;
    window.sees("ne peut pas être tenu")?;
    stage.keep("draw-refused")?;
    window.press_on(
        "button",
        &format!("/Retirer .*(Karim avec {third}|{third} avec Karim)/"),
    )?;
    window.gone(
        "button",
        &format!("/Retirer .*(Karim avec {third}|{third} avec Karim)/"),
    )?;
    window.until(
        "nothing stands in the way",
        "return !document.body.innerText.includes('Ces personnes devraient')",
        &[],
    )?;
    window.press_on("button", "/^Répartir/")?;
    window.gone("dialog", "Tirer les groupes au sort")?;
    record(
        &stage,
        "participant",
        "Marie sits somewhere else or again",
        |one| one["id"] == marie["id"] && !one["group"].is_null(),
    )?;
    window.sees("Groupes tirés au sort")?;
    assert!(beside(&stage, "Marie", &third)?);
    assert!(!beside(&stage, "Marie", "Karim")?);

    // A rotation, by the keyboard alone: opened, kept, a cell of it changed, taken back.
    window.press_on("button", "Prévoir une rotation")?;
    window.find("dialog", "Prévoir une rotation")?;
    window.sees("Tour 3")?;
    assert_eq!(axe(&window)?, [""; 0]);
    stage.keep("rotation-plan")?;
    window.press(&[Keys::ENTER])?;
    window.gone("dialog", "Prévoir une rotation")?;
    let planned = record(
        &stage,
        "participant",
        "her tables of the later rounds",
        |one| {
            one["id"] == marie["id"] && one["rounds"].as_array().is_some_and(|all| all.len() == 2)
        },
    )?;
    let first = planned["group"].clone();
    assert!(
        planned["rounds"]
            .as_array()
            .is_some_and(|all| all.iter().any(|round| round["group"] != first))
    );
    window.find("heading", "/Rotation en 3 tours/")?;
    assert_eq!(axe(&window)?, [""; 0]);
    stage.keep("rotation-kept")?;
    stand(&window, "Marie", "Tour 2")?;
    window.press(&[Keys::DELETE])?;
    record(
        &stage,
        "participant",
        "nowhere in the second round",
        |one| one["id"] == marie["id"] && one["rounds"][0]["group"].is_null(),
    )?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "participant", "where she was", |one| {
        one["id"] == marie["id"] && one["rounds"] == planned["rounds"]
    })?;
    window.press(&[Keys::CONTROL, 'z'])?;
    none(&stage, "participant", "the plan is one step", |one| {
        one["rounds"].as_array().is_some_and(|all| !all.is_empty())
    })?;
    window.gone("heading", "/Rotation en/")?;
    stage.close(&window)
}

#[test]
fn a_pasted_list_of_people_becomes_people() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "participants")?;
    let before = count(&stage, "participant")?;
    window.press_on("button", "Coller une liste")?;
    window.press_on("textbox", "Liste")?;
    window.type_text("Perrine")?;
    window.press(&[Keys::ENTER])?;
    window.type_text("Thibault")?;
    window.press_on("button", "Ajouter 2 personnes")?;
    record(&stage, "participant", "Thibault", |one| {
        one["pseudonym"] == "Thibault"
    })?;
    assert_eq!(json!(count(&stage, "participant")?), json!(before + 2));
    window.press_on("button", "/Annuler : /")?;
    none(&stage, "participant", "one step", |one| {
        one["pseudonym"] == "Thibault" || one["pseudonym"] == "Perrine"
    })?;
    stage.close(&window)
}
