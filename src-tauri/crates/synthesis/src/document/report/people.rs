//! Who came, as the pages of the workshops tell it, and how they found it.

use chrono::Datelike;
use domain::report::{Period, Report};

use super::{counted, rated, rated_columns};
use crate::{
    document::{
        model::{Part, Table},
        pen::{Pen, plain_paragraph, strong},
    },
    results::sum,
};

pub(super) fn parts(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let arguments = [
        ("count", report.presences.into()),
        ("workshops", report.counted.into()),
    ];
    let mut said = vec![
        pen.with("doc-presences", &arguments),
        pen.say("doc-presences-twice"),
    ];
    if report.categories.is_empty() {
        said.push(pen.say("doc-people-undetailed"));
        return vec![plain_paragraph(&said)];
    }
    let mut rows: Vec<(String, u32)> = report
        .categories
        .iter()
        .map(|share| (pen.category(&share.label), share.count))
        .collect();
    if report.undetailed > 0 {
        let label = pen.count("doc-people-not-detailed", report.undetailed_workshops);
        rows.push((label, report.undetailed));
        said.push(pen.say("doc-report-folded"));
    }
    let total = sum(rows.iter().map(|(_, count)| *count));
    vec![
        plain_paragraph(&said),
        counted(
            pen,
            "doc-people-over-workshops",
            ("doc-category", "doc-report-column-presences"),
            &rows,
            Some(total),
        ),
    ]
}

pub(super) fn rating(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let arguments = [
        ("evaluated", report.evaluated.into()),
        ("count", report.workshops.into()),
    ];
    let mut parts = vec![plain_paragraph(&[
        pen.with("doc-report-rating-how", &arguments)
    ])];
    let number = |pen: &Pen<'_>, value: u32| strong(pen.wording.number(f64::from(value), 0));
    let total = |pen: &Pen<'_>| {
        vec![
            strong(pen.say("doc-total")),
            number(pen, report.evaluated),
            number(pen, report.roti.answers),
            strong(match report.roti.mean {
                Some(mean) => pen.wording.fixed(mean, 1),
                None => pen.say("doc-none"),
            }),
        ]
    };
    let caption = pen.table(pen.say("doc-report-trend"));
    let rows = report
        .trend
        .iter()
        .map(|part| rated(pen, stretch(pen, &part.period), part.workshops, &part.rated))
        .collect();
    parts.push(Part::Table(Table {
        caption: Some(caption),
        columns: rated_columns(pen, "doc-report-column-when"),
        rows,
        total: total(pen),
        ..Table::default()
    }));
    if report.rated_kinds.len() > 1 {
        let caption = pen.table(pen.say("doc-report-rated-kinds"));
        let rows = report
            .rated_kinds
            .iter()
            .map(|group| {
                let words: Vec<String> = group
                    .kinds
                    .iter()
                    .map(|kind| pen.word("workshop-kind", kind))
                    .collect();
                rated(pen, words.join(", "), group.workshops, &group.rated)
            })
            .collect();
        parts.push(Part::Table(Table {
            caption: Some(caption),
            columns: rated_columns(pen, "doc-report-column-workshop-kind"),
            rows,
            total: total(pen),
            ..Table::default()
        }));
    }
    parts
}

/// « janvier – mars 2026 », « 2024 – 2025 ».
pub(super) fn stretch(pen: &Pen<'_>, period: &Period) -> String {
    let (from, to) = (period.from, period.to);
    let month = |month: u32| pen.say(&format!("doc-report-month-{month}"));
    let dated = |day: chrono::NaiveDate| {
        let arguments = [
            ("month", month(day.month()).into()),
            ("year", day.year().to_string().into()),
        ];
        pen.with("doc-report-month", &arguments)
    };
    let whole_years = (from.month(), from.day()) == (1, 1) && (to.month(), to.day()) == (12, 31);
    let (first, last) = if whole_years {
        (from.year().to_string(), to.year().to_string())
    } else if from.year() == to.year() {
        (month(from.month()), dated(to))
    } else {
        (dated(from), dated(to))
    };
    if first == last || from.year() == to.year() && from.month() == to.month() {
        return last;
    }
    pen.with(
        "doc-report-stretch",
        &[("first", first.into()), ("last", last.into())],
    )
}
