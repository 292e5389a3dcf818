//! The schema's versions: numbered files, forward only, all in one transaction. The header of a
//! file is looked at before SQLite opens it, so that a file of a newer version, or of something
//! else, is refused without a byte being written to it or beside it.

use std::{fs::File, io::Read, path::Path, time::Duration};

use domain::{ErrorCode, Fault};
use rusqlite::{Connection, TransactionBehavior, types::Value};

use crate::{backup, cipher, fault, log};

/// Each file brings the schema from its index to the next version.
const MIGRATIONS: [&str; 24] = [
    include_str!("../migrations/0001_records.sql"),
    include_str!("../migrations/0002_journal.sql"),
    include_str!("../migrations/0003_day_start.sql"),
    include_str!("../migrations/0004_library.sql"),
    include_str!("../migrations/0005_order_and_folds.sql"),
    include_str!("../migrations/0006_image_notes.sql"),
    include_str!("../migrations/0007_votes.sql"),
    include_str!("../migrations/0008_ratings.sql"),
    include_str!("../migrations/0009_folded_clusters.sql"),
    include_str!("../migrations/0010_run_events.sql"),
    include_str!("../migrations/0011_moments.sql"),
    include_str!("../migrations/0012_tracks.sql"),
    include_str!("../migrations/0013_groups_and_methods.sql"),
    include_str!("../migrations/0014_bilan.sql"),
    include_str!("../migrations/0015_artefacts.sql"),
    include_str!("../migrations/0016_copies.sql"),
    include_str!("../migrations/0017_search.sql"),
    include_str!("../migrations/0018_retention.sql"),
    include_str!("../migrations/0019_reuse.sql"),
    include_str!("../migrations/0020_evaluations.sql"),
    include_str!("../migrations/0021_placed_methods.sql"),
    include_str!("../migrations/0022_found_sooner.sql"),
    include_str!("../migrations/0023_documents.sql"),
    include_str!("../migrations/0024_placed_clusters.sql"),
];

/// The schema this Établi writes.
pub const VERSION: u32 = 24;
/// Those that bring only the library further, and no project that is passed on.
const OF_LIBRARIES: [usize; 2] = [17, 22];
const _: () = assert!(VERSION as usize == MIGRATIONS.len());

/// What a file says it is, in SQLite's `application_id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The library: every project, with its journal.
    Library,
    /// One project, to be passed on.
    Project,
}

impl Kind {
    /// "Étab" and "Étap", as near as four ASCII letters come.
    pub(crate) const fn application_id(self) -> u32 {
        match self {
            Self::Library => u32::from_be_bytes(*b"Etab"),
            Self::Project => u32::from_be_bytes(*b"Etap"),
        }
    }
}

/// What the header of a file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Header {
    /// There is no file, or an empty one.
    Absent,
    /// An Établi file of this kind and version.
    Sound(Kind, u32),
}

/// Reads the header of a file without opening it as a database; that of an encrypted one through its
/// key, and `Locked` where that was not given.
pub(crate) fn header(path: &Path) -> Result<Header, Fault> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Header::Absent),
        Err(error) => return Err(fault::file(error)),
    };
    let mut bytes = Vec::with_capacity(100);
    file.by_ref()
        .take(100)
        .read_to_end(&mut bytes)
        .map_err(fault::file)?;
    if bytes.is_empty() {
        return Ok(Header::Absent);
    }
    if cipher::salt_in(&bytes).is_some() {
        return behind_key(path);
    }
    let word = |at: usize| {
        let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
        four.map_or(0, u32::from_be_bytes)
    };
    if bytes.len() < 100 || !bytes.starts_with(b"SQLite format 3\0") {
        return Err(Fault::new(ErrorCode::NotALibrary));
    }
    sorted(word(68), word(60))
}

/// Looks at an encrypted file that is being written to, before it is taken for damaged.
const ATTEMPTS: u32 = 5;
/// Between two of them.
const BREATH: Duration = Duration::from_millis(10);

