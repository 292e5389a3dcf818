//! The days that are asked for, and the workshops held on them.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{Fault, Id, Noun, Timestamp, search::Ask};
use rusqlite::Connection;

use super::{COMPARED, Candidate, LOOKED, Scope, Search, only_of_workshops};
use crate::{backup, fault, ids::text, index};

/// Workshops by whose names days are looked for at once.
const NAMED: usize = if cfg!(test) { 4 } else { 60 };
/// Rows that are looked at before days are looked for by the names of workshops.
const PASSED: usize = if cfg!(test) { 8 } else { 300 };
/// Rows of notes that are looked at before that, where most should be of those days.
const STRAYED: usize = if cfg!(test) { 8 } else { 1_000 };
/// Stretches of notes that are walked through without a look at how seldom a word is.
const APART: usize = if cfg!(test) { 2 } else { 24 };
/// Rows between two stretches that are walked through in one go.
const GAP: i64 = if cfg!(test) { 2 } else { 200 };

/// Where notes of some workshops lie, and maybe of others between.
pub(super) struct Span {
    pub low: i64,
    pub high: i64,
    pub held: Vec<Id>,
}

/// Days, and the workshops held on them.
pub(super) struct Days {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    /// The workshops held on them, of the project that is asked for, the newest first.
    pub held: Vec<Id>,
    /// The same, to be looked up.
    pub known: HashSet<Id>,
    /// Where their notes lie, the newest first.
    pub notes: Vec<Span>,
}

impl Days {
    pub fn hold(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// The days that are asked for, with the workshops held on them.
pub(super) fn asked(conn: &Connection, ask: &Ask) -> Result<Option<Days>, Fault> {
    if ask.from.is_none() && ask.to.is_none() {
        return Ok(None);
    }
    let mut days = Days {
        from: ask.from,
        to: ask.to,
        held: Vec::new(),
        known: HashSet::new(),
        notes: Vec::new(),
    };
    let mut statement = conn
        .prepare_cached(
            "SELECT held.\"id\", held.\"date\", held.\"created_at\", span.\"lowest\", span.\"highest\" \
             FROM \"workshop\" AS held LEFT JOIN \"search_span\" AS span ON span.\"workshop\" = held.\"id\" \
             WHERE (held.\"date\" IS NULL OR held.\"date\" >= ?1 AND held.\"date\" <= ?2) \
             AND (?3 IS NULL OR held.\"project\" = ?3) ORDER BY held.rowid DESC",
        )
        .map_err(fault::sql)?;
    let day =
        |day: Option<NaiveDate>, else_: &str| day.map_or(else_.to_owned(), |day| day.to_string());
    let mut rows = statement
        .query((
            day(ask.from, ""),
            day(ask.to, "9999-12-31"),
            ask.project.map(text),
        ))
        .map_err(fault::sql)?;
    while let Some(row) = rows.next().map_err(fault::sql)? {
        let id: String = row.get(0).map_err(fault::sql)?;
        let date: Option<String> = row.get(1).map_err(fault::sql)?;
        // One without a date is of the day it was made.
        let day = match date.and_then(|date| date.parse().ok()) {
            Some(day) => day,
            None => backup::day(conn, Timestamp(row.get(2).map_err(fault::sql)?))?,
        };
        let Some(id) = Id::try_parse(&id).ok().filter(|_| days.hold(day)) else {
            continue;
        };
        days.held.push(id);
        let ends: (Option<i64>, Option<i64>) = (
            row.get(3).map_err(fault::sql)?,
            row.get(4).map_err(fault::sql)?,
        );
        if let (Some(low), Some(high)) = ends {
            let held = vec![id];
            days.notes.push(Span { low, high, held });
        }
    }
    days.notes = together(days.notes);
    days.known = days.held.iter().copied().collect();
    Ok(Some(days))
}

/// Those that lie near each other as one, the last first.
fn together(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable_by_key(|span| std::cmp::Reverse(span.high));
    let mut all: Vec<Span> = Vec::new();
    for mut span in spans {
        match all.last_mut() {
            Some(last) if span.high >= last.low - GAP => {
                last.low = last.low.min(span.low);
                last.held.append(&mut span.held);
            }
            _ => all.push(span),
        }
    }
    all
}

impl Search<'_> {
    /// The same of what lies anywhere. Days that lie far back are looked for by the names of the workshops
    /// held on them, some after the other: most of what is met without that would be of another day.
    pub(super) fn gather_of_workshops(
        &self,
        days: &Days,
        stretches: &[(i64, i64)],
        found: &mut Vec<Candidate>,
    ) -> Result<bool, Fault> {
        let begun = found.len();
        let all = self.gather(stretches, Scope::All, PASSED, found)?;
        if all || found.len() - begun >= COMPARED {
            return Ok(all);
        }
        found.truncate(begun);
        let only = only_of_workshops(self.ask);
        let mut some = days.held.chunks(NAMED);
        let first = match only {
            true => some.next(),
            false => Some(some.next().unwrap_or_default()),
        };
        let mut all = true;
        let mut outside = !only;
        for held in first.into_iter().chain(some) {
            if found.len() - begun >= COMPARED {
                return Ok(false);
            }
            all &= self.gather(stretches, Scope::Held(held, outside), LOOKED, found)?;
            outside = false;
        }
        Ok(all)
    }

    /// The same of the notes of the workshops held on these days, where they lie; by the names of the
    /// workshops where most of what lies there is of others.
    pub(super) fn gather_notes(
        &self,
        days: &Days,
        found: &mut Vec<Candidate>,
    ) -> Result<bool, Fault> {
        let begun = found.len();
        if days.notes.len() > APART {
            let notes: Vec<(i64, i64)> = index::range(Noun::Note).into_iter().collect();
            let all = self.gather(&notes, Scope::All, PASSED, found)?;
            if all || found.len() - begun >= COMPARED {
                return Ok(all);
            }
            found.truncate(begun);
        }
        let mut all = true;
        for span in &days.notes {
            let here = found.len();
            if here - begun >= COMPARED {
                return Ok(false);
            }
            let stretch = [(span.low, span.high)];
            if self.gather(&stretch, Scope::All, STRAYED, found)? {
                continue;
            }
            if found.len() - here >= COMPARED {
                return Ok(false);
            }
            found.truncate(here);
            for held in span.held.chunks(NAMED) {
                if found.len() - begun >= COMPARED {
                    return Ok(false);
                }
                all &= self.gather(&stretch, Scope::Held(held, false), LOOKED, found)?;
            }
        }
        Ok(all)
    }
}
