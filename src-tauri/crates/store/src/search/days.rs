//! The days that are asked for, and the workshops held on them.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{Fault, Id, Timestamp, search::Ask};
use rusqlite::Connection;

use crate::{backup, fault, ids::text};

/// Days, and the workshops held on them.
pub(super) struct Days {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    /// The workshops held on them, of the project that is asked for, the newest first.
    pub held: Vec<Id>,
    /// The same, to be looked up.
    pub known: HashSet<Id>,
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
    };
    let mut statement = conn
        .prepare_cached(
            "SELECT \"id\", \"date\", \"created_at\" FROM \"workshop\" \
             WHERE (\"date\" IS NULL OR \"date\" >= ?1 AND \"date\" <= ?2) \
             AND (?3 IS NULL OR \"project\" = ?3) ORDER BY rowid DESC",
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
        if days.hold(day) {
            days.held.extend(Id::try_parse(&id).ok());
        }
    }
    days.known = days.held.iter().copied().collect();
    Ok(Some(days))
}
