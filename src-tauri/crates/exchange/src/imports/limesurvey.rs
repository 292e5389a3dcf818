//! LimeSurvey, CSV: each open question is a zone, each answer to it a note.

use super::{
    Imported, ImportedBoard, ImportedNote, ImportedZone, Reason, Said, Source, Wishes,
    parabol::moment,
    rows::{Rows, cell},
    rules,
};

/// By two of its first columns.
pub fn is(rows: &Rows<'_>) -> bool {
    rows.has(&["startlanguage", "lastpage"])
}

/// Columns that are about the answering, not about the questions.
const ABOUT: [&str; 10] = [
    "id",
    "submitdate",
    "lastpage",
    "startlanguage",
    "seed",
    "startdate",
    "datestamp",
    "ipaddr",
    "refurl",
    "token",
];

/// Columns of the file that are answers, by number.
pub fn questions(rows: &Rows<'_>) -> Vec<usize> {
    rows.titles()
        .iter()
        .enumerate()
        .filter(|(_, title)| {
            let plain = title.to_lowercase();
            !ABOUT.contains(&plain.as_str())
                && !["firstname", "lastname", "email", "attribute_"]
                    .iter()
                    .any(|word| plain.starts_with(word))
                && !plain.ends_with("time")
        })
        .map(|(column, _)| column)
        .collect()
}

/// Those that look open: no sub-question, and answers that are not a few codes.
pub fn open(rows: &Rows<'_>) -> Vec<usize> {
    questions(rows)
        .into_iter()
        .filter(|column| {
            let answers: Vec<&str> = rows
                .each()
                .map(|row| cell(row, Some(*column)).trim())
                .filter(|answer| !answer.is_empty())
                .collect();
            let sub =
                rows.titles()[*column].contains('[') && !rows.titles()[*column].contains("other");
            let words = answers
                .iter()
                .any(|answer| answer.chars().count() > 5 && !answer.starts_with("AO"));
            !sub && words
        })
        .collect()
}

/// Reads it; the open questions as they were chosen, else as they look.
pub fn read(rows: &Rows<'_>, wishes: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Limesurvey);
    let mut board = ImportedBoard::default();
    let chosen = wishes.questions.clone().unwrap_or_else(|| open(rows));
    let closed: Vec<usize> = questions(rows)
        .into_iter()
        .filter(|column| !chosen.contains(column))
        .collect();
    let submitted = rows.column("submitdate");
    let written = rows.any(&["datestamp", "submitdate", "startdate"]);
    let id = rows.column("id");
    for column in &chosen {
        let zone = board.zones.len();
        let Some(title) = rows.titles().get(*column) else {
            continue;
        };
        board.zones.push(ImportedZone {
            title: title.clone(),
            ..ImportedZone::default()
        });
        for row in rows.each() {
            let (text, was) = rules::unguarded(cell(row, Some(*column)), &['=']);
            if text.trim().is_empty() {
                continue;
            }
            imported.say(Said::Unguarded, usize::from(was));
            let answer = cell(row, id).trim();
            board.notes.push(ImportedNote {
                key: (!answer.is_empty()).then(|| format!("{answer}/{title}")),
                text: text.to_owned(),
                zone: Some(zone),
                at: moment(cell(row, written)),
                line: row.line,
                ..ImportedNote::default()
            });
        }
    }
    for row in rows.each() {
        let said = |column: &usize| !cell(row, Some(*column)).trim().is_empty();
        imported.leave(
            Reason::ClosedAnswer,
            closed.iter().filter(|column| said(column)).count(),
        );
        imported.say(
            Said::Unfinished,
            usize::from(cell(row, submitted).trim().is_empty()),
        );
        let people = ["token", "ipaddr", "firstname", "lastname", "email"];
        let people = people
            .iter()
            .filter(|title| !cell(row, rows.column(title)).trim().is_empty());
        imported.leave(Reason::Person, people.count());
        if chosen.iter().all(|column| !said(column)) {
            imported.leave(Reason::EmptyText, 1);
        }
    }
    imported.boards.push(board);
    imported
}
