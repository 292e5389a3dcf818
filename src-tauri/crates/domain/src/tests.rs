//! The promises of the domain that span nouns.

use serde_json::json;

use crate::{
    Command, Entity, ErrorCode, Fielded, Noun, Record, Verb,
    ballot::BallotOption,
    matrix::MatrixItem,
    note::{Note, NoteCommand},
    poll::{Poll, PollChoice},
    workshop::Workshop,
};

fn note(text: &str) -> Note {
    Note {
        text: text.to_owned(),
        ..Note::default()
    }
}

#[test]
fn limits_count_code_points_and_say_which_field() {
    assert_eq!(note(&"é".repeat(500)).check(), Ok(()));
    let fault = note(&"🙂".repeat(501)).check().unwrap_err();
    assert_eq!(
        (fault.code, fault.place.as_deref(), fault.limit),
        (ErrorCode::TextTooLong, Some("text"), Some(500))
    );
    let fault = note(" \u{a0}\n").check().unwrap_err();
    assert_eq!(
        (fault.code, fault.place.as_deref()),
        (ErrorCode::TextRequired, Some("text"))
    );
    let fault = Note {
        x: f64::INFINITY,
        ..note("a")
    }
    .check()
    .unwrap_err();
    assert_eq!(
        (fault.code, fault.place.as_deref()),
        (ErrorCode::OutOfRange, Some("x"))
    );
    let fault = MatrixItem {
        label: "a".into(),
        effort: Some(5.1),
        ..MatrixItem::default()
    }
    .check()
    .unwrap_err();
    assert_eq!((fault.code, fault.limit), (ErrorCode::OutOfRange, Some(5)));
    let fault = BallotOption {
        label: "a".into(),
        dots: 100_001,
        ..BallotOption::default()
    }
    .check()
    .unwrap_err();
    assert_eq!(
        (fault.code, fault.limit),
        (ErrorCode::OutOfRange, Some(100_000))
    );
    let long = PollChoice {
        label: "a".repeat(201),
        count: 0,
    };
    let fault = Poll {
        choices: vec![long],
        ..Poll::default()
    }
    .check()
    .unwrap_err();
    assert_eq!(
        (fault.code, fault.place.as_deref()),
        (ErrorCode::TextTooLong, Some("choices[0].label"))
    );
    let many = vec![
        PollChoice {
            label: "a".into(),
            count: 0
        };
        201
    ];
    let fault = Poll {
        choices: many,
        ..Poll::default()
    }
    .check()
    .unwrap_err();
    assert_eq!(
        (fault.code, fault.place.as_deref(), fault.limit),
        (ErrorCode::ListTooLong, Some("choices"), Some(200))
    );
    let four = Workshop {
        title: "a".into(),
        in_brief: vec![String::new(); 4],
        ..Workshop::default()
    };
    assert_eq!(four.check().unwrap_err().code, ErrorCode::ListTooLong);
}

#[test]
fn every_noun_leads_to_a_project_or_stands_alone() {
    for noun in Noun::ALL {
        let mut at = *noun;
        let mut steps = 0;
        while let Some((field, owner)) = at.owner() {
            let blank = Record::blank(at).fields().expect("fields");
            assert!(blank.contains_key(field), "{at:?} has no field {field}");
            at = owner;
            steps += 1;
            assert!(steps < 10, "{noun:?} owns itself");
        }
        assert!(
            matches!(at, Noun::Lab | Noun::Project),
            "{noun:?} ends at {at:?}"
        );
        let blank = Record::blank(*noun).fields().expect("fields");
        assert_eq!(blank.contains_key("order"), noun.ordered(), "{noun:?}");
        for reference in noun.references() {
            assert!(
                blank.contains_key(reference.field),
                "{noun:?}.{}",
                reference.field
            );
        }
        assert_eq!(Noun::from_word(noun.word()), Some(*noun));
        assert_eq!(json!(noun), json!(noun.word()));
    }
}

