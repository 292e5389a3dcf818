//! What lies on tables: supports, read from outside. All of a text is on its sheet, nothing lies over
//! anything, corner marks stand where they must, and codes are read back.

use std::{collections::BTreeSet, ops::ControlFlow};

use domain::{
    Record,
    ballot::{Ballot, BallotMethod, BallotOption},
    evaluation::{Question, QuestionKind},
    group::Group,
    participant::{Participant, Round},
    workshop::Language,
    zone::Zone,
};
use export::{Fonts, supports};
use synthesis::{
    Records,
    document::supports::{listed, supports as said},
};
use tests::{
    artefacts::with_artefacts,
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

/// The sample with a ballot of each method, every artefact, questions of every kind, two tables and people
/// who change between them.
pub fn equipped(records: Vec<Record>) -> Vec<Record> {
    let mut records = with_artefacts(records);
    let (_, workshop) = project(&records);
    for record in &mut records {
        match record {
            Record::Evaluation(own) => own.questions.extend([
                Question {
                    label: "Qu’est-ce qui vous a aidé ?".into(),
                    kind: QuestionKind::Choice,
                    choices: vec![
                        "Les cartes".into(),
                        "La table".into(),
                        "Le temps seul".into(),
                    ],
                    ..Question::default()
                },
                Question {
                    label: "Que diriez-vous à un collègue ?".into(),
                    kind: QuestionKind::Free,
                    ..Question::default()
                },
            ]),
            // Those of empathy maps lie one beside the other.
            Record::Zone(own) => {
                let rank: u32 = own.order.parse().unwrap_or(0);
                own.x = f64::from(rank % 3) * (own.width + 20.0);
                own.y = f64::from(rank / 3) * (own.height + 20.0);
            }
            Record::Block(own) if own.instruction.is_empty() => {
                own.instruction = "Une idée par note.".into();
                own.instruction_other = "One idea a note.".into();
                own.instruction_plain = "Écrivez une seule chose.".into();
                own.private_notes = "Laisser le silence. Ne pas aider trop tôt.\n".repeat(12);
            }
            _ => {}
        }
    }
    for (method, n) in BallotMethod::ALL.into_iter().zip(1_u128..) {
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
    for n in 0..5_u128 {
        let person = Participant {
            id: id(5_100 + n),
            workshop,
            order: format!("{n:03}"),
            pseudonym: format!("Personne {n}"),
            group: Some(id(5_001 + n % 2)),
            rounds: vec![Round {
                group: Some(id(5_001 + (n + 1) % 2)),
            }],
            ..Participant::default()
        };
        records.push(person.into());
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
            "blueprint",
            "circles",
            "influence",
            "empathy-seven",
            "canvas-storyboard",
            "retro-feelings",
            "test-grid",
            "test-hypotheses",
            "idea-card-four",
            "cards-personas",
            "photo-frames",
            "dots-sheet",
            "roti-form",
            "co-facilitator",
            "arrows",
            "rotation",
            "rotation-named",
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
            for text in sheet.rows.iter().flatten().chain(&sheet.columns) {
                // Lines of two columns are read across both.
                for part in text.split(|c: char| sheet.given > 1 && (c.is_whitespace() || c == '-'))
                {
                    assert!(told.contains(&plain(part)), "{}: {part}", sheet.support);
                }
            }
            let below = sheet.asked.iter();
            let below = below.flat_map(|one| one.choices.iter().chain([&one.label]));
            let across = sheet.lines_across.iter().map(|line| &line.name);
            let listed = sheet.list.iter().map(|one| &one.text);
            for text in below.chain(across).chain(listed) {
                assert!(told.contains(&plain(text)), "{}: {text}", sheet.support);
            }
            for card in &sheet.cards {
                for text in [&card.text, &card.title, &card.label] {
                    assert!(told.contains(&plain(text)), "{}: {text}", sheet.support);
                }
            }
            assert!(!told.contains("caché"), "{}: {told}", sheet.support);
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

/// Where it changes between light and dark along a line, in dots.
fn edges(grey: &Grey, y: f64, turned: bool) -> Vec<f64> {
    let wide = grey.width;
    let at = |x: usize| f64::from(u32::try_from(x).unwrap());
    let dark: Vec<bool> = (0..wide)
        .map(|x| if turned { wide - 1 - x } else { x })
        .map(|x| grey.at(at(x), y) < 128)
        .collect();
    let both = dark.windows(2).zip(1_usize..);
    both.filter(|(two, _)| two[0] != two[1])
        .map(|(_, x)| at(x))
        .collect()
}

#[test]
fn both_sides_of_a_card_lie_at_the_same_place_and_ink_goes_beyond_the_cut() {
    let records = Records::new(equipped(sample().unwrap())).unwrap();
    let names = ["photo-frames", "cards-personas", "cards-ideas"].map(str::to_owned);
    let said = said(&records, &names, Some(Language::Fr));
    let made = supports(&said, &Fonts::bundled(), &mut |_| ControlFlow::Continue(())).unwrap();
    let (_folder, file) = written(&made.pdf().unwrap());
    let dots = |millimetres: f64| millimetres / 25.4 * 144.0;
    assert!(said.sheets.len() >= 6 && said.sheets.len().is_multiple_of(2));
    for (both, at) in said.sheets.chunks(2).zip(1_usize..) {
        let name = &both[0].support;
        assert!(both.iter().all(|sheet| sheet.two_sided), "{name}");
        // What stands at the left on one side stands at the right on the other.
        let across = both[0].across;
        let (front, back) = (&both[0].cards, &both[1].cards);
        for (row, cards) in front.chunks(across).enumerate() {
            for (column, card) in cards.iter().enumerate() {
                let other = &back[row * across + across - 1 - column];
                let alike = |a: &str, b: &str| a == b || a.is_empty() || b.is_empty();
                assert!(
                    alike(&card.label, &other.label) || card.title == other.title,
                    "{name}"
                );
            }
        }
        let sides = [grey(&file, 2 * at - 1, 144), grey(&file, 2 * at, 144)];
        // Through the bands of the first row: from 11 mm, which is 3 mm beyond the cut, to as much on the
        // other side.
        let y = dots(14.0 + CODE + 4.0 + 5.0 + 0.6);
        if front.len() >= across {
            let (here, behind) = (edges(&sides[0], y, false), edges(&sides[1], y, true));
            assert_eq!(here.len(), behind.len(), "{name}: {here:?} {behind:?}");
            assert!((here[0] - dots(11.0)).abs() < 2.0, "{name}: {here:?}");
            for (one, other) in here.iter().zip(&behind) {
                assert!((one - other).abs() <= 1.5, "{name}: {here:?} {behind:?}");
            }
        }
        // A mark of where it is cut, outside of that, at 14 mm from the edge.
        for side in &sides {
            let mark = dots(14.0 + CODE + 4.0 + 5.0 - 5.0);
            let seen = side.darkest(dots(14.0) - 2.0, mark, dots(14.0) + 2.0, mark + 4.0);
            assert!(seen < 160, "{name}: {seen}");
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
