//! The answers to questions over many workshops are those of the records, counted a second way; and no
//! few of them are told by themselves.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::{
    Id, Record,
    evaluation::{Comment, CommentKind, Evaluation, Question, QuestionKind},
    lab::Lab,
    project::{Direction, Indicator, Measure, Project, ProjectStatus},
    questionnaire::{AskedQuestion, Questionnaire},
    report::{Moved, Period, Report},
    workshop::{Workshop, WorkshopKind, WorkshopState},
};
use proptest::prelude::*;

use super::{Source, comments, report};
use crate::Records;

fn day(n: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    first.checked_add_days(Days::new(n)).unwrap()
}

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

fn year() -> Period {
    Period {
        from: day(0),
        to: day(364),
    }
}

const KINDS: [WorkshopKind; 3] = [
    WorkshopKind::Ideation,
    WorkshopKind::Test,
    WorkshopKind::Training,
];
const CHOICES: [&str; 3] = ["Oui", "Non", "Peut-être"];

fn scale(asked: Option<Id>, label: &str, counts: [u32; 5]) -> Question {
    Question {
        asked,
        label: label.to_owned(),
        counts: counts.into(),
        ..Question::default()
    }
}

/// A workshop of a day and a kind, and the questions it put.
fn held(at: usize, n: u64, kind: usize, questions: Vec<Question>) -> (Workshop, Record) {
    let workshop = Workshop {
        id: id(1_000 + at as u128),
        project: id(1),
        title: format!("Atelier {at}"),
        date: Some(day(n)),
        kind: KINDS[kind],
        state: WorkshopState::Finished,
        ..Workshop::default()
    };
    let evaluation = Evaluation {
        id: id(5_000 + at as u128),
        workshop: workshop.id,
        questions,
        ..Evaluation::default()
    };
    (workshop, evaluation.into())
}

fn lab() -> Lab {
    let question = |n: u128, label: &str, kind, choices: &[&str]| AskedQuestion {
        id: id(n),
        label: label.to_owned(),
        kind,
        choices: choices.iter().map(|one| (*one).to_owned()).collect(),
    };
    Lab {
        questionnaires: vec![Questionnaire {
            id: id(90),
            name: "Fin d’atelier".to_owned(),
            questions: vec![
                question(91, "Étiez-vous écouté ?", QuestionKind::Scale, &[]),
                question(
                    92,
                    "Reviendriez-vous ?",
                    QuestionKind::Choice,
                    &CHOICES[..2],
                ),
                question(93, "Un mot", QuestionKind::Free, &[]),
            ],
        }],
        ..Lab::default()
    }
}

fn source(all: Vec<(Workshop, Record)>) -> Source {
    let lab = lab();
    let (workshops, records): (Vec<Workshop>, Vec<Record>) = all.into_iter().unzip();
    Source {
        projects: vec![Project {
            id: id(1),
            title: "Accueil".to_owned(),
            start: Some(day(0)),
            ..Project::default()
        }],
        held: Records::many(Some(&lab), workshops.clone(), records),
        workshops,
        lab: Some(lab),
        ..Source::default()
    }
}

