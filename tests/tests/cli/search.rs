//! What is found from the command line.

use super::*;

/// The kinds and titles of what was found.
fn titles(found: &Value) -> Vec<(String, String)> {
    let hits = found["hits"].as_array().unwrap();
    hits.iter()
        .map(|hit| {
            let of = |name: &str| hit[name].as_str().unwrap_or_default().to_owned();
            (of("kind"), of("title"))
        })
        .collect()
}

#[test]
fn words_are_found_across_the_library_as_json() {
    let line = Line::new();
    assert_eq!(
        line.json(&["search", "pièce"]),
        json!({ "hits": [], "more": false })
    );
    assert!(!line.folder.path().join("data").exists());
    line.json(&["import", &sample()]);
    let found = line.json(&["search", "PIECES", "manquantes"]);
    let named = titles(&found);
    for (kind, title) in [
        (
            "note",
            "Accepter la pièce manquante par mail dans les 48h au lieu de tout recommencer",
        ),
        (
            "decision",
            "Expérimenter « La pièce manquante par mail » sur la démarche d'immatriculation pendant deux semaines",
        ),
    ] {
        let wanted = (kind.to_owned(), title.to_owned());
        assert!(named.contains(&wanted), "{wanted:?} in {named:#?}");
    }
    let hits = found["hits"].as_array().unwrap();
    let note = hits.iter().find(|hit| hit["kind"] == "note").unwrap();
    assert_eq!(note["project"]["code"], "2026-003");
    assert_eq!(note["hidden"], false);
    // The marks stand on the words of the original text.
    let snippet: Vec<char> = note["snippet"].as_str().unwrap().chars().collect();
    let marked: Vec<String> = note["marks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mark| {
            let at = |n: usize| usize::try_from(mark[n].as_u64().unwrap()).unwrap();
            snippet[at(0)..at(1)].iter().collect()
        })
        .collect();
    assert_eq!(marked, ["pièce", "manquante"]);

    let only = titles(&line.json(&["search", "pièce manquante", "--kind", "decision"]));
    assert!(!only.is_empty() && only.iter().all(|(kind, _)| kind == "decision"));
    let count = |more: &[&str]| {
        let arguments = [&["search", "pièce manquante"], more].concat();
        titles(&line.json(&arguments)).len()
    };
    let all = count(&[]);
    assert_eq!(count(&["--project", "2026-003"]), all);
    assert_eq!(count(&["--from", "2026-03-12", "--to", "2026-03-12"]), all);
    assert_eq!(count(&["--from", "2026-03-13"]), 0);
    assert_eq!(count(&["--tag", "aucune"]), 0);
    assert!(count(&["introuvable"]) == 0 && all > 2);
}

#[test]
fn methods_that_come_with_etabli_are_found_with_and_without_a_library() {
    let line = Line::new();
    let of = |found: &Value| -> Vec<Value> {
        let hits = found["hits"].as_array().unwrap().iter();
        hits.filter(|hit| hit["kind"] == "method")
            .cloned()
            .collect()
    };
    let alone = of(&line.json(&["search", "gommettes"]));
    assert!(!line.folder.path().join("data").exists());
    line.json(&["import", &sample()]);
    let found = line.json(&["search", "GOMMETTE", "--kind", "method"]);
    let methods = of(&found);
    assert_eq!(methods.len(), found["hits"].as_array().unwrap().len());
    for methods in [&alone, &methods] {
        let dots = methods.iter().find(|hit| hit["id"] == "dots").unwrap();
        assert_eq!(dots["title"], "Gommettes");
        assert_eq!(
            (&dots["snippet"], &dots["marks"]),
            (&json!("Gommettes"), &json!([[0, 9]]))
        );
        assert_eq!(
            (&dots["project"], &dots["workshop"]),
            (&Value::Null, &Value::Null)
        );
    }
    // By what it is for, with the words in their sentence.
    let attire = of(&line.json(&["search", "attire groupe"]));
    let dots = attire.iter().find(|hit| hit["id"] == "dots").unwrap();
    assert_eq!(dots["snippet"], "Voir vite ce qui attire le groupe");
    for narrow in [
        ["--kind", "note"],
        ["--project", "2026-003"],
        ["--from", "2026-01-01"],
        ["--tag", "aucune"],
    ] {
        let arguments = [&["search", "gommettes"], narrow.as_slice()].concat();
        assert!(of(&line.json(&arguments)).is_empty(), "{narrow:?}");
    }
    let spoken = said(&line.run(&["search", "gommettes", "--kind", "method"]));
    assert!(
        spoken.contains("dots  Méthode") && spoken.contains("    Gommettes"),
        "{spoken}"
    );
}

#[test]
fn what_is_found_is_said_in_words_and_what_is_not_understood_is_named() {
    let line = Line::new();
    line.json(&["import", &sample()]);
    let spoken = said(&line.run(&["search", "bornes scanner"]));
    assert!(
        spoken.contains("Note") && spoken.contains("Bornes scanner simples"),
        "{spoken}"
    );
    let spoken = said(&line.run(&["search", "introuvable"]));
    assert!(spoken.contains("Rien ne répond"), "{spoken}");
    assert_eq!(line.refusal(&["search", "a", "--kind", "vote"]).0, 1);
    assert_eq!(line.refusal(&["search"]).0, 1);
    let (code, said) = line.refusal(&["search", "a", "--project", "Nulle part"]);
    assert!(code == 1 && said.contains("Nulle part"), "{said}");
}
