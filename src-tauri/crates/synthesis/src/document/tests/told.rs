//! What a document says of votes, people, actions and workshops, and what stands where.

use domain::{
    action::ActionStatus,
    activity::Activity,
    ballot::{Ballot, BallotMethod, BallotOption, BallotState},
    decision::{Decision, DecisionMethod, DecisionStatus},
    how_might_we::HowMightWe,
    matrix::{Matrix, MatrixItem},
    participant::Participant,
    persona::Persona,
    stakeholder::StakeholderMap,
    workshop::CategoryCount,
};

use super::*;
use crate::document::{Kind, model::KeyFigure};

fn activity(n: u128, title: &str, question: &str) -> Record {
    Activity {
        id: id(n),
        workshop: id(WORKSHOP),
        order: format!("{n:09}"),
        title: title.into(),
        question: question.into(),
        ..Activity::default()
    }
    .into()
}

fn board_of(n: u128, activity: u128, title: &str) -> Record {
    Board {
        id: id(n),
        workshop: id(WORKSHOP),
        activity: Some(id(activity)),
        order: format!("{n:09}"),
        title: title.into(),
        ..Board::default()
    }
    .into()
}

/// A closed ballot about a note that was given so much by so many.
fn ballot(n: u128, method: BallotMethod, note: u128, (given, voters): (u32, u32)) -> [Record; 2] {
    let own = Ballot {
        id: id(n),
        workshop: id(WORKSHOP),
        order: format!("{n:09}"),
        question: format!("Vote {n}"),
        method,
        voters,
        expressed: voters,
        dots_per_voter: Some(3),
        state: BallotState::Closed,
        ..Ballot::default()
    };
    let option = BallotOption {
        id: id(n + 1),
        ballot: id(n),
        label: format!("Option {n}"),
        note: Some(id(note)),
        dots: given,
        grades: vec![given, 1],
        ..BallotOption::default()
    };
    [own.into(), option.into()]
}

/// With plain spaces: where they may break is no matter here.
fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn json(document: &Document) -> String {
    spaced(&serde_json::to_string(document).unwrap())
}

fn lines(document: &Document) -> Vec<(String, String)> {
    let parts = section(document, "annex").parts.iter();
    let groups = parts.filter_map(|part| match part {
        Part::Annex { groups } => Some(groups),
        _ => None,
    });
    let notes = groups.flatten().flat_map(|group| &group.notes);
    notes
        .map(|note| (note.text.clone(), spaced(&note.dots)))
        .collect()
}

fn figures(document: &Document) -> Vec<KeyFigure> {
    let Part::KeyFigures { figures } = &section(document, "in_brief").parts[0] else {
        panic!("no figures")
    };
    figures.clone()
}

fn figure(document: &Document, label: &str) -> Option<(String, String)> {
    let found = figures(document).into_iter();
    let mut found = found.filter(|figure| figure.label.starts_with(label));
    found
        .next()
        .map(|figure| (figure.value, spaced(&figure.detail)))
}

fn cover(document: &Document, label: &str) -> Option<String> {
    let figures = document.cover.as_ref().unwrap().figures.iter();
    let mut found = figures.filter(|figure| figure.label.starts_with(label));
    found.next().map(|figure| figure.value.clone())
}

