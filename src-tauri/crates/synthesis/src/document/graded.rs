//! A ballot whose options are graded or ranked: the profile of each with its words, the answers in
//! numbers, the duels, and what was said with reservations and objections.

use domain::{
    ballot::{Ballot, BallotMethod},
    results::{BallotResult, DuelsResult, Figure, OptionResult},
};

use super::{
    model::{Column, Part, Table, TableCell, Text, plain},
    pen::{Pen, bar, cell, count, sentences},
};
use crate::results::{letter, share};

/// The word of a method in message ids.
pub(super) fn key(method: BallotMethod) -> &'static str {
    match method {
        BallotMethod::Dots => "dots",
        BallotMethod::YesNo => "yes-no",
        BallotMethod::Rating => "rating",
        BallotMethod::HundredPoints => "hundred-points",
        BallotMethod::MajorityJudgment => "majority-judgment",
        BallotMethod::Ranking => "ranking",
        BallotMethod::Consent => "consent",
        BallotMethod::Matrix => "matrix",
    }
}

fn grade(pen: &Pen<'_>, method: BallotMethod, number: usize) -> String {
    match method {
        BallotMethod::Rating => (number + 1).to_string(),
        _ => pen.say(&format!("ballot-grade-{}-{number}", key(method))),
    }
}

/// What ranks an option, in words: a mean, a mention, points, a decision.
pub(super) fn figure(pen: &Pen<'_>, method: BallotMethod, option: &OptionResult) -> String {
    match option.figure(method) {
        Figure::Count(count) => pen.wording.number(f64::from(count), 0),
        Figure::Mean(mean) => pen.wording.number(mean, 1),
        Figure::Mention(mention) => grade(pen, method, mention),
        Figure::Points(points) => pen
            .wording
            .number(points, usize::from(points.fract() != 0.0)),
        Figure::Decided(adopted) => pen.say(if adopted {
            "ballot-adopted"
        } else {
            "ballot-not-adopted"
        }),
        Figure::Placed { effort, impact } => {
            let arguments = [
                ("impact", pen.wording.number(impact, 1).into()),
                ("effort", pen.wording.number(effort, 1).into()),
            ];
            pen.with("ballot-place-on-both", &arguments)
        }
        Figure::None => "–".to_owned(),
    }
}

pub(super) fn parts(pen: &mut Pen<'_>, ballot: &Ballot, result: &BallotResult) -> Vec<Part> {
    let mut parts = Vec::new();
    if let Some(duels) = &result.duels {
        let said = duels_said(pen, result, duels);
        if !said.is_empty() {
            parts.push(Part::Paragraph {
                label: String::new(),
                text: sentences(&said),
            });
        }
    }
    parts.push(Part::Table(ranking(pen, ballot, result)));
    match &result.duels {
        Some(duels) if duels.options.len() > 1 => {
            parts.push(Part::Table(duels_table(pen, result, duels)));
        }
        Some(_) => {}
        None => parts.push(Part::Table(answers(pen, ballot, result))),
    }
    let said: Vec<Text> = result
        .options
        .iter()
        .flat_map(|option| option.said.iter().map(move |said| (option, said)))
        .map(|(option, said)| {
            let id = if said.grade == 1 {
                "doc-said-reservation"
            } else {
                "doc-said-objection"
            };
            let arguments = [
                ("label", pen.own(&option.label).into()),
                ("words", pen.own(&said.text).into()),
            ];
            plain(pen.with(id, &arguments))
        })
        .collect();
    if !said.is_empty() {
        parts.push(Part::List {
            label: pen.say("doc-said"),
            items: said,
        });
    }
    parts
}

/// Ranks, profiles and what ranks.
fn ranking(pen: &mut Pen<'_>, ballot: &Ballot, result: &BallotResult) -> Table {
    let method = ballot.method;
    let caption = pen.count("doc-ranking", count(result.options.len()));
    let caption = pen.table(caption);
    let most = result
        .options
        .iter()
        .map(|option| option.points)
        .fold(1.0, f64::max);
    let ranked = method.ranks();
    let rows = result.options.iter().map(|option| {
        let own = figure(pen, method, option);
        let drawn = match method {
            BallotMethod::Ranking if pen.options.charts => bar(
                own,
                option.points / most,
                option.retained || option.rank == 1,
            ),
            BallotMethod::Ranking => cell(own),
            _ => profile(pen, method, option, own),
        };
        let rank = if option.tied {
            pen.with("doc-tied", &[("rank", option.rank.to_string().into())])
        } else {
            option.rank.to_string()
        };
        let mut row = vec![pen.option_cell(option.option, &option.label), drawn];
        if ranked {
            row.insert(0, cell(rank));
        }
        match method {
            BallotMethod::Rating => row.push(cell(option.median.map_or_else(
                || "–".to_owned(),
                |median| {
                    pen.wording
                        .number(median, usize::from(median.fract() != 0.0))
                },
            ))),
            BallotMethod::YesNo => row.push(cell(match option.answered {
                0 => "–".to_owned(),
                _ => pen.percent(option.share),
            })),
            _ => {}
        }
        row
    });
    let rows: Vec<Vec<TableCell>> = rows.collect();
    let title = |id: &str| pen.say(&format!("{id}-{}", key(method)));
    let mut columns = vec![
        pen.column("doc-option", 10).heads(),
        Column::new(title("ballot-main"), 9)
            .right()
            .bars(pen.options.charts),
    ];
    if ranked {
        let rank = pen.column("doc-rank", 0).right();
        columns.insert(0, rank);
    }
    if matches!(method, BallotMethod::Rating | BallotMethod::YesNo) {
        columns.push(Column::new(title("ballot-beside"), 3).right());
    }
    Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    }
}

