//! What lies on tables: supports, read from outside. All of a text is on its sheet, nothing lies over
//! anything, corner marks stand where they must, and codes are read back.

use std::{collections::BTreeSet, ops::ControlFlow};

use domain::{
    Record,
    ballot::{Ballot, BallotMethod, BallotOption},
    group::Group,
    workshop::Language,
    zone::Zone,
};
use export::{Fonts, supports};
use synthesis::{
    Records,
    document::supports::{listed, supports as said},
};
use tests::{
    documents::{plain, sample},
    readers::{Sheet, accessible_but, sheets},
};

use super::{
    grey::{CODE, Grey, code, grey},
    hostile,
    paper::{MILLIMETRE, apart, id, project, written},
};

/// Cells are empty because they are to be filled, cut lines are no table, and each sheet says by itself
/// what it is.
pub const MEANT: &[&str] = &["TBL-012", "TBL-014", "PAG-001"];

const METHODS: [BallotMethod; 7] = [
    BallotMethod::Dots,
    BallotMethod::YesNo,
    BallotMethod::Rating,
    BallotMethod::HundredPoints,
    BallotMethod::MajorityJudgment,
    BallotMethod::Ranking,
    BallotMethod::Consent,
];

/// The sample with a ballot of each method and two tables.
pub fn equipped(mut records: Vec<Record>) -> Vec<Record> {
    let (_, workshop) = project(&records);
    for (method, n) in METHODS.into_iter().zip(1_u128..) {
        let ballot = Ballot {
            id: id(n * 100),
            workshop,
            question: "Quelles idées essayons-nous en premier ?".into(),
            method,
            secret: true,
            dots_per_voter: Some(6),
            max_per_option: Some(3),
            ..Ballot::default()
        };
        records.push(ballot.into());
        for option in 1..=4 {
            let own = BallotOption {
                id: id(n * 100 + option),
                ballot: id(n * 100),
                order: format!("{option:03}"),
                label: format!("Une seule liste de pièces, la même sur tous les sites ({option})"),
                ..BallotOption::default()
            };
            records.push(own.into());
        }
    }
    let board = records.iter().find_map(|record| match record {
        Record::Board(board) => Some(board.id),
        _ => None,
    });
    for (title, n) in [("À garder", 0_u32), ("À changer", 1)] {
        let zone = Zone {
            id: id(6_000 + u128::from(n)),
            board: board.unwrap(),
            title: title.into(),
            x: f64::from(n) * 500.0,
            width: 480.0,
            height: 420.0,
            ..Zone::default()
        };
        records.push(zone.into());
    }
    for n in 1..=2 {
        let group = Group {
            id: id(5_000 + n),
            workshop,
            name: format!("Table {n}"),
            theme: "Préparer la visite".into(),
            ..Group::default()
        };
        records.push(group.into());
    }
    records
}

pub fn printed(
    records: &Records,
    language: Language,
) -> (synthesis::document::supports::Supports, export::Composition) {
    let names: Vec<String> = listed(records, Some(language))
        .into_iter()
        .map(|one| one.name)
        .collect();
    let said = said(records, &names, Some(language));
    let made = supports(&said, &Fonts::bundled(), &mut |_| ControlFlow::Continue(())).unwrap();
    (said, made)
}

/// No word stands where the code does.
fn free(name: &str, page: &Sheet, sign: bool) {
    let side = CODE * MILLIMETRE;
    let left = page.width - 14.0 * MILLIMETRE - side;
    let top = if sign {
        page.height - 18.0 * MILLIMETRE - side
    } else {
        14.0 * MILLIMETRE
    };
    for word in &page.words {
        let over = word.right > left
            && word.left < left + side
            && word.bottom > top
            && word.top < top + side;
        assert!(!over, "{name}: {word:?} lies over the code");
    }
}

