//! The passphrase in the window: chosen, asked for, changed, removed; and what lies on the disk each
//! time, for whoever has it and for whoever has not.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use engine::{Encrypting, Passphrase, Turn};
use tests::{
    library::Library,
    traces,
    window::{Driver, Failure, Keys, Stage},
};

use crate::{
    access::axe,
    hands::{Done, io, record, rewrite},
    journeys::fill,
};

const FIRST: &str = "quatre mots très ordinaires";
const SECOND: &str = "Zinnober unter Eichen 42";
const TEXT: &str = "Checklist à cocher au dos de la convocation";
const PURPOSE: &str = "Concevoir un accueil où l’on ne vient qu’une fois";

/// What nobody may find on the disk of an encrypted library.
fn readable(stage: &Stage) -> Result<Vec<PathBuf>, Failure> {
    let texts = [TEXT, PURPOSE, FIRST, SECOND].map(str::to_owned);
    let left = traces::left(stage.data.path(), &texts).map_err(io)?;
    // The webview keeps a database of its own beside ours, in which nothing of a library stands.
    let plain = traces::left(stage.data.path(), &["SQLite format 3".to_owned()]).map_err(io)?;
    let webview = stage.data.path().join("fenetre");
    let plain = plain.into_keys().filter(|path| !path.starts_with(&webview));
    Ok(left.into_keys().chain(plain).collect())
}

fn sealed(stage: &Stage) -> Done {
    let left = readable(stage)?;
    if left.is_empty() {
        return Ok(());
    }
    Err(Failure(format!("anybody can read {left:?}")))
}

/// The library's files, byte by byte; what the window keeps of itself is not among them.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failure> {
    let mut found = BTreeMap::new();
    for folder in [folder.to_owned(), folder.join("sauvegardes")] {
        for entry in fs::read_dir(folder).map_err(io)?.flatten() {
            let path = entry.path();
            let own = path
                .extension()
                .is_some_and(|end| end == "etabli" || end == "jsonl");
            if own && path.is_file() {
                found.insert(path.clone(), fs::read(&path).map_err(io)?);
            }
        }
    }
    Ok(found)
}

/// A question of the settings, which must be there.
fn ask(window: &Driver, button: &str, dialog: &str) -> Done {
    window.go("#/settings")?;
    window.press_on("button", button)?;
    window.find("dialog", dialog)?;
    Ok(())
}

fn done(window: &Driver, dialog: &str) -> Done {
    window.find("dialog", dialog)?;
    window.press_in(dialog, "button", "Fermer")?;
    window.gone("dialog", dialog)
}

#[test]
fn a_passphrase_is_chosen_asked_for_changed_and_removed() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/samples/01-ideation-venir-une-seule-fois.json"
    );
    stage.line(&["import", sample])?;
    let window = stage.open()?;
    window.sees("Projets en cours")?;
    window.go("#/settings")?;
    window.sees("Qui ouvre votre session lit la bibliothèque")?;
    window.press_on("button", "Sauvegarder maintenant")?;
    window.sees("Sauvegarde faite et relue.")?;
    assert!(readable(&stage)?.len() >= 2);

    // Too short, and not twice the same: said, and nothing is done.
    ask(&window, "Choisir une phrase…", "Chiffrer la bibliothèque")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    stage.keep("encryption-choose")?;
    fill(&window, "Nouvelle phrase de passe", "court")?;
    fill(&window, "Encore une fois, pour être sûr", "court")?;
    window.press(&[Keys::ENTER])?;
    window.sees("Cette phrase est trop courte")?;
    fill(&window, "Nouvelle phrase de passe", FIRST)?;
    window.press(&[Keys::ENTER])?;
    window.sees("Les deux phrases ne sont pas les mêmes.")?;
    assert!(readable(&stage)?.len() >= 2);
    fill(&window, "Encore une fois, pour être sûr", FIRST)?;
    window.press_in("Chiffrer la bibliothèque", "button", "Chiffrer")?;
    window.find("dialog", "La bibliothèque est chiffrée")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    stage.encrypted_with(Some(FIRST));
    sealed(&stage)?;
    done(&window, "La bibliothèque est chiffrée")?;
    window.sees("Établi demande la phrase à chaque démarrage")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    stage.keep("encryption-on")?;
    // What is written since is on the disk for whoever has the passphrase.
    let project: serde_json::Value = serde_json::from_str(&stage.line(&["list", "--json"])?)
        .map_err(|error| Failure(error.to_string()))?;
    let id = project["projects"][0]["id"].as_str().unwrap_or_default();
    window.go(&format!("#/project/{id}"))?;
    rewrite(&window, "Finalité", PURPOSE)?;
    record(&stage, "project", "its purpose", |one| {
        one["purpose"] == PURPOSE
    })?;
    sealed(&stage)?;
    // A page that begins anew is not asked: its program is the same.
    window.run("location.reload(); return true", &[])?;
    window.sees("Données personnelles (RGPD)")?;
    let told = stage.told()?;
    assert!(!told.contains(FIRST) && told.contains("library_encrypt"));
    stage.close(&window)?;
    sealed(&stage)?;

    // The next morning. A wrong one says so and changes nothing; nothing is shown before.
    let before = files(stage.data.path())?;
    let window = stage.open()?;
    window.sees("Cette bibliothèque est chiffrée")?;
    fill(&window, "Phrase de passe", SECOND)?;
    window.press(&[Keys::ENTER])?;
    window.sees("Ce n’est pas la phrase de passe de ce fichier")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    stage.keep("encryption-locked")?;
    let shown = window.run("return document.body.innerText", &[])?;
    let shown = shown.as_str().unwrap_or_default();
    assert!(!shown.contains("Venir une seule fois"), "{shown}");
    assert_eq!(files(stage.data.path())?, before);
    fill(&window, "Phrase de passe", FIRST)?;
    window.press_on("button", "Ouvrir")?;
    window.sees("Projets en cours")?;
    record(&stage, "project", "its purpose", |one| {
        one["purpose"] == PURPOSE
    })?;

    // Another one: the present one is asked for first.
    let change = "Changer la phrase de passe";
    ask(&window, change, change)?;
    for (now, said) in [(SECOND, "Ce n’est pas la phrase de passe"), (FIRST, "")] {
        fill(&window, "Phrase de passe actuelle", now)?;
        fill(&window, "Nouvelle phrase de passe", SECOND)?;
        fill(&window, "Encore une fois, pour être sûr", SECOND)?;
        window.press(&[Keys::ENTER])?;
        if !said.is_empty() {
            window.sees(said)?;
        }
    }
    done(&window, "La phrase de passe est changée")?;
    let former = stage.line(&["check"]).err().map(|failure| failure.0);
    assert!(former.is_some_and(|why| why.contains("Ce n’est pas la phrase de passe")));
    stage.encrypted_with(Some(SECOND));
    record(&stage, "project", "its purpose", |one| {
        one["purpose"] == PURPOSE
    })?;
    sealed(&stage)?;

    // None any more: a plain file, which any tool opens.
    let off = "Retirer la phrase de passe";
    ask(&window, off, off)?;
    fill(&window, "Phrase de passe actuelle", SECOND)?;
    window.press_in(off, "button", "Retirer la phrase")?;
    done(&window, "La bibliothèque n’est plus chiffrée")?;
    stage.encrypted_with(None);
    window.sees("Qui ouvre votre session lit la bibliothèque")?;
    record(&stage, "project", "its purpose", |one| {
        one["purpose"] == PURPOSE
    })?;
    for (path, bytes) in files(stage.data.path())? {
        let library = path.extension().is_some_and(|end| end == "etabli");
        assert!(
            !library || bytes.starts_with(b"SQLite format 3\0"),
            "{}",
            path.display()
        );
    }
    assert!(stage.line(&["check"])?.contains("saine"));
    stage.close(&window)
}

