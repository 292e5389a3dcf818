//! What a page hands over while it lives, so that nothing is lost when its process ends: texts that
//! are being typed, gestures that wait, where it stands. In memory only: the core outlives the page,
//! and what is typed leaves no trace on the disk before it is a command.

use std::{collections::HashMap, sync::Mutex};

use domain::{ErrorCode, Fault, limits};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::lock::lock;

/// So much a window may hand over.
const MOST: usize = 4 * limits::REQUEST_BYTES;

/// One thing handed over; none takes it back.
#[derive(Deserialize)]
pub struct Handed {
    key: String,
    value: Option<Value>,
}

/// A thing as it is given back.
#[derive(Clone, Debug, Serialize)]
pub struct Thing {
    key: String,
    value: Value,
    #[serde(skip)]
    bytes: usize,
}

/// By window, in the order in which things were first handed over.
#[derive(Default)]
pub struct Kept(Mutex<HashMap<String, Vec<Thing>>>);

impl Kept {
    /// Keeps or drops a thing of a window.
    ///
    /// # Errors
    /// `TooLarge` when the window has handed over too much; what was kept before stays.
    pub fn hand(&self, window: &str, handed: Handed) -> Result<(), Fault> {
        let mut windows = lock(&self.0);
        let things = windows.entry(window.to_owned()).or_default();
        let place = things.iter().position(|thing| thing.key == handed.key);
        let Some(value) = handed.value else {
            if let Some(place) = place {
                things.remove(place);
            }
            return Ok(());
        };
        let others: usize = things
            .iter()
            .filter(|thing| thing.key != handed.key)
            .map(|thing| thing.bytes)
            .sum();
        let bytes = handed.key.len() + value.to_string().len();
        if others + bytes > MOST {
            return Err(Fault::new(ErrorCode::TooLarge).limit(MOST));
        }
        match place {
            Some(place) => {
                things[place].value = value;
                things[place].bytes = bytes;
            }
            None => things.push(Thing {
                key: handed.key,
                value,
                bytes,
            }),
        }
        Ok(())
    }

    /// What a window has handed over.
    pub fn of(&self, window: &str) -> Vec<Thing> {
        lock(&self.0).get(window).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hand(kept: &Kept, window: &str, said: &str) -> Result<(), Fault> {
        kept.hand(window, serde_json::from_str(said).unwrap())
    }

    fn keys(kept: &Kept, window: &str) -> Vec<String> {
        kept.of(window)
            .into_iter()
            .map(|thing| format!("{} {}", thing.key, thing.value))
            .collect()
    }

    #[test]
    fn what_was_handed_over_last_is_given_back_in_order_and_by_window() {
        let kept = Kept::default();
        hand(&kept, "desk", r#"{"key":"a","value":{"text":"é"}}"#).unwrap();
        hand(&kept, "desk", r#"{"key":"b","value":1}"#).unwrap();
        hand(&kept, "room", r#"{"key":"a","value":2}"#).unwrap();
        hand(&kept, "desk", r#"{"key":"a","value":3}"#).unwrap();
        assert_eq!(keys(&kept, "desk"), ["a 3", "b 1"]);
        assert_eq!(keys(&kept, "room"), ["a 2"]);
        hand(&kept, "desk", r#"{"key":"a","value":null}"#).unwrap();
        assert_eq!(keys(&kept, "desk"), ["b 1"]);
        assert_eq!(keys(&kept, "other"), Vec::<String>::new());
    }

    #[test]
    fn a_page_cannot_fill_the_memory() {
        let kept = Kept::default();
        hand(&kept, "desk", r#"{"key":"a","value":"first"}"#).unwrap();
        let much = format!(r#"{{"key":"b","value":"{}"}}"#, "x".repeat(MOST));
        assert_eq!(
            hand(&kept, "desk", &much).unwrap_err().code,
            ErrorCode::TooLarge
        );
        assert_eq!(keys(&kept, "desk"), ["a \"first\""]);
    }
}
