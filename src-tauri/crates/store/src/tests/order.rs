//! The order of entry is the order of the commits, whatever the clock said: in the library, in its
//! copies and files, after undo, and for what an older Établi entered.

use domain::{
    Entity, Id, Noun, Record, Timestamp, evaluation::Evaluation, link::Link, order,
    participant::Participant, project::Project, workshop::Workshop,
};
use rusqlite::Connection;

use super::{DAY, EDIT, NOW, act, heading, id, note, open, stage};
use crate::{
    Heading, Library, Reader,
    schema::{self, Kind},
    tests::undo::{redo, undo},
};

const YEAR: i64 = 365 * DAY;

/// One of each noun that a list shows as it was entered, under the stage's records.
fn one_of_each(n: u128) -> Vec<Record> {
    vec![
        Project {
            id: id(n),
            title: "p".into(),
            ..Project::default()
        }
        .into_record(),
        Workshop {
            id: id(n + 1),
            project: id(1),
            title: "w".into(),
            ..Workshop::default()
        }
        .into_record(),
        Evaluation {
            id: id(n + 2),
            workshop: id(2),
            ..Evaluation::default()
        }
        .into_record(),
        person(n + 3, "a").into_record(),
        // A key that two records have: the one that was entered first stands first.
        Record::Note(domain::note::Note {
            order: "80".into(),
            ..note(n + 4, "n")
        }),
        Link {
            id: id(n + 5),
            workshop: id(2),
            from_noun: Noun::Board,
            from: id(3),
            to_noun: Noun::Board,
            to: id(3),
            ..Link::default()
        }
        .into_record(),
    ]
}

fn person(n: u128, order: &str) -> Participant {
    Participant {
        id: id(n),
        workshop: id(2),
        pseudonym: format!("P{n}"),
        order: order.to_owned(),
        ..Participant::default()
    }
}

fn put(library: &mut Library, n: u128, at: Timestamp, records: Vec<Record>) {
    let heading = Heading { at, ..heading(n) };
    let done = library.transact(&heading, |tx| {
        for record in records {
            tx.put_record(record, crate::Stamps::Now)?;
        }
        Ok(EDIT)
    });
    done.expect("put");
}

fn listed(dir: &std::path::Path, noun: Noun) -> Vec<Id> {
    let mut reader = Reader::open(dir).expect("opens").expect("a library");
    let all = reader.view(|view| view.all(noun)).expect("reads");
    let ids = all.iter().map(Record::id);
    ids.filter(|id| id.as_u128() >= 100).collect()
}

#[test]
fn what_is_entered_later_stands_later_though_the_clock_was_set_back_a_year() {
    let dir = tempfile::tempdir().expect("folder");
    {
        let mut library = open(dir.path());
        stage(&mut library);
        put(&mut library, 1, NOW, one_of_each(900));
    }
    let mut library = Library::open(dir.path(), Timestamp(NOW.0 - YEAR)).expect("opens");
    put(&mut library, 2, Timestamp(NOW.0 - YEAR), one_of_each(500));
    put(
        &mut library,
        3,
        Timestamp(NOW.0 - YEAR + 1),
        one_of_each(700),
    );
    // What stands between goes: numbers with a gap.
    act(&mut library, 4, |tx| tx.remove(Noun::Note, &[id(504)]));
    put(&mut library, 5, NOW, one_of_each(100));

    let nouns: Vec<(u128, Noun)> = (0..).zip(one_of_each(0).iter().map(Record::noun)).collect();
    let entered = |place: u128, noun: Noun| -> Vec<Id> {
        let all = [900, 500, 700, 100].into_iter().map(|n| id(n + place));
        all.filter(|one| noun != Noun::Note || *one != id(504))
            .collect()
    };
    for (place, noun) in &nouns {
        assert_eq!(
            listed(dir.path(), *noun),
            entered(*place, *noun),
            "{noun:?}"
        );
    }
    // So it is in a copy, and in a project file.
    let copy = tempfile::tempdir().expect("folder");
    library
        .copy_to(&copy.path().join(crate::FILE))
        .expect("copied");
    for (place, noun) in &nouns {
        assert_eq!(
            listed(copy.path(), *noun),
            entered(*place, *noun),
            "{noun:?}"
        );
    }
    let mut reader = Reader::open(dir.path()).expect("opens").expect("library");
    let records = reader
        .view(|view| view.of_project(id(1)))
        .expect("the project");
    let path = dir.path().join("projet.etabli");
    crate::file::write(&path, &records).expect("written");
    assert_eq!(crate::file::read(&path).expect("read"), records);
}

#[test]
fn undoing_a_removal_puts_a_person_back_in_their_place() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    for (n, key) in [(103, "80"), (102, "81"), (101, "82")] {
        act(&mut library, n, |tx| tx.put(person(n, key)));
    }
    act(&mut library, 4, |tx| {
        tx.remove(Noun::Participant, &[id(102)])
    });
    undo(&mut library, &heading(5)).expect("undone");
    let siblings = act_order(&mut library, 6);
    assert_eq!(siblings, [id(103), id(102), id(101)]);
}

