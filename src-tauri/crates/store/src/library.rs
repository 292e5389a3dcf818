//! The library: one file, one owner, one door for writes. A commit is durable, and in the file of
//! that name, before anybody hears of it; several commands may share one, each with its own journal
//! row.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use domain::{Actor, Committed, ErrorCode, Fault, Id, Op, Timestamp};
use rusqlite::Connection;

use crate::{
    Group, Resumed, Tx, backup, cipher, clearing, encryption, fault,
    folder::{self, FILE, Lock},
    indexing::{self, Indexing},
    journal, log, mark,
    schema::{self, Header, Kind},
    tail::{self, Tail},
    tx::Scopes,
    whereabouts::{Sight, Whereabouts},
};

/// A library of so many bytes is looked through once a day, when the day's copy of it is made and read
/// back. At each start that would take longer than all else, the index of what is searched most of it:
/// SQLite looks through that whole, however quick the check.
const LARGE: u64 = if cfg!(test) { 1 << 21 } else { 1 << 23 };

/// A log that is not the library's own, set aside.
pub(crate) const LOG_ASIDE: &str = "bibliotheque-journal-%Y-%m-%d-%H%M%S.etabli-wal";

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

/// What is asked of a folder when its library is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// Open the library; make one where nothing shows that there was one.
    #[default]
    Open,
    /// Open only what is there.
    Present,
    /// Knowingly: make a new one though there was another, or open a copy that was left.
    Knowingly,
}

/// What was found beside the library and set aside when it was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aside {
    /// A log that was not its own, under its new name.
    pub log: Option<PathBuf>,
    /// A backup made of what had been acknowledged and is not in the file.
    pub rescued: Option<PathBuf>,
    /// A purge that had been interrupted.
    pub resumed: Option<Resumed>,
    /// Turning encryption on or off, or another passphrase, that had been interrupted.
    pub encryption: Option<encryption::Resumed>,
}

/// The library, open for writing. Nobody else has it open so.
pub struct Library {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
    pub(crate) seq: u64,
    /// The greatest command id so far. Ids grow with time: one that is greater is new, and need
    /// not be looked for.
    pub(crate) newest: Id,
    /// Its index, while that is being made.
    pub(crate) indexing: Option<Indexing>,
    pub(crate) scopes: Scopes,
    pub(crate) whereabouts: Whereabouts,
    pub(crate) tail: Tail,
    /// Somebody wrote over the file: nothing is read from it or written to it any more.
    pub(crate) spoiled: bool,
    /// The day whose backup has been seen to.
    pub(crate) day: Option<NaiveDate>,
    pub(crate) aside: Aside,
    /// Folders that the library lay in before it was moved.
    pub(crate) earlier: Vec<PathBuf>,
    /// Held until the library is dropped.
    pub(crate) lock: Lock,
}

impl Library {
    /// Opens the library of a folder, or makes one. Makes the day's backup where there is none and
    /// the disk has room for it; always before the file is brought to a newer version.
    ///
    /// # Errors
    /// `InUse`, `NewerVersion`, `NotALibrary`, `Damaged`, `LibraryMissing`, `LibraryLeft`, or what
    /// the disk refuses; the file is then as it was.
    pub fn open(dir: &Path, now: Timestamp) -> Result<Self, Fault> {
        Self::open_as(dir, now, Wish::Open)
    }

    /// Like [`Library::open`], with more or less than usual asked of the folder.
    ///
    /// # Errors
    /// As [`Library::open`].
    pub fn open_as(dir: &Path, now: Timestamp, wish: Wish) -> Result<Self, Fault> {
        let path = dir.join(FILE);
        Self::begin(dir, path.clone(), now, wish).map_err(|fault| fault.or_at(&path))
    }

