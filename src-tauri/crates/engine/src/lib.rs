//! The core that runs: commands go in, commits come out.
//!
//! One thread writes. Commands that wait together share a commit, and each is acknowledged only
//! after the disk has it; only then do those who follow hear of it. Readers have connections of
//! their own. The actor is given by the host, the moment and new ids by the [`Clock`]: nothing
//! here looks at the time by itself. What a gesture means is in `commands`, a file a noun.

mod bring;
mod case;
mod clearing;
mod commands;
mod encryption;
mod home;
mod import;
mod look;
mod mailbox;
mod moments;
mod packed;
mod readers;
mod reading;
mod references;
mod register;
mod report;
mod spelling;
mod urns;
mod watch;
mod writer;

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

pub use crate::{
    bring::{Bringing, Brought},
    case::{Case, case},
    writer::Part,
};
use domain::{
    Actor, Answer, Command, Committed, ErrorCode, Fault, Id, Noun, Query, Record, Request,
    Timestamp,
    look::Look,
    report::Period,
    run_event::{Moment, RunCommand, RunKind},
    vote::{Paper, Urn},
};
use import::Way;
pub use import::{ImportChoice, ImportOutcome, Imported};
pub use packed::packed;
pub use reading::Reading;
pub use store::{
    Aside, BACKUPS, CheckReport, Encrypting, EncryptionResumed, FILE, Finding, Mark, Passphrase,
    Resumed, Stage, Stop, Turn, Wish, backups, beside,
    file::{read as read_etabli, write as write_etabli},
    had_one, is_library, is_locked, is_same_file, passing, renamed, unlock,
};
use synthesis::report::Source;
pub use urns::LEAST as COUNTED_TOGETHER;

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
    /// Which start of the machine it is, and the milliseconds since then, sleep included; none
    /// where the system does not tell. No hand can set it.
    fn uptime(&self) -> Option<(String, i64)> {
        None
    }
    /// Whether what is done while nobody asks for anything waits; only ever for a test that looks at it.
    fn idles(&self) -> bool {
        false
    }
}

/// The moment, by both clocks.
pub(crate) fn moment(clock: &dyn Clock, at: Timestamp) -> Moment {
    let (boot, uptime) = clock.uptime().unwrap_or_default();
    Moment { at, boot, uptime }
}

