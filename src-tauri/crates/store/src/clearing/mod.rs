//! RGPD: a project purged or anonymised, in every file that Établi keeps, with no byte left of what
//! goes. Nobody's step, and none that can be taken back.
//!
//! No file is cleaned where it stands: what stays is written anew beside it, checked, and takes its
//! name in one step. Before the first of them an order is laid down durably (`order`), so that a stop
//! in the middle leaves the project whole, or the rest to be done at the next start.

pub(crate) mod around;
pub(crate) mod earlier;
mod order;
pub(crate) mod rewrite;
mod rows;
mod scan;
mod whose;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{
    Fault, Id, Noun, Timestamp,
    retention::{Clearance, Clearing, HeldIn, HeldKind, Labels, NounCount, RemovedProject, Veil},
};
use rusqlite::Connection;

use crate::{
    Library, Mark, View, fault, folder,
    ids::parse,
    library::{dir_of, open_existing, reopen},
    log, passing,
    stop::Stop,
    tail::{self, Tail},
    urn,
};

pub(crate) use order::Order;
use whose::Whose;

/// How far it has come, for who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The order is laid down; nothing is changed yet.
    Ordered,
    /// The library is written anew beside itself.
    Written,
    /// The library no longer holds what goes.
    Placed,
    /// So many of so many other files are done.
    Around(usize, usize),
    /// All is done and looked through.
    Done,
}

/// What is to be done.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What.
    pub clearing: Clearing,
    /// To which project.
    pub project: Id,
    /// What takes the place of names.
    pub labels: Labels,
    /// The identity of the commit that stands for it.
    pub command: Id,
    /// Asked to stop, it does as long as nothing is changed.
    pub stop: Arc<Stop>,
}

/// The library as it goes on, with what went; or why not, and the library where it is still open.
type Cleared = Result<(Library, Clearance), (Option<Box<Library>>, Fault)>;

impl Library {
    /// Purges or anonymises a project. Readers must be closed. `tell` hears of each stage.
    ///
    /// # Errors
    /// `UnknownRecord`; `Cancelled`, and nothing has changed; what the disk refuses: before the library itself is written anew nothing has
    /// changed; after it, the rest is done at the next start, and `ClearingUnfinished` says so.
    pub fn clear(
        mut self,
        wanted: &Wanted,
        now: Timestamp,
        tell: &mut dyn FnMut(Stage),
    ) -> Cleared {
        let dir = dir_of(&self.path).to_owned();
        let mut prepared = || -> Result<(Order, Clearance), Fault> {
            wanted.stop.check()?;
            self.attend()?;
            let whose = Whose::of(&self.conn, wanted.project)?;
            let around = (dir.as_path(), self.earlier.as_slice());
            let clearance = clearance(&self.conn, around, wanted.clearing, &wanted.labels, &whose)?;
            let order = Order::new(wanted, now, self.seq, whose.ids, self.earlier.clone());
            order.lay_down(&dir)?;
            tell(Stage::Ordered);
            Ok((order, clearance))
        };
        let (order, mut clearance) = match prepared() {
            Ok(prepared) => prepared,
            Err(fault) => return Err((Some(Box::new(self)), fault)),
        };
        let written = rewrite::library(&self.conn, &dir, &order, &wanted.stop);
        // The last moment at which somebody can have asked to stop.
        let written = match written.and_then(|written| wanted.stop.pass().map(|()| written)) {
            Ok(written) => written,
            Err(fault) => {
                rewrite::sweep(&dir);
                let _ = Order::lift(&dir);
                return Err((Some(Box::new(self)), fault));
            }
        };
        tell(Stage::Written);
        // What it says again, line by line, would be taken for what the library has lost.
        self.tail = Tail::broken();
        let path = self.path.clone();
        let lock = match self.release() {
            Ok(lock) => lock,
            Err((library, fault)) => {
                rewrite::sweep(&dir);
                let library = library.map(|mut library| {
                    let _ = Order::lift(&dir);
                    library.tail = Tail::begin(&library.conn, &dir);
                    library
                });
                return Err((library, fault));
            }
        };
        let rest = tail::forget(&dir)
            .and_then(|()| rewrite::put_over(&written, &path))
            .and_then(|()| {
                tell(Stage::Placed);
                rest(&dir, &order, tell)
            });
        let library = match reopen(path, lock, now) {
            Ok(library) => library,
            Err(fault) => return Err((None, fault)),
        };
        match rest {
            Ok(files) => {
                let others = clearance.files.into_iter();
                clearance.files = around::told(others.collect(), files);
                tell(Stage::Done);
                Ok((library, clearance))
            }
            Err(fault) => Err((Some(Box::new(library)), order::unfinished(fault))),
        }
    }
}

/// All but the library itself; then a look at every file, and the order is lifted.
fn rest(dir: &Path, order: &Order, tell: &mut dyn FnMut(Stage)) -> Result<Vec<HeldIn>, Fault> {
    let mut files = around::clear(dir, order, tell)?;
    files.append(&mut earlier::clear(dir, order));
    passing::empty()?;
    if order.clearing == Clearing::Purge {
        around::look_through(dir, order)?;
    }
    Order::lift(dir)?;
    Ok(files)
}

