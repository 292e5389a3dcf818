//! Typed reading of a JSON object that remembers what was read.
//!
//! Each access names its place when it refuses. When an [`Object`] goes out of scope, the keys
//! nobody asked for are noted as ignored, so that nothing of a file is dropped in silence.
//! `null` is the same as absent, and an absent text is empty.

use std::cell::RefCell;
use std::collections::HashSet;

use chrono::{NaiveDate, NaiveTime};
use domain::{ErrorCode, Fault, limits};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::bundle::within;

/// The paths that nothing was made of.
#[derive(Default)]
pub struct Ignored(RefCell<Vec<String>>);

impl Ignored {
    pub fn add(&self, path: String) {
        self.0.borrow_mut().push(path);
    }
    /// Sorted, each once.
    pub fn paths(self) -> Vec<String> {
        let mut paths = self.0.into_inner();
        paths.sort();
        paths.dedup();
        paths
    }
}

/// An object of the file.
pub struct Object<'a> {
    map: &'a Map<String, Value>,
    path: String,
    seen: RefCell<HashSet<&'a str>>,
    ignored: &'a Ignored,
}

impl Drop for Object<'_> {
    fn drop(&mut self) {
        let seen = self.seen.borrow();
        for (key, value) in self.map {
            if !value.is_null() && !seen.contains(key.as_str()) {
                self.ignored.add(join(&self.path, key));
            }
        }
    }
}

/// `outer.key`, or `key` at the top.
pub fn join(outer: &str, key: &str) -> String {
    if outer.is_empty() {
        key.to_owned()
    } else {
        format!("{outer}.{key}")
    }
}

/// A value of another type than expected, shown as it stands in the file.
pub fn wrong_type(path: impl Into<String>, value: &Value) -> Fault {
    Fault::new(ErrorCode::InvalidField).at(path).detail(value)
}

impl<'a> Object<'a> {
    /// The whole file.
    pub fn root(value: &'a Value, ignored: &'a Ignored) -> Result<Self, Fault> {
        Self::of(value, String::new(), ignored)
    }
    fn of(value: &'a Value, path: String, ignored: &'a Ignored) -> Result<Self, Fault> {
        let Value::Object(map) = value else {
            let shown = if path.is_empty() {
                "1:1".to_owned()
            } else {
                path
            };
            return Err(wrong_type(shown, value));
        };
        Ok(Self {
            map,
            path,
            seen: RefCell::default(),
            ignored,
        })
    }

