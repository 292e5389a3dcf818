//! Gestures on journeys: cells, emotions, steps.

use domain::{ErrorCode, Id, Noun, Record};
use serde_json::{Value, json};
use tests::library::Library;

struct Journey {
    library: Library,
    project: Id,
    journey: Id,
    lane: Id,
    steps: [Id; 2],
}

fn journey() -> Journey {
    let library = Library::new().unwrap();
    let (project, workshop, _) = library.board().unwrap();
    let journey = library
        .make(
            Noun::Journey,
            json!({ "project": project, "workshop": workshop, "title": "j" }),
        )
        .unwrap();
    let lane = library
        .make(Noun::Lane, json!({ "journey": journey, "kind": "action" }))
        .unwrap();
    let step = |title: &str| {
        library
            .make(Noun::Step, json!({ "journey": journey, "title": title }))
            .unwrap()
    };
    let steps = [step("1"), step("2")];
    Journey {
        project,
        journey,
        lane,
        steps,
        library,
    }
}

impl Journey {
    fn write(&self, step: Id, texts: &[&str]) -> Result<Id, domain::Fault> {
        let id = self.library.id();
        let items: Vec<Value> = texts.iter().map(|text| json!({ "text": text })).collect();
        self.library
            .run(json!({ "cell": { "write": { "id": id, "lane": self.lane, "step": step, "items": items } } }))?;
        Ok(id)
    }

    fn feel(&self, step: Id, persona: Option<Id>, value: Option<i32>) -> Result<Id, domain::Fault> {
        let id = self.library.id();
        self.library
            .run(json!({ "emotion": { "feel": { "id": id, "step": step, "persona": persona, "value": value, "word": "" } } }))?;
        Ok(id)
    }

    fn all(&self, noun: Noun) -> Vec<Record> {
        let snapshot = self.library.snapshot(Some(self.project)).unwrap();
        snapshot
            .records
            .into_iter()
            .filter(|record| record.noun() == noun)
            .collect()
    }
}

#[test]
fn a_place_has_one_cell_whoever_writes() {
    let at = journey();
    let first = at.write(at.steps[0], &["a"]).unwrap();
    at.write(at.steps[0], &["a", "b"]).unwrap();
    let cells = at.all(Noun::Cell);
    let [Record::Cell(cell)] = cells.as_slice() else {
        panic!("{cells:?}");
    };
    assert_eq!((cell.id, cell.items.len(), cell.span), (first, 2, 1));
    let second = at.write(at.steps[1], &["c"]).unwrap();
    let onto = at
        .library
        .patch(Noun::Cell, second, json!({ "step": at.steps[0] }))
        .expect_err("taken");
    assert_eq!(onto.code, ErrorCode::AlreadyExists);
    let empty = at.write(at.steps[1], &[" "]).expect_err("empty");
    assert_eq!(
        (empty.code, empty.place.as_deref()),
        (ErrorCode::TextRequired, Some("items[0].text"))
    );
    at.write(at.steps[1], &[]).unwrap();
    assert_eq!(at.all(Noun::Cell).len(), 1);
    at.library.run(json!("undo")).unwrap();
    assert_eq!(at.all(Noun::Cell).len(), 2);
    at.library
        .run(json!({ "lane": { "remove": [at.lane] } }))
        .unwrap();
    assert_eq!(at.all(Noun::Cell).len(), 0);
    at.library.run(json!("undo")).unwrap();
    assert_eq!(at.all(Noun::Cell).len(), 2);
}

#[test]
fn a_persona_feels_once_at_a_step() {
    let at = journey();
    let persona = at
        .library
        .make(
            Noun::Persona,
            json!({ "project": at.project, "name": "Zoé" }),
        )
        .unwrap();
    let first = at.feel(at.steps[0], Some(persona), Some(-2)).unwrap();
    at.feel(at.steps[0], Some(persona), Some(1)).unwrap();
    at.feel(at.steps[0], None, Some(0)).unwrap();
    let emotions = at.all(Noun::Emotion);
    assert_eq!(emotions.len(), 2);
    let found = emotions.iter().find_map(|record| match record {
        Record::Emotion(emotion) if emotion.id == first => Some(emotion.value),
        _ => None,
    });
    assert_eq!(found, Some(1));
    let far = at.feel(at.steps[0], None, Some(3)).expect_err("too far");
    assert_eq!(
        (far.code, far.place.as_deref()),
        (ErrorCode::OutOfRange, Some("value"))
    );
    at.feel(at.steps[0], Some(persona), None).unwrap();
    assert_eq!(at.all(Noun::Emotion).len(), 1);
}

