//! Établi's own file: the records as the domain has them, grouped by noun, with ids and times.
//!
//! `{"format": "etabli", "version": 1, "records": {"lab": […], "project": […], …}}`. The nouns stand
//! in the domain's order and the records of a noun in the order given, which is that in which they
//! were entered: what reads the file enters them in it again. Reading it back gives the same records; what the file has beyond them is named.

use std::collections::HashMap;

use domain::{Entity, ErrorCode, Fault, Noun, Record, with_noun};
use serde_json::{Map, Value};

use crate::{
    bundle::{Bundle, Format, within},
    reader::{Ignored, Object, join, wrong_type},
    shapes::Shapes,
};

/// The word in the file.
pub const FORMAT: &str = "etabli";
/// The newest version, which is the one written.
pub const VERSION: u64 = 1;

/// Writes records: one project with its workshops, and the lab.
pub fn write(records: &[Record]) -> Vec<u8> {
    let mut groups = Map::new();
    for noun in Noun::ALL {
        let list: Vec<Value> = records
            .iter()
            .filter(|record| record.noun() == *noun)
            .filter_map(|record| record.fields().ok())
            .map(Value::Object)
            .collect();
        if !list.is_empty() {
            groups.insert(noun.word().to_owned(), Value::Array(list));
        }
    }
    let mut root = Map::new();
    root.insert("format".into(), FORMAT.into());
    root.insert("version".into(), VERSION.into());
    root.insert("records".into(), Value::Object(groups));
    format!("{:#}\n", Value::Object(root)).into_bytes()
}

/// Reads the records of such a file.
pub fn read(root: &Object<'_>) -> Result<Bundle, Fault> {
    let groups = root.required_object("records")?;
    let shapes = Shapes::new();
    let mut places = HashMap::new();
    let mut bundle = Bundle {
        format: Format::Etabli,
        records: Vec::new(),
        ignored: Vec::new(),
        warnings: Vec::new(),
    };
    for (word, value) in groups.entries() {
        let path = groups.at(word);
        let Some(noun) = Noun::from_word(word) else {
            root.ignored().add(path);
            continue;
        };
        let Value::Array(list) = value else {
            return Err(wrong_type(path, value));
        };
        within(bundle.records.len() + list.len(), "records")?;
        for (index, value) in list.iter().enumerate() {
            let place = format!("{path}[{index}]");
            let record = record(noun, value, &place, &shapes, root.ignored())?;
            if places.insert(record.id(), place.clone().into()).is_some() {
                return Err(Fault::new(ErrorCode::DuplicateId)
                    .noun(noun)
                    .at(place)
                    .detail(record.id()));
            }
            bundle.records.push(record);
        }
    }
    bundle.settle(&places)?;
    Ok(bundle)
}

/// One record; fields the noun does not have are named and left.
fn record(
    noun: Noun,
    value: &Value,
    place: &str,
    shapes: &Shapes,
    ignored: &Ignored,
) -> Result<Record, Fault> {
    let mut value = value.clone();
    let Value::Object(_) = &value else {
        return Err(wrong_type(place, &value));
    };
    if !value["id"].is_string() {
        return Err(wrong_type(join(place, "id"), &value["id"]));
    }
    shapes.strip(noun, &mut value, place, ignored);
    with_noun!(noun, R => {
        match serde_path_to_error::deserialize::<_, R>(&value) {
            Ok(record) => Ok(record.into_record()),
            Err(error) => Err(refused(&value, place, noun, &error)),
        }
    })
}

fn refused(
    record: &Value,
    place: &str,
    noun: Noun,
    error: &serde_path_to_error::Error<serde_json::Error>,
) -> Fault {
    let inner = error.path().to_string();
    let pointer = format!("/{}", inner.replace(['.', '['], "/").replace(']', ""));
    let met = record.pointer(&pointer).unwrap_or(&Value::Null);
    let said = error.inner().to_string();
    let fault = if said.starts_with("unknown variant") {
        let word = met.as_str().unwrap_or_default();
        Fault::new(ErrorCode::UnknownWord).detail(word)
    } else {
        Fault::new(ErrorCode::InvalidField).detail(met)
    };
    let at = if inner == "." {
        place.to_owned()
    } else {
        join(place, &inner)
    };
    fault.noun(noun).at(at)
}
