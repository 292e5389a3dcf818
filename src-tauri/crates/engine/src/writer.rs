//! The one thread that writes. It takes what waits, puts it into one commit, and only when the
//! disk has that does it answer each command and tell those who follow.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    time::Duration,
};

use domain::{Actor, Command, ErrorCode, Fault, Request, Timestamp};
use store::{FileId, Group, Heading, Library, Outcome};

use crate::{Ack, Clock, Event, closed, commands, mailbox::Mailbox};

pub(crate) type Done = Box<dyn FnOnce(Result<Ack, Fault>) + Send>;
type Alone = Box<dyn FnOnce(&mut Writer) + Send>;

pub(crate) enum Job {
    /// A command; may share its commit.
    Command {
        actor: Actor,
        request: Box<Request>,
        done: Done,
    },
    /// Somebody begins to follow.
    Join {
        mailbox: Arc<Mailbox>,
        joined: mpsc::SyncSender<u64>,
    },
    /// Work that shares nothing.
    Alone(Alone),
}

/// Commands of one commit: some 25 ms of work, which is the longest that the first of a rush waits
/// for the last.
const TOGETHER: usize = 2_048;
/// Commits after which the log is tidied even though commands wait.
const UNTIDIED: u32 = 2_000;
/// Slices of an index after which the log is tidied.
const SLICES: u32 = 40;
/// How long nobody must have asked for anything before the log is tidied.
const QUIET: Duration = Duration::from_millis(250);
/// How often a test that holds the index is asked whether it lets go.
const BREATH: Duration = Duration::from_millis(10);
/// How often a library that has lost its place is looked for.
const BACK: Duration = Duration::from_secs(1);
/// Code points of a merge key.
const MERGE_KEY: usize = 200;

struct Waiting {
    actor: Actor,
    request: Box<Request>,
    done: Done,
}

pub(crate) struct Writer {
    /// `None` only after a backup could be neither put in place nor taken back.
    pub(crate) library: Option<Library>,
    pub(crate) clock: Arc<dyn Clock>,
    followers: Vec<Arc<Mailbox>>,
    untidied: u32,
    last: Timestamp,
    /// Why the file that is open is not the one of its name, while that is so.
    parted: Option<Fault>,
}

/// A commit that those who follow have been told of.
pub(crate) struct Told {
    pub seq: u64,
    /// It changed something that had not been changed before.
    pub new: bool,
}

/// With which of two files to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// With what the window holds, written whole under the name.
    Mine,
    /// With what has taken its place.
    Theirs,
}

impl Writer {
    pub fn new(library: Library, clock: Arc<dyn Clock>) -> Self {
        Self {
            library: Some(library),
            clock,
            followers: Vec::new(),
            untidied: 0,
            last: Timestamp(0),
            parted: None,
        }
    }

    /// Works until nobody can ask any more.
    pub fn run(mut self, jobs: &mpsc::Receiver<Job>) {
        let mut next: Option<Job> = None;
        loop {
            let job = match next.take() {
                Some(job) => job,
                None => match self.wait(jobs) {
                    Some(job) => job,
                    None => break,
                },
            };
            match job {
                Job::Alone(work) => work(&mut self),
                Job::Join { mailbox, joined } => {
                    let seq = self.library.as_ref().map_or(0, Library::seq);
                    if joined.send(seq).is_ok() {
                        self.followers.push(mailbox);
                    }
                }
                Job::Command {
                    actor,
                    request,
                    done,
                } => {
                    let mut together = vec![Waiting {
                        actor,
                        request,
                        done,
                    }];
                    while together.len() < TOGETHER {
                        match jobs.try_recv() {
                            Ok(Job::Command {
                                actor,
                                request,
                                done,
                            }) => together.push(Waiting {
                                actor,
                                request,
                                done,
                            }),
                            Ok(other) => {
                                next = Some(other);
                                break;
                            }
                            Err(_) => break,
                        }
                    }
                    self.commit(together);
                }
            }
            if self.untidied >= UNTIDIED {
                self.tidy();
            }
        }
        for mailbox in &self.followers {
            mailbox.leave();
        }
    }

