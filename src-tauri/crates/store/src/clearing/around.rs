//! The files beside the library: backups, libraries and logs that were set aside, the tail, urns. What
//! can be read is written anew; what cannot, and holds something, goes.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use domain::{
    ErrorCode, Fault, Id,
    retention::{Clearing, Fate, HeldIn, HeldKind},
};

use super::{Order, Stage, empty_urns, rewrite, scan};
use crate::{
    backup, beside, cipher, fault, folder, log, passing,
    schema::{self, Header, Kind},
    tail, urn,
};

/// What another step of the library's own would have given a name to.
const DRAFTS: [&str; 2] = [".partiel", ".nouvelle"];

/// What names records by identity only, and is kept by others: the order itself, and where people were
/// last.
const OWN: [&str; 2] = [super::order::FILE, "preferences.json"];

/// A file of the folder.
pub(crate) struct Near {
    pub path: PathBuf,
    pub kind: HeldKind,
}

fn files(dir: &Path) -> Result<Vec<PathBuf>, Fault> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fault::file(error).at(dir.display().to_string())),
    };
    let mut found: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    Ok(found)
}

fn named(path: &Path, end: &str) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().ends_with(end))
}

/// Every file of a library's folder and of its backups, but for the library itself.
pub(crate) fn near(dir: &Path) -> Result<Vec<Near>, Fault> {
    let backups = dir.join(backup::FOLDER);
    let mut near = Vec::new();
    for path in files(&backups)? {
        let kind = if path == tail::path(dir) {
            HeldKind::Tail
        } else if named(&path, ".etabli") {
            HeldKind::Backup
        } else {
            HeldKind::Other
        };
        near.push(Near { path, kind });
    }
    let own = dir.join(folder::FILE);
    let of_own: Vec<PathBuf> = ["", "-wal", "-shm"]
        .iter()
        .map(|tail| folder::beside(&own, tail))
        .collect();
    let logs: HashSet<PathBuf> = beside::logs(dir)?.into_iter().collect();
    for path in files(dir)? {
        if of_own.contains(&path) || OWN.iter().any(|own| named(&path, own)) {
            continue;
        }
        let kind = if logs.contains(&path) {
            HeldKind::Log
        } else if is_library(&path) {
            HeldKind::Library
        } else if ["-wal", "-shm"].iter().any(|end| named(&path, end)) {
            // It goes with the file it belongs to.
            continue;
        } else {
            HeldKind::Other
        };
        near.push(Near { path, kind });
    }
    for path in files(&dir.join(urn::FOLDER))? {
        let kind = HeldKind::Urn;
        near.push(Near { path, kind });
    }
    Ok(near)
}

/// A library of another name, or what is left of one that was set aside.
fn is_library(path: &Path) -> bool {
    let aside = path.file_name().is_some_and(|name| {
        let name = name.to_string_lossy();
        name.starts_with("bibliotheque-") && name.ends_with(".etabli")
    });
    match schema::header(path) {
        Ok(Header::Sound(Kind::Library, _)) => true,
        Ok(Header::Sound(Kind::Project, _)) => false,
        Err(fault) if fault.code == ErrorCode::Locked => true,
        Ok(Header::Absent) | Err(_) => aside,
    }
}

pub(crate) fn is_draft(path: &Path) -> bool {
    DRAFTS.iter().any(|end| named(path, end))
}

impl Near {
    pub(super) fn holds(&self, ids: &HashSet<Id>) -> Result<bool, Fault> {
        if self.kind == HeldKind::Urn {
            return Ok(urn::ballot_of(&self.path).is_some_and(|ballot| ids.contains(&ballot)));
        }
        if self.kind == HeldKind::Log && log::is_closed(&self.path)? {
            return Ok(true);
        }
        Ok(scan::holds(&self.path, ids)? || held_by_log(&self.path, ids)?)
    }

    /// What will become of it.
    pub(super) fn fate(&self) -> Fate {
        if is_draft(&self.path) {
            return Fate::Removed;
        }
        match self.kind {
            HeldKind::Backup | HeldKind::Library if backup::open_sound(&self.path).is_ok() => {
                Fate::Rewritten
            }
            HeldKind::Other | HeldKind::Earlier => Fate::Untouched,
            _ => Fate::Removed,
        }
    }

    pub(super) fn told(&self, fate: Fate) -> HeldIn {
        HeldIn {
            path: self.path.display().to_string(),
            kind: self.kind,
            at: beside::named_moment(&self.path),
            fate,
        }
    }
}

/// The files that hold something of these.
pub(super) fn holding(dir: &Path, ids: &HashSet<Id>) -> Result<Vec<HeldIn>, Fault> {
    let mut found = Vec::new();
    for one in near(dir)? {
        if one.holds(ids)? {
            found.push(one.told(one.fate()));
        }
    }
    // A document that is handed to a printer names nobody by identity: all of them go.
    for path in passing::held()? {
        let kind = HeldKind::Passing;
        found.push(Near { path, kind }.told(Fate::Removed));
    }
    Ok(found)
}

