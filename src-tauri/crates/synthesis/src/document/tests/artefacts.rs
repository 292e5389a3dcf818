use domain::{
    artefact::CopyOf,
    empathy_map::{EmpathyMap, EmpathyVariant},
    journey::JourneyMode,
    link::LinkKind,
    persona::Persona,
    test_grid::{Observation, TestGrid, Tester},
    zone::Zone,
};

use super::*;
use crate::document::poster::{Of, Shown, poster, posters};

fn copy(title: &str, project: &str) -> Option<CopyOf> {
    Some(CopyOf {
        id: id(7),
        title: title.into(),
        project: project.into(),
    })
}

fn said(text: &[crate::document::model::Run]) -> String {
    text.iter().map(|run| run.text.as_str()).collect()
}

#[test]
fn an_empathy_map_is_told_zone_by_zone_and_its_board_is_no_activity() {
    let zone = |n: u128, title: &str| Zone {
        id: id(n),
        board: id(BOARD),
        order: format!("{n:09}"),
        title: title.into(),
        ..Zone::default()
    };
    let within = |note: Note, zone: u128| Note {
        zone: Some(id(zone)),
        ..note
    };
    let map = EmpathyMap {
        id: id(500),
        workshop: id(WORKSHOP),
        board: id(BOARD),
        persona: Some(id(600)),
        situation: "au guichet".into(),
        variant: EmpathyVariant::Four,
        copy_of: copy("Modèle", "Ailleurs"),
        ..EmpathyMap::default()
    };
    // Of another workshop: named here, so it is here.
    let persona = Persona {
        id: id(600),
        project: id(1),
        name: "Nadège".into(),
        ..Persona::default()
    };
    let records: Vec<Record> = vec![
        board(),
        map.into(),
        persona.into(),
        zone(20, "Fait").into(),
        zone(21, "  says").into(),
        zone(22, "Autre chose").into(),
        within(note(30, "attend"), 20).into(),
        within(note(31, "« encore »"), 21).into(),
        Note {
            merged_into: Some(id(31)),
            ..within(note(32, "pareil"), 20)
        }
        .into(),
        Note {
            status: NoteStatus::Hidden,
            ..within(note(33, "cachée"), 20)
        }
        .into(),
        note(34, "perdue").into(),
    ];
    let document = with(workshop(), records);
    assert!(document.sections.iter().all(|own| own.key != "results"));
    let own = section(&document, &format!("empathy:{}", id(500)));
    assert_eq!(own.title, "Tableau");
    let [
        Part::Paragraph { text, .. },
        Part::Paragraph { text: counts, .. },
        Part::EmpathyMap(map),
    ] = own.parts.as_slice()
    else {
        panic!("{own:?}")
    };
    assert_eq!(
        said(text),
        "Nadège, au guichet · repris de «\u{202f}Modèle\u{202f}», projet «\u{202f}Ailleurs\u{202f}»"
    );
    assert!(
        said(counts).contains("1 note est masquée"),
        "{}",
        said(counts)
    );
    let zones: Vec<(&str, Vec<String>)> = map
        .zones
        .iter()
        .map(|zone| {
            let notes = zone.notes.iter().map(|note| said(note)).collect();
            (zone.title.as_str(), notes)
        })
        .collect();
    // As one reads them: what is said, what is done, others; a duplicate stands where its note does.
    assert_eq!(
        zones,
        [
            (
                "says",
                vec![
                    "«\u{202f}encore\u{202f}»\u{a0}· note\u{a0}02".to_owned(),
                    "pareil\u{a0}· note\u{a0}03".to_owned()
                ]
            ),
            ("Fait", vec!["attend\u{a0}· note\u{a0}01".to_owned()]),
            ("Autre chose", vec![]),
            ("Hors zone", vec!["perdue\u{a0}· note\u{a0}04".to_owned()]),
        ]
    );
}

