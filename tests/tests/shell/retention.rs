//! RGPD in the window: a project is purged or its people are taken out, and the bytes of the disk are
//! looked at.

use std::{collections::BTreeSet, fs};

use serde_json::Value;
use tests::{
    traces,
    window::{Driver, Failure, Keys, Stage},
};

use crate::{
    access::axe,
    hands::{Done, choose, figure, io, kept, record, rewrite},
    journeys::{fill, records},
};

const TITLE: &str = "Venir une seule fois";

fn texts(value: &Value, to: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.chars().count() >= 16 && text.contains([' ', '-']) => {
            to.insert(text.clone());
        }
        Value::Array(list) => list.iter().for_each(|one| texts(one, to)),
        Value::Object(fields) => fields.values().for_each(|one| texts(one, to)),
        _ => {}
    }
}

/// What people are called, where nothing else says it.
fn names(all: &Value) -> Vec<String> {
    let people = all["participant"].as_array().into_iter().flatten();
    let named: BTreeSet<String> = people
        .filter_map(|one| Some(one["pseudonym"].as_str()?.to_owned()))
        .collect();
    let mut rest = all.clone();
    rest["participant"] = Value::Null;
    let rest = rest.to_string();
    named
        .into_iter()
        .filter(|name| !rest.contains(name.as_str()))
        .collect()
}

/// The page of the project, which must be there.
fn open_project(stage: &Stage, window: &Driver) -> Result<Value, Failure> {
    let all = records(stage)?;
    assert_eq!(all["project"][0]["title"], TITLE);
    let id = all["project"][0]["id"].as_str().unwrap_or_default();
    window.go(&format!("#/project/{id}"))?;
    window.sees("Données personnelles (RGPD)")?;
    Ok(all)
}

/// Types into the field that has the focus of the question, and says yes by Enter.
fn confirm(window: &Driver, typed: &str) -> Done {
    fill(window, "Pour confirmer", typed)?;
    window.press(&[Keys::ENTER])
}

/// A library with the sample alone, on its first screen.
fn with_sample() -> Result<(Stage, Driver), Failure> {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/samples");
    stage.line(&[
        "import",
        &format!("{samples}/01-ideation-venir-une-seule-fois.json"),
    ])?;
    let window = stage.open()?;
    window.sees("Projets en cours")?;
    Ok((stage, window))
}

#[test]
fn a_project_is_purged_and_no_byte_of_it_is_left() -> Done {
    let (stage, window) = with_sample()?;
    let all = open_project(&stage, &window)?;
    rewrite(
        &window,
        "Finalité",
        "Concevoir un accueil où l’on ne vient qu’une fois",
    )?;
    record(&stage, "project", "its purpose", |one| {
        one["purpose"] == "Concevoir un accueil où l’on ne vient qu’une fois"
    })?;
    let mut gone = BTreeSet::new();
    texts(&all, &mut gone);
    gone.insert("Concevoir un accueil où l’on ne vient qu’une fois".to_owned());
    // The lab is the library's, and stays.
    let mut stays = BTreeSet::new();
    texts(&all["lab"], &mut stays);
    let gone: Vec<String> = gone.difference(&stays).cloned().collect();
    assert!(gone.len() > 100, "{}", gone.len());
    let before = traces::left(stage.data.path(), &gone).map_err(io)?;
    assert!(before.len() >= 2, "{:?}", before.keys());

    window.press_on("button", "Purger le projet…")?;
    window.find("dialog", "Purger «")?;
    window.sees("51 notes")?;
    window.sees("24 participants")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    stage.keep("retention-purge")?;
    // What is not the title changes nothing.
    confirm(&window, "Une autre fois")?;
    window.sees("Ce n’est pas le titre du projet")?;
    record(&stage, "project", "still there", |one| {
        one["title"] == TITLE
    })?;
    // Case and spaces do not matter.
    confirm(&window, "venir  une SEULE fois")?;
    window.find("dialog", "est purgé")?;
    window.sees("51 notes")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    stage.keep("retention-purged")?;
    window.press_in("est purgé", "button", "Fermer")?;
    window.gone("dialog", "est purgé")?;
    window.find("button", "Créer un projet")?;
    // Nothing of it, with the window open and after it: its own folder of the page is looked at too.
    let left = traces::left(stage.data.path(), &gone).map_err(io)?;
    assert!(left.is_empty(), "{left:#?}");
    stage.close(&window)?;
    let left = traces::left(stage.data.path(), &gone).map_err(io)?;
    assert!(left.is_empty(), "{left:#?}");
    assert!(stage.line(&["check"])?.contains("saine"));
    Ok(())
}