#[test]
fn every_anchor_is_one_wherever_the_sections_were_moved_to() {
    let records = || -> Vec<Record> {
        vec![
            board(),
            note(10, "seule").into(),
            activity(20, "Idées", ""),
            board_of(21, 20, "Idées"),
            activity(22, "Tri", ""),
            board_of(23, 22, "Tri"),
            activity(24, "Suite", ""),
            board_of(25, 24, "Suite"),
        ]
    };
    let keys = [
        "in_brief".to_owned(),
        "framework".to_owned(),
        "annex".to_owned(),
        format!("activity:{}", id(20)),
        format!("activity:{}", id(22)),
        format!("activity:{}", id(24)),
    ];
    let mut several = 0;
    for turn in 0..720_usize {
        // The permutation of that number.
        let (mut left, mut number) = (keys.to_vec(), turn);
        let mut order = Vec::new();
        for most in (1..=left.len()).rev() {
            order.push(left.remove(number % most));
            number /= most;
        }
        let mut own = workshop();
        own.synthesis.order.clone_from(&order);
        let document = with(own, records());
        let mut anchors: Vec<String> = document
            .sections
            .iter()
            .flat_map(|section| std::iter::once(section).chain(&section.sections))
            .map(Section::anchor)
            .collect();
        let all = anchors.len();
        several += usize::from(anchors.iter().any(|one| one == "section-results-2"));
        assert!(anchors.contains(&"section-results".to_owned()));
        anchors.sort();
        anchors.dedup();
        assert_eq!(anchors.len(), all, "{order:?}");
        // The contents stand at the beginning, behind what is in brief where that does.
        let at = |key: &str| document.sections.iter().position(|own| own.key == key);
        let wanted = usize::from(at("in_brief") == Some(0));
        assert_eq!(at("contents"), Some(wanted), "{order:?}");
    }
    assert!(several > 0);
}

#[test]
fn the_question_of_a_matrix_and_that_of_an_activity_are_told_once() {
    let matrix = |activity: Option<u128>| -> Vec<Record> {
        let own = Matrix {
            id: id(30),
            workshop: id(WORKSHOP),
            activity: activity.map(id),
            question: "Par où commencer ?".into(),
            ..Matrix::default()
        };
        let item = MatrixItem {
            id: id(31),
            matrix: id(30),
            label: "Un courrier".into(),
            effort: Some(2.0),
            impact: Some(4.0),
            ..MatrixItem::default()
        };
        vec![own.into(), item.into()]
    };
    let said = "« Par où commencer ? »";
    let of = |mut more: Vec<Record>, activity: Option<u128>| {
        more.extend(matrix(activity));
        json(&with(workshop(), more)).matches(said).count()
    };
    // Alone, its question is its title.
    assert_eq!(of(vec![], None), 0);
    assert_eq!(of(vec![activity(20, "Tri", "")], Some(20)), 1);
    let same = activity(20, "Tri", "Par où commencer ?");
    assert_eq!(of(vec![same], Some(20)), 1);

    let other = vec![activity(20, "Tri", "Et demain ?"), board_of(21, 20, "Tri")];
    let told = json(&with(workshop(), other));
    assert!(told.contains("« Et demain ? »"), "{told}");
    let title = vec![
        activity(20, "Et demain ?", "Et demain ?"),
        board_of(21, 20, "Murs"),
    ];
    let told = json(&with(workshop(), title));
    assert!(!told.contains("Question posée"), "{told}");
}

#[test]
fn boards_of_one_activity_say_which_is_which() {
    let cluster = |n: u128, board: u128| Cluster {
        id: id(n),
        board: id(board),
        title: format!("Groupe {n}"),
        ..Cluster::default()
    };
    let of_board = |n: u128, board: u128, cluster: u128| Note {
        board: id(board),
        cluster: Some(id(cluster)),
        ..note(n, "dit")
    };
    let records: Vec<Record> = vec![
        activity(20, "Idées", ""),
        board_of(21, 20, "Matin"),
        board_of(22, 20, "Soir"),
        cluster(31, 21).into(),
        cluster(32, 22).into(),
        of_board(41, 21, 31).into(),
        of_board(42, 22, 32).into(),
    ];
    let document = with(workshop(), records);
    let parts = &section(&document, "results").sections[0].parts;
    let labels: Vec<&str> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Paragraph { label, .. } => Some(label.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(labels, ["Matin", "Soir"]);
    let captions: Vec<&str> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Table(table) => Some(table.caption.as_ref()?.text.as_str()),
            _ => None,
        })
        .collect();
    assert!(captions[0].contains("Matin") && captions[1].contains("Soir"));
    let alone = vec![activity(20, "Matin", ""), board_of(21, 20, "Matin")];
    let document = with(workshop(), alone);
    let Part::Paragraph { label, .. } = &section(&document, "results").sections[0].parts[0] else {
        panic!("{document:?}")
    };
    assert_eq!(label, "", "its title is that of its activity");
}

