//! scrumlr, CSV: columns are zones, stacks clusters, each voting a ballot.

use std::collections::HashMap;

use super::{
    Imported, ImportedBallot, ImportedBoard, ImportedCluster, ImportedNote, ImportedOption,
    ImportedZone, Reason, Source, Wishes,
    rows::{Rows, cell, votes},
    rules,
    values::Once,
};

/// By its titles.
pub fn is(rows: &Rows<'_>) -> bool {
    rows.has(&["note_id", "column_id", "stack", "text"])
}

/// Reads it.
pub fn read(rows: &Rows<'_>, wishes: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Scrumlr);
    let mut board = ImportedBoard::default();
    let says = |row, title| cell(row, rows.column(title)).trim();
    let votings: Vec<usize> = rows
        .titles()
        .iter()
        .enumerate()
        .filter(|(_, title)| title.starts_with("voting_"))
        .map(|(column, _)| column)
        .collect();
    board.ballots = vec![ImportedBallot::default(); votings.len()];
    let mut zones = Once::default();
    for row in rows.each() {
        let id = says(row, "column_id");
        if zones.number(id).1 {
            board.zones.push(ImportedZone {
                key: Some(id.to_owned()),
                title: says(row, "column").to_owned(),
                ..ImportedZone::default()
            });
        }
    }
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut stacked: Vec<(usize, String)> = Vec::new();
    for row in rows.each() {
        let id = says(row, "note_id").to_owned();
        let note = board.notes.len();
        numbers.insert(id.clone(), note);
        let stack = says(row, "stack");
        if !matches!(stack, "" | "null") {
            stacked.push((note, stack.to_owned()));
        }
        for (ballot, column) in votings.iter().enumerate() {
            board.ballots[ballot].options.push(ImportedOption {
                note: Some(note),
                dots: votes(cell(row, Some(*column)), &mut imported),
                ..ImportedOption::default()
            });
        }
        let author = says(row, "author");
        if !wishes.authors {
            imported.leave(Reason::Person, usize::from(!author.is_empty()));
        }
        board.notes.push(ImportedNote {
            key: Some(id),
            text: cell(row, rows.column("text")).to_owned(),
            zone: zones_of(&board, says(row, "column_id")),
            author: (!author.is_empty()).then(|| author.to_owned()),
            line: row.line,
            ..ImportedNote::default()
        });
    }
    let stacked: Vec<(usize, usize)> = stacked
        .iter()
        .filter_map(|(note, top)| Some((*note, *numbers.get(top)?)))
        .collect();
    // One note alone is no stack, whatever without words lies on it or under it.
    let comes = |note: usize| usize::from(rules::comes(&board.notes[note].text, wishes.long));
    let mut members: HashMap<usize, usize> = HashMap::new();
    for (note, top) in stacked.iter().filter(|(note, top)| note != top) {
        *members.entry(*top).or_insert_with(|| comes(*top)) += comes(*note);
    }
    let mut clusters: HashMap<usize, usize> = HashMap::new();
    for (note, top) in stacked {
        if members.get(&top).is_none_or(|count| *count < 2) {
            continue;
        }
        let next = board.clusters.len();
        let cluster = *clusters.entry(top).or_insert(next);
        if cluster == next {
            board.clusters.push(ImportedCluster {
                key: board.notes[top].key.clone(),
                ..ImportedCluster::default()
            });
        }
        board.notes[top].cluster = Some(cluster);
        board.notes[note].cluster = Some(cluster);
    }
    imported.boards.push(board);
    imported
}

fn zones_of(board: &ImportedBoard, id: &str) -> Option<usize> {
    board
        .zones
        .iter()
        .position(|zone| zone.key.as_deref() == Some(id))
}
