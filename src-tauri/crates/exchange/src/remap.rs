//! Other ids for the same records: what a copy is made of.

use std::collections::HashMap;

use domain::{ErrorCode, Fault, Fields, Id, Noun, Record, Role, workshop::SynthesisOptions};
use serde_json::Value;

/// Gives every record the id that `f` says, and lets references among them follow. References to
/// records that are not among them stay as they are.
///
/// # Errors
/// `Internal` when a record cannot be taken apart, which no checked record is.
pub fn remap(records: &[Record], mut f: impl FnMut(Noun, Id) -> Id) -> Result<Vec<Record>, Fault> {
    let ids: HashMap<Id, Id> = records
        .iter()
        .map(|record| (record.id(), f(record.noun(), record.id())))
        .collect();
    let defect = |error: serde_json::Error| Fault::new(ErrorCode::Internal).technical(error);
    records
        .iter()
        .map(|record| {
            let mut fields = record.fields().map_err(defect)?;
            follow(record.noun(), &mut fields, &ids);
            let mut copy = Record::from_fields(record.noun(), fields).map_err(defect)?;
            if let Record::Workshop(workshop) = &mut copy {
                follow_sections(&mut workshop.synthesis, &ids);
                follow_sections(&mut workshop.bilan, &ids);
            }
            Ok(copy)
        })
        .collect()
}

fn follow(noun: Noun, fields: &mut Fields, ids: &HashMap<Id, Id>) {
    let swap = |value: &mut Value| {
        let known = value.as_str().and_then(|text| text.parse::<Id>().ok());
        if let Some(new) = known.and_then(|id| ids.get(&id)) {
            *value = Value::String(new.to_string());
        }
    };
    if let Some(id) = fields.get_mut("id") {
        swap(id);
    }
    for reference in noun.references() {
        match (reference.role, fields.get_mut(reference.field)) {
            (Role::List, Some(Value::Array(list))) => list.iter_mut().for_each(swap),
            (Role::Each(key), Some(Value::Array(items))) => items
                .iter_mut()
                .filter_map(|item| item.get_mut(key))
                .for_each(swap),
            (_, Some(value)) => swap(value),
            (_, None) => {}
        }
    }
}

/// Sections of a document name records by `activity:<id>`.
fn follow_sections(options: &mut SynthesisOptions, ids: &HashMap<Id, Id>) {
    let swap = |key: &str| -> String {
        let parts = key.split_once(':').and_then(|(kind, id)| {
            let new = ids.get(&id.parse::<Id>().ok()?)?;
            Some(format!("{kind}:{new}"))
        });
        parts.unwrap_or_else(|| key.to_owned())
    };
    for key in options.hidden.iter_mut().chain(&mut options.order) {
        *key = swap(key);
    }
    for texts in [&mut options.introductions, &mut options.titles] {
        *texts = std::mem::take(texts)
            .into_iter()
            .map(|(key, text)| (swap(&key), text))
            .collect();
    }
    options.verbatims = std::mem::take(&mut options.verbatims)
        .into_iter()
        .map(|(note, quoted)| (ids.get(&note).copied().unwrap_or(note), quoted))
        .collect();
}
