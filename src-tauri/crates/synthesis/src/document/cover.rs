//! The cover: who, what, when, where, the central question, and the workshop's shape in squares.

use chrono::{NaiveDate, Timelike};
use domain::{action::ActionStatus, ballot::BallotMethod, results::BallotResult};

use super::{
    model::{Cover, CoverColumn, KeyFigure, Part, Picture, Style, run},
    pen::{Pen, count},
};
use crate::results::sum;

/// The workshop's title.
pub(crate) fn title(pen: &Pen<'_>) -> String {
    pen.own(given(pen))
}

/// The facilitator's own title for this document, else the workshop's.
fn given<'a>(pen: &'a Pen<'_>) -> &'a str {
    let own = pen.options.title.as_str();
    if own.trim().is_empty() {
        pen.records.workshop().title.as_str()
    } else {
        own
    }
}

pub(crate) fn cover(pen: &Pen<'_>) -> Cover {
    let records = pen.records;
    let (workshop, project) = (records.workshop(), records.project());
    let lab = records.lab();
    let own_lab = project.origin_lab.is_none();
    let name = pen.own(records.lab_name());
    let logo = lab
        .filter(|_| pen.options.logo && own_lab)
        .and_then(|lab| lab.logo.clone());
    let (main, rest) = divided(given(pen));
    let (main, rest) = (pen.own(main), capitalised(&pen.own(rest)));
    let columns = columns(pen);
    let chosen = sum(columns.iter().map(|column| column.chosen));
    Cover {
        logo: logo.map(|data| Picture {
            data,
            alt: pen.with("doc-logo-alt", &[("lab", name.clone().into())]),
        }),
        initial: name
            .chars()
            .find(|c| c.is_alphanumeric())
            .map(|c| c.to_uppercase().collect())
            .unwrap_or_default(),
        lab: name,
        host: lab
            .filter(|_| own_lab)
            .map(|lab| pen.own(&lab.host))
            .unwrap_or_default(),
        kind: pen.of_kind("doc-kind"),
        title: main,
        subtitle: rest,
        lines: when(pen)
            .into_iter()
            .chain([pen.own(&workshop.place)])
            .filter(|line| !line.is_empty())
            .collect(),
        small: small(pen),
        question_label: pen.say("doc-question"),
        question: pen.own(&workshop.central_question),
        columns_note: if columns.is_empty() {
            String::new()
        } else if chosen > 0 {
            pen.count("doc-columns-note-voted", chosen)
        } else {
            pen.say("doc-columns-note")
        },
        columns,
        figures: figures(pen),
    }
}

/// « Venir une seule fois : atelier d’idéation » is a title and a subtitle, whatever space is before the colon.
fn divided(title: &str) -> (&str, &str) {
    match title.split_once(" : ").or_else(|| title.split_once(": ")) {
        Some((main, rest)) if !main.trim().is_empty() && !rest.trim().is_empty() => {
            (main.trim(), rest.trim())
        }
        _ => (title, ""),
    }
}

/// « Jeudi 12 mars 2026, de 9 h à 12 h 31 »: a line a day; the first and the last of many.
pub(super) fn when(pen: &Pen<'_>) -> Vec<String> {
    let workshop = pen.records.workshop();
    let days = &pen.results.schedule.days;
    let minutes = |time: chrono::NaiveTime| time.hour() * 60 + time.minute();
    let Some(date) = workshop.date else {
        return Vec::new();
    };
    let start = workshop.planned_start.map(minutes);
    let own_end = workshop.planned_end.map(|end| {
        let end = minutes(end);
        let night = start.is_some_and(|start| end < start);
        if night { end + 24 * 60 } else { end }
    });
    match days.as_slice() {
        [] => vec![of_day(pen, date, start, own_end)],
        [day] => {
            let end = day.actual_end.or(day.end).or(own_end);
            vec![of_day(pen, date, start, end)]
        }
        days if days.len() <= MOST_DAYS => days
            .iter()
            .filter_map(|day| {
                let start = day.actual_start.or(day.start);
                Some(of_day(pen, day.date?, start, day.actual_end.or(day.end)))
            })
            .collect(),
        days => {
            let last = days.last().and_then(|day| day.date).unwrap_or(date);
            let said = |day| pen.wording.week_day(day);
            vec![pen.with(
                "doc-when-days",
                &[("first", said(date).into()), ("last", said(last).into())],
            )]
        }
    }
}

/// More days than this are not listed on the cover.
const MOST_DAYS: usize = 3;

fn of_day(pen: &Pen<'_>, day: NaiveDate, start: Option<u32>, end: Option<u32>) -> String {
    let day = capitalised(&pen.wording.week_day(day));
    match (start, end) {
        (Some(start), Some(end)) if end > start => pen.with(
            "doc-when",
            &[
                ("day", day.into()),
                ("start", pen.hour(start).into()),
                ("end", pen.hour(end).into()),
            ],
        ),
        (Some(start), _) => pen.with(
            "doc-when-start",
            &[("day", day.into()), ("start", pen.hour(start).into())],
        ),
        _ => day,
    }
}

