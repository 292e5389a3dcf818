//! The figures, on small workshops built here; those of the whole sample are tested from outside.

use chrono::{NaiveDate, NaiveTime};
use domain::{
    Id, Record, Timestamp,
    ballot::{Ballot, BallotOption},
    block::Block,
    board::Board,
    cluster::Cluster,
    evaluation::{Evaluation, Question, QuestionKind},
    lab::Lab,
    matrix::{Matrix, MatrixItem},
    note::{Note, NoteStatus},
    participant::Participant,
    project::Project,
    results::{CategoryShare, Quadrant, Schedule, WorkshopResults},
    workshop::{CategoryCount, Workshop},
};
use proptest::prelude::*;

use super::{attendance::mask, letter, results};
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

fn categories(counts: &[u32]) -> Vec<CategoryCount> {
    counts
        .iter()
        .enumerate()
        .map(|(index, count)| CategoryCount {
            category: key(index),
            label: format!("C{index}"),
            count: *count,
        })
        .collect()
}

#[test]
fn hours_follow_from_durations_and_fixed_starts() {
    let blocks = vec![
        block(0, 30),
        Block {
            fixed_start: time(9, 45),
            ..block(1, 60)
        },
        Block {
            fixed_start: time(10, 40),
            ..block(2, 10)
        },
        block(3, 5),
    ];
    let schedule = schedule(workshop(), blocks);
    let starts: Vec<_> = schedule
        .blocks
        .iter()
        .map(|b| (b.start, b.slack_min))
        .collect();
    assert_eq!(
        starts,
        [
            (Some(540), None),
            (Some(585), Some(15)),
            (Some(640), Some(-5)),
            (Some(650), None)
        ]
    );
    assert_eq!(schedule.blocks[1].clock, time(9, 45));
    assert_eq!(
        (schedule.planned_min, schedule.planned_end),
        (105, Some(655))
    );
    assert_eq!(schedule.over_min, Some(655 - 750));
}

#[test]
fn parallel_blocks_run_beside_the_one_before_and_count_once() {
    let beside = |number, minutes| Block {
        parallel: true,
        ..block(number, minutes)
    };
    let schedule = schedule(
        workshop(),
        vec![
            block(0, 10),
            block(1, 20),
            beside(2, 45),
            beside(3, 5),
            block(4, 10),
        ],
    );
    let hours: Vec<_> = schedule.blocks.iter().map(|b| (b.start, b.end)).collect();
    let span = |start, end| (Some(start), Some(end));
    assert_eq!(
        hours,
        [
            span(540, 550),
            span(550, 570),
            span(550, 595),
            span(550, 555),
            span(595, 605)
        ]
    );
    assert_eq!(
        (schedule.planned_min, schedule.planned_end),
        (65, Some(605))
    );
}

#[test]
fn without_a_start_there_are_durations_but_no_hours() {
    let plain = Workshop {
        planned_start: None,
        planned_end: None,
        ..workshop()
    };
    let schedule = schedule(
        plain,
        vec![
            block(0, 30),
            Block {
                fixed_start: time(14, 0),
                ..block(1, 60)
            },
            block(2, 10),
        ],
    );
    let starts: Vec<_> = schedule.blocks.iter().map(|block| block.start).collect();
    assert_eq!(starts, [None, Some(840), Some(900)]);
    assert_eq!((schedule.planned_min, schedule.over_min), (100, None));
}

#[test]
fn a_workshop_may_go_on_past_midnight() {
    let late = Workshop {
        planned_start: time(23, 0),
        planned_end: time(1, 0),
        ..workshop()
    };
    let schedule = schedule(
        late,
        vec![
            block(0, 90),
            Block {
                fixed_start: time(0, 45),
                ..block(1, 30)
            },
        ],
    );
    assert_eq!(schedule.blocks[1].start, Some(1_485));
    assert_eq!(
        (schedule.blocks[1].clock, schedule.blocks[1].slack_min),
        (time(0, 45), Some(15))
    );
    assert_eq!(schedule.over_min, Some(15));
}

