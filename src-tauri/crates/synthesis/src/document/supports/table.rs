//! The table of supports, a file each in `assets/supports`: which records it is made of, how it is
//! laid out, what stands on it. A new support is a file there and nothing here.

use std::sync::LazyLock;

use domain::{ballot::BallotMethod, board::BoardTemplate, workshop::Language};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/supports");

static ALL: LazyLock<Vec<Support>> = LazyLock::new(|| {
    let files = FILES.files().filter_map(|file| file.contents_utf8());
    let mut all: Vec<Support> = files
        .filter_map(|text| serde_json::from_str(text).ok())
        .collect();
    all.sort_by(|a, b| (a.order, &a.name).cmp(&(b.order, &b.name)));
    all
});

/// Which records a support is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Once a workshop.
    Workshop,
    /// Its agenda.
    Blocks,
    /// What is to be brought.
    Material,
    /// What groups are told, block by block.
    Instructions,
    /// Its groups.
    Groups,
    /// As many as people are awaited, without names.
    BlankPeople,
    /// Its participants, by their pseudonyms.
    Participants,
    /// Its ballots of a method.
    Ballots,
    /// Its evaluation.
    Evaluation,
    /// Its matrices.
    Matrices,
    /// Its journeys.
    Journeys,
    /// Its boards that have zones.
    Boards,
    /// The visible notes of its boards.
    Notes,
    /// The board that a method of the library begins with, whatever the workshop has.
    Method,
    /// Its agenda with what is said and kept in mind, for those who lead.
    Details,
    /// Its personas.
    Personas,
    /// Its idea cards.
    IdeaCards,
    /// What hurts in its journeys.
    PainPoints,
    /// Its test grids.
    TestGrids,
    /// Its maps of actors.
    StakeholderMaps,
    /// Its journeys that have a stage.
    Blueprints,
    /// The rounds in which people change tables, with the tables.
    Rounds,
    /// Who sits where in each of them.
    Seats,
    /// So many sheets of dots as its votes ask for.
    Dots,
    /// Cards that nothing is on yet.
    BlankCards,
}

/// How a support is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Rows and columns, to be filled.
    Table,
    /// To be cut out.
    Cards,
    /// Folded, to stand on a table.
    Sign,
    /// Rectangles with a title each.
    Zones,
    /// Two axes from 1 to 5.
    Axes,
    /// Circles one in the other, the innermost named first.
    Circles,
}

/// What is drawn on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A dot to be stuck on.
    Disc,
    /// Room for a picture.
    Frame,
    /// The way, to the right.
    Right,
    /// The way, to the left.
    Left,
}

/// What one puts into the cells of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Marks {
    /// Whatever is written.
    #[default]
    Write,
    /// A cross in a box.
    Boxes,
    /// As many of some circles as one likes.
    Circles,
}

/// The sheets that a support is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 841 × 1189 mm.
    A0,
    /// 594 × 841 mm.
    A1,
    /// 420 × 594 mm.
    A2,
    /// 297 × 420 mm.
    A3,
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
}

/// A zone that a support has by itself.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnZone {
    /// A message; empty for none.
    #[serde(default)]
    pub title: String,
    /// Left, top, width, height, in shares.
    pub at: [f64; 4],
    /// With lines to write on.
    #[serde(default)]
    pub ruled: bool,
}

/// A line across a table, with its name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLine {
    /// The row under it, from 0.
    pub over: usize,
    /// A message.
    pub name: String,
}

fn one() -> usize {
    1
}

fn ticked() -> bool {
    true
}

