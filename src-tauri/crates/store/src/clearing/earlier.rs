//! Folders that the library lay in before it was moved. Each still has a copy of it, with its own
//! backups, logs and urns: they go the way of those beside the library, or are named.
//!
//! Only what the library itself has left is written to: a copy that goes on as a library of its own,
//! that another Établi has open or that cannot be read is named and stays as it is.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use domain::{
    ErrorCode, Fault, Id,
    retention::{Clearing, Fate, HeldIn, HeldKind},
};

use super::{
    Order,
    around::{Near, near},
    empty_urns, rewrite,
};
use crate::{
    backup, cipher, file_at,
    folder::{self, Shared},
    log,
    mark::{self, Mark},
    sealed, tail, urn,
};

/// Those of the folders that are not the library's own, each once.
fn others(dir: &Path, folders: &[PathBuf]) -> Vec<PathBuf> {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let own = (whole(dir), file_at(&dir.join(folder::FILE)));
    let mut known = HashSet::new();
    let apart = |path: &&PathBuf| {
        let file = file_at(&path.join(folder::FILE));
        whole(path) != own.0 && (file.is_none() || file != own.1) && known.insert(whole(path))
    };
    folders.iter().filter(apart).cloned().collect()
}

/// Every file of such a folder, the copy of the library among them. One that is away (a key that was
/// pulled) is a fault: nobody can say that nothing lies there.
fn files(place: &Path) -> Result<Vec<Near>, Fault> {
    if !place.is_dir() {
        return Err(Fault::new(ErrorCode::LibraryAway).technical(place.display()));
    }
    let mut all = Vec::new();
    let path = place.join(folder::FILE);
    if path.is_file() {
        let kind = HeldKind::Library;
        all.push(Near { path, kind });
    }
    all.append(&mut near(place)?);
    Ok(all)
}

/// Which library lies somewhere, and whether it was left for another folder; `None` where that cannot
/// be read.
fn seen(place: &Path) -> Option<(Mark, bool)> {
    let conn = backup::open_still(&place.join(folder::FILE)).ok()?;
    let left = mark::left(&conn).ok()?.is_some();
    Some((Mark::of(&conn).ok()?, left))
}

/// Whether a log stands beside a copy: what it says of being left may have been taken back there.
fn has_log(place: &Path) -> bool {
    log::holds_something(&place.join(folder::FILE)).unwrap_or(true)
}

/// Whether what lies there is a copy that this library has left, and nobody has it open.
fn is_left(place: &Path, own: &Mark) -> bool {
    let left = seen(place).is_some_and(|(there, left)| left && there.same_library(own));
    left && !has_log(place) && matches!(folder::share_lock(place), Ok(Shared::Quiet(_)))
}

/// A file of an earlier folder, as it is told; what is no file of Établi's is told as that.
fn told(one: &Near, fate: Fate) -> HeldIn {
    let kind = match one.kind {
        HeldKind::Other => HeldKind::Other,
        _ => HeldKind::Earlier,
    };
    HeldIn {
        kind,
        ..one.told(fate)
    }
}

/// Whether a file that is told is an urn of such a folder.
pub(super) fn is_urn(told: &HeldIn) -> bool {
    let path = Path::new(&told.path);
    told.kind == HeldKind::Earlier && path.parent().is_some_and(|own| own.ends_with(urn::FOLDER))
}

/// A folder, or a file, that cannot be looked into.
fn unseen(path: &Path) -> HeldIn {
    let kind = HeldKind::Earlier;
    let path = path.to_owned();
    Near { path, kind }.told(Fate::Untouched)
}

/// The files of earlier folders that hold something of these.
pub(super) fn holding(
    (dir, own): (&Path, &Mark),
    folders: &[PathBuf],
    ids: &HashSet<Id>,
) -> Vec<HeldIn> {
    let of = |place: &PathBuf| held(place, ids, is_left(place, own));
    others(dir, folders).iter().flat_map(of).collect()
}

fn held(place: &Path, ids: &HashSet<Id>, left: bool) -> Vec<HeldIn> {
    let all = match files(place) {
        Ok(all) => all,
        Err(_) => return vec![unseen(place)],
    };
    let fate = |one: &Near| if left { one.fate() } else { Fate::Untouched };
    all.iter()
        .filter_map(|one| match one.holds(ids) {
            Ok(true) => Some(told(one, fate(one))),
            Ok(false) => None,
            Err(_) => Some(unseen(&one.path)),
        })
        .collect()
}

/// Writes anew or takes away what holds something there, and says what became of each. What refuses
/// is named: a folder that is away or sealed does not leave the library's own clearing unfinished.
pub(super) fn clear(dir: &Path, order: &Order) -> Vec<HeldIn> {
    let own = mark::mark(&dir.join(folder::FILE)).ok().flatten();
    let of = |place: &PathBuf| cleared(place, own.as_ref(), order);
    others(dir, &order.earlier).iter().flat_map(of).collect()
}

fn cleared(place: &Path, own: Option<&Mark>, order: &Order) -> Vec<HeldIn> {
    let left = own.is_some_and(|own| is_left(place, own));
    let lock = left.then(|| folder::take_lock(place).ok()).flatten();
    // Nobody opens it from here on; somebody may have until then.
    let lock = lock.filter(|_| {
        !has_log(place)
            && seen(place)
                .is_some_and(|(there, left)| left && own.is_some_and(|own| there.same_library(own)))
    });
    let (Some(_lock), Ok(all)) = (lock, files(place)) else {
        return held(place, &order.ids, false);
    };
    let mut went: Vec<HeldIn> = Vec::new();
    for one in all.iter().filter(|one| one.kind != HeldKind::Urn) {
        match one.clear(place, order) {
            Ok(fate) => went.extend(fate.map(|fate| told(one, fate))),
            Err(_) => {
                rewrite::sweep(place);
                went.push(told(one, Fate::Untouched));
            }
        }
    }
    if order.clearing == Clearing::Purge {
        let _ = empty_urns(place, order);
        // Nothing is told to be gone that is not.
        for stays in held(place, &order.ids, false) {
            went.retain(|one| one.path != stays.path);
            went.push(stays);
        }
    }
    went
}

/// What lies in earlier folders of this library and anybody can read.
pub fn plain((dir, own): (&Path, &Mark), folders: &[PathBuf]) -> Vec<HeldIn> {
    let mut found = Vec::new();
    for place in others(dir, folders) {
        let other = seen(&place).is_some_and(|(there, _)| !there.same_library(own));
        if other {
            continue;
        }
        let Ok(all) = files(&place) else {
            found.push(unseen(&place));
            continue;
        };
        for one in all {
            if one.kind != HeldKind::Other && is_plain(&one).unwrap_or(true) {
                found.push(told(&one, Fate::Untouched));
            }
        }
    }
    found
}

fn is_plain(one: &Near) -> Result<bool, Fault> {
    Ok(match one.kind {
        HeldKind::Log => !log::is_closed(&one.path)?,
        HeldKind::Tail => !tail::is_sealed(&one.path)?,
        HeldKind::Urn => {
            std::fs::read(&one.path).is_ok_and(|bytes| sealed::salt_in(&bytes).is_none())
        }
        _ => cipher::salt_of(&one.path)?.is_none(),
    })
}
