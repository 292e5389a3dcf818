//! "En bref": key figures, the facilitator's sentences, what was decided and what comes next; and
//! the list of sections.

use domain::{action::ActionStatus, decision::DecisionStatus, idea_card::IdeaStatus};

use super::{
    cover::{clusters, decided, of_dots},
    model::{Highlight, KeyFigure, Part, Section},
    pen::{Pen, count},
    suites,
};
use crate::results::sum;

pub(crate) fn section(pen: &Pen<'_>) -> Section {
    let mut parts = Vec::new();
    let figures = figures(pen);
    if !figures.is_empty() {
        parts.push(Part::KeyFigures { figures });
    }
    let items = pen.owns(&pen.records.workshop().in_brief);
    if !items.is_empty() {
        parts.push(Part::Sentences { items });
    }
    let items = highlights(pen);
    if !items.is_empty() {
        parts.push(Part::Highlights { items });
    }
    Section {
        level: 1,
        parts,
        ..Section::default()
    }
}

/// The list of sections stands on a page of its own, with how to read the document.
pub(crate) fn contents(pen: &Pen<'_>) -> Section {
    Section {
        key: "contents".to_owned(),
        title: pen.say("doc-contents"),
        level: 1,
        new_page: true,
        parts: vec![Part::Contents {
            note: pen.say("doc-how-to-read"),
        }],
        ..Section::default()
    }
}

fn figures(pen: &Pen<'_>) -> Vec<KeyFigure> {
    let (records, results) = (pen.records, pen.results);
    let workshop = records.workshop();
    let mut figures = Vec::new();
    let mut add = |value: String, label: String, detail: String, to: String| {
        figures.push(KeyFigure {
            value,
            label,
            detail,
            to,
        })
    };
    let number = |value: u32| pen.wording.number(f64::from(value), 0);

    if let Some(present) = records.present().filter(|present| *present > 0) {
        let detail = workshop
            .registered
            .map(|registered| pen.count("doc-of-registered", registered));
        add(
            number(present),
            pen.count("doc-unit-participants", present),
            detail.unwrap_or_default(),
            pen.to_section("framework"),
        );
    }
    let notes = sum(results.boards.iter().map(|board| board.visible));
    if notes > 0 {
        let clusters = clusters(pen);
        let detail = if clusters > 0 {
            pen.count("doc-in-clusters", clusters)
        } else {
            String::new()
        };
        let label = pen.count("doc-unit-notes", notes);
        add(number(notes), label, detail, pen.to_section("annex"));
    }
    let voted = of_dots(pen);
    let cast = sum(voted.iter().map(|ballot| ballot.dots_cast));
    if cast > 0 {
        let detail = match voted.as_slice() {
            // Votes that were brought in do not say who gave them.
            [ballot] if ballot.voters == 0 => String::new(),
            [ballot] => {
                let options = count(ballot.options.len());
                let id = if ballot.eligible.is_some() {
                    "doc-voters-of-options"
                } else {
                    "doc-voters-options"
                };
                let eligible = ballot.eligible.unwrap_or_default();
                let arguments = [
                    ("voters", ballot.voters.into()),
                    ("eligible", eligible.into()),
                    ("options", options.into()),
                ];
                pen.with(id, &arguments)
            }
            // The same people vote more than once: how many they are together nobody knows.
            several => pen.count("doc-in-votes", count(several.len())),
        };
        let label = pen.count("doc-unit-dots-put", cast);
        add(number(cast), label, detail, pen.to_results());
    }
    let cards = records.idea_cards();
    if !cards.is_empty() {
        let retained = count(
            cards
                .iter()
                .filter(|card| card.status == IdeaStatus::Retained)
                .count(),
        );
        let detail = pen.count("doc-of-cards", count(cards.len()));
        add(
            number(retained),
            pen.count("doc-unit-ideas-retained", retained),
            detail,
            pen.to_section("idea_cards"),
        );
    }
    let actions = decided(pen);
    if actions > 0 {
        let ahead = records.actions().iter().filter(|own| open(own.status));
        let first = ahead.filter_map(|action| action.due).min();
        let detail = first.map(|day| {
            pen.with(
                "doc-first-due",
                &[("day", pen.wording.day_month(day).into())],
            )
        });
        add(
            number(actions),
            pen.count("doc-unit-actions", actions),
            detail.unwrap_or_default(),
            pen.to_section("actions"),
        );
    }
    if let Some((evaluation, mean)) = results
        .evaluation
        .as_ref()
        .and_then(|evaluation| Some((evaluation, evaluation.roti_mean?)))
    {
        let present = records.evaluation().and_then(|e| e.present);
        let id = if present.is_some() {
            "doc-answers-of"
        } else {
            "doc-answers"
        };
        let arguments = [
            ("count", evaluation.roti_count.into()),
            ("present", present.unwrap_or_default().into()),
        ];
        add(
            pen.wording.fixed(mean, 2),
            pen.say("doc-roti-mean"),
            pen.with(id, &arguments),
            pen.to_section("evaluation"),
        );
    }
    figures
}

/// Whether an action is still to be done.
fn open(status: ActionStatus) -> bool {
    matches!(status, ActionStatus::Todo | ActionStatus::InProgress)
}

pub(super) fn highlights(pen: &Pen<'_>) -> Vec<Highlight> {
    let mut items = Vec::new();
    let adopted = pen
        .records
        .decisions()
        .iter()
        .find(|decision| decision.status == DecisionStatus::Adopted);
    if let Some(decision) = adopted {
        items.push(Highlight {
            label: pen.say("doc-decision"),
            text: pen.own(&decision.text),
            detail: suites::dates(pen, decision),
            to: pen.to_decision(decision.id),
        });
    }
    let next = pen
        .records
        .actions()
        .iter()
        .filter(|action| open(action.status) && action.due.is_some())
        .min_by_key(|action| action.due);
    if let Some(action) = next {
        let day = action
            .due
            .map(|day| pen.wording.day(day))
            .unwrap_or_default();
        let owner = pen.own(&action.owner_role);
        items.push(Highlight {
            label: pen.say("doc-next-due"),
            text: pen.own(&action.title),
            detail: if owner.is_empty() {
                day
            } else {
                format!("{owner}, {day}")
            },
            to: pen.to_section("actions"),
        });
    }
    items
}
