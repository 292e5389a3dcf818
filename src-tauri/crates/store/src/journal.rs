//! The journal: a row a commit. It is the whole memory of undo and of what a face has missed;
//! nothing about either is kept anywhere else.

use std::collections::HashMap;

use domain::{
    Actor, Change, CommitKind, Committed, Fault, Fields, History, Id, Noun, Op, Timestamp,
};
use rusqlite::{Connection, OptionalExtension};

use crate::{
    fault,
    ids::{parse, text},
};

/// What a row says beside what changed.
pub(crate) struct Entry<'a> {
    pub seq: u64,
    pub actor: Actor,
    pub kind: CommitKind,
    pub target: Option<u64>,
    pub merge_key: Option<&'a str>,
    pub scope: Option<Id>,
    pub command_id: Id,
    pub op: Op,
    pub at: Timestamp,
    pub skipped: u32,
}

/// Something that an undo or a redo would invert.
pub(crate) struct Step {
    /// Its newest row.
    pub seq: u64,
    /// All its rows, oldest first: more than one where a merge key joined them.
    pub rows: Vec<u64>,
}

const KINDS: [(CommitKind, &str); 3] = [
    (CommitKind::Do, "do"),
    (CommitKind::Undo, "undo"),
    (CommitKind::Redo, "redo"),
];

fn kind_word(kind: CommitKind) -> &'static str {
    KINDS
        .iter()
        .find(|(known, _)| *known == kind)
        .map_or("do", |(_, word)| word)
}

pub(crate) fn kind_of(word: &str) -> Result<CommitKind, Fault> {
    KINDS
        .iter()
        .find(|(_, known)| *known == word)
        .map(|(kind, _)| *kind)
        .ok_or_else(|| fault::row(word))
}

/// An actor as it stands in a row.
pub(crate) fn actor_word(actor: Actor) -> String {
    match actor {
        Actor::Desk => "desk".to_owned(),
        Actor::Library => "library".to_owned(),
        Actor::Device(id) => format!("device:{id}"),
    }
}

pub(crate) fn actor_of(word: &str) -> Result<Actor, Fault> {
    match word.strip_prefix("device:") {
        Some(id) => Ok(Actor::Device(parse(id)?)),
        None if word == "desk" => Ok(Actor::Desk),
        None if word == "library" => Ok(Actor::Library),
        None => Err(fault::row(word)),
    }
}

/// The number the newest commit has; 0 when there is none.
pub(crate) fn newest(conn: &Connection) -> Result<u64, Fault> {
    let mut statement = conn
        .prepare_cached(
            "SELECT max(coalesce((SELECT max(\"seq\") FROM \"journal\"), 0), \
             coalesce((SELECT \"floor\" FROM \"library\"), 0))",
        )
        .map_err(fault::sql)?;
    statement
        .query_row([], |row| row.get::<_, i64>(0))
        .map(i64::unsigned_abs)
        .map_err(fault::sql)
}

/// The greatest command id; nil when there is none.
pub(crate) fn newest_command(conn: &Connection) -> Result<Id, Fault> {
    let found: Option<String> = conn
        .query_row("SELECT max(\"command_id\") FROM \"journal\"", [], |row| {
            row.get(0)
        })
        .map_err(fault::sql)?;
    found.as_deref().map_or(Ok(Id::nil()), parse)
}

/// When the newest commit up to a number was made.
pub(crate) fn moment(conn: &Connection, seq: u64) -> Result<Option<Timestamp>, Fault> {
    let mut statement = conn
        .prepare_cached(
            "SELECT \"at\" FROM \"journal\" WHERE \"seq\" <= ?1 ORDER BY \"seq\" DESC LIMIT 1",
        )
        .map_err(fault::sql)?;
    statement
        .query_row([number(seq)], |row| row.get(0).map(Timestamp))
        .optional()
        .map_err(fault::sql)
}

/// The commit that a command made, if it has been done.
pub(crate) fn done(conn: &Connection, command_id: Id) -> Result<Option<u64>, Fault> {
    let mut statement = conn
        .prepare_cached("SELECT \"seq\" FROM \"journal\" WHERE \"command_id\" = ?1")
        .map_err(fault::sql)?;
    let seq: Option<i64> = statement
        .query_row([text(command_id).as_str()], |row| row.get(0))
        .optional()
        .map_err(fault::sql)?;
    Ok(seq.map(i64::unsigned_abs))
}

