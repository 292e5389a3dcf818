use domain::{
    Record,
    ballot::{BallotMethod, BallotOption},
    evaluation::QuestionKind,
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
    for method in BallotMethod::ALL {
        let name = crate::document::graded::key(method);
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

#[test]
fn what_is_behind_a_card_stands_the_other_way_round() {
    let persona = |n: u128| domain::persona::Persona {
        id: id(200 + n),
        project: id(1),
        workshop: Some(id(2)),
        order: format!("{n:03}"),
        name: format!("Persona {n}"),
        goals: vec![format!("But {n}")],
        ..domain::persona::Persona::default()
    };
    let records = records((0..3).map(|n| persona(n).into()).collect());
    let sheets = of(&records, "cards-personas");
    assert_eq!(sheets.len(), 2);
    let titles = |sheet: &Sheet| -> Vec<String> {
        let cards = sheet.cards.iter();
        cards.map(|card| card.title.clone()).collect()
    };
    assert_eq!(titles(&sheets[0]), ["Persona 0", "Persona 1", "Persona 2"]);
    assert_eq!(
        titles(&sheets[1]),
        ["Persona 1", "Persona 0", "", "Persona 2"]
    );
    assert!(sheets[1].cards[0].text.contains("But 1"));
    assert_ne!(sheets[0].kind, sheets[1].kind);
    assert!(sheets.iter().all(|sheet| sheet.two_sided));
    assert_eq!(sheets[1].page, "page 2 sur 2");
}

#[test]
fn what_leads_are_told_alone_is_printed_by_choice() {
    let block = domain::block::Block {
        id: id(30),
        workshop: id(2),
        title: "Accueil".into(),
        duration_min: 30,
        instruction: "Asseyez-vous.".into(),
        instruction_other: "Sit down.".into(),
        instruction_plain: "Prenez une chaise.".into(),
        private_notes: "Attendre les retardataires. ".repeat(80),
        ..domain::block::Block::default()
    };
    let records = records(vec![block.into()]);
    let ticked: Vec<String> = listed(&records, None)
        .into_iter()
        .filter(|one| one.ticked)
        .map(|one| one.name)
        .collect();
    let said = |sheets: &[Sheet]| serde_json::to_string(sheets).unwrap();
    assert!(!said(&supports(&records, &ticked, None).sheets).contains("retardataires"));
    let own = of(&records, "co-facilitator");
    // All of it, over as many sheets as it takes.
    assert!(own.len() > 1, "{}", own.len());
    assert_eq!(said(&own).matches("retardataires").count(), 80);
    assert!(said(&own).contains("Accueil"));
    // What people are told is on the tables in each language it was written in.
    let tables = said(&of(&records, "instructions"));
    for text in ["Asseyez-vous.", "Sit down.", "Prenez une chaise."] {
        assert!(tables.contains(text), "{tables}");
    }
}

#[test]
fn questions_of_every_kind_are_on_the_form() {
    use domain::evaluation::{Evaluation, Question};
    let question = |kind, label: &str, choices: &[&str]| Question {
        label: label.into(),
        kind,
        choices: choices.iter().map(|one| (*one).to_owned()).collect(),
        ..Question::default()
    };
    let with = |count: usize| {
        let mut questions = vec![question(QuestionKind::Scale, "Le rythme", &[])];
        for _ in 0..count {
            questions.push(question(
                QuestionKind::Choice,
                "Venir encore",
                &["Oui", "Non"],
            ));
            questions.push(question(QuestionKind::Free, "Un mot", &[]));
        }
        let own = Evaluation {
            id: id(40),
            workshop: id(2),
            questions,
            ..Evaluation::default()
        };
        of(&records(vec![own.into()]), "evaluation")
    };
    let few = with(1);
    assert_eq!(
        (few.len(), few[0].rows.len(), few[0].asked.len()),
        (1, 2, 2)
    );
    assert!(!few[0].lines.is_empty());
    let many = with(3);
    let asked: Vec<usize> = many.iter().map(|sheet| sheet.asked.len()).collect();
    assert_eq!(asked, [0, 3, 3]);
    let lines: Vec<bool> = many.iter().map(|sheet| sheet.lines.is_empty()).collect();
    assert_eq!(lines, [true, true, false]);
}

#[test]
fn people_change_tables_as_it_was_planned_and_nobody_is_named_unasked() {
    let group = |n: u128| Group {
        id: id(60 + n),
        workshop: id(2),
        order: format!("{n}"),
        name: format!("Table {n}"),
        ..Group::default()
    };
    let person = Participant {
        id: id(50),
        workshop: id(2),
        pseudonym: "Camille".into(),
        group: Some(id(61)),
        rounds: vec![domain::participant::Round {
            group: Some(id(62)),
        }],
        ..Participant::default()
    };
    let records = records(vec![group(1).into(), group(2).into(), person.into()]);
    let plan = of(&records, "rotation");
    assert_eq!(plan[0].columns, ["Tour", "Table 1", "Table 2"]);
    assert_eq!(plan[0].rows, [["Tour 1"], ["Tour 2"]]);
    let named = of(&records, "rotation-named");
    assert_eq!(named[0].rows, [["Camille", "Table 1", "Table 2"]]);
    let arrows = of(&records, "arrows");
    let shapes: Vec<Option<Shape>> = arrows[1].cards.iter().map(|card| card.shape).collect();
    assert_eq!(shapes, [Some(Shape::Right), Some(Shape::Left)]);
    assert_eq!(arrows[1].cards[0].title, "Table 2");
    for one in listed(&records, None) {
        assert!(!one.ticked || !one.name.ends_with("-named"), "{}", one.name);
    }
}

#[test]
fn a_canvas_of_an_artefact_is_needed_where_there_is_one_and_empty_by_choice() {
    let found = |records: &Records, name: &str| -> Option<(usize, bool)> {
        let all = listed(records, None);
        let own = all.into_iter().find(|one| one.name == name);
        own.map(|one| (one.sheets, one.ticked))
    };
    let without = records(Vec::new());
    let map = domain::stakeholder::StakeholderMap {
        id: id(70),
        project: id(1),
        workshop: Some(id(2)),
        title: "Qui compte".into(),
        ..domain::stakeholder::StakeholderMap::default()
    };
    let with = records(vec![map.into()]);
    for name in ["circles", "influence"] {
        assert_eq!(found(&without, name), None, "{name}");
        assert_eq!(found(&with, name), Some((1, true)), "{name}");
        assert_eq!(of(&with, name)[0].title, "Qui compte");
        let blank = format!("{name}-blank");
        assert_eq!(found(&with, &blank), Some((1, false)), "{name}");
    }
    for name in ["influence", "influence-blank"] {
        let sheet = &of(&with, name)[0];
        assert_eq!((sheet.ticks.len(), sheet.axes.len()), (4, 2), "{name}");
    }
    for name in ["circles", "circles-blank"] {
        assert_eq!(of(&with, name)[0].zones.len(), 3, "{name}");
    }
    let lines: Vec<usize> = of(&without, "blueprint-blank")[0]
        .lines_across
        .iter()
        .map(|line| line.over)
        .collect();
    assert_eq!(lines, [2, 3, 4]);
    // A variant of a method is there by choice, also where the method is led.
    assert_eq!(found(&without, "retro-feelings"), Some((1, false)));
}
