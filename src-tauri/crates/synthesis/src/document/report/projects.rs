//! The projects under way in the period: of what kind, how far, for which axis and commitment,
//! where, and what they taught.

use domain::{project::LessonKind, report::Report};

use super::{by_label, by_word, counted, says};
use crate::document::{
    model::{Part, Style, Table, run},
    pen::{Pen, cell, plain_paragraph},
};

const OF: &str = "doc-report-column-projects";

pub(super) fn parts(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let mut parts = vec![plain_paragraph(&[
        pen.count("doc-report-under-way", report.projects)
    ])];
    for (caption, what, list, tallies) in [
        (
            "doc-report-by-kind",
            "doc-project-kind",
            "project-kind",
            &report.kinds,
        ),
        (
            "doc-report-by-phase",
            "doc-project-phase",
            "project-phase",
            &report.phases,
        ),
        (
            "doc-report-by-status",
            "doc-project-status",
            "project-status",
            &report.statuses,
        ),
    ] {
        let rows = by_word(pen, list, tallies);
        parts.push(counted(
            pen,
            caption,
            (what, OF),
            &rows,
            Some(report.projects),
        ));
    }
    parts
}

pub(super) fn axes(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let rows = by_label(pen, "doc-report-no-axis", &report.axes);
    let mut parts = vec![counted(
        pen,
        "doc-report-by-axis",
        ("doc-project-axis", OF),
        &rows,
        Some(report.projects),
    )];
    for (caption, what, none, tallies) in [
        (
            "doc-report-by-policy",
            "doc-report-column-policy",
            "doc-report-no-policy",
            &report.policies,
        ),
        (
            "doc-report-by-commitment",
            "doc-report-column-commitment",
            "doc-report-no-commitment",
            &report.commitments,
        ),
    ] {
        if says(tallies) {
            let rows = by_label(pen, none, tallies);
            parts.push(counted(pen, caption, (what, OF), &rows, None));
        }
    }
    parts
}

pub(super) fn departments(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let rows = by_label(pen, "doc-report-no-department", &report.departments);
    vec![
        counted(
            pen,
            "doc-report-by-department",
            ("doc-report-column-department", OF),
            &rows,
            None,
        ),
        plain_paragraph(&[pen.say("doc-report-several")]),
    ]
}

pub(super) fn lessons(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let kinds = [LessonKind::Worked, LessonKind::Change, LessonKind::Reusable];
    let list = |kind: LessonKind| {
        let own = report.lessons.iter().filter(move |one| one.kind == kind);
        let items: Vec<_> = own
            .map(|lesson| {
                vec![
                    run(pen.own(&lesson.text), Style::Plain),
                    run(format!("\u{a0}· {}", pen.own(&lesson.title)), Style::Muted),
                ]
            })
            .collect();
        (!items.is_empty()).then(|| Part::List {
            label: pen.word("lesson-kind", &kind),
            items,
        })
    };
    kinds.into_iter().filter_map(list).collect()
}

pub(super) fn list(pen: &mut Pen<'_>, report: &Report) -> Part {
    let caption = pen.table(pen.say("doc-report-project-list"));
    let rows = report.project_lines.iter().map(|line| {
        vec![
            cell(pen.titled(&line.title)),
            cell(pen.own(&line.code)),
            cell(pen.word("project-kind", &line.kind)),
            cell(pen.word("project-phase", &line.phase)),
            cell(pen.wording.number(f64::from(line.workshops), 0)),
        ]
    });
    let rows = rows.collect();
    Part::Table(Table {
        caption: Some(caption),
        columns: vec![
            pen.column("doc-report-column-project", 6).heads(),
            pen.column("doc-report-column-code", 0),
            pen.column("doc-project-kind", 3),
            pen.column("doc-project-phase", 0),
            pen.column("doc-report-column-workshops", 0).right(),
        ],
        rows,
        ..Table::default()
    })
}
