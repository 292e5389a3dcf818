//! What is seen of a library that is looked into and not opened: what it is, what it holds, and in
//! what it differs from the library that is open.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Timestamp};

/// A library's file, a backup, or a log with the file it belongs to, looked into.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Look {
    /// What kind of file it is.
    pub kind: LookKind,
    /// The file.
    pub path: String,
    /// Its size in bytes, with its log.
    #[ts(type = "number")]
    pub bytes: u64,
    /// When it was made or set aside, where its name says so.
    pub made_at: Option<Timestamp>,
    /// The lab whose library it is; empty where it has no name.
    pub lab: String,
    /// What it is to the library that is open; `None` when there is none.
    pub kinship: Option<Kinship>,
    /// Gestures it has kept, each with what it changed.
    #[ts(type = "number")]
    pub gestures: u64,
    /// When the newest one was made.
    pub changed_at: Option<Timestamp>,
    /// The projects of either side.
    pub projects: Vec<LookedProject>,
    /// How many projects it holds.
    pub projects_there: u32,
    /// How many workshops it holds.
    pub workshops_there: u32,
    /// A log beside it was not its own, and was not read.
    pub foreign_log: bool,
    /// Of a log: what it holds, and of which file it is.
    pub log: Option<LookedLog>,
}

/// A project of either side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LookedProject {
    /// Identity.
    pub id: Id,
    /// Its title, as the file has it; as it is here where the file has it not.
    pub title: String,
    /// The project itself, and what belongs to no workshop of it.
    pub found: Found,
    /// Its workshops, by day.
    pub workshops: Vec<LookedWorkshop>,
}

/// A workshop of either side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LookedWorkshop {
    /// Identity.
    pub id: Id,
    /// Its title, as the file has it; as it is here where the file has it not.
    pub title: String,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// What it holds in the file; here, where the file has it not.
    pub holds: Holds,
    /// Where it is, and in what the two differ.
    pub found: Found,
}

/// What a workshop holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs)]
pub struct Holds {
    pub notes: u32,
    pub participants: u32,
    pub decisions: u32,
    pub actions: u32,
}

/// On which side something is, and in what the two differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Found {
    /// On which side.
    pub place: FoundPlace,
    /// Records that only the file has.
    pub only_there: u32,
    /// Records that only the open library has.
    pub only_here: u32,
    /// Records that both have, and that say something else.
    pub changed: u32,
    /// On which side the newest of all those is.
    pub newer: Newer,
}

/// A log that was set aside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LookedLog {
    /// Commits that stand in it.
    #[ts(type = "number")]
    pub commits: u64,
    /// When it was last written to.
    pub written_at: Option<Timestamp>,
    /// The file with which it was read; `None` where it belongs to none of those that are there, and
    /// cannot be read.
    pub of: Option<String>,
}

words! {
    /// What is looked into.
    pub enum LookKind {
        /// A library's file.
        #[default] Library,
        /// A backup.
        Backup,
        /// A library that was set aside, or has another name.
        Aside,
        /// A log that was set aside.
        Log,
    }
}

words! {
    /// What a file is to the library that is open.
    pub enum Kinship {
        /// The very file that is open.
        #[default] Own,
        /// The same library, as far.
        Same,
        /// An earlier copy: all it has was here.
        Earlier,
        /// A later copy: all that was done here is in it.
        Later,
        /// A copy that went its own way.
        Apart,
        /// Another library.
        Other,
    }
}

words! {
    /// On which side something is.
    pub enum FoundPlace {
        /// Only in the file that is looked into.
        #[default] There,
        /// Only in the library that is open.
        Here,
        /// On both sides.
        Both,
    }
}

words! {
    /// On which side the newest of what differs is.
    pub enum Newer {
        /// Nothing differs, or nothing tells.
        #[default] Neither,
        /// In the file that is looked into.
        There,
        /// In the library that is open.
        Here,
    }
}
