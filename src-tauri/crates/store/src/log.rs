//! The log (`-wal`) beside a library: whose it is. SQLite applies any well-formed log to any file of
//! that name, and what comes out is a file destroyed, or two histories in one. So the file is looked
//! at alone first, then with its log and nothing written; a log that is not its own is set aside.

use std::{
    fs,
    io::{BufReader, ErrorKind, Read},
    path::{Path, PathBuf},
};

use domain::{ErrorCode, Fault};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use tempfile::TempDir;

use crate::{backup, cipher, fault, folder, journal::number, mark::Mark, passing, schema};

/// The log's own header.
const HEADER: usize = 32;
/// Before each page in it.
const FRAME: usize = 24;

/// The log of a library.
pub(crate) fn beside(path: &Path) -> PathBuf {
    folder::beside(path, "-wal")
}

/// Whether a log is there that holds anything.
pub(crate) fn holds_something(path: &Path) -> Result<bool, Fault> {
    match fs::metadata(beside(path)) {
        Ok(log) => Ok(log.len() > (HEADER + FRAME) as u64),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(fault::file(error)),
    }
}

/// The commits in a log: frames of its own salts that end a commit.
pub(crate) fn commits(log: &Path) -> Result<u64, Fault> {
    let mut log = BufReader::new(fs::File::open(log).map_err(fault::file)?);
    let mut header = [0; HEADER];
    if !filled(&mut log, &mut header)? {
        return Ok(0);
    }
    let word = |bytes: &[u8], at: usize| {
        let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
        four.map_or(0, u32::from_be_bytes)
    };
    let page = word(&header, 8) as usize;
    if !page.is_power_of_two() || !(512..=65_536).contains(&page) {
        return Ok(0);
    }
    let mut frame = vec![0; FRAME + page];
    let mut commits = 0;
    while filled(&mut log, &mut frame)? {
        if frame[8..16] == header[16..24] && word(&frame, 4) != 0 {
            commits += 1;
        }
    }
    Ok(commits)
}

/// What the pages of a plain file begin with: their kind, or the number of another page, of which there
/// are never so many; and the first one, with the name of the format.
const PLAIN: [u8; 6] = [0, 2, 5, 10, 13, b'S'];

/// Whether a log is that of an encrypted file: what it holds cannot be told without that file.
pub(crate) fn is_closed(log: &Path) -> Result<bool, Fault> {
    let mut log = BufReader::new(fs::File::open(log).map_err(fault::file)?);
    let mut header = [0; HEADER];
    if !filled(&mut log, &mut header)? {
        return Ok(false);
    }
    let page = usize::try_from(u32::from_be_bytes([
        header[8], header[9], header[10], header[11],
    ]));
    let Some(page) = page.ok().filter(|page| (512..=65_536).contains(page)) else {
        return Ok(false);
    };
    let mut frame = vec![0; FRAME + page];
    while filled(&mut log, &mut frame)? {
        if !PLAIN.contains(&frame[FRAME]) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How much of a log SQLite takes for whole. To be asked of a copy: the log is written into it.
pub(crate) fn frames(conn: &Connection) -> Result<i64, Fault> {
    conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| row.get(1))
        .map_err(fault::sql)
}

/// Fills the whole buffer; false when there is less.
fn filled(from: &mut impl Read, buffer: &mut [u8]) -> Result<bool, Fault> {
    match from.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(fault::file(error)),
    }
}

/// Opens a library that nobody has open. Nothing is written to it, nor to its log, until
/// [`trust`] is called.
pub(crate) fn open_untouched(path: &Path) -> Result<Connection, Fault> {
    open(path, OpenFlags::empty())
}

/// Makes a new library's file.
pub(crate) fn open_new(path: &Path) -> Result<Connection, Fault> {
    open(path, OpenFlags::SQLITE_OPEN_CREATE)
}

fn open(path: &Path, more: OpenFlags) -> Result<Connection, Fault> {
    let conn = cipher::open_as(path, OpenFlags::SQLITE_OPEN_READ_WRITE | more)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .map_err(fault::sql)?;
    conn.busy_timeout(std::time::Duration::from_secs(5))
        .map_err(fault::sql)?;
    conn.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA trusted_schema = OFF;")
        .map_err(fault::sql)?;
    Ok(conn)
}

/// Lets the last to close it write the log into the file.
pub(crate) fn trust(conn: &Connection, trusted: bool) -> Result<(), Fault> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !trusted)
        .map(|_| ())
        .map_err(fault::sql)
}

/// Whether the log beside a file is its own: the library is the same, the newest commit of the file
/// alone is still there, there are no more new ones than the log can hold, and the whole is sound.
///
/// # Errors
/// What the disk refuses. What only shows that the two do not belong together is `false`.
pub(crate) fn is_own(path: &Path, with_log: &Connection) -> Result<bool, Fault> {
    let own = may_be_own(path, with_log).and_then(|may_be| {
        Ok(may_be && {
            schema::integrity_check(with_log)?;
            true
        })
    });
    match own {
        Err(fault) if only_shows(&fault) => Ok(false),
        own => own,
    }
}

/// The same, but for the soundness of the whole, which takes long.
pub(crate) fn may_be_own(path: &Path, with_log: &Connection) -> Result<bool, Fault> {
    let commits = match beside(path) {
        log if log.exists() => commits(&log)?,
        _ => 0,
    };
    match backup::open_still(path).and_then(|conn| Mark::of(&conn)) {
        Ok(alone) => Ok(alone.same_library(&Mark::of(with_log)?)
            && alone.is_within(with_log)?
            && new_since(with_log, &alone)? <= commits),
        // A stop in the middle of writing the log into the file leaves a file that only the log
        // makes whole: then soundness decides.
        Err(fault) if only_shows(&fault) => Ok(true),
        Err(fault) => Err(fault),
    }
}

/// What is no fault of the disk's: the two do not belong together.
fn only_shows(fault: &Fault) -> bool {
    matches!(fault.code, ErrorCode::Damaged | ErrorCode::Internal)
}

/// How many commits the log must have brought. Commands that shared one have the same moment.
fn new_since(conn: &Connection, alone: &Mark) -> Result<u64, Fault> {
    conn.query_row(
        "SELECT count(DISTINCT \"at\") FROM \"journal\" WHERE \"seq\" > ?1",
        [number(alone.newest.map_or(0, |(seq, _)| seq))],
        |row| row.get::<_, i64>(0),
    )
    .map(i64::unsigned_abs)
    .map_err(fault::sql)
}

/// The file and a log in a folder of their own, if the log is the file's.
pub(crate) fn copied(path: &Path, log: &Path) -> Result<Option<(Connection, TempDir)>, Fault> {
    let folder = passing::room()?;
    let copy = folder.path().join(folder::FILE);
    if log == beside(path) {
        fs::copy(path, &copy).map_err(fault::file)?;
    } else {
        // The file may be open in this very process: to open and close it past SQLite would take
        // the locks away that SQLite holds on it.
        let from = backup::open_still(path)?;
        let mut to = Connection::open(&copy).map_err(fault::sql)?;
        backup::pages(&from, &mut to)?;
        to.close().map_err(|(_, error)| fault::sql(error))?;
    }
    fs::copy(log, beside(&copy)).map_err(fault::file)?;
    let conn = open_untouched(&copy)?;
    Ok(is_own(&copy, &conn)?.then_some((conn, folder)))
}
