//! Artefacts taken again: a copy in a workshop, of whatever project, which remembers what it was
//! made from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Noun, Op, Verb, limits};

record_struct! {
    /// What a copy was made from, as it was called then. It stays when that is gone.
    pub struct CopyOf {
        /// Its identity.
        pub id: Id,
        /// Its title or name.
        #[garde(length(chars, max = 500))]
        pub title: String,
        /// The title of its project.
        #[garde(length(chars, max = limits::TITLE))]
        pub project: String,
    }
}

/// Gestures on artefacts of any noun: personas, empathy maps, journeys, maps of actors, test grids.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ArtefactCommand {
    /// Makes one like another one, with what it is made of. What belongs to people who were there
    /// (notes, observations) stays where it is.
    Copy {
        /// What it is.
        noun: Noun,
        /// The one to copy.
        id: Id,
        /// The new one's identity.
        new_id: Id,
        /// Where the new one stands.
        workshop: Id,
        /// The new one's title or name; empty: the same.
        title: String,
    },
}

impl ArtefactCommand {
    /// The step's name.
    pub fn op(&self) -> Op {
        let Self::Copy { noun, .. } = self;
        Op {
            verb: Verb::Copy,
            noun: *noun,
            count: 1,
        }
    }
}

/// An artefact of the library, as one chooses it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ArtefactLine {
    /// Its identity.
    pub id: Id,
    /// Its title or name.
    pub title: String,
    /// Its project.
    pub project: Id,
    /// The project's title.
    pub project_title: String,
    /// The title of the workshop it was made in.
    pub workshop_title: String,
    /// What is in it: steps of a journey, actors of a map, notes on a board, hypotheses; else 0.
    pub parts: u32,
}
