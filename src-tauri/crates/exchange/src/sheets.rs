//! Out again as tables: the notes, clusters and votes of a board or of a workshop, as CSV and XLSX.
//!
//! Hidden and waiting notes stay here, and so do names. The words of titles and values come from whoever
//! writes (`say`): this crate speaks no language; and it counts nothing: which notes are shown and how
//! a vote came out is handed in ([`Computed`]), as screens and documents have it.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use domain::{
    ErrorCode, Fault, Id, Noun, Record, Timestamp,
    ballot::{Ballot, BallotOption},
    board::Board,
    cluster::Cluster,
    group::Group,
    note::Note,
    results::BallotResult,
    workshop::Language,
    zone::Zone,
};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    None,
    /// Words.
    Text(String),
    /// A count.
    Count(u32),
    /// A figure that is no count.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// A moment, on the workshop's clock.
    Moment(NaiveDateTime),
}

/// What is computed of a workshop, for its tables.
#[derive(Clone, Debug, Default)]
pub struct Computed {
    /// How each ballot came out.
    pub ballots: Vec<BallotResult>,
    /// The notes that are shown: visible, and so is the one they are joined with.
    pub shown: HashSet<Id>,
}

/// A sheet: titles, rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its word: `notes`, `clusters`, `votes`, `answers`.
    pub word: &'static str,
    /// Its name; a board's title in a workshop of several.
    pub name: String,
    /// The titles.
    pub titles: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// Says a message of the locales.
pub type Say<'a> = &'a dyn Fn(&str) -> String;

/// The records of a workshop by noun.
struct Records {
    boards: Vec<Board>,
    zones: HashMap<Id, Zone>,
    clusters: Vec<Cluster>,
    /// What each is called.
    called: HashMap<Id, String>,
    notes: Vec<Note>,
    /// Where those are that others lie under.
    tops: HashMap<Id, usize>,
    ballots: Vec<Ballot>,
    options: Vec<BallotOption>,
    results: HashMap<Id, BallotResult>,
    groups: HashMap<Id, Group>,
    zone: chrono_tz::Tz,
}

impl Records {
    /// The note that a note lies under as a duplicate; itself when it lies alone. It counts where that
    /// one stands. A file may hold a circle of them.
    fn top<'a>(&'a self, note: &'a Note) -> &'a Note {
        let mut top = note;
        for _ in 0..self.tops.len() {
            let above = top.merged_into.and_then(|id| self.tops.get(&id));
            match above.and_then(|number| self.notes.get(*number)) {
                Some(above) => top = above,
                None => break,
            }
        }
        top
    }
}

fn sorted(records: Vec<Record>, workshop: Id, results: Vec<BallotResult>) -> Records {
    let mut sorted = Records {
        boards: Vec::new(),
        zones: HashMap::new(),
        clusters: Vec::new(),
        called: HashMap::new(),
        notes: Vec::new(),
        tops: HashMap::new(),
        ballots: Vec::new(),
        options: Vec::new(),
        results: results.into_iter().map(|one| (one.ballot, one)).collect(),
        groups: HashMap::new(),
        zone: chrono_tz::Europe::Paris,
    };
    let mut lab_zone = String::new();
    for record in records {
        match record {
            Record::Lab(lab) => lab_zone = lab.time_zone,
            Record::Board(board) if board.workshop == workshop => sorted.boards.push(board),
            Record::Zone(zone) => {
                sorted.zones.insert(zone.id, zone);
            }
            Record::Cluster(cluster) => sorted.clusters.push(cluster),
            Record::Note(note) => sorted.notes.push(note),
            Record::Ballot(ballot) if ballot.workshop == workshop => sorted.ballots.push(ballot),
            Record::BallotOption(option) => sorted.options.push(option),
            Record::Group(group) => {
                sorted.groups.insert(group.id, group);
            }
            _ => {}
        }
    }
    if let Ok(zone) = lab_zone.parse() {
        sorted.zone = zone;
    }
    sorted
        .boards
        .sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    sorted
        .clusters
        .sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    sorted
        .notes
        .sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    sorted
        .ballots
        .sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    sorted
        .options
        .sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    sorted
}

