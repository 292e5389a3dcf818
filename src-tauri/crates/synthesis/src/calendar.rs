//! The agenda as an iCalendar file (RFC 5545): an event a day and one a block.
//!
//! Beginnings and ends are moments in UTC. A duration, or an hour without its zone, is read by calendars
//! in different ways on the night when clocks change; a moment is read in one. Private notes are no part
//! of it.

use std::fmt::Write;

use chrono::DateTime;
use domain::{Id, Timestamp, block::Block, results::ScheduledBlock};

use crate::{
    Records,
    results::{dial::Dial, schedule},
};

/// Octets of a line, without its end.
const LINE: usize = 75;

/// The file; `None` where no day or hour is known.
pub fn calendar(records: &Records) -> Option<String> {
    let workshop = records.workshop();
    let (dial, schedule) = (Dial::of(records), schedule::schedule(records));
    let of = |id: Id| records.blocks().iter().find(|block| block.id == id);
    let moment = |minutes: Option<u32>| dial.instant(minutes?);
    let mut out = Lines::default();
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Etabli//Etabli//FR");
    out.line("CALSCALE:GREGORIAN");
    out.text("X-WR-CALNAME", &workshop.title);
    let mut events = 0;
    for day in &schedule.days {
        let own: Vec<&ScheduledBlock> = schedule
            .blocks
            .iter()
            .filter(|block| block.day == day.day)
            .collect();
        let from = moment(own.iter().filter_map(|block| block.from).min());
        let to = moment(own.iter().filter_map(|block| block.to).max());
        let (Some(from), Some(to)) = (from, to) else {
            continue;
        };
        events += 1;
        let about = Event {
            uid: format!("{}-{}", workshop.id, day.day),
            stamp: workshop.updated_at,
            from,
            to,
            title: &workshop.title,
            text: &workshop.central_question,
            place: &workshop.place,
        };
        out.event(&about);
        for scheduled in own {
            let times = (moment(scheduled.from), moment(scheduled.to));
            if let (Some(block), (Some(from), Some(to))) = (of(scheduled.block), times) {
                // What runs in a track is its group's: others may be called the same.
                let group = block.group.and_then(|group| records.group(group));
                let title = match group {
                    Some(group) => format!("{} ({})", block.title, group.name),
                    None => block.title.clone(),
                };
                out.event(&Event {
                    title: &title,
                    ..about_block(block, from, to, &workshop.place)
                });
            }
        }
    }
    out.line("END:VCALENDAR");
    (events > 0).then_some(out.0)
}

fn about_block<'a>(block: &'a Block, from: Timestamp, to: Timestamp, place: &'a str) -> Event<'a> {
    Event {
        uid: block.id.to_string(),
        stamp: block.updated_at,
        from,
        to,
        title: &block.title,
        text: &block.instruction,
        place,
    }
}

