//! The library: one file, one owner, one door for writes. A commit is durable before anybody
//! hears of it; several commands may share one, each with its own journal row.

use std::{
    cell::Cell,
    fs::{self, File},
    path::{Path, PathBuf},
};

use domain::{Actor, CommitKind, Committed, ErrorCode, Fault, Id, Op, Timestamp};
use rusqlite::{Connection, OpenFlags};

use crate::{
    Tx, backup, fault,
    folder::{self, FILE},
    journal::{self, Step},
    schema::{self, Header, Kind},
    tx::{Scopes, Written},
};

/// What a commit says beside what it changes.
#[derive(Clone, Copy, Debug)]
pub struct Heading<'a> {
    /// The command's identity; done once, however often it comes.
    pub command_id: Id,
    /// Who asked.
    pub actor: Actor,
    /// Joins consecutive commands of one actor into one undo step.
    pub merge_key: Option<&'a str>,
    /// The moment.
    pub at: Timestamp,
}

/// What became of a command.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is done, once its group is committed.
    Done(Committed),
    /// It had been done before, as this commit.
    Again(u64),
    /// It changed nothing; the library stands at this commit.
    Nothing(u64),
}

/// The library, open for writing. Nobody else has it open so.
pub struct Library {
    conn: Connection,
    path: PathBuf,
    seq: u64,
    /// The greatest command id so far. Ids grow with time: one that is greater is new, and need
    /// not be looked for.
    newest: Id,
    scopes: Scopes,
    /// Held until the library is dropped.
    _lock: File,
}

impl Library {
    /// Opens the library of a folder, or makes one. Makes the day's backup where there is none and
    /// the disk has room for it; always before the file is brought to a newer version.
    ///
    /// # Errors
    /// `InUse`, `NewerVersion`, `NotALibrary`, `Damaged`, or what the disk refuses; the file is
    /// then as it was.
    pub fn open(dir: &Path, now: Timestamp) -> Result<Self, Fault> {
        let path = dir.join(FILE);
        let place = path.display().to_string();
        Self::begin(dir, path, now).map_err(|fault| match fault.place {
            Some(_) => fault,
            None => fault.at(place),
        })
    }

    fn begin(dir: &Path, path: PathBuf, now: Timestamp) -> Result<Self, Fault> {
        fs::create_dir_all(dir).map_err(fault::file)?;
        let lock = folder::take_lock(dir)?;
        let found = header(&path)?;
        let conn = match found {
            Header::Absent => make(&path)?,
            Header::Sound(_, version) => {
                let conn = open_existing(&path)?;
                if version < schema::VERSION {
                    backup::keep(&conn, dir, now)?;
                } else if !backup::has_one_of_day(dir, now)? {
                    match backup::keep(&conn, dir, now) {
                        // The library can still be read, and the next start tries again.
                        Err(fault) if fault.code == ErrorCode::DiskFull => {}
                        kept => kept?,
                    }
                }
                conn
            }
        };
        Self::settle(conn, path, lock)
    }