#[test]
fn the_annex_tells_dots_of_ballots_of_dots_and_points_by_themselves() {
    let of = |ballots: Vec<[Record; 2]>| {
        let notes = [note(10, "seule").into(), note(11, "autre").into()];
        let records = [board()].into_iter().chain(notes);
        with(
            workshop(),
            records.chain(ballots.into_iter().flatten()).collect(),
        )
    };
    let yes = of(vec![ballot(100, BallotMethod::YesNo, 10, (0, 4))]);
    assert_eq!(lines(&yes)[0], ("seule".to_owned(), String::new()));
    assert!(!json(&yes).contains("Le nombre de gommettes"));

    let both = of(vec![
        ballot(100, BallotMethod::Dots, 10, (3, 4)),
        ballot(200, BallotMethod::HundredPoints, 10, (1, 4)),
        ballot(300, BallotMethod::Dots, 11, (0, 4)),
    ]);
    let told: Vec<String> = lines(&both).into_iter().map(|(_, dots)| dots).collect();
    assert_eq!(told, ["3 gommettes · 1 point", "0 gommette"]);
    let json = json(&both);
    assert!(json.contains("Le nombre de gommettes") && json.contains("Le nombre de points"));
}

#[test]
fn in_brief_adds_no_people_and_counts_what_stands() {
    let ballots = |all: Vec<[Record; 2]>| {
        let records = [board(), note(10, "seule").into()].into_iter();
        with(
            workshop(),
            records.chain(all.into_iter().flatten()).collect(),
        )
    };
    let dots = |n| ballot(n, BallotMethod::Dots, 10, (33, 22));
    let rated = |n| ballot(n, BallotMethod::YesNo, 10, (3, 22));
    let said = |document: &Document| figure(document, "gommettes").unwrap();
    let one = said(&ballots(vec![dots(100), rated(200)]));
    assert_eq!(one, ("33".into(), "22 votants, 1 idée".into()));
    let two = said(&ballots(vec![dots(100), dots(300), rated(200)]));
    assert_eq!(two, ("66".into(), "en 2 votes".into()));

    let empty = Cluster {
        id: id(20),
        board: id(BOARD),
        title: "Vide".into(),
        summary: "Rien n’a été noté, mais tout le monde en parle.".into(),
        ..Cluster::default()
    };
    let document = with(
        workshop(),
        vec![board(), note(10, "seule").into(), empty.into()],
    );
    assert_eq!(figure(&document, "note").unwrap().1, "");
    assert_eq!(cover(&document, "regroupement"), None);
    assert!(json(&document).contains("tout le monde en parle"));

    let action = |n: u128, status, day: &str| Action {
        id: id(n),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        title: format!("Action {n}"),
        status,
        due: day.parse().ok(),
        ..Action::default()
    };
    let document = with(
        workshop(),
        vec![
            action(30, ActionStatus::Dropped, "2026-01-02").into(),
            action(31, ActionStatus::Done, "2026-01-03").into(),
            action(32, ActionStatus::Todo, "2026-03-04").into(),
        ],
    );
    let (count, due) = figure(&document, "action").unwrap();
    assert_eq!(
        (count.as_str(), due.as_str()),
        ("2", "première échéance le 4 mars")
    );
    assert_eq!(cover(&document, "action").as_deref(), Some("2"));
}

/// The rows of the table of people, its total last; and what is said over it.
fn people(workshop: Workshop, more: Vec<Record>) -> (Vec<[String; 2]>, String) {
    let document = with(workshop, more);
    let parts = &section(&document, "framework").parts;
    let text = parts.iter().filter_map(|part| match part {
        Part::Paragraph { text, .. } => Some(spaced(&words(text))),
        _ => None,
    });
    let text = text.collect::<Vec<_>>().join(" ");
    let rows = parts.iter().find_map(|part| match part {
        Part::Table(table) => Some(table.rows.iter().chain([&table.total])),
        _ => None,
    });
    let rows = rows.into_iter().flatten();
    let rows = rows.map(|row| [words(&row[0].text), words(&row[1].text)]);
    (rows.collect(), text)
}

