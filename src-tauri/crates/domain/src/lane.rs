//! A lane of a journey: a row.

use crate::{Id, Timestamp};

words! {
    /// What a lane holds.
    pub enum LaneKind {
        /// Actions.
        #[default] Action,
        /// Pensées.
        Thought,
        /// Verbatims.
        Verbatim,
        /// Points de contact.
        Touchpoint,
        /// Canal.
        Channel,
        /// Émotions: the curve; its values are `emotion` records.
        Emotion,
        /// Irritants.
        PainPoint,
        /// Opportunités.
        Opportunity,
        /// Avant-scène.
        Frontstage,
        /// Arrière-scène.
        Backstage,
        /// Support.
        Support,
        /// Preuves.
        Evidence,
        /// Indicateurs.
        Indicator,
        /// Images.
        Image,
        /// Texte libre.
        Text,
    }
}

record_struct! {
    /// A lane. An empty title shows the kind's name.
    pub struct Lane {
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
        /// What it holds.
        pub kind: LaneKind,
        /// Its title.
        #[garde(length(chars, max = 200))]
        pub title: String,
        /// Not shown and not printed.
        pub hidden: bool,
    }
}

noun!(Lane, ordered, [journey: Owner Journey]);
searched!(Lane, ["title"], left ["order"], hidden "hidden" = "1");
