//! Votes of every method, held at the desk: one person after the other, counted, decided.

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::{
    access::axe,
    hands::{Done, add, choose, edit, none, open_part, record},
};

const A: &str = "Ouvrir le mardi soir";
const B: &str = "Envoyer un courrier";
const C: &str = "Appeler avant";

fn press(window: &Driver, role: &str, name: &str) -> Done {
    window.press_on(role, name).map(|_| ())
}

/// A ballot of a method over three ideas, opened.
fn prepare(stage: &Stage, window: &Driver, method: &str, word: &str) -> Result<Value, Failure> {
    let question = format!("Que faire ? {method}");
    window.go(&crate::hands::part(stage, "votes")?)?;
    press(window, "button", "Nouveau vote")?;
    window.sees("Aucune option pour l’instant")?;
    edit(window, "Quelle idée garder en premier ?", &question)?;
    let ballot = record(stage, "ballot", "its question", |one| {
        one["question"] == question
    })?;
    for label in [A, B, C] {
        add(window, "Ajouter une option", label)?;
        record(stage, "ballot_option", label, |one| {
            one["label"] == label && one["ballot"] == ballot["id"]
        })?;
    }
    choose(window, "Autres actions sur le vote", "Réglages du vote")?;
    if word != "dots" {
        press(window, "radio", method)?;
    }
    record(stage, "ballot", word, |one| {
        one["id"] == ballot["id"] && one["method"] == word
    })?;
    press(window, "button", "Terminer")?;
    press(window, "button", "Ouvrir le vote")?;
    let open = |one: &Value| one["id"] == ballot["id"] && one["state"] == "open";
    record(stage, "ballot", "open", open)
}

