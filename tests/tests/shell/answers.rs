//! What people answer, entered at the desk sheet by sheet, counted, and shown to the room once it
//! may be seen.

use serde_json::{Value, json};
use tests::window::{Keys, Stage};

use crate::{
    access::axe,
    hands::{Done, choose, none, open_part, record, rewrite, select},
    journeys::records,
    run::{is_readable, room_of},
};

fn counts(list: &Value, field: &str) -> Vec<u64> {
    let all = list.as_array().into_iter().flatten();
    all.map(|one| one[field].as_u64().unwrap_or_default())
        .collect()
}

#[test]
fn words_are_entered_sheet_by_sheet_ranked_and_shown_to_the_room() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "overview")?;
    choose(&window, "Ajouter : Activités", "Nuage de mots")?;
    let poll = record(&stage, "poll", "its question", |one| {
        one["question"]
            .as_str()
            .is_some_and(|text| text.starts_with("En un mot"))
    })?;
    record(&stage, "activity", "its activity", |one| {
        one["id"] == poll["activity"] && one["kind"] == "word_cloud"
    })?;
    window.press_on("button", "Saisir personne par personne")?;
    for (sheet, words) in ["l’écoute, du temps", "Écoute", "des écoutes, un café"]
        .into_iter()
        .enumerate()
    {
        window.press_on("textbox", "Mots, séparés par une virgule")?;
        window.type_text(words)?;
        window.press_on("button", "Noter, feuille suivante")?;
        window.sees(&match sheet {
            0 => "1 feuille saisie".to_owned(),
            more => format!("{} feuilles saisies", more + 1),
        })?;
    }
    assert_eq!(axe(&window)?, [""; 0]);
    window.press_on("button", "Terminer")?;
    record(&stage, "poll", "the words of three people", |one| {
        one["id"] == poll["id"] && one["words"].as_array().is_some_and(|all| all.len() == 5)
    })?;
    window.until(
        "the ranked list",
        "const rows = [...document.querySelectorAll('[aria-label=\"Mots par rang\"] tbody tr')];
         return rows.length === 3 && /1\\s*écoute\\s*3/.test(rows[0].innerText.replaceAll('\\t', ' '))",
        &[],
    )?;
    assert_eq!(axe(&window)?, [""; 0]);
    stage.keep("word-cloud")?;

    // The room sees them once it may: after the activity is closed, where that was asked for.
    window.go(&crate::hands::part(&stage, "overview")?)?;
    choose(&window, "Gestes sur « Nuage de mots »", "Modifier")?;
    select(
        &window,
        "Les réponses, à l’écran de la salle, sont",
        "visibles après la fermeture",
    )?;
    record(&stage, "activity", "seen later", |one| {
        one["id"] == poll["activity"] && one["settings"]["others_visible"] == "after_close"
    })?;
    window.press_in("Détails de l’activité", "button", "/^Fermer$/")?;
    window.go(&crate::hands::part(&stage, "run")?)?;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let windows = room_of(&window)?;
    window.switch(&windows.0)?;
    select(&window, "Montrer", "/^Résultat.*En un mot/")?;
    let shows = |page: &str| {
        window.switch(&windows.1)?;
        window.until(
            page,
            "return document.querySelector('main').dataset.page === arguments[0]",
            &[json!(page)],
        )?;
        is_readable(&window, page)?;
        window.switch(&windows.0)
    };
    shows("voting")?;
    window.go(&crate::hands::part(&stage, "overview")?)?;
    choose(&window, "Gestes sur « Nuage de mots »", "Modifier")?;
    for state in ["Fermée", "Synthétisée"] {
        select(&window, "État", state)?;
    }
    record(&stage, "activity", "done", |one| {
        one["id"] == poll["activity"] && one["state"] == "synthesised"
    })?;
    window.press_in("Détails de l’activité", "button", "/^Fermer$/")?;
    shows("words")?;
    window.switch(&windows.1)?;
    window.sees("écoute")?;
    stage.keep("room-words")?;
    window.switch(&windows.0)?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "activity", "one step back", |one| {
        one["id"] == poll["activity"] && one["state"] == "closed"
    })?;
    stage.close(&window)
}

