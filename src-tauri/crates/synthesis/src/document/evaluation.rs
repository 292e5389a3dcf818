//! The evaluation: return on time invested, questions, what people said.

use domain::evaluation::{CommentKind, Evaluation, Question, QuestionKind};

use super::{
    model::{
        Column, ColumnBar, Columns, Part, Section, Style, Table, TableCell, Voices, plain, run,
    },
    pen::{Pen, bar, cell, count, strong},
};
use crate::results::sum;

/// Whether there is anything to print.
pub(crate) fn says_something(evaluation: &Evaluation) -> bool {
    sum(evaluation.roti.iter().copied()) > 0
        || !evaluation.questions.is_empty()
        || !evaluation.comments.is_empty()
}

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let mut parts = Vec::new();
    let Some(evaluation) = pen.records.evaluation() else {
        return Section {
            level: 1,
            ..Section::default()
        };
    };
    if sum(evaluation.roti.iter().copied()) > 0 {
        parts.extend(roti(pen, evaluation));
    }
    let scales: Vec<usize> = of_kind(evaluation, QuestionKind::Scale);
    if !scales.is_empty() {
        parts.push(Part::Table(questions(pen, evaluation, &scales)));
    }
    for index in of_kind(evaluation, QuestionKind::Choice) {
        if let Some(question) = evaluation.questions.get(index) {
            parts.push(Part::Table(choices(pen, question)));
        }
    }
    for index in of_kind(evaluation, QuestionKind::Free) {
        if let Some(question) = evaluation.questions.get(index) {
            let quotes: Vec<String> = question
                .answers
                .iter()
                .map(|answer| pen.quote(answer))
                .filter(|quote| !quote.is_empty())
                .collect();
            if !quotes.is_empty() {
                parts.push(Part::Voices {
                    groups: vec![Voices {
                        title: pen.own(&question.label),
                        quotes,
                    }],
                });
            }
        }
    }
    let groups = comments(pen, evaluation);
    if !groups.is_empty() {
        parts.push(Part::Voices { groups });
    }
    Section {
        level: 1,
        parts,
        ..Section::default()
    }
}

fn of_kind(evaluation: &Evaluation, kind: QuestionKind) -> Vec<usize> {
    let all = evaluation.questions.iter().enumerate();
    all.filter(|(_, question)| question.kind == kind)
        .map(|(index, _)| index)
        .collect()
}

fn roti(pen: &mut Pen<'_>, evaluation: &Evaluation) -> Vec<Part> {
    let answers = sum(evaluation.roti.iter().copied());
    let mean = pen
        .results
        .evaluation
        .as_ref()
        .and_then(|result| result.roti_mean);
    let label = match evaluation.present {
        Some(present) if present >= answers => pen.with(
            "doc-roti-answers-of",
            &[("count", answers.into()), ("present", present.into())],
        ),
        _ => pen.count("doc-roti-answers", answers),
    };
    let high = sum(evaluation.roti.iter().skip(3).copied());
    let figure = mean
        .map(|mean| pen.wording.fixed(mean, 2))
        .unwrap_or_default();
    let mut parts = vec![Part::Paragraph {
        label,
        text: vec![
            run(pen.say("doc-roti-question") + " ", Style::Plain),
            run(pen.quote(&pen.wording.say("doc-roti-asked")), Style::Quote),
            run(
                " ".to_owned() + &pen.say("doc-roti-mean-is") + " ",
                Style::Plain,
            ),
            run(figure.clone(), Style::Strong),
            run(pen.say("doc-roti-on-five"), Style::Plain),
            run(
                pen.with(
                    "doc-roti-high",
                    &[("count", high.into()), ("answers", answers.into())],
                ),
                Style::Strong,
            ),
            run(
                " ".to_owned() + &pen.count("doc-roti-high-give", high),
                Style::Plain,
            ),
        ],
    }];
    if pen.options.charts {
        let most = evaluation.roti.iter().copied().max().unwrap_or(0).max(1);
        let columns = (1_u32..)
            .zip(&evaluation.roti)
            .map(|(value, count)| ColumnBar {
                value: value.to_string(),
                label: pen.say(&format!("doc-roti-{value}")),
                count: pen.wording.number(f64::from(*count), 0),
                height: f64::from(*count) / f64::from(most),
                leads: value >= 4,
            });
        let columns: Vec<ColumnBar> = columns.collect();
        let counts: Vec<String> = columns
            .iter()
            .map(|column| {
                pen.with(
                    "doc-roti-alt-count",
                    &[
                        ("value", column.value.clone().into()),
                        ("count", column.count.clone().into()),
                    ],
                )
            })
            .collect();
        let alt = pen.with(
            "doc-roti-alt",
            &[
                ("mean", figure.into()),
                ("counts", counts.join(", ").into()),
            ],
        );
        let caption = pen.figure(pen.say("doc-roti-figure"));
        parts.push(Part::Columns(Columns {
            caption,
            alt,
            columns,
        }));
    } else {
        let caption = pen.table(pen.say("doc-roti-figure"));
        let rows = (1_u32..).zip(&evaluation.roti).map(|(value, count)| {
            let word = pen.say(&format!("doc-roti-{value}"));
            vec![
                cell(format!("{value}, {word}")),
                cell(pen.wording.number(f64::from(*count), 0)),
            ]
        });
        let rows = rows.collect();
        parts.push(Part::Table(Table {
            caption: Some(caption),
            columns: counted(pen),
            rows,
            ..Table::default()
        }));
    }
    parts
}

