//! What holds whatever is asked, in whatever order: undoing all is the start, redoing all is the
//! end, what the events say is what is there, and what is refused has not happened.

use std::{collections::BTreeMap, sync::mpsc};

use domain::{Actor, Committed, ErrorCode, Fields, Id, Noun, Record};
use engine::Event;
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::library::{Library, minted};

/// A gesture, by numbers that choose among what is there.
#[derive(Clone, Debug)]
pub struct Gesture {
    what: u8,
    one: usize,
    two: usize,
    word: u8,
    actor: u8,
}

pub fn gesture() -> impl Strategy<Value = Gesture> {
    (0_u8..28, 0_usize..12, 0_usize..12, 0_u8..6, 0_u8..8).prop_map(
        |(what, one, two, word, actor)| Gesture {
            what,
            one,
            two,
            word,
            actor,
        },
    )
}

/// Ids are few, so that gestures meet: the same ones are made, changed, removed and made again.
fn of(family: u16, n: usize) -> Id {
    minted(family, n as u64 % 6)
}

const BOARD: u16 = 1;
const ZONE: u16 = 2;
const CLUSTER: u16 = 3;
const NOTE: u16 = 4;
const PERSONA: u16 = 5;
const JOURNEY: u16 = 6;
const LANE: u16 = 7;
const STEP: u16 = 8;
const CARD: u16 = 9;
const CELL: u16 = 10;

pub struct Place {
    pub project: Id,
    pub workshop: Id,
}

/// The command of a gesture; many are refused, which is as it should be.
pub fn command(gesture: &Gesture, at: &Place) -> Value {
    let Gesture {
        what,
        one,
        two,
        word,
        ..
    } = *gesture;
    let text = ["a", "b", "é🙂", "", "\u{202e}x", "long"][usize::from(word)];
    let text = if text == "long" {
        "x".repeat(600)
    } else {
        text.to_owned()
    };
    let create = |noun: &str, id: Id, fields: Value| json!({ noun: { "create": [{ "id": id, "fields": fields }] } });
    let patch = |noun: &str, id: Id, fields: Value| json!({ noun: { "patch": [{ "id": id, "fields": fields }] } });
    let (workshop, project) = (at.workshop, at.project);
    match what {
        0 => create(
            "board",
            of(BOARD, one),
            json!({ "workshop": workshop, "title": "b" }),
        ),
        1 => create(
            "zone",
            of(ZONE, one),
            json!({ "board": of(BOARD, two), "title": "z" }),
        ),
        2 | 3 => create(
            "note",
            of(NOTE, one),
            json!({ "board": of(BOARD, two), "text": text }),
        ),
        4 => patch(
            "note",
            of(NOTE, one),
            json!({ "text": text, "x": two as f64 * 0.1 }),
        ),
        5 => patch("note", of(NOTE, one), json!({ "zone": of(ZONE, two) })),
        6 => patch(
            "note",
            of(NOTE, one),
            json!({ "colour": if two % 2 == 0 { "blue" } else { "gold" } }),
        ),
        7 => json!({ "note": { "place": { "ids": [of(NOTE, one)], "before": of(NOTE, two) } } }),
        8 => json!({ "note": { "merge": { "into": of(NOTE, one), "from": [of(NOTE, two)] } } }),
        9 => json!({ "note": { "sort": { "ids": [of(NOTE, one)], "cluster": of(CLUSTER, two) } } }),
        10 => {
            json!({ "cluster": { "gather": { "id": of(CLUSTER, one), "title": text, "notes": [of(NOTE, one), of(NOTE, two)] } } })
        }
        11 => json!({ "note": { "remove": [of(NOTE, one)] } }),
        12 => json!({ "board": { "remove": [of(BOARD, one)] } }),
        13 => json!({ "cluster": { "remove": [of(CLUSTER, one)] } }),
        14 => create(
            "persona",
            of(PERSONA, one),
            json!({ "project": project, "workshop": workshop, "name": text }),
        ),
        15 => create(
            "journey",
            of(JOURNEY, one),
            json!({ "project": project, "title": "j", "personas": [of(PERSONA, two)] }),
        ),
        16 => create(
            "lane",
            of(LANE, one),
            json!({ "journey": of(JOURNEY, two), "kind": "action" }),
        ),
        17 => create(
            "step",
            of(STEP, one),
            json!({ "journey": of(JOURNEY, two), "title": "s", "duration": "2 h" }),
        ),
        18 | 19 => {
            json!({ "cell": { "write": { "id": of(CELL, one), "lane": of(LANE, one), "step": of(STEP, two),
            "items": if word == 0 { json!([]) } else { json!([{ "text": text, "from_note": of(NOTE, two) }]) } } } })
        }
        20 => {
            json!({ "emotion": { "feel": { "id": minted(11, (one * 6 + two) as u64), "step": of(STEP, one),
            "persona": of(PERSONA, two), "value": i32::from(word) - 2, "word": text } } })
        }
        21 => json!({ "persona": { "remove": [of(PERSONA, one)] } }),
        22 => json!({ "step": { "remove": [of(STEP, one), of(STEP, two)] } }),
        23 => create(
            "idea_card",
            of(CARD, one),
            json!({ "workshop": workshop, "title": text, "from_notes": [of(NOTE, one), of(NOTE, two)] }),
        ),
        24 => json!({ "several": [
            patch("note", of(NOTE, one), json!({ "starred": true })),
            { "note": { "remove": [of(NOTE, two)] } } ] }),
        25 => json!({ "journey": { "remove": [of(JOURNEY, one)] } }),
        26 => json!("undo"),
        _ => json!("redo"),
    }
}