#[test]
fn the_course_takes_noted_moments_else_minutes_one_after_the_other() {
    // 9:10 in Paris, in winter.
    let at = |minutes: i64| Some(Timestamp(1_773_302_400_000 + minutes * 60_000));
    let blocks = vec![
        Block {
            actual_min: Some(18),
            ..block(0, 15)
        },
        Block {
            actual_start: at(20),
            actual_end: at(32),
            ..block(1, 10)
        },
        block(2, 30),
        Block {
            actual_min: Some(5),
            ..block(3, 10)
        },
        Block {
            actual_start: at(50),
            ..block(4, 10)
        },
    ];
    let schedule = schedule(workshop(), blocks);
    let course: Vec<_> = schedule
        .blocks
        .iter()
        .map(|b| (b.actual_start, b.actual_end))
        .collect();
    assert_eq!(
        course,
        [
            (Some(540), Some(558)),
            (Some(560), Some(572)),
            (None, None),
            (Some(572), Some(577)),
            (Some(590), None),
        ]
    );
    assert_eq!(
        (schedule.actual_min, schedule.actual_end),
        (18 + 12 + 5, Some(577))
    );
}

#[test]
fn hours_are_those_of_the_library_s_time_zone() {
    let lab = Lab {
        id: id(90),
        name: "Lab".into(),
        time_zone: "Indian/Reunion".into(),
        ..Lab::default()
    };
    let noted = Block {
        actual_start: Some(Timestamp(1_773_291_600_000)),
        ..block(0, 10)
    };
    // 5:00 UTC is 9:00 in Saint-Denis.
    let schedule = compute(workshop(), [lab.into(), noted.into()]).schedule;
    assert_eq!(schedule.blocks[0].actual_start, Some(540));
}

#[test]
fn small_categories_are_masked_and_never_one_alone() {
    let shown = |counts: &[u32]| -> Vec<(Option<u32>, bool, bool)> {
        mask(&categories(counts))
            .iter()
            .map(|share| (share.count, share.small, share.withheld))
            .collect()
    };
    let (small, withheld) = ((None, true, false), (None, false, true));
    let open = |count| (Some(count), false, false);
    assert_eq!(shown(&[7, 3, 5, 4, 0]), [open(7), small, open(5), small]);
    assert_eq!(shown(&[7, 3, 5, 12]), [open(7), small, withheld, open(12)]);
    assert_eq!(shown(&[6, 6, 1]), [withheld, open(6), small]);
    assert_eq!(shown(&[5, 6]), [open(5), open(6)]);
    assert_eq!(shown(&[4]), [small]);
    assert_eq!(shown(&[0, 0]), []);
}

proptest! {
    #[test]
    fn no_small_number_can_be_had_by_subtraction(counts in prop::collection::vec(0..12_u32, 0..10)) {
        let shares = mask(&categories(&counts));
        let masked = |share: &&CategoryShare| share.count.is_none();
        prop_assert!(shares.iter().all(|share| share.count.is_none_or(|count| count >= 5)));
        prop_assert!(shares.iter().all(|share| share.small || share.withheld || share.count.is_some()));
        prop_assert!(shares.iter().filter(|share| share.withheld).count() <= 1);
        let alone = shares.iter().filter(masked).count() == 1;
        prop_assert!(!alone || shares.len() == 1);
        prop_assert_eq!(shares.len(), counts.iter().filter(|count| **count > 0).count());
    }

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

    #[test]
    fn the_agenda_never_runs_backwards(blocks in prop::collection::vec((0..200_u32, any::<bool>(), prop::option::of(0..1_440_u32)), 0..12)) {
        let made = blocks.iter().enumerate().map(|(number, (minutes, parallel, actual))| Block {
            parallel: *parallel,
            actual_min: *actual,
            ..block(number, *minutes)
        }).collect();
        let schedule = schedule(workshop(), made);
        let mut last = 0;
        for (block, (minutes, parallel, _)) in schedule.blocks.iter().zip(&blocks) {
            let (start, end) = (block.start.unwrap_or(0), block.end.unwrap_or(0));
            prop_assert_eq!(start + minutes, end);
            prop_assert!(*parallel || start >= last, "{} {}", start, last);
            last = last.max(end);
        }
        let total: u32 = blocks.iter().map(|(minutes, _, _)| minutes).sum();
        prop_assert!(schedule.planned_min <= total);
        if !blocks.is_empty() {
            prop_assert_eq!(schedule.planned_end, Some(540 + schedule.planned_min));
        }
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
    let shares = compute(workshop(), people).attendance;
    let labels: Vec<_> = shares
        .iter()
        .map(|share| (share.label.as_str(), share.count))
        .collect();
    assert_eq!(labels, [("agent", None), ("usager", None)]);
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
