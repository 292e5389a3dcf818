//! A library of each schema that was ever shipped still opens, with its history.
//!
//! `tests/databases/version-N.etabli` was written by the Établi of that version and is never
//! written again. The one of a schema that has not been shipped yet is made by
//! `ETABLI_WRITE=1 cargo test --workspace --test databases`.

// A test that cannot go on says so by panicking, in its helpers too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{fs, path::PathBuf, sync::Arc};

use domain::{Actor, Answer, Noun, Query, Record};
use engine::{Clock, Engine};
use exchange::Context;
use serde_json::{Value, json};
use tests::library::{Library, MORNING, Steady};

fn fixture(version: u32) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("databases/version-{version}.etabli"))
}

/// The schemas that somebody may have a file of, the present one among them: some numbers are steps
/// between two that left together.
fn shipped() -> Vec<u32> {
    let all: Vec<u32> = (1..=store::VERSION)
        .filter(|version| fixture(*version).exists())
        .collect();
    assert_eq!(all.first(), Some(&1));
    assert_eq!(
        all.last(),
        Some(&store::VERSION),
        "the present one has a fixture"
    );
    assert!(all.len() >= 5);
    all
}

fn counts(engine: &Engine) -> Value {
    let report = engine.check().unwrap();
    assert_eq!(report.problems, []);
    json!(report.counts)
}

#[test]
fn every_shipped_schema_opens() {
    if std::env::var_os("ETABLI_WRITE").is_some() {
        write_the_present_one();
    }
    for version in shipped() {
        let dir = tempfile::tempdir().unwrap();
        fs::copy(fixture(version), dir.path().join(store::FILE)).unwrap();
        let clock = Arc::new(Steady::default());
        let engine = Engine::open(dir.path(), Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
        let wanted = fs::read(fixture(version).with_extension("json")).unwrap();
        let wanted: Value = serde_json::from_slice(&wanted).unwrap();
        // Nouns that came since have no records.
        let mut counted = counts(&engine);
        counted
            .as_object_mut()
            .unwrap()
            .retain(|noun, count| *count != json!(0) || wanted["counts"].get(noun).is_some());
        assert_eq!(counted, wanted["counts"], "version {version}");
        let projects = match engine.query(&Query::Snapshot { project: None }).unwrap() {
            Answer::Snapshot(snapshot) => {
                assert!(snapshot.history.undo.is_some() && snapshot.history.redo.is_some());
                snapshot.records
            }
            _ => panic!("another answer"),
        };
        let workshop = projects
            .iter()
            .find(|record| record.noun() == Noun::Workshop)
            .map(Record::id)
            .unwrap();
        assert!(engine.query(&Query::Results { workshop }).is_ok());
        // A moment of it can be looked back to: its journal is read to the very beginning.
        let project = projects
            .iter()
            .find(|record| record.noun() == Noun::Project)
            .map(Record::id)
            .unwrap();
        let mut reader = store::Reader::open(dir.path()).unwrap().unwrap();
        let past = reader.view(|view| view.past(project, 0)).unwrap();
        assert_eq!(past.records, vec![], "version {version}");
        assert!(!past.made.is_empty() && !past.since.is_empty());
        drop(reader);
        // Its history is still a history: what was undone is done again, then all is undone.
        let run = |n: u128, command: &str| {
            let request = domain::Request {
                command_id: domain::Id::from_u128(n),
                merge_key: None,
                command: serde_json::from_value(json!(command)).unwrap(),
            };
            engine.execute(Actor::Desk, request)
        };
        run(1, "redo").unwrap();
        let mut n = 2;
        while run(n, "undo").is_ok() {
            n += 1;
        }
        let left = engine.check().unwrap();
        assert_eq!(left.counts.values().sum::<u64>(), 0, "version {version}");
        let backups = store::backups(dir.path(), None, domain::Timestamp(MORNING)).unwrap();
        assert_eq!(backups.len(), 1, "a backup before anything else");
    }
}

/// Writes the fixture of the present schema, when asked to.
fn write_the_present_one() {
    let library = Library::new().unwrap();
    let sample = include_bytes!("../../assets/samples/01-ideation-venir-une-seule-fois.json");
    let context = Context {
        time_zone: "Europe/Paris".to_owned(),
        now: domain::Timestamp(MORNING),
    };
    let bundle = exchange::read(sample, &context).unwrap();
    let done = library.engine.import(Actor::Desk, bundle, None).unwrap();
    let records = library.engine.workshop_records(done.workshops[0]).unwrap();
    let note = records
        .iter()
        .find(|record| record.noun() == Noun::Note)
        .unwrap();
    library
        .patch(Noun::Note, note.id(), json!({ "text": "changée" }))
        .unwrap();
    let block = records
        .iter()
        .find(|record| record.noun() == Noun::Block)
        .unwrap();
    let method = json!({ "id": "snowball", "name": "Boule de neige" });
    library
        .patch(Noun::Block, block.id(), json!({ "method": method }))
        .unwrap();
    library
        .run(json!({ "note": { "remove": [note.id()] } }))
        .unwrap();
    library.run(json!("undo")).unwrap();
    let path = fixture(store::VERSION);
    library.engine.backup(&path).unwrap();
    let facts = json!({ "counts": counts(&library.engine) });
    let text = serde_json::to_string_pretty(&facts).unwrap();
    fs::write(path.with_extension("json"), text + "\n").unwrap();
}
