//! A ballot: what was asked, by which rules, and the options by rank.

use domain::{
    ballot::{Ballot, BallotMethod, BallotOption, BallotState},
    matrix::MatrixItem,
    results::BallotResult,
};

use super::{
    graded,
    model::{Part, Table},
    pen::{Pen, asked, bar, cell, count, ranked_columns},
    plot,
};
use crate::results::sum;

pub(super) fn result<'a>(pen: &Pen<'a>, ballot: &Ballot) -> Option<&'a BallotResult> {
    let mut results = pen.results.ballots.iter();
    results.find(|result| result.ballot == ballot.id)
}

/// « Scrutin secret, 22 votants sur 24 ».
pub(crate) fn label(pen: &Pen<'_>, ballot: &Ballot) -> String {
    let secret = pen.say(if ballot.secret {
        "doc-ballot-secret"
    } else {
        "doc-ballot-named"
    });
    let Some(result) = result(pen, ballot) else {
        return secret;
    };
    if result.known_voters().is_none() {
        return pen.with("doc-ballot-voters-unknown", &[("ballot", secret.into())]);
    }
    match result.eligible {
        Some(eligible) if eligible > 0 => pen.with(
            "doc-ballot-voters-of",
            &[
                ("ballot", secret.into()),
                ("count", result.voters.into()),
                ("eligible", eligible.into()),
            ],
        ),
        _ => pen.with(
            "doc-ballot-voters",
            &[("ballot", secret.into()), ("count", result.voters.into())],
        ),
    }
}

pub(crate) fn parts(pen: &mut Pen<'_>, ballot: &Ballot) -> Vec<Part> {
    let Some(result) = result(pen, ballot) else {
        let untold = vec![pen.say("doc-ballot-untold")];
        return vec![asked(pen, &ballot.question, untold)];
    };
    let dots = ballot.method == BallotMethod::Dots;
    let mut after = Vec::new();
    if dots {
        after.push(match (ballot.dots_per_voter, ballot.max_per_option) {
            (Some(budget), Some(cap)) => pen.with(
                "doc-ballot-rule-cap",
                &[("budget", budget.into()), ("cap", cap.into())],
            ),
            (Some(budget), None) => pen.count("doc-ballot-rule", budget),
            _ => String::new(),
        });
        let unused = result
            .dots_available
            .and_then(|all| all.checked_sub(result.dots_cast))
            .filter(|left| *left > 0);
        after.push(match unused {
            Some(unused) => pen.with(
                "doc-dots-put-unused",
                &[
                    ("count", result.dots_cast.into()),
                    ("unused", unused.into()),
                ],
            ),
            None => pen.count("doc-dots-put", result.dots_cast),
        });
        let by_hand = sum(result.options.iter().map(|option| option.hand_dots));
        if by_hand > 0 {
            after.push(pen.count("doc-dots-by-hand", by_hand));
        }
    } else {
        after.push(pen.with(
            "doc-ballot-method",
            &[("method", pen.word("ballot-method", &ballot.method).into())],
        ));
        if ballot.method != BallotMethod::HundredPoints {
            let rule = format!("ballot-rule-{}", graded::key(ballot.method));
            after.push(pen.say(&rule));
        } else if let Some(unused) = result.unused.filter(|unused| *unused > 0) {
            after.push(pen.count("doc-points-unused", unused));
        }
        after.push(pen.count_if_any("doc-ballot-by-hand", result.hand_voters));
    }
    if let Some(first) = ballot.round_of.and_then(|id| pen.records.ballot(id)) {
        let question = pen.own(&first.question);
        after.push(pen.with("doc-ballot-round", &[("question", question.into())]));
    }
    let mut parts = vec![asked(pen, &ballot.question, after)];
    if result.options.is_empty() {
        return parts;
    }
    if ballot.method == BallotMethod::Matrix {
        parts.extend(plot::of_ballot(pen, result));
    } else if ballot.method.counts_dots() {
        parts.push(Part::Table(table(pen, ballot)));
    } else {
        parts.extend(graded::parts(pen, ballot, result));
    }
    parts
}