/// The sheets of a workshop, or of one of its boards; with how many notes stay here because they are
/// hidden or wait.
///
/// # Errors
/// `NotFound`.
pub fn sheets(
    records: Vec<Record>,
    workshop: Id,
    board: Option<Id>,
    computed: Computed,
    say: Say<'_>,
) -> Result<(Vec<Sheet>, usize), Fault> {
    let mut records = sorted(records, workshop, computed.ballots);
    if let Some(board) = board {
        records.boards.retain(|own| own.id == board);
        if records.boards.is_empty() {
            return Err(Fault::new(ErrorCode::NotFound)
                .noun(Noun::Board)
                .detail(board));
        }
    }
    let shown: HashSet<Id> = records.boards.iter().map(|board| board.id).collect();
    records.notes.retain(|note| shown.contains(&note.board));
    records
        .clusters
        .retain(|cluster| shown.contains(&cluster.board));
    records.called = called(&records.clusters, say);
    let before = records.notes.len();
    records
        .notes
        .retain(|note| computed.shown.contains(&note.id));
    let hidden = before - records.notes.len();
    let under: HashSet<Id> = records
        .notes
        .iter()
        .filter_map(|note| note.merged_into)
        .collect();
    let tops = (0..)
        .zip(&records.notes)
        .map(|(number, note)| (note.id, number));
    records.tops = tops.filter(|(id, _)| under.contains(id)).collect();
    let several = records.boards.len() > 1;
    let mut sheets: Vec<Sheet> = Vec::new();
    for board in &records.boards {
        let mut sheet = notes(&records, board.id, say);
        if several {
            sheet.name.clone_from(&board.title);
        }
        sheets.push(sheet);
    }
    if sheets.is_empty() {
        sheets.push(notes(&records, Id::nil(), say));
    }
    sheets.push(clusters(&records, several, say));
    sheets.extend(votes::sheets(&records, board.is_some(), say));
    Ok((sheets, hidden))
}

/// What clusters are called, the same in every sheet. Several of a board that have no title are told apart
/// by their number, in the board's order.
fn called(clusters: &[Cluster], say: Say<'_>) -> HashMap<Id, String> {
    let untitled = |one: &&Cluster| one.title.trim().is_empty();
    let mut several: HashMap<Id, u32> = HashMap::new();
    for cluster in clusters.iter().filter(untitled) {
        *several.entry(cluster.board).or_default() += 1;
    }
    let mut number: HashMap<Id, u32> = HashMap::new();
    let named = clusters.iter().map(|cluster| {
        let name = match (untitled(&cluster), several.get(&cluster.board)) {
            (true, Some(2..)) => {
                let number = number.entry(cluster.board).or_default();
                *number += 1;
                format!("{} {number}", say("doc-untitled"))
            }
            (true, _) => say("doc-untitled"),
            (false, _) => cluster.title.clone(),
        };
        (cluster.id, name)
    });
    named.collect()
}

fn titles(say: Say<'_>, words: &[&str]) -> Vec<String> {
    words
        .iter()
        .map(|word| say(&format!("sheet-column-{word}")))
        .collect()
}

fn word(list: &str, value: &impl serde::Serialize, say: Say<'_>) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => say(&format!("{list}-{}", word.replace('_', "-"))),
        _ => String::new(),
    }
}

fn or_none(text: Option<&str>) -> Cell {
    match text {
        Some(text) if !text.is_empty() => Cell::Text(text.to_owned()),
        _ => Cell::None,
    }
}

fn moment(records: &Records, at: Timestamp) -> Cell {
    match DateTime::from_timestamp_millis(at.0) {
        Some(at) => {
            let local = at.with_timezone(&records.zone).naive_local();
            // To the second, as it is shown.
            let whole = chrono::Timelike::with_nanosecond(&local, 0);
            Cell::Moment(whole.unwrap_or(local))
        }
        None => Cell::None,
    }
}

fn notes(records: &Records, board: Id, say: Say<'_>) -> Sheet {
    let columns = [
        "number", "text", "zone", "cluster", "kind", "colour", "group", "votes", "starred", "made",
        "merged",
    ];
    let voted = votes::dots(records, |option| option.note);
    let own = records.notes.iter().filter(|note| note.board == board);
    let rows = (1..).zip(own).map(|(number, note)| {
        let top = records.top(note);
        let cluster = top.cluster.and_then(|id| records.called.get(&id));
        let zone = top.zone.and_then(|id| records.zones.get(&id));
        let group = note.group.and_then(|id| records.groups.get(&id));
        vec![
            Cell::Count(number),
            Cell::Text(note.text.clone()),
            or_none(zone.map(|zone| zone.title.as_str())),
            or_none(cluster.map(String::as_str)),
            Cell::Text(word("note-kind", &note.kind, say)),
            Cell::Text(word("colour", &note.colour, say)),
            or_none(group.map(|group| group.name.as_str())),
            voted
                .get(&note.id)
                .map_or(Cell::None, |votes| Cell::Count(*votes)),
            match note.starred {
                true => Cell::Text(say("sheet-yes")),
                false => Cell::None,
            },
            moment(records, note.created_at),
            or_none((top.id != note.id).then_some(top.text.as_str())),
        ]
    });
    Sheet {
        word: "notes",
        name: say("sheet-notes"),
        titles: titles(say, &columns),
        rows: rows.collect(),
    }
}

