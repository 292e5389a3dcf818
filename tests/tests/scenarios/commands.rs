//! Gestures on boards and workshops, and their refusals.

use domain::{Actor, ErrorCode, Id, Noun, Record, note::Note};
use serde_json::{Value, json};
use tests::library::Library;

pub fn note(library: &Library, project: Id, id: Id) -> Note {
    match library.find(project, id).unwrap() {
        Some(Record::Note(note)) => note,
        other => panic!("{other:?}"),
    }
}

fn texts_in_order(library: &Library, project: Id) -> Vec<String> {
    let mut notes: Vec<Note> = library
        .snapshot(Some(project))
        .unwrap()
        .records
        .into_iter()
        .filter_map(|record| match record {
            Record::Note(note) => Some(note),
            _ => None,
        })
        .collect();
    notes.sort_by(|a, b| a.order.cmp(&b.order));
    notes.into_iter().map(|note| note.text).collect()
}

fn code(library: &Library, command: Value) -> (ErrorCode, Option<String>) {
    let before = library.snapshot(None).unwrap().seq;
    let fault = library
        .run(command.clone())
        .expect_err(&command.to_string());
    assert_eq!(library.snapshot(None).unwrap().seq, before, "{command}");
    (fault.code, fault.place)
}

#[test]
fn a_note_is_made_changed_undone_and_still_there_tomorrow() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let fields = json!({ "board": board, "text": "Un guichet unique", "x": 12.5 });
    let id = library.make(Noun::Note, fields).unwrap();
    library
        .patch(
            Noun::Note,
            id,
            json!({ "text": "Un seul guichet", "x": 0.1 }),
        )
        .unwrap();
    let library = library.reopened().unwrap();
    let found = note(&library, project, id);
    assert_eq!((found.text.as_str(), found.x), ("Un seul guichet", 0.1));
    library.run(json!("undo")).unwrap();
    let found = note(&library, project, id);
    assert_eq!((found.text.as_str(), found.x), ("Un guichet unique", 12.5));
    library.run(json!("undo")).unwrap();
    assert_eq!(library.find(project, id).unwrap(), None);
    let library = library.reopened().unwrap();
    library.run(json!("redo")).unwrap();
    library.run(json!("redo")).unwrap();
    let found = note(&library, project, id);
    assert_eq!((found.text.as_str(), found.x), ("Un seul guichet", 0.1));
    assert_eq!(code(&library, json!("redo")).0, ErrorCode::NothingToRedo);
}

