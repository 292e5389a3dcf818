//! The labels of the lab: free words that projects, workshops, lessons, boards, personas, journeys, idea
//! cards and methods bear. They stand where they are borne and nowhere else; here is what is done to
//! one everywhere at once.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Noun, Op, Verb, limits};

/// What a list of labels is called, wherever it stands.
const FIELD: &str = "tags";

/// Where a noun's records bear labels: `tags`, or `lessons.tags` for those of each lesson.
pub fn paths(noun: Noun) -> impl Iterator<Item = &'static str> {
    let own = |path: &&str| path.rsplit('.').next() == Some(FIELD);
    noun.searched().tags.iter().copied().filter(own)
}

/// The longest label, in characters.
pub const LONGEST: usize = limits::TITLE;

/// Gestures on labels, in the whole library.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TagCommand {
    /// Gives labels another name; several, or a name that there is: they become one.
    Rename {
        /// As they are called.
        labels: Vec<String>,
        /// As they are called then.
        to: String,
    },
    /// Takes labels away from all that bears them.
    Remove {
        /// As they are called.
        labels: Vec<String>,
    },
}

/// The step's name.
pub const OP: Op = Op {
    verb: Verb::Label,
    noun: Noun::Lab,
    count: 1,
};

/// A label, and what bears it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TagLine {
    /// The label.
    pub label: String,
    /// What bears it, by kind (`persona`, `lesson` …).
    pub kinds: Vec<TagCount>,
}

/// How many of a kind bear a label.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TagCount {
    /// The kind.
    pub kind: String,
    /// How many.
    pub count: u32,
}
