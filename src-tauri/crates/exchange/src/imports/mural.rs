//! Mural, CSV: sticky notes only, with their places from the top-left corner.

use std::collections::HashMap;

use super::{
    Imported, ImportedBoard, ImportedCluster, ImportedNote, ImportedZone, Reason, Said, Source,
    Wishes,
    rows::{Rows, cell, number},
    rules,
    values::Once,
};

/// By its titles.
pub fn is(rows: &Rows<'_>) -> bool {
    rows.has(&["BG Color", "Position X", "Position Y", "Area"])
}

/// Reads it.
pub fn read(rows: &Rows<'_>, wishes: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Mural);
    let mut board = ImportedBoard::default();
    let column = |title| rows.column(title);
    let (mut zones, mut clusters) = (Once::default(), Once::default());
    for row in rows.each() {
        let says = |title| cell(row, column(title)).trim();
        let zone = says("Area");
        let zone = (!zone.is_empty()).then(|| {
            let (index, new) = zones.number(zone);
            if new {
                board.zones.push(ImportedZone {
                    title: zone.to_owned(),
                    ..ImportedZone::default()
                });
            }
            index
        });
        let place = number(says("Position X")).zip(number(says("Position Y")));
        imported.leave(Reason::Unreadable, usize::from(place.is_none()));
        let mut labels = says("Tags")
            .split(',')
            .map(str::trim)
            .filter(|tag| !tag.is_empty());
        let first = labels.next();
        let cluster = first.filter(|_| wishes.labels).map(|tag| {
            let (index, new) = clusters.number(tag);
            if new {
                board.clusters.push(ImportedCluster {
                    title: tag.to_owned(),
                    ..ImportedCluster::default()
                });
            }
            index
        });
        let taken = usize::from(cluster.is_some());
        imported.leave(
            Reason::Label,
            usize::from(first.is_some()) + labels.count() - taken,
        );
        imported.leave(Reason::WebLink, usize::from(!says("Link to").is_empty()));
        imported.leave(
            Reason::OtherField,
            usize::from(!says("Integration Labels").is_empty()),
        );
        let author = says("Last Updated By");
        if !wishes.authors {
            imported.leave(Reason::Person, usize::from(!author.is_empty()));
        }
        let id = says("ID");
        board.notes.push(ImportedNote {
            key: (!id.is_empty()).then(|| id.to_owned()),
            text: rules::entities(cell(row, column("Text"))).trim().to_owned(),
            place,
            colour: Some(rules::noted(says("BG Color"), &mut imported)),
            zone,
            cluster,
            author: (!author.is_empty()).then(|| author.to_owned()),
            line: row.line,
            ..ImportedNote::default()
        });
    }
    if side_by_side(&mut board) {
        imported.say(Said::SideBySide, 1);
    }
    imported.boards.push(board);
    imported
}

/// Whether the notes of two areas lie over each other, which says that places count from the area: then
/// the areas are laid side by side.
fn side_by_side(board: &mut ImportedBoard) -> bool {
    let boxes: Vec<Option<[f64; 4]>> = (0..board.zones.len())
        .map(|zone| {
            let places = board
                .notes
                .iter()
                .filter(|note| note.zone == Some(zone) && !note.text.is_empty())
                .filter_map(|note| note.place);
            places.fold(None, |found: Option<[f64; 4]>, (x, y)| {
                Some(match found {
                    None => [x, y, x, y],
                    Some([left, top, right, bottom]) => {
                        [left.min(x), top.min(y), right.max(x), bottom.max(y)]
                    }
                })
            })
        })
        .collect();
    // Boxes may meet where no note does: an area may stand in the corner that another leaves free.
    if !lie_over(board) {
        return false;
    }
    let mut left = 0.0;
    for (zone, found) in boxes.iter().enumerate() {
        let Some([from, top, to, _]) = found else {
            continue;
        };
        for note in board
            .notes
            .iter_mut()
            .filter(|note| note.zone == Some(zone))
        {
            note.place = note.place.map(|(x, y)| (x - from + left, y - top));
        }
        left += to - from + 500.0;
    }
    true
}

/// Closer than this, one note lies on the other: half a small one and more. Their sizes are not told.
const CLOSE: f64 = 100.0;

/// A note by its area, and where it lies.
type Laid = (usize, f64, f64);

/// Whether notes of two areas lie over each other.
fn lie_over(board: &ImportedBoard) -> bool {
    #[allow(clippy::cast_possible_truncation)] // within the range of places
    let cell = |at: f64| (at / CLOSE).floor() as i64;
    let mut cells: HashMap<(i64, i64), Vec<Laid>> = HashMap::new();
    for note in board.notes.iter().filter(|note| !note.text.is_empty()) {
        let Some((zone, (x, y))) = note.zone.zip(note.place) else {
            continue;
        };
        for (across, down) in (-1..=1).flat_map(|across| (-1..=1).map(move |down| (across, down))) {
            let near = cells.get(&(cell(x).saturating_add(across), cell(y).saturating_add(down)));
            let over = |(other, left, top): &Laid| {
                *other != zone && (left - x).abs() < CLOSE && (top - y).abs() < CLOSE
            };
            if near.is_some_and(|near| near.iter().any(over)) {
                return true;
            }
        }
        cells
            .entry((cell(x), cell(y)))
            .or_default()
            .push((zone, x, y));
    }
    false
}
