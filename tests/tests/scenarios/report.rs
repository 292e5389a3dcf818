//! The report of a library as it is kept: its figures are those that each workshop gives by itself,
//! notes that lie under others, waiting and hidden ones counted as they are shown.

use domain::{
    Answer, Id, Noun, Query, Record,
    action::ActionStatus,
    decision::DecisionStatus,
    idea_card::IdeaStatus,
    report::{Period, Report},
};
use proptest::prelude::*;
use serde_json::json;
use synthesis::Records;
use tests::library::Library;

/// What a workshop is made of, by numbers.
#[derive(Clone, Debug)]
struct Made {
    month: u32,
    state: usize,
    /// Of each note: which one it lies under, and how it stands.
    notes: Vec<(Option<usize>, usize)>,
    people: Vec<(usize, bool)>,
    cards: Vec<usize>,
    decisions: Vec<usize>,
    actions: Vec<usize>,
    roti: Option<[u32; 5]>,
    minutes: Vec<u32>,
}

fn made() -> impl Strategy<Value = Made> {
    (
        (1..13_u32, 0..4_usize),
        prop::collection::vec((prop::option::weighted(0.3, 0..6_usize), 0..3_usize), 0..8),
        prop::collection::vec((0..3_usize, any::<bool>()), 0..14),
        (
            prop::collection::vec(0..2_usize, 0..3),
            prop::collection::vec(0..2_usize, 0..3),
            prop::collection::vec(0..2_usize, 0..3),
        ),
        prop::option::of(prop::array::uniform5(0..5_u32)),
        prop::collection::vec(5..90_u32, 0..3),
    )
        .prop_map(
            |((month, state), notes, people, made, roti, minutes)| Made {
                month,
                state,
                notes,
                people,
                cards: made.0,
                decisions: made.1,
                actions: made.2,
                roti,
                minutes,
            },
        )
}

fn fill(library: &Library, project: Id, made: &Made) {
    let workshop = library
        .make(
            Noun::Workshop,
            json!({ "project": project, "title": "Atelier", "date": format!("2026-{:02}-15", made.month) }),
        )
        .unwrap();
    let state = ["draft", "ready", "running", "finished"][made.state];
    library
        .patch(Noun::Workshop, workshop, json!({ "state": state }))
        .unwrap();
    let board = library
        .make(
            Noun::Board,
            json!({ "workshop": workshop, "title": "Tableau" }),
        )
        .unwrap();
    let mut notes = Vec::new();
    for (under, status) in &made.notes {
        let id = library
            .make(
                Noun::Note,
                json!({ "board": board, "text": "Une idée", "x": 0.0, "y": 0.0 }),
            )
            .unwrap();
        if let Some(top) = under.and_then(|at| notes.get(at)) {
            // Under one that itself lies under another is refused, as it should be.
            let _ = library.patch(Noun::Note, id, json!({ "merged_into": top }));
        }
        let status = ["visible", "hidden", "pending"][*status];
        library
            .patch(Noun::Note, id, json!({ "status": status }))
            .unwrap();
        notes.push(id);
    }
    for (category, present) in &made.people {
        let category = ["usager", "agent", "elu"][*category];
        library
            .make(
                Noun::Participant,
                json!({ "workshop": workshop, "pseudonym": "Quelqu’un", "category": category, "present": present }),
            )
            .unwrap();
    }
    for status in &made.cards {
        let status = ["proposed", "retained"][*status];
        library
            .make(
                Noun::IdeaCard,
                json!({ "workshop": workshop, "title": "Fiche", "status": status }),
            )
            .unwrap();
    }
    for status in &made.decisions {
        let status = ["adopted", "rejected"][*status];
        library
            .make(
                Noun::Decision,
                json!({ "workshop": workshop, "text": "Décidé", "status": status }),
            )
            .unwrap();
    }
    for status in &made.actions {
        let status = ["todo", "done"][*status];
        library
            .make(
                Noun::Action,
                json!({ "project": project, "workshop": workshop, "title": "Faire", "status": status }),
            )
            .unwrap();
    }
    if let Some(roti) = made.roti {
        library
            .make(
                Noun::Evaluation,
                json!({ "workshop": workshop, "roti": roti }),
            )
            .unwrap();
    }
    for minutes in &made.minutes {
        library
            .make(
                Noun::Block,
                json!({ "workshop": workshop, "title": "Bloc", "duration_min": minutes, "actual_min": minutes + 1 }),
            )
            .unwrap();
    }
}

/// The figures that add up, read off each workshop by itself.
fn plainly(library: &Library, period: &Period) -> Vec<u32> {
    let mut sums = vec![0_u32; 11];
    let workshops = library.snapshot(None).unwrap().records;
    for record in workshops {
        let Record::Workshop(workshop) = record else {
            continue;
        };
        let begun = workshop.state as i32 >= 2;
        if !begun
            || !workshop
                .date
                .is_some_and(|day| period.from <= day && day <= period.to)
        {
            continue;
        }
        let all = library.engine.workshop_records(workshop.id).unwrap();
        let own = Records::of_workshop(all, workshop.id).unwrap();
        let results = synthesis::results(&own);
        let shown: u32 = results.boards.iter().map(|board| board.visible).sum();
        let count = |found: usize| u32::try_from(found).unwrap();
        let retained = own
            .idea_cards()
            .iter()
            .filter(|card| card.status == IdeaStatus::Retained);
        let adopted = own
            .decisions()
            .iter()
            .filter(|one| one.status == DecisionStatus::Adopted);
        let done = own
            .actions()
            .iter()
            .filter(|one| one.status == ActionStatus::Done);
        let answers = results.evaluation.as_ref().map_or(0, |one| one.roti_count);
        for (sum, more) in sums.iter_mut().zip([
            1,
            results.schedule.planned_min,
            results.schedule.actual_min,
            own.present().unwrap_or(0),
            shown,
            count(own.idea_cards().len()),
            count(retained.count()),
            count(adopted.count()),
            count(own.actions().len()),
            count(done.count()),
            answers,
        ]) {
            *sum += more;
        }
    }
    sums
}

fn asked(library: &Library, period: Period) -> Report {
    match library
        .engine
        .query(&Query::Report {
            period,
            projects: Vec::new(),
        })
        .unwrap()
    {
        Answer::Report(report) => *report,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_figures_of_a_library_are_those_of_its_workshops(
        all in prop::collection::vec(made(), 1..6),
        (from, to) in (1..13_u32, 1..13_u32),
    ) {
        let library = Library::new().unwrap();
        let project = library.make(Noun::Project, json!({ "title": "Accueil", "start": "2026-01-01" })).unwrap();
        for made in &all {
            fill(&library, project, made);
        }
        let day = |month: u32, day: u32| format!("2026-{month:02}-{day:02}").parse().unwrap();
        let period = Period { from: day(from.min(to), 1), to: day(from.max(to), 28) };
        let made = asked(&library, period);
        let told = vec![
            made.workshops, made.planned_min, made.actual_min, made.presences, made.notes, made.ideas,
            made.ideas_retained, made.decisions_adopted, made.actions, made.actions_done, made.roti.answers,
        ];
        prop_assert_eq!(told, plainly(&library, &period));
        prop_assert_eq!(made.projects, 1);
    }
}
