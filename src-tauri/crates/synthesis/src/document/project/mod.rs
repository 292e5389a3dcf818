//! The synthesis of a project over its workshops: its frame, what its indicators were and are, each
//! workshop in short, who came, artefacts, decisions, actions, lessons, and every visible note.

mod frame;
mod indicators;
mod people;
mod workshops;

use domain::{
    action::ActionStatus,
    decision::DecisionStatus,
    project::{Lesson, LessonKind},
};

pub(super) use frame::section as framework;
pub(super) use indicators::section as indicators;
pub(super) use people::section as people;
pub(super) use workshops::{evaluations, section as workshops};

use super::{
    brief, cover as of_workshop, empathy, journey,
    model::{Cover, KeyFigure, Part, Section, plain},
    pen::{Pen, count},
    persona, test_grid,
};
use crate::{Records, results::sum};

/// The sections, in their own order: keys and titles.
pub(super) fn sections(pen: &Pen<'_>) -> Vec<(String, String)> {
    let records = pen.records;
    let project = records.project();
    let mut found: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, title: String| found.push((key.to_owned(), title));
    add("cover", pen.say("doc-cover"));
    add("in_brief", pen.say("doc-in-brief"));
    add("framework", pen.say("doc-project-frame"));
    if !project.indicators.is_empty() {
        add("indicators", pen.say("doc-indicators"));
    }
    if !records.among().is_empty() {
        add("workshops", pen.say("doc-workshops"));
    }
    if people::said(pen) {
        add("people", pen.say("doc-people"));
    }
    for own in records.personas() {
        add(&format!("persona:{}", own.id), persona::title(pen, own));
    }
    for own in records.empathy_maps() {
        add(&empathy::key(own), empathy::title(pen, own));
    }
    for own in records.journeys() {
        add(&format!("journey:{}", own.id), journey::title(pen, own));
    }
    for own in records.stakeholder_maps() {
        add(&format!("stakeholders:{}", own.id), pen.own(&own.title));
    }
    if !records.how_might_we().is_empty() {
        add("how_might_we", pen.say("doc-how-might-we"));
    }
    if !records.idea_cards().is_empty() {
        add("idea_cards", pen.say("doc-ideas"));
    }
    for own in records.test_grids() {
        add(&test_grid::key(own), test_grid::title(pen, own));
    }
    if !records.decisions().is_empty() {
        add("decisions", pen.say("doc-decisions"));
    }
    if !records.actions().is_empty() {
        add("actions", pen.say("doc-actions"));
    }
    if workshops::evaluated(pen) {
        add("evaluations", pen.say("doc-evaluations"));
    }
    if !project.lessons.is_empty() {
        add("lessons", pen.say("doc-lessons"));
    }
    if !pen.numbers.is_empty() {
        add("annex", pen.say("doc-annex"));
    }
    found
}

/// The people who came to each workshop, added.
fn presences(pen: &Pen<'_>) -> u32 {
    sum(pen.records.among().iter().filter_map(Records::present))
}

pub(super) fn cover(pen: &Pen<'_>) -> Cover {
    let project = pen.records.project();
    let mut cover = of_workshop::cover(pen);
    let day = |day| pen.wording.day(day);
    let days: Vec<chrono::NaiveDate> = pen
        .records
        .among()
        .iter()
        .filter_map(|records| records.workshop().date)
        .collect();
    let start = project.start.or_else(|| days.iter().min().copied());
    let end = project.end.or_else(|| days.iter().max().copied());
    let when = match (start, end) {
        (Some(start), Some(end)) if start != end => pen.with(
            "doc-when-days",
            &[("first", day(start).into()), ("last", day(end).into())],
        ),
        (Some(one), _) | (None, Some(one)) => day(one),
        (None, None) => String::new(),
    };
    cover.lines = [when].into_iter().filter(|line| !line.is_empty()).collect();
    cover.figures = figures(pen);
    cover.figures.truncate(5);
    for figure in &mut cover.figures {
        figure.to.clear();
    }
    cover
}

pub(super) fn brief(pen: &Pen<'_>) -> Section {
    let mut parts = vec![Part::KeyFigures {
        figures: figures(pen),
    }];
    let items = brief::highlights(pen);
    if !items.is_empty() {
        parts.push(Part::Highlights { items });
    }
    Section {
        parts,
        ..Section::default()
    }
}

fn figures(pen: &Pen<'_>) -> Vec<KeyFigure> {
    let records = pen.records;
    let mut figures = Vec::new();
    let mut add = |id: &str, value: u32, detail: String, to: String| {
        if value > 0 {
            figures.push(KeyFigure {
                value: pen.wording.number(f64::from(value), 0),
                label: pen.count(id, value),
                detail,
                to,
            });
        }
    };
    let workshops = count(records.among().len());
    let none = String::new;
    add(
        "doc-unit-workshops",
        workshops,
        none(),
        pen.to_section("workshops"),
    );
    add(
        "doc-unit-presences",
        presences(pen),
        none(),
        pen.to_section("people"),
    );
    let notes = count(pen.numbers.len());
    add("doc-unit-notes", notes, none(), pen.to_section("annex"));
    let adopted = records.decisions().iter();
    let adopted = adopted.filter(|own| own.status == DecisionStatus::Adopted);
    add(
        "doc-unit-decisions",
        count(adopted.count()),
        pen.count("doc-of-decisions", count(records.decisions().len())),
        pen.to_section("decisions"),
    );
    let done = records.actions().iter();
    let done = done.filter(|action| action.status == ActionStatus::Done);
    let done = pen.count("doc-actions-done", count(done.count()));
    let actions = of_workshop::decided(pen);
    add("doc-unit-actions", actions, done, pen.to_section("actions"));
    let (reached, all) = indicators::reached(pen);
    add(
        "doc-unit-reached",
        reached,
        pen.count("doc-of-indicators", all),
        pen.to_section("indicators"),
    );
    figures
}

/// What was learnt, by what it says.
pub(super) fn lessons(pen: &Pen<'_>) -> Section {
    let kinds = [LessonKind::Worked, LessonKind::Change, LessonKind::Reusable];
    let of = |kind: LessonKind| {
        let own = move |lesson: &&Lesson| lesson.kind == kind;
        pen.records.project().lessons.iter().filter(own)
    };
    let parts = kinds.into_iter().filter_map(|kind| {
        let items: Vec<_> = of(kind)
            .map(|lesson| plain(pen.own(&lesson.text)))
            .collect();
        (!items.is_empty()).then(|| Part::List {
            label: pen.word("lesson-kind", &kind),
            items,
        })
    });
    Section {
        parts: parts.collect(),
        ..Section::default()
    }
}