#[test]
fn refusals_say_which_field_and_why() {
    let library = Library::new().unwrap();
    let (project, workshop, board) = library.board().unwrap();
    let (other_project, _, other_board) = library.board().unwrap();
    let id = library
        .make(Noun::Note, json!({ "board": board, "text": "a" }))
        .unwrap();
    let zone = json!({ "board": other_board, "title": "z" });
    let zone = library.make(Noun::Zone, zone).unwrap();
    let new = Id::from_u128(99);
    let patch = |fields: Value| json!({ "note": { "patch": [{ "id": id, "fields": fields }] } });
    let create = |fields: Value| json!({ "note": { "create": [{ "id": new, "fields": fields }] } });
    let long = "é".repeat(501);
    let cases = [
        (
            patch(json!({ "text": long })),
            ErrorCode::TextTooLong,
            "text",
        ),
        (
            patch(json!({ "text": " \n" })),
            ErrorCode::TextRequired,
            "text",
        ),
        (patch(json!({ "text": 3 })), ErrorCode::InvalidField, "text"),
        (
            patch(json!({ "colour": "gold" })),
            ErrorCode::UnknownWord,
            "colour",
        ),
        (patch(json!({ "x": 1e9 })), ErrorCode::OutOfRange, "x"),
        (patch(json!({ "size": 1 })), ErrorCode::UnknownField, "size"),
        (patch(json!({ "id": new })), ErrorCode::FixedField, "id"),
        (
            patch(json!({ "order": "a" })),
            ErrorCode::FixedField,
            "order",
        ),
        (
            patch(json!({ "board": other_board })),
            ErrorCode::FixedField,
            "board",
        ),
        (
            patch(json!({ "updated_at": 1 })),
            ErrorCode::FixedField,
            "updated_at",
        ),
        (
            patch(json!({ "zone": zone })),
            ErrorCode::UnknownReference,
            "zone",
        ),
        (
            patch(json!({ "cluster": zone })),
            ErrorCode::UnknownReference,
            "cluster",
        ),
        (
            patch(json!({ "merged_into": id })),
            ErrorCode::InvalidField,
            "merged_into",
        ),
        (
            create(json!({ "text": "b" })),
            ErrorCode::UnknownReference,
            "board",
        ),
        (
            create(json!({ "board": workshop, "text": "b" })),
            ErrorCode::UnknownReference,
            "board",
        ),
        (
            create(json!({ "board": board })),
            ErrorCode::TextRequired,
            "text",
        ),
        (
            json!({ "project": { "patch": [{ "id": project, "fields": { "start": "2026-02-30" } }] } }),
            ErrorCode::OutOfRange,
            "start",
        ),
        (
            json!({ "workshop": { "patch": [{ "id": workshop, "fields": { "present": -1 } }] } }),
            ErrorCode::OutOfRange,
            "present",
        ),
        (
            json!({ "workshop": { "patch": [{ "id": workshop, "fields": { "devices": { "tv": 1 } } }] } }),
            ErrorCode::UnknownField,
            "devices",
        ),
        (
            json!({ "action": { "create": [{ "id": new, "fields": {
                "project": other_project, "workshop": workshop, "title": "t" } }] } }),
            ErrorCode::UnknownReference,
            "workshop",
        ),
    ];
    for (command, wanted, place) in cases {
        let met = code(&library, command.clone());
        assert_eq!(met, (wanted, Some(place.to_owned())), "{command}");
    }
    let exists =
        json!({ "note": { "create": [{ "id": id, "fields": { "board": board, "text": "b" } }] } });
    assert_eq!(code(&library, exists).0, ErrorCode::AlreadyExists);
    let unknown = json!({ "note": { "remove": [new] } });
    assert_eq!(code(&library, unknown).0, ErrorCode::UnknownRecord);
    let nested = json!({ "several": [{ "several": [] }] });
    assert_eq!(code(&library, nested).0, ErrorCode::Malformed);
    assert_eq!(
        code(&library, json!({ "several": ["undo"] })).0,
        ErrorCode::Malformed
    );
    let many: Vec<Value> = (0..20_001)
        .map(|n| json!({ "id": Id::from_u128(1_000 + n), "fields": {} }))
        .collect();
    let many = json!({ "note": { "create": many } });
    assert_eq!(code(&library, many).0, ErrorCode::TooMany);
}

#[test]
fn a_command_sent_again_is_done_once_also_after_a_restart() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let id = library.id();
    let request = library
        .request(json!({ "note": { "create": [{ "id": id, "fields": { "board": board, "text": "a" } }] } }))
        .unwrap();
    let first = library
        .engine
        .execute(Actor::Desk, request.clone())
        .unwrap();
    assert_eq!(
        library.engine.execute(Actor::Desk, request.clone()),
        Ok(first)
    );
    library
        .patch(Noun::Note, id, json!({ "text": "b" }))
        .unwrap();
    let library = library.reopened().unwrap();
    assert_eq!(library.engine.execute(Actor::Desk, request), Ok(first));
    assert_eq!(note(&library, project, id).text, "b");
}

#[test]
fn several_nouns_in_one_gesture_are_all_or_nothing_and_one_step() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let (zone, id) = (library.id(), library.id());
    let gesture = |text: &str| {
        json!({ "several": [
            { "zone": { "create": [{ "id": zone, "fields": { "board": board, "title": "z" } }] } },
            { "note": { "create": [{ "id": id, "fields": { "board": board, "text": text, "zone": zone } }] } },
        ] })
    };
    assert_eq!(code(&library, gesture("")).0, ErrorCode::TextRequired);
    assert_eq!(library.find(project, zone).unwrap(), None);
    library.run(gesture("a")).unwrap();
    assert_eq!(note(&library, project, id).zone, Some(zone));
    library.run(json!("undo")).unwrap();
    assert_eq!(library.find(project, zone).unwrap(), None);
    library.run(json!("redo")).unwrap();
    assert_eq!(note(&library, project, id).zone, Some(zone));
}

