//! What a workshop needs on paper: made from its agenda, groups, ballots, boards and artefacts, as the
//! table of supports says. Each sheet is known here: how many there are, what stands on it, and what
//! the code in its corner says.

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
use sources::{Item, items};
use table::method;
pub use table::{Family, Layout, Marks, Paper, Source, Support, Wished, all};

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
    /// How many circles.
    pub circles: u32,
    /// The least height of a row, in millimetres.
    pub row_height: f64,
    /// The rows share the whole height.
    pub fills: bool,
    /// Under the table.
    pub sum: String,
    /// Under the table: room to write, headed so.
    pub lines: String,
    /// Its zones.
    pub zones: Vec<Zone>,
    /// Names of its axes, to the right and upwards.
    pub axes: Vec<String>,
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
}

/// A zone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Zone {
    /// Its title.
    pub title: String,
    /// Left, top, width, height, in shares.
    pub at: [f64; 4],
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
    method(support).is_some_and(|method| {
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
    match method(support) {
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

fn sheets(pen: &Pen<'_>, support: &Support) -> Vec<Sheet> {
    let mut out: Vec<(Option<Id>, Sheet)> = Vec::new();
    let items = items(pen, support);
    match support.layout {
        Layout::Cards | Layout::Sign => {
            let each = (support.across * support.down).max(1);
            for some in items.chunks(each) {
                let cards = some
                    .iter()
                    .map(|item| Card {
                        label: item.label.clone(),
                        title: item.title.clone(),
                        text: item.text.clone(),
                    })
                    .collect();
                out.push((
                    None,
                    Sheet {
                        cards,
                        ..blank(pen, support)
                    },
                ));
            }
        }
        Layout::Table => {
            for item in items {
                for sheet in tables(pen, support, &item) {
                    out.push((item.of, sheet));
                }
            }
        }
        Layout::Zones | Layout::Axes => {
            for item in items {
                let sheet = Sheet {
                    title: item.title.clone(),
                    instruction: item.instruction.clone(),
                    zones: item.zones.clone(),
                    axes: item.axes.clone(),
                    list: item.list.clone(),
                    ..blank(pen, support)
                };
                out.push((item.of, sheet));
            }
        }
    }
    let count = out.len();
    out.into_iter()
        .zip(1_usize..)
        .map(|((of, sheet), number)| Sheet {
            page: pen.with(
                "support-page",
                &[
                    ("number", number.to_string().into()),
                    ("count", count.to_string().into()),
                ],
            ),
            code: code(pen.records.workshop().id, support, of, number),
            ..sheet
        })
        .collect()
}

/// The parts of a table: so many rows a sheet, and so many of the columns that records make.
fn tables(pen: &Pen<'_>, support: &Support, item: &Item) -> Vec<Sheet> {
    let blank: Vec<Vec<String>> = vec![vec![String::new(); support.given]; support.blank_rows];
    let rows = if item.rows.is_empty() {
        &blank
    } else {
        &item.rows
    };
    let own = if item.columns.is_empty() {
        support.columns.iter().map(|id| pen.say(id)).collect()
    } else {
        item.columns.clone()
    };
    let given = support.given.min(own.len());
    let (heads, others) = own.split_at(given);
    let each = match support.columns_a_sheet {
        0 => others.len().max(1),
        most => most,
    };
    let mut groups: Vec<&[String]> = others.chunks(each).collect();
    if groups.is_empty() {
        groups.push(&[]);
    }
    let mut out = Vec::new();
    for some in groups {
        let mut columns = heads.to_vec();
        columns.extend_from_slice(some);
        let shares = if support.shares.len() == columns.len() {
            support.shares.clone()
        } else {
            vec![1.0; columns.len()]
        };
        let (columns, shares) = kept(pen, support, columns, shares);
        for part in rows.chunks(support.rows_a_sheet.max(1)) {
            out.push(Sheet {
                title: item.title.clone(),
                instruction: item.instruction.clone(),
                remark: item.remark.clone(),
                columns: columns.clone(),
                shares: shares.clone(),
                given,
                rows: part.to_vec(),
                circles: item.circles,
                ..self::blank(pen, support)
            });
        }
    }
    out
}

/// The columns that the workshop has something for.
fn kept(
    pen: &Pen<'_>,
    support: &Support,
    columns: Vec<String>,
    shares: Vec<f64>,
) -> (Vec<String>, Vec<f64>) {
    let records = pen.records;
    let wants = |at: usize| match support.unless.get(at).map(String::as_str) {
        Some("groups") => !records.groups().is_empty(),
        Some("categories") => records
            .participants()
            .iter()
            .any(|participant| !participant.category.trim().is_empty()),
        _ => true,
    };
    columns
        .into_iter()
        .zip(shares)
        .enumerate()
        .filter(|(at, _)| wants(*at))
        .map(|(_, both)| both)
        .unzip()
}

/// A sheet with what the table of supports says of it.
fn blank(pen: &Pen<'_>, support: &Support) -> Sheet {
    let say = |id: &str| {
        if id.is_empty() {
            String::new()
        } else {
            pen.say(id)
        }
    };
    Sheet {
        support: support.name.clone(),
        kind: kind_of(pen, support),
        page: String::new(),
        code: String::new(),
        layout: support.layout,
        paper: support.paper,
        lying: support.lying,
        canvas: support.any_paper,
        title: String::new(),
        instruction: String::new(),
        remark: String::new(),
        across: support.across,
        down: support.down,
        size: support.size,
        write: support.write,
        cards: Vec::new(),
        columns: Vec::new(),
        shares: Vec::new(),
        given: support.given,
        rows: Vec::new(),
        marks: support.marks,
        circles: 0,
        row_height: support.row_height,
        fills: support.fills,
        sum: say(&support.sum),
        lines: say(&support.lines),
        zones: Vec::new(),
        axes: Vec::new(),
        list: Vec::new(),
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
