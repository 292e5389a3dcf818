//! The library on disk: the only crate that knows SQL.
//!
//! Records go in through one door ([`Library::transact`], or a [`Group`] of commands that share a
//! commit), each command with one row in the journal that says what it changed. Undo, redo, events
//! and what a face has missed all come from that journal. Nothing here knows a noun by name, what
//! a gesture is allowed to do, or who may ask.

mod backup;
pub mod beside;
mod check;
mod cipher;
mod clearing;
mod encryption;
mod fault;
pub mod file;
mod find;
mod folder;
mod gathered;
mod group;
mod ids;
mod imported;
mod index;
mod indexing;
mod journal;
mod library;
mod log;
mod mark;
mod marked;
mod parting;
pub mod passing;
mod past;
mod reader;
mod remove;
mod row;
mod schema;
mod sealed;
mod search;
mod shown;
mod stop;
mod table;
mod tail;
mod tx;
mod undo;
pub mod urn;
mod whereabouts;

pub use backup::{FOLDER as BACKUPS, list as backups, recover};
pub use cipher::{Passphrase, is_locked, unlock};
pub use clearing::{Resumed, Stage, Wanted, earlier::plain as plain_earlier};
pub use encryption::{Encrypting, Resumed as EncryptionResumed, Turn};
pub use file_id::FileId;
pub use stop::Stop;

/// Whether a file is a whole library that this Établi can read, or could with its passphrase.
pub fn is_library(path: &std::path::Path) -> bool {
    match schema::header(path) {
        Ok(schema::Header::Sound(kind, _)) => kind == schema::Kind::Library,
        Ok(schema::Header::Absent) => false,
        Err(fault) => fault.code == domain::ErrorCode::Locked,
    }
}

/// Whether two paths name the same file.
pub fn is_same_file(one: &std::path::Path, other: &std::path::Path) -> bool {
    let one = file_at(one);
    one.is_some() && one == file_at(other)
}

/// The file that a path names, to be known again by; it is not opened for it.
pub fn file_at(path: &std::path::Path) -> Option<FileId> {
    file_id::get_file_id(path).ok()
}

pub use check::{CheckReport, Finding, Problem, ProblemKind};
pub use folder::{FILE, libraries as renamed};
pub use group::Group;
pub use ids::{named_in, target_in};
pub use library::{Aside, Heading, Library, Outcome, Wish, had_one};
pub use mark::{Mark, mark};
pub use marked::Marked;
pub use past::{Past, Since};
pub use reader::{Reader, View};
pub use remove::forget_in;
pub use schema::VERSION;
pub use tx::{Stamps, Tx};

#[cfg(test)]
mod tests;
