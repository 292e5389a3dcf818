//! Tables and files of other tools, brought into a workshop, and tables out of it. The same for the
//! window and for the command line.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use domain::{ErrorCode, Fault, Id, Noun, Record, limits, workshop::Language, workshop::Workshop};
use engine::{Brought, Engine};
use exchange::{
    imports::{self, Source, Taken, Wishes},
    sheets::{self, Cell, Computed, Sheet},
    table::{Row, Table as Read},
};
use serde_json::{Map, Value, json};
use synthesis::{
    Records,
    document::{
        self,
        model::{ColumnBar, Columns, Journey, JourneyCell, Part, Table, TableCell},
    },
};
use wording::Wording;

/// Rows that a preview shows before those that something is said of.
const FIRST: usize = 12;
/// Rows that a preview shows at most.
const SHOWN: usize = 300;
/// Lines one of which may be that of the titles.
const HEADS: usize = 20;
/// Characters of a cell that a preview shows.
const EXCERPT: usize = 400;

/// Reads a file.
///
/// # Errors
/// What is wrong with it.
pub fn read(path: &Path, wishes: &Wishes) -> Result<Taken, Fault> {
    imports::read(&bytes(path)?, wishes)
}

/// What a file holds, as much as may be brought.
///
/// # Errors
/// What the disk refuses; too large.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Fault> {
    let limit = u64::try_from(exchange::MAX_BYTES).unwrap_or(u64::MAX);
    crate::write::read_at_most(path, limit)
}