#[test]
fn a_test_grid_tells_testers_by_number_and_never_by_category() {
    let grid = TestGrid {
        id: id(500),
        workshop: id(WORKSHOP),
        prototype: "Liste".into(),
        testers: vec![
            Tester {
                id: id(501),
                category: "élu du canton".into(),
                ..Tester::default()
            },
            Tester {
                id: id(502),
                persona: Some(id(600)),
                ..Tester::default()
            },
        ],
        observations: vec![
            Observation {
                tester: Some(id(502)),
                task: "chercher".into(),
                said: "où donc".into(),
                severity: 3,
                ..Observation::default()
            },
            Observation {
                tester: Some(id(501)),
                did: "renonce".into(),
                ..Observation::default()
            },
        ],
        change: vec!["les mots".into()],
        ..TestGrid::default()
    };
    let persona = Persona {
        id: id(600),
        project: id(1),
        name: "Nadège".into(),
        ..Persona::default()
    };
    let document = with(workshop(), vec![grid.into(), persona.into()]);
    let own = section(&document, &format!("test_grid:{}", id(500)));
    assert_eq!(own.title, "Test\u{a0}: Liste");
    let [
        Part::Paragraph { text, .. },
        Part::Table(seen),
        Part::List { label, items },
    ] = own.parts.as_slice()
    else {
        panic!("{own:?}")
    };
    assert_eq!(said(text), "2 personnes ont essayé. 2 observations.");
    let rows: Vec<Vec<String>> = seen
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| said(&cell.text)).collect())
        .collect();
    assert_eq!(
        rows,
        [
            [
                "Testeur 2, Nadège",
                "chercher",
                "–",
                "«\u{202f}où donc\u{202f}»",
                "3, n’y arrive pas"
            ],
            ["Testeur 1", "–", "renonce", "–", "0, aucune gêne"],
        ]
    );
    assert_eq!((label.as_str(), items.len()), ("On change", 1));
    let all = serde_json::to_string(&document).unwrap();
    assert!(!all.contains("canton"));
}

#[test]
fn a_copy_says_once_what_it_was_made_from() {
    let persona = |n: u128, copy_of| Persona {
        id: id(n),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        name: format!("Personne {n}"),
        copy_of,
        ..Persona::default()
    };
    let document = with(
        workshop(),
        vec![
            persona(600, None).into(),
            persona(601, copy("Personne 600", "Un projet")).into(),
            persona(602, copy("Louise", "Un autre")).into(),
            persona(603, copy("", "Un autre")).into(),
        ],
    );
    let all = serde_json::to_string(&document).unwrap();
    for (said, times) in [
        ("variante de «\u{202f}Personne 600\u{202f}»", 1),
        (
            "repris de «\u{202f}Louise\u{202f}», projet «\u{202f}Un autre\u{202f}»",
            1,
        ),
        ("repris du projet «\u{202f}Un autre\u{202f}»", 1),
        ("\"Origine\"", 3),
    ] {
        assert_eq!(all.matches(said).count(), times, "{said}");
    }
}

/// A journey of two steps, one of them hidden in the second place, and lanes of these kinds.
fn journey(kinds: &[LaneKind]) -> Vec<Record> {
    let mut records: Vec<Record> = vec![
        Journey {
            id: id(JOURNEY),
            project: id(1),
            workshop: Some(id(WORKSHOP)),
            title: "Demander".into(),
            mode: JourneyMode::Current,
            ..Journey::default()
        }
        .into(),
    ];
    for n in 0..3_u128 {
        records.push(
            Step {
                id: id(100 + n),
                journey: id(JOURNEY),
                order: format!("{n:09}"),
                title: format!("Étape {n}"),
                hidden: n == 1,
                ..Step::default()
            }
            .into(),
        );
    }
    for (kind, n) in kinds.iter().zip(0_u128..) {
        records.push(
            Lane {
                id: id(200 + n),
                journey: id(JOURNEY),
                order: format!("{n:09}"),
                kind: *kind,
                ..Lane::default()
            }
            .into(),
        );
        for step in 0..3_u128 {
            records.push(
                Cell {
                    id: id(300 + n * 10 + step),
                    journey: id(JOURNEY),
                    lane: id(200 + n),
                    step: id(100 + step),
                    span: 1,
                    items: vec![CellItem {
                        text: format!("geste {n}-{step}"),
                        ..CellItem::default()
                    }],
                    ..Cell::default()
                }
                .into(),
            );
        }
    }
    records
}

