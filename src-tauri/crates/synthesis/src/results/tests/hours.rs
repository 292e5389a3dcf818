//! Days, nights, tracks and zones: the cases that the window's own draft is held to as well
//! (`tests/hours.json`), and a plain reference that reads the clock minute by minute.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;
use domain::{
    Id,
    block::Block,
    lab::Lab,
    results::{Schedule, ScheduledBlock, ScheduledDay},
    workshop::Workshop,
};
use proptest::prelude::*;
use serde::Deserialize;

use super::{block, compute, id, workshop};

const CASES: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../tests/hours.json"
));

/// A block of a case: its plan, and where it is.
#[derive(Deserialize)]
struct Planned {
    min: u32,
    fixed: Option<String>,
    #[serde(default)]
    parallel: bool,
    /// The letter of a group.
    track: Option<char>,
    day_start: Option<String>,
    is: String,
}

#[derive(Deserialize)]
struct Case {
    case: String,
    zone: String,
    date: Option<NaiveDate>,
    start: Option<String>,
    end: Option<String>,
    blocks: Vec<Planned>,
    moments: Option<Vec<(u32, u32)>>,
    days: Vec<String>,
    over: Option<i32>,
}

fn read(time: Option<&String>) -> Option<NaiveTime> {
    time.map(|time| NaiveTime::parse_from_str(time, "%H:%M").expect("an hour"))
}

fn of_zone(zone: &str, workshop: Workshop, blocks: Vec<Block>) -> Schedule {
    let lab = Lab {
        id: id(90),
        name: "Lab".into(),
        time_zone: zone.into(),
        ..Lab::default()
    };
    let records = blocks.into_iter().map(Into::into).chain([lab.into()]);
    compute(workshop, records).schedule
}

fn hour(minutes: u32) -> String {
    let day = match minutes / 1_440 {
        0 => String::new(),
        days => format!("+{days}"),
    };
    format!("{}:{:02}{day}", minutes / 60 % 24, minutes % 60)
}

fn said(block: &ScheduledBlock) -> String {
    let hours = match (block.start, block.end) {
        (Some(start), Some(end)) => format!("{} to {}", hour(start), hour(end)),
        _ => "no hour".to_owned(),
    };
    let slack = block.slack_min.map(|slack| format!(", slack {slack}"));
    let wait = block.wait_min.map(|wait| format!(", waits {wait}"));
    format!(
        "day {}, {hours}{}{}",
        block.day,
        slack.unwrap_or_default(),
        wait.unwrap_or_default()
    )
}

/// The group of a letter.
fn group(letter: char) -> Id {
    id(1_000 + u128::from(letter))
}

fn said_day(day: &ScheduledDay) -> String {
    let date = day
        .date
        .map_or("no date".to_owned(), |date| date.to_string());
    let hours = match (day.start, day.end) {
        (Some(start), Some(end)) => format!("{} to {}", hour(start), hour(end)),
        _ => "no hour".to_owned(),
    };
    format!("day {}, {date}, {hours}, {} min", day.day, day.planned_min)
}

#[test]
fn every_case_of_the_table_holds() {
    let cases: Vec<Case> = serde_json::from_str(CASES).expect("the cases");
    for case in cases {
        let workshop = Workshop {
            date: case.date,
            planned_start: read(case.start.as_ref()),
            planned_end: read(case.end.as_ref()),
            ..workshop()
        };
        let blocks = case
            .blocks
            .iter()
            .enumerate()
            .map(|(number, planned)| Block {
                fixed_start: read(planned.fixed.as_ref()),
                parallel: planned.parallel,
                group: planned.track.map(group),
                day_start: read(planned.day_start.as_ref()),
                ..block(number, planned.min)
            });
        let schedule = of_zone(&case.zone, workshop, blocks.collect());
        let seen: Vec<_> = schedule.blocks.iter().map(said).collect();
        let wanted: Vec<_> = case.blocks.iter().map(|block| block.is.clone()).collect();
        assert_eq!(seen, wanted, "{}", case.case);
        let days: Vec<_> = schedule.days.iter().map(said_day).collect();
        assert_eq!(days, case.days, "{}", case.case);
        if let Some(moments) = case.moments {
            let seen: Vec<_> = schedule
                .blocks
                .iter()
                .filter_map(|block| block.from.zip(block.to))
                .collect();
            assert_eq!(seen, moments, "{}", case.case);
        }
        assert_eq!(schedule.over_min, case.over, "{}", case.case);
    }
}

