//! Reading, beside the writer and never in its way: what a reader sees in one view is the library
//! as it stood after one commit.

use std::{
    collections::HashMap,
    fs::{self, File},
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::NaiveDate;
use domain::{
    Actor, Committed, ErrorCode, Fault, Fields, History, Id, Noun, Record, Role, Target, Timestamp,
};
use file_id::FileId;
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use tempfile::TempDir;

use crate::{
    Mark, backup, cipher, fault, file,
    folder::{self, FILE, Shared},
    ids::{named_in, text},
    index, journal, library, log, mark, row,
    schema::{self, Header, Kind},
    table,
};

/// A connection that only reads.
pub struct Reader {
    conn: Connection,
    /// Where a log had to be read: both lie here, until the reader goes.
    _copy: Option<TempDir>,
    /// Nobody begins to write while it is held.
    _lock: Option<File>,
    foreign_log: bool,
    /// Of the library that is open here.
    beside: bool,
}

/// Looks at a file that is being written to, before it is taken for another.
const ATTEMPTS: u32 = 20;
/// Between two of them.
const BREATH: Duration = Duration::from_millis(10);

/// The library as it stood after one commit.
pub struct View<'r> {
    pub(crate) conn: &'r Connection,
    /// The newest commit it holds.
    pub seq: u64,
}

/// Notes that are visible, by board.
const VISIBLE: &str =
    "SELECT \"board\", count(*) FROM \"note\" WHERE \"status\" = 'visible' GROUP BY \"board\"";

/// Of these, those that lie under one that is not.
const UNDER_HIDDEN: &str = "
    WITH RECURSIVE up(start, at) AS (
        SELECT \"id\", \"id\" FROM \"note\" WHERE \"merged_into\" IS NOT NULL
        UNION
        SELECT up.start, over.\"id\" FROM up
        JOIN \"note\" AS under ON under.\"id\" = up.at
        JOIN \"note\" AS over ON over.\"id\" = under.\"merged_into\" AND over.\"board\" = under.\"board\"
    )
    SELECT own.\"board\", count(*) FROM up
    JOIN \"note\" AS own ON own.\"id\" = up.start AND own.\"status\" = 'visible'
    JOIN \"note\" AS top ON top.\"id\" = up.at AND top.\"status\" <> 'visible'
    WHERE NOT EXISTS (
        SELECT 1 FROM \"note\" AS over
        WHERE over.\"id\" = top.\"merged_into\" AND over.\"board\" = top.\"board\"
    )
    GROUP BY own.\"board\"";

