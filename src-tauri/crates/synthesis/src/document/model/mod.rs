//! The document, free of any format: what the synthesis says, in order, ready to be set.
//!
//! Every string here is final: worded, typographed, masked. Formats (PDF and later others) only
//! lay it out; they compute nothing. Plain data, so it can be written as JSON and compared.

use chrono::NaiveDate;
use domain::workshop::Language;
use serde::{Deserialize, Serialize};

/// Derives what a part of the document needs.
macro_rules! model {
    ($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        pub struct $name { $($body)* }
    };
    ($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($body)* }
    };
}

mod charts;
mod maps;
mod sheets;
mod stage;

pub use charts::*;
pub use maps::*;
pub use sheets::*;
pub use stage::*;

model! {
    /// A whole document.
    pub struct Document {
        /// The language of its words.
        pub language: Language,
        /// Title of the file.
        pub title: String,
        /// The day it speaks of; the day of the last change where the workshop has none.
        pub date: Option<NaiveDate>,
        /// Head of every page: left, right.
        pub head: [String; 2],
        /// Foot of every page, left.
        pub foot: String,
        /// `#rrggbb`: the lab's colour where it can be read on white, else the default.
        pub accent: String,
        /// The words that a format needs by itself.
        pub words: Words,
        /// The cover; `None` when it is left out.
        pub cover: Option<Cover>,
        /// The sections in order.
        pub sections: Vec<Section>,
    }
}

model! {
    /// Words that a format needs by itself.
    pub struct Words {
        /// Before the number of a table.
        pub table: String,
        /// Before the number of a figure.
        pub figure: String,
        /// What heads the list of sections.
        pub contents: String,
        /// A note on what was replaced, with `{count}` where the number goes.
        pub replaced: String,
    }
}

model! {
    /// How a run of text is set.
    pub enum Style {
        /// As the text around it.
        #[default] Plain,
        /// Emphasised.
        Strong,
        /// What somebody said.
        Quote,
        /// Aside.
        Muted,
        /// What leads.
        Accent,
    }
}

model! {
    /// A run of text in one style.
    pub struct Run {
        /// The text.
        pub text: String,
        /// Its style.
        pub style: Style,
        /// The anchor it leads to; empty where it leads nowhere. Every one is in the document.
        #[serde(skip_serializing_if = "String::is_empty", default)]
        pub to: String,
    }
}

/// A text of one or several runs.
pub type Text = Vec<Run>;

model! {
    /// A picture: PNG or JPEG bytes as a data URL, with what it shows.
    pub struct Picture {
        /// `data:image/png;base64,…` or `data:image/jpeg;base64,…`.
        pub data: String,
        /// What it shows; empty when it decorates.
        pub alt: String,
    }
}

model! {
    /// The cover.
    pub struct Cover {
        /// The lab's logo.
        pub logo: Option<Picture>,
        /// The lab's initial, where it has no logo.
        pub initial: String,
        /// The lab.
        pub lab: String,
        /// Its host.
        pub host: String,
        /// What kind of document.
        pub kind: String,
        /// The title.
        pub title: String,
        /// What the title says after a colon; may be empty.
        pub subtitle: String,
        /// When and where.
        pub lines: Vec<String>,
        /// Project and owner; a mark of what is invented.
        pub small: Vec<String>,
        /// What stands over the question.
        pub question_label: String,
        /// The central question; may be empty.
        pub question: String,
        /// A column a cluster: notes, and how many of them were put to the vote.
        pub columns: Vec<CoverColumn>,
        /// What the columns show.
        pub columns_note: String,
        /// Key figures.
        pub figures: Vec<KeyFigure>,
    }
}

model! {
    /// A column of the cover.
    pub struct CoverColumn {
        /// Notes.
        pub notes: u32,
        /// Of these, put to the vote.
        pub chosen: u32,
    }
}

