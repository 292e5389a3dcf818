//! Établi's own file: lossless, deterministic, and as its schema says.

use domain::{Id, Noun, Record};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{all, context, read, sample, sorted};
use crate::{Bundle, Format, remap, schema, write};

#[test]
fn what_is_written_is_read_again() {
    let bundle = read(&sample()).expect("read");
    let bytes = write(&bundle.records);
    let again = crate::read(&bytes, &context()).expect("read");
    assert_eq!(again.format, Format::Etabli);
    assert_eq!((again.ignored, again.warnings), (Vec::new(), Vec::new()));
    // In the order given, which is that of entry: the next library enters them in it again.
    assert_eq!(again.records, bundle.records);
    assert_eq!(write(&again.records), bytes);
    let mut shuffled = bundle.records.clone();
    shuffled.reverse();
    let back = crate::read(&write(&shuffled), &context()).expect("read");
    let kept = |noun: Noun, records: &[Record]| -> Vec<Id> {
        let own = records.iter().filter(|record| record.noun() == noun);
        own.map(Record::id).collect()
    };
    for noun in Noun::ALL {
        assert_eq!(
            kept(*noun, &back.records),
            kept(*noun, &shuffled),
            "{noun:?}"
        );
    }
    assert_eq!(
        Bundle::from_records(shuffled).map(|b| sorted(&b.records)),
        Ok(sorted(&bundle.records))
    );
}

proptest! {
    #[test]
    fn any_text_and_number_survive(text in "\\PC{1,100}", x in -1e6..1e6_f64, odd in any::<char>()) {
        let text = format!("{text}{odd}\u{0}\u{202e}\r\n\t\"\\a");
        let mut bundle = read(&sample()).expect("read");
        for record in &mut bundle.records {
            if let Record::Note(note) = record {
                (note.text, note.x) = (text.clone(), x);
            }
        }
        let again = crate::read(&write(&bundle.records), &context()).expect("read");
        prop_assert_eq!(sorted(&again.records), sorted(&bundle.records));
    }
}

/// The schema in `assets` is written with `ETABLI_WRITE=1`.
#[test]
fn the_schema_is_fresh() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../assets/exchange.schema.json"
    );
    let fresh = format!("{:#}\n", schema());
    if std::env::var_os("ETABLI_WRITE").is_some() {
        std::fs::write(path, &fresh).expect("written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == fresh,
        "assets/exchange.schema.json is stale: run again with ETABLI_WRITE=1"
    );
}

#[test]
fn the_schema_tells_a_good_file_from_a_bad_one() {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    let bundle = read(&sample()).expect("read");
    let good: Value = serde_json::from_slice(&write(&bundle.records)).expect("JSON");
    let complaints: Vec<String> = validator
        .iter_errors(&good)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(complaints, Vec::<String>::new());
    for (pointer, bad) in [
        ("/version", json!(2)),
        ("/records/note/0/kind", json!("robot")),
        ("/records/note/0/x", json!("left")),
        ("/records/note/0/text", json!("a".repeat(501))),
        ("/records/ballot_option/0/dots", json!(-1)),
        ("/records/workshop/0/date", json!(12)),
        ("/records/project/0", json!({})),
    ] {
        let mut file = good.clone();
        *file.pointer_mut(pointer).expect(pointer) = bad;
        assert!(!validator.is_valid(&file), "{pointer}");
    }
}

#[test]
fn unknown_fields_and_nouns_are_named() {
    let bundle = read(&sample()).expect("read");
    let mut file: Value = serde_json::from_slice(&write(&bundle.records)).expect("JSON");
    file["records"]["note"][2]["mood"] = json!(1);
    file["records"]["workshop"][0]["objectives"][1]["weight"] = json!(3);
    file["records"]["robot"] = json!([{"id": 1}]);
    file["comment"] = json!("x");
    let again = read(&file).expect("read");
    assert_eq!(
        again.ignored,
        [
            "comment",
            "records.note[2].mood",
            "records.robot",
            "records.workshop[0].objectives[1].weight"
        ]
    );
    assert_eq!(sorted(&again.records), sorted(&bundle.records));
}

#[test]
fn a_copy_has_other_ids_and_the_same_shape() {
    let mut bundle = read(&sample()).expect("read");
    let activity = all!(bundle, Activity)[1].id;
    for record in &mut bundle.records {
        if let Record::Workshop(workshop) = record {
            workshop.synthesis.hidden = vec!["cover".into(), format!("activity:{activity}")];
        }
    }
    let other = |_, id: Id| Id::from_u128(id.as_u128() ^ 1);
    let copy = remap(&bundle.records, other).expect("copy");
    assert!(
        copy.iter()
            .zip(&bundle.records)
            .all(|(a, b)| a.id() != b.id())
    );
    let copy = Bundle::from_records(copy).expect("holds together");
    let hidden = &copy.workshops().next().expect("workshop").synthesis.hidden;
    assert_eq!(
        hidden[1],
        format!("activity:{}", other(domain::Noun::Activity, activity))
    );
    let back = remap(&copy.records, other).expect("back");
    assert_eq!(sorted(&back), sorted(&bundle.records));
}
