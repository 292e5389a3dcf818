//! What Établi gathers by itself as documents leave is no work on a record, and no file takes it away;
//! nor does one name again who was there in a project that is anonymised.

use std::sync::Arc;

use domain::{
    Actor, Answer, Id, Noun, Query, Record, Timestamp,
    project::Project,
    retention::{Clearing, Labels},
    workshop::Workshop,
};
use engine::{ImportChoice, Imported};
use exchange::{Bundle, WarningCode};
use serde_json::{Value, json};
use tests::{library::Library, traces};

fn file_of(library: &Library, project: Id) -> Bundle {
    Bundle::from_records(library.engine.project_records(project).unwrap()).unwrap()
}

fn bring(library: &Library, file: &Bundle, choice: Option<ImportChoice>) -> engine::ImportOutcome {
    library
        .engine
        .import(Actor::Desk, file.clone(), choice)
        .unwrap()
}

fn workshop(library: &Library, id: Id) -> Workshop {
    match library.engine.record(Noun::Workshop, id).unwrap() {
        Some(Record::Workshop(workshop)) => workshop,
        other => panic!("{other:?}"),
    }
}

fn project(library: &Library, id: Id) -> Project {
    match library.engine.record(Noun::Project, id).unwrap() {
        Some(Record::Project(project)) => project,
        other => panic!("{other:?}"),
    }
}

/// What a document keeps as it leaves.
fn fold(library: &Library, workshop: Id, keys: &[&str]) {
    let patch = json!({ "workshop": { "patch": [
        { "id": workshop, "fields": { "folded": keys } }
    ] } });
    library.run_as(Actor::Library, patch).unwrap();
}

fn made(library: &Library, project: Id, titles: &[&str]) {
    let documents: Vec<Value> = titles
        .iter()
        .enumerate()
        .map(|(at, title)| {
            json!({ "at": 1_000 + at, "kind": "synthesis", "title": title, "format": "pdf", "pages": 3 })
        })
        .collect();
    let patch = json!({ "project": { "patch": [
        { "id": project, "fields": { "documents": documents } }
    ] } });
    library.run_as(Actor::Library, patch).unwrap();
}

#[test]
fn a_merge_never_takes_a_fold_away() {
    let library = Library::new().unwrap();
    let (own, held, _) = library.board().unwrap();
    let mut file = file_of(&library, own);
    fold(&library, held, &["category:elu", "category:agent"]);
    let change = |file: &mut Bundle, place: &str, folded: &[&str]| {
        for record in &mut file.records {
            if let Record::Workshop(workshop) = record {
                workshop.place = place.to_owned();
                workshop.folded = folded.iter().map(|key| (*key).to_owned()).collect();
                workshop.updated_at = Timestamp(workshop.updated_at.0 + 10_000_000_000);
            }
        }
    };
    change(&mut file, "Mairie", &["category:voisin"]);
    let merged = bring(&library, &file, Some(ImportChoice::Merge));
    assert_eq!(merged.imported, Imported::Merged);
    let now = workshop(&library, held);
    assert_eq!(now.place, "Mairie");
    assert_eq!(
        now.folded,
        ["category:voisin", "category:elu", "category:agent"]
    );
    // Nothing but the file changed since: its other field is taken, no fold goes.
    change(&mut file, "Préfecture", &[]);
    assert_eq!(bring(&library, &file, None).imported, Imported::Updated);
    let now = workshop(&library, held);
    assert_eq!((now.place.as_str(), now.folded.len()), ("Préfecture", 3));
    // One that is older here and differs gives its folds all the same.
    library
        .patch(Noun::Workshop, held, json!({ "place": "Ici" }))
        .unwrap();
    for record in &mut file.records {
        if let Record::Workshop(workshop) = record {
            workshop.folded = vec!["category:asso".to_owned()];
            workshop.updated_at = Timestamp(1);
        }
    }
    bring(&library, &file, Some(ImportChoice::Merge));
    let now = workshop(&library, held);
    assert_eq!((now.place.as_str(), now.folded.len()), ("Ici", 4));
}

#[test]
fn to_make_a_document_is_no_change_that_a_file_could_meet() {
    let library = Library::new().unwrap();
    let (own, held, _) = library.board().unwrap();
    let file = file_of(&library, own);
    bring(&library, &file, None);
    let before = (project(&library, own), workshop(&library, held));
    fold(&library, held, &["category:elu"]);
    made(&library, own, &["Synthèse"]);
    let after = (project(&library, own), workshop(&library, held));
    assert_eq!(after.0.documents.len(), 1);
    assert_eq!(
        (before.0.updated_at, before.1.updated_at),
        (after.0.updated_at, after.1.updated_at)
    );
    assert_eq!(bring(&library, &file, None).imported, Imported::Unchanged);
    assert_eq!(project(&library, own), after.0);
    assert_eq!(workshop(&library, held), after.1);

    // A colleague's later work comes in by itself, with the documents of both.
    let away = Library::new().unwrap();
    bring(&away, &file, None);
    away.patch(Noun::Workshop, held, json!({ "place": "Mairie" }))
        .unwrap();
    made(&away, own, &["Bilan"]);
    let theirs = file_of(&away, own);
    assert_eq!(bring(&library, &theirs, None).imported, Imported::Updated);
    assert_eq!(workshop(&library, held).place, "Mairie");
    assert_eq!(workshop(&library, held).folded, ["category:elu"]);
    assert_eq!(project(&library, own).documents.len(), 2);
    assert_eq!(bring(&library, &theirs, None).imported, Imported::Unchanged);
}