fn arrow(n: u128, from: u128, to: u128) -> Record {
    Link {
        id: id(n),
        workshop: id(WORKSHOP),
        from_noun: Noun::Cell,
        from: id(from),
        to_noun: Noun::Cell,
        to: id(to),
        kind: LinkKind::Triggers,
        ..Link::default()
    }
    .into()
}

#[test]
fn a_blueprint_stands_in_the_order_of_a_stage_with_all_three_lines_and_its_arrows() {
    let mut records = journey(&[LaneKind::Support, LaneKind::PainPoint, LaneKind::Action]);
    // From the action to the support, and from and to a step that is hidden.
    records.push(arrow(900, 320, 302));
    records.push(arrow(901, 321, 302));
    records.push(arrow(902, 320, 310));
    let document = with(workshop(), records.clone());
    let own = section(&document, &format!("journey:{}", id(JOURNEY)));
    let Some(Part::List { items, .. }) = own.parts.last() else {
        panic!("{own:?}")
    };
    let told: Vec<String> = items.iter().map(|item| said(item)).collect();
    assert_eq!(
        told,
        ["Actions 1, «\u{202f}geste 2-0\u{202f}» déclenche Support 2, «\u{202f}geste 0-2\u{202f}»"]
    );
    let project = Project {
        id: id(1),
        title: "Un projet".into(),
        ..Project::default()
    };
    let all = [project.into(), workshop().into()]
        .into_iter()
        .chain(records)
        .collect();
    let all = Records::new(all).unwrap();
    let of = Of::Blueprint(id(JOURNEY));
    assert!(posters(&all, None).iter().any(|(own, _)| *own == of));
    let Shown::Blueprint { stages, arrows, .. } = poster(&all, of, None, 8).unwrap().shows else {
        panic!()
    };
    let [stage] = stages.as_slice() else {
        panic!("{stages:?}")
    };
    let lanes: Vec<(&str, Vec<&str>)> = stage
        .lanes
        .iter()
        .map(|lane| {
            let over = lane.over.iter().map(|line| line.kind.as_str());
            (lane.title.as_str(), over.collect())
        })
        .collect();
    assert_eq!(
        lanes,
        [
            ("Actions", vec![]),
            ("Support", vec!["interaction", "visibility", "internal"])
        ]
    );
    assert_eq!(
        (stage.steps.len(), stage.below.len(), arrows.len()),
        (2, 0, 1)
    );
    let [drawn] = stage.arrows.as_slice() else {
        panic!("{stage:?}")
    };
    assert_eq!((drawn.from, drawn.to), ([0, 0], [1, 1]));
    // What says nothing of what happens behind is no blueprint.
    let none = journey(&[LaneKind::Action, LaneKind::Evidence]);
    let project = Project {
        id: id(1),
        ..Project::default()
    };
    let none = [project.into(), workshop().into()]
        .into_iter()
        .chain(none)
        .collect();
    let none = Records::new(none).unwrap();
    assert_eq!(posters(&none, None).len(), 1);
}

/// What a lane of the journey's first table says: over how many steps, and its lines.
fn told(records: Vec<Record>, lane: usize) -> Vec<(u32, Vec<String>)> {
    let document = with(workshop(), records);
    let own = section(&document, &format!("journey:{}", id(JOURNEY)));
    let Some(Part::Journey(table)) = own.parts.first() else {
        panic!("{own:?}")
    };
    let cells = table.lanes.get(lane).unwrap().cells.iter();
    cells
        .map(|cell| {
            (
                cell.span,
                cell.lines.iter().map(|line| line.text.clone()).collect(),
            )
        })
        .collect()
}

