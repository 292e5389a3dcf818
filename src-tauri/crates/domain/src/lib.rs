//! The words of Établi: every record, its limits, the commands that change it, and the contract
//! between the core and its faces.
//!
//! One file a noun. A record is declared once here and is at the same time the row in SQLite, the
//! object in the exchange file and the type in TypeScript (`ui/src/protocol`, generated).
//! Pure: no input or output, no clock, no random id. Nothing here knows SQL, Tauri or files.

#[macro_use]
mod noun;

pub mod action;
pub mod activity;
pub mod artefact;
pub mod ballot;
pub mod block;
pub mod board;
pub mod cell;
pub mod change;
pub mod cluster;
pub mod command;
pub mod decision;
pub mod durations;
pub mod emotion;
pub mod empathy_map;
pub mod encryption;
pub mod evaluation;
pub mod fault;
pub mod group;
pub mod how_might_we;
pub mod idea_card;
pub mod journey;
pub mod lab;
pub mod lane;
pub mod limits;
pub mod link;
pub mod look;
pub mod matrix;
pub mod method;
pub mod moment;
pub mod note;
pub mod order;
pub mod participant;
pub mod persona;
pub mod phase;
pub mod poll;
pub mod portfolio;
pub mod project;
pub mod query;
pub mod questionnaire;
#[macro_use]
pub mod record;
pub mod report;
pub mod results;
pub mod retention;
pub mod room;
pub mod run_event;
pub mod search;
pub mod seating;
pub mod stakeholder;
pub mod step;
pub mod tag;
pub mod test_grid;
pub mod time;
pub mod vote;
pub mod workshop;
pub mod zone;

pub use change::{Actor, Change, CommitKind, Committed, Fields, History, Op, Verb};
pub use command::{Command, Edit, New, Patch, Request};
pub use fault::{ErrorCode, Fault};
pub use noun::{Difference, Entity, Fielded, Reference, Role, Target};
pub use query::{Answer, Kindred, LibraryInfo, Query, Snapshot};
pub use record::{Noun, Record};
pub use time::Timestamp;

/// Identity of a record or a command: a UUID, minted by whoever creates it (version 7), or derived
/// from what it names (version 5) when the same thing must get the same id twice.
pub type Id = uuid::Uuid;

#[cfg(test)]
mod tests;
