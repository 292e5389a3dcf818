//! How the run of a workshop stands: what is left of the block, and when the day will end.
//!
//! What is left is reckoned from the events alone (`domain::run_event`). Hours are those of the wall
//! clock: the rest of the day follows the plan from now on, one step after the other, and a fixed start
//! waits for its hour, so that the slack before it takes up a delay. Groups that run apart are one step
//! of the run, and each of their tracks goes on by its own minutes, or by the hand that says so.

use domain::{
    Id, Timestamp,
    block::Block,
    results::{RunBlock, RunState, Schedule, ScheduledBlock, Urgency},
    run_event::{Moment, course, steps},
};

use super::{dial::Dial, schedule, tracks::Apart};
use crate::Records;

/// A plan that is farther from now than this is of another day: a rehearsal, a date not yet set.
const OTHER_DAY: i64 = 12 * 60 * 60_000;
const MINUTE: i64 = 60_000;

/// How the run stands at a moment.
pub fn run(records: &Records, now: &Moment) -> RunState {
    let blocks = records.blocks();
    let course = course(records.run_events(), now);
    let steps = steps(blocks);
    let at = course
        .current
        .and_then(|id| steps.iter().position(|step| holds(step, id)));
    let led: &[Block] = at.and_then(|at| steps.get(at)).copied().unwrap_or_default();
    let first = |step: Option<&&[Block]>| step.and_then(|step| step.first()).map(|block| block.id);
    let current = course.current.filter(|_| at.is_some());
    let schedule = schedule::schedule(records);
    let apart = Apart::of(led, &schedule);
    let holds = apart.holds(records.run_events(), now);
    let planned = led.iter().map(|block| block.duration_min).max();
    let (remaining, allotted) = match (current, planned) {
        (Some(_), _) if !apart.is_empty() => apart.left(&course, &holds),
        (Some(id), Some(planned)) => (course.remaining(id, planned), course.allotted(id, planned)),
        _ => (0, 0),
    };
    let tracks = if current.is_some() {
        apart.tracks(records.run_events(), &course, &holds)
    } else {
        Vec::new()
    };
    // Each track is told by the block it is at, beside what runs in none.
    let told = |block: &&Block| {
        block.group.is_none() || tracks.iter().any(|track| track.block == block.id)
    };
    let own = |id: Id| {
        let group = led.iter().find(|block| block.id == id)?.group?;
        Some(tracks.iter().find(|track| track.group == group)?.block)
    };
    let current = current.map(|id| own(id).unwrap_or(id));
    let mut state = RunState {
        now: now.at,
        begun: course.begun,
        paused: course.paused,
        ended: course.ended,
        current,
        beside: led
            .iter()
            .filter(told)
            .map(|block| block.id)
            .filter(|id| Some(*id) != current)
            .collect(),
        step: at.map_or(0, |at| count(at + 1)),
        steps: count(steps.len()),
        next: match at {
            Some(at) => first(steps.get(at + 1)),
            None if !course.begun => first(steps.first()),
            None => None,
        },
        before: at.and_then(|at| first(steps.get(at.checked_sub(1)?))),
        remaining,
        allotted,
        urgency: Urgency::of(remaining, allotted),
        clock_due: course.clock_due,
        tracks,
        ..RunState::default()
    };
    let passed = apart.passed(&course);
    hours(&mut state, records, &schedule, &steps, (at, passed));
    state
}

