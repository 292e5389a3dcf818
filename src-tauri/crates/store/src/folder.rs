//! The library's folder: what its file is called, the lock that only one Établi can hold, and how
//! a file gets its name: whole, or not at all.

use std::{
    fs::{self, File, TryLockError},
    io::{ErrorKind, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use chrono::DateTime;
use domain::{ErrorCode, Fault, Timestamp};
use file_id::FileId;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    fault,
    schema::{self, Header, Kind},
};

/// The file of the library, in its folder.
pub const FILE: &str = "bibliotheque.etabli";
const LOCK: &str = "bibliotheque.lock";
/// The longest that those who only read are waited for.
const READING: Duration = Duration::from_secs(10);
/// Between two looks at whether they have ended.
const BREATH: Duration = Duration::from_millis(5);

/// The lock that only one Établi can hold; given back when it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
    id: FileId,
}

/// Takes the lock. Who only reads shares it, and is waited for.
pub(crate) fn take_lock(dir: &Path) -> Result<Lock, Fault> {
    let path = dir.join(LOCK);
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(fault::file)?;
    let begun = Instant::now();
    loop {
        match lock.try_lock() {
            Ok(()) => {
                let id = file_id::get_file_id(&path).map_err(fault::file)?;
                return Ok(Lock { _file: lock, id });
            }
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(fault::file(error)),
        }
        if matches!(share_lock(dir)?, Shared::Owned) || begun.elapsed() > READING {
            return Err(Fault::new(ErrorCode::InUse));
        }
        thread::sleep(BREATH);
    }
}

impl Lock {
    /// The same, held by two.
    pub fn share(&self) -> Result<Self, Fault> {
        Ok(Self {
            _file: self._file.try_clone().map_err(fault::file)?,
            id: self.id,
        })
    }

    /// The same, where it is still the folder's; a new one where the folder was made anew.
    pub fn of(self, dir: &Path) -> Result<Self, Fault> {
        match file_id::get_file_id(dir.join(LOCK)) {
            Ok(id) if id == self.id => Ok(self),
            _ => take_lock(dir),
        }
    }
}

/// What became of a reader's wish to share the lock.
pub(crate) enum Shared {
    /// Nobody writes while this is held; `None` where nobody ever did.
    Quiet(Option<File>),
    /// An Établi has the library open.
    Owned,
}

/// Shares the lock with others who only read. Nothing is created.
pub(crate) fn share_lock(dir: &Path) -> Result<Shared, Fault> {
    let lock = match File::open(dir.join(LOCK)) {
        Ok(lock) => lock,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Shared::Quiet(None)),
        Err(error) => return Err(fault::file(error)),
    };
    match lock.try_lock_shared() {
        Ok(()) => Ok(Shared::Quiet(Some(lock))),
        Err(TryLockError::WouldBlock) => Ok(Shared::Owned),
        Err(TryLockError::Error(error)) => Err(fault::file(error)),
    }
}

/// A name that carries its day and hour (UTC), by a pattern of chrono's.
pub(crate) fn dated(pattern: &str, now: Timestamp) -> String {
    let moment = DateTime::from_timestamp_millis(now.0).unwrap_or_default();
    moment.format(pattern).to_string()
}

/// A dated name that no file of the folder has yet.
pub(crate) fn free(dir: &Path, pattern: &str, now: Timestamp) -> PathBuf {
    let mut at = now;
    loop {
        let path = dir.join(dated(pattern, at));
        if !path.exists() {
            return path;
        }
        at = Timestamp(at.0 + 1_000);
    }
}

/// The libraries of a folder that have another name: what a synchronisation client, or somebody,
/// has renamed.
///
/// # Errors
/// When the folder cannot be read.
pub fn libraries(dir: &Path) -> Result<Vec<PathBuf>, Fault> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fault::file(error)),
    };
    let mut found: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "etabli"))
        .filter(|path| path.file_name().is_none_or(|name| name != FILE))
        .filter(|path| match schema::header(path) {
            Ok(Header::Sound(kind, _)) => kind == Kind::Library,
            Ok(Header::Absent) => false,
            // No project is ever encrypted.
            Err(fault) => fault.code == ErrorCode::Locked,
        })
        .collect();
    found.sort();
    Ok(found)
}

