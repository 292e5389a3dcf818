//! A poll (sondage): choices with their counts, and words people gave.

use crate::{Id, Timestamp, limits};

record_struct! {
    /// A choice and how many took it.
    pub struct PollChoice {
        /// What is offered.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub label: String,
        /// Answers.
        #[garde(range(max = 100_000))]
        pub count: u32,
    }
}

record_struct! {
    /// A poll.
    pub struct Poll {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// The activity it is opened by.
        pub activity: Option<Id>,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// What is asked.
        #[garde(length(chars, max = 5_000))]
        pub question: String,
        /// The choices, in order.
        #[garde(length(max = 200), dive)]
        pub choices: Vec<PollChoice>,
        /// Words people gave, in order.
        #[garde(length(max = 2_000), inner(length(chars, max = 200)))]
        pub words: Vec<String>,
    }
}

noun!(Poll, ordered, [workshop: Owner Workshop, activity: Weak Activity]);
searched!(Poll, ["question", "choices.label", "words"], left["order"]);
