//! A step of a journey: a column.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Edit, Id, Timestamp, limits};

record_struct! {
    /// A step.
    pub struct Step {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The journey.
        pub journey: Id,
        /// Order key, among all steps of the journey.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// The phase it stands under.
        pub phase: Option<Id>,
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// How long it takes, as written ("1 h 20").
        #[garde(length(chars, max = 200))]
        pub duration: String,
        /// The same in minutes, where it can be read.
        pub duration_min: Option<u32>,
        /// How long one waits, as written ("19 jours").
        #[garde(length(chars, max = 200))]
        pub waiting: String,
        /// The same in minutes, where it can be read.
        pub waiting_min: Option<u32>,
        /// Moment de vérité.
        pub moment_of_truth: bool,
        /// Not shown and not printed.
        pub hidden: bool,
        /// In a target journey: the step of the current one it comes from.
        pub from_step: Option<Id>,
    }
}

noun!(
    Step,
    ordered,
    [journey: Owner Journey, phase: Weak Phase, from_step: Weak Step],
    rules |step| {
        if step.from_step == Some(step.id) {
            return Err(crate::Fault::new(crate::ErrorCode::InvalidField).noun(crate::Noun::Step).at("from_step"));
        }
        Ok(())
    }
);
searched!(Step, ["title", "duration", "waiting"], left ["order"], hidden "hidden" = "1");

/// Gestures on steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StepCommand {
    /// Copies a step with its cells and emotions, right after it.
    Copy {
        /// The step.
        id: Id,
        /// The copy's identity.
        new_id: Id,
    },
    /// The four common gestures.
    #[serde(untagged)]
    Edit(Edit<Step>),
}