#[test]
fn fields_one_by_one_are_those_of_the_whole() {
    for noun in Noun::ALL {
        let blank = Record::blank(*noun);
        let fields = blank.fields().expect("fields");
        let names: Vec<&str> = fields.keys().map(String::as_str).collect();
        assert_eq!(noun.fields(), names, "{noun:?}");
        for (name, value) in &fields {
            assert_eq!(blank.value(name).as_ref(), Some(value), "{noun:?}.{name}");
        }
        assert_eq!(blank.value("nothing"), None);
        assert_eq!(blank.differences(&blank).expect("fields"), []);
    }
    let mut note = Note::default();
    assert!(note.set("nothing", &json!(1)).is_none());
    assert!(
        note.set("x", &json!("left"))
            .is_some_and(|set| set.is_err())
    );
    assert!(
        note.set("status", &json!("loud"))
            .is_some_and(|set| set.is_err())
    );
    assert_eq!(note, Note::default());
    assert!(note.set("x", &json!(3)).is_some_and(|set| set.is_ok()));
    assert!(note.set("text", &json!("a")).is_some_and(|set| set.is_ok()));
    let found = Note::default().differences(&note).expect("fields");
    let named: Vec<&str> = found.iter().map(|one| one.field).collect();
    assert_eq!(named, ["text", "x"]);
    assert_eq!((&found[1].was, &found[1].is), (&json!(0.0), &json!(3.0)));
}

#[test]
fn commands_read_as_a_face_writes_them() {
    let id = uuid::Uuid::from_u128(7);
    let create = json!({"note": {"create": [{"id": id, "fields": {"text": "a"}}]}});
    let Command::Note(NoteCommand::Edit(edit)) = serde_json::from_value(create).expect("create")
    else {
        panic!("not a note");
    };
    assert_eq!(edit.op().verb, Verb::Create);
    let merge = json!({"note": {"merge": {"into": id, "from": [id]}}});
    assert!(matches!(
        serde_json::from_value(merge),
        Ok(Command::Note(NoteCommand::Merge { .. }))
    ));
    for bad in [
        json!({"note": {"drop": []}}),
        json!({"nothing": {}}),
        json!({"note": {"create": [{"id": id, "fields": {}, "actor": "desk"}]}}),
        json!({"note": {"create": [{"id": "n1", "fields": {}}]}}),
    ] {
        assert!(
            serde_json::from_value::<Command>(bad.clone()).is_err(),
            "{bad}"
        );
    }
}

#[test]
fn a_patch_is_named_by_what_it_touches() {
    let op = |fields: serde_json::Value| {
        let command = json!({"patch": [{"id": uuid::Uuid::nil(), "fields": fields}]});
        serde_json::from_value::<crate::Edit<Note>>(command)
            .expect("patch")
            .op()
            .verb
    };
    assert_eq!(op(json!({"x": 1.0, "y": 2.0})), Verb::Move);
    assert_eq!(op(json!({"status": "hidden"})), Verb::Hide);
    assert_eq!(op(json!({"cluster": null})), Verb::Scatter);
    assert_eq!(op(json!({"text": "b"})), Verb::Edit);
}

/// The limits that the faces count against, from the same declarations as the checks.
#[test]
fn export_bindings_limits() {
    let mut out = String::from(
        "// Generated from the domain by `cargo xtask check`. Do not edit.\n// Code points of each text field.\n\
         export const LIMITS: Record<string, Record<string, number>> = {\n",
    );
    for noun in Noun::ALL {
        let schema =
            with_noun!(*noun, R => serde_json::to_value(schemars::schema_for!(R))).expect("schema");
        let mut lines: Vec<(String, u64)> = Vec::new();
        collect(&schema, &schema["properties"], "", &mut lines, 0);
        let fields: Vec<String> = lines
            .iter()
            .map(|(name, limit)| format!("'{name}': {limit}"))
            .collect();
        out.push_str(&format!(
            "  {}: {{ {} }},\n",
            noun.word(),
            fields.join(", ")
        ));
    }
    out.push_str("};\n");
    out.push_str(&format!(
        "/** Pictures of personas that are given at once. */\nexport const PORTRAITS = {};\n",
        crate::artefact::PORTRAITS
    ));
    assert!(out.contains("note: { 'order': 200, 'text': 500"), "{out}");
    export("limits.ts", &out);
}

