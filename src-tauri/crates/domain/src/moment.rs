//! A point in time of a workshop, named so that one can look back to it. It holds no copy of anything:
//! it says which commit of the journal it stands at, and the journal says what has changed since.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Noun, Record, Timestamp, Verb, limits, results::WorkshopResults};

record_struct! {
    /// A moment.
    pub struct Moment {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// What it is called.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// Made by itself, before something was opened to the room.
        pub automatic: bool,
        /// The activity that was opened then.
        pub activity: Option<Id>,
        /// The number of the newest commit of its project.
        #[garde(range(min = 0))]
        #[ts(type = "number")]
        pub seq: i64,
        /// The command of that commit: a number alone may be another library's.
        pub commit: Id,
    }
}

noun!(Moment, flat, [workshop: Owner Workshop, activity: Weak Activity]);
searched!(Moment, ["title"], left []);

/// Gestures on moments. Where one stands is said by the core alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MomentCommand {
    /// Names the present moment.
    Mark {
        /// Its identity.
        id: Id,
        /// The workshop.
        workshop: Id,
        /// What it is called.
        title: String,
    },
    /// Calls it otherwise.
    Rename {
        /// Which one.
        id: Id,
        /// What it is called.
        title: String,
    },
    /// Forgets moments; what they stood for stays in the journal.
    Remove(Vec<Id>),
    /// Makes a copy of the workshop as it was then. Ballots that were not closed are drafts in it,
    /// without a vote.
    Restore {
        /// The moment.
        id: Id,
        /// The copy's identity.
        new_id: Id,
        /// The copy's title.
        title: String,
    },
}

words! {
    /// Who did something, as far as that is told: never which device of the room.
    pub enum Who {
        /// The facilitator.
        #[default] Desk,
        /// The room.
        Room,
        /// Établi by itself.
        Library,
    }
}

/// Gestures of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Doing {
    /// Who.
    pub who: Who,
    /// What was done.
    pub verb: Verb,
    /// To what.
    pub noun: Noun,
    /// How often.
    pub gestures: u32,
    /// To how many records in all.
    pub records: u32,
}

/// What was done in a workshop since a moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MomentSince {
    /// Which one.
    pub moment: Id,
    /// Whether the journal it stands in is here: it came from another library where not, and only
    /// its name is left.
    pub known: bool,
    /// What was done, the most frequent first.
    pub doings: Vec<Doing>,
    /// Steps that were taken back.
    pub undone: u32,
}

/// A workshop as it was. Nobody's vote is in it, nor a tally but of ballots that were closed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MomentLook {
    /// When the newest commit it holds was made.
    pub at: Option<Timestamp>,
    /// The records, owners first.
    pub records: Vec<Record>,
    /// What is computed from them.
    pub results: WorkshopResults,
    /// Votes there were.
    pub votes: u32,
}
