//! Files that come in.

use domain::{ErrorCode, Id, Noun, Record, Timestamp};
use engine::{ImportChoice, Imported};
use exchange::{Bundle, Context};
use serde_json::json;
use tests::library::{Library, MORNING};

const SAMPLE: &[u8] =
    include_bytes!("../../../assets/samples/01-ideation-venir-une-seule-fois.json");

fn sample(now: i64) -> Bundle {
    let context = Context {
        time_zone: "Europe/Paris".to_owned(),
        now: Timestamp(now),
    };
    exchange::read(SAMPLE, &context).unwrap()
}

fn counts(library: &Library) -> Vec<(Noun, u64)> {
    let report = library.engine.check().unwrap();
    assert_eq!(report.problems, []);
    report
        .counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// A project as a file of another laptop brings it.
fn file_of(library: &Library, project: Id) -> Bundle {
    Bundle::from_records(library.engine.project_records(project).unwrap()).unwrap()
}

#[test]
fn the_sample_twice_is_the_sample_once() {
    let library = Library::new().unwrap();
    let bundle = sample(MORNING);
    let size = bundle.records.len() as u64;
    let first = library
        .engine
        .import(domain::Actor::Desk, bundle, None)
        .unwrap();
    assert_eq!(first.imported, Imported::Created);
    let before = counts(&library);
    assert_eq!(before.iter().map(|(_, count)| count).sum::<u64>(), size);
    let again = library
        .engine
        .import(domain::Actor::Desk, sample(MORNING + 86_400_000), None)
        .unwrap();
    assert_eq!(
        (again.imported, again.seq),
        (Imported::Unchanged, first.seq)
    );
    assert_eq!(counts(&library), before);
    library.run(json!("undo")).unwrap();
    assert_eq!(counts(&library), []);
    library
        .engine
        .import(domain::Actor::Desk, sample(MORNING), None)
        .unwrap();
    assert_eq!(counts(&library), before);
}

#[test]
fn what_was_changed_here_is_never_overwritten_in_silence() {
    let library = Library::new().unwrap();
    let import = |choice| {
        library
            .engine
            .import(domain::Actor::Desk, sample(MORNING), choice)
    };
    let first = import(None).unwrap();
    let workshop = first.workshops[0];
    library
        .patch(Noun::Workshop, workshop, json!({ "place": "Ailleurs" }))
        .unwrap();
    let seq = library.snapshot(None).unwrap().seq;
    let fault = import(None).unwrap_err();
    assert_eq!(
        (fault.code, fault.noun),
        (ErrorCode::Conflict, Some(Noun::Workshop))
    );
    assert_eq!(library.snapshot(None).unwrap().seq, seq);
    let merged = import(Some(ImportChoice::Merge)).unwrap();
    assert_eq!(merged.imported, Imported::Unchanged);
    let place = |library: &Library| match library.find(first.project, workshop).unwrap() {
        Some(Record::Workshop(workshop)) => workshop.place,
        other => panic!("{other:?}"),
    };
    assert_eq!(place(&library), "Ailleurs");
    let copied = import(Some(ImportChoice::Copy)).unwrap();
    assert_eq!(copied.imported, Imported::Copied);
    assert_ne!(copied.workshops[0], workshop);
    assert_eq!(place(&library), "Ailleurs");
    let Some(Record::Workshop(copy)) = library.find(copied.project, copied.workshops[0]).unwrap()
    else {
        panic!("no copy");
    };
    assert!(copy.title.ends_with(" (copie)"), "{}", copy.title);
    let labs = library.snapshot(None).unwrap().records;
    assert_eq!(
        labs.iter()
            .filter(|record| record.noun() == Noun::Lab)
            .count(),
        1
    );
    assert!(library.engine.check().unwrap().problems.is_empty());
    library.run(json!("undo")).unwrap();
    assert!(
        library
            .engine
            .workshop_records(copied.workshops[0])
            .is_err()
    );
}

#[test]
fn a_removed_record_stays_away_unless_the_facilitator_chooses() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let note = library
        .make(Noun::Note, json!({ "board": board, "text": "n" }))
        .unwrap();
    let file = file_of(&library, project);
    library
        .run(json!({ "note": { "remove": [note] } }))
        .unwrap();
    let import = |choice| {
        library
            .engine
            .import(domain::Actor::Desk, file.clone(), choice)
    };
    assert_eq!(import(None).unwrap_err().code, ErrorCode::Conflict);
    assert_eq!(
        import(Some(ImportChoice::Merge)).unwrap().imported,
        Imported::Unchanged
    );
    assert_eq!(library.find(project, note).unwrap(), None);
    library
        .run(json!({ "project": { "remove": [project] } }))
        .unwrap();
    assert_eq!(import(None).unwrap().imported, Imported::Created);
    assert!(library.find(project, note).unwrap().is_some());
}

