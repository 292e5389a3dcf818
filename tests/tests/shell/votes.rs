//! Votes, matrices and polls, from the first option to what is decided with them.

use tests::window::{Driver, Keys, Stage};

use crate::hands::{Done, add, choose, edit, in_order, none, open_part, record, rewrite, write};

const FIRST: &str = "Ouvrir le mardi soir";
const SECOND: &str = "Envoyer un courrier";
const THIRD: &str = "Appeler avant";

/// Answers a question.
fn answer(window: &Driver, question: &str, verb: &str) -> Done {
    window.find("dialog", question)?;
    window.press_in(question, "button", verb)?;
    window.gone("dialog", question)
}

/// Waits until a button with this name has the focus.
fn at(window: &Driver, name: &str) -> Done {
    window
        .until(
            &format!("the focus on « {name} »"),
            "return document.activeElement.textContent.trim() === arguments[0]",
            &[serde_json::json!(name)],
        )
        .map(drop)
}

#[test]
fn a_vote_is_held_counted_closed_and_leads_to_a_matrix_and_to_cards() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "votes")?;
    window.press_on("button", "Nouveau vote")?;
    window.sees("Aucune option pour l’instant")?;
    edit(
        &window,
        "Quelle idée garder en premier ?",
        "Que faire d’abord ?",
    )?;
    let ballot = record(&stage, "ballot", "its question", |one| {
        one["question"] == "Que faire d’abord ?"
    })?;
    let own = |one: &serde_json::Value| one["ballot"] == ballot["id"];
    for label in [FIRST, SECOND, "Appeler"] {
        add(&window, "Ajouter une option", label)?;
        record(&stage, "ballot_option", label, |one| one["label"] == label)?;
    }
    edit(&window, "Appeler", THIRD)?;
    record(&stage, "ballot_option", THIRD, |one| one["label"] == THIRD)?;

    // One more from the board; ticked, left, and ticked again.
    let chosen =
        |one: &serde_json::Value| own(one) && !(one["note"].is_null() && one["cluster"].is_null());
    window.press_on("button", "Depuis les notes et regroupements")?;
    window.find("dialog", "Depuis les notes et regroupements")?;
    window.press_in("Abandonner", "checkbox", "/./")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Depuis les notes et regroupements")?;
    none(&stage, "ballot_option", "not taken", chosen)?;
    window.press_on("button", "Depuis les notes et regroupements")?;
    window.press_in("Abandonner", "checkbox", "/./")?;
    window.press_on("button", "Ajouter 1 ligne")?;
    let note = record(&stage, "ballot_option", "one from the board", chosen)?;
    let noted = note["label"].as_str().unwrap_or_default().to_owned();

    // The order, by keyboard; the rules; one taken out.
    window.press_on("checkbox", &format!("Retenir « {SECOND} »"))?;
    window.press(&[Keys::ALT, Keys::UP])?;
    in_order(&stage, "ballot_option", "label", &[SECOND, FIRST, THIRD])?;
    window.press_on("button", &format!("Retirer « {noted} »"))?;
    none(&stage, "ballot_option", "taken out", |one| {
        one["id"] == note["id"]
    })?;
    choose(&window, "Autres actions sur le vote", "Réglages du vote")?;
    crate::hands::figure(&window, "Gommettes par personne", "4")?;
    window.press_on("button", "Terminer")?;
    record(&stage, "ballot", "four dots", |one| {
        one["id"] == ballot["id"] && one["dots_per_voter"] == 4
    })?;

    // Held, counted by hand, closed: only after the question was answered with a yes.
    window.press_on("button", "Ouvrir le vote")?;
    record(&stage, "ballot", "open", |one| {
        one["id"] == ballot["id"] && one["state"] == "open"
    })?;
    window.press_on("button", "Saisir un comptage")?;
    rewrite(&window, "Personnes comptées à la main", "5")?;
    write(&window, FIRST, "À la main", "6")?;
    // Tab goes out of the table to the buttons of the dialog.
    crate::hands::stand(&window, FIRST, "À la main")?;
    window.press(&[Keys::TAB])?;
    at(&window, "Abandonner")?;
    window.press(&[Keys::TAB])?;
    at(&window, "Enregistrer le comptage")?;
    window.press(&[Keys::ENTER])?;
    record(&stage, "ballot", "five by hand", |one| {
        one["id"] == ballot["id"] && one["hand_voters"] == 5
    })?;
    record(&stage, "ballot_option", "six dots", |one| {
        one["label"] == FIRST && one["hand_dots"] == 6
    })?;
    window.press_on("button", "Fermer le vote")?;
    answer(&window, "Fermer le vote ?", "Attendre encore")?;
    record(&stage, "ballot", "still open", |one| {
        one["id"] == ballot["id"] && one["state"] == "open"
    })?;
    window.press_on("button", "Fermer le vote")?;
    answer(&window, "Fermer le vote ?", "Fermer le vote")?;
    record(&stage, "ballot", "closed", |one| {
        one["id"] == ballot["id"] && one["state"] == "closed"
    })?;
    stage.keep("vote-closed")?;

    // What is retained goes into the matrix.
    window.press_on("button", "Placer dans la matrice")?;
    let item = record(&stage, "matrix_item", "placed in a matrix", |one| {
        one["label"] == SECOND
    })?;
    let matrix = item["matrix"].clone();
    window.sees(SECOND)?;
    add(&window, "Ajouter une idée", "Ne rien faire")?;
    record(&stage, "matrix_item", "one more", |one| {
        one["matrix"] == matrix && one["label"] == "Ne rien faire"
    })?;
    window.press_in(SECOND, "button", "Placer")?;
    record(&stage, "matrix_item", "in the middle", |one| {
        one["id"] == item["id"] && one["impact"] == 3.0
    })?;
    rewrite(&window, "Impact de A", "4,5")?;
    record(&stage, "matrix_item", "its impact", |one| {
        one["id"] == item["id"] && one["impact"] == 4.5
    })?;
    window.press_on("textbox", "Impact de B")?;
    window.press(&[Keys::ALT, Keys::UP])?;
    in_order(&stage, "matrix_item", "label", &["Ne rien faire", SECOND])?;
    window.press_on("button", "Retirer « Ne rien faire »")?;
    none(&stage, "matrix_item", "taken out", |one| {
        one["label"] == "Ne rien faire"
    })?;
    choose(
        &window,
        "Autres actions sur la matrice",
        "Axes et évaluations",
    )?;
    rewrite(&window, "Axe vers le haut", "Utilité")?;
    window.press_on("button", "Terminer")?;
    record(&stage, "matrix", "its axis", |one| {
        one["id"] == matrix && one["y_axis"] == "Utilité"
    })?;
    stage.keep("matrix")?;
    window.press_on("button", "Créer les fiches idées")?;
    record(&stage, "idea_card", "its card", |one| {
        one["title"] == SECOND
    })?;

    // Both end, each after a yes.
    let address = |part: &str, id: &serde_json::Value| {
        crate::hands::part(
            &stage,
            &format!("{part}/{}", id.as_str().unwrap_or_default()),
        )
    };
    window.go(&address("matrix", &matrix)?)?;
    choose(
        &window,
        "Autres actions sur la matrice",
        "Supprimer la matrice",
    )?;
    answer(&window, "Supprimer cette matrice ?", "Annuler")?;
    record(&stage, "matrix", "still there", |one| one["id"] == matrix)?;
    choose(
        &window,
        "Autres actions sur la matrice",
        "Supprimer la matrice",
    )?;
    answer(&window, "Supprimer cette matrice ?", "Supprimer la matrice")?;
    none(&stage, "matrix", "gone", |one| one["id"] == matrix)?;
    window.go(&address("ballot", &ballot["id"])?)?;
    choose(&window, "Autres actions sur le vote", "Supprimer le vote")?;
    answer(&window, "Supprimer ce vote ?", "Supprimer le vote")?;
    none(&stage, "ballot", "gone", |one| one["id"] == ballot["id"])?;
    window.press(&[Keys::CONTROL, 'z'])?;
    record(&stage, "ballot", "back", |one| {
        one["id"] == ballot["id"] && one["state"] == "closed"
    })?;
    stage.close(&window)
}

