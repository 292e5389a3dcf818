//! The questions that open ideas, the chosen ones first, each with what it comes from.

use domain::{Noun, how_might_we::HowMightWe};

use super::{
    model::{Part, Section, Style, Table, Text, leading, run},
    pen::{Pen, cell, count, rich, strong},
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
            let from = rich(origin(pen, question));
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

/// « Atelier du 12 mars · vient de 2 notes : 03, 26 · étape « Au guichet » », each leading there; a dash
/// where it comes from nothing that is shown.
fn origin(pen: &Pen<'_>, question: &HowMightWe) -> Text {
    let mut notes = question.from_notes.clone();
    notes.extend(pen.linked_notes(Noun::HowMightWe, question.id));
    let workshop = pen.workshop_named(question.workshop);
    let steps = question.from_steps.iter().filter_map(|id| {
        let step = pen.records.step(*id).filter(|step| !step.hidden)?;
        let title = pen.quote(&step.title);
        let said = pen.with("doc-hmw-step", &[("title", title.into())]);
        let journey = pen.to_section(&format!("journey:{}", step.journey));
        Some(vec![leading(said, Style::Plain, journey)])
    });
    let mut parts = vec![vec![run(workshop, Style::Plain)], pen.rests_on(&notes)];
    parts.extend(steps);
    parts.retain(|part| part.iter().any(|run| !run.text.is_empty()));
    if parts.is_empty() {
        return vec![run(pen.say("doc-none"), Style::Plain)];
    }
    parts.join(&run(" · ", Style::Muted))
}
