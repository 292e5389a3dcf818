//! What a face can read, and what it gets.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    History, Id, Noun, Record, Timestamp,
    artefact::{ArtefactLine, GalleryLine, PersonaPicture, ProjectArtefact, Reused, ReusedCopy},
    moment::{MomentLook, MomentSince},
    report::{Comments, Period, Report},
    results::{RunState, WorkshopResults},
    search::{Ask, Found},
    seating::{Draw, Rotation},
    tag::TagLine,
    vote::Urn,
};

/// A question to the core. Never changes anything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum Query {
    /// The records of the library (lab, projects, workshops, actions) and, with `project`, all
    /// records of that project, as they were at one commit.
    Snapshot {
        /// The project to read whole.
        project: Option<Id>,
    },
    /// What is computed from a workshop's records.
    Results {
        /// Which workshop.
        workshop: Id,
    },
    /// How the run of a workshop stands now.
    Run {
        /// Which workshop.
        workshop: Id,
    },
    /// How far the urn of a secret ballot has come.
    Urn {
        /// Which ballot.
        ballot: Id,
    },
    /// Notes of a board that say alike, by the words they share.
    Alike {
        /// Which board.
        board: Id,
    },
    /// Groups drawn at random: balanced by category, wishes held. The same people, groups and
    /// number give the same draw.
    Draw {
        /// Which workshop.
        workshop: Id,
        /// The number that gives it again.
        seed: u32,
        /// How many tables, where the workshop has no group yet.
        tables: u32,
        /// Also those who are not there.
        absent: bool,
    },
    /// How people change tables, from where they sit now.
    Rotation {
        /// Which workshop.
        workshop: Id,
        /// The number that gives it again.
        seed: u32,
        /// How many rounds, with the first.
        rounds: u32,
        /// Whether one person stays at each table.
        hosts: bool,
    },
    /// What was done in a workshop since each of its moments.
    Moments {
        /// Which workshop.
        workshop: Id,
    },
    /// The workshop as it was at a moment.
    Moment {
        /// Which moment.
        moment: Id,
    },
    /// The artefacts of a noun in the whole library, to take one again.
    Artefacts {
        /// Personas, empathy maps, journeys, maps of actors or test grids.
        noun: Noun,
    },
    /// Where something stands that can be taken again, and its copies.
    Reused {
        /// What it is.
        noun: Noun,
        /// Which one.
        id: Id,
    },
    /// In which workshops a method was placed.
    Placed {
        /// Which one, as blocks name it.
        method: String,
    },
    /// The personas, journeys and boards of the whole library.
    Gallery,
    /// The artefacts of a project.
    ProjectArtefacts {
        /// Which project.
        project: Id,
    },
    /// The pictures that stand for personas.
    Portraits {
        /// Whose; `PORTRAITS` at most.
        personas: Vec<Id>,
    },
    /// The labels of the lab, and what bears them.
    Tags,
    /// In which projects something was done of late.
    Touched {
        /// Since when.
        since: Timestamp,
    },
    /// What the lab did in a period.
    Report {
        /// The days.
        period: Period,
        /// Only these projects; none: all.
        projects: Vec<Id>,
    },
    /// What people wrote in the evaluations of a period.
    Comments {
        /// The days.
        period: Period,
        /// Only of these projects; none: of all.
        projects: Vec<Id>,
    },
    /// What the library holds of some words.
    Search(Ask),
    /// Where the library lies, how large it is, and its backups.
    Library,
}