/// The closed list of nouns as a value: a type alone is gone when the page runs.
#[test]
fn export_bindings_nouns() {
    let list = |nouns: &[Noun]| -> String {
        nouns
            .iter()
            .map(|noun| format!("  '{}',\n", noun.word()))
            .collect()
    };
    export(
        "nouns.ts",
        &format!(
            "// Generated from the domain by `cargo xtask check`. Do not edit.\n\
             import type {{ Noun }} from './Noun';\n\n\
             /** Every noun, owners before what they own. */\n\
             export const NOUNS: readonly Noun[] = [\n{}];\n\n\
             /** Those that every face holds, of whatever project. */\n\
             export const COMMON: readonly Noun[] = [\n{}];\n",
            list(Noun::ALL),
            list(Noun::COMMON),
        ),
    );
}

fn export(name: &str, text: &str) {
    let dir = std::env::var("TS_RS_EXPORT_DIR").expect("set in .cargo/config.toml");
    std::fs::create_dir_all(&dir).expect("folder");
    std::fs::write(std::path::Path::new(&dir).join(name), text).expect("written");
}

fn collect(
    root: &serde_json::Value,
    properties: &serde_json::Value,
    prefix: &str,
    out: &mut Vec<(String, u64)>,
    depth: u8,
) {
    let Some(fields) = properties.as_object().filter(|_| depth < 4) else {
        return;
    };
    for (name, field) in fields {
        let path = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}.{name}")
        };
        let own = field
            .get("maxLength")
            .or_else(|| field["items"].get("maxLength"));
        if let Some(limit) = own.and_then(serde_json::Value::as_u64) {
            out.push((path.clone(), limit));
        }
        for inner in [field, &field["items"]] {
            if let Some(name) = inner["$ref"]
                .as_str()
                .and_then(|r| r.strip_prefix("#/$defs/"))
            {
                collect(
                    root,
                    &root["$defs"][name]["properties"],
                    &path,
                    out,
                    depth + 1,
                );
            }
        }
    }
}

/// Every text of every noun is searched, or is said not to be: a new one fails here.
#[test]
fn each_text_of_each_noun_is_searched_or_left_out_by_name() {
    for noun in Noun::ALL {
        let schema =
            with_noun!(*noun, R => serde_json::to_value(schemars::schema_for!(R))).expect("schema");
        let mut lines: Vec<(String, u64)> = Vec::new();
        collect(&schema, &schema["properties"], "", &mut lines, 0);
        let searched = noun.searched();
        let said = |name: &str| {
            let is = |list: &[&str]| list.iter().filter(|known| **known == name).count();
            is(searched.fields) + is(searched.left)
        };
        for (name, _) in &lines {
            assert_eq!(said(name), 1, "{}.{name}", noun.word());
        }
        for field in searched.fields.iter().chain(searched.left) {
            let column = field.split('.').next().unwrap_or(field);
            assert!(noun.fields().contains(&column), "{}.{field}", noun.word());
        }
        for column in searched.hidden.iter().map(|(column, _)| column) {
            assert!(noun.fields().contains(column), "{}.{column}", noun.word());
        }
        for tag in searched.tags {
            assert!(searched.fields.contains(tag), "{}.{tag}", noun.word());
        }
    }
    let kinds: Vec<&str> = crate::search::kinds().collect();
    for kind in [
        "note",
        "cluster",
        "persona",
        "journey",
        "cell",
        "idea_card",
        "decision",
        "action",
        "lesson",
        "method",
        "how_might_we",
        "stakeholder",
        "moment",
        "block",
    ] {
        assert!(kinds.contains(&kind), "{kind}");
    }
    for kind in ["vote", "participant", "run_event"] {
        assert!(!kinds.contains(&kind), "{kind}");
    }
}

#[test]
fn a_text_that_has_to_be_shorter_is_cut_between_characters_as_people_see_them() {
    use crate::limits::within;
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
    assert_eq!(within("court", 10), "court");
    assert_eq!(within("cinq mots", 4), "cinq");
    assert_eq!(within("été", 3), "été");
    assert_eq!(within("e\u{301}te\u{301}", 4), "e\u{301}t");
    assert_eq!(within("🇫🇷🇧🇪", 3), "🇫🇷");
    for most in 7..28 {
        assert_eq!(within(&family.repeat(4), most), family.repeat(most / 7));
    }
    assert_eq!(within(&family.repeat(4), 28), family.repeat(4));
    // One that is longer alone.
    assert_eq!(within(family, 3).chars().count(), 3);
    assert_eq!(within("a", 0), "");
}
