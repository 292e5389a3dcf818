//! How votes came out, as tables: a row an option, best first, with what ranks it and what was counted
//! by hand; and a row an answer. While a vote is hidden, its options stand there without a figure.

use std::collections::{HashMap, HashSet};

use domain::{
    Id,
    ballot::{Ballot, BallotMethod, BallotOption},
    results::{BallotResult, Figure, MatrixPlace, OptionResult},
};

use super::{Cell, Records, Say, Sheet, moment, or_none, titles, word};

/// Dots by what they were put on, in the newest ballot about it: dots of several rounds, or points beside
/// dots, make no sum.
pub(super) fn dots(
    records: &Records,
    of: impl Fn(&BallotOption) -> Option<Id>,
) -> HashMap<Id, u32> {
    let on: HashMap<Id, Id> = records
        .options
        .iter()
        .filter_map(|option| Some((option.id, of(option)?)))
        .collect();
    let mut ballots: Vec<&Ballot> = records.ballots.iter().collect();
    ballots.retain(|ballot| ballot.method == BallotMethod::Dots);
    // One that is open has come since the last that was closed.
    ballots.sort_by_key(|ballot| {
        (
            ballot.closed_at.is_none(),
            ballot.closed_at,
            ballot.created_at,
        )
    });
    let mut counted = HashMap::new();
    for option in ballots
        .into_iter()
        .flat_map(|ballot| told(records, ballot).map_or(&[][..], |it| &it.options))
    {
        if let Some(on) = on.get(&option.option) {
            counted.insert(*on, option.dots);
        }
    }
    counted
}

/// The result of a ballot, where it may be seen.
fn told<'r>(records: &'r Records, ballot: &Ballot) -> Option<&'r BallotResult> {
    records.results.get(&ballot.id).filter(|_| ballot.is_told())
}

/// Each option of each ballot, and each answer; of one board, of the ballots over its notes and clusters.
pub(super) fn sheets(records: &Records, of_board: bool, say: Say<'_>) -> [Sheet; 2] {
    let here: HashSet<Id> = records
        .notes
        .iter()
        .map(|note| note.id)
        .chain(records.clusters.iter().map(|cluster| cluster.id))
        .collect();
    let (mut rows, mut answers) = (Vec::new(), Vec::new());
    let mut places: Vec<Option<MatrixPlace>> = Vec::new();
    for ballot in &records.ballots {
        let options: Vec<&BallotOption> = records
            .options
            .iter()
            .filter(|option| option.ballot == ballot.id)
            .collect();
        let touches = |option: &&BallotOption| {
            option
                .note
                .or(option.cluster)
                .is_some_and(|id| here.contains(&id))
        };
        if of_board && !options.iter().any(touches) {
            continue;
        }
        match told(records, ballot) {
            Some(result) => {
                for option in &result.options {
                    let own = (option.label.as_str(), option.retained);
                    rows.push(row(records, ballot, own, Some((result, option)), say));
                    places.push(option.place.clone());
                    answers.extend(each(ballot, option, say));
                }
                answers.extend(duels(ballot, result, say));
            }
            None => {
                for option in options {
                    let own = (option.label.as_str(), option.retained);
                    rows.push(row(records, ballot, own, None, say));
                    places.push(None);
                }
            }
        }
    }
    let mut columns = vec![
        "ballot", "method", "state", "voters", "eligible", "rank", "option", "result", "share",
        "votes", "by-hand", "retained", "closed",
    ];
    // Where one of them is a matrix: its means and spreads.
    if places.iter().any(Option::is_some) {
        columns.extend(["impact", "impact-spread", "effort", "effort-spread"]);
        for (row, place) in rows.iter_mut().zip(&places) {
            row.extend(figures(place.as_ref()));
        }
    }
    let of_answers = ["ballot", "option", "answer", "other", "people"];
    [
        Sheet {
            word: "votes",
            name: say("sheet-votes"),
            titles: titles(say, &columns),
            rows,
        },
        Sheet {
            word: "answers",
            name: say("sheet-answers"),
            titles: titles(say, &of_answers),
            rows: answers,
        },
    ]
}

fn row(
    records: &Records,
    ballot: &Ballot,
    (label, retained): (&str, bool),
    told: Option<(&BallotResult, &OptionResult)>,
    say: Say<'_>,
) -> Vec<Cell> {
    let method = ballot.method;
    let cell = |of: &dyn Fn(&BallotResult, &OptionResult) -> Cell| {
        told.map_or(Cell::None, |(result, option)| of(result, option))
    };
    let hand = |option: &OptionResult| {
        let grades = option.hand_grades.iter();
        grades.fold(option.hand_dots, |sum, more| sum.saturating_add(*more))
    };
    vec![
        Cell::Text(ballot.question.clone()),
        Cell::Text(word("ballot-method", &method, say)),
        Cell::Text(word("ballot-state", &ballot.state, say)),
        cell(&|result, _| result.known_voters().map_or(Cell::None, Cell::Count)),
        ballot.eligible.map_or(Cell::None, Cell::Count),
        cell(&|_, option| match method {
            method if method.ranks() => Cell::Count(option.rank),
            _ => Cell::None,
        }),
        Cell::Text(label.to_owned()),
        cell(&|_, option| figure(method, option, say)),
        cell(&|_, option| match method {
            BallotMethod::Dots | BallotMethod::HundredPoints => Cell::Number(rounded(option.share)),
            BallotMethod::YesNo if option.answered > 0 => Cell::Number(rounded(option.share)),
            _ => Cell::None,
        }),
        cell(&|_, option| match method {
            BallotMethod::Dots | BallotMethod::HundredPoints => Cell::Count(option.dots),
            BallotMethod::Ranking => Cell::None,
            // What lacks was given by nobody.
            _ => Cell::Count(option.answered),
        }),
        cell(&|_, option| match hand(option) {
            0 => Cell::None,
            hand => Cell::Count(hand),
        }),
        match retained {
            true => Cell::Text(say("sheet-yes")),
            false => Cell::None,
        },
        ballot
            .closed_at
            .map_or(Cell::None, |at| moment(records, at)),
    ]
}

