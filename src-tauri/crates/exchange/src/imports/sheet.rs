//! Any table, by the roles of its columns.

use domain::{limits, note::NoteKind, workshop::Language};
use serde::Serialize;

use super::{
    Imported, ImportedBallot, ImportedBoard, ImportedCluster, ImportedNote, ImportedOption,
    ImportedZone, Long, Reason, Said, Source, Wishes,
    columns::{self, Role, folded},
    rows::{cell, count, in_english, number},
    rules,
    values::{Once, joined},
};
use crate::table::Table;

/// What is to be said of a row. Localised as `bringing-row-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// It has no text and is left out.
    Empty,
    /// Its text is beyond the limit.
    Long,
    /// A cell held a formula; its result is taken.
    Formula,
    /// It has more cells than there are titles.
    Uneven,
    /// A quotation mark opens and none closes.
    Unclosed,
    /// A number of votes or a place that cannot be read.
    Unreadable,
    /// A colour or a kind that is not known.
    Unknown,
}

impl About {
    /// Whether the row is left out for it.
    pub const fn leaves(self) -> bool {
        matches!(self, Self::Empty)
    }
}

/// A remark on a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// The row.
    pub line: u32,
    /// What is said.
    pub about: About,
    /// How long the text is, or how many cells there are.
    pub count: u32,
    /// The value met.
    pub value: String,
}

/// How a table is understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understood {
    /// The line of the titles; 0: none.
    pub header: u32,
    /// The titles.
    pub titles: Vec<String>,
    /// What each column is.
    pub roles: Vec<Role>,
    /// Remarks on rows, in their order.
    pub remarks: Vec<Remark>,
}

/// As it is asked for, else as it looks.
pub fn understand(table: &Table, wishes: &Wishes) -> Understood {
    let width = table.width();
    let header = wishes.header.unwrap_or_else(|| columns::header(table));
    let mut roles = wishes
        .roles
        .clone()
        .unwrap_or_else(|| columns::guess(table, header));
    roles.resize(width, Role::Ignore);
    let titles = table
        .rows
        .iter()
        .find(|row| row.line == header)
        .map(|row| row.cells.clone())
        .unwrap_or_default();
    Understood {
        header,
        titles,
        roles,
        remarks: Vec::new(),
    }
}

