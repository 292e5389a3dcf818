//! What was done since the newest backup, written a second time as it is acknowledged: one line a
//! commit, in a plain file beside the backups, each line sealed where the library is encrypted. Where the library's own file is written over, or its
//! log is taken away, a backup and this tail give back all that was acknowledged.
//!
//! It is not made durable by itself: it is for a file that somebody else spoils, not for a power
//! cut, which the library's own log outlives. What it cannot hold, it leaves to the next backup.

use std::{
    borrow::Cow,
    fs::{self, File},
    io::{BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use domain::{Change, Fault, Fields, Id, Timestamp};
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    backup,
    cipher::{self, Key},
    fault, folder,
    ids::text,
    index, journal,
    mark::{self, Mark},
    row::Bound,
    schema::{self, Kind},
    sealed, table,
};

const NAME: &str = "suite.jsonl";
/// What its lines are sealed about.
const ABOUT: &str = "suite";
/// The end of the name of one whose key was not given: another library could be made whole by it.
const SEALED_ASIDE: &str = ".scellee";
/// Beyond this, a new backup is a better beginning.
const MOST: u64 = 64 * 1024 * 1024;

/// So much of its end is looked at in one go.
const STRETCH: u64 = 64 * 1024;

/// The first line: what the others come after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    library: Id,
    /// The schema of the lines.
    version: u32,
    /// The name of the backup; `None`: an empty library.
    base: Option<String>,
}

/// The newest commit of a tail: its number and its command; `None` while it has none.
type Reached = Option<(u64, Id)>;

/// A line: a row of the journal.
#[derive(Debug, Deserialize)]
struct Line {
    seq: u64,
    actor: String,
    kind: String,
    target: Option<u64>,
    merge_key: Option<String>,
    scope: Option<Id>,
    command_id: Id,
    op: Value,
    at: i64,
    skipped: u32,
    changes: Vec<Change>,
}

/// The same, without what changed: which commit it is.
#[derive(Debug, Deserialize)]
struct Newest {
    seq: u64,
    command_id: Id,
}

/// The file, open to be written on.
#[derive(Debug, Default)]
pub(crate) struct Tail {
    file: Option<File>,
    /// What its lines are sealed with.
    key: Option<Key>,
    bytes: u64,
    /// The disk refused: it is begun anew with the next commit.
    broken: bool,
}

/// Where it lies.
pub(crate) fn path(dir: &Path) -> PathBuf {
    dir.join(backup::FOLDER).join(NAME)
}

/// A commit's line.
pub(crate) fn line(row: &journal::Row<'_>) -> String {
    let words = |text: Option<&str>| {
        text.map_or_else(
            || "null".to_owned(),
            |text| Value::String(text.to_owned()).to_string(),
        )
    };
    format!(
        "{{\"seq\":{},\"actor\":{},\"kind\":\"{}\",\"target\":{},\"merge_key\":{},\"scope\":{},\
         \"command_id\":\"{}\",\"op\":{},\"at\":{},\"skipped\":{},\"changes\":{}}}\n",
        row.seq,
        words(Some(row.actor)),
        row.kind,
        row.target
            .map_or_else(|| "null".to_owned(), |target| target.to_string()),
        words(row.merge_key),
        words(row.scope),
        row.command_id,
        row.op,
        row.at,
        row.skipped,
        row.changes
    )
}

impl Tail {
    /// One that the disk refused.
    pub fn broken() -> Self {
        Self {
            broken: true,
            ..Self::default()
        }
    }

    /// Whether it has to be begun anew.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// Whether a new backup is a better beginning.
    pub fn is_outgrown(&self) -> bool {
        self.bytes > MOST
    }

    /// Goes on where the file stands, or begins it anew.
    pub fn follow(conn: &Connection, dir: &Path) -> Self {
        let begun =
            Self::go_on(conn, dir).map(|tail| tail.unwrap_or_else(|| Self::begin(conn, dir)));
        // Without one, all is as safe as SQLite makes it.
        begun.unwrap_or_else(|_| Self::broken())
    }