model! {
    /// A figure, its unit, a remark.
    pub struct KeyFigure {
        /// The figure.
        pub value: String,
        /// What it counts.
        pub label: String,
        /// A remark; may be empty.
        pub detail: String,
        /// The anchor of what it counts; empty where it leads nowhere.
        #[serde(skip_serializing_if = "String::is_empty", default)]
        pub to: String,
    }
}

model! {
    /// On what paper a section is set.
    pub enum Paper {
        /// A4 upright.
        #[default] A4,
        /// A3 lying: wide tables.
        A3Landscape,
    }
}

model! {
    /// A section.
    pub struct Section {
        /// Its key, as in the workshop's options.
        pub key: String,
        /// Its number; empty where it has none.
        pub number: String,
        /// Its title, never empty.
        pub title: String,
        /// 1 or 2.
        pub level: u8,
        /// Whether it begins a page.
        pub new_page: bool,
        /// The paper.
        pub paper: Paper,
        /// A small label beside the title.
        pub label: String,
        /// What it holds.
        pub parts: Vec<Part>,
        /// What stands under it.
        pub sections: Vec<Section>,
    }
}

/// What a section holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    /// A paragraph, with a label in the rail (may be empty).
    Paragraph {
        /// Label in the rail.
        label: String,
        /// The text.
        text: Text,
    },
    /// A list, with a label in the rail (may be empty).
    List {
        /// Label in the rail.
        label: String,
        /// The entries.
        items: Vec<Text>,
    },
    /// Key figures in rows of three.
    KeyFigures {
        /// The figures.
        figures: Vec<KeyFigure>,
    },
    /// Numbered sentences, large.
    Sentences {
        /// The sentences.
        items: Vec<String>,
    },
    /// A box of what counts.
    Highlights {
        /// At most two.
        items: Vec<Highlight>,
    },
    /// The list of sections, with a note at the foot of its page.
    Contents {
        /// How to read the document.
        note: String,
    },
    /// A table.
    Table(Table),
    /// A timeline.
    Timeline(Timeline),
    /// A cluster: its count, summary, chosen quotes.
    Cluster(Cluster),
    /// A plot of dots on two axes.
    Plot(Plot),
    /// A map of actors, drawn.
    ActorMap(Box<ActorMap>),
    /// An empathy map, zone by zone.
    EmpathyMap(Box<EmpathyMap>),
    /// Columns from 1 to 5.
    Columns(Columns),
    /// A persona.
    Persona(Box<Persona>),
    /// A page of a journey.
    Journey(Box<Journey>),
    /// An idea card.
    Idea(Box<Idea>),
    /// A decision with its reason.
    Decision(Decision),
    /// What people said, side by side.
    Voices {
        /// At most three groups.
        groups: Vec<Voices>,
    },
    /// All notes.
    Annex {
        /// By cluster.
        groups: Vec<AnnexGroup>,
    },
}

model! {
    /// Something that counts.
    pub struct Highlight {
        /// What it is.
        pub label: String,
        /// The text.
        pub text: String,
        /// A remark.
        pub detail: String,
        /// The anchor of where it stands whole; empty where it leads nowhere.
        #[serde(skip_serializing_if = "String::is_empty", default)]
        pub to: String,
    }
}

impl Section {
    /// Where what leads to this section leads.
    pub fn anchor(&self) -> String {
        section_anchor(&self.key)
    }
}

/// The anchor of the section of a key.
pub fn section_anchor(key: &str) -> String {
    format!("section-{key}")
}

/// A run of text.
pub(crate) fn run(text: impl Into<String>, style: Style) -> Run {
    Run {
        text: text.into(),
        style,
        to: String::new(),
    }
}

/// A run of text that leads to an anchor.
pub(crate) fn leading(text: impl Into<String>, style: Style, to: impl Into<String>) -> Run {
    Run {
        text: text.into(),
        style,
        to: to.into(),
    }
}

/// A text in one style.
pub(crate) fn plain(text: impl Into<String>) -> Text {
    vec![run(text, Style::Plain)]
}