/// A support. Its texts are ids of messages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// What it is called on the command line, and `support-NAME` on the screen.
    pub name: String,
    /// Its place in the list.
    pub order: u32,
    /// Three capitals, in the code of its sheets.
    pub code: String,
    /// What it is made of.
    pub source: Source,
    /// Of ballots, the method.
    #[serde(default)]
    pub method: Option<BallotMethod>,
    /// The method it is for: its name and its goal stand on it, and it is needed where the agenda leads it.
    #[serde(default)]
    pub canvas: Option<String>,
    /// Another way of that method: named by its own words, and printed by choice.
    #[serde(default)]
    pub variant: bool,
    /// What it is for, where that does not follow from what it is made of.
    #[serde(default)]
    pub family: Option<Family>,
    /// How it is laid out.
    pub layout: Layout,
    /// What it is printed on.
    pub paper: Paper,
    /// Lying.
    #[serde(default)]
    pub lying: bool,
    /// Filled together on a wall or a table, on whatever paper there is: all else has the paper that a
    /// hand or scissors want.
    #[serde(default)]
    pub any_paper: bool,
    /// Cards side by side, and one under the other.
    #[serde(default = "one")]
    pub across: usize,
    /// See `across`.
    #[serde(default = "one")]
    pub down: usize,
    /// Heads of the columns.
    #[serde(default)]
    pub columns: Vec<String>,
    /// Columns that stand only where the workshop has `categories` or `groups`; empty for always.
    #[serde(default)]
    pub unless: Vec<String>,
    /// The columns' shares of the width.
    #[serde(default)]
    pub shares: Vec<f64>,
    /// The first columns, which are not to be filled.
    #[serde(default)]
    pub given: usize,
    /// What goes into the others.
    #[serde(default)]
    pub marks: Marks,
    /// Columns after the given ones that are written into whatever goes into the others.
    #[serde(default)]
    pub written: usize,
    /// Rows that begin so, where no record has any.
    #[serde(default)]
    pub rows: Vec<String>,
    /// Lines across them.
    #[serde(default)]
    pub lines_across: Vec<OwnLine>,
    /// Rows without anything in them.
    #[serde(default)]
    pub blank_rows: usize,
    /// Lines of text that a sheet takes, where rows are as long as somebody wrote; 0 where rows are
    /// counted.
    #[serde(default)]
    pub lines_a_sheet: usize,
    /// Rows that a sheet takes.
    #[serde(default = "one")]
    pub rows_a_sheet: usize,
    /// Columns that a sheet takes beside the given ones, where records make them; 0 for all.
    #[serde(default)]
    pub columns_a_sheet: usize,
    /// The least height of a row, in millimetres.
    #[serde(default)]
    pub row_height: f64,
    /// Its rows share the whole height.
    #[serde(default)]
    pub fills: bool,
    /// Under the table: what must come out.
    #[serde(default)]
    pub sum: String,
    /// Under the table: room to write, headed so.
    #[serde(default)]
    pub lines: String,
    /// What is to be done with it.
    #[serde(default)]
    pub instruction: String,
    /// What those who fill it must know.
    #[serde(default)]
    pub remark: String,
    /// Its zones, where no record has them.
    #[serde(default)]
    pub zones: Vec<OwnZone>,
    /// The size of what is read from afar, in points; 0 for text.
    #[serde(default)]
    pub size: f64,
    /// Names of its axes, to the right and upwards, where no record has them.
    #[serde(default)]
    pub axes: Vec<String>,
    /// The numbers on its axes; none for 1 to 5.
    #[serde(default)]
    pub ticks: Vec<u32>,
    /// The central question of the workshop stands over it.
    #[serde(default)]
    pub question: bool,
    /// Lines to write on a card.
    #[serde(default)]
    pub write: bool,
    /// What is drawn on cards: one card for each.
    #[serde(default)]
    pub shapes: Vec<Shape>,
    /// So many cards with nothing on them.
    #[serde(default)]
    pub blank_cards: usize,
    /// Cards have another side, printed at the same place.
    #[serde(default)]
    pub backs: bool,
    /// There are lines to write on that side.
    #[serde(default)]
    pub write_behind: bool,
    /// Ink reaches beyond where cards are cut.
    #[serde(default)]
    pub bleed: bool,
    /// Printed unless somebody says no.
    #[serde(default = "ticked")]
    pub ticked: bool,
    /// It is wished in large print.
    #[serde(skip)]
    pub large: bool,
}

/// What supports are for, as a list of them is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// The room and who is in it.
    Room,
    /// Votes, and the evaluation.
    Votes,
    /// What is filled together.
    Canvases,
    /// What lies on tables.
    Cards,
    /// Boards of methods that the workshop does not have.
    Methods,
}

/// How supports are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wished {
    /// Their words; those of the workshop where none is said.
    pub language: Option<Language>,
    /// The paper of canvases where it is not their own, and whether it lies where that is said.
    pub canvas: Option<(Paper, Option<bool>)>,
    /// Nothing under 18 points, black on white.
    pub large: bool,
}

/// Columns that records make, in large print.
const LARGE_COLUMNS: usize = 3;
/// The least size of large print, in points.
const LARGE: f64 = 18.0;

impl Support {
    /// What it is for.
    pub fn family(&self) -> Family {
        if let Some(family) = self.family {
            return family;
        }
        match self.source {
            _ if self.canvas.is_some() => Family::Methods,
            Source::Ballots | Source::Evaluation | Source::Dots => Family::Votes,
            Source::Notes
            | Source::Instructions
            | Source::Personas
            | Source::IdeaCards
            | Source::PainPoints
            | Source::BlankCards => Family::Cards,
            Source::Matrices
            | Source::Journeys
            | Source::Boards
            | Source::TestGrids
            | Source::StakeholderMaps
            | Source::Blueprints => Family::Canvases,
            Source::Workshop if self.layout == Layout::Zones || self.remark.is_empty() => {
                Family::Canvases
            }
            _ => Family::Room,
        }
    }

