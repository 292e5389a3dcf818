//! The figures of a participation: people, notes, votes, what came of them. Nothing here tells
//! people by an attribute: that is the framework's table, folded.

use domain::{
    ballot::{Ballot, BallotMethod},
    decision::DecisionStatus,
    idea_card::IdeaStatus,
    results::BallotResult,
};

use super::themes;
use crate::{
    Records,
    document::{
        ballot, cover,
        model::{Part, Section, Style, Table, leading},
        pen::{Pen, cell, count, rich},
    },
    results::sum,
};

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let mut parts = vec![Part::Table(all(pen))];
    let records = pen.records;
    if !records.ballots().is_empty() {
        parts.push(Part::Table(ballots(pen, records)));
    }
    Section {
        parts,
        ..Section::default()
    }
}

fn all(pen: &mut Pen<'_>) -> Table {
    let caption = pen.table(pen.say("doc-figures-table"));
    let (records, results) = (pen.records, pen.results);
    let workshop = records.workshop();
    let of = |id: &str, value: u32, to: String| {
        let said = vec![leading(pen.say(id), Style::Plain, to)];
        vec![rich(said), cell(pen.wording.number(f64::from(value), 0))]
    };
    let mut rows = Vec::new();
    let people = [
        ("doc-figure-invited", workshop.invited),
        ("doc-figure-registered", workshop.registered),
        ("doc-figure-present", records.present()),
        ("doc-figure-facilitators", workshop.facilitators),
    ];
    for (id, value) in people {
        if let Some(value) = value.filter(|value| *value > 0) {
            rows.push(of(id, value, pen.to_section("framework")));
        }
    }
    let annex = || pen.to_section("annex");
    rows.push(of("doc-figure-notes", count(pen.numbers.len()), annex()));
    for (nature, value) in themes::counts(pen) {
        if value > 0 {
            let id = format!("doc-figure-{}", nature.word());
            rows.push(of(&id, value, pen.to_section("themes")));
        }
    }
    let left_out = [
        (
            "doc-figure-hidden",
            sum(results.boards.iter().map(|board| board.hidden)),
        ),
        (
            "doc-figure-pending",
            sum(results.boards.iter().map(|board| board.pending)),
        ),
    ];
    for (id, value) in left_out {
        if value > 0 {
            rows.push(of(id, value, String::new()));
        }
    }
    let cards = records.idea_cards();
    let retained = cards
        .iter()
        .filter(|card| card.status == IdeaStatus::Retained);
    let adopted = records.decisions().iter();
    let adopted = adopted.filter(|decision| decision.status == DecisionStatus::Adopted);
    let came = [
        ("doc-figure-ideas", cards.len(), "answers"),
        ("doc-figure-retained", retained.count(), "answers"),
        ("doc-figure-decisions", adopted.count(), "answers"),
    ];
    let came = came.map(|(id, value, key)| (id, count(value), key));
    let decided = ("doc-figure-actions", cover::decided(pen), "actions");
    for (id, value, key) in came.into_iter().chain([decided]) {
        if value > 0 {
            rows.push(of(id, value, pen.to_section(key)));
        }
    }
    Table {
        caption: Some(caption),
        narrow: true,
        columns: vec![
            pen.column("doc-figure-what", 1).heads(),
            pen.column("doc-figure-count", 0).right(),
        ],
        rows,
        ..Table::default()
    }
}

/// Who voted in the ballots of a workshop, and what came first.
pub(in crate::document) fn ballots(pen: &mut Pen<'_>, of: &Records) -> Table {
    let caption = pen.table(pen.say("doc-ballots-table"));
    let number = |value: u32| pen.wording.number(f64::from(value), 0);
    let rows = of.ballots().iter().map(|own: &Ballot| {
        let result = ballot::result(pen, own);
        let cast = result.is_some_and(BallotResult::is_cast);
        let first: Vec<String> = result
            .into_iter()
            .flat_map(|result| &result.options)
            .filter(|option| match own.method {
                BallotMethod::Consent => option.adopted,
                _ => option.rank == 1 && cast,
            })
            .map(|option| pen.own(&option.label))
            .collect();
        let known = result.and_then(BallotResult::known_voters);
        let voters = match (known, result.and_then(|result| result.eligible)) {
            (None, _) => "–".to_owned(),
            (Some(voters), Some(eligible)) if eligible > 0 => pen.with(
                "doc-of-eligible",
                &[("count", voters.into()), ("eligible", eligible.into())],
            ),
            (Some(voters), _) => number(voters),
        };
        vec![
            cell(pen.titled(&own.question)),
            cell(pen.word("ballot-method", &own.method)),
            cell(voters),
            cell(if first.is_empty() {
                pen.say("doc-none")
            } else {
                first.join(" · ")
            }),
        ]
    });
    let rows = rows.collect();
    Table {
        caption: Some(caption),
        columns: vec![
            pen.column("doc-question-column", 5).heads(),
            pen.column("doc-ballot", 3),
            pen.column("doc-voters-column", 0).right(),
            pen.column("doc-first", 5),
        ],
        rows,
        ..Table::default()
    }
}
