//! The activity report of a lab over a period: its figures in tables whose bars are their charts.
//! Everything is computed by `report`; here it is only said.

mod people;
mod projects;
mod questions;
mod workshops;

use domain::{
    lab::Lab,
    report::{Period, Report, Tally},
};

use super::{
    Document, Entry, Kind, LONGEST_TITLE, Options, brief, cover as of_workshop,
    model::{Column, Cover, KeyFigure, Part, Section, Table, TableCell},
    pen::{Pen, bar, cell, count, plain_paragraph, shortened, strong},
};
use crate::{Records, results::share};

/// The key of a section, the message that is its title, and whether there is anything to say.
type Known = (&'static str, &'static str, fn(&Report) -> bool);

/// The sections, in their order.
const SECTIONS: &[Known] = &[
    ("cover", "doc-cover", |_| true),
    ("in_brief", "doc-in-brief", |_| true),
    ("workshops", "doc-report-workshops", |own| own.workshops > 0),
    ("people", "doc-report-people", |own| own.presences > 0),
    ("outcomes", "doc-report-outcomes", |own| {
        own.workshops > 0 || own.actions > 0
    }),
    ("rating", "doc-report-rating", |own| own.evaluated > 0),
    ("questions", "doc-report-questions", |own| {
        !own.questions.is_empty()
    }),
    ("indicators", "doc-report-indicators", |own| {
        !own.indicators.is_empty()
    }),
    ("projects", "doc-report-projects", |own| own.projects > 0),
    ("axes", "doc-report-axes", |own| own.projects > 0),
    ("departments", "doc-report-departments", |own| {
        says(&own.departments)
    }),
    ("methods", "doc-report-methods", |own| {
        !own.methods.is_empty()
    }),
    ("lessons", "doc-report-lessons", |own| {
        !own.lessons.is_empty()
    }),
    ("lists", "doc-report-lists", |own| {
        own.workshops > 0 || own.projects > 0
    }),
];

/// Whether anything is said but that nothing is.
fn says(tallies: &[Tally]) -> bool {
    tallies
        .iter()
        .any(|one| one.count > 0 && !one.of.is_empty())
}

/// The sections that a report can have, shown or left out.
pub fn outline(report: &Report, options: &Options) -> Vec<Entry> {
    let records = Records::of_lab(None);
    let results = crate::results(&records);
    entries(&pen(&records, &results, options), report)
}

fn entries(pen: &Pen<'_>, report: &Report) -> Vec<Entry> {
    let there = SECTIONS.iter().filter(|(_, _, has)| has(report));
    there
        .map(|(key, title, _)| Entry {
            key: (*key).to_owned(),
            title: pen.say(title),
            hidden: pen.options.hidden.iter().any(|hidden| hidden == key),
        })
        .collect()
}

fn pen<'r>(
    records: &'r Records,
    results: &'r domain::results::WorkshopResults,
    options: &Options,
) -> Pen<'r> {
    let options = Options {
        kind: Kind::Report,
        ..options.clone()
    };
    Pen::new(records, results, &options)
}

/// The report as a document.
pub fn document(report: &Report, lab: Option<Lab>, options: &Options) -> Document {
    let records = Records::of_lab(lab);
    let results = crate::results(&records);
    let mut pen = pen(&records, &results, options);
    let kept: Vec<Entry> = entries(&pen, report)
        .into_iter()
        .filter(|entry| !entry.hidden)
        .collect();
    pen.kept = kept.iter().map(|entry| entry.key.clone()).collect();
    let cover = pen.tells("cover").then(|| cover(&pen, report));
    let mut sections = Vec::new();
    let mut number = 0_u32;
    for entry in kept {
        let Some(parts) = parts(&mut pen, report, &entry.key) else {
            continue;
        };
        let first = entry.key == "in_brief";
        if !first {
            number += 1;
        }
        sections.push(Section {
            number: if first {
                String::new()
            } else {
                number.to_string()
            },
            // Short tables share a page.
            new_page: matches!(
                entry.key.as_str(),
                "in_brief" | "workshops" | "projects" | "lists"
            ),
            key: entry.key,
            title: entry.title,
            level: 1,
            parts,
            ..Section::default()
        });
        if first {
            sections.push(brief::contents(&pen));
        }
    }
    let title = pen.with(
        "doc-file-title-report",
        &[("title", when(&pen, &report.period).into())],
    );
    Document {
        language: pen.language(),
        title: shortened(&title, LONGEST_TITLE),
        date: Some(report.period.to),
        head: [pen.of_kind("doc-kind"), pen.own(records.lab_name())],
        foot: title,
        accent: pen.accent(),
        words: pen.words(),
        cover,
        sections,
    }
}

