//! A decision, and why: what is retained, what is not.

use chrono::NaiveDate;

use crate::{Id, Timestamp, limits};

words! {
    /// What was decided.
    pub enum DecisionStatus {
        /// Adoptée.
        #[default] Adopted,
        /// Rejetée.
        Rejected,
        /// Reportée.
        Postponed,
    }
}

words! {
    /// How it was decided.
    pub enum DecisionMethod {
        /// Vote.
        #[default] Vote,
        /// Vote, puis commanditaire.
        VoteThenSponsor,
        /// Commanditaire.
        Sponsor,
        /// Consentement.
        Consent,
        /// Consensus.
        Consensus,
        /// Autre.
        Other,
    }
}

record_struct! {
    /// A decision.
    pub struct Decision {
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
        /// What is decided.
        #[garde(custom(limits::not_blank), length(chars, max = 5_000))]
        pub text: String,
        /// How.
        pub method: DecisionMethod,
        /// What was decided.
        pub status: DecisionStatus,
        /// Why.
        #[garde(length(chars, max = 5_000))]
        pub reason: String,
        /// From when.
        pub effective_from: Option<NaiveDate>,
        /// When to look at it again.
        pub review_on: Option<NaiveDate>,
    }
}

noun!(Decision, ordered, [workshop: Owner Workshop]);
searched!(Decision, ["text", "reason"], left["order"]);