#[test]
fn people_are_added_up_as_listed_and_those_without_a_category_have_a_word() {
    let category = |key: &str, count| CategoryCount {
        category: key.into(),
        label: key.into(),
        count,
    };
    let counted = |present, categories: Vec<CategoryCount>| Workshop {
        present: Some(present),
        categories,
        ..workshop()
    };
    let (rows, text) = people(
        counted(24, vec![category("Agents", 12), category("Usagers", 10)]),
        vec![],
    );
    assert_eq!(rows.last().unwrap()[1], "22", "{rows:?}");
    assert!(
        text.contains("2 personnes sans catégorie connue."),
        "{text}"
    );
    // Where nothing is listed, nobody is told as left out of it.
    let (rows, text) = people(
        counted(24, vec![category("Agents", 2), category("Élus", 1)]),
        vec![],
    );
    assert!(rows.is_empty(), "{rows:?}");
    assert!(!text.contains("sans catégorie"), "{text}");

    let person = |n: u128, category: &str| -> Record {
        Participant {
            id: id(n),
            workshop: id(WORKSHOP),
            pseudonym: format!("P{n}"),
            category: category.into(),
            present: true,
            ..Participant::default()
        }
        .into()
    };
    let listed = (0..12).map(|n| person(100 + n, if n < 6 { "" } else { "agents" }));
    let (rows, _) = people(workshop(), listed.collect());
    assert!(
        rows.contains(&["Sans catégorie connue".into(), "6".into()]),
        "{rows:?}"
    );
    assert_eq!(rows.last().unwrap()[1], "12");
}

#[test]
fn a_persona_tells_how_many_moments_there_are_and_all_that_was_said_there() {
    let persona = Persona {
        id: id(600),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        name: "Nadège".into(),
        ..Persona::default()
    };
    let mut records: Vec<Record> = vec![
        persona.into(),
        Journey {
            id: id(JOURNEY),
            project: id(1),
            workshop: Some(id(WORKSHOP)),
            title: "Parcours".into(),
            personas: vec![id(600)],
            ..Journey::default()
        }
        .into(),
        Lane {
            id: id(900),
            journey: id(JOURNEY),
            kind: LaneKind::Verbatim,
            ..Lane::default()
        }
        .into(),
    ];
    let item = |text: &str| CellItem {
        text: text.into(),
        ..CellItem::default()
    };
    for n in 0..8 {
        let step = Step {
            id: id(2_000 + n),
            journey: id(JOURNEY),
            order: format!("{n:09}"),
            title: format!("Étape {n}"),
            moment_of_truth: true,
            waiting_min: (n == 0).then_some(2 * 1_440 + 90),
            ..Step::default()
        };
        records.push(step.into());
    }
    records.push(
        Cell {
            id: id(4_000),
            journey: id(JOURNEY),
            lane: id(900),
            step: id(2_000),
            span: 1,
            items: vec![item("Enfin"), item("Encore")],
            ..Cell::default()
        }
        .into(),
    );
    let document = with(workshop(), records);
    let Part::Persona(sheet) = &section(&document, &format!("persona:{}", id(600))).parts[0] else {
        panic!("no sheet")
    };
    assert!(
        sheet.moments_title.starts_with('8'),
        "{}",
        sheet.moments_title
    );
    assert_eq!(sheet.moments.len(), 7);
    assert_eq!(spaced(&sheet.moments[6].step), "+ 2 autres");
    assert_eq!(spaced(&sheet.moments[0].quote), "« Enfin » « Encore »");
    let Part::Journey(page) = &section(&document, &format!("journey:{}", id(JOURNEY))).parts[0]
    else {
        panic!("no journey")
    };
    let remark = spaced(&page.remark);
    assert!(
        remark.contains("2 jours et 1 h 30 d’attente en tout"),
        "{remark}"
    );
}

