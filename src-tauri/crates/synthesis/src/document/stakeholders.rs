//! A stakeholder map: its actors from the core outwards as a table, and what goes on between them
//! in words.

use domain::{
    Id,
    stakeholder::{Relation, RelationKind, Stakeholder, StakeholderMap},
};

use super::{
    model::{Column, Part, Section, Side, Table, Text, plain},
    pen::{Pen, cell, count, strong},
};

pub(crate) fn section(pen: &mut Pen<'_>, key: &str) -> Option<Section> {
    let id: Id = key.strip_prefix("stakeholders:")?.parse().ok()?;
    let map = pen.records.stakeholder_map(id)?;
    let mut actors: Vec<&Stakeholder> = pen.records.stakeholders_of(id).collect();
    // Those that are not placed come last; the sort is stable.
    actors.sort_by_key(|actor| actor.circle.unwrap_or(u32::MAX));
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
    let column = |id: &str, weight: u32| Column {
        title: pen.say(id),
        weight,
        ..Column::default()
    };
    let figure = |id: &str| Column {
        side: Side::Right,
        ..column(id, 0)
    };
    let columns = vec![
        Column {
            heads_row: true,
            ..column("doc-actor", 6)
        },
        column("doc-actor-kind", 3),
        column("doc-actor-circle", 4),
        figure("doc-actor-influence"),
        figure("doc-actor-interest"),
    ];
    let mut parts = vec![Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    })];
    let relations: Vec<_> = pen
        .records
        .relations_of(id)
        .filter_map(|relation| sentence(pen, &actors, relation))
        .collect();
    if !relations.is_empty() {
        parts.push(Part::List {
            label: pen.say("doc-relations"),
            items: relations,
        });
    }
    Some(Section {
        level: 1,
        label: pen.say("doc-stakeholders"),
        parts,
        ..Section::default()
    })
}

/// The name of a circle: as people called it, else as usual.
fn circle(pen: &Pen<'_>, map: &StakeholderMap, circle: Option<u32>) -> String {
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
