use chrono::{NaiveDate, NaiveTime};
use domain::{
    Id, Record, block::Block, group::Group, method::MethodSource, project::Project,
    workshop::Workshop,
};

use super::*;
use crate::document::model::Run;

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

fn block(n: u128, title: &str, minutes: u32, group: Option<u128>) -> Block {
    Block {
        id: id(100 + n),
        workshop: id(2),
        order: format!("{n:03}"),
        title: title.into(),
        duration_min: minutes,
        group: group.map(id),
        instruction: format!("Consigne de {title}"),
        intention: format!("Intention de {title}"),
        private_notes: format!("Secret de {title}"),
        material: vec!["2 feutres".into()],
        ..Block::default()
    }
}

fn printed(blocks: Vec<Block>) -> Document {
    printed_of("Un projet", blocks)
}

fn printed_of(project: &str, blocks: Vec<Block>) -> Document {
    let project = Project {
        id: id(1),
        title: project.into(),
        ..Project::default()
    };
    let workshop = Workshop {
        id: id(2),
        project: id(1),
        title: "Un atelier".into(),
        date: NaiveDate::from_ymd_opt(2026, 3, 12),
        planned_start: NaiveTime::from_hms_opt(9, 0, 0),
        ..Workshop::default()
    };
    let group = |n: u128, name: &str| Group {
        id: id(n),
        workshop: id(2),
        order: format!("{n}"),
        name: name.into(),
        theme: format!("Sujet de {name}"),
        ..Group::default()
    };
    let records: Vec<Record> = vec![project.into(), workshop.into()]
        .into_iter()
        .chain([group(50, "Table 1").into(), group(51, "Table 2").into()])
        .chain(blocks.into_iter().map(Record::from))
        .collect();
    document(&Records::new(records).unwrap(), &Options::default())
}

/// All that is said in a section, spaces as anybody types them.
fn said(section: &Section) -> String {
    serde_json::to_string(section)
        .unwrap()
        .replace(['\u{a0}', '\u{202f}'], " ")
}

fn of<'a>(document: &'a Document, key: &str) -> &'a Section {
    let found = document.sections.iter().find(|one| one.key == key);
    found.unwrap()
}

fn tracks() -> Document {
    printed(vec![
        block(0, "Accueil", 15, None),
        block(1, "Marche", 20, Some(50)),
        block(2, "Dessin", 45, Some(51)),
        block(3, "Retour", 15, None),
    ])
}

#[test]
fn private_notes_stand_with_those_who_lead_and_nowhere_else() {
    let document = tracks();
    let keys: Vec<_> = document
        .sections
        .iter()
        .map(|one| one.key.clone())
        .collect();
    let sheet = |n: u128| format!("group:{}", id(n));
    assert_eq!(
        keys,
        ["agenda".to_owned(), sheet(50), sheet(51), "material".into()]
    );
    for section in &document.sections {
        let private = ["Secret", "Intention"].map(|word| said(section).contains(word));
        assert_eq!(private, [section.key == "agenda"; 2], "{}", section.key);
    }
}

#[test]
fn a_group_s_sheet_has_its_own_hours_and_what_is_for_everybody() {
    let document = tracks();
    let first = said(of(&document, &format!("group:{}", id(50))));
    for word in [
        "Accueil",
        "Marche",
        "Retour",
        "9 h 15 – 9 h 35",
        "10 h 00 – 10 h 15",
        "puis 25 min",
        "Sujet de Table 1",
    ] {
        assert!(first.contains(word), "{word}: {first}");
    }
    assert!(!first.contains("Dessin"), "{first}");
    assert!(of(&document, &format!("group:{}", id(51))).new_page);
}

#[test]
fn those_who_lead_see_every_track_and_the_total_counts_the_longest() {
    let document = tracks();
    let lead = said(of(&document, "agenda"));
    for word in ["Table 1", "Table 2", "Tout le monde", "1 h 15"] {
        assert!(lead.contains(word), "{word}: {lead}");
    }
    let material = said(of(&document, "material"));
    assert!(
        material.contains("feutres") && material.contains("\"8\""),
        "{material}"
    );
}

/// The running head shortens them.
#[test]
fn long_names_stand_whole_on_the_sheet_of_those_who_lead() {
    let name = "Une démarche et de tout ce qui va avec ".repeat(4) + "FIN-PROJET";
    let document = printed_of(&name, vec![block(0, "Accueil", 15, None)]);
    assert!(said(of(&document, "agenda")).contains("FIN-PROJET"));
    assert!(!said(of(&tracks(), "agenda")).contains("Un projet"));
}

#[test]
fn where_no_group_works_apart_there_is_one_sheet() {
    let document = printed(vec![Block {
        material: Vec::new(),
        ..block(0, "Accueil", 15, None)
    }]);
    assert_eq!(document.sections.len(), 1);
    let empty = printed(Vec::new());
    assert_eq!(empty.sections.len(), 1);
    let text: Vec<&Run> = Vec::new();
    assert!(text.is_empty() && !empty.sections[0].title.is_empty());
}

#[test]
fn those_who_lead_are_told_from_which_method_a_block_was_placed() {
    let placed = |n: u128, title: &str, method: &str| Block {
        method: Some(MethodSource {
            id: "world-cafe".into(),
            name: method.into(),
        }),
        ..block(n, title, 20, None)
    };
    let document = printed(vec![
        placed(0, "Trois tables, trois sujets", "World café"),
        placed(1, "Crazy 8", "Crazy  8"),
        block(2, "Marche", 20, Some(50)),
    ]);
    let lead = said(of(&document, "agenda"));
    assert!(lead.contains("D’après la méthode « World café »"), "{lead}");
    // Its title says it already.
    assert_eq!(lead.matches("D’après la méthode").count(), 1);
    let table = said(of(&document, &format!("group:{}", id(50))));
    assert!(table.contains("Trois tables") && !table.contains("D’après"));
}