#[test]
fn a_wide_cell_is_told_at_the_first_step_shown_of_those_it_stands_over() {
    let wide = |hidden: &[u128], kinds: &[LaneKind]| -> Vec<Record> {
        let own = journey(kinds)
            .into_iter()
            .filter_map(|record| match record {
                Record::Step(step) => Some(Record::Step(Step {
                    hidden: hidden.iter().any(|n| step.id == id(100 + n)),
                    ..step
                })),
                // One cell a lane, over the first two steps.
                Record::Cell(cell) if cell.step != id(100) => None,
                Record::Cell(cell) => Some(Record::Cell(Cell {
                    span: 2,
                    evidence: 1,
                    ..cell
                })),
                other => Some(other),
            });
        own.collect()
    };
    let said = |n: u32| {
        let texts = [format!("geste {n}-0"), "partiellement étayé".to_owned()];
        texts.to_vec()
    };
    for (hidden, spans) in [
        (&[][..], [(2, said(0)), (1, vec![])]),
        (&[0][..], [(1, said(0)), (1, vec![])]),
        (&[1][..], [(1, said(0)), (1, vec![])]),
    ] {
        assert_eq!(
            told(wide(hidden, &[LaneKind::Action]), 0),
            spans,
            "{hidden:?}"
        );
    }
    assert_eq!(told(wide(&[0, 1], &[LaneKind::Action]), 0), [(1, vec![])]);
    // The row of channels and points of contact too.
    let both = [LaneKind::Channel, LaneKind::Touchpoint];
    let lines: Vec<String> = said(0).into_iter().chain(said(1)).collect();
    assert_eq!(told(wide(&[], &both), 0), [(2, lines.clone()), (1, vec![])]);
    assert_eq!(told(wide(&[0], &both), 0), [(1, lines), (1, vec![])]);
}

#[test]
fn a_second_lane_of_channels_or_points_of_contact_is_told_by_itself() {
    let kinds = [
        LaneKind::Touchpoint,
        LaneKind::Channel,
        LaneKind::Touchpoint,
        LaneKind::Channel,
    ];
    let document = with(workshop(), journey(&kinds));
    let all = serde_json::to_string(&document).unwrap();
    for lane in 0..kinds.len() {
        for step in [0, 2] {
            assert_eq!(all.matches(&format!("geste {lane}-{step}")).count(), 1);
        }
    }
}

#[test]
fn a_persona_taken_out_of_a_journey_has_no_curve_in_it() {
    let persona = |n: u128, name: &str| Persona {
        id: id(n),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        name: name.into(),
        ..Persona::default()
    };
    let felt = |n: u128, persona: Option<u128>, word: &str| Emotion {
        id: id(n),
        journey: id(JOURNEY),
        step: id(100),
        persona: persona.map(id),
        value: 1,
        word: word.into(),
        ..Emotion::default()
    };
    let mut records: Vec<Record> = journey(&[LaneKind::Emotion])
        .into_iter()
        .map(|record| match record {
            Record::Journey(journey) => Record::Journey(Journey {
                personas: vec![id(600)],
                ..journey
            }),
            other => other,
        })
        .collect();
    records.push(persona(600, "Nadège").into());
    records.push(persona(601, "Louise").into());
    records.push(felt(700, Some(600), "contente").into());
    records.push(felt(701, Some(601), "ribambelle").into());
    records.push(felt(702, None, "neutre").into());
    let all = serde_json::to_string(&with(workshop(), records)).unwrap();
    assert!(all.contains("contente") && all.contains("neutre"));
    assert!(!all.contains("ribambelle"));
}