fn small(pen: &Pen<'_>) -> Vec<String> {
    let project = pen.records.project();
    let mut lines = Vec::new();
    let owner = pen.own(&project.owner_role);
    let code = pen.own(&project.code);
    let id = match (code.is_empty(), owner.is_empty()) {
        (false, false) => Some("doc-project-code-owner"),
        (false, true) => Some("doc-project-code"),
        (true, false) => Some("doc-project-owner"),
        (true, true) => None,
    };
    let title = pen.own(&project.title);
    if let Some(id) = id {
        let arguments = [
            ("code", code.into()),
            ("owner", owner.into()),
            ("title", title.clone().into()),
        ];
        lines.push(pen.with(id, &arguments));
    }
    // The running head shortens a long name, so that it stands whole here.
    if title.chars().count() > HEAD && !lines.iter().any(|line| line.contains(&title)) {
        lines.push(title);
    }
    if project.fictional {
        lines.push(pen.say("doc-fictional"));
    }
    lines
}

/// Letters of a project's name that a running head surely holds.
const HEAD: usize = 50;

/// The names of a running head that it shortens, whole: for what has no cover and does not say them.
pub(super) fn whole(head: &[String; 2], said: &str) -> Vec<Part> {
    let long = |name: &&String| name.chars().count() > HEAD && !said.contains(name.as_str());
    let names = head.iter().filter(long);
    names
        .map(|name| Part::Paragraph {
            label: String::new(),
            text: vec![run(name.clone(), Style::Plain)],
        })
        .collect()
}

/// A column a cluster, of the first board that has some.
fn columns(pen: &Pen<'_>) -> Vec<CoverColumn> {
    let records = pen.records;
    let voted = |id| {
        records
            .ballot_options()
            .iter()
            .any(|option| option.note == Some(id))
    };
    let mut columns = Vec::new();
    for board in records.boards() {
        let mut alone = CoverColumn::default();
        let mut board_columns: Vec<(domain::Id, CoverColumn)> = records
            .clusters_of(board.id)
            .map(|cluster| (cluster.id, CoverColumn::default()))
            .collect();
        for note in records.shown_of(board.id) {
            let cluster = records.cluster_of(note).map(|cluster| cluster.id);
            let column = match board_columns
                .iter_mut()
                .find(|(id, _)| Some(*id) == cluster)
            {
                Some((_, column)) => column,
                None => &mut alone,
            };
            column.notes += 1;
            column.chosen += u32::from(voted(note.id));
        }
        columns.extend(board_columns.into_iter().map(|(_, column)| column));
        columns.push(alone);
    }
    columns.retain(|column| column.notes > 0);
    // A wall of squares says nothing any more: the figures below do.
    let notes = sum(columns.iter().map(|column| column.notes));
    if notes > 400 || columns.len() > 24 || columns.iter().any(|column| column.notes > 60) {
        columns.clear();
    }
    columns
}

/// At most five figures.
fn figures(pen: &Pen<'_>) -> Vec<KeyFigure> {
    let results = pen.results;
    let mut figures = Vec::new();
    let mut add = |id: &str, value: u32| {
        if value > 0 {
            figures.push(KeyFigure {
                value: pen.wording.number(f64::from(value), 0),
                label: pen.count(id, value),
                ..KeyFigure::default()
            });
        }
    };
    add("doc-unit-participants", pen.records.present().unwrap_or(0));
    add(
        "doc-unit-notes",
        sum(results.boards.iter().map(|board| board.visible)),
    );
    add("doc-unit-clusters", clusters(pen));
    add(
        "doc-unit-dots",
        sum(of_dots(pen).iter().map(|ballot| ballot.dots_cast)),
    );
    add("doc-unit-actions-decided", decided(pen));
    figures
}

/// The clusters that show a note.
pub(super) fn clusters(pen: &Pen<'_>) -> u32 {
    let all = pen.results.boards.iter().flat_map(|board| &board.clusters);
    count(all.filter(|cluster| cluster.count > 0).count())
}

/// The actions that nobody gave up.
pub(super) fn decided(pen: &Pen<'_>) -> u32 {
    let all = pen.records.actions().iter();
    count(
        all.filter(|action| action.status != ActionStatus::Dropped)
            .count(),
    )
}

/// The ballots of dots in which some were put.
pub(super) fn of_dots<'a>(pen: &Pen<'a>) -> Vec<&'a BallotResult> {
    let is_dots = |id| {
        let ballot = pen.records.ballot(id);
        ballot.is_some_and(|ballot| ballot.method == BallotMethod::Dots)
    };
    let results = pen.results.ballots.iter();
    results
        .filter(|result| result.dots_cast > 0 && is_dots(result.ballot))
        .collect()
}

/// The first letter in capitals.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