fn parts(pen: &mut Pen<'_>, report: &Report, key: &str) -> Option<Vec<Part>> {
    Some(match key {
        "in_brief" => in_brief(pen, report),
        "workshops" => workshops::parts(pen, report),
        "people" => people::parts(pen, report),
        "outcomes" => workshops::outcomes(pen, report),
        "rating" => people::rating(pen, report),
        "questions" => questions::parts(pen, report),
        "indicators" => questions::indicators(pen, report),
        "projects" => projects::parts(pen, report),
        "axes" => projects::axes(pen, report),
        "departments" => projects::departments(pen, report),
        "methods" => workshops::methods(pen, report),
        "lessons" => projects::lessons(pen, report),
        "lists" => workshops::lists(pen, report),
        _ => return None,
    })
}

/// « Année 2026 », or from when to when.
fn when(pen: &Pen<'_>, period: &Period) -> String {
    use chrono::Datelike;
    let Period { from, to } = *period;
    let year = from.year() == to.year()
        && (from.month(), from.day()) == (1, 1)
        && (to.month(), to.day()) == (12, 31);
    if year {
        return pen.with(
            "doc-report-year",
            &[("year", from.year().to_string().into())],
        );
    }
    let said = |day| pen.wording.day(day);
    pen.with(
        "doc-when-days",
        &[("first", said(from).into()), ("last", said(to).into())],
    )
}

fn cover(pen: &Pen<'_>, report: &Report) -> Cover {
    let mut cover = of_workshop::cover(pen);
    cover.title = pen.of_kind("doc-kind");
    cover.subtitle = String::new();
    cover.kind = pen.say("doc-report-cover");
    cover.lines = vec![when(pen, &report.period)];
    if !report.only.is_empty() {
        cover.lines.push(only(pen, report));
    }
    cover.small = told_apart(pen, report);
    cover.question = String::new();
    cover.figures = figures(pen, report);
    cover.figures.truncate(5);
    for figure in &mut cover.figures {
        figure.to.clear();
    }
    cover
}

/// The projects it is only of.
fn only(pen: &Pen<'_>, report: &Report) -> String {
    let titles: Vec<String> = report.only.iter().map(|title| pen.quote(title)).collect();
    pen.with("doc-report-only", &[("projects", titles.join(", ").into())])
}

/// What may not be the lab's own work: what is counted though it was invented, and what is left out.
fn told_apart(pen: &Pen<'_>, report: &Report) -> Vec<String> {
    // Those of other labs are counted where they were asked for by name.
    let elsewhere = if report.only.is_empty() {
        "doc-report-elsewhere-out"
    } else {
        "doc-report-elsewhere"
    };
    [
        ("doc-report-fictional", report.fictional),
        (elsewhere, report.elsewhere),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(id, count)| pen.count(id, count))
    .collect()
}

fn in_brief(pen: &Pen<'_>, report: &Report) -> Vec<Part> {
    let mut parts = vec![Part::KeyFigures {
        figures: figures(pen, report),
    }];
    let mut notes = told_apart(pen, report);
    if !report.only.is_empty() {
        notes.insert(0, only(pen, report));
    }
    if report.not_begun > 0 {
        notes.push(pen.count("doc-report-not-begun", report.not_begun));
    }
    notes.push(pen.say("doc-report-how"));
    parts.push(plain_paragraph(&notes));
    parts
}