#[test]
fn an_evaluation_is_entered_person_by_person_by_keyboard_and_shown_to_the_room() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "evaluation")?;
    let before = record(&stage, "evaluation", "that of the sample", |one| {
        one["roti"].as_array().is_some_and(|all| all.len() == 5)
    })?;
    window.press_on("button", "Saisir personne par personne")?;
    window.find("dialog", "Saisir personne par personne")?;
    // The first question has the focus; arrows choose, the last button notes.
    window.press_on("radio", "4, utile")?;
    window.press_on("button", "Noter, feuille suivante")?;
    window.sees("1 feuille saisie")?;
    assert_eq!(axe(&window)?, [""; 0]);
    stage.keep("evaluation-one")?;
    window.until(
        "the focus on the next sheet's first question",
        "return document.activeElement.type === 'radio'",
        &[],
    )?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Saisir personne par personne")?;
    let after = record(&stage, "evaluation", "one person more", |one| {
        one["roti"][3].as_u64() == before["roti"][3].as_u64().map(|count| count + 1)
    })?;
    assert_eq!(
        after["respondents"].as_u64(),
        Some(
            before["respondents"]
                .as_u64()
                .unwrap_or_else(|| before["roti"]
                    .as_array()
                    .map_or(0, |all| { all.iter().filter_map(Value::as_u64).sum() }))
                + 1
        )
    );
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "evaluation", "a sheet is one step", |one| {
        one["roti"] == before["roti"] && one["respondents"] == before["respondents"]
    })?;

    // The weather of the room, by counts and sheet by sheet, is a tally for the room.
    window.go(&crate::hands::part(&stage, "overview")?)?;
    choose(&window, "Ajouter : Activités", "Météo")?;
    let weather = record(&stage, "poll", "four skies", |one| {
        one["choices"][0]["label"] == "Soleil" && counts(&one["choices"], "count") == [0; 4]
    })?;
    window.press_on("button", "Saisir personne par personne")?;
    window.press_on("radio", "Éclaircies")?;
    window.press_on("button", "Noter, feuille suivante")?;
    window.press_on("button", "Terminer")?;
    record(&stage, "poll", "a bright one", |one| {
        one["id"] == weather["id"] && counts(&one["choices"], "count") == [0, 1, 0, 0]
    })?;
    window.go(&crate::hands::part(&stage, "run")?)?;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let windows = room_of(&window)?;
    window.switch(&windows.0)?;
    for (choice, text) in [
        ("/^Résultat.*météo/", "Éclaircies"),
        ("/^Résultat.*Évaluation/", "4, utile"),
    ] {
        select(&window, "Montrer", choice)?;
        window.switch(&windows.1)?;
        window.sees(text)?;
        is_readable(&window, choice)?;
        stage.keep("room-tally")?;
        window.switch(&windows.0)?;
    }
    none(&stage, "poll", "no sheet was noted twice", |one| {
        one["id"] == weather["id"] && counts(&one["choices"], "count").iter().sum::<u64>() > 1
    })?;
    stage.close(&window)
}

#[test]
fn a_consigne_is_read_in_two_languages_and_in_plain_words() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "agenda")?;
    let blocks = records(&stage)?["block"].take();
    let mut blocks: Vec<Value> = blocks.as_array().cloned().unwrap_or_default();
    blocks.sort_by(|a, b| a["order"].as_str().cmp(&b["order"].as_str()));
    let title = blocks[0]["title"].as_str().unwrap_or_default().to_owned();
    window.press_on("row", &title)?;
    rewrite(
        &window,
        "Consigne aux participants",
        "Écrivez une idée par papier.",
    )?;
    window.press_on("button", "Ajouter une autre langue, des mots simples")?;
    rewrite(&window, "Consigne en anglais", "One idea on each card.")?;
    rewrite(&window, "Consigne en mots simples", "Une idée. Un papier.")?;
    record(&stage, "block", "said three times", |block| {
        block["title"] == title.as_str()
            && block["instruction_other"] == "One idea on each card."
            && block["instruction_plain"] == "Une idée. Un papier."
    })?;
    assert_eq!(axe(&window)?, [""; 0]);
    stage.keep("agenda-sayings")?;
    window.press_on("button", "Conduire l’atelier")?;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    let windows = room_of(&window)?;
    window.switch(&windows.0)?;
    window.press_on("button", "/^Commencer/")?;
    window.switch(&windows.1)?;
    for text in [
        "Écrivez une idée par papier.",
        "English",
        "One idea on each card.",
        "En mots simples",
        "Une idée. Un papier.",
    ] {
        window.sees(text)?;
    }
    is_readable(&window, "room-sayings")?;
    let language = window.run(
        "return [...document.querySelectorAll('p[lang]')].map((p) => p.lang)",
        &[],
    )?;
    assert_eq!(language, json!(["en", "fr"]));
    stage.keep("room-sayings")?;
    window.switch(&windows.0)?;
    stage.close(&window)
}
