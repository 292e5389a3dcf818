//! The methods shipped in `assets/methods`, held to the domain's words and limits.

use std::path::Path;

use domain::{
    ballot::BallotMethod,
    block::{BlockKind, Mode},
    board::BoardTemplate,
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Method {
    id: String,
    #[serde(rename = "family")]
    _family: Family,
    minutes: [u32; 2],
    people: [u32; 2],
    source: Option<String>,
    board: Option<Board>,
    ballot: Option<BallotMethod>,
    fr: Said,
    en: Said,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Family {
    Inclusion,
    Exploration,
    Definition,
    Ideation,
    Prioritisation,
    Decision,
    Prototyping,
    Test,
    Participation,
    Closing,
    Evaluation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Board {
    #[serde(rename = "template")]
    _template: BoardTemplate,
    zones: Vec<Both<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Both<T> {
    fr: T,
    en: T,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    name: String,
    goal: String,
    when: String,
    material: Vec<String>,
    variants: Vec<String>,
    phones: String,
    accessibility: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    kind: BlockKind,
    #[serde(rename = "mode")]
    _mode: Mode,
    minutes: u32,
    fr: Words,
    en: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    title: String,
    instruction: String,
}

fn methods() -> Vec<(String, Method)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/methods");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of methods") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .expect("a name")
            .to_owned();
        let text = std::fs::read_to_string(&path).expect("a method");
        let method = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        found.push((name, method));
    }
    found
}

#[test]
fn every_method_is_whole_in_both_languages() {
    let all = methods();
    assert_eq!(all.len(), 37);
    for (name, method) in &all {
        assert_eq!(&method.id, name);
        let [least, most] = method.minutes;
        let planned: u32 = method.steps.iter().map(|step| step.minutes).sum();
        assert!((least..=most).contains(&planned), "{name}: {planned} min");
        assert!(
            0 < method.people[0] && method.people[0] <= method.people[1],
            "{name}: people"
        );
        assert!(
            method
                .source
                .as_ref()
                .is_none_or(|source| !source.is_empty())
        );
        assert!(method.steps.len() >= 2, "{name}: steps");
        assert_eq!(
            method.fr.material.len(),
            method.en.material.len(),
            "{name}: material"
        );
        assert_eq!(
            method.fr.variants.len(),
            method.en.variants.len(),
            "{name}: variants"
        );
        let votes = method.steps.iter().any(|step| step.kind == BlockKind::Vote);
        assert!(
            method.ballot.is_none() || votes,
            "{name}: no step opens its ballot"
        );
        for said in [&method.fr, &method.en] {
            let texts = [
                &said.name,
                &said.goal,
                &said.when,
                &said.phones,
                &said.accessibility,
            ];
            let lists = said.material.iter().chain(&said.variants);
            for text in texts.into_iter().chain(lists) {
                assert!(
                    !text.trim().is_empty() && text.chars().count() <= 200,
                    "{name}: {text}"
                );
            }
        }
        for words in method.steps.iter().flat_map(|step| [&step.fr, &step.en]) {
            assert!(
                !words.title.trim().is_empty() && words.title.chars().count() <= 200,
                "{name}"
            );
            assert!(
                !words.instruction.trim().is_empty(),
                "{name}: {}",
                words.title
            );
        }
        for zone in method.board.iter().flat_map(|board| &board.zones) {
            assert!(
                !zone.fr.trim().is_empty() && !zone.en.trim().is_empty(),
                "{name}: zones"
            );
        }
    }
}

#[test]
fn french_methods_have_french_spaces() {
    for (name, method) in methods() {
        let said = &method.fr;
        let steps = method
            .steps
            .iter()
            .flat_map(|step| [&step.fr.title, &step.fr.instruction]);
        for text in [
            &said.name,
            &said.goal,
            &said.when,
            &said.phones,
            &said.accessibility,
        ]
        .into_iter()
        .chain(steps)
        {
            for plain in [" :", " ;", " ?", " !", "« ", " »", "'"] {
                assert!(!text.contains(plain), "{name}: {plain:?} in {text}");
            }
        }
    }
}
