//! A table as text: encoding, separator, quotation marks.

use std::collections::HashMap;

use domain::{ErrorCode, Fault};
use serde::{Deserialize, Serialize};

use super::{Encoding, MAX_CELLS, MAX_COLUMNS, Reading, Table, encoding, too_many};

/// What parts the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// `;`
    Semicolon,
    /// `,`
    Comma,
    /// A tab.
    Tab,
    /// `|`
    Bar,
    /// Nothing: a line is a cell.
    None,
}

impl Separator {
    /// Every one.
    pub const ALL: [Self; 5] = [
        Self::Semicolon,
        Self::Comma,
        Self::Tab,
        Self::Bar,
        Self::None,
    ];
    fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Bar => b'|',
            // No text holds it: it is no character of any encoding of the list.
            Self::None => 0,
        }
    }
}

/// Records by which a separator is judged.
const JUDGED: usize = 400;

/// The text of bytes, the encoding it was read with, and a doubt about it.
pub fn decode(bytes: &[u8], wish: Option<Encoding>) -> (String, Encoding, Option<Encoding>) {
    let (guessed, doubt) = encoding::guess(bytes);
    let encoding = wish.unwrap_or(guessed);
    let (text, _) = encoding.decode(bytes);
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    (text, encoding, doubt.filter(|_| wish.is_none()))
}

/// Reads a text.
pub fn read(text: &str, reading: &Reading) -> Result<Table, Fault> {
    if text.contains('\0') {
        return Err(Fault::new(ErrorCode::UnknownFormat).technical("0x00"));
    }
    let (separator, even) = match reading.separator {
        Some(separator) => (separator, judge(text, separator).1),
        None => guess(text),
    };
    let mut table = Table {
        separator: Some(separator),
        even,
        ..Table::default()
    };
    let Closed {
        text,
        mark,
        unclosed,
    } = closed(text, separator.byte());
    table.unclosed.extend(unclosed);
    let mut reader = reader(&text, separator);
    let mut cells = 0;
    let mut record = csv::StringRecord::new();
    loop {
        let line = u32::try_from(reader.position().line()).unwrap_or(u32::MAX);
        let more = reader
            .read_record(&mut record)
            .map_err(|_| Fault::new(ErrorCode::BadFile).at(line.to_string()))?;
        if !more {
            return Ok(table);
        }
        cells += record.len();
        if record.len() > MAX_COLUMNS {
            return Err(too_many("columns", MAX_COLUMNS));
        }
        if cells > MAX_CELLS {
            return Err(too_many("cells", MAX_CELLS));
        }
        let line = record.position().map_or(line, |at| begins(&text, at));
        let row = record.iter().map(|cell| lines(cell, mark)).collect();
        table.keep(line, row)?;
    }
}

/// The line a record begins at. The reader gives the place right after the carriage return of the line
/// before, and blank lines between: they belong to what came before.
fn begins(text: &str, at: &csv::Position) -> u32 {
    let from = usize::try_from(at.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let before = rest
        .iter()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'))
        .filter(|byte| **byte == b'\n')
        .count();
    u32::try_from(at.line().saturating_add(before as u64)).unwrap_or(u32::MAX)
}

/// Line ends of Windows inside a cell, and marks that stand for a quotation mark that never closes.
fn lines(cell: &str, mark: Option<char>) -> String {
    let cell = cell.replace("\r\n", "\n");
    match mark {
        Some(mark) => cell.replace(mark, "\""),
        None => cell,
    }
}

fn reader(text: &str, separator: Separator) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(text.as_bytes())
}

/// The one that gives most rows of the same number of cells, more than one; none if there is no such.
fn guess(text: &str) -> (Separator, u32) {
    let mut best = (Separator::None, 0, 0);
    for separator in [
        Separator::Semicolon,
        Separator::Comma,
        Separator::Tab,
        Separator::Bar,
    ] {
        let (columns, even) = judge(text, separator);
        if columns > 1 && (even, columns) > (best.1, best.2) {
            best = (separator, even, columns);
        }
    }
    (best.0, best.1)
}

