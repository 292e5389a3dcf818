//! Actors by their influence on the decision and by how much they care: four degrees of each.

use domain::{
    Id,
    stakeholder::{Stakeholder, StakeholderMap},
};

use super::{
    model::{Labelled, WeightCell, WeightRow, Weights},
    pen::Pen,
    poster::Shown,
    stakeholders,
};

/// From the most to the least, as the rows stand.
const DEGREES: [u32; 4] = [3, 2, 1, 0];

/// « Qui compte, influence et intérêt ».
pub(super) fn title(pen: &Pen<'_>, map: &StakeholderMap) -> String {
    pen.with("doc-influence", &[("title", pen.own(&map.title).into())])
}

fn weighed(actor: &Stakeholder) -> Option<(u32, u32)> {
    Some((actor.influence?, actor.interest?))
}

/// Whether the weight of somebody is said.
pub(super) fn any(pen: &Pen<'_>, map: &StakeholderMap) -> bool {
    let mut actors = pen.records.stakeholders_of(map.id);
    actors.any(|actor| weighed(actor).is_some())
}

/// The name of a quadrant, in its corner.
fn quadrant(influence: u32, interest: u32) -> Option<&'static str> {
    match (influence, interest) {
        (3, 0) => Some("convince"),
        (3, 3) => Some("involve"),
        (0, 0) => Some("follow"),
        (0, 3) => Some("inform"),
        _ => None,
    }
}

pub(super) fn shown(pen: &Pen<'_>, map: &StakeholderMap) -> Shown {
    Shown::Influence {
        title: pen.own(&map.title),
        subtitle: pen.say("stakeholder-axes"),
        weights: Box::new(weights(pen, map.id)),
    }
}

fn weights(pen: &Pen<'_>, map: Id) -> Weights {
    let actors = stakeholders::actors(pen, map);
    let labelled = |actor: &Stakeholder| Labelled {
        label: pen.own(&actor.name),
        text: pen.word("stakeholder-kind", &actor.kind),
    };
    let degree = |axis: &str, degree: u32| {
        let word = pen.say(&format!("stakeholder-{axis}-{degree}"));
        format!("{degree}, {word}")
    };
    let rows = DEGREES.into_iter().map(|influence| WeightRow {
        degree: degree("influence", influence),
        cells: (0..4)
            .map(|interest| WeightCell {
                actors: actors
                    .iter()
                    .filter(|actor| weighed(actor) == Some((influence, interest)))
                    .map(|actor| labelled(actor))
                    .collect(),
                quadrant: quadrant(influence, interest)
                    .map(|name| pen.say(&format!("stakeholder-quadrant-{name}")))
                    .unwrap_or_default(),
                leads: influence >= 2 && interest >= 2,
            })
            .collect(),
    });
    Weights {
        influence: pen.say("stakeholder-influence"),
        interest: pen.say("stakeholder-interest"),
        columns: (0..4)
            .map(|interest| degree("interest", interest))
            .collect(),
        rows: rows.collect(),
        unsaid_title: pen.say("doc-unweighed"),
        unsaid: actors
            .iter()
            .filter(|actor| weighed(actor).is_none())
            .map(|actor| labelled(actor))
            .collect(),
        others: pen.with("doc-others", &[("count", "{count}".into())]),
    }
}
