//! A stakeholder map: drawn as circles, its actors from the core outwards as a table, and what goes
//! on between them in words.

use domain::{
    Id,
    stakeholder::{Relation, RelationKind, Stakeholder, StakeholderMap},
};

use super::{
    circles, cover,
    model::{ActorMap, Part, Ring, Section, Table, Text, TieWord, plain},
    origin,
    pen::{Pen, cell, count, plain_paragraph, shortened, strong},
};

pub(crate) fn section(pen: &mut Pen<'_>, key: &str) -> Option<Section> {
    let id: Id = key.strip_prefix("stakeholders:")?.parse().ok()?;
    let map = pen.records.stakeholder_map(id)?;
    let actors = actors(pen, id);
    let mut parts = Vec::new();
    let origin = origin::told(pen, map.copy_of.as_ref());
    if !origin.is_empty() {
        parts.push(plain_paragraph(&[cover::capitalised(&origin)]));
    }
    if pen.options.charts
        && let Some(mut drawn) = drawing(pen, map, &actors)
    {
        drawn.caption = Some(pen.figure(pen.say("doc-actors-drawn")));
        parts.push(Part::ActorMap(Box::new(drawn)));
    }
    let said = pen.count("doc-actors", count(actors.len()));
    let caption = pen.table(said);
    let degree = |value: Option<u32>| {
        cell(value.map_or_else(|| pen.say("doc-none"), |value| value.to_string()))
    };
    let rows = actors
        .iter()
        .map(|actor| {
            vec![
                strong(pen.own(&actor.name)),
                cell(pen.word("stakeholder-kind", &actor.kind)),
                cell(circle(pen, map, actor.circle)),
                degree(actor.influence),
                degree(actor.interest),
            ]
        })
        .collect();
    let figure = |id: &str| pen.column(id, 0).right();
    let columns = vec![
        pen.column("doc-actor", 6).heads(),
        pen.column("doc-actor-kind", 3),
        pen.column("doc-actor-circle", 4),
        figure("doc-actor-influence"),
        figure("doc-actor-interest"),
    ];
    parts.push(Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    }));
    let relations = relations(pen, id, &actors);
    if !relations.is_empty() {
        parts.push(Part::List {
            label: pen.say("doc-relations"),
            items: relations,
        });
    }
    Some(Section {
        level: 1,
        label: origin::labelled(pen, "doc-stakeholders", map.workshop),
        parts,
        ..Section::default()
    })
}

/// From the core outwards, those that are not placed last; the sort is stable.
pub(super) fn actors<'a>(pen: &Pen<'a>, map: Id) -> Vec<&'a Stakeholder> {
    let mut actors: Vec<&Stakeholder> = pen.records.stakeholders_of(map).collect();
    actors.sort_by_key(|actor| actor.circle.unwrap_or(u32::MAX));
    actors
}

/// What goes on between the actors, in words.
pub(super) fn relations(pen: &Pen<'_>, map: Id, actors: &[&Stakeholder]) -> Vec<Text> {
    pen.records
        .relations_of(map)
        .filter_map(|relation| sentence(pen, actors, relation))
        .collect()
}

/// The circles, the plates in them and the lines between these; nothing where nobody is placed.
pub(super) fn drawing(
    pen: &Pen<'_>,
    map: &StakeholderMap,
    actors: &[&Stakeholder],
) -> Option<ActorMap> {
    let plates = circles::plates(actors, |actor| {
        shortened(&pen.own(&actor.name), circles::LONGEST)
    });
    if plates.is_empty() {
        return None;
    }
    let ties = circles::ties(pen.records.relations_of(map.id), &plates);
    let mut legend: Vec<TieWord> = Vec::new();
    for (kind, tie) in &ties {
        if !legend.iter().any(|known| known.sample.kind == tie.kind) {
            legend.push(TieWord {
                label: pen.word("relation-kind", kind),
                sample: circles::tie(*kind, 2, [0.0, 6.0], [30.0, 6.0]),
            });
        }
    }
    let within = |ring: u32| {
        actors
            .iter()
            .filter(|actor| actor.circle == Some(ring))
            .count()
    };
    let rings: Vec<Ring> = (1..=3)
        .zip(0..)
        .map(|(ring, place)| Ring {
            radius: circles::radius(place),
            label: format!("{} ({})", circle(pen, map, Some(ring)), within(ring)),
        })
        .collect();
    let told: Vec<String> = rings.iter().map(|ring| ring.label.clone()).collect();
    let alt = pen.with(
        "doc-actors-alt",
        &[
            ("circles", told.join(", ").into()),
            ("ties", count(ties.len()).into()),
        ],
    );
    Some(ActorMap {
        caption: None,
        alt,
        width: circles::SIDE,
        height: circles::SIDE,
        middle: [circles::MIDDLE, circles::MIDDLE],
        rings,
        plates: plates.into_iter().map(|(_, plate)| plate).collect(),
        ties: ties.into_iter().map(|(_, tie)| tie).collect(),
        legend,
    })
}

/// The name of a circle: as people called it, else as usual.
pub(super) fn circle(pen: &Pen<'_>, map: &StakeholderMap, circle: Option<u32>) -> String {
    let Some(number) = circle else {
        return pen.say("doc-actor-not-placed");
    };
    let named = usize::try_from(number)
        .ok()
        .and_then(|number| map.circles.get(number.checked_sub(1)?))
        .filter(|name| !name.trim().is_empty());
    match named {
        Some(name) => pen.own(name),
        None => pen.say(&format!("stakeholder-circle-{number}")),
    }
}

/// « Agents de guichet : coopération avec Usagers, forte, « au quotidien » ».
fn sentence(pen: &Pen<'_>, actors: &[&Stakeholder], relation: &Relation) -> Option<Text> {
    let name = |id: Id| {
        let actor = actors.iter().find(|actor| actor.id == id)?;
        Some(pen.own(&actor.name))
    };
    let (from, to) = (name(relation.from)?, name(relation.to)?);
    let way = match relation.kind {
        RelationKind::Cooperates => "relation-with-cooperates",
        RelationKind::Steers => "relation-to-steers",
        RelationKind::Informs => "relation-to-informs",
        RelationKind::Funds => "relation-to-funds",
        RelationKind::Tension => "relation-with-tension",
        RelationKind::Other => "relation-with-other",
    };
    let mut rest = vec![
        pen.with(way, &[("other", to.into())]),
        pen.say(&format!("relation-strength-{}", relation.strength)),
        pen.quote(&relation.label),
    ];
    rest.retain(|part| !part.is_empty());
    let arguments = [("from", from.into()), ("rest", rest.join(", ").into())];
    Some(plain(pen.with("doc-relation", &arguments)))
}
