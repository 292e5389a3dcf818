//! The document as one run of blocks, for formats that flow: headings, paragraphs, lists, tables,
//! figures. What a part of a document says is decided here once, so that every format says the same;
//! how a block looks is the format's business.

mod build;
mod parts;
mod sheets;

use domain::workshop::Language;
use serde_json::Value;
use synthesis::document::model::Text;

pub(crate) use build::flow;

/// A document that flows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Flow {
    pub language: Language,
    pub title: String,
    /// The day it speaks of, `2026-11-29`.
    pub date: Option<String>,
    /// Head of every page: left, right.
    pub head: [String; 2],
    /// Foot of every page, left.
    pub foot: String,
    /// `#rrggbb`.
    pub accent: String,
    /// Whether it begins with a cover, which has neither head nor foot.
    pub cover: bool,
    pub blocks: Vec<Block>,
    /// What is drawn: the data of each figure, in the order of their numbers.
    pub drawings: Vec<Value>,
}

/// What stands on a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    Heading(Heading),
    Paragraph {
        look: Look,
        text: Text,
    },
    List {
        look: ListLook,
        items: Vec<Item>,
    },
    Grid(Grid),
    Figure(Figure),
    Picture(Picture),
    Contents(Vec<Entry>),
    /// What leads here names it.
    Anchor(String),
    /// What follows begins a page.
    Page {
        lying: bool,
    },
}

/// A heading of the outline.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Heading {
    /// From 1; never skips one.
    pub level: u8,
    /// With its number.
    pub text: String,
    /// What links to it name.
    pub anchor: String,
    /// Whether the contents name it.
    pub listed: bool,
}

/// A line of the contents.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub level: u8,
    pub text: String,
    pub anchor: String,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    Title,
    Subtitle,
    /// What kind of document it is.
    Kind,
    Body,
    /// One sentence that carries.
    Lead,
    /// Names what follows.
    Label,
    Quote,
    /// Aside.
    Small,
}

/// What the entries of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListLook {
    Dashes,
    Numbers,
    /// Key figures.
    Figures,
    /// They carry numbers of their own.
    Notes,
}

/// An entry of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Item {
    pub text: Text,
    /// Before the text.
    pub picture: Option<Picture>,
    /// It belongs to the entry before it.
    pub joined: bool,
    /// What leads to it names it; may be empty.
    pub anchor: String,
}

/// A picture that somebody brought: PNG, upright, without metadata.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Picture {
    pub png: Vec<u8>,
    /// What it shows; empty when it decorates.
    pub alt: String,
    /// At most so high, in millimetres.
    pub height: f64,
}

/// "Tableau 3." and what it says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Caption {
    pub mark: String,
    pub text: String,
}

/// A drawn chart. Its values stand in a table beside it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    pub caption: Option<Caption>,
    pub alt: String,
    /// Its place among the drawings.
    pub drawing: usize,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Column {
    /// Figures stand right.
    pub right: bool,
    /// Its share of the width, all of them being 1.
    pub share: f64,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Grid {
    pub caption: Option<Caption>,
    pub columns: Vec<Column>,
    /// Rows of titles, repeated on each page.
    pub head: Vec<Vec<Cell>>,
    pub rows: Vec<Vec<Cell>>,
    /// Whether the last row sums up.
    pub total: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    /// Its paragraphs.
    pub text: Vec<Text>,
    /// Columns it covers.
    pub span: u32,
    /// Names its row.
    pub heads: bool,
    /// Shares of bars, drawn where a format can: one, or several in one line.
    pub bars: Vec<f64>,
    /// Whether the bar leads.
    pub leads: bool,
}

impl Default for Cell {
    fn default() -> Self {
        Self {
            text: Vec::new(),
            span: 1,
            heads: false,
            bars: Vec::new(),
            leads: false,
        }
    }
}

/// The words of a text.
pub(crate) fn letters(text: &Text) -> impl Iterator<Item = &str> {
    text.iter().map(|run| run.text.as_str())
}

/// The width and height of a PNG.
pub(crate) fn png_size(png: &[u8]) -> Option<(u32, u32)> {
    let side = |at: usize| {
        let bytes: [u8; 4] = png.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes)).filter(|side| *side > 0)
    };
    Some((side(16)?, side(20)?))
}

/// The language of a document, as formats name it.
pub(crate) fn tag(language: Language) -> &'static str {
    match language {
        Language::Fr => "fr",
        Language::En => "en",
    }
}
