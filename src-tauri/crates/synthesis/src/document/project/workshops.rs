//! Each workshop in short: when and where, its question, its sentences, what was aimed at, what its
//! boards and votes gave; and their evaluations beside each other.

use chrono::NaiveDate;
use domain::board::Board;

use crate::{
    Records,
    document::{
        activities, bilan,
        model::{Part, Section, Style, Table, plain, run},
        pen::{Pen, cell, plain_paragraph},
    },
    results,
};

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let records = pen.records;
    let sections = records.among().iter().map(|own| told(pen, own));
    Section {
        sections: sections.collect(),
        ..Section::default()
    }
}

fn told(pen: &mut Pen<'_>, own: &Records) -> Section {
    let workshop = own.workshop();
    let kind = pen.word("workshop-kind", &workshop.kind);
    let level = pen.word("participation-level", &workshop.participation_level);
    let day = workshop.date.map(|day| pen.wording.week_day(day));
    let present = own
        .present()
        .map(|present| pen.count("doc-present", present));
    let said = [
        pen.with(
            "doc-workshop-said",
            &[("kind", kind.into()), ("level", level.into())],
        ),
        day.map(|day| pen.with("doc-workshop-day", &[("day", day.into())]))
            .unwrap_or_default(),
        match pen.own(&workshop.place) {
            place if place.is_empty() => place,
            place => pen.with("doc-workshop-place", &[("place", place.into())]),
        },
        present.unwrap_or_default(),
    ];
    let mut parts = vec![plain_paragraph(&said)];
    if !workshop.central_question.trim().is_empty() {
        parts.push(Part::Paragraph {
            label: pen.say("doc-question"),
            text: vec![run(pen.quote(&workshop.central_question), Style::Quote)],
        });
    }
    let brief: Vec<_> = pen
        .owns(&workshop.in_brief)
        .into_iter()
        .map(plain)
        .collect();
    if !brief.is_empty() {
        parts.push(Part::List {
            label: pen.say("doc-in-brief"),
            items: brief,
        });
    }
    let objectives = workshop.objectives.iter().map(|objective| {
        let mut text = vec![run(pen.own(&objective.text), Style::Plain)];
        let result = pen.own(&objective.result);
        if !result.is_empty() {
            text.push(run(format!("\u{a0}· {result}"), Style::Muted));
        }
        text
    });
    let objectives: Vec<_> = objectives.collect();
    if !objectives.is_empty() {
        parts.push(Part::List {
            label: pen.say("doc-objectives-short"),
            items: objectives,
        });
    }
    let boards: Vec<&Board> = own.boards().iter().collect();
    for board in boards {
        let sorted = own.clusters_of(board.id).next().is_some();
        if sorted && own.shown_of(board.id).next().is_some() {
            let mut table = activities::cluster_table(pen, board);
            activities::of_board(pen, board, &mut table);
            parts.push(Part::Table(table));
        }
    }
    if !own.ballots().is_empty() {
        let table = bilan::ballots(pen, own);
        parts.push(Part::Table(table));
    }
    Section {
        key: format!("workshop:{}", workshop.id),
        title: pen.own(&workshop.title),
        parts,
        ..Section::default()
    }
}

/// Whether a workshop was evaluated.
pub(super) fn evaluated(pen: &Pen<'_>) -> bool {
    pen.records.among().iter().any(|own| rated(own).is_some())
}

/// Answers and their mean.
fn rated(own: &Records) -> Option<(u32, f64)> {
    let result = results::evaluation(own)?;
    Some((result.roti_count, result.roti_mean?))
}

/// The return on time invested of each workshop.
pub(crate) fn evaluations(pen: &mut Pen<'_>) -> Section {
    let caption = pen.table(pen.say("doc-evaluations-table"));
    let day = |date: Option<NaiveDate>| date.map(|day| pen.short_day(day));
    let rows = pen.records.among().iter().filter_map(|own| {
        let (answers, mean) = rated(own)?;
        let workshop = own.workshop();
        Some(vec![
            cell(pen.own(&workshop.title)),
            cell(day(workshop.date).unwrap_or_else(|| pen.say("doc-no-date"))),
            cell(pen.wording.number(f64::from(answers), 0)),
            cell(pen.wording.fixed(mean, 2)),
        ])
    });
    let rows = rows.collect();
    let table = Table {
        caption: Some(caption),
        rows,
        columns: vec![
            pen.column("doc-workshop-kind", 1).heads(),
            pen.column("doc-date", 0),
            pen.column("doc-answers-column", 0).right(),
            pen.column("doc-roti-mean", 0).right(),
        ],
        ..Table::default()
    };
    Section {
        parts: vec![Part::Table(table)],
        ..Section::default()
    }
}