/// What the clock of a place shows, minute by minute, from midnight of a date.
struct Minutes(Vec<NaiveDateTime>);

impl Minutes {
    fn from(zone: Tz, date: NaiveDate, days: u64) -> Self {
        // Noon two days before is there whatever the zone does at midnight.
        let noon = date.checked_sub_days(Days::new(2)).expect("a date");
        let noon = noon.and_hms_opt(12, 0, 0).expect("noon");
        let mut at = zone
            .from_local_datetime(&noon)
            .earliest()
            .expect("noon")
            .to_utc();
        let mut shown = Vec::new();
        let end = date.checked_add_days(Days::new(days)).expect("a date");
        loop {
            let local = at.with_timezone(&zone).naive_local();
            if local.date() >= end {
                return Self(shown);
            }
            if !shown.is_empty() || local.date() >= date {
                shown.push(local);
            }
            at += TimeDelta::minutes(1);
        }
    }

    /// The first minute that shows a time; where none does, the clock jumped over it: so far after
    /// the jump as the time is after the last minute shown before it.
    fn first(&self, wanted: NaiveDateTime) -> usize {
        if let Some(found) = self.0.iter().position(|shown| *shown == wanted) {
            return found;
        }
        let jump = self
            .0
            .iter()
            .position(|shown| *shown > wanted)
            .expect("far enough");
        let Some(before) = jump.checked_sub(1) else {
            // The day itself begins after the jump.
            let midnight = wanted.date().and_time(NaiveTime::MIN);
            return usize::try_from((wanted - midnight).num_minutes()).expect("after midnight");
        };
        let late = (wanted - self.0[before]).num_minutes() - 1;
        jump + usize::try_from(late).expect("after")
    }
}

/// A block as the reference tells it: day, minute it begins, minute it ends, slack, and how long the
/// track that ends with it waits.
type Told = (u32, Option<usize>, Option<usize>, Option<i64>, Option<i64>);

/// A block that runs: its track, when it begins, how long it takes, its place in the agenda.
type Running = (Option<Id>, Option<usize>, usize, usize);

/// Minutes from the first beginning to the last end, or of the longest where that is more.
fn length(running: &[Running]) -> usize {
    let known: Vec<_> = running
        .iter()
        .filter_map(|(_, at, min, _)| Some(((*at)?, (*at)? + min)))
        .collect();
    let first = known.iter().map(|(at, _)| *at).min();
    let last = known.iter().map(|(_, end)| *end).max();
    let span = first.zip(last).map_or(0, |(first, last)| last - first);
    let together = running.iter().map(|(track, _, min, _)| {
        let of_track = running.iter().filter(|one| one.0 == *track);
        if track.is_some() {
            of_track.map(|one| one.2).sum()
        } else {
            *min
        }
    });
    together.max().unwrap_or(0).max(span)
}

fn last_end(running: &[Running]) -> Option<usize> {
    let ends = running
        .iter()
        .filter_map(|(_, at, min, _)| Some((*at)? + min));
    ends.max()
}

/// Every track that ran waits from the end of its last block.
#[allow(clippy::cast_possible_wrap)] // minutes of a month
fn wait(told: &mut [Told], running: &[Running], until: Option<usize>) {
    for (track, _, _, place) in running {
        let last = running.iter().rev().find(|one| one.0 == *track);
        if track.is_some() && last.is_some_and(|last| last.3 == *place) {
            let end = told[*place].2;
            told[*place].4 = until.zip(end).map(|(until, end)| until as i64 - end as i64);
        }
    }
}

