//! What stands beside the index: the words that stand in it, and where the notes of each workshop lie.
//! Both only grow; what is no longer so goes when the index is made anew.

use std::collections::{HashMap, HashSet, hash_map::Entry};

use domain::{Fault, Id, Noun};
use rusqlite::Connection;

use super::SIGN;
use crate::{fault, ids::text};

/// Letters from which words that begin alike are looked for among those that are known: the index itself
/// knows the shorter beginnings.
const LONG: usize = 4;

/// What rows bring that are being added together.
#[derive(Default)]
pub(crate) struct Known {
    words: HashSet<String>,
    /// The lowest and the highest row of the notes of workshops.
    spans: HashMap<Id, (i64, i64)>,
}

impl Known {
    /// A row with its words.
    pub fn add(&mut self, noun: Noun, row: i64, words: &str, workshop: Option<Id>) {
        for word in words.split(' ') {
            // Most are known by then, and nothing is copied.
            let long = word.chars().nth(LONG - 1).is_some() && !word.starts_with(SIGN);
            if long && !self.words.contains(word) {
                self.words.insert(word.to_owned());
            }
        }
        let (Noun::Note, Some(workshop)) = (noun, workshop) else {
            return;
        };
        match self.spans.entry(workshop) {
            Entry::Occupied(mut known) => {
                let (lowest, highest) = known.get_mut();
                (*lowest, *highest) = (row.min(*lowest), row.max(*highest));
            }
            Entry::Vacant(new) => {
                new.insert((row, row));
            }
        }
    }

    /// Writes what is new.
    pub fn write(self, conn: &Connection) -> Result<(), Fault> {
        let mut words: Vec<String> = self.words.into_iter().collect();
        words.sort_unstable();
        let mut add = conn
            .prepare_cached("INSERT OR IGNORE INTO \"search_word\" (\"word\") VALUES (?1)")
            .map_err(fault::sql)?;
        for word in words {
            add.execute([word]).map_err(fault::sql)?;
        }
        let mut widen = conn
            .prepare_cached(
                "INSERT INTO \"search_span\" (\"workshop\", \"lowest\", \"highest\") VALUES (?1, ?2, ?3) \
                 ON CONFLICT (\"workshop\") DO UPDATE SET \
                 \"lowest\" = min(\"lowest\", excluded.\"lowest\"), \
                 \"highest\" = max(\"highest\", excluded.\"highest\") \
                 WHERE excluded.\"lowest\" < \"lowest\" OR excluded.\"highest\" > \"highest\"",
            )
            .map_err(fault::sql)?;
        for (workshop, (lowest, highest)) in self.spans {
            widen
                .execute((text(workshop), lowest, highest))
                .map_err(fault::sql)?;
        }
        Ok(())
    }
}

/// The words that begin so, in their order; `None` where they are more than so many, or shorter
/// beginnings are known.
pub(crate) fn begun(
    conn: &Connection,
    beginning: &str,
    most: usize,
) -> Result<Option<Vec<String>>, Fault> {
    if beginning.chars().nth(LONG - 1).is_none() {
        return Ok(None);
    }
    let mut statement = conn
        .prepare_cached(
            "SELECT \"word\" FROM \"search_word\" WHERE \"word\" >= ?1 AND \"word\" < ?2 LIMIT ?3",
        )
        .map_err(fault::sql)?;
    let limit = i64::try_from(most + 1).unwrap_or(i64::MAX);
    let rows = statement
        .query_map(
            (beginning, format!("{beginning}{}", char::MAX), limit),
            |row| row.get(0),
        )
        .map_err(fault::sql)?;
    let words: Vec<String> = rows.collect::<Result<_, _>>().map_err(fault::sql)?;
    Ok((words.len() <= most).then_some(words))
}

/// Forgets all of it.
pub(super) fn empty(conn: &Connection) -> Result<(), Fault> {
    conn.execute_batch("DELETE FROM \"search_word\"; DELETE FROM \"search_span\"")
        .map_err(fault::sql)
}
