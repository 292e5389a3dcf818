//! The workshops of the period: when, of what kind, what came out of them, with what methods; and
//! the lists of workshops and projects.

use domain::{
    report::{Rated, Report, Slice, WorkshopLine},
    workshop::Language,
};

use super::{by_word, counted, number_of};
use crate::document::{
    model::{Part, Table, TableCell},
    pen::{Pen, cell, plain_paragraph},
};

/// Longer lists are for a spreadsheet.
const MOST_LINES: usize = 200;

pub(super) fn parts(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let hours = |minutes: u32| super::hours(pen, minutes);
    let said = if report.timed == 0 {
        pen.with(
            "doc-report-hours-planned",
            &[("planned", hours(report.planned_min).into())],
        )
    } else {
        let arguments = [
            ("actual", hours(report.actual_min).into()),
            ("planned", hours(report.planned_min).into()),
            ("timed", report.timed.into()),
            ("count", report.workshops.into()),
        ];
        pen.with("doc-report-hours", &arguments)
    };
    let mut parts = vec![plain_paragraph(&[said])];
    if report.slices.len() > 1 {
        let rows: Vec<(String, u32)> = report
            .slices
            .iter()
            .map(|slice| (named(pen, slice), slice.workshops))
            .collect();
        parts.push(counted(
            pen,
            "doc-report-by-month",
            ("doc-report-column-when", "doc-report-column-workshops"),
            &rows,
            Some(report.workshops),
        ));
    }
    let kinds = by_word(pen, "workshop-kind", &report.workshop_kinds);
    parts.push(counted(
        pen,
        "doc-report-by-workshop-kind",
        (
            "doc-report-column-workshop-kind",
            "doc-report-column-workshops",
        ),
        &kinds,
        Some(report.workshops),
    ));
    parts
}

/// A month with its year, or a year.
fn named(pen: &Pen<'_>, slice: &Slice) -> String {
    use chrono::Datelike;
    let day = slice.period.from;
    let year = day.year().to_string();
    if slice.period.to.month() != day.month() {
        return year;
    }
    let month = pen.say(&format!("doc-report-month-{}", day.month()));
    pen.with(
        "doc-report-month",
        &[("month", month.into()), ("year", year.into())],
    )
}

pub(super) fn outcomes(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let caption = pen.table(pen.say("doc-report-outcomes-table"));
    let rows = [
        ("doc-report-notes", report.notes),
        ("doc-report-ideas", report.ideas),
        ("doc-report-ideas-retained", report.ideas_retained),
        ("doc-report-decisions", report.decisions),
        ("doc-report-decisions-adopted", report.decisions_adopted),
        ("doc-report-actions", report.actions),
        ("doc-report-actions-done", report.actions_done),
    ];
    let rows = rows.map(|(id, value)| {
        vec![
            cell(pen.say(id)),
            cell(pen.wording.number(f64::from(value), 0)),
        ]
    });
    vec![
        Part::Table(Table {
            caption: Some(caption),
            columns: vec![
                pen.column("doc-report-column-what", 1).heads(),
                pen.column("doc-report-column-count", 0).right(),
            ],
            rows: rows.into(),
            narrow: true,
            ..Table::default()
        }),
        plain_paragraph(&[pen.say("doc-report-outcomes-how")]),
    ]
}

pub(super) fn methods(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let rows: Vec<(String, u32)> = report
        .methods
        .iter()
        .map(|method| {
            let name = match pen.language() {
                Language::Fr => &method.fr,
                Language::En => &method.en,
            };
            (pen.own(name), method.workshops)
        })
        .collect();
    vec![
        plain_paragraph(&[pen.say("doc-report-methods-how")]),
        counted(
            pen,
            "doc-report-methods-table",
            ("doc-report-column-method", "doc-report-column-workshops"),
            &rows,
            None,
        ),
    ]
}

pub(super) fn lists(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let mut parts = Vec::new();
    if !report.project_lines.is_empty() {
        parts.push(super::projects::list(pen, report));
    }
    if report.workshop_lines.len() > MOST_LINES {
        let count = number_of(pen, report.workshop_lines.len());
        parts.push(plain_paragraph(&[
            pen.with("doc-report-long", &[("count", count.into())])
        ]));
    } else if !report.workshop_lines.is_empty() {
        parts.push(workshop_list(pen, report));
    }
    parts
}

/// A mean with the number of its answers; of few answers only their number.
fn rated(pen: &Pen<'_>, rated: &Rated) -> String {
    let none = || pen.say("doc-none");
    if rated.answers == 0 {
        return none();
    }
    let mean = rated
        .mean
        .map_or_else(none, |mean| pen.wording.fixed(mean, 1));
    let arguments = [("mean", mean.into()), ("count", rated.answers.into())];
    pen.with("doc-report-rated", &arguments)
}

fn workshop_list(pen: &mut Pen<'_>, report: &Report) -> Part {
    let caption = pen.table(pen.say("doc-report-workshop-list"));
    let number = |value: Option<u32>| match value {
        Some(value) => pen.wording.number(f64::from(value), 0),
        None => pen.say("doc-none"),
    };
    let row = |line: &WorkshopLine| -> Vec<TableCell> {
        let project = report
            .project_lines
            .iter()
            .find(|project| project.project == line.project)
            .map(|project| pen.own(&project.title));
        vec![
            cell(pen.own(&line.title)),
            cell(project.unwrap_or_default()),
            cell(line.date.map(|day| pen.short_day(day)).unwrap_or_default()),
            cell(number(line.present)),
            cell(rated(pen, &line.rated)),
        ]
    };
    let rows = report.workshop_lines.iter().map(row).collect();
    Part::Table(Table {
        caption: Some(caption),
        columns: vec![
            pen.column("doc-workshop-kind", 5).heads(),
            pen.column("doc-report-column-project", 5),
            pen.column("doc-date", 0),
            pen.column("doc-report-column-presences", 0).right(),
            pen.column("doc-report-column-rated", 0).right(),
        ],
        rows,
        ..Table::default()
    })
}