fn clusters(records: &Records, several: bool, say: Say<'_>) -> Sheet {
    let boards: HashMap<Id, &str> = records
        .boards
        .iter()
        .map(|board| (board.id, board.title.as_str()))
        .collect();
    let mut count: HashMap<Id, u32> = HashMap::new();
    let counted = records.notes.iter().map(|note| records.top(note));
    for cluster in counted.filter_map(|note| note.cluster) {
        *count.entry(cluster).or_default() += 1;
    }
    let voted = votes::dots(records, |option| option.cluster);
    let mut columns = vec!["cluster", "summary", "count", "votes"];
    if several {
        columns.insert(0, "board");
    }
    let rows = records.clusters.iter().map(|cluster| {
        let mut row = vec![
            or_none(records.called.get(&cluster.id).map(String::as_str)),
            or_none(Some(&cluster.summary)),
            Cell::Count(count.get(&cluster.id).copied().unwrap_or(0)),
            voted
                .get(&cluster.id)
                .map_or(Cell::None, |votes| Cell::Count(*votes)),
        ];
        if several {
            row.insert(0, or_none(boards.get(&cluster.board).copied()));
        }
        row
    });
    Sheet {
        word: "clusters",
        name: say("sheet-clusters"),
        titles: titles(say, &columns),
        rows: rows.collect(),
    }
}

/// A sheet as CSV: UTF-8 with its mark, the language's separator, ISO moments, and nothing that a
/// spreadsheet would compute.
///
/// # Errors
/// Only when there is no memory left.
pub fn csv(sheet: &Sheet, language: Language) -> Result<Vec<u8>, Fault> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(match language {
            Language::Fr => b';',
            Language::En => b',',
        })
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    let refused = |error: csv::Error| Fault::new(ErrorCode::Internal).technical(error);
    writer.write_record(&sheet.titles).map_err(refused)?;
    for row in &sheet.rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::None => String::new(),
            Cell::Text(text) => neutral(text),
            Cell::Count(count) => count.to_string(),
            Cell::Number(number) => match language {
                Language::Fr => number.to_string().replace('.', ","),
                Language::En => number.to_string(),
            },
            Cell::Day(day) => day.to_string(),
            Cell::Moment(at) => at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        });
        writer.write_record(cells).map_err(refused)?;
    }
    writer
        .into_inner()
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
fn neutral(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Sheets as one workbook.
///
/// # Errors
/// More rows than a sheet may have.
pub fn xlsx(sheets: &[Sheet], language: Language) -> Result<Vec<u8>, Fault> {
    let mut book = Workbook::new();
    // As much as Excel presses together itself: a twentieth larger than it could be, in two thirds of the time.
    book.set_zip_compression_level(3);
    let mut names = Names::default();
    for sheet in sheets {
        write(
            book.add_worksheet(),
            sheet,
            &names.free(&sheet.name),
            language,
        )
        .map_err(refused)?;
    }
    // Nothing of the computer: no author, and always the same moment.
    let at = rust_xlsxwriter::ExcelDateTime::from_ymd(2020, 1, 1).map_err(refused)?;
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&at));
    book.save_to_buffer().map_err(refused)
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
fn refused(error: XlsxError) -> Fault {
    Fault::new(ErrorCode::ExportFailed).technical(error)
}

