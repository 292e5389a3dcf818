//! What follows: decisions with their reasons, and the plan of action.

use domain::{
    Noun,
    action::Action,
    decision::{Decision, DecisionStatus},
};

use super::{
    model::{self, Part, Section, Style, Table, Text, leading, run},
    origin,
    pen::{Pen, cell, rich, strong},
    proof::decision_anchor,
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
                proof: pen.rests_on(&pen.linked_notes(Noun::Decision, decision.id)),
                anchor: decision_anchor(pen, decision.id),
            })
        })
        .collect();
    if !not.is_empty() {
        let items = not.iter().map(|decision| {
            let status = pen.word("decision-status", &decision.status).to_lowercase();
            let mut text = vec![run(pen.own(&decision.text), Style::Strong)];
            let reason = pen.own(&decision.reason);
            let dates = join(pen, decision);
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
            let proof = pen.rests_on(&pen.linked_notes(Noun::Decision, decision.id));
            if !proof.is_empty() {
                text.push(run(" · ", Style::Muted));
                text.extend(proof);
            }
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
    let said = [
        pen.workshop_named(decision.workshop),
        method,
        dates(pen, decision),
    ];
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(" · ")
}

pub(crate) fn actions(pen: &mut Pen<'_>) -> Section {
    let caption = pen.table(pen.say("doc-actions-by-due"));
    let mut actions: Vec<_> = pen.records.actions().iter().collect();
    // Those without a date come last.
    actions.sort_by_key(|action| (action.due.is_none(), action.due));
    let rows = actions.iter().map(|action| {
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
            rich(origin(pen, action)),
        ]
    });
    let rows = rows.collect();
    let columns = vec![
        pen.column("doc-due", 0),
        pen.column("doc-action", 9).heads(),
        pen.column("doc-who", 6),
        pen.column("doc-state", 0),
        pen.column("doc-comes-from", 5),
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

/// The workshop where there are several, then the idea, the decision and the notes behind an action,
/// each leading there; a dash where it comes from none.
fn origin(pen: &Pen<'_>, action: &Action) -> Text {
    let workshop = origin::made_in(pen, action.workshop);
    let idea = action.from_idea.and_then(|id| pen.records.idea_card(id));
    let idea = idea.map(|idea| leading(pen.own(&idea.title), Style::Plain, pen.to_idea(idea.id)));
    let decision = action
        .from_decision
        .and_then(|id| pen.records.decision(id))
        .map(|decision| {
            let text = super::pen::shortened(&pen.own(&decision.text), 60);
            leading(text, Style::Plain, pen.to_decision(decision.id))
        });
    let mut parts: Vec<Text> = [Some(run(workshop, Style::Plain)), idea, decision]
        .into_iter()
        .flatten()
        .map(|run| vec![run])
        .collect();
    parts.push(pen.rests_on(&pen.linked_notes(Noun::Action, action.id)));
    parts.retain(|part| part.iter().any(|run| !run.text.is_empty()));
    if parts.is_empty() {
        return vec![run(pen.say("doc-none"), Style::Plain)];
    }
    parts.join(&run(" · ", Style::Muted))
}
