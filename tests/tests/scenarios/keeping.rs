//! Backups, checks, project files, and reading without owning.

use domain::{Actor, Answer, ErrorCode, Noun, Query};
use engine::{Event, Reading};
use serde_json::json;
use tests::library::Library;

#[test]
fn a_backup_is_put_in_place_while_faces_follow() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    library
        .make(Noun::Note, json!({ "board": board, "text": "before" }))
        .unwrap();
    let copy = library.dir().join("copie.etabli");
    library.engine.backup(&copy).unwrap();
    let late = library
        .make(Noun::Note, json!({ "board": board, "text": "after" }))
        .unwrap();
    let (sink, events) = std::sync::mpsc::channel();
    library
        .engine
        .subscribe(None, move |event| sink.send(event).is_ok());
    library.engine.restore(&copy).unwrap();
    assert!(matches!(events.recv().unwrap(), Event::Resync));
    // Commits go on being counted from where the library was.
    assert_eq!(library.snapshot(None).unwrap().seq, 5);
    assert_eq!(library.find(project, late).unwrap(), None);
    let Answer::Library(info) = library.engine.query(&Query::Library).unwrap() else {
        panic!("another answer");
    };
    assert_eq!((info.notes, info.backups[0].notes), (1, Some(2)));
    library
        .make(Noun::Note, json!({ "board": board, "text": "on" }))
        .unwrap();
    let missing = library
        .engine
        .restore(&library.dir().join("none"))
        .unwrap_err();
    assert_eq!(missing.code, ErrorCode::NotFound);
    assert_eq!(library.snapshot(None).unwrap().seq, 6);
    let library = library.reopened().unwrap();
    assert_eq!(library.snapshot(None).unwrap().seq, 6);
    assert!(library.engine.check().unwrap().problems.is_empty());
}

#[test]
fn a_folder_is_read_without_being_changed_or_owned() {
    let empty = tempfile::tempdir().unwrap();
    assert!(Reading::open(empty.path()).unwrap().is_none());
    assert_eq!(std::fs::read_dir(empty.path()).unwrap().count(), 0);
    let library = Library::new().unwrap();
    let (project, workshop, _) = library.board().unwrap();
    let mut reading = Reading::open(library.dir()).unwrap().expect("a library");
    assert_eq!(reading.project_records(project).unwrap().len(), 3);
    assert_eq!(reading.workshop_records(workshop).unwrap().len(), 3);
    let missing = reading.project_records(workshop).unwrap_err();
    assert_eq!(missing.code, ErrorCode::NotFound);
    let report = reading.check().unwrap();
    assert_eq!((report.problems.len(), report.counts[&Noun::Board]), (0, 1));
    let file = library.dir().join("p.etabli");
    library.engine.save_etabli(project, &file).unwrap();
    let mut records = store::file::read(&file).unwrap();
    let mut own = library.engine.project_records(project).unwrap();
    records.sort_by_key(domain::Record::id);
    own.sort_by_key(domain::Record::id);
    assert_eq!(records, own);
}

#[test]
fn a_library_has_one_owner() {
    let library = Library::new().unwrap();
    let clock = std::sync::Arc::new(tests::library::Steady::default());
    let second = engine::Engine::open(library.dir(), clock)
        .err()
        .expect("refused");
    assert_eq!(second.code, ErrorCode::InUse);
}

#[test]
fn settled_waits_for_all_that_was_asked_before() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    for number in 0..500 {
        let fields = json!({ "board": board, "text": format!("Note {number}") });
        let create = json!({ "note": { "create": [{ "id": library.id(), "fields": fields }] } });
        let request = library.request(create).unwrap();
        library.engine.submit(Actor::Desk, request, |_| {});
    }
    library.engine.settled().unwrap();
    let records = library.engine.project_records(project).unwrap();
    let notes = records.iter().filter(|record| record.noun() == Noun::Note);
    assert_eq!(notes.count(), 500);
}
