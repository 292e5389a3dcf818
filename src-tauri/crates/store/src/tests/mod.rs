//! The promises of the library on disk.

mod around;
mod encryption;
mod files;
mod look;
mod mapping;
mod order;
mod search;
mod undo;

use std::path::Path;

use domain::{
    Actor, Committed, Entity, Fault, Id, Noun, Op, Record, Timestamp, Verb, board::Board,
    note::Note, project::Project, workshop::Workshop,
};

use crate::{Heading, Library, Outcome, Tx};

/// 24 November 2026, 08:30 UTC.
pub(crate) const NOW: Timestamp = Timestamp(1_795_509_000_000);
pub(crate) const DAY: i64 = 86_400_000;

pub(crate) fn id(n: u128) -> Id {
    Id::from_u128(n)
}

pub(crate) fn open(dir: &Path) -> Library {
    Library::open(dir, NOW).expect("opens")
}

pub(crate) const EDIT: Op = Op {
    verb: Verb::Edit,
    noun: Noun::Note,
    count: 1,
};

pub(crate) fn heading(n: u128) -> Heading<'static> {
    Heading {
        command_id: id(n),
        actor: Actor::Desk,
        merge_key: None,
        at: NOW,
    }
}

pub(crate) fn act(
    library: &mut Library,
    n: u128,
    work: impl FnOnce(&mut Tx<'_>) -> Result<(), Fault>,
) -> Committed {
    let outcome = library.transact(&heading(n), |tx| {
        work(tx)?;
        Ok(EDIT)
    });
    match outcome.expect("done") {
        Outcome::Done(committed) => committed,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn note(n: u128, text: &str) -> Note {
    Note {
        id: id(n),
        board: id(3),
        text: text.to_owned(),
        order: format!("{n}"),
        ..Note::default()
    }
}

/// A project 1, its workshop 2, its board 3; commit 1.
pub(crate) fn stage(library: &mut Library) {
    act(library, 1_000, |tx| {
        tx.put(Project {
            id: id(1),
            title: "p".into(),
            ..Project::default()
        })?;
        tx.put(Workshop {
            id: id(2),
            project: id(1),
            title: "w".into(),
            ..Workshop::default()
        })?;
        tx.put(Board {
            id: id(3),
            workshop: id(2),
            title: "b".into(),
            order: "a".into(),
            ..Board::default()
        })
    });
}

pub(crate) fn find<R: Entity>(library: &mut Library, n: u128) -> Option<R> {
    let mut group = library.group().expect("begins");
    let mut found = None;
    let _ = group.step(&heading(u128::MAX), |tx| {
        found = tx.find(R::NOUN, id(n))?;
        Ok(EDIT)
    });
    found.and_then(R::from_record)
}

/// Everything that is in the library: records, journal, tombstones.
pub(crate) fn dump(library: &Library) -> Vec<String> {
    let conn = library.connection();
    let mut lines = Vec::new();
    let tables =
        Noun::ALL
            .iter()
            .map(|noun| noun.word())
            .chain(["journal", "tombstone", "imported"]);
    for table in tables {
        let mut statement = conn
            .prepare(&format!("SELECT * FROM \"{table}\" ORDER BY 1"))
            .expect("reads");
        let width = statement.column_count();
        let rows = statement
            .query_map([], |row| {
                let cells: Vec<String> = (0..width)
                    .map(|at| format!("{:?}", row.get_ref(at)))
                    .collect();
                Ok(format!("{table}: {cells:?}"))
            })
            .expect("reads");
        lines.extend(rows.map(|row| row.expect("reads")));
    }
    lines
}

#[test]
fn a_command_is_done_once_and_a_refused_one_leaves_no_trace() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    let made = act(&mut library, 1, |tx| tx.put(note(10, "a")));
    assert_eq!((made.seq, made.scope), (2, Some(id(1))));
    let again = library.transact(&heading(1), |_| panic!("done before"));
    assert_eq!(again, Ok(Outcome::Again(2)));
    let before = dump(&library);
    let refused = library.transact(&heading(2), |tx| {
        tx.put(note(10, "b"))?;
        tx.put(note(11, ""))?;
        Ok(EDIT)
    });
    assert_eq!(
        refused.expect_err("empty text").code,
        domain::ErrorCode::TextRequired
    );
    assert_eq!(dump(&library), before);
    let nothing = library.transact(&heading(3), |tx| {
        tx.put(note(10, "a"))?;
        Ok(EDIT)
    });
    assert_eq!(nothing, Ok(Outcome::Nothing(2)));
    drop(library);
    let mut library = open(dir.path());
    let again = library.transact(&heading(1), |_| panic!("done before"));
    assert_eq!(again, Ok(Outcome::Again(2)));
}

#[test]
fn commands_share_a_commit_and_fail_alone() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    let mut group = library.group().expect("begins");
    let put = |n: u128, text: &'static str| {
        move |tx: &mut Tx<'_>| {
            tx.put(note(n, text))?;
            Ok(EDIT)
        }
    };
    assert!(group.step(&heading(1), put(10, "a")).is_ok());
    assert!(group.step(&heading(2), put(11, " ")).is_err());
    assert_eq!(group.step(&heading(1), put(12, "a")), Ok(Outcome::Again(2)));
    let Ok(Outcome::Done(third)) = group.step(&heading(3), put(13, "c")) else {
        panic!("not done");
    };
    assert_eq!(third.seq, 3);
    group.commit().expect("durable");
    assert_eq!(library.seq(), 3);
    assert!(find::<Note>(&mut library, 10).is_some());
    assert!(find::<Note>(&mut library, 11).is_none());
    assert!(find::<Note>(&mut library, 13).is_some());
    let mut group = library.group().expect("begins");
    assert!(group.step(&heading(4), put(14, "d")).is_ok());
    drop(group);
    assert_eq!(library.seq(), 3);
    assert!(find::<Note>(&mut library, 14).is_none());
}

