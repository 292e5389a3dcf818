//! The report of a participation, the synthesis of a project, and what leads to what.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;
use domain::{
    Noun,
    action::Action,
    decision::{Decision, DecisionStatus},
    idea_card::{IdeaCard, IdeaStatus},
    link::Link,
    note::NoteKind,
    persona::Persona,
    project::{Direction, Indicator, Lesson, Measure},
    workshop::{CategoryCount, SynthesisOptions},
};
use serde_json::Value;

use super::*;
use crate::document::{Kind, outline};

fn of(kind: Kind, workshop: Workshop, more: Vec<Record>) -> Document {
    let records = Records::new(parted(workshop, more)).unwrap();
    let options = Options {
        kind,
        ..Options::default()
    };
    document(&records, &options)
}

fn parted(workshop: Workshop, more: Vec<Record>) -> Vec<Record> {
    let project = Project {
        id: id(1),
        title: "Un projet".into(),
        ..Project::default()
    };
    [project.into(), workshop.into()]
        .into_iter()
        .chain(more)
        .collect()
}

fn cluster(n: u128, title: &str) -> Record {
    Cluster {
        id: id(n),
        board: id(BOARD),
        title: title.into(),
        order: format!("{n:09}"),
        ..Cluster::default()
    }
    .into()
}

fn said(n: u128, text: &str, kind: NoteKind, in_cluster: Option<u128>) -> Record {
    Note {
        kind,
        cluster: in_cluster.map(id),
        ..note(n, text)
    }
    .into()
}

/// A board of two themes, with what came of them.
fn participation() -> Vec<Record> {
    let mut records = vec![
        board(),
        cluster(20, "Accueil"),
        cluster(21, "Délais"),
        said(30, "Qui rappelle ?", NoteKind::Question, Some(20)),
        said(
            31,
            "Peur de perdre mon dossier",
            NoteKind::PainPoint,
            Some(20),
        ),
        said(32, "Une réponse en dix jours", NoteKind::Need, Some(21)),
        said(33, "Un guichet le soir", NoteKind::Idea, Some(21)),
        said(34, "Seule", NoteKind::Finding, None),
    ];
    let card = IdeaCard {
        id: id(40),
        workshop: id(WORKSHOP),
        title: "Guichet du soir".into(),
        status: IdeaStatus::Dropped,
        reason: "Pas assez d’agents".into(),
        from_notes: vec![id(33)],
        ..IdeaCard::default()
    };
    let adopted = Decision {
        id: id(41),
        workshop: id(WORKSHOP),
        order: "1".into(),
        text: "Rappeler sous dix jours".into(),
        reason: "Demandé par tous".into(),
        ..Decision::default()
    };
    let rejected = Decision {
        id: id(42),
        workshop: id(WORKSHOP),
        order: "2".into(),
        text: "Ouvrir le samedi".into(),
        status: DecisionStatus::Rejected,
        reason: "Sans moyens".into(),
        ..Decision::default()
    };
    let link = Link {
        id: id(43),
        workshop: id(WORKSHOP),
        from_noun: Noun::Note,
        from: id(32),
        to_noun: Noun::Decision,
        to: id(41),
        ..Link::default()
    };
    let persona = Persona {
        id: id(45),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        name: "Nadège".into(),
        ..Persona::default()
    };
    let of_persona = Link {
        id: id(46),
        workshop: id(WORKSHOP),
        from_noun: Noun::Persona,
        from: id(45),
        to_noun: Noun::Note,
        to: id(31),
        ..Link::default()
    };
    records.extend([persona.into(), of_persona.into()]);
    let action = Action {
        id: id(44),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        title: "Écrire la règle".into(),
        from_decision: Some(id(41)),
        ..Action::default()
    };
    records.extend([
        card.into(),
        adopted.into(),
        rejected.into(),
        link.into(),
        action.into(),
    ]);
    records
}

