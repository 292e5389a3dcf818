//! The idea cards.

use domain::{
    Noun,
    idea_card::{IdeaCard, IdeaStatus},
};

use super::{
    model::{Idea, IdeaField, Part, Section, Style, Text, run},
    pen::Pen,
    proof::idea_anchor,
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
        anchor: idea_anchor(pen, idea.id),
    }
}

/// « Table 1 · vient de 2 notes : 26, 28 ».
fn origin(pen: &Pen<'_>, idea: &IdeaCard) -> Text {
    let group = idea.group.and_then(|id| pen.records.group(id));
    let places = [
        pen.workshop_named(idea.workshop),
        group.map(|group| pen.own(&group.name)).unwrap_or_default(),
    ];
    let places: Vec<String> = places
        .into_iter()
        .filter(|place| !place.is_empty())
        .collect();
    let mut text = Vec::new();
    if !places.is_empty() {
        text.push(run(places.join(" · "), Style::Muted));
    }
    let notes = rest_on(pen, idea);
    if !text.is_empty() && !notes.is_empty() {
        text.push(run(" · ", Style::Muted));
    }
    text.extend(notes);
    text
}

/// The notes behind an idea card.
pub(super) fn rest_on(pen: &Pen<'_>, idea: &IdeaCard) -> Text {
    let mut notes = idea.from_notes.clone();
    notes.extend(pen.linked_notes(Noun::IdeaCard, idea.id));
    pen.rests_on(&notes)
}
