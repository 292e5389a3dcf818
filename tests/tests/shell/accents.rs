//! Signs of several keys, or with AltGr, typed on closed cells (R4): the tables of questions, of actors
//! and what goes on between them, of prototype tests, of measures.

use tests::window::{Driver, Stage};

use crate::hands::{Done, add, choose, record, select, stand};
use crate::journeys::{open_sample, records};
use crate::tables::{ETRE, SIGNS, typed_over};

/// The first cell with all signs, the others with an accent.
fn each(stage: &Stage, window: &Driver, cells: &[(&str, &str)]) -> Done {
    for (index, (row, column)) in cells.iter().enumerate() {
        stand(window, row, column)?;
        let signs = if index == 0 { SIGNS } else { &[ETRE][..] };
        typed_over(stage, window, &format!("{row}, {column}"), signs)?;
    }
    Ok(())
}

#[test]
fn accents_open_the_cells_of_questions_actors_prototypes_and_measures() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    stage.screen.keyboard("fr")?;
    let go = |name: &str| window.go(&crate::hands::part(&stage, name)?);

    go("how_might_we")?;
    let question = "Comment pourrions-nous prévenir sans papier ?";
    add(&window, "Écrire une question, puis Entrée", question)?;
    record(&stage, "how_might_we", "a question", |one| {
        one["text"] == question
    })?;
    each(&stage, &window, &[(question, "Question")])?;

    go("stakeholders")?;
    window.press_on("button", "Nouvelle cartographie")?;
    record(&stage, "stakeholder_map", "a map", |_| true)?;
    window.press_on("radio", "Tableau")?;
    for name in ["Usagers", "Agents de guichet"] {
        add(&window, "Écrire le nom d’un acteur, puis Entrée", name)?;
        record(&stage, "stakeholder", name, |one| one["name"] == name)?;
    }
    choose(&window, "Gestes sur « Usagers »", "Relier à…")?;
    select(&window, "À qui", "Agents de guichet")?;
    window.press_in("Relier « Usagers »", "button", "Relier")?;
    record(&stage, "relation", "a relation", |_| true)?;
    each(
        &stage,
        &window,
        &[("Usagers", "Nom"), ("Usagers", "En un mot")],
    )?;

    go("test_grids")?;
    window.press_on("button", "Nouvelle grille")?;
    record(&stage, "test_grid", "a grid", |_| true)?;
    add(&window, "Ajouter une hypothèse", "On comprend sans lire")?;
    add(&window, "Ajouter un testeur", "usager")?;
    add(&window, "Ajouter une observation", "Préparer ses papiers")?;
    record(&stage, "test_grid", "an observation", |one| {
        one["observations"][0]["task"] == "Préparer ses papiers"
    })?;
    each(
        &stage,
        &window,
        &[
            ("On comprend sans lire", "Hypothèse"),
            ("On comprend sans lire", "Critère de réussite"),
            ("usager", "Catégorie"),
            ("Préparer ses papiers", "A fait"),
            ("Préparer ses papiers", "A dit"),
        ],
    )?;

    let project = records(&stage)?["project"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    window.go(&format!("#/project/{project}"))?;
    stand(&window, "Dossiers clos", "Indicateur")?;
    add(&window, "Écrire la mesure d’aujourd’hui, puis Entrée", "61")?;
    record(&stage, "project", "a measure", |one| {
        one["indicators"][0]["measures"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["value"] == 61.0))
    })?;
    each(
        &stage,
        &window,
        &[("61", "Source"), ("61", "Valeur"), ("61", "Date")],
    )?;

    // Written, and not only shown.
    stand(&window, "61", "Source")?;
    stage
        .screen
        .keys(&["dead_circumflex", "E", "t", "r", "e", "Return"])?;
    record(&stage, "project", "the source", |one| {
        one["indicators"][0]["measures"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["source"] == "Être"))
    })?;
    stage.close(&window)
}