/// The rules, written plainly.
fn reference(zone: Tz, workshop: &Workshop, blocks: &[Block]) -> (Vec<Told>, Vec<usize>) {
    let date = workshop.date.expect("a date");
    let clock = Minutes::from(zone, date, 40);
    let on = |day: u32, time: NaiveTime| {
        clock.first((date + Days::new(u64::from(day) - 1)).and_time(time))
    };
    let mut told: Vec<Told> = Vec::new();
    let mut totals = Vec::new();
    let mut day = 1;
    let mut opening = workshop.planned_start.or(blocks[0].day_start);
    let mut next = opening.map(|time| on(1, time));
    // The blocks that run at the same time, and when all are free for them.
    let mut running: Vec<Running> = Vec::new();
    let mut base = None;
    let mut of_day: Vec<usize> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let minutes = block.duration_min as usize;
        // A track runs beside tracks; a block of everybody's where it says so.
        let among = block.group.is_some() && running.iter().any(|one| one.0.is_some());
        let beside = index > 0 && block.day_start.is_none() && (block.parallel || among);
        let again = block.fixed_start.filter(|fixed| {
            !beside
                && Some(*fixed) == opening
                && next.is_some_and(|next| next >= on(day, *fixed) + 240)
        });
        let mut fixed = block.fixed_start;
        let new_day = if index == 0 {
            None
        } else {
            block.day_start.or(again)
        };
        if let Some(time) = new_day {
            totals.push(of_day.iter().sum::<usize>() + length(&running));
            wait(&mut told, &running, last_end(&running));
            (running, of_day) = (Vec::new(), Vec::new());
            let until = told
                .iter()
                .filter(|one| one.0 == day)
                .filter_map(|one| one.2)
                .max();
            day += 1;
            while until.is_some_and(|until| on(day, time) < until) {
                day += 1;
            }
            opening = Some(time);
            next = Some(on(day, time));
            fixed = fixed.filter(|fixed| *fixed != time);
        }
        opening = opening.or(fixed);
        let fixed = fixed.map(|time| {
            let night = u32::from(opening.is_some_and(|opening| time < opening));
            on(day + night, time)
        });
        let before = running.iter().rev().find(|one| one.0 == block.group);
        let free = match before {
            _ if !beside => next,
            Some((_, at, min, _)) if block.group.is_some() => at.map(|at| at + min),
            _ => base,
        };
        let start = fixed.or(free);
        #[allow(clippy::cast_possible_wrap)] // minutes of a month
        let slack = fixed
            .zip(free)
            .filter(|_| !beside || block.group.is_some())
            .map(|(at, free)| at as i64 - free as i64);
        if !beside {
            of_day.push(length(&running));
            wait(&mut told, &running, start);
            running.clear();
            base = if block.group.is_some() {
                free.or(start)
            } else {
                start
            };
        }
        running.push((block.group, start, minutes, index));
        let end = start.map(|start| start + minutes);
        // What follows waits for the last of those that run beside each other.
        next = last_end(&running).max(base);
        told.push((day, start, end, slack, None));
    }
    wait(&mut told, &running, last_end(&running));
    totals.push(of_day.iter().sum::<usize>() + length(&running));
    (told, totals)
}

const ZONES: [Tz; 11] = [
    chrono_tz::Europe::Paris,
    chrono_tz::Indian::Reunion,
    chrono_tz::Indian::Mayotte,
    chrono_tz::America::Martinique,
    chrono_tz::America::Cayenne,
    chrono_tz::America::Miquelon,
    chrono_tz::Pacific::Noumea,
    chrono_tz::Pacific::Tahiti,
    // Midnight that does not exist, half an hour of change, a quarter of an hour from the others.
    chrono_tz::America::Santiago,
    chrono_tz::Australia::Lord_Howe,
    chrono_tz::Pacific::Chatham,
];

