//! Bad files are refused with a code and a place, and never make the reader fall.

use domain::ErrorCode;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{context, read, sample, sample_with};
use crate::{Bundle, write};

fn refusal(bytes: &[u8]) -> (ErrorCode, String) {
    let fault = crate::read(bytes, &context()).expect_err("refused");
    (fault.code, fault.place.unwrap_or_default())
}

#[test]
fn bytes_that_are_no_json_say_where() {
    let whole = sample().to_string();
    for (bytes, place) in [
        (b"".to_vec(), "1:1"),
        (b"\xef\xbb\xbf".to_vec(), "1:1"),
        (b"{\"format\":\n \"caf\xe9\"}".to_vec(), "2:6"),
        (b"{\"a\": 1e400}".to_vec(), "1:11"),
        (b"{\"a\": NaN}".to_vec(), "1:7"),
        (b"{\"a\": 1,\n\"a\": 2}".to_vec(), "2:7"),
        (b"{} x".to_vec(), "1:4"),
        (vec![b'['; 1_000_000], "1:128"),
        ("{\"a\":".repeat(100_000).into_bytes(), "1:636"),
    ] {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(30)]).into_owned();
        assert_eq!(
            refusal(&bytes),
            (ErrorCode::BadFile, place.to_owned()),
            "{shown}"
        );
    }
    for cut in [1, whole.len() / 3, whole.len() - 1] {
        let end = (cut..)
            .find(|at| whole.is_char_boundary(*at))
            .expect("boundary");
        assert_eq!(refusal(&whole.as_bytes()[..end]).0, ErrorCode::BadFile);
    }
    let fault = crate::read(b"\"caf\xe9\"", &context()).expect_err("refused");
    assert!(
        fault
            .detail
            .is_some_and(|said| said.contains("@ 4") && said.contains("0xE9"))
    );
    let too_large = vec![b' '; crate::MAX_BYTES + 1];
    assert_eq!(refusal(&too_large).0, ErrorCode::TooLarge);
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    bytes.extend(sample().to_string().into_bytes());
    assert_eq!(crate::read(&bytes, &context()), read(&sample()));
}

#[test]
fn other_formats_and_versions_are_told_apart() {
    for (file, code) in [
        (
            json!({"format": "mural", "version": 1}),
            ErrorCode::UnknownFormat,
        ),
        (
            json!({"format": "etabli", "version": 2}),
            ErrorCode::NewerVersion,
        ),
        (
            json!({"format": "workshop-sample", "version": 9}),
            ErrorCode::NewerVersion,
        ),
        (
            json!({"format": "etabli", "version": "1"}),
            ErrorCode::UnknownFormat,
        ),
        (
            json!({"format": "etabli", "version": -1}),
            ErrorCode::UnknownFormat,
        ),
        (json!({"version": 1}), ErrorCode::TextRequired),
        (json!([]), ErrorCode::InvalidField),
        (json!("etabli"), ErrorCode::InvalidField),
    ] {
        assert_eq!(read(&file).expect_err("refused").code, code, "{file}");
    }
}