    fn begin(dir: &Path, path: PathBuf, now: Timestamp, wish: Wish) -> Result<Self, Fault> {
        if wish == Wish::Present && !dir.is_dir() {
            return Err(Fault::new(ErrorCode::LibraryAway).at(dir.display().to_string()));
        }
        // Looked at before the lock is taken: where nothing may be made, nothing is.
        if header(&path)? == Header::Absent {
            // What is to go for good is not made anew.
            if !clearing::is_pending(dir) {
                backup::rescue_alone(dir, now);
            }
            if !may_be_made(dir, &path, wish)? {
                return Err(Fault::new(ErrorCode::LibraryMissing));
            }
        }
        fs::create_dir_all(dir).map_err(fault::file)?;
        let lock = folder::take_lock(dir)?;
        let resumed = clearing::resume(dir, &path, now);
        let encryption = encryption::resume(dir, &path, now);
        match header(&path)? {
            Header::Absent => {
                let (conn, log) = make(&path, now)?;
                let aside = Aside {
                    log,
                    resumed,
                    encryption,
                    ..Aside::default()
                };
                Self::settle(conn, path, lock, aside)
            }
            Header::Sound(_, version) => {
                let (conn, log) = opened(&path, now, |conn| is_known(conn, &path, version, now))?;
                if version == schema::VERSION {
                    stay(&conn, wish)?;
                    if !backup::has_one_of_day(&conn, dir, now)? {
                        match backup::keep(&conn, dir, now) {
                            // The library can still be read, and the next start tries again.
                            Err(fault) if fault.code == ErrorCode::DiskFull => {}
                            kept => kept?,
                        }
                    }
                } else {
                    backup::keep(&conn, dir, now)?;
                }
                let rescued = backup::rescue(&conn, dir, now);
                let aside = Aside {
                    log,
                    rescued,
                    resumed,
                    encryption,
                };
                Self::settle(conn, path, lock, aside)
            }
        }
    }

    pub(crate) fn settle(
        mut conn: Connection,
        path: PathBuf,
        lock: Lock,
        aside: Aside,
    ) -> Result<Self, Fault> {
        schema::migrate(&mut conn, Kind::Library)?;
        mark::name(&conn)?;
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
             PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864; \
             PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; PRAGMA trusted_schema = OFF;",
        )
        .map_err(fault::sql)?;
        conn.set_prepared_statement_cache_capacity(512);
        let indexing = indexing::begin(&mut conn)?;
        let seq = journal::newest(&conn)?;
        let newest = journal::newest_command(&conn)?;
        // Before anybody looks into it by its name: it is not opened for that any more.
        let file = file_id::get_file_id(&path).map_err(fault::file)?;
        cipher::opened(file, cipher::key_of(&conn)?);
        let whereabouts = Whereabouts::of(&path).inspect_err(|_| cipher::closed(file))?;
        let tail = Tail::follow(&conn, dir_of(&path));
        Ok(Self {
            conn,
            path,
            seq,
            newest,
            indexing,
            scopes: Scopes::default(),
            whereabouts,
            tail,
            spoiled: false,
            day: None,
            aside,
            earlier: Vec::new(),
            lock,
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

    /// What was set aside when it was opened.
    pub fn aside(&self) -> &Aside {
        &self.aside
    }

    /// Says in which folders it lay before it was moved: what is done to all of its files is done
    /// there, too.
    pub fn came_from(&mut self, earlier: Vec<PathBuf>) {
        self.earlier = earlier;
    }

    /// The file that is open, to be known again by.
    pub fn file(&self) -> file_id::FileId {
        self.whereabouts.file()
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        dir_of(&self.path)
    }

    /// Reads records; nothing is written.
    ///
    /// # Errors
    /// What `read` refuses.
    pub fn look<T>(&self, read: impl FnOnce(&mut Tx<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        let written = std::cell::Cell::default();
        read(&mut Tx::new(
            &self.conn,
            Timestamp(0),
            &written,
            &self.scopes,
        ))
    }

    /// Whether a command has been done.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn has_done(&self, command_id: Id) -> Result<bool, Fault> {
        journal::done(&self.conn, command_id).map(|seq| seq.is_some())
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
    /// What the disk refuses, or where the file has gone.
    pub fn group(&mut self) -> Result<Group<'_>, Fault> {
        self.attend()?;
        self.conn
            .prepare_cached("BEGIN IMMEDIATE")
            .and_then(|mut begin| begin.execute([]))
            .map_err(fault::sql)?;
        Ok(Group::new(self))
    }

    /// Refuses when the file that is open is not the one of its name.
    ///
    /// # Errors
    /// `LibraryAway`, `LibraryMissing`, `LibraryReplaced`.
    pub fn attend(&mut self) -> Result<(), Fault> {
        self.attend_to(Whereabouts::look)
    }

    /// Like [`Library::attend`], and reads the file through: somebody has had it open for writing.
    ///
    /// # Errors
    /// As [`Library::attend`].
    pub fn attend_within(&mut self) -> Result<(), Fault> {
        self.attend_to(Whereabouts::look_within)
    }

    fn attend_to(&mut self, look: impl Fn(&mut Whereabouts) -> Sight) -> Result<(), Fault> {
        let place = |code| Fault::new(code).at(self.path.display().to_string());
        if self.spoiled {
            return Err(place(ErrorCode::LibraryReplaced));
        }
        match look(&mut self.whereabouts) {
            Sight::Here => Ok(()),
            Sight::LogGone => self.write_log_into_file(),
            Sight::FolderGone => {
                Err(Fault::new(ErrorCode::LibraryAway).at(dir_of(&self.path).display().to_string()))
            }
            Sight::FileGone => Err(place(ErrorCode::LibraryMissing)),
            Sight::Another => Err(place(ErrorCode::LibraryReplaced)),
            Sight::Overwritten => {
                self.spoiled = true;
                cipher::closed(self.whereabouts.file());
                Err(place(ErrorCode::LibraryReplaced))
            }
        }
    }

    /// The log's name is gone, its content is not: the file itself takes it in.
    fn write_log_into_file(&mut self) -> Result<(), Fault> {
        let left: Result<i64, _> = self
            .conn
            .query_row("PRAGMA wal_checkpoint(FULL)", [], |row| {
                Ok(row.get::<_, i64>(1)? - row.get::<_, i64>(2)?)
            });
        self.whereabouts.wrote()?;
        if left.map_err(fault::sql)? == 0 {
            self.is_as_far()
        } else {
            Err(Fault::new(ErrorCode::Unreadable).at(log::beside(&self.path).display().to_string()))
        }
    }

    /// Moves what the log holds into the file itself, as far as readers allow, and makes the backup
    /// of a new day. Not needed for durability: it keeps the log short, and is best done when nobody
    /// waits.
    ///
    /// # Errors
    /// What the disk refuses, or where the file has gone.
    pub fn tend(&mut self) -> Result<(), Fault> {
        self.attend()?;
        let left = self
            .conn
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
                Ok(row.get::<_, i64>(1)? - row.get::<_, i64>(2)?)
            });
        // Also where the disk refused in the middle: what was written was written by Établi.
        self.whereabouts.wrote()?;
        match left.map_err(fault::sql)? {
            0 => self.is_as_far(),
            _ => Ok(()),
        }
    }