/// What belongs to a library's file, by the tails of their names.
const PARTS: [&str; 3] = ["", "-wal", "-shm"];

/// Gives a library another name, with its log.
pub(crate) fn move_library_aside(from: &Path, to: &Path) -> Result<(), Fault> {
    PARTS
        .iter()
        .try_for_each(|part| move_aside(&beside(from, part), &beside(to, part)))
}

/// Gives a library that was set aside its name back, as far as nothing else has it.
pub(crate) fn move_library_back(from: &Path, to: &Path) {
    for part in PARTS {
        let (from, to) = (beside(from, part), beside(to, part));
        if !to.exists() {
            let _ = fs::rename(from, to);
        }
    }
}

/// Gives a file another name; one that is not there needs none.
pub(crate) fn move_aside(from: &Path, to: &Path) -> Result<(), Fault> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(fault::file(error)),
        _ => Ok(()),
    }
}

/// The file beside another one whose name has this tail.
pub(crate) fn beside(path: &Path, tail: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(tail);
    PathBuf::from(name)
}

/// Makes a file that has its name only when it is whole; where that fails, nothing is left.
pub(crate) fn whole(to: &Path, fill: impl FnOnce(&Path) -> Result<(), Fault>) -> Result<(), Fault> {
    let draft = beside(to, ".partiel");
    // Made here: SQLite would not say why it cannot.
    let made = clear(&draft)
        .and_then(|()| File::create(&draft).map(drop).map_err(fault::file))
        .and_then(|()| fill(&draft))
        .and_then(|()| put_in_place(&draft, to));
    if made.is_err() {
        let _ = fs::remove_file(&draft);
    }
    made.map_err(|fault| fault.or_at(to))
}

/// Takes away what an earlier attempt may have left.
pub(crate) fn clear(draft: &Path) -> Result<(), Fault> {
    match fs::remove_file(draft) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(fault::file(error)),
        _ => Ok(()),
    }
}

/// Writes over a file and takes it away. A disk may still keep a copy of its own: what no program can
/// reach is out of reach here too. One that has another name as well only loses this one.
pub(crate) fn shred(path: &Path) -> Result<(), Fault> {
    if only_name(path) {
        match File::options().write(true).open(path) {
            Ok(file) => {
                let _ = blank(&file);
            }
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(_) => {}
        }
    }
    clear(path)
}

/// Writes over all that a file holds.
pub(crate) fn blank(mut file: &File) -> std::io::Result<()> {
    let nothing = [0; 64 * 1024];
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    while left > 0 {
        let part = left.min(nothing.len() as u64);
        file.write_all(&nothing[..usize::try_from(part).unwrap_or(nothing.len())])?;
        left -= part;
    }
    file.sync_all()
}

/// Whether a file has no other name: what is written over under this one is lost to nobody else.
#[cfg(unix)]
pub(crate) fn only_name(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).is_ok_and(|about| about.nlink() == 1)
}

/// The same: elsewhere nothing tells of other names, and a file that is open keeps its own.
#[cfg(not(unix))]
pub(crate) fn only_name(_path: &Path) -> bool {
    false
}

/// Gives a finished file its name, durably.
pub(crate) fn put_in_place(draft: &Path, to: &Path) -> Result<(), Fault> {
    File::options()
        .write(true)
        .open(draft)
        .and_then(|file| file.sync_all())
        .and_then(|()| fs::rename(draft, to))
        .map_err(fault::file)?;
    sync(to)
}

/// Makes what became of a name durable.
pub(crate) fn sync(path: &Path) -> Result<(), Fault> {
    // Windows keeps no such promise about folders, and refuses to open one.
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(fault::file)?;
    }
    Ok(())
}

/// What is to be done, laid down durably before anything is changed.
pub(crate) fn lay_down(path: &Path, order: &impl Serialize) -> Result<(), Fault> {
    let bytes = serde_json::to_vec(order).map_err(fault::json)?;
    whole(path, |draft| fs::write(draft, &bytes).map_err(fault::file))
}

/// What was laid down there.
pub(crate) fn laid_down<T: DeserializeOwned>(path: &Path) -> Result<T, Fault> {
    let bytes = fs::read(path).map_err(fault::file)?;
    serde_json::from_slice(&bytes).map_err(|error| fault::row(error).at(path.display().to_string()))
}
