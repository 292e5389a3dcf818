//! Ids as they stand in rows, and the ids that the references of a record name.

use domain::{Fault, Fields, Id, Noun, Role, Target};

use crate::fault;

/// An id as it stands in a row.
pub(crate) fn text(id: Id) -> String {
    id.hyphenated().to_string()
}

/// An id from a row.
pub(crate) fn parse(id: &str) -> Result<Id, Fault> {
    Id::try_parse(id).map_err(fault::row)
}

/// The id that a field of a record holds.
pub(crate) fn id_in(fields: &Fields, field: &str) -> Option<Id> {
    fields
        .get(field)?
        .as_str()
        .and_then(|id| Id::try_parse(id).ok())
}

/// The noun that a reference of these fields names.
pub fn target_in(target: Target, fields: &Fields) -> Option<Noun> {
    match target {
        Target::Noun(noun) => Some(noun),
        Target::NamedBy(by) => fields.get(by)?.as_str().and_then(Noun::from_word),
    }
}

/// Every id that a reference of these fields names.
pub fn named_in(role: Role, field: &str, fields: &Fields) -> Vec<Id> {
    let read = |value: &serde_json::Value| value.as_str().and_then(|id| Id::try_parse(id).ok());
    match (role, fields.get(field)) {
        (Role::List, Some(serde_json::Value::Array(list))) => {
            list.iter().filter_map(read).collect()
        }
        (Role::Each(key), Some(serde_json::Value::Array(list))) => list
            .iter()
            .filter_map(|item| item.get(key).and_then(read))
            .collect(),
        (_, Some(value)) => read(value).into_iter().collect(),
        (_, None) => Vec::new(),
    }
}
