//! The core that runs: commands go in, commits come out.
//!
//! One thread writes. Commands that wait together share a commit, and each is acknowledged only
//! after the disk has it; only then do those who follow hear of it. Readers have connections of
//! their own. The actor is given by the host, the moment and new ids by the [`Clock`]: nothing
//! here looks at the time by itself. What a gesture means is in `commands`, a file a noun.

mod commands;
mod import;
mod mailbox;
mod readers;
mod reading;
mod references;
mod writer;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
};

use domain::{
    Actor, Answer, Committed, ErrorCode, Fault, Id, Noun, Query, Record, Request, Timestamp,
};
use store::Reader;

pub use import::{ImportChoice, ImportOutcome, Imported};
pub use reading::Reading;
pub use store::{
    CheckReport, FILE, backups,
    file::{read as read_etabli, write as write_etabli},
};

use crate::{
    mailbox::Mailbox,
    readers::Readers,
    writer::{Job, Writer},
};

/// The time and new ids. The shell brings the real one.
pub trait Clock: Send + Sync {
    /// The moment.
    fn now(&self) -> Timestamp;
    /// A new id, version 7.
    fn id(&self) -> Id;
}

/// The answer to a command: it is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ack {
    /// The commit that holds it; for a command that changed nothing, the newest one.
    pub seq: u64,
}

/// What those who follow hear.
#[derive(Clone, Debug)]
pub enum Event {
    /// A commit, right after the disk has it.
    Committed(Arc<Committed>),
    /// Commits were missed: a new snapshot is needed.
    Resync,
}

/// Commands that wait for the writer; who sends more waits.
const QUEUE: usize = 4_096;
/// Commits that are sent again to one who missed them, and their bytes; beyond, a new snapshot is
/// cheaper.
const MISSED: u64 = 2_000;
const MISSED_BYTES: u64 = 8 * 1024 * 1024;

/// The running core. Clones are the same one; the last to go closes the library.
#[derive(Clone)]
pub struct Engine {
    inner: Arc<Inner>,
}

struct Inner {
    jobs: Option<mpsc::SyncSender<Job>>,
    writer: Option<thread::JoinHandle<()>>,
    readers: Arc<Readers>,
    dir: PathBuf,
    clock: Arc<dyn Clock>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.readers.close();
        self.jobs = None;
        if let Some(writer) = self.writer.take()
            && writer.thread().id() != thread::current().id()
        {
            let _ = writer.join();
        }
    }
}

