//! What follows: decisions with their reasons, and the plan of action.

use domain::decision::{Decision, DecisionStatus};

use super::{
    model::{self, Column, Part, Section, Style, Table, run},
    pen::{Pen, cell, strong},
};

pub(crate) fn decisions(pen: &mut Pen<'_>) -> Section {
    let all = pen.records.decisions();
    let (taken, not): (Vec<&Decision>, Vec<&Decision>) = all
        .iter()
        .partition(|decision| decision.status == DecisionStatus::Adopted);
    let mut parts: Vec<Part> = taken
        .iter()
        .map(|decision| {
            Part::Decision(model::Decision {
                status: super::cover::capitalised(&pen.word("decision-status", &decision.status)),
                adopted: true,
                dates: join(pen, decision),
                text: pen.own(&decision.text),
                reason_label: pen.say("doc-why"),
                reason: pen.own(&decision.reason),
            })
        })
        .collect();
    if !not.is_empty() {
        let items = not.iter().map(|decision| {
            let status = pen.word("decision-status", &decision.status).to_lowercase();
            let mut text = vec![run(pen.own(&decision.text), Style::Strong)];
            let reason = pen.own(&decision.reason);
            let dates = dates(pen, decision);
            let rest = match (reason.is_empty(), dates.is_empty()) {
                (false, false) => format!(" ({status}, {dates})\u{a0}: {reason}"),
                (false, true) => format!(" ({status})\u{a0}: {reason}"),
                (true, false) => format!(" ({status}, {dates})"),
                (true, true) => format!(" ({status})"),
            };
            let rest = match pen.language() {
                domain::workshop::Language::Fr => rest,
                domain::workshop::Language::En => rest.replace("\u{a0}:", ":"),
            };
            text.push(run(rest, Style::Plain));
            text
        });
        parts.push(Part::List {
            label: pen.say("doc-not-retained"),
            items: items.collect(),
        });
    }
    Section {
        level: 1,
        parts,
        ..Section::default()
    }
}

/// « À partir du 13 avril 2026 ; bilan le 30 avril 2026 ».
pub(crate) fn dates(pen: &Pen<'_>, decision: &Decision) -> String {
    let day = |day| pen.wording.day(day);
    match (decision.effective_from, decision.review_on) {
        (Some(from), Some(review)) => pen.with(
            "doc-from-review",
            &[("from", day(from).into()), ("review", day(review).into())],
        ),
        (Some(from), None) => pen.with("doc-from", &[("from", day(from).into())]),
        (None, Some(review)) => pen.with("doc-review", &[("review", day(review).into())]),
        (None, None) => String::new(),
    }
}

/// How it was decided, and from when.
fn join(pen: &Pen<'_>, decision: &Decision) -> String {
    let method = pen.word("decision-method", &decision.method);
    let dates = dates(pen, decision);
    if dates.is_empty() {
        method
    } else {
        format!("{method} · {dates}")
    }
}

pub(crate) fn actions(pen: &mut Pen<'_>) -> Section {
    let caption = pen.table(pen.say("doc-actions-by-due"));
    let mut actions: Vec<_> = pen.records.actions().iter().collect();
    // Those without a date come last.
    actions.sort_by_key(|action| (action.due.is_none(), action.due));
    let rows = actions.iter().map(|action| {
        let from = action
            .from_idea
            .and_then(|id| pen.records.idea_card(id))
            .map(|idea| pen.own(&idea.title))
            .or_else(|| {
                let decision = pen.records.decision(action.from_decision?)?;
                Some(super::pen::shortened(&pen.own(&decision.text), 60))
            });
        let notes = pen.named_notes("doc-notes-named", pen.records.notes_of_action(action.id));
        let from: Vec<String> = from.into_iter().chain(notes).collect();
        let owner = pen.own(&action.owner_role);
        vec![
            strong(
                action
                    .due
                    .map_or_else(|| pen.say("doc-no-date"), |day| pen.short_day(day)),
            ),
            cell(pen.own(&action.title)),
            cell(if owner.is_empty() {
                pen.say("doc-none")
            } else {
                owner
            }),
            cell(pen.word("action-status", &action.status)),
            cell(if from.is_empty() {
                pen.say("doc-none")
            } else {
                from.join(" · ")
            }),
        ]
    });
    let rows = rows.collect();
    let column = |id: &str, weight: u32, heads_row: bool| Column {
        title: pen.say(id),
        weight,
        heads_row,
        ..Column::default()
    };
    let columns = vec![
        column("doc-due", 0, false),
        column("doc-action", 9, true),
        column("doc-who", 6, false),
        column("doc-state", 0, false),
        column("doc-comes-from", 5, false),
    ];
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