#[test]
fn order_follows_every_gesture_even_with_unreadable_keys() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let make = |text: &str, before: Option<Id>| {
        let id = library.id();
        library
            .run(json!({ "note": { "create": [
                { "id": id, "fields": { "board": board, "text": text }, "before": before } ] } }))
            .unwrap();
        id
    };
    let (a, b) = (make("a", None), make("b", None));
    let c = make("c", Some(a));
    let d = make("d", Some(b));
    assert_eq!(texts_in_order(&library, project), ["c", "a", "d", "b"]);
    library
        .run(json!({ "note": { "place": { "ids": [b, c], "before": d } } }))
        .unwrap();
    assert_eq!(texts_in_order(&library, project), ["a", "b", "c", "d"]);
    library
        .run(json!({ "note": { "place": { "ids": [b, a], "before": null } } }))
        .unwrap();
    assert_eq!(texts_in_order(&library, project), ["c", "d", "b", "a"]);
    let inside = json!({ "note": { "place": { "ids": [b, a], "before": a } } });
    assert_eq!(
        code(&library, inside),
        (ErrorCode::UnknownReference, Some("before".to_owned()))
    );
    // Always before the same one: the key grows until all are numbered afresh.
    for n in 0..400 {
        let moved = if n % 2 == 0 { a } else { b };
        let other = if n % 2 == 0 { b } else { a };
        library
            .run(json!({ "note": { "place": { "ids": [moved], "before": other } } }))
            .unwrap();
    }
    assert_eq!(texts_in_order(&library, project), ["c", "d", "b", "a"]);
    let longest = library
        .snapshot(Some(project))
        .unwrap()
        .records
        .iter()
        .filter_map(|record| match record {
            Record::Note(note) => Some(note.order.len()),
            _ => None,
        })
        .max();
    assert!(longest <= Some(100), "{longest:?}");
}

#[test]
fn duplicates_are_joined_one_level_deep_and_come_apart() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let make = |text: &str| {
        library
            .make(Noun::Note, json!({ "board": board, "text": text }))
            .unwrap()
    };
    let (a, b, c) = (make("a"), make("b"), make("c"));
    library
        .run(json!({ "note": { "merge": { "into": b, "from": [c] } } }))
        .unwrap();
    library
        .run(json!({ "note": { "merge": { "into": a, "from": [b] } } }))
        .unwrap();
    assert_eq!(note(&library, project, c).merged_into, Some(a));
    assert_eq!(note(&library, project, b).merged_into, Some(a));
    let under = json!({ "note": { "patch": [{ "id": a, "fields": { "merged_into": c } }] } });
    assert_eq!(code(&library, under).0, ErrorCode::InvalidField);
    let itself = json!({ "note": { "merge": { "into": a, "from": [a] } } });
    assert_eq!(code(&library, itself).0, ErrorCode::UnknownReference);
    library.run(json!("undo")).unwrap();
    assert_eq!(note(&library, project, c).merged_into, Some(b));
    library
        .patch(Noun::Note, c, json!({ "merged_into": null }))
        .unwrap();
    assert_eq!(note(&library, project, c).merged_into, None);
}

#[test]
fn the_wording_from_a_phone_is_kept_once() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let fields = json!({ "board": board, "text": "jé 1 idée", "source": "phone" });
    let id = library.make(Noun::Note, fields).unwrap();
    library
        .patch(Noun::Note, id, json!({ "text": "J’ai une idée" }))
        .unwrap();
    library
        .patch(Noun::Note, id, json!({ "text": "Une idée" }))
        .unwrap();
    let found = note(&library, project, id);
    assert_eq!(found.original_text.as_deref(), Some("jé 1 idée"));
    library.run(json!("undo")).unwrap();
    library.run(json!("undo")).unwrap();
    assert_eq!(note(&library, project, id).original_text, None);
}

