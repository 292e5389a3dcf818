//! A table whose first row are titles, as exporters write it.

use super::{Imported, Reason};
use crate::table::{Row, Table};

/// The rows of a table under its titles.
pub struct Rows<'a> {
    titles: Vec<String>,
    rows: &'a [Row],
}

impl<'a> Rows<'a> {
    /// The first row of a table are the titles.
    pub fn of(table: &'a Table) -> Option<Self> {
        let (first, rows) = table.rows.split_first()?;
        let titles = first.cells.iter().map(|title| title.trim().to_owned());
        Some(Self {
            titles: titles.collect(),
            rows,
        })
    }
    /// Whether all these titles are there.
    pub fn has(&self, titles: &[&str]) -> bool {
        titles.iter().all(|title| self.column(title).is_some())
    }
    /// The titles.
    pub fn titles(&self) -> &[String] {
        &self.titles
    }
    /// The number of a column.
    pub fn column(&self, title: &str) -> Option<usize> {
        self.titles.iter().position(|own| own == title)
    }
    /// The number of the first of these columns.
    pub fn any(&self, titles: &[&str]) -> Option<usize> {
        titles.iter().find_map(|title| self.column(title))
    }
    /// The rows.
    pub fn each(&self) -> impl Iterator<Item = &'a Row> {
        self.rows.iter()
    }
}

/// A cell; nothing where the row has none.
pub fn cell(row: &Row, column: Option<usize>) -> &str {
    column
        .and_then(|column| row.cells.get(column))
        .map_or("", String::as_str)
}

/// Whether a cell says yes: as programs write it, or as a spreadsheet does that saved it again.
pub fn yes(text: &str) -> bool {
    let word = super::columns::folded(text);
    ["true", "vrai", "1", "oui", "yes"].contains(&word.as_str())
}

/// A count as people write it: spaces between thousands; nothing readable is none.
pub fn count(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let whole = digits
        .strip_suffix(",0")
        .or_else(|| digits.strip_suffix(".0"))
        .unwrap_or(&digits);
    whole
        .parse::<u32>()
        .ok()
        .filter(|count| *count <= domain::limits::COUNT)
}

/// The votes of a cell, 0 of an empty one; what is no count, or more than can be kept, is told.
pub fn votes(text: &str, imported: &mut Imported) -> u32 {
    if text.trim().is_empty() {
        return 0;
    }
    count(text).unwrap_or_else(|| {
        imported.leave(Reason::Unreadable, 1);
        0
    })
}

/// In English a comma parts thousands, in groups of three: `1,200` is 1200 there, and 1.2 in French.
pub fn in_english(text: &str) -> String {
    let mut groups = text.trim().split(',');
    let head = groups.next().unwrap_or_default();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = |group: &str| group.len() == 3 && digits(group);
    let rest: Vec<&str> = groups.collect();
    let sound = rest.iter().enumerate().all(|(at, group)| {
        let last = at + 1 == rest.len();
        let own = if last {
            group.split('.').next().unwrap_or_default()
        } else {
            group
        };
        whole(own)
    });
    let start = head.trim_start_matches(['+', '-', '\u{2212}']);
    if !rest.is_empty() && sound && (1..=3).contains(&start.len()) && digits(start) {
        format!("{head}{}", rest.concat())
    } else {
        text.to_owned()
    }
}

/// A number with a point or a comma.
pub fn number(text: &str) -> Option<f64> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            ',' => '.',
            '\u{2212}' => '-',
            other => other,
        })
        .collect();
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}
