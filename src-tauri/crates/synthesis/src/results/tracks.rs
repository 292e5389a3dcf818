//! Groups that run apart while a workshop is led. They are one step of the run, which ends with the
//! last of them; within it each track goes on by its own minutes, or by the hand that begins its next
//! block.

use std::collections::BTreeMap;

use domain::{
    Id,
    block::Block,
    results::{RunTrack, Schedule, Urgency},
    run_event::{Course, Held, Moment, RunEvent, RunKind, course, held},
};

const MINUTE: i64 = 60_000;

/// A block of a step: when it begins and ends, in minutes from the beginning of the step.
struct Part<'a> {
    block: &'a Block,
    from: u32,
    to: u32,
}

/// The blocks of a step, and how they lie in it.
pub(crate) struct Apart<'a> {
    parts: Vec<Part<'a>>,
    tracks: Vec<Id>,
    /// Minutes that the step takes.
    pub length: u32,
}

impl<'a> Apart<'a> {
    /// The blocks of a step.
    pub fn of(step: &'a [Block], schedule: &Schedule) -> Self {
        let hours = |block: &Block| {
            let own = schedule.blocks.iter().find(|one| one.block == block.id)?;
            own.from.zip(own.to)
        };
        let begins = step.iter().filter_map(|block| Some(hours(block)?.0)).min();
        let mut ends: BTreeMap<Id, u32> = BTreeMap::new();
        let mut tracks = Vec::new();
        let mut parts = Vec::new();
        for block in step {
            let before = block
                .group
                .and_then(|track| ends.get(&track).copied())
                .unwrap_or(0);
            // Where no hour is known, one after the other.
            let from = match (begins, hours(block)) {
                (Some(begins), Some((from, _))) => from.saturating_sub(begins),
                _ => before,
            };
            let to = from.saturating_add(block.duration_min);
            if let Some(track) = block.group {
                ends.insert(track, to);
                if !tracks.contains(&track) {
                    tracks.push(track);
                }
            }
            parts.push(Part { block, from, to });
        }
        Self {
            length: parts.iter().map(|part| part.to).max().unwrap_or(0),
            parts,
            tracks,
        }
    }

    /// Whether no group runs apart.
    pub fn is_empty(&self) -> bool {
        self.tracks.is_empty()
    }

    /// When a block begins, in milliseconds from the beginning of the step; at once but in a track.
    pub fn begins(&self, block: Id) -> i64 {
        let mut own = self.parts.iter().filter(|part| part.block.group.is_some());
        own.find(|part| part.block.id == block)
            .map_or(0, |part| i64::from(part.from) * MINUTE)
    }

    /// Milliseconds that the step has run, without pauses, whichever of its blocks was begun.
    pub fn passed(&self, course: &Course) -> i64 {
        let of = |part: &Part<'_>| course.spent.get(&part.block.id).copied();
        self.parts
            .iter()
            .filter_map(of)
            .fold(0, i64::saturating_add)
    }

    /// What holds each track up.
    pub fn holds(&self, events: &[RunEvent], now: &Moment) -> Vec<Held> {
        let step: Vec<Id> = self.parts.iter().map(|part| part.block.id).collect();
        let of = |group: &Id| {
            let own: Vec<Id> = self.own(*group).map(|part| part.block.id).collect();
            held(events, &step, &own, now)
        };
        self.tracks.iter().map(of).collect()
    }

