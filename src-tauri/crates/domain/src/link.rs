//! A link between two records of a workshop: it leads a statement back to its verbatims.

use crate::{Id, Noun, Timestamp};

words! {
    /// What a link says.
    pub enum LinkKind {
        /// Mène à.
        #[default] LeadsTo,
        /// Cause.
        Causes,
        /// Répond à.
        Answers,
        /// S'oppose à.
        Opposes,
        /// Informe.
        Informs,
        /// Transmet.
        Transmits,
        /// Déclenche.
        Triggers,
    }
}

record_struct! {
    /// A link.
    pub struct Link {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// The noun of `from`.
        pub from_noun: Noun,
        /// Where it starts.
        pub from: Id,
        /// The noun of `to`.
        pub to_noun: Noun,
        /// Where it ends.
        pub to: Id,
        /// A word on it.
        #[garde(length(chars, max = 200))]
        pub label: String,
        /// What it says.
        pub kind: LinkKind,
    }
}

noun!(Link, flat, [workshop: Owner Workshop], named [from: Required by from_noun, to: Required by to_noun]);
searched!(Link, ["label"], left []);
