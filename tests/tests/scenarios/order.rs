//! The order of entry is the order of the commits, with a clock that is set back a year between two
//! entries, and identities made from it: on the screens' list, in what documents are made of, in a
//! file, and where that file is brought in.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use domain::{Actor, Answer, Id, Noun, Query, Record, Request, Timestamp};
use engine::{Clock, Engine};
use serde_json::{Value, json};
use synthesis::Records;
use tests::library::MORNING;

const YEAR: i64 = 365 * 86_400_000;

/// A clock that somebody sets; identities are made from it, as a face makes them.
struct Set(AtomicI64);

impl Clock for Set {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.fetch_add(1, Ordering::Relaxed))
    }
    fn id(&self) -> Id {
        let now = self.0.fetch_add(1, Ordering::Relaxed);
        uuid::Builder::from_unix_timestamp_millis(now.cast_unsigned(), &[0; 10]).into_uuid()
    }
}

/// What is entered one after the other, by noun, with the field that bears the name.
const ENTRIES: [(Noun, &str, &str); 13] = [
    (Noun::Workshop, "project", "title"),
    (Noun::Group, "workshop", "name"),
    (Noun::Participant, "workshop", "pseudonym"),
    (Noun::Board, "workshop", "title"),
    (Noun::Decision, "workshop", "text"),
    (Noun::HowMightWe, "workshop", "text"),
    (Noun::IdeaCard, "workshop", "title"),
    (Noun::Persona, "project", "name"),
    (Noun::Journey, "project", "title"),
    (Noun::StakeholderMap, "project", "title"),
    (Noun::Action, "project", "title"),
    (Noun::Note, "board", "text"),
    (Noun::Cluster, "board", "title"),
];

fn run(engine: &Engine, clock: &Set, command: Value) {
    let request = Request {
        command_id: clock.id(),
        merge_key: None,
        command: serde_json::from_value(command).unwrap(),
    };
    engine.execute(Actor::Desk, request).unwrap();
}

fn named(records: &[Record], noun: Noun, field: &str) -> Vec<String> {
    let own = records.iter().filter(|record| record.noun() == noun);
    let names = own.filter_map(|record| Some(record.fields().ok()?[field].as_str()?.to_owned()));
    names.filter(|name| name.starts_with("entry")).collect()
}

fn project_of(engine: &Engine, project: Id) -> Vec<Record> {
    let Answer::Snapshot(snapshot) = engine
        .query(&Query::Snapshot {
            project: Some(project),
        })
        .unwrap()
    else {
        panic!("another answer");
    };
    snapshot.records
}

#[test]
fn entries_stand_in_the_order_of_their_commits_when_the_clock_is_set_back_a_year() {
    let dir = tempfile::tempdir().unwrap();
    let clock = Arc::new(Set(AtomicI64::new(MORNING)));
    let engine = Engine::open(dir.path(), clock.clone()).unwrap();
    let (project, workshop, board) = (clock.id(), clock.id(), clock.id());
    run(
        &engine,
        &clock,
        json!({ "project": { "create": [{ "id": project, "fields": { "title": "P" } }] } }),
    );
    run(
        &engine,
        &clock,
        json!({ "workshop": { "create": [{ "id": workshop, "fields": { "project": project, "title": "W" } }] } }),
    );
    run(
        &engine,
        &clock,
        json!({ "board": { "create": [{ "id": board, "fields": { "workshop": workshop, "title": "B" } }] } }),
    );
    let enter = |engine: &Engine, name: &str| {
        let new = clock.id();
        run(
            engine,
            &clock,
            json!({ "project": { "create": [{ "id": new, "fields": { "title": name } }] } }),
        );
        for (noun, owner, field) in ENTRIES {
            let owned = match owner {
                "project" => project,
                "workshop" => workshop,
                _ => board,
            };
            let mut fields = json!({ owner: owned, field: name });
            if owner == "project" && noun != Noun::Workshop {
                fields["workshop"] = json!(workshop);
            }
            let new = json!([{ "id": clock.id(), "fields": fields }]);
            run(engine, &clock, json!({ noun.word(): { "create": new } }));
        }
    };
    enter(&engine, "entry 1");
    enter(&engine, "entry 2");
    drop(engine);
    // The next day the laptop believes it is a year earlier.
    clock.0.store(MORNING - YEAR, Ordering::Relaxed);
    let engine = Engine::open(dir.path(), clock.clone()).unwrap();
    enter(&engine, "entry 3");
    enter(&engine, "entry 4");

    let wanted = ["entry 1", "entry 2", "entry 3", "entry 4"];
    let shown = project_of(&engine, project);
    for (noun, _, field) in ENTRIES.into_iter().chain([(Noun::Project, "", "title")]) {
        assert_eq!(named(&shown, noun, field), wanted, "{noun:?} on screen");
    }
    let records = engine.workshop_records(workshop).unwrap();
    let document = Records::of_workshop(records, workshop).unwrap();
    let people = document.participants().iter().map(|one| &one.pseudonym);
    assert_eq!(people.collect::<Vec<_>>(), wanted);
    let notes = document.notes().iter().map(|one| &one.text);
    assert_eq!(notes.collect::<Vec<_>>(), wanted);
    let decisions = document.decisions().iter().map(|one| &one.text);
    assert_eq!(decisions.collect::<Vec<_>>(), wanted);
    let actions = document.actions().iter().map(|one| &one.title);
    assert_eq!(actions.collect::<Vec<_>>(), wanted);
    let groups = document.groups().iter().map(|one| &one.name);
    assert_eq!(groups.collect::<Vec<_>>(), wanted);

    // The file says it, and the library that reads the file.
    let file = exchange::write(&engine.project_records(project).unwrap());
    let context = exchange::Context {
        time_zone: "Europe/Paris".to_owned(),
        now: Timestamp(MORNING),
    };
    let bundle = exchange::read(&file, &context).unwrap();
    let other = tempfile::tempdir().unwrap();
    let there = Engine::open(other.path(), clock.clone()).unwrap();
    there.import(Actor::Desk, bundle, None).unwrap();
    let shown = project_of(&there, project);
    for (noun, _, field) in ENTRIES {
        assert_eq!(named(&shown, noun, field), wanted, "{noun:?} brought in");
    }
    assert_eq!(
        exchange::write(&there.project_records(project).unwrap()),
        file
    );
}
