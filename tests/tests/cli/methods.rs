//! The methods of the lab on the command line: from one library to another by a file.

use std::fs;

use serde_json::{Value, json};

use super::Line;

const BRAISE: &str = "01900000-0000-7000-8000-0000000000a1";
const VEILLEE: &str = "01900000-0000-7000-8000-0000000000a2";

fn method(id: &str, name: &str) -> Value {
    json!({
        "id": id, "language": "fr", "name": name, "family": "inclusion", "goal": "Se connaître", "when": "",
        "people_min": 4, "people_max": 20, "material": ["Cartes"],
        "steps": [{ "title": name, "kind": "activity", "mode": "plenary", "minutes": 15, "instruction": "En cercle" }],
        "board": { "template": "free", "zones": ["Ici", "Là"] }, "ballot": null, "tags": [],
    })
}

fn file(line: &Line, name: &str, methods: &[Value]) -> String {
    let path = line.path(name);
    let file = json!({ "format": "etabli-methods", "version": 1, "methods": methods });
    fs::write(&path, file.to_string()).unwrap();
    path
}

#[test]
fn methods_go_from_one_lab_to_another() {
    let line = Line::new();
    assert_eq!(line.json(&["methods"])["methods"], json!([]));
    let both = [method(BRAISE, "Braise"), method(VEILLEE, "Veillée")];
    let brought = file(&line, "in.json", &both);
    let done = line.json(&["methods", "take", &brought]);
    assert_eq!(
        done["files"],
        json!([{ "file": brought, "fresh": 2, "changed": 0 }])
    );
    let names = |line: &Line| -> Vec<String> {
        let all = line.json(&["methods", "list"]);
        let all = all["methods"].as_array().unwrap().iter();
        all.map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&line), ["Braise", "Veillée"]);

    // The same again changes nothing, another state of one takes its place.
    let again = line.json(&["methods", "take", &brought]);
    assert_eq!(again["files"][0]["changed"], json!(0));
    let newer = file(&line, "newer.json", &[method(BRAISE, "La braise")]);
    let done = line.json(&["methods", "take", &newer]);
    assert_eq!(
        (&done["files"][0]["fresh"], &done["files"][0]["changed"]),
        (&json!(0), &json!(1))
    );

    // By name, whole, and into another library.
    let out = line.path("out.json");
    let given = line.json(&["methods", "give", "la braise", "--output", &out]);
    assert_eq!(given, json!({ "output": out, "methods": 1 }));
    assert!(
        line.refusal(&["methods", "give", "--output", &out])
            .1
            .contains("out.json")
    );
    let all = line.path("all.json");
    line.json(&["methods", "give", "--output", &all]);
    let other = Line::new();
    other.json(&["methods", "take", &all]);
    assert_eq!(names(&other), ["La braise", "Veillée"]);
    let written: Value = serde_json::from_slice(&fs::read(&all).unwrap()).unwrap();
    assert_eq!(
        written["methods"],
        json!([method(BRAISE, "La braise"), method(VEILLEE, "Veillée")])
    );
}

#[test]
fn what_is_no_file_of_methods_or_no_method_is_refused_and_changes_nothing() {
    let line = Line::new();
    line.json(&[
        "methods",
        "take",
        &file(&line, "in.json", &[method(BRAISE, "Braise")]),
    ]);
    let bad = file(
        &line,
        "bad.json",
        &[method(VEILLEE, "Veillée"), json!({ "id": VEILLEE })],
    );
    assert_eq!(line.refusal(&["methods", "take", &bad]).0, 1);
    let other = line.path("other.json");
    fs::write(&other, "{}").unwrap();
    assert_eq!(line.refusal(&["methods", "take", &other]).0, 1);
    let nobody = line.path("nobody.json");
    assert_eq!(
        line.refusal(&["methods", "give", "Personne", "-o", &nobody])
            .0,
        1
    );
    assert!(fs::metadata(&nobody).is_err());
    let all = line.json(&["methods"]);
    assert_eq!(all["methods"].as_array().unwrap().len(), 1);
}