fn counted(pen: &Pen<'_>) -> Vec<Column> {
    vec![
        pen.column("doc-answer", 1).heads(),
        pen.column("doc-answers-column", 1).right(),
    ]
}

fn questions(pen: &mut Pen<'_>, evaluation: &Evaluation, indices: &[usize]) -> Table {
    let id = if pen.options.charts {
        "doc-questions"
    } else {
        "doc-questions-plain"
    };
    let caption = pen.table(pen.count(id, count(indices.len())));
    let figure = |value: u32| Column::new(value.to_string(), 1).right();
    let mut columns = vec![pen.column("doc-question-column", 8).heads()];
    columns.extend((1..=5).rev().map(figure));
    let weight = if pen.options.charts { 6 } else { 0 };
    columns.push(
        pen.column("doc-mean", weight)
            .right()
            .bars(pen.options.charts),
    );
    let means = pen
        .results
        .evaluation
        .as_ref()
        .map_or(&[][..], |result| result.question_means.as_slice());
    let rows = indices.iter().filter_map(|index| {
        let question = evaluation.questions.get(*index)?;
        let of = |value: usize| question.counts.get(value - 1).copied().unwrap_or(0);
        let all = f64::from(sum(question.counts.iter().copied()).max(1));
        let mut row = vec![cell(pen.own(&question.label))];
        row.extend(
            (1..=5)
                .rev()
                .map(|value| cell(pen.wording.number(f64::from(of(value)), 0))),
        );
        let mean = means
            .get(*index)
            .copied()
            .flatten()
            .map(|mean| pen.wording.fixed(mean, 2));
        let mut last = strong(mean.unwrap_or_else(|| pen.say("doc-none")));
        if pen.options.charts {
            last.stack = (1..=5)
                .rev()
                .map(|value| f64::from(of(value)) / all)
                .collect();
        }
        row.push(last);
        Some(row)
    });
    let rows: Vec<Vec<TableCell>> = rows.collect();
    Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    }
}

fn choices(pen: &mut Pen<'_>, question: &Question) -> Table {
    let caption = pen.table(pen.own(&question.label));
    let most = question.counts.iter().copied().max().unwrap_or(0).max(1);
    let rows = question.choices.iter().enumerate().map(|(index, choice)| {
        let count = question.counts.get(index).copied().unwrap_or(0);
        let figure = pen.wording.number(f64::from(count), 0);
        let length = f64::from(count) / f64::from(most);
        vec![
            cell(pen.own(choice)),
            if pen.options.charts {
                bar(figure, length, count == most)
            } else {
                TableCell {
                    text: plain(figure),
                    ..TableCell::default()
                }
            },
        ]
    });
    let rows = rows.collect();
    let mut columns = counted(pen);
    if let Some(last) = columns.last_mut() {
        last.bars = pen.options.charts;
    }
    Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    }
}

fn comments(pen: &Pen<'_>, evaluation: &Evaluation) -> Vec<Voices> {
    let kinds = [CommentKind::Keep, CommentKind::Change, CommentKind::Idea];
    let group = |kind: CommentKind| Voices {
        title: pen.word("comment-kind", &kind),
        quotes: evaluation
            .comments
            .iter()
            .filter(|comment| comment.kind == kind)
            .map(|comment| pen.quote(&comment.text))
            .collect(),
    };
    kinds
        .into_iter()
        .map(group)
        .filter(|voices| !voices.quotes.is_empty())
        .collect()
}