#[test]
fn wrong_values_of_a_sample_are_refused_at_their_place() {
    use ErrorCode::{
        DuplicateId, InvalidField, OutOfRange, OverBudget, TextRequired, TextTooLong,
        UnknownReference, UnknownWord,
    };
    let long = "é".repeat(501);
    for (pointer, value, code, place) in [
        ("/notes/3/text", json!(long), TextTooLong, "notes[3].text"),
        (
            "/notes/3/text",
            json!(" \u{a0}"),
            TextRequired,
            "notes[3].text",
        ),
        ("/notes/3/text", json!(12), InvalidField, "notes[3].text"),
        (
            "/notes/3/cluster_id",
            json!("c99"),
            UnknownReference,
            "notes[3].cluster_id",
        ),
        (
            "/notes/3/author_id",
            json!("p99"),
            UnknownReference,
            "notes[3].author_id",
        ),
        (
            "/notes/3/activity_id",
            json!("a3"),
            UnknownReference,
            "notes[3].activity_id",
        ),
        ("/notes/3/id", json!("n01"), DuplicateId, "notes[3].id"),
        (
            "/notes/3/type",
            json!("robot"),
            UnknownWord,
            "notes[3].type",
        ),
        (
            "/notes/3/created_at",
            json!("hier"),
            InvalidField,
            "notes[3].created_at",
        ),
        (
            "/clusters/0/note_ids/0",
            json!("n77"),
            UnknownReference,
            "clusters[0].note_ids[0]",
        ),
        (
            "/clusters/0/note_ids/0",
            json!("n02"),
            DuplicateId,
            "clusters[0].note_ids[1]",
        ),
        (
            "/votes/0/ballots/0/n10",
            json!(3),
            OverBudget,
            "votes[0].ballots[0].n10",
        ),
        (
            "/votes/0/ballots/1/n10",
            json!(2),
            OverBudget,
            "votes[0].ballots[1]",
        ),
        (
            "/votes/0/ballots/0",
            json!({"n50": 1}),
            UnknownReference,
            "votes[0].ballots[0].n50",
        ),
        (
            "/votes/0/ballots/0/n10",
            json!(-1),
            OutOfRange,
            "votes[0].ballots[0].n10",
        ),
        (
            "/votes/0/ballots/0/n10",
            json!(0.5),
            InvalidField,
            "votes[0].ballots[0].n10",
        ),
        (
            "/votes/0/options/0/id",
            json!("n10"),
            DuplicateId,
            "votes[0].options[1].id",
        ),
        (
            "/matrices/0/items/0/effort",
            json!(7),
            OutOfRange,
            "matrices[0].items[0].effort",
        ),
        (
            "/matrices/0/items/0/quadrant",
            json!("Jamais"),
            UnknownWord,
            "matrices[0].items[0].quadrant",
        ),
        (
            "/participants/present",
            json!(1e30),
            OutOfRange,
            "participants.present",
        ),
        (
            "/participants/list/0/group_id",
            json!("g9"),
            UnknownReference,
            "participants.list[0].group_id",
        ),
        (
            "/project/phase",
            json!("reculer"),
            UnknownWord,
            "project.phase",
        ),
        (
            "/project/support_type",
            json!("magie"),
            UnknownWord,
            "project.support_type",
        ),
        (
            "/workshop/date",
            json!("2026-02-30"),
            InvalidField,
            "workshop.date",
        ),
        (
            "/workshop/title",
            json!(null),
            TextRequired,
            "workshop.title",
        ),
        (
            "/agenda/0/duration_min",
            json!(100_000),
            OutOfRange,
            "agenda[0].duration_min",
        ),
        (
            "/persona/bio",
            json!("a".repeat(5_001)),
            TextTooLong,
            "persona.bio",
        ),
        (
            "/persona/digital_ease",
            json!(6),
            OutOfRange,
            "persona.digital_ease",
        ),
        (
            "/journey_map/steps/2/emotion",
            json!(3),
            OutOfRange,
            "journey_map.steps[2].emotion",
        ),
        (
            "/journey_map/steps/2/channel",
            json!("pigeon"),
            UnknownWord,
            "journey_map.steps[2].channel",
        ),
        (
            "/journey_map/steps/2/pain_points/1",
            json!(""),
            TextRequired,
            "journey_map.steps[2].pain_points[1].text",
        ),
        (
            "/journey_map/persona_id",
            json!("pe9"),
            UnknownReference,
            "journey_map.persona_id",
        ),
        (
            "/actions/0/from_idea",
            json!("i9"),
            UnknownReference,
            "actions[0].from_idea",
        ),
        (
            "/evaluation/roti/5",
            json!("huit"),
            InvalidField,
            "evaluation.roti.5",
        ),
        ("/groups", json!({"g1": 1}), InvalidField, "groups"),
        ("/notes/0", json!("n01"), InvalidField, "notes[0]"),
    ] {
        let fault = read(&sample_with(pointer, value)).expect_err(pointer);
        assert_eq!(
            (fault.code, fault.place.as_deref()),
            (code, Some(place)),
            "{pointer}"
        );
    }
}

