//! Files of other tools, and tables of any shape: recognised by what they hold, never by their name, and
//! read into one form ([`Imported`]) from which the records are made (`records`).
//!
//! One module a format; what holds for all of them is in `rules`. Nothing is fetched, nothing is
//! guessed in silence: what was left out is counted by its reason.

mod bytes;
mod canvas;
mod columns;
mod decidim;
mod deck;
mod excalidraw;
mod framadate;
mod klaxoon;
mod limesurvey;
mod miro;
mod mural;
mod padlet;
mod parabol;
mod place;
mod records;
mod rows;
mod rules;
mod scrumlr;
mod sheet;
#[cfg(test)]
mod tests;
mod trello;
mod values;
mod wekan;

use std::collections::BTreeMap;

use domain::{
    Timestamp,
    note::{Colour, Image, NoteKind},
    workshop::Language,
};
use serde::{Deserialize, Serialize};

pub use bytes::{Question, Taken, read};
pub use columns::Role;
pub use miro::is_title;
pub use records::{Onto, board_of, files_on, made, note_ids, polled, scope_on};
pub use sheet::{About, Remark, Understood};

use crate::table;

/// What has no name there gets one, in the workshop's language: French, then English.
fn numbered([french, english]: [&str; 2], number: usize, language: Language) -> String {
    let word = match language {
        Language::Fr => french,
        Language::En => english,
    };
    format!("{word} {number}")
}

/// What a file was recognised as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Any table.
    #[default]
    Table,
    /// Miro, the spreadsheet.
    MiroCsv,
    /// Miro, items of its REST interface.
    Miro,
    /// Mural.
    Mural,
    /// Klaxoon.
    Klaxoon,
    /// Parabol, a retrospective.
    Parabol,
    /// Decidim, proposals.
    Decidim,
    /// Excalidraw.
    Excalidraw,
    /// JSON Canvas.
    Canvas,
    /// Trello.
    Trello,
    /// Nextcloud Deck.
    Deck,
    /// Wekan.
    Wekan,
    /// LimeSurvey.
    Limesurvey,
    /// Framadate.
    Framadate,
    /// scrumlr.
    Scrumlr,
    /// Padlet.
    Padlet,
}

impl Source {
    /// Every one.
    pub const ALL: [Self; 16] = [
        Self::Table,
        Self::MiroCsv,
        Self::Miro,
        Self::Mural,
        Self::Klaxoon,
        Self::Parabol,
        Self::Decidim,
        Self::Excalidraw,
        Self::Canvas,
        Self::Trello,
        Self::Deck,
        Self::Wekan,
        Self::Limesurvey,
        Self::Framadate,
        Self::Scrumlr,
        Self::Padlet,
    ];
    /// The word, as in JSON, in the locales and in derived ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::MiroCsv => "miro_csv",
            Self::Miro => "miro",
            Self::Mural => "mural",
            Self::Klaxoon => "klaxoon",
            Self::Parabol => "parabol",
            Self::Decidim => "decidim",
            Self::Excalidraw => "excalidraw",
            Self::Canvas => "canvas",
            Self::Trello => "trello",
            Self::Deck => "deck",
            Self::Wekan => "wekan",
            Self::Limesurvey => "limesurvey",
            Self::Framadate => "framadate",
            Self::Scrumlr => "scrumlr",
            Self::Padlet => "padlet",
        }
    }
}

/// Why something of a file was left out. Localised as `brought-left-<reason>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A note without text.
    EmptyText,
    /// A text beyond the limit, by choice.
    TooLong,
    /// Deleted there.
    Deleted,
    /// Archived there.
    Archived,
    /// A proposal taken back.
    Withdrawn,
    /// A proposal to change another one.
    Amendment,
    /// A comment or a reply.
    Comment,
    /// A drawing, a shape without text, a text box.
    OtherObject,
    /// An image.
    Image,
    /// A file or a page that a card stands for.
    File,
    /// A link one of whose ends was not taken.
    LooseLink,
    /// A name, an address, an identity of a person.
    Person,
    /// A label beyond the first one.
    Label,
    /// A link to a page, or an attachment.
    WebLink,
    /// A checklist.
    Checklist,
    /// The history of a board.
    History,
    /// A value of a dimension or field that boards do not have.
    OtherField,
    /// A column that nothing is made of.
    Column,
    /// A column that the workbook hides.
    HiddenColumn,
    /// A sheet that is hidden, or that is not the one that was read.
    OtherSheet,
    /// An answer to a closed question.
    ClosedAnswer,
    /// A place, a number or a colour that could not be read.
    Unreadable,
    /// A board of the file that was not chosen.
    OtherBoard,
}

/// What is to be known of a file, though nothing was left out for it. Localised as `brought-said-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// The file is one page of several.
    OnePage,
    /// Texts in another language than the workshop's: theirs have none.
    OtherLanguage,
    /// Answers that were not finished.
    Unfinished,
    /// Texts beyond the limit, divided into following notes.
    Divided,
    /// Cells that held a formula; their result was taken, nothing is computed.
    Formula,
    /// Quotation marks that open and never close.
    Unclosed,
    /// Merged ranges.
    Merged,
    /// Rows that have more cells than there are titles.
    Uneven,
    /// Votes were hidden there.
    VotesHidden,
    /// It is not settled how this tool counts places: zones were laid side by side.
    SideBySide,
    /// People who answered.
    Voters,
    /// « Si nécessaire »: no dots, told with each option.
    Maybe,
    /// A guard before a sign was taken off.
    Unguarded,
    /// Titles beyond the limit, cut at a word.
    Shortened,
    /// A meeting of Parabol that is no retrospective: read as any table.
    OtherMeeting,
}

