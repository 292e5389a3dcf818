//! A library in a temporary folder, driven as a face drives it: with commands as JSON.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use domain::{
    Actor, Answer, Command, Fault, Id, Noun, Query, Record, Request, Snapshot, Timestamp,
};
use engine::{Ack, Clock, Engine};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A clock that begins on 24 November 2026 and goes one millisecond at each look; ids count up.
#[derive(Default)]
pub struct Steady {
    looked: AtomicU64,
    minted: AtomicU64,
}

/// The moment [`Steady`] begins at.
pub const MORNING: i64 = 1_795_509_000_000;

impl Clock for Steady {
    fn now(&self) -> Timestamp {
        Timestamp(MORNING + self.looked.fetch_add(1, Ordering::Relaxed).cast_signed())
    }
    fn id(&self) -> Id {
        minted(0xc10c, self.minted.fetch_add(1, Ordering::Relaxed))
    }
}

/// The `n`th id of a family: version 7 in form, the same each time.
pub fn minted(family: u16, n: u64) -> Id {
    uuid::Builder::from_unix_timestamp_millis(n, &{
        let mut tail = [0_u8; 10];
        tail[0..2].copy_from_slice(&family.to_be_bytes());
        tail[2..10].copy_from_slice(&n.to_be_bytes());
        tail
    })
    .into_uuid()
}

/// A library and the engine that has it open.
pub struct Library {
    /// The engine.
    pub engine: Engine,
    dir: TempDir,
    clock: Arc<Steady>,
    next: AtomicU64,
}

impl Library {
    /// A new library in a new folder.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn new() -> Result<Self, Fault> {
        let dir = TempDir::new()
            .map_err(|error| Fault::new(domain::ErrorCode::Unreadable).detail(error))?;
        let clock = Arc::new(Steady::default());
        let engine = Engine::open(dir.path(), Arc::clone(&clock) as Arc<dyn Clock>)?;
        Ok(Self {
            engine,
            dir,
            clock,
            next: AtomicU64::new(1),
        })
    }

    /// The library of a folder, whose ids were made up to a number.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn of(dir: TempDir, made: u64) -> Result<Self, Fault> {
        let clock = Arc::new(Steady::default());
        let engine = Engine::open(dir.path(), Arc::clone(&clock) as Arc<dyn Clock>)?;
        Ok(Self {
            engine,
            dir,
            clock,
            next: AtomicU64::new(made + 1),
        })
    }

    /// Its folder.
    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// Closes the engine and opens it again.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn reopened(self) -> Result<Self, Fault> {
        let Self {
            engine,
            dir,
            clock,
            next,
        } = self;
        drop(engine);
        let engine = Engine::open(dir.path(), Arc::clone(&clock) as Arc<dyn Clock>)?;
        Ok(Self {
            engine,
            dir,
            clock,
            next,
        })
    }

    /// Closes the engine; its folder stays as long as what is given back.
    pub fn closed(self) -> TempDir {
        let Self { engine, dir, .. } = self;
        drop(engine);
        dir
    }

    /// A new id.
    pub fn id(&self) -> Id {
        minted(0x1d, self.next.fetch_add(1, Ordering::Relaxed))
    }

    /// A request with a new command id.
    ///
    /// # Errors
    /// `Malformed` when the JSON is no command.
    pub fn request(&self, command: Value) -> Result<Request, Fault> {
        let command: Command = serde_json::from_value(command)
            .map_err(|error| Fault::new(domain::ErrorCode::Malformed).detail(error))?;
        Ok(Request {
            command_id: self.id(),
            merge_key: None,
            command,
        })
    }

    /// Does a command at the desk.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn run(&self, command: Value) -> Result<Ack, Fault> {
        self.run_as(Actor::Desk, command)
    }

    /// Does a command for an actor.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn run_as(&self, actor: Actor, command: Value) -> Result<Ack, Fault> {
        self.engine.execute(actor, self.request(command)?)
    }

    /// Makes a record; its id.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn make(&self, noun: Noun, fields: Value) -> Result<Id, Fault> {
        let id = self.id();
        self.run(json!({ noun.word(): { "create": [{ "id": id, "fields": fields }] } }))?;
        Ok(id)
    }

    /// Changes fields of a record.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn patch(&self, noun: Noun, id: Id, fields: Value) -> Result<Ack, Fault> {
        self.run(json!({ noun.word(): { "patch": [{ "id": id, "fields": fields }] } }))
    }

    /// A project, a workshop and a board to work on.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn board(&self) -> Result<(Id, Id, Id), Fault> {
        let project = self.make(Noun::Project, json!({ "title": "Accueil" }))?;
        let workshop = self.make(
            Noun::Workshop,
            json!({ "project": project, "title": "Idées" }),
        )?;
        let board = self.make(
            Noun::Board,
            json!({ "workshop": workshop, "title": "Tableau" }),
        )?;
        Ok((project, workshop, board))
    }

    /// The library, and a project whole.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn snapshot(&self, project: Option<Id>) -> Result<Snapshot, Fault> {
        match self.engine.query(&Query::Snapshot { project })? {
            Answer::Snapshot(snapshot) => Ok(snapshot),
            _ => Err(Fault::new(domain::ErrorCode::Internal)),
        }
    }

    /// A record of a project, if it exists.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn find(&self, project: Id, id: Id) -> Result<Option<Record>, Fault> {
        let snapshot = self.snapshot(Some(project))?;
        Ok(snapshot
            .records
            .into_iter()
            .find(|record| record.id() == id))
    }
}
