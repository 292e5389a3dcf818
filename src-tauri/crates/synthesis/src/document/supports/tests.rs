use domain::{
    Record,
    ballot::{BallotMethod, BallotOption},
    group::Group,
    participant::Participant,
    project::Project,
    workshop::Workshop,
};

use super::*;

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

fn records(more: Vec<Record>) -> Records {
    let project = Project {
        id: id(1),
        title: "Un projet".into(),
        ..Project::default()
    };
    let workshop = Workshop {
        id: id(2),
        project: id(1),
        title: "Un atelier".into(),
        ..Workshop::default()
    };
    let all = [project.into(), workshop.into()].into_iter().chain(more);
    Records::new(all.collect()).unwrap()
}

const METHODS: [(BallotMethod, &str); 7] = [
    (BallotMethod::Dots, "dots"),
    (BallotMethod::YesNo, "yes-no"),
    (BallotMethod::Rating, "rating"),
    (BallotMethod::HundredPoints, "hundred-points"),
    (BallotMethod::MajorityJudgment, "majority-judgment"),
    (BallotMethod::Ranking, "ranking"),
    (BallotMethod::Consent, "consent"),
];

/// A ballot of a method, with so many options.
fn ballot(n: u128, method: BallotMethod, secret: bool, options: u128) -> Vec<Record> {
    let own = domain::ballot::Ballot {
        id: id(n),
        workshop: id(2),
        question: "Que choisir ?".into(),
        method,
        secret,
        dots_per_voter: Some(5),
        max_per_option: Some(2),
        ..domain::ballot::Ballot::default()
    };
    let options = (0..options).map(|at| {
        let option = BallotOption {
            id: id(n + 1 + at),
            ballot: id(n),
            order: format!("{at:03}"),
            label: format!("Proposition {at}"),
            ..BallotOption::default()
        };
        Record::from(option)
    });
    [own.into()].into_iter().chain(options).collect()
}

fn of(records: &Records, name: &str) -> Vec<Sheet> {
    supports(records, &[name.to_owned()], None).sheets
}

#[test]
fn each_method_has_its_paper_and_its_tally_in_the_order_of_the_options() {
    for (method, name) in METHODS {
        let records = records(ballot(100, method, true, 13));
        let names: Vec<String> = listed(&records, None)
            .into_iter()
            .map(|one| one.name)
            .collect();
        let papers: Vec<&String> = names
            .iter()
            .filter(|own| own.starts_with("ballot-"))
            .collect();
        assert_eq!(papers, [&format!("ballot-{name}")]);
        let mut told: Vec<Vec<String>> = Vec::new();
        for kind in ["ballot", "tally"] {
            let sheets = of(&records, &format!("{kind}-{name}"));
            assert_eq!(sheets.len(), 2, "{name}");
            let pages: Vec<&str> = sheets.iter().map(|sheet| sheet.page.as_str()).collect();
            assert_eq!(pages, ["page 1 sur 2", "page 2 sur 2"]);
            let rows = sheets.iter().flat_map(|sheet| &sheet.rows);
            told.push(rows.map(|row| row[0].clone()).collect());
            assert_eq!(sheets[0].remark.is_empty(), kind == "tally", "{name}");
            // What is to be filled stands in columns of its own.
            assert!(sheets[0].columns.len() > sheets[0].given);
        }
        assert_eq!(told[0], told[1]);
        assert_eq!(told[0].len(), 13);
        assert_eq!(told[0][12], "Proposition 12");
    }
    // A named ballot says nothing of secrecy.
    let named = records(ballot(100, BallotMethod::Dots, false, 1));
    let paper = of(&named, "ballot-dots");
    assert!(paper[0].remark.is_empty());
    assert_eq!(paper[0].circles, 2);
    assert!(
        paper[0].instruction.contains("5 gommettes, 2 au plus"),
        "{}",
        paper[0].instruction
    );
}

#[test]
fn a_code_is_short_capitals_and_digits_and_tells_sheets_apart() {
    let mut more = ballot(
        0x0192_f3a0_0000_7000_8000_0000_0000_0100,
        BallotMethod::Rating,
        true,
        25,
    );
    more.extend(ballot(
        0x0192_f3a0_0000_7000_bfff_ffff_ffff_ff00,
        BallotMethod::Rating,
        true,
        2,
    ));
    let records = records(more);
    let sheets = of(&records, "ballot-rating");
    assert_eq!(sheets.len(), 4);
    let codes: std::collections::HashSet<&str> =
        sheets.iter().map(|sheet| sheet.code.as_str()).collect();
    assert_eq!(codes.len(), 4);
    for code in codes {
        // What a code of 29 modules holds at the level Q.
        assert!(code.len() <= 47, "{code}");
        assert!(
            code.chars()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '/'),
            "{code}"
        );
    }
    assert_eq!(short(id(0)), "0");
    assert_eq!(short(id(35)), "Z");
    assert!(short(id(u128::MAX)).len() <= 12);
}

