//! What lies in the library's folder and is neither the library nor one of its backups: libraries that
//! were set aside or have another name, and logs that were not the library's own.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use chrono::NaiveDateTime;
use domain::{
    Fault, Noun, Timestamp,
    query::{Beside, BesideKind, Doubt},
};

use crate::{Mark, Reader, backup, cipher, fault, folder, library::LOG_ASIDE, log, parting::OTHER};

/// The logs of a folder that were set aside, the newest first.
///
/// # Errors
/// When the folder cannot be read.
pub fn logs(dir: &Path) -> Result<Vec<PathBuf>, Fault> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fault::file(error)),
    };
    let mut found: Vec<(Timestamp, PathBuf)> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let moment = moment_of(entry.file_name().to_str()?, &[LOG_ASIDE])?;
            Some((moment, entry.path()))
        })
        .collect();
    found.sort_by(|a, b| b.cmp(a));
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

/// All files that a log of this folder may belong to: libraries of another name, backups from the
/// furthest on, the library itself.
///
/// # Errors
/// When the folder cannot be read.
pub fn owners(dir: &Path) -> Result<Vec<PathBuf>, Fault> {
    let backups = backup::marks(dir)?.into_iter().map(|known| known.path);
    let mut all: Vec<PathBuf> = folder::libraries(dir)?.into_iter().chain(backups).collect();
    all.push(dir.join(folder::FILE));
    Ok(all)
}

/// What lies beside a library, the newest first. `own` is the library's mark, where it can be read.
///
/// # Errors
/// When the folder cannot be read.
pub fn list(dir: &Path, own: Option<&Mark>) -> Result<Vec<Beside>, Fault> {
    let mut listed = Vec::new();
    for path in folder::libraries(dir)? {
        listed.push(library(&path, own));
    }
    for path in logs(dir)? {
        listed.push(Beside {
            path: path.display().to_string(),
            kind: BesideKind::Log,
            at: moment(&path, &[LOG_ASIDE]),
            bytes: bytes(&path),
            changed_at: None,
            notes: None,
            plain: !log::is_closed(&path).unwrap_or(false),
            doubt: None,
        });
    }
    listed.sort_by(|a, b| (b.at, &b.path).cmp(&(a.at, &a.path)));
    Ok(listed)
}

fn library(path: &Path, own: Option<&Mark>) -> Beside {
    let seen = Reader::of_file(path)
        .and_then(|mut reader| reader.view(|view| Ok((view.mark()?, view.count(Noun::Note)?))));
    let (mark, notes) = match seen {
        Ok((mark, notes)) => (Some(mark), Some(notes)),
        Err(_) => (None, None),
    };
    let doubt = match &mark {
        None if cipher::is_locked(path) => Some(Doubt::Locked),
        None => Some(Doubt::Unreadable),
        Some(mark) if own.is_some_and(|own| !own.same_library(mark)) => Some(Doubt::OtherLibrary),
        Some(_) => None,
    };
    Beside {
        path: path.display().to_string(),
        kind: BesideKind::Library,
        at: moment(path, &[OTHER, backup::DAMAGED]),
        bytes: bytes(path),
        changed_at: mark.and_then(|mark| mark.at),
        notes: notes.map(|notes| u32::try_from(notes).unwrap_or(u32::MAX)),
        plain: matches!(cipher::salt_of(path), Ok(None)),
        doubt,
    }
}

/// When a file was set aside: by its name, else when it was last written to.
fn moment(path: &Path, patterns: &[&str]) -> Timestamp {
    let named = path
        .file_name()
        .and_then(|name| moment_of(name.to_str()?, patterns));
    named.or_else(|| written_at(path)).unwrap_or_default()
}

fn moment_of(name: &str, patterns: &[&str]) -> Option<Timestamp> {
    patterns
        .iter()
        .find_map(|pattern| NaiveDateTime::parse_from_str(name, pattern).ok())
        .map(|moment| Timestamp(moment.and_utc().timestamp_millis()))
}

/// When a file was last written to.
pub(crate) fn written_at(path: &Path) -> Option<Timestamp> {
    let written = fs::metadata(path).ok()?.modified().ok()?;
    let since = written.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok().map(Timestamp)
}

/// The bytes of a file, with its log.
pub fn bytes(path: &Path) -> u64 {
    let size = |path: &Path| fs::metadata(path).map_or(0, |about| about.len());
    size(path) + size(&log::beside(path))
}

/// What can be said of a log without the file it belongs to: how many commits it holds, and when it
/// was last written to.
///
/// # Errors
/// When it cannot be read.
pub fn log_holds(path: &Path) -> Result<(u64, Option<Timestamp>), Fault> {
    Ok((log::commits(path)?, written_at(path)))
}

/// When a file was made or set aside, by its name.
pub fn named_moment(path: &Path) -> Option<Timestamp> {
    let name = path.file_name()?.to_str()?;
    backup::moment_of(name).or_else(|| moment_of(name, &[LOG_ASIDE, OTHER, backup::DAMAGED]))
}

/// When a backup was made, by its name; `None` for a file that is not named like one.
pub fn backup_moment(path: &Path) -> Option<Timestamp> {
    backup::moment_of(path.file_name()?.to_str()?)
}