/// Which library lies in a folder, and how far it has come without its log; `None` where there is
/// none. Nothing is changed.
///
/// # Errors
/// What is wrong with the file.
pub fn mark(dir: &Path) -> Result<Option<Mark>, Fault> {
    store::mark(&dir.join(FILE))
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
    /// The library's file is no longer the one of its name, and why; nothing is saved until it is
    /// again, which is the `None`.
    Place(Option<Fault>),
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
    /// Ends before the writer: it holds an end of the queue.
    watch: Mutex<Option<watch::Watch>>,
    jobs: Option<mpsc::SyncSender<Job>>,
    writer: Option<thread::JoinHandle<()>>,
    readers: Arc<Readers>,
    dir: PathBuf,
    clock: Arc<dyn Clock>,
    aside: Aside,
    /// Folders that the library lay in before it was moved.
    earlier: Mutex<Vec<PathBuf>>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        *self.watch.get_mut().unwrap_or_else(PoisonError::into_inner) = None;
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
        Self::open_as(dir, clock, Wish::Open)
    }

    /// Like [`Engine::open`], with more or less than usual asked of the folder.
    ///
    /// # Errors
    /// As [`Engine::open`], and `LibraryMissing`, `LibraryAway`, `LibraryLeft`.
    pub fn open_as(dir: &Path, clock: Arc<dyn Clock>, wish: Wish) -> Result<Self, Fault> {
        let library = store::Library::open_as(dir, clock.now(), wish)?;
        let readers = Arc::new(Readers::new(library.path().to_owned(), library.file()));
        let aside = library.aside().clone();
        let (jobs, waiting) = mpsc::sync_channel(QUEUE);
        let writer = Writer::new(library, Arc::clone(&clock));
        let writer = thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || writer.run(&waiting))
            .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
        let watch = watch::begin(dir, jobs.clone());
        Ok(Self {
            inner: Arc::new(Inner {
                watch: Mutex::new(watch),
                jobs: Some(jobs),
                writer: Some(writer),
                readers,
                dir: dir.to_owned(),
                clock,
                aside,
                earlier: Mutex::default(),
            }),
        })
    }

    /// What was found beside the library and set aside when it was opened.
    pub fn aside(&self) -> &Aside {
        &self.inner.aside
    }

    /// Says in which folders the library lay before it was moved. What is purged, or becomes encrypted,
    /// is looked for there, too.
    pub fn came_from(&self, folders: Vec<PathBuf>) {
        let earlier = self.inner.earlier.lock();
        *earlier.unwrap_or_else(PoisonError::into_inner) = folders;
    }

    fn earlier(&self) -> Vec<PathBuf> {
        let earlier = self.inner.earlier.lock();
        earlier.unwrap_or_else(PoisonError::into_inner).clone()
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

    /// Puts a paper into the urn of a secret ballot; it is on the disk then, and nothing says who chose
    /// what.
    ///
    /// # Errors
    /// `WrongState` for a ballot that is not secret and open, `AlreadyExists` for somebody who has
    /// voted, what is wrong with the paper, or what the disk refuses.
    pub fn cast(&self, paper: Paper) -> Result<Urn, Fault> {
        self.exclusively(move |writer| writer.cast(&paper))
    }

    /// Counts what is in the urn of a ballot: one commit that is nobody's step. What stays in the urn,
    /// since too few papers came after an earlier count, comes back.
    ///
    /// # Errors
    /// What the disk refuses; the papers are in the urn then.
    pub fn count(&self, ballot: Id) -> Result<Urn, Fault> {
        self.exclusively(move |writer| writer.count(ballot))
    }

    /// Brings the urns along into the folder where the library goes on.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn bring_urns(&self, folder: &Path) -> Result<(), Fault> {
        store::urn::bring_along(&self.inner.dir, folder)
    }

    /// Answers a question.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn query(&self, query: &Query) -> Result<Answer, Fault> {
        let readers = &self.inner.readers;
        let now = self.moment();
        let earlier = self.earlier();
        let around = (self.inner.dir.as_path(), earlier.as_slice());
        readers.with(|reader| reading::answer(reader, query, around, &now))
    }

    /// The present moment, by both clocks.
    pub fn moment(&self) -> Moment {
        moment(&*self.inner.clock, self.inner.clock.now())
    }

    /// Notes both clocks in the run of a workshop: one of them cannot be followed on. Nobody's step.
    pub fn note_clock(&self, workshop: Id) {
        let mark = RunCommand::Mark {
            id: self.inner.clock.id(),
            workshop,
            kind: RunKind::Clock,
            block: None,
            minutes: 0,
        };
        let request = Request {
            command_id: self.inner.clock.id(),
            merge_key: None,
            command: Command::RunEvent(mark),
        };
        // Whoever asks next finds it due again where it was not written.
        self.submit(Actor::Library, request, |_| {});
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
        let readers = Arc::clone(&self.inner.readers);
        let follow = move || {
            let Ok(from) = from.recv() else { return };
            if let Some(since) = since.filter(|since| *since != from) {
                let missed = readers.open().and_then(|mut reader| {
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

    /// What a library that is looked into holds, and in what it differs from this one.
    ///
    /// # Errors
    /// What either refuses.
    pub fn look(&self, there: &mut Reading) -> Result<Look, Fault> {
        let readers = &self.inner.readers;
        readers.with(|here| here.view(|here| there.look(Some(here))))
    }

    /// Brings workshops of another library in: one commit, one step to undo. Those that are not here
    /// come, also where they were removed here.
    ///
    /// # Errors
    /// `NotFound`; `Conflict` when the facilitator must choose; nothing is written then.
    pub fn take(
        &self,
        actor: Actor,
        there: &mut Reading,
        workshops: &[Id],
        choice: Option<ImportChoice>,
    ) -> Result<ImportOutcome, Fault> {
        let here: HashSet<Id> = self
            .inner
            .readers
            .with(|reader| reader.view(|view| view.all(Noun::Project)))?
            .iter()
            .map(Record::id)
            .collect();
        let bundles = there.picked(workshops, &here)?;
        self.exclusively(move |writer| writer.import_all(actor, bundles, choice, Way::Picked))
    }

    /// Brings all projects of another library in: one commit, one step to undo.
    ///
    /// # Errors
    /// As [`Engine::import`].
    pub fn import_library(
        &self,
        actor: Actor,
        there: &mut Reading,
        choice: Option<ImportChoice>,
    ) -> Result<ImportOutcome, Fault> {
        let bundles = there.projects()?;
        self.exclusively(move |writer| writer.import_all(actor, bundles, choice, Way::Library))
    }

    /// Which library it is, and how far it has come.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn mark(&self) -> Result<Mark, Fault> {
        let readers = &self.inner.readers;
        readers.with(|reader| reader.view(|view| view.mark()))
    }

    /// Whether a path names the very file that is open. The file is not opened for it: closing it
    /// would take the locks away that SQLite holds.
    pub fn is_own(&self, path: &Path) -> bool {
        self.inner.readers.is_own(path)
    }

    /// Brings a table or a file of another tool into a workshop: one commit, one step to undo.
    ///
    /// # Errors
    /// `Cancelled`, what does not exist, or what the disk refuses; nothing is written then.
    pub fn bring(&self, actor: Actor, bringing: Bringing) -> Result<Brought, Fault> {
        self.exclusively(move |writer| writer.bring(actor, bringing))
    }

    /// One record, without reading any other.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn record(&self, noun: Noun, id: Id) -> Result<Option<Record>, Fault> {
        let readers = &self.inner.readers;
        readers.with(|reader| reader.view(|view| view.find(noun, id)))
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

    /// What the report of a period is made of; of some projects only, where some are named.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn report_source(&self, period: &Period, projects: &[Id]) -> Result<Source, Fault> {
        let readers = &self.inner.readers;
        readers.with(|reader| reader.view(|view| report::source(view, period, projects)))
    }

    /// What the sheet for the register of processing is made of, of a project or of the lab.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn register_source(
        &self,
        project: Option<Id>,
    ) -> Result<synthesis::register::Source, Fault> {
        let readers = &self.inner.readers;
        readers.with(|reader| reader.view(|view| register::source(view, project)))
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
        match readers.with(|reader| reader.copy_to(to)) {
            // What the window holds is copied wherever the file may be.
            Err(_) if self.place().is_err() => {
                let to = to.to_owned();
                self.exclusively(move |writer| writer.library()?.copy_to(&to))
            }
            copied => copied,
        }
    }

    /// Whether the library's file is where it was.
    ///
    /// # Errors
    /// `LibraryAway`, `LibraryMissing`, `LibraryReplaced`.
    pub fn place(&self) -> Result<(), Fault> {
        self.exclusively(|writer| writer.library()?.attend())
    }

    /// Makes a verified copy in the folder of backups, of which the newest ten stay.
    ///
    /// # Errors
    /// What the disk refuses, or where the library has gone.
    pub fn backup_now(&self) -> Result<PathBuf, Fault> {
        self.exclusively(|writer| {
            let now = writer.now();
            writer.library()?.back_up(now)
        })
    }

    /// Puts a backup in the place of the library; the present one is kept as a backup, whose path
    /// comes back. All who follow are told to read anew.
    ///
    /// # Errors
    /// What is wrong with the backup, or what the disk refuses; the library is then as it was.
    pub fn restore(&self, backup: &Path) -> Result<PathBuf, Fault> {
        let from = backup.to_owned();
        let readers = &self.inner.readers;
        readers.apart(|| {
            let (file, kept) = self.exclusively(move |writer| writer.restore(&from))?;
            readers.follow(file);
            Ok(kept)
        })
    }

    /// Goes on when another file has taken the library's name; where the other of the two is now.
    ///
    /// # Errors
    /// What the disk refuses; nothing has been moved then.
    pub fn part(&self, part: Part) -> Result<Option<PathBuf>, Fault> {
        let readers = &self.inner.readers;
        readers.apart(|| {
            let (file, aside) = self.exclusively(move |writer| writer.part(part))?;
            readers.follow(file);
            // The folder may be another one by now.
            if let Some(jobs) = &self.inner.jobs {
                let mut watch = self
                    .inner
                    .watch
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner);
                *watch = watch::begin(&self.inner.dir, jobs.clone());
            }
            Ok(aside)
        })
    }

    /// Marks the file as an earlier copy: the library goes on in another folder.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn leave(&self, folder: &Path) -> Result<(), Fault> {
        let folder = folder.to_owned();
        self.exclusively(move |writer| {
            let now = writer.now();
            writer.library()?.leave(now, &folder)
        })
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

    /// The day it is where the lab is.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn today(&self) -> Result<chrono::NaiveDate, Fault> {
        let now = self.inner.clock.now();
        self.inner.readers.with(|reader| reader.day(now))
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
