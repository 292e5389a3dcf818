//! Bad files at the front door: each is refused with a sentence in both languages that says where,
//! and the library is the same afterwards.
// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use domain::{
    Actor, ErrorCode, Fault, Id, Query, Record, Timestamp, limits, participant::Participant,
    project::Project, workshop::Language,
};
use engine::{Clock, Engine, ImportOutcome, Imported};
use exchange::{Bundle, Context};
use serde_json::{Value, json};
use tempfile::TempDir;
use wording::Wording;

/// A clock that goes on by a second at every look.
#[derive(Default)]
struct Ticks(AtomicU64);

impl Clock for Ticks {
    fn now(&self) -> Timestamp {
        let tick = self.0.fetch_add(1, Ordering::Relaxed);
        Timestamp(1_800_000_000_000 + i64::try_from(tick).expect("few ticks") * 1_000)
    }
    fn id(&self) -> Id {
        Id::from_u128(0x7000 << 64 | u128::from(self.0.fetch_add(1, Ordering::Relaxed)))
    }
}

struct Library {
    engine: Engine,
    folder: TempDir,
}

impl Library {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let engine = Engine::open(folder.path(), Arc::new(Ticks::default())).expect("a library");
        Self { engine, folder }
    }
    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
    /// What a face does with a file's bytes.
    fn bring(&self, bytes: &[u8]) -> Result<ImportOutcome, Fault> {
        let bundle = exchange::read(bytes, &context())?;
        self.engine.import(Actor::Desk, bundle, None)
    }
    /// What a face does with an `.etabli` file.
    fn bring_etabli(&self, path: &Path) -> Result<ImportOutcome, Fault> {
        let bundle = Bundle::from_records(store::file::read(path)?)?;
        self.engine.import(Actor::Desk, bundle, None)
    }
    fn state(&self) -> String {
        let all = self.engine.query(&Query::Snapshot { project: None });
        serde_json::to_string(&all.expect("a snapshot")).expect("JSON")
    }
}

fn context() -> Context {
    Context {
        time_zone: "Europe/Paris".into(),
        now: Timestamp(1_800_000_000_000),
    }
}

fn sample() -> Value {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/samples/01-ideation-venir-une-seule-fois.json"
    );
    serde_json::from_slice(&std::fs::read(path).expect("the sample")).expect("JSON")
}

fn sample_with(pointer: &str, value: Value) -> Vec<u8> {
    let mut file = sample();
    *file.pointer_mut(pointer).expect(pointer) = value;
    file.to_string().into_bytes()
}

/// Both sentences are there, nothing of them is left open, and they show the place or the value.
fn reads_well(name: &str, fault: &Fault) {
    for language in [Language::Fr, Language::En] {
        let sentence = Wording::new(language).fault(fault);
        assert!(
            !sentence.starts_with("error-") && !sentence.contains("{$"),
            "{name}: {sentence}"
        );
        let shown = [&fault.place, &fault.detail]
            .into_iter()
            .flatten()
            .any(|value| sentence.contains(value.as_str()));
        let limit = fault.limit.is_some();
        assert!(
            shown || limit,
            "{name}: {sentence} says nothing of {fault:?}"
        );
    }
}

