//! What a workshop needs on paper: made from its agenda, groups, ballots, boards and artefacts, as the
//! table of supports says. Each sheet is known here: how many there are, what stands on it, and what
//! the code in its corner says.

mod artefacts;
mod leading;
mod sheets;
mod sources;
mod table;

use domain::{Id, workshop::Language};
use serde::Serialize;

use super::{
    Options, cover,
    model::Labelled,
    pen::{Pen, shortened},
};
use crate::Records;
use sheets::sheets;
use table::method;
pub use table::{Family, Layout, Marks, Paper, Shape, Source, Support, Wished, all};

/// A support that a workshop can have.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Listed {
    /// What it is called on the command line.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// Sheets.
    pub sheets: usize,
    /// What it is for.
    pub family: Family,
    /// What it is printed on.
    pub paper: Paper,
    /// Lying.
    pub lying: bool,
    /// Whether it takes another paper.
    pub canvas: bool,
    /// Printed unless somebody says no.
    pub ticked: bool,
}

/// Supports, sheet by sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Supports {
    /// The language of their words.
    pub language: Language,
    /// Title of the file.
    pub title: String,
    /// The day of the workshop.
    pub date: Option<chrono::NaiveDate>,
    /// The lab.
    pub author: String,
    /// `#rrggbb`.
    pub accent: String,
    /// On every sheet: workshop and lab.
    pub workshop: String,
    /// « {title}, feuille {number} sur {count} … », where a canvas takes several.
    pub tile: String,
    /// Nothing under 18 points, black on white.
    pub large: bool,
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sheet {
    /// The support it belongs to.
    pub support: String,
    /// What it is.
    pub kind: String,
    /// "page 1 sur 2".
    pub page: String,
    /// What its code says: capitals and digits, nothing about people.
    pub code: String,
    /// How it is laid out.
    pub layout: Layout,
    /// What it is printed on.
    pub paper: Paper,
    /// Lying.
    pub lying: bool,
    /// It takes another paper, and several sheets put together.
    pub canvas: bool,
    /// Its question or title; may be empty.
    pub title: String,
    /// What is to be done with it.
    pub instruction: String,
    /// What those who fill it must know.
    pub remark: String,
    /// Cards side by side and one under the other.
    pub across: usize,
    /// See `across`.
    pub down: usize,
    /// The size of what is read from afar, in points; 0 for text.
    pub size: f64,
    /// Lines to write on a card.
    pub write: bool,
    /// Ink reaches beyond where its cards are cut.
    pub bleed: bool,
    /// Its other side is the sheet after it, or it is that.
    pub two_sided: bool,
    /// Its cards.
    pub cards: Vec<Card>,
    /// Heads of its columns.
    pub columns: Vec<String>,
    /// Their shares of the width.
    pub shares: Vec<f64>,
    /// The first columns, which are not to be filled.
    pub given: usize,
    /// Its rows: what stands in the given columns.
    pub rows: Vec<Vec<String>>,
    /// What goes into the others.
    pub marks: Marks,
    /// Columns after the given ones that are written into whatever goes into the others.
    pub written: usize,
    /// Lines across its rows.
    pub lines_across: Vec<Across>,
    /// How many circles.
    pub circles: u32,
    /// The least height of a row, in millimetres.
    pub row_height: f64,
    /// The rows share the whole height.
    pub fills: bool,
    /// Under the table.
    pub sum: String,
    /// Under the table: questions that no scale answers.
    pub asked: Vec<Asked>,
    /// Under the table: room to write, headed so.
    pub lines: String,
    /// Its zones.
    pub zones: Vec<Zone>,
    /// Names of its axes, to the right and upwards.
    pub axes: Vec<String>,
    /// The numbers on them.
    pub ticks: Vec<u32>,
    /// What is to be placed, numbered.
    pub list: Vec<Labelled>,
}

/// A card.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Card {
    /// Over it: a number, a table.
    pub label: String,
    /// What is read from afar; may be empty.
    pub title: String,
    /// The text; may be empty.
    pub text: String,
    /// What is drawn on it.
    pub shape: Option<Shape>,
}

/// A line across a table, with its name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Across {
    /// The row under it, from 0.
    pub over: usize,
    /// What it is called.
    pub name: String,
}

/// A question, to be answered by a cross or in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Asked {
    /// What is asked.
    pub label: String,
    /// What can be chosen; none: it is answered in words.
    pub choices: Vec<String>,
}

