//! The figures of a report are those of the records, counted a second way; and whatever two reports
//! share or leave out, nobody finds a count of one to four people of a category.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use domain::{
    Id, Record,
    action::{Action, ActionStatus},
    block::Block,
    decision::{Decision, DecisionStatus},
    evaluation::Evaluation,
    idea_card::{IdeaCard, IdeaStatus},
    participant::Participant,
    project::{Project, ProjectStatus},
    report::{Period, Report},
    workshop::{CategoryCount, Workshop, WorkshopKind, WorkshopState},
};
use proptest::prelude::*;

use super::{Source, folded, parts_of, report};
use crate::{Records, results::attendance};

#[path = "tests_ratings.rs"]
mod ratings;
use ratings::no_mean_of_few;

fn day(n: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2025, 11, 3).unwrap();
    first.checked_add_days(Days::new(n)).unwrap()
}

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

/// A workshop and all that is counted of it, as numbers.
#[derive(Clone, Debug)]
struct Drawn {
    project: u128,
    day: Option<u64>,
    state: u8,
    kind: u8,
    blocks: Vec<(u32, Option<u32>)>,
    present: Option<u32>,
    categories: Vec<u32>,
    listed: Vec<(u8, bool)>,
    cards: Vec<u8>,
    decisions: Vec<u8>,
    actions: Vec<u8>,
    roti: Option<[u32; 5]>,
    notes: u32,
}

const STATES: [WorkshopState; 5] = [
    WorkshopState::Draft,
    WorkshopState::Ready,
    WorkshopState::Running,
    WorkshopState::Finished,
    WorkshopState::Synthesised,
];
const KINDS: [WorkshopKind; 3] = [
    WorkshopKind::Ideation,
    WorkshopKind::Test,
    WorkshopKind::Training,
];
const CARDS: [IdeaStatus; 2] = [IdeaStatus::Proposed, IdeaStatus::Retained];
const DECISIONS: [DecisionStatus; 2] = [DecisionStatus::Adopted, DecisionStatus::Rejected];
const ACTIONS: [ActionStatus; 3] = [
    ActionStatus::Todo,
    ActionStatus::Done,
    ActionStatus::Dropped,
];

fn drawn() -> impl Strategy<Value = Drawn> {
    let when = (
        0..4_u128,
        prop::option::weighted(0.9, 0..500_u64),
        0..5_u8,
        0..3_u8,
    );
    let course = prop::collection::vec((0..90_u32, prop::option::of(1..100_u32)), 0..4);
    let people = (
        prop::option::of(0..40_u32),
        prop::collection::vec(0..12_u32, 0..4),
        prop::collection::vec((0..3_u8, any::<bool>()), 0..12),
    );
    let made = (
        prop::collection::vec(0..2_u8, 0..3),
        prop::collection::vec(0..2_u8, 0..3),
        prop::collection::vec(0..3_u8, 0..4),
    );
    let roti = prop::option::of(prop::array::uniform5(0..4_u32));
    (when, course, people, made, roti, 0..500_u32).prop_map(
        |(
            (project, day, state, kind),
            blocks,
            (present, categories, listed),
            made,
            roti,
            notes,
        )| Drawn {
            project,
            day,
            state,
            kind,
            blocks,
            present,
            categories,
            listed,
            cards: made.0,
            decisions: made.1,
            actions: made.2,
            roti,
            notes,
        },
    )
}