#[test]
fn what_follows_says_how_it_was_decided_where_and_all_it_comes_from() {
    let second = Workshop {
        id: id(5),
        project: id(1),
        title: "Un autre atelier".into(),
        ..Workshop::default()
    };
    let decision = Decision {
        id: id(700),
        workshop: id(WORKSHOP),
        text: "Un guichet unique".into(),
        method: DecisionMethod::Consent,
        status: DecisionStatus::Rejected,
        ..Decision::default()
    };
    let idea = IdeaCard {
        id: id(701),
        workshop: id(WORKSHOP),
        title: "Un courrier".into(),
        ..IdeaCard::default()
    };
    let action = Action {
        id: id(702),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        title: "Écrire".into(),
        from_idea: Some(id(701)),
        from_decision: Some(id(700)),
        ..Action::default()
    };
    let persona = Persona {
        id: id(703),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        name: "Nadège".into(),
        ..Persona::default()
    };
    let journey = Journey {
        id: id(JOURNEY),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        title: "Parcours".into(),
        ..Journey::default()
    };
    let step = Step {
        id: id(2_000),
        journey: id(JOURNEY),
        title: "Déposer".into(),
        duration: "1 h".into(),
        ..Step::default()
    };
    let map = StakeholderMap {
        id: id(704),
        project: id(1),
        workshop: Some(id(WORKSHOP)),
        title: "Qui compte".into(),
        ..StakeholderMap::default()
    };
    let question = HowMightWe {
        id: id(705),
        workshop: id(WORKSHOP),
        text: "Comment faire ?".into(),
        ..HowMightWe::default()
    };
    let project = Project {
        id: id(1),
        title: "Un projet".into(),
        ..Project::default()
    };
    let records: Vec<Record> = vec![
        project.into(),
        workshop().into(),
        second.into(),
        decision.into(),
        idea.into(),
        action.into(),
        persona.into(),
        journey.into(),
        step.into(),
        map.into(),
        question.into(),
    ];
    let records = Records::of_project(records, id(1)).unwrap();
    let options = Options {
        kind: Kind::Project,
        ..Options::default()
    };
    let document = document(&records, &options);
    let keys = [
        "decisions".to_owned(),
        "actions".to_owned(),
        "how_might_we".to_owned(),
        format!("persona:{}", id(703)),
        format!("journey:{}", id(JOURNEY)),
        format!("stakeholders:{}", id(704)),
    ];
    for key in keys {
        let own = serde_json::to_string(section(&document, &key)).unwrap();
        assert!(own.contains("Un atelier"), "{key}: {own}");
    }
    let Part::List { items, .. } = &section(&document, "decisions").parts[0] else {
        panic!("no list")
    };
    let said = words(&items[0]);
    assert!(said.contains("onsent"), "by which method: {said}");
    let Part::Table(table) = &section(&document, "actions").parts[0] else {
        panic!("no table")
    };
    let from = words(&table.rows[0].last().unwrap().text);
    assert_eq!(from, "Un atelier · Un courrier · Un guichet unique");
}

#[test]
fn one_point_is_one_point() {
    let card = IdeaCard {
        id: id(30),
        workshop: id(WORKSHOP),
        title: "Un courrier".into(),
        ..IdeaCard::default()
    };
    let told = |given: u32, language: Language| {
        let [own, option] = ballot(100, BallotMethod::HundredPoints, 10, (given, 4));
        let Record::BallotOption(mut option) = option else {
            panic!("no option")
        };
        (option.note, option.idea_card) = (None, Some(id(30)));
        let own_workshop = Workshop {
            language,
            ..workshop()
        };
        json(&with(
            own_workshop,
            vec![card.clone().into(), own, option.into()],
        ))
    };
    for language in [Language::Fr, Language::En] {
        assert!(!told(1, language).contains("1 points"));
        assert!(told(1, language).contains("1 point"));
        assert!(told(2, language).contains("2 points"));
    }
}
