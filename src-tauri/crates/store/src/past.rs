//! What the records of a project were after an earlier commit: those of now, with what the journal says
//! since taken back, the newest first. Nothing is kept for it beside the journal.

use std::collections::HashMap;

use domain::{Actor, Change, CommitKind, Fault, Id, Noun, Op, Record};
use rusqlite::{Connection, OptionalExtension};

use crate::{Tx, View, fault, ids::text, journal};

/// The records of a project after an earlier commit, and what was done since.
#[derive(Debug, Default)]
pub struct Past {
    /// As they were; owners before what they own.
    pub records: Vec<Record>,
    /// Those that were made since, as they were made.
    pub made: Vec<Record>,
    /// The commits since, the newest first. Some may be of another project.
    pub since: Vec<Since>,
}

/// A commit.
#[derive(Debug)]
pub struct Since {
    /// Its number.
    pub seq: u64,
    /// Who.
    pub actor: Actor,
    /// Whether it did something, or took a step back.
    pub kind: CommitKind,
    /// What.
    pub op: Op,
    /// The records it touched.
    pub touched: Vec<(Noun, Id)>,
}

/// The number and the command of the newest commit of a project.
fn reached(conn: &Connection, project: Id) -> Result<Option<(u64, Id)>, Fault> {
    let mut statement = conn
        .prepare_cached(
            "SELECT \"seq\", \"command_id\" FROM \"journal\" WHERE \"scope\" = ?1 OR \"scope\" IS NULL \
             ORDER BY \"seq\" DESC LIMIT 1",
        )
        .map_err(fault::sql)?;
    let found: Option<(i64, String)> = statement
        .query_row([text(project).as_str()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()
        .map_err(fault::sql)?;
    found
        .map(|(seq, id)| Ok((seq.unsigned_abs(), crate::ids::parse(&id)?)))
        .transpose()
}

/// The records as they are taken back.
struct Held {
    records: Vec<Option<Record>>,
    places: HashMap<(Noun, Id), usize>,
    made: Vec<Record>,
}

impl Held {
    fn of(now: Vec<Record>) -> Self {
        let places = now.iter().enumerate();
        Self {
            places: places
                .map(|(place, record)| ((record.noun(), record.id()), place))
                .collect(),
            records: now.into_iter().map(Some).collect(),
            made: Vec::new(),
        }
    }

    fn slot(&mut self, noun: Noun, id: Id) -> Option<&mut Option<Record>> {
        let place = self.places.get(&(noun, id))?;
        self.records.get_mut(*place)
    }

    fn take_back(&mut self, change: Change) -> Result<(), Fault> {
        let (noun, id) = (change.noun, change.id);
        let there = self.slot(noun, id).and_then(Option::take);
        match (change.before, change.after) {
            (None, _) => self.made.extend(there),
            (Some(whole), None) => {
                let record = Record::from_fields(noun, whole).map_err(fault::json)?;
                self.put(record);
            }
            (Some(before), Some(_)) => {
                // What is of another project is not held.
                if let Some(record) = there {
                    let mut fields = record.fields().map_err(fault::json)?;
                    fields.extend(before);
                    self.put(Record::from_fields(noun, fields).map_err(fault::json)?);
                }
            }
        }
        Ok(())
    }

    fn put(&mut self, record: Record) {
        let key = (record.noun(), record.id());
        match self.slot(key.0, key.1) {
            Some(slot) => *slot = Some(record),
            None => {
                self.places.insert(key, self.records.len());
                self.records.push(Some(record));
            }
        }
    }
}

fn read(conn: &Connection, project: Id, seq: u64) -> Result<Past, Fault> {
    let view = View { conn, seq };
    let mut held = Held::of(view.of_project(project)?);
    let mut since = Vec::new();
    let mut statement = conn
        .prepare_cached(
            "SELECT \"seq\", \"actor\", \"kind\", \"op\", \"changes\" FROM \"journal\" \
             WHERE \"seq\" > ?1 AND (\"scope\" = ?2 OR \"scope\" IS NULL) ORDER BY \"seq\" DESC",
        )
        .map_err(fault::sql)?;
    let mut rows = statement
        .query((journal::number(seq), text(project)))
        .map_err(fault::sql)?;
    while let Some(row) = rows.next().map_err(fault::sql)? {
        let words = |column: usize| row.get::<_, String>(column).map_err(fault::sql);
        let changes: Vec<Change> = serde_json::from_str(&words(4)?).map_err(fault::row)?;
        let touched = changes.iter().map(|one| (one.noun, one.id)).collect();
        for change in changes.into_iter().rev() {
            held.take_back(change)?;
        }
        since.push(Since {
            seq: row.get::<_, i64>(0).map_err(fault::sql)?.unsigned_abs(),
            actor: journal::actor_of(&words(1)?)?,
            kind: journal::kind_of(&words(2)?)?,
            op: serde_json::from_str(&words(3)?).map_err(fault::row)?,
            touched,
        });
    }
    let mut records: Vec<Record> = held.records.into_iter().flatten().collect();
    records.sort_by_key(Record::noun);
    Ok(Past {
        records,
        made: held.made,
        since,
    })
}

fn is_commit(conn: &Connection, seq: u64, command: Id) -> Result<bool, Fault> {
    Ok(journal::done(conn, command)? == Some(seq))
}

impl View<'_> {
    /// Whether this commit is one of those of the journal.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn is_commit(&self, seq: u64, command: Id) -> Result<bool, Fault> {
        is_commit(self.conn, seq, command)
    }

    /// The records of a project right after a commit.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn past(&self, project: Id, seq: u64) -> Result<Past, Fault> {
        read(self.conn, project, seq)
    }

    /// When a commit was made.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn made_at(&self, seq: u64) -> Result<Option<domain::Timestamp>, Fault> {
        journal::moment(self.conn, seq)
    }
}

impl Tx<'_> {
    /// The number and the command of the newest commit of a project before this one.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn reached(&mut self, project: Id) -> Result<Option<(u64, Id)>, Fault> {
        reached(self.file()?, project)
    }

    /// The records of a project right after a commit; `None` when that is none of this library.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn past(&mut self, project: Id, seq: u64, command: Id) -> Result<Option<Past>, Fault> {
        let conn = self.file()?;
        Ok(if is_commit(conn, seq, command)? {
            Some(read(conn, project, seq)?)
        } else {
            None
        })
    }
}
