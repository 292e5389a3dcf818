//! Wekan: JSON, and a CSV of twenty columns in the user's language, then custom fields.

use std::collections::HashMap;

use serde_json::Value;

use super::{
    Imported, ImportedBallot, ImportedBoard, ImportedCluster, ImportedNote, ImportedOption,
    ImportedZone, Reason, Said, Source, Wishes,
    rows::{Rows, cell, count, yes},
    rules,
    values::{self, Once, joined},
};

/// By its format.
pub fn is(root: &Value) -> bool {
    values::words(root, "_format").starts_with("wekan-board-")
}

/// Reads JSON.
pub fn read(root: &Value) -> Imported {
    let mut imported = Imported::of(Source::Wekan);
    let mut board = ImportedBoard {
        title: values::words(root, "title").to_owned(),
        key: values::id(root, "_id"),
        ..ImportedBoard::default()
    };
    let by_sort = |items: &mut Vec<&Value>| {
        items.sort_by(|a, b| {
            let place = |item: &Value| values::number(item, "sort").unwrap_or(0.0);
            place(a).total_cmp(&place(b))
        });
    };
    let mut lists: Vec<&Value> = values::list(root, "lists").iter().collect();
    by_sort(&mut lists);
    let mut zones: HashMap<String, usize> = HashMap::new();
    for list in lists {
        if values::yes(list, "archived") {
            imported.leave(Reason::Archived, 1);
            continue;
        }
        if let Some(id) = values::id(list, "_id") {
            zones.insert(id.clone(), board.zones.len());
            board.zones.push(ImportedZone {
                key: Some(id),
                title: values::words(list, "title").to_owned(),
                ..ImportedZone::default()
            });
        }
    }
    let labels: HashMap<String, (&str, &str)> = values::list(root, "labels")
        .iter()
        .filter_map(|label| {
            let said = (values::words(label, "name"), values::words(label, "color"));
            Some((values::id(label, "_id")?, said))
        })
        .collect();
    let mut made = Once::default();
    let mut ballot = ImportedBallot::default();
    let mut cards: Vec<&Value> = values::list(root, "cards").iter().collect();
    by_sort(&mut cards);
    cards.sort_by_key(|card| values::id(card, "listId").and_then(|list| zones.get(&list).copied()));
    for card in cards {
        let zone = values::id(card, "listId").and_then(|list| zones.get(&list).copied());
        let (Some(zone), false) = (zone, values::yes(card, "archived")) else {
            imported.leave(Reason::Archived, 1);
            continue;
        };
        let on: Vec<(&str, &str)> = values::list(card, "labelIds")
            .iter()
            .filter_map(|id| labels.get(&values::as_id(id)?).copied())
            .collect();
        let cluster = cluster(&mut board, &mut made, on.first().copied());
        imported.leave(Reason::Label, on.len().saturating_sub(1));
        imported.leave(
            Reason::Person,
            values::list(card, "members").len() + values::list(card, "assignees").len(),
        );
        let dates = ["startAt", "dueAt", "endAt"].iter();
        let dates = dates.filter(|key| values::text(card, key).is_some());
        imported.leave(Reason::OtherField, dates.count());
        let positive = card.pointer("/vote/positive").and_then(Value::as_array);
        ballot.options.push(ImportedOption {
            note: Some(board.notes.len()),
            dots: positive.map_or(0, |voters| u32::try_from(voters.len()).unwrap_or(u32::MAX)),
            ..ImportedOption::default()
        });
        board.notes.push(ImportedNote {
            key: values::id(card, "_id"),
            text: joined(
                values::words(card, "title"),
                values::words(card, "description"),
            ),
            colour: on
                .first()
                .map(|(_, colour)| rules::noted(colour, &mut imported)),
            zone: Some(zone),
            cluster,
            ..ImportedNote::default()
        });
    }
    board.ballots.push(ballot);
    imported.boards.push(board);
    imported
}

fn cluster(
    board: &mut ImportedBoard,
    made: &mut Once,
    label: Option<(&str, &str)>,
) -> Option<usize> {
    let (name, colour) = label?;
    if name.trim().is_empty() {
        return None;
    }
    let (index, new) = made.number(name);
    if new {
        board.clusters.push(ImportedCluster {
            title: name.to_owned(),
            colour: Some(rules::colour(colour)),
            ..ImportedCluster::default()
        });
    }
    Some(index)
}