    fn go_on(conn: &Connection, dir: &Path) -> Result<Option<Self>, Fault> {
        let key = cipher::key_of(conn)?;
        if salt(dir)? != key.as_ref().map(Key::salt) {
            // Of another key, or of none: this library cannot go on with it.
            match ends(dir) {
                Err(fault) if fault.code == domain::ErrorCode::Locked => {
                    let path = path(dir);
                    folder::move_aside(&path, &folder::beside(&path, SEALED_ASIDE))?;
                }
                _ => forget(dir)?,
            }
            return Ok(None);
        }
        let Some((head, newest)) = ends(dir)? else {
            return Ok(None);
        };
        let now = Mark::of(conn)?;
        let Some(base) = base_mark(dir, &head) else {
            return Ok(None);
        };
        let reached = newest.or(base.newest);
        let same = Some(head.library) == now.library && head.version == schema::VERSION;
        let reached = Mark {
            newest: reached,
            ..Mark::default()
        };
        if !same || !reached.is_within(conn)? || !base.is_within(conn)? {
            return Ok(None);
        }
        let mut file = File::options()
            .read(true)
            .append(true)
            .open(path(dir))
            .map_err(fault::file)?;
        let mut last = [0];
        file.seek(SeekFrom::End(-1))
            .and_then(|_| file.read_exact(&mut last))
            .map_err(fault::file)?;
        if last != *b"\n" {
            return Ok(None);
        }
        let mut tail = Self {
            bytes: file.metadata().map_err(fault::file)?.len(),
            file: Some(file),
            key,
            broken: false,
        };
        // A stop between the disk's word and this one's: the last lines are missing.
        let mut missing = String::new();
        let since = reached.newest.map_or(0, |(seq, _)| seq);
        journal::rows_after(conn, since, |row| missing.push_str(&line(row)))?;
        tail.add(&missing);
        Ok(tail.file.is_some().then_some(tail))
    }

    /// Begins with the newest backup that is a part of this library's past; one that the disk refuses
    /// is broken.
    pub fn begin(conn: &Connection, dir: &Path) -> Self {
        Self::begun(conn, dir).unwrap_or_else(|_| Self::broken())
    }

    fn begun(conn: &Connection, dir: &Path) -> Result<Self, Fault> {
        let now = Mark::of(conn)?;
        let Some(library) = now.library else {
            return Ok(Self::default());
        };
        let mut base = None;
        for known in backup::marks(dir)? {
            if known.mark.library == now.library && known.mark.is_within(conn)? {
                base = Some(known);
                break;
            }
        }
        let since = base.as_ref().and_then(|known| known.mark.newest);
        let since = since.map_or(0, |(seq, _)| seq);
        if journal::bytes_after(conn, since)? > MOST {
            return Ok(Self::default());
        }
        let head = Head {
            library,
            version: schema::VERSION,
            base: base.and_then(|known| {
                known
                    .path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned())
            }),
        };
        fs::create_dir_all(dir.join(backup::FOLDER)).map_err(fault::file)?;
        let path = path(dir);
        let draft = folder::beside(&path, ".partiel");
        let mut text = serde_json::to_string(&head).map_err(fault::json)?;
        text.push('\n');
        journal::rows_after(conn, since, |row| text.push_str(&line(row)))?;
        let key = cipher::key_of(conn)?;
        let text = written(key.as_ref(), &text)?;
        let put = || -> std::io::Result<File> {
            let mut file = File::create(&draft)?;
            file.write_all(text.as_bytes())?;
            fs::rename(&draft, &path)?;
            Ok(file)
        };
        let file = put().map_err(|error| {
            // On a full disk half of it would take the last room there is.
            let _ = fs::remove_file(&draft);
            fault::file(error)
        })?;
        Ok(Self {
            file: Some(file),
            bytes: text.len() as u64,
            key,
            broken: false,
        })
    }

    /// Adds what was acknowledged. A disk that refuses ends the tail: half a line is worth nothing.
    pub fn add(&mut self, lines: &str) {
        let Some(file) = &mut self.file else { return };
        let Ok(lines) = written(self.key.as_ref(), lines) else {
            *self = Self::broken();
            return;
        };
        self.bytes += lines.len() as u64;
        if self.bytes > MOST {
            self.file = None;
        } else if file.write_all(lines.as_bytes()).is_err() {
            *self = Self::broken();
        }
    }
}