/// What was found of an interrupted one when the library was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resumed {
    /// It was brought to its end.
    Finished(Clearing),
    /// It could not be, and why; the next start tries again.
    Unfinished(Clearing, Fault),
}

/// Whether one was interrupted in this folder.
pub(crate) fn is_pending(dir: &Path) -> bool {
    order::path(dir).exists()
}

/// Brings an interrupted one to its end, before the library is opened; the lock is held.
pub(crate) fn resume(dir: &Path, library: &Path, now: Timestamp) -> Option<Resumed> {
    if !is_pending(dir) {
        return None;
    }
    rewrite::sweep(dir);
    let order = match Order::read(dir) {
        Ok(order) => order,
        Err(fault) => return Some(Resumed::Unfinished(Clearing::Purge, fault)),
    };
    let done = || -> Result<(), Fault> {
        tail::forget(dir)?;
        if library.exists() {
            finish(dir, library, &order, now)?;
        }
        rest(dir, &order, &mut |_| {}).map(|_| ())
    };
    Some(match done() {
        Ok(()) => Resumed::Finished(order.clearing),
        Err(fault) => {
            rewrite::sweep(dir);
            Resumed::Unfinished(order.clearing, fault)
        }
    })
}

/// The library itself, where the stop came before it was written anew.
fn finish(dir: &Path, library: &Path, order: &Order, now: Timestamp) -> Result<(), Fault> {
    let (conn, _) = open_existing(library, now)?;
    if crate::schema::version(&conn)? == crate::schema::VERSION
        && crate::journal::done(&conn, order.command)?.is_some()
    {
        return Ok(());
    }
    let written = rewrite::library(&conn, dir, order, &Stop::default())?;
    log::trust(&conn, true)?;
    conn.close().map_err(|(_, error)| fault::sql(error))?;
    rewrite::put_over(&written, library)
}

impl View<'_> {
    /// The projects that were removed and of which the file still tells, the newest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn removed_projects(&self) -> Result<Vec<RemovedProject>, Fault> {
        let sql = "SELECT \"id\", \"at\" FROM \"tombstone\" WHERE \"noun\" = ?1 ORDER BY \"at\" DESC, \"id\"";
        let mut statement = self.conn.prepare(sql).map_err(fault::sql)?;
        let rows = statement.query_map([Noun::Project.word()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
        });
        let rows: Vec<(String, i64)> = rows.and_then(Iterator::collect).map_err(fault::sql)?;
        let mut buried = Vec::with_capacity(rows.len());
        for (id, at) in rows {
            buried.push((parse(&id)?, Timestamp(at)));
        }
        let ids: Vec<Id> = buried.iter().map(|(id, _)| *id).collect();
        let mut titles = whose::removed_titles(self.conn, &ids)?;
        let removed = buried.into_iter().map(|(id, at)| RemovedProject {
            id,
            title: titles.remove(&id).unwrap_or_default(),
            at,
        });
        Ok(removed.collect())
    }

    /// What would go of a project, with the files of the library's folder that hold something of it, and
    /// of the folders that it lay in before.
    ///
    /// # Errors
    /// `UnknownRecord`, or when a file cannot be read.
    pub fn clearance(
        &self,
        around: (&Path, &[PathBuf]),
        clearing: Clearing,
        project: Id,
        labels: &Labels,
    ) -> Result<Clearance, Fault> {
        let whose = Whose::of(self.conn, project)?;
        clearance(self.conn, around, clearing, labels, &whose)
    }
}

fn clearance(
    conn: &Connection,
    (dir, earlier): (&Path, &[PathBuf]),
    clearing: Clearing,
    labels: &Labels,
    whose: &Whose,
) -> Result<Clearance, Fault> {
    let title = whose.title(conn)?;
    let mut told = Clearance {
        clearing,
        project: whose.project,
        title,
        files: around::holding(dir, &whose.ids)?,
        gestures: whose.gestures(),
        ..Clearance::default()
    };
    let own = Mark::of(conn)?;
    told.files
        .append(&mut earlier::holding((dir, &own), earlier, &whose.ids));
    match clearing {
        Clearing::Purge => {
            told.records = whose.counts();
            told.images = whose.images(conn)?;
        }
        Clearing::Anonymise => {
            let mut veil = Veil::new(labels.clone(), whose.tables(conn)?);
            let mut touched: BTreeMap<Noun, u32> = BTreeMap::new();
            rows::veil_records(conn, whose, &mut veil, &mut |noun, _, _| {
                *touched.entry(noun).or_default() += 1;
                Ok(())
            })?;
            told.traces = veil.counts();
            told.records = touched
                .into_iter()
                .map(|(noun, count)| NounCount { noun, count })
                .collect();
            // Urns name who has voted, by identity only: they stay to be counted.
            told.files
                .retain(|file| file.kind != HeldKind::Urn && !earlier::is_urn(file));
        }
    }
    Ok(told)
}

/// Takes away the urns of ballots.
fn empty_urns(dir: &Path, order: &Order) -> Result<(), Fault> {
    let entries = match fs::read_dir(dir.join(urn::FOLDER)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(fault::file(error)),
    };
    for entry in entries.filter_map(Result::ok) {
        if urn::ballot_of(&entry.path()).is_some_and(|ballot| order.ids.contains(&ballot)) {
            folder::shred(&entry.path())?;
        }
    }
    Ok(())
}
