//! Artefacts taken again: a copy in a workshop, of whatever project, which remembers what it was
//! made from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Noun, Op, Timestamp, Verb, limits, note::Colour, persona::Portrait};

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

/// Gestures on what can be taken again, of any noun: personas, empathy maps, journeys, maps of actors,
/// test grids, boards, idea cards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ArtefactCommand {
    /// Makes one like another one, with what it is made of. What belongs to people who were there
    /// (notes, observations, votes, what became of an idea) stays where it is.
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

/// Where something stands, and where copies of it do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Reused {
    /// Its place; `None` when it is no longer there.
    pub place: Option<ReusedPlace>,
    /// The copies, the oldest first.
    pub copies: Vec<ReusedCopy>,
}

/// Where something stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReusedPlace {
    /// Its project.
    pub project: Id,
    /// The workshop it is looked at from: its own, or else one of its project.
    pub workshop: Option<Id>,
}

/// A copy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReusedCopy {
    /// Its identity.
    pub id: Id,
    /// Its title or name.
    pub title: String,
    /// Where it stands.
    pub place: ReusedPlace,
    /// The title of its project.
    pub project_title: String,
    /// When it was made.
    pub made: Timestamp,
}

/// A persona, journey or board of the library, as the gallery shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GalleryLine {
    /// What it is.
    pub noun: Noun,
    /// Its identity.
    pub id: Id,
    /// Its title or name.
    pub title: String,
    /// What it says of itself: a situation, from where to where, a question.
    pub text: String,
    /// Its project.
    pub project: Id,
    /// The project's title.
    pub project_title: String,
    /// The workshop it is looked at from: its own, or else one of its project.
    pub workshop: Option<Id>,
    /// The title of its own workshop.
    pub workshop_title: String,
    /// Its labels.
    pub tags: Vec<String>,
    /// Steps of a journey, notes of a board; else 0.
    pub parts: u32,
    /// Of a persona: the colour.
    pub colour: Option<Colour>,
    /// Of a persona: the drawn portrait.
    pub portrait: Option<Portrait>,
    /// Of a persona: a picture stands for it, which is asked for when it is in sight.
    pub pictured: bool,
    /// Last changed.
    pub changed: Timestamp,
}

/// An artefact of a project, as the project's page lists it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProjectArtefact {
    /// What it is.
    pub noun: Noun,
    /// Its identity.
    pub id: Id,
    /// Its title or name.
    pub title: String,
    /// The workshop it is looked at from: its own, or else one of the project.
    pub workshop: Option<Id>,
    /// The title of its own workshop.
    pub workshop_title: String,
}

/// Pictures that are given at once, at most: those of the cards in sight.
pub const PORTRAITS: usize = 60;

/// The picture that stands for a persona.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PersonaPicture {
    /// Whose.
    pub id: Id,
    /// It, as a data URL.
    pub picture: String,
}
