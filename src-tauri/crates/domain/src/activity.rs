//! An activity: what is opened to the room.

use crate::{Id, Timestamp, limits};

words! {
    /// What people do in it.
    pub enum ActivityKind {
        /// Tableau.
        #[default] NoteWall,
        /// Scrutin.
        Vote,
        /// Matrice.
        Matrix,
        /// Sondage.
        Poll,
        /// Nuage de mots.
        WordCloud,
        /// Artefact.
        Artefact,
        /// Fiches idées.
        IdeaCard,
        /// Plan d'action.
        ActionPlan,
        /// Évaluation.
        Evaluation,
    }
}

words! {
    /// Whether the room may act.
    pub enum ActivityState {
        /// Brouillon.
        #[default] Draft,
        /// Ouverte.
        Open,
        /// Fermée.
        Closed,
        /// Synthétisée.
        Synthesised,
    }
}

words! {
    /// When people see each other's notes.
    pub enum OthersVisible {
        /// Always.
        #[default] Always,
        /// Once closed.
        AfterClose,
        /// Never.
        Never,
    }
}

record_struct! {
    /// How the room may act.
    pub struct ActivitySettings {
        /// No author is stored.
        pub anonymous: bool,
        /// When people see each other's notes.
        pub others_visible: OthersVisible,
        /// Code points a note may have, 1–500; `None`: the note's own limit.
        #[garde(inner(range(min = 1, max = 500)))]
        pub max_chars: Option<u32>,
        /// Notes land in an inbox first.
        pub moderation: bool,
    }
}

record_struct! {
    /// An activity of a workshop.
    pub struct Activity {
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
        /// What people do.
        pub kind: ActivityKind,
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// What people are asked (consigne).
        #[garde(length(chars, max = 5_000))]
        pub question: String,
        /// How the room may act.
        #[garde(dive)]
        pub settings: ActivitySettings,
        /// Whether the room may act.
        pub state: ActivityState,
        /// Last opened.
        pub opened_at: Option<Timestamp>,
        /// Last closed.
        pub closed_at: Option<Timestamp>,
        /// How often it was opened again.
        #[garde(range(max = 100_000))]
        pub reopened: u32,
    }
}

noun!(Activity, ordered, [workshop: Owner Workshop]);
searched!(Activity, ["title", "question"], left["order"]);