    /// After all of the log was moved into the file: whether that is what it holds now, or somebody
    /// wrote to it in the same moment.
    fn is_as_far(&mut self) -> Result<(), Fault> {
        if self.whereabouts.has_come_to(self.seq) {
            return Ok(());
        }
        self.spoiled = true;
        self.attend()
    }

    /// Makes the backup of the day, in the lab's zone, where there is none yet, and one where the tail
    /// has grown long. One that the disk
    /// refuses is tried again at the next start, or the next day.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn keep_day(&mut self, now: Timestamp) -> Result<(), Fault> {
        if self.tail.is_outgrown() {
            self.back_up(now)?;
        }
        let today = backup::day(&self.conn, now)?;
        if self.day.replace(today) == Some(today) {
            return Ok(());
        }
        let dir = dir_of(&self.path).to_owned();
        if !backup::has_one_of_day(&self.conn, &dir, now)? {
            self.back_up(now)?;
        }
        Ok(())
    }

    /// Makes a verified copy in the folder of backups.
    ///
    /// # Errors
    /// What the disk refuses, or where the file has gone.
    pub fn back_up(&mut self, now: Timestamp) -> Result<PathBuf, Fault> {
        self.attend()?;
        let dir = dir_of(&self.path).to_owned();
        let made = backup::make(&self.conn, &dir, now)?;
        self.tail = Tail::begin(&self.conn, &dir);
        Ok(made)
    }

    /// Adds to the tail what the disk has; one that the disk had refused is begun anew, where the
    /// library has its place.
    pub(crate) fn follow_up(&mut self, lines: &str, here: bool) {
        if !self.tail.is_broken() {
            self.tail.add(lines);
        }
        if self.tail.is_broken() && here {
            self.tail = Tail::begin(&self.conn, dir_of(&self.path));
        }
    }

    /// A verified copy of what the window holds, wherever the file may be.
    ///
    /// # Errors
    /// What the disk refuses; no half copy is left.
    pub fn copy_to(&self, to: &Path) -> Result<(), Fault> {
        if self.spoiled {
            return folder::whole(to, |draft| tail::rebuild(dir_of(&self.path), draft));
        }
        backup::copy(&self.conn, to)
    }

    /// Marks the file as an earlier copy: the library goes on in another folder.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn leave(&mut self, at: Timestamp, folder: &Path) -> Result<(), Fault> {
        self.attend()?;
        mark::leave(&self.conn, Some((at, &folder.display().to_string())))
    }

    /// Puts a backup in the place of the library, after keeping the present one as a backup, and
    /// says where that is. Readers must be closed.
    ///
    /// # Errors
    /// `NewerVersion`, `NotALibrary` or `Damaged` for the backup, or what the disk refuses: the
    /// library is then as it was, and open.
    #[allow(clippy::type_complexity)]
    pub fn restore(
        mut self,
        from: &Path,
        now: Timestamp,
    ) -> Result<(Self, PathBuf), (Option<Box<Self>>, Fault)> {
        let dir = dir_of(&self.path).to_owned();
        let staged = dir.join("bibliotheque.nouvelle");
        // What is put in place is encrypted as the library was.
        let prepared = cipher::key_of(&self.conn)
            .and_then(|key| encryption::stage(from, &staged, key.as_ref()))
            .and_then(|()| backup::prepare(&staged, self.seq))
            .and_then(|()| self.back_up(now));
        let kept = match prepared {
            Ok(kept) => kept,
            Err(fault) => {
                let _ = fs::remove_file(&staged);
                return Err((Some(Box::new(self)), fault));
            }
        };
        let path = self.path.clone();
        let placed = match self.release() {
            Ok(lock) => folder::put_in_place(&staged, &path).map(|()| lock),
            Err((library, fault)) => {
                let _ = fs::remove_file(&staged);
                return Err((library, fault));
            }
        };
        match placed {
            Ok(lock) => reopen(path, lock, now)
                .map(|library| (library, kept))
                .map_err(|fault| (None, fault)),
            Err(fault) => Err((None, fault)),
        }
    }

    /// Closes the file and keeps the lock, for whoever puts another file in its place. What the log
    /// holds is in the file then.
    pub(crate) fn release(mut self) -> Result<Lock, (Option<Box<Self>>, Fault)> {
        let kept = self
            .lock
            .share()
            .and_then(|lock| Ok((lock, Connection::open_in_memory().map_err(fault::sql)?)));
        match kept {
            Ok((lock, nothing)) => {
                let here = self.attend().is_ok();
                let conn = std::mem::replace(&mut self.conn, nothing);
                log::trust(&conn, here)
                    .and_then(|()| conn.close().map_err(|(_, error)| fault::sql(error)))
                    .map(|()| lock)
                    .map_err(|fault| (None, fault))
            }
            Err(fault) => Err((Some(Box::new(self)), fault)),
        }
    }

    #[cfg(test)]
    pub(crate) fn connection(&self) -> &Connection {
        &self.conn
    }
}

