//! ODS: what a cell shows stands in the file itself, as paragraphs; numbers and dates need no format.

use std::collections::{HashMap, HashSet};

use domain::Fault;
use quick_xml::events::{BytesStart, Event};

use super::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Reading, Sheet, Table, too_many, xml};
use crate::archive::Archive;

const PART: &str = "content.xml";

/// Reads the first sheet that is shown, or the one that was asked for.
pub fn read(archive: &mut Archive<'_>, reading: &Reading) -> Result<Table, Fault> {
    let text = archive.text(PART)?.unwrap_or_default();
    let sheets = sheets(&text)?;
    let first = sheets.iter().position(|sheet| !sheet.hidden).unwrap_or(0);
    let number = reading.sheet.unwrap_or(first);
    let mut table = Table {
        sheet: number,
        ..Table::default()
    };
    if sheets
        .get(number)
        .is_some_and(|sheet| !sheet.hidden || reading.hidden)
    {
        fill(&mut table, &text, number, reading)?;
    }
    table.sheets = sheets;
    Ok(table)
}

/// The sheets, and whether each is hidden: that stands in its style.
fn sheets(text: &str) -> Result<Vec<Sheet>, Fault> {
    let mut shown: HashMap<String, bool> = HashMap::new();
    let mut style = String::new();
    let mut sheets = Vec::new();
    let mut reader = xml::reader(text);
    loop {
        match xml::next(&mut reader, PART)? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "style" => style = xml::attribute(&tag, "name").unwrap_or_default(),
                "table-properties" => {
                    let on = xml::attribute(&tag, "display").is_none_or(|on| on != "false");
                    shown.insert(style.clone(), on);
                }
                "table" if tag.name().as_ref().starts_with("table:") => {
                    let style = xml::attribute(&tag, "style-name").unwrap_or_default();
                    sheets.push(Sheet {
                        name: xml::attribute(&tag, "name").unwrap_or_default(),
                        hidden: shown.get(&style) == Some(&false),
                    });
                }
                _ => {}
            },
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

/// A row while it is read.
#[derive(Default)]
struct Line {
    cells: Vec<String>,
    formula: bool,
    times: usize,
}

/// A cell while it is read.
struct Cell {
    text: String,
    paragraphs: usize,
    times: usize,
}

fn fill(table: &mut Table, text: &str, number: usize, reading: &Reading) -> Result<(), Fault> {
    let mut reader = xml::reader(text);
    let mut sheet = None::<usize>;
    let mut column = 0;
    let mut hidden: HashSet<usize> = HashSet::new();
    let (mut line, mut line_number, mut counted) = (Line::default(), 0_usize, 0_usize);
    let mut cell: Option<Cell> = None;
    let mut aside = 0_usize;
    let mut next_sheet = 0;
    loop {
        let event = xml::next(&mut reader, PART)?;
        let empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                if name == "table:table" {
                    sheet = Some(next_sheet);
                    next_sheet += 1;
                    continue;
                }
                if sheet != Some(number) {
                    continue;
                }
                match name.as_str() {
                    "table:table-column" => {
                        let times = repeated(&tag, "number-columns-repeated");
                        let gone =
                            xml::attribute(&tag, "visibility").is_some_and(|v| v == "collapse");
                        for at in column..(column + times).min(MAX_COLUMNS) {
                            if gone {
                                hidden.insert(at);
                            }
                        }
                        column += times;
                    }
                    "table:table-row" => {
                        line = Line {
                            times: repeated(&tag, "number-rows-repeated"),
                            ..Line::default()
                        };
                    }
                    "table:table-cell" | "table:covered-table-cell" => {
                        if xml::attribute(&tag, "formula").is_some() {
                            line.formula = true;
                        }
                        let spans = |name| xml::number::<u32>(&tag, name).unwrap_or(1) > 1;
                        if spans("number-columns-spanned") || spans("number-rows-spanned") {
                            table.merged += 1;
                        }
                        let begun = Cell {
                            text: String::new(),
                            paragraphs: 0,
                            times: repeated(&tag, "number-columns-repeated"),
                        };
                        if empty {
                            end_cell(&mut line, begun)?;
                        } else {
                            cell = Some(begun);
                        }
                    }
                    "office:annotation" if !empty => aside += 1,
                    "text:p" if aside == 0 => {
                        if let Some(cell) = &mut cell {
                            if cell.paragraphs > 0 {
                                cell.text.push('\n');
                            }
                            cell.paragraphs += 1;
                        }
                    }
                    "text:line-break" => push(&mut cell, aside, '\n', 1),
                    "text:tab" => push(&mut cell, aside, '\t', 1),
                    "text:s" => {
                        let times = xml::number(&tag, "c").unwrap_or(1_usize);
                        push(&mut cell, aside, ' ', times.min(1_000));
                    }
                    _ => {}
                }
            }
            Event::Text(said) if aside == 0 => {
                // Only what stands in a paragraph; the rest is indentation.
                if let Some(cell) = cell.as_mut().filter(|cell| cell.paragraphs > 0) {
                    cell.text.push_str(&said.xml10_content());
                }
            }
            Event::CData(said) if aside == 0 => {
                if let Some(cell) = cell.as_mut().filter(|cell| cell.paragraphs > 0) {
                    cell.text.push_str(&said.xml10_content());
                }
            }
            Event::GeneralRef(reference) => {
                if let Some(c) = xml::reference(&reference) {
                    push(&mut cell, aside, c, 1);
                }
            }
            Event::End(tag) => match tag.name().as_ref() {
                "office:annotation" => aside = aside.saturating_sub(1),
                "table:table" => sheet = None,
                "table:table-cell" | "table:covered-table-cell" => {
                    if let Some(ended) = cell.take() {
                        end_cell(&mut line, ended)?;
                    }
                }
                "table:table-row" if sheet == Some(number) => {
                    let ended = std::mem::take(&mut line);
                    end_line(table, ended, &mut line_number, &mut counted)?;
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    table.hidden_columns = u32::try_from(hidden.len().min(table.width())).unwrap_or(u32::MAX);
    if !reading.hidden {
        for row in &mut table.rows {
            let mut at = 0;
            row.cells.retain(|_| {
                at += 1;
                !hidden.contains(&(at - 1))
            });
        }
        table
            .rows
            .retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    }
    Ok(())
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> usize {
    xml::number(tag, name).unwrap_or(1_usize).max(1)
}

fn push(cell: &mut Option<Cell>, aside: usize, c: char, times: usize) {
    if let Some(cell) = cell
        .as_mut()
        .filter(|cell| aside == 0 && cell.paragraphs > 0)
    {
        cell.text.extend(std::iter::repeat_n(c, times));
    }
}

/// Empty cells to the end of a row are written as thousands: only what holds something counts.
fn end_cell(line: &mut Line, cell: Cell) -> Result<(), Fault> {
    let empty = cell.text.trim().is_empty();
    let times = if empty {
        cell.times.min(MAX_COLUMNS + 1)
    } else {
        cell.times
    };
    if !empty && line.cells.len() + times > MAX_COLUMNS {
        return Err(too_many("columns", MAX_COLUMNS));
    }
    if empty && line.cells.len() > MAX_COLUMNS {
        return Ok(());
    }
    line.cells.extend(std::iter::repeat_n(cell.text, times));
    Ok(())
}

fn end_line(
    table: &mut Table,
    mut line: Line,
    number: &mut usize,
    counted: &mut usize,
) -> Result<(), Fault> {
    let times = line.times.max(1);
    let first = *number + 1;
    *number = number.saturating_add(times);
    while line.cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        line.cells.pop();
    }
    if line.cells.is_empty() {
        return Ok(());
    }
    if table.rows.len() + times > MAX_ROWS {
        return Err(too_many("rows", MAX_ROWS));
    }
    *counted += line.cells.len() * times;
    if *counted > MAX_CELLS {
        return Err(too_many("cells", MAX_CELLS));
    }
    for again in 0..times {
        let at = u32::try_from(first + again).unwrap_or(u32::MAX);
        if line.formula {
            table.formulas.insert(at);
        }
        table.keep(at, line.cells.clone())?;
    }
    Ok(())
}
