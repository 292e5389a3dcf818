//! The timer against a plain reference that knows the true time, and the hours of a day that runs.

use domain::{
    Timestamp,
    results::{RunState, Urgency},
    run_event::{Course, Moment, RunEvent, RunKind, course},
};

use super::*;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// A machine in a world whose true time nobody reads: both of its clocks, and what hands and nights do
/// to them.
struct World {
    truth: i64,
    /// The wall clock is ahead of the truth by this.
    ahead: i64,
    boot: u32,
    booted: i64,
    events: Vec<RunEvent>,
    // The plain reference, by the true time alone.
    current: Option<usize>,
    paused: bool,
    spent: [i64; BLOCKS],
    given: [i32; BLOCKS],
}

const BLOCKS: usize = 3;

#[derive(Clone, Debug)]
enum Happening {
    /// Time passes, the machine awake.
    Wait(i64),
    /// The lid is closed.
    Sleep(i64),
    /// The wall clock is set; the desk looks within the next second.
    Set(i64),
    /// The program ends, whatever way, and begins again: it knows what the disk knows.
    Killed,
    /// The machine is switched off, and on again.
    Off(i64),
    Begin(usize),
    Pause,
    Resume,
    Add(i32),
    End,
}

impl World {
    fn new(at: i64) -> Self {
        Self {
            truth: at,
            ahead: 0,
            boot: 1,
            booted: at - 5 * HOUR,
            events: Vec::new(),
            current: None,
            paused: false,
            spent: [0; BLOCKS],
            given: [0; BLOCKS],
        }
    }

    fn now(&self) -> Moment {
        Moment {
            at: Timestamp(self.truth + self.ahead),
            boot: format!("boot-{}", self.boot),
            uptime: self.truth - self.booted,
        }
    }

    fn course(&self) -> Course {
        course(&self.events, &self.now())
    }

    fn pass(&mut self, time: i64) {
        self.truth += time;
        if let (Some(current), false) = (self.current, self.paused) {
            self.spent[current] += time;
        }
    }

    fn note(&mut self, kind: RunKind, block: Option<usize>, minutes: i32) {
        let now = self.now();
        self.events.push(RunEvent {
            id: id(self.events.len() as u128),
            workshop: WORKSHOP,
            order: key(self.events.len()),
            kind,
            block: block.map(|block| id(block as u128)),
            minutes,
            at: now.at,
            boot: now.boot,
            uptime: now.uptime,
            ..RunEvent::default()
        });
    }

    /// What the desk does each second, and when it begins.
    fn look(&mut self) {
        if self.course().clock_due {
            self.note(RunKind::Clock, self.current, 0);
        }
    }

    fn happen(&mut self, what: &Happening) {
        match *what {
            Happening::Wait(time) | Happening::Sleep(time) => self.pass(time),
            Happening::Killed => {}
            Happening::Set(by) => {
                self.ahead += by;
                self.pass(1_000);
                self.look();
            }
            Happening::Off(time) => {
                self.pass(time);
                self.boot += 1;
                self.booted = self.truth;
                self.look();
            }
            Happening::Begin(block) => {
                self.note(RunKind::Begin, Some(block), 0);
                (self.current, self.paused) = (Some(block), false);
            }
            Happening::Pause => {
                if self.current.is_some() {
                    self.note(RunKind::Pause, self.current, 0);
                    self.paused = true;
                }
            }
            Happening::Resume => {
                self.note(RunKind::Resume, self.current, 0);
                self.paused = false;
            }
            Happening::Add(minutes) => {
                if let Some(current) = self.current {
                    self.note(RunKind::Add, Some(current), minutes);
                    self.given[current] += minutes;
                }
            }
            Happening::End => {
                self.note(RunKind::End, self.current, 0);
                (self.current, self.paused) = (None, false);
            }
        }
    }