#[test]
fn a_poll_is_asked_and_answered_on_paper() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "votes")?;
    window.press_on("button", "Nouveau sondage")?;
    edit(
        &window,
        "Quelle est votre météo du jour ?",
        "Êtes-vous déjà venu ?",
    )?;
    let poll = record(&stage, "poll", "its question", |one| {
        one["question"] == "Êtes-vous déjà venu ?"
    })?;
    for label in ["Oui", "Non"] {
        add(&window, "Ajouter un choix", label)?;
        record(&stage, "poll", label, |one| {
            one["id"] == poll["id"] && one["choices"].to_string().contains(label)
        })?;
    }
    write(&window, "Oui", "Réponses", "12")?;
    record(&stage, "poll", "its answers", |one| {
        one["id"] == poll["id"]
            && one["choices"]
                .as_array()
                .is_some_and(|all| all.iter().any(|one| one["count"] == 12))
    })?;
    window.press_on("button", "Ajouter un mot")?;
    window.find("textbox", "Mots donnés")?;
    window.type_text("simple")?;
    window.press(&[Keys::TAB])?;
    record(&stage, "poll", "its word", |one| {
        one["id"] == poll["id"] && one["words"][0] == "simple"
    })?;
    stage.keep("poll")?;
    choose(&window, "Gestes sur le sondage", "Supprimer le sondage")?;
    none(&stage, "poll", "gone", |one| one["id"] == poll["id"])?;
    none(&stage, "activity", "and its activity", |one| {
        one["id"] == poll["activity"]
    })?;
    window.press_in("Messages", "button", "Annuler")?;
    record(&stage, "poll", "back", |one| one["id"] == poll["id"])?;
    stage.close(&window)
}
