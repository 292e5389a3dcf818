//! A question that opens ideas (« Comment pourrions-nous… »), and what it comes from.

use crate::{Id, Timestamp, limits};

record_struct! {
    /// A question.
    pub struct HowMightWe {
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
        /// The whole question, its first words too.
        #[garde(custom(limits::not_blank), length(chars, max = 1_000))]
        pub text: String,
        /// Whether ideas are looked for from it.
        pub chosen: bool,
        /// The notes it comes from.
        #[garde(length(max = 200))]
        pub from_notes: Vec<Id>,
        /// The steps of journeys it comes from.
        #[garde(length(max = 200))]
        pub from_steps: Vec<Id>,
    }
}

noun!(
    HowMightWe,
    ordered,
    [workshop: Owner Workshop, from_notes: List Note, from_steps: List Step]
);
searched!(HowMightWe, ["text"], left["order"]);