    /// The same as it is wished.
    pub(super) fn wished(&self, wished: &Wished) -> Self {
        let mut own = self.clone();
        if let Some((paper, lying)) = wished.canvas.filter(|_| self.any_paper) {
            own.paper = paper;
            own.lying = lying.unwrap_or(self.lying);
        }
        if !wished.large {
            return own;
        }
        own.large = true;
        if own.paper == Paper::A5 {
            own.paper = Paper::A4;
        }
        if own.size > 0.0 {
            own.size = own.size.max(LARGE);
        }
        match own.layout {
            // What is read from afar is large already.
            Layout::Table if own.size == 0.0 => {
                // What is drawn across some rows stays with all of them.
                if own.lines_across.is_empty() {
                    own.rows_a_sheet = own.rows_a_sheet.div_ceil(3);
                }
                own.lines_a_sheet = own.lines_a_sheet.div_ceil(2);
                if own.columns_a_sheet > 0 {
                    own.columns_a_sheet = own.columns_a_sheet.min(LARGE_COLUMNS);
                }
            }
            Layout::Cards if own.shapes.is_empty() => {
                // Two sides have each more to say.
                let down = if own.backs { 1 } else { own.down.div_ceil(2) };
                (own.across, own.down) = (1, down);
            }
            _ => {}
        }
        own
    }
}

/// A method of the library, as far as its board goes.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Method {
    id: String,
    /// The board it begins with.
    pub board: Option<MethodBoard>,
    fr: MethodWords,
    en: MethodWords,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct MethodBoard {
    /// What its zones make together.
    pub template: BoardTemplate,
    /// Its zones, in order.
    pub zones: Vec<InTwo>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct InTwo {
    fr: String,
    en: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct MethodWords {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub goal: String,
}

impl InTwo {
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

impl Method {
    /// Whether something is called as it is, in either language.
    pub fn is_called(&self, title: &str) -> bool {
        let title = title.trim().to_lowercase();
        [&self.fr, &self.en]
            .iter()
            .any(|words| words.name.trim().to_lowercase() == title)
    }

    pub fn words(&self, language: Language) -> &MethodWords {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

/// The method whose board a support is.
pub(super) fn method(support: &Support) -> Option<Method> {
    let asked = support.canvas.as_deref()?;
    serde_json::from_str(crate::shipped::file(asked)?)
        .ok()
        .filter(|method: &Method| method.id == asked)
}

/// All of them, in their order.
pub fn all() -> &'static [Support] {
    &ALL
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use wording::Wording;

    use super::*;

    #[test]
    fn every_file_is_a_support_with_a_name_a_code_and_words_of_its_own() {
        let mut codes = HashSet::new();
        for file in FILES.files() {
            let text = file.contents_utf8().unwrap();
            let read: Support = serde_json::from_str(text)
                .unwrap_or_else(|error| panic!("{}: {error}", file.path().display()));
            assert_eq!(
                file.path().to_str(),
                Some(format!("{}.json", read.name).as_str())
            );
            assert!(read.code.len() == 3 && read.code.chars().all(|c| c.is_ascii_uppercase()));
            assert!(
                codes.insert(read.code.clone()),
                "{}: {}",
                read.name,
                read.code
            );
            assert_eq!(
                read.source == Source::Ballots,
                read.method.is_some(),
                "{}",
                read.name
            );
            if !read.shares.is_empty() {
                assert_eq!(read.shares.len(), read.columns.len(), "{}", read.name);
            }
            // There is room to write by hand.
            let writes =
                read.layout == Layout::Table && read.given < read.columns.len() && read.size == 0.0;
            assert!(
                !writes || read.fills || read.row_height >= 9.0,
                "{}",
                read.name
            );
            let method = method(&read);
            assert_eq!(read.canvas.is_some(), method.is_some(), "{}", read.name);
            let board = method.is_some_and(|method| method.board.is_some());
            assert!(read.source != Source::Method || board, "{}", read.name);
            assert!(!read.backs || read.layout == Layout::Cards, "{}", read.name);
            let mut ids = vec![if read.canvas.is_some() && !read.variant {
                "support-canvas".to_owned()
            } else {
                format!("support-{}", read.name)
            }];
            ids.extend(read.columns.clone());
            ids.extend([&read.sum, &read.lines, &read.instruction, &read.remark].map(Clone::clone));
            ids.extend(read.zones.iter().map(|zone| zone.title.clone()));
            ids.extend(read.rows.iter().chain(&read.axes).cloned());
            ids.extend(read.lines_across.iter().map(|line| line.name.clone()));
            for language in [Language::Fr, Language::En] {
                let words = Wording::new(language);
                for id in ids.iter().filter(|id| !id.is_empty()) {
                    assert!(words.has(id), "{}: {id} in {language:?}", read.name);
                }
            }
        }
        assert_eq!(codes.len(), all().len());
        assert!(codes.len() > 20);
    }
}