type Replica = BTreeMap<(Noun, Id), Fields>;

/// What a face keeps: the records, changed only by what it hears.
fn apply(replica: &mut Replica, committed: &Committed) {
    for change in &committed.changes {
        let key = (change.noun, change.id);
        match (&change.before, &change.after) {
            (None, Some(after)) => {
                assert!(replica.insert(key, after.clone()).is_none(), "made twice");
            }
            (Some(_), None) => assert!(replica.remove(&key).is_some(), "removed twice"),
            (Some(before), Some(after)) => {
                let record = replica.get_mut(&key).expect("changed what is not there");
                for (name, value) in before {
                    assert_eq!(record.get(name), Some(value), "{key:?}.{name}");
                }
                record.extend(after.clone());
            }
            (None, None) => panic!("no change"),
        }
    }
}

fn everything(library: &Library, project: Id) -> (u64, Replica) {
    let snapshot = library.snapshot(Some(project)).unwrap();
    let records = snapshot
        .records
        .iter()
        .map(|record| ((record.noun(), record.id()), record.fields().unwrap()))
        .collect();
    (snapshot.seq, records)
}

/// Without the moments, which undo does not turn back.
fn timeless(mut replica: Replica) -> Replica {
    for fields in replica.values_mut() {
        fields.shift_remove("updated_at");
    }
    replica
}

pub fn start() -> (Library, Place) {
    let library = Library::new().unwrap();
    let (project, workshop, _) = library.board().unwrap();
    (library, Place { project, workshop })
}

fn whole(library: &Library) {
    let report = library.engine.check().unwrap();
    assert_eq!(report.problems, []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_is_the_start_and_redoing_all_the_end(gestures in prop::collection::vec(gesture(), 1..40)) {
        let (library, at) = start();
        let (_, first) = everything(&library, at.project);
        let begun = 3;
        let mut steps = 0_u64;
        for gesture in gestures.iter().filter(|gesture| gesture.what < 26) {
            let before = everything(&library, at.project);
            match library.run(command(gesture, &at)) {
                Ok(ack) => steps += u64::from(ack.seq > before.0),
                Err(_) => prop_assert_eq!(everything(&library, at.project), before),
            }
        }
        let (seq, last) = everything(&library, at.project);
        prop_assert_eq!(seq, begun + steps);
        let library = library.reopened().unwrap();
        for _ in 0..steps {
            library.run(json!("undo")).unwrap();
        }
        prop_assert_eq!(timeless(everything(&library, at.project).1), timeless(first));
        for _ in 0..steps {
            library.run(json!("redo")).unwrap();
        }
        prop_assert_eq!(library.run(json!("redo")).unwrap_err().code, ErrorCode::NothingToRedo);
        prop_assert_eq!(timeless(everything(&library, at.project).1), timeless(last));
        whole(&library);
    }

    #[test]
    fn what_is_heard_is_what_is_there(gestures in prop::collection::vec(gesture(), 1..60)) {
        let (library, at) = start();
        let (sink, events) = mpsc::channel();
        library.engine.subscribe(Some(0), move |event| sink.send(event).is_ok());
        for gesture in &gestures {
            let actor = match gesture.actor {
                0..5 => Actor::Desk,
                n => Actor::Device(minted(20, u64::from(n))),
            };
            let before = everything(&library, at.project);
            if library.run_as(actor, command(gesture, &at)).is_err() {
                prop_assert_eq!(everything(&library, at.project), before);
            }
        }
        let (seq, there) = everything(&library, at.project);
        let mut replica = Replica::new();
        let mut heard = 0;
        while heard < seq {
            match events.recv().unwrap() {
                Event::Committed(committed) => {
                    prop_assert_eq!(committed.seq, heard + 1);
                    heard = committed.seq;
                    apply(&mut replica, &committed);
                }
                other => prop_assert!(false, "{other:?}"),
            }
        }
        prop_assert_eq!(&replica, &there);
        for record in there.iter().map(|((noun, _), fields)| Record::from_fields(*noun, fields.clone())) {
            prop_assert!(record.unwrap().check().is_ok());
        }
        whole(&library);
    }
}
