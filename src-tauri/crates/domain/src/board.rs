//! A board (tableau) on which notes lie.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Edit, Id, Timestamp, artefact::CopyOf, limits};

words! {
    /// How a board starts.
    pub enum BoardTemplate {
        /// Libre.
        #[default] Free,
        /// Colonnes.
        Columns,
        /// Matrice 2 × 2.
        Matrix2x2,
        /// Cercles.
        Circles,
        /// Speedboat.
        Speedboat,
        /// Chapeaux.
        Hats,
        /// Grille.
        Grid,
        /// Empathie.
        Empathy,
    }
}

words! {
    /// What the colour of a note says.
    pub enum ColourBy {
        /// The colour given to the note itself.
        #[default] Note,
        /// The table it comes from.
        Group,
        /// Idea, finding, question …
        Kind,
        /// Phone, paper, desk …
        Source,
    }
}

record_struct! {
    /// A board.
    pub struct Board {
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
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// How it started.
        pub template: BoardTemplate,
        /// The question participants see.
        #[garde(length(chars, max = 5_000))]
        pub question: String,
        /// Notes a participant may post; `None`: no limit.
        #[garde(inner(range(min = 1, max = 100_000)))]
        pub note_limit: Option<u32>,
        /// What the colour of a note says.
        pub colour_by: ColourBy,
        /// What it was copied from.
        #[garde(dive)]
        pub copy_of: Option<CopyOf>,
        /// Labels of the lab.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub tags: Vec<String>,
    }
}

noun!(Board, ordered, [workshop: Owner Workshop, activity: Weak Activity]);
searched!(Board, ["title", "question", "tags"], left ["order", "copy_of.title", "copy_of.project"], tags ["tags"]);

/// Gestures on boards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum BoardCommand {
    /// Makes a board like another one, right after it: its zones, and its notes, clusters and links
    /// where they are wanted. Its activity is copied with it, not opened yet.
    Copy {
        /// The board to copy.
        id: Id,
        /// The new one's identity.
        new_id: Id,
        /// The new one's title.
        title: String,
        /// With what stands on it; without, it is ready for the next group.
        notes: bool,
    },
    /// The four common gestures.
    #[serde(untagged)]
    Edit(Edit<Board>),
}