#[test]
fn a_bad_file_is_refused_with_a_sentence_and_changes_nothing() {
    use ErrorCode as E;
    let whole = sample().to_string().into_bytes();
    let deep = [b"[".repeat(100_000), b"]".repeat(100_000)].concat();
    let mut invalid = whole.clone();
    invalid[1_000] = 0xff;
    let long = "é".repeat(501);
    let files: Vec<(&str, Vec<u8>, ErrorCode)> = vec![
        ("empty", Vec::new(), E::BadFile),
        ("white space", b" \n ".to_vec(), E::BadFile),
        ("cut off", whole[..whole.len() / 2].to_vec(), E::BadFile),
        ("not UTF-8", invalid, E::BadFile),
        ("nesting without end", deep, E::BadFile),
        ("infinite", b"{\"format\": 1e400}".to_vec(), E::BadFile),
        ("no number", b"{\"format\": NaN}".to_vec(), E::BadFile),
        (
            "a key twice",
            b"{\"format\": \"etabli\", \"format\": \"etabli\"}".to_vec(),
            E::BadFile,
        ),
        ("no object", b"[1, 2]".to_vec(), E::InvalidField),
        (
            "another format",
            sample_with("/format", json!("mural")),
            E::UnknownFormat,
        ),
        (
            "a newer version",
            sample_with("/version", json!(2)),
            E::NewerVersion,
        ),
        (
            "an unknown note",
            sample_with("/clusters/2/note_ids/0", json!("n99")),
            E::UnknownReference,
        ),
        (
            "an id twice",
            sample_with("/notes/7/id", json!("n01")),
            E::DuplicateId,
        ),
        (
            "a text too long",
            sample_with("/notes/7/text", json!(long)),
            E::TextTooLong,
        ),
        (
            "a blank text",
            sample_with("/notes/7/text", json!(" ")),
            E::TextRequired,
        ),
        (
            "another type",
            sample_with("/notes/7/text", json!(["a"])),
            E::InvalidField,
        ),
        (
            "another word",
            sample_with("/project/phase", json!("reculer")),
            E::UnknownWord,
        ),
        (
            "too many dots",
            sample_with("/votes/0/ballots/3/n26", json!(2)),
            E::OverBudget,
        ),
        (
            "too many on one",
            sample_with("/votes/0/ballots/3/n26", json!(3)),
            E::OverBudget,
        ),
        (
            "too many people",
            sample_with("/participants/present", json!(1e15)),
            E::OutOfRange,
        ),
        (
            "fewer than nobody",
            sample_with("/groups/0/size", json!(-4)),
            E::OutOfRange,
        ),
        (
            "off the scale",
            sample_with("/matrices/0/items/1/impact", json!(55)),
            E::OutOfRange,
        ),
    ];
    let library = Library::new();
    library.bring(&whole).expect("the sample itself");
    let before = library.state();
    for (name, bytes, code) in files {
        let fault = library.bring(&bytes).expect_err(name);
        assert_eq!(fault.code, code, "{name}: {fault:?}");
        assert!(
            fault
                .place
                .as_deref()
                .is_some_and(|place| !place.is_empty()),
            "{name}"
        );
        reads_well(name, &fault);
        assert_eq!(library.state(), before, "{name}");
    }
}

#[test]
fn a_bad_etabli_file_is_refused_and_changes_nothing() {
    let library = Library::new();
    let outcome = library
        .bring(sample().to_string().as_bytes())
        .expect("sample");
    let good = library.file("projet.etabli");
    library
        .engine
        .save_etabli(outcome.project, &good)
        .expect("saved");
    let bytes = std::fs::read(&good).expect("read");
    let before = library.state();
    let write = |name: &str, bytes: &[u8]| {
        let path = library.file(name);
        std::fs::write(&path, bytes).expect("written");
        path
    };
    let mut other = bytes.clone();
    other[..16].copy_from_slice(b"SQLite format 9\0");
    let backup = library.file("copie.etabli");
    library.engine.backup(&backup).expect("a backup");
    for path in [
        write("vide.etabli", b""),
        write("texte.etabli", b"bonjour"),
        write("json.etabli", sample().to_string().as_bytes()),
        write("coupe.etabli", &bytes[..bytes.len() / 2]),
        write("autre.etabli", &other),
        library.file("absent.etabli"),
        backup,
    ] {
        let name = path.display().to_string();
        let fault = library.bring_etabli(&path).expect_err(&name);
        for language in [Language::Fr, Language::En] {
            let sentence = Wording::new(language).fault(&fault);
            assert!(!sentence.starts_with("error-"), "{name}: {sentence}");
        }
        assert_eq!(library.state(), before, "{name}");
    }
    let again = library.bring_etabli(&good).expect("the good one");
    assert_eq!(again.imported, Imported::Unchanged);
}