/// The number of cells most rows have, and how many rows have it.
fn judge(text: &str, separator: Separator) -> (u32, u32) {
    let mut counted: HashMap<usize, u32> = HashMap::new();
    for record in reader(text, separator).records().take(JUDGED).flatten() {
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            *counted.entry(record.len()).or_default() += 1;
        }
    }
    let most = counted
        .into_iter()
        .max_by_key(|(columns, rows)| (*rows, *columns));
    most.map_or((0, 0), |(columns, rows)| {
        (u32::try_from(columns).unwrap_or(u32::MAX), rows)
    })
}

/// A text whose quotation marks all close.
struct Closed<'a> {
    text: std::borrow::Cow<'a, str>,
    /// What stands for a quotation mark at the start of a cell that opens nothing.
    mark: Option<char>,
    /// Lines where one opens that nothing closes.
    unclosed: Vec<u32>,
}

/// A character that the text does not hold, so that nobody's own is taken for it: one that no text is to
/// hold, and any other where it holds all of them.
fn unheld(text: &str) -> Option<char> {
    ('\u{fdd0}'..='\u{fdef}')
        .chain('\u{e000}'..='\u{f8ff}')
        .find(|mark| !text.contains(*mark))
}

/// The text with each quotation mark that opens nothing taken for a character: those that nothing closes,
/// whose lines are given, and those of authors, which are closed in the middle of their cell.
fn closed(text: &str, separator: u8) -> Closed<'_> {
    let bytes = text.as_bytes();
    let (mut line, mut at, mut start) = (1_u32, 0, true);
    let mut open: Vec<usize> = Vec::new();
    let mut unclosed = Vec::new();
    let ends = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        let next = rest.iter().find(|byte| **byte != b' ');
        next.is_none_or(|byte| *byte == separator || matches!(byte, b'\r' | b'\n'))
    };
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' if start => {
                let (from, opened) = (at, line);
                start = false;
                at += 1;
                let mut ended = false;
                while let Some(byte) = bytes.get(at) {
                    match byte {
                        b'"' if bytes.get(at + 1) == Some(&b'"') => at += 1,
                        b'"' => {
                            ended = true;
                            break;
                        }
                        b'\n' => line += 1,
                        _ => {}
                    }
                    at += 1;
                }
                if !ended {
                    unclosed.push(opened);
                }
                if !ended || !ends(at + 1) {
                    // What follows it is read anew.
                    open.push(from);
                    (at, line) = (from, opened);
                }
            }
            b'\n' | b'\r' => {
                line += u32::from(*byte == b'\n');
                start = true;
            }
            _ => start = *byte == separator,
        }
        at += 1;
    }
    let mark = match open.is_empty() {
        true => None,
        false => unheld(text),
    };
    let Some(mark) = mark else {
        return Closed {
            text: text.into(),
            mark: None,
            unclosed,
        };
    };
    let mut mended = String::with_capacity(text.len() + 2 * open.len());
    let mut from = 0;
    for place in &open {
        mended.push_str(&text[from..*place]);
        mended.push(mark);
        from = place + 1;
    }
    mended.push_str(&text[from..]);
    Closed {
        text: mended.into(),
        mark: Some(mark),
        unclosed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> (Separator, Vec<Vec<String>>) {
        let table = read(text, &Reading::default()).expect("a table");
        let rows = table.rows.into_iter().map(|row| row.cells).collect();
        (table.separator.expect("a separator"), rows)
    }

    #[test]
    fn the_separator_is_the_one_that_makes_equal_rows() {
        for (text, separator, width) in [
            ("a;b\n1,5;2\n3;4,5\n", Separator::Semicolon, 2),
            ("a,b\n\"1;5\",2\n3,4\n", Separator::Comma, 2),
            ("a\tb\n1\t2\n", Separator::Tab, 2),
            ("a|b|c\n1|2|3\n", Separator::Bar, 3),
            ("une idée\nune autre\n", Separator::None, 1),
            ("\"12 h, 17 h\"\n\"seul\"\n", Separator::None, 1),
        ] {
            let (found, rows) = cells(text);
            assert_eq!(found, separator, "{text:?}");
            assert!(rows.iter().all(|row| row.len() == width), "{text:?}");
        }
    }

    #[test]
    fn a_line_end_in_a_cell_stays_in_it() {
        let (_, rows) = cells("a,b\r\n\"1\r\n2\",\"dit \"\"oui\"\"\"\r\n");
        assert_eq!(rows[1], ["1\n2", "dit \"oui\""]);
    }

    #[test]
    fn a_quotation_mark_that_nothing_closes_is_a_character_and_told() {
        let text = "a;b\n\"x\ny\";2\n3;4\n\"Venir le soir;5\n6;7\n";
        let table = read(text, &Reading::default()).expect("a table");
        assert_eq!(table.rows[1].cells, ["x\ny", "2"]);
        assert_eq!(table.rows[3].cells, ["\"Venir le soir", "5"]);
        assert_eq!(table.rows[4].cells, ["6", "7"]);
        assert_eq!(table.unclosed.into_iter().collect::<Vec<_>>(), [5]);
        assert_eq!(table.rows[3].line, 5);
    }

    #[test]
    fn a_quotation_mark_that_an_author_wrote_swallows_nothing() {
        let (_, rows) = cells(
            "a;b\n\"Trop long;1\nRevient\" dit-il;2\n\"Complet\" du coup;3\n\"x\ny\" ;4\n\"d\"\"e\";5\n24\" trop haut;6\n",
        );
        let first: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(
            first,
            [
                "a",
                "\"Trop long",
                "Revient\" dit-il",
                "\"Complet\" du coup",
                "x\ny ",
                "d\"e",
                "24\" trop haut"
            ]
        );
        let second: Vec<&str> = rows.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(second, ["b", "1", "2", "3", "4", "5", "6"]);
        let read = read(
            "a;b\n\"Trop long;1\nRevient\" dit-il;2\n",
            &Reading::default(),
        );
        assert!(read.expect("a table").unclosed.is_empty());
    }

    #[test]
    fn every_character_stays_what_it_is_where_quotation_marks_are_mended() {
        let held = "\u{f8ff}\u{e000}\u{fdd0}\u{fdd1}";
        let (_, rows) = cells(&format!("a;b\n{held};2\n"));
        assert_eq!(rows[1], [held, "2"]);
        let (_, rows) = cells(&format!("a;b\n{held};2\n\"Venir {held};3\n"));
        assert_eq!(rows[1], [held, "2"]);
        assert_eq!(rows[2], [format!("\"Venir {held}").as_str(), "3"]);
    }

    #[test]
    fn lines_count_alike_whatever_ends_them() {
        for end in ["\n", "\r\n"] {
            let text = ["a;b", "1;2", "", "\"3", "x\";4", "5;6"].join(end);
            let table = read(&text, &Reading::default()).expect("a table");
            let lines: Vec<u32> = table.rows.iter().map(|row| row.line).collect();
            assert_eq!(lines, [1, 2, 4, 6], "{end:?}");
        }
    }

    #[test]
    fn more_than_the_caps_are_refused() {
        let wide = vec!["x"; MAX_COLUMNS + 1].join(";");
        assert_eq!(
            read(&wide, &Reading::default()).unwrap_err().code,
            ErrorCode::TooMany
        );
        let long = "a;b\n".repeat(super::super::MAX_ROWS + 1);
        assert_eq!(
            read(&long, &Reading::default()).unwrap_err().code,
            ErrorCode::TooMany
        );
        let million = "a;b;c;d;e;f;g;h;i;j\n".repeat(super::super::MAX_ROWS);
        let table = read(&million, &Reading::default()).expect("a million cells");
        assert_eq!(table.rows.len(), super::super::MAX_ROWS);
    }
}
