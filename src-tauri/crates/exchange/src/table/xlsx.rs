//! XLSX: calamine gives the values and which style each has; the styles' number formats, hidden columns,
//! formulas and merged ranges are read beside it, so that a cell is taken as it is shown.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    io::Cursor,
};

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};
use domain::{ErrorCode, Fault};
use quick_xml::events::Event;

use super::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Reading, Sheet, Table, shown, too_many, xml};
use crate::archive::Archive;

/// Reads the first sheet that is shown, or the one that was asked for.
pub fn read(archive: &mut Archive<'_>, reading: &Reading, comma: bool) -> Result<Table, Fault> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(archive.bytes())).map_err(|error| bad(&error))?;
    let sheets: Vec<Sheet> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
        })
        .collect();
    let first = sheets.iter().position(|sheet| !sheet.hidden).unwrap_or(0);
    let number = reading.sheet.unwrap_or(first);
    let Some(sheet) = sheets
        .get(number)
        .filter(|sheet| !sheet.hidden || reading.hidden)
    else {
        return Err(Fault::new(ErrorCode::BadFile).at("workbook"));
    };
    let paths = sheet_paths(archive)?;
    let facts = match paths.get(&sheet.name) {
        Some(path) => facts(&archive.text(path)?.unwrap_or_default(), path)?,
        None => Facts::default(),
    };
    let formats = formats(&archive.text("xl/styles.xml")?.unwrap_or_default())?;
    let hidden = |column: u32| !reading.hidden && facts.hidden.contains(&column);
    let mut table = Table {
        sheet: number,
        hidden_columns: u32::try_from(facts.hidden.len()).unwrap_or(u32::MAX),
        formulas: facts.formulas.clone(),
        merged: facts.merged,
        ..Table::default()
    };
    let epoch_1904 = book.has_1904_epoch();
    let mut cells = book
        .worksheet_cells_reader(&sheet.name)
        .map_err(|error| bad(&error))?;
    let mut row: (u32, Vec<String>) = (0, Vec::new());
    let mut counted = 0;
    let mut seen = BTreeSet::new();
    while let Some((cell, style)) = cells
        .next_cell_with_style_id()
        .map_err(|error| bad(&error))?
    {
        let (line, column) = cell.get_position();
        if line as usize >= MAX_ROWS + 1_000 {
            return Err(too_many("rows", MAX_ROWS));
        }
        if matches!(cell.get_value(), DataRef::Empty) || hidden(column) {
            continue;
        }
        if column as usize >= MAX_COLUMNS {
            return Err(too_many("columns", MAX_COLUMNS));
        }
        counted += 1;
        if counted > MAX_CELLS {
            return Err(too_many("cells", MAX_CELLS));
        }
        if line != row.0 {
            table.keep(row.0 + 1, std::mem::take(&mut row.1))?;
            row.0 = line;
        }
        seen.insert(column);
        let column = column as usize;
        if row.1.len() <= column {
            row.1.resize(column + 1, String::new());
        }
        let format = formats.get(style).map(String::as_str);
        row.1[column] = text(cell.get_value(), format, comma, epoch_1904);
    }
    table.keep(row.0 + 1, row.1)?;
    drop(cells);
    without_gaps(&mut table, &facts.hidden, reading.hidden);
    table.rows.sort_by_key(|row| row.line);
    table.sheets = sheets;
    Ok(table)
}

/// A hidden column leaves no empty one behind.
fn without_gaps(table: &mut Table, hidden: &HashSet<u32>, taken: bool) {
    if taken || hidden.is_empty() {
        return;
    }
    for row in &mut table.rows {
        let mut column = 0;
        row.cells.retain(|_| {
            let stays = !hidden.contains(&column);
            column += 1;
            stays
        });
    }
}

