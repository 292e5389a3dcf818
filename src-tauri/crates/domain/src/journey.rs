//! A journey map (parcours): phases > steps across, lanes down, cells, an emotion curve.

use crate::{Id, Timestamp, artefact::CopyOf, limits};

words! {
    /// As it is, or as it should be.
    pub enum JourneyMode {
        /// Existant.
        #[default] Current,
        /// Cible.
        Target,
    }
}

record_struct! {
    /// A journey.
    pub struct Journey {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The project.
        pub project: Id,
        /// The workshop it was made in.
        pub workshop: Option<Id>,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// From where to where.
        #[garde(length(chars, max = 500))]
        pub scope: String,
        /// As it is, or as it should be.
        pub mode: JourneyMode,
        /// Up to five personas who make it.
        #[garde(length(max = 5))]
        pub personas: Vec<Id>,
        /// The current journey that a target one answers.
        pub answers: Option<Id>,
        /// What it was copied from.
        #[garde(dive)]
        pub copy_of: Option<CopyOf>,
        /// Labels of the lab.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub tags: Vec<String>,
    }
}

noun!(
    Journey,
    ordered,
    [project: Owner Project, workshop: Weak Workshop, personas: List Persona, answers: Weak Journey]
);
searched!(Journey, ["title", "scope", "tags"], left ["order", "copy_of.title", "copy_of.project"], tags ["tags"]);