/// What a person does with an option: a radio of its group, or a number typed.
enum Answer<'a> {
    Choose(&'a str),
    Type(&'a str),
}
use Answer::{Choose, Type};

/// One person's paper, from « Prendre un bulletin » to « Au suivant ».
fn vote(window: &Driver, answers: &[(&str, Answer<'_>)], words: &[(&str, &str)]) -> Done {
    press(window, "button", "Prendre un bulletin")?;
    for (option, answer) in answers {
        match answer {
            Choose(value) => window.press_in(option, "radio", value).map(|_| ())?,
            Type(number) => {
                press(window, "textbox", option)?;
                window.type_text(number)?;
            }
        }
    }
    for (label, said) in words {
        press(window, "textbox", label)?;
        window.type_text(said)?;
    }
    press(window, "button", "Déposer le bulletin")?;
    window.find("heading", "Bulletin déposé.")?;
    let left = window.run(
        "const d = document.querySelector('dialog[open]'); return d.innerText + [...d.querySelectorAll('input, textarea')].map((f) => f.value).join()",
        &[],
    )?;
    let left = left.as_str().unwrap_or_default();
    for (option, _) in answers {
        assert!(!left.contains(option), "something of a paper stays: {left}");
    }
    press(window, "button", "Au suivant")
}

fn close(stage: &Stage, window: &Driver, ballot: &Value, voters: u32) -> Result<Value, Failure> {
    press(window, "button", "Rendre l’appareil")?;
    window.gone("dialog", "Bureau de vote")?;
    press(window, "button", "Fermer le vote")?;
    window.find("dialog", "Fermer le vote ?")?;
    window.press_in("Fermer le vote ?", "button", "Fermer le vote")?;
    let closed = |one: &Value| one["id"] == ballot["id"] && one["state"] == "closed";
    let ballot = record(stage, "ballot", "closed", closed)?;
    let secret = ballot["secret"] == true;
    assert_eq!(ballot["voters"], json!(if secret { voters } else { 0 }));
    Ok(ballot)
}

fn option(stage: &Stage, ballot: &Value, label: &str) -> Result<Value, Failure> {
    record(stage, "ballot_option", label, |one| {
        one["ballot"] == ballot["id"] && one["label"] == label
    })
}

fn looked_at(stage: &Stage, window: &Driver, name: &str) -> Done {
    crate::access::settled(window)?;
    stage.keep(name)?;
    assert_eq!(axe(window)?, [""; 0], "{name}");
    Ok(())
}

#[test]
fn every_method_is_voted_counted_and_told() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "votes")?;

    // Dots: a tie, and its second round in one gesture, which is one step.
    let ballot = prepare(&stage, &window, "Gommettes", "dots")?;
    press(&window, "button", "Faire voter ici")?;
    looked_at(&stage, &window, "booth-who")?;
    let length = window.run("return history.length", &[])?;
    press(&window, "button", "Prendre un bulletin")?;
    looked_at(&stage, &window, "booth-dots")?;
    press(&window, "button", "Jeter ce bulletin")?;
    vote(&window, &[(A, Choose("2")), (B, Choose("2"))], &[])?;
    vote(
        &window,
        &[(A, Choose("1")), (B, Choose("1")), (C, Choose("1"))],
        &[],
    )?;
    assert_eq!(window.run("return history.length", &[])?, length);
    // Nothing of it is in the library before the count.
    assert_eq!(option(&stage, &ballot, A)?["dots"], 0);
    close(&stage, &window, &ballot, 2)?;
    assert_eq!(option(&stage, &ballot, A)?["dots"], 3);
    window.sees("Égalité au rang 1")?;
    looked_at(&stage, &window, "vote-dots")?;
    press(
        &window,
        "button",
        "Second tour entre elles, ex æquo au rang 1",
    )?;
    let second = record(&stage, "ballot", "a second round", |one| {
        one["round_of"] == ballot["id"]
    })?;
    window.sees("Second tour")?;
    for label in [A, B] {
        option(&stage, &second, label)?;
    }
    window.press(&[Keys::CONTROL, 'z'])?;
    none(&stage, "ballot", "taken back", |one| {
        one["id"] == second["id"]
    })?;

    let ballot = prepare(&stage, &window, "Oui ou non", "yes_no")?;
    press(&window, "button", "Faire voter ici")?;
    vote(&window, &[(A, Choose("Oui")), (B, Choose("Non"))], &[])?;
    vote(&window, &[(A, Choose("Oui"))], &[])?;
    close(&stage, &window, &ballot, 2)?;
    assert_eq!(option(&stage, &ballot, A)?["grades"], json!([2, 0]));
    looked_at(&stage, &window, "vote-yes-no")?;

    let ballot = prepare(&stage, &window, "Note de 1 à 5", "rating")?;
    press(&window, "button", "Faire voter ici")?;
    vote(&window, &[(A, Choose("5")), (B, Choose("3"))], &[])?;
    vote(
        &window,
        &[(A, Choose("4")), (B, Choose("1")), (C, Choose("2"))],
        &[],
    )?;
    close(&stage, &window, &ballot, 2)?;
    window.sees("4,5")?;
    looked_at(&stage, &window, "vote-rating")?;

    let ballot = prepare(&stage, &window, "Cent points", "hundred_points")?;
    press(&window, "button", "Faire voter ici")?;
    vote(&window, &[(A, Type("60")), (B, Type("40"))], &[])?;
    vote(&window, &[(C, Type("70"))], &[])?;
    close(&stage, &window, &ballot, 2)?;
    assert_eq!(option(&stage, &ballot, C)?["dots"], 70);
    looked_at(&stage, &window, "vote-hundred-points")?;

    let ballot = prepare(&stage, &window, "Classement", "ranking")?;
    press(&window, "button", "Faire voter ici")?;
    vote(&window, &[(A, Choose("1er")), (B, Choose("2e"))], &[])?;
    vote(
        &window,
        &[(B, Choose("1er")), (A, Choose("2e")), (C, Choose("3e"))],
        &[],
    )?;
    vote(&window, &[(A, Choose("1er")), (B, Choose("1er"))], &[])?;
    close(&stage, &window, &ballot, 3)?;
    window.sees("Les duels")?;
    window.sees("Aucune idée ne bat toutes les autres en duel.")?;
    looked_at(&stage, &window, "vote-ranking")?;

    // A matrix: both axes of an idea or neither, then its picture, and what people said goes along.
    let ballot = prepare(&stage, &window, "Matrice impact et effort", "matrix")?;
    press(&window, "button", "Faire voter ici")?;
    press(&window, "button", "Prendre un bulletin")?;
    let on = |axis: &str, value: &str| {
        window
            .press_in(&format!("{axis}, {A}"), "radio", value)
            .map(|_| ())
    };
    on("Impact", "5")?;
    window.sees("donnez aussi son effort.")?;
    looked_at(&stage, &window, "booth-matrix")?;
    on("Effort", "2")?;
    press(&window, "button", "Déposer le bulletin")?;
    press(&window, "button", "Au suivant")?;
    press(&window, "button", "Prendre un bulletin")?;
    on("Impact", "4")?;
    on("Effort", "3")?;
    press(&window, "button", "Déposer le bulletin")?;
    press(&window, "button", "Au suivant")?;
    close(&stage, &window, &ballot, 2)?;
    let places = option(&stage, &ballot, A)?["grades"].clone();
    let at = |place: usize| places[place].as_u64();
    // Effort 2, impact 5; effort 3, impact 4.
    assert_eq!((at(21), at(17)), (Some(1), Some(1)), "{places}");
    window.sees("Gains rapides")?;
    window.sees("impact 4,5")?;
    looked_at(&stage, &window, "vote-matrix")?;
    press(&window, "checkbox", &format!("Retenir « {A} »"))?;
    record(&stage, "ballot_option", "retained", |one| {
        one["ballot"] == ballot["id"] && one["retained"] == true
    })?;
    press(&window, "button", "Placer dans la matrice")?;
    let placed = record(&stage, "matrix_item", A, |one| one["label"] == A)?;
    assert_eq!(
        (&placed["impact"], &placed["effort"]),
        (&json!(4.5), &json!(2.5))
    );
    looked_at(&stage, &window, "vote-into-matrix")?;

    let ballot = prepare(&stage, &window, "Consentement", "consent")?;
    press(&window, "button", "Faire voter ici")?;
    // A reservation that is too long is kept whole, counted, and stays out of the urn (R12).
    let input = tests::documents::root().join("tests/inputs/R12-texte-de-900-signes.txt");
    let text = std::fs::read(input).map_err(crate::hands::io)?;
    press(&window, "button", "Prendre un bulletin")?;
    window.press_in(A, "radio", "Réserve")?;
    press(&window, "textbox", "Votre réserve")?;
    let offer = stage
        .screen
        .offer("CLIPBOARD", &[("UTF8_STRING", text.as_slice())])?;
    stage.screen.keys(&["ctrl+v"])?;
    window.sees("FIN-DU-TEXTE")?;
    window.sees("caractères de trop.")?;
    let shut = "const drop = [...document.querySelectorAll('dialog[open] button')].find((one) => one.textContent.includes('Déposer'));
        return drop.disabled || drop.getAttribute('aria-disabled') === 'true'";
    window.until("a paper that is not put into the urn", shut, &[])?;
    looked_at(&stage, &window, "booth-too-long")?;
    drop(offer);
    press(&window, "button", "Jeter ce bulletin")?;
    vote(
        &window,
        &[(A, Choose("Consentement")), (B, Choose("Objection"))],
        &[("Votre objection", "trop lent")],
    )?;
    vote(
        &window,
        &[(A, Choose("Réserve")), (B, Choose("Consentement"))],
        &[("Votre réserve", "un jour sur deux")],
    )?;
    close(&stage, &window, &ballot, 2)?;
    window.sees("Non adoptée")?;
    window.sees("un jour sur deux")?;
    looked_at(&stage, &window, "vote-consent")?;
    stage.close(&window)
}

/// Presses Tab until the focus is on something of that name.
fn tab_to(window: &Driver, name: &str) -> Done {
    let script = "const e = document.activeElement; const l = e.labels && e.labels[0];
        return (e.closest('fieldset')?.querySelector('legend')?.textContent ?? '') + ' ' + (e.getAttribute('aria-label') || (l ? l.textContent : e.textContent))";
    for _ in 0..60 {
        window.press(&[Keys::TAB])?;
        let at = window.run(script, &[])?;
        let flat = at
            .as_str()
            .unwrap_or_default()
            .replace(['\u{a0}', '\u{202f}'], " ");
        if flat.contains(name) {
            return Ok(());
        }
    }
    Err(Failure(format!("Tab never comes to « {name} »")))
}

#[test]
fn a_majority_judgement_is_held_by_keyboard_alone_and_a_named_vote_is_undone() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "votes")?;
    let ballot = prepare(&stage, &window, "Jugement majoritaire", "majority_judgment")?;
    press(&window, "button", "Faire voter ici")?;
    window.find("dialog", "Bureau de vote")?;
    // From here on by keyboard: two people, the second gives a mention less.
    for mentions in [[1, 4], [2, 0]] {
        tab_to(&window, "Prendre un bulletin")?;
        window.press(&[Keys::ENTER])?;
        for (option, steps) in [A, B].iter().zip(mentions) {
            tab_to(&window, option)?;
            for _ in 0..steps {
                window.press(&[Keys::DOWN])?;
            }
        }
        tab_to(&window, "Déposer le bulletin")?;
        window.press(&[Keys::ENTER])?;
        window.find("heading", "Bulletin déposé.")?;
        tab_to(&window, "Au suivant")?;
        window.press(&[Keys::ENTER])?;
        window.find("button", "Prendre un bulletin")?;
    }
    tab_to(&window, "Rendre l’appareil")?;
    window.press(&[Keys::ENTER])?;
    window.gone("dialog", "Bureau de vote")?;
    press(&window, "button", "Fermer le vote")?;
    window.press_in("Fermer le vote ?", "button", "Fermer le vote")?;
    record(&stage, "ballot", "two have voted", |one| {
        one["id"] == ballot["id"] && one["state"] == "closed" && one["voters"] == 2
    })?;
    // « Excellent » and « Très bien »: the lower of the two in the middle.
    assert_eq!(
        option(&stage, &ballot, A)?["grades"],
        json!([1, 1, 0, 0, 0, 0, 0])
    );
    assert_eq!(
        option(&stage, &ballot, B)?["grades"],
        json!([0, 0, 0, 1, 0, 0, 0])
    );
    window.sees("Très bien")?;
    window.sees("dont 1 sans mention")?;
    looked_at(&stage, &window, "vote-majority-judgment")?;

    // A named one: who chose what is kept, and the step can be taken back.
    let ballot = {
        let question = "Qui est pour ?";
        window.go(&crate::hands::part(&stage, "votes")?)?;
        press(&window, "button", "Nouveau vote")?;
        edit(&window, "Quelle idée garder en premier ?", question)?;
        for label in [A, B] {
            add(&window, "Ajouter une option", label)?;
            record(&stage, "ballot_option", label, |one| one["label"] == label)?;
        }
        choose(&window, "Autres actions sur le vote", "Réglages du vote")?;
        press(&window, "checkbox", "Vote secret")?;
        let named = record(&stage, "ballot", "named", |one| {
            one["question"] == question && one["secret"] == false
        })?;
        press(&window, "button", "Terminer")?;
        press(&window, "button", "Ouvrir le vote")?;
        named
    };
    press(&window, "button", "Faire voter ici")?;
    vote(&window, &[(A, Choose("2"))], &[])?;
    press(&window, "button", "Rendre l’appareil")?;
    let own = |one: &Value| one["ballot"] == ballot["id"];
    record(&stage, "vote", "kept", own)?;
    window.press(&[Keys::CONTROL, 'z'])?;
    none(&stage, "vote", "taken back", own)?;
    stage.close(&window)
}