fn text(value: &DataRef<'_>, format: Option<&str>, comma: bool, epoch_1904: bool) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.replace("\r\n", "\n"),
        DataRef::SharedString(text) => text.replace("\r\n", "\n"),
        DataRef::Int(value) => shown::integer(*value, format, comma, epoch_1904),
        DataRef::Float(value) => shown::number(*value, format, comma, epoch_1904),
        DataRef::DateTime(value) => shown::number(value.as_f64(), format, comma, epoch_1904),
        DataRef::Bool(value) => match (value, comma) {
            (true, true) => "VRAI".to_owned(),
            (false, true) => "FAUX".to_owned(),
            (true, false) => "TRUE".to_owned(),
            (false, false) => "FALSE".to_owned(),
        },
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

fn bad(error: &calamine::XlsxError) -> Fault {
    match error {
        calamine::XlsxError::Password => Fault::new(ErrorCode::UnreadFormat).detail("XLSX"),
        _ => Fault::new(ErrorCode::BadFile).at("xlsx"),
    }
}

/// The part of each sheet, by its name.
fn sheet_paths(archive: &mut Archive<'_>) -> Result<HashMap<String, String>, Fault> {
    let mut targets = HashMap::new();
    let rels = "xl/_rels/workbook.xml.rels";
    let text = archive.text(rels)?.unwrap_or_default();
    let mut reader = xml::reader(&text);
    loop {
        match xml::next(&mut reader, rels)? {
            Event::Start(tag) | Event::Empty(tag) => {
                if let (Some(id), Some(target)) =
                    (xml::attribute(&tag, "Id"), xml::attribute(&tag, "Target"))
                {
                    let path = match target.strip_prefix('/') {
                        Some(whole) => whole.to_owned(),
                        None => format!("xl/{target}"),
                    };
                    targets.insert(id, path);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let mut paths = HashMap::new();
    let book = "xl/workbook.xml";
    let text = archive.text(book)?.unwrap_or_default();
    let mut reader = xml::reader(&text);
    loop {
        match xml::next(&mut reader, book)? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "sheet" => {
                if let (Some(name), Some(path)) = (
                    xml::attribute(&tag, "name"),
                    xml::attribute(&tag, "id").and_then(|id| targets.get(&id)),
                ) {
                    paths.insert(name, path.clone());
                }
            }
            Event::Eof => return Ok(paths),
            _ => {}
        }
    }
}

/// What calamine does not say of a sheet.
#[derive(Default)]
struct Facts {
    hidden: HashSet<u32>,
    formulas: BTreeSet<u32>,
    merged: u32,
}

fn facts(text: &str, path: &str) -> Result<Facts, Fault> {
    let mut facts = Facts::default();
    let around = around_cells(text);
    let mut reader = xml::reader(around.as_deref().unwrap_or(text));
    let mut line = 0;
    loop {
        match xml::next(&mut reader, path)? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "col" => {
                    let on = xml::attribute(&tag, "hidden");
                    if on.is_some_and(|on| on == "1" || on == "true") {
                        let from: u32 = xml::number(&tag, "min").unwrap_or(1);
                        let to: u32 = xml::number(&tag, "max").unwrap_or(from);
                        let most = u32::try_from(MAX_COLUMNS).unwrap_or(u32::MAX);
                        facts
                            .hidden
                            .extend((from.max(1)..=to.min(most)).map(|c| c - 1));
                    }
                }
                "row" => line = xml::number(&tag, "r").unwrap_or(line + 1),
                "f" => {
                    facts.formulas.insert(line);
                }
                "mergeCell" => facts.merged += 1,
                _ => {}
            },
            Event::Eof => return Ok(facts),
            _ => {}
        }
    }
}

/// A sheet without its cells, where none of them has a formula: calamine reads them, and once is enough.
/// Nothing where that cannot be told without reading the whole.
fn around_cells(text: &str) -> Option<String> {
    if text.contains("<!") {
        return None;
    }
    let begin = text.find("<sheetData>")? + "<sheetData>".len();
    let end = text.rfind("</sheetData>").filter(|end| *end >= begin)?;
    let cells = text.get(begin..end)?;
    let ends = |at: usize| {
        matches!(
            cells.as_bytes().get(at + 2),
            Some(b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n')
        )
    };
    let formula = ["<f", ":f"]
        .into_iter()
        .any(|tag| cells.match_indices(tag).any(|(at, _)| ends(at)));
    (!formula).then(|| format!("{}{}", &text[..begin], &text[end..]))
}

/// The number format of each style, by number.
fn formats(text: &str) -> Result<Vec<String>, Fault> {
    let path = "xl/styles.xml";
    let mut own: HashMap<u32, String> = HashMap::new();
    let mut styles = Vec::new();
    let mut reader = xml::reader(text);
    let mut inside = false;
    loop {
        match xml::next(&mut reader, path)? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (
                        xml::number(&tag, "numFmtId"),
                        xml::attribute(&tag, "formatCode"),
                    ) {
                        own.insert(id, code);
                    }
                }
                "cellXfs" => inside = true,
                "xf" if inside => {
                    let id: u32 = xml::number(&tag, "numFmtId").unwrap_or(0);
                    let code = own.get(&id).map(String::as_str);
                    styles.push(code.unwrap_or_else(|| shown::built_in(id)).to_owned());
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => inside = false,
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is known of a sheet is the same whether its cells are read or left out; and they are read
    /// where one may hold a formula.
    #[test]
    fn cells_without_formulas_are_left_out_and_nothing_is_missed() {
        let sheet = |cells: &str| {
            format!(
                "<?xml version=\"1.0\"?><worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>\
                 <sheetData>{cells}</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>"
            )
        };
        let plain = "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c></row>";
        let kept = "<row r=\"4\"><c r=\"A4\"><f>A1+1</f><v>2</v></c></row>";
        for (cells, left_out, lines) in [
            (plain, true, vec![]),
            ("", true, vec![]),
            (kept, false, vec![4]),
            ("<row r=\"7\"><c><f/></c></row>", false, vec![7]),
            (
                "<row r=\"7\"><c><f t=\"shared\" si=\"0\"/></c></row>",
                false,
                vec![7],
            ),
            ("<row r=\"7\"><c><x:f>1</x:f></c></row>", false, vec![7]),
            (
                "<row r=\"7\"><c><!-- </sheetData> --><f>1</f></c></row>",
                false,
                vec![7],
            ),
        ] {
            let text = sheet(cells);
            assert_eq!(around_cells(&text).is_some(), left_out, "{cells}");
            let facts = facts(&text, "sheet").unwrap();
            assert_eq!(facts.hidden, HashSet::from([1, 2]), "{cells}");
            assert_eq!(facts.merged, 1, "{cells}");
            assert_eq!(facts.formulas, BTreeSet::from_iter(lines), "{cells}");
        }
    }
}