/// The records of a drawn workshop.
fn records(at: usize, drawn: &Drawn) -> (Workshop, Vec<Record>) {
    let own = id(1_000 * (at as u128 + 1));
    let mut next = 1_000 * (at as u128 + 1);
    let mut fresh = || {
        next += 1;
        id(next)
    };
    let categories = drawn.categories.iter().enumerate();
    let workshop = Workshop {
        id: own,
        project: id(drawn.project + 1),
        title: format!("Atelier {at}"),
        date: drawn.day.map(day),
        state: STATES[usize::from(drawn.state)],
        kind: KINDS[usize::from(drawn.kind)],
        present: drawn.present,
        categories: categories
            .map(|(n, count)| CategoryCount {
                category: format!("c{n}"),
                label: format!("C{n}"),
                count: *count,
            })
            .collect(),
        ..Workshop::default()
    };
    let mut all: Vec<Record> = Vec::new();
    for (n, (planned, actual)) in drawn.blocks.iter().enumerate() {
        let block = Block {
            id: fresh(),
            workshop: own,
            order: format!("{n:03}"),
            duration_min: *planned,
            actual_min: *actual,
            ..Block::default()
        };
        all.push(block.into());
    }
    for (category, present) in &drawn.listed {
        let person = Participant {
            id: fresh(),
            workshop: own,
            category: format!("c{category}"),
            present: *present,
            ..Participant::default()
        };
        all.push(person.into());
    }
    for status in &drawn.cards {
        let card = IdeaCard {
            id: fresh(),
            workshop: own,
            status: CARDS[usize::from(*status)],
            ..IdeaCard::default()
        };
        all.push(card.into());
    }
    for status in &drawn.decisions {
        let decision = Decision {
            id: fresh(),
            workshop: own,
            status: DECISIONS[usize::from(*status)],
            ..Decision::default()
        };
        all.push(decision.into());
    }
    for status in &drawn.actions {
        let action = Action {
            id: fresh(),
            workshop: Some(own),
            project: workshop.project,
            status: ACTIONS[usize::from(*status)],
            ..Action::default()
        };
        all.push(action.into());
    }
    if let Some(roti) = drawn.roti {
        let evaluation = Evaluation {
            id: fresh(),
            workshop: own,
            roti: roti.into(),
            ..Evaluation::default()
        };
        all.push(evaluation.into());
    }
    (workshop, all)
}

fn source(all: &[Drawn]) -> Source {
    let made: Vec<(Workshop, Vec<Record>)> = all
        .iter()
        .enumerate()
        .map(|(at, drawn)| records(at, drawn))
        .collect();
    let workshops: Vec<Workshop> = made.iter().map(|(own, _)| own.clone()).collect();
    let notes = made.iter().zip(all);
    Source {
        projects: (1..=4)
            .map(|n| Project {
                id: id(n),
                title: format!("Projet {n}"),
                status: if n == 4 {
                    ProjectStatus::Done
                } else {
                    ProjectStatus::Active
                },
                departments: vec![format!("{n}"), "35".to_owned()],
                start: Some(day(100 * u64::try_from(n).unwrap())),
                end: (n == 4).then(|| day(420)),
                ..Project::default()
            })
            .collect(),
        notes: notes
            .map(|((own, _), drawn)| (own.id, drawn.notes))
            .collect(),
        held: Records::many(
            None,
            workshops.clone(),
            made.into_iter().flat_map(|(_, records)| records).collect(),
        ),
        workshops,
        ..Source::default()
    }
}

/// The same figures, added up from the numbers that were drawn.
fn plainly(all: &[Drawn], period: &Period) -> BTreeMap<&'static str, u64> {
    let held: Vec<&Drawn> = all
        .iter()
        .filter(|one| one.state >= 2)
        .filter(|one| {
            one.day
                .is_some_and(|n| day(n) >= period.from && day(n) <= period.to)
        })
        .collect();
    let mut sums: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mut add = |what: &'static str, value: u64| *sums.entry(what).or_default() += value;
    for one in &held {
        add("workshops", 1);
        add(
            "planned",
            one.blocks
                .iter()
                .map(|(minutes, _)| u64::from(*minutes))
                .sum(),
        );
        let actual: u64 = one
            .blocks
            .iter()
            .filter_map(|(_, minutes)| *minutes)
            .map(u64::from)
            .sum();
        add("actual", actual);
        add("timed", u64::from(actual > 0));
        let listed = one.listed.iter().filter(|(_, present)| *present).count() as u64;
        let sum: u64 = one.categories.iter().map(|count| u64::from(*count)).sum();
        let present = match one.present {
            Some(present) => u64::from(present),
            None if !one.categories.is_empty() => sum,
            None => listed,
        };
        add("presences", present);
        add("notes", u64::from(one.notes));
        add("ideas", one.cards.len() as u64);
        add(
            "retained",
            one.cards.iter().filter(|status| **status == 1).count() as u64,
        );
        add("decisions", one.decisions.len() as u64);
        add(
            "adopted",
            one.decisions.iter().filter(|status| **status == 0).count() as u64,
        );
        add("actions", one.actions.len() as u64);
        add(
            "done",
            one.actions.iter().filter(|status| **status == 1).count() as u64,
        );
        let roti = one.roti.unwrap_or_default();
        let answers = roti.iter().map(|count| u64::from(*count)).sum();
        add("answers", answers);
        add(
            "points",
            (1..)
                .zip(roti)
                .map(|(value, count): (u64, u32)| value * u64::from(count))
                .sum(),
        );
        add("evaluated", u64::from(roti.iter().any(|count| *count > 0)));
    }
    let running: BTreeSet<u128> = (0..4_u128)
        .filter(|n| {
            let begins = day(100 * u64::try_from(*n + 1).unwrap());
            let over = *n == 3 && day(420) < period.from;
            begins <= period.to && !over || held.iter().any(|one| one.project == *n)
        })
        .collect();
    add("projects", running.len() as u64);
    if sums.get("answers").is_none_or(|answers| *answers < 5) {
        // The mean of few is told by nobody.
        sums.remove("points");
    }
    sums
}