/// Every text of a document, in order.
fn texts(document: &Document) -> Vec<String> {
    fn walk(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| walk(item, found)),
            Value::Object(fields) => fields.values().for_each(|field| walk(field, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(document).unwrap(), &mut found);
    found
}

/// What leads somewhere, and where one can be led to.
fn ways(document: &Document) -> (Vec<String>, HashSet<String>) {
    fn walk(value: &Value, to: &mut Vec<String>, anchors: &mut HashSet<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| walk(item, to, anchors)),
            Value::Object(fields) => {
                for (key, field) in fields {
                    match (key.as_str(), field.as_str()) {
                        ("to", Some(text)) if !text.is_empty() => to.push(text.to_owned()),
                        ("anchor", Some(text)) => {
                            assert!(anchors.insert(text.to_owned()), "twice: {text}");
                        }
                        _ => walk(field, to, anchors),
                    }
                }
            }
            _ => {}
        }
    }
    let (mut to, mut anchors) = (Vec::new(), HashSet::new());
    for section in &document.sections {
        anchors.insert(section.anchor());
        anchors.extend(section.sections.iter().map(Section::anchor));
    }
    walk(
        &serde_json::to_value(document).unwrap(),
        &mut to,
        &mut anchors,
    );
    (to, anchors)
}

#[test]
fn a_report_tells_by_theme_what_people_asked_feared_and_expected() {
    let document = of(Kind::Bilan, workshop(), participation());
    assert_eq!(document.title, "Un atelier (bilan de participation)");
    let themes = section(&document, "themes");
    let Part::Table(table) = &themes.parts[1] else {
        panic!("{themes:?}")
    };
    let rows: Vec<Vec<&str>> = (table.rows.iter().chain([&table.total]))
        .map(|row| row.iter().map(|cell| cell.text[0].text.as_str()).collect())
        .collect();
    assert_eq!(
        rows,
        [
            ["Accueil", "1", "1", "0", "0", "0", "2"],
            ["Délais", "0", "0", "1", "1", "0", "2"],
            ["Hors thème", "0", "0", "0", "0", "1", "1"],
            ["Ensemble", "1", "1", "1", "1", "1", "5"],
        ]
    );
    let told: Vec<(&str, &str, &str, &str)> = themes
        .sections
        .iter()
        .flat_map(|theme| theme.parts.iter().map(move |part| (theme, part)))
        .filter_map(|(theme, part)| match part {
            Part::Cluster(nature) => {
                let quote = nature.quotes.first()?;
                Some((
                    theme.title.as_str(),
                    nature.title.as_str(),
                    &**quote,
                    quote.source.as_str(),
                ))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "Accueil",
                "Questions",
                "«\u{202f}Qui rappelle\u{202f}?\u{202f}»",
                "note\u{a0}01"
            ),
            (
                "Accueil",
                "Craintes et irritants",
                "«\u{202f}Peur de perdre mon dossier\u{202f}»",
                "note\u{a0}02"
            ),
            (
                "Délais",
                "Attentes et besoins",
                "«\u{202f}Une réponse en dix jours\u{202f}»",
                "note\u{a0}03"
            ),
            (
                "Délais",
                "Propositions",
                "«\u{202f}Un guichet le soir\u{202f}»",
                "note\u{a0}04"
            ),
            (
                "Hors thème",
                "Constats",
                "«\u{202f}Seule\u{202f}»",
                "note\u{a0}05"
            ),
        ]
    );
    assert_eq!(themes.sections[0].number, format!("{}.1", themes.number));
    let texts = texts(&document);
    for wanted in [
        "Rappeler sous dix jours",
        "Demandé par tous",
        "Guichet du soir",
        "Pas assez d’agents",
        "Écrire la règle",
    ] {
        assert!(texts.iter().any(|text| text == wanted), "{wanted}");
    }
    assert!(texts.iter().any(|text| text.contains("Sans moyens")));
}

#[test]
fn what_is_not_up_for_discussion_is_written_a_line_each() {
    let mut workshop = workshop();
    let without = of(Kind::Bilan, workshop.clone(), Vec::new());
    assert!(
        without
            .sections
            .iter()
            .all(|section| section.key != "invariants")
    );
    let lines = "Le budget.\n\nLa date d’ouverture.\n";
    workshop.bilan.introductions = [("invariants".to_owned(), lines.to_owned())].into();
    let records = Records::new(parted(workshop.clone(), Vec::new())).unwrap();
    let options = Options {
        kind: Kind::Bilan,
        ..Options::default()
    };
    assert!(
        outline(&records, &options)
            .iter()
            .any(|entry| entry.key == "invariants")
    );
    let document = of(Kind::Bilan, workshop, Vec::new());
    let Part::List { items, .. } = &section(&document, "invariants").parts[1] else {
        panic!("{document:?}")
    };
    let items: Vec<&str> = items.iter().map(|item| item[0].text.as_str()).collect();
    assert_eq!(items, ["Le budget.", "La date d’ouverture."]);
}

