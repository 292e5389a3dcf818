//! RGPD: after a purge no byte of the project is left in anything that Établi keeps, and all of the
//! others is; what is anonymised says nowhere who was there. Also where it is killed in the middle.

// A test that cannot go on says so by panicking, in its helpers too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
};

use domain::{
    Answer, ErrorCode, Id, Noun, Query, Record, Timestamp,
    retention::{Clearing, Fate, HeldKind, Trace},
    search::Ask,
};
use engine::{Engine, Reading, Resumed, Stage, Stop};
use serde_json::json;
use tests::{
    library::MORNING,
    traces::{self, Chance, Told},
};

fn all(told: &Told) -> Vec<String> {
    let mut all = told.texts.clone();
    all.extend(told.names.clone());
    all.push(told.project.to_string());
    all.push(told.board.to_string());
    all
}

fn is_whole(engine: &Engine) {
    assert_eq!(engine.check().unwrap().problems, []);
}

fn records(dir: &Path, project: Id) -> Vec<Record> {
    let mut reading = Reading::open(dir).unwrap().unwrap();
    reading.project_records(project).unwrap()
}

fn is_there(dir: &Path, project: Id) -> bool {
    let mut reading = Reading::open(dir).unwrap().unwrap();
    let query = Query::Snapshot { project: None };
    match reading.query(&query, Timestamp(MORNING)).unwrap() {
        Answer::Snapshot(snapshot) => snapshot.records.iter().any(|one| one.id() == project),
        _ => false,
    }
}

fn backups(dir: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(dir.join("sauvegardes"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "etabli"))
        .collect();
    found.sort();
    found
}

/// Copies a folder.
fn copied(from: &Path) -> tempfile::TempDir {
    let to = tempfile::tempdir().unwrap();
    for path in traces::files(from).unwrap() {
        let target = to.path().join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(path, target).unwrap();
    }
    to
}

/// The texts of a project that its file and its backups hold.
fn kept(dir: &Path, told: &Told) -> usize {
    let found = traces::left(dir, &all(told)).unwrap();
    found
        .get(&dir.join(store::FILE))
        .map_or(0, |held| held.len())
}

