//! What is searched, for every noun by its own declaration (`searched!`), and what a search asks and
//! finds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{Id, Noun, Record};

/// Hits of an answer, at most.
pub const MOST: u32 = 200;

/// What of a noun is searched. Texts are named by their path: `items.text` is that of each item.
#[derive(Clone, Copy, Debug)]
pub struct Searched {
    /// Its texts; the first is what it is called by. None: it is not searched.
    pub fields: &'static [&'static str],
    /// Its texts that are not searched.
    pub left: &'static [&'static str],
    /// A list whose items are found one by one, and what such a hit is called.
    pub each: Option<(&'static str, &'static str)>,
    /// Free labels to filter by.
    pub tags: &'static [&'static str],
    /// A field, and what stands there in a record that is kept and not shown.
    pub hidden: Option<(&'static str, &'static str)>,
}

impl Searched {
    /// Those texts, and not these.
    pub const fn of(fields: &'static [&'static str], left: &'static [&'static str]) -> Self {
        Self {
            fields,
            left,
            each: None,
            tags: &[],
            hidden: None,
        }
    }
}

/// A noun says what of it is searched.
pub trait Searchable {
    /// It.
    const SEARCHED: Searched;
}

/// A text of a record, and where it stands: `items[2].text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its path.
    pub place: String,
    /// It.
    pub text: String,
}

/// Adds the texts that a path names in the value of its first field.
pub fn texts_in(field: &str, value: &Value, to: &mut Vec<Text>) {
    let (column, rest) = match field.split_once('.') {
        Some((column, rest)) => (column, Some(rest)),
        None => (field, None),
    };
    walk(value, rest, column.to_owned(), to);
}

fn walk(value: &Value, rest: Option<&str>, place: String, to: &mut Vec<Text>) {
    match (value, rest) {
        (Value::String(text), None) if !text.trim().is_empty() => to.push(Text {
            place,
            text: text.clone(),
        }),
        (Value::Array(list), _) => {
            for (at, item) in list.iter().enumerate() {
                walk(item, rest, format!("{place}[{at}]"), to);
            }
        }
        (Value::Object(fields), Some(path)) => {
            let (key, rest) = match path.split_once('.') {
                Some((key, rest)) => (key, Some(rest)),
                None => (path, None),
            };
            if let Some(value) = fields.get(key) {
                walk(value, rest, format!("{place}.{key}"), to);
            }
        }
        (Value::Object(fields), None) => {
            for (key, value) in fields {
                walk(value, None, format!("{place}.{key}"), to);
            }
        }
        _ => {}
    }
}

/// The texts of a record that are searched, in their order.
pub fn texts(record: &Record) -> Vec<Text> {
    let mut found = Vec::new();
    for field in record.noun().searched().fields {
        let column = field.split('.').next().unwrap_or(field);
        if let Some(value) = record.value(column) {
            texts_in(field, &value, &mut found);
        }
    }
    found
}

/// What hits are called: nouns that are searched, and items that are found one by one.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    Noun::ALL.iter().flat_map(|noun| {
        let searched = noun.searched();
        let own = (!searched.fields.is_empty()).then(|| noun.word());
        own.into_iter().chain(searched.each.map(|(_, kind)| kind))
    })
}

/// What is sought.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, rename = "SearchAsk")]
pub struct Ask {
    /// The words, as they were typed: all of them must be there; « a phrase » in its exact order;
    /// `OU` between what may replace each other. The last may be only begun.
    pub words: String,
    /// Only these kinds of hits; none: all.
    pub kinds: Vec<String>,
    /// Only of this project.
    pub project: Option<Id>,
    /// Only of a workshop of that day or a later one, or made since.
    pub from: Option<NaiveDate>,
    /// Only of a workshop of that day or an earlier one, or made until then.
    pub to: Option<NaiveDate>,
    /// Only what bears this label.
    pub tag: Option<String>,
    /// Hits wanted; at most [`MOST`].
    pub most: u32,
}

/// A stretch of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, rename = "SearchPiece")]
pub struct Piece {
    /// As it is written there.
    pub text: String,
    /// Whether it is what was sought.
    pub marked: bool,
}

/// A record that a hit belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, rename = "SearchOwner")]
pub struct Owner {
    /// Its noun.
    pub noun: Noun,
    /// Its identity.
    pub id: Id,
}

/// Something that was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export, rename = "SearchHit")]
pub struct Hit {
    /// What it is called: its noun, or `lesson`, `method`.
    pub kind: String,
    /// The record's noun.
    pub noun: Noun,
    /// The record.
    pub id: Id,
    /// Where in it the words stand: `items[2].text`.
    pub place: String,
    /// Which item of a list whose items are found one by one.
    pub item: Option<u32>,
    /// What it belongs to, the nearest first.
    pub owners: Vec<Owner>,
    /// The workshop it belongs to or was made in.
    pub workshop: Option<Id>,
    /// The project.
    pub project: Option<Id>,
    /// What it is called by, the words marked.
    pub title: Vec<Piece>,
    /// The text in which the words stand, around them; empty where the title says it all.
    pub snippet: Vec<Piece>,
    /// Kept, and not shown to the room nor in documents.
    pub hidden: bool,
}

/// What was found, the nearest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export, rename = "SearchFound")]
pub struct Found {
    /// The hits.
    pub hits: Vec<Hit>,
    /// There are others.
    pub more: bool,
    /// Hundredths of the library that the index holds so far, while it is being made.
    pub indexed: Option<u32>,
}
