//! Nextcloud Deck: JSON (its boards are a list or an object), and a CSV in UTF-16 with titles in the
//! user's language.

use std::collections::HashMap;

use serde_json::Value;

use super::{
    Imported, ImportedBoard, ImportedCluster, ImportedNote, ImportedZone, Offered, Reason, Source,
    Wishes,
    rows::{Rows, cell},
    rules,
    values::{self, Once, joined},
};

/// By its boards and their stacks.
pub fn is(root: &Value) -> bool {
    let boards = values::each(root, "boards");
    !boards.is_empty() && boards.iter().all(|board| board.get("stacks").is_some())
}

/// Reads JSON.
pub fn read(root: &Value, wishes: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Deck);
    for (number, value) in values::each(root, "boards").into_iter().enumerate() {
        if values::yes(value, "archived") || deleted(value) {
            imported.leave(Reason::Archived, 1);
            continue;
        }
        let taken = wishes
            .boards
            .as_ref()
            .is_none_or(|chosen| chosen.contains(&number));
        imported.offered.push(Offered {
            number,
            title: values::words(value, "title").to_owned(),
            taken,
        });
        if !taken {
            imported.leave(Reason::OtherBoard, 1);
            continue;
        }
        let board = board(&mut imported, value);
        imported.boards.push(board);
    }
    imported
}

fn deleted(value: &Value) -> bool {
    values::number(value, "deletedAt").is_some_and(|at| at > 0.0)
}

fn in_order(mut items: Vec<&Value>) -> Vec<&Value> {
    items.sort_by(|a, b| {
        let place = |item: &Value| values::number(item, "order").unwrap_or(0.0);
        place(a).total_cmp(&place(b))
    });
    items
}

fn board(imported: &mut Imported, value: &Value) -> ImportedBoard {
    let mut board = ImportedBoard {
        title: values::words(value, "title").to_owned(),
        key: values::id(value, "id"),
        ..ImportedBoard::default()
    };
    let mut labels: HashMap<String, usize> = HashMap::new();
    for stack in in_order(values::each(value, "stacks")) {
        if deleted(stack) {
            imported.leave(Reason::Deleted, 1);
            continue;
        }
        let zone = board.zones.len();
        board.zones.push(ImportedZone {
            key: values::id(stack, "id"),
            title: values::words(stack, "title").to_owned(),
            ..ImportedZone::default()
        });
        for card in in_order(values::each(stack, "cards")) {
            if values::yes(card, "archived") {
                imported.leave(Reason::Archived, 1);
                continue;
            }
            if deleted(card) {
                imported.leave(Reason::Deleted, 1);
                continue;
            }
            let on = values::list(card, "labels");
            let first = on.first();
            let cluster = first.map(|label| {
                let title = values::words(label, "title");
                let next = board.clusters.len();
                let index = *labels.entry(title.to_owned()).or_insert(next);
                if index == next {
                    board.clusters.push(ImportedCluster {
                        key: values::id(label, "id"),
                        title: title.to_owned(),
                        colour: values::text(label, "color").map(rules::colour),
                    });
                }
                index
            });
            imported.leave(Reason::Label, on.len().saturating_sub(1));
            imported.leave(Reason::Person, values::list(card, "assignedUsers").len());
            let due = values::text(card, "duedate").is_some();
            imported.leave(Reason::OtherField, usize::from(due));
            board.notes.push(ImportedNote {
                key: values::id(card, "id"),
                text: joined(
                    values::words(card, "title"),
                    values::words(card, "description"),
                ),
                colour: first
                    .and_then(|label| values::text(label, "color"))
                    .map(|word| rules::noted(word, imported)),
                zone: Some(zone),
                cluster,
                ..ImportedNote::default()
            });
        }
    }
    board
}

/// The eight titles, in English and in French.
const TITLES: [[&str; 2]; 8] = [
    ["Card title", "Titre de la carte"],
    ["Description", "Description"],
    ["List name", "Nom de la liste"],
    ["Tags", "Étiquettes"],
    ["Assigned users", "Utilisateurs assignés"],
    ["Due date", "Date d'échéance"],
    ["Created", "Créée"],
    ["Modified", "Modifiée"],
];

/// By the eight columns.
pub fn is_table(rows: &Rows<'_>) -> bool {
    let plain = |title: &str| title.replace('’', "'");
    let titles = rows.titles();
    titles.len() == TITLES.len()
        && titles
            .iter()
            .zip(TITLES)
            .filter(|(title, known)| known.contains(&plain(title).as_str()))
            .count()
            >= 6
}

/// Reads the CSV.
pub fn table(rows: &Rows<'_>) -> Imported {
    let mut imported = Imported::of(Source::Deck);
    let mut board = ImportedBoard::default();
    let (mut zones, mut clusters) = (Once::default(), Once::default());
    for row in rows.each() {
        let says = |column: usize| match cell(row, Some(column)) {
            "null" => "",
            text => text,
        };
        let list = says(2).trim();
        let zone = (!list.is_empty()).then(|| {
            let (index, new) = zones.number(list);
            if new {
                board.zones.push(ImportedZone {
                    title: list.to_owned(),
                    ..ImportedZone::default()
                });
            }
            index
        });
        let mut labels = says(3)
            .split(',')
            .map(str::trim)
            .filter(|label| !label.is_empty());
        let cluster = labels.next().map(|label| {
            let (index, new) = clusters.number(label);
            if new {
                board.clusters.push(ImportedCluster {
                    title: label.to_owned(),
                    ..ImportedCluster::default()
                });
            }
            index
        });
        imported.leave(Reason::Label, labels.count());
        imported.leave(Reason::Person, usize::from(!says(4).trim().is_empty()));
        let due = !says(5).trim().is_empty();
        imported.leave(Reason::OtherField, usize::from(due));
        board.notes.push(ImportedNote {
            text: joined(says(0), says(1)),
            zone,
            cluster,
            line: row.line,
            ..ImportedNote::default()
        });
    }
    imported.boards.push(board);
    imported
}
