//! What a library file says of itself: which library it is, and how far it has come. Backups are
//! ordered by it, a file of the same name is known again by it, and a log is held against it.

use std::path::Path;

use domain::{ErrorCode, Fault, Id, Timestamp};
use rusqlite::{Connection, OptionalExtension};

use crate::{
    backup, fault,
    ids::{parse, text},
    journal::number,
    schema,
};

/// The first version that has a name of its own; before, a library is known by its first command.
const NAMED: u32 = 4;

/// Which library, and how far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The library; `None` for an older file in which nothing was ever done.
    pub library: Option<Id>,
    /// The newest commit's number, or the floor where that is higher; 0 when there is none.
    pub seq: u64,
    /// The newest commit: its number and its command.
    pub newest: Option<(u64, Id)>,
    /// When that was.
    pub at: Option<Timestamp>,
}

impl Mark {
    /// Reads the mark of an open file, of this version or an older one.
    pub(crate) fn of(conn: &Connection) -> Result<Self, Fault> {
        let version = schema::version(conn)?;
        if version == 0 {
            return Ok(Self::default());
        }
        let row = |sql: &str| -> Result<Option<(i64, String, i64)>, Fault> {
            conn.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .optional()
                .map_err(fault::sql)
        };
        let newest = row(
            "SELECT \"seq\", \"command_id\", \"at\" FROM \"journal\" ORDER BY \"seq\" DESC LIMIT 1",
        )?;
        let named = if version >= NAMED {
            named(conn)?
        } else {
            row("SELECT \"seq\", \"command_id\", \"at\" FROM \"journal\" ORDER BY \"seq\" LIMIT 1")?
                .map(|(_, command, _)| Ok::<_, Fault>((parse(&command)?, 0)))
                .transpose()?
        };
        let at = newest.as_ref().map(|(_, _, at)| Timestamp(*at));
        let newest = newest
            .map(|(seq, command, _)| Ok::<_, Fault>((seq.unsigned_abs(), parse(&command)?)))
            .transpose()?;
        let floor = named.map_or(0, |(_, floor)| floor);
        Ok(Self {
            library: named.map(|(id, _)| id),
            seq: newest.map_or(0, |(seq, _)| seq).max(floor),
            newest,
            at,
        })
    }

    /// Whether this file's newest commit is one of those that an open file holds.
    pub(crate) fn is_within(&self, conn: &Connection) -> Result<bool, Fault> {
        let Some((seq, command)) = self.newest else {
            return Ok(true);
        };
        let there: Option<String> = conn
            .query_row(
                "SELECT \"command_id\" FROM \"journal\" WHERE \"seq\" = ?1",
                [number(seq)],
                |row| row.get(0),
            )
            .optional()
            .map_err(fault::sql)?;
        Ok(there.is_some_and(|there| there == text(command)))
    }

    /// Whether both are of one library, as far as they say.
    pub fn same_library(&self, other: &Self) -> bool {
        match (self.library, other.library) {
            (Some(one), Some(other)) => one == other,
            // An older file in which nothing was ever done could be the beginning of any.
            (None, _) => self.seq == 0,
            (_, None) => other.seq == 0,
        }
    }
}

/// What a file says of itself without its log; `None` where there is none. Nothing is changed.
///
/// # Errors
/// What is wrong with the file.
pub fn mark(path: &Path) -> Result<Option<Mark>, Fault> {
    match backup::open_library(path) {
        Err(fault) if fault.code == ErrorCode::NotFound => Ok(None),
        opened => Mark::of(&opened?).map(Some),
    }
}

fn named(conn: &Connection) -> Result<Option<(Id, u64)>, Fault> {
    let found: Option<(String, i64)> = conn
        .query_row("SELECT \"id\", \"floor\" FROM \"library\"", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()
        .map_err(fault::sql)?;
    found
        .map(|(id, floor)| Ok((parse(&id)?, floor.unsigned_abs())))
        .transpose()
}

/// Gives the library its name where it has none: that of its first command, so that every copy made
/// of it before is of the same name; a new one gets one by chance.
pub(crate) fn name(conn: &Connection) -> Result<(), Fault> {
    if named(conn)?.is_some() {
        return Ok(());
    }
    let first: Option<String> = conn
        .query_row(
            "SELECT \"command_id\" FROM \"journal\" ORDER BY \"seq\" LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()
        .map_err(fault::sql)?;
    let id = match first {
        Some(first) => parse(&first)?,
        None => {
            // Only tells this file from others: SQLite's chance is as good as the clock's.
            let chance: Vec<u8> = conn
                .query_row("SELECT randomblob(16)", [], |row| row.get(0))
                .map_err(fault::sql)?;
            uuid::Builder::from_random_bytes(chance.try_into().unwrap_or_default()).into_uuid()
        }
    };
    name_as(conn, id)
}

/// Gives the library this name, unless it has one.
pub(crate) fn name_as(conn: &Connection, id: Id) -> Result<(), Fault> {
    conn.execute(
        "INSERT OR IGNORE INTO \"library\" (\"only\", \"id\", \"floor\") VALUES (1, ?1, 0)",
        [text(id)],
    )
    .map_err(fault::sql)?;
    Ok(())
}

/// Sees to it that the next commit's number is above this one.
pub(crate) fn raise_floor(conn: &Connection, floor: u64) -> Result<(), Fault> {
    conn.execute(
        "UPDATE \"library\" SET \"floor\" = max(\"floor\", ?1), \"left_at\" = NULL, \"left_for\" = NULL",
        [number(floor)],
    )
    .map_err(fault::sql)?;
    Ok(())
}

/// When this file was left for another folder, and for which.
pub(crate) fn left(conn: &Connection) -> Result<Option<(Timestamp, String)>, Fault> {
    conn.query_row(
        "SELECT \"left_at\", \"left_for\" FROM \"library\" WHERE \"left_at\" IS NOT NULL",
        [],
        |row| {
            Ok((
                Timestamp(row.get(0)?),
                row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            ))
        },
    )
    .optional()
    .map_err(fault::sql)
}

/// Marks the file as an earlier copy, or, with `None`, as the library again.
pub(crate) fn leave(conn: &Connection, left: Option<(Timestamp, &str)>) -> Result<(), Fault> {
    conn.execute(
        "UPDATE \"library\" SET \"left_at\" = ?1, \"left_for\" = ?2",
        (left.map(|(at, _)| at.0), left.map(|(_, folder)| folder)),
    )
    .map_err(fault::sql)?;
    Ok(())
}
