//! A cluster (regroupement) of notes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Edit, Id, Timestamp, limits, note::Colour};

record_struct! {
    /// A cluster. Where it lies follows from its notes. An empty title shows as « Sans titre ».
    pub struct Cluster {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The board.
        pub board: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// Its title.
        #[garde(length(chars, max = limits::TITLE))]
        pub title: String,
        /// What its notes say together.
        #[garde(length(chars, max = 5_000))]
        pub summary: String,
        /// Its colour.
        pub colour: Colour,
        /// Shown as one card with the count of its notes.
        pub folded: bool,
    }
}

noun!(Cluster, ordered, [board: Owner Board]);
searched!(Cluster, ["title", "summary"], left["order"]);

/// Gestures on clusters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ClusterCommand {
    /// Makes a cluster and puts notes of the same board into it; clusters left empty go.
    Gather {
        /// The new cluster's identity.
        id: Id,
        /// Its title; may be empty until somebody finds it.
        title: String,
        /// The notes, in the order they stand in.
        notes: Vec<Id>,
    },
    /// The four common gestures.
    #[serde(untagged)]
    Edit(Edit<Cluster>),
}
