//! Names that lead nowhere, folders in place of files, disks that refuse: a sentence of ours, in the
//! system's language, never the system's own words.

use std::io::Write;

use tests::small_disk::{Sealed, SmallDisk};

use super::*;

/// What the system or a library would have said.
const THEIRS: [&str; 10] = [
    "os error",
    "errno",
    "No such file",
    "directory",
    "Permission",
    "denied",
    "space left",
    "unable to open",
    "Read-only",
    "Invalid",
];

/// What is refused says one of these in either language, and changes nothing.
fn refused(line: &Line, arguments: &[&str], fr: &str, en: &str) {
    for (language, sentence) in [("fr_FR.UTF-8", fr), ("en_GB.UTF-8", en)] {
        let output = line.run_in(language, arguments);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
        assert!(said.contains(sentence), "{arguments:?}: {said}");
        for theirs in THEIRS {
            assert!(!said.contains(theirs), "{arguments:?}: {said}");
        }
    }
}

const NOTHING: (&str, &str) = (
    "Il n’y a rien à cet endroit",
    "There is nothing in this place",
);
const FOLDER: (&str, &str) = (
    "C’est un dossier, et il faut un fichier",
    "This is a folder",
);
const RIGHT: (&str, &str) = ("Établi n’a pas le droit", "Établi may not");
const FULL: (&str, &str) = ("Le disque est plein", "The disk is full");

#[test]
fn a_name_that_leads_nowhere_is_told_in_the_systems_language() {
    let line = Line::new();
    let none = line.path("aucun.etabli");
    let folder = line.path("dossier");
    fs::create_dir(&folder).unwrap();
    // Before there is a library, and with one.
    for _ in 0..2 {
        refused(&line, &["import", &none], NOTHING.0, NOTHING.1);
        refused(&line, &["import", &folder], FOLDER.0, FOLDER.1);
        refused(&line, &["look", &none], NOTHING.0, NOTHING.1);
        refused(&line, &["look", &folder], FOLDER.0, FOLDER.1);
        line.json(&["import", "--merge", &sample()]);
    }
    let list = line.json(&["list"]);
    let workshop = list["projects"][0]["workshops"][0]["id"].as_str().unwrap();
    for (path, said) in [(&none, NOTHING), (&folder, FOLDER)] {
        refused(&line, &["import", "--into", workshop, path], said.0, said.1);
        refused(&line, &["methods", "take", path], said.0, said.1);
    }

    // Where something is to be written.
    let under = |name: &str| format!("{folder}/aucun/{name}");
    let file = line.path("un fichier");
    fs::write(&file, "").unwrap();
    let below_file = format!("{file}/synthese");
    for format in ["pdf", "csv", "xlsx", "json", "etabli"] {
        for place in [
            under(&format!("a.{format}")),
            format!("{below_file}.{format}"),
        ] {
            refused(&line, &export(format, &place), NOTHING.0, NOTHING.1);
        }
        let taken = line.path(&format!("pris.{format}"));
        fs::create_dir(&taken).unwrap();
        let forced = [&export(format, &taken)[..], &["--force"]].concat();
        refused(&line, &forced, FOLDER.0, FOLDER.1);
    }
    refused(&line, &["backup", &under("a.etabli")], NOTHING.0, NOTHING.1);
    assert_eq!(line.json(&["list"]), list);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}

#[test]
fn a_disk_that_refuses_is_told_in_the_systems_language() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let skipped = |what: &str| writeln!(std::io::stderr(), "SKIPPED: {what}").unwrap();
    let sealed = line.path("fermé");
    fs::create_dir(&sealed).unwrap();
    match Sealed::seal(Path::new(&sealed)) {
        None => skipped("no folder could be sealed"),
        Some(_seal) => {
            for format in ["pdf", "csv", "json", "etabli"] {
                let place = format!("{sealed}/a.{format}");
                refused(&line, &export(format, &place), RIGHT.0, RIGHT.1);
            }
            let copy = format!("{sealed}/copie.etabli");
            refused(&line, &["backup", &copy], RIGHT.0, RIGHT.1);
        }
    }
    let small = line.path("petit");
    fs::create_dir(&small).unwrap();
    let Some(disk) = SmallDisk::mount(Path::new(&small), 1) else {
        return skipped("no small disk could be mounted");
    };
    disk.fill(0).unwrap();
    for format in ["pdf", "csv", "json", "etabli"] {
        let place = format!("{small}/a.{format}");
        refused(&line, &export(format, &place), FULL.0, FULL.1);
    }
    refused(
        &line,
        &["backup", &format!("{small}/copie.etabli")],
        FULL.0,
        FULL.1,
    );
    let left: Vec<_> = fs::read_dir(disk.path())
        .unwrap()
        .flatten()
        .map(|one| one.file_name())
        .collect();
    assert_eq!(left, ["ballast"]);
}
