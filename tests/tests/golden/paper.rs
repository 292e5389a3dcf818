//! What hangs on walls: posters, read from outside. All of a text is on its page, and nothing lies over
//! anything.

use std::{fs, ops::ControlFlow};

use domain::{
    Id, Record,
    journey::Journey,
    lane::{Lane, LaneKind},
    phase::Phase,
    stakeholder::{Relation, RelationKind, Stakeholder, StakeholderMap},
    step::Step,
};
use export::{Fonts, Paper, Poster, Turn, poster_of};
use synthesis::{Records, document::poster::Of};
use tests::{
    documents::{plain, sample, text_of},
    readers::{Sheet, Word, accessible, accessible_but, by_pdfium, sheets, structure},
};

use super::{filled, hostile};

pub const MILLIMETRE: f64 = 72.0 / 25.4;

pub fn id(n: u128) -> Id {
    Id::from_u128(0x0192_f3a0_0000_7000_8000_0000_0000_0000 + n)
}

pub fn project(records: &[Record]) -> (Id, Id) {
    let found = records.iter().find_map(|record| match record {
        Record::Workshop(own) => Some((own.project, own.id)),
        _ => None,
    });
    found.unwrap()
}

/// Some actors in three circles, and one that has no place, with a relation of each kind.
fn with_map(mut records: Vec<Record>, actors: u128) -> (Records, Of) {
    let (project, workshop) = project(&records);
    let map = StakeholderMap {
        id: id(1),
        project,
        workshop: Some(workshop),
        title: "Qui compte dans cette démarche".into(),
        ..StakeholderMap::default()
    };
    records.push(map.into());
    for n in 0..actors {
        let actor = Stakeholder {
            id: id(10 + n),
            map: id(1),
            order: format!("{n:03}"),
            name: format!("Acteur du territoire numéro {n}"),
            circle: (n > 0).then_some(u32::try_from(n % 3).unwrap() + 1),
            ..Stakeholder::default()
        };
        records.push(actor.into());
    }
    let kinds = [
        RelationKind::Cooperates,
        RelationKind::Steers,
        RelationKind::Informs,
        RelationKind::Funds,
        RelationKind::Tension,
        RelationKind::Other,
    ];
    for (kind, n) in kinds.into_iter().zip(1_u128..) {
        let relation = Relation {
            id: id(1_000 + n),
            map: id(1),
            from: id(10 + n),
            to: id(10 + n + 1),
            kind,
            label: format!("lien {n}"),
            strength: 1 + u32::try_from(n % 3).unwrap(),
            ..Relation::default()
        };
        records.push(relation.into());
    }
    (Records::new(records).unwrap(), Of::StakeholderMap(id(1)))
}

/// A journey of five phases, so many steps each, with words in each lane.
fn with_journey(mut records: Vec<Record>, steps: u128) -> (Records, Of) {
    let (project, workshop) = project(&records);
    let journey = Journey {
        id: id(1),
        project,
        workshop: Some(workshop),
        title: "Demander une aide de bout en bout".into(),
        ..Journey::default()
    };
    records.push(journey.into());
    for (kind, n) in [LaneKind::Action, LaneKind::PainPoint, LaneKind::Support]
        .into_iter()
        .zip(0_u128..)
    {
        let lane = Lane {
            id: id(50 + n),
            journey: id(1),
            order: format!("{n:03}"),
            kind,
            ..Lane::default()
        };
        records.push(lane.into());
    }
    for phase in 0..5_u128 {
        let own = Phase {
            id: id(100 + phase),
            journey: id(1),
            order: format!("{phase:03}"),
            title: format!("Phase {phase}"),
            ..Phase::default()
        };
        records.push(own.into());
        for n in 0..steps {
            let number = phase * steps + n;
            let step = Step {
                id: id(200 + number),
                journey: id(1),
                phase: Some(id(100 + phase)),
                order: format!("{number:03}"),
                title: format!("Pas{number} du parcours"),
                ..Step::default()
            };
            records.push(step.into());
            for lane in 0..3_u128 {
                let cell = domain::cell::Cell {
                    id: id(10_000 + number * 10 + lane),
                    journey: id(1),
                    lane: id(50 + lane),
                    step: id(200 + number),
                    span: 1,
                    items: vec![domain::cell::CellItem {
                        text: format!("Ce qui arrive là {number}-{lane}"),
                        ..domain::cell::CellItem::default()
                    }],
                    ..domain::cell::Cell::default()
                };
                records.push(cell.into());
            }
        }
    }
    (Records::new(records).unwrap(), Of::Journey(id(1)))
}

