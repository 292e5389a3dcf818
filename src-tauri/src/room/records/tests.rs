//! Whatever is followed: what is held is what would be read anew.

use domain::{
    Actor, CommitKind, Entity, History, Op, Timestamp, Verb,
    board::Board,
    note::{Note, NoteStatus},
    project::Project,
    workshop::Workshop,
};
use serde_json::{Value, json};

use super::*;

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

fn records() -> Vec<Record> {
    let note = |n: u128| Note {
        id: id(n),
        board: id(3),
        order: format!("{n:03}"),
        text: format!("Note {n}"),
        merged_into: (n == 12).then(|| id(11)),
        ..Note::default()
    };
    let mut all = vec![
        Project {
            id: id(1),
            ..Project::default()
        }
        .into_record(),
        Workshop {
            id: id(2),
            project: id(1),
            ..Workshop::default()
        }
        .into_record(),
        Board {
            id: id(3),
            workshop: id(2),
            ..Board::default()
        }
        .into_record(),
    ];
    all.extend((10..14).map(|n| note(n).into_record()));
    all
}

fn commit(changes: Vec<(Noun, u128, Option<Value>, Option<Value>)>) -> Committed {
    let fields = |value: Value| value.as_object().unwrap().clone().into_iter().collect();
    Committed {
        seq: 1,
        command_id: Id::nil(),
        kind: CommitKind::Do,
        op: Op {
            verb: Verb::Edit,
            noun: Noun::Note,
            count: 1,
        },
        actor: Actor::Desk,
        scope: Some(id(1)),
        at: Timestamp(5),
        changes: changes
            .into_iter()
            .map(|(noun, record, before, after)| Change {
                noun,
                id: id(record),
                before: before.map(fields),
                after: after.map(fields),
            })
            .collect(),
        skipped: 0,
        history: History::default(),
    }
}

/// A patch of a note.
fn patch(record: u128, after: Value) -> (Noun, u128, Option<Value>, Option<Value>) {
    (Noun::Note, record, Some(json!({})), Some(after))
}

fn anew(held: &Held) -> Records {
    Records::new(held.records.iter().flatten().cloned().collect()).unwrap()
}

#[test]
fn a_note_that_stays_where_it_stands_is_changed_there() {
    let mut held = Held::of(id(2), records()).unwrap();
    let news = held.follow(&commit(vec![
        patch(10, json!({ "x": 40.0, "updated_at": 5 })),
        patch(12, json!({ "text": "Autre" })),
        (
            Noun::Persona,
            99,
            Some(json!({})),
            Some(json!({ "name": "Léa" })),
        ),
    ]));
    assert_eq!(news, Some(Changed::Notes(vec![id(10), id(12)])));
    assert!(!held.stale, "nothing is put in order anew");
    let fresh = anew(&held);
    assert_eq!(held.records().unwrap(), &fresh);
    assert_eq!(fresh.note(id(10)).unwrap().updated_at, Timestamp(5));
}

#[test]
fn what_says_more_than_its_own_is_put_in_order_anew() {
    for after in [
        json!({ "status": "hidden" }),
        json!({ "order": "9" }),
        json!({ "cluster": null }),
        json!({ "merged_into": id(10) }),
        json!({ "x": 1.0, "status": "pending" }),
    ] {
        let mut held = Held::of(id(2), records()).unwrap();
        let moved = patch(11, json!({ "x": 3.0 }));
        let news = held.follow(&commit(vec![moved, patch(13, after.clone())]));
        assert_eq!(news, Some(Changed::Much), "{after}");
        let fresh = anew(&held);
        assert_eq!(held.records().unwrap(), &fresh, "{after}");
    }
    let mut held = Held::of(id(2), records()).unwrap();
    let news = held.follow(&commit(vec![(Noun::Note, 12, Some(json!({})), None)]));
    assert_eq!(news, Some(Changed::Much));
    assert_eq!(held.records().unwrap().notes().len(), 3);
    let hidden = held.records().unwrap().note(id(13)).unwrap().status;
    assert_eq!(hidden, NoteStatus::Visible);
}

#[test]
fn what_came_before_goes_with_what_came_after() {
    let notes = |all: &[u128]| Changed::Notes(all.iter().copied().map(id).collect());
    assert_eq!(notes(&[1]).and(Changed::Nothing), notes(&[1]));
    assert_eq!(Changed::Nothing.and(notes(&[2])), notes(&[2]));
    assert_eq!(notes(&[1]).and(notes(&[2, 1])), notes(&[1, 2, 1]));
    assert_eq!(notes(&[1]).and(Changed::Much), Changed::Much);
    assert_eq!(Changed::Much.and(Changed::Nothing), Changed::Much);
}
