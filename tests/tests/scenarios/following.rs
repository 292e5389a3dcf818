//! Those who follow the commits.

use std::sync::mpsc;

use domain::{Actor, Committed, Id, Noun};
use engine::Event;
use serde_json::json;
use tests::library::Library;

/// Follows from a commit; every event, as it comes.
fn follow(library: &Library, since: Option<u64>) -> mpsc::Receiver<Event> {
    let (sink, events) = mpsc::channel();
    library
        .engine
        .subscribe(since, move |event| sink.send(event).is_ok());
    events
}

fn committed(event: Event) -> std::sync::Arc<Committed> {
    match event {
        Event::Committed(committed) => committed,
        other => panic!("{other:?}"),
    }
}

#[test]
fn all_hear_every_commit_in_order_once() {
    let library = Library::new().unwrap();
    let (_, _, board) = library.board().unwrap();
    let all = follow(&library, Some(0));
    let late = follow(&library, Some(2));
    let now = follow(&library, None);
    for n in 0..20 {
        library
            .make(
                Noun::Note,
                json!({ "board": board, "text": format!("{n}") }),
            )
            .unwrap();
    }
    library.run(json!("undo")).unwrap();
    for (events, first) in [(&all, 1), (&late, 3), (&now, 4)] {
        for seq in first..=24 {
            assert_eq!(committed(events.recv().unwrap()).seq, seq);
        }
    }
    let last = follow(&library, Some(23));
    let undo = committed(last.recv().unwrap());
    assert_eq!(undo.kind, domain::CommitKind::Undo);
    assert!(undo.history.undo.is_some() && undo.history.redo.is_some());
    assert_eq!(undo.changes[0].after, None);
}

#[test]
fn who_comes_from_another_time_reads_anew() {
    let library = Library::new().unwrap();
    library.board().unwrap();
    let ahead = follow(&library, Some(1_000));
    assert!(matches!(ahead.recv().unwrap(), Event::Resync));
    let (project, ..) = library.board().unwrap();
    assert_eq!(committed(ahead.recv().unwrap()).scope, Some(project));
}

#[test]
fn who_has_missed_very_much_reads_anew() {
    let library = Library::new().unwrap();
    let (_, _, board) = library.board().unwrap();
    let id = library
        .make(Noun::Note, json!({ "board": board, "text": "a" }))
        .unwrap();
    let (done, answers) = mpsc::channel();
    for n in 0..2_100 {
        let patch = json!({ "note": { "patch": [{ "id": id, "fields": { "x": n + 1 } }] } });
        let done = done.clone();
        let request = library.request(patch).unwrap();
        library.engine.submit(Actor::Desk, request, move |answer| {
            done.send(answer).unwrap()
        });
    }
    drop(done);
    let seqs: Vec<u64> = answers.iter().map(|answer| answer.unwrap().seq).collect();
    assert_eq!(seqs, (5..2_105).collect::<Vec<u64>>());
    let events = follow(&library, Some(0));
    assert!(matches!(events.recv().unwrap(), Event::Resync));
}

#[test]
fn the_step_is_named_and_scoped() {
    let library = Library::new().unwrap();
    let events = follow(&library, None);
    let (project, workshop, board) = library.board().unwrap();
    let scopes: Vec<Option<Id>> = (0..3)
        .map(|_| committed(events.recv().unwrap()).scope)
        .collect();
    assert_eq!(scopes, [Some(project); 3]);
    library.make(Noun::Lab, json!({ "name": "Lab" })).unwrap();
    assert_eq!(committed(events.recv().unwrap()).scope, None);
    let phone = Actor::Device(library.id());
    library
        .run_as(phone, json!({ "note": { "create": [{ "id": library.id(), "fields": { "board": board, "text": "a" } }] } }))
        .unwrap();
    let heard = committed(events.recv().unwrap());
    assert_eq!(
        (heard.actor, heard.op.noun, heard.op.count),
        (phone, Noun::Note, 1)
    );
    library
        .run(json!({ "project": { "remove": [project] } }))
        .unwrap();
    let heard = committed(events.recv().unwrap());
    assert_eq!((heard.scope, heard.changes.len()), (None, 4));
    assert!(library.engine.workshop_records(workshop).is_err());
}
