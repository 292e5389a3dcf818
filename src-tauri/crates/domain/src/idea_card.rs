//! An idea card (fiche idée).

use crate::{Id, Timestamp, artefact::CopyOf, limits};

words! {
    /// How much work.
    pub enum Effort {
        /// Small.
        #[serde(rename = "S")]
        S,
        /// Medium.
        #[serde(rename = "M")]
        #[default] M,
        /// Large.
        #[serde(rename = "L")]
        L,
        /// Very large.
        #[serde(rename = "XL")]
        Xl,
    }
}

words! {
    /// What became of the idea.
    pub enum IdeaStatus {
        /// Proposée.
        #[default] Proposed,
        /// Retenue.
        Retained,
        /// Écartée.
        Dropped,
        /// À approfondir.
        ToDeepen,
    }
}

record_struct! {
    /// An idea card.
    pub struct IdeaCard {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// The activity it was made in.
        pub activity: Option<Id>,
        /// The table that made it.
        pub group: Option<Id>,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// Up to 120 code points.
        #[garde(custom(limits::not_blank), length(chars, max = 120))]
        pub title: String,
        /// In one breath.
        #[garde(length(chars, max = 500))]
        pub pitch: String,
        /// The problem it answers.
        #[garde(length(chars, max = 5_000))]
        pub problem: String,
        /// For whom.
        #[garde(length(chars, max = 500))]
        pub audience: String,
        /// How it works.
        #[garde(length(chars, max = 5_000))]
        pub description: String,
        /// What users gain.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub user_benefits: Vec<String>,
        /// What staff gain.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub staff_benefits: Vec<String>,
        /// Who must act.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub actors: Vec<String>,
        /// What stands in the way.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub obstacles: Vec<String>,
        /// What helps.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub levers: Vec<String>,
        /// How much work; `None` until somebody says.
        pub effort: Option<Effort>,
        /// The first step.
        #[garde(length(chars, max = 5_000))]
        pub first_step: String,
        /// How one will know that it works.
        #[garde(length(chars, max = 5_000))]
        pub success_indicator: String,
        /// From 0 (an idea) to 4 (in use).
        #[garde(range(max = 4))]
        pub maturity: u32,
        /// What became of it.
        pub status: IdeaStatus,
        /// Why.
        #[garde(length(chars, max = 5_000))]
        pub reason: String,
        /// The notes it comes from.
        #[garde(length(max = 200))]
        pub from_notes: Vec<Id>,
        /// What it was copied from.
        #[garde(dive)]
        pub copy_of: Option<CopyOf>,
        /// Labels of the lab.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub tags: Vec<String>,
    }
}

noun!(
    IdeaCard,
    ordered,
    [workshop: Owner Workshop, activity: Weak Activity, group: Weak Group, from_notes: List Note]
);
searched!(IdeaCard, ["title", "pitch", "problem", "audience", "description", "user_benefits", "staff_benefits", "actors", "obstacles", "levers", "first_step", "success_indicator", "reason", "tags"], left ["order", "copy_of.title", "copy_of.project"], tags ["tags"]);
