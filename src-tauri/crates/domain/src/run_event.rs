//! What happens while a workshop is led, event by event. The timer is computed from these, and from
//! nothing else: whatever ends in between, nothing begins anew.
//!
//! Each event carries two clocks. `at` is what the wall clock said. `uptime` is how long the machine
//! had been up, sleep included, and `boot` which start of it that was; no hand can set these. Between
//! two events of one `boot` the uptime says how much time has passed, so that a wall clock set back or
//! forward, or a clock change, counts for nothing and a closed lid counts in full. Between two starts
//! of the machine only the wall clock goes on, and it is believed. That it was set while the machine was
//! up, and that the machine was started, is noted as an event of its own ([`RunKind::Clock`]), so that it
//! is believed from there to there only.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Id, Timestamp,
    block::{Block, beside},
};

words! {
    /// What happened.
    pub enum RunKind {
        /// A block begins, or is taken up again.
        #[default] Begin,
        /// The timer stands still.
        Pause,
        /// It goes on.
        Resume,
        /// Minutes are given or taken.
        Add,
        /// A group that runs apart stands still, by the block it is at; the others go on.
        Hold,
        /// That group goes on.
        Release,
        /// Minutes are given to that group alone, or taken from it, at the block it is at.
        Extend,
        /// The wall clock was set, or the machine started; nobody's gesture.
        Clock,
        /// The workshop ends.
        End,
    }
}

record_struct! {
    /// An event of the run.
    pub struct RunEvent {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// What happened.
        pub kind: RunKind,
        /// The block it is about: the one that begins, or that runs.
        pub block: Option<Id>,
        /// Minutes given, or taken when negative; 0 but for `Add` and `Extend`.
        #[garde(range(min = -1440, max = 1440))]
        pub minutes: i32,
        /// What the wall clock said.
        pub at: Timestamp,
        /// Which start of the machine it was; empty where the system does not tell.
        #[garde(length(chars, max = 64))]
        pub boot: String,
        /// Milliseconds since then, sleep included.
        #[garde(range(min = 0))]
        #[ts(type = "number")]
        pub uptime: i64,
    }
}

noun!(RunEvent, ordered, [workshop: Owner Workshop, block: Weak Block]);
// A run has no words.
searched!(RunEvent, [], left ["order", "boot"]);

/// A gesture while leading. The core adds both clocks: a face cannot say when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RunCommand {
    /// Something happens now. A block that begins or ends gets its actual times in the same step.
    Mark {
        /// The event's identity.
        id: Id,
        /// The workshop.
        workshop: Id,
        /// What happens.
        kind: RunKind,
        /// The block that begins, or one of the track that stands still, goes on or is given minutes;
        /// of no effect on other kinds, which are about the one that runs.
        block: Option<Id>,
        /// Minutes given or taken; of no effect but on `Add` and `Extend`.
        minutes: i32,
    },
}

/// A moment, by both clocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// What the wall clock says.
    pub at: Timestamp,
    /// Which start of the machine it is; empty where the system does not tell.
    pub boot: String,
    /// Milliseconds since then, sleep included.
    pub uptime: i64,
}

impl Moment {
    fn of(event: &RunEvent) -> Self {
        Self {
            at: event.at,
            boot: event.boot.clone(),
            uptime: event.uptime,
        }
    }

    fn same_boot(&self, later: &Self) -> bool {
        !self.boot.is_empty() && self.boot == later.boot
    }

    /// Milliseconds from here to a later moment; never less than 0.
    pub fn until(&self, later: &Self) -> i64 {
        let passed = if self.same_boot(later) {
            later.uptime.saturating_sub(self.uptime)
        } else {
            later.at.0.saturating_sub(self.at.0)
        };
        passed.max(0)
    }

    /// By how many milliseconds the wall clock was set since; 0 where nothing can tell.
    pub fn set_by(&self, later: &Self) -> i64 {
        if !self.same_boot(later) {
            return 0;
        }
        let wall = later.at.0.saturating_sub(self.at.0);
        wall.saturating_sub(later.uptime.saturating_sub(self.uptime))
    }
}

/// The wall clock drifts and is disciplined by so much without anybody setting it, in milliseconds.
const DRIFT: i64 = 1_500;

/// How a run stands at a moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// The block that runs; `None` before the first, after the end, and when it was removed.
    pub current: Option<Id>,
    /// Whether anything has begun.
    pub begun: bool,
    /// Whether the timer stands still.
    pub paused: bool,
    /// Whether the workshop has ended.
    pub ended: bool,
    /// Milliseconds that each block has run, without pauses.
    pub spent: HashMap<Id, i64>,
    /// Minutes given to each block.
    pub added: HashMap<Id, i32>,
    /// Whether the clocks are to be noted anew: the wall clock was set since the newest event, or the
    /// machine was started.
    pub clock_due: bool,
}