    fn wait(&mut self, jobs: &mpsc::Receiver<Job>) -> Option<Job> {
        // The index of a large library is made while nobody asks for anything.
        while self.parted.is_none()
            && let Some(library) = self.library.as_mut().filter(|one| one.is_indexing())
        {
            match jobs.try_recv() {
                Ok(job) => return Some(job),
                Err(mpsc::TryRecvError::Disconnected) => return None,
                Err(mpsc::TryRecvError::Empty) => {}
            }
            if self.clock.idles() {
                std::thread::sleep(BREATH);
                continue;
            }
            // A disk that refuses will say so at the next commit; the next start goes on.
            if library.index_on().is_err() {
                break;
            }
            self.untidied += 1;
            if self.untidied.is_multiple_of(SLICES) {
                self.tidy();
            }
        }
        if self.untidied > 0 {
            match jobs.recv_timeout(QUIET) {
                Ok(job) => return Some(job),
                Err(mpsc::RecvTimeoutError::Disconnected) => return None,
                Err(mpsc::RecvTimeoutError::Timeout) => self.tidy(),
            }
        }
        // Where the folder is away, no system tells of its return: a key is put over an empty place.
        while self.parted.is_some() {
            match jobs.recv_timeout(BACK) {
                Ok(job) => return Some(job),
                Err(mpsc::RecvTimeoutError::Disconnected) => return None,
                Err(mpsc::RecvTimeoutError::Timeout) => self.look(),
            }
        }
        jobs.recv().ok()
    }

    fn tidy(&mut self) {
        self.untidied = 0;
        let now = self.now();
        if let Some(library) = &mut self.library {
            // Only keeps the log short and the backups new: a disk that refuses will say so at the
            // next commit.
            let _ = library.tend().and_then(|()| library.keep_day(now));
        }
    }

    /// The moment, always after an earlier one: what shares a commit shares its moment, and nothing
    /// else does. By that a log is known for a file's own.
    pub(crate) fn now(&mut self) -> Timestamp {
        self.last = self.clock.now().max(Timestamp(self.last.0 + 1));
        self.last
    }

    /// Commits commands together; where that fails, each by itself, so that none fails for
    /// another's sake.
    fn commit(&mut self, together: Vec<Waiting>) {
        let outcomes = self.attempt(&together);
        self.know_place(outcomes.as_ref().err());
        let outcomes = match outcomes {
            Err(fault) if is_of_place(&fault) => {
                together.iter().map(|_| Err(fault.clone())).collect()
            }
            Err(_) if together.len() > 1 => together
                .iter()
                .map(|waiting| {
                    self.attempt(std::slice::from_ref(waiting))
                        .and_then(|mut one| one.pop().unwrap_or_else(|| Err(closed())))
                })
                .collect(),
            Err(fault) => vec![Err(fault)],
            Ok(outcomes) => outcomes,
        };
        let mut events = Vec::new();
        for (waiting, outcome) in together.into_iter().zip(outcomes) {
            let answer = outcome.map(|outcome| Ack {
                seq: match outcome {
                    Outcome::Again(seq) | Outcome::Nothing(seq) => seq,
                    Outcome::Done(committed) => {
                        let seq = committed.seq;
                        if !self.followers.is_empty() {
                            events.push(Event::Committed(Arc::new(committed)));
                        }
                        seq
                    }
                },
            });
            (waiting.done)(answer);
        }
        for event in events {
            self.tell(&event);
        }
    }

    /// One commit of all these. The outer error is the disk's: nothing of it was done.
    fn attempt(&mut self, together: &[Waiting]) -> Result<Vec<Result<Outcome, Fault>>, Fault> {
        let now = self.now();
        let clock = Arc::clone(&self.clock);
        let library = self.library.as_mut().ok_or_else(closed)?;
        let dir = library.dir().to_owned();
        let mut group = library.group()?;
        let outcomes: Vec<Result<Outcome, Fault>> = together
            .iter()
            .map(|waiting| one(&mut group, waiting, now, &dir, &*clock))
            .collect();
        group.commit()?;
        self.untidied += 1;
        Ok(outcomes)
    }