/// Columns whose places are always the same, whatever their titles are called.
const LIST: usize = 2;
const LABELS: usize = 9;
const DATES: std::ops::Range<usize> = 10..13;
const VOTE: usize = 18;
const ARCHIVED: usize = 19;

/// Twenty columns, with the titles of either language for the first ones, or with a custom field.
pub fn is_table(rows: &Rows<'_>) -> bool {
    let titles = rows.titles();
    let first = |known: [&str; 2], at: usize| {
        titles
            .get(at)
            .is_some_and(|title| known.contains(&title.as_str()))
    };
    titles.len() >= 20
        && titles[20..]
            .iter()
            .all(|title| title.starts_with("CustomField"))
        && ((first(["Titre", "Title"], 0) && first(["Liste", "List"], LIST)) || titles.len() > 20)
}

/// Reads the CSV.
pub fn table(rows: &Rows<'_>, _: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Wekan);
    let mut board = ImportedBoard::default();
    let (mut zones, mut clusters) = (Once::default(), Once::default());
    let mut ballot = ImportedBallot::default();
    for row in rows.each() {
        let says = |column: usize| cell(row, Some(column)).trim();
        if yes(says(ARCHIVED)) {
            imported.leave(Reason::Archived, 1);
            continue;
        }
        let zone = (!says(LIST).is_empty()).then(|| {
            let (index, new) = zones.number(says(LIST));
            if new {
                board.zones.push(ImportedZone {
                    title: says(LIST).to_owned(),
                    ..ImportedZone::default()
                });
            }
            index
        });
        let mut labels = labels(says(LABELS)).into_iter();
        let first = labels.next();
        let cluster = cluster(
            &mut board,
            &mut clusters,
            first
                .as_ref()
                .map(|(name, colour)| (name.as_str(), colour.as_str())),
        );
        imported.leave(Reason::Label, labels.count());
        let dates = DATES.filter(|column| !says(*column).is_empty()).count();
        imported.leave(Reason::OtherField, dates);
        let people = (4..9).filter(|column| !says(*column).is_empty()).count();
        imported.leave(Reason::Person, people);
        let fields = (20..row.cells.len())
            .filter(|column| !says(*column).is_empty())
            .count();
        imported.leave(Reason::OtherField, fields);
        let mut clean = |column| {
            let (text, was) = rules::unguarded(cell(row, Some(column)), &rules::SIGNS);
            imported.say(Said::Unguarded, usize::from(was));
            // Nothing is written as one blank.
            if text == " " {
                String::new()
            } else {
                text.to_owned()
            }
        };
        let text = joined(&clean(0), &clean(1));
        ballot.options.push(ImportedOption {
            note: Some(board.notes.len()),
            dots: positive(says(VOTE)),
            ..ImportedOption::default()
        });
        board.notes.push(ImportedNote {
            text,
            colour: first.map(|(_, colour)| rules::noted(&colour, &mut imported)),
            zone,
            cluster,
            line: row.line,
            ..ImportedNote::default()
        });
    }
    board.ballots.push(ballot);
    imported.boards.push(board);
    imported
}

/// The colours that labels have there.
const COLOURS: [&str; 25] = [
    "white",
    "green",
    "yellow",
    "orange",
    "red",
    "purple",
    "blue",
    "sky",
    "lime",
    "pink",
    "black",
    "silver",
    "peachpuff",
    "crimson",
    "plum",
    "darkgreen",
    "slateblue",
    "magenta",
    "gold",
    "navy",
    "gray",
    "saddlebrown",
    "paleturquoise",
    "mistyrose",
    "indigo",
];

/// `name-colour`, parted by blanks; a name may hold some.
fn labels(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut name: Vec<&str> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match word.rsplit_once('-') {
            // « mi-temps » is a word of a name.
            Some((last, colour)) if COLOURS.contains(&colour) => {
                name.push(last);
                found.push((name.join(" "), colour.to_owned()));
                name.clear();
            }
            _ => name.push(word),
        }
    }
    // One whose colour nobody knows is a label all the same.
    if !name.is_empty() {
        found.push((name.join(" "), String::new()));
    }
    found
}

/// The positive votes of `question-yes-n-no-n`, after which names may follow.
fn positive(vote: &str) -> u32 {
    vote.rsplit_once("-yes-")
        .and_then(|(_, rest)| count(rest.split('-').next()?))
        .unwrap_or(0)
}
