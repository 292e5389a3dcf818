use domain::{
    Id, Noun, Record,
    action::Action,
    ballot::{Ballot, BallotOption, BallotState},
    board::Board,
    cell::{Cell, CellItem},
    cluster::Cluster,
    emotion::Emotion,
    idea_card::IdeaCard,
    journey::Journey,
    lane::{Lane, LaneKind},
    link::Link,
    note::{Note, NoteStatus},
    project::Project,
    step::Step,
    workshop::{Devices, Language, Workshop},
};

use super::{
    Options, document,
    model::{Document, Part, Section},
    pen::shortened,
};
use crate::Records;

mod artefacts;
mod course;
mod evaluation;
mod questions;
mod several;
mod stakeholders;
mod told;

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

const WORKSHOP: u128 = 2;
const BOARD: u128 = 3;
const JOURNEY: u128 = 1_000;

fn workshop() -> Workshop {
    Workshop {
        id: id(WORKSHOP),
        project: id(1),
        title: "Un atelier".into(),
        ..Workshop::default()
    }
}

fn with(workshop: Workshop, more: Vec<Record>) -> Document {
    let project = Project {
        id: id(1),
        title: "Un projet".into(),
        ..Project::default()
    };
    let records = [project.into(), workshop.into()]
        .into_iter()
        .chain(more)
        .collect();
    document(&Records::new(records).unwrap(), &Options::default())
}

fn section<'a>(document: &'a Document, key: &str) -> &'a Section {
    document
        .sections
        .iter()
        .find(|section| section.key == key)
        .unwrap()
}

fn note(n: u128, text: &str) -> Note {
    Note {
        id: id(n),
        board: id(BOARD),
        order: format!("{n:09}"),
        text: text.into(),
        ..Note::default()
    }
}

fn board() -> Record {
    Board {
        id: id(BOARD),
        workshop: id(WORKSHOP),
        title: "Tableau".into(),
        ..Board::default()
    }
    .into()
}

#[test]
fn joined_notes_follow_the_note_they_stand_under_and_hidden_ones_are_counted() {
    let cluster = Cluster {
        id: id(9),
        board: id(BOARD),
        ..Cluster::default()
    };
    let notes = vec![
        Note {
            cluster: Some(id(9)),
            ..note(10, "première")
        },
        note(11, "seule"),
        Note {
            merged_into: Some(id(10)),
            ..note(12, "la même")
        },
        Note {
            status: NoteStatus::Hidden,
            ..note(13, "masquée")
        },
        Note {
            status: NoteStatus::Pending,
            ..note(14, "en attente")
        },
        Note {
            cluster: Some(id(9)),
            ..note(15, "deuxième")
        },
    ];
    let records = [board(), cluster.into()]
        .into_iter()
        .chain(notes.into_iter().map(Record::from))
        .collect();
    let document = with(workshop(), records);
    let annex = section(&document, "annex");
    let Part::Annex { groups } = &annex.parts[1] else {
        panic!("{annex:?}")
    };
    let lines: Vec<(&str, &str, bool)> = groups
        .iter()
        .flat_map(|group| &group.notes)
        .map(|note| (note.number.as_str(), note.text.as_str(), note.joined))
        .collect();
    assert_eq!(
        lines,
        [
            ("01", "première", false),
            ("02", "la même", true),
            ("03", "deuxième", false),
            ("04", "seule", false)
        ]
    );
    assert_eq!(groups[0].title, "Sans titre\u{a0}(3)");
    let json = serde_json::to_string(&document).unwrap();
    assert!(!json.contains("\"masquée\"") && !json.contains("\"en attente\""));
    assert!(json.contains("1 note masquée par l’animation est exclue."));
    assert!(json.contains("1 note non relue est exclue."));
}

#[test]
fn devices_never_give_a_small_number() {
    let devices = |phone, shared, paper| {
        let workshop = Workshop {
            present: Some(24),
            devices: Devices {
                phone,
                shared,
                paper,
            },
            ..workshop()
        };
        serde_json::to_string(&with(workshop, vec![])).unwrap()
    };
    let small = devices(22, 0, 2);
    assert!(small.contains("Répartition des contributions par moyen non détaillée."));
    assert!(!small.contains("22 pers") && !small.contains("sur papier"));
    assert!(devices(16, 3, 5).contains(
        "par téléphone (16 personnes), par d’autres moyens (sur un poste partagé, sur papier\u{a0}: 8 personnes)"
    ));
    assert!(devices(12, 0, 12).contains("par téléphone (12 personnes), sur papier (12 personnes)"));
}

