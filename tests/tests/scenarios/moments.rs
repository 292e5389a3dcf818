//! Moments: named, made before something opens, looked back to against a replay of the journal, and
//! restored as a copy.

use std::{collections::BTreeMap, sync::mpsc};

use domain::{
    Answer, Committed, ErrorCode, Fields, Id, Noun, Query, Record, Verb,
    ballot::BallotState,
    moment::{Moment, MomentLook, MomentSince, Who},
    vote::{Choice, Paper},
};
use engine::Event;
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::library::{Library, minted};

use crate::properties::{Place, command, gesture, start};

/// Who, what, to what, how often, to how many.
type Told = (Who, Verb, Noun, u32, u32);

fn mark(library: &Library, workshop: Id, title: &str) -> Id {
    let id = library.id();
    library
        .run(json!({ "moment": { "mark": { "id": id, "workshop": workshop, "title": title } } }))
        .unwrap();
    id
}

fn look(library: &Library, moment: Id) -> MomentLook {
    match library.engine.query(&Query::Moment { moment }).unwrap() {
        Answer::Moment(look) => *look,
        other => panic!("{other:?}"),
    }
}

fn list(library: &Library, workshop: Id) -> Vec<MomentSince> {
    match library.engine.query(&Query::Moments { workshop }).unwrap() {
        Answer::Moments(list) => list,
        other => panic!("{other:?}"),
    }
}

fn moments(library: &Library, project: Id) -> Vec<Moment> {
    let records = library.snapshot(Some(project)).unwrap().records;
    records
        .into_iter()
        .filter_map(|record| match record {
            Record::Moment(moment) => Some(moment),
            _ => None,
        })
        .collect()
}

/// Records by id, without moments.
fn by_id(records: impl IntoIterator<Item = Record>) -> BTreeMap<(Noun, Id), Fields> {
    records
        .into_iter()
        .filter(|record| record.noun() != Noun::Moment)
        .map(|record| ((record.noun(), record.id()), record.fields().unwrap()))
        .collect()
}

/// All that belongs to a workshop or was made in it, read from a replay.
fn of_workshop(
    replica: &BTreeMap<(Noun, Id), Fields>,
    workshop: Id,
) -> BTreeMap<(Noun, Id), Fields> {
    let mut kept: BTreeMap<(Noun, Id), Fields> = BTreeMap::new();
    let names =
        |fields: &Fields, field: &str| fields.get(field).and_then(Value::as_str).map(str::to_owned);
    // Owners come before what they own.
    for ((noun, id), fields) in replica {
        let made_in = matches!(noun, Noun::Persona | Noun::Journey | Noun::Action);
        let own = *id == workshop
            || (made_in && names(fields, "workshop") == Some(workshop.to_string()))
            || noun.owner().is_some_and(|(field, owner)| {
                let above = names(fields, field).and_then(|id| id.parse().ok());
                !made_in && above.is_some_and(|above| kept.contains_key(&(owner, above)))
            });
        if own && *noun != Noun::Moment {
            kept.insert((*noun, *id), fields.clone());
        }
    }
    // Personas that its journeys name come along.
    let asked: Vec<Id> = kept
        .iter()
        .filter(|((noun, _), _)| *noun == Noun::Journey)
        .flat_map(|(_, fields)| fields["personas"].as_array().cloned().unwrap_or_default())
        .filter_map(|id| id.as_str()?.parse().ok())
        .collect();
    for id in asked {
        if let Some(fields) = replica.get(&(Noun::Persona, id)) {
            kept.insert((Noun::Persona, id), fields.clone());
        }
    }
    kept
}

