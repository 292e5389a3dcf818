//! The questions that workshops share, and what the projects' indicators became.

use domain::{
    evaluation::QuestionKind,
    report::{Answered, IndicatorLine, Moved, QuestionTrend, Report},
};

use super::{people::stretch, rated, rated_columns};
use crate::{
    document::{
        model::{Column, Part, Side, Table, TableCell},
        pen::{Pen, bar, cell, plain_paragraph, strong},
    },
    results::share,
};

/// Further ones are for a spreadsheet.
const MOST_QUESTIONS: usize = 40;
/// Stretches that stand beside each other.
const MOST_STRETCHES: usize = 6;
const MOST_INDICATORS: usize = 200;

pub(super) fn parts(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let mut said = vec![pen.say("doc-report-questions-how")];
    if report.questions_once > 0 {
        said.push(pen.count("doc-report-questions-once", report.questions_once));
    }
    let mut parts = vec![plain_paragraph(&said)];
    for question in report.questions.iter().take(MOST_QUESTIONS) {
        parts.append(&mut of_one(pen, question));
    }
    if report.questions.len() > MOST_QUESTIONS {
        let count = super::number_of(pen, report.questions.len());
        parts.push(plain_paragraph(&[
            pen.with("doc-report-long", &[("count", count.into())])
        ]));
    }
    parts
}

fn of_one(pen: &mut Pen<'_>, question: &QuestionTrend) -> Vec<Part> {
    let label = pen.quote(&question.label);
    let whole = &question.whole;
    let answers = [
        ("question", label.clone().into()),
        ("count", whole.answers.into()),
        ("workshops", whole.workshops.into()),
    ];
    if question.kind == QuestionKind::Free {
        return vec![plain_paragraph(&[
            pen.with("doc-report-question-free", &answers)
        ])];
    }
    if whole.counts.is_empty() {
        return vec![plain_paragraph(&[
            pen.with("doc-report-question-few", &answers)
        ])];
    }
    match question.kind {
        QuestionKind::Choice => choices(pen, question),
        _ => scale(pen, question, &label),
    }
}

fn as_rated(answered: &Answered) -> domain::report::Rated {
    domain::report::Rated {
        answers: answered.answers,
        mean: answered.mean,
    }
}

/// Means over time and by kind of workshop.
fn scale(pen: &mut Pen<'_>, question: &QuestionTrend, label: &str) -> Vec<Part> {
    let total = |pen: &Pen<'_>| {
        let number = |value: u32| strong(pen.wording.number(f64::from(value), 0));
        let mean = question.whole.mean.map(|mean| pen.wording.fixed(mean, 1));
        vec![
            strong(pen.say("doc-total")),
            number(question.whole.workshops),
            number(question.whole.answers),
            strong(mean.unwrap_or_else(|| pen.say("doc-none"))),
        ]
    };
    let named = [("question", label.to_owned().into())];
    let rows = question.trend.iter().map(|part| {
        let when = stretch(pen, &part.period);
        rated(
            pen,
            when,
            part.answered.workshops,
            &as_rated(&part.answered),
        )
    });
    let rows = rows.collect();
    let caption = pen.table(pen.with("doc-report-question-trend", &named));
    let mut parts = vec![Part::Table(Table {
        caption: Some(caption),
        columns: rated_columns(pen, "doc-report-column-when"),
        rows,
        total: total(pen),
        ..Table::default()
    })];
    if question.kinds.len() > 1 {
        let rows = question.kinds.iter().map(|group| {
            let words: Vec<String> = group
                .kinds
                .iter()
                .map(|kind| pen.word("workshop-kind", kind))
                .collect();
            let answered = &group.answered;
            rated(
                pen,
                words.join(", "),
                answered.workshops,
                &as_rated(answered),
            )
        });
        let rows = rows.collect();
        let caption = pen.table(pen.with("doc-report-question-kinds", &named));
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

/// How often each choice was taken, in all and lately.
fn choices(pen: &mut Pen<'_>, question: &QuestionTrend) -> Vec<Part> {
    let whole = &question.whole;
    let number = |pen: &Pen<'_>, value: u32| pen.wording.number(f64::from(value), 0);
    let most = whole.counts.iter().copied().max().unwrap_or(0);
    let rows = question.choices.iter().zip(&whole.counts);
    let rows = rows.map(|(choice, count)| {
        let figure = number(pen, *count);
        let value = if pen.options.charts {
            bar(figure, share(*count, most), *count == most)
        } else {
            cell(figure)
        };
        vec![cell(pen.own(choice)), value]
    });
    let rows: Vec<Vec<TableCell>> = rows.collect();
    let head = |pen: &Pen<'_>| Column {
        title: pen.say("doc-answer"),
        weight: 6,
        heads_row: true,
        ..Column::default()
    };
    let caption = pen.table(pen.own(&question.label));
    let columns = vec![
        head(pen),
        Column {
            title: pen.say("doc-answers-column"),
            side: Side::Right,
            weight: 5,
            bars: pen.options.charts,
            ..Column::default()
        },
    ];
    let total = vec![
        strong(pen.say("doc-total")),
        strong(number(pen, whole.answers)),
    ];
    let mut parts = vec![Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        total,
        ..Table::default()
    })];
    let told: Vec<_> = question
        .trend
        .iter()
        .filter(|part| part.answered.answers > 0)
        .collect();
    if told.len() > 1 {
        let latest = told.get(told.len().saturating_sub(MOST_STRETCHES)..);
        let latest = latest.unwrap_or_default();
        let mut columns = vec![head(pen)];
        columns.extend(latest.iter().map(|part| Column {
            title: stretch(pen, &part.period),
            side: Side::Right,
            weight: 2,
            ..Column::default()
        }));
        let rows = question.choices.iter().enumerate().map(|(at, choice)| {
            let of = latest.iter().map(|part| {
                let count = part.answered.counts.get(at).copied().unwrap_or(0);
                cell(number(pen, count))
            });
            std::iter::once(cell(pen.own(choice)))
                .chain(of)
                .collect::<Vec<_>>()
        });
        let rows = rows.collect();
        let all = latest.iter().map(|part| part.answered.answers);
        let total = std::iter::once(strong(pen.say("doc-total")))
            .chain(all.map(|answers| strong(number(pen, answers))))
            .collect();
        let named = [("question", pen.quote(&question.label).into())];
        let caption = pen.table(pen.with("doc-report-question-trend", &named));
        parts.push(Part::Table(Table {
            caption: Some(caption),
            columns,
            rows,
            total,
            ..Table::default()
        }));
    }
    parts
}