/// The key figures; those of nothing are left out but for the workshops.
fn figures(pen: &Pen<'_>, report: &Report) -> Vec<KeyFigure> {
    let mut figures = Vec::new();
    let number = |value: u32| pen.wording.number(f64::from(value), 0);
    let mut add = |value: String, label: String, detail: String, key: &str| {
        figures.push(KeyFigure {
            value,
            label,
            detail,
            to: pen.to_section(key),
        });
    };
    add(
        number(report.workshops),
        pen.count("doc-unit-workshops", report.workshops),
        pen.count("doc-report-before", report.workshops_before),
        "workshops",
    );
    if report.workshops > 0 {
        let actual = report.timed > 0;
        let minutes = if actual {
            report.actual_min
        } else {
            report.planned_min
        };
        let detail = if actual {
            pen.with(
                "doc-report-planned",
                &[("hours", hours(pen, report.planned_min).into())],
            )
        } else {
            pen.say("doc-report-untimed")
        };
        let id = if actual {
            "doc-report-led"
        } else {
            "doc-report-to-lead"
        };
        add(hours(pen, minutes), pen.say(id), detail, "workshops");
    }
    if report.presences > 0 {
        add(
            number(report.presences),
            pen.count("doc-unit-presences", report.presences),
            pen.count("doc-report-counted", report.counted),
            "people",
        );
    }
    add(
        number(report.projects),
        pen.count("doc-report-unit-projects", report.projects),
        pen.count("doc-report-done", report.projects_done),
        "projects",
    );
    if let Some(mean) = report.roti.mean {
        add(
            pen.wording.fixed(mean, 1),
            pen.say("doc-roti-mean"),
            pen.count("doc-answers", report.roti.answers),
            "rating",
        );
    }
    if report.notes > 0 {
        let label = pen.count("doc-unit-notes", report.notes);
        add(number(report.notes), label, String::new(), "outcomes");
    }
    if report.actions > 0 {
        add(
            number(report.actions),
            pen.count("doc-unit-actions", report.actions),
            pen.count("doc-actions-done", report.actions_done),
            "outcomes",
        );
    }
    figures
}

/// Hours of many workshops: « 142 h », below ten with minutes.
fn hours(pen: &Pen<'_>, minutes: u32) -> String {
    if minutes < 600 {
        return pen.duration(minutes);
    }
    let hours = (f64::from(minutes) / 60.0).round();
    pen.with(
        "doc-hours",
        &[("hours", pen.wording.number(hours, 0).into())],
    )
}

/// A table of what is counted, each count with its bar.
fn counted(
    pen: &mut Pen<'_>,
    caption: &str,
    (what, of): (&str, &str),
    rows: &[(String, u32)],
    total: Option<u32>,
) -> Part {
    let caption = pen.table(pen.say(caption));
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let rows = rows.iter().map(|(label, count)| {
        let figure = pen.wording.number(f64::from(*count), 0);
        let value = if pen.options.charts {
            bar(figure, share(*count, most), *count == most)
        } else {
            cell(figure)
        };
        vec![cell(label.clone()), value]
    });
    let rows = rows.collect();
    let total = total.map_or_else(Vec::new, |total| {
        vec![
            strong(pen.say("doc-total")),
            strong(pen.wording.number(f64::from(total), 0)),
        ]
    });
    Part::Table(Table {
        caption: Some(caption),
        columns: vec![
            pen.column(what, 10).heads(),
            pen.column(of, 7).right().bars(pen.options.charts),
        ],
        rows,
        total,
        ..Table::default()
    })
}

/// What a table of a mean and its answers is made of.
fn rated(
    pen: &Pen<'_>,
    label: String,
    workshops: u32,
    rated: &domain::report::Rated,
) -> Vec<TableCell> {
    let number = |value: u32| cell(pen.wording.number(f64::from(value), 0));
    let mean = match rated.mean {
        Some(mean) => pen.wording.fixed(mean, 1),
        None => pen.say("doc-none"),
    };
    let mean = match rated.mean {
        Some(value) if pen.options.charts => bar(mean, value / 5.0, true),
        _ => cell(mean),
    };
    vec![cell(label), number(workshops), number(rated.answers), mean]
}

fn rated_columns(pen: &Pen<'_>, what: &str) -> Vec<Column> {
    vec![
        pen.column(what, 6).heads(),
        pen.column("doc-report-column-workshops", 0).right(),
        pen.column("doc-answers-column", 0).right(),
        pen.column("doc-roti-mean", 5)
            .right()
            .bars(pen.options.charts),
    ]
}

/// Words of a closed list.
fn by_word(pen: &Pen<'_>, list: &str, tallies: &[Tally]) -> Vec<(String, u32)> {
    tallies
        .iter()
        .map(|one| (pen.word(list, &one.of), one.count))
        .collect()
}

/// What people wrote, and how nothing is called.
fn by_label(pen: &Pen<'_>, none: &str, tallies: &[Tally]) -> Vec<(String, u32)> {
    tallies
        .iter()
        .map(|one| {
            let label = if one.of.is_empty() {
                pen.say(none)
            } else {
                pen.own(&one.of)
            };
            (label, one.count)
        })
        .collect()
}

fn number_of(pen: &Pen<'_>, value: usize) -> String {
    pen.wording.number(f64::from(count(value)), 0)
}
