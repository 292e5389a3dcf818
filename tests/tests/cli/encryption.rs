//! An encrypted library at the command line: its passphrase from a file or a variable, never from an
//! argument; without it nothing is read, and nothing is changed.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::Arc,
};

use engine::{Encrypting, Engine, Passphrase, Turn};
use serde_json::Value;
use tests::{library::Steady, traces, window::program};

use super::{Line, TITLE, said, sample};

const PHRASE: &str = "une phrase à accents, longue";
const OTHER: &str = "une phrase sans rapport";
const VARIABLES: [&str; 2] = ["ETABLI_PASSPHRASE_FILE", "ETABLI_PASSPHRASE"];

fn encrypted() -> Line {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let data = line.folder.path().join("data");
    let engine = Engine::open(&data, Arc::new(Steady::default())).unwrap();
    engine.backup_now().unwrap();
    let asked = Encrypting {
        turn: Turn::On(Passphrase::new(PHRASE.to_owned())),
        remove: false,
        stop: std::sync::Arc::default(),
    };
    assert!(engine.encrypt(asked, |_| {}).unwrap().encrypted);
    drop(engine);
    line
}

/// The program with a passphrase in a variable.
fn with(line: &Line, variable: &str, value: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    for other in VARIABLES {
        command.env_remove(other);
    }
    command
        .arg("--data-dir")
        .arg(line.folder.path().join("data"))
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("LANGUAGE")
        .env("LC_ALL", "fr_FR.UTF-8")
        .env("LANG", "fr_FR.UTF-8")
        .env(variable, value)
        .output()
        .unwrap()
}

fn everything(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(everything(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn a_passphrase_comes_from_a_file_or_a_variable_and_opens_every_command() {
    let line = encrypted();
    let data = line.folder.path().join("data");
    let texts = [
        "Checklist à cocher au dos de la convocation".to_owned(),
        "SQLite format 3".to_owned(),
    ];
    let left = traces::left(&data, &texts).unwrap();
    assert!(left.is_empty(), "{left:#?}");
    let file = line.path("phrase");
    // As an editor leaves it.
    fs::write(&file, format!("{PHRASE}\r\n")).unwrap();
    let mut before = everything(&data);
    let out = line.path("out.json");
    let copy = line.path("copie.etabli");
    let pdf = line.path("rapport.json");
    let project = "2026-003";
    let sheet = line.path("registre.md");
    let reads: [&[&str]; 10] = [
        &["list", "--json"],
        &["check", "--json"],
        &["search", "convocation", "--json"],
        &["supports", "--workshop", TITLE],
        &["methods"],
        &[
            "export",
            "--workshop",
            TITLE,
            "--format",
            "json",
            "--output",
            &out,
            "--force",
        ],
        &[
            "report",
            "--from",
            "2026-01-01",
            "--to",
            "2026-12-31",
            "--format",
            "json",
            "--output",
            &pdf,
            "--force",
        ],
        &[
            "export",
            "--document",
            "register",
            "--format",
            "md",
            "--output",
            &sheet,
            "--force",
        ],
        &["backup", &copy, "--force"],
        &["look", &copy, "--json"],
    ];
    for arguments in reads {
        for (variable, value) in [(VARIABLES[0], file.as_str()), (VARIABLES[1], PHRASE)] {
            let output = with(&line, variable, value, arguments);
            assert!(output.status.success(), "{arguments:?}: {}", said(&output));
        }
        // What a report folds is kept, once.
        if arguments[0] == "report" {
            before = everything(&data);
        }
        if arguments.contains(&"register") {
            let told = fs::read_to_string(&sheet).unwrap();
            assert!(told.contains("sont chiffrées"), "{told}");
        }
        // None, and a wrong one: a sentence, and nothing else.
        let (code, why) = line.refusal(arguments);
        assert_eq!(code, 1);
        assert!(
            VARIABLES.iter().all(|name| why.contains(name)),
            "{arguments:?}: {why}"
        );
        let output = with(&line, VARIABLES[1], OTHER, arguments);
        assert_eq!(output.status.code(), Some(1));
        let why = said(&output);
        assert!(why.contains("Ce n’est pas la phrase de passe"), "{why}");
        assert!(!why.contains(OTHER) && output.stdout.is_empty(), "{why}");
    }
    // What only reads changes no byte, with or without it.
    assert_eq!(everything(&data), before);
    // A copy is encrypted with the same.
    let left = traces::left(&line.folder.path().join("data"), &texts).unwrap();
    assert!(left.is_empty(), "{left:#?}");
    assert_ne!(fs::read(&copy).unwrap()[..15], *b"SQLite format 3");
    // It is not looked for in an argument.
    let (_, why) = line.refusal(&["list", "--passphrase", PHRASE]);
    assert!(!why.contains("list:"), "{why}");
    let missing = line.path("no such file");
    let output = with(&line, VARIABLES[0], &missing, &["list"]);
    assert!(said(&output).contains("no such file"), "{}", said(&output));

    // With the mark that some editors begin a text with, and nobody types.
    for text in ["\u{FEFF}PHRASE\r\n", "\u{FEFF}PHRASE"] {
        fs::write(&file, text.replace("PHRASE", PHRASE)).unwrap();
        let output = with(&line, VARIABLES[0], &file, &["list"]);
        assert!(output.status.success(), "{}", said(&output));
    }

    // What writes: a second project comes in, and goes for good.
    let output = with(
        &line,
        VARIABLES[0],
        &file,
        &["import", &copy, "--copy", "--json"],
    );
    assert!(output.status.success(), "{}", said(&output));
    let output = with(
        &line,
        VARIABLES[1],
        PHRASE,
        &[
            "purge",
            "--project",
            project,
            "--confirm",
            "Venir une seule fois",
            "--json",
        ],
    );
    let went = said(&output);
    assert!(
        output.status.success() || went.contains("Plusieurs"),
        "{went}"
    );
    let output = with(&line, VARIABLES[1], PHRASE, &["check", "--json"]);
    let sound: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(sound["ok"], true);
    let left = traces::left(&data, &texts).unwrap();
    assert!(left.is_empty(), "{left:#?}");

    // A file of elsewhere with the passphrase of elsewhere: the library here is plain.
    let here = Line::new();
    let (code, why) = here.refusal(&["import", &copy]);
    assert_eq!(code, 1);
    assert!(why.contains("chiffré"), "{why}");
    let output = with(&here, VARIABLES[1], PHRASE, &["import", &copy, "--json"]);
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(
        here.json(&["list"])["projects"].as_array().map(Vec::len),
        Some(1)
    );
}