#[test]
fn states_go_forward_freely_and_back_one_step() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let state = |state: &str| json!({ "workshop": { "patch": [{ "id": workshop, "fields": { "state": state } }] } });
    library.run(state("finished")).unwrap();
    library.run(state("running")).unwrap();
    assert_eq!(
        code(&library, state("draft")),
        (ErrorCode::WrongState, Some("state".to_owned()))
    );
    library.run(state("ready")).unwrap();
    library.run(state("draft")).unwrap();
}

#[test]
fn opening_is_dated_and_secrecy_is_promised() {
    let library = Library::new().unwrap();
    let (project, workshop, _) = library.board().unwrap();
    let ballot = library
        .make(
            Noun::Ballot,
            json!({ "workshop": workshop, "question": "q", "secret": true }),
        )
        .unwrap();
    library
        .patch(Noun::Ballot, ballot, json!({ "secret": false }))
        .unwrap();
    library
        .patch(Noun::Ballot, ballot, json!({ "state": "open" }))
        .unwrap();
    let secret = json!({ "ballot": { "patch": [{ "id": ballot, "fields": { "secret": true } }] } });
    assert_eq!(
        code(&library, secret),
        (ErrorCode::FixedField, Some("secret".to_owned()))
    );
    let activity = library
        .make(
            Noun::Activity,
            json!({ "workshop": workshop, "title": "a" }),
        )
        .unwrap();
    for state in ["open", "closed", "open"] {
        library
            .patch(Noun::Activity, activity, json!({ "state": state }))
            .unwrap();
    }
    let Some(Record::Activity(found)) = library.find(project, activity).unwrap() else {
        panic!("no activity");
    };
    assert_eq!((found.reopened, found.closed_at), (1, None));
    assert!(found.opened_at.is_some());

    // Forward freely, back one step at a time.
    library
        .patch(Noun::Activity, activity, json!({ "state": "synthesised" }))
        .unwrap();
    let back = |state: &str| json!({ "activity": { "patch": [{ "id": activity, "fields": { "state": state } }] } });
    for state in ["draft", "open"] {
        assert_eq!(
            code(&library, back(state)),
            (ErrorCode::WrongState, Some("state".to_owned()))
        );
    }
    for state in ["closed", "open", "draft"] {
        library
            .patch(Noun::Activity, activity, json!({ "state": state }))
            .unwrap();
    }
}

#[test]
fn one_lab() {
    let library = Library::new().unwrap();
    let lab = library.make(Noun::Lab, json!({ "name": "Lab A" })).unwrap();
    let second =
        json!({ "lab": { "create": [{ "id": library.id(), "fields": { "name": "Lab B" } }] } });
    assert_eq!(code(&library, second).0, ErrorCode::AlreadyExists);
    library
        .patch(Noun::Lab, lab, json!({ "name": "Lab C" }))
        .unwrap();
}

