//! Miro: items of its REST interface, whose places are centres; and its spreadsheet, a single column in
//! which a row `Frame 1` begins a frame.

use std::collections::HashMap;

use serde_json::Value;

use super::{
    Imported, ImportedBoard, ImportedLink, ImportedNote, ImportedZone, Reason, Said, Source,
    Wishes, rows::cell, rules, values,
};
use crate::table::{Row, Table};

/// Items, or several pages of them.
pub fn is_items(root: &Value) -> bool {
    pages(root).iter().any(|page| {
        values::list(page, "data").iter().any(|item| {
            let kind = values::words(item, "type");
            ["sticky_note", "frame", "card", "shape", "text"].contains(&kind)
                && item.pointer("/position/relativeTo").is_some()
        })
    })
}

fn pages(root: &Value) -> Vec<&Value> {
    match root {
        Value::Array(pages) => pages.iter().collect(),
        page => vec![page],
    }
}

/// Reads items.
pub fn items(root: &Value) -> Imported {
    let mut imported = Imported::of(Source::Miro);
    let mut board = ImportedBoard::default();
    let pages = pages(root);
    let items: Vec<&Value> = pages
        .iter()
        .flat_map(|page| values::list(page, "data"))
        .collect();
    let last = pages.last().and_then(|page| values::text(page, "cursor"));
    if last.is_some_and(|cursor| !cursor.is_empty()) {
        imported.say(Said::OnePage, 1);
    }
    let mut frames: HashMap<String, (usize, f64, f64)> = HashMap::new();
    for item in items
        .iter()
        .filter(|item| values::words(item, "type") == "frame")
    {
        let (Some((x, y)), Some((width, height))) = (centre(item), size(item)) else {
            imported.leave(Reason::Unreadable, 1);
            continue;
        };
        let corner = (x - width / 2.0, y - height / 2.0);
        let number = board.zones.len();
        if let Some(id) = values::id(item, "id") {
            frames.insert(id, (number, corner.0, corner.1));
        }
        board.zones.push(ImportedZone {
            key: values::id(item, "id"),
            title: rules::of_html(
                item.pointer("/data/title")
                    .and_then(Value::as_str)
                    .unwrap_or_default(),
            ),
            rectangle: Some([corner.0, corner.1, width, height]),
            colour: None,
        });
    }
    let mut notes: HashMap<String, usize> = HashMap::new();
    let mut connectors: Vec<&Value> = pages
        .iter()
        .flat_map(|page| values::list(page, "connectors"))
        .collect();
    for item in items {
        let kind = values::words(item, "type");
        let said = match kind {
            "sticky_note" | "shape" => item.pointer("/data/content"),
            "card" => item.pointer("/data/title"),
            "frame" => continue,
            "connector" => {
                connectors.push(item);
                continue;
            }
            "image" => {
                imported.leave(Reason::Image, 1);
                continue;
            }
            _ => {
                imported.leave(Reason::OtherObject, 1);
                continue;
            }
        };
        let text = rules::of_html(said.and_then(Value::as_str).unwrap_or_default());
        if kind == "shape" && text.is_empty() {
            imported.leave(Reason::OtherObject, 1);
            continue;
        }
        let parent = item.pointer("/parent/id").and_then(values::as_id);
        let frame = parent.and_then(|id| frames.get(&id).copied());
        let relative =
            item.pointer("/position/relativeTo").and_then(Value::as_str) == Some("parent_top_left");
        let place = centre(item).map(|(x, y)| {
            let (left, top) = match frame {
                Some((_, left, top)) if relative => (left, top),
                _ => (0.0, 0.0),
            };
            let (width, height) = size(item).unwrap_or_default();
            (left + x - width / 2.0, top + y - height / 2.0)
        });
        let style = ["/style/fillColor", "/style/cardTheme"]
            .iter()
            .find_map(|pointer| item.pointer(pointer).and_then(Value::as_str));
        let key = values::id(item, "id");
        if let Some(key) = &key {
            notes.insert(key.clone(), board.notes.len());
        }
        board.notes.push(ImportedNote {
            key,
            text,
            place,
            width: size(item).map(|(width, _)| width),
            height: size(item).map(|(_, height)| height),
            colour: style.map(|word| rules::noted(word, &mut imported)),
            zone: frame.map(|(number, _, _)| number),
            ..ImportedNote::default()
        });
        let described = item.pointer("/data/description").and_then(Value::as_str);
        imported.leave(
            Reason::OtherField,
            usize::from(described.is_some_and(|text| !text.trim().is_empty())),
        );
    }
    for connector in connectors {
        let end = |pointer| {
            let id = connector.pointer(pointer).and_then(values::as_id)?;
            notes.get(&id).copied()
        };
        let (Some(from), Some(to)) = (end("/startItem/id"), end("/endItem/id")) else {
            imported.leave(Reason::LooseLink, 1);
            continue;
        };
        let label = values::list(connector, "captions").first();
        board.links.push(ImportedLink {
            key: values::id(connector, "id"),
            from,
            to,
            label: rules::of_html(
                label
                    .map(|one| values::words(one, "content"))
                    .unwrap_or_default(),
            ),
        });
    }
    imported.boards.push(board);
    imported
}

fn centre(item: &Value) -> Option<(f64, f64)> {
    let position = item.get("position")?;
    values::number(position, "x").zip(values::number(position, "y"))
}

fn size(item: &Value) -> Option<(f64, f64)> {
    let geometry = item.get("geometry")?;
    let width = values::number(geometry, "width")?;
    Some((width, values::number(geometry, "height").unwrap_or(width)))
}

/// One column, and at least one row that begins a frame.
pub fn is_list(table: &Table) -> bool {
    table.rows.iter().all(|row| row.cells.len() == 1)
        && table
            .rows
            .iter()
            .any(|row| begins_frame(cell(row, Some(0))))
}

fn begins_frame(text: &str) -> bool {
    let text = text.trim();
    ["Frame ", "Cadre "].iter().any(|word| {
        text.strip_prefix(word)
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// Whether the row of a list is a title: as it was chosen, else as it looks.
pub fn is_title(row: &Row, wishes: &Wishes) -> bool {
    match &wishes.titles {
        Some(chosen) => chosen.contains(&row.line),
        None => begins_frame(cell(row, Some(0))),
    }
}

/// Reads a list.
pub fn list(table: &Table, wishes: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::MiroCsv);
    let mut board = ImportedBoard::default();
    for row in &table.rows {
        let text = rules::of_html(cell(row, Some(0)));
        if is_title(row, wishes) {
            board.zones.push(ImportedZone {
                title: text,
                ..ImportedZone::default()
            });
            continue;
        }
        board.notes.push(ImportedNote {
            text,
            zone: board.zones.len().checked_sub(1),
            line: row.line,
            ..ImportedNote::default()
        });
    }
    imported.boards.push(board);
    imported
}
