//! Who takes part. A pseudonym, never a legal name.

use crate::{Id, Timestamp, limits};

words! {
    /// With what a person takes part.
    pub enum Device {
        /// Their own phone.
        #[default] Phone,
        /// A shared device.
        Shared,
        /// Paper.
        Paper,
    }
}

record_struct! {
    /// Where a person sits in a round after the first.
    pub struct Round {
        /// The table; `None` where it is gone, or was taken out.
        pub group: Option<Id>,
    }
}

record_struct! {
    /// A participant of a workshop.
    pub struct Participant {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// What the person is called in the room.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub pseudonym: String,
        /// The key of a category of the workshop.
        #[garde(length(chars, max = 200))]
        pub category: String,
        /// Table or sub-group.
        pub group: Option<Id>,
        /// With what.
        pub device: Device,
        /// Whether the person came.
        pub present: bool,
        /// Place among the people, as they were entered; made by the core.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// People to sit with, for the facilitators' eyes only. A wish holds both ways.
        #[garde(length(max = 200))]
        pub together: Vec<Id>,
        /// People not to sit with, for the facilitators' eyes only. A wish holds both ways.
        #[garde(length(max = 200))]
        pub apart: Vec<Id>,
        /// The tables of the rounds after the first, where people change tables.
        #[garde(length(max = 20), dive)]
        pub rounds: Vec<Round>,
    }
}

noun!(
    Participant, ordered,
    [workshop: Owner Workshop, group: Weak Group, together: List Participant, apart: List Participant, rounds: Each("group") Group]
);
// People are found in the list of their workshop, never across workshops.
searched!(Participant, [], left ["pseudonym", "category", "order"]);