struct Event<'a> {
    uid: String,
    stamp: Timestamp,
    from: Timestamp,
    to: Timestamp,
    title: &'a str,
    text: &'a str,
    place: &'a str,
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn event(&mut self, event: &Event<'_>) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}@etabli", event.uid));
        self.line(&format!("DTSTAMP:{}", utc(event.stamp)));
        self.line(&format!("DTSTART:{}", utc(event.from)));
        self.line(&format!("DTEND:{}", utc(event.to)));
        self.text("SUMMARY", event.title);
        self.text("DESCRIPTION", event.text);
        self.text("LOCATION", event.place);
        self.line("END:VEVENT");
    }

    /// A property whose value people wrote; none without a value.
    fn text(&mut self, name: &str, value: &str) {
        if value.trim().is_empty() {
            return;
        }
        let mut line = format!("{name}:");
        for c in value.replace("\r\n", "\n").chars() {
            match c {
                '\\' | ';' | ',' => {
                    line.push('\\');
                    line.push(c);
                }
                '\n' => line.push_str("\\n"),
                // No control character may stand in a value, but a tab.
                c if c.is_control() && c != '\t' => {}
                c => line.push(c),
            }
        }
        self.line(&line);
    }

    /// Folded between characters, counted in octets: readers refuse a letter cut in two.
    fn line(&mut self, text: &str) {
        let mut used = 0;
        for c in text.chars() {
            if used + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn utc(moment: Timestamp) -> String {
    let mut text = String::new();
    if let Some(at) = DateTime::from_timestamp_millis(moment.0) {
        let _ = write!(text, "{}", at.format("%Y%m%dT%H%M%SZ"));
    }
    text
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};
    use domain::{Record, lab::Lab, project::Project, workshop::Workshop};

    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    fn agenda(date: (i32, u32, u32), start: (u32, u32), blocks: &[(u32, &str)]) -> Records {
        let lab = Lab {
            id: id(1),
            time_zone: "Europe/Paris".into(),
            ..Lab::default()
        };
        let project = Project {
            id: id(2),
            ..Project::default()
        };
        let workshop = Workshop {
            id: id(3),
            project: id(2),
            title: "Idées ; suites, etc.".into(),
            place: "Salle des fêtes".into(),
            date: NaiveDate::from_ymd_opt(date.0, date.1, date.2),
            planned_start: NaiveTime::from_hms_opt(start.0, start.1, 0),
            ..Workshop::default()
        };
        let mut all: Vec<Record> = vec![lab.into(), project.into(), workshop.into()];
        for (n, (minutes, title)) in blocks.iter().enumerate() {
            all.push(
                Block {
                    id: id(10 + n as u128),
                    workshop: id(3),
                    order: format!("{n:03}"),
                    title: (*title).into(),
                    duration_min: *minutes,
                    private_notes: "jamais".into(),
                    ..Block::default()
                }
                .into(),
            );
        }
        Records::new(all).unwrap()
    }

    /// A calendar's own way back: unfolded before it is decoded.
    fn values(text: &str, name: &str) -> Vec<String> {
        let whole = text.replace("\r\n ", "");
        let own = format!("{name}:");
        whole
            .split("\r\n")
            .filter_map(|line| line.strip_prefix(&own).map(str::to_owned))
            .collect()
    }

    #[test]
    fn on_the_night_when_clocks_go_back_the_hours_are_the_right_ones() {
        // Two blocks of an hour from 1:30 on 25 October 2026: 23:30 UTC the day before, one after the
        // other, though the clock shows 2:30 twice.
        let text = calendar(&agenda((2026, 10, 25), (1, 30), &[(60, "A"), (60, "B")])).unwrap();
        assert_eq!(
            values(&text, "DTSTART"),
            ["20261024T233000Z", "20261024T233000Z", "20261025T003000Z"]
        );
        assert_eq!(
            values(&text, "DTEND"),
            ["20261025T013000Z", "20261025T003000Z", "20261025T013000Z"]
        );
        assert!(!text.contains("DURATION"));
    }

    #[test]
    fn in_the_night_that_lacks_an_hour_a_block_ends_when_it_ends() {
        let text = calendar(&agenda((2026, 3, 29), (1, 45), &[(30, "A")])).unwrap();
        assert_eq!(values(&text, "DTSTART")[1], "20260329T004500Z");
        assert_eq!(values(&text, "DTEND")[1], "20260329T011500Z");
    }

    #[test]
    fn what_people_wrote_comes_back_and_lines_are_folded_between_letters() {
        let long = "é".repeat(60);
        let title = format!("Une, deux ; trois\\quatre\n{long}");
        let text = calendar(&agenda((2026, 3, 12), (9, 0), &[(15, &title)])).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(
            values(&text, "SUMMARY"),
            [
                "Idées \\; suites\\, etc.".to_owned(),
                format!("Une\\, deux \\; trois\\\\quatre\\n{long}")
            ]
        );
        assert_eq!(values(&text, "LOCATION").len(), 2);
        assert!(!text.contains("jamais"));
        let mut ids = values(&text, "UID");
        ids.dedup();
        assert_eq!(ids.len(), 2);
    }

    #[test]
    fn what_runs_in_a_track_says_whose_it_is() {
        let mut all: Vec<Record> = Vec::new();
        let records = agenda(
            (2026, 3, 12),
            (9, 0),
            &[(20, "Visite"), (30, "Visite"), (10, "Fin")],
        );
        all.push(records.project().clone().into());
        all.push(records.workshop().clone().into());
        for (n, name) in [(20, "Parvis"), (21, "Guichet")] {
            let group = domain::group::Group {
                id: id(n),
                workshop: id(3),
                name: name.into(),
                ..domain::group::Group::default()
            };
            all.push(group.into());
        }
        for (n, block) in (20_u128..).zip(records.blocks()) {
            let mut block = block.clone();
            block.group = (n < 22).then(|| id(n));
            all.push(block.into());
        }
        let text = calendar(&Records::new(all).unwrap()).unwrap();
        assert_eq!(
            values(&text, "SUMMARY")[1..],
            ["Visite (Parvis)", "Visite (Guichet)", "Fin"]
        );
        // Side by side, and what follows waits for the longer.
        let starts = values(&text, "DTSTART");
        assert_eq!(starts[1], starts[2]);
        assert_eq!(starts[3], "20260312T083000Z");
    }

    #[test]
    fn without_a_day_there_is_no_calendar() {
        let mut records = agenda((2026, 3, 12), (9, 0), &[]);
        assert_eq!(calendar(&records), None);
        records = agenda((0, 0, 0), (9, 0), &[(10, "A")]);
        assert_eq!(calendar(&records), None);
    }
}
