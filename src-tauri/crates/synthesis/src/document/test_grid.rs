//! A prototype test grid: what the test is to show, what was seen of each tester, what is made of it.
//! Testers are numbered, with the persona they stand for; never by their category, which would be a
//! count of people crossed with what one of them did.

use domain::{
    Id, Noun,
    test_grid::{Observation, TestGrid},
};

use super::{
    model::{Part, Section, Style, Table, plain, run},
    origin,
    pen::{Pen, cell, count, sentences, strong},
};

pub(crate) fn key(grid: &TestGrid) -> String {
    format!("test_grid:{}", grid.id)
}

/// « Test : Liste de pièces en ligne ».
pub(crate) fn title(pen: &Pen<'_>, grid: &TestGrid) -> String {
    pen.with(
        "doc-test-grid",
        &[("prototype", pen.own(&grid.prototype).into())],
    )
}

pub(crate) fn section(pen: &mut Pen<'_>, key: &str) -> Option<Section> {
    let id: Id = key.strip_prefix("test_grid:")?.parse().ok()?;
    let grid = pen.records.test_grid(id)?;
    let mut parts = vec![about(pen, grid)];
    if !grid.hypotheses.is_empty() {
        parts.push(Part::Table(hypotheses(pen, grid)));
    }
    if !grid.observations.is_empty() {
        parts.push(Part::Table(observations(pen, grid)));
    }
    for (label, texts) in [
        ("test-grid-keep", &grid.keep),
        ("test-grid-change", &grid.change),
        ("test-grid-drop", &grid.drop),
    ] {
        let items: Vec<_> = pen.owns(texts).into_iter().map(plain).collect();
        if !items.is_empty() {
            parts.push(Part::List {
                label: pen.say(label),
                items,
            });
        }
    }
    Some(Section {
        level: 1,
        label: origin::labelled(pen, "part-test-grid", grid.workshop),
        parts,
        ..Section::default()
    })
}

/// How many tried and how much was seen; where it comes from; the notes behind it.
fn about(pen: &Pen<'_>, grid: &TestGrid) -> Part {
    let said = [
        pen.count("doc-tested", count(grid.testers.len())),
        pen.count("doc-observed", count(grid.observations.len())),
    ];
    let mut text = sentences(&said);
    for more in [
        plain(origin::told(pen, grid.copy_of.as_ref())),
        pen.rests_on(&pen.linked_notes(Noun::TestGrid, grid.id)),
    ] {
        if more.iter().any(|run| !run.text.is_empty()) {
            text.push(run("\u{a0}· ", Style::Muted));
            text.extend(more);
        }
    }
    Part::Paragraph {
        label: String::new(),
        text,
    }
}

fn hypotheses(pen: &mut Pen<'_>, grid: &TestGrid) -> Table {
    let caption = pen.table(pen.say("doc-hypotheses"));
    let rows = grid.hypotheses.iter().zip(1_u32..);
    let rows = rows.map(|(own, number)| {
        vec![
            cell(number.to_string()),
            strong(pen.own(&own.text)),
            cell(or_none(pen, pen.own(&own.criterion))),
        ]
    });
    Table {
        caption: Some(caption),
        rows: rows.collect(),
        columns: vec![
            pen.column("doc-number", 0),
            pen.column("test-grid-hypothesis", 6).heads(),
            pen.column("test-grid-criterion", 5),
        ],
        ..Table::default()
    }
}

fn observations(pen: &mut Pen<'_>, grid: &TestGrid) -> Table {
    let caption = pen.table(pen.say("doc-observations"));
    let rows = grid.observations.iter().map(|seen| {
        vec![
            cell(tester(pen, grid, seen)),
            cell(or_none(pen, pen.own(&seen.task))),
            cell(or_none(pen, pen.own(&seen.did))),
            cell(or_none(pen, pen.quote(&seen.said))),
            cell(pen.say(&format!("test-grid-severity-{}", seen.severity.min(3)))),
        ]
    });
    Table {
        caption: Some(caption),
        rows: rows.collect(),
        columns: vec![
            pen.column("test-grid-tester", 3).heads(),
            pen.column("test-grid-task", 4),
            pen.column("test-grid-did", 5),
            pen.column("test-grid-said", 5),
            pen.column("test-grid-severity", 3),
        ],
        ..Table::default()
    }
}

/// « Testeur 2, Nadège ».
fn tester(pen: &Pen<'_>, grid: &TestGrid, seen: &Observation) -> String {
    let at = seen
        .tester
        .and_then(|id| grid.testers.iter().position(|tester| tester.id == id));
    let Some((at, tester)) = at.and_then(|at| Some((at, grid.testers.get(at)?))) else {
        return pen.say("doc-none");
    };
    let rank = pen.with(
        "test-grid-tester-rank",
        &[("rank", (at + 1).to_string().into())],
    );
    match tester.persona.and_then(|id| pen.records.persona(id)) {
        Some(persona) => pen.with(
            "test-grid-tester-name",
            &[
                ("rank", rank.into()),
                ("who", pen.own(&persona.name).into()),
            ],
        ),
        None => rank,
    }
}

fn or_none(pen: &Pen<'_>, text: String) -> String {
    if text.is_empty() {
        pen.say("doc-none")
    } else {
        text
    }
}