impl Reader {
    /// A reader beside the open library, of the very file that is open.
    ///
    /// # Errors
    /// When the file cannot be opened; `LibraryReplaced` when another has its name by now.
    pub fn beside(path: &Path, file: FileId) -> Result<Self, Fault> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let is_here = || match file_id::get_file_id(path) {
            Ok(there) if there == file => Ok(()),
            _ => Err(Fault::new(ErrorCode::LibraryReplaced).at(path.display().to_string())),
        };
        // Before as well: SQLite gives every file of one name the same index of the log, and a second
        // file in one process would begin it anew under the writer's hands.
        is_here()?;
        let reader = Self::settle(cipher::open_as(path, flags)?)?;
        is_here()?;
        Ok(Self {
            beside: true,
            ..reader
        })
    }

    /// A reader of a library that may or may not be open elsewhere; `None` when the folder has
    /// none. No byte of the folder is changed: a log is read in a copy of both, and only where it is
    /// the file's own.
    ///
    /// # Errors
    /// `NewerVersion`, `NotALibrary`, `Damaged`, `LibraryReplaced`, or what the disk refuses.
    pub fn open(dir: &Path) -> Result<Option<Self>, Fault> {
        Self::open_as(dir, None)
    }

    /// The same today: a large library that was looked through today is not looked through again.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn open_today(dir: &Path, now: Timestamp) -> Result<Option<Self>, Fault> {
        Self::open_as(dir, Some(now))
    }

    fn open_as(dir: &Path, now: Option<Timestamp>) -> Result<Option<Self>, Fault> {
        let path = dir.join(FILE);
        let version = match schema::header(&path)? {
            Header::Absent => return Ok(None),
            Header::Sound(Kind::Library, version) => version,
            Header::Sound(Kind::Project, _) => {
                return Err(Fault::new(ErrorCode::NotALibrary).technical("project file"));
            }
        };
        let is_known = |conn: &Connection| match now {
            Some(now) => library::is_known(conn, &path, version, now),
            None => Ok(false),
        };
        let lock = match folder::share_lock(dir)? {
            Shared::Owned => return Self::of_owned(&path, is_known).map(Some),
            Shared::Quiet(lock) => lock,
        };
        let reader = Self::with_own_log(&path, is_known)?.brought_up(version)?;
        Ok(Some(Self {
            _lock: lock,
            ..reader
        }))
    }

    /// A reader of any library's file, wherever it lies and whatever its name. No byte of its folder
    /// is changed, and nothing that it brings along is run: its tables must be ours to the letter.
    ///
    /// # Errors
    /// As [`Reader::open`]; `NotFound` when there is no such file, `UnknownFormat` for other tables.
    pub fn of_file(path: &Path) -> Result<Self, Fault> {
        let version = match schema::header(path)? {
            Header::Sound(Kind::Library, version) => version,
            Header::Sound(Kind::Project, _) => {
                return Err(Fault::new(ErrorCode::NotALibrary).technical("project file"));
            }
            Header::Absent => return Err(Fault::new(ErrorCode::NotFound).detail(path.display())),
        };
        let lock = match path.parent() {
            Some(dir) if path.file_name().is_some_and(|name| name == FILE) => {
                folder::share_lock(dir)?
            }
            _ => Shared::Quiet(None),
        };
        let reader = match lock {
            Shared::Owned => Self::of_owned(path, |_| Ok(false))?,
            Shared::Quiet(lock) => Self {
                _lock: lock,
                ..Self::with_own_log(path, |_| Ok(false))?
            },
        };
        file::distrust_schema(&reader.conn)?;
        file::same_schema(&reader.conn, Kind::Library, version)?;
        reader.brought_up(version)
    }

    /// A reader of what a log that was set aside holds, with the first of these files that it belongs
    /// to, and which one that is; `None` where it belongs to none of them. Both are read in copies.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn of_log(log: &Path, among: &[PathBuf]) -> Result<Option<(Self, PathBuf)>, Fault> {
        for file in among {
            let (conn, folder) = match log::copied(file, log) {
                Ok(Some(found)) => found,
                Err(fault) if fault.code == ErrorCode::DiskFull => return Err(fault),
                _ => continue,
            };
            // A log of which nothing can be read would pass for one that brings nothing new.
            if log::frames(&conn)? > 0 {
                let reader = Self {
                    _copy: Some(folder),
                    ..Self::settle(conn)?
                };
                let version = schema::version(&reader.conn)?;
                return Ok(Some((reader.brought_up(version)?, file.clone())));
            }
        }
        Ok(None)
    }

    /// The file, with its log where that is its own; `is_known`: what is alone was looked through before.
    fn with_own_log(
        path: &Path,
        is_known: impl FnOnce(&Connection) -> Result<bool, Fault>,
    ) -> Result<Self, Fault> {
        let (conn, copy, foreign_log) = if log::holds_something(path)? {
            match log::copied(path, &log::beside(path))? {
                Some((conn, folder)) => (conn, Some(folder), false),
                None => (backup::open_still(path)?, None, true),
            }
        } else {
            (backup::open_still(path)?, None, false)
        };
        if copy.is_some() || foreign_log || !is_known(&conn)? {
            schema::quick_check(&conn)?;
        }
        Ok(Self {
            _copy: copy,
            foreign_log,
            ..Self::settle(conn)?
        })
    }

    /// The same, in the shape of this version.
    fn brought_up(self, version: u32) -> Result<Self, Fault> {
        if version == schema::VERSION {
            return Ok(self);
        }
        let conn = in_memory(&self.conn)?;
        Ok(Self {
            _lock: self._lock,
            foreign_log: self.foreign_log,
            ..Self::settle(conn)?
        })
    }

    /// A reader of a backup, or of any library that nobody writes to.
    ///
    /// # Errors
    /// As [`Reader::open`]; `NotFound` when there is no such file.
    pub fn still(path: &Path) -> Result<Self, Fault> {
        let conn = backup::open_sound(path)?;
        let conn = if schema::version(&conn)? == schema::VERSION {
            conn
        } else {
            in_memory(&conn)?
        };
        Self::settle(conn)
    }

    /// Sees to it that what the library holds can be searched: where its index is not made as it is
    /// made now, that of a copy in memory is.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn searchable(&mut self) -> Result<(), Fault> {
        // Beside the library that is open, the writer makes it.
        if self.beside || index::is_current(&self.conn)? {
            return Ok(());
        }
        let mut copy = in_memory(&self.conn)?;
        index::ensure(&mut copy)?;
        self.conn = Self::settle(copy)?.conn;
        Ok(())
    }

    /// Whether a log lies beside the library that is not its own, and was not read.
    pub fn foreign_log(&self) -> bool {
        self.foreign_log
    }

    /// A library that an Établi has open. Its log is read as it lies there, unless the file was
    /// replaced meanwhile: then the log belongs to another.
    fn of_owned(
        path: &Path,
        is_known: impl FnOnce(&Connection) -> Result<bool, Fault>,
    ) -> Result<Self, Fault> {
        let reader = Self::settle(cipher::open_as(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)?;
        for attempt in 1.. {
            // While the log is being written into the file, what the file says alone can be half said.
            let own = log::may_be_own(path, &reader.conn);
            match own {
                Ok(true) => break,
                Err(fault) if fault.code == ErrorCode::InUse => return Err(fault),
                _ if attempt == ATTEMPTS => {
                    return Err(
                        Fault::new(ErrorCode::LibraryReplaced).at(path.display().to_string())
                    );
                }
                _ => std::thread::sleep(BREATH),
            }
        }
        if !is_known(&reader.conn)? {
            schema::quick_check(&reader.conn)?;
        }
        Ok(reader)
    }

    fn settle(conn: Connection) -> Result<Self, Fault> {
        conn.busy_timeout(std::time::Duration::from_secs(5))
            .map_err(fault::sql)?;
        // The pages of the index and of texts that one search after the other reads.
        conn.execute_batch(
            "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384;",
        )
        .map_err(fault::sql)?;
        conn.set_prepared_statement_cache_capacity(256);
        // Each search would have its statements prepared anew, for what is bound to them.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
            .map_err(fault::sql)?;
        Ok(Self {
            conn,
            _copy: None,
            _lock: None,
            foreign_log: false,
            beside: false,
        })
    }

    /// Reads the library as it stands after one commit.
    ///
    /// # Errors
    /// What `look` meets.
    pub fn view<T>(
        &mut self,
        look: impl FnOnce(&View<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let tx = self.conn.transaction().map_err(fault::sql)?;
        let seq = journal::newest(&tx)?;
        look(&View { conn: &tx, seq })
    }

    /// A verified copy of the library at a path.
    ///
    /// # Errors
    /// What the disk refuses; no half copy is left.
    pub fn copy_to(&self, to: &Path) -> Result<(), Fault> {
        backup::copy(&self.conn, to)
    }

    /// The day of a moment where the lab is.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn day(&self, at: Timestamp) -> Result<NaiveDate, Fault> {
        backup::day(&self.conn, at)
    }
}

