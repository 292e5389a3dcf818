//! A commit that several commands share, each with a journal row of its own.

use std::cell::{Cell, RefCell};

use domain::{Change, CommitKind, Committed, ErrorCode, Fault, Id, Op};

use crate::{
    Tx, fault,
    journal::{self, Step},
    library::{Heading, Library, Outcome},
    tail,
    tx::Written,
};

/// A commit that is being put together. Dropped without [`Group::commit`], it never was.
pub struct Group<'l> {
    library: &'l mut Library,
    seq: u64,
    newest: Id,
    broken: Option<Fault>,
    open: bool,
    /// What the tail gets when all of it is on the disk.
    lines: RefCell<String>,
}

impl<'l> Group<'l> {
    pub(crate) fn new(library: &'l mut Library) -> Self {
        let (seq, newest) = (library.seq, library.newest);
        Self {
            library,
            seq,
            newest,
            broken: None,
            open: true,
            lines: RefCell::default(),
        }
    }

    /// Adds a command: all of it, or nothing when it is refused.
    ///
    /// # Errors
    /// What `work` refuses, or the disk.
    pub fn step(
        &mut self,
        heading: &Heading<'_>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<Op, Fault>,
    ) -> Result<Outcome, Fault> {
        self.guarded(heading, |group, written| {
            let mut tx = group.tx(heading, written);
            let op = work(&mut tx)?;
            group.write(tx, heading, op, CommitKind::Do, None, 0)
        })
    }

    /// Takes back the actor's newest step. One of which `stays` says so is left as it is, whole, and what
    /// was done before it can be taken back next.
    ///
    /// # Errors
    /// `NothingToUndo`, what `stays` comes upon, or the disk.
    pub fn undo(
        &mut self,
        heading: &Heading<'_>,
        stays: impl FnOnce(&mut Tx<'_>, &[Change]) -> Result<bool, Fault>,
    ) -> Result<Outcome, Fault> {
        let nothing = Fault::new(ErrorCode::NothingToUndo);
        self.guarded(heading, |group, written| {
            let step = journal::undoable(&group.library.conn, heading.actor)?.ok_or(nothing)?;
            group.invert(heading, written, &step, CommitKind::Undo, stays)
        })
    }

    /// Does the actor's newest undone step again, or leaves it where `stays` says so.
    ///
    /// # Errors
    /// `NothingToRedo`, what `stays` comes upon, or the disk.
    pub fn redo(
        &mut self,
        heading: &Heading<'_>,
        stays: impl FnOnce(&mut Tx<'_>, &[Change]) -> Result<bool, Fault>,
    ) -> Result<Outcome, Fault> {
        let nothing = Fault::new(ErrorCode::NothingToRedo);
        self.guarded(heading, |group, written| {
            let step = journal::redoable(&group.library.conn, heading.actor)?.ok_or(nothing)?;
            group.invert(heading, written, &step, CommitKind::Redo, stays)
        })
    }

    fn tx<'t>(&'t self, heading: &Heading<'_>, written: &'t Cell<Written>) -> Tx<'t> {
        Tx::new(
            &self.library.conn,
            heading.at,
            written,
            &self.library.scopes,
        )
    }

    fn invert(
        &self,
        heading: &Heading<'_>,
        written: &Cell<Written>,
        step: &Step,
        kind: CommitKind,
        stays: impl FnOnce(&mut Tx<'_>, &[Change]) -> Result<bool, Fault>,
    ) -> Result<Outcome, Fault> {
        let conn = &self.library.conn;
        let changes = journal::together(conn, step)?;
        let op = journal::op(conn, step.seq)?;
        let mut tx = self.tx(heading, written);
        let skipped = match stays(&mut tx, &changes)? {
            true => u32::try_from(changes.len()).unwrap_or(u32::MAX),
            false => tx.invert(&changes)?,
        };
        self.write(tx, heading, op, kind, Some(step.seq), skipped)
    }

    /// Makes the whole group durable.
    ///
    /// # Errors
    /// What the disk refuses: none of the group's commands has been done then.
    pub fn commit(mut self) -> Result<(), Fault> {
        if let Some(fault) = self.broken.take() {
            return Err(fault);
        }
        self.run("COMMIT")?;
        self.open = false;
        self.library.seq = self.seq;
        self.library.newest = self.newest;
        // On the disk, and in the file of that name: only then is it said.
        let here = self.library.attend();
        // Also what cannot be acknowledged yet: it is when it is asked for again, and not written
        // again.
        self.library.follow_up(&self.lines.take(), here.is_ok());
        here
    }

    fn guarded(
        &mut self,
        heading: &Heading<'_>,
        work: impl FnOnce(&Self, &Cell<Written>) -> Result<Outcome, Fault>,
    ) -> Result<Outcome, Fault> {
        if let Some(fault) = &self.broken {
            return Err(fault.clone());
        }
        if heading.command_id <= self.newest {
            if let Some(seq) = journal::done(&self.library.conn, heading.command_id)? {
                return Ok(Outcome::Again(seq));
            }
        } else {
            self.newest = heading.command_id;
        }
        let written = Cell::new(Written::Nothing);
        let outcome = work(self, &written).and_then(|outcome| {
            if written.get() == Written::Guarded {
                self.run("RELEASE step")?;
            }
            Ok(outcome)
        });
        match &outcome {
            Ok(Outcome::Done(committed)) => self.seq = committed.seq,
            Ok(_) => {}
            Err(fault) => {
                let undone = match written.get() {
                    Written::Nothing => Ok(()),
                    Written::Bare => Err(fault.clone()),
                    Written::Guarded => self
                        .run("ROLLBACK TO step")
                        .and_then(|()| self.run("RELEASE step")),
                };
                // A full or failing disk makes SQLite give up the whole transaction by itself.
                if undone.is_err() || self.library.conn.is_autocommit() {
                    self.broken = Some(fault.clone());
                }
            }
        }
        outcome
    }

    fn write(
        &self,
        mut tx: Tx<'_>,
        heading: &Heading<'_>,
        op: Op,
        kind: CommitKind,
        target: Option<u64>,
        skipped: u32,
    ) -> Result<Outcome, Fault> {
        let (changes, scope) = tx.finish()?;
        if changes.is_empty() && kind == CommitKind::Do {
            return Ok(Outcome::Nothing(self.seq));
        }
        let conn = &self.library.conn;
        let entry = journal::Entry {
            seq: self.seq + 1,
            actor: heading.actor,
            kind,
            target,
            merge_key: heading.merge_key,
            scope,
            command_id: heading.command_id,
            op,
            at: heading.at,
            skipped,
        };
        journal::append(conn, &entry, &changes, |row| {
            self.lines.borrow_mut().push_str(&tail::line(row));
        })?;
        let history = match kind {
            CommitKind::Do => journal::after_do(op),
            CommitKind::Undo | CommitKind::Redo => journal::history(conn, heading.actor)?,
        };
        Ok(Outcome::Done(Committed {
            seq: entry.seq,
            command_id: heading.command_id,
            kind,
            op,
            actor: heading.actor,
            scope,
            at: heading.at,
            changes,
            skipped,
            history,
        }))
    }

    fn run(&self, sql: &str) -> Result<(), Fault> {
        self.library
            .conn
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute([]))
            .map(|_| ())
            .map_err(fault::sql)
    }
}

impl Drop for Group<'_> {
    fn drop(&mut self) {
        if self.open && !self.library.conn.is_autocommit() {
            let _ = self.run("ROLLBACK");
        }
    }
}
