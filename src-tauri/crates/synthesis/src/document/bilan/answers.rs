//! What is retained, what is not, and why: decisions, then what became of each idea card.

use domain::idea_card::{IdeaCard, IdeaStatus};

use crate::document::{
    ideas,
    model::{Part, Section, Style, Table, leading, run},
    pen::{Pen, cell, rich},
    suites,
};

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let mut parts = suites::decisions(pen).parts;
    if !pen.records.idea_cards().is_empty() {
        parts.push(Part::Table(cards(pen)));
    }
    Section {
        parts,
        ..Section::default()
    }
}

/// What was retained first.
fn cards(pen: &mut Pen<'_>) -> Table {
    let caption = pen.table(pen.say("doc-ideas-answered"));
    let rank = |status: IdeaStatus| match status {
        IdeaStatus::Retained => 0,
        IdeaStatus::ToDeepen => 1,
        IdeaStatus::Proposed => 2,
        IdeaStatus::Dropped => 3,
    };
    let mut all: Vec<&IdeaCard> = pen.records.idea_cards().iter().collect();
    all.sort_by_key(|card| rank(card.status));
    let rows = all.into_iter().map(|card| {
        let mut idea = vec![leading(
            pen.own(&card.title),
            Style::Strong,
            pen.to_idea(card.id),
        )];
        let pitch = pen.own(&card.pitch);
        if !pitch.is_empty() {
            idea.push(run(format!(" {pitch}"), Style::Plain));
        }
        let proof = ideas::rest_on(pen, card);
        if !proof.is_empty() {
            idea.push(run("\u{a0}· ", Style::Muted));
            idea.extend(proof);
        }
        let reason = pen.own(&card.reason);
        vec![
            rich(idea),
            cell(pen.word("idea-status", &card.status)),
            cell(if reason.is_empty() {
                pen.say("doc-not-said")
            } else {
                reason
            }),
        ]
    });
    let rows = rows.collect();
    Table {
        caption: Some(caption),
        columns: vec![
            pen.column("doc-option", 5).heads(),
            pen.column("doc-state", 0),
            pen.column("doc-why", 4),
        ],
        rows,
        ..Table::default()
    }
}
