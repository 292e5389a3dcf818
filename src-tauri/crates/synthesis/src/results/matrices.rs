//! Matrices: letters, quarters and the item on which tables differ most.

use domain::{
    Id,
    results::{MatrixPlace, MatrixResult, Quadrant},
};

use crate::Records;

/// Every matrix in order.
pub fn matrices(records: &Records) -> Vec<MatrixResult> {
    records
        .matrices()
        .iter()
        .map(|matrix| place(records, matrix.id))
        .collect()
}

/// A, B, … Z, AA, AB … for 0, 1, … 25, 26, 27 …
pub fn letter(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(index % 26).unwrap_or(0)));
        if index < 26 {
            break;
        }
        index = index / 26 - 1;
    }
    letters.iter().rev().collect()
}

fn place(records: &Records, matrix: Id) -> MatrixResult {
    let items: Vec<MatrixPlace> = records
        .items_of(matrix)
        .enumerate()
        .map(|(index, item)| MatrixPlace {
            item: item.id,
            letter: letter(index),
            label: item.label.clone(),
            effort: item.effort,
            impact: item.impact,
            effort_spread: item.effort_spread,
            impact_spread: item.impact_spread,
            quadrant: item
                .effort
                .zip(item.impact)
                .map(|(effort, impact)| Quadrant::of(effort, impact)),
        })
        .collect();
    MatrixResult {
        matrix,
        most_disputed: most_disputed(&items),
        items,
    }
}

/// The wider of the two spreads; of several as wide, the first. Where all agree, nobody disputes.
pub(super) fn most_disputed<'p>(places: impl IntoIterator<Item = &'p MatrixPlace>) -> Option<Id> {
    let mut most_disputed: Option<(f64, Id)> = None;
    for item in places {
        let spread = item
            .effort_spread
            .unwrap_or(0.0)
            .max(item.impact_spread.unwrap_or(0.0));
        if spread > most_disputed.map_or(0.0, |(widest, _)| widest) {
            most_disputed = Some((spread, item.item));
        }
    }
    most_disputed.map(|(_, item)| item)
}
