//! A library's file written anew without what goes: a copy is cleaned, what stays of it is written to
//! another one, and that one is checked and takes the name. Nothing of what goes is ever in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use domain::{ErrorCode, Fault};
use rusqlite::Connection;

use super::{Order, rows};
use crate::{
    backup, cipher, fault, folder, index, journal, log, mark,
    schema::{self, Kind},
    stop::Stop,
};

/// The copy that is cleaned, with what goes in it, and what it is written to.
const ROUGH: &str = "effacement-1.partiel";
const CLEAN: &str = "effacement-2.partiel";
/// A library with its log, before they are one.
pub(crate) const JOINED: &str = "effacement-0.partiel";

/// Takes away what an interrupted one has left.
pub(crate) fn sweep(dir: &Path) {
    take_away(dir, &[ROUGH, CLEAN, JOINED]);
}

pub(crate) fn take_away(dir: &Path, names: &[&str]) {
    for name in names {
        for tail in ["", "-wal", "-shm", "-journal"] {
            let _ = folder::shred(&folder::beside(&dir.join(name), tail));
        }
    }
}

/// The library without what goes, beside it; it goes on from where it was.
pub(super) fn library(
    from: &Connection,
    dir: &Path,
    order: &Order,
    stop: &Stop,
) -> Result<PathBuf, Fault> {
    anew(from, dir, order, Some(stop))
}

/// The same of another file: a backup, a library that was set aside.
pub(super) fn copy(from: &Connection, dir: &Path, order: &Order) -> Result<PathBuf, Fault> {
    anew(from, dir, order, None)
}

/// `own`: of the library itself, which can be stopped.
fn anew(
    from: &Connection,
    dir: &Path,
    order: &Order,
    own: Option<&Stop>,
) -> Result<PathBuf, Fault> {
    let never = Stop::default();
    let stop = own.unwrap_or(&never);
    let own = own.is_some();
    take_away(dir, &[ROUGH, CLEAN]);
    let (rough, clean) = (dir.join(ROUGH), dir.join(CLEAN));
    let to = clean
        .to_str()
        .ok_or_else(|| Fault::new(ErrorCode::Unreadable).detail(clean.display()))?;
    let mut conn = Connection::open(&rough).map_err(fault::sql)?;
    stop.check()?;
    backup::pages(from, &mut conn)?;
    stop.during(&mut conn, |conn| rough_cleaned(conn, order, own))?;
    stop.during(&mut conn, |conn| {
        conn.execute("VACUUM INTO ?1", [to])
            .map(|_| ())
            .map_err(fault::sql)
    })?;
    conn.close().map_err(|(_, error)| fault::sql(error))?;
    folder::shred(&rough)?;
    let mut conn = cipher::open(&clean)?;
    stop.during(&mut conn, |conn| {
        conn.execute_batch("PRAGMA secure_delete = ON; PRAGMA journal_mode = MEMORY;")
            .map_err(fault::sql)?;
        if own {
            index::ensure(conn)?;
        }
        schema::integrity_check(conn)
    })?;
    conn.close().map_err(|(_, error)| fault::sql(error))?;
    Ok(clean)
}

/// Takes out of the copy what goes.
fn rough_cleaned(conn: &mut Connection, order: &Order, own: bool) -> Result<(), Fault> {
    conn.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; \
         PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF; \
         PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF;",
    )
    .map_err(fault::sql)?;
    schema::migrate(conn, Kind::Library)?;
    // Before its first command may go, by which an older one is known.
    mark::name(conn)?;
    let seq = journal::newest(conn)?;
    let tx = conn.transaction().map_err(fault::sql)?;
    rows::clear(&tx, order)?;
    tx.execute(
        "UPDATE \"library\" SET \"floor\" = max(\"floor\", ?1)",
        [journal::number(seq)],
    )
    .map_err(fault::sql)?;
    if own {
        rows::remember(&tx, order)?;
    }
    tx.commit().map_err(fault::sql)?;
    let parted: Option<String> = conn
        .query_row(
            "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1",
            [],
            |row| row.get(0),
        )
        .map(Some)
        .or_else(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => Ok(None),
            other => Err(fault::sql(other)),
        })?;
    match parted {
        Some(table) => Err(Fault::new(ErrorCode::Internal).technical(table)),
        None => Ok(()),
    }
}

/// A file with its log, opened as a copy of both beside the library; `None` where it has no log that is
/// its own.
pub(crate) fn joined(path: &Path, dir: &Path) -> Result<Option<Connection>, Fault> {
    if !log::holds_something(path)? {
        return Ok(None);
    }
    let joined = dir.join(JOINED);
    for tail in ["", "-wal"] {
        let from = folder::beside(path, tail);
        fs::copy(from, folder::beside(&joined, tail)).map_err(fault::file)?;
    }
    let conn = log::open_untouched(&joined)?;
    Ok(log::is_own(&joined, &conn)?.then_some(conn))
}

/// Puts what was written in the place of a file, whose bytes are written over before they are let go,
/// and takes its log away.
pub(crate) fn put_over(written: &Path, path: &Path) -> Result<(), Fault> {
    let old = folder::only_name(path)
        .then(|| std::fs::File::options().write(true).open(path).ok())
        .flatten();
    folder::put_in_place(written, path)?;
    if let Some(old) = old {
        // It has no name any more: what the disk refuses here changes nothing of what is kept.
        let _ = folder::blank(&old);
    }
    for tail in ["-wal", "-shm"] {
        folder::shred(&folder::beside(path, tail))?;
    }
    Ok(())
}