#[test]
fn each_document_has_a_layout_of_its_own() {
    let mut workshop = workshop();
    workshop.bilan = SynthesisOptions {
        title: "Ce que vous avez dit".into(),
        titles: [("annex".to_owned(), "Vos paroles".to_owned())].into(),
        hidden: vec!["in_brief".into()],
        order: vec!["annex".into(), "themes".into()],
        verbatims: [(id(30), false), (id(33), true)].into(),
        ..SynthesisOptions::default()
    };
    let bilan = of(Kind::Bilan, workshop.clone(), participation());
    let cover = bilan.cover.as_ref().unwrap();
    assert_eq!(
        (cover.title.as_str(), cover.kind.as_str()),
        ("Ce que vous avez dit", "Bilan de participation")
    );
    let keys: Vec<&str> = bilan
        .sections
        .iter()
        .map(|section| section.key.as_str())
        .collect();
    assert_eq!(&keys[..3], ["contents", "annex", "themes"]);
    assert_eq!(section(&bilan, "annex").title, "Vos paroles");
    let quoted: Vec<String> = section(&bilan, "themes")
        .sections
        .iter()
        .flat_map(|theme| &theme.parts)
        .filter_map(|part| match part {
            Part::Cluster(nature) => Some(&nature.quotes),
            _ => None,
        })
        .flatten()
        .map(|quote| quote.source.clone())
        .collect();
    // The one refused is not quoted, though its nature has no other; the one chosen is.
    assert_eq!(
        quoted,
        [
            "note\u{a0}02",
            "note\u{a0}03",
            "note\u{a0}04",
            "note\u{a0}05"
        ]
    );
    let synthesis = of(Kind::Synthesis, workshop, participation());
    assert_eq!(synthesis.cover.unwrap().title, "Un atelier");
    assert_eq!(synthesis.sections[0].key, "in_brief");
}

#[test]
fn a_verbatim_is_quoted_as_chosen_for_the_document_and_else_by_its_star() {
    let mut records = participation();
    for record in &mut records {
        if let Record::Note(note) = record {
            note.starred = note.id == id(30);
        }
    }
    let quoted = |verbatims: &[(u128, bool)]| -> Vec<String> {
        let mut workshop = workshop();
        workshop.synthesis.verbatims = verbatims.iter().map(|(n, is)| (id(*n), *is)).collect();
        let document = of(Kind::Synthesis, workshop, records.clone());
        let results = section(&document, "results").sections.iter();
        let parts = results.flat_map(|activity| &activity.parts);
        let clusters = parts.filter_map(|part| match part {
            Part::Cluster(cluster) => Some(&cluster.quotes),
            _ => None,
        });
        clusters
            .flatten()
            .map(|quote| quote.source.clone())
            .collect()
    };
    assert_eq!(quoted(&[]), ["note\u{a0}01"]);
    assert_eq!(quoted(&[(30, false)]), Vec::<String>::new());
    assert_eq!(quoted(&[(32, true)]), ["note\u{a0}01", "note\u{a0}03"]);
}