/// Means and spreads of a place in the matrix.
fn figures(place: Option<&MatrixPlace>) -> [Cell; 4] {
    let of = |figure: fn(&MatrixPlace) -> Option<f64>| {
        place
            .and_then(figure)
            .map_or(Cell::None, |value| Cell::Number(kept(value)))
    };
    [
        of(|place| place.impact),
        of(|place| place.impact_spread),
        of(|place| place.effort),
        of(|place| place.effort_spread),
    ]
}

/// As many decimals as a mean is read with.
fn kept(mean: f64) -> f64 {
    (mean * 100.0).round() / 100.0
}

/// As many decimals as a share is read with.
fn rounded(share: f64) -> f64 {
    (share * 10_000.0).round() / 10_000.0
}

/// What ranks an option.
fn figure(method: BallotMethod, option: &OptionResult, say: Say<'_>) -> Cell {
    match option.figure(method) {
        Figure::Count(count) => Cell::Count(count),
        Figure::Mean(mean) => Cell::Number(kept(mean)),
        Figure::Mention(mention) => Cell::Text(grade(method, mention, say)),
        Figure::Points(points) => Cell::Number(points),
        Figure::Decided(adopted) => Cell::Text(say(match adopted {
            true => "ballot-adopted",
            false => "ballot-not-adopted",
        })),
        Figure::Placed { .. } => option
            .place
            .as_ref()
            .and_then(|place| place.quadrant)
            .map_or(Cell::None, |quadrant| {
                Cell::Text(word("quadrant", &quadrant, say))
            }),
        Figure::None => Cell::None,
    }
}

fn grade(method: BallotMethod, number: usize, say: Say<'_>) -> String {
    match method {
        BallotMethod::Rating => (number + 1).to_string(),
        BallotMethod::Matrix => {
            let (effort, impact) = domain::ballot::axes(u32::try_from(number).unwrap_or(0));
            format!(
                "{} {impact}, {} {effort}",
                say("doc-impact"),
                say("doc-effort")
            )
        }
        _ => word("ballot-grade", &method, &|id| {
            say(&format!("{id}-{number}"))
        }),
    }
}

/// How many people gave each grade, and how many none; how many put at least one dot. What lacks in a
/// majority judgement counts as the worst mention, and stands apart from those who gave it.
fn each(ballot: &Ballot, option: &OptionResult, say: Say<'_>) -> Vec<Vec<Cell>> {
    let method = ballot.method;
    let judged = method == BallotMethod::MajorityJudgment;
    let last = option.grades.len().saturating_sub(1);
    let given = option.grades.iter().enumerate().map(|(number, count)| {
        let without = if judged && number == last {
            option.lacking
        } else {
            0
        };
        (grade(method, number, say), count.saturating_sub(without))
    });
    let lacks = (option.lacking > 0).then(|| {
        let id = if judged { "doc-lacking" } else { "doc-neither" };
        (say(id), option.lacking)
    });
    // Of dots that were only counted nobody knows how many put them.
    let gave = (method.counts_dots() && option.voters_for > 0).then(|| {
        let id = match method {
            BallotMethod::Dots => "sheet-gave-dots",
            _ => "sheet-gave-points",
        };
        (say(id), option.voters_for)
    });
    given
        // Of the places of a matrix, those where somebody put it.
        .filter(|(_, count)| method != BallotMethod::Matrix || *count > 0)
        .chain(lacks)
        .chain(gave)
        .map(|(answer, count)| answered(ballot, option, (answer, ""), count))
        .collect()
}

/// How many put each option above each other one.
fn duels(ballot: &Ballot, result: &BallotResult, say: Say<'_>) -> Vec<Vec<Cell>> {
    let Some(duels) = &result.duels else {
        return Vec::new();
    };
    let place: HashMap<Id, usize> = duels.options.iter().copied().zip(0..).collect();
    let above = |one: &OptionResult, other: &OptionResult| {
        let (one, other) = (place.get(&one.option)?, place.get(&other.option)?);
        duels.above.get(*one)?.get(*other).copied()
    };
    let mut rows = Vec::new();
    for one in &result.options {
        for other in result
            .options
            .iter()
            .filter(|other| other.option != one.option)
        {
            let answer = (say("sheet-above"), other.label.as_str());
            rows.push(answered(
                ballot,
                one,
                answer,
                above(one, other).unwrap_or(0),
            ));
        }
    }
    rows
}

fn answered(
    ballot: &Ballot,
    option: &OptionResult,
    (answer, other): (String, &str),
    people: u32,
) -> Vec<Cell> {
    vec![
        Cell::Text(ballot.question.clone()),
        Cell::Text(option.label.clone()),
        Cell::Text(answer),
        or_none(Some(other)),
        Cell::Count(people),
    ]
}