    /// One commit of work that is no command.
    pub(crate) fn transact(
        &mut self,
        heading: &Heading<'_>,
        work: impl FnOnce(&mut store::Tx<'_>) -> Result<domain::Op, Fault>,
    ) -> Result<Told, Fault> {
        let library = self.library.as_mut().ok_or_else(closed)?;
        let outcome = library.transact(heading, work)?;
        self.untidied += 1;
        Ok(match outcome {
            Outcome::Done(committed) => {
                let seq = committed.seq;
                if !self.followers.is_empty() {
                    self.tell(&Event::Committed(Arc::new(committed)));
                }
                Told { seq, new: true }
            }
            Outcome::Again(seq) | Outcome::Nothing(seq) => Told { seq, new: false },
        })
    }

    /// Puts a backup in the library's place; the file that is open now, and where the one before is
    /// kept.
    pub(crate) fn restore(&mut self, from: &Path) -> Result<(FileId, PathBuf), Fault> {
        self.exchange(|library, now| {
            library
                .restore(from, now)
                .map(|(library, kept)| (library, Some(kept)))
        })
        .map(|(file, kept)| (file, kept.unwrap_or_default()))
    }

    /// Goes on with one of two files; the file that is open now, and where the other one is.
    pub(crate) fn part(&mut self, part: Part) -> Result<(FileId, Option<PathBuf>), Fault> {
        self.exchange(|library, now| match part {
            Part::Mine => library.take_back(now),
            Part::Theirs => library.give_way(now),
        })
    }

    #[allow(clippy::type_complexity)]
    fn exchange(
        &mut self,
        work: impl FnOnce(
            Library,
            Timestamp,
        ) -> Result<(Library, Option<PathBuf>), (Option<Box<Library>>, Fault)>,
    ) -> Result<(FileId, Option<PathBuf>), Fault> {
        let now = self.now();
        let library = self.library.take().ok_or_else(closed)?;
        match work(library, now) {
            Ok((library, kept)) => {
                let file = library.file();
                self.library = Some(library);
                self.know_place(None);
                self.tell(&Event::Resync);
                Ok((file, kept))
            }
            Err((library, fault)) => {
                self.library = library.map(|library| *library);
                Err(fault)
            }
        }
    }

    /// Looks whether the file that is open is still the one of its name.
    pub(crate) fn look(&mut self) {
        let seen = self.library.as_mut().map(Library::attend);
        self.know_place(seen.and_then(Result::err).as_ref());
    }

    /// The same, and whether it is still what it was: somebody has had it open for writing.
    pub(crate) fn look_within(&mut self) {
        let seen = self.library.as_mut().map(Library::attend_within);
        self.know_place(seen.and_then(Result::err).as_ref());
    }

    /// Tells those who follow when the library has lost its place, and when it has it again.
    fn know_place(&mut self, fault: Option<&Fault>) {
        let parted = fault.filter(|fault| is_of_place(fault)).cloned();
        if parted == self.parted {
            return;
        }
        self.parted = parted.clone();
        let back = parted.is_none();
        self.tell(&Event::Place(parted));
        if back {
            // What was written and never acknowledged has been told to nobody.
            self.tell(&Event::Resync);
        }
    }

    pub(crate) fn library(&mut self) -> Result<&mut Library, Fault> {
        self.library.as_mut().ok_or_else(closed)
    }

    pub(crate) fn tell(&mut self, event: &Event) {
        self.followers.retain(|mailbox| mailbox.put(event.clone()));
    }
}

/// Whether the library is not where it was.
fn is_of_place(fault: &Fault) -> bool {
    matches!(
        fault.code,
        ErrorCode::LibraryAway | ErrorCode::LibraryMissing | ErrorCode::LibraryReplaced
    )
}

fn one(
    group: &mut Group<'_>,
    waiting: &Waiting,
    now: Timestamp,
    dir: &Path,
    clock: &dyn Clock,
) -> Result<Outcome, Fault> {
    let request = &waiting.request;
    let merge_key = request.merge_key.as_deref();
    if let Some(key) = merge_key
        && key.chars().count() > MERGE_KEY
    {
        return Err(Fault::new(ErrorCode::TextTooLong)
            .at("merge_key")
            .limit(MERGE_KEY));
    }
    let heading = Heading {
        command_id: request.command_id,
        actor: waiting.actor,
        merge_key,
        at: now,
    };
    match &request.command {
        Command::Undo => group.undo(&heading, |tx, changes| commands::stays(tx, dir, changes)),
        Command::Redo => group.redo(&heading, |tx, changes| commands::stays(tx, dir, changes)),
        command => group.step(&heading, |tx| {
            // A defect in one command must not take the library away from everybody.
            catch_unwind(AssertUnwindSafe(|| commands::run(tx, dir, clock, command)))
                .unwrap_or_else(|_| Err(Fault::new(ErrorCode::Internal)))
        }),
    }
}
