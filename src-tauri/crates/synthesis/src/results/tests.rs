//! The figures, on small workshops built here; those of the whole sample are tested from outside.

mod attendance;
mod hours;
mod run;
mod schedule;

use chrono::{NaiveDate, NaiveTime};
use domain::{
    Id, Record,
    ballot::{Ballot, BallotOption},
    block::Block,
    board::Board,
    cluster::Cluster,
    evaluation::{Evaluation, Question, QuestionKind},
    matrix::{Matrix, MatrixItem},
    note::{Note, NoteStatus},
    participant::Participant,
    project::Project,
    results::{Quadrant, Schedule, WorkshopResults},
    workshop::Workshop,
};
use proptest::prelude::*;

use super::{letter, results};
use crate::Records;

const PROJECT: Id = Id::from_u128(1);
const WORKSHOP: Id = Id::from_u128(2);
const OWNER: Id = Id::from_u128(3);

fn id(number: u128) -> Id {
    Id::from_u128(1_000 + number)
}

fn key(number: usize) -> String {
    format!("{number:05}")
}

fn time(hours: u32, minutes: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hours, minutes, 0)
}

fn workshop() -> Workshop {
    Workshop {
        id: WORKSHOP,
        project: PROJECT,
        title: "Atelier".into(),
        date: NaiveDate::from_ymd_opt(2026, 3, 12),
        planned_start: time(9, 0),
        planned_end: time(12, 30),
        ..Workshop::default()
    }
}

fn compute(workshop: Workshop, rest: impl IntoIterator<Item = Record>) -> WorkshopResults {
    let project = Project {
        id: PROJECT,
        title: "Projet".into(),
        ..Project::default()
    };
    let mut records = vec![project.into(), workshop.into()];
    records.extend(rest);
    results(&Records::new(records).expect("one workshop"))
}

fn block(number: usize, minutes: u32) -> Block {
    Block {
        id: id(number as u128),
        workshop: WORKSHOP,
        order: key(number),
        title: format!("Bloc {number}"),
        duration_min: minutes,
        ..Block::default()
    }
}

fn schedule(workshop: Workshop, blocks: Vec<Block>) -> Schedule {
    compute(workshop, blocks.into_iter().map(Record::from)).schedule
}

proptest! {
    #[test]
    fn ranks_follow_the_dots(dots in prop::collection::vec((0..6_u32, 0..3_u32), 1..12)) {
        let options = dots.iter().enumerate().map(|(number, (dots, hand_dots))| {
            option(number, *dots, *hand_dots).into()
        });
        let result = compute(workshop(), std::iter::once(ballot().into()).chain(options));
        let ranked = &result.ballots[0].options;
        let cast: u32 = dots.iter().map(|(dots, hand)| dots + hand).sum();
        prop_assert_eq!(result.ballots[0].dots_cast, cast);
        for (position, option) in ranked.iter().enumerate() {
            let better = ranked.iter().filter(|other| other.dots > option.dots).count();
            prop_assert_eq!(option.rank as usize, better + 1);
            prop_assert!(option.rank as usize <= position + 1);
            prop_assert_eq!(option.tied, ranked.iter().filter(|o| o.rank == option.rank).count() > 1);
        }
        let shares: f64 = ranked.iter().map(|option| option.share).sum();
        let whole = f64::from(u8::from(cast > 0));
        prop_assert!((shares - whole).abs() < 1e-9);
    }
}

fn ballot() -> Ballot {
    Ballot {
        id: OWNER,
        workshop: WORKSHOP,
        question: "Laquelle ?".into(),
        dots_per_voter: Some(5),
        eligible: Some(10),
        voters: 6,
        hand_voters: 2,
        ..Ballot::default()
    }
}

fn option(number: usize, dots: u32, hand_dots: u32) -> BallotOption {
    BallotOption {
        id: id(number as u128),
        ballot: OWNER,
        order: key(number),
        label: format!("Idée {number}"),
        dots,
        hand_dots,
        ..BallotOption::default()
    }
}

