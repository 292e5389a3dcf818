//! An emotion of a persona at a step: a point of the curve, and its word. At most one a place.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Edit, Id, Timestamp};

record_struct! {
    /// An emotion.
    pub struct Emotion {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The journey.
        pub journey: Id,
        /// The column.
        pub step: Id,
        /// Whose; `None` where the journey has no persona.
        pub persona: Option<Id>,
        /// From −2 to +2.
        #[garde(range(min = -2, max = 2))]
        pub value: i32,
        /// The word for it.
        #[garde(length(chars, max = 200))]
        pub word: String,
    }
}

noun!(Emotion, flat, [journey: Owner Journey, step: Required Step, persona: Weak Persona]);
searched!(Emotion, ["word"], left []);

/// Gestures on emotions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum EmotionCommand {
    /// Sets the point of a persona at a step, whether there is one or not; `null`: it goes.
    Feel {
        /// Its identity if it has to be made.
        id: Id,
        /// The column.
        step: Id,
        /// Whose.
        persona: Option<Id>,
        /// From −2 to +2.
        value: Option<i32>,
        /// The word for it.
        word: String,
    },
    /// The four common gestures.
    #[serde(untagged)]
    Edit(Edit<Emotion>),
}
