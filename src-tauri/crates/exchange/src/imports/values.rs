//! JSON of other tools, read without believing it: what is not of the expected kind is absent.

use std::collections::HashMap;

use serde_json::Value;

/// A text.
pub fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

/// A text, or nothing.
pub fn words<'a>(value: &'a Value, key: &str) -> &'a str {
    text(value, key).unwrap_or_default()
}

/// A number.
pub fn number(value: &Value, key: &str) -> Option<f64> {
    value.get(key)?.as_f64().filter(|number| number.is_finite())
}

/// An identity: some are texts, some numbers.
pub fn id(value: &Value, key: &str) -> Option<String> {
    as_id(value.get(key)?)
}

/// An identity by itself.
pub fn as_id(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A list.
pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// A list, or the values of an object.
pub fn each<'a>(value: &'a Value, key: &str) -> Vec<&'a Value> {
    match value.get(key) {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Object(items)) => items.values().collect(),
        _ => Vec::new(),
    }
}

/// Whether it is true.
pub fn yes(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool) == Some(true)
}

/// A count.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // within the range
pub fn count(value: &Value, key: &str) -> u32 {
    number(value, key).map_or(0, |number| number.clamp(0.0, 100_000.0) as u32)
}

/// Two texts, a line end between them; an empty half leaves none.
pub fn joined(first: &str, second: &str) -> String {
    match (first.trim().is_empty(), second.trim().is_empty()) {
        (false, false) => format!("{first}\n{second}"),
        (true, false) => second.to_owned(),
        _ => first.to_owned(),
    }
}

/// Things that are made once, in the order they are first met, and found again by a name.
#[derive(Default)]
pub struct Once {
    numbers: HashMap<String, usize>,
}

impl Once {
    /// The number of a name, and whether it is met for the first time.
    pub fn number(&mut self, name: &str) -> (usize, bool) {
        let next = self.numbers.len();
        match self.numbers.get(name) {
            Some(number) => (*number, false),
            None => {
                self.numbers.insert(name.to_owned(), next);
                (next, true)
            }
        }
    }
}