fn journey(steps: u128, span: u32) -> Document {
    let mut records: Vec<Record> = vec![
        Journey {
            id: id(JOURNEY),
            project: id(1),
            workshop: Some(id(WORKSHOP)),
            title: "Un parcours".into(),
            ..Journey::default()
        }
        .into(),
        Lane {
            id: id(900),
            journey: id(JOURNEY),
            kind: LaneKind::Action,
            ..Lane::default()
        }
        .into(),
    ];
    for n in 0..steps {
        records.push(
            Step {
                id: id(2_000 + n),
                journey: id(JOURNEY),
                order: format!("{n:09}"),
                title: format!("Étape {n}"),
                hidden: n == 1,
                ..Step::default()
            }
            .into(),
        );
        records.push(
            Emotion {
                id: id(3_000 + n),
                journey: id(JOURNEY),
                step: id(2_000 + n),
                value: i32::try_from(n % 5).unwrap() - 2,
                ..Emotion::default()
            }
            .into(),
        );
    }
    let items = vec![CellItem {
        text: "Long".into(),
        ..CellItem::default()
    }];
    records.push(
        Cell {
            id: id(4_000),
            journey: id(JOURNEY),
            lane: id(900),
            step: id(2_000),
            span,
            items,
            ..Cell::default()
        }
        .into(),
    );
    with(workshop(), records)
}

#[test]
fn a_journey_has_at_most_eight_steps_a_page_and_its_rows_are_full() {
    let document = journey(21, 50);
    let pages = &section(&document, &format!("journey:{}", id(JOURNEY))).parts;
    let sizes: Vec<usize> = pages
        .iter()
        .map(|page| {
            let Part::Journey(page) = page else {
                panic!("{page:?}")
            };
            for lane in &page.lanes {
                let covered: u32 = lane.cells.iter().map(|cell| cell.span).sum();
                assert_eq!(covered as usize, page.steps.len(), "{}", lane.title);
            }
            page.steps.len()
        })
        .collect();
    assert_eq!(sizes, [8, 8, 4], "the hidden step is not printed");
}

#[test]
fn halves_of_a_curve_meet_on_the_edges_of_cells() {
    let document = journey(12, 1);
    let pages = &section(&document, &format!("journey:{}", id(JOURNEY))).parts;
    let mut edge: Option<[f64; 2]> = None;
    let mut met = 0;
    for page in pages {
        let Part::Journey(page) = page else {
            panic!("{page:?}")
        };
        for cell in &page
            .lanes
            .iter()
            .find(|lane| lane.title == "Émotion")
            .unwrap()
            .cells
        {
            let feeling = cell.feeling.as_ref().unwrap();
            for half in &feeling.curves {
                if half[0][0] == 0.0 {
                    assert_eq!(edge.unwrap()[1], half[0][1]);
                    assert_eq!(half[3], [0.5, f64::from(feeling.at)]);
                    met += 1;
                } else {
                    assert_eq!(half[0], [0.5, f64::from(feeling.at)]);
                    edge = Some(half[3]);
                }
            }
        }
    }
    assert_eq!(met, 10, "eleven visible steps");
}

#[test]
fn a_workshop_with_nothing_still_says_who_and_what() {
    let document = with(workshop(), vec![]);
    let keys: Vec<&str> = document
        .sections
        .iter()
        .map(|section| section.key.as_str())
        .collect();
    assert_eq!(keys, ["in_brief", "contents", "framework"]);
    assert_eq!(document.language, Language::Fr);
    assert!(
        document
            .sections
            .iter()
            .all(|section| !section.title.is_empty())
    );
}

fn words(text: &super::model::Text) -> String {
    text.iter().map(|run| run.text.as_str()).collect()
}