    /// The blocks of a track.
    fn own(&self, group: Id) -> impl Iterator<Item = &Part<'a>> {
        let own = move |part: &&Part<'_>| part.block.group == Some(group);
        self.parts.iter().filter(own)
    }

    /// What is left of the step, and what was given to it: it waits for the longest track, with what
    /// has held that one up.
    pub fn left(&self, course: &Course, holds: &[Held]) -> (i64, i64) {
        let given = |minutes: u32| {
            let minutes = i64::from(minutes).saturating_add(self.added(course));
            minutes.max(0).saturating_mul(MINUTE)
        };
        let of = |(group, held): (&Id, &Held)| {
            let ends = self.own(*group).map(|part| part.to).max().unwrap_or(0);
            let still: i64 = held.blocks.values().sum();
            given(ends).saturating_add(still)
        };
        let longest = self.tracks.iter().zip(holds).map(of).max().unwrap_or(0);
        let allotted = given(self.length).max(longest);
        (allotted.saturating_sub(self.passed(course)), allotted)
    }

    /// Minutes given to the step, which every track gets at its end.
    fn added(&self, course: &Course) -> i64 {
        let of = |part: &Part<'_>| course.added.get(&part.block.id).copied();
        self.parts.iter().filter_map(of).map(i64::from).sum()
    }

    /// How each track stands.
    pub fn tracks(&self, events: &[RunEvent], course: &Course, holds: &[Held]) -> Vec<RunTrack> {
        let passed = self.passed(course);
        let added = self.added(course);
        let state = |(group, held): (&Id, &Held)| {
            let own: Vec<&Part<'_>> = self.own(*group).collect();
            let (at, began) = self.begun(&own, events, passed);
            let passed = passed.saturating_sub(held.since);
            // What a hand has begun, and all after it, lies from there on.
            let begun = own.get(at)?;
            let moved = began.map_or(0, |began| began - i64::from(begun.from) * MINUTE);
            let last = own.len() - 1;
            let ends = |at: usize, part: &Part<'_>| {
                let more = if at == last { added } else { 0 };
                (i64::from(part.to)
                    .saturating_add(more)
                    .max(i64::from(part.from))
                    * MINUTE)
                    .saturating_add(moved)
            };
            let (at, part) = own
                .iter()
                .enumerate()
                .skip(at)
                .find(|(at, part)| *at == last || passed < ends(*at, part))?;
            let end = ends(at, part);
            let allotted = end - (i64::from(part.from) * MINUTE).saturating_add(moved);
            let remaining = end.saturating_sub(passed);
            Some(RunTrack {
                group: *group,
                block: part.block.id,
                next: own.get(at + 1).map(|part| part.block.id),
                remaining,
                allotted,
                urgency: Urgency::of(remaining, allotted),
                held: held.still,
            })
        };
        self.tracks.iter().zip(holds).filter_map(state).collect()
    }

    /// Milliseconds from now until a block of a track begins that the track is not at yet, as it goes on.
    pub fn until(&self, block: Id, tracks: &[RunTrack]) -> Option<i64> {
        let group = self
            .parts
            .iter()
            .find(|part| part.block.id == block)?
            .block
            .group?;
        let track = tracks.iter().find(|track| track.group == group)?;
        let between = self
            .own(group)
            .skip_while(|part| part.block.id != track.block)
            .skip(1);
        let mut ahead = track.remaining.max(0);
        for part in between {
            if part.block.id == block {
                return Some(ahead);
            }
            ahead = ahead.saturating_add(i64::from(part.block.duration_min) * MINUTE);
        }
        None
    }

    /// The block of a track that a hand has begun, and how long the step had run then; the first one,
    /// with the step, where none did. `own`: the blocks of the track.
    fn begun(&self, own: &[&Part<'_>], events: &[RunEvent], passed: i64) -> (usize, Option<i64>) {
        let holds = |id: Option<Id>| self.parts.iter().any(|part| Some(part.block.id) == id);
        let mut inside = false;
        let mut found = (0, None);
        for (index, event) in events.iter().enumerate() {
            if !matches!(event.kind, RunKind::Begin | RunKind::End) {
                continue;
            }
            let was = inside;
            inside = event.kind == RunKind::Begin && holds(event.block);
            let at = own
                .iter()
                .position(|part| Some(part.block.id) == event.block);
            match at {
                // With its first block a step begins, and is taken up again where it was.
                Some(0) if !was => {}
                Some(at) if inside => {
                    let since = events.get(..=index).map_or(0, |events| {
                        let here = Moment {
                            at: event.at,
                            boot: event.boot.clone(),
                            uptime: event.uptime,
                        };
                        self.passed(&course(events, &here))
                    });
                    found = (at, Some(since.min(passed)));
                }
                _ => {}
            }
        }
        found
    }
}