/// The title of a board that has none in the file.
pub fn title(path: &Path) -> String {
    path.file_stem()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// The workshop that files are brought into.
///
/// # Errors
/// `NotFound`.
pub fn workshop(engine: &Engine, id: Id) -> Result<Workshop, Fault> {
    match engine.record(Noun::Workshop, id)? {
        Some(Record::Workshop(workshop)) => Ok(workshop),
        _ => Err(Fault::new(ErrorCode::NotFound)
            .noun(Noun::Workshop)
            .detail(id)),
    }
}

/// What was brought, as JSON: the counts of what is new, and what was left out by its reason.
pub fn report(brought: &Brought) -> Value {
    json!({
        "outcome": if brought.unchanged() { "unchanged" } else { "created" },
        "format": brought.imported.source,
        "boards": brought.boards,
        "ballots": brought.ballots,
        "notes": brought.count(Noun::Note),
        "zones": brought.count(Noun::Zone),
        "clusters": brought.count(Noun::Cluster),
        "links": brought.count(Noun::Link),
        "options": brought.count(Noun::BallotOption),
        "already": brought.there,
        "left_out": brought.imported.left,
        "told": brought.imported.said,
    })
}

/// What a file would bring, for the desk to show and change.
pub fn preview(taken: &Taken, bytes: u64, wishes: &Wishes) -> Value {
    let imported = &taken.imported;
    let sum = |count: &dyn Fn(&imports::ImportedBoard) -> usize| -> usize {
        imported.boards.iter().map(count).sum()
    };
    let polls: usize = imported.polls.iter().map(|poll| poll.options.len()).sum();
    let voted = sum(&|board| {
        board
            .ballots
            .iter()
            .map(|ballot| ballot.options.len())
            .sum()
    });
    let mut sources = vec![taken.recognised];
    if taken.table.is_some() {
        sources.extend(
            [Source::Table, Source::MiroCsv]
                .into_iter()
                .filter(|one| *one != taken.recognised),
        );
    }
    json!({
        "bytes": bytes,
        "source": imported.source,
        "recognised": taken.recognised,
        "sources": sources,
        "counts": {
            "boards": imported.boards.len(),
            "notes": sum(&|board| board.notes.len()),
            "zones": sum(&|board| board.zones.len()),
            "clusters": sum(&|board| board.clusters.len()),
            "links": sum(&|board| board.links.len()),
            "options": voted + polls,
        },
        "boards": imported.offered,
        "placed": imported.boards.iter().any(|board| board.notes.iter().any(|note| note.place.is_some())),
        "left": imported.left,
        "said": imported.said,
        "table": taken.table.as_ref().map(|table| rows(table, taken, wishes)),
        "notes": notes(taken),
        "options": options(taken),
        "questions": taken.questions(),
    })
}

fn rows(table: &Read, taken: &Taken, wishes: &Wishes) -> Value {
    let understood = &taken.understood;
    let lines = |leaves: bool| -> HashSet<u32> {
        let remarks = understood.remarks.iter();
        remarks
            .filter(|remark| remark.about.leaves() == leaves)
            .map(|remark| remark.line)
            .collect()
    };
    let (wrong, mut look) = (lines(true), lines(false));
    look.retain(|line| !wrong.contains(line));
    let of_titles = taken.is_list();
    let is_title = |row: &Row| of_titles && imports::is_title(row, wishes);
    let first = FIRST.max(wishes.shown);
    let last = table.rows.last().map(|row| row.line);
    let heads = table.rows.iter().take(HEADS).map(|row| {
        let cells = row.cells.iter().map(|cell| cell.trim());
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        json!({ "line": row.line, "text": limits::within(&cells.join(", "), 80) })
    });
    let rows: Vec<Value> = table
        .rows
        .iter()
        .filter(|row| row.line > understood.header)
        .enumerate()
        .filter(|(index, row)| {
            let said = wrong.contains(&row.line) || look.contains(&row.line);
            *index < first || said || is_title(row) || Some(row.line) == last
        })
        .take(SHOWN.max(wishes.shown))
        .map(|(_, row)| {
            let cells: Vec<String> = row
                .cells
                .iter()
                .map(|cell| limits::within(cell, EXCERPT).to_owned())
                .collect();
            json!({
                "line": row.line,
                "cells": cells,
                "title": is_title(row),
            })
        })
        .collect();
    json!({
        "encoding": table.encoding,
        "doubt": table.doubt,
        "separator": table.separator,
        "even": table.even,
        "sheets": table.sheets,
        "sheet": table.sheet,
        "hidden_columns": table.hidden_columns,
        "header": understood.header,
        "first": table.rows.first().map_or(0, |row| row.line),
        "titles": understood.titles,
        "roles": understood.roles,
        "width": table.width(),
        "total": table.rows.len(),
        "below": table.rows.iter().filter(|row| row.line > understood.header).count(),
        "heads": heads.collect::<Vec<_>>(),
        "rows": rows,
        "title_lines": table.rows.iter().filter(|row| is_title(row)).map(|row| row.line).collect::<Vec<_>>(),
        "said": { "wrong": wrong.len(), "look": look.len(), "remarks": understood.remarks.len() },
        "remarks": understood.remarks.iter().take(SHOWN).collect::<Vec<_>>(),
    })
}

/// The first notes, as they will be.
fn notes(taken: &Taken) -> Vec<Value> {
    let boards = taken.imported.boards.iter();
    boards
        .flat_map(|board| {
            board.notes.iter().map(|note| {
                json!({
                    "text": limits::within(&note.text, EXCERPT),
                    "zone": note.zone.and_then(|zone| board.zones.get(zone)).map(|zone| zone.title.clone()),
                    "cluster": note.cluster.and_then(|one| board.clusters.get(one)).map(|one| one.title.clone()),
                    "colour": note.colour.unwrap_or_default(),
                })
            })
        })
        .take(60)
        .collect()
}

/// The options of a poll.
fn options(taken: &Taken) -> Vec<Value> {
    let polls = taken.imported.polls.iter();
    polls
        .flat_map(|poll| &poll.options)
        .take(60)
        .map(|option| json!({ "label": option.label, "dots": option.dots, "maybe": option.maybe }))
        .collect()
}

/// Tables of a workshop or of one of its boards.
///
/// # Errors
/// `NotFound`.
pub fn tables(
    mut records: Vec<Record>,
    workshop: Id,
    board: Option<Id>,
    words: Wording,
) -> Result<(Vec<Sheet>, usize), Fault> {
    let own = Records::of_workshop(records.clone(), workshop)?;
    let own = own.outgoing(Some(words.language()));
    for record in &mut records {
        if let Record::BallotOption(option) = record
            && let Some(told) = own.ballot_option(option.id)
        {
            option.clone_from(told);
        }
    }
    let boards = own.boards().iter();
    let computed = Computed {
        ballots: synthesis::results(&own).ballots,
        shown: boards
            .flat_map(|board| own.shown_of(board.id).map(|note| note.id))
            .collect(),
    };
    sheets::sheets(records, workshop, board, computed, &|id| words.say(id))
}

/// The tables of a workshop's synthesis as sheets: what they fold there is folded here too. Also
/// what the workshop is to keep folded once they have left.
///
/// # Errors
/// `NotFound`.
pub fn of_document(
    records: Vec<Record>,
    workshop: Id,
    language: Language,
) -> Result<(Vec<Sheet>, Vec<String>), Fault> {
    let records = Records::of_workshop(records, workshop)?;
    let options = document::Options {
        language: Some(language),
        ..document::Options::default()
    };
    let made = document::document(&records, &options);
    let folded = document::folded(&records, &options).into_iter();
    Ok((
        tables_of(&made),
        folded.flat_map(|(_, keys)| keys).collect(),
    ))
}

/// The tables of a document as sheets; a distribution and a journey are told in one, as the formats that
/// flow tell them.
pub fn tables_of(made: &document::Document) -> Vec<Sheet> {
    let words = Wording::new(made.language);
    let sections = made.sections.iter();
    let parts = sections
        .flat_map(|section| std::iter::once(section).chain(&section.sections))
        .flat_map(|section| section.parts.iter().map(move |part| (section, part)));
    parts
        .filter_map(|(section, part)| match part {
            Part::Table(table) => {
                let caption = table.caption.as_ref();
                let name = caption.map_or(&section.title, |one| &one.text);
                Some(of_table(table, name, words))
            }
            Part::Columns(columns) => Some(of_columns(columns, words)),
            Part::Journey(journey) => Some(of_journey(journey)),
            _ => None,
        })
        .collect()
}

fn of_table(table: &Table, name: &str, words: Wording) -> Sheet {
    let total = (!table.total.is_empty()).then_some(&table.total);
    let letters = |own: &TableCell| own.text.iter().map(|run| run.text.as_str()).collect();
    let row = |row: &Vec<TableCell>| {
        let texts = row.iter().map(letters);
        texts.map(|text: String| cell(text, words)).collect()
    };
    Sheet {
        word: "synthesis",
        name: name.to_owned(),
        titles: table.columns.iter().map(|one| one.title.clone()).collect(),
        rows: table.rows.iter().chain(total).map(row).collect(),
    }
}

fn of_columns(columns: &Columns, words: Wording) -> Sheet {
    let bars = &columns.columns;
    let title = |bar: &ColumnBar| format!("{} {}", bar.value, bar.label).trim().to_owned();
    let counts = bars.iter().map(|bar| cell(bar.count.clone(), words));
    Sheet {
        word: "synthesis",
        name: columns.caption.text.clone(),
        titles: bars.iter().map(title).collect(),
        rows: vec![counts.collect()],
    }
}

/// A row a lane; what covers several steps stands under the first.
fn of_journey(journey: &Journey) -> Sheet {
    let steps = journey.steps.iter();
    let steps = steps.map(|step| format!("{} {}", step.number, step.title).trim().to_owned());
    let wide = |text: String, span: u32| {
        let covered = usize::try_from(span.max(1) - 1).unwrap_or(0);
        std::iter::once(told(text)).chain(std::iter::repeat_n(Cell::None, covered))
    };
    let phases = (!journey.phases.is_empty()).then(|| {
        let phases = journey.phases.iter();
        let phases = phases.flat_map(|phase| wide(phase.title.clone(), phase.span));
        std::iter::once(Cell::None).chain(phases).collect()
    });
    let lanes = journey.lanes.iter().map(|lane| {
        let mut name = vec![lane.title.as_str(), lane.detail.as_str()];
        name.retain(|part| !part.is_empty());
        let cells = lane
            .cells
            .iter()
            .flat_map(|cell| wide(said(cell), cell.span));
        std::iter::once(told(name.join(" · ")))
            .chain(cells)
            .collect()
    });
    Sheet {
        word: "synthesis",
        name: journey.caption.text.clone(),
        titles: std::iter::once(journey.corner.clone())
            .chain(steps)
            .collect(),
        rows: phases.into_iter().chain(lanes).collect(),
    }
}

/// What a cell of a journey says, line by line.
fn said(cell: &JourneyCell) -> String {
    let lines: Vec<&str> = match &cell.feeling {
        Some(feeling) => vec![feeling.value.as_str(), feeling.word.as_str()],
        None => cell.lines.iter().map(|line| line.text.as_str()).collect(),
    };
    let seam = if cell.feeling.is_some() { " " } else { "\n" };
    lines.join(seam).trim().to_owned()
}

fn told(text: String) -> Cell {
    if text.is_empty() {
        Cell::None
    } else {
        Cell::Text(text)
    }
}

/// A whole count is a number, as its language writes it; anything else is what people read: « 007 » is
/// a code.
fn cell(text: String, words: Wording) -> Cell {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.parse::<u32>() {
        Ok(count) if words.number(f64::from(count), 0) == text => Cell::Count(count),
        _ => told(text),
    }
}

/// The tables with the file of each as CSV: the notes under the name given, what else holds something
/// beside it; tables of one name, as those of several workshops have, beside each other.
fn files<'a>(path: &Path, tables: &'a [Sheet]) -> Vec<(PathBuf, &'a Sheet)> {
    let stem = path
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let mut files: Vec<(PathBuf, &'a Sheet)> = Vec::new();
    for (index, table) in tables.iter().enumerate() {
        if index > 0 && table.rows.is_empty() {
            continue;
        }
        let named = |rank: u32| match (index, rank) {
            (0, _) => path.to_owned(),
            (_, 1) => path.with_file_name(format!("{stem}-{}.csv", file_word(&table.name))),
            (_, rank) => {
                path.with_file_name(format!("{stem}-{}-{rank}.csv", file_word(&table.name)))
            }
        };
        let taken = |file: &PathBuf| files.iter().any(|(other, _)| other == file);
        let mut names = (1..).map(named).skip_while(taken);
        let file = names.next().unwrap_or_else(|| path.to_owned());
        files.push((file, table));
    }
    files
}

/// The files beside the one given that writing CSV would replace: nobody was asked about them.
pub fn beside(path: &Path, tables: &[Sheet]) -> Vec<PathBuf> {
    let beside = files(path, tables).into_iter().skip(1);
    beside
        .map(|(file, _)| file)
        .filter(|file| file.symlink_metadata().is_ok())
        .collect()
}

/// Writes tables as one workbook, or as a CSV each. Gives the files.
///
/// # Errors
/// A file that is there and that nobody asked to replace, or what the disk refuses; nothing is half
/// written.
pub fn write(
    path: &Path,
    tables: &[Sheet],
    workbook: bool,
    language: Language,
    force: bool,
) -> Result<Vec<PathBuf>, Fault> {
    if workbook {
        crate::write::whole(path, &sheets::xlsx(tables, language)?)?;
        return Ok(vec![path.to_owned()]);
    }
    if let Some(there) = beside(path, tables).first().filter(|_| !force) {
        return Err(Fault::new(ErrorCode::FileExists).at(there.display().to_string()));
    }
    let mut written = Vec::new();
    for (file, table) in files(path, tables) {
        written.push((file, sheets::csv(table, language)?));
    }
    for (file, bytes) in &written {
        crate::write::whole(file, bytes)?;
    }
    Ok(written.into_iter().map(|(file, _)| file).collect())
}

/// A title as part of a file's name.
fn file_word(title: &str) -> String {
    let word: String = title
        .chars()
        .map(|c| {
            if c.is_control() || "/\\:*?\"<>|".contains(c) {
                '-'
            } else {
                c
            }
        })
        .take(80)
        .collect();
    word.trim().to_lowercase()
}

/// Counts by reason as sentences.
pub fn sentences(words: Wording, brought: &Brought) -> Vec<String> {
    let value = |counts: Value| -> Map<String, Value> {
        match counts {
            Value::Object(counts) => counts,
            _ => Map::new(),
        }
    };
    let mut said = Vec::new();
    for (list, counts) in [
        ("bring-left", value(json!(brought.imported.left))),
        ("bring-said", value(json!(brought.imported.said))),
    ] {
        for (reason, count) in counts {
            let id = format!("{list}-{}", reason.replace('_', "-"));
            let count = count.as_u64().unwrap_or_default();
            said.push(words.say_with(&id, &[("count", count.into())]));
        }
    }
    said
}

#[cfg(test)]
mod tests;
