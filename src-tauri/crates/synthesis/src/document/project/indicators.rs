//! What the project wanted to move: before, after, aimed at.

use domain::project::{Indicator, Measure};

use crate::document::{
    model::{Part, Section, Table},
    pen::{Pen, cell, count, strong},
};
use crate::results::indicators as figures;

/// The newest measure.
fn latest(indicator: &Indicator) -> Option<&Measure> {
    figures::latest(indicator, None)
}

/// Whether the newest measure is at the target or beyond it; `None` where one of both is missing.
fn met(indicator: &Indicator) -> Option<bool> {
    figures::met(indicator, latest(indicator)?.value)
}

/// How many indicators are at their target, and how many there are.
pub(super) fn reached(pen: &Pen<'_>) -> (u32, u32) {
    let all = &pen.records.project().indicators;
    let met = all.iter().filter(|indicator| met(indicator) == Some(true));
    (count(met.count()), count(all.len()))
}

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let mut parts = vec![Part::Table(before_and_after(pen))];
    let measured = |indicator: &Indicator| !indicator.measures.is_empty();
    if pen.records.project().indicators.iter().any(measured) {
        parts.push(Part::Table(measures(pen)));
    }
    Section {
        parts,
        ..Section::default()
    }
}

/// As many decimals as it was given, three at most.
fn value(pen: &Pen<'_>, value: f64) -> String {
    pen.wording.number(value, 3)
}

fn named(pen: &Pen<'_>, indicator: &Indicator) -> String {
    let (label, unit) = (pen.own(&indicator.label), pen.own(&indicator.unit));
    if unit.is_empty() {
        label
    } else {
        pen.with(
            "doc-indicator-unit",
            &[("label", label.into()), ("unit", unit.into())],
        )
    }
}

fn before_and_after(pen: &mut Pen<'_>) -> Table {
    let caption = pen.table(pen.say("doc-indicators-table"));
    let none = || pen.say("doc-none");
    let rows = pen.records.project().indicators.iter().map(|indicator| {
        let last = latest(indicator);
        let change = last.zip(indicator.initial).map(|(last, initial)| {
            let change = last.value - initial;
            let said = value(pen, change);
            if change > 0.0 {
                format!("+{said}")
            } else {
                said
            }
        });
        let said = pen.say(match (last, met(indicator)) {
            (None, _) => "doc-indicator-unmeasured",
            (Some(_), Some(true)) => "doc-indicator-met",
            (Some(_), Some(false)) => "doc-indicator-unmet",
            (Some(_), None) => "doc-indicator-no-target",
        });
        let day = last.and_then(|last| last.date);
        let figure = |figure: Option<f64>| figure.map_or_else(none, |figure| value(pen, figure));
        vec![
            cell(named(pen, indicator)),
            cell(figure(indicator.initial)),
            strong(figure(last.map(|last| last.value))),
            cell(day.map_or_else(none, |day| pen.short_day(day))),
            cell(change.unwrap_or_else(none)),
            cell(figure(indicator.target)),
            cell(said),
        ]
    });
    Table {
        caption: Some(caption),
        rows: rows.collect(),
        columns: vec![
            pen.column("doc-indicator", 1).heads(),
            pen.column("doc-indicator-initial", 0).right(),
            pen.column("doc-indicator-latest", 0).right(),
            pen.column("doc-indicator-day", 0).right(),
            pen.column("doc-indicator-change", 0).right(),
            pen.column("doc-indicator-target", 0).right(),
            pen.column("doc-indicator-state", 0),
        ],
        ..Table::default()
    }
}

fn measures(pen: &mut Pen<'_>) -> Table {
    let caption = pen.table(pen.say("doc-measures"));
    let rows = pen
        .records
        .project()
        .indicators
        .iter()
        .flat_map(|indicator| {
            let mut measures: Vec<&Measure> = indicator.measures.iter().collect();
            measures.sort_by_key(|measure| measure.date);
            measures
                .into_iter()
                .map(move |measure| (indicator, measure))
        });
    let rows = rows.map(|(indicator, measure)| {
        let day = measure.date.map(|day| pen.short_day(day));
        let source = pen.own(&measure.source);
        vec![
            cell(named(pen, indicator)),
            cell(day.unwrap_or_else(|| pen.say("doc-no-date"))),
            cell(value(pen, measure.value)),
            cell(if source.is_empty() {
                pen.say("doc-none")
            } else {
                source
            }),
        ]
    });
    let rows = rows.collect();
    Table {
        caption: Some(caption),
        rows,
        columns: vec![
            pen.column("doc-indicator", 5).heads(),
            pen.column("doc-date", 0),
            pen.column("doc-measure", 0).right(),
            pen.column("doc-source", 4),
        ],
        ..Table::default()
    }
}
