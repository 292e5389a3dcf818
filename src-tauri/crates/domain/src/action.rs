//! An action: who (a role) does what before when.

use chrono::NaiveDate;

use crate::{Id, Timestamp, limits};

words! {
    /// How far it is.
    pub enum ActionStatus {
        /// À faire.
        #[default] Todo,
        /// En cours.
        InProgress,
        /// Faite.
        Done,
        /// Abandonnée.
        Dropped,
    }
}

record_struct! {
    /// An action of a project.
    pub struct Action {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The project.
        pub project: Id,
        /// The workshop it was decided in.
        pub workshop: Option<Id>,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// What is done.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// A role, never a person's name.
        #[garde(length(chars, max = 500))]
        pub owner_role: String,
        /// Before when.
        pub due: Option<NaiveDate>,
        /// How far it is.
        pub status: ActionStatus,
        /// The idea card it comes from.
        pub from_idea: Option<Id>,
        /// The decision it comes from.
        pub from_decision: Option<Id>,
    }
}

noun!(
    Action,
    ordered,
    [project: Owner Project, workshop: Weak Workshop, from_idea: Weak IdeaCard, from_decision: Weak Decision]
);
searched!(Action, ["title", "owner_role"], left["order"]);
