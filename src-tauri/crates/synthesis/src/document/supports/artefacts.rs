//! What artefacts become on paper: cards that are cut out, and canvases with what is known of them.

use domain::{journey::Journey, lane::LaneKind, stakeholder::StakeholderMap};

use super::{Across, Card, Pen, Zone, sources::Item};
use crate::document::{blueprint, journey, model::Labelled, stakeholders};

/// Circles of a map of actors.
const CIRCLES: u32 = 3;

fn lines(texts: &[String]) -> String {
    let some: Vec<&str> = texts
        .iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    some.join("\n")
}

/// « Besoins : … », where there is something.
fn told(pen: &Pen<'_>, id: &str, items: &[String]) -> String {
    let items = pen.owns(items).join(", ");
    if items.is_empty() {
        return String::new();
    }
    let title = pen.say(id);
    pen.with(
        "support-told",
        &[("title", title.into()), ("text", items.into())],
    )
}

/// Who it is before, what they want behind.
pub(super) fn personas(pen: &Pen<'_>) -> Vec<Item> {
    let all = pen.records.personas().iter();
    all.map(|persona| {
        let name = pen.titled(&persona.name);
        let who = [pen.own(&persona.age), pen.own(&persona.situation)];
        let who: Vec<&str> = who
            .iter()
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        Item {
            label: who.join(", "),
            title: name.clone(),
            text: pen.quote(&persona.quote),
            back: Card {
                title: name,
                text: lines(&[
                    told(pen, "doc-persona-goals", &persona.goals),
                    told(pen, "doc-persona-needs", &persona.needs),
                    told(pen, "doc-persona-obstacles", &persona.obstacles),
                    told(pen, "doc-persona-fears", &persona.fears),
                ]),
                ..Card::default()
            },
            ..Item::default()
        }
    })
    .collect()
}

/// What it is before, what stands in the way and the first step behind.
pub(super) fn idea_cards(pen: &Pen<'_>) -> Vec<Item> {
    let all = pen.records.idea_cards().iter().zip(1_usize..);
    all.map(|(card, number)| {
        let one = |id: &str, text: &str| told(pen, id, &[text.to_owned()]);
        Item {
            label: number.to_string(),
            title: pen.titled(&card.title),
            text: pen.own(&card.pitch),
            back: Card {
                label: number.to_string(),
                text: lines(&[
                    one("support-idea-problem", &card.problem),
                    one("support-idea-for", &card.audience),
                    told(pen, "support-idea-obstacles", &card.obstacles),
                    told(pen, "support-idea-levers", &card.levers),
                    one("support-idea-first", &card.first_step),
                ]),
                ..Card::default()
            },
            ..Item::default()
        }
    })
    .collect()
}

/// What hurts, each with the step where it does.
pub(super) fn pain_points(pen: &Pen<'_>) -> Vec<Item> {
    let mut out = Vec::new();
    for own in pen.records.journeys() {
        let lanes = pen.records.lanes_of(own.id);
        for lane in lanes.filter(|lane| lane.kind == LaneKind::PainPoint && !lane.hidden) {
            let steps = pen.records.steps_of(own.id).filter(|step| !step.hidden);
            for (step, number) in steps.zip(1_usize..) {
                let cell = pen.records.cell(lane.id, step.id);
                let items = cell.into_iter().flat_map(|cell| &cell.items);
                for item in items.filter(|item| !item.text.trim().is_empty()) {
                    out.push(Item {
                        label: pen.with(
                            "support-card-label",
                            &[
                                ("first", number.to_string().into()),
                                ("second", pen.own(&step.title).into()),
                            ],
                        ),
                        text: pen.own(&item.text),
                        ..Item::default()
                    });
                }
            }
        }
    }
    out
}

/// What a prototype is to show.
pub(super) fn test_grids(pen: &Pen<'_>) -> Vec<Item> {
    let all = pen.records.test_grids().iter();
    all.map(|grid| Item {
        of: Some(grid.id),
        title: pen.own(&grid.prototype),
        rows: grid
            .hypotheses
            .iter()
            .map(|own| vec![pen.own(&own.text), pen.own(&own.criterion)])
            .collect(),
        ..Item::default()
    })
    .collect()
}

/// The circles by their names, and who is to be placed.
pub(super) fn stakeholder_maps(pen: &Pen<'_>) -> Vec<Item> {
    let of = |map: &StakeholderMap| Item {
        of: Some(map.id),
        title: pen.own(&map.title),
        zones: (1..=CIRCLES)
            .map(|rank| Zone {
                title: stakeholders::circle(pen, map, Some(rank)),
                ..Zone::default()
            })
            .collect(),
        list: stakeholders::actors(pen, map.id)
            .into_iter()
            .zip(1_usize..)
            .map(|(actor, number)| Labelled {
                label: number.to_string(),
                text: pen.own(&actor.name),
            })
            .collect(),
        ..Item::default()
    };
    pen.records.stakeholder_maps().iter().map(of).collect()
}

/// The steps and lanes of each journey that has a stage, with the lines between them.
pub(super) fn blueprints(pen: &Pen<'_>) -> Vec<Item> {
    let all = pen.records.journeys().iter();
    all.filter(|own| blueprint::is_one(pen, own))
        .map(|own| of_blueprint(pen, own))
        .collect()
}

fn of_blueprint(pen: &Pen<'_>, own: &Journey) -> Item {
    let steps = pen.records.steps_of(own.id).filter(|step| !step.hidden);
    let (mut rows, mut across) = (Vec::new(), Vec::new());
    for (lane, over) in blueprint::lined(pen, own) {
        across.extend(over.into_iter().map(|name| Across {
            over: rows.len(),
            name,
        }));
        rows.push(vec![journey::name(pen, lane)]);
    }
    Item {
        of: Some(own.id),
        title: journey::title(pen, own),
        columns: std::iter::once(pen.say("doc-steps"))
            .chain(steps.map(|step| pen.own(&step.title)))
            .collect(),
        rows,
        across,
        ..Item::default()
    }
}