fn replay(replica: &mut BTreeMap<(Noun, Id), Fields>, committed: &Committed) {
    for change in &committed.changes {
        let key = (change.noun, change.id);
        match &change.after {
            None => {
                replica.remove(&key);
            }
            Some(after) => replica.entry(key).or_default().extend(after.clone()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_moment_is_what_a_replay_of_the_journal_gives(gestures in prop::collection::vec(gesture(), 1..50), every in 3_usize..9) {
        let (library, at) = start();
        let Place { workshop, .. } = at;
        let (sink, events) = mpsc::channel();
        library.engine.subscribe(Some(0), move |event| sink.send(event).is_ok());
        let mut named: Vec<Id> = Vec::new();
        for (n, gesture) in gestures.iter().enumerate() {
            let mut wanted = command(gesture, &at);
            // Some journeys are of the workshop, with all their steps and cells, some of the project.
            if let Some(fields) = wanted.pointer_mut("/journey/create/0/fields").filter(|_| n % 2 == 0) {
                fields["workshop"] = json!(workshop);
            }
            let _ = library.run(wanted);
            // An undo may take the newest moment away, and a redo bring it back.
            if n % every == 0 {
                named.push(mark(&library, workshop, "Ici"));
            }
        }
        let end = library.snapshot(None).unwrap().seq;
        let library = library.reopened().unwrap();
        let kept = moments(&library, at.project);
        prop_assert!(kept.iter().all(|moment| named.contains(&moment.id)));
        let mut replica = BTreeMap::new();
        let mut states = BTreeMap::new();
        let mut heard = 0;
        while heard < end {
            match events.recv().unwrap() {
                Event::Committed(committed) => {
                    heard = committed.seq;
                    replay(&mut replica, &committed);
                    states.insert(heard, replica.clone());
                }
                other => prop_assert!(false, "{other:?}"),
            }
        }
        for moment in &kept {
            let was = &states[&moment.seq.unsigned_abs()];
            prop_assert_eq!(by_id(look(&library, moment.id).records), of_workshop(was, workshop));
        }
    }
}

#[test]
fn a_moment_says_who_did_how_much_since_and_costs_next_to_nothing() {
    let library = Library::new().unwrap();
    let (project, workshop, board) = library.board().unwrap();
    let other = library
        .make(
            Noun::Workshop,
            json!({ "project": project, "title": "Autre" }),
        )
        .unwrap();
    let first = mark(&library, workshop, "Avant tout");
    let note = json!({ "board": board, "text": "Un guichet" });
    let id = library.make(Noun::Note, note.clone()).unwrap();
    library
        .run_as(
            domain::Actor::Device(minted(20, 1)),
            json!({ "note": { "create": [{ "id": library.id(), "fields": note }, { "id": library.id(), "fields": note }] } }),
        )
        .unwrap();
    let second = mark(&library, workshop, "Après les notes");
    library
        .patch(Noun::Note, id, json!({ "starred": true }))
        .unwrap();
    library.run(json!("undo")).unwrap();
    // What is done elsewhere, or to a moment, is no work here.
    library
        .patch(Noun::Workshop, other, json!({ "place": "Ailleurs" }))
        .unwrap();
    library
        .run(json!({ "moment": { "rename": { "id": first, "title": "Au début" } } }))
        .unwrap();

    let told = |moment: Id| -> (Vec<Told>, u32) {
        let list = list(&library, workshop);
        let found = list.iter().find(|one| one.moment == moment).unwrap();
        assert!(found.known);
        let doings = found.doings.iter();
        let mut all: Vec<_> = doings
            .map(|one| (one.who, one.verb, one.noun, one.gestures, one.records))
            .collect();
        all.sort();
        (all, found.undone)
    };
    assert_eq!(
        told(first),
        (
            vec![
                (Who::Desk, Verb::Create, Noun::Note, 1, 1),
                (Who::Desk, Verb::Star, Noun::Note, 1, 1),
                (Who::Room, Verb::Create, Noun::Note, 1, 2),
            ],
            1
        )
    );
    assert_eq!(
        told(second),
        (vec![(Who::Desk, Verb::Star, Noun::Note, 1, 1)], 1)
    );
    assert_eq!(
        look(&library, first).records.len(),
        2,
        "the workshop and its board"
    );

    // Its row and its commit, as they stand in the file.
    let moment = &moments(&library, project)[0];
    let bytes = serde_json::to_vec(&Record::Moment(moment.clone())).unwrap();
    assert!(bytes.len() * 2 < 1_024, "{}", bytes.len());
}

#[test]
fn a_moment_is_made_by_itself_before_something_opens_and_goes_with_the_opening() {
    let library = Library::new().unwrap();
    let (project, workshop, _) = library.board().unwrap();
    let activity = library
        .make(
            Noun::Activity,
            json!({ "workshop": workshop, "title": "Idées", "kind": "note_wall" }),
        )
        .unwrap();
    let before = library.snapshot(Some(project)).unwrap();
    library
        .patch(Noun::Activity, activity, json!({ "state": "open" }))
        .unwrap();
    let made = moments(&library, project);
    assert_eq!(made.len(), 1);
    assert_eq!(
        (
            made[0].title.as_str(),
            made[0].automatic,
            made[0].activity,
            made[0].seq.unsigned_abs()
        ),
        ("Idées", true, Some(activity), before.seq)
    );
    // What is open stays open: nothing opens.
    library
        .patch(
            Noun::Activity,
            activity,
            json!({ "state": "open", "question": "Quoi ?" }),
        )
        .unwrap();
    assert_eq!(moments(&library, project).len(), 1);
    library.run(json!("undo")).unwrap();
    library.run(json!("undo")).unwrap();
    assert_eq!(moments(&library, project), vec![]);
    library.run(json!("redo")).unwrap();
    let again = moments(&library, project);
    assert_eq!(again.len(), 1, "with the opening, in one step");
    assert_eq!(
        (again[0].id, again[0].seq, again[0].commit),
        (made[0].id, made[0].seq, made[0].commit)
    );

    // One for what opens together.
    let ballot = library
        .make(Noun::Ballot, json!({ "workshop": workshop, "activity": activity, "question": "Laquelle ?", "method": "dots" }))
        .unwrap();
    library
        .run(json!({ "several": [
            { "ballot": { "patch": [{ "id": ballot, "fields": { "state": "open" } }] } },
            { "activity": { "patch": [{ "id": activity, "fields": { "state": "closed" } }] } },
            { "activity": { "patch": [{ "id": activity, "fields": { "state": "open" } }] } },
        ] }))
        .unwrap();
    let titles: Vec<String> = moments(&library, project)
        .into_iter()
        .map(|one| one.title)
        .collect();
    assert_eq!(titles, ["Idées", "Laquelle ?"]);
}

#[test]
fn nobodys_vote_and_no_hidden_result_is_seen_in_a_moment() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let person = library
        .make(
            Noun::Participant,
            json!({ "workshop": workshop, "pseudonym": "Loutre" }),
        )
        .unwrap();
    let ballot = library
        .make(Noun::Ballot, json!({ "workshop": workshop, "question": "Laquelle ?", "method": "dots", "dots_per_voter": 3, "secret": false, "results_hidden_until_closed": true }))
        .unwrap();
    let option = |label: &str| {
        library
            .make(
                Noun::BallotOption,
                json!({ "ballot": ballot, "label": label }),
            )
            .unwrap()
    };
    let (one, _) = (option("Courrier"), option("Guichet"));
    library
        .patch(Noun::Ballot, ballot, json!({ "state": "open" }))
        .unwrap();
    library
        .make(Noun::Vote, json!({ "ballot": ballot, "participant": person, "choices": [{ "option": one, "value": 2 }] }))
        .unwrap();
    let open = mark(&library, workshop, "Pendant le vote");
    library
        .patch(Noun::Ballot, ballot, json!({ "state": "closed" }))
        .unwrap();
    let closed = mark(&library, workshop, "Après le vote");

    let seen = look(&library, open);
    assert_eq!(seen.votes, 1);
    assert_eq!(seen.results.ballots, vec![], "hidden until it is closed");
    let all = |look: &MomentLook| serde_json::to_string(&look).unwrap();
    assert!(!all(&seen).contains(r#""noun":"vote""#));
    let seen = look(&library, closed);
    assert_eq!(seen.results.ballots.len(), 1);
    assert!(!all(&seen).contains(r#""noun":"vote""#) && !all(&seen).contains(r#""choices""#));

    // Opened again: hidden again, also where one looks back to.
    library
        .patch(Noun::Ballot, ballot, json!({ "state": "open" }))
        .unwrap();
    assert_eq!(look(&library, closed).results.ballots, vec![]);

    // A secret one, counted: its tally is in no moment before it was closed, nor who has voted.
    let secret = library
        .make(Noun::Ballot, json!({ "workshop": workshop, "question": "Et ici ?", "method": "dots", "dots_per_voter": 3, "secret": true, "results_hidden_until_closed": true }))
        .unwrap();
    let two = library
        .make(
            Noun::BallotOption,
            json!({ "ballot": secret, "label": "Oui" }),
        )
        .unwrap();
    library
        .patch(Noun::Ballot, secret, json!({ "state": "open" }))
        .unwrap();
    library
        .engine
        .cast(Paper {
            ballot: secret,
            participant: Some(person),
            choices: vec![Choice {
                option: Some(two),
                value: 3,
                words: String::new(),
            }],
            ..Paper::default()
        })
        .unwrap();
    library.engine.count(secret).unwrap();
    let counted = mark(&library, workshop, "Compté");
    let seen = look(&library, counted);
    for record in &seen.records {
        match record {
            Record::Ballot(ballot) => assert!(ballot.voted.is_empty() && ballot.voters == 0),
            Record::BallotOption(option) => assert_eq!((option.dots, option.voters_for), (0, 0)),
            _ => {}
        }
    }
    assert_eq!(seen.results.ballots, vec![]);
    assert_eq!(library.engine.check().unwrap().problems, []);
}

#[test]
fn a_moment_is_restored_as_a_copy_in_one_step_and_the_workshop_stays() {
    let library = Library::new().unwrap();
    let (project, workshop, board) = library.board().unwrap();
    let note = |text: &str| {
        library
            .make(Noun::Note, json!({ "board": board, "text": text }))
            .unwrap()
    };
    let (kept, gone) = (note("Reste"), note("Part"));
    let group = library
        .make(
            Noun::Group,
            json!({ "workshop": workshop, "name": "Table 1" }),
        )
        .unwrap();
    library
        .patch(Noun::Note, kept, json!({ "group": group }))
        .unwrap();
    let persona = library
        .make(
            Noun::Persona,
            json!({ "project": project, "workshop": workshop, "name": "Awa" }),
        )
        .unwrap();
    let elsewhere = library
        .make(Noun::Persona, json!({ "project": project, "name": "Noé" }))
        .unwrap();
    let journey = library
        .make(Noun::Journey, json!({ "project": project, "workshop": workshop, "title": "Parcours", "personas": [persona, elsewhere] }))
        .unwrap();
    let ballot = library
        .make(Noun::Ballot, json!({ "workshop": workshop, "question": "Laquelle ?", "method": "dots", "secret": false }))
        .unwrap();
    let option = library
        .make(
            Noun::BallotOption,
            json!({ "ballot": ballot, "label": "Reste", "note": kept }),
        )
        .unwrap();
    library
        .patch(Noun::Ballot, ballot, json!({ "state": "open" }))
        .unwrap();
    library.make(Noun::Vote, json!({ "ballot": ballot, "name": "Loutre", "choices": [{ "option": option, "value": 1 }] })).unwrap();
    let moment = mark(&library, workshop, "Avant le tri");
    let then = look(&library, moment);

    // Much is done since: removed, changed, and a persona that the copy would have named is gone.
    library
        .run(json!({ "note": { "remove": [gone] } }))
        .unwrap();
    library
        .patch(Noun::Note, kept, json!({ "text": "Autrement" }))
        .unwrap();
    library
        .run(json!({ "group": { "remove": [group] } }))
        .unwrap();
    library
        .run(json!({ "persona": { "remove": [elsewhere] } }))
        .unwrap();
    let before = library.snapshot(Some(project)).unwrap();
    assert_eq!(look(&library, moment), then, "what was, was");

    let copy = library.id();
    let restore = |id: Id, to: Id| json!({ "moment": { "restore": { "id": id, "new_id": to, "title": "Atelier, avant le tri" } } });
    library.run(restore(moment, copy)).unwrap();
    assert_eq!(library.engine.check().unwrap().problems, []);
    let records = library.engine.workshop_records(copy).unwrap();
    let texts: Vec<String> = records
        .iter()
        .filter_map(|record| match record {
            Record::Note(note) => Some(note.text.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(texts, ["Reste", "Part"]);
    for record in &records {
        match record {
            Record::Workshop(workshop) => assert_eq!(workshop.title, "Atelier, avant le tri"),
            Record::Note(note) if note.text == "Reste" => {
                let table = records
                    .iter()
                    .find(|one| Some(one.id()) == note.group)
                    .unwrap();
                assert!(matches!(table, Record::Group(group) if group.name == "Table 1"));
            }
            Record::Journey(copied) => {
                assert_ne!(copied.id, journey);
                assert_eq!(copied.personas.len(), 1, "who is gone is not named");
            }
            Record::Ballot(ballot) => {
                assert_eq!((ballot.state, ballot.voters), (BallotState::Draft, 0))
            }
            Record::Vote(vote) => panic!("{vote:?}"),
            Record::Moment(moment) => panic!("{moment:?}"),
            _ => {}
        }
    }
    let fault = library.run(restore(moment, copy)).unwrap_err();
    assert_eq!(fault.code, ErrorCode::AlreadyExists);
    library.run(json!("undo")).unwrap();
    let after = library.snapshot(Some(project)).unwrap();
    assert_eq!(by_id(after.records), by_id(before.records), "one step");
}

#[test]
fn a_moment_of_another_library_keeps_its_name_and_can_neither_be_seen_nor_restored() {
    let library = Library::new().unwrap();
    let (_, workshop, board) = library.board().unwrap();
    library
        .make(Noun::Note, json!({ "board": board, "text": "Une idée" }))
        .unwrap();
    let moment = mark(&library, workshop, "Ici");
    let bytes = exchange::write(&library.engine.workshop_records(workshop).unwrap());

    let there = Library::new().unwrap();
    there.board().unwrap();
    let context = exchange::Context {
        time_zone: "Europe/Paris".into(),
        now: domain::Timestamp(0),
    };
    let bundle = exchange::read(&bytes, &context).unwrap();
    there
        .engine
        .import(domain::Actor::Desk, bundle, None)
        .unwrap();
    let listed = list(&there, workshop);
    assert_eq!(
        listed,
        [MomentSince {
            moment,
            ..MomentSince::default()
        }]
    );
    let fault = there.engine.query(&Query::Moment { moment }).unwrap_err();
    assert_eq!(
        (fault.code, fault.noun),
        (ErrorCode::NotFound, Some(Noun::Moment))
    );
    let restore = json!({ "moment": { "restore": { "id": moment, "new_id": there.id(), "title": "Copie" } } });
    assert_eq!(there.run(restore).unwrap_err().code, ErrorCode::NotFound);

    // Here it is known; a copy has no moment of the first one.
    assert!(list(&library, workshop)[0].known);
    let bundle = exchange::read(&bytes, &context).unwrap();
    let copied = library
        .engine
        .import(
            domain::Actor::Desk,
            bundle,
            Some(engine::ImportChoice::Copy),
        )
        .unwrap();
    assert_ne!(copied.workshops, [workshop]);
    assert_eq!(list(&library, copied.workshops[0]), []);
}