#[test]
fn a_plan_is_copied_without_what_happened() {
    let library = Library::new().unwrap();
    let (project, workshop, board) = library.board().unwrap();
    let activity = library
        .make(
            Noun::Activity,
            json!({ "workshop": workshop, "title": "a", "state": "open" }),
        )
        .unwrap();
    library
        .make(
            Noun::Block,
            json!({ "workshop": workshop, "title": "bloc", "activity": activity,
            "duration_min": 20, "actual_min": 35 }),
        )
        .unwrap();
    library
        .make(Noun::Zone, json!({ "board": board, "title": "z" }))
        .unwrap();
    library
        .make(Noun::Note, json!({ "board": board, "text": "n" }))
        .unwrap();
    library
        .make(
            Noun::Participant,
            json!({ "workshop": workshop, "pseudonym": "Zoé" }),
        )
        .unwrap();
    library
        .patch(
            Noun::Workshop,
            workshop,
            json!({
            "state": "finished", "present": 12,
            "objectives": [{ "text": "o", "result": "r" }],
            "synthesis": { "hidden": [format!("activity:{activity}"), "persona:x"] } }),
        )
        .unwrap();
    let new = library.id();
    library
        .run(json!({ "workshop": { "copy_plan": { "id": workshop, "new_id": new, "title": "Suite" } } }))
        .unwrap();
    let records = library.engine.workshop_records(new).unwrap();
    let count = |noun: Noun| {
        records
            .iter()
            .filter(|record| record.noun() == noun)
            .count()
    };
    let counts = [
        Noun::Activity,
        Noun::Block,
        Noun::Board,
        Noun::Zone,
        Noun::Note,
        Noun::Participant,
    ];
    assert_eq!(counts.map(count), [1, 1, 1, 1, 0, 0]);
    for record in &records {
        match record {
            Record::Workshop(copy) => {
                assert_eq!((copy.title.as_str(), copy.project), ("Suite", project));
                assert_eq!(copy.present, None);
                assert_eq!(copy.objectives[0].result, "");
                assert_eq!(copy.synthesis.hidden.len(), 1);
                assert_ne!(copy.synthesis.hidden[0], format!("activity:{activity}"));
            }
            Record::Block(block) => {
                assert_eq!((block.duration_min, block.actual_min), (20, None));
                assert!(block.activity.is_some() && block.activity != Some(activity));
            }
            Record::Activity(copy) => assert_eq!(copy.opened_at, None),
            _ => {}
        }
    }
    library.run(json!("undo")).unwrap();
    assert!(library.engine.workshop_records(new).is_err());
}

#[test]
fn the_agenda_of_another_workshop_is_added_in_one_step() {
    let library = Library::new().unwrap();
    let make = |noun, fields| library.make(noun, fields).unwrap();
    let project = make(Noun::Project, json!({ "title": "P" }));
    let other = make(Noun::Project, json!({ "title": "Q" }));
    let from = make(Noun::Workshop, json!({ "title": "A", "project": other }));
    let to = make(Noun::Workshop, json!({ "title": "B", "project": project }));
    let group = |workshop, name: &str| {
        make(
            Noun::Group,
            json!({ "workshop": workshop, "name": name, "size": 6 }),
        )
    };
    let (first, second) = (group(from, "Table 1"), group(from, "Table 2"));
    let own = group(to, "table 1 ");
    let activity = make(
        Noun::Activity,
        json!({ "workshop": from, "title": "Vote", "kind": "vote" }),
    );
    let block = |workshop, title: &str, more: Value| {
        let mut fields = json!({ "workshop": workshop, "title": title, "duration_min": 20 });
        for (field, value) in more.as_object().into_iter().flatten() {
            fields[field] = value.clone();
        }
        make(Noun::Block, fields)
    };
    block(to, "Ouverture", json!({}));
    block(
        from,
        "Accueil",
        json!({ "fixed_start": "09:00:00", "actual_min": 12, "activity": activity }),
    );
    block(
        from,
        "Marche",
        json!({ "group": first, "private_notes": "calme" }),
    );
    block(from, "Dessin", json!({ "group": second }));

    library
        .run(json!({ "workshop": { "copy_agenda": { "id": to, "from": from } } }))
        .unwrap();
    let records = library.engine.workshop_records(to).unwrap();
    let mut blocks: Vec<domain::block::Block> = records
        .iter()
        .filter_map(|record| match record {
            Record::Block(block) => Some(block.clone()),
            _ => None,
        })
        .collect();
    blocks.sort_by(|a, b| a.order.cmp(&b.order));
    let groups: Vec<(Id, String, Option<u32>)> = records
        .iter()
        .filter_map(|record| match record {
            Record::Group(group) => Some((group.id, group.name.clone(), group.size)),
            _ => None,
        })
        .collect();
    let titles: Vec<&str> = blocks.iter().map(|block| block.title.as_str()).collect();
    assert_eq!(titles, ["Ouverture", "Accueil", "Marche", "Dessin"]);
    assert_eq!((blocks[1].actual_min, blocks[1].activity), (None, None));
    assert!(blocks[1].fixed_start.is_some());
    assert_eq!(
        (blocks[2].group, blocks[2].private_notes.as_str()),
        (Some(own), "calme")
    );
    let made = groups.iter().find(|one| one.1 == "Table 2").unwrap();
    assert_eq!((groups.len(), made.2), (2, None));
    assert_eq!(blocks[3].group, Some(made.0));
    // The other one is as it was.
    assert_eq!(
        library
            .engine
            .workshop_records(from)
            .unwrap()
            .iter()
            .filter(|one| one.noun() == Noun::Block)
            .count(),
        3
    );

    library.run(json!("undo")).unwrap();
    let left = library.engine.workshop_records(to).unwrap();
    assert_eq!(
        left.iter().filter(|one| one.noun() == Noun::Block).count(),
        1
    );
    assert_eq!(
        left.iter().filter(|one| one.noun() == Noun::Group).count(),
        1
    );
    let nothing = library.run(json!({ "workshop": { "copy_agenda": { "id": to, "from": to } } }));
    assert_eq!(nothing.unwrap_err().code, ErrorCode::UnknownReference);
}

