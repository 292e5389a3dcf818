//! What the project is: who asked, what for, where it stands, its milestones and its weather.

use crate::document::{
    model::{Part, Section, Table, plain},
    pen::{Pen, cell, strong},
};

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let mut parts = vec![Part::Table(facts(pen))];
    let project = pen.records.project();
    for (id, labels) in [
        ("doc-project-policies", &project.priority_policies),
        ("doc-project-commitments", &project.service_commitments),
    ] {
        let items: Vec<_> = pen.owns(labels).into_iter().map(plain).collect();
        if !items.is_empty() {
            parts.push(Part::List {
                label: pen.say(id),
                items,
            });
        }
    }
    if !project.milestones.is_empty() {
        parts.push(Part::Table(milestones(pen)));
    }
    if !project.weather.is_empty() {
        parts.push(Part::Table(weather(pen)));
    }
    Section {
        parts,
        ..Section::default()
    }
}

fn facts(pen: &mut Pen<'_>) -> Table {
    let caption = pen.table(pen.say("doc-project-facts"));
    let project = pen.records.project();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| pen.wording.day(day));
    let facts = [
        ("doc-project-owner-role", pen.own(&project.owner_role)),
        ("doc-project-sponsor", pen.own(&project.sponsor_role)),
        ("doc-project-kind", pen.word("project-kind", &project.kind)),
        (
            "doc-project-phase",
            pen.word("project-phase", &project.phase),
        ),
        (
            "doc-project-status",
            pen.word("project-status", &project.status),
        ),
        ("doc-project-axis", pen.own(&project.roadmap_axis)),
        (
            "doc-project-departments",
            pen.owns(&project.departments).join(", "),
        ),
        ("doc-project-start", day(project.start).unwrap_or_default()),
        ("doc-project-end", day(project.end).unwrap_or_default()),
    ];
    let rows = facts
        .into_iter()
        .filter(|(_, said)| !said.is_empty())
        .map(|(id, said)| vec![cell(pen.say(id)), cell(said)]);
    Table {
        caption: Some(caption),
        columns: vec![
            pen.column("doc-project-what", 2).heads(),
            pen.column("doc-project-said", 5),
        ],
        rows: rows.collect(),
        ..Table::default()
    }
}

fn milestones(pen: &mut Pen<'_>) -> Table {
    let caption = pen.table(pen.say("doc-milestones"));
    let mut all: Vec<_> = pen.records.project().milestones.iter().collect();
    all.sort_by_key(|milestone| (milestone.due.is_none(), milestone.due));
    let rows = all.into_iter().map(|milestone| {
        let due = milestone.due.map(|day| pen.short_day(day));
        vec![
            strong(due.unwrap_or_else(|| pen.say("doc-no-date"))),
            cell(pen.own(&milestone.title)),
            cell(pen.say(if milestone.done {
                "doc-milestone-done"
            } else {
                "doc-milestone-ahead"
            })),
        ]
    });
    Table {
        caption: Some(caption),
        rows: rows.collect(),
        columns: vec![
            pen.column("doc-due", 0),
            pen.column("doc-milestone", 1).heads(),
            pen.column("doc-state", 0),
        ],
        ..Table::default()
    }
}

fn weather(pen: &mut Pen<'_>) -> Table {
    let caption = pen.table(pen.say("doc-weather"));
    // As on the screen; what was brought in may stand in any order.
    let mut reports: Vec<_> = pen.records.project().weather.iter().collect();
    reports.sort_by_key(|report| report.date);
    let rows = reports.into_iter().map(|report| {
        let day = report.date.map(|day| pen.short_day(day));
        let sentence = pen.own(&report.sentence);
        vec![
            cell(day.unwrap_or_else(|| pen.say("doc-no-date"))),
            cell(pen.word("weather", &report.weather)),
            cell(if sentence.is_empty() {
                pen.say("doc-none")
            } else {
                sentence
            }),
        ]
    });
    Table {
        caption: Some(caption),
        rows: rows.collect(),
        columns: vec![
            pen.column("doc-date", 0).heads(),
            pen.column("doc-weather-word", 0),
            pen.column("doc-weather-sentence", 1),
        ],
        ..Table::default()
    }
}