/// Whether the log beside a file holds something; that of an encrypted file is taken to.
fn held_by_log(path: &Path, ids: &HashSet<Id>) -> Result<bool, Fault> {
    if cipher::salt_of(path)?.is_some() {
        return log::holds_something(path);
    }
    scan::holds(&log::beside(path), ids)
}

/// What is told in the end: what was found by others before, as it went.
pub(super) fn told(before: Vec<HeldIn>, went: Vec<HeldIn>) -> Vec<HeldIn> {
    let gone_before = before
        .into_iter()
        .filter(|file| !went.iter().any(|other| other.path == file.path));
    let mut all: Vec<HeldIn> = gone_before.collect();
    all.extend(went);
    all.sort_by(|a, b| (a.kind, &a.path).cmp(&(b.kind, &b.path)));
    all
}

/// Writes anew or takes away every file of Établi's that holds something; the first refusal of the
/// disk, once all have been tried.
pub(super) fn clear(
    dir: &Path,
    order: &Order,
    tell: &mut dyn FnMut(Stage),
) -> Result<Vec<HeldIn>, Fault> {
    let all = near(dir)?;
    let (mut went, mut refused) = (Vec::new(), None);
    for (number, one) in all.iter().enumerate() {
        tell(Stage::Around(number, all.len()));
        if one.kind == HeldKind::Urn {
            continue;
        }
        match one.clear(dir, order) {
            Ok(fate) => went.extend(fate.map(|fate| one.told(fate))),
            Err(fault) => {
                let place = one.path.display().to_string();
                refused.get_or_insert(fault.at(place));
            }
        }
    }
    if order.clearing == Clearing::Purge {
        empty_urns(dir, order)?;
    }
    match refused {
        None => Ok(went),
        Some(fault) => Err(fault),
    }
}

impl Near {
    pub(super) fn clear(&self, dir: &Path, order: &Order) -> Result<Option<Fate>, Fault> {
        if is_draft(&self.path) {
            folder::shred(&self.path)?;
            return Ok(None);
        }
        if !self.holds(&order.ids)? {
            return Ok(None);
        }
        match self.kind {
            HeldKind::Other => Ok(Some(Fate::Untouched)),
            HeldKind::Backup | HeldKind::Library => {
                let rewritten = self.rewrite(dir, order);
                rewrite::sweep(dir);
                match rewritten {
                    Ok(()) => Ok(Some(Fate::Rewritten)),
                    Err(fault) if cannot_be_read(&fault) => self.remove().map(Some),
                    Err(fault) => Err(fault),
                }
            }
            HeldKind::Log | HeldKind::Tail | HeldKind::Urn | HeldKind::Passing => {
                self.remove().map(Some)
            }
            // Only told: each is one of the others where it lies.
            HeldKind::Earlier => Ok(Some(Fate::Untouched)),
        }
    }

    fn remove(&self) -> Result<Fate, Fault> {
        for tail in ["", "-wal", "-shm"] {
            folder::shred(&folder::beside(&self.path, tail))?;
        }
        Ok(Fate::Removed)
    }

    fn rewrite(&self, dir: &Path, order: &Order) -> Result<(), Fault> {
        let conn = match rewrite::joined(&self.path, dir)? {
            Some(conn) => conn,
            None => backup::open_sound(&self.path)?,
        };
        let written = rewrite::copy(&conn, dir, order)?;
        drop(conn);
        rewrite::put_over(&written, &self.path)
    }
}

/// What is wrong with the file, and not with the disk.
fn cannot_be_read(fault: &Fault) -> bool {
    matches!(
        fault.code,
        ErrorCode::Damaged
            | ErrorCode::NotALibrary
            | ErrorCode::NewerVersion
            | ErrorCode::NotFound
            | ErrorCode::Locked
            | ErrorCode::Internal
    )
}

/// Looks through every file once more: nothing is told to be gone that is not.
pub(super) fn look_through(dir: &Path, order: &Order) -> Result<(), Fault> {
    let left = |path: &Path| -> Result<(), Fault> {
        if scan::holds(path, &order.ids)? {
            return Err(Fault::new(ErrorCode::ClearingUnfinished).at(path.display().to_string()));
        }
        Ok(())
    };
    left(&dir.join(folder::FILE))?;
    for one in near(dir)? {
        if one.kind != HeldKind::Other {
            left(&one.path)?;
            if held_by_log(&one.path, &order.ids)? {
                let place = log::beside(&one.path).display().to_string();
                return Err(Fault::new(ErrorCode::ClearingUnfinished).at(place));
            }
        }
    }
    Ok(())
}