#[test]
fn every_support_is_whole_on_its_sheet_and_its_code_is_read_back() {
    for language in [Language::Fr, Language::En] {
        let records = Records::new(equipped(sample().unwrap())).unwrap();
        let (said, made) = printed(&records, language);
        let (_folder, file) = written(&made.pdf().unwrap());
        accessible_but(&file, MEANT).unwrap();
        let pages = sheets(&file).unwrap();
        assert_eq!(pages.len(), said.sheets.len());
        for support in [
            "ballot-consent",
            "tally-ranking",
            "table-signs",
            "badges",
            "sign-in",
            "persona",
            "journey",
            "board",
            "wall-agenda",
            "cards",
            "matrix",
        ] {
            assert!(
                said.sheets.iter().any(|sheet| sheet.support == support),
                "{support}"
            );
        }
        for (number, (page, sheet)) in pages.iter().zip(&said.sheets).enumerate() {
            let sign = sheet.support == "table-signs";
            // The other side of a sign stands on its head: its words are read there, mirrored.
            if !sign {
                apart(&sheet.support, std::slice::from_ref(page));
            }
            free(&sheet.support, page, sign);
            let told = plain(
                &page
                    .words
                    .iter()
                    .map(|word| word.text.as_str())
                    .collect::<Vec<_>>()
                    .join(" "),
            );
            for text in [&said.workshop, &sheet.kind, &sheet.page] {
                assert!(told.contains(&plain(text)), "{}: {text}", sheet.support);
            }
            for row in sheet.rows.iter().flatten().chain(&sheet.columns) {
                assert!(told.contains(&plain(row)), "{}: {row}", sheet.support);
            }
            for card in &sheet.cards {
                assert!(
                    told.contains(&plain(&card.text)),
                    "{}: {}",
                    sheet.support,
                    card.text
                );
            }
            for zone in &sheet.zones {
                assert!(
                    told.contains(&plain(&zone.title)),
                    "{}: {}",
                    sheet.support,
                    zone.title
                );
            }
            if language == Language::Fr {
                let grey = grey(&file, number + 1, 100);
                let place = code(&grey, page, sign);
                // As one who holds a camera over it sees several pictures of it: not one of them is
                // read wrongly, and one of them is read.
                let frames = place.frames(&grey);
                for (name, seen) in [
                    ("100 dpi", (|code: &Grey| code.clone()) as fn(&Grey) -> Grey),
                    ("70 %", |code| code.scaled(0.7)),
                    ("blurred", Grey::blurred),
                    ("turned", |code| code.turned(8.0)),
                ] {
                    let read: BTreeSet<String> =
                        frames.iter().filter_map(|code| seen(code).read()).collect();
                    let wanted = BTreeSet::from([sheet.code.clone()]);
                    assert_eq!(read, wanted, "{}, {name}", sheet.support);
                }
            }
        }
    }
}

#[test]
fn corner_marks_stand_where_a_photograph_is_set_straight_by() {
    let records = Records::new(sample().unwrap()).unwrap();
    let (said, made) = printed(&records, Language::Fr);
    let (_folder, file) = written(&made.pdf().unwrap());
    for (number, sheet) in said.sheets.iter().enumerate() {
        let grey = grey(&file, number + 1, 144);
        let dots = |millimetres: f64| millimetres / 25.4 * 144.0;
        let (wide, high) = (
            f64::from(u32::try_from(grey.width).unwrap()),
            f64::from(u32::try_from(grey.height).unwrap()),
        );
        // The dark square of 4 mm begins 6 mm from both edges, to a dot.
        for (x, y) in [(6.0, 6.0), (-10.0, 6.0), (6.0, -10.0), (-10.0, -10.0)] {
            let from = |at: f64, whole: f64| if at < 0.0 { whole + dots(at) } else { dots(at) };
            let (left, top) = (from(x, wide), from(y, high));
            let middle = dots(2.0);
            for (dx, dy, dark) in [
                (1.0, middle, true),
                (dots(4.0) - 1.0, middle, true),
                (middle, 1.0, true),
                (middle, dots(4.0) - 1.0, true),
                (-1.6, middle, false),
                (dots(4.0) + 1.6, middle, false),
                (middle, -1.6, false),
                (middle, dots(4.0) + 1.6, false),
            ] {
                let seen = grey.at(left + dx, top + dy);
                assert_eq!(
                    seen < 128,
                    dark,
                    "{}, corner {x} {y}, {dx} {dy}: {seen}",
                    sheet.support
                );
            }
        }
    }
}

/// Each record in turn takes another of the texts, so that a support meets several in few printings.
const TURNS: usize = 5;

#[test]
fn no_text_makes_a_support_fail_or_leave_its_sheet() {
    let texts = hostile();
    for turn in 0..TURNS {
        let all = equipped(sample().unwrap()).into_iter().enumerate();
        let filled = |(at, record): (usize, Record)| {
            let text = &texts[(at + turn * texts.len() / TURNS) % texts.len()].1;
            super::fill(&record, text)
        };
        let records = Records::new(all.map(filled).collect()).unwrap();
        let name = format!("turn {turn}");
        let (said, made) = printed(&records, Language::Fr);
        let (_folder, file) = written(&made.pdf().unwrap());
        let pages = sheets(&file).unwrap();
        assert_eq!(pages.len(), said.sheets.len(), "{name}");
        for (page, sheet) in pages.iter().zip(&said.sheets) {
            free(
                &format!("{name}, {}", sheet.support),
                page,
                sheet.support == "table-signs",
            );
            for word in &page.words {
                assert!(
                    word.left > -1.0
                        && word.top > -1.0
                        && word.right < page.width + 1.0
                        && word.bottom < page.height + 1.0,
                    "{name}, {}: {word:?}",
                    sheet.support
                );
            }
        }
    }
}