#[test]
fn what_is_gathered_is_no_news_of_a_project() {
    let library = Library::new().unwrap();
    let (own, held, _) = library.board().unwrap();
    let touched = || match library
        .engine
        .query(&Query::Touched {
            since: Timestamp(0),
        })
        .unwrap()
    {
        Answer::Touched(touched) => touched,
        other => panic!("{other:?}"),
    };
    let before = touched();
    fold(&library, held, &["category:elu"]);
    made(&library, own, &["Synthèse"]);
    assert_eq!(touched(), before);
    library
        .patch(Noun::Project, own, json!({ "title": "Autre" }))
        .unwrap();
    assert_ne!(touched(), before);
}

#[test]
fn no_file_names_again_who_was_there_in_an_anonymised_project() {
    let library = Library::new().unwrap();
    let make = |noun: Noun, fields: Value| library.make(noun, fields).unwrap();
    let (own, held, board) = library.board().unwrap();
    let ana = make(
        Noun::Participant,
        json!({ "workshop": held, "pseudonym": "Anastasia", "device": "paper" }),
    );
    let bob = make(
        Noun::Participant,
        json!({ "workshop": held, "pseudonym": "Barnabé", "together": [ana] }),
    );
    let note = make(
        Noun::Note,
        json!({ "board": board, "text": "Des bancs", "author": ana }),
    );
    let matrix = make(
        Noun::Matrix,
        json!({ "workshop": held, "question": "Où ?" }),
    );
    let item = make(
        Noun::MatrixItem,
        json!({ "matrix": matrix, "label": "Des bancs" }),
    );
    let ratings = json!([{ "by": "Cunégonde", "effort": 2, "impact": 4 }]);
    library
        .patch(Noun::MatrixItem, item, json!({ "ratings": ratings }))
        .unwrap();
    let names = ["Anastasia", "Barnabé", "Cunégonde", "Dagobert"].map(str::to_owned);

    // A colleague works on: changed texts, somebody more, and everything newer.
    let away = Library::new().unwrap();
    bring(&away, &file_of(&library, own), None);
    let more = library.id();
    away.run(json!({ "participant": { "create": [
        { "id": more, "fields": { "workshop": held, "pseudonym": "Dagobert" } }
    ] } }))
    .unwrap();
    let theirs = |later: i64| {
        let mut file = file_of(&away, own);
        for record in &mut file.records {
            if let Record::Note(note) = record {
                note.text = format!("Des bancs, {later}");
            }
            record.stamps().1.0 += later;
        }
        file
    };

    let labels = Labels {
        person: "Participant".to_owned(),
        rater: "Évaluation".to_owned(),
        lab: "Un autre laboratoire".to_owned(),
    };
    library
        .engine
        .clear(Clearing::Anonymise, own, labels, Arc::default(), |_| {})
        .unwrap();
    let anonymised = project(&library, own).anonymised_at;
    assert!(anonymised.is_some());

    let check = |imported: Imported, outcome: &engine::ImportOutcome, said: &str| {
        assert_eq!(outcome.imported, imported, "{said}");
        let codes: Vec<WarningCode> = outcome.warnings.iter().map(|one| one.code).collect();
        assert_eq!(codes, [WarningCode::Anonymised], "{said}");
        assert!(outcome.warnings[0].count >= 4, "{said}");
        assert_eq!(project(&library, own).anonymised_at, anonymised, "{said}");
        assert_eq!(library.engine.check().unwrap().problems, [], "{said}");
    };
    let outcome = bring(&library, &theirs(10_000_000_000), Some(ImportChoice::Merge));
    check(Imported::Merged, &outcome, "merged");
    let pseudonym = |id: Id| match library.engine.record(Noun::Participant, id).unwrap() {
        Some(Record::Participant(person)) => person.pseudonym,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        [ana, bob, more].map(pseudonym),
        ["Participant 1", "Participant 2", "Participant 3"]
    );
    match library.engine.record(Noun::Note, note).unwrap() {
        Some(Record::Note(note)) => {
            assert_eq!(note.text, "Des bancs, 10000000000");
            assert_eq!(note.author, None);
        }
        other => panic!("{other:?}"),
    }
    // Without a choice, and as a copy.
    let outcome = bring(&library, &theirs(10_000_000_000), None);
    check(Imported::Unchanged, &outcome, "again");
    let outcome = bring(&library, &theirs(20_000_000_000), Some(ImportChoice::Copy));
    check(Imported::Copied, &outcome, "copied");
    let dir = library.closed();
    let left = traces::left(dir.path(), &names).unwrap();
    assert!(left.is_empty(), "{left:?}");
}