pub(super) fn indicators(pen: &mut Pen<'_>, report: &Report) -> Vec<Part> {
    let of = |moved: Moved| {
        let all = report.indicators.iter();
        super::count(all.filter(|one| one.moved == moved).count())
    };
    let arguments = [
        ("count", super::count(report.indicators.len()).into()),
        ("better", of(Moved::Better).into()),
        ("same", of(Moved::Same).into()),
        ("worse", of(Moved::Worse).into()),
        ("unknown", of(Moved::Unknown).into()),
    ];
    let mut parts = vec![plain_paragraph(&[
        pen.with("doc-report-indicators-how", &arguments)
    ])];
    let caption = pen.table(pen.say("doc-indicators-table"));
    let none = || pen.say("doc-none");
    let value = |value: Option<f64>| value.map_or_else(none, |it| pen.wording.number(it, 3));
    let row = |line: &IndicatorLine| {
        let label = pen.own(&line.label);
        let label = if line.unit.is_empty() {
            label
        } else {
            let unit = pen.own(&line.unit);
            pen.with(
                "doc-indicator-unit",
                &[("label", label.into()), ("unit", unit.into())],
            )
        };
        vec![
            cell(label),
            cell(pen.own(&line.title)),
            cell(value(line.initial)),
            strong(value(line.latest)),
            cell(line.day.map_or_else(none, |day| pen.short_day(day))),
            cell(value(line.target)),
            cell(pen.word("indicator-moved", &line.moved)),
        ]
    };
    let rows = report.indicators.iter().take(MOST_INDICATORS).map(row);
    let rows = rows.collect();
    let column = |id: &str, weight: u32, side: Side| Column {
        title: pen.say(id),
        weight,
        side,
        heads_row: id == "doc-indicator",
        ..Column::default()
    };
    let columns = vec![
        column("doc-indicator", 4, Side::Left),
        column("doc-report-column-project", 4, Side::Left),
        column("doc-indicator-initial", 0, Side::Right),
        column("doc-indicator-latest", 0, Side::Right),
        column("doc-indicator-day", 0, Side::Right),
        column("doc-indicator-target", 0, Side::Right),
        column("doc-report-column-moved", 0, Side::Left),
    ];
    parts.push(Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    }));
    if report.indicators.len() > MOST_INDICATORS {
        let count = super::number_of(pen, report.indicators.len());
        parts.push(plain_paragraph(&[
            pen.with("doc-report-long", &[("count", count.into())])
        ]));
    }
    parts
}
