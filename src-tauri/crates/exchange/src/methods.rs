//! Methods of a lab as they are given to colleagues, apart from any workshop.
//!
//! `{"format": "etabli-methods", "version": 1, "methods": [{"id": …, "name": …, "steps": [ … ]}]}`.
//! Such a file is written by anybody: it is whole and within every limit, or refused.

use std::collections::HashSet;

use domain::{Entity, ErrorCode, Fault, Id, lab::Lab, limits, method::LabMethod};
use serde_json::{Value, json};

use crate::json;

/// The word in the file.
pub const FORMAT: &str = "etabli-methods";
/// The newest version, which is the one written.
pub const VERSION: u64 = 1;

/// Writes methods.
pub fn write(methods: &[LabMethod]) -> Vec<u8> {
    let file = json!({ "format": FORMAT, "version": VERSION, "methods": methods });
    format!("{file:#}\n").into_bytes()
}

/// Reads methods.
///
/// # Errors
/// The first thing that is wrong with the file, with its place.
pub fn read(bytes: &[u8]) -> Result<Vec<LabMethod>, Fault> {
    let file = json::parse(bytes)?;
    let format = file
        .get("format")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let unknown =
        |place: &str, what: String| Fault::new(ErrorCode::UnknownFormat).at(place).detail(what);
    if format != FORMAT {
        return Err(unknown(
            "format",
            format.chars().take(limits::TITLE).collect(),
        ));
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => {
            return Err(Fault::new(ErrorCode::NewerVersion)
                .at("version")
                .detail(format!("{FORMAT} {newer}")));
        }
        _ => return Err(unknown("version", FORMAT.to_owned())),
    }
    let Some(Value::Array(list)) = file.get("methods") else {
        return Err(Fault::new(ErrorCode::InvalidField).at("methods"));
    };
    if list.len() > limits::LIST {
        return Err(Fault::new(ErrorCode::ListTooLong)
            .at("methods")
            .limit(limits::LIST));
    }
    let mut known: HashSet<Id> = HashSet::new();
    let mut methods = Vec::with_capacity(list.len());
    for (at, value) in list.iter().enumerate() {
        let place = || format!("methods[{at}]");
        let method: LabMethod = serde_json::from_value(value.clone()).map_err(|error| {
            Fault::new(ErrorCode::InvalidField)
                .at(place())
                .detail(error)
        })?;
        if method.id.is_nil() {
            return Err(Fault::new(ErrorCode::InvalidField)
                .at(format!("{}.id", place()))
                .detail(method.id));
        }
        if !known.insert(method.id) {
            return Err(Fault::new(ErrorCode::DuplicateId)
                .at(place())
                .detail(method.id));
        }
        methods.push(method);
    }
    let lab = Lab {
        methods,
        ..Lab::default()
    };
    lab.check()?;
    Ok(lab.methods)
}
