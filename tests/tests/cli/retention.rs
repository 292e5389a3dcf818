//! `purge`, `anonymise` and the case: nothing without the title, and nothing left with it.

use std::{fs, sync::Arc};

use engine::Engine;
use serde_json::{Value, json};
use tests::{library::Steady, traces};

use super::{Line, said};

const PROJECT: &str = "Venir une seule fois";

fn imported() -> Line {
    let line = Line::new();
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/samples/01-ideation-venir-une-seule-fois.json"
    );
    assert!(line.run(&["import", sample]).status.success());
    line
}

#[test]
fn nothing_goes_without_the_title_and_all_goes_with_it() {
    let line = imported();
    let data = line.folder.path().join("data");
    let texts = [
        "Checklist à cocher au dos de la convocation".to_owned(),
        "Solveig".to_owned(),
        PROJECT.to_owned(),
    ];
    let there = || traces::left(&data, &texts).unwrap();
    // A window that was stopped had handed a document to a viewer.
    let printed = data.join("passage/impression/Synthèse.pdf");
    let print = || {
        std::fs::create_dir_all(printed.parent().unwrap()).unwrap();
        std::fs::write(&printed, format!("%PDF {}", texts.join(" "))).unwrap();
    };
    print();
    let before = there();
    assert!(before.contains_key(&printed), "{before:?}");
    assert!(!before.is_empty());
    let (code, why) = line.refusal(&["purge", "--project", "2026-003"]);
    assert_eq!(code, 1);
    assert!(why.contains("--confirm"), "{why}");
    let (_, why) = line.refusal(&["purge", "--project", PROJECT, "--confirm", "Venir"]);
    assert!(why.contains(PROJECT), "{why}");
    let (_, why) = line.refusal(&["purge", "--confirm", PROJECT]);
    assert!(why.contains("--project"), "{why}");
    assert_eq!(there(), before, "nothing was changed");

    let file = line.path("cas.etabli");
    let case = line.json(&[
        "export",
        "--project",
        PROJECT,
        "--format",
        "case",
        "--output",
        &file,
    ]);
    let count = |list: &Value, trace: &str| {
        let all = list.as_array().into_iter().flatten();
        all.filter(|one| one["trace"] == trace)
            .map(|one| one["count"].as_u64().unwrap())
            .sum::<u64>()
    };
    assert_eq!(count(&case["removed"], "pseudonym"), 24);
    assert_eq!(count(&case["removed"], "hidden_note"), 3);
    let (code, why) = line.refusal(&[
        "export",
        "--workshop",
        PROJECT,
        "--format",
        "case",
        "--output",
        &file,
    ]);
    assert_eq!(code, 1);
    assert!(why.contains("--project"), "{why}");

    let went = line.json(&["anonymise", "--project", PROJECT, "--confirm", PROJECT]);
    assert_eq!(count(&went["traces"], "pseudonym"), 24);
    // Numbers are no pseudonyms; and nobody knows any more what to look for in the texts.
    let later = line.path("cas-ensuite.etabli");
    let ask = ["export", "--project", PROJECT, "--format", "case"];
    let spoken = said(&line.run(&[&ask[..], &["--output", &later]].concat()));
    assert!(spoken.contains("déjà été anonymisé"), "{spoken}");
    let encore = line.path("encore.etabli");
    let ask = [&ask[..], &["--output", &encore]].concat();
    let again = line.json(&ask);
    assert_eq!(count(&again["removed"], "pseudonym"), 0);
    assert_eq!(count(&again["removed"], "mention"), 0);
    assert_eq!(
        (&case["nameless"], &again["nameless"]),
        (&Value::Bool(false), &Value::Bool(true))
    );
    let left = traces::left(&data, &["Solveig".to_owned()]).unwrap();
    assert!(left.is_empty(), "{left:?}");
    assert!(!printed.exists());
    print();
    let output = line.run(&[
        "purge",
        "--project",
        "2026-003",
        "--confirm",
        "venir une SEULE fois",
    ]);
    assert!(output.status.success(), "{}", said(&output));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.contains("51 notes") && told.contains("24 participants"),
        "{told}"
    );
    assert!(told.contains(&printed.display().to_string()), "{told}");
    assert!(!data.join("passage").exists());
    assert!(there().is_empty(), "{:?}", there());
    assert!(line.run(&["check"]).status.success());
    // Another library takes the case in.
    let other = line.path("other");
    assert!(
        line.run(&["--data-dir", &other, "import", &file])
            .status
            .success()
    );
}

#[test]
fn a_purge_goes_over_the_folder_that_a_moved_library_came_from() {
    let line = imported();
    let home = line.folder.path().join("data");
    let away = line.folder.path().join("clé");
    fs::create_dir(&away).unwrap();
    // As the window moves it.
    let engine = Engine::open(&home, Arc::new(Steady::default())).unwrap();
    engine.backup_now().unwrap();
    engine.backup(&away.join(engine::FILE)).unwrap();
    let library = engine.mark().unwrap().library;
    engine.leave(&away).unwrap();
    drop(engine);
    let note = json!({ "folder": away, "library": library });
    fs::write(home.join("emplacement.json"), note.to_string()).unwrap();

    let texts = [
        "Checklist à cocher au dos de la convocation".to_owned(),
        "Solveig".to_owned(),
        PROJECT.to_owned(),
    ];
    let before = traces::left(line.folder.path(), &texts).unwrap();
    assert!(before.contains_key(&home.join(engine::FILE)), "{before:?}");
    assert!(
        before
            .keys()
            .any(|file| file.starts_with(home.join("sauvegardes")))
    );
    let (_, why) = line.refusal(&["purge", "--project", PROJECT]);
    assert!(why.contains("--confirm"), "{why}");
    let output = line.run(&["purge", "--project", PROJECT]);
    let told = String::from_utf8(output.stdout).unwrap();
    for file in before.keys().filter(|file| file.starts_with(&home)) {
        assert!(told.contains(&file.display().to_string()), "{told}");
    }
    assert!(told.contains("copie antérieure"), "{told}");
    assert_eq!(traces::left(line.folder.path(), &texts).unwrap(), before);

    let output = line.run(&["purge", "--project", PROJECT, "--confirm", PROJECT]);
    assert!(output.status.success(), "{}", said(&output));
    let left = traces::left(line.folder.path(), &texts).unwrap();
    assert!(left.is_empty(), "{left:?}");
    assert!(home.join(engine::FILE).exists());
    assert!(line.run(&["check"]).status.success());
}