impl Course {
    /// Milliseconds left of a block of so many planned minutes; negative when it runs over.
    pub fn remaining(&self, block: Id, planned: u32) -> i64 {
        self.allotted(block, planned)
            .saturating_sub(self.spent.get(&block).copied().unwrap_or(0))
    }

    /// Milliseconds that a block may take: those planned, and those given since.
    pub fn allotted(&self, block: Id, planned: u32) -> i64 {
        let added = self.added.get(&block).copied().unwrap_or(0);
        i64::from(planned)
            .saturating_add(i64::from(added))
            .max(0)
            .saturating_mul(60_000)
    }
}

/// How a run stands: the one place where its time is reckoned. `events` in their order.
pub fn course<'a>(events: impl IntoIterator<Item = &'a RunEvent>, now: &Moment) -> Course {
    let mut course = Course::default();
    let mut last: Option<Moment> = None;
    for event in events {
        let here = Moment::of(event);
        course.pass(last.as_ref(), &here);
        last = Some(here);
        match event.kind {
            RunKind::Begin => {
                course.begun = true;
                course.ended = false;
                course.paused = false;
                course.current = event.block;
            }
            RunKind::Pause => course.paused = true,
            RunKind::Resume => course.paused = false,
            RunKind::Add => {
                if let Some(block) = event.block {
                    let added = course.added.entry(block).or_default();
                    *added = added.saturating_add(event.minutes);
                }
            }
            RunKind::Hold | RunKind::Release | RunKind::Extend | RunKind::Clock => {}
            RunKind::End => {
                course.ended = true;
                course.paused = false;
                course.current = None;
            }
        }
    }
    course.pass(last.as_ref(), now);
    course.clock_due = last.is_some_and(|last| {
        let started = !now.boot.is_empty() && last.boot != now.boot;
        course.current.is_some() && (started || last.set_by(now).abs() > DRIFT)
    });
    course
}

impl Course {
    fn pass(&mut self, from: Option<&Moment>, to: &Moment) {
        let (Some(from), Some(block)) = (from, self.current) else {
            return;
        };
        if !self.paused {
            let spent = self.spent.entry(block).or_default();
            *spent = spent.saturating_add(from.until(to));
        }
    }
}

/// What holds a track of a step up, beside what holds everybody up: that it stands still, and the
/// minutes given to it alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Held {
    /// Whether it stands still now.
    pub still: bool,
    /// Milliseconds that it stood still, of those that the step has run, and that were given to it,
    /// since a hand began its block; less than 0 where more were taken.
    pub since: i64,
    /// The same from the beginning of the step, by the block that it was at.
    pub blocks: HashMap<Id, i64>,
}

/// What holds a track up: `track` are its blocks, `step` all that are led with them. `events` in
/// their order, as for [`course`].
pub fn held(events: &[RunEvent], step: &[Id], track: &[Id], now: &Moment) -> Held {
    let mut held = Held::default();
    let holds = |event: &RunEvent| matches!(event.kind, RunKind::Hold | RunKind::Extend);
    if !events.iter().any(holds) {
        return held;
    }
    let mut stands: Option<Id> = None;
    let mut inside = false;
    let mut before = 0;
    let moments = events.iter().map(|event| (Moment::of(event), Some(event)));
    for (index, (here, event)) in moments.chain([(now.clone(), None)]).enumerate() {
        let ran = course(events.get(..index).unwrap_or_default(), &here).spent;
        let passed: i64 = step.iter().filter_map(|id| ran.get(id)).sum();
        if let Some(block) = stands {
            held.since += passed - before;
            *held.blocks.entry(block).or_default() += passed - before;
        }
        before = passed;
        let Some(event) = event else { break };
        let own = event.block.filter(|id| track.contains(id));
        match event.kind {
            RunKind::Begin => {
                let was = inside;
                inside = event.block.is_some_and(|id| step.contains(&id));
                // What a hand begins runs; so does all when the step is taken up again.
                if !inside || !was || own.is_some() {
                    stands = None;
                }
                // With its first block a step is taken up where it was.
                if inside && own.is_some() && (was || own != track.first().copied()) {
                    held.since = 0;
                }
            }
            RunKind::Hold if inside => stands = own.or(stands),
            RunKind::Release if own.is_some() => stands = None,
            RunKind::Extend if inside => {
                if let Some(block) = own {
                    let given = i64::from(event.minutes) * 60_000;
                    held.since += given;
                    *held.blocks.entry(block).or_default() += given;
                }
            }
            RunKind::End => (inside, stands) = (false, None),
            _ => {}
        }
    }
    held.still = stands.is_some();
    held
}

/// The blocks of an agenda as they are led: those that run beside one another, and those of their
/// tracks, are one step.
pub fn steps(blocks: &[Block]) -> Vec<&[Block]> {
    let mut steps = Vec::new();
    let mut from = 0;
    let ends = beside(blocks).into_iter().skip(1).chain([false]);
    for (index, goes_on) in ends.enumerate() {
        if !goes_on {
            steps.extend(blocks.get(from..=index));
            from = index + 1;
        }
    }
    steps
}
