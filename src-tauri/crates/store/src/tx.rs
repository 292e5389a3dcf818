//! What a command may do inside a transaction: read records, put and remove them. Every touch is
//! remembered, and what differs at the end becomes the commit's changes. Rows are written late, but
//! before anything is looked for, so that what a command reads is what it wrote. Which gestures
//! exist is the engine's business.

mod people;

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};

use domain::{Change, Difference, Entity, ErrorCode, Fault, Fields, Id, Noun, Record, Timestamp};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::Value;

use crate::{
    fault,
    ids::{parse, text},
    index::{self, Touched},
    row,
    row::Bound,
    table,
};

/// How the moments of a record are set when it is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamps {
    /// By the transaction's moment.
    Now,
    /// As the record has them: it comes from a file.
    Kept,
}

#[derive(Default)]
struct Entry {
    /// The record as it is now; `None` when there is none.
    now: Option<Record>,
    /// As it was before the first touch; the outer `None` when it was only read.
    before: Option<Option<Record>>,
    /// Its row, where that is neither as before nor as now.
    stored: Option<Option<Record>>,
    /// Whether its row still has to be written.
    waits: bool,
    /// Its owner, once the changes have been put together.
    owner: Option<Option<(Noun, Id)>>,
    /// The number its row had, where that is gone.
    row: Option<i64>,
    /// Its row as this command made it, while the record is as it was then: what the journal says of it.
    made: Option<Made>,
}

/// A row that is new.
struct Made {
    fields: Fields,
    /// Its number.
    row: i64,
}

/// How far a command has written, which decides what it takes to undo a refused one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Written {
    /// Not at all: nothing is to be undone.
    #[default]
    Nothing,
    /// One row, with no savepoint before it: the whole commit is to be undone.
    Bare,
    /// Behind a savepoint.
    Guarded,
}

/// The project of each owner met, from one commit to the next.
pub(crate) type Scopes = RefCell<HashMap<(Noun, Id), Option<Id>>>;
/// Beyond so many changes it is first asked whether any of them need be looked for.
const MANY: usize = 8;
/// Owners remembered; beyond, all are forgotten.
const SCOPES: usize = 10_000;

