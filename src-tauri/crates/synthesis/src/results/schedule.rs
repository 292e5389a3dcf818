//! The hours of the agenda, planned and actual, in minutes from midnight of the workshop's day.
//!
//! Blocks follow one another in order. A parallel block begins with the block before it, and the
//! next one waits for the longest of them. A fixed start holds whatever comes before: the minutes
//! left over, or lacking, are its slack. Past midnight the count goes on (1,500 is 1 a.m.).

use chrono::{NaiveTime, Timelike};
use domain::{
    Timestamp,
    block::Block,
    results::{Schedule, ScheduledBlock},
};

use crate::Records;

const DAY: u32 = 1_440;

/// The agenda with its hours.
pub fn schedule(records: &Records) -> Schedule {
    let workshop = records.workshop();
    let mut plan = Plan {
        next: workshop.planned_start.map(minutes),
        ..Plan::default()
    };
    let mut course = Plan {
        next: plan.next,
        ..Plan::default()
    };
    let clock = Clock::of(records);
    let mut out = Schedule::default();
    for (index, block) in records.blocks().iter().enumerate() {
        let parallel = block.parallel && index > 0;
        let fixed = block.fixed_start.map(minutes);
        let (start, slack_min) = plan.begin(fixed, parallel);
        let end = plan.end(start, block.duration_min);
        let (actual_start, actual_end) = actual(block, parallel, &mut course, &clock);
        out.blocks.push(ScheduledBlock {
            block: block.id,
            kind: block.kind,
            start,
            end,
            actual_start,
            actual_end,
            slack_min,
            clock: start.and_then(time_of_day),
        });
    }
    out.planned_min = plan.total();
    out.actual_min = course.total();
    out.planned_end = out.blocks.iter().filter_map(|block| block.end).max();
    out.actual_end = out.blocks.iter().filter_map(|block| block.actual_end).max();
    out.over_min = out.planned_end.zip(workshop.planned_end).map(|(end, own)| {
        let first = workshop.planned_start.map_or(0, minutes);
        let own = minutes(own);
        let own = if own < first { own + DAY } else { own };
        difference(end, own)
    });
    out
}

/// A walk along the blocks: where the next one begins, and how long they took together.
#[derive(Default)]
struct Plan {
    /// Where the next block begins; `None` while nothing says.
    next: Option<u32>,
    /// Where the blocks that run now began.
    group: Option<u32>,
    /// The longest of the blocks that run now.
    longest: u32,
    /// The blocks before them.
    past: u32,
}

impl Plan {
    /// Where a block begins, and the slack before it.
    fn begin(&mut self, fixed: Option<u32>, parallel: bool) -> (Option<u32>, Option<i32>) {
        if parallel {
            return (fixed.or(self.group), None);
        }
        self.past = self.past.saturating_add(self.longest);
        self.longest = 0;
        // A fixed start after midnight of a workshop that began before it is tomorrow's.
        let fixed = fixed.map(|at| match self.next {
            Some(next) if at + DAY / 2 < next => at + DAY,
            _ => at,
        });
        let slack = fixed.zip(self.next).map(|(at, next)| difference(at, next));
        let start = fixed.or(self.next);
        self.group = start;
        self.next = start;
        (start, slack)
    }
    /// Where a block that begins at `start` ends; the next one waits for it.
    fn end(&mut self, start: Option<u32>, duration: u32) -> Option<u32> {
        self.longest = self.longest.max(duration);
        let end = start.map(|start| start.saturating_add(duration));
        self.next = self.next.max(end);
        end
    }
    fn total(&self) -> u32 {
        self.past.saturating_add(self.longest)
    }
}

/// What really happened: the moments that were noted, else the minutes, one after the other. A
/// block of which nothing is known did not take place (yet).
fn actual(
    block: &Block,
    parallel: bool,
    course: &mut Plan,
    clock: &Clock,
) -> (Option<u32>, Option<u32>) {
    let began = block.actual_start.and_then(|moment| clock.minutes(moment));
    let ended = block.actual_end.and_then(|moment| clock.minutes(moment));
    if began.is_none() && ended.is_none() && block.actual_min.is_none() {
        return (None, None);
    }
    let (start, _) = course.begin(None, parallel);
    if began.is_some() && !parallel {
        (course.group, course.next) = (began, began);
    }
    let start = began.or(start);
    let between = start
        .zip(ended)
        .and_then(|(start, end)| end.checked_sub(start));
    match block.actual_min.or(between) {
        Some(duration) => {
            let end = course.end(start, duration);
            let end = match ended {
                Some(noted) if start.is_none_or(|start| noted >= start) => {
                    course.next = Some(noted).max(course.next.filter(|_| parallel));
                    Some(noted)
                }
                _ => end,
            };
            (start, end)
        }
        // It runs, or only its end is known.
        None => {
            course.next = ended.or(course.next);
            (start, ended)
        }
    }
}

/// Turns moments into minutes from midnight of the workshop's day.
struct Clock {
    zone: chrono_tz::Tz,
    day: Option<chrono::NaiveDate>,
}

impl Clock {
    fn of(records: &Records) -> Self {
        let zone = records.time_zone();
        let first = records
            .blocks()
            .iter()
            .filter_map(|block| block.actual_start)
            .min();
        let day = records.workshop().date;
        Self {
            zone,
            day: day.or_else(|| Some(records.local(first?)?.date())),
        }
    }
    /// `None` for a moment that is not of that day nor of the next.
    fn minutes(&self, moment: Timestamp) -> Option<u32> {
        let local = chrono::DateTime::from_timestamp_millis(moment.0)?
            .with_timezone(&self.zone)
            .naive_local();
        let since = local.signed_duration_since(self.day?.and_time(NaiveTime::MIN));
        u32::try_from(since.num_minutes())
            .ok()
            .filter(|minutes| *minutes < 2 * DAY)
    }
}

fn minutes(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

fn time_of_day(minutes: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt((minutes / 60) % 24, minutes % 60, 0)
}

fn difference(a: u32, b: u32) -> i32 {
    let difference = i64::from(a) - i64::from(b);
    i32::try_from(difference).unwrap_or(if difference < 0 { i32::MIN } else { i32::MAX })
}
