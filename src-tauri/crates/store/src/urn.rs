//! The urns of secret ballots: for each one a small file beside the library that holds what its papers
//! come to, and nothing of the order in which they came.
//!
//! The library itself cannot hold them. Its log keeps every state of a page one after the other, its
//! journal every difference: two states in a row say what one person chose. Here each paper replaces
//! the whole file, durably, before it is acknowledged, and what stood there before is written over
//! before it is let go. The file's own moment is always the same one. Beside an encrypted library it is
//! sealed.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    time::SystemTime,
};

use domain::{ErrorCode, Fault, Id};

use crate::{
    Library,
    cipher::{self, Key},
    fault, folder, ids, sealed,
};

/// The folder of urns, beside the library.
pub const FOLDER: &str = "urnes";

/// The urn of a ballot.
fn path(dir: &Path, ballot: Id) -> PathBuf {
    dir.join(FOLDER).join(format!("{}.json", ids::text(ballot)))
}

/// The ballot whose urn a file is, or was.
pub(crate) fn ballot_of(path: &Path) -> Option<Id> {
    let name = path.file_name()?.to_str()?;
    name.split_once(".json")?.0.parse().ok()
}

/// What is being written, and what stood there before: at every moment one of the three is whole.
const DRAFT: &str = ".partiel";
const BEFORE: &str = ".avant";

fn read_file(path: &Path) -> Result<Option<Vec<u8>>, Fault> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(fault::file(error)),
    }
}