/// What a document says of where something comes from, wherever it stands.
fn origins(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for part in document.sections.iter().flat_map(|section| &section.parts) {
        match part {
            Part::Idea(idea) => found.push(words(&idea.origin)),
            Part::Journey(page) => found.extend(
                page.lanes
                    .iter()
                    .flat_map(|lane| &lane.cells)
                    .flat_map(|cell| &cell.lines)
                    .filter(|line| line.muted)
                    .map(|line| line.text.clone()),
            ),
            Part::Table(table) => found.extend(
                table
                    .rows
                    .iter()
                    .filter_map(|row| Some(words(&row.last()?.text))),
            ),
            _ => {}
        }
    }
    found
}

#[test]
fn a_statement_names_the_notes_it_comes_from_and_a_hidden_one_is_nobodys() {
    let hidden = Note {
        status: NoteStatus::Hidden,
        ..note(12, "masquée")
    };
    let link = |n: u128, from: u128, to: u128| Link {
        id: id(n),
        workshop: id(WORKSHOP),
        from_noun: Noun::Note,
        from: id(from),
        to_noun: Noun::Action,
        to: id(to),
        ..Link::default()
    };
    let action = |n: u128, title: &str| Action {
        id: id(n),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        order: format!("{n:09}"),
        title: title.into(),
        ..Action::default()
    };
    let item = |text: &str, from: u128| CellItem {
        text: text.into(),
        from_note: Some(id(from)),
        ..CellItem::default()
    };
    let document = with(
        workshop(),
        vec![
            board(),
            note(10, "Trop long").into(),
            note(11, "Deux lettres").into(),
            hidden.into(),
            Journey {
                id: id(JOURNEY),
                project: id(1),
                workshop: Some(id(WORKSHOP)),
                title: "Parcours".into(),
                ..Journey::default()
            }
            .into(),
            Step {
                id: id(20),
                journey: id(JOURNEY),
                title: "Déposer".into(),
                ..Step::default()
            }
            .into(),
            Lane {
                id: id(21),
                journey: id(JOURNEY),
                kind: LaneKind::PainPoint,
                ..Lane::default()
            }
            .into(),
            Cell {
                id: id(22),
                journey: id(JOURNEY),
                lane: id(21),
                step: id(20),
                span: 1,
                items: vec![item("Délai", 11), item("Autre", 12)],
                ..Cell::default()
            }
            .into(),
            IdeaCard {
                id: id(30),
                workshop: id(WORKSHOP),
                title: "Un courrier".into(),
                from_notes: vec![id(11), id(10), id(12)],
                ..IdeaCard::default()
            }
            .into(),
            action(40, "Écrire").into(),
            action(41, "Rien").into(),
            link(50, 11, 40).into(),
            link(51, 12, 41).into(),
        ],
    );
    let found = origins(&document);
    let says = |text: &str| found.iter().filter(|one| one.contains(text)).count();
    assert_eq!(
        says("vient de 2\u{a0}notes\u{a0}: 01, 02"),
        1,
        "the card: {found:?}"
    );
    assert_eq!(
        says("vient de la note\u{a0}02"),
        2,
        "the line and the action: {found:?}"
    );
    assert_eq!(says("03"), 0, "{found:?}");
}

#[test]
fn shortened_texts_end_at_a_word() {
    assert_eq!(shortened("court", 10), "court");
    assert_eq!(
        shortened("une phrase assez longue", 18),
        "une phrase assez…"
    );
    assert_eq!(shortened("anticonstitutionnellement", 10), "anticonst…");
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
    assert_eq!(
        shortened(&family.repeat(3), 16),
        format!("{}…", family.repeat(2))
    );
}

#[test]
fn dots_are_told_with_how_many_people_put_them_where_that_is_known() {
    let ballot = Ballot {
        id: id(20),
        workshop: id(WORKSHOP),
        question: "Laquelle ?".into(),
        dots_per_voter: Some(3),
        voters: 3,
        state: BallotState::Closed,
        ..Ballot::default()
    };
    let told = |voters_for| {
        let option = BallotOption {
            id: id(21),
            ballot: ballot.id,
            label: "Courrier".into(),
            dots: 4,
            voters_for,
            ..BallotOption::default()
        };
        let document = with(workshop(), vec![ballot.clone().into(), option.into()]);
        serde_json::to_string(&document).unwrap()
    };
    assert!(told(2).contains("\"Personnes\"") && told(2).contains("Courrier"));
    assert!(!told(0).contains("\"Personnes\"") && told(0).contains("Courrier"));
}