#[test]
fn a_full_disk_refuses_and_nothing_has_changed() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    act(&mut library, 1, |tx| tx.put(note(10, "a")));
    let pages: i64 = library
        .connection()
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .expect("pages");
    let limit = |library: &Library, pages: i64| {
        library
            .connection()
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| {
                row.get::<_, i64>(0)
            })
            .expect("limited")
    };
    limit(&library, pages + 2);
    let before = dump(&library);
    let big = |n: u128| Board {
        id: id(n),
        workshop: id(2),
        title: "b".into(),
        order: format!("{n}"),
        question: "q".repeat(5_000),
        ..Board::default()
    };
    let mut done = 0_u128;
    let refused = loop {
        let outcome = library.transact(&heading(100 + done), |tx| {
            tx.put(big(100 + done))?;
            Ok(EDIT)
        });
        match outcome {
            Ok(_) => done += 1,
            Err(fault) => break fault,
        }
        assert!(done < 100, "never full");
    };
    assert_eq!(refused.code, domain::ErrorCode::DiskFull);
    if done == 0 {
        assert_eq!(dump(&library), before);
    }
    assert_eq!(library.seq(), 2 + done as u64);
    // A small one beside the big one in the same commit: the whole commit is refused.
    let mut group = library.group().expect("begins");
    let _ = group.step(&heading(500), |tx| {
        tx.put(note(11, "small"))?;
        Ok(EDIT)
    });
    let full = group.step(&heading(501), |tx| {
        for n in 0..50 {
            tx.put(big(900 + n))?;
        }
        Ok(EDIT)
    });
    assert_eq!(full.expect_err("full").code, domain::ErrorCode::DiskFull);
    drop(group);
    limit(&library, 1_000_000);
    act(&mut library, 502, |tx| tx.put(big(700)));
    assert_eq!(library.seq(), 3 + done as u64);
    assert!(find::<Board>(&mut library, 700).is_some());
}

#[test]
fn commits_are_sent_again_as_they_were() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    let made = act(&mut library, 1, |tx| tx.put(note(10, "a")));
    let moved = act(&mut library, 2, |tx| {
        let old: Note = tx.get(id(10))?;
        tx.put(Note { x: 0.1, ..old })
    });
    assert_eq!(moved.changes.len(), 1);
    let fields = |change: &domain::Change| {
        let names = |side: &Option<domain::Fields>| {
            side.iter().flat_map(|side| side.keys().cloned()).collect()
        };
        let (before, after): (Vec<String>, Vec<String>) =
            (names(&change.before), names(&change.after));
        (before, after)
    };
    // The moment is the same in this test: only the place has changed.
    assert_eq!(
        fields(&moved.changes[0]),
        (vec!["x".to_owned()], vec!["x".to_owned()])
    );
    let mut reader = crate::Reader::beside(library.path(), library.file()).expect("reads");
    let missed = reader
        .view(|view| view.commits(1, 100, 1_000_000))
        .expect("reads")
        .expect("few");
    let without_history = |mut commit: Committed| {
        commit.history = domain::History::default();
        commit
    };
    assert_eq!(
        missed.into_iter().map(without_history).collect::<Vec<_>>(),
        [made, moved].map(without_history)
    );
    let none = |since, most, bytes| {
        let mut reader = crate::Reader::beside(library.path(), library.file()).expect("reads");
        reader
            .view(|view| view.commits(since, most, bytes))
            .expect("reads")
            .is_none()
    };
    assert!(none(0, 2, 1_000_000), "too many");
    assert!(none(0, 100, 10), "too large");
    assert!(none(4, 100, 1_000_000), "not as far");
    let _: Option<Record> = None;
}