/// Reads it.
pub fn read(table: &Table, understood: &mut Understood, wishes: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Table);
    let mut board = ImportedBoard::default();
    let mut ballot = ImportedBallot::default();
    let (mut zones, mut clusters) = (Once::default(), Once::default());
    let roles = understood.roles.clone();
    let of = |role: Role| -> Vec<usize> {
        (0..roles.len())
            .filter(|column| roles[*column] == role)
            .collect()
    };
    let texts = of(Role::Text);
    let one = |role| of(role).first().copied();
    let (zone_in, cluster_in, votes_in) = (one(Role::Zone), one(Role::Cluster), one(Role::Votes));
    let (x_in, y_in, kind_in) = (one(Role::X), one(Role::Y), one(Role::Kind));
    let (author_in, colour_in, group_in) = (one(Role::Author), one(Role::Colour), one(Role::Group));
    let titled = understood
        .titles
        .iter()
        .rposition(|title| !title.trim().is_empty())
        .map(|at| at + 1);
    let mut ignored = vec![false; roles.len()];
    let mut remarks = Vec::new();
    for row in table.rows.iter().filter(|row| row.line > understood.header) {
        let mut remark = |about: About, count: usize, value: &str| {
            remarks.push(Remark {
                line: row.line,
                about,
                count: u32::try_from(count).unwrap_or(u32::MAX),
                value: value.chars().take(80).collect(),
            });
        };
        let says = |column: Option<usize>| cell(row, column).trim();
        let typed = |text: &str| match wishes.language {
            Language::Fr => text.to_owned(),
            Language::En => in_english(text),
        };
        let text = texts.iter().fold(String::new(), |text, column| {
            joined(&text, says(Some(*column)))
        });
        if titled.is_some_and(|titled| row.cells.len() > titled) {
            remark(About::Uneven, row.cells.len(), "");
            imported.say(Said::Uneven, 1);
        }
        if table.unclosed.contains(&row.line) {
            remark(About::Unclosed, 0, "");
        }
        if table.formulas.contains(&row.line) {
            remark(About::Formula, 0, "");
        }
        let length = text.chars().count();
        if text.is_empty() {
            remark(About::Empty, 0, "");
        } else if length > limits::NOTE {
            remark(About::Long, length, "");
        }
        for (column, ignored) in ignored.iter_mut().enumerate() {
            let off = matches!(roles[column], Role::Ignore) && !says(Some(column)).is_empty();
            *ignored |= off;
        }
        let zone = named(says(zone_in), &mut zones, |title| {
            board.zones.push(ImportedZone {
                title,
                ..ImportedZone::default()
            });
        });
        let cluster = named(says(cluster_in), &mut clusters, |title| {
            board.clusters.push(ImportedCluster {
                title,
                ..ImportedCluster::default()
            });
        });
        let mut unreadable = 0;
        if let Some(column) = votes_in {
            let said = says(Some(column));
            let dots = match said.is_empty() {
                true => Some(0),
                false => count(&typed(said)),
            };
            if dots.is_none() {
                remark(About::Unreadable, 0, said);
                unreadable += 1;
            }
            ballot.options.push(ImportedOption {
                note: Some(board.notes.len()),
                dots: dots.unwrap_or(0),
                ..ImportedOption::default()
            });
        }
        let place = match (x_in, y_in) {
            (Some(x), Some(y)) => {
                let read = |column| number(&typed(says(Some(column))));
                let place = read(x).zip(read(y));
                if place.is_none() && !text.is_empty() {
                    remark(About::Unreadable, 0, says(Some(x)));
                    unreadable += 1;
                }
                place
            }
            _ => None,
        };
        let (colour, kind_said) = (says(colour_in), says(kind_in));
        let (known_colour, known_kind) = (rules::known_colour(colour), kind(kind_said));
        for (said, known) in [
            (colour, known_colour.is_some()),
            (kind_said, known_kind.is_some()),
        ] {
            if !known && !said.is_empty() && !text.is_empty() {
                remark(About::Unknown, 0, said);
                unreadable += 1;
            }
        }
        imported.leave(Reason::Unreadable, unreadable);
        let author = says(author_in);
        if !wishes.authors {
            imported.leave(Reason::Person, usize::from(!author.is_empty()));
        }
        let group = says(group_in);
        board.notes.push(ImportedNote {
            text,
            place,
            colour: (!colour.is_empty()).then_some(known_colour.unwrap_or_default()),
            zone,
            cluster,
            kind: known_kind.unwrap_or_default(),
            author: (!author.is_empty()).then(|| author.to_owned()),
            group: (!group.is_empty()).then(|| group.to_owned()),
            line: row.line,
            ..ImportedNote::default()
        });
    }
    imported.leave(
        Reason::Column,
        ignored.iter().filter(|ignored| **ignored).count(),
    );
    if wishes.long == Long::LeaveOut {
        remarks
            .iter_mut()
            .filter(|one| one.about == About::Long)
            .for_each(|one| one.value = "left".to_owned());
    }
    understood.remarks = remarks;
    board.ballots.push(ballot);
    imported.boards.push(board);
    imported
}

fn named(title: &str, made: &mut Once, mut make: impl FnMut(String)) -> Option<usize> {
    if title.is_empty() {
        return None;
    }
    let (index, new) = made.number(title);
    if new {
        make(title.to_owned());
    }
    Some(index)
}

/// None where the word is no kind that is known.
fn kind(word: &str) -> Option<NoteKind> {
    let word = folded(word);
    Some(match word.strip_suffix('s').unwrap_or(&word) {
        "constat" | "finding" | "fact" | "observation" => NoteKind::Finding,
        "irritant" | "pain point" | "pain_point" | "probleme" | "pain" => NoteKind::PainPoint,
        "besoin" | "need" => NoteKind::Need,
        "question" => NoteKind::Question,
        "verbatim" | "quote" | "citation" => NoteKind::Verbatim,
        "action" | "task" | "tache" => NoteKind::Action,
        "idee" | "idea" | "proposition" | "proposal" => NoteKind::Idea,
        _ => return None,
    })
}