fn set(records: &Records, of: Of, paper: Paper) -> Poster {
    poster_of(records, (of, None), paper, &Fonts::bundled(), &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// A file of its own, that goes with the folder.
pub fn written(bytes: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("papier.pdf");
    fs::write(&file, bytes).unwrap();
    (folder, file)
}

/// What of the sample hangs on a wall.
fn of_sample(records: &[Record]) -> (Of, Of) {
    let persona = records.iter().find_map(|record| match record {
        Record::Persona(persona) => Some(Of::Persona(persona.id)),
        _ => None,
    });
    let journey = records.iter().find_map(|record| match record {
        Record::Journey(journey) => Some(Of::Journey(journey.id)),
        _ => None,
    });
    (persona.unwrap(), journey.unwrap())
}

/// Every word stands on its page, and none lies over another.
pub fn apart(name: &str, pages: &[Sheet]) {
    for (number, page) in pages.iter().enumerate() {
        for word in &page.words {
            let inside = word.left > -0.5
                && word.top > -0.5
                && word.right < page.width + 0.5
                && word.bottom < page.height + 0.5;
            assert!(inside, "{name}, page {}: {word:?}", number + 1);
        }
        for (at, a) in page.words.iter().enumerate() {
            for b in page.words.iter().skip(at + 1) {
                let share = shared(a, b);
                assert!(share < 0.45, "{name}, page {}: {a:?} and {b:?}", number + 1);
            }
        }
    }
}

/// The share of the smaller of two words that lies under the other.
fn shared(a: &Word, b: &Word) -> f64 {
    let wide = a.right.min(b.right) - a.left.max(b.left);
    let high = a.bottom.min(b.bottom) - a.top.max(b.top);
    if wide <= 0.0 || high <= 0.0 {
        return 0.0;
    }
    let area = |word: &Word| (word.right - word.left) * (word.bottom - word.top);
    wide * high / area(a).min(area(b)).max(0.01)
}

fn sized(page: &Sheet, wide: f64, high: f64) {
    let near = |a: f64, b: f64| (a - b * MILLIMETRE).abs() < 0.3;
    assert!(
        near(page.width, wide) && near(page.height, high),
        "{} × {}",
        page.width,
        page.height
    );
}

#[test]
fn a_persona_a_journey_and_a_map_hang_on_one_sheet_that_is_read_aloud_and_can_be_read() {
    let (persona, journey) = of_sample(&sample().unwrap());
    let plain_sample = Records::new(sample().unwrap()).unwrap();
    let (mapped, map) = with_map(sample().unwrap(), 17);
    for (name, records, of, format, turn, wide, high) in [
        (
            "persona",
            &plain_sample,
            persona,
            3,
            Turn::Auto,
            297.0,
            420.0,
        ),
        (
            "persona lying",
            &plain_sample,
            persona,
            3,
            Turn::Landscape,
            420.0,
            297.0,
        ),
        (
            "journey",
            &plain_sample,
            journey,
            2,
            Turn::Auto,
            594.0,
            420.0,
        ),
        (
            "journey a3",
            &plain_sample,
            journey,
            3,
            Turn::Auto,
            420.0,
            297.0,
        ),
        ("map", &mapped, map, 3, Turn::Auto, 420.0, 297.0),
        (
            "map standing",
            &mapped,
            map,
            1,
            Turn::Portrait,
            594.0,
            841.0,
        ),
    ] {
        let made = set(records, of, Paper::new(format, 1, 1).unwrap().turned(turn));
        assert!(made.is_readable(), "{name}: {}", made.letters);
        let (_folder, file) = written(&made.composition.pdf().unwrap());
        accessible(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let pages = sheets(&file).unwrap();
        assert_eq!(pages.len(), made.composition.pages);
        for page in &pages {
            sized(page, wide, high);
        }
        apart(name, &pages);
        let first = structure(&file).unwrap();
        let heads = first.iter().filter(|element| element.tag() == "H1").count();
        assert_eq!(heads, 1, "{name}");
        let told = plain(&by_pdfium(&file).unwrap());
        let has = |text: &str| assert!(told.contains(&plain(text)), "{name}: {text}");
        if let Of::Persona(id) = of {
            let persona = records.persona(id).unwrap();
            for text in persona
                .goals
                .iter()
                .chain(&persona.obstacles)
                .chain(&persona.motivations)
            {
                has(text);
            }
            has(&persona.quote);
            assert_eq!(pages.len(), 1, "{name}");
        }
        if of == map {
            has("Acteur du territoire numéro 0");
            has("lien 6");
        }
        if let Of::Journey(id) = of {
            assert_eq!(pages.len(), 1, "{name}");
            for cell in records.cells_of(id) {
                for item in &cell.items {
                    has(&item.text);
                }
            }
        }
    }
}

#[test]
fn a_journey_that_is_too_wide_is_parted_between_phases_under_its_first_column() {
    let (records, of) = with_journey(sample().unwrap(), 6);
    let made = set(&records, of, Paper::new(3, 1, 1).unwrap());
    assert!(made.is_readable(), "{}", made.letters);
    let (_folder, file) = written(&made.composition.pdf().unwrap());
    accessible(&file).unwrap();
    let pages = sheets(&file).unwrap();
    // Twelve steps stand side by side on a sheet of A3: two phases.
    assert_eq!(pages.len(), 3);
    apart("wide", &pages);
    let has = |page: &Sheet, text: &str| page.words.iter().any(|word| word.text == text);
    for (number, page) in pages.iter().enumerate() {
        for lane in ["Actions", "Irritants"] {
            assert!(has(page, lane), "{lane} on page {}", number + 1);
        }
        let first = number * 12;
        assert!(
            has(page, &format!("Pas{first}")),
            "step {first} on page {}",
            number + 1
        );
        assert!(number == 2 || !has(page, &format!("Pas{}", first + 12)));
    }
    // On larger paper all of them stand side by side.
    let large = set(&records, of, Paper::new(0, 1, 1).unwrap());
    assert_eq!(large.composition.pages, 1);
    assert!(large.is_readable());
}

#[test]
fn tiles_are_read_once_and_shown_whole() {
    let records = Records::new(sample().unwrap()).unwrap();
    let (persona, journey) = of_sample(&sample().unwrap());
    for (of, columns, rows) in [(persona, 2, 2), (journey, 3, 2)] {
        let made = set(&records, of, Paper::new(4, columns, rows).unwrap());
        let (_folder, file) = written(&made.composition.pdf().unwrap());
        // What the other sheets show is read on the first one.
        accessible_but(&file, &["TAG-002"]).unwrap();
        let pages = sheets(&file).unwrap();
        assert_eq!(pages.len(), usize::try_from(columns * rows).unwrap());
        let all = structure(&file).unwrap();
        let heads = all.iter().filter(|element| element.tag() == "H1").count();
        assert_eq!(heads, 1);
        // Each sheet says which it is.
        let told = text_of(&file).unwrap();
        for number in 1..=columns * rows {
            let label = format!("feuille {number} sur {}", columns * rows);
            assert!(plain(&told).contains(&plain(&label)), "{label}");
        }
    }
}

#[test]
fn no_text_makes_a_poster_fail_or_leave_its_sheet() {
    for (name, text) in hostile() {
        let records = filled(&text);
        let (persona, journey) = of_sample(&records);
        let records = Records::new(records).unwrap();
        for of in [persona, journey] {
            let made = set(&records, of, Paper::new(3, 1, 1).unwrap());
            let (_folder, file) = written(&made.composition.pdf().unwrap());
            for page in sheets(&file).unwrap() {
                for word in &page.words {
                    assert!(
                        word.right < page.width + 1.0 && word.bottom < page.height + 1.0,
                        "{name}: {word:?}"
                    );
                }
            }
        }
    }
}
