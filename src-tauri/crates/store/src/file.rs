//! `.etabli`: one project in a SQLite file of the library's own schema. A file that comes from
//! elsewhere is not believed: it is copied into memory, its schema must be ours to the letter, and
//! nothing it brings is ever run.

use std::{fs, io::Read, path::Path};

use domain::{ErrorCode, Fault, Noun, Record, limits};
use rusqlite::{Connection, config::DbConfig, limits::Limit, params_from_iter};

use crate::{
    backup, fault, folder, row,
    row::Bound,
    schema::{self, Header, Kind},
    table,
};

/// The largest file that is read; its copy lives in memory.
const BYTES: u64 = 512 * 1024 * 1024;

/// Reads the records of a project file; the file is left as it is.
///
/// # Errors
/// `WholeLibrary`, `NotALibrary`, `NewerVersion`, `Damaged`, `TooLarge`, `TooMany`.
pub fn read(path: &Path) -> Result<Vec<Record>, Fault> {
    let size = fs::metadata(path).map_err(fault::file)?.len();
    if size > BYTES {
        return Err(Fault::new(ErrorCode::TooLarge).limit(BYTES));
    }
    match schema::header(path)? {
        Header::Sound(Kind::Project, version) => {
            whole(path, size)?;
            let conn = into_memory(path, version)?;
            records(&conn)
        }
        Header::Sound(Kind::Library, _) => {
            Err(Fault::new(ErrorCode::WholeLibrary).at(path.display().to_string()))
        }
        Header::Absent => Err(bad(path)),
    }
}

/// Refuses a file that is shorter than it says: SQLite would read what is missing as zeros.
fn whole(path: &Path, size: u64) -> Result<(), Fault> {
    let mut header = [0_u8; 32];
    fs::File::open(path)
        .and_then(|mut file| file.read_exact(&mut header))
        .map_err(fault::file)?;
    let page = match u64::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => 65_536,
        page => page,
    };
    let pages = u32::from_be_bytes([header[28], header[29], header[30], header[31]]);
    if size == page * u64::from(pages) {
        Ok(())
    } else {
        Err(bad(path))
    }
}

fn bad(path: &Path) -> Fault {
    Fault::new(ErrorCode::BadFile).at(path.display().to_string())
}

/// Nothing that a file brings along is run.
pub(crate) fn distrust_schema(conn: &Connection) -> Result<(), Fault> {
    for (setting, value) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        conn.set_db_config(setting, value).map_err(fault::sql)?;
    }
    Ok(())
}

fn distrust(conn: &Connection) -> Result<(), Fault> {
    distrust_schema(conn)?;
    for (limit, value) in [
        (Limit::SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    ] {
        conn.set_limit(limit, value).map_err(fault::sql)?;
    }
    Ok(())
}

fn into_memory(path: &Path, version: u32) -> Result<Connection, Fault> {
    let source = backup::open_still(path)?;
    distrust(&source)?;
    same_schema(&source, Kind::Project, version)?;
    schema::quick_check(&source)?;
    let mut copy = Connection::open_in_memory().map_err(fault::sql)?;
    backup::pages(&source, &mut copy)?;
    distrust(&copy)?;
    schema::migrate(&mut copy, Kind::Project)?;
    Ok(copy)
}

/// Refuses a file whose tables are not, to the letter, those of its version.
pub(crate) fn same_schema(conn: &Connection, kind: Kind, version: u32) -> Result<(), Fault> {
    let described = |conn: &Connection| -> Result<Vec<(String, String, Option<String>)>, Fault> {
        let mut statement = conn
            .prepare("SELECT \"type\", \"name\", \"sql\" FROM sqlite_schema ORDER BY \"name\"")
            .map_err(fault::sql)?;
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .map_err(fault::sql)?;
        rows.collect::<Result<_, _>>().map_err(fault::sql)
    };
    let mut model = Connection::open_in_memory().map_err(fault::sql)?;
    schema::migrate_to(&mut model, kind, version)?;
    if described(conn)? == described(&model)? {
        Ok(())
    } else {
        Err(Fault::new(ErrorCode::UnknownFormat).technical("schema"))
    }
}

fn records(conn: &Connection) -> Result<Vec<Record>, Fault> {
    let mut records = Vec::new();
    for noun in Noun::ALL {
        let table = table::of(*noun);
        let sql = format!("{}{}", table.select, table::AS_THEY_CAME);
        let mut statement = conn.prepare(&sql).map_err(fault::sql)?;
        let mut rows = statement.query([]).map_err(fault::sql)?;
        while let Some(row) = rows.next().map_err(fault::sql)? {
            if records.len() == limits::FILE_RECORDS {
                return Err(Fault::new(ErrorCode::TooMany)
                    .at("records")
                    .limit(limits::FILE_RECORDS));
            }
            records.push(row::record(*noun, row)?);
        }
    }
    Ok(records)
}

/// Writes a project file. It appears under its name only when it is whole.
///
/// # Errors
/// What the disk refuses; no half file is left.
pub fn write(path: &Path, records: &[Record]) -> Result<(), Fault> {
    folder::whole(path, |draft| fill(draft, records))
}

fn fill(draft: &Path, records: &[Record]) -> Result<(), Fault> {
    let mut conn = Connection::open(draft).map_err(fault::sql)?;
    schema::migrate(&mut conn, Kind::Project)?;
    conn.execute_batch("PRAGMA foreign_keys = ON;")
        .map_err(fault::sql)?;
    let tx = conn.transaction().map_err(fault::sql)?;
    for record in records {
        let fields = record.fields().map_err(fault::json)?;
        let mut statement = tx
            .prepare_cached(&table::of(record.noun()).insert)
            .map_err(fault::sql)?;
        statement
            .execute(params_from_iter(fields.values().map(Bound)))
            .map_err(fault::sql)?;
    }
    tx.commit().map_err(fault::sql)?;
    schema::quick_check(&conn)?;
    conn.close().map_err(|(_, error)| fault::sql(error))
}