#[test]
fn ties_share_a_rank_and_hand_dots_count() {
    let options = [
        option(0, 3, 0),
        option(1, 9, 0),
        option(2, 2, 1),
        option(3, 0, 0),
    ];
    let records = std::iter::once(ballot().into()).chain(options.map(Record::from));
    let result = &compute(workshop(), records).ballots[0];
    let ranks: Vec<_> = result
        .options
        .iter()
        .map(|option| (option.label.as_str(), option.rank, option.tied, option.dots))
        .collect();
    assert_eq!(
        ranks,
        [
            ("Idée 1", 1, false, 9),
            ("Idée 0", 2, true, 3),
            ("Idée 2", 2, true, 3),
            ("Idée 3", 4, false, 0)
        ]
    );
    assert_eq!(
        (result.voters, result.dots_cast, result.dots_available),
        (8, 15, Some(40))
    );
    assert_eq!(result.participation, Some(0.8));
    let crowded = Ballot {
        eligible: Some(7),
        ..ballot()
    };
    assert_eq!(
        compute(workshop(), [crowded.into()]).ballots[0].participation,
        None
    );
}

#[test]
fn joined_notes_count_with_the_note_on_top() {
    let cluster = |number| Cluster {
        id: id(number),
        board: OWNER,
        ..Cluster::default()
    };
    let note = |number: u128| Note {
        id: id(number),
        board: OWNER,
        order: key(number as usize),
        text: "Une idée".into(),
        ..Note::default()
    };
    let under = |number, top, note: Note| Note {
        id: id(number),
        merged_into: Some(id(top)),
        ..note
    };
    let records: Vec<Record> = vec![
        Board {
            id: OWNER,
            workshop: WORKSHOP,
            title: "T".into(),
            ..Board::default()
        }
        .into(),
        cluster(50).into(),
        cluster(51).into(),
        Note {
            cluster: Some(id(50)),
            ..note(1)
        }
        .into(),
        under(
            2,
            1,
            Note {
                cluster: Some(id(51)),
                ..note(2)
            },
        )
        .into(),
        under(3, 2, note(3)).into(),
        note(4).into(),
        Note {
            status: NoteStatus::Hidden,
            ..note(5)
        }
        .into(),
        under(6, 5, note(6)).into(),
        Note {
            status: NoteStatus::Pending,
            ..note(7)
        }
        .into(),
        // Two that name each other: nobody is on top, both still count.
        under(8, 9, note(8)).into(),
        under(9, 8, note(9)).into(),
    ];
    let tally = &compute(workshop(), records).boards[0];
    let sizes: Vec<u32> = tally.clusters.iter().map(|cluster| cluster.count).collect();
    assert_eq!(sizes, [3, 0]);
    assert_eq!(
        (
            tally.visible,
            tally.unclustered,
            tally.hidden,
            tally.pending
        ),
        (6, 3, 2, 1)
    );
    assert_eq!(tally.clusters[0].share, 0.5);
}

#[test]
fn items_get_letters_quarters_and_the_most_disputed() {
    let item = |number: usize, effort, impact, spread| MatrixItem {
        id: id(number as u128),
        matrix: OWNER,
        order: key(number),
        label: "Idée".into(),
        effort,
        impact,
        effort_spread: Some(spread),
        impact_spread: None,
        ..MatrixItem::default()
    };
    let records: Vec<Record> = vec![
        Matrix {
            id: OWNER,
            workshop: WORKSHOP,
            ..Matrix::default()
        }
        .into(),
        item(0, Some(3.0), Some(3.1), 0.2).into(),
        item(1, Some(3.1), Some(5.0), 1.2).into(),
        item(2, Some(1.0), Some(3.0), 1.2).into(),
        item(3, Some(3.2), Some(3.0), 0.0).into(),
        item(4, None, Some(3.0), 0.0).into(),
    ];
    let result = &compute(workshop(), records).matrices[0];
    let quarters: Vec<_> = result.items.iter().map(|place| place.quadrant).collect();
    assert_eq!(
        quarters,
        [
            Some(Quadrant::QuickWins),
            Some(Quadrant::MajorProjects),
            Some(Quadrant::FillIns),
            Some(Quadrant::Drop),
            None,
        ]
    );
    assert_eq!(result.most_disputed, Some(id(1)));
    let letters: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letter).into();
    assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
}

