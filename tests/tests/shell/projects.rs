//! A project and its workshop: facts, activities, files that go out, and the end of it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;
use tests::window::{Failure, Keys, Stage};

use crate::access::axe;
use crate::hands::{
    Done, add, choose, edit, in_order, io, kept, none, open_part, record, rewrite, row_of, select,
    write,
};
use crate::journeys::records;

#[test]
fn a_workshop_is_described_and_its_activities_arranged() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "overview")?;
    edit(
        &window,
        "Venir une seule fois : atelier d'idéation",
        "Venir une fois, atelier",
    )?;
    record(&stage, "workshop", "its title", |one| {
        one["title"] == "Venir une fois, atelier"
    })?;
    choose(&window, "Autres commandes", "Détails")?;
    rewrite(&window, "Lieu", "Salle des fêtes")?;
    crate::hands::figure(&window, "Invitées", "40")?;
    record(&stage, "workshop", "where, and how many", |one| {
        one["place"] == "Salle des fêtes" && one["invited"] == 40
    })?;

    let titles = row_of(&stage, "activity", "title")?;
    let (first, second) = (titles[0].as_str(), titles[1].as_str());
    choose(&window, &format!("Gestes sur « {second} »"), "Monter")?;
    in_order(&stage, "activity", "title", &[second, first])?;
    choose(&window, &format!("Gestes sur « {second} »"), "Modifier")?;
    rewrite(&window, "Titre de l’activité", "Tour de météo")?;
    window.press_in("Titre de l’activité", "button", "Fermer")?;
    record(&stage, "activity", "its title", |one| {
        one["title"] == "Tour de météo"
    })?;
    choose(
        &window,
        "Gestes sur « Tour de météo »",
        "Supprimer l’activité",
    )?;
    none(&stage, "activity", "gone", |one| {
        one["title"] == "Tour de météo"
    })?;
    window.press_in("Messages", "button", "Annuler")?;
    record(&stage, "activity", "back", |one| {
        one["title"] == "Tour de météo"
    })?;
    stage.keep("overview-details")?;
    stage.close(&window)
}

#[test]
fn an_evaluation_is_typed_in_from_paper() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    crate::journeys::first_workshop(&window)?;
    window.press_on("link", "Évaluation")?;
    window.press_on("button", "Commencer l’évaluation")?;
    record(&stage, "evaluation", "made", |_| true)?;
    write(&window, "5, très utile", "Nombre", "8")?;
    record(&stage, "evaluation", "eight fives", |one| {
        one["roti"][4] == 8
    })?;
    crate::hands::figure(&window, "Ont répondu", "9")?;
    record(&stage, "evaluation", "nine answered", |one| {
        one["respondents"] == 9
    })?;
    window.press_on("button", "Ajouter une échelle de 1 à 5")?;
    record(&stage, "evaluation", "a question", |one| {
        one["questions"]
            .as_array()
            .is_some_and(|all| all.len() == 1)
    })?;
    edit(&window, "Nouvelle question", "Reviendriez-vous ?")?;
    record(&stage, "evaluation", "its words", |one| {
        one["questions"][0]["label"] == "Reviendriez-vous ?"
    })?;
    choose(&window, "Gestes sur la question 1", "Supprimer")?;
    record(&stage, "evaluation", "no question", |one| {
        one["questions"].as_array().is_some_and(Vec::is_empty)
    })?;
    stage.keep("evaluation")?;
    stage.close(&window)
}

/// The only file on the desk with this ending.
fn written(stage: &Stage, end: &str) -> Result<PathBuf, Failure> {
    kept(end, || {
        let files = fs::read_dir(stage.desk.path())
            .map_err(io)?
            .flatten()
            .map(|entry| entry.path());
        Ok(files
            .filter(|path| path.extension().is_some_and(|one| one == end))
            .find(|path| !path.ends_with("seen.json")))
    })
}