/// The folder of a library's file.
pub(crate) fn dir_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("."))
}

/// Opens the library again that this owner has just closed.
pub(crate) fn reopen(path: PathBuf, lock: Lock, now: Timestamp) -> Result<Library, Fault> {
    let (conn, log) = open_existing(&path, now)?;
    let aside = Aside {
        log,
        ..Aside::default()
    };
    Library::settle(conn, path, lock, aside)
}

/// The last one to close it writes the log into the file and takes the log away, but only where the
/// file of that name is the one that is open.
impl Drop for Library {
    fn drop(&mut self) {
        let here = self.attend().is_ok();
        if !here && !self.spoiled {
            // It has another name, or none: it is whole all the same, and the log stays for whoever
            // it belongs to.
            let _ = self
                .conn
                .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        }
        let _ = log::trust(&self.conn, here);
        cipher::closed(self.whereabouts.file());
    }
}

/// Refuses a copy that was left for another folder, unless that is wished for; it is the library
/// again then.
fn stay(conn: &Connection, wish: Wish) -> Result<(), Fault> {
    match mark::left(conn)? {
        None => Ok(()),
        Some(_) if wish == Wish::Knowingly => mark::leave(conn, None),
        Some((at, folder)) => Err(Fault::new(ErrorCode::LibraryLeft)
            .detail(folder)
            .limit(at.0)),
    }
}