/// An open transaction of one command.
pub struct Tx<'c> {
    conn: &'c Connection,
    at: Timestamp,
    entries: HashMap<(Noun, Id), Entry>,
    touched: Vec<(Noun, Id)>,
    waiting: Vec<(Noun, Id)>,
    written: &'c Cell<Written>,
    scopes: &'c Scopes,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(
        conn: &'c Connection,
        at: Timestamp,
        written: &'c Cell<Written>,
        scopes: &'c Scopes,
    ) -> Self {
        Self {
            conn,
            at,
            entries: HashMap::new(),
            touched: Vec::new(),
            waiting: Vec::new(),
            written,
            scopes,
        }
    }

    /// The file, with everything that waits written to it.
    pub(crate) fn file(&mut self) -> Result<&'c Connection, Fault> {
        if !self.waiting.is_empty() {
            self.flush()?;
        }
        Ok(self.conn)
    }

    /// The file, to be written to at once: a refusal will take back what follows.
    pub(crate) fn guarded(&mut self) -> Result<&'c Connection, Fault> {
        let conn = self.file()?;
        self.guard()?;
        Ok(conn)
    }

    fn guard(&self) -> Result<(), Fault> {
        if self.written.get() == Written::Nothing {
            self.conn
                .prepare_cached("SAVEPOINT step")
                .and_then(|mut savepoint| savepoint.execute([]))
                .map_err(fault::sql)?;
            self.written.set(Written::Guarded);
        }
        Ok(())
    }

    /// Writes the rows that wait.
    pub(crate) fn flush(&mut self) -> Result<(), Fault> {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.len() > 1 {
            self.guard()?;
        }
        for (noun, id) in waiting {
            let Some(entry) = self.entries.get_mut(&(noun, id)) else {
                continue;
            };
            let stored = entry.stored.take();
            entry.waits = false;
            let (Some(now), Some(row)) = (&entry.now, stored.as_ref().or(entry.before.as_ref()))
            else {
                continue;
            };
            if self.written.get() == Written::Nothing {
                self.written.set(Written::Bare);
            }
            entry.made = store(self.conn, row.as_ref(), now).map_err(|refusal| refusal.of(noun))?;
        }
        Ok(())
    }

    /// The moment of the commit.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// A record, if it exists.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn find(&mut self, noun: Noun, id: Id) -> Result<Option<Record>, Fault> {
        Ok(self.load(noun, id)?.now.clone())
    }

    /// A record of one noun.
    ///
    /// # Errors
    /// `UnknownRecord` when there is none.
    pub fn get<R: Entity>(&mut self, id: Id) -> Result<R, Fault> {
        self.find(R::NOUN, id)?
            .and_then(R::from_record)
            .ok_or_else(|| {
                Fault::new(ErrorCode::UnknownRecord)
                    .noun(R::NOUN)
                    .detail(id)
            })
    }

    /// Whether a record exists.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn has(&mut self, noun: Noun, id: Id) -> Result<bool, Fault> {
        if let Some(entry) = self.entries.get(&(noun, id)) {
            return Ok(entry.now.is_some());
        }
        let mut statement = self
            .conn
            .prepare_cached(&table::of(noun).exists)
            .map_err(fault::sql)?;
        let there = statement.exists([text(id).as_str()]).map_err(fault::sql)?;
        if !there {
            // Asked for because it is to be made: the file need not say so twice.
            self.entries.insert((noun, id), Entry::default());
        }
        Ok(there)
    }

    /// Writes a record, new or changed, after checking its limits. Nothing happens when it is as
    /// it was.
    ///
    /// # Errors
    /// The first limit it breaks, or what the file refuses.
    pub fn put<R: Entity>(&mut self, record: R) -> Result<(), Fault> {
        self.put_record(record.into_record(), Stamps::Now)
    }

    /// Like [`Tx::put`], for a record of any noun.
    ///
    /// # Errors
    /// As [`Tx::put`].
    pub fn put_record(&mut self, mut record: Record, stamps: Stamps) -> Result<(), Fault> {
        let (noun, id, at) = (record.noun(), record.id(), self.at);
        let entry = self.load(noun, id)?;
        if let Some(old) = &mut entry.now {
            if stamps == Stamps::Now {
                let (made, changed) = old.stamps();
                let (made, changed) = (*made, *changed);
                let mine = record.stamps();
                (*mine.0, *mine.1) = (made, changed);
            }
            if *old == record {
                return Ok(());
            }
            if stamps == Stamps::Now {
                *record.stamps().1 = at;
            }
        } else if stamps == Stamps::Now {
            let (made, changed) = record.stamps();
            (*made, *changed) = (at, at);
        }
        record.check()?;
        if stamps == Stamps::Now {
            return self.keep(record);
        }
        self.write(record).map_err(|refusal| refusal.of(noun))
    }

    /// Keeps a sound record to be written later.
    fn keep(&mut self, record: Record) -> Result<(), Fault> {
        let (noun, id) = (record.noun(), record.id());
        let entry = self.load(noun, id)?;
        let old = entry.now.replace(record);
        entry.made = None;
        let waited = std::mem::replace(&mut entry.waits, true);
        if entry.before.is_none() {
            entry.before = Some(old);
            self.touched.push((noun, id));
        } else if !waited {
            entry.stored = Some(old);
        }
        if !waited {
            self.waiting.push((noun, id));
        }
        Ok(())
    }

    /// Writes a record that is known to be sound, at once.
    pub(crate) fn write(&mut self, record: Record) -> Result<(), Refusal> {
        let (noun, id) = (record.noun(), record.id());
        let conn = self.guarded()?;
        let entry = self.load(noun, id)?;
        entry.made = store(conn, entry.now.as_ref(), &record)?;
        let old = entry.now.replace(record);
        if entry.before.is_none() {
            entry.before = Some(old);
            self.touched.push((noun, id));
        }
        Ok(())
    }

    /// Takes away one row, and nothing else.
    pub(crate) fn erase(&mut self, noun: Noun, id: Id) -> Result<(), Fault> {
        let conn = self.guarded()?;
        let row = index::row_of(conn, noun, id)?;
        let entry = self.load(noun, id)?;
        let Some(old) = entry.now.take() else {
            return Ok(());
        };
        entry.row = entry.row.or(row);
        entry.made = None;
        if entry.before.is_none() {
            entry.before = Some(Some(old));
            self.touched.push((noun, id));
        }
        let mut statement = conn
            .prepare_cached(&table::of(noun).delete)
            .map_err(fault::sql)?;
        statement.execute([text(id).as_str()]).map_err(fault::sql)?;
        Ok(())
    }

    fn load(&mut self, noun: Noun, id: Id) -> Result<&mut Entry, Fault> {
        use std::collections::hash_map::Entry as Slot;
        match self.entries.entry((noun, id)) {
            Slot::Occupied(slot) => Ok(slot.into_mut()),
            Slot::Vacant(slot) => {
                let mut statement = self
                    .conn
                    .prepare_cached(&table::of(noun).by_id)
                    .map_err(fault::sql)?;
                let mut rows = statement.query([text(id).as_str()]).map_err(fault::sql)?;
                let now = match rows.next().map_err(fault::sql)? {
                    Some(row) => Some(row::record(noun, row)?),
                    None => None,
                };
                Ok(slot.insert(Entry {
                    now,
                    ..Entry::default()
                }))
            }
        }
    }

    /// Writes what waits and gives what differs from before, in the order it was first touched,
    /// and the project it all belongs to.
    pub(crate) fn finish(&mut self) -> Result<(Vec<Change>, Option<Id>), Fault> {
        self.name_again()?;
        self.flush()?;
        let touched = std::mem::take(&mut self.touched);
        let mut before_all = Vec::with_capacity(touched.len());
        let mut changes = Vec::with_capacity(touched.len());
        let mut owners = Vec::with_capacity(touched.len());
        for (noun, id) in touched {
            let owner = self.owner_of(noun, id)?;
            let entry = self.load(noun, id)?;
            let before = entry.before.replace(None).flatten();
            entry.owner = Some(owner);
            let made = entry
                .made
                .as_mut()
                .map(|made| std::mem::take(&mut made.fields));
            if let Some(change) = diff(noun, id, before.as_ref(), entry.now.as_ref(), made)? {
                changes.push(change);
                owners.push(owner);
                before_all.push(before);
            }
        }
        let removed = changes.iter().any(|change| change.after.is_none());
        let mut scope = None;
        for (change, owner) in changes.iter().zip(&owners) {
            let own = match (change.noun, owner) {
                (Noun::Project, _) if change.after.is_none() => None,
                (Noun::Project, _) => Some(change.id),
                (_, Some((noun, id))) => self.scope_of(*noun, *id)?,
                (_, None) => None,
            };
            if *scope.get_or_insert(own) != own {
                scope = Some(None);
                break;
            }
        }
        self.bury(&changes)?;
        self.index(&changes, &before_all)?;
        let mut known = self.scopes.borrow_mut();
        if removed || known.len() > SCOPES {
            known.clear();
        }
        drop(known);
        Ok((changes, scope.flatten()))
    }

    /// Keeps the index up with what changed.
    fn index(&mut self, changes: &[Change], before: &[Option<Record>]) -> Result<(), Fault> {
        let mut rows = Vec::with_capacity(changes.len());
        for (change, before) in changes.iter().zip(before) {
            let (noun, id) = (change.noun, change.id);
            let again = |entry: &Entry| entry.row.is_some() && entry.now.is_some();
            if !index::is_touched(change) && !self.entries.get(&(noun, id)).is_some_and(again) {
                continue;
            }
            let project = self.scope_of(noun, id)?;
            let workshop = self.workshop_of(noun, id)?;
            let gone = self.entries.get(&(noun, id)).and_then(|entry| entry.row);
            let row = match (before, gone) {
                (Some(_), None) => index::row_of(self.conn, noun, id)?,
                (Some(_), row) => row,
                (None, _) => None,
            };
            rows.push((change, before.as_ref().zip(row), project, workshop));
        }
        let touched: Vec<Touched<'_>> = rows
            .into_iter()
            .map(|(change, was, project, workshop)| {
                let entry = self.entries.get(&(change.noun, change.id));
                Touched {
                    noun: change.noun,
                    id: change.id,
                    was,
                    is: entry.and_then(|entry| entry.now.as_ref()),
                    row: entry.and_then(|entry| Some(entry.made.as_ref()?.row)),
                    project,
                    workshop,
                }
            })
            .collect();
        index::keep(self.conn, &touched)
    }

    /// The workshop above a record, or it itself.
    fn workshop_of(&mut self, noun: Noun, id: Id) -> Result<Option<Id>, Fault> {
        let (mut noun, mut id) = (noun, id);
        while noun != Noun::Workshop {
            match self.owner_of(noun, id)? {
                Some(owner) => (noun, id) = owner,
                None => return Ok(None),
            }
        }
        Ok(Some(id))
    }

    /// The project a record belongs to, also when it has just been removed.
    fn scope_of(&mut self, noun: Noun, id: Id) -> Result<Option<Id>, Fault> {
        if noun == Noun::Project {
            return Ok(Some(id));
        }
        let known = self.scopes.borrow().get(&(noun, id)).copied();
        if let Some(scope) = known {
            return Ok(scope);
        }
        let scope = match self.owner_of(noun, id)? {
            Some((owner_noun, owner)) => self.scope_of(owner_noun, owner)?,
            None => None,
        };
        // What this command has touched may yet be refused: only what stood before is remembered.
        let untouched = |entry: &Entry| entry.before.is_none();
        if self.entries.get(&(noun, id)).is_none_or(untouched) {
            self.scopes.borrow_mut().insert((noun, id), scope);
        }
        Ok(scope)
    }

    /// The owner of a record, also when it has just been removed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn owner_of(&mut self, noun: Noun, id: Id) -> Result<Option<(Noun, Id)>, Fault> {
        let Some((field, owner_noun)) = noun.owner() else {
            return Ok(None);
        };
        if let Some(entry) = self.entries.get(&(noun, id)) {
            if let Some(owner) = entry.owner {
                return Ok(owner);
            }
            let gone = entry.before.as_ref().and_then(Option::as_ref);
            let owner = entry.now.as_ref().or(gone).and_then(|r| r.value(field));
            return match owner.as_ref().and_then(Value::as_str) {
                Some(owner) => Ok(Some((owner_noun, parse(owner)?))),
                None => Ok(None),
            };
        }
        let sql = format!(
            "SELECT \"{field}\" FROM \"{}\" WHERE \"id\" = ?1",
            noun.word()
        );
        let mut statement = self.conn.prepare_cached(&sql).map_err(fault::sql)?;
        let owner: Option<String> = statement
            .query_row([text(id).as_str()], |row| row.get(0))
            .optional()
            .map_err(fault::sql)?;
        owner
            .map(|owner| Ok((owner_noun, parse(&owner)?)))
            .transpose()
    }

    /// Whether anything was ever removed and is not there again.
    fn has_buried(&self) -> Result<bool, Fault> {
        self.conn
            .prepare_cached("SELECT 1 FROM \"tombstone\" LIMIT 1")
            .and_then(|mut statement| statement.exists([]))
            .map_err(fault::sql)
    }

    /// Remembers what was removed, and forgets that of what is there again.
    fn bury(&mut self, changes: &[Change]) -> Result<(), Fault> {
        let none = changes.len() > MANY && !self.has_buried()?;
        for change in changes
            .iter()
            .filter(|change| !none && change.before.is_none())
        {
            let mut statement = self
                .conn
                .prepare_cached("DELETE FROM \"tombstone\" WHERE \"id\" = ?1 AND \"noun\" = ?2")
                .map_err(fault::sql)?;
            statement
                .execute([text(change.id).as_str(), change.noun.word()])
                .map_err(fault::sql)?;
        }
        for change in changes.iter().filter(|change| change.after.is_none()) {
            let scope = self.scope_of(change.noun, change.id)?;
            let mut statement = self
                .conn
                .prepare_cached(
                    "INSERT OR REPLACE INTO \"tombstone\" (\"id\", \"noun\", \"scope\", \"at\") VALUES (?1, ?2, ?3, ?4)",
                )
                .map_err(fault::sql)?;
            statement
                .execute((
                    text(change.id),
                    change.noun.word(),
                    scope.map(text),
                    self.at.0,
                ))
                .map_err(fault::sql)?;
        }
        Ok(())
    }
}