#[test]
fn no_byte_of_a_purged_project_is_left_and_all_of_the_others_is() {
    let mut chance = Chance::new(0x9e37_79b9_7f4a_7c15);
    let (library, gone, stays) = traces::two(&mut chance).unwrap();
    let before = library.engine.project_records(stays.project).unwrap();
    let dir = library.closed();
    traces::lay_aside(dir.path()).unwrap();
    let own = kept(dir.path(), &stays);
    assert!(own > 60, "{own}");
    let found = traces::left(dir.path(), &all(&gone)).unwrap();
    assert!(found.len() >= 9, "{:?}", found.keys());
    // The index has its words without their accents, where no search for the texts would find them.
    let words = traces::folded(&gone.texts);
    let indexed = traces::left(dir.path(), &words).unwrap();
    assert!(indexed[&dir.path().join(store::FILE)].len() > 20);

    let engine = traces::opened(dir.path(), 2).unwrap();
    let seen = engine
        .clearance(Clearing::Purge, gone.project, &traces::labels())
        .unwrap();
    let count = |noun: Noun| {
        seen.records
            .iter()
            .find(|one| one.noun == noun)
            .map_or(0, |one| one.count)
    };
    assert_eq!(
        (
            count(Noun::Project),
            count(Noun::Workshop),
            count(Noun::Participant)
        ),
        (1, 1, 3)
    );
    assert_eq!(count(Noun::Note), 34);
    assert_eq!(count(Noun::Moment), 3);
    assert_eq!(seen.images, 5);
    assert!(seen.gestures > 60);
    let fates: Vec<(HeldKind, Fate)> = seen.files.iter().map(|one| (one.kind, one.fate)).collect();
    for expected in [
        (HeldKind::Backup, Fate::Rewritten),
        (HeldKind::Library, Fate::Rewritten),
        (HeldKind::Library, Fate::Removed),
        (HeldKind::Log, Fate::Removed),
        (HeldKind::Tail, Fate::Removed),
        (HeldKind::Urn, Fate::Removed),
    ] {
        assert!(
            fates.contains(&expected),
            "{expected:?} in {:?}",
            seen.files
        );
    }
    // Nothing was changed by looking.
    assert_eq!(traces::left(dir.path(), &all(&gone)).unwrap(), found);

    let (sender, events) = std::sync::mpsc::channel();
    engine.subscribe(None, move |event| sender.send(event).is_ok());
    let went = traces::cleared(&engine, Clearing::Purge, gone.project).unwrap();
    assert_eq!(went.records, seen.records);
    assert!(matches!(events.recv().unwrap(), engine::Event::Resync));
    is_whole(&engine);
    assert_eq!(
        engine.project_records(stays.project).unwrap().len(),
        before.len()
    );
    let query = |words: &str| match engine
        .query(&Query::Search(Ask {
            words: words.into(),
            most: 50,
            ..Ask::default()
        }))
        .unwrap()
    {
        Answer::Search(found) => found.hits.len(),
        _ => panic!("another answer"),
    };
    assert_eq!(query(&gone.texts[0]), 0);
    assert!(query(&stays.title) > 0);
    let nothing = traces::left(dir.path(), &all(&gone)).unwrap();
    assert!(nothing.is_empty(), "while it is open: {nothing:#?}");
    let nothing = traces::left(dir.path(), &words).unwrap();
    assert!(nothing.is_empty(), "of the index: {nothing:#?}");
    // It goes on being used, backed up, closed and opened.
    engine.backup_now().unwrap();
    drop(engine);
    let engine = traces::opened(dir.path(), 3).unwrap();
    is_whole(&engine);
    assert_eq!(engine.aside().resumed, None);
    drop(engine);
    for sought in [all(&gone), words] {
        let nothing = traces::left(dir.path(), &sought).unwrap();
        assert!(nothing.is_empty(), "{nothing:#?}");
    }
    assert!(
        kept(dir.path(), &stays) + 8 >= own,
        "{} of {own}",
        kept(dir.path(), &stays)
    );

    // Each backup is a library that can be put in place.
    let all_backups = backups(dir.path());
    assert!(all_backups.len() >= 3);
    for backup in all_backups {
        let looked = Reading::of_file(&backup).unwrap().check().unwrap();
        assert_eq!(looked.problems, [], "{}", backup.display());
        let there = copied(dir.path());
        let same = there
            .path()
            .join("sauvegardes")
            .join(backup.file_name().unwrap());
        let engine = traces::opened(there.path(), 4).unwrap();
        engine.restore(&same).unwrap();
        is_whole(&engine);
        drop(engine);
        assert!(!is_there(there.path(), gone.project));
        let nothing = traces::left(there.path(), &all(&gone)).unwrap();
        assert!(nothing.is_empty(), "{nothing:#?}");
    }
    // The other is as it was, but for where its persona came from.
    let after = records(dir.path(), stays.project);
    for (one, other) in before.iter().zip(&after) {
        let (mut one, mut other) = (one.fields().unwrap(), other.fields().unwrap());
        one.remove("copy_of");
        other.remove("copy_of");
        assert_eq!(one, other);
    }
}

#[test]
fn steps_of_other_projects_are_undone_after_a_purge_and_those_of_the_project_are_not() {
    let mut chance = Chance::new(77);
    let (library, gone, stays) = traces::two(&mut chance).unwrap();
    let note = library
        .make(Noun::Note, json!({ "board": stays.board, "text": "reste" }))
        .unwrap();
    library
        .make(Noun::Note, json!({ "board": gone.board, "text": "part" }))
        .unwrap();
    traces::cleared(&library.engine, Clearing::Purge, gone.project).unwrap();
    assert!(library.find(stays.project, note).unwrap().is_some());
    library.run(json!("undo")).unwrap();
    assert!(library.find(stays.project, note).unwrap().is_none());
    library.run(json!("redo")).unwrap();
    assert!(library.find(stays.project, note).unwrap().is_some());
    let mut undone = 0;
    while library.run(json!("undo")).is_ok() {
        undone += 1;
    }
    assert!(undone > 40, "{undone}");
    is_whole(&library.engine);
    let unknown = library
        .engine
        .clear(
            Clearing::Purge,
            gone.project,
            traces::labels(),
            Arc::default(),
            |_| {},
        )
        .unwrap_err();
    assert_eq!(unknown.code, ErrorCode::UnknownRecord);
}

