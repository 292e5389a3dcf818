//! Framadate, CSV: a poll. It brings a ballot and no note; of people only how many they are. « Si
//! nécessaire » is no dot: how many said it stands with each option.

use super::{Imported, ImportedBallot, ImportedOption, Reason, Said, Source, rows::cell};
use crate::table::{Row, Table};

const YES: [&str; 2] = ["Oui", "Yes"];
const MAYBE: [&str; 6] = [
    "Si nécessaire",
    "Sous réserve",
    "Under reserve",
    "Ifneedbe",
    "If need be",
    "(Yes)",
];
const NO: [&str; 4] = ["Non", "No", "", "?"];

/// The first cell is empty, one or two rows of titles, and then only the words of the poll.
pub fn is(table: &Table) -> bool {
    let Some(heads) = heads(table) else {
        return false;
    };
    let people = &table.rows[heads..];
    !people.is_empty()
        && people.iter().all(|row| {
            row.cells.len() > 1
                && row.cells[1..].iter().all(|cell| {
                    let word = cell.trim();
                    YES.contains(&word) || MAYBE.contains(&word) || NO.contains(&word)
                })
        })
        && people
            .iter()
            .any(|row| row.cells[1..].iter().any(|cell| !cell.trim().is_empty()))
}

/// How many rows are titles.
fn heads(table: &Table) -> Option<usize> {
    let empty_first = |row: &Row| cell(row, Some(0)).trim().is_empty() && row.cells.len() > 1;
    let heads = table.rows.iter().take_while(|row| empty_first(row)).count();
    (1..=2).contains(&heads).then_some(heads)
}

/// Reads it.
pub fn read(table: &Table) -> Imported {
    let mut imported = Imported::of(Source::Framadate);
    let heads = heads(table).unwrap_or(1).min(table.rows.len());
    let (titles, people) = table.rows.split_at(heads);
    let width = titles.iter().map(|row| row.cells.len()).max().unwrap_or(1);
    let mut ballot = ImportedBallot {
        voters: u32::try_from(people.len()).unwrap_or(u32::MAX),
        ..ImportedBallot::default()
    };
    for column in 1..width {
        let label: Vec<&str> = titles
            .iter()
            .map(|row| cell(row, Some(column)).trim())
            .filter(|word| !word.is_empty())
            .collect();
        if label.is_empty() {
            continue;
        }
        let says = |words: &[&str]| {
            let said = people
                .iter()
                .filter(|row| words.contains(&cell(row, Some(column)).trim()));
            u32::try_from(said.count()).unwrap_or(u32::MAX)
        };
        let maybe = says(&MAYBE);
        imported.say(Said::Maybe, usize::try_from(maybe).unwrap_or(usize::MAX));
        ballot.options.push(ImportedOption {
            label: label.join(", "),
            dots: says(&YES),
            maybe,
            ..ImportedOption::default()
        });
    }
    imported.leave(Reason::Person, people.len());
    imported.say(Said::Voters, people.len());
    imported.polls.push(ballot);
    imported
}
