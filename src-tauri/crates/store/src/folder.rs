//! The library's folder: what its file is called, the lock that only one Établi can hold, and how
//! a file gets its name: whole, or not at all.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use domain::{ErrorCode, Fault};

use crate::fault;

/// The file of the library, in its folder.
pub const FILE: &str = "bibliotheque.etabli";
const LOCK: &str = "bibliotheque.lock";

/// Takes the lock that only one Établi can hold.
pub(crate) fn take_lock(dir: &Path) -> Result<File, Fault> {
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(dir.join(LOCK))
        .map_err(fault::file)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Fault::new(ErrorCode::InUse)),
        Err(TryLockError::Error(error)) => Err(fault::file(error)),
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
    clear(&draft)?;
    let made = fill(&draft).and_then(|()| put_in_place(&draft, to));
    if made.is_err() {
        let _ = fs::remove_file(&draft);
    }
    made
}

/// Takes away what an earlier attempt may have left.
pub(crate) fn clear(draft: &Path) -> Result<(), Fault> {
    match fs::remove_file(draft) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(fault::file(error)),
        _ => Ok(()),
    }
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
fn sync(path: &Path) -> Result<(), Fault> {
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
