//! What was done since the newest backup, written a second time as it is acknowledged: one line a
//! commit, in a plain file beside the backups. Where the library's own file is written over, or its
//! log is taken away, a backup and this tail give back all that was acknowledged.
//!
//! It is not made durable by itself: it is for a file that somebody else spoils, not for a power
//! cut, which the library's own log outlives. What it cannot hold, it leaves to the next backup.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use domain::{Change, Fault, Fields, Id, Timestamp};
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    backup, fault, folder,
    ids::text,
    index, journal,
    mark::{self, Mark},
    row::Bound,
    schema::{self, Kind},
    table,
};

const NAME: &str = "suite.jsonl";
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
        let written = || -> std::io::Result<File> {
            let mut file = File::create(&draft)?;
            file.write_all(text.as_bytes())?;
            fs::rename(&draft, &path)?;
            Ok(file)
        };
        let file = written().map_err(|error| {
            // On a full disk half of it would take the last room there is.
            let _ = fs::remove_file(&draft);
            fault::file(error)
        })?;
        Ok(Self {
            file: Some(file),
            bytes: text.len() as u64,
            broken: false,
        })
    }

    /// Adds what was acknowledged. A disk that refuses ends the tail: half a line is worth nothing.
    pub fn add(&mut self, lines: &str) {
        let Some(file) = &mut self.file else { return };
        self.bytes += lines.len() as u64;
        if self.bytes > MOST {
            self.file = None;
        } else if file.write_all(lines.as_bytes()).is_err() {
            *self = Self::broken();
        }
    }
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
    let mut first = String::new();
    file.read_line(&mut first).map_err(fault::file)?;
    let Ok(head) = serde_json::from_str::<Head>(&first) else {
        return Ok(None);
    };
    let begin = first.len() as u64;
    let last = last_line(&mut file, begin).map_err(fault::file)?;
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
    let mut lines = BufReader::new(file).lines();
    let Some(Ok(first)) = lines.next() else {
        return Ok(());
    };
    let Ok(head) = serde_json::from_str::<Head>(&first) else {
        return Ok(());
    };
    each(&head, None)?;
    for line in lines {
        // A stop in the middle of a line: what follows was not acknowledged.
        let Some(line) = line.ok().and_then(|line| serde_json::from_str(&line).ok()) else {
            break;
        };
        each(&head, Some(line))?;
    }
    Ok(())
}

/// Whether the tail holds any commit.
pub(crate) fn holds_something(dir: &Path) -> Result<bool, Fault> {
    Ok(matches!(ends(dir)?, Some((_, Some(_)))))
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
    if let Some(name) = &head.base {
        backup::stage(&dir.join(backup::FOLDER).join(name), to)?;
    }
    let mut conn = Connection::open(to).map_err(fault::sql)?;
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
