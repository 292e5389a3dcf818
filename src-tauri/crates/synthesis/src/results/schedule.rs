//! The hours of the agenda, planned and actual.
//!
//! Blocks follow one another in order and last elapsed minutes. A parallel block begins with the
//! block before it, and the next one waits for the last of them to end. Groups may have tracks beside
//! one another: within each, blocks follow one another, and all begin when everybody is free. What is
//! for everybody again waits for the longest, or for its fixed start. A fixed start holds
//! whatever comes before: the minutes left over, or lacking, are its slack. A day begins at its
//! planned start; an hour earlier than that belongs to the night after it. The next day begins at a
//! block that says so, or that is fixed at that very hour when half a day has gone.

use std::collections::BTreeMap;

use chrono::{NaiveTime, Timelike};
use domain::{
    Id,
    block::{Block, beside},
    results::{Schedule, ScheduledBlock, ScheduledDay},
};

use super::dial::{DAY, Dial, time_of_day};
use crate::Records;

/// After so many minutes a day has gone too far to be overlapped from its beginning.
const HALF_DAY: u32 = 240;

/// The agenda with its hours.
pub fn schedule(records: &Records) -> Schedule {
    let workshop = records.workshop();
    let dial = Dial::of(records);
    let first = records.blocks().first();
    let opening = workshop
        .planned_start
        .or_else(|| first.and_then(|block| block.day_start))
        .map(minutes);
    let mut plan = Walk::from(&dial, 1, opening);
    let mut course = Walk::from(&dial, 1, opening);
    let mut out = Schedule::default();
    // The last block of each track that runs now, and whether anything of now took place.
    let mut lasts: BTreeMap<Id, usize> = BTreeMap::new();
    let mut came = false;
    for ((index, block), joins) in records
        .blocks()
        .iter()
        .enumerate()
        .zip(beside(records.blocks()))
    {
        let opens = (index > 0).then(|| plan.opens_at(block, joins)).flatten();
        if let Some(hour) = opens {
            let day = plan.next_day(hour);
            wait(&mut out, &mut lasts, plan.ends());
            out.days.extend(ended(&dial, &plan, &course, &out));
            plan = Walk::from(&dial, day, Some(hour));
            course = Walk::from(&dial, day, Some(hour));
        }
        // The hour at which a day opens is that of its first block.
        let fixed = block
            .fixed_start
            .map(minutes)
            .filter(|at| opens != Some(*at));
        let (from, slack_min) = plan.begin(fixed, joins, block.group);
        if !joins {
            wait(&mut out, &mut lasts, from);
            came = false;
        }
        let to = plan.end(from, block.duration_min, block.group);
        let (actual_from, actual_to) = actual(block, joins && came, &mut course);
        came |= actual_from.is_some() || actual_to.is_some() || block.actual_min.is_some();
        lasts.extend(block.group.map(|track| (track, index)));
        let hour = |moment: Option<u32>| moment.map(|moment| dial.hour(plan.day, moment));
        out.blocks.push(ScheduledBlock {
            block: block.id,
            kind: block.kind,
            day: plan.day,
            parallel: joins,
            track: block.group,
            start: hour(from),
            end: hour(to),
            actual_start: hour(actual_from),
            actual_end: hour(actual_to),
            from,
            to,
            actual_from,
            actual_to,
            slack_min,
            wait_min: None,
            clock: hour(from).and_then(time_of_day),
        });
    }
    wait(&mut out, &mut lasts, plan.ends());
    out.days.extend(ended(&dial, &plan, &course, &out));
    out.planned_min = out
        .days
        .iter()
        .map(|day| day.planned_min)
        .fold(0, u32::saturating_add);
    out.actual_min = out
        .days
        .iter()
        .map(|day| day.actual_min)
        .fold(0, u32::saturating_add);
    out.planned_end = out.days.last().and_then(|day| day.end);
    out.actual_end = out.days.last().and_then(|day| day.actual_end);
    out.over_min = plan
        .latest
        .zip(workshop.planned_end)
        .map(|(latest, own)| difference(latest, plan.moment(minutes(own))));
    out
}

/// How long each track that ran until now waits for that moment.
fn wait(out: &mut Schedule, lasts: &mut BTreeMap<Id, usize>, until: Option<u32>) {
    for (_, last) in std::mem::take(lasts) {
        if let Some(block) = out.blocks.get_mut(last) {
            block.wait_min = until.zip(block.to).map(|(until, to)| difference(until, to));
        }
    }
}

/// The day that ends with the blocks so far; `None` without any.
fn ended(
    dial: &Dial,
    plan: &Walk<'_>,
    course: &Walk<'_>,
    so_far: &Schedule,
) -> Option<ScheduledDay> {
    let of_day = || so_far.blocks.iter().filter(|block| block.day == plan.day);
    let hour = |moment: Option<u32>| moment.map(|moment| dial.hour(plan.day, moment));
    Some(ScheduledDay {
        day: plan.day,
        date: dial.date(plan.day),
        block: of_day().next()?.block,
        start: hour(of_day().filter_map(|block| block.from).min()),
        end: hour(plan.latest),
        actual_start: hour(of_day().filter_map(|block| block.actual_from).min()),
        actual_end: hour(of_day().filter_map(|block| block.actual_to).max()),
        planned_min: plan.total(),
        actual_min: course.total(),
    })
}