/// A row as it is stored.
pub(crate) struct Row<'a> {
    pub seq: u64,
    pub actor: &'a str,
    pub kind: &'a str,
    pub target: Option<u64>,
    pub merge_key: Option<&'a str>,
    pub scope: Option<&'a str>,
    pub command_id: &'a str,
    pub op: &'a str,
    pub at: i64,
    pub skipped: u32,
    pub changes: &'a str,
}

/// Adds what was done; the row is shown as it was stored.
pub(crate) fn append(
    conn: &Connection,
    entry: &Entry<'_>,
    changes: &[Change],
    stored: impl FnOnce(&Row<'_>),
) -> Result<(), Fault> {
    let (actor, command, scope) = (
        actor_word(entry.actor),
        text(entry.command_id),
        entry.scope.map(text),
    );
    let op = serde_json::to_string(&entry.op).map_err(fault::json)?;
    let changes = serde_json::to_string(changes).map_err(fault::json)?;
    let row = Row {
        seq: entry.seq,
        actor: &actor,
        kind: kind_word(entry.kind),
        target: entry.target,
        merge_key: entry.merge_key,
        scope: scope.as_deref(),
        command_id: &command,
        op: &op,
        at: entry.at.0,
        skipped: entry.skipped,
        changes: &changes,
    };
    add(conn, &row)?;
    stored(&row);
    Ok(())
}

/// Adds a row.
pub(crate) fn add(conn: &Connection, row: &Row<'_>) -> Result<(), Fault> {
    let mut statement = conn
        .prepare_cached(
            "INSERT INTO \"journal\" (\"seq\", \"actor\", \"kind\", \"target\", \"merge_key\", \"scope\", \
             \"command_id\", \"op\", \"at\", \"skipped\", \"changes\") \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )
        .map_err(fault::sql)?;
    statement
        .execute((
            number(row.seq),
            row.actor,
            row.kind,
            row.target.map(number),
            row.merge_key,
            row.scope,
            row.command_id,
            row.op,
            row.at,
            row.skipped,
            row.changes,
        ))
        .map_err(fault::sql)?;
    Ok(())
}

/// The bytes of what changed after a commit.
pub(crate) fn bytes_after(conn: &Connection, since: u64) -> Result<u64, Fault> {
    conn.prepare_cached(
        "SELECT coalesce(sum(length(\"changes\")), 0) FROM \"journal\" WHERE \"seq\" > ?1",
    )
    .and_then(|mut statement| statement.query_row([number(since)], |row| row.get::<_, i64>(0)))
    .map(i64::unsigned_abs)
    .map_err(fault::sql)
}

/// Shows every row after a commit, oldest first.
pub(crate) fn rows_after(
    conn: &Connection,
    since: u64,
    mut each: impl FnMut(&Row<'_>),
) -> Result<(), Fault> {
    let mut statement = conn
        .prepare_cached(
            "SELECT \"seq\", \"actor\", \"kind\", \"target\", \"merge_key\", \"scope\", \"command_id\", \"op\", \
             \"at\", \"skipped\", \"changes\" FROM \"journal\" WHERE \"seq\" > ?1 ORDER BY \"seq\"",
        )
        .map_err(fault::sql)?;
    let mut rows = statement.query([number(since)]).map_err(fault::sql)?;
    while let Some(row) = rows.next().map_err(fault::sql)? {
        let words = |column: usize| {
            row.get_ref(column)
                .map_err(fault::sql)
                .and_then(|value| value.as_str_or_null().map_err(fault::row))
        };
        let needed = |column: usize| words(column).map(Option::unwrap_or_default);
        each(&Row {
            seq: row.get::<_, i64>(0).map_err(fault::sql)?.unsigned_abs(),
            actor: needed(1)?,
            kind: needed(2)?,
            target: row
                .get::<_, Option<i64>>(3)
                .map_err(fault::sql)?
                .map(i64::unsigned_abs),
            merge_key: words(4)?,
            scope: words(5)?,
            command_id: needed(6)?,
            op: needed(7)?,
            at: row.get(8).map_err(fault::sql)?,
            skipped: row.get(9).map_err(fault::sql)?,
            changes: needed(10)?,
        });
    }
    Ok(())
}

/// What changed in one commit.
pub(crate) fn changes(conn: &Connection, seq: u64) -> Result<Vec<Change>, Fault> {
    let mut statement = conn
        .prepare_cached("SELECT \"changes\" FROM \"journal\" WHERE \"seq\" = ?1")
        .map_err(fault::sql)?;
    let json: String = statement
        .query_row([number(seq)], |row| row.get(0))
        .map_err(fault::sql)?;
    serde_json::from_str(&json).map_err(fault::row)
}

/// What a step is called.
pub(crate) fn op(conn: &Connection, seq: u64) -> Result<Op, Fault> {
    let mut statement = conn
        .prepare_cached("SELECT \"op\" FROM \"journal\" WHERE \"seq\" = ?1")
        .map_err(fault::sql)?;
    let json: String = statement
        .query_row([number(seq)], |row| row.get(0))
        .map_err(fault::sql)?;
    serde_json::from_str(&json).map_err(fault::row)
}

/// Whether something was cleared for good after a commit: what changed then stands in no row. Only such a
/// row has nothing to say.
fn is_cleared(conn: &Connection, since: u64) -> Result<bool, Fault> {
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM \"journal\" WHERE \"seq\" > ?1 AND \"kind\" = 'do' AND \"changes\" = '[]')",
    )
    .and_then(|mut statement| statement.query_row([number(since)], |row| row.get(0)))
    .map_err(fault::sql)
}

/// The commits after `since`, oldest first; `None` when they are more than `most`, when they hold
/// more than `bytes`, or when the library is not as far as `since`.
pub(crate) fn after(
    conn: &Connection,
    since: u64,
    most: u64,
    bytes: u64,
) -> Result<Option<Vec<Committed>>, Fault> {
    let newest = newest(conn)?;
    if since > newest || newest - since > most {
        return Ok(None);
    }
    if bytes_after(conn, since)? > bytes || is_cleared(conn, since)? {
        return Ok(None);
    }
    let mut statement = conn
        .prepare_cached(
            "SELECT \"seq\", \"actor\", \"kind\", \"scope\", \"command_id\", \"op\", \"at\", \"skipped\", \"changes\" \
             FROM \"journal\" WHERE \"seq\" > ?1 ORDER BY \"seq\"",
        )
        .map_err(fault::sql)?;
    let mut rows = statement.query([number(since)]).map_err(fault::sql)?;
    let mut commits = Vec::new();
    let mut histories: HashMap<Actor, History> = HashMap::new();
    while let Some(row) = rows.next().map_err(fault::sql)? {
        let mut committed = committed(row)?;
        committed.history = match histories.get(&committed.actor) {
            Some(history) => *history,
            None => {
                let now = history(conn, committed.actor)?;
                histories.insert(committed.actor, now);
                now
            }
        };
        commits.push(committed);
    }
    Ok(Some(commits))
}

fn committed(row: &rusqlite::Row<'_>) -> Result<Committed, Fault> {
    let text = |column: usize| row.get::<_, String>(column).map_err(fault::sql);
    let scope: Option<String> = row.get(3).map_err(fault::sql)?;
    Ok(Committed {
        seq: row.get::<_, i64>(0).map_err(fault::sql)?.unsigned_abs(),
        command_id: parse(&text(4)?)?,
        kind: kind_of(&text(2)?)?,
        op: serde_json::from_str(&text(5)?).map_err(fault::row)?,
        actor: actor_of(&text(1)?)?,
        scope: scope.as_deref().map(parse).transpose()?,
        at: Timestamp(row.get(6).map_err(fault::sql)?),
        changes: serde_json::from_str(&text(8)?).map_err(fault::row)?,
        skipped: row.get(7).map_err(fault::sql)?,
        history: History::default(),
    })
}

struct Mark {
    seq: u64,
    kind: CommitKind,
    merge_key: Option<String>,
}

/// The newest step of an actor that is not undone: walking back, each undo cancels the nearest
/// earlier step.
pub(crate) fn undoable(conn: &Connection, actor: Actor) -> Result<Option<Step>, Fault> {
    walk(conn, actor, true)
}

/// The step that a redo would do again: the newest undo that no redo has cancelled and no new
/// command has made pointless.
pub(crate) fn redoable(conn: &Connection, actor: Actor) -> Result<Option<Step>, Fault> {
    walk(conn, actor, false)
}

fn walk(conn: &Connection, actor: Actor, back: bool) -> Result<Option<Step>, Fault> {
    let mut statement = conn
        .prepare_cached(
            "SELECT \"seq\", \"kind\", \"merge_key\" FROM \"journal\" WHERE \"actor\" = ?1 ORDER BY \"seq\" DESC",
        )
        .map_err(fault::sql)?;
    let mut rows = statement
        .query([actor_word(actor).as_str()])
        .map_err(fault::sql)?;
    let mut pull = || -> Result<Option<Mark>, Fault> {
        let Some(row) = rows.next().map_err(fault::sql)? else {
            return Ok(None);
        };
        Ok(Some(Mark {
            seq: row.get::<_, i64>(0).map_err(fault::sql)?.unsigned_abs(),
            kind: kind_of(&row.get::<_, String>(1).map_err(fault::sql)?)?,
            merge_key: row.get(2).map_err(fault::sql)?,
        }))
    };
    let mut next = pull()?;
    let mut cancelled = 0_u32;
    while let Some(mark) = next {
        let mut rows = vec![mark.seq];
        next = pull()?;
        if mark.kind == CommitKind::Do && mark.merge_key.is_some() {
            while let Some(older) = next
                .take_if(|older| older.kind == CommitKind::Do && older.merge_key == mark.merge_key)
            {
                rows.push(older.seq);
                next = pull()?;
            }
        }
        rows.reverse();
        let step = Step {
            seq: mark.seq,
            rows,
        };
        match (back, mark.kind) {
            (true, CommitKind::Undo) | (false, CommitKind::Redo) => cancelled += 1,
            (false, CommitKind::Do) => return Ok(None),
            (true, CommitKind::Do | CommitKind::Redo) | (false, CommitKind::Undo) => {
                if cancelled == 0 {
                    return Ok(Some(step));
                }
                cancelled -= 1;
            }
        }
    }
    Ok(None)
}

/// What an actor can undo and redo.
pub(crate) fn history(conn: &Connection, actor: Actor) -> Result<History, Fault> {
    let name = |step: Option<Step>| step.map(|step| op(conn, step.seq)).transpose();
    Ok(History {
        undo: name(undoable(conn, actor)?)?,
        redo: name(redoable(conn, actor)?)?,
    })
}

/// The changes of a step as one change a record, in the order records were first touched.
pub(crate) fn together(conn: &Connection, step: &Step) -> Result<Vec<Change>, Fault> {
    let mut joined: Vec<Change> = Vec::new();
    let mut places: HashMap<(Noun, Id), usize> = HashMap::new();
    for seq in &step.rows {
        for change in changes(conn, *seq)? {
            match places.get(&(change.noun, change.id)) {
                None => {
                    places.insert((change.noun, change.id), joined.len());
                    joined.push(change);
                }
                Some(place) => {
                    if let Some(first) = joined.get_mut(*place) {
                        join(first, change);
                    }
                }
            }
        }
    }
    joined.retain(|change| change.before.is_some() || change.after.is_some());
    Ok(joined)
}

/// Adds a later change of the same record to an earlier one.
fn join(first: &mut Change, then: Change) {
    match (&mut first.before, &mut first.after, then.before, then.after) {
        // Changed twice: what was first, and what is last.
        (Some(before), Some(after), Some(later), Some(last)) => {
            for (name, value) in later {
                if !before.contains_key(&name) {
                    before.insert(name, value);
                }
            }
            after.extend(last);
        }
        // Created, then changed.
        (None, Some(after), Some(_), Some(last)) => after.extend(last),
        // Changed, then removed: whole as it was first.
        (Some(before), after @ Some(_), Some(mut whole), None) => {
            whole.extend(std::mem::take(before));
            *before = whole;
            *after = None;
        }
        // Removed, then made again: only what differs.
        (Some(before), after @ None, None, Some(whole)) => {
            let kept: Fields = whole
                .into_iter()
                .filter(|(name, value)| before.get(name) != Some(value))
                .collect();
            *before = std::mem::take(before)
                .into_iter()
                .filter(|(name, _)| kept.contains_key(name))
                .collect();
            *after = Some(kept);
        }
        // Created, then removed: nothing.
        (None, after, Some(_), None) => *after = None,
        (_, after, None, last) => *after = last,
        (_, _, Some(_), _) => {}
    }
}

/// A count as SQLite holds it.
pub(crate) fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// What the desk can do now, when nothing but a new step has happened: no look at the journal.
pub(crate) fn after_do(op: Op) -> History {
    History {
        undo: Some(op),
        redo: None,
    }
}