#[test]
fn hands_are_raised_for_mentions_and_tables_rate_a_matrix() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "votes")?;
    let ballot = prepare(&stage, &window, "Jugement majoritaire", "majority_judgment")?;
    press(&window, "button", "Saisir un comptage")?;
    crate::hands::rewrite(&window, "Personnes comptées à la main", "4")?;
    crate::hands::rewrite(&window, &format!("Bien pour « {A} »"), "3")?;
    press(&window, "button", "Enregistrer le comptage")?;
    record(&stage, "ballot_option", "three hands", |one| {
        one["ballot"] == ballot["id"] && one["hand_grades"].to_string().contains('3')
    })?;

    window.go(&crate::hands::part(&stage, "votes")?)?;
    press(&window, "button", "Nouvelle matrice")?;
    add(&window, "Ajouter une idée", A)?;
    let item = record(&stage, "matrix_item", A, |one| one["label"] == A)?;
    press(&window, "button", "Noter table par table")?;
    looked_at(&stage, &window, "matrix-rate")?;
    for (impact, effort) in [("5", "2"), ("3", "2")] {
        window.press_in(&format!("Impact, {A}"), "radio", impact)?;
        window.press_in(&format!("Effort, {A}"), "radio", effort)?;
        press(&window, "button", "Au suivant")?;
    }
    press(&window, "button", "Abandonner")?;
    let rated = record(&stage, "matrix_item", "two tables", |one| {
        one["id"] == item["id"] && one["ratings"].as_array().is_some_and(|all| all.len() == 2)
    })?;
    assert_eq!(
        (&rated["impact"], &rated["effort"]),
        (&json!(4.0), &json!(2.0))
    );
    assert!((rated["impact_spread"].as_f64().unwrap_or_default() - 2.0_f64.sqrt()).abs() < 1e-9);
    stage.keep("matrix-rated")?;
    stage.close(&window)
}