/// What is told, as numbers that can be added: everything but what is withheld of few.
fn parts_add_up(made: &Report) {
    for one in &made.questions {
        let told: u32 = one.trend.iter().map(|part| part.answered.answers).sum();
        assert!(one.kind == QuestionKind::Free || told == one.whole.answers);
        let few = |answers: u32| (1..5).contains(&answers);
        for part in &one.trend {
            assert!(one.trend.len() == 1 || !few(part.answered.answers));
            assert_eq!(part.answered.counts.is_empty(), part.answered.answers < 5);
        }
        for group in &one.kinds {
            assert!(!few(group.answered.answers));
        }
        let all: u32 = one.kinds.iter().map(|group| group.answered.answers).sum();
        assert!(one.kinds.is_empty() || all == one.whole.answers);
        for part in one
            .trend
            .iter()
            .map(|part| &part.answered)
            .chain([&one.whole])
        {
            assert!(part.counts.is_empty() || part.counts.iter().sum::<u32>() == part.answers);
            assert!(part.answers >= 5 || part.mean.is_none());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn answers_are_those_of_the_records(
        all in prop::collection::vec(
            (0..400_u64, 0..3_usize, prop::array::uniform5(0..4_u32), prop::array::uniform3(0..4_u32), 0..3_usize, any::<bool>()),
            0..14,
        ),
    ) {
        let mut marks: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
        let mut chosen = [0_u32; 3];
        let mut made = Vec::new();
        for (at, (n, kind, counts, choice, turned, named)) in all.iter().enumerate() {
            // Choices stand in any order, and some say the question without its identity.
            let order: Vec<usize> = (0..3).map(|place| (place + turned) % 3).collect();
            let questions = vec![
                scale(named.then_some(id(91)), if *named { "Autrement dit" } else { "étiez-vous ÉCOUTÉ ?" }, *counts),
                Question {
                    asked: Some(id(92)),
                    label: "Reviendriez-vous ?".to_owned(),
                    kind: QuestionKind::Choice,
                    choices: order.iter().map(|place| CHOICES[*place].to_owned()).collect(),
                    counts: order.iter().map(|place| choice[*place]).collect(),
                    ..Question::default()
                },
            ];
            made.push(held(at, *n, *kind, questions));
            if *n <= 364 {
                let (answers, points) = marks.entry("scale").or_default();
                *answers += counts.iter().map(|count| u64::from(*count)).sum::<u64>();
                *points += (1..).zip(counts).map(|(value, count): (u64, &u32)| value * u64::from(*count)).sum::<u64>();
                for (sum, more) in chosen.iter_mut().zip(choice) {
                    *sum += more;
                }
            }
        }
        let report = report(&source(made), year());
        parts_add_up(&report);
        let of = |n: u128| report.questions.iter().find(|one| one.asked == Some(id(n)));
        let (answers, points) = marks.get("scale").copied().unwrap_or_default();
        prop_assert_eq!(of(91).map_or(0, |one| u64::from(one.whole.answers)), answers);
        if answers >= 5 {
            #[allow(clippy::cast_precision_loss)] // a few hundred
            let mean = points as f64 / answers as f64;
            let told = of(91).and_then(|one| one.whole.mean).unwrap();
            prop_assert!((told - mean).abs() < 1e-9);
        }
        let told = of(92).map(|one| (one.choices.clone(), one.whole.counts.clone())).unwrap_or_default();
        if chosen.iter().sum::<u32>() >= 5 {
            let by_name: BTreeMap<String, u32> = told.0.into_iter().zip(told.1).collect();
            for (name, count) in CHOICES.iter().zip(chosen) {
                prop_assert_eq!(by_name.get(*name).copied().unwrap_or(0), count, "{}", name);
            }
        }
    }
}

#[test]
fn a_choice_that_the_lab_words_anew_keeps_its_answers() {
    let put = |choices: [&str; 2], counts: [u32; 2]| Question {
        asked: Some(id(92)),
        label: "Reviendriez-vous ?".to_owned(),
        kind: QuestionKind::Choice,
        choices: choices.map(str::to_owned).to_vec(),
        counts: counts.to_vec(),
        ..Question::default()
    };
    let (first, second) = (CHOICES[0], CHOICES[1]);
    let of = |questions: Vec<Question>| {
        let held = questions.into_iter().zip(0_usize..);
        let held = held.map(|(one, at)| held_at(at, one)).collect();
        let made = report(&source(held), year());
        let told = made.questions.into_iter();
        let mut told = told.filter(|one| one.asked == Some(id(92)));
        told.next().map(|one| (one.choices, one.whole.counts))
    };
    // As it stood before, as it stands now, and turned round.
    let told = of(vec![
        put(["Ouii, bien sûr", second], [3, 1]),
        put([first, second], [2, 2]),
        put([second, first], [4, 1]),
    ]);
    let now = vec![first.to_owned(), second.to_owned()];
    assert_eq!(told, Some((now.clone(), vec![6, 7])));
    // One word among the lab's, at another place: it is no correction of what stands there.
    let told = of(vec![
        put([second, "Peut-être plus tard"], [3, 3]),
        put([first, second], [2, 2]),
    ]);
    let all = [now, vec!["Peut-être plus tard".to_owned()]].concat();
    assert_eq!(told, Some((all, vec![2, 5, 3])));
}

fn held_at(at: usize, question: Question) -> (Workshop, Record) {
    held(at, 10 + at as u64, 0, vec![question])
}

#[test]
fn a_question_that_is_put_once_is_compared_with_nothing() {
    let alone = scale(None, "Le café était-il bon ?", [0, 0, 0, 0, 9]);
    let shared = |label: &str| scale(None, label, [1, 1, 1, 1, 1]);
    let made = report(
        &source(vec![
            held(0, 10, 0, vec![alone, shared("C’était clair ?")]),
            held(
                1,
                90,
                1,
                vec![shared("c'etait  CLAIR ?"), scale(Some(id(91)), "x", [0; 5])],
            ),
        ]),
        year(),
    );
    let labels: Vec<&str> = made
        .questions
        .iter()
        .map(|one| one.label.as_str())
        .collect();
    // The lab's first, as the lab words it; then the one that two workshops typed alike.
    assert_eq!(labels, ["Étiez-vous écouté ?", "C’était clair ?"]);
    assert_eq!(made.questions_once, 1);
    assert_eq!(
        (made.questions[0].asked, made.questions[0].whole.answers),
        (Some(id(91)), 0)
    );
    assert_eq!(made.questions[1].whole.counts, [2, 2, 2, 2, 2]);
    parts_add_up(&made);
}

#[test]
fn of_few_answers_only_their_number_is_told() {
    let made = report(
        &source(vec![held(
            0,
            10,
            0,
            vec![scale(Some(id(91)), "x", [0, 0, 1, 0, 2])],
        )]),
        year(),
    );
    let whole = &made.questions[0].whole;
    assert_eq!(
        (whole.answers, whole.mean, whole.counts.len()),
        (3, None, 0)
    );
    assert!(made.questions[0].kinds.is_empty());
}

#[test]
fn comments_and_written_answers_come_the_newest_first() {
    let written = |text: &str| Question {
        asked: Some(id(93)),
        label: "Un mot".to_owned(),
        kind: QuestionKind::Free,
        answers: vec![text.to_owned()],
        ..Question::default()
    };
    let mut all = vec![
        held(0, 10, 0, vec![written("ancien")]),
        held(1, 90, 0, vec![written("récent")]),
        held(2, 500, 0, vec![written("plus tard")]),
    ];
    if let Record::Evaluation(evaluation) = &mut all[0].1 {
        evaluation.comments.push(Comment {
            kind: CommentKind::Change,
            text: "moins long".to_owned(),
        });
    }
    let source = source(all);
    let told = comments(&source, &year());
    let texts: Vec<&str> = told.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["récent", "moins long", "ancien"]);
    assert_eq!(told.total, 3);
    assert_eq!(told.lines[1].kind, Some(CommentKind::Change));
    assert_eq!(told.lines[0].question, "Un mot");
    let made = report(&source, year());
    assert_eq!(made.questions[0].whole.answers, 2);
    assert_eq!(made.comments[0].count, 1);
}

#[test]
fn an_indicator_is_told_as_it_was_and_as_it_is_at_the_end_of_the_period() {
    let measure = |n: u64, value: f64| Measure {
        date: Some(day(n)),
        value,
        ..Measure::default()
    };
    let indicator = |direction, initial, measures: Vec<Measure>| Indicator {
        label: "Attente".to_owned(),
        direction,
        initial,
        target: Some(10.0),
        measures,
        ..Indicator::default()
    };
    let project = Project {
        id: id(1),
        start: Some(day(0)),
        status: ProjectStatus::Active,
        indicators: vec![
            indicator(
                Direction::Down,
                Some(40.0),
                vec![measure(30, 25.0), measure(500, 5.0)],
            ),
            indicator(
                Direction::Up,
                None,
                vec![measure(30, 8.0), measure(60, 12.0)],
            ),
            indicator(Direction::Up, Some(3.0), vec![measure(30, 3.0)]),
            indicator(Direction::Down, Some(3.0), vec![measure(30, 4.0)]),
            indicator(Direction::Up, Some(3.0), Vec::new()),
            // What was measured later is not where it stood before.
            indicator(
                Direction::Up,
                None,
                vec![measure(500, 8.0), measure(510, 9.0)],
            ),
            indicator(
                Direction::Up,
                None,
                vec![measure(30, 8.0), measure(500, 12.0)],
            ),
        ],
        ..Project::default()
    };
    let source = Source {
        projects: vec![project],
        ..Source::default()
    };
    let made = report(&source, year());
    let told: Vec<_> = made
        .indicators
        .iter()
        .map(|line| (line.initial, line.latest, line.moved, line.met))
        .collect();
    assert_eq!(
        told,
        [
            (Some(40.0), Some(25.0), Moved::Better, Some(false)),
            (Some(8.0), Some(12.0), Moved::Better, Some(true)),
            (Some(3.0), Some(3.0), Moved::Same, Some(false)),
            (Some(3.0), Some(4.0), Moved::Worse, Some(true)),
            (Some(3.0), None, Moved::Unknown, None),
            (None, None, Moved::Unknown, None),
            (None, Some(8.0), Moved::Unknown, Some(false)),
        ]
    );
}

#[test]
fn what_came_from_another_lab_is_told_and_not_counted() {
    let mut all = vec![
        held(0, 10, 0, vec![scale(Some(id(91)), "x", [0, 0, 0, 0, 7])]),
        held(1, 20, 0, vec![scale(Some(id(91)), "x", [6, 0, 0, 0, 0])]),
    ];
    all[1].0.project = id(2);
    let mut source = source(all);
    let own = report(&source.clone().of_projects(&[id(1)]), year());
    source.projects.push(Project {
        id: id(2),
        title: "Mobilités".to_owned(),
        origin_lab: Some("Un autre laboratoire".to_owned()),
        start: Some(day(0)),
        ..Project::default()
    });
    let made = report(&source, year());
    assert_eq!((made.elsewhere, own.elsewhere), (1, 0));
    assert_eq!((made.workshops, made.projects), (1, own.projects));
    assert_eq!(made.planned_min, own.planned_min);
    assert_eq!(made.questions, own.questions);
    // Asked for by name, it is.
    let made = report(&source.of_projects(&[id(2)]), year());
    assert_eq!((made.workshops, made.projects, made.elsewhere), (1, 1, 1));
}

#[test]
fn of_some_projects_only_those_are_told() {
    let mut all = vec![
        held(0, 10, 0, vec![scale(Some(id(91)), "x", [0, 0, 0, 0, 7])]),
        held(1, 20, 0, vec![scale(Some(id(91)), "x", [6, 0, 0, 0, 0])]),
    ];
    all[1].0.project = id(2);
    let mut source = source(all);
    source.projects.push(Project {
        id: id(2),
        title: "Mobilités".to_owned(),
        start: Some(day(0)),
        ..Project::default()
    });
    let both = report(&source, year());
    assert_eq!((both.workshops, both.projects, both.only.len()), (2, 2, 0));
    let made = report(&source.of_projects(&[id(2)]), year());
    assert_eq!((made.workshops, made.projects), (1, 1));
    assert_eq!(made.only, ["Mobilités"]);
    assert_eq!(made.questions[0].whole.mean, Some(1.0));
}
