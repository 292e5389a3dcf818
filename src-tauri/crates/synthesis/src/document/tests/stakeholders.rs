use domain::{
    Record,
    stakeholder::{Relation, RelationKind, Stakeholder, StakeholderKind, StakeholderMap},
};

use super::{WORKSHOP, id, section, with, workshop};
use crate::document::model::Part;

const MAP: u128 = 2_000;

fn actor(n: u128, name: &str, circle: Option<u32>) -> Stakeholder {
    Stakeholder {
        id: id(n),
        map: id(MAP),
        order: format!("{n:09}"),
        name: name.into(),
        circle,
        ..Stakeholder::default()
    }
}

fn relation(n: u128, from: u128, to: u128, kind: RelationKind) -> Relation {
    Relation {
        id: id(n),
        map: id(MAP),
        from: id(from),
        to: id(to),
        kind,
        strength: 2,
        ..Relation::default()
    }
}

#[test]
fn a_map_is_a_table_from_the_core_outwards_and_its_relations_are_words() {
    let map = StakeholderMap {
        id: id(MAP),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        title: "Qui compte".into(),
        circles: vec![String::new(), "Autour".into()],
        ..StakeholderMap::default()
    };
    let far = Stakeholder {
        kind: StakeholderKind::Elected,
        influence: Some(0),
        ..actor(2_001, "Maire", Some(2))
    };
    let near = Stakeholder {
        kind: StakeholderKind::Agent,
        influence: Some(2),
        interest: Some(3),
        ..actor(2_002, "Agents de guichet", Some(1))
    };
    let loose = actor(2_003, "Rectorat", None);
    let often = Relation {
        strength: 3,
        label: "au quotidien".into(),
        ..relation(2_010, 2_002, 2_001, RelationKind::Cooperates)
    };
    let records: Vec<Record> = vec![
        map.into(),
        far.into(),
        near.into(),
        loose.into(),
        often.into(),
        relation(2_011, 2_001, 2_003, RelationKind::Steers).into(),
    ];
    let document = with(workshop(), records);
    let section = section(&document, &format!("stakeholders:{}", id(MAP)));
    assert_eq!(section.title, "Qui compte");
    let [
        Part::ActorMap(drawn),
        Part::Table(table),
        Part::List {
            items: relations, ..
        },
    ] = section.parts.as_slice()
    else {
        panic!("{section:?}")
    };
    // Those that have a place in the circles are drawn, and lines only between these.
    assert_eq!((drawn.plates.len(), drawn.ties.len()), (2, 1));
    let rows: Vec<Vec<&str>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.text[0].text.as_str()).collect())
        .collect();
    assert_eq!(
        rows,
        [
            ["Agents de guichet", "Agent", "Au cœur", "2", "3"],
            ["Maire", "Élu", "Autour", "0", "–"],
            ["Rectorat", "Usager", "non placé", "–", "–"],
        ]
    );
    let said: Vec<String> = relations
        .iter()
        .map(|text| text.iter().map(|run| run.text.as_str()).collect())
        .collect();
    assert_eq!(
        said,
        [
            "Agents de guichet\u{a0}: coopération avec Maire, forte, «\u{202f}au quotidien\u{202f}»",
            "Maire\u{a0}: pilotage, vers Rectorat, moyenne",
        ]
    );
}