#[test]
fn what_leads_somewhere_leads_into_the_document_whatever_is_left_out() {
    let keys = [
        "annex",
        "decisions",
        "idea_cards",
        "actions",
        "answers",
        "themes",
        "framework",
    ];
    for kind in [Kind::Synthesis, Kind::Bilan] {
        for left_out in 0..1_u32 << keys.len() {
            let mut workshop = workshop();
            let hidden: Vec<String> = (keys.iter().enumerate())
                .filter(|(at, _)| (left_out >> at) & 1 == 1)
                .map(|(_, key)| (*key).to_owned())
                .collect();
            workshop.synthesis.hidden.clone_from(&hidden);
            workshop.bilan.hidden.clone_from(&hidden);
            let document = of(kind, workshop, participation());
            let (to, anchors) = ways(&document);
            for way in &to {
                assert!(anchors.contains(way), "{kind:?} without {hidden:?}: {way}");
            }
            if hidden.is_empty() {
                // The notes of the decision, of the card, of each theme.
                for wanted in ["note-03", "note-04", "notes-01", "notes-03"] {
                    assert!(to.iter().any(|way| way == wanted), "{kind:?}: {wanted}");
                }
                let persona = document.sections.iter().flat_map(|own| &own.parts);
                let mut persona = persona.filter_map(|part| match part {
                    Part::Persona(sheet) => Some(sheet.proof.iter().any(|run| run.to == "note-02")),
                    _ => None,
                });
                assert_eq!(persona.next(), (kind == Kind::Synthesis).then_some(true));
            }
            if hidden.iter().any(|key| key == "annex") {
                let texts = texts(&document);
                assert!(
                    !texts.iter().any(|text| text.starts_with("note 0")),
                    "{hidden:?}"
                );
            }
        }
    }
}

/// Two workshops of a project, each with a board of its own and categories.
fn project() -> Vec<Record> {
    let mut records = Vec::new();
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day);
    records.push(
        Project {
            id: id(1),
            title: "Un projet".into(),
            indicators: vec![
                Indicator {
                    label: "Délai".into(),
                    unit: "jours".into(),
                    direction: Direction::Down,
                    initial: Some(30.0),
                    target: Some(10.0),
                    measures: vec![
                        Measure {
                            date: day(6, 1),
                            value: 9.5,
                            source: "Registre".into(),
                        },
                        Measure {
                            date: day(4, 1),
                            value: 20.0,
                            source: "Sondage".into(),
                        },
                    ],
                },
                Indicator {
                    label: "Satisfaction".into(),
                    target: Some(4.0),
                    ..Indicator::default()
                },
            ],
            lessons: vec![Lesson {
                text: "Venir tôt".into(),
                ..Lesson::default()
            }],
            ..Project::default()
        }
        .into(),
    );
    let category = |name: &str, count| CategoryCount {
        category: name.into(),
        label: name.into(),
        count,
    };
    for (n, title, month, counts) in [(2, "Deuxième", 5, [12, 3, 3]), (3, "Premier", 3, [8, 2, 9])]
    {
        let [a, b, c] = counts;
        records.push(
            Workshop {
                id: id(n),
                project: id(1),
                title: title.into(),
                date: day(month, 2),
                in_brief: vec![format!("En bref, {title}")],
                categories: vec![
                    category("Usagers", a),
                    category("Agents", b),
                    category("Élus", c),
                ],
                ..Workshop::default()
            }
            .into(),
        );
        let board = Board {
            id: id(n * 100),
            workshop: id(n),
            title: format!("Tableau {title}"),
            order: "a".into(),
            ..Board::default()
        };
        records.push(board.into());
        for at in 0..2 {
            let note = Note {
                id: id(n * 100 + 1 + at),
                board: id(n * 100),
                order: format!("{at}"),
                text: format!("{title} {at}"),
                ..Note::default()
            };
            records.push(note.into());
        }
        let hidden = Note {
            status: NoteStatus::Hidden,
            ..Note {
                id: id(n * 100 + 9),
                board: id(n * 100),
                text: format!("caché {title}"),
                ..Note::default()
            }
        };
        records.push(hidden.into());
        let decision = Decision {
            id: id(n * 100 + 50),
            workshop: id(n),
            text: format!("Décision {title}"),
            ..Decision::default()
        };
        records.push(decision.into());
    }
    let nowhere = Action {
        id: id(900),
        project: id(1),
        title: "Sans atelier".into(),
        ..Action::default()
    };
    records.push(nowhere.into());
    records
}

fn over_workshops(records: Vec<Record>) -> Document {
    let records = Records::of_project(records, id(1)).unwrap();
    let options = Options {
        kind: Kind::Project,
        ..Options::default()
    };
    document(&records, &options)
}