#[test]
fn means_are_of_the_answers_on_scales() {
    let question = |kind, counts| Question {
        label: "Q".into(),
        kind,
        counts,
        choices: vec!["a".into(), "b".into()],
        ..Question::default()
    };
    let evaluation = Evaluation {
        id: OWNER,
        workshop: WORKSHOP,
        present: Some(24),
        roti: vec![0, 1, 3, 10, 8],
        questions: vec![
            question(QuestionKind::Scale, vec![0, 0, 2, 9, 11]),
            question(QuestionKind::Choice, vec![3, 4]),
            question(QuestionKind::Scale, Vec::new()),
        ],
        ..Evaluation::default()
    };
    let result = compute(workshop(), [evaluation.into()])
        .evaluation
        .expect("figures");
    let roti = result.roti_mean.expect("a mean");
    assert_eq!(format!("{roti:.2}"), "4.14");
    assert_eq!(
        (result.roti_count, result.response),
        (22, Some(22.0 / 24.0))
    );
    assert_eq!(result.question_means, [Some(97.0 / 22.0), None, None]);
    assert_eq!(compute(workshop(), []).evaluation, None);
}

#[test]
fn people_listed_are_counted_where_nothing_was_entered() {
    let person = |number: u128, category: &str, present| Participant {
        id: id(number),
        workshop: WORKSHOP,
        pseudonym: "Marie".into(),
        category: category.into(),
        present,
        ..Participant::default()
    };
    let people: Vec<Record> = (0..6)
        .map(|number| person(number, "agent", true).into())
        .chain([
            person(6, "élu", false).into(),
            person(7, "usager", true).into(),
        ])
        .collect();
    let found = compute(workshop(), people.clone()).attendance;
    assert!(found.undetailed, "one usager could be found again");
    assert_eq!(found.total, 7);
    let others = (8..13).map(|number| person(number, "usager", true).into());
    let found = compute(workshop(), people.into_iter().chain(others)).attendance;
    let shown: Vec<_> = found
        .shown
        .iter()
        .map(|share| (share.label.as_str(), share.count))
        .collect();
    assert_eq!(shown, [("agent", 6), ("usager", 6)]);
}

#[test]
fn what_is_still_to_write_is_named_by_section() {
    assert_eq!(compute(workshop(), []).to_review, ["in_brief"]);
    let board = Board {
        id: OWNER,
        workshop: WORKSHOP,
        title: "T".into(),
        ..Board::default()
    };
    let untitled = Cluster {
        id: id(1),
        board: OWNER,
        ..Cluster::default()
    };
    let key = format!("activity:{OWNER}");
    let both = [Record::from(board), untitled.into()];
    assert_eq!(
        compute(workshop(), both.clone()).to_review,
        ["in_brief", key.as_str()]
    );
    let mut left_out = workshop();
    left_out.in_brief = vec!["Une phrase.".into()];
    left_out.synthesis.hidden = vec![key];
    assert_eq!(compute(left_out, both).to_review, Vec::<String>::new());
}

#[test]
fn a_workshop_is_taken_out_of_its_project() {
    let other = Workshop {
        id: id(70),
        title: "Autre".into(),
        ..workshop()
    };
    let stranger = Block {
        id: id(71),
        workshop: id(70),
        ..block(71, 10)
    };
    let records: Vec<Record> = vec![
        Project {
            id: PROJECT,
            title: "P".into(),
            ..Project::default()
        }
        .into(),
        workshop().into(),
        other.into(),
        block(0, 10).into(),
        stranger.into(),
    ];
    let code = |result: Result<Records, domain::Fault>| result.map(|_| ()).map_err(|f| f.code);
    assert_eq!(
        code(Records::new(records.clone())),
        Err(domain::ErrorCode::Ambiguous)
    );
    assert_eq!(
        code(Records::new(Vec::new())),
        Err(domain::ErrorCode::NotFound)
    );
    let own = Records::of_workshop(records.clone(), WORKSHOP).expect("there");
    assert_eq!(own.blocks().len(), 1);
    assert_eq!(
        code(Records::of_workshop(records, id(99))),
        Err(domain::ErrorCode::NotFound)
    );
}