#[test]
fn wrong_values_of_an_own_file_are_refused_at_their_place() {
    let bundle = read(&sample()).expect("read");
    let good: Value = serde_json::from_slice(&write(&bundle.records)).expect("JSON");
    let nobody = json!("00000000-0000-7000-8000-000000000001");
    let other = good["records"]["cluster"][0]["id"].clone();
    for (pointer, value, code, place) in [
        (
            "/records/note/3/text",
            json!(""),
            ErrorCode::TextRequired,
            "records.note[3].text",
        ),
        (
            "/records/note/3/id",
            json!("n01"),
            ErrorCode::InvalidField,
            "records.note[3].id",
        ),
        (
            "/records/note/3/id",
            json!(null),
            ErrorCode::InvalidField,
            "records.note[3].id",
        ),
        (
            "/records/note/3/kind",
            json!("robot"),
            ErrorCode::UnknownWord,
            "records.note[3].kind",
        ),
        (
            "/records/note/3/x",
            json!("left"),
            ErrorCode::InvalidField,
            "records.note[3].x",
        ),
        (
            "/records/note/3/x",
            json!(1e300),
            ErrorCode::OutOfRange,
            "records.note[3].x",
        ),
        (
            "/records/note/3/board",
            nobody.clone(),
            ErrorCode::UnknownReference,
            "records.note[3].board",
        ),
        (
            "/records/note/3/group",
            other.clone(),
            ErrorCode::UnknownReference,
            "records.note[3].group",
        ),
        (
            "/records/note/3/id",
            other,
            ErrorCode::DuplicateId,
            "records.note[3]",
        ),
        (
            "/records/journey/0/personas/0",
            nobody.clone(),
            ErrorCode::UnknownReference,
            "records.journey[0].personas[0]",
        ),
        (
            "/records/workshop/0/project",
            nobody,
            ErrorCode::UnknownReference,
            "records.workshop[0].project",
        ),
        (
            "/records/workshop/0/in_brief",
            json!([1]),
            ErrorCode::InvalidField,
            "records.workshop[0].in_brief[0]",
        ),
        (
            "/records/project",
            json!([]),
            ErrorCode::NotOneProject,
            "project",
        ),
        (
            "/records/note",
            json!({}),
            ErrorCode::InvalidField,
            "records.note",
        ),
        (
            "/records/note/0",
            json!([]),
            ErrorCode::InvalidField,
            "records.note[0]",
        ),
    ] {
        let mut file = good.clone();
        *file.pointer_mut(pointer).expect(pointer) = value;
        let fault = read(&file).expect_err(pointer);
        let found = (fault.code, fault.place.as_deref());
        // Without its project a workshop is the first thing that does not hold.
        let orphan = pointer == "/records/project" && fault.code == ErrorCode::UnknownReference;
        assert!(
            orphan || found == (code, Some(place)),
            "{pointer}: {fault:?}"
        );
    }
}

#[test]
fn siblings_belong_to_one_owner_and_two_projects_are_refused() {
    let bundle = read(&sample()).expect("read");
    let mut second = bundle.records.clone();
    let mut other_board = None;
    for record in &bundle.records {
        if let domain::Record::Board(board) = record {
            let board = domain::board::Board {
                id: domain::Id::from_u128(5),
                ..board.clone()
            };
            other_board = Some(board.id);
            second.push(board.into());
        }
    }
    for record in &mut second {
        if let domain::Record::Note(note) = record {
            note.board = other_board.expect("a board");
            break;
        }
    }
    let fault = Bundle::from_records(second).expect_err("another board's cluster");
    assert_eq!(
        (fault.code, fault.place.as_deref()),
        (ErrorCode::UnknownReference, Some("note[0].cluster"))
    );

    let mut two = bundle.records.clone();
    let project = bundle.project().expect("project").clone();
    two.push(
        domain::project::Project {
            id: domain::Id::from_u128(6),
            ..project
        }
        .into(),
    );
    let fault = Bundle::from_records(two).expect_err("two projects");
    assert_eq!(
        (fault.code, fault.place.as_deref()),
        (ErrorCode::NotOneProject, Some("project"))
    );
    assert_eq!(
        Bundle::from_records(Vec::new()).expect_err("none").code,
        ErrorCode::NotOneProject
    );
}

