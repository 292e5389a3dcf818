//! What a lab gives to colleagues apart from any workshop: a list of one kind of thing, under the word
//! that says which. Such a file is written by anybody: it is whole and within every limit, or refused.

use std::collections::HashSet;

use domain::{ErrorCode, Fault, Id, limits};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::json;

/// How the file of a kind of thing names what it holds.
pub(crate) struct Kind {
    /// The word of the file.
    pub format: &'static str,
    /// The newest version, which is the one written.
    pub version: u64,
    /// The list.
    pub list: &'static str,
    /// Entries of the list, at most.
    pub most: usize,
}

impl Kind {
    /// Writes the list.
    pub fn write<T: Serialize>(&self, all: &[T]) -> Vec<u8> {
        let file = json!({ "format": self.format, "version": self.version, self.list: all });
        format!("{file:#}\n").into_bytes()
    }

    /// Reads the list, each entry by an identity of its own. What the entries may say is looked at
    /// by who asks.
    pub fn read<T: DeserializeOwned>(
        &self,
        bytes: &[u8],
        id: impl Fn(&T) -> Id,
    ) -> Result<Vec<T>, Fault> {
        let file = json::parse(bytes)?;
        let format = file
            .get("format")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let unknown =
            |place: &str, what: String| Fault::new(ErrorCode::UnknownFormat).at(place).detail(what);
        if format != self.format {
            return Err(unknown(
                "format",
                format.chars().take(limits::TITLE).collect(),
            ));
        }
        match file.get("version").and_then(Value::as_u64) {
            Some(version) if version == self.version => {}
            Some(newer) if newer > self.version => {
                return Err(Fault::new(ErrorCode::NewerVersion)
                    .at("version")
                    .detail(format!("{} {newer}", self.format)));
            }
            _ => return Err(unknown("version", self.format.to_owned())),
        }
        let Some(Value::Array(list)) = file.get(self.list) else {
            return Err(Fault::new(ErrorCode::InvalidField).at(self.list));
        };
        if list.len() > self.most {
            return Err(Fault::new(ErrorCode::ListTooLong)
                .at(self.list)
                .limit(self.most));
        }
        let mut known: HashSet<Id> = HashSet::new();
        let mut all = Vec::with_capacity(list.len());
        for (at, value) in list.iter().enumerate() {
            let place = || format!("{}[{at}]", self.list);
            let one: T = serde_json::from_value(value.clone()).map_err(|error| {
                Fault::new(ErrorCode::InvalidField)
                    .at(place())
                    .technical(error)
            })?;
            let id = id(&one);
            if id.is_nil() {
                return Err(Fault::new(ErrorCode::InvalidField)
                    .at(format!("{}.id", place()))
                    .detail(id));
            }
            if !known.insert(id) {
                return Err(Fault::new(ErrorCode::DuplicateId).at(place()).detail(id));
            }
            all.push(one);
        }
        Ok(all)
    }
}
