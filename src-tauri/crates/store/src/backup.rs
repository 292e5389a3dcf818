//! Verified copies of the library: made page by page, read back and checked before they get their
//! name. The newest ten are kept, by how far each has come and not by what the clock said. Putting
//! one in place is one rename.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use domain::{
    ErrorCode, Fault, Timestamp,
    query::{Backup, Doubt},
};
use rusqlite::{Connection, OpenFlags, OptionalExtension, backup::StepResult};

use crate::{
    cipher::{self, Key},
    encryption, fault,
    folder::{self, FILE},
    mark::{self, Mark},
    schema::{self, Header, Kind},
    tail,
};

/// The folder of backups, beside the library.
pub const FOLDER: &str = "sauvegardes";
const KEPT: usize = 10;
const PATTERN: &str = "bibliotheque-%Y-%m-%d-%H%M%S.etabli";
pub(crate) const DAMAGED: &str = "bibliotheque-abimee-%Y-%m-%d-%H%M%S.etabli";
/// How far a name may be ahead of the clock before it is doubted: clocks are set by hand.
const AHEAD: i64 = 60 * 60 * 1_000;

/// A backup of the folder, and what it says of itself.
pub(crate) struct Known {
    pub path: PathBuf,
    /// When it was made, by its name.
    pub at: Timestamp,
    pub mark: Mark,
}

pub(crate) fn moment_of(name: &str) -> Option<Timestamp> {
    let moment = NaiveDateTime::parse_from_str(name, PATTERN).ok()?;
    Some(Timestamp(moment.and_utc().timestamp_millis()))
}

/// The backups of a folder as their names say.
fn found(dir: &Path) -> Result<Vec<(Timestamp, PathBuf)>, Fault> {
    let entries = match fs::read_dir(dir.join(FOLDER)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fault::file(error)),
    };
    Ok(entries
        .filter_map(Result::ok)
        .filter_map(|entry| Some((moment_of(entry.file_name().to_str()?)?, entry.path())))
        .collect())
}

/// The backups that can be read, furthest first; of two that have come as far, the later one.
pub(crate) fn marks(dir: &Path) -> Result<Vec<Known>, Fault> {
    let mut known: Vec<Known> = found(dir)?
        .into_iter()
        .filter_map(|(at, path)| {
            let mark = open_library(&path).and_then(|conn| Mark::of(&conn)).ok()?;
            Some(Known { path, at, mark })
        })
        .collect();
    known.sort_by_key(|one| std::cmp::Reverse((one.mark.seq, one.at)));
    Ok(known)
}

/// The backups of a folder.
pub(crate) fn all(dir: &Path) -> Result<Vec<PathBuf>, Fault> {
    Ok(found(dir)?.into_iter().map(|(_, path)| path).collect())
}

/// Whether there are backups whose passphrase was not given.
pub(crate) fn has_locked(dir: &Path) -> Result<bool, Fault> {
    Ok(all(dir)?.iter().any(|path| cipher::is_locked(path)))
}

/// The backups of a library's folder, each read and checked: those of this library first, by how far
/// they have come; then what is doubtful. `own` is the library's own mark, where it can be read.
///
/// # Errors
/// When the folder cannot be read.
pub fn list(dir: &Path, own: Option<&Mark>, now: Timestamp) -> Result<Vec<Backup>, Fault> {
    let mut listed: Vec<Backup> = found(dir)?
        .into_iter()
        .map(|(at, path)| {
            let locked = cipher::is_locked(&path);
            let looked = inspect(&path).ok();
            let doubt = match &looked {
                None if locked => Some(Doubt::Locked),
                None => Some(Doubt::Unreadable),
                Some((mark, _)) if own.is_some_and(|own| !own.same_library(mark)) => {
                    Some(Doubt::OtherLibrary)
                }
                Some(_) if at.0 > now.0 + AHEAD => Some(Doubt::AheadOfClock),
                Some(_) => None,
            };
            Backup {
                bytes: fs::metadata(&path).map_or(0, |meta| meta.len()),
                path: path.display().to_string(),
                at,
                seq: looked.as_ref().map(|(mark, _)| mark.seq),
                changed_at: looked.as_ref().and_then(|(mark, _)| mark.at),
                notes: looked.as_ref().map(|(_, notes)| *notes),
                verified: looked.is_some(),
                plain: matches!(cipher::salt_of(&path), Ok(None)),
                doubt,
            }
        })
        .collect();
    let last = |backup: &Backup| {
        matches!(
            backup.doubt,
            Some(Doubt::Unreadable | Doubt::OtherLibrary | Doubt::Locked)
        )
    };
    listed.sort_by(|a, b| {
        let key = |one: &Backup| (!last(one), one.seq, one.doubt.is_none(), one.at);
        key(b).cmp(&key(a))
    });
    Ok(listed)
}

