//! Bytes to JSON, strictly: UTF-8, a bounded size and depth, no key twice in one object.
//!
//! A byte order mark at the beginning is skipped: some editors leave one. What is refused names
//! its line and column, and shows the text that stands there.

use std::fmt;

use domain::{ErrorCode, Fault};
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::bundle::MAX_BYTES;

/// Characters shown of the text before a mistake.
const EXCERPT: usize = 40;

/// Parses a file.
pub fn parse(bytes: &[u8]) -> Result<Value, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(Fault::new(ErrorCode::TooLarge)
            .limit(MAX_BYTES)
            .detail(bytes.len()));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let Strict(value) =
        Strict::deserialize(&mut deserializer).map_err(|error| refused(text, &error))?;
    deserializer.end().map_err(|error| refused(text, &error))?;
    Ok(value)
}

/// Bytes that are no text: line, column, the byte and its offset.
fn not_utf8(bytes: &[u8], offset: usize) -> Fault {
    let before = bytes.get(..offset).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
    let byte = bytes.get(offset).copied().unwrap_or_default();
    Fault::new(ErrorCode::BadFile)
        .at(format!("{line}:{column}"))
        .detail(format!("UTF-8, 0x{byte:02X} @ {offset}."))
}

/// Text that is no JSON, or that is nested too deep, or that gives a key twice.
fn refused(text: &str, error: &serde_json::Error) -> Fault {
    let (line, column) = (error.line().max(1), error.column().max(1));
    let here = text.split('\n').nth(line - 1).unwrap_or_default();
    // The parser counts bytes; people count characters.
    let mut end = column.min(here.len());
    while !here.is_char_boundary(end) {
        end -= 1;
    }
    let before: Vec<char> = here[..end].chars().collect();
    let first = before.len().saturating_sub(EXCERPT);
    let shown: String = before[first..]
        .iter()
        .map(|c| if c.is_control() { ' ' } else { *c })
        .collect();
    let shown = shown.trim();
    let detail = if shown.is_empty() {
        "…".to_owned()
    } else {
        format!("« {shown} ».")
    };
    Fault::new(ErrorCode::BadFile)
        .at(format!("{line}:{}", before.len().max(1)))
        .detail(detail)
}

/// A value in which no object has a key twice.
struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any).map(Strict)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Strict(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let Strict(value) = entries.next_value()?;
            if map.contains_key(&key) {
                return Err(de::Error::custom("a key stands twice"));
            }
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}