/// What the core answers, by question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "answer", content = "value", rename_all = "snake_case")]
#[ts(export)]
pub enum Answer {
    /// To `Query::Snapshot`.
    Snapshot(Snapshot),
    /// To `Query::Results`.
    Results(Box<WorkshopResults>),
    /// To `Query::Run`.
    Run(Box<RunState>),
    /// To `Query::Urn`.
    Urn(Urn),
    /// To `Query::Alike`, the most alike first.
    Alike(Vec<Kindred>),
    /// To `Query::Draw`.
    Draw(Draw),
    /// To `Query::Rotation`.
    Rotation(Rotation),
    /// To `Query::Moments`.
    Moments(Vec<MomentSince>),
    /// To `Query::Moment`.
    Moment(Box<MomentLook>),
    /// To `Query::Artefacts`: by project and workshop, as they stand there.
    Artefacts(Vec<ArtefactLine>),
    /// To `Query::Reused`.
    Reused(Reused),
    /// To `Query::Placed`: the workshops, the newest first.
    Placed(Vec<ReusedCopy>),
    /// To `Query::Gallery`: the newest first.
    Gallery(Vec<GalleryLine>),
    /// To `Query::ProjectArtefacts`: by what they are.
    ProjectArtefacts(Vec<ProjectArtefact>),
    /// To `Query::Portraits`: of those that have one.
    Portraits(Vec<PersonaPicture>),
    /// To `Query::Tags`: in their order.
    Tags(Vec<TagLine>),
    /// To `Query::Touched`: each once, the newest first.
    Touched(Vec<Touched>),
    /// To `Query::Report`.
    Report(Box<Report>),
    /// To `Query::Comments`.
    Comments(Comments),
    /// To `Query::Search`.
    Search(Found),
    /// To `Query::Library`.
    Library(LibraryInfo),
}

/// A project in which something was done, whatever it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Touched {
    /// Which.
    pub project: Id,
    /// When last.
    pub at: Timestamp,
}

/// Notes that say alike: a proposal to lay them together. Nothing is done with them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Kindred {
    /// The notes that stand in no cluster, in the order of the board.
    pub notes: Vec<Id>,
    /// The cluster whose notes say the same; `None`: a new one.
    pub cluster: Option<Id>,
    /// Why: words they share, as they are written, the rarest first.
    pub words: Vec<String>,
    /// Whether all of them say the same, word for word but for how it is written.
    pub same: bool,
}

/// Records as they were right after commit `seq`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Snapshot {
    /// The newest commit it holds; 0 for an empty library.
    #[ts(type = "number")]
    pub seq: u64,
    /// When that commit was made.
    pub at: Option<Timestamp>,
    /// The records, in no particular order.
    pub records: Vec<Record>,
    /// What the desk can undo and redo.
    pub history: History,
}

/// The library as a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LibraryInfo {
    /// The path of the file.
    pub path: String,
    /// Its size in bytes, with its journal.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// How many workshops and notes it holds.
    pub workshops: u32,
    /// Notes.
    pub notes: u32,
    /// The backups, newest first.
    pub backups: Vec<Backup>,
    /// What was set aside, or lies beside the library under another name.
    pub beside: Vec<Beside>,
    /// What lies in folders that the library was in before it was moved, and anybody can read.
    pub earlier_plain: Vec<String>,
}

/// A verified copy of the library.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Backup {
    /// The path of the file.
    pub path: String,
    /// When it was made, by its name: what the clock said then.
    pub at: Timestamp,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// How far it has come: the number of its newest commit; `None` when it could not be read.
    #[ts(type = "number | null")]
    pub seq: Option<u64>,
    /// When that commit was made.
    pub changed_at: Option<Timestamp>,
    /// Notes it holds; `None` when it could not be read.
    pub notes: Option<u32>,
    /// Whether it was read back and found sound.
    pub verified: bool,
    /// Whether anybody could read it.
    pub plain: bool,
    /// What speaks against it.
    pub doubt: Option<Doubt>,
}

/// A file that was set aside, or lies beside the library under another name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Beside {
    /// The path of the file.
    pub path: String,
    /// What it is.
    pub kind: BesideKind,
    /// When it was set aside, by its name; else when it was last written to.
    pub at: Timestamp,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// When its newest commit was made, where that can be read.
    pub changed_at: Option<Timestamp>,
    /// Notes it holds, where that can be read.
    pub notes: Option<u32>,
    /// Whether anybody could read it.
    pub plain: bool,
    /// What speaks against it.
    pub doubt: Option<Doubt>,
}

words! {
    /// What lies beside a library.
    pub enum BesideKind {
        /// A library.
        #[default] Library,
        /// A log that was not the library's own.
        Log,
    }
}

words! {
    /// What speaks against a backup. It is listed all the same, and never taken away.
    pub enum Doubt {
        /// It could not be read.
        #[default] Unreadable,
        /// It is encrypted with another passphrase, which was not given.
        Locked,
        /// It is of another library.
        OtherLibrary,
        /// Its name lies ahead of the clock: one of the two is wrong.
        AheadOfClock,
    }
}
