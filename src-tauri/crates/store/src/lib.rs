//! The library on disk: the only crate that knows SQL.
//!
//! Records go in through one door ([`Library::transact`], or a [`Group`] of commands that share a
//! commit), each command with one row in the journal that says what it changed. Undo, redo, events
//! and what a face has missed all come from that journal. Nothing here knows a noun by name, what
//! a gesture is allowed to do, or who may ask.

mod backup;
mod fault;
pub mod file;
mod find;
mod folder;
mod group;
mod ids;
mod imported;
mod journal;
mod library;
mod log;
mod mark;
mod parting;
mod reader;
mod remove;
mod row;
mod schema;
mod table;
mod tail;
mod tx;
mod undo;
pub mod urn;
mod whereabouts;

pub use backup::{FOLDER as BACKUPS, list as backups, recover};
pub use file_id::FileId;
pub use folder::{FILE, libraries as renamed};
pub use group::Group;
pub use ids::{named_in, target_in};
pub use library::{Aside, Heading, Library, Outcome, Wish, had_one};
pub use mark::{Mark, mark};
pub use reader::{CheckReport, Reader, View};
pub use remove::forget_in;
pub use schema::VERSION;
pub use tx::{Stamps, Tx};

#[cfg(test)]
mod tests;
