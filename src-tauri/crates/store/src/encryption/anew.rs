//! A file written anew under another key, or under none, and held against the first, table by table,
//! before it may take its place.

use std::path::{Path, PathBuf};

use domain::{ErrorCode, Fault};
use rusqlite::{Connection, OpenFlags, types::ValueRef};

use crate::{
    backup,
    cipher::{self, Key},
    fault, folder, schema,
    stop::Stop,
};

/// What is written anew.
pub(super) struct Source {
    path: PathBuf,
    key: Option<Key>,
    /// Somebody has it open: what it holds stands partly in its log.
    live: bool,
}

impl Source {
    /// A file that nobody writes to.
    pub fn still(path: &Path) -> Result<Self, Fault> {
        Ok(Self {
            key: cipher::key_for(path)?,
            path: path.to_owned(),
            live: false,
        })
    }

    /// The library that is open.
    pub fn live(path: &Path, key: Option<Key>) -> Self {
        Self {
            path: path.to_owned(),
            key,
            live: true,
        }
    }

    fn open(&self) -> Result<Connection, Fault> {
        if !self.live {
            return backup::open_still_as(&self.path, self.key.as_ref());
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(&self.path, flags).map_err(fault::sql)?;
        cipher::apply(&conn, self.key.as_ref())?;
        Ok(conn)
    }

    /// As another connection names it.
    fn address(&self) -> Result<String, Fault> {
        let still = backup::still(&self.path)?;
        Ok(match self.live {
            true => still.replace("?immutable=1&", "?"),
            false => still,
        })
    }
}

/// Writes it to a draft, under a key or none; the draft is whole, sound, and the same when this returns.
///
/// # Errors
/// `Cancelled`; what is wrong with the file; what the disk refuses. No draft is left.
pub(super) fn write(
    source: &Source,
    draft: &Path,
    key: Option<&Key>,
    stop: &Stop,
) -> Result<(), Fault> {
    take_away(draft);
    let written = written(source, draft, key, stop);
    if written.is_err() {
        take_away(draft);
    }
    written
}

fn take_away(draft: &Path) {
    for tail in ["", "-journal", "-wal", "-shm"] {
        let _ = folder::shred(&folder::beside(draft, tail));
    }
}

fn written(source: &Source, draft: &Path, key: Option<&Key>, stop: &Stop) -> Result<(), Fault> {
    let from = source.open()?;
    schema::quick_check(&from)?;
    match (&source.key, key) {
        // Page by page: nothing but the key differs.
        (Some(_), Some(_)) | (None, None) => backup::copy_pages_as(&from, draft, key)?,
        _ => exported(source, &from, draft, key, stop)?,
    }
    let mut to = backup::open_still_as(draft, key)?;
    stop.during(&mut to, |to| schema::integrity_check(to))?;
    same(&from, &to, stop)
}

/// Table by table: a page of an encrypted file has less room.
fn exported(
    source: &Source,
    from: &Connection,
    draft: &Path,
    key: Option<&Key>,
    stop: &Stop,
) -> Result<(), Fault> {
    let mut conn = cipher::create(draft, key)?;
    let pragma = |name: &str| -> Result<i64, Fault> {
        from.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))
            .map_err(fault::sql)
    };
    conn.execute_batch(&format!(
        "PRAGMA auto_vacuum = {}; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; \
         PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = OFF;",
        pragma("auto_vacuum")?
    ))
    .map_err(fault::sql)?;
    // What is bound stands in no statement, and in no word of SQLite's about one.
    let spec = source.key.as_ref().map(Key::spec);
    let spec = spec.as_ref().map_or("", |spec| spec.as_str());
    conn.execute(
        "ATTACH DATABASE ?1 AS \"former\" KEY ?2",
        (source.address()?, spec),
    )
    .map_err(fault::sql)?;
    conn.execute_batch("BEGIN IMMEDIATE").map_err(fault::sql)?;
    stop.during(&mut conn, |conn| {
        conn.query_row("SELECT sqlcipher_export('main', 'former')", [], |_| Ok(()))
            .map_err(fault::sql)
    })?;
    conn.execute_batch(&format!(
        "PRAGMA main.user_version = {}; PRAGMA main.application_id = {}; COMMIT;",
        pragma("user_version")?,
        pragma("application_id")?
    ))
    .map_err(fault::sql)?;
    conn.execute_batch("DETACH DATABASE \"former\"")
        .map_err(fault::sql)?;
    conn.close().map_err(|(_, error)| fault::sql(error))
}

type Described = Vec<(String, String, String, Option<String>)>;

fn described(conn: &Connection) -> Result<Described, Fault> {
    let mut statement = conn
        .prepare(
            "SELECT \"type\", \"name\", \"tbl_name\", \"sql\" FROM sqlite_schema \
             ORDER BY \"type\", \"name\"",
        )
        .map_err(fault::sql)?;
    let rows = statement
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .map_err(fault::sql)?;
    rows.collect::<Result<_, _>>().map_err(fault::sql)
}

/// Refuses two files that do not hold the same: the same tables, and in each the same rows under the
/// same numbers.
pub(super) fn same(one: &Connection, other: &Connection, stop: &Stop) -> Result<(), Fault> {
    let differs = |of: &str| Err(Fault::new(ErrorCode::Internal).technical(of));
    for pragma in ["user_version", "application_id", "auto_vacuum"] {
        let read = |conn: &Connection| -> Result<i64, Fault> {
            conn.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0))
                .map_err(fault::sql)
        };
        if read(one)? != read(other)? {
            return differs(pragma);
        }
    }
    let tables = described(one)?;
    if tables != described(other)? {
        return differs("sqlite_schema");
    }
    let stored = "SELECT \"name\" FROM sqlite_schema WHERE \"type\" = 'table' AND \"rootpage\" > 0";
    let mut statement = one.prepare(stored).map_err(fault::sql)?;
    let names = statement
        .query_map([], |row| row.get::<_, String>(0))
        .map_err(fault::sql)?;
    for name in names {
        let name = name.map_err(fault::sql)?;
        stop.check()?;
        if !same_rows(one, other, &name)? {
            return differs(&name);
        }
    }
    Ok(())
}

fn same_rows(one: &Connection, other: &Connection, table: &str) -> Result<bool, Fault> {
    let named = table.replace('"', "\"\"");
    let numbered = format!("SELECT rowid, * FROM \"{named}\" NOT INDEXED");
    let sql = match one.prepare(&numbered) {
        Ok(_) => numbered,
        // A table whose key is its place.
        Err(_) => format!("SELECT * FROM \"{named}\" NOT INDEXED"),
    };
    let (mut one, mut other) = (
        one.prepare(&sql).map_err(fault::sql)?,
        other.prepare(&sql).map_err(fault::sql)?,
    );
    let width = one.column_count();
    if width != other.column_count() {
        return Ok(false);
    }
    let mut ours = one.query([]).map_err(fault::sql)?;
    let mut theirs = other.query([]).map_err(fault::sql)?;
    loop {
        let (ours, theirs) = (
            ours.next().map_err(fault::sql)?,
            theirs.next().map_err(fault::sql)?,
        );
        match (ours, theirs) {
            (None, None) => return Ok(true),
            (Some(ours), Some(theirs)) => {
                for column in 0..width {
                    let ours: ValueRef<'_> = ours.get_ref(column).map_err(fault::sql)?;
                    if ours != theirs.get_ref(column).map_err(fault::sql)? {
                        return Ok(false);
                    }
                }
            }
            _ => return Ok(false),
        }
    }
}