/// When each block was, is or will be, and the end of the day beside the plan.
fn hours(
    state: &mut RunState,
    records: &Records,
    schedule: &Schedule,
    steps: &[&[Block]],
    (at, passed): (Option<usize>, i64),
) {
    let dial = Dial::of(records);
    let planned = |id: Id| schedule.blocks.iter().find(|one| one.block == id);
    let instant = |moment: Option<u32>| dial.instant(moment?);
    let day = at
        .and_then(|at| planned(steps.get(at)?.first()?.id))
        .map(|block| block.day);
    // From here the rest of the day follows, step by step.
    let mut next = at.map(|_| later(state.now, state.remaining.max(0)));
    let end_of_current = next.map(|end| end.0.max(state.now.0));
    for (index, step) in steps.iter().enumerate() {
        let ahead = at.is_some_and(|at| index > at);
        let same_day = |block: &Block| planned(block.id).map(|one| one.day) == day;
        if ahead && step.first().is_some_and(same_day) {
            let fixed = step
                .first()
                .filter(|block| block.fixed_start.is_some())
                .and_then(|block| instant(planned(block.id)?.from))
                .filter(|fixed| near(*fixed, state.now));
            let start = next.max(fixed);
            let apart = Apart::of(step, schedule);
            next = start.map(|start| later(start, i64::from(apart.length) * MINUTE));
            for block in *step {
                let start = start.map(|start| later(start, apart.begins(block.id)));
                state.blocks.push(RunBlock {
                    block: block.id,
                    start,
                    end: start.map(|start| later(start, i64::from(block.duration_min) * MINUTE)),
                    ..RunBlock::default()
                });
            }
        } else {
            let runs = at == Some(index);
            let apart = Apart::of(step, schedule);
            for block in *step {
                let mut row = as_it_was(block, planned(block.id), runs, next, &instant);
                if runs && block.group.is_some() {
                    // Since the step began, by the time that counts.
                    let begins = || match apart.until(block.id, &state.tracks) {
                        Some(ahead) => later(state.now, ahead),
                        None => later(state.now, apart.begins(block.id) - passed),
                    };
                    let start = block.actual_start.unwrap_or_else(begins);
                    let end = later(start, i64::from(block.duration_min) * MINUTE);
                    row.done = block.actual_end.is_some();
                    row.start = Some(start);
                    row.end = Some(block.actual_end.unwrap_or(end));
                }
                state.blocks.push(row);
            }
        }
    }
    if state.current.is_some() {
        state.expected_end = next;
    }
    let of_current = at
        .and_then(|at| steps.get(at))
        .and_then(|step| step.iter().filter_map(|block| planned(block.id)?.to).max());
    let planned_end = schedule
        .days
        .iter()
        .find(|one| Some(one.day) == day)
        .and_then(|_| {
            let of_day = schedule.blocks.iter().filter(|one| Some(one.day) == day);
            instant(of_day.filter_map(|one| one.to).max())
        });
    if let (Some(planned), Some(end)) = (instant(of_current), end_of_current)
        && near(planned, Timestamp(end))
    {
        state.late_min = Some(minutes(end - planned.0));
        state.planned_end = planned_end;
    }
}

/// A block that is over, runs, or of which nothing is expected: as it was noted, else as planned.
fn as_it_was(
    block: &Block,
    planned: Option<&ScheduledBlock>,
    runs: bool,
    ends: Option<Timestamp>,
    instant: &impl Fn(Option<u32>) -> Option<Timestamp>,
) -> RunBlock {
    let done = !runs && (block.actual_end.is_some() || block.actual_min.is_some());
    let taken = || {
        let passed = block.actual_end?.0.checked_sub(block.actual_start?.0)?;
        u32::try_from(minutes(passed)).ok()
    };
    RunBlock {
        block: block.id,
        done,
        start: block.actual_start.or_else(|| instant(planned?.from)),
        end: if runs {
            ends
        } else {
            block.actual_end.or_else(|| instant(planned?.to))
        },
        actual_min: if done {
            block.actual_min.or_else(taken)
        } else {
            None
        },
    }
}

fn holds(step: &[Block], id: Id) -> bool {
    step.iter().any(|block| block.id == id)
}

fn later(moment: Timestamp, by: i64) -> Timestamp {
    Timestamp(moment.0.saturating_add(by))
}

fn near(planned: Timestamp, now: Timestamp) -> bool {
    planned.0.saturating_sub(now.0).saturating_abs() < OTHER_DAY
}

/// Whole minutes, the nearest.
fn minutes(milliseconds: i64) -> i32 {
    let whole = milliseconds.saturating_add(MINUTE / 2).div_euclid(MINUTE);
    i32::try_from(whole).unwrap_or(if whole < 0 { i32::MIN } else { i32::MAX })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
