//! The files beside the library: backups, libraries that were set aside, urns. Each is written anew
//! under the library's key, or under none; the tail is begun anew by whoever opens the library next.

use std::{fs, path::Path};

use domain::{
    ErrorCode, Fault,
    encryption::Encrypted,
    retention::{Fate, HeldIn, HeldKind},
};

use super::{Order, Source, anew};
use crate::{
    Stage, beside,
    cipher::{self, Key},
    clearing::{
        around::{Near, is_draft, near},
        earlier, rewrite,
    },
    fault, folder, log, mark, passing,
    stop::Stop,
    tail, urn,
};

/// What became of a file.
enum Became {
    /// It has the key now.
    Brought,
    /// It had it before, or is none that could.
    AsItWas,
    /// It stays as it is, and is told.
    Left,
}

/// Brings every file under the key; the first refusal of the disk, once all have been tried.
pub(super) fn bring(
    dir: &Path,
    key: Option<&Key>,
    order: &Order,
    tell: &mut dyn FnMut(Stage),
) -> Result<Encrypted, Fault> {
    let all = near(dir)?;
    let mut done = Encrypted {
        encrypted: key.is_some(),
        ..Encrypted::default()
    };
    let mut refused = None;
    for (number, one) in all.iter().enumerate() {
        tell(Stage::Around(number, all.len()));
        match brought(one, dir, key) {
            Ok(Became::Brought) => done.files += 1,
            Ok(Became::AsItWas) => {}
            Ok(Became::Left) => match left(one, key, order.remove) {
                Ok(left) => done.left.extend(left),
                Err(fault) => {
                    refused.get_or_insert(fault.at(one.path.display().to_string()));
                }
            },
            Err(fault) => {
                refused.get_or_insert(fault.at(one.path.display().to_string()));
            }
        }
    }
    if let Err(fault) = urn::seal_all(dir, key).and_then(|()| passing::empty()) {
        refused.get_or_insert(fault);
    }
    // Not this library's to write to: they are named, for whoever lets them go.
    if key.is_some() {
        let own = mark::mark(&dir.join(folder::FILE))?.unwrap_or_default();
        done.left
            .append(&mut earlier::plain((dir, &own), &order.earlier));
    }
    match refused {
        None => Ok(done),
        Some(fault) => Err(fault),
    }
}

fn brought(one: &Near, dir: &Path, key: Option<&Key>) -> Result<Became, Fault> {
    if one.path == dir.join(super::LIBRARY) {
        return Ok(Became::AsItWas);
    }
    if is_draft(&one.path) && one.kind != HeldKind::Urn {
        folder::shred(&one.path)?;
        return Ok(Became::AsItWas);
    }
    match one.kind {
        HeldKind::Backup | HeldKind::Library => match written_anew(&one.path, dir, key) {
            Err(fault) if cannot_be_read(&fault) => Ok(Became::Left),
            done => done,
        },
        HeldKind::Log => Ok(Became::Left),
        HeldKind::Tail if key.map(Key::salt) != tail::salt_at(&one.path)? => {
            folder::shred(&one.path).map(|()| Became::AsItWas)
        }
        HeldKind::Tail
        | HeldKind::Urn
        | HeldKind::Passing
        | HeldKind::Earlier
        | HeldKind::Other => Ok(Became::AsItWas),
    }
}

fn written_anew(path: &Path, dir: &Path, key: Option<&Key>) -> Result<Became, Fault> {
    if cipher::salt_of(path)? == key.map(Key::salt) {
        return Ok(Became::AsItWas);
    }
    let joined = match rewrite::joined(path, dir)? {
        Some(conn) => {
            log::trust(&conn, true)?;
            conn.close().map_err(|(_, error)| fault::sql(error))?;
            Some(dir.join(rewrite::JOINED))
        }
        None => None,
    };
    let source = Source::still(joined.as_deref().unwrap_or(path))?;
    let draft = dir.join(super::OTHER);
    let at = fs::metadata(path).and_then(|about| about.modified()).ok();
    let written = anew::write(&source, &draft, key, &Stop::default())
        .and_then(|()| rewrite::put_over(&draft, path));
    rewrite::take_away(dir, &[super::OTHER, rewrite::JOINED]);
    written?;
    if let Some(at) = at {
        // Some are told by when they were written: only where the disk refuses, by this moment.
        let _ = filetime::set_file_mtime(path, at.into());
    }
    Ok(Became::Brought)
}

/// What is wrong with the file, and not with the disk.
fn cannot_be_read(fault: &Fault) -> bool {
    matches!(
        fault.code,
        ErrorCode::Damaged
            | ErrorCode::NotALibrary
            | ErrorCode::NotFound
            | ErrorCode::Locked
            | ErrorCode::Internal
    )
}

/// A file that cannot be written anew. What is encrypted already gives nothing away, and what becomes
/// plain needs nothing; a plain one beside an encrypted library is told, or goes where that is wished.
fn left(one: &Near, key: Option<&Key>, remove: bool) -> Result<Option<HeldIn>, Fault> {
    let told = |fate| HeldIn {
        path: one.path.display().to_string(),
        kind: one.kind,
        at: beside::named_moment(&one.path),
        fate,
    };
    if key.is_none() || !is_plain(one.kind, &one.path)? {
        return Ok(None);
    }
    if !remove {
        return Ok(Some(told(Fate::Untouched)));
    }
    for tail in ["", "-wal", "-shm"] {
        folder::shred(&folder::beside(&one.path, tail))?;
    }
    Ok(Some(told(Fate::Removed)))
}

/// Whether anybody could read what a file holds.
fn is_plain(kind: HeldKind, path: &Path) -> Result<bool, Fault> {
    Ok(match kind {
        HeldKind::Log => !log::is_closed(path)?,
        _ => cipher::salt_of(path)?.is_none(),
    })
}