#[test]
fn a_removed_project_is_purged_from_the_settings() -> Done {
    let (stage, window) = with_sample()?;
    let all = open_project(&stage, &window)?;
    let mut gone = BTreeSet::new();
    texts(&all, &mut gone);
    let mut stays = BTreeSet::new();
    texts(&all["lab"], &mut stays);
    let gone: Vec<String> = gone.difference(&stays).cloned().collect();
    choose(&window, "Autres commandes", "Supprimer le projet")?;
    window.sees("Ses textes restent dans l’historique")?;
    window.press_in("Supprimer «", "button", "Supprimer le projet")?;
    window.find("button", "Créer un projet")?;
    let before = traces::left(stage.data.path(), &gone).map_err(io)?;
    assert!(!before.is_empty(), "its removal is no purge");
    window.go("#/settings")?;
    window.sees("Projets supprimés")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    stage.keep("retention-removed")?;
    window.press_on("button", &format!("Purger le projet «\u{202f}{TITLE}"))?;
    window.find("dialog", "Purger «")?;
    confirm(&window, TITLE)?;
    window.find("dialog", "est purgé")?;
    window.press_in("est purgé", "button", "Fermer")?;
    window.gone("dialog", "est purgé")?;
    window.find("heading", "Conservation (RGPD)")?;
    let left = traces::left(stage.data.path(), &gone).map_err(io)?;
    assert!(left.is_empty(), "{left:#?}");
    stage.close(&window)?;
    assert!(stage.line(&["check"])?.contains("saine"));
    Ok(())
}

/// The purge waits for whoever reads a pipe that lies where its first draft goes: in that time it can be
/// given up, whatever the speed of the machine.
#[test]
fn a_purge_is_given_up_while_it_can_be() -> Done {
    let (stage, window) = with_sample()?;
    let before = open_project(&stage, &window)?;
    window.press_on("button", "Purger le projet…")?;
    window.sees("51 notes")?;
    let pipe = stage.data.path().join("effacement-1.partiel");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .map_err(io)?;
    assert!(made.success());
    confirm(&window, TITLE)?;
    window.sees("Vous pouvez encore renoncer")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    window.press_in("Purger «", "button", "Renoncer")?;
    window.sees("Établi s’arrête…")?;
    // Now it goes on, sees that it was given up, and takes back what it had laid down.
    fs::read(&pipe).map_err(io)?;
    window.sees("Arrêté : rien n’a été changé.")?;
    window.press_in("Purger «", "button", "Annuler")?;
    window.gone("dialog", "Purger «")?;
    let after = records(&stage)?;
    assert_eq!(after["note"], before["note"]);
    for left in [
        "effacement.json",
        "effacement-1.partiel",
        "effacement-2.partiel",
    ] {
        assert!(!stage.data.path().join(left).exists(), "{left}");
    }
    stage.close(&window)?;
    assert!(stage.line(&["check"])?.contains("saine"));
    Ok(())
}

#[test]
fn people_are_taken_out_and_a_case_leaves() -> Done {
    let (stage, window) = with_sample()?;
    window.go("#/settings")?;
    figure(&window, "Garder les pseudonymes", "12")?;
    record(&stage, "lab", "how long", |one| {
        one["retention_months"] == 12
    })?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    stage.keep("retention-settings")?;

    // A case of it, before: nothing in it says who was there.
    let all = open_project(&stage, &window)?;
    let names = names(&all);
    assert!(names.len() > 15, "{names:?}");
    choose(&window, "Autres commandes", "Enregistrer un cas anonymisé…")?;
    window.find("dialog", "Cas anonymisé enregistré")?;
    window.sees("24 pseudonymes")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    stage.keep("retention-case")?;
    window.press_in("Cas anonymisé enregistré", "button", "Fermer")?;
    let case = kept("the case", || {
        let files = fs::read_dir(stage.desk.path()).map_err(io)?.flatten();
        Ok(files
            .map(|entry| entry.path())
            .find(|path| path.extension().is_some_and(|end| end == "etabli")))
    })?;
    let bytes = fs::read(&case).map_err(io)?;
    fs::remove_file(stage.desk.path().join("seen.json")).map_err(io)?;
    let named = traces::left(stage.desk.path(), &names).map_err(io)?;
    assert!(named.is_empty() && bytes.len() > 10_000, "{named:#?}");
    record(&stage, "project", "the case is noted", |one| {
        one["documents"][0]["kind"] == "case"
    })?;

    window.press_on("button", "Anonymiser…")?;
    window.find("dialog", "Anonymiser «")?;
    window.sees("24 pseudonymes")?;
    confirm(&window, TITLE)?;
    window.find("dialog", "est anonymisé")?;
    stage.keep("retention-anonymised")?;
    window.press_in("est anonymisé", "button", "Fermer")?;
    window.gone("dialog", "est anonymisé")?;
    window.sees("Anonymisé le")?;
    record(&stage, "participant", "nobody by name", |one| {
        one["pseudonym"] == "Participant 24"
    })?;
    stage.close(&window)?;
    let left = traces::left(stage.data.path(), &names).map_err(io)?;
    assert!(left.is_empty(), "{left:#?}");
    Ok(())
}
