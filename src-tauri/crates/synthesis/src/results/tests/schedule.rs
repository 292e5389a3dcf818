//! The hours of the agenda.

use domain::{Timestamp, block::Block, lab::Lab, workshop::Workshop};
use proptest::prelude::*;

use super::{block, compute, id, schedule, time, workshop};

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

proptest! {
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
