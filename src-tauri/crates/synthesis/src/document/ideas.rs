//! The idea cards.

use domain::idea_card::{IdeaCard, IdeaStatus};

use super::{
    model::{Idea, IdeaField, Part, Section},
    pen::Pen,
};

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let parts = pen
        .records
        .idea_cards()
        .iter()
        .map(|idea| Part::Idea(Box::new(card(pen, idea))))
        .collect();
    Section {
        level: 1,
        parts,
        ..Section::default()
    }
}

fn card(pen: &Pen<'_>, idea: &IdeaCard) -> Idea {
    let text = |id: &str, text: &str| IdeaField {
        label: pen.say(id),
        text: pen.own(text),
        items: Vec::new(),
    };
    let list = |id: &str, items: &[String]| IdeaField {
        label: pen.say(id),
        text: String::new(),
        items: pen.owns(items),
    };
    let mut fields = vec![
        text("doc-idea-problem", &idea.problem),
        text("doc-idea-works", &idea.description),
        list("doc-idea-users", &idea.user_benefits),
        list("doc-idea-staff", &idea.staff_benefits),
        list("doc-idea-obstacles", &idea.obstacles),
        list("doc-idea-levers", &idea.levers),
        text("doc-idea-audience", &idea.audience),
        text("doc-idea-actors", &pen.owns(&idea.actors).join(", ")),
        text("doc-idea-reason", &idea.reason),
    ];
    if let Some(standing) = super::ballot::standing(pen, |option| option.idea_card == Some(idea.id))
    {
        fields.push(IdeaField {
            label: pen.say("doc-ballot"),
            text: standing,
            items: Vec::new(),
        });
    }
    let says = |field: &IdeaField| !field.text.is_empty() || !field.items.is_empty();
    fields.retain(says);
    let effort = idea.effort.map(|effort| {
        let letter = serde_json::to_value(effort)
            .ok()
            .and_then(|v| v.as_str().map(str::to_owned))
            .unwrap_or_default();
        let word = pen.word("effort", &effort).to_lowercase();
        IdeaField {
            label: pen.say("doc-idea-effort"),
            text: pen.with(
                "doc-effort-word",
                &[("letter", letter.into()), ("word", word.into())],
            ),
            items: Vec::new(),
        }
    });
    let maturity = (idea.maturity > 0).then(|| IdeaField {
        label: pen.say("doc-idea-maturity"),
        text: pen.with("doc-of-four", &[("value", idea.maturity.into())]),
        items: Vec::new(),
    });
    let mut foot: Vec<IdeaField> = effort
        .into_iter()
        .chain([
            text("doc-idea-first-step", &idea.first_step),
            text("doc-idea-indicator", &idea.success_indicator),
        ])
        .chain(maturity)
        .collect();
    foot.retain(says);
    Idea {
        title: pen.own(&idea.title),
        pitch: pen.own(&idea.pitch),
        status: pen.word("idea-status", &idea.status),
        retained: idea.status == IdeaStatus::Retained,
        fields,
        foot,
        origin: origin(pen, idea),
    }
}

/// « Table 1 · vient des notes : 26, 28 ».
fn origin(pen: &Pen<'_>, idea: &IdeaCard) -> String {
    let mut parts = Vec::new();
    if let Some(group) = idea.group.and_then(|id| pen.records.group(id)) {
        parts.push(pen.own(&group.name));
    }
    parts.extend(pen.named_notes("doc-from-notes", idea.from_notes.iter().copied()));
    parts.join(" · ")
}