/// The same limit and the same sentence, whichever the format.
#[test]
fn a_file_of_too_many_records_is_refused_whichever_its_format() {
    let bundle = exchange::read(sample().to_string().as_bytes(), &context()).expect("sample");
    let person = bundle
        .records
        .iter()
        .find_map(|record| match record {
            Record::Participant(person) => Some(person.clone()),
            _ => None,
        })
        .expect("a participant");
    let mut records = bundle.records;
    let missing = limits::FILE_RECORDS - records.len();
    let more = |count: usize| {
        let first = 1_u128 << 100;
        (first..).take(count).map(|number| {
            Record::from(Participant {
                id: Id::from_u128(number),
                ..person.clone()
            })
        })
    };
    records.extend(more(missing));
    let most = Bundle::from_records(records.clone()).expect("as many as may be");
    assert_eq!(most.records.len(), 200_000);

    records.extend(more(missing + 1).last());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("trop.etabli");
    store::file::write(&path, &records).expect("written");
    let etabli = store::file::read(&path).expect_err("one too many");
    let checked = Bundle::from_records(records.clone()).expect_err("one too many");
    // Without the white space that people like, so that the file is not too large as well.
    let json: Value = serde_json::from_slice(&exchange::write(&records)).expect("JSON");
    let json = exchange::read(json.to_string().as_bytes(), &context()).expect_err("one too many");
    assert_eq!(etabli, checked);
    for fault in [etabli, json] {
        assert_eq!(
            (fault.code, fault.place.as_deref(), fault.limit),
            (ErrorCode::TooMany, Some("records"), Some(200_000))
        );
        assert_eq!(
            Wording::new(Language::Fr).fault(&fault),
            "C’est trop d’éléments à la fois (records)\u{a0}: 200\u{202f}000 au plus. \
             Rien n’a été changé."
        );
        assert_eq!(
            Wording::new(Language::En).fault(&fault),
            "These are too many at once (records): 200,000 at most. Nothing was changed."
        );
    }
}

/// A file speaks of the file, a request of the request.
#[test]
fn a_file_that_is_no_project_says_so() {
    let mut bundle = exchange::read(sample().to_string().as_bytes(), &context()).expect("sample");
    let project = bundle.project().expect("a project").clone();
    bundle.records.push(Record::from(Project {
        id: Id::from_u128(7),
        ..project
    }));
    for (records, count) in [(Vec::new(), 0), (bundle.records, 2)] {
        let fault = Bundle::from_records(records).expect_err("not one project");
        assert_eq!(fault.code, ErrorCode::NotOneProject);
        reads_well("not one project", &fault);
        let sentence = Wording::new(Language::Fr).fault(&fault);
        assert!(
            sentence.contains(&format!("Celui-ci en a {count}")),
            "{sentence}"
        );
        assert!(
            sentence.contains("fichier") && !sentence.contains("demande"),
            "{sentence}"
        );
    }
}

#[test]
fn what_is_exported_is_the_same_elsewhere() {
    let here = Library::new();
    let outcome = here.bring(sample().to_string().as_bytes()).expect("sample");
    let records = here
        .engine
        .project_records(outcome.project)
        .expect("records");
    let json = exchange::write(&records);
    let etabli = here.file("projet.etabli");
    here.engine
        .save_etabli(outcome.project, &etabli)
        .expect("saved");
    let sorted = |library: &Library, project: Id| {
        let mut records = library.engine.project_records(project).expect("records");
        records.sort_by_key(|record| (record.noun(), record.id()));
        records
    };
    for way in ["json", "etabli"] {
        let there = Library::new();
        let outcome = match way {
            "json" => there.bring(&json),
            _ => there.bring_etabli(&etabli),
        };
        let project = outcome.expect(way).project;
        assert_eq!(sorted(&there, project), sorted(&here, project), "{way}");
        let there = there.engine.project_records(project).expect("records");
        assert!(exchange::write(&there) == json, "{way}: the order of entry");
    }
}
