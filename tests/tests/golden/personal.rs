//! RGPD on paper: the sheet for the register of a project and of the lab, and what one person gave. Text
//! as agreed in both languages, accessible, in every format, and nobody named who need not be.

use std::collections::HashSet;

use domain::{
    Id,
    ballot::{Ballot, BallotMethod, BallotOption},
    vote::{Choice, Vote},
};
use synthesis::{
    Records, contributions,
    document::{Document, contributions as given, register as sheet},
    register::{Marked, Source, held},
};

use super::*;

const LANGUAGES: [(Language, &str); 2] = [(Language::Fr, "fr"), (Language::En, "en")];

pub fn source(of_lab: bool) -> Source {
    let mut source = Source {
        of_lab,
        ..Source::default()
    };
    let (mut projects, mut workshops) = (Vec::new(), Vec::new());
    let all = sample().unwrap();
    let mut marked = Marked::default();
    for record in &all {
        match record {
            Record::Lab(lab) => source.lab = Some(lab.clone()),
            Record::Project(project) => projects.push(project.clone()),
            Record::Workshop(workshop) => workshops.push(workshop.clone()),
            Record::Note(note) if note.author.is_some() => {
                marked.signed.insert(note.board);
            }
            Record::Vote(vote) => {
                marked.voted.insert(vote.ballot);
            }
            _ => {}
        }
    }
    source.projects = projects
        .into_iter()
        .map(|project| held(project, workshops.clone(), &all, &marked))
        .collect();
    source
}

fn checked(name: &str, document: &Document) -> String {
    let mut composer = composer();
    let composition = set(&mut composer, document).unwrap();
    assert_eq!(composition.replaced, []);
    let (_folder, file) = written(&composition);
    if let Some(folder) = std::env::var_os("ETABLI_KEEP") {
        fs::copy(&file, Path::new(&folder).join(format!("{name}.pdf"))).unwrap();
    }
    accessible(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
    let json = serde_json::to_string_pretty(document).unwrap() + "\n";
    agreed(&format!("{name}.json"), &json);
    plain(&text_of(&file).unwrap())
}

#[test]
fn sheets_for_the_register_are_as_agreed_and_name_nobody() {
    let names: HashSet<String> = sample()
        .unwrap()
        .into_iter()
        .filter_map(|record| match record {
            Record::Participant(person) => Some(person.pseudonym),
            _ => None,
        })
        .collect();
    assert!(names.len() > 10);
    for (language, word) in LANGUAGES {
        for (of_lab, name) in [(false, "registre"), (true, "registre-labo")] {
            let document = sheet::document(&source(of_lab), &in_language(language));
            let text = checked(&format!("{name}-{word}"), &document);
            for name in &names {
                assert!(!document_says(&document, name), "{name}: {text}");
            }
        }
    }
}

fn document_says(document: &Document, name: &str) -> bool {
    let json = serde_json::to_string(document).unwrap();
    json.split(|c: char| !c.is_alphanumeric())
        .any(|one| one == name)
}

/// The sample with a named ballot in which its first author voted, and a secret one.
pub fn workshop() -> (Vec<Record>, Id, Id) {
    let mut all = sample().unwrap();
    let author = all
        .iter()
        .find_map(|record| match record {
            Record::Note(note) => note.author,
            _ => None,
        })
        .unwrap();
    let workshop = all
        .iter()
        .find(|record| record.noun() == Noun::Workshop)
        .unwrap()
        .id();
    let id = |n: u128| Id::from_u128(n);
    let ballot = |n: u128, question: &str, method, voted| Ballot {
        id: id(n),
        workshop,
        order: format!("z{n}"),
        question: question.to_owned(),
        method,
        secret: n == 92,
        voted,
        ..Ballot::default()
    };
    let option = BallotOption {
        id: id(91),
        ballot: id(90),
        label: "Ouvrir jusqu’à 20 h".to_owned(),
        ..BallotOption::default()
    };
    let vote = Vote {
        id: id(93),
        ballot: id(90),
        participant: Some(author),
        choices: vec![Choice {
            option: Some(id(91)),
            value: 1,
            words: "Si l’on est deux au guichet".to_owned(),
        }],
        ..Vote::default()
    };
    all.extend([
        ballot(90, "Ouvrir le soir ?", BallotMethod::Consent, Vec::new()).into(),
        option.into(),
        vote.into(),
        ballot(92, "Qui commence ?", BallotMethod::Dots, vec![author]).into(),
    ]);
    (all, workshop, author)
}

#[test]
fn what_a_person_gave_is_as_agreed_and_holds_nothing_of_others() {
    let (all, workshop, author) = workshop();
    let mut own = Vec::new();
    let mut others = Vec::new();
    for record in &all {
        if let Record::Note(note) = record {
            match note.author {
                Some(by) if by == author => own.push(note.text.clone()),
                _ => others.push(note.text.clone()),
            }
        }
    }
    assert!(!own.is_empty() && others.len() > 10);
    let records = Records::of_workshop(all, workshop).unwrap();
    let told = contributions::contributions(&records, author, records.workshop().language).unwrap();
    assert_eq!(told.notes.len(), own.len());
    for (language, word) in LANGUAGES {
        let document = given::document(&records, &told, &in_language(language));
        let text = checked(&format!("contributions-{word}"), &document);
        for note in &own {
            assert!(text.contains(&plain(note)), "{note}: {text}");
        }
        for note in others.iter().filter(|note| note.chars().count() > 20) {
            assert!(!text.contains(&plain(note)), "{note}");
        }
    }
}
