//! What a commit did: one diff type for undo, events and files.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Noun, Timestamp};

/// Fields of a record by name, as JSON.
pub type Fields = serde_json::Map<String, serde_json::Value>;

/// What happened to one record. Created: no `before`. Removed: no `after`. Else both hold the
/// fields that differ, and only those.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Change {
    /// Which noun.
    pub noun: Noun,
    /// Which record.
    pub id: Id,
    /// The fields before; `None` when it was created.
    #[ts(type = "Record<string, unknown> | null")]
    pub before: Option<Fields>,
    /// The fields after; `None` when it was removed.
    #[ts(type = "Record<string, unknown> | null")]
    pub after: Option<Fields>,
}

words! {
    /// What a step does, for the sentence that names it (« Annuler : déplacer une note »).
    pub enum Verb {
        /// Change some fields.
        #[default] Edit,
        /// Make.
        Create,
        /// Change place or order.
        Move,
        /// Remove.
        Remove,
        /// Put notes into a cluster.
        Gather,
        /// Take notes out of their cluster.
        Scatter,
        /// Change colour.
        Recolour,
        /// Put forward.
        Star,
        /// No longer put forward.
        Unstar,
        /// Show.
        Show,
        /// Hide.
        Hide,
        /// Join duplicates.
        Merge,
        /// Take joined duplicates apart.
        Separate,
        /// Give a title.
        Rename,
        /// Copy.
        Copy,
        /// Bring in from a file.
        Import,
        /// Change the state.
        Advance,
        /// Show a cluster as one card.
        Fold,
        /// Show the notes of a cluster again.
        Unfold,
        /// Change labels everywhere.
        Label,
    }
}

/// A step, named: the verb, the noun and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Op {
    /// What was done.
    pub verb: Verb,
    /// To what.
    pub noun: Noun,
    /// To how many.
    pub count: u32,
}

/// Who asked. Given by the host, never read from a message.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Actor {
    /// The facilitator at the desk.
    #[default]
    Desk,
    /// The library by itself: nobody's step, so nobody takes it back.
    Library,
    /// A device of the room, by the identity of its session.
    Device(Id),
}

words! {
    /// How a commit came to be.
    pub enum CommitKind {
        /// A command.
        #[default] Do,
        /// The inverse of an earlier step.
        Undo,
        /// An undone step again.
        Redo,
    }
}

/// What the next undo and redo of an actor would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct History {
    /// The newest step that is not undone.
    pub undo: Option<Op>,
    /// The newest undone step.
    pub redo: Option<Op>,
}

/// A durable commit. Sent after the disk has it, never before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Committed {
    /// Its number in the library: 1, 2, 3 …
    #[ts(type = "number")]
    pub seq: u64,
    /// The command it answers.
    pub command_id: Id,
    /// Do, undo or redo.
    pub kind: CommitKind,
    /// The step.
    pub op: Op,
    /// Who.
    pub actor: Actor,
    /// The project it belongs to; `None` for the library itself (the lab, or a project's removal).
    pub scope: Option<Id>,
    /// When.
    pub at: Timestamp,
    /// What changed, in the order it was done.
    pub changes: Vec<Change>,
    /// Fields an undo or redo left alone because they had changed since, or whose record is gone.
    pub skipped: u32,
    /// What the actor can undo and redo now.
    pub history: History,
}