fn behind_key(path: &Path) -> Result<Header, Fault> {
    let key = cipher::key_for(path)?;
    let told = || -> Result<(u32, u32), Fault> {
        let conn = backup::open_still_as(path, key.as_ref())?;
        let told = |pragma: &str| {
            conn.query_row(pragma, [], |row| row.get(0))
                .map_err(fault::sql)
        };
        Ok((told("PRAGMA application_id")?, told("PRAGMA user_version")?))
    };
    let mut attempt = 1;
    loop {
        match told() {
            Ok((application, version)) => return sorted(application, version),
            Err(fault) if !matches!(fault.code, ErrorCode::Damaged | ErrorCode::Internal) => {
                return Err(fault);
            }
            // A stop in the middle of writing the log into the file leaves a first page that only
            // the log makes whole: whoever opens both will see.
            Err(_) if log::holds_something(path)? => {
                return Ok(Header::Sound(Kind::Library, VERSION));
            }
            Err(_) if attempt < ATTEMPTS => std::thread::sleep(BREATH),
            Err(fault) => return Err(fault::damaged(fault)),
        }
        attempt += 1;
    }
}

fn sorted(application: u32, version: u32) -> Result<Header, Fault> {
    let kind = if application == Kind::Library.application_id() {
        Kind::Library
    } else if application == Kind::Project.application_id() {
        Kind::Project
    } else {
        return Err(Fault::new(ErrorCode::NotALibrary));
    };
    if version > VERSION {
        return Err(newer(version));
    }
    Ok(Header::Sound(kind, version))
}

/// The refusal of a version this Établi does not know.
pub(crate) fn newer(version: u32) -> Fault {
    Fault::new(ErrorCode::NewerVersion)
        .limit(VERSION)
        .detail(version)
}

/// The version of an open file.
pub(crate) fn version(conn: &Connection) -> Result<u32, Fault> {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0))
        .map_err(fault::sql)
}

/// How long an open file says it is, without its log.
pub(crate) fn bytes(conn: &Connection) -> Result<u64, Fault> {
    // Of an encrypted file SQLCipher says the size of a page as text.
    let said = |pragma: &str| -> Result<u64, Fault> {
        let value: Value = conn
            .query_row(pragma, [], |row| row.get(0))
            .map_err(fault::sql)?;
        match value {
            Value::Integer(number) => u64::try_from(number).ok(),
            Value::Text(number) => number.parse().ok(),
            _ => None,
        }
        .ok_or_else(|| Fault::new(ErrorCode::Internal).technical(pragma))
    };
    Ok(said("PRAGMA page_count")?.saturating_mul(said("PRAGMA page_size")?))
}

/// Brings an open file to the present version, whole or not at all.
pub(crate) fn migrate(conn: &mut Connection, kind: Kind) -> Result<(), Fault> {
    migrate_to(conn, kind, VERSION)
}

/// Brings an open file to a version that is not before its own.
pub(crate) fn migrate_to(conn: &mut Connection, kind: Kind, to: u32) -> Result<(), Fault> {
    let now = version(conn)?;
    if now > to {
        return Err(newer(now));
    }
    if now == to {
        return Ok(());
    }
    let tx = conn
        .transaction_with_behavior(TransactionBehavior::Exclusive)
        .map_err(fault::sql)?;
    let steps = (1..).zip(MIGRATIONS.iter());
    for (number, sql) in steps.take(to as usize).skip(now as usize) {
        if kind == Kind::Project && OF_LIBRARIES.contains(&number) {
            continue;
        }
        tx.execute_batch(sql).map_err(fault::sql)?;
    }
    tx.execute_batch(&format!(
        "PRAGMA application_id = {}; PRAGMA user_version = {to};",
        kind.application_id()
    ))
    .map_err(fault::sql)?;
    tx.commit().map_err(fault::sql)
}

/// Refuses a file that SQLite finds unsound.
pub(crate) fn quick_check(conn: &Connection) -> Result<(), Fault> {
    check(conn, "PRAGMA quick_check(1)")
}

/// Like [`quick_check`], and holds every index against its table.
pub(crate) fn integrity_check(conn: &Connection) -> Result<(), Fault> {
    check(conn, "PRAGMA integrity_check(1)")
}

fn check(conn: &Connection, pragma: &str) -> Result<(), Fault> {
    crate::index::look_anew(conn);
    let said: Result<String, _> = conn.query_row(pragma, [], |row| row.get(0));
    match said {
        Ok(said) if said == "ok" => Ok(()),
        Ok(said) => Err(Fault::new(ErrorCode::Damaged).technical(said)),
        Err(error) => {
            let fault = fault::sql(error);
            Err(match fault.code {
                ErrorCode::Internal => fault::damaged(fault),
                _ => fault,
            })
        }
    }
}