/// The day of a moment where the lab is.
pub(crate) fn day(conn: &Connection, at: Timestamp) -> Result<NaiveDate, Fault> {
    let zone: Option<String> = conn
        .query_row("SELECT \"time_zone\" FROM \"lab\" LIMIT 1", [], |row| {
            row.get(0)
        })
        .optional()
        .map_err(fault::sql)?;
    let zone = zone.and_then(|zone| zone.parse().ok());
    Ok(DateTime::from_timestamp_millis(at.0)
        .unwrap_or_default()
        .with_timezone(&zone.unwrap_or(Tz::Europe__Paris))
        .date_naive())
}

/// Whether a backup of this library from this day is there.
pub(crate) fn has_one_of_day(conn: &Connection, dir: &Path, now: Timestamp) -> Result<bool, Fault> {
    let (own, today) = (Mark::of(conn)?, day(conn, now)?);
    for (at, path) in found(dir)? {
        let mark = || open_library(&path).and_then(|conn| Mark::of(&conn));
        if day(conn, at)? == today
            && mark().is_ok_and(|mark| mark.same_library(&own) && mark.seq <= own.seq)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes a backup, unless there is nothing in the library yet.
pub(crate) fn keep(conn: &Connection, dir: &Path, now: Timestamp) -> Result<(), Fault> {
    if Mark::of(conn)?.newest.is_some() {
        make(conn, dir, now)?;
    }
    Ok(())
}

/// Makes a backup in the folder of backups and takes away what is too old: never the one just made,
/// nor what is doubtful, nor what the tail begins with.
pub(crate) fn make(conn: &Connection, dir: &Path, now: Timestamp) -> Result<PathBuf, Fault> {
    let path = free(dir, now)?;
    copy(conn, &path)?;
    let own = Mark::of(conn)?;
    let base = tail::base(dir);
    let is_base = |path: &Path| {
        path.file_name()
            .is_some_and(|name| base.as_deref() == name.to_str())
    };
    let mut old: Vec<Known> = marks(dir)?
        .into_iter()
        .filter(|known| known.mark.same_library(&own) && known.path != path)
        .collect();
    // Of two that have come as far, one that lies ahead of the clock goes first.
    old.sort_by_key(|known| {
        std::cmp::Reverse((known.mark.seq, known.at.0 <= now.0 + AHEAD, known.at))
    });
    for known in old.into_iter().skip(KEPT - 1) {
        if !is_base(&known.path) {
            fs::remove_file(known.path).map_err(fault::file)?;
        }
    }
    Ok(path)
}

/// A free place among the backups.
pub(crate) fn free(dir: &Path, now: Timestamp) -> Result<PathBuf, Fault> {
    fs::create_dir_all(dir.join(FOLDER)).map_err(fault::file)?;
    Ok(folder::free(&dir.join(FOLDER), PATTERN, now))
}

/// Makes a backup of what was acknowledged and is not in the file that is open: somebody put an older
/// copy in its place, or took its log away. Where that cannot be made, the tail stays as it is.
pub(crate) fn rescue(conn: &Connection, dir: &Path, now: Timestamp) -> Option<PathBuf> {
    if !tail::is_ahead(conn, dir).unwrap_or(false) {
        return None;
    }
    let path = free(dir, now).ok()?;
    folder::whole(&path, |draft| tail::rebuild(dir, draft)).ok()?;
    Some(path)
}

/// The same where no library has its name any more: it was deleted before its first backup of the
/// day, and another would begin a tail of its own.
pub(crate) fn rescue_alone(dir: &Path, now: Timestamp) {
    if tail::is_backed_up(dir).unwrap_or(true) {
        return;
    }
    // Where that cannot be made, the tail still shows that there was a library.
    let _ = free(dir, now).and_then(|path| folder::whole(&path, |draft| tail::rebuild(dir, draft)));
}

/// Copies an open library to a file that appears only when it is whole and sound.
pub(crate) fn copy(conn: &Connection, to: &Path) -> Result<(), Fault> {
    folder::whole(to, |draft| copy_pages(conn, draft))
}

fn copy_pages(conn: &Connection, draft: &Path) -> Result<(), Fault> {
    copy_pages_as(conn, draft, cipher::key_of(conn)?.as_ref())
}

/// The same under another key: an encrypted file stays one.
pub(crate) fn copy_pages_as(
    conn: &Connection,
    draft: &Path,
    key: Option<&Key>,
) -> Result<(), Fault> {
    let mut target = cipher::create(draft, key)?;
    every_page(conn, &mut target)?;
    let mode: String = target
        .query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))
        .map_err(fault::sql)?;
    debug_assert_eq!(mode, "delete");
    schema::quick_check(&target)?;
    target.close().map_err(|(_, error)| fault::sql(error))
}