#[test]
fn a_project_is_kept_up_goes_out_and_ends() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_part(&stage, &window, "overview")?;
    let project = records(&stage)?["project"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    window.go(&format!("#/project/{project}"))?;
    rewrite(&window, "Numéro", "2027-001")?;
    record(&stage, "project", "its number", |one| {
        one["code"] == "2027-001"
    })?;
    select(&window, "Avancement", "suspendu").or_else(|_| {
        window.press(&[Keys::ESCAPE])?;
        select(&window, "Avancement", "/./")
    })?;
    add(
        &window,
        "Écrire un jalon, puis Entrée",
        "Bilan à mi-parcours",
    )?;
    add(
        &window,
        "Écrire ce qui est mesuré, puis Entrée",
        "Visites évitées",
    )?;
    write(&window, "Visites évitées", "Cible", "900")?;
    record(&stage, "project", "milestone and indicator", |one| {
        let has = |list: &str, field: &str, text: &str| {
            one[list]
                .as_array()
                .is_some_and(|all| all.iter().any(|one| one[field] == text))
        };
        has("milestones", "title", "Bilan à mi-parcours")
            && one["indicators"].as_array().is_some_and(|all| {
                all.iter()
                    .any(|one| one["label"] == "Visites évitées" && one["target"] == 900.0)
            })
    })?;

    // Both are drawn as soon as they have days and figures.
    write(&window, "Bilan à mi-parcours", "Date", "15/03/2027")?;
    write(&window, "Visites évitées", "Départ", "400")?;
    add(
        &window,
        "Écrire la mesure d’aujourd’hui, puis Entrée",
        "650",
    )?;
    window.until(
        "the ruler and the curve",
        "return /15 mars 2027, Bilan/.test(document.querySelector('.ruler svg')?.textContent ?? '') \
            && document.querySelectorAll('.curve circle').length === 2 \
            && !!document.querySelector('.curve .target')",
        &[],
    )?;
    stage.keep("project-drawn")?;

    // Out as a library of its own, shown in its folder; and as data.
    choose(
        &window,
        "Autres commandes",
        "Enregistrer le projet en .etabli…",
    )?;
    let file = written(&stage, "etabli")?;
    window.press_on("button", "Afficher dans le dossier")?;
    kept("its folder was shown", || {
        let shown = fs::read_to_string(stage.desk.path().join("shown.txt")).unwrap_or_default();
        let here = stage.desk.path().canonicalize().map_err(io)?;
        Ok(shown
            .lines()
            .any(|line| here == Path::new(line))
            .then_some(()))
    })?;
    choose(
        &window,
        "Autres commandes",
        "Enregistrer les données en JSON…",
    )?;
    let data = written(&stage, "json")?;
    let data: Value = kept("the data is whole", || {
        Ok(fs::read_to_string(&data)
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok()))
    })?;
    assert_eq!(data["records"]["project"][0]["code"], "2027-001");
    stage.keep("project-facts")?;

    // What is made of it as a document is remembered with it, and its artefacts lead to their screens.
    choose(
        &window,
        "Autres commandes",
        "Exporter la synthèse du projet > PDF",
    )?;
    written(&stage, "pdf")?;
    record(&stage, "project", "the document that was made", |one| {
        let made = &one["documents"][0];
        made["kind"] == "project" && made["format"] == "pdf" && made["pages"].as_u64() > Some(1)
    })?;
    window.sees("Synthèse du projet")?;
    window.sees("PDF, ")?;
    assert_eq!(axe(&window)?, [""; 0]);
    let persona = records(&stage)?["persona"][0].clone();
    let name = persona["name"].as_str().unwrap_or_default();
    window.press_on("link", name)?;
    window.until(
        "the persona is there",
        "return location.hash.includes(arguments[0])",
        &[persona["id"].clone()],
    )?;
    window.go(&format!("#/project/{project}"))?;

    // Its end, after a yes; what went out brings it back elsewhere.
    choose(&window, "Autres commandes", "Supprimer le projet")?;
    window.find("dialog", "Supprimer «")?;
    window.press_in("Supprimer «", "button", "Annuler")?;
    window.gone("dialog", "Supprimer «")?;
    let projects = || -> Result<usize, Failure> {
        let list: Value = serde_json::from_str(&stage.line(&["list", "--json"])?)
            .map_err(|error| Failure(error.to_string()))?;
        Ok(list["projects"].as_array().map_or(0, Vec::len))
    };
    assert_eq!(projects()?, 1);
    choose(&window, "Autres commandes", "Supprimer le projet")?;
    window.press_in("Supprimer «", "button", "Supprimer le projet")?;
    kept("no project", || Ok((projects()? == 0).then_some(())))?;
    window.find("button", "Créer un projet")?;
    stage.close(&window)?;
    stage.line(&["import", &file.display().to_string()])?;
    assert_eq!(projects()?, 1);
    let back = records(&stage)?;
    assert_eq!(back["project"][0]["code"], "2027-001");
    Ok(())
}
