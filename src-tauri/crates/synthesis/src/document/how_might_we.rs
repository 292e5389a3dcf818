//! The questions that open ideas, the chosen ones first, each with what it comes from.

use domain::how_might_we::HowMightWe;

use super::{
    model::{Part, Section, Table},
    pen::{Pen, cell, count, strong},
};

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let all = pen.records.how_might_we();
    let (chosen, others): (Vec<&HowMightWe>, Vec<&HowMightWe>) =
        all.iter().partition(|question| question.chosen);
    let any = !chosen.is_empty();
    let caption = pen.table(pen.count("doc-hmw-caption", count(chosen.len())));
    let rows = chosen
        .into_iter()
        .chain(others)
        .map(|question| {
            let text = pen.own(&question.text);
            let text = if question.chosen {
                strong(text)
            } else {
                cell(text)
            };
            let from = cell(origin(pen, question));
            if any {
                let said = if question.chosen {
                    "doc-hmw-chosen"
                } else {
                    "doc-none"
                };
                vec![text, cell(pen.say(said)), from]
            } else {
                vec![text, from]
            }
        })
        .collect();
    let mut columns = vec![
        pen.column("doc-question-column", 9).heads(),
        pen.column("doc-comes-from", 5),
    ];
    if any {
        columns.insert(1, pen.column("doc-hmw-kept", 0));
    }
    let table = Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    };
    Section {
        level: 1,
        parts: vec![Part::Table(table)],
        ..Section::default()
    }
}

/// « notes 03, 26 ; étape « Au guichet » »; a dash where it comes from nothing that is shown.
fn origin(pen: &Pen<'_>, question: &HowMightWe) -> String {
    let mut parts = Vec::new();
    let mut numbers: Vec<usize> = question
        .from_notes
        .iter()
        .filter_map(|id| pen.numbers.get(id))
        .copied()
        .collect();
    numbers.sort_unstable();
    if !numbers.is_empty() {
        let list: Vec<String> = numbers
            .iter()
            .map(|number| format!("{number:02}"))
            .collect();
        let arguments = [
            ("count", count(list.len()).into()),
            ("list", list.join(", ").into()),
        ];
        parts.push(pen.with("doc-hmw-notes", &arguments));
    }
    for step in &question.from_steps {
        if let Some(step) = pen.records.step(*step).filter(|step| !step.hidden) {
            let title = pen.quote(&step.title);
            parts.push(pen.with("doc-hmw-step", &[("title", title.into())]));
        }
    }
    if parts.is_empty() {
        return pen.say("doc-none");
    }
    parts.join(" · ")
}