/// Asked to stop before the library is put in place, nothing has changed, and the same engine goes on;
/// afterwards it cannot be stopped, and is told so.
#[test]
fn it_is_given_up_until_the_library_is_written_anew() {
    let mut chance = Chance::new(0x5eed_5707);
    let (library, told, other) = traces::two(&mut chance).unwrap();
    let before = library.engine.project_records(told.project).unwrap();
    let asks = |at: Stage| {
        let stop: Arc<Stop> = Arc::default();
        let (own, said) = (Arc::clone(&stop), Arc::new(std::sync::Mutex::new(None)));
        let heard = Arc::clone(&said);
        let done = library.engine.clear(
            Clearing::Purge,
            told.project,
            traces::labels(),
            stop,
            move |stage| {
                if stage == at {
                    *heard.lock().unwrap() = Some(own.ask());
                }
            },
        );
        let could = said.lock().unwrap().take();
        (done, could)
    };
    let (done, could) = asks(Stage::Ordered);
    assert_eq!(could, Some(true));
    assert_eq!(done.unwrap_err().code, ErrorCode::Cancelled);
    assert_eq!(
        library.engine.project_records(told.project).unwrap(),
        before
    );
    is_whole(&library.engine);
    for left in [
        "effacement.json",
        "effacement-1.partiel",
        "effacement-2.partiel",
    ] {
        assert!(!library.dir().join(left).exists(), "{left}");
    }
    // It goes on being written to, and its step can be undone.
    let fields = json!({ "code": "2026-099" });
    library.patch(Noun::Project, other.project, fields).unwrap();
    library.run(json!("undo")).unwrap();

    let (done, could) = asks(Stage::Written);
    assert_eq!(could, Some(false));
    assert_eq!(done.unwrap().project, told.project);
    let left = traces::left(library.dir(), &all(&told)).unwrap();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_is_anonymised_says_nowhere_who_was_there_and_keeps_every_text() {
    let mut chance = Chance::new(0xabcd_ef01);
    let (library, told, other) = traces::two(&mut chance).unwrap();
    let before = library.engine.project_records(told.project).unwrap();
    let dir = library.closed();
    traces::lay_aside(dir.path()).unwrap();
    let engine = traces::opened(dir.path(), 5).unwrap();
    let seen = engine
        .clearance(Clearing::Anonymise, told.project, &traces::labels())
        .unwrap();
    let count = |trace: Trace| {
        seen.traces
            .iter()
            .find(|one| one.trace == trace)
            .map_or(0, |one| one.count)
    };
    assert_eq!(count(Trace::Pseudonym), 3);
    assert_eq!(count(Trace::Author), 32);
    assert_eq!(count(Trace::Device), 2);
    assert_eq!(count(Trace::Wish), 1);
    assert_eq!(count(Trace::Voter), 2);
    assert_eq!(count(Trace::Rater), 1);
    traces::cleared(&engine, Clearing::Anonymise, told.project).unwrap();
    is_whole(&engine);
    let again = engine
        .clearance(Clearing::Anonymise, told.project, &traces::labels())
        .unwrap();
    assert_eq!(again.traces, vec![], "nothing is left to be taken out");
    drop(engine);
    let nothing = traces::left(dir.path(), &told.names).unwrap();
    assert!(nothing.is_empty(), "{nothing:#?}");
    let after = records(dir.path(), told.project);
    assert_eq!(after.len(), before.len());
    let texts = traces::left(dir.path(), &told.texts).unwrap();
    assert!(texts[&dir.path().join(store::FILE)].len() > 60);
    let names = traces::left(dir.path(), &other.names).unwrap();
    assert_eq!(
        names[&dir.path().join(store::FILE)].len(),
        other.names.len()
    );
    // A moment still shows the workshop as it was, without its people.
    let engine = traces::opened(dir.path(), 6).unwrap();
    let moment = after
        .iter()
        .find(|record| record.noun() == Noun::Moment)
        .unwrap()
        .id();
    let Answer::Moment(look) = engine.query(&Query::Moment { moment }).unwrap() else {
        panic!("another answer");
    };
    for record in &look.records {
        match record {
            Record::Participant(person) => {
                assert!(person.pseudonym.starts_with("Participant "));
            }
            Record::Note(note) => assert_eq!(note.author, None),
            _ => {}
        }
    }
    assert!(
        look.records
            .iter()
            .filter(|one| one.noun() == Noun::Note)
            .count()
            > 20
    );
}

#[test]
fn a_case_names_nobody_and_can_be_imported_elsewhere() {
    let mut chance = Chance::new(0x00c0_ffee);
    let (library, told, _) = traces::two(&mut chance).unwrap();
    let person = library
        .make(
            Noun::Participant,
            json!({ "workshop": told.workshop, "pseudonym": "Wxqézkj" }),
        )
        .unwrap();
    library
        .make(Noun::Note, json!({ "board": told.board, "author": person, "text": "Comme dit WXQÉZKJ : plus court" }))
        .unwrap();
    let records = library.engine.project_records(told.project).unwrap();
    let before = records.len();
    let case = engine::case(records, traces::labels()).unwrap();
    let count = |trace: Trace| {
        case.removed
            .iter()
            .find(|one| one.trace == trace)
            .map_or(0, |one| one.count)
    };
    assert_eq!(count(Trace::Pseudonym), 4);
    assert_eq!(count(Trace::Author), 29);
    assert_eq!(count(Trace::Mention), 1);
    assert_eq!(count(Trace::Moment), 3);
    assert_eq!(count(Trace::Voter), 2);
    assert_eq!(count(Trace::Rater), 1);
    assert_eq!(count(Trace::HiddenNote), 4);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cas.etabli");
    engine::write_etabli(&file, &case.records).unwrap();
    let mut out = told.names.clone();
    out.extend(told.hidden.clone());
    out.extend([
        "Wxqézkj".to_owned(),
        "WXQÉZKJ".to_owned(),
        told.project.to_string(),
    ]);
    let nothing = traces::left(folder.path(), &out).unwrap();
    assert!(nothing.is_empty(), "{nothing:#?}");
    let kept = traces::left(folder.path(), &told.taken).unwrap();
    assert_eq!(kept[&file].len(), told.taken.len(), "the persona is there");

    let other = tests::library::Library::new().unwrap();
    let brought = exchange::Bundle::from_records(engine::read_etabli(&file).unwrap()).unwrap();
    let done = other
        .engine
        .import(domain::Actor::Desk, brought.clone(), None)
        .unwrap();
    assert_eq!(done.workshops.len(), 1);
    is_whole(&other.engine);
    let there = other.engine.workshop_records(done.workshops[0]).unwrap();
    // Its hours are nobody's own work where it arrives.
    assert!(
        there
            .iter()
            .any(|record| matches!(record, Record::Project(own)
        if own.origin_lab.as_deref() == Some("Un autre laboratoire")))
    );
    assert!(there.len() > 30 && there.len() < before);
    let said = |record: &Record| matches!(record, Record::Note(note) if note.text == "Comme dit […] : plus court");
    assert!(there.iter().any(said));
    // Beside the project that it was made of it is a project of its own.
    library
        .engine
        .import(domain::Actor::Desk, brought, None)
        .unwrap();
    let all = library.snapshot(None).unwrap().records;
    let projects = all.iter().filter(|one| one.noun() == Noun::Project).count();
    assert_eq!(projects, 3);
}

#[test]
fn a_case_says_neither_who_was_only_written_down_nor_what_was_hidden_nor_a_corrected_count() {
    let library = tests::library::Library::new().unwrap();
    let make = |noun: Noun, fields: serde_json::Value| library.make(noun, fields).unwrap();
    let project = make(Noun::Project, json!({ "title": "Accueil" }));
    let counted = json!([{ "category": "agent", "count": 6 }, { "category": "elu", "count": 7 }]);
    let workshop = make(
        Noun::Workshop,
        json!({ "project": project, "title": "Idées", "categories": counted }),
    );
    // An earlier document told them together, when there were fewer.
    library
        .patch(
            Noun::Workshop,
            workshop,
            json!({ "folded": ["category:agent", "category:elu"] }),
        )
        .unwrap();
    make(
        Noun::Group,
        json!({ "workshop": workshop, "name": "Table bleue" }),
    );
    let board = make(
        Noun::Board,
        json!({ "workshop": workshop, "title": "Irritants" }),
    );
    let note = |text: &str| make(Noun::Note, json!({ "board": board, "text": text }));
    note("Bérangère le dit, Berangere aussi, et WILFRID à la Table bleue, avec un agent");
    let hidden = note("Le chef est incompétent");
    let joined = note("Il est vraiment nul");
    let twice = note("Plus de bancs");
    note("Plus de bancs");
    library
        .run(json!({ "note": { "merge": { "into": hidden, "from": [joined] } } }))
        .unwrap();
    let named = make(
        Noun::Ballot,
        json!({ "workshop": workshop, "question": "Laquelle ?", "method": "yes_no", "secret": false }),
    );
    let option = make(
        Noun::BallotOption,
        json!({ "ballot": named, "label": "Le chef est incompétent", "note": hidden }),
    );
    library
        .patch(Noun::Ballot, named, json!({ "state": "open" }))
        .unwrap();
    make(
        Noun::Vote,
        json!({ "ballot": named, "name": "Bérangère", "choices": [{ "option": option, "value": 1 }] }),
    );
    let matrix = make(
        Noun::Matrix,
        json!({ "workshop": workshop, "question": "Où ?" }),
    );
    let ratings = json!([
        { "by": "Wilfrid", "effort": 2, "impact": 4 },
        { "by": "Table bleue", "effort": 2, "impact": 4 },
        { "by": "agent", "effort": 1, "impact": 1 },
    ]);
    make(
        Noun::MatrixItem,
        json!({ "matrix": matrix, "label": "Le chef est incompétent", "note": hidden, "ratings": ratings }),
    );
    make(
        Noun::MatrixItem,
        json!({ "matrix": matrix, "label": "Chef : incompétent !", "ballot_option": option }),
    );
    // What was put otherwise since says it no less.
    library
        .patch(
            Noun::BallotOption,
            option,
            json!({ "label": "Le chef serait incompétent" }),
        )
        .unwrap();
    let method = Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0042);
    for method in [
        json!({ "id": method, "name": "Notre recette" }),
        json!({ "id": "world-cafe", "name": "World café" }),
    ] {
        make(
            Noun::Block,
            json!({ "workshop": workshop, "title": "Un temps", "method": method }),
        );
    }
    make(
        Noun::HowMightWe,
        json!({ "workshop": workshop, "text": "Le chef est incompétent", "from_notes": [hidden] }),
    );
    for gone in [hidden, twice] {
        library
            .patch(Noun::Note, gone, json!({ "status": "hidden" }))
            .unwrap();
    }
    let records = library.engine.project_records(project).unwrap();
    let case = engine::case(records, traces::labels()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cas.etabli");
    engine::write_etabli(&file, &case.records).unwrap();
    let out = [
        "Bérangère",
        "Berangere",
        "Wilfrid",
        "WILFRID",
        "incompétent",
        "vraiment nul",
        "category:",
        "Notre recette",
        &method.to_string(),
    ];
    let out: Vec<String> = out.map(str::to_owned).into();
    let nothing = traces::left(folder.path(), &out).unwrap();
    assert!(nothing.is_empty(), "{nothing:#?}");
    let notes = case.records.iter().filter_map(|record| match record {
        Record::Note(note) => Some(note.text.as_str()),
        _ => None,
    });
    // Words that others wrote as well stay with them, and neither a table nor a category is a person.
    assert_eq!(
        notes.collect::<Vec<_>>(),
        [
            "[…] le dit, […] aussi, et […] à la Table bleue, avec un agent",
            "Plus de bancs"
        ]
    );
    let workshop = case.records.iter().find_map(|record| match record {
        Record::Workshop(workshop) => Some(workshop),
        _ => None,
    });
    assert!(workshop.unwrap().categories.is_empty());
    let count = |trace: Trace| {
        let mut all = case.removed.iter().filter(|one| one.trace == trace);
        all.next().map_or(0, |one| one.count)
    };
    // Three notes; apart from them, what four records had taken from one of them.
    assert_eq!(
        (count(Trace::HiddenNote), count(Trace::HiddenWords)),
        (3, 4)
    );
    let methods = case.records.iter().filter_map(|record| match record {
        Record::Block(block) => block.method.as_ref(),
        _ => None,
    });
    let methods: Vec<&str> = methods.map(|method| method.id.as_str()).collect();
    assert_eq!((methods, count(Trace::Source)), (vec!["world-cafe"], 1));
    assert_eq!((count(Trace::Mention), count(Trace::Category)), (3, 1));
}

/// Lets the purger go so many stages, and kills it there, or while it is on its way to the next; whether
/// it had come to its end before.
fn killed_after(dir: &Path, project: Id, what: &str, stages: usize, running: bool) -> bool {
    let mut child = Command::new(env!("CARGO_BIN_EXE_purger"))
        .arg(dir)
        .arg(project.to_string())
        .arg(what)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut answers = child.stdin.take().unwrap();
    let mut ended = false;
    for heard in 0..=stages {
        let mut line = String::new();
        if out.read_line(&mut line).unwrap() == 0 {
            ended = true;
            break;
        }
        if heard < stages || running {
            let _ = answers.write_all(b"\n");
        }
    }
    let _ = child.kill();
    child.wait().unwrap();
    ended
}

#[test]
fn killed_in_the_middle_it_is_brought_to_its_end_at_the_next_start() {
    let mut chance = Chance::new(4_711);
    let (library, gone, stays) = traces::two(&mut chance).unwrap();
    let dir = library.closed();
    traces::lay_aside(dir.path()).unwrap();
    let own = kept(dir.path(), &stays);
    for (what, sought, every) in [
        ("purge", all(&gone), 1),
        ("anonymise", gone.names.clone(), 4),
    ] {
        let mut stages = 0;
        for turn in 0.. {
            let folder = copied(dir.path());
            let ended = killed_after(folder.path(), gone.project, what, stages, turn % 2 == 1);
            // Who only reads finds a library that opens, with the project whole or gone.
            let there = is_there(folder.path(), gone.project);
            assert!(is_there(folder.path(), stays.project));
            if there && what == "purge" {
                assert!(records(folder.path(), gone.project).len() > 40);
            }
            let engine = traces::opened(folder.path(), 7).unwrap();
            is_whole(&engine);
            if !ended {
                // The last stage is told after the order was lifted.
                let resumed = engine.aside().resumed.clone();
                assert!(
                    matches!(resumed, Some(Resumed::Finished(_)) | None),
                    "{resumed:?}"
                );
            }
            drop(engine);
            let nothing = traces::left(folder.path(), &sought).unwrap();
            assert!(nothing.is_empty(), "{what}, stage {stages}: {nothing:#?}");
            assert!(kept(folder.path(), &stays) + 8 >= own);
            let partial: Vec<PathBuf> = traces::files(folder.path())
                .unwrap()
                .into_iter()
                .filter(|path| path.to_string_lossy().contains("effacement"))
                .collect();
            assert_eq!(partial, Vec::<PathBuf>::new());
            if ended && turn % 2 == 0 {
                break;
            }
            stages += every * (turn % 2);
        }
        assert!(stages > 8, "{stages}");
    }
}