    fn settle(mut conn: Connection, path: PathBuf, lock: File) -> Result<Self, Fault> {
        schema::migrate(&mut conn, Kind::Library)?;
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
             PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864; \
             PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; PRAGMA trusted_schema = OFF;",
        )
        .map_err(fault::sql)?;
        conn.set_prepared_statement_cache_capacity(512);
        let seq = journal::newest(&conn)?;
        let newest = journal::newest_command(&conn)?;
        Ok(Self {
            conn,
            path,
            seq,
            newest,
            scopes: Scopes::default(),
            _lock: lock,
        })
    }

    /// The path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The newest commit; 0 when there is none.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// One command in a commit of its own.
    ///
    /// # Errors
    /// What `work` refuses, or the disk; nothing is changed then.
    pub fn transact(
        &mut self,
        heading: &Heading<'_>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<Op, Fault>,
    ) -> Result<Outcome, Fault> {
        let mut group = self.group()?;
        let outcome = group.step(heading, work)?;
        group.commit()?;
        Ok(outcome)
    }

    /// Begins a commit that several commands share.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn group(&mut self) -> Result<Group<'_>, Fault> {
        self.conn
            .prepare_cached("BEGIN IMMEDIATE")
            .and_then(|mut begin| begin.execute([]))
            .map_err(fault::sql)?;
        let (seq, newest) = (self.seq, self.newest);
        Ok(Group {
            library: self,
            seq,
            newest,
            broken: None,
            open: true,
        })
    }

    /// Moves what the log holds into the file itself, as far as readers allow. Not needed for
    /// durability: it keeps the log short, and is best done when nobody waits.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn tend(&self) -> Result<(), Fault> {
        self.conn
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
            .map_err(fault::sql)
    }

    /// A verified copy of the library.
    ///
    /// # Errors
    /// What the disk refuses; no half copy is left.
    pub fn copy_to(&self, to: &Path) -> Result<(), Fault> {
        backup::copy(&self.conn, to)
    }

    /// Puts a backup in the place of the library, after keeping the present one as a backup.
    /// Readers must be closed.
    ///
    /// # Errors
    /// `NewerVersion`, `NotALibrary` or `Damaged` for the backup, or what the disk refuses: the
    /// library is then as it was, and open.
    pub fn restore(self, from: &Path, now: Timestamp) -> Result<Self, (Option<Box<Self>>, Fault)> {
        let dir = self.path.parent().unwrap_or(Path::new(".")).to_owned();
        let staged = dir.join("bibliotheque.nouvelle");
        let prepared = backup::stage(from, &staged)
            .and_then(|()| backup::make(&self.conn, &dir, now).map(|_| ()));
        if let Err(fault) = prepared {
            let _ = fs::remove_file(&staged);
            return Err((Some(Box::new(self)), fault));
        }
        let Self {
            conn, path, _lock, ..
        } = self;
        // The last connection to close writes the log into the file and takes the log away.
        let closed = conn.close().map_err(|(_, error)| fault::sql(error));
        let placed = closed.and_then(|()| folder::put_in_place(&staged, &path));
        let opened = open_existing(&path).and_then(|conn| Self::settle(conn, path, _lock));
        match (placed, opened) {
            (Ok(()), Ok(library)) => Ok(library),
            (Err(fault), Ok(library)) => Err((Some(Box::new(library)), fault)),
            (_, Err(fault)) => Err((None, fault)),
        }
    }

    #[cfg(test)]
    pub(crate) fn connection(&self) -> &Connection {
        &self.conn
    }
}

fn header(path: &Path) -> Result<Header, Fault> {
    match schema::header(path)? {
        Header::Sound(Kind::Project, _) => {
            Err(Fault::new(ErrorCode::NotALibrary).detail("project file"))
        }
        found => Ok(found),
    }
}

fn make(path: &Path) -> Result<Connection, Fault> {
    let conn = Connection::open(path).map_err(fault::sql)?;
    conn.execute_batch("PRAGMA synchronous = FULL;")
        .map_err(fault::sql)?;
    let mut conn = conn;
    schema::migrate(&mut conn, Kind::Library)?;
    Ok(conn)
}

fn open_existing(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(fault::sql)?;
    conn.busy_timeout(std::time::Duration::from_secs(5))
        .map_err(fault::sql)?;
    schema::quick_check(&conn)?;
    let version = schema::version(&conn)?;
    if version > schema::VERSION {
        return Err(schema::newer(version));
    }
    Ok(conn)
}

/// A commit that is being put together. Dropped without [`Group::commit`], it never was.
pub struct Group<'l> {
    library: &'l mut Library,
    seq: u64,
    newest: Id,
    broken: Option<Fault>,
    open: bool,
}

impl Group<'_> {
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

    /// Takes back the actor's newest step.
    ///
    /// # Errors
    /// `NothingToUndo`, or what the disk refuses.
    pub fn undo(&mut self, heading: &Heading<'_>) -> Result<Outcome, Fault> {
        let nothing = Fault::new(ErrorCode::NothingToUndo);
        self.guarded(heading, |group, written| {
            let step = journal::undoable(&group.library.conn, heading.actor)?.ok_or(nothing)?;
            group.invert(heading, written, &step, CommitKind::Undo)
        })
    }

    /// Does the actor's newest undone step again.
    ///
    /// # Errors
    /// `NothingToRedo`, or what the disk refuses.
    pub fn redo(&mut self, heading: &Heading<'_>) -> Result<Outcome, Fault> {
        let nothing = Fault::new(ErrorCode::NothingToRedo);
        self.guarded(heading, |group, written| {
            let step = journal::redoable(&group.library.conn, heading.actor)?.ok_or(nothing)?;
            group.invert(heading, written, &step, CommitKind::Redo)
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
    ) -> Result<Outcome, Fault> {
        let conn = &self.library.conn;
        let changes = journal::together(conn, step)?;
        let op = journal::op(conn, step.seq)?;
        let mut tx = self.tx(heading, written);
        let skipped = tx.invert(&changes)?;
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
        Ok(())
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
        journal::append(conn, &entry, &changes)?;
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
