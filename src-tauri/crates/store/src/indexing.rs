//! The index of a large library that has none yet, or one of another way: made in slices, each a
//! transaction of its own, between the gestures of those who work meanwhile. Its rows are made in the
//! order of their numbers; a commit keeps up what lies before the place it has reached, and what lies
//! behind comes when it is reached. A stop loses nothing: the next start goes on from there.

use domain::{Fault, Noun};
use rusqlite::Connection;

use crate::{
    Library, fault,
    index::{self, LAST, Tops, known::Known},
};

/// A library with fewer records is indexed when it is opened.
const LARGE: i64 = if cfg!(test) { 40 } else { 4_000 };
/// Records of a slice: some fifty milliseconds.
const SLICE: usize = if cfg!(test) { 7 } else { 500 };

/// The making of an index that is not whole yet.
pub(crate) struct Indexing {
    /// The owners above records, as they were at that commit.
    tops: Option<(u64, Tops)>,
}

/// Sees to it that there is an index: at once where that is soon done, else it is begun.
pub(crate) fn begin(conn: &mut Connection) -> Result<Option<Indexing>, Fault> {
    let reached = index::reached(conn)?;
    if reached == LAST {
        return Ok(None);
    }
    let mut records = 0;
    for noun in index::nouns() {
        records += last(conn, *noun)?;
    }
    if reached < 0 && records < LARGE {
        index::ensure(conn)?;
        return Ok(None);
    }
    if reached < 0 {
        let tx = conn.transaction().map_err(fault::sql)?;
        index::empty(&tx)?;
        index::reach(&tx, 0)?;
        tx.commit().map_err(fault::sql)?;
    }
    Ok(Some(Indexing { tops: None }))
}

/// The number of a noun's newest row.
fn last(conn: &Connection, noun: Noun) -> Result<i64, Fault> {
    let sql = format!("SELECT coalesce(max(rowid), 0) FROM \"{}\"", noun.word());
    conn.prepare_cached(&sql)
        .and_then(|mut statement| statement.query_row([], |row| row.get(0)))
        .map_err(fault::sql)
}

/// How much of the index is there, in hundredths; `None` where all of it is.
pub(crate) fn share(conn: &Connection) -> Result<Option<u32>, Fault> {
    let reached = index::reached(conn)?;
    if reached == LAST {
        return Ok(None);
    }
    let (mut done, mut all) = (0, 0);
    for noun in index::nouns() {
        let Some((first, _)) = index::range(*noun) else {
            continue;
        };
        let rows = last(conn, *noun)?;
        all += rows;
        done += (reached - first).clamp(0, rows);
    }
    Ok(Some(
        u32::try_from(done * 100 / all.max(1)).unwrap_or(0).min(99),
    ))
}

impl Library {
    /// Whether its index is still being made.
    pub fn is_indexing(&self) -> bool {
        self.indexing.is_some()
    }

    /// Makes the next slice of its index.
    ///
    /// # Errors
    /// When the disk refuses; what was made stays, and the next start goes on.
    pub fn index_on(&mut self) -> Result<(), Fault> {
        let Some(indexing) = &mut self.indexing else {
            return Ok(());
        };
        let tops = match indexing.tops.take() {
            Some((seq, tops)) if seq == self.seq => tops,
            _ => index::tops(&self.conn)?,
        };
        let tx = self.conn.transaction().map_err(fault::sql)?;
        let reached = index::reached(&tx)?;
        let whole = slice(&tx, reached, &tops)?;
        tx.commit().map_err(fault::sql)?;
        match whole {
            true => self.indexing = None,
            false => indexing.tops = Some((self.seq, tops)),
        }
        Ok(())
    }
}

/// Adds rows behind the place that was reached; whether the index is whole then.
fn slice(conn: &Connection, mut reached: i64, tops: &Tops) -> Result<bool, Fault> {
    let mut left = SLICE;
    let mut known = Known::default();
    for noun in index::nouns().iter().copied() {
        let Some((first, end)) = index::range(noun) else {
            continue;
        };
        if reached >= end {
            continue;
        }
        let table = crate::table::of(noun);
        let sql = table.select.replacen(" FROM ", ", rowid FROM ", 1)
            + " WHERE rowid > ?1 ORDER BY rowid LIMIT ?2";
        let mut statement = conn.prepare_cached(&sql).map_err(fault::sql)?;
        let most = i64::try_from(left).unwrap_or(0);
        let mut rows = statement
            .query(((reached - first).max(0), most))
            .map_err(fault::sql)?;
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let record = crate::row::record(noun, row)?;
            let number: i64 = row.get(noun.fields().len()).map_err(fault::sql)?;
            index::index(conn, first + number, &record, tops, &mut known)?;
            reached = first + number;
            left -= 1;
        }
        if left == 0 {
            known.write(conn)?;
            index::reach(conn, reached)?;
            return Ok(false);
        }
        reached = end;
    }
    known.write(conn)?;
    index::reach(conn, LAST)?;
    Ok(true)
}