/// Lines as they are written: plain, or each sealed.
fn written<'t>(key: Option<&Key>, lines: &'t str) -> Result<Cow<'t, str>, Fault> {
    let Some(key) = key else {
        return Ok(Cow::Borrowed(lines));
    };
    let mut sealed = String::with_capacity(lines.len() * 3 / 2);
    for line in lines.lines() {
        sealed.push_str(&sealed::seal_line(key, ABOUT, line)?);
        sealed.push('\n');
    }
    Ok(Cow::Owned(sealed))
}

/// Under which key it is sealed; `None` for a plain one, and where there is none.
fn salt(dir: &Path) -> Result<Option<cipher::Salt>, Fault> {
    salt_at(&path(dir))
}

pub(crate) fn salt_at(path: &Path) -> Result<Option<cipher::Salt>, Fault> {
    let mut head = Vec::new();
    match File::open(path).and_then(|file| file.take(64).read_to_end(&mut head)) {
        Ok(_) => Ok(sealed::salt_in_line(&head)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(fault::file(error)),
    }
}

/// Whether a file is a tail that is sealed.
pub(crate) fn is_sealed(path: &Path) -> Result<bool, Fault> {
    Ok(salt_at(path)?.is_some())
}

/// Whether any line of a tail that is sealed is such a one.
pub(crate) fn any(path: &Path, is: impl Fn(&[u8]) -> bool) -> Result<bool, Fault> {
    let file = BufReader::new(File::open(path).map_err(fault::file)?);
    for line in file.split(b'\n') {
        if is(&sealed::open_line(ABOUT, line.map_err(fault::file)?)?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Takes it away, written over: what it says again goes for good.
pub(crate) fn forget(dir: &Path) -> Result<(), Fault> {
    let path = path(dir);
    folder::shred(&folder::beside(&path, ".partiel"))?;
    folder::shred(&path)
}

/// The backup that must stay because the tail begins with it.
pub(crate) fn base(dir: &Path) -> Option<String> {
    ends(dir).ok().flatten().and_then(|(head, _)| head.base)
}

fn base_mark(dir: &Path, head: &Head) -> Option<Mark> {
    match &head.base {
        None => Some(Mark {
            library: Some(head.library),
            ..Mark::default()
        }),
        Some(name) => {
            let path = dir.join(backup::FOLDER).join(name);
            backup::open_still(&path)
                .and_then(|conn| Mark::of(&conn))
                .ok()
        }
    }
}

/// The first line, and how far the last whole one comes. What lies between is not read.
fn ends(dir: &Path) -> Result<Option<(Head, Reached)>, Fault> {
    let mut file = match File::open(path(dir)) {
        Ok(file) => BufReader::new(file),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(fault::file(error)),
    };
    let mut first = Vec::new();
    file.read_until(b'\n', &mut first).map_err(fault::file)?;
    let begin = first.len() as u64;
    if first.last() == Some(&b'\n') {
        first.pop();
    }
    let first = sealed::open_line(ABOUT, first)?;
    let Ok(head) = serde_json::from_slice::<Head>(&first) else {
        return Ok(None);
    };
    let last = last_line(&mut file, begin).map_err(fault::file)?;
    let last = sealed::open_line(ABOUT, last)?;
    let newest = serde_json::from_slice::<Newest>(&last).ok();
    Ok(Some((head, newest.map(|line| (line.seq, line.command_id)))))
}

/// The last line that has its end, of those that begin at `begin` or later; empty when there is none.
/// A line can be as long as an import: each byte is looked at once.
fn last_line(file: &mut (impl Read + Seek), begin: u64) -> std::io::Result<Vec<u8>> {
    // The end of the line before the first one counts too.
    let least = begin.saturating_sub(1);
    let mut start = file.seek(SeekFrom::End(0))?;
    let mut until = None;
    while start > least {
        let from = start.saturating_sub(STRETCH).max(least);
        file.seek(SeekFrom::Start(from))?;
        let mut stretch = vec![0; usize::try_from(start - from).unwrap_or_default()];
        file.read_exact(&mut stretch)?;
        let mut rest = stretch.as_slice();
        while let Some(at) = rest.iter().rposition(|byte| *byte == b'\n') {
            rest = &rest[..at];
            let end = from + at as u64;
            let Some(until) = until.replace(end) else {
                continue;
            };
            file.seek(SeekFrom::Start(end + 1))?;
            let mut line = vec![0; usize::try_from(until - end - 1).unwrap_or_default()];
            file.read_exact(&mut line)?;
            return Ok(line);
        }
        start = from;
    }
    Ok(Vec::new())
}

/// Reads the tail line by line: first the head alone, then each line as far as they are whole.
fn read(
    dir: &Path,
    mut each: impl FnMut(&Head, Option<Line>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let file = match File::open(path(dir)) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(fault::file(error)),
    };
    let mut lines = BufReader::new(file).split(b'\n');
    let Some(Ok(first)) = lines.next() else {
        return Ok(());
    };
    let Ok(head) = serde_json::from_slice::<Head>(&sealed::open_line(ABOUT, first)?) else {
        return Ok(());
    };
    each(&head, None)?;
    for line in lines {
        // A stop in the middle of a line: what follows was not acknowledged.
        let line = line
            .ok()
            .and_then(|line| sealed::open_line(ABOUT, line).ok());
        let Some(line) = line.and_then(|line| serde_json::from_slice(&line).ok()) else {
            break;
        };
        each(&head, Some(line))?;
    }
    Ok(())
}

/// Whether the tail holds any commit, or may.
pub(crate) fn holds_something(dir: &Path) -> Result<bool, Fault> {
    match ends(dir) {
        Err(fault) if fault.code == domain::ErrorCode::Locked => Ok(true),
        ends => Ok(matches!(ends?, Some((_, Some(_))))),
    }
}

/// Whether a backup has come as far as the tail, or there is none.
pub(crate) fn is_backed_up(dir: &Path) -> Result<bool, Fault> {
    let Some((head, Some(newest))) = ends(dir)? else {
        return Ok(true);
    };
    let reached = Mark {
        newest: Some(newest),
        ..Mark::default()
    };
    for known in backup::marks(dir)? {
        if known.mark.library == Some(head.library)
            && reached.is_within(&backup::open_still(&known.path)?)?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the tail holds commits of this library that an open file of it does not.
pub(crate) fn is_ahead(conn: &Connection, dir: &Path) -> Result<bool, Fault> {
    let now = Mark::of(conn)?;
    let Some((head, newest)) = ends(dir)? else {
        return Ok(false);
    };
    let reached = Mark {
        newest,
        ..Mark::default()
    };
    Ok(Some(head.library) == now.library && !reached.is_within(conn)?)
}

/// Makes the library anew at a path: the backup, and each line after it.
pub(crate) fn rebuild(dir: &Path, to: &Path) -> Result<(), Fault> {
    let mut conn: Option<Connection> = None;
    read(dir, |head, line| {
        let conn = match &mut conn {
            Some(conn) => conn,
            None => conn.insert(begin_with(dir, head, to)?),
        };
        line.map_or(Ok(()), |line| replay(conn, line))
    })?;
    let conn =
        conn.ok_or_else(|| Fault::new(domain::ErrorCode::NotFound).detail(path(dir).display()))?;
    index::forget(&conn)?;
    conn.execute_batch("COMMIT").map_err(fault::sql)?;
    schema::integrity_check(&conn)?;
    conn.close().map_err(|(_, error)| fault::sql(error))
}

fn begin_with(dir: &Path, head: &Head, to: &Path) -> Result<Connection, Fault> {
    let mut conn = match &head.base {
        Some(name) => {
            backup::stage(&dir.join(backup::FOLDER).join(name), to)?;
            cipher::open(to)?
        }
        None => cipher::create(to, salt(dir)?.and_then(cipher::known).as_ref())?,
    };
    schema::migrate(&mut conn, Kind::Library)?;
    mark::name_as(&conn, head.library)?;
    conn.execute_batch("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE")
        .map_err(fault::sql)?;
    Ok(conn)
}

fn replay(conn: &Connection, line: Line) -> Result<(), Fault> {
    if journal::done(conn, line.command_id)?.is_some() {
        return Ok(());
    }
    for change in &line.changes {
        apply(conn, change, line.scope, Timestamp(line.at))?;
    }
    let op = line.op.to_string();
    let changes = serde_json::to_string(&line.changes).map_err(fault::json)?;
    let (command, scope) = (text(line.command_id), line.scope.map(text));
    journal::add(
        conn,
        &journal::Row {
            seq: line.seq,
            actor: &line.actor,
            kind: &line.kind,
            target: line.target,
            merge_key: line.merge_key.as_deref(),
            scope: scope.as_deref(),
            command_id: &command,
            op: &op,
            at: line.at,
            skipped: line.skipped,
            changes: &changes,
        },
    )
}

fn apply(
    conn: &Connection,
    change: &Change,
    scope: Option<Id>,
    at: Timestamp,
) -> Result<(), Fault> {
    let table = table::of(change.noun);
    let own = Value::String(text(change.id));
    let run = |sql: &str, values: &mut dyn Iterator<Item = &Value>| -> Result<(), Fault> {
        conn.prepare_cached(sql)
            .and_then(|mut statement| statement.execute(params_from_iter(values.map(Bound))))
            .map(|_| ())
            .map_err(fault::sql)
    };
    match (&change.before, &change.after) {
        (None, Some(after)) => {
            // In the order of the table's columns, which need not be that of the line.
            let whole: Fields = change
                .noun
                .fields()
                .iter()
                .map(|field| {
                    let value = after.get(*field).cloned().unwrap_or(Value::Null);
                    ((*field).to_owned(), value)
                })
                .collect();
            run(&table.insert, &mut whole.values())?;
            conn.execute(
                "DELETE FROM \"tombstone\" WHERE \"id\" = ?1 AND \"noun\" = ?2",
                (text(change.id), change.noun.word()),
            )
            .map_err(fault::sql)?;
        }
        (Some(_), Some(after)) => {
            let sql = table.update(after.keys().map(String::as_str));
            run(&sql, &mut after.values().chain([&own]))?;
        }
        (_, None) => {
            run(&table.delete, &mut [&own].into_iter())?;
            conn.execute(
                "INSERT OR REPLACE INTO \"tombstone\" (\"id\", \"noun\", \"scope\", \"at\") VALUES (?1, ?2, ?3, ?4)",
                (
                    text(change.id),
                    change.noun.word(),
                    scope.map(text),
                    at.0,
                ),
            )
            .map_err(fault::sql)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn the_last_whole_line_is_found_however_long_lines_are() {
        let stretch = usize::try_from(STRETCH).unwrap();
        let head = "{\"head\":1}\n";
        let begin = head.len() as u64;
        for lengths in [
            vec![],
            vec![0],
            vec![5],
            vec![3, 0],
            vec![stretch - 1],
            vec![stretch],
            vec![7, stretch * 3 + 11],
            vec![stretch * 2, 4, stretch - 2],
        ] {
            for unfinished in [0, 1, stretch + 3] {
                let lines: Vec<String> = lengths
                    .iter()
                    .enumerate()
                    .map(|(n, length)| format!("{n}").repeat(*length))
                    .collect();
                let mut file = head.to_owned();
                for line in &lines {
                    file.push_str(line);
                    file.push('\n');
                }
                file.push_str(&"x".repeat(unfinished));
                let found = last_line(&mut Cursor::new(file.into_bytes()), begin).unwrap();
                let wanted = lines.last().cloned().unwrap_or_default();
                assert_eq!(found, wanted.into_bytes(), "{lengths:?} {unfinished}");
            }
        }
    }
}