fn act_order(library: &mut Library, n: u128) -> Vec<Id> {
    let mut found = Vec::new();
    let _ = library.transact(&heading(n), |tx| {
        found = tx.order_of(Noun::Participant, id(2))?;
        Ok(EDIT)
    });
    found.into_iter().map(|(id, _)| id).collect()
}

/// People of workshop 2 of a library of version 4, the later the smaller their moment and id.
fn version_four(people: usize) -> Connection {
    let mut conn = Connection::open_in_memory().expect("memory");
    schema::migrate_to(&mut conn, Kind::Library, 4).expect("schema");
    conn.execute_batch("PRAGMA foreign_keys = OFF;")
        .expect("off");
    for workshop in ["other", "own"] {
        for number in 0..people {
            conn.execute(
                "INSERT INTO \"participant\" VALUES (?1, ?2, 0, ?3, 'x', '', NULL, 'phone', 1)",
                (
                    format!("{workshop}-{:05}", people - number),
                    -i64::try_from(number).expect("few"),
                    workshop,
                ),
            )
            .expect("written");
        }
    }
    conn
}

#[test]
fn people_of_an_older_library_keep_the_order_of_their_commits() {
    for people in [1, 2, 63, 64, 65, 700] {
        let mut conn = version_four(people);
        schema::migrate(&mut conn, Kind::Library).expect("migrates");
        let mut statement = conn
            .prepare(
                "SELECT \"order\" FROM \"participant\" WHERE \"workshop\" = 'own' ORDER BY rowid",
            )
            .expect("reads");
        let keys = statement
            .query_map([], |row| row.get(0))
            .expect("reads")
            .collect::<Result<Vec<String>, _>>()
            .expect("keys");
        // Those a file of as many people would give: it is the same when it comes again.
        assert_eq!(keys, order::sequence(people), "{people}");
        assert!(order::between(keys.last().map(String::as_str), None).is_some());
    }
}

/// Commits of an older Établi say nothing of the order of people.
fn forget_order(library: &Library) {
    library
        .connection()
        .execute_batch(
            "UPDATE \"journal\" SET \"changes\" = json_remove(\"changes\", '$[0].after.order', '$[0].before.order')",
        )
        .expect("as it was");
}

#[test]
fn steps_made_before_people_had_an_order_are_taken_back_all_the_same() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    stage(&mut library);
    act(&mut library, 1, |tx| tx.put(person(101, "80")));
    act(&mut library, 2, |tx| tx.put(person(102, "81")));
    act(&mut library, 3, |tx| {
        tx.remove(Noun::Participant, &[id(101)])
    });
    forget_order(&library);
    undo(&mut library, &heading(4)).expect("there again");
    // Where it stood is known to nobody: at the end, with a key of its own.
    assert_eq!(act_order(&mut library, 5), [id(102), id(101)]);
    undo(&mut library, &heading(6)).expect("not entered");
    assert_eq!(act_order(&mut library, 7), [id(101)]);
    redo(&mut library, &heading(8)).expect("entered again");
    assert_eq!(act_order(&mut library, 9).len(), 2);
}

#[test]
fn what_a_document_keeps_folded_is_no_step_and_keeps_none_from_being_undone() {
    let dir = tempfile::tempdir().expect("folder");
    let mut library = open(dir.path());
    act(&mut library, 1, |tx| {
        tx.put(Project {
            id: id(1),
            title: "p".into(),
            ..Project::default()
        })
    });
    act(&mut library, 2, |tx| {
        tx.put(Workshop {
            id: id(2),
            project: id(1),
            title: "w".into(),
            ..Workshop::default()
        })
    });
    act(&mut library, 3, |tx| {
        let mut workshop: Workshop = tx.get(id(2))?;
        workshop.title = "renamed".into();
        tx.put(workshop)
    });
    let kept = Heading {
        actor: domain::Actor::Library,
        ..heading(4)
    };
    let keep = library.transact(&kept, |tx| {
        let mut workshop: Workshop = tx.get(id(2))?;
        workshop.folded = vec!["category:elus".into()];
        tx.put(workshop)?;
        Ok(EDIT)
    });
    keep.expect("kept");
    undo(&mut library, &heading(5)).expect("the title");
    let workshop: Workshop = super::find(&mut library, 2).expect("there");
    assert_eq!((workshop.title.as_str(), workshop.folded.len()), ("w", 1));
    undo(&mut library, &heading(6)).expect("the workshop");
    assert!(super::find::<Workshop>(&mut library, 2).is_none());
    redo(&mut library, &heading(7)).expect("the workshop again");
    let workshop: Workshop = super::find(&mut library, 2).expect("there");
    assert_eq!(workshop.folded, ["category:elus"], "with what it keeps");
}