fn told(report: &Report) -> BTreeMap<&'static str, u64> {
    let mut told: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mean = report.roti.mean.unwrap_or(0.0) * f64::from(report.roti.answers);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    // a whole number by what it is
    let points = mean.round() as u64;
    for (what, value) in [
        ("workshops", report.workshops),
        ("planned", report.planned_min),
        ("actual", report.actual_min),
        ("timed", report.timed),
        ("presences", report.presences),
        ("notes", report.notes),
        ("ideas", report.ideas),
        ("retained", report.ideas_retained),
        ("decisions", report.decisions),
        ("adopted", report.decisions_adopted),
        ("actions", report.actions),
        ("done", report.actions_done),
        ("answers", report.roti.answers),
        ("evaluated", report.evaluated),
        ("projects", report.projects),
    ] {
        told.insert(what, u64::from(value));
    }
    told.insert("points", points);
    told
}

fn without_zeros(sums: BTreeMap<&'static str, u64>) -> BTreeMap<&'static str, u64> {
    sums.into_iter().filter(|(_, value)| *value > 0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn figures_are_those_of_the_records(
        all in prop::collection::vec(drawn(), 0..14),
        (from, length) in (0..450_u64, 0..500_u64),
    ) {
        let period = Period { from: day(from), to: day(from + length) };
        let source = source(&all);
        let made = report(&source, period);
        prop_assert_eq!(without_zeros(told(&made)), without_zeros(plainly(&all, &period)));
        // Every part adds up to the whole.
        let sum = |counts: &mut dyn Iterator<Item = u32>| counts.sum::<u32>();
        prop_assert_eq!(sum(&mut made.slices.iter().map(|one| one.workshops)), made.workshops);
        prop_assert_eq!(sum(&mut made.workshop_kinds.iter().map(|one| one.count)), made.workshops);
        prop_assert_eq!(sum(&mut made.trend.iter().map(|one| one.rated.answers)), made.roti.answers);
        prop_assert_eq!(sum(&mut made.trend.iter().map(|one| one.workshops)), made.evaluated);
        for tallies in [&made.kinds, &made.phases, &made.statuses, &made.axes] {
            prop_assert_eq!(sum(&mut tallies.iter().map(|one| one.count)), made.projects);
        }
        // Of each project twice: its own department, and the one of all.
        prop_assert_eq!(sum(&mut made.departments.iter().map(|one| one.count)), 2 * made.projects);
        // Nobody is left out of the table of categories; more may be entered there than came.
        let told = sum(&mut made.categories.iter().map(|one| one.count)) + made.undetailed;
        prop_assert!(told >= made.presences);
        // No part of the rating is of fewer than five answers, unless it is the whole.
        let few = |answers: u32| (1..5).contains(&answers);
        prop_assert!(made.trend.len() == 1 || !made.trend.iter().any(|one| few(one.rated.answers)));
        prop_assert!(!made.rated_kinds.iter().any(|one| few(one.rated.answers)));
        no_mean_of_few(&made)?;
    }

    #[test]
    fn a_period_is_cut_without_a_gap(from in 0..800_u64, length in 0..1_500_u64, months in prop::sample::select(vec![1_u32, 3, 12])) {
        let period = Period { from: day(from), to: day(from + length) };
        let parts = parts_of(&period, months);
        prop_assert_eq!(parts.first().map(|part| part.from), Some(period.from));
        prop_assert_eq!(parts.last().map(|part| part.to), Some(period.to));
        for pair in parts.windows(2) {
            prop_assert_eq!(pair[0].to.succ_opt(), Some(pair[1].from));
        }
    }
}

/// What somebody reads of people in a report.
fn of_people(report: &Report) -> String {
    let rows: Vec<String> = report
        .categories
        .iter()
        .map(|share| format!("{} {}", share.label, share.count))
        .collect();
    format!(
        "{} | {} in {} | {}",
        rows.join(", "),
        report.undetailed,
        report.undetailed_workshops,
        report.presences
    )
}

/// Every distribution of so many categories of at most so many people.
fn distributions(categories: u32, most: u32) -> Vec<Vec<u32>> {
    let size = most + 1;
    let spread = |number: u32| -> Vec<u32> {
        (0..categories)
            .map(|place| number / size.pow(place) % size)
            .collect()
    };
    (0..size.pow(categories)).map(spread).collect()
}

fn held_on(at: usize, date: NaiveDate, counts: &[u32]) -> Workshop {
    Workshop {
        id: id(at as u128 + 1),
        date: Some(date),
        state: WorkshopState::Finished,
        categories: counts
            .iter()
            .enumerate()
            .map(|(n, count)| CategoryCount {
                category: format!("c{n}"),
                label: ["A", "B", "C"][n].to_owned(),
                count: *count,
            })
            .collect(),
        ..Workshop::default()
    }
}

/// Two workshops, and the reports of three periods: of each by itself, and of both. Somebody reads any
/// two of the reports; all pairs of distributions that read alike are taken together. Three categories
/// go up to five people: of twelve that are not detailed, only then can one be five.
#[test]
fn no_pair_of_reports_leaves_a_single_small_value() {
    let (first, second) = (day(0), day(40));
    let periods = [
        Period {
            from: first,
            to: first,
        },
        Period {
            from: first,
            to: second,
        },
        Period {
            from: second,
            to: second,
        },
    ];
    // The last time, three came to each workshop who are in no category.
    for (size, most, beyond) in [(2, 9, 0), (3, 5, 0), (2, 9, 3)] {
        let all = distributions(size, most);
        let mut seen: [BTreeMap<(String, String), Vec<u64>>; 3] = Default::default();
        // A report of one workshop is the same whatever the other is.
        let mut alone: [BTreeMap<&[u32], String>; 3] = Default::default();
        for one in &all {
            for other in &all {
                let mut workshops = vec![held_on(0, first, one), held_on(1, second, other)];
                for (own, counts) in workshops.iter_mut().zip([one, other]) {
                    own.present = (beyond > 0).then(|| counts.iter().sum::<u32>() + beyond);
                }
                let source = Source {
                    held: Records::many(None, workshops.clone(), Vec::new()),
                    workshops,
                    ..Source::default()
                };
                let read = [Some(one), None, Some(other)].map(|own| own.map(Vec::as_slice));
                let read: Vec<String> = (0..3)
                    .map(|at| {
                        let made = || of_people(&report(&source, periods[at]));
                        match read[at] {
                            Some(own) => alone[at].entry(own).or_insert_with(made).clone(),
                            None => made(),
                        }
                    })
                    .collect();
                let sums = one.iter().zip(other).map(|(one, other)| one + other);
                let counts: Vec<u32> = one.iter().chain(other).copied().chain(sums).collect();
                for (seen, (a, b)) in seen.iter_mut().zip([(0, 1), (1, 2), (0, 2)]) {
                    let places = seen
                        .entry((read[a].clone(), read[b].clone()))
                        .or_insert_with(|| vec![0; counts.len()]);
                    for (place, count) in places.iter_mut().zip(&counts) {
                        *place |= 1 << count;
                    }
                }
            }
        }
        for (read, places) in seen.iter().flatten() {
            let given = places
                .iter()
                .filter(|counts| counts.is_power_of_two())
                .map(|counts| counts.trailing_zeros())
                .find(|count| (1..=4).contains(count));
            assert_eq!(given, None, "{read:?}");
        }
    }
}

#[test]
fn what_a_page_keeps_folded_is_kept_by_the_report_too() {
    let workshop = Workshop {
        folded: vec!["category:c0".to_owned()],
        ..held_on(0, day(0), &[9, 20, 30])
    };
    let source = Source {
        held: Records::many(None, vec![workshop.clone()], Vec::new()),
        workshops: vec![workshop],
        ..Source::default()
    };
    let made = report(
        &source,
        Period {
            from: day(0),
            to: day(0),
        },
    );
    let told: Vec<u32> = made.categories.iter().map(|share| share.count).collect();
    // The one that stays folded takes the next smallest with it.
    assert_eq!((told, made.undetailed), (vec![30], 29));
    assert_eq!(
        folded(&source),
        vec![(
            id(1),
            vec!["category:c0".to_owned(), "category:c1".to_owned()]
        )]
    );
    let page = attendance(&source.held[0]);
    assert_eq!(page.folded.map(|folded| folded.count), Some(29));
}

#[test]
fn methods_are_known_by_their_names_in_either_language() {
    use domain::activity::Activity;
    let workshop = held_on(0, day(0), &[]);
    let block = |n: u128, title: &str, intention: &str| -> Record {
        Block {
            id: id(n),
            workshop: workshop.id,
            title: title.to_owned(),
            intention: intention.to_owned(),
            ..Block::default()
        }
        .into()
    };
    let activity = Activity {
        id: id(9),
        workshop: workshop.id,
        title: "Snowball".to_owned(),
        ..Activity::default()
    };
    let records = vec![
        block(5, "Accueil", ""),
        block(6, "MÉTÉO", ""),
        block(
            7,
            "Relire les décisions",
            "Plan d’action\u{a0}: ne pas se quitter sans savoir",
        ),
        activity.into(),
    ];
    let source = Source {
        held: Records::many(None, vec![workshop.clone()], records),
        workshops: vec![workshop],
        ..Source::default()
    };
    let made = report(
        &source,
        Period {
            from: day(0),
            to: day(0),
        },
    );
    let names: Vec<&str> = made
        .methods
        .iter()
        .map(|method| method.fr.as_str())
        .collect();
    assert_eq!(names, ["Boule de neige", "Météo", "Plan d’action"]);
}

#[test]
fn methods_are_known_by_what_their_blocks_were_placed_from_whatever_these_are_called_since() {
    use domain::{lab::Lab, method::LabMethod, method::MethodSource};
    let workshop = held_on(0, day(0), &[]);
    let block = |n: u128, title: &str, from: &str, name: &str| -> Record {
        Block {
            id: id(n),
            workshop: workshop.id,
            title: title.to_owned(),
            method: Some(MethodSource {
                id: from.to_owned(),
                name: name.to_owned(),
            }),
            ..Block::default()
        }
        .into()
    };
    let kept = LabMethod {
        id: id(77),
        name: "Le grand tour".to_owned(),
        ..LabMethod::default()
    };
    let records = vec![
        // It was renamed since, as the block was.
        block(5, "Météo", &id(77).to_string(), "Le tour"),
        block(6, "Écrire", "snowball", "Boule de neige"),
        block(7, "Relire", "snowball", "Snowball"),
        // No longer kept.
        block(8, "Dessiner", &id(78).to_string(), "Au mur"),
    ];
    let source = Source {
        held: Records::many(None, vec![workshop.clone()], records),
        workshops: vec![workshop],
        lab: Some(Lab {
            methods: vec![kept],
            ..Lab::default()
        }),
        ..Source::default()
    };
    let period = Period {
        from: day(0),
        to: day(0),
    };
    let made = report(&source, period);
    let names: Vec<(&str, u32)> = made
        .methods
        .iter()
        .map(|method| (method.fr.as_str(), method.workshops))
        .collect();
    assert_eq!(
        names,
        [("Au mur", 1), ("Boule de neige", 1), ("Le grand tour", 1)]
    );
}
