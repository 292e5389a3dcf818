//! A table or sub-group (groupe) of a workshop.

use crate::{Id, Timestamp, limits, note::Colour};

record_struct! {
    /// A group.
    pub struct Group {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// Its name ("Table 1").
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub name: String,
        /// What it works on.
        #[garde(length(chars, max = 500))]
        pub theme: String,
        /// People.
        #[garde(inner(range(max = 100_000)))]
        pub size: Option<u32>,
        /// The colour of its notes.
        pub colour: Colour,
    }
}

noun!(Group, ordered, [workshop: Owner Workshop]);
searched!(Group, ["name", "theme"], left["order"]);
