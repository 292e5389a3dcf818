//! A phase of a journey: it stands over consecutive steps.

use crate::{Id, Timestamp, limits};

record_struct! {
    /// A phase.
    pub struct Phase {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The journey.
        pub journey: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
    }
}

noun!(Phase, ordered, [journey: Owner Journey]);
searched!(Phase, ["title"], left["order"]);