/// Copies every page at once: one moment of the library, whatever is written meanwhile. The target, in
/// which nothing was read or written yet, gets the key of what is copied.
pub(crate) fn pages(from: &Connection, to: &mut Connection) -> Result<(), Fault> {
    cipher::apply(to, cipher::key_of(from)?.as_ref())?;
    every_page(from, to)
}

fn every_page(from: &Connection, to: &mut Connection) -> Result<(), Fault> {
    let backup = rusqlite::backup::Backup::new(from, to).map_err(fault::sql)?;
    match backup.step(-1).map_err(fault::sql)? {
        StepResult::Done => Ok(()),
        _ => Err(Fault::new(ErrorCode::InUse)),
    }
}

/// Opens a file that nobody writes to, with what it needs; nothing is created beside it.
pub(crate) fn open_still(path: &Path) -> Result<Connection, Fault> {
    open_still_as(path, cipher::key_for(path)?.as_ref())
}

/// The same with a key.
pub(crate) fn open_still_as(path: &Path, key: Option<&Key>) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let conn = Connection::open_with_flags(still(path)?, flags).map_err(fault::sql)?;
    cipher::apply(&conn, key)?;
    Ok(conn)
}

/// The address of a file that nobody writes to.
pub(crate) fn still(path: &Path) -> Result<String, Fault> {
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
    uri.push_str("?immutable=1&mode=ro");
    Ok(uri)
}

/// Opens a backup and finds it sound: how far it has come, and how many notes it holds.
fn inspect(path: &Path) -> Result<(Mark, u32), Fault> {
    let conn = open_sound(path)?;
    let notes = conn
        .query_row("SELECT count(*) FROM \"note\"", [], |row| row.get(0))
        .map_err(fault::sql)?;
    Ok((Mark::of(&conn)?, notes))
}

/// Opens a library's file that nobody writes to.
pub(crate) fn open_library(path: &Path) -> Result<Connection, Fault> {
    match schema::header(path)? {
        Header::Sound(Kind::Library, _) => open_still(path),
        Header::Sound(Kind::Project, _) => Err(Fault::new(ErrorCode::NotALibrary)),
        Header::Absent => Err(Fault::new(ErrorCode::NotFound).detail(path.display())),
    }
}

pub(crate) fn open_sound(path: &Path) -> Result<Connection, Fault> {
    let conn = open_library(path)?;
    schema::quick_check(&conn)?;
    Ok(conn)
}

/// Makes a verified copy of a backup, ready to be put in place, under its own key.
pub(crate) fn stage(from: &Path, staged: &Path) -> Result<(), Fault> {
    let conn = open_sound(from)?;
    folder::clear(staged)?;
    copy_pages(&conn, staged)
}

/// Brings a staged copy to this version, as the library that goes on from above `floor`.
pub(crate) fn prepare(staged: &Path, floor: u64) -> Result<(), Fault> {
    let mut conn = cipher::open(staged)?;
    schema::migrate(&mut conn, Kind::Library)?;
    mark::name(&conn)?;
    mark::raise_floor(&conn, floor)?;
    conn.close().map_err(|(_, error)| fault::sql(error))
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
    let kept = folder::free(dir, DAMAGED, now);
    let furthest = marks(dir)?.first().map_or(0, |known| known.mark.seq);
    let key = cipher::salt_of(&path)?.and_then(cipher::known);
    folder::whole(&path, |draft| {
        encryption::stage(from, draft, key.as_ref())?;
        prepare(draft, furthest)?;
        folder::move_library_aside(&path, &kept)
    })
    .inspect_err(|_| folder::move_library_back(&kept, &path))?;
    Ok(kept)
}