#[test]
fn a_project_tells_its_workshops_by_day_and_its_indicators_before_and_after() {
    let document = over_workshops(project());
    let workshops = section(&document, "workshops");
    let titles: Vec<&str> = workshops
        .sections
        .iter()
        .map(|own| own.title.as_str())
        .collect();
    assert_eq!(titles, ["Premier", "Deuxième"]);
    let Part::Table(table) = &section(&document, "indicators").parts[0] else {
        panic!("{document:?}")
    };
    let rows: Vec<Vec<&str>> = (table.rows.iter())
        .map(|row| row.iter().map(|cell| cell.text[0].text.as_str()).collect())
        .collect();
    assert_eq!(
        rows,
        [
            [
                "Délai (jours)",
                "30",
                "9,5",
                "01/06/2026",
                "−20,5",
                "10",
                "cible atteinte"
            ],
            ["Satisfaction", "–", "–", "–", "–", "4", "pas encore mesuré"],
        ]
    );
    let annex = section(&document, "annex");
    let Part::Annex { groups } = &annex.parts[1] else {
        panic!("{annex:?}")
    };
    let notes: Vec<(&str, &str)> = (groups.iter().flat_map(|group| &group.notes))
        .map(|note| (note.number.as_str(), note.text.as_str()))
        .collect();
    assert_eq!(
        notes,
        [
            ("01", "Premier 0"),
            ("02", "Premier 1"),
            ("03", "Deuxième 0"),
            ("04", "Deuxième 1")
        ]
    );
    assert_eq!(groups[0].board, "Premier · Tableau Premier");
    let texts = texts(&document);
    for wanted in [
        "En bref, Premier",
        "Décision Deuxième",
        "Sans atelier",
        "Venir tôt",
        "Registre",
    ] {
        assert!(texts.iter().any(|text| text == wanted), "{wanted}");
    }
    assert!(!texts.iter().any(|text| text.contains("caché")));
    let (to, anchors) = ways(&document);
    assert!(!to.is_empty());
    for way in to {
        assert!(anchors.contains(&way), "{way}");
    }
}

/// A project tells of people only what the documents of its workshops tell.
#[test]
fn a_project_adds_what_its_workshops_print_and_nothing_that_they_fold() {
    let document = over_workshops(project());
    let Part::Table(table) = &section(&document, "people").parts[1] else {
        panic!("{document:?}")
    };
    let rows: Vec<(&str, &str)> = (table.rows.iter().chain([&table.total]))
        .map(|row| (row[0].text[0].text.as_str(), row[1].text[0].text.as_str()))
        .collect();
    // 12, 3, 3: the small ones together are six. 8, 2, 9: the two take the eight with them.
    assert_eq!(
        rows,
        [
            ("Élus", "9"),
            ("Usagers", "12"),
            ("Non détaillé (2 ateliers)", "16"),
            ("Ensemble", "37")
        ]
    );
    // The same table from every pair of workshops whose pages print the same.
    let mut by_pages: Vec<(BTreeSet<String>, Vec<String>)> = Vec::new();
    for a in 0..7 {
        for b in 0..7 {
            let mut records = project();
            for record in &mut records {
                if let Record::Workshop(workshop) = record {
                    workshop.categories[1].count = a;
                    workshop.categories[2].count = b;
                }
            }
            let pages: BTreeSet<String> = [2, 3]
                .into_iter()
                .map(|n| {
                    let own = Records::of_workshop(records.clone(), id(n)).unwrap();
                    let page = document_of(&own);
                    serde_json::to_string(section(&page, "framework")).unwrap()
                })
                .collect();
            let table = serde_json::to_string(section(&over_workshops(records), "people")).unwrap();
            match by_pages.iter_mut().find(|(own, _)| *own == pages) {
                Some((_, tables)) => tables.push(table),
                None => by_pages.push((pages, vec![table])),
            }
        }
    }
    assert!(by_pages.iter().any(|(_, tables)| tables.len() > 1));
    for (_, tables) in by_pages {
        assert!(tables.iter().all(|table| *table == tables[0]), "{tables:?}");
    }
}

fn document_of(records: &Records) -> Document {
    document(records, &Options::default())
}