#[test]
fn encrypting_is_given_up_and_a_file_with_another_passphrase_is_looked_into() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/samples/01-ideation-venir-une-seule-fois.json"
    );
    stage.line(&["import", sample])?;
    let window = stage.open()?;
    window.sees("Projets en cours")?;
    window.go("#/settings")?;
    window.press_on("button", "Sauvegarder maintenant")?;
    window.sees("Sauvegarde faite et relue.")?;
    let before = files(stage.data.path())?;
    // As long as it lies there, the work has only begun.
    let waits = stage.desk.path().join("encryption-waits");
    fs::write(&waits, "").map_err(io)?;
    ask(&window, "Choisir une phrase…", "Chiffrer la bibliothèque")?;
    fill(&window, "Nouvelle phrase de passe", FIRST)?;
    fill(&window, "Encore une fois, pour être sûr", FIRST)?;
    window.press(&[Keys::ENTER])?;
    window.sees("La bibliothèque est écrite à neuf et comparée…")?;
    stage.keep("encryption-progress")?;
    window.press_in("Chiffrer la bibliothèque", "button", "Annuler")?;
    window.gone("dialog", "Chiffrer la bibliothèque")?;
    window.sees("rien n’a été changé.")?;
    fs::remove_file(&waits).map_err(io)?;
    assert_eq!(files(stage.data.path())?, before);
    window.find("button", "Choisir une phrase…")?;

    // A backup of another library, with a passphrase of its own.
    let refused = |fault: domain::Fault| Failure(fault.to_string());
    let other = Library::new().map_err(refused)?;
    other.board().map_err(refused)?;
    let asked = Encrypting {
        turn: Turn::On(Passphrase::new(SECOND.to_owned())),
        remove: false,
        stop: std::sync::Arc::default(),
    };
    other.engine.encrypt(asked, |_| {}).map_err(refused)?;
    let path = stage
        .data
        .path()
        .join("sauvegardes/bibliotheque-2026-01-02-030405.etabli");
    other.engine.backup(&path).map_err(refused)?;
    window.go("#/projects")?;
    window.go("#/settings")?;
    window.press_in("chiffrée avec une autre phrase", "button", "Regarder…")?;
    window.find("dialog", "Ce fichier est chiffré")?;
    assert_eq!(axe(&window)?, Vec::<String>::new());
    fill(&window, "Phrase de passe", FIRST)?;
    window.press(&[Keys::ENTER])?;
    window.sees("Ce n’est pas la phrase de passe de ce fichier")?;
    stage.keep("encryption-file")?;
    fill(&window, "Phrase de passe", SECOND)?;
    window.press(&[Keys::ENTER])?;
    window.find("dialog", "Sauvegarde")?;
    window.press(&[Keys::ESCAPE])?;
    window.gone("dialog", "Sauvegarde")?;
    window.sees("d’une autre bibliothèque")?;
    assert!(!stage.told()?.contains(SECOND));
    stage.close(&window)
}