/// What the urn of a ballot holds; `None` where it has none. `sound` tells a whole file from half of
/// one.
///
/// # Errors
/// What the disk refuses; `Locked` for one that is sealed with a key that was not given.
pub fn read<T>(
    dir: &Path,
    ballot: Id,
    sound: impl Fn(&[u8]) -> Option<T>,
) -> Result<Option<T>, Fault> {
    let own = path(dir, ballot);
    // Where the machine stopped between two names, the new one was already whole.
    for tail in ["", DRAFT, BEFORE] {
        let Some(bytes) = read_file(&folder::beside(&own, tail))? else {
            continue;
        };
        match sealed::open(&ids::text(ballot), bytes) {
            Ok(bytes) => {
                if let Some(found) = sound(&bytes) {
                    return Ok(Some(found));
                }
            }
            // Half of one.
            Err(fault) if fault.code == ErrorCode::Damaged => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(None)
}

impl Library {
    /// Puts other content into the urn of a ballot, as [`write`] does; sealed where the library is
    /// encrypted.
    ///
    /// # Errors
    /// What the disk refuses; the urn is then as it was.
    pub fn write_urn(&self, ballot: Id, content: &[u8]) -> Result<(), Fault> {
        put(
            self.dir(),
            ballot,
            content,
            cipher::key_of(&self.conn)?.as_ref(),
        )
    }
}

fn put(dir: &Path, ballot: Id, content: &[u8], key: Option<&Key>) -> Result<(), Fault> {
    match key {
        None => write(dir, ballot, content),
        Some(key) => write(
            dir,
            ballot,
            &sealed::seal(key, &ids::text(ballot), content)?,
        ),
    }
}

/// Brings every urn under another key, or under none. One that is that already stays.
///
/// # Errors
/// What the disk refuses.
pub(crate) fn seal_all(dir: &Path, key: Option<&Key>) -> Result<(), Fault> {
    let entries = match fs::read_dir(dir.join(FOLDER)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(fault::file(error)),
    };
    let ballots: BTreeSet<Id> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| ballot_of(&entry.path()))
        .collect();
    for ballot in ballots {
        let own = path(dir, ballot);
        settle(&own)?;
        let Some(bytes) = read_file(&own)? else {
            continue;
        };
        if sealed::salt_in(&bytes) == key.map(Key::salt) {
            continue;
        }
        put(dir, ballot, &sealed::open(&ids::text(ballot), bytes)?, key)?;
    }
    Ok(())
}

/// Puts other content into the urn of a ballot: it is on the disk when this returns, and what stood
/// there is written over.
///
/// # Errors
/// What the disk refuses; the urn is then as it was.
pub fn write(dir: &Path, ballot: Id, content: &[u8]) -> Result<(), Fault> {
    let own = path(dir, ballot);
    fs::create_dir_all(dir.join(FOLDER)).map_err(fault::file)?;
    // A stop in the middle of the last one: it goes on from what is whole.
    settle(&own)?;
    let (draft, before) = (folder::beside(&own, DRAFT), folder::beside(&own, BEFORE));
    let drafted = File::create(&draft).and_then(|mut file| {
        file.write_all(content)?;
        file.set_modified(SystemTime::UNIX_EPOCH)?;
        file.sync_all()
    });
    if let Err(error) = drafted {
        let _ = fs::remove_file(&draft);
        return Err(fault::file(error));
    }
    folder::move_aside(&own, &before)?;
    folder::put_in_place(&draft, &own)?;
    folder::shred(&before)
}

/// Takes the urn of a ballot away, written over.
///
/// # Errors
/// What the disk refuses.
pub fn remove(dir: &Path, ballot: Id) -> Result<(), Fault> {
    let own = path(dir, ballot);
    for tail in [BEFORE, DRAFT, ""] {
        folder::shred(&folder::beside(&own, tail))?;
    }
    Ok(())
}

/// Brings every urn along into another folder.
///
/// # Errors
/// What the disk refuses.
pub fn bring_along(from: &Path, to: &Path) -> Result<(), Fault> {
    let entries = match fs::read_dir(from.join(FOLDER)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(fault::file(error)),
    };
    for entry in entries.filter_map(Result::ok) {
        let ballot = entry
            .path()
            .file_stem()
            .and_then(|stem| stem.to_str()?.parse::<Id>().ok());
        let own = entry.path().extension().is_some_and(|end| end == "json");
        if let (Some(ballot), true, Some(bytes)) = (ballot, own, read_file(&entry.path())?) {
            write(to, ballot, &bytes)?;
        }
    }
    Ok(())
}

/// After a stop in the middle: what stands under the own name is whole, and nothing else is kept.
fn settle(own: &Path) -> Result<(), Fault> {
    let (draft, before) = (folder::beside(own, DRAFT), folder::beside(own, BEFORE));
    if !own.exists() {
        if before.exists() && draft.exists() {
            folder::put_in_place(&draft, own)?;
        } else if before.exists() {
            folder::put_in_place(&before, own)?;
        }
    }
    folder::shred(&before)?;
    folder::shred(&draft)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BALLOT: Id = Id::from_u128(7);

    fn whole(bytes: &[u8]) -> Option<Vec<u8>> {
        bytes.ends_with(b".").then(|| bytes.to_vec())
    }

    #[test]
    fn one_of_three_is_whole_wherever_the_machine_stops() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = |tail: &str| folder::beside(&path(dir.path(), BALLOT), tail);
        let read = || read(dir.path(), BALLOT, whole).expect("readable");
        assert_eq!(read(), None);
        write(dir.path(), BALLOT, b"one.").expect("written");
        // While the next is being written.
        fs::write(at(DRAFT), b"tw").expect("half");
        assert_eq!(read().as_deref(), Some(&b"one."[..]));
        // Between the two names: the next was whole before the first was renamed.
        fs::rename(at(""), at(BEFORE)).expect("renamed");
        fs::write(at(DRAFT), b"two.").expect("whole");
        assert_eq!(read().as_deref(), Some(&b"two."[..]));
        write(dir.path(), BALLOT, b"three.").expect("written");
        assert_eq!(read().as_deref(), Some(&b"three."[..]));
        assert!(!at(BEFORE).exists() && !at(DRAFT).exists());
        remove(dir.path(), BALLOT).expect("removed");
        assert_eq!(read(), None);
    }

    #[test]
    fn the_moment_of_the_file_says_nothing() {
        let dir = tempfile::tempdir().expect("a folder");
        write(dir.path(), BALLOT, b"one.").expect("written");
        let moment = fs::metadata(path(dir.path(), BALLOT)).and_then(|meta| meta.modified());
        assert_eq!(moment.ok(), Some(SystemTime::UNIX_EPOCH));
    }
}