/// Days before the nights of 2026 on which some clock changes, and any day of the year.
fn dates() -> impl Strategy<Value = NaiveDate> {
    let of = |month, day| NaiveDate::from_ymd_opt(2026, month, day).expect("a date");
    prop_oneof![
        3 => prop::sample::select(vec![
            of(3, 7), of(3, 8), of(3, 27), of(3, 28), of(3, 29), of(4, 4), of(4, 5), of(9, 5), of(9, 6),
            of(9, 26), of(9, 27), of(10, 3), of(10, 4), of(10, 23), of(10, 24), of(10, 25), of(10, 31), of(11, 1),
        ]),
        1 => (0..365_u64).prop_map(move |days| of(1, 1) + Days::new(days)),
    ]
}

fn times() -> impl Strategy<Value = NaiveTime> {
    // Round hours meet each other, and the hours at which clocks change.
    prop_oneof![
        (0..24_u32).prop_map(|hour| (hour, 0)),
        (0..4_u32, 0..60_u32),
        (0..24_u32, 0..60_u32),
    ]
    .prop_filter_map("an hour", |(hour, minute)| {
        NaiveTime::from_hms_opt(hour, minute, 0)
    })
}

type Drawn = (
    u32,
    Option<NaiveTime>,
    bool,
    Option<NaiveTime>,
    Option<char>,
);

fn drawn() -> impl Strategy<Value = Drawn> {
    (
        prop_oneof![0..90_u32, 60..400_u32],
        prop::option::weighted(0.3, times()),
        prop::bool::weighted(0.3),
        prop::option::weighted(0.15, times()),
        prop::option::weighted(0.5, prop::sample::select(vec!['A', 'B', 'C'])),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn hours_are_those_of_a_clock_read_minute_by_minute(
        zone in prop::sample::select(ZONES.to_vec()),
        date in dates(),
        start in prop::option::weighted(0.9, times()),
        drawn in prop::collection::vec(drawn(), 1..14),
    ) {
        let workshop = Workshop { date: Some(date), planned_start: start, planned_end: None, ..workshop() };
        let blocks: Vec<Block> = drawn.iter().enumerate().map(|(number, (minutes, fixed, parallel, day, track))| Block {
            fixed_start: *fixed,
            parallel: *parallel,
            day_start: *day,
            group: track.map(group),
            ..block(number, *minutes)
        }).collect();
        let (told, totals) = reference(zone, &workshop, &blocks);
        let schedule = of_zone(zone.name(), workshop, blocks);
        let minute = |at: Option<u32>| at.map(|at| at as usize);
        let seen: Vec<Told> = schedule.blocks.iter()
            .map(|one| (one.day, minute(one.from), minute(one.to), one.slack_min.map(i64::from), one.wait_min.map(i64::from)))
            .collect();
        prop_assert_eq!(&seen, &told);
        let days: Vec<usize> = schedule.days.iter().map(|day| day.planned_min as usize).collect();
        prop_assert_eq!(days, totals);

        let clock = Minutes::from(zone, date, 40);
        for one in &schedule.blocks {
            for (moment, hour) in [(one.from, one.start), (one.to, one.end)] {
                let (Some(moment), Some(hour)) = (moment, hour) else { continue };
                // What is written is what the clock of the place shows at that minute.
                let shown = clock.0[moment as usize];
                prop_assert_eq!((shown.hour(), shown.minute()), (hour / 60 % 24, hour % 60));
                let midnight = date + Days::new(u64::from(one.day) - 1 + u64::from(hour / 1_440));
                prop_assert_eq!(shown.date(), midnight);
            }
        }
        // Nothing of one day lies over another.
        for (before, after) in schedule.days.iter().zip(schedule.days.iter().skip(1)) {
            let of = |day: &ScheduledDay| schedule.blocks.iter().filter(|one| one.day == day.day).collect::<Vec<_>>();
            let ends = of(before).iter().filter_map(|one| one.to).max();
            let begins = of(after).iter().filter_map(|one| one.from).min();
            prop_assert!(ends <= begins, "{:?} {:?}", ends, begins);
        }
    }
}