fn write(
    to: &mut Worksheet,
    sheet: &Sheet,
    name: &str,
    language: Language,
) -> Result<(), XlsxError> {
    to.set_name(name)?;
    let head = Format::new().set_bold().set_text_wrap();
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let plain = Format::new().set_align(FormatAlign::Top);
    let moment = plain.clone().set_num_format(match language {
        Language::Fr => "dd/mm/yyyy hh:mm",
        Language::En => "yyyy-mm-dd hh:mm",
    });
    let day = plain.clone().set_num_format(match language {
        Language::Fr => "dd/mm/yyyy",
        Language::En => "yyyy-mm-dd",
    });
    let figure = plain.clone().set_num_format("0.00");
    for (column, title) in (0_u16..).zip(&sheet.titles) {
        to.write_string_with_format(0, column, title, &head)?;
        let longest = sheet
            .rows
            .iter()
            .filter_map(|row| match row.get(usize::from(column)) {
                Some(Cell::Text(text)) => text.split('\n').map(|line| line.chars().count()).max(),
                Some(Cell::Moment(_)) => Some(17),
                Some(Cell::Day(_)) => Some(11),
                _ => None,
            });
        let wide = longest
            .chain([title.chars().count() + 3])
            .max()
            .unwrap_or(8)
            .clamp(8, 60);
        to.set_column_width(column, f64::from(u8::try_from(wide).unwrap_or(60)))?;
        // How texts stand, once a column: with each cell it would be compared as a whole each time.
        let told = |row: &Vec<Cell>| matches!(row.get(usize::from(column)), Some(Cell::Text(_)));
        if sheet.rows.iter().any(told) {
            to.set_column_format(column, &text)?;
        }
    }
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::None => continue,
                Cell::Text(words) => to.write_string(line, column, words)?,
                Cell::Count(count) => to.write_number_with_format(line, column, *count, &plain)?,
                Cell::Number(number) => {
                    to.write_number_with_format(line, column, *number, &figure)?
                }
                Cell::Day(own) => {
                    let own = rust_xlsxwriter::ExcelDateTime::parse_from_str(&own.to_string())?;
                    to.write_datetime_with_format(line, column, &own, &day)?
                }
                Cell::Moment(at) => {
                    let at = rust_xlsxwriter::ExcelDateTime::parse_from_str(
                        &at.format("%Y-%m-%dT%H:%M:%S").to_string(),
                    )?;
                    to.write_datetime_with_format(line, column, &at, &moment)?
                }
            };
        }
    }
    let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let wide = u16::try_from(sheet.titles.len().max(1) - 1).unwrap_or(u16::MAX);
    if last > 0 {
        to.autofilter(0, 0, last, wide)?;
    }
    to.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Names of sheets: short, without the signs that are not allowed, and unique as a person reads them.
#[derive(Default)]
struct Names {
    taken: HashSet<String>,
}

impl Names {
    fn free(&mut self, wanted: &str) -> String {
        let composed = composed(wanted);
        let clean: String = composed
            .chars()
            .map(|c| match c {
                '[' | ']' | ':' | '*' | '?' | '/' | '\\' => ' ',
                c if c.is_control() => ' ',
                c => c,
            })
            .collect();
        let clean = clean.trim().trim_matches('\'').trim().to_owned();
        let clean = if clean.is_empty() {
            "Notes".to_owned()
        } else {
            clean
        };
        for number in 1_u32.. {
            let tail = match number {
                1 => String::new(),
                number => format!(" ({number})"),
            };
            // 31 units of UTF-16, as the programs count.
            let mut name = String::new();
            let mut room = 31 - tail.len();
            for c in clean.chars() {
                let Some(left) = room.checked_sub(c.len_utf16()) else {
                    break;
                };
                room = left;
                name.push(c);
            }
            let name = format!("{}{tail}", name.trim_end());
            if self.taken.insert(name.to_lowercase()) {
                return name;
            }
        }
        clean
    }
}

/// A letter and its accents as one character, where there is one.
fn composed(text: &str) -> String {
    const MARKED: [(char, &str, &str); 5] = [
        ('\u{300}', "aeiouAEIOUn", "àèìòùÀÈÌÒÙǹ"),
        ('\u{301}', "aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ"),
        ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ('\u{308}', "aeiouyAEIOU", "äëïöüÿÄËÏÖÜ"),
        ('\u{327}', "cCsS", "çÇşŞ"),
    ];
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let joined =
            MARKED
                .iter()
                .find(|(mark, _, _)| *mark == c)
                .and_then(|(_, plain, marked)| {
                    let last = out.chars().next_back()?;
                    let place = plain.chars().position(|own| own == last)?;
                    marked.chars().nth(place)
                });
        match joined {
            Some(joined) => {
                out.pop();
                out.push(joined);
            }
            None => out.push(c),
        }
    }
    out
}

mod votes;

#[cfg(test)]
mod tests;