fn header(path: &Path) -> Result<Header, Fault> {
    match schema::header(path)? {
        Header::Sound(Kind::Project, _) => {
            Err(Fault::new(ErrorCode::NotALibrary).technical("project file"))
        }
        found => Ok(found),
    }
}

/// Whether a library may be made here: where there are backups, a log, or libraries of another name,
/// there was one, and it has gone somewhere.
fn may_be_made(dir: &Path, path: &Path, wish: Wish) -> Result<bool, Fault> {
    match wish {
        Wish::Present => Ok(false),
        Wish::Knowingly => Ok(true),
        Wish::Open => Ok(!log::holds_something(path)? && !had_one(dir)?),
    }
}

/// Whether a folder without a library shows that it had one.
///
/// # Errors
/// When the folder cannot be read.
pub fn had_one(dir: &Path) -> Result<bool, Fault> {
    Ok(!backup::marks(dir)?.is_empty()
        || backup::has_locked(dir)?
        || !folder::libraries(dir)?.is_empty()
        || tail::holds_something(dir)?)
}

/// A new library. A log without a file belongs to one that has gone: SQLite would take it away.
fn make(path: &Path, now: Timestamp) -> Result<(Connection, Option<PathBuf>), Fault> {
    let mut aside = None;
    if log::holds_something(path)? {
        aside = Some(set_log_aside(path, now)?);
    }
    let mut conn = log::open_new(path)?;
    conn.execute_batch("PRAGMA synchronous = FULL;")
        .map_err(fault::sql)?;
    schema::migrate(&mut conn, Kind::Library)?;
    Ok((conn, aside))
}

fn set_log_aside(path: &Path, now: Timestamp) -> Result<PathBuf, Fault> {
    let to = folder::free(dir_of(path), LOG_ASIDE, now);
    folder::move_aside(&log::beside(path), &to)?;
    folder::clear(&folder::beside(path, "-shm"))?;
    Ok(to)
}

/// Opens the file with its log, where that is its own; else sets the log aside and opens the file
/// alone. Where that is not sound either, nothing is touched.
pub(crate) fn open_existing(
    path: &Path,
    now: Timestamp,
) -> Result<(Connection, Option<PathBuf>), Fault> {
    opened(path, now, |_| Ok(false))
}

/// Whether a file is large, whole, and was looked through today. Where that cannot be made out, it is not
/// known: it is looked through, which says what is wrong with it.
pub(crate) fn is_known(
    conn: &Connection,
    path: &Path,
    version: u32,
    now: Timestamp,
) -> Result<bool, Fault> {
    let bytes = fs::metadata(path).map_err(fault::file)?.len();
    // Cut short, it is seen at once.
    let whole = schema::bytes(conn).is_ok_and(|own| own == bytes);
    let known = whole && bytes >= LARGE && version == schema::VERSION;
    Ok(known && backup::has_one_of_day(conn, dir_of(path), now).unwrap_or(false))
}

/// The same; `is_known`: what is alone was looked through before.
fn opened(
    path: &Path,
    now: Timestamp,
    is_known: impl FnOnce(&Connection) -> Result<bool, Fault>,
) -> Result<(Connection, Option<PathBuf>), Fault> {
    let mut aside = None;
    if log::holds_something(path)? {
        let conn = log::open_untouched(path)?;
        if log::is_own(path, &conn)? {
            log::trust(&conn, true)?;
            return checked(conn).map(|conn| (conn, None));
        }
        drop(conn);
        backup::open_sound(path)?;
        aside = Some(set_log_aside(path, now)?);
    }
    let conn = log::open_untouched(path)?;
    log::trust(&conn, true)?;
    if aside.is_some() || !is_known(&conn)? {
        schema::quick_check(&conn)?;
    }
    checked(conn).map(|conn| (conn, aside))
}

fn checked(conn: Connection) -> Result<Connection, Fault> {
    let version = schema::version(&conn)?;
    if version > schema::VERSION {
        return Err(schema::newer(version));
    }
    Ok(conn)
}