#[test]
fn people_are_named_only_by_choice_and_columns_stand_only_where_there_is_something_for_them() {
    let person = Participant {
        id: id(50),
        workshop: id(2),
        pseudonym: "Camille".into(),
        category: "agent".into(),
        ..Participant::default()
    };
    let group = Group {
        id: id(60),
        workshop: id(2),
        name: "Table 1".into(),
        theme: "Accueil".into(),
        ..Group::default()
    };
    let alone = records(Vec::new());
    assert_eq!(of(&alone, "sign-in")[0].columns.len(), 1);
    let records = records(vec![person.into(), group.into()]);
    assert_eq!(of(&records, "sign-in")[0].columns.len(), 3);
    let listed = listed(&records, None);
    let named = listed
        .iter()
        .find(|one| one.name == "badges-named")
        .unwrap();
    assert!(!named.ticked);
    let ticked: Vec<String> = listed
        .into_iter()
        .filter(|one| one.ticked)
        .map(|one| one.name)
        .collect();
    let all = supports(&records, &ticked, None);
    let said = serde_json::to_string(&all).unwrap();
    assert!(!said.contains("Camille") && said.contains("Table 1"));
    let by_choice = supports(&records, &["badges-named".to_owned()], None);
    assert!(
        serde_json::to_string(&by_choice)
            .unwrap()
            .contains("Camille")
    );
}

#[test]
fn a_journey_without_steps_is_begun_on_paper_and_a_name_that_is_not_known_gives_nothing() {
    let records = records(Vec::new());
    let sheets = of(&records, "journey");
    assert_eq!((sheets.len(), sheets[0].columns.len()), (1, 7));
    assert!(!sheets[0].rows.is_empty());
    assert!(of(&records, "novel").is_empty());
    assert!(of(&records, "ballot-dots").is_empty());
}

#[test]
fn the_board_of_a_method_is_needed_where_the_agenda_leads_it() {
    let led = |title: &str| {
        let block = domain::block::Block {
            id: id(30),
            workshop: id(2),
            title: title.into(),
            duration_min: 30,
            ..domain::block::Block::default()
        };
        let records = records(vec![block.into()]);
        let all = listed(&records, None);
        let own = all.iter().find(|one| one.name == "canvas-speedboat");
        assert_eq!(own.map(|one| one.family), Some(Family::Methods));
        own.is_some_and(|one| one.ticked)
    };
    assert!(led("Speedboat") && led(" speedboat "));
    assert!(!led("Accueil"));
}

#[test]
fn supports_are_on_the_paper_and_as_large_as_they_are_wished() {
    let records = records(ballot(100, BallotMethod::Dots, true, 12));
    let names = ["ballot-dots", "persona", "badges"].map(str::to_owned);
    let wished = |canvas, large| {
        let wished = Wished {
            canvas,
            large,
            ..Wished::default()
        };
        supports_as(&records, &names, &wished).sheets
    };
    let of = |sheets: &[Sheet], name: &str| -> Vec<Sheet> {
        let own = sheets.iter().filter(|sheet| sheet.support == name);
        own.cloned().collect()
    };
    let usual = wished(None, false);
    let asked = wished(Some((Paper::A1, Some(true))), false);
    let canvas = &of(&asked, "persona")[0];
    assert_eq!((canvas.paper, canvas.lying), (Paper::A1, true));
    // What is filled by hand or cut keeps its paper.
    for name in ["ballot-dots", "badges"] {
        let (was, is) = (of(&usual, name), of(&asked, name));
        assert_eq!(was, is);
    }
    let large = wished(None, true);
    assert!(large.len() > usual.len());
    let papers = of(&large, "ballot-dots");
    assert!(papers.iter().all(|sheet| sheet.paper == Paper::A4));
    let rows: Vec<&String> = papers
        .iter()
        .flat_map(|sheet| &sheet.rows)
        .flatten()
        .collect();
    assert_eq!((rows.len(), rows[11].as_str()), (12, "Proposition 11"));
    assert_eq!(of(&large, "persona")[0].paper, Paper::A3);
}