    /// Not a millisecond off.
    fn is_right(&self) {
        let course = self.course();
        assert_eq!(course.current, self.current.map(|block| id(block as u128)));
        assert_eq!(course.paused, self.paused);
        for (block, spent) in self.spent.iter().enumerate() {
            let own = id(block as u128);
            assert_eq!(
                course.spent.get(&own).copied().unwrap_or(0),
                *spent,
                "{block}"
            );
            let allotted = (25 + i64::from(self.given[block])).max(0) * MINUTE;
            assert_eq!(course.remaining(own, 25), allotted - spent, "{block}");
        }
    }
}

fn happening() -> impl Strategy<Value = Happening> {
    let time = 0..2 * HOUR;
    // A clock that is set by less is not told from one that is kept right by the network.
    let set = prop_oneof![
        Just(-HOUR),
        Just(24 * HOUR),
        Just(HOUR),
        (2_000..48 * HOUR).prop_map(|by| by),
        (2_000..48 * HOUR).prop_map(|by| -by),
    ];
    prop_oneof![
        4 => time.clone().prop_map(Happening::Wait),
        2 => time.clone().prop_map(Happening::Sleep),
        2 => set.prop_map(Happening::Set),
        2 => Just(Happening::Killed),
        1 => time.prop_map(Happening::Off),
        3 => (0..BLOCKS).prop_map(Happening::Begin),
        1 => Just(Happening::Pause),
        1 => Just(Happening::Resume),
        2 => (-30..60_i32).prop_map(Happening::Add),
        1 => Just(Happening::End),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_to_the_machine_the_timer_is_right(
        all in prop::collection::vec(happening(), 0..60),
    ) {
        let mut world = World::new(1_700_000_000_000);
        for one in &all {
            world.happen(one);
            world.is_right();
        }
    }
}

#[test]
fn eight_hours_with_everything_that_befalls_a_laptop() {
    // From midnight to eight on the night when clocks go back in Paris: the offset of a zone is no
    // part of either clock.
    let mut world = World::new(1_792_879_200_000);
    world.happen(&Happening::Begin(0));
    for ten in 0..48_i64 {
        world.happen(&Happening::Wait(9 * MINUTE));
        world.happen(&Happening::Killed);
        match ten {
            5 => world.happen(&Happening::Set(-HOUR)),
            12 => world.happen(&Happening::Sleep(40 * MINUTE)),
            20 => world.happen(&Happening::Set(24 * HOUR)),
            25 => world.happen(&Happening::Off(3 * MINUTE)),
            30 => world.happen(&Happening::Begin(1)),
            33 => world.happen(&Happening::Pause),
            35 => world.happen(&Happening::Resume),
            _ => world.happen(&Happening::Wait(MINUTE)),
        }
        world.is_right();
    }
}

#[test]
fn without_the_machines_own_count_the_wall_clock_is_believed_and_never_runs_backwards() {
    let event = |at: i64| RunEvent {
        kind: RunKind::Begin,
        block: Some(id(0)),
        at: Timestamp(at),
        ..RunEvent::default()
    };
    let at = |at: i64| Moment {
        at: Timestamp(at),
        ..Moment::default()
    };
    let events = [event(10 * HOUR)];
    assert_eq!(course(&events, &at(11 * HOUR)).spent[&id(0)], HOUR);
    let back = course(&events, &at(9 * HOUR));
    assert_eq!(back.spent[&id(0)], 0);
    assert!(!back.clock_due);
}

// The hours of a day that runs. 12 March 2026, 9:00 in Paris.
const NINE: i64 = 1_773_302_400_000;

fn block(number: u128, minutes: u32) -> Block {
    Block {
        id: id(number),
        workshop: WORKSHOP,
        order: key(usize::try_from(number).unwrap()),
        title: format!("Bloc {number}"),
        duration_min: minutes,
        ..Block::default()
    }
}

fn state(blocks: Vec<Block>, events: Vec<RunEvent>, now: i64) -> RunState {
    let project = Project {
        id: PROJECT,
        title: "Projet".into(),
        ..Project::default()
    };
    let records: Vec<Record> = [project.into(), workshop().into()]
        .into_iter()
        .chain(blocks.into_iter().map(Record::from))
        .chain(events.into_iter().map(Record::from))
        .collect();
    let now = Moment {
        at: Timestamp(now),
        boot: "a".into(),
        uptime: now - NINE + HOUR,
    };
    crate::run(&Records::new(records).unwrap(), &now)
}

fn begun(number: usize, block: u128, at: i64) -> RunEvent {
    RunEvent {
        id: id(100 + number as u128),
        workshop: WORKSHOP,
        order: key(number),
        kind: RunKind::Begin,
        block: Some(id(block)),
        at: Timestamp(at),
        boot: "a".into(),
        uptime: at - NINE + HOUR,
        ..RunEvent::default()
    }
}

#[test]
fn a_delay_is_carried_to_the_end_unless_slack_takes_it_up() {
    let day = || vec![block(0, 15), block(1, 25), block(2, 20)];
    // The second block begins seven minutes late, ten minutes ago.
    let now = NINE + 32 * MINUTE;
    let events = || vec![begun(0, 0, NINE), begun(1, 1, NINE + 22 * MINUTE)];
    let late = state(day(), events(), now);
    assert_eq!((late.step, late.steps), (2, 3));
    assert_eq!(
        (late.current, late.next, late.before),
        (Some(id(1)), Some(id(2)), Some(id(0)))
    );
    assert_eq!((late.remaining, late.allotted), (15 * MINUTE, 25 * MINUTE));
    assert_eq!(late.late_min, Some(7));
    assert_eq!(late.expected_end, Some(Timestamp(NINE + 67 * MINUTE)));
    assert_eq!(late.planned_end, Some(Timestamp(NINE + 60 * MINUTE)));
    // A fixed start at 9:45 has five minutes of slack: two are left of the delay.
    let mut fixed = day();
    fixed[2].fixed_start = time(9, 45);
    let less = state(fixed, events(), now);
    assert_eq!(less.late_min, Some(7));
    assert_eq!(less.expected_end, Some(Timestamp(NINE + 67 * MINUTE)));
    assert_eq!(less.planned_end, Some(Timestamp(NINE + 65 * MINUTE)));
    // At 10:00 it has thirteen more than the delay: the day ends as planned.
    let mut fixed = day();
    fixed[2].fixed_start = time(10, 0);
    let none = state(fixed, events(), now);
    assert_eq!(none.expected_end, none.planned_end);
}

#[test]
fn over_its_time_a_block_ends_now() {
    let now = NINE + 20 * MINUTE;
    let over = state(
        vec![block(0, 15), block(1, 10)],
        vec![begun(0, 0, NINE)],
        now,
    );
    assert_eq!((over.remaining, over.urgency), (-5 * MINUTE, Urgency::Over));
    assert_eq!(over.late_min, Some(5));
    assert_eq!(over.expected_end, Some(Timestamp(now + 10 * MINUTE)));
    assert_eq!(over.planned_end, Some(Timestamp(NINE + 25 * MINUTE)));
}

#[test]
fn a_rehearsal_on_another_day_is_neither_late_nor_early() {
    let month = 30 * 24 * HOUR;
    let events = vec![begun(0, 0, NINE - month)];
    let other = state(
        vec![block(0, 15), block(1, 10)],
        events,
        NINE - month + MINUTE,
    );
    assert_eq!((other.late_min, other.planned_end), (None, None));
    assert_eq!(
        other.expected_end,
        Some(Timestamp(NINE - month + 25 * MINUTE))
    );
}

#[test]
fn blocks_beside_one_another_are_led_together() {
    let mut beside = block(1, 40);
    beside.parallel = true;
    let blocks = vec![block(0, 15), beside, block(2, 20)];
    let both = state(blocks, vec![begun(0, 0, NINE)], NINE);
    assert_eq!((both.step, both.steps), (1, 2));
    assert_eq!(both.beside, [id(1)]);
    assert_eq!(both.allotted, 40 * MINUTE, "it waits for the longest");
    assert_eq!(both.next, Some(id(2)));
    assert_eq!(both.late_min, Some(0));
    assert_eq!(both.expected_end, Some(Timestamp(NINE + HOUR)));
}

/// Two groups apart for 60 and 45 minutes, after what is for everybody and before what is again.
fn apart() -> Vec<Block> {
    let of = |number, minutes, group| Block {
        group: Some(id(group)),
        ..block(number, minutes)
    };
    vec![
        block(0, 15),
        of(1, 20, 50),
        of(2, 45, 51),
        of(3, 40, 50),
        block(4, 30),
    ]
}

fn tracks(state: &RunState) -> Vec<(Id, i64, Option<Id>)> {
    let of = |one: &domain::results::RunTrack| (one.block, one.remaining / MINUTE, one.next);
    state.tracks.iter().map(of).collect()
}

#[test]
fn groups_that_run_apart_are_one_step_and_each_has_its_time() {
    let start = NINE + 15 * MINUTE;
    let events = || vec![begun(0, 0, NINE), begun(1, 1, start)];
    let at = |minutes: i64| state(apart(), events(), start + minutes * MINUTE);
    let first = at(5);
    assert_eq!((first.step, first.steps), (2, 3));
    assert_eq!(first.allotted, HOUR, "everybody waits for the longest");
    assert_eq!(first.remaining, 55 * MINUTE);
    assert_eq!(
        tracks(&first),
        [(id(1), 15, Some(id(3))), (id(2), 40, None)]
    );
    assert_eq!((first.current, first.beside), (Some(id(1)), vec![id(2)]));
    assert_eq!(first.next, Some(id(4)));
    assert_eq!(first.late_min, Some(0));
    assert_eq!(first.expected_end, Some(Timestamp(NINE + 105 * MINUTE)));

    // Each goes on by its own minutes.
    let later = at(50);
    assert_eq!(tracks(&later), [(id(3), 10, None), (id(2), -5, None)]);
    assert_eq!((later.current, later.remaining), (Some(id(3)), 10 * MINUTE));
    let row = |id| later.blocks.iter().find(|one| one.block == id).unwrap();
    assert_eq!(row(id(3)).start, Some(Timestamp(start + 20 * MINUTE)));
    assert_eq!(row(id(4)).start, Some(Timestamp(start + HOUR)));
}

#[test]
fn a_hand_begins_the_next_block_of_one_track_and_the_others_stay() {
    let start = NINE + 15 * MINUTE;
    let mut events = vec![begun(0, 0, NINE), begun(1, 1, start)];
    events.push(begun(2, 3, start + 12 * MINUTE));
    let state = state(apart(), events, start + 20 * MINUTE);
    assert_eq!(tracks(&state), [(id(3), 32, None), (id(2), 25, None)]);
    assert_eq!(state.remaining, 40 * MINUTE, "the step goes on as it was");
    assert_eq!(state.step, 2);
}

#[test]
fn the_last_fifth_and_the_last_twentieth_are_said() {
    let at = |remaining| Urgency::of(remaining, 100);
    assert_eq!(at(100), Urgency::Calm);
    assert_eq!(at(21), Urgency::Calm);
    assert_eq!(at(20), Urgency::Soon);
    assert_eq!(at(6), Urgency::Soon);
    assert_eq!(at(5), Urgency::Last);
    assert_eq!(at(0), Urgency::Last);
    assert_eq!(at(-1), Urgency::Over);
}

fn held_event(number: usize, kind: RunKind, block: u128, at: i64) -> RunEvent {
    RunEvent {
        kind,
        ..begun(number, block, at)
    }
}

#[test]
fn one_group_stands_still_and_the_others_go_on() {
    let start = NINE + 15 * MINUTE;
    let mut events = vec![begun(0, 0, NINE), begun(1, 1, start)];
    events.push(held_event(2, RunKind::Hold, 1, start + 5 * MINUTE));
    let at = |events: &[RunEvent], minutes: i64| {
        state(apart(), events.to_vec(), start + minutes * MINUTE)
    };
    let still =
        |state: &RunState| -> Vec<bool> { state.tracks.iter().map(|one| one.held).collect() };
    // The first table keeps its quarter of an hour, the second has less and less.
    let now = at(&events, 12);
    assert_eq!(tracks(&now), [(id(1), 15, Some(id(3))), (id(2), 33, None)]);
    assert_eq!((still(&now), now.paused), (vec![true, false], false));
    // Everybody waits for the longest, which is seven minutes longer by now.
    assert_eq!((now.allotted, now.remaining), (67 * MINUTE, 55 * MINUTE));
    let row = now.blocks.iter().find(|one| one.block == id(3)).unwrap();
    assert_eq!(row.start, Some(Timestamp(start + 27 * MINUTE)));

    // It goes on where it was.
    events.push(held_event(3, RunKind::Release, 1, start + 12 * MINUTE));
    let now = at(&events, 20);
    assert_eq!(tracks(&now), [(id(1), 7, Some(id(3))), (id(2), 25, None)]);
    assert_eq!(still(&now), [false, false]);
    // Its next block comes by its minutes, and lasts as long as it should.
    assert_eq!(tracks(&at(&events, 28))[0], (id(3), 39, None));

    // While everybody stands still nothing is counted twice.
    let mut both = events.clone();
    both.push(held_event(4, RunKind::Hold, 2, start + 20 * MINUTE));
    both.push(held_event(5, RunKind::Pause, 1, start + 22 * MINUTE));
    both.push(held_event(6, RunKind::Resume, 1, start + 32 * MINUTE));
    both.push(held_event(7, RunKind::Release, 2, start + 34 * MINUTE));
    let now = at(&both, 35);
    assert_eq!(tracks(&now), [(id(1), 2, Some(id(3))), (id(2), 24, None)]);

    // A hand that begins the next block lets it go on.
    let mut begun_on = vec![begun(0, 0, NINE), begun(1, 1, start)];
    begun_on.push(held_event(2, RunKind::Hold, 1, start + 5 * MINUTE));
    begun_on.push(begun(3, 3, start + 9 * MINUTE));
    let now = at(&begun_on, 10);
    assert_eq!(
        (tracks(&now)[0], still(&now)),
        ((id(3), 39, None), vec![false, false])
    );
}

#[test]
fn minutes_are_given_to_one_group_alone() {
    let start = NINE + 15 * MINUTE;
    let given = |count: usize, block: u128, minutes: i32, at: i64| RunEvent {
        minutes,
        ..held_event(count, RunKind::Extend, block, at)
    };
    let mut events = vec![begun(0, 0, NINE), begun(1, 1, start)];
    let at = |events: &[RunEvent], minutes: i64| {
        state(apart(), events.to_vec(), start + minutes * MINUTE)
    };
    assert_eq!(
        tracks(&at(&events, 5)),
        [(id(1), 15, Some(id(3))), (id(2), 40, None)]
    );
    events.push(given(2, 1, 10, start + 5 * MINUTE));
    let now = at(&events, 5);
    assert_eq!(tracks(&now), [(id(1), 25, Some(id(3))), (id(2), 40, None)]);
    // Everybody waits for the longest, which is ten minutes longer by now.
    assert_eq!((now.allotted, now.remaining), (70 * MINUTE, 65 * MINUTE));
    // What follows comes later, and lasts as long as it should.
    assert_eq!(tracks(&at(&events, 32))[0], (id(3), 38, None));

    // Taken again from the next block; the other group has its own time still.
    events.push(given(3, 3, -5, start + 32 * MINUTE));
    assert_eq!(
        tracks(&at(&events, 32)),
        [(id(3), 33, None), (id(2), 13, None)]
    );

    // A hand that begins the next block leaves behind what was given to the one before.
    let mut begun_on = events[..3].to_vec();
    begun_on.push(begun(3, 3, start + 9 * MINUTE));
    assert_eq!(tracks(&at(&begun_on, 10))[0], (id(3), 39, None));
}