/// Values that a careless or an unkind program could put anywhere.
fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!([])),
        Just(json!({})),
        Just(json!("")),
        Just(json!(-1)),
        Just(json!(u64::MAX)),
        Just(json!(i64::MIN)),
        Just(json!(1e308)),
        Just(json!({"id": {"id": []}})),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,600}".prop_map(Value::from),
    ]
}

fn pointers(value: &Value, pointer: String, out: &mut Vec<String>) {
    match value {
        Value::Object(map) => map
            .iter()
            .for_each(|(key, inner)| pointers(inner, format!("{pointer}/{key}"), out)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, inner)| pointers(inner, format!("{pointer}/{index}"), out)),
        _ => {}
    }
    out.push(pointer);
}

/// Read, or refused with a place that says something.
fn never_falls(bytes: &[u8]) {
    if let Err(fault) = crate::read(bytes, &context()) {
        assert!(
            fault.place.is_some_and(|place| !place.is_empty()),
            "{:?}",
            fault.code
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn damaged_bytes_never_make_it_fall(at in any::<prop::sample::Index>(), byte in any::<u8>(), own: bool, cut: bool) {
        let mut bytes = if own {
            write(&read(&sample()).expect("read").records)
        } else {
            sample().to_string().into_bytes()
        };
        let index = at.index(bytes.len());
        bytes[index] = byte;
        if cut {
            bytes.truncate(index);
        }
        never_falls(&bytes);
    }

    #[test]
    fn odd_values_never_make_it_fall(spots in prop::collection::vec((any::<prop::sample::Index>(), odd()), 1..4), own: bool) {
        let mut file = sample();
        if own {
            file = serde_json::from_slice(&write(&read(&file).expect("read").records)).expect("JSON");
        }
        for (at, value) in spots {
            let mut all = Vec::new();
            pointers(&file, String::new(), &mut all);
            let pointer = all[at.index(all.len())].clone();
            if let Some(spot) = file.pointer_mut(&pointer) {
                *spot = value;
            }
        }
        never_falls(file.to_string().as_bytes());
    }
}

/// A file that repeats one thing as often as it can is refused or read in a time that grows with
/// its size: nothing is searched once a value.
#[test]
fn large_files_are_read_or_refused() {
    let many = 50_000;
    let mut file = sample();
    let note = |number: usize| {
        json!({"id": format!("x{number}"), "activity_id": "a2", "text": "Une idée", "group_id": "g1",
            "cluster_id": format!("k{}", number % 5_000)})
    };
    let cluster =
        |number: usize| json!({"id": format!("k{number}"), "activity_id": "a2", "title": "Titre"});
    let option =
        |number: usize| json!({"id": format!("x{number}"), "kind": "note", "label": "Une idée"});
    let result = |number: usize| json!({"option_id": format!("x{number}"), "dots": 0, "rank": 1});
    file["notes"] = (0..many).map(note).collect();
    file["clusters"] = (0..5_000).map(cluster).collect();
    file["votes"][0]["options"] = (0..many).map(option).collect();
    file["votes"][0]["results"] = (0..many).map(result).collect();
    file["votes"][0]["ballots"] = json!([]);
    file["matrices"][0]["items"] = (0..many)
        .map(|n| json!({"option_id": format!("x{n}")}))
        .collect();
    file["idea_cards"] = json!([]);
    file["actions"] = json!([]);
    let bundle = read(&file).expect("read");
    assert!(bundle.records.len() > 3 * many);

    file["notes"] = (0..=domain::limits::FILE_RECORDS).map(note).collect();
    let fault = read(&file).expect_err("too many");
    assert_eq!(
        (fault.code, fault.place.as_deref()),
        (ErrorCode::TooMany, Some("notes"))
    );
    assert_eq!(fault.limit, Some(200_000));
}