/// Where an option of the newest closed ballot about it came out: « rang 2 sur 5, 14 gommettes ».
pub(crate) fn standing(pen: &Pen<'_>, about: impl Fn(&BallotOption) -> bool) -> Option<String> {
    let mut ballots: Vec<&Ballot> = pen.records.ballots().iter().collect();
    ballots.retain(|ballot| ballot.state == BallotState::Closed);
    ballots.sort_by_key(|ballot| std::cmp::Reverse(ballot.closed_at));
    ballots.into_iter().find_map(|ballot| {
        let option = pen
            .records
            .options_of(ballot.id)
            .find(|option| about(option))?;
        let result = result(pen, ballot).filter(|result| result.is_cast())?;
        let own = result.options.iter().find(|own| own.option == option.id)?;
        let score = format!("ballot-score-{}", graded::key(ballot.method));
        let value = match ballot.method {
            BallotMethod::Dots => own.dots.into(),
            _ => graded::figure(pen, ballot.method, own).into(),
        };
        // What its word agrees with: a half point is no more than one.
        let counted = match ballot.method {
            BallotMethod::Ranking => own.points.into(),
            _ => f64::from(own.dots).into(),
        };
        let score = pen.with(&score, &[("value", value), ("count", counted)]);
        let question = pen.own(&ballot.question);
        if !ballot.method.ranks() {
            let arguments = [("score", score.into()), ("question", question.into())];
            return Some(pen.with("ballot-standing-consent", &arguments));
        }
        let arguments = [
            ("rank", own.rank.into()),
            ("count", count(result.options.len()).into()),
            ("tied", if own.tied { "yes" } else { "no" }.into()),
            ("score", score.into()),
            ("question", question.into()),
        ];
        Some(pen.with("ballot-standing", &arguments))
    })
}

fn table(pen: &mut Pen<'_>, ballot: &Ballot) -> Table {
    let options = result(pen, ballot).map_or(&[][..], |result| result.options.as_slice());
    let placed = |option: domain::Id| {
        let own = pen.records.ballot_option(option);
        let about = |item: &MatrixItem| {
            let same = |of: Option<domain::Id>, other| of.is_some() && of == other;
            own.is_some_and(|own| {
                same(own.note, item.note)
                    || same(own.cluster, item.cluster)
                    || same(own.idea_card, item.idea_card)
            })
        };
        pen.records
            .matrix_items()
            .iter()
            .any(|item| item.ballot_option == Some(option) || about(item))
    };
    let in_matrix = options
        .iter()
        .filter(|option| placed(option.option))
        .count();
    let retained = options.iter().filter(|option| option.retained).count();
    let total: u32 = count(options.len());
    let caption = if retained > 0 {
        pen.with(
            "doc-ranking-retained",
            &[("options", total.into()), ("count", count(retained).into())],
        )
    } else if in_matrix > 0 && in_matrix < options.len() {
        pen.with(
            "doc-ranking-matrix",
            &[
                ("options", total.into()),
                ("count", count(in_matrix).into()),
            ],
        )
    } else {
        pen.count("doc-ranking", total)
    };
    let caption = pen.table(caption);
    let leads = |option: &domain::results::OptionResult| {
        if retained > 0 {
            option.retained
        } else if in_matrix > 0 && in_matrix < options.len() {
            placed(option.option)
        } else {
            option.rank <= 3 && option.dots > 0
        }
    };
    let most = options
        .iter()
        .map(|option| option.dots)
        .max()
        .unwrap_or(0)
        .max(1);
    // Of dots that were only counted nobody knows how many put them.
    let givers = options.iter().any(|option| option.voters_for > 0);
    let rows = options.iter().map(|option| {
        let figure = pen.wording.number(f64::from(option.dots), 0);
        let length = f64::from(option.dots) / f64::from(most);
        let figure = if pen.options.charts {
            bar(figure, length, leads(option))
        } else {
            cell(figure)
        };
        let rank = if option.tied {
            pen.with("doc-tied", &[("rank", option.rank.to_string().into())])
        } else {
            option.rank.to_string()
        };
        let mut row = vec![
            cell(rank),
            pen.option_cell(option.option, &option.label),
            figure,
            cell(pen.percent(option.share)),
        ];
        if givers {
            row.push(cell(match option.voters_for {
                0 => String::new(),
                people => pen.wording.number(f64::from(people), 0),
            }));
        }
        row
    });
    let rows = rows.collect();
    let counted = match ballot.method {
        BallotMethod::Dots => "doc-dots",
        BallotMethod::HundredPoints => "doc-points",
        _ => "doc-voices",
    };
    let mut columns = ranked_columns(pen, "doc-option", counted);
    columns.insert(0, pen.column("doc-rank", 0).right());
    if givers {
        columns.push(pen.column("doc-givers", 2).right());
    }
    Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    }
}