/// A walk along the blocks of a day: where the next one begins, and how long they took together.
struct Walk<'a> {
    dial: &'a Dial,
    day: u32,
    /// The hour at which the day began; `None` while nothing says.
    opening: Option<u32>,
    /// When the next block begins.
    next: Option<u32>,
    /// When the last of all blocks ends.
    latest: Option<u32>,
    /// When that began beside which others run.
    group: Option<u32>,
    /// The tracks that run now: when the next block of each begins, and its minutes.
    tracks: BTreeMap<Id, (Option<u32>, u32)>,
    /// From the first beginning to the last end of the blocks that run now.
    span: Option<(u32, u32)>,
    /// The longest of them: of a block, or of a track.
    longest: u32,
    /// The minutes before them.
    past: u32,
}

impl<'a> Walk<'a> {
    fn from(dial: &'a Dial, day: u32, opening: Option<u32>) -> Self {
        Self {
            dial,
            day,
            opening,
            next: opening.map(|hour| dial.moment(day, hour)),
            latest: None,
            group: None,
            tracks: BTreeMap::new(),
            span: None,
            longest: 0,
            past: 0,
        }
    }

    /// The hour of the next day, where a block begins one.
    fn opens_at(&self, block: &Block, joins: bool) -> Option<u32> {
        let own = block.day_start.map(minutes);
        let again = || {
            let fixed = block.fixed_start.map(minutes).filter(|_| !joins)?;
            let opened = self.dial.moment(self.day, fixed);
            let gone = self.next?.saturating_sub(opened);
            (self.opening == Some(fixed) && gone >= HALF_DAY).then_some(fixed)
        };
        own.or_else(again)
    }
    /// The next day on which that hour is not yet past.
    fn next_day(&self, hour: u32) -> u32 {
        let mut day = self.day.saturating_add(1);
        while self
            .latest
            .is_some_and(|latest| self.dial.moment(day, hour) < latest)
            && day < u32::MAX
        {
            day += 1;
        }
        day
    }
    /// The moment of an hour of this day or of the night after it.
    fn moment(&self, hour: u32) -> u32 {
        let night = self.opening.is_some_and(|opening| hour < opening);
        self.dial
            .moment(self.day, if night { hour + DAY } else { hour })
    }
    /// When a block begins, and the slack before it.
    fn begin(
        &mut self,
        fixed: Option<u32>,
        joins: bool,
        track: Option<Id>,
    ) -> (Option<u32>, Option<i32>) {
        if self.opening.is_none() {
            self.opening = fixed;
        }
        let fixed = fixed.map(|hour| self.moment(hour));
        let free = if joins {
            match track.map(|track| self.tracks.get(&track)) {
                Some(Some((next, _))) => *next,
                _ => self.group,
            }
        } else {
            self.next
        };
        let slack = fixed.zip(free).map(|(at, free)| difference(at, free));
        let start = fixed.or(free);
        if joins {
            return (start, slack.filter(|_| track.is_some()));
        }
        self.past = self.total();
        self.longest = 0;
        self.span = None;
        self.tracks.clear();
        // A fixed start in a track is that of its group alone.
        self.group = track.and(free).or(start);
        self.next = self.group;
        (start, slack)
    }
    /// When a block that begins at `start` ends; the next one waits for it.
    fn end(&mut self, start: Option<u32>, duration: u32, track: Option<Id>) -> Option<u32> {
        let end = start.map(|start| start.saturating_add(duration));
        let together = match track {
            Some(track) => {
                let own = self.tracks.entry(track).or_default();
                *own = (end, own.1.saturating_add(duration));
                own.1
            }
            None => duration,
        };
        self.longest = self.longest.max(together);
        let (start, end) = start.zip(end)?;
        self.span = Some(self.span.map_or((start, end), |(first, last)| {
            (first.min(start), last.max(end))
        }));
        self.next = self.next.max(Some(end));
        self.latest = self.latest.max(Some(end));
        Some(end)
    }
    /// When the last of what runs now ends.
    fn ends(&self) -> Option<u32> {
        self.span.map(|(_, last)| last)
    }
    fn total(&self) -> u32 {
        let together = self
            .span
            .map_or(0, |(first, last)| last.saturating_sub(first));
        self.past.saturating_add(together.max(self.longest))
    }
}

/// What really happened: the moments that were noted, else the minutes, one after the other. A
/// block of which nothing is known did not take place (yet).
fn actual(block: &Block, joins: bool, course: &mut Walk<'_>) -> (Option<u32>, Option<u32>) {
    // A moment that is not of that day nor of the next is a slip.
    let (earliest, last) = (
        course.dial.moment(course.day, 0),
        course.dial.moment(course.day, 2 * DAY),
    );
    let noted = |moment| {
        let moment = course.dial.noted(moment)?;
        (earliest..last).contains(&moment).then_some(moment)
    };
    let began = block.actual_start.and_then(noted);
    let ended = block.actual_end.and_then(noted);
    if began.is_none() && ended.is_none() && block.actual_min.is_none() {
        return (None, None);
    }
    let (start, _) = course.begin(None, joins, block.group);
    if began.is_some() && !joins {
        (course.group, course.next) = (began, began);
    }
    let start = began.or(start);
    let between = start
        .zip(ended)
        .and_then(|(start, end)| end.checked_sub(start));
    match block.actual_min.or(between) {
        Some(duration) => {
            let end = course.end(start, duration, block.group);
            let end = match ended {
                Some(noted) if start.is_none_or(|start| noted >= start) => {
                    course.next = Some(noted).max(course.next.filter(|_| joins));
                    if let Some(own) = block.group.and_then(|track| course.tracks.get_mut(&track)) {
                        own.0 = Some(noted);
                    }
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

fn minutes(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

fn difference(a: u32, b: u32) -> i32 {
    let difference = i64::from(a) - i64::from(b);
    i32::try_from(difference).unwrap_or(if difference < 0 { i32::MIN } else { i32::MAX })
}