#[test]
fn a_newer_file_updates_what_was_not_touched_here() {
    let home = Library::new().unwrap();
    let (project, _, board) = home.board().unwrap();
    let kept = home
        .make(
            Noun::Note,
            json!({ "board": board, "text": "kept", "x": 1.5 }),
        )
        .unwrap();
    let away = Library::new().unwrap();
    let bring = |choice| {
        away.engine
            .import(domain::Actor::Desk, file_of(&home, project), choice)
    };
    bring(None).unwrap();
    home.patch(Noun::Note, kept, json!({ "text": "changed at home" }))
        .unwrap();
    let more = home
        .make(Noun::Note, json!({ "board": board, "text": "more" }))
        .unwrap();
    let updated = bring(None).unwrap();
    assert_eq!(
        (updated.imported, updated.created, updated.changed),
        (Imported::Updated, 1, 1)
    );
    let text = |library: &Library| match library.find(project, kept).unwrap() {
        Some(Record::Note(note)) => note.text,
        other => panic!("{other:?}"),
    };
    assert_eq!(text(&away), "changed at home");
    assert!(away.find(project, more).unwrap().is_some());
    // Both sides change the same note; the file's is the newer one.
    away.patch(Noun::Note, kept, json!({ "x": 9.0 })).unwrap();
    for n in 0..50 {
        home.patch(Noun::Note, kept, json!({ "text": format!("later {n}") }))
            .unwrap();
    }
    assert_eq!(bring(None).unwrap_err().code, ErrorCode::Conflict);
    assert_eq!(
        bring(Some(ImportChoice::Merge)).unwrap().imported,
        Imported::Merged
    );
    assert_eq!(text(&away), "later 49");
    let mut here = away.engine.project_records(project).unwrap();
    let mut there = home.engine.project_records(project).unwrap();
    here.sort_by_key(Record::id);
    there.sort_by_key(Record::id);
    assert_eq!(here, there);
}

#[test]
fn another_labs_project_keeps_its_origin() {
    let home = Library::new().unwrap();
    home.make(Noun::Lab, json!({ "name": "Lab du Nord" }))
        .unwrap();
    let (project, ..) = home.board().unwrap();
    let away = Library::new().unwrap();
    let lab = away
        .make(Noun::Lab, json!({ "name": "Lab du Sud" }))
        .unwrap();
    away.engine
        .import(domain::Actor::Desk, file_of(&home, project), None)
        .unwrap();
    let origin = |library: &Library| match library.find(project, project).unwrap() {
        Some(Record::Project(project)) => project.origin_lab,
        other => panic!("{other:?}"),
    };
    assert_eq!(origin(&away).as_deref(), Some("Lab du Nord"));
    let labs: Vec<Id> = away
        .snapshot(None)
        .unwrap()
        .records
        .iter()
        .filter(|record| record.noun() == Noun::Lab)
        .map(Record::id)
        .collect();
    assert_eq!(labs, [lab]);
    // Home again: nothing differs.
    let back = home
        .engine
        .import(domain::Actor::Desk, file_of(&away, project), None)
        .unwrap();
    assert_eq!(back.imported, Imported::Unchanged);
    assert_eq!(origin(&home), None);
    let empty = Library::new().unwrap();
    empty
        .engine
        .import(domain::Actor::Desk, file_of(&home, project), None)
        .unwrap();
    assert_eq!(origin(&empty), None);
    assert_eq!(counts(&empty)[0], (Noun::Lab, 1));
}

#[test]
fn a_lab_that_nobody_named_takes_the_name_of_the_file_and_keeps_its_zone() {
    let library = Library::new().unwrap();
    let lab = library
        .make(
            Noun::Lab,
            json!({ "time_zone": "Indian/Reunion", "contact": "ici" }),
        )
        .unwrap();
    let done = library
        .engine
        .import(domain::Actor::Desk, sample(MORNING), None)
        .unwrap();
    let records = library.snapshot(Some(done.project)).unwrap().records;
    let own = records.iter().find_map(|record| match record {
        Record::Lab(own) => Some(own.clone()),
        _ => None,
    });
    let own = own.unwrap();
    assert_eq!(own.id, lab);
    assert!(!own.name.is_empty() && !own.host.is_empty());
    assert_eq!(
        (own.time_zone.as_str(), own.contact.as_str()),
        ("Indian/Reunion", "ici")
    );
    for record in &records {
        if let Record::Project(project) = record {
            assert_eq!(project.origin_lab, None);
        }
    }
    // Undone with the import: the lab is as it was said.
    library.run(json!("undo")).unwrap();
    let left = library.snapshot(None).unwrap().records;
    assert!(matches!(left.as_slice(), [Record::Lab(left)] if left.name.is_empty()));
}
