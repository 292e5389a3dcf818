//! Verified copies of the library: made page by page, read back and checked before they get their
//! name. The newest ten are kept. Putting one in place is one rename.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDateTime};
use domain::{ErrorCode, Fault, Timestamp, query::Backup};
use rusqlite::{Connection, OpenFlags, backup::StepResult};

use crate::{
    fault,
    folder::{self, FILE},
    journal,
    schema::{self, Header, Kind},
};

/// The folder of backups, beside the library.
pub const FOLDER: &str = "sauvegardes";
const KEPT: usize = 10;
const PATTERN: &str = "bibliotheque-%Y-%m-%d-%H%M%S.etabli";
const DAMAGED: &str = "bibliotheque-abimee-%Y-%m-%d-%H%M%S.etabli";

fn named(pattern: &str, now: Timestamp) -> String {
    let moment = DateTime::from_timestamp_millis(now.0).unwrap_or_default();
    moment.format(pattern).to_string()
}

fn moment_of(name: &str) -> Option<Timestamp> {
    let moment = NaiveDateTime::parse_from_str(name, PATTERN).ok()?;
    Some(Timestamp(moment.and_utc().timestamp_millis()))
}

/// The backups of a folder as their names say, newest first.
fn found(dir: &Path) -> Result<Vec<(Timestamp, PathBuf)>, Fault> {
    let entries = match fs::read_dir(dir.join(FOLDER)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fault::file(error)),
    };
    let mut found: Vec<(Timestamp, PathBuf)> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| Some((moment_of(entry.file_name().to_str()?)?, entry.path())))
        .collect();
    found.sort_by(|a, b| b.cmp(a));
    Ok(found)
}

/// The backups of a library's folder, newest first, each read and checked.
///
/// # Errors
/// When the folder cannot be read.
pub fn list(dir: &Path) -> Result<Vec<Backup>, Fault> {
    Ok(found(dir)?
        .into_iter()
        .map(|(at, path)| {
            let notes = inspect(&path).ok();
            Backup {
                bytes: fs::metadata(&path).map_or(0, |meta| meta.len()),
                path: path.display().to_string(),
                at,
                notes,
                verified: notes.is_some(),
            }
        })
        .collect())
}

/// Whether a backup of this day (UTC) is there.
pub(crate) fn has_one_of_day(dir: &Path, now: Timestamp) -> Result<bool, Fault> {
    let day = |at: Timestamp| at.0.div_euclid(86_400_000);
    Ok(found(dir)?.iter().any(|(at, _)| day(*at) == day(now)))
}

/// Makes a backup, unless there is nothing in the library yet.
pub(crate) fn keep(conn: &Connection, dir: &Path, now: Timestamp) -> Result<(), Fault> {
    if schema::version(conn)? > 0 && journal::newest(conn)? > 0 {
        make(conn, dir, now)?;
    }
    Ok(())
}

/// Makes a backup in the folder of backups and takes the oldest away.
pub(crate) fn make(conn: &Connection, dir: &Path, now: Timestamp) -> Result<PathBuf, Fault> {
    fs::create_dir_all(dir.join(FOLDER)).map_err(fault::file)?;
    let mut at = now;
    let path = loop {
        let path = dir.join(FOLDER).join(named(PATTERN, at));
        if !path.exists() {
            break path;
        }
        at = Timestamp(at.0 + 1_000);
    };
    copy(conn, &path)?;
    for (_, old) in found(dir)?.into_iter().skip(KEPT) {
        fs::remove_file(old).map_err(fault::file)?;
    }
    Ok(path)
}

/// Copies an open library to a file that appears only when it is whole and sound.
pub(crate) fn copy(conn: &Connection, to: &Path) -> Result<(), Fault> {
    folder::whole(to, |draft| copy_pages(conn, draft))
}

fn copy_pages(conn: &Connection, draft: &Path) -> Result<(), Fault> {
    let mut target = Connection::open(draft).map_err(fault::sql)?;
    {
        let backup = rusqlite::backup::Backup::new(conn, &mut target).map_err(fault::sql)?;
        // All pages at once: one moment of the library, whatever is written meanwhile.
        match backup.step(-1).map_err(fault::sql)? {
            StepResult::Done => {}
            _ => return Err(Fault::new(ErrorCode::InUse)),
        }
    }
    let mode: String = target
        .query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))
        .map_err(fault::sql)?;
    debug_assert_eq!(mode, "delete");
    schema::quick_check(&target)?;
    target.close().map_err(|(_, error)| fault::sql(error))
}

/// Opens a file that nobody writes to; nothing is created beside it.
pub(crate) fn open_still(path: &Path) -> Result<Connection, Fault> {
    let text = path
        .to_str()
        .ok_or_else(|| Fault::new(ErrorCode::Unreadable).detail(path.display()))?;
    let mut uri = String::from("file:");
    if cfg!(windows) && !text.starts_with('\\') {
        uri.push('/');
    }
    for byte in text.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(uri, flags).map_err(fault::sql)
}

/// Opens a backup and finds it sound; how many notes it holds.
fn inspect(path: &Path) -> Result<u32, Fault> {
    let conn = open_sound(path)?;
    conn.query_row("SELECT count(*) FROM \"note\"", [], |row| row.get(0))
        .map_err(fault::sql)
}

fn open_sound(path: &Path) -> Result<Connection, Fault> {
    match schema::header(path)? {
        Header::Sound(Kind::Library, _) => {}
        Header::Sound(Kind::Project, _) => return Err(Fault::new(ErrorCode::NotALibrary)),
        Header::Absent => return Err(Fault::new(ErrorCode::NotFound).detail(path.display())),
    }
    let conn = open_still(path)?;
    schema::quick_check(&conn)?;
    Ok(conn)
}

/// Makes a verified copy of a backup, ready to be put in place.
pub(crate) fn stage(from: &Path, staged: &Path) -> Result<(), Fault> {
    let conn = open_sound(from)?;
    folder::clear(staged)?;
    copy_pages(&conn, staged)
}

/// Puts a backup in the place of a library that cannot be opened, which is kept aside with its log;
/// where it is now. Nothing is moved before the backup is there, whole and sound: a folder without a
/// library would get an empty one.
///
/// # Errors
/// `InUse`, what is wrong with the backup, or what the disk refuses; the library is then as it was.
pub fn recover(dir: &Path, from: &Path, now: Timestamp) -> Result<PathBuf, Fault> {
    let _lock = folder::take_lock(dir)?;
    let path = dir.join(FILE);
    let kept = dir.join(named(DAMAGED, now));
    folder::whole(&path, |draft| {
        stage(from, draft)?;
        for tail in ["", "-wal", "-shm"] {
            move_aside(&folder::beside(&path, tail), &folder::beside(&kept, tail))?;
        }
        Ok(())
    })
    .inspect_err(|_| {
        for tail in ["", "-wal", "-shm"] {
            let (path, kept) = (folder::beside(&path, tail), folder::beside(&kept, tail));
            if !path.exists() {
                let _ = fs::rename(kept, path);
            }
        }
    })?;
    Ok(kept)
}

fn move_aside(from: &Path, to: &Path) -> Result<(), Fault> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(fault::file(error)),
        _ => Ok(()),
    }
}