    /// Its place.
    pub fn path(&self) -> &str {
        &self.path
    }
    /// The place of one of its values.
    pub fn at(&self, key: &str) -> String {
        join(&self.path, key)
    }
    /// Marks keys that are meant for somebody else.
    pub fn leave(&self, keys: &[&str]) {
        for key in keys {
            let _ = self.get(key);
        }
    }
    /// Marks all keys.
    pub fn leave_all(&self) {
        for key in self.map.keys() {
            let _ = self.get(key);
        }
    }
    pub fn ignored(&self) -> &'a Ignored {
        self.ignored
    }

    /// A value, `None` for `null`.
    pub fn get(&self, key: &str) -> Option<&'a Value> {
        let (key, value) = self.map.get_key_value(key)?;
        self.seen.borrow_mut().insert(key);
        (!value.is_null()).then_some(value)
    }
    /// Every key with its value, in the file's order.
    pub fn entries(&self) -> Vec<(&'a str, &'a Value)> {
        self.leave_all();
        self.map
            .iter()
            .map(|(key, value)| (key.as_str(), value))
            .collect()
    }
    /// A value that must be there.
    pub fn required(&self, key: &str) -> Result<&'a Value, Fault> {
        self.get(key)
            .ok_or_else(|| Fault::new(ErrorCode::TextRequired).at(self.at(key)))
    }

    /// A text; empty when absent.
    pub fn text(&self, key: &str) -> Result<String, Fault> {
        match self.get(key) {
            None => Ok(String::new()),
            Some(value) => as_text(value, self.at(key)).map(str::to_owned),
        }
    }
    /// A text that must be there; whether it may be blank is the record's rule.
    pub fn required_text(&self, key: &str) -> Result<&'a str, Fault> {
        as_text(self.required(key)?, self.at(key))
    }
    /// The local identity of another object.
    pub fn reference(&self, key: &str) -> Result<Option<&'a str>, Fault> {
        self.get(key)
            .map(|value| as_text(value, self.at(key)))
            .transpose()
    }
    /// A list of texts.
    pub fn texts(&self, key: &str) -> Result<Vec<String>, Fault> {
        self.list(key)?
            .iter()
            .enumerate()
            .map(|(index, value)| {
                as_text(value, format!("{}[{index}]", self.at(key))).map(str::to_owned)
            })
            .collect()
    }
    /// A list; empty when absent.
    pub fn list(&self, key: &str) -> Result<&'a [Value], Fault> {
        match self.get(key) {
            None => Ok(&[]),
            Some(Value::Array(list)) => Ok(list),
            Some(value) => Err(wrong_type(self.at(key), value)),
        }
    }
    /// A list of objects; empty when absent.
    pub fn objects(&self, key: &str) -> Result<Vec<Object<'a>>, Fault> {
        let list = self.list(key)?;
        within(list.len(), &self.at(key))?;
        list.iter()
            .enumerate()
            .map(|(index, value)| {
                Object::of(value, format!("{}[{index}]", self.at(key)), self.ignored)
            })
            .collect()
    }
    /// An object, where there is one.
    pub fn object(&self, key: &str) -> Result<Option<Object<'a>>, Fault> {
        self.get(key)
            .map(|value| Object::of(value, self.at(key), self.ignored))
            .transpose()
    }
    /// An object that must be there.
    pub fn required_object(&self, key: &str) -> Result<Object<'a>, Fault> {
        Object::of(self.required(key)?, self.at(key), self.ignored)
    }
    /// Yes or no.
    pub fn flag(&self, key: &str) -> Result<Option<bool>, Fault> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(value) => Err(wrong_type(self.at(key), value)),
        }
    }
    /// People, dots, minutes: a whole number from 0.
    pub fn count(&self, key: &str) -> Result<Option<u32>, Fault> {
        self.get(key)
            .map(|value| as_count(value, self.at(key)))
            .transpose()
    }
    /// A whole number of either sign.
    pub fn whole(&self, key: &str) -> Result<Option<i32>, Fault> {
        let Some(value) = self.get(key) else {
            return Ok(None);
        };
        match value.as_i64().map(i32::try_from) {
            Some(Ok(number)) => Ok(Some(number)),
            _ => Err(wrong_type(self.at(key), value)),
        }
    }
    /// A number.
    pub fn number(&self, key: &str) -> Result<Option<f64>, Fault> {
        let Some(value) = self.get(key) else {
            return Ok(None);
        };
        match value.as_f64().filter(|number| number.is_finite()) {
            Some(number) => Ok(Some(number)),
            None => Err(wrong_type(self.at(key), value)),
        }
    }
    /// A word of a closed list; `aliases` are the file's own words for some of them.
    pub fn word<T: DeserializeOwned>(
        &self,
        key: &str,
        aliases: &[(&str, &str)],
    ) -> Result<Option<T>, Fault> {
        let Some(word) = self.reference(key)? else {
            return Ok(None);
        };
        let known = aliases
            .iter()
            .find(|(alias, _)| *alias == word)
            .map_or(word, |(_, own)| own);
        serde_json::from_value(known.into()).map(Some).map_err(|_| {
            Fault::new(ErrorCode::UnknownWord)
                .at(self.at(key))
                .detail(word)
        })
    }
    /// A day, `2026-03-12`.
    pub fn date(&self, key: &str) -> Result<Option<NaiveDate>, Fault> {
        self.parsed(key, |text| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())
    }
    /// A time of day, `09:00` or `09:00:00`.
    pub fn time(&self, key: &str) -> Result<Option<NaiveTime>, Fault> {
        self.parsed(key, |text| {
            ["%H:%M", "%H:%M:%S"]
                .iter()
                .find_map(|format| NaiveTime::parse_from_str(text, format).ok())
        })
    }
    /// A text that says something else; a blank one says nothing.
    pub fn parsed<T>(
        &self,
        key: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        let Some(value) = self.get(key) else {
            return Ok(None);
        };
        let text = as_text(value, self.at(key))?;
        match parse(text) {
            Some(parsed) => Ok(Some(parsed)),
            None => Err(wrong_type(self.at(key), value)),
        }
    }
}

/// A text, else a refusal.
pub fn as_text(value: &Value, path: impl Into<String>) -> Result<&str, Fault> {
    value.as_str().ok_or_else(|| wrong_type(path, value))
}

/// A whole number from 0 that could be people or dots.
pub fn as_count(value: &Value, path: impl Into<String>) -> Result<u32, Fault> {
    let path = path.into();
    let Some(number) = value.as_f64() else {
        return Err(wrong_type(path, value));
    };
    if number < 0.0 || number > f64::from(limits::COUNT) {
        let limit = if number < 0.0 { 0 } else { limits::COUNT };
        return Err(Fault::new(ErrorCode::OutOfRange)
            .at(path)
            .limit(limit)
            .detail(value));
    }
    value
        .as_u64()
        .and_then(|number| u32::try_from(number).ok())
        .ok_or_else(|| wrong_type(path, value))
}