/// What is to be counted of a file.
pub type Counts<K> = BTreeMap<K, u32>;

/// Everything a file brings, before it is made into records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// As what it was read.
    pub source: Source,
    /// Its boards; several only for archives that hold several.
    pub boards: Vec<ImportedBoard>,
    /// A poll, which brings no note.
    pub polls: Vec<ImportedBallot>,
    /// The boards of a file that may hold several, taken or not.
    pub offered: Vec<Offered>,
    /// What was left out.
    pub left: Counts<Reason>,
    /// What is to be known.
    pub said: Counts<Said>,
}

impl Imported {
    /// Of a format.
    pub fn of(source: Source) -> Self {
        Self {
            source,
            ..Self::default()
        }
    }
    /// Counts what was left out.
    pub fn leave(&mut self, reason: Reason, count: usize) {
        if count > 0 {
            *self.left.entry(reason).or_default() += u32::try_from(count).unwrap_or(u32::MAX);
        }
    }
    /// Counts what is to be known.
    pub fn say(&mut self, said: Said, count: usize) {
        if count > 0 {
            *self.said.entry(said).or_default() += u32::try_from(count).unwrap_or(u32::MAX);
        }
    }
}

/// A board of a file that may hold several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Offered {
    /// By which it is wished.
    pub number: usize,
    /// Its title there; empty where the file has none.
    pub title: String,
    /// Whether it is taken.
    pub taken: bool,
}

/// A board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedBoard {
    /// Its title there; empty where the file has none.
    pub title: String,
    /// Its identity there, where it has one.
    pub key: Option<String>,
    /// Its notes, in order.
    pub notes: Vec<ImportedNote>,
    /// Its zones, in order.
    pub zones: Vec<ImportedZone>,
    /// Its clusters, in order.
    pub clusters: Vec<ImportedCluster>,
    /// Its links.
    pub links: Vec<ImportedLink>,
    /// Its votes.
    pub ballots: Vec<ImportedBallot>,
}

/// A note. Zones, clusters and notes are named by their number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedNote {
    /// Its identity there; without one, its text and how many-th of that text it is.
    pub key: Option<String>,
    /// What it says.
    pub text: String,
    /// Its top-left corner there.
    pub place: Option<(f64, f64)>,
    /// Its width there.
    pub width: Option<f64>,
    /// Its height there.
    pub height: Option<f64>,
    /// Its colour.
    pub colour: Option<Colour>,
    /// The zone it is in.
    pub zone: Option<usize>,
    /// The cluster it is in.
    pub cluster: Option<usize>,
    /// What it is.
    pub kind: NoteKind,
    /// When it was written.
    pub at: Option<Timestamp>,
    /// What it shows.
    pub image: Option<Image>,
    /// Who wrote it; taken only when asked for.
    pub author: Option<String>,
    /// The table it comes from.
    pub group: Option<String>,
    /// The line of the file.
    pub line: u32,
    /// The second, third … part of a text that was divided.
    pub part: u32,
}

/// A zone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedZone {
    /// Its identity there.
    pub key: Option<String>,
    /// Its title.
    pub title: String,
    /// Left, top, width, height there.
    pub rectangle: Option<[f64; 4]>,
    /// Its tint.
    pub colour: Option<Colour>,
}

/// A cluster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedCluster {
    /// Its identity there.
    pub key: Option<String>,
    /// Its title; may be empty.
    pub title: String,
    /// Its colour; the first note's otherwise.
    pub colour: Option<Colour>,
}

/// A link between two notes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedLink {
    /// Its identity there.
    pub key: Option<String>,
    /// Where it starts.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// A word on it.
    pub label: String,
}

/// Votes that were counted there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedBallot {
    /// What was asked; empty where the file does not say.
    pub question: String,
    /// What could be chosen.
    pub options: Vec<ImportedOption>,
    /// How many people took part, where it is known.
    pub voters: u32,
}

/// What could be chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedOption {
    /// What people read; that of the note or cluster where it is empty.
    pub label: String,
    /// The note it stands for.
    pub note: Option<usize>,
    /// The cluster it stands for.
    pub cluster: Option<usize>,
    /// Dots.
    pub dots: u32,
    /// People who said « si nécessaire », which is no dot.
    pub maybe: u32,
}

/// What is done with a text beyond the limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Long {
    /// Divided at a word into following notes.
    #[default]
    Divide,
    /// Left out.
    LeaveOut,
}

/// What the facilitator wants otherwise than it was proposed. The default is the proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// As what it is read.
    pub source: Option<Source>,
    /// How a table is read.
    pub reading: table::Reading,
    /// The line of the titles; 0: there are none.
    pub header: Option<u32>,
    /// What each column of a table is.
    pub roles: Option<Vec<Role>>,
    /// Columns of a survey that are open questions.
    pub questions: Option<Vec<usize>>,
    /// Lines of a list that are the title of a zone.
    pub titles: Option<Vec<u32>>,
    /// Boards of an archive, by number.
    pub boards: Option<Vec<usize>>,
    /// The first label of a note as its cluster, where the format offers it.
    pub labels: bool,
    /// Text boxes as notes, where the format has them.
    pub boxes: bool,
    /// Authors, as pseudonyms.
    pub authors: bool,
    /// Texts beyond the limit.
    pub long: Long,
    /// The workshop's.
    pub language: Language,
    /// How many rows a preview shows; 0: the first few.
    pub shown: usize,
    /// It is only looked over, and nothing made of it: pictures are counted, and not read.
    #[serde(skip)]
    pub preview: bool,
}