/// A bar of all grades, the best at the left, with its words.
fn profile(pen: &Pen<'_>, method: BallotMethod, option: &OptionResult, words: String) -> TableCell {
    let all: u32 = option.grades.iter().sum();
    let mut stack: Vec<f64> = option.grades.iter().map(|one| share(*one, all)).collect();
    // A note of 5 is the best.
    if method == BallotMethod::Rating {
        stack.reverse();
    }
    TableCell {
        text: plain(words),
        stack: if pen.options.charts && all > 0 {
            stack
        } else {
            Vec::new()
        },
        ..TableCell::default()
    }
}

/// How many gave each grade.
fn answers(pen: &mut Pen<'_>, ballot: &Ballot, result: &BallotResult) -> Table {
    let caption = pen.say("ballot-grades");
    let caption = pen.table(caption);
    let right = |title: String| Column::new(title, 2).right();
    let lacks = result.options.iter().any(|option| option.lacking > 0);
    let mut columns = vec![pen.column("doc-option", 5).heads()];
    columns
        .extend((0..ballot.method.grades()).map(|number| right(grade(pen, ballot.method, number))));
    if lacks {
        let judged = ballot.method == BallotMethod::MajorityJudgment;
        columns.push(right(pen.say(if judged {
            "doc-lacking"
        } else {
            "doc-neither"
        })));
    }
    let rows = result.options.iter().map(|option| {
        let mut row = vec![cell(pen.own(&option.label))];
        for (number, percent) in option.grades.iter().zip(&option.percents) {
            let arguments = [("count", (*number).into()), ("percent", (*percent).into())];
            row.push(cell(pen.with("doc-count-percent", &arguments)));
        }
        if lacks {
            row.push(cell(pen.wording.number(f64::from(option.lacking), 0)));
        }
        row
    });
    Table {
        rows: rows.collect(),
        caption: Some(caption),
        columns,
        ..Table::default()
    }
}

/// Duels by letters: the words stand in the rows.
fn duels_table(pen: &mut Pen<'_>, result: &BallotResult, duels: &DuelsResult) -> Table {
    let caption = pen.say("doc-duels");
    let caption = pen.table(caption);
    let label = |id| {
        let found = result.options.iter().find(|option| option.option == id);
        found.map_or(String::new(), |option| pen.own(&option.label))
    };
    let mut columns = vec![pen.column("doc-option", 10).heads()];
    columns.extend((0..duels.options.len()).map(|number| Column::new(letter(number), 0).right()));
    let rows = duels.options.iter().enumerate().map(|(number, id)| {
        let mut row = vec![cell(format!("{} · {}", letter(number), label(*id)))];
        let own = duels.above.get(number);
        row.extend((0..duels.options.len()).map(|other| {
            let won = own.and_then(|own| own.get(other)).copied().unwrap_or(0);
            cell(if other == number {
                "–".to_owned()
            } else {
                pen.wording.number(f64::from(won), 0)
            })
        }));
        row
    });
    Table {
        rows: rows.collect(),
        caption: Some(caption),
        columns,
        ..Table::default()
    }
}

/// Who wins its duels, and where points say otherwise.
fn duels_said(pen: &Pen<'_>, result: &BallotResult, duels: &DuelsResult) -> Vec<String> {
    if result.voters == 0 {
        return Vec::new();
    }
    let label = |id: &domain::Id| {
        let found = result.options.iter().find(|option| option.option == *id);
        found.map_or(String::new(), |option| pen.own(&option.label))
    };
    let list = |ids: &[domain::Id]| {
        let quoted: Vec<String> = ids.iter().map(|id| pen.quote(&label(id))).collect();
        quoted.join(", ")
    };
    let mut said = vec![match &duels.condorcet {
        Some(id) => pen.with("ballot-condorcet", &[("label", label(id).into())]),
        None => pen.say("ballot-no-condorcet"),
    }];
    if !duels.smallest.is_empty() {
        let arguments = [
            ("count", count(duels.smallest.len()).into()),
            ("labels", list(&duels.smallest).into()),
        ];
        said.push(pen.with("ballot-smith", &arguments));
    }
    match (&duels.lost, &duels.condorcet) {
        (Some((first, by)), _) => {
            let arguments = [("label", label(first).into()), ("other", label(by).into())];
            said.push(pen.with("ballot-borda-loses", &arguments));
        }
        (None, Some(winner)) if !duels.borda.contains(winner) => {
            let labels = list(&duels.borda);
            said.push(pen.with("ballot-borda-differs", &[("labels", labels.into())]));
        }
        _ => {}
    }
    said
}