#[test]
fn a_board_is_copied_whole_or_for_the_next_group_in_one_step() {
    let library = Library::new().unwrap();
    let (project, workshop, board) = library.board().unwrap();
    let make = |noun, fields| library.make(noun, fields).unwrap();
    let zone =
        json!({ "board": board, "title": "Freins", "x": 0, "y": 0, "width": 400, "height": 300 });
    let zone = make(Noun::Zone, zone);
    let top = make(
        Noun::Note,
        json!({ "board": board, "text": "Attendre", "zone": zone }),
    );
    let under = make(Noun::Note, json!({ "board": board, "text": "attendre !" }));
    let other = make(Noun::Note, json!({ "board": board, "text": "Revenir" }));
    let cluster = Id::from_u128(0xc1);
    let run = |command: Value| library.run(command).unwrap();
    run(json!({ "note": { "merge": { "into": top, "from": [under] } } }));
    run(
        json!({ "cluster": { "gather": { "id": cluster, "title": "La file", "notes": [top, other] } } }),
    );
    let link = json!({ "workshop": workshop, "from_noun": "note", "from": top, "to_noun": "note", "to": other });
    make(Noun::Link, link);

    let whole = Id::from_u128(0xb1);
    let copy = |new_id: Id, title: &str, notes: bool| json!({ "board": { "copy": { "id": board, "new_id": new_id, "title": title, "notes": notes } } });
    run(copy(whole, "Encore", true));
    let of = |board: Id| -> Vec<Note> {
        let all = library.snapshot(Some(project)).unwrap().records;
        all.into_iter()
            .filter_map(|record| match record {
                Record::Note(note) if note.board == board => Some(note),
                _ => None,
            })
            .collect()
    };
    let copied = of(whole);
    assert_eq!(copied.len(), 3);
    let named = |text: &str| copied.iter().find(|note| note.text == text).unwrap();
    let (first, beneath, second) = (named("Attendre"), named("attendre !"), named("Revenir"));
    // Everything refers to what was copied with it.
    assert_eq!(beneath.merged_into, Some(first.id));
    assert!(first.cluster == second.cluster && first.cluster.is_some_and(|id| id != cluster));
    assert!(first.zone.is_some_and(|id| id != zone));
    let links = |end: Id| {
        let all = library.snapshot(Some(project)).unwrap().records;
        all.into_iter()
            .filter(|record| matches!(record, Record::Link(link) if link.from == end))
            .count()
    };
    assert_eq!((links(first.id), links(top)), (1, 1));
    let bare = Id::from_u128(0xb2);
    run(copy(bare, "Suite", false));
    assert_eq!(of(bare), []);
    let zones = |board: Id| {
        let all = library.snapshot(Some(project)).unwrap().records;
        all.into_iter()
            .filter(|record| matches!(record, Record::Zone(zone) if zone.board == board))
            .count()
    };
    assert_eq!((zones(whole), zones(bare)), (1, 1));
    assert_eq!(
        code(&library, copy(bare, "Encore une", true)).0,
        ErrorCode::AlreadyExists
    );
    library.run(json!("undo")).unwrap();
    library.run(json!("undo")).unwrap();
    assert_eq!((of(whole), zones(whole), zones(bare)), (vec![], 0, 0));
    assert_eq!(of(board).len(), 3);
}