impl Engine {
    /// Opens the library of a folder, or makes one; takes its lock; makes the day's backup.
    ///
    /// # Errors
    /// `InUse`, `NewerVersion`, `NotALibrary`, `Damaged`, or what the disk refuses.
    pub fn open(dir: &Path, clock: Arc<dyn Clock>) -> Result<Self, Fault> {
        let library = store::Library::open(dir, clock.now())?;
        let readers = Arc::new(Readers::new(library.path().to_owned()));
        let (jobs, waiting) = mpsc::sync_channel(QUEUE);
        let writer = Writer::new(library, Arc::clone(&clock));
        let writer = thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || writer.run(&waiting))
            .map_err(|error| Fault::new(ErrorCode::Internal).detail(error))?;
        Ok(Self {
            inner: Arc::new(Inner {
                jobs: Some(jobs),
                writer: Some(writer),
                readers,
                dir: dir.to_owned(),
                clock,
            }),
        })
    }

    /// Keeps a damaged library aside and goes on from a backup.
    ///
    /// # Errors
    /// What is wrong with the backup, or what the disk refuses; the library is then as it was.
    pub fn recover(dir: &Path, backup: &Path, clock: Arc<dyn Clock>) -> Result<Self, Fault> {
        store::recover(dir, backup, clock.now())?;
        Self::open(dir, clock)
    }

    /// Does a command and waits until the disk has it.
    ///
    /// # Errors
    /// Why it was refused; nothing has changed then.
    pub fn execute(&self, actor: Actor, request: Request) -> Result<Ack, Fault> {
        let (done, answer) = mpsc::sync_channel(1);
        self.submit(actor, request, move |result| {
            let _ = done.send(result);
        });
        answer.recv().map_err(|_| closed())?
    }

    /// Does a command; `done` is called on the writer's thread when the disk has it, and must be
    /// quick. Waits only while the queue is full.
    pub fn submit(
        &self,
        actor: Actor,
        request: Request,
        done: impl FnOnce(Result<Ack, Fault>) + Send + 'static,
    ) {
        self.send(Job::Command {
            actor,
            request: Box::new(request),
            done: Box::new(done),
        });
    }

    /// Answers a question.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn query(&self, query: &Query) -> Result<Answer, Fault> {
        let readers = &self.inner.readers;
        readers.with(|reader| reading::answer(reader, query, &self.inner.dir))
    }

    /// Follows the commits: first those after `since` (or `Resync` when they are too many), then
    /// each as it comes. `sink` runs on a thread of its own and gives `false` when it is gone; one
    /// who lags gets `Resync`.
    pub fn subscribe(
        &self,
        since: Option<u64>,
        mut sink: impl FnMut(Event) -> bool + Send + 'static,
    ) {
        let mailbox = Arc::new(Mailbox::default());
        let (joined, from) = mpsc::sync_channel(1);
        self.send(Job::Join {
            mailbox: Arc::clone(&mailbox),
            joined,
        });
        let path = self.inner.dir.join(store::FILE);
        let follow = move || {
            let Ok(from) = from.recv() else { return };
            if let Some(since) = since.filter(|since| *since != from) {
                let missed = Reader::beside(&path).and_then(|mut reader| {
                    reader.view(|view| view.commits(since, MISSED, MISSED_BYTES))
                });
                let events: Vec<Event> = match missed {
                    Ok(Some(commits)) if since < from => commits
                        .into_iter()
                        .filter(|commit| commit.seq <= from)
                        .map(|commit| Event::Committed(Arc::new(commit)))
                        .collect(),
                    _ => vec![Event::Resync],
                };
                for event in events {
                    if !sink(event) {
                        mailbox.leave();
                        return;
                    }
                }
            }
            while let Some(event) = mailbox.wait() {
                if !sink(event) {
                    mailbox.leave();
                    return;
                }
            }
        };
        let started = thread::Builder::new()
            .name("follower".to_owned())
            .spawn(follow);
        debug_assert!(started.is_ok());
    }

    /// Brings a file's records in: one commit, one step to undo.
    ///
    /// # Errors
    /// `Conflict` when the facilitator must choose; nothing is written then.
    pub fn import(
        &self,
        actor: Actor,
        bundle: exchange::Bundle,
        choice: Option<ImportChoice>,
    ) -> Result<ImportOutcome, Fault> {
        self.exclusively(move |writer| writer.import(actor, bundle, choice))
    }

    /// The records of a project, and the lab.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn project_records(&self, project: Id) -> Result<Vec<Record>, Fault> {
        let readers = &self.inner.readers;
        readers.with(|reader| reading::project_records(reader, project))
    }

    /// The records of a workshop: the lab, its project, itself, all below it, and what was made
    /// in it.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn workshop_records(&self, workshop: Id) -> Result<Vec<Record>, Fault> {
        let readers = &self.inner.readers;
        readers.with(|reader| reading::workshop_records(reader, workshop))
    }

    /// Writes a project to a `.etabli` file.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn save_etabli(&self, project: Id, path: &Path) -> Result<(), Fault> {
        store::file::write(path, &self.project_records(project)?)
    }

    /// Makes a verified copy of the library at a path.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn backup(&self, to: &Path) -> Result<(), Fault> {
        let readers = &self.inner.readers;
        readers.with(|reader| reader.copy_to(to))
    }

    /// Makes a verified copy in the folder of backups, of which the newest ten stay.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn backup_now(&self) -> Result<PathBuf, Fault> {
        let (dir, now) = (self.inner.dir.clone(), self.inner.clock.now());
        let readers = &self.inner.readers;
        readers.with(|reader| reader.back_up(&dir, now))
    }

    /// Puts a backup in the place of the library; the present one is kept as a backup. All who
    /// follow are told to read anew.
    ///
    /// # Errors
    /// What is wrong with the backup, or what the disk refuses; the library is then as it was.
    pub fn restore(&self, backup: &Path) -> Result<(), Fault> {
        let from = backup.to_owned();
        self.inner
            .readers
            .apart(|| self.exclusively(move |writer| writer.restore(&from)))
    }

    /// Waits until everything that was asked for before is on the disk, or refused.
    ///
    /// # Errors
    /// `Closed`.
    pub fn settled(&self) -> Result<(), Fault> {
        self.exclusively(|_| Ok(()))
    }

    /// Reads everything and says what is wrong.
    ///
    /// # Errors
    /// When the library cannot be read at all.
    pub fn check(&self) -> Result<CheckReport, Fault> {
        self.inner
            .readers
            .with(|reader| reader.view(|view| view.check()))
    }

    /// The folder of the library.
    pub fn dir(&self) -> &Path {
        &self.inner.dir
    }

    /// The time zone of times that have none: the lab's, else France's.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn time_zone(&self) -> Result<String, Fault> {
        let labs = self
            .inner
            .readers
            .with(|reader| reader.view(|view| view.all(Noun::Lab)))?;
        let zone = labs.into_iter().find_map(|lab| match lab {
            Record::Lab(lab) if !lab.time_zone.is_empty() => Some(lab.time_zone),
            _ => None,
        });
        Ok(zone.unwrap_or_else(|| "Europe/Paris".to_owned()))
    }

    /// Work on the writer's thread, after what waits there.
    fn exclusively<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Writer) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (done, answer) = mpsc::sync_channel(1);
        self.send(Job::Alone(Box::new(move |writer| {
            let _ = done.send(work(writer));
        })));
        answer.recv().map_err(|_| closed())?
    }

    fn send(&self, job: Job) {
        let refused = match &self.inner.jobs {
            Some(jobs) => jobs.send(job).err().map(|refused| refused.0),
            None => Some(job),
        };
        if let Some(Job::Command { done, .. }) = refused {
            done(Err(closed()));
        }
    }
}

fn closed() -> Fault {
    Fault::new(ErrorCode::Closed)
}