/// A copy of an older library, brought to this version.
fn in_memory(conn: &Connection) -> Result<Connection, Fault> {
    let mut copy = Connection::open_in_memory().map_err(fault::sql)?;
    backup::pages(conn, &mut copy)?;
    schema::migrate(&mut copy, Kind::Library)?;
    mark::name(&copy)?;
    Ok(copy)
}

impl View<'_> {
    /// Which library it is, and how far it has come.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn mark(&self) -> Result<Mark, Fault> {
        Mark::of(self.conn)
    }

    /// Whether the newest commit of another file is one of those it holds.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn holds(&self, other: &Mark) -> Result<bool, Fault> {
        other.is_within(self.conn)
    }

    /// How many gestures it has kept.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn gestures(&self) -> Result<u64, Fault> {
        self.conn
            .query_row("SELECT count(*) FROM \"journal\"", [], |row| {
                row.get::<_, i64>(0)
            })
            .map(i64::unsigned_abs)
            .map_err(fault::sql)
    }

    /// When its newest commit was made.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn at(&self) -> Result<Option<Timestamp>, Fault> {
        journal::moment(self.conn, self.seq)
    }

    /// What an actor can undo and redo.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn history(&self, actor: Actor) -> Result<History, Fault> {
        journal::history(self.conn, actor)
    }

    /// The commits after `since`; `None` when they are more than `most`, hold more than `bytes`,
    /// or when the library is not as far.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn commits(
        &self,
        since: u64,
        most: u64,
        bytes: u64,
    ) -> Result<Option<Vec<Committed>>, Fault> {
        journal::after(self.conn, since, most, bytes)
    }

    /// A record, if it exists.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn find(&self, noun: Noun, id: Id) -> Result<Option<Record>, Fault> {
        Ok(self
            .select(noun, "\"id\" = ?1", &text(id))?
            .into_iter()
            .next())
    }

    /// Every record of a noun.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn all(&self, noun: Noun) -> Result<Vec<Record>, Fault> {
        self.select(noun, "?1 = ?1", "")
    }

    /// How many records of a noun there are.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn count(&self, noun: Noun) -> Result<u64, Fault> {
        let sql = format!("SELECT count(*) FROM \"{}\"", noun.word());
        self.conn
            .query_row(&sql, [], |row| row.get::<_, i64>(0))
            .map(i64::unsigned_abs)
            .map_err(fault::sql)
    }

    /// A project and everything that belongs to it; owners before what they own.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of_project(&self, project: Id) -> Result<Vec<Record>, Fault> {
        let mut records = Vec::new();
        for noun in Noun::ALL {
            if let Some(under) = table::of(*noun).under(Noun::Project) {
                records.append(&mut self.select(*noun, &under, &text(project))?);
            }
        }
        Ok(records)
    }

    /// A workshop with its project, everything that belongs to it, and what was made in it
    /// (personas, journeys, actions); also the personas its journeys name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of_workshop(&self, workshop: Id) -> Result<Vec<Record>, Fault> {
        let mut records = self.some_of_workshop(workshop, Noun::ALL)?;
        self.add_named(&mut records)?;
        Ok(records)
    }

    /// Of those of a workshop, and its project, those of some nouns.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn some_of_workshop(&self, workshop: Id, nouns: &[Noun]) -> Result<Vec<Record>, Fault> {
        let bound = text(workshop);
        let mut records = Vec::new();
        for noun in nouns {
            let condition = match noun {
                Noun::Project => {
                    Some("\"id\" = (SELECT \"project\" FROM \"workshop\" WHERE \"id\" = ?1)".into())
                }
                _ => table::of(*noun)
                    .under(Noun::Workshop)
                    .or_else(|| made_in(*noun)),
            };
            if let Some(condition) = condition {
                records.append(&mut self.select(*noun, &condition, &bound)?);
            }
        }
        Ok(records)
    }

    /// Of what belongs to workshops, or was made in them, that of one noun.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of_workshops(&self, workshops: &[Id], noun: Noun) -> Result<Vec<Record>, Fault> {
        let ids: Vec<String> = workshops.iter().map(|id| text(*id)).collect();
        let ids = serde_json::to_string(&ids).map_err(fault::json)?;
        self.select(
            noun,
            "\"workshop\" IN (SELECT \"value\" FROM json_each(?1))",
            &ids,
        )
    }

    /// The category of everybody who came to these workshops: nothing else is read of people.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn present_at(&self, workshops: &[Id]) -> Result<Vec<(Id, String)>, Fault> {
        let ids: Vec<String> = workshops.iter().map(|id| text(*id)).collect();
        let ids = serde_json::to_string(&ids).map_err(fault::json)?;
        let sql = "SELECT \"workshop\", \"category\" FROM \"participant\" WHERE \"present\" = 1 \
                   AND \"workshop\" IN (SELECT \"value\" FROM json_each(?1)) ORDER BY rowid";
        let mut statement = self.conn.prepare_cached(sql).map_err(fault::sql)?;
        let mut rows = statement.query([ids]).map_err(fault::sql)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let workshop: String = row.get(0).map_err(fault::sql)?;
            let category: String = row.get(1).map_err(fault::sql)?;
            found.push((workshop.parse().map_err(fault::row)?, category));
        }
        Ok(found)
    }

    /// The actions that come from no workshop.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn loose_actions(&self) -> Result<Vec<Record>, Fault> {
        self.select(Noun::Action, "\"workshop\" IS NULL AND ?1 = ?1", "")
    }

    /// How many notes are shown, by board, of which no text is read. A note that lies under another
    /// is shown as long as that is, whatever lies under it in turn; where notes lie in a circle, each
    /// stands for itself.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn notes_shown(&self) -> Result<HashMap<Id, u32>, Fault> {
        let mut counts: HashMap<Id, u32> = HashMap::new();
        let mut count = |sql: &str, sign: i64| -> Result<(), Fault> {
            let mut statement = self.conn.prepare_cached(sql).map_err(fault::sql)?;
            let mut rows = statement.query([]).map_err(fault::sql)?;
            while let Some(row) = rows.next().map_err(fault::sql)? {
                let board: String = row.get(0).map_err(fault::sql)?;
                let more: i64 = row.get(1).map_err(fault::sql)?;
                let board = board.parse().map_err(fault::row)?;
                let all = counts.entry(board).or_default();
                let now = i64::from(*all) + sign * more;
                *all = u32::try_from(now.max(0)).unwrap_or(u32::MAX);
            }
            Ok(())
        };
        count(VISIBLE, 1)?;
        count(UNDER_HIDDEN, -1)?;
        Ok(counts)
    }

    /// Adds the personas that artefacts name and that are not among the records yet.
    fn add_named(&self, records: &mut Vec<Record>) -> Result<(), Fault> {
        let mut wanted: Vec<(Noun, Id)> = Vec::new();
        let names = [Noun::Journey, Noun::EmpathyMap, Noun::TestGrid];
        for record in records.iter().filter(|r| names.contains(&r.noun())) {
            let fields: Fields = record.fields().map_err(fault::json)?;
            for reference in record.noun().references() {
                if let Target::Noun(noun @ Noun::Persona) = reference.target {
                    for id in named_in(reference.role, reference.field, &fields) {
                        wanted.push((noun, id));
                    }
                }
            }
        }
        for (noun, id) in wanted {
            let here = records.iter().any(|r| r.noun() == noun && r.id() == id);
            if !here && let Some(record) = self.find(noun, id)? {
                let place = records
                    .iter()
                    .position(|r| r.noun() > noun)
                    .unwrap_or(records.len());
                records.insert(place, record);
            }
        }
        Ok(())
    }

    fn select(&self, noun: Noun, condition: &str, bound: &str) -> Result<Vec<Record>, Fault> {
        let table = table::of(noun);
        let sql = format!("{} WHERE {condition}{}", table.select, table::AS_THEY_CAME);
        let mut statement = self.conn.prepare_cached(&sql).map_err(fault::sql)?;
        let mut rows = statement.query([bound]).map_err(fault::sql)?;
        let mut records = Vec::new();
        while let Some(row) = rows.next().map_err(fault::sql)? {
            records.push(row::record(noun, row)?);
        }
        Ok(records)
    }

    /// Whether the library is encrypted.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn is_encrypted(&self) -> Result<bool, Fault> {
        Ok(cipher::key_of(self.conn)?.is_some())
    }

    /// The bytes of the library's file and its log.
    pub fn bytes(&self) -> u64 {
        let Some(path) = self.conn.path() else {
            return 0;
        };
        let size = |path: &str| fs::metadata(path).map_or(0, |meta| meta.len());
        size(path) + size(&format!("{path}-wal"))
    }
}

/// The condition that a record was made in a workshop (bound as ?1), itself or through its owners.
fn made_in(noun: Noun) -> Option<String> {
    let named = noun.references().iter().find(|reference| {
        reference.role == Role::Weak && reference.target == Target::Noun(Noun::Workshop)
    });
    if let Some(reference) = named {
        return Some(format!("\"{}\" = ?1", reference.field));
    }
    let (field, owner) = noun.owner()?;
    let above = made_in(owner)?;
    Some(format!(
        "\"{field}\" IN (SELECT \"id\" FROM \"{}\" WHERE {above})",
        owner.word()
    ))
}