/// A zone.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Zone {
    /// Its title.
    pub title: String,
    /// Left, top, width, height, in shares.
    pub at: [f64; 4],
    /// With lines to write on.
    pub ruled: bool,
}

/// The supports that a workshop needs, in their order.
pub fn listed(records: &Records, language: Option<Language>) -> Vec<Listed> {
    let results = crate::results(records);
    let options = options(language);
    let pen = Pen::new(records, &results, &options);
    all()
        .iter()
        .filter_map(|support| {
            let sheets = sheets(&pen, support).len();
            (sheets > 0).then(|| Listed {
                name: support.name.clone(),
                title: kind_of(&pen, support),
                sheets,
                family: support.family(),
                paper: support.paper,
                lying: support.lying,
                canvas: support.any_paper,
                ticked: support.ticked || is_led(records, support),
            })
        })
        .collect()
}

/// Whether the agenda has a block of the method whose board a support is.
fn is_led(records: &Records, support: &Support) -> bool {
    let method = method(support).filter(|_| !support.variant);
    method.is_some_and(|method| {
        let mut blocks = records.blocks().iter();
        blocks.any(|block| method.is_called(&block.title))
    })
}

/// Supports of a workshop, by their names, as they are by themselves.
pub fn supports(records: &Records, names: &[String], language: Option<Language>) -> Supports {
    let wished = Wished {
        language,
        ..Wished::default()
    };
    supports_as(records, names, &wished)
}

/// Supports of a workshop, by their names, as they are wished; unknown ones and those that it has no
/// records for are left out.
pub fn supports_as(records: &Records, names: &[String], wished: &Wished) -> Supports {
    let records = &*records.outgoing(wished.language);
    let results = crate::results(records);
    let options = options(wished.language);
    let pen = Pen::new(records, &results, &options);
    let asked: Vec<Support> = all()
        .iter()
        .filter(|support| names.contains(&support.name))
        .map(|support| support.wished(wished))
        .collect();
    let sheets: Vec<Sheet> = asked
        .iter()
        .flat_map(|support| sheets(&pen, support))
        .collect();
    let lab = pen.own(records.lab_name());
    let own = cover::title(&pen);
    let kind = match asked.as_slice() {
        [support] => kind_of(&pen, support),
        _ => pen.say("supports"),
    };
    let title = pen.with(
        "support-file-title",
        &[("kind", kind.into()), ("title", own.clone().into())],
    );
    Supports {
        language: pen.language(),
        title: shortened(&title, super::LONGEST_TITLE),
        date: Some(pen.day()),
        author: lab,
        accent: pen.accent(),
        workshop: shortened(&own, 90),
        tile: pen.with(
            "picture-sheet",
            &["title", "number", "count", "row", "column"]
                .map(|name| (name, format!("{{{name}}}").into())),
        ),
        large: wished.large,
        sheets,
    }
}

/// What people call a support.
fn kind_of(pen: &Pen<'_>, support: &Support) -> String {
    match method(support).filter(|_| !support.variant) {
        Some(method) => {
            let name = pen.own(&method.words(pen.language()).name);
            pen.with("support-canvas", &[("name", name.into())])
        }
        None => pen.say(&format!("support-{}", support.name)),
    }
}

fn options(language: Option<Language>) -> Options {
    Options {
        language,
        ..Options::default()
    }
}

/// « E1/WORKSHOP/SUPPORT/OF/PAGE »: the version, then identifiers in capitals and digits. Those of
/// records are the end of their ids, which chance alone has made.
fn code(workshop: Id, support: &Support, of: Option<Id>, page: usize) -> String {
    let of = of.map_or_else(|| "0".to_owned(), short);
    format!("E1/{}/{}/{of}/{page}", short(workshop), support.code)
}

/// The last 62 bits of an id, to the base of 36.
pub fn short(id: Id) -> String {
    let mut rest = id.as_u128() & ((1 << 62) - 1);
    let mut digits = Vec::new();
    while rest > 0 || digits.is_empty() {
        let digit = u32::try_from(rest % 36).unwrap_or(0);
        digits.push(
            char::from_digit(digit, 36)
                .unwrap_or('0')
                .to_ascii_uppercase(),
        );
        rest /= 36;
    }
    digits.iter().rev().collect()
}

#[cfg(test)]
mod tests;