/// Writes a row: a new one, which it gives, or the columns that differ.
fn store(conn: &Connection, old: Option<&Record>, new: &Record) -> Result<Option<Made>, Refusal> {
    let table = table::of(new.noun());
    let Some(old) = old else {
        let fields = new.fields().map_err(fault::json)?;
        let mut statement = conn.prepare_cached(&table.insert)?;
        statement.execute(params_from_iter(fields.values().map(Bound)))?;
        let row = conn.last_insert_rowid();
        return Ok(Some(Made { fields, row }));
    };
    let changed = old.differences(new).map_err(fault::json)?;
    if changed.is_empty() {
        return Ok(None);
    }
    let own = Value::String(text(new.id()));
    let values = changed.iter().map(|one| &one.is).chain([&own]);
    let mut statement = conn.prepare_cached(&table.update(changed.iter().map(|one| one.field)))?;
    statement.execute(params_from_iter(values.map(Bound)))?;
    Ok(None)
}

/// Why a row was not written.
pub(crate) enum Refusal {
    /// A rule of the table itself, such as one cell a place.
    Rule(String),
    Other(Fault),
}

impl Refusal {
    /// As the face that asked is told.
    fn of(self, noun: Noun) -> Fault {
        match self {
            Self::Rule(said) => Fault::new(ErrorCode::AlreadyExists)
                .noun(noun)
                .technical(said),
            Self::Other(fault) => fault,
        }
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Other(fault)
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        if fault::is_constraint(&error) {
            Self::Rule(error.to_string())
        } else {
            Self::Other(fault::sql(error))
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Rule(said) => Fault::new(ErrorCode::Internal).technical(said),
            Refusal::Other(fault) => fault,
        }
    }
}

/// What a command changed in a record: all its fields where it is new (`made`, where they are known) or
/// gone, else those that differ.
fn diff(
    noun: Noun,
    id: Id,
    before: Option<&Record>,
    after: Option<&Record>,
    made: Option<Fields>,
) -> Result<Option<Change>, Fault> {
    let whole = |record: &Record| record.fields().map_err(fault::json);
    let (before, after) = match (before, after) {
        (None, None) => return Ok(None),
        (Some(before), Some(after)) => {
            let differing = before.differences(after).map_err(fault::json)?;
            if differing.is_empty() {
                return Ok(None);
            }
            let (mut old, mut new) = (Fields::new(), Fields::new());
            for Difference { field, was, is } in differing {
                old.insert(field.to_owned(), was);
                new.insert(field.to_owned(), is);
            }
            (Some(old), Some(new))
        }
        (None, Some(after)) => (None, Some(made.map_or_else(|| whole(after), Ok)?)),
        (before, after) => (
            before.map(whole).transpose()?,
            after.map(whole).transpose()?,
        ),
    };
    Ok(Some(Change {
        noun,
        id,
        before,
        after,
    }))
}