#[test]
fn a_step_is_copied_with_what_stands_in_it_and_minutes_follow_the_words() {
    let at = journey();
    at.write(at.steps[0], &["a"]).unwrap();
    at.feel(at.steps[0], None, Some(2)).unwrap();
    at.library
        .patch(
            Noun::Step,
            at.steps[0],
            json!({ "duration": "1 h 20", "waiting": "19 jours" }),
        )
        .unwrap();
    let copy = at.library.id();
    at.library
        .run(json!({ "step": { "copy": { "id": at.steps[0], "new_id": copy } } }))
        .unwrap();
    let mut steps: Vec<(String, Id, Option<u32>, Option<u32>)> = at
        .all(Noun::Step)
        .into_iter()
        .filter_map(|record| match record {
            Record::Step(step) => Some((step.order, step.id, step.duration_min, step.waiting_min)),
            _ => None,
        })
        .collect();
    steps.sort();
    let ids: Vec<Id> = steps.iter().map(|step| step.1).collect();
    assert_eq!(ids, [at.steps[0], copy, at.steps[1]]);
    assert_eq!((steps[1].2, steps[1].3), (Some(80), Some(27_360)));
    assert_eq!(at.all(Noun::Cell).len(), 2);
    assert_eq!(at.all(Noun::Emotion).len(), 2);
    at.library
        .patch(Noun::Step, copy, json!({ "duration": "un moment" }))
        .unwrap();
    let minutes = at
        .all(Noun::Step)
        .into_iter()
        .find_map(|record| match record {
            Record::Step(step) if step.id == copy => Some(step.duration_min),
            _ => None,
        });
    assert_eq!(minutes, Some(None));
    at.library.run(json!("undo")).unwrap();
    at.library.run(json!("undo")).unwrap();
    assert_eq!(at.all(Noun::Step).len(), 2);
    assert_eq!(at.all(Noun::Cell).len(), 1);
}

#[test]
fn a_target_step_may_come_from_another_journey_but_a_phase_may_not() {
    let at = journey();
    let target = at
        .library
        .make(Noun::Journey, json!({ "project": at.project, "title": "cible", "mode": "target", "answers": at.journey }))
        .unwrap();
    let step = at
        .library
        .make(
            Noun::Step,
            json!({ "journey": target, "title": "1", "from_step": at.steps[0] }),
        )
        .unwrap();
    let phase = at
        .library
        .make(Noun::Phase, json!({ "journey": at.journey, "title": "p" }))
        .unwrap();
    let stray = at
        .library
        .patch(Noun::Step, step, json!({ "phase": phase }))
        .expect_err("of another journey");
    assert_eq!(stray.code, ErrorCode::UnknownReference);
    at.library
        .run(json!({ "step": { "remove": [at.steps[0]] } }))
        .unwrap();
    let from = at
        .all(Noun::Step)
        .into_iter()
        .find_map(|record| match record {
            Record::Step(found) if found.id == step => Some(found.from_step),
            _ => None,
        });
    assert_eq!(from, Some(None));
}

/// Where the only cell stands and over how many steps.
fn only(at: &Journey) -> (Id, u32) {
    let cells = at.all(Noun::Cell);
    let [Record::Cell(cell)] = cells.as_slice() else {
        panic!("{cells:?}");
    };
    (cell.step, cell.span)
}

#[test]
fn a_wide_cell_stays_over_the_steps_that_are_left_and_over_a_copy() {
    let at = journey();
    let more = |title: &str| {
        let fields = json!({ "journey": at.journey, "title": title });
        at.library.make(Noun::Step, fields).unwrap()
    };
    let (third, _stranger) = (more("3"), more("4"));
    let cell = at.write(at.steps[0], &["sur trois"]).unwrap();
    at.library
        .patch(Noun::Cell, cell, json!({ "span": 3 }))
        .unwrap();
    let remove = |id: Id| {
        at.library
            .run(json!({ "step": { "remove": [id] } }))
            .unwrap()
    };
    // The first one goes: the text begins at the next.
    remove(at.steps[0]);
    assert_eq!(only(&at), (at.steps[1], 2));
    at.library.run(json!("undo")).unwrap();
    assert_eq!(only(&at), (at.steps[0], 3));
    // One that is covered goes: no stranger is covered in its place.
    remove(third);
    assert_eq!(only(&at), (at.steps[0], 2));
    at.library.run(json!("undo")).unwrap();
    // A copy of any of them stands under the same text.
    for step in [at.steps[0], at.steps[1], third] {
        let copy = at.library.id();
        at.library
            .run(json!({ "step": { "copy": { "id": step, "new_id": copy } } }))
            .unwrap();
        assert_eq!(only(&at), (at.steps[0], 4));
        at.library.run(json!("undo")).unwrap();
    }
    // All of them go, and what stood over them.
    at.library
        .run(json!({ "step": { "remove": [at.steps[0], at.steps[1], third] } }))
        .unwrap();
    assert_eq!(at.all(Noun::Cell).len(), 0);
}

#[test]
fn nobody_feels_two_things_at_a_step_when_personas_go() {
    let at = journey();
    let persona = |name: &str| {
        let fields = json!({ "project": at.project, "name": name });
        at.library.make(Noun::Persona, fields).unwrap()
    };
    let (one, other) = (persona("Zoé"), persona("Ali"));
    at.feel(at.steps[0], Some(one), Some(-1)).unwrap();
    at.feel(at.steps[0], Some(other), Some(2)).unwrap();
    at.feel(at.steps[1], Some(other), Some(1)).unwrap();
    let felt = || {
        let mut found: Vec<(Id, Option<Id>, i32)> = at
            .all(Noun::Emotion)
            .into_iter()
            .filter_map(|record| match record {
                Record::Emotion(emotion) => Some((emotion.step, emotion.persona, emotion.value)),
                _ => None,
            })
            .collect();
        found.sort();
        found
    };
    let both = felt();
    let remove = |ids: &[Id]| {
        at.library
            .run(json!({ "persona": { "remove": ids } }))
            .unwrap()
    };
    remove(&[one]);
    remove(&[other]);
    let nobodys = vec![(at.steps[0], None, -1), (at.steps[1], None, 1)];
    assert_eq!(felt(), nobodys);
    at.library.run(json!("undo")).unwrap();
    at.library.run(json!("undo")).unwrap();
    assert_eq!(felt(), both);
    remove(&[one, other]);
    assert_eq!(felt(), nobodys);
}
