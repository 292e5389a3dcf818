//! The index of what is searched: kept by each commit in its own transaction, from what the commit
//! changed; made anew where it is absent or was made in another way. A row's number says its noun and
//! its place in the noun's table, so that the newest of the most telling nouns come first.

pub(crate) mod known;

use std::{collections::HashMap, sync::LazyLock};

use domain::{Change, Fault, Id, Noun, Record, search};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use self::known::Known;
use crate::{fault, ids::text, shown};

/// Another way to take texts apart is another number.
const EDITION: u32 = 4;
/// Rows of one noun.
const ROWS: i64 = 1 << 40;
/// Begins what is no word: no text holds it as a letter.
const SIGN: char = '\u{e000}';

/// Parts of something larger: they come after what stands for itself.
const PIECES: &[Noun] = &[
    Noun::Link,
    Noun::Relation,
    Noun::Emotion,
    Noun::Moment,
    Noun::MatrixItem,
    Noun::BallotOption,
    Noun::Phase,
    Noun::Lane,
    Noun::Step,
    Noun::Stakeholder,
    Noun::Group,
    Noun::Cell,
    Noun::Note,
];

/// The nouns that are searched, the least telling first: their places are their codes.
static CODES: LazyLock<Vec<Noun>> = LazyLock::new(|| {
    let whole = Noun::ALL.iter().rev().filter(|noun| !is_piece(**noun));
    let all = PIECES.iter().chain(whole).copied();
    all.filter(|noun| !noun.searched().fields.is_empty())
        .collect()
});

/// How the index is made.
static SHAPE: LazyLock<String> = LazyLock::new(|| {
    let said: Vec<String> = CODES
        .iter()
        .map(|noun| {
            let searched = noun.searched();
            format!(
                "{} {} {}",
                noun.word(),
                searched.fields.join(" "),
                searched.tags.join(" ")
            )
        })
        .collect();
    format!("{EDITION}\n{}", said.join("\n"))
});

/// Whether a noun's records are parts of something larger.
pub(crate) fn is_piece(noun: Noun) -> bool {
    PIECES.contains(&noun)
}

/// The first and the last number that the rows of a noun may have.
pub(crate) fn range(noun: Noun) -> Option<(i64, i64)> {
    let code = i64::try_from(CODES.iter().position(|known| *known == noun)?).ok()?;
    Some((code * ROWS, (code + 1) * ROWS - 1))
}

/// The first number of what stands for itself.
pub(crate) fn first_whole() -> i64 {
    let pieces = CODES.iter().filter(|noun| is_piece(**noun)).count();
    i64::try_from(pieces).unwrap_or(0) * ROWS
}

/// The noun of a row, and its place in the noun's table.
pub(crate) fn place(row: i64) -> Option<(Noun, i64)> {
    let code = usize::try_from(row / ROWS).ok()?;
    Some((CODES.get(code).copied()?, row % ROWS))
}

/// What says that a record belongs to a project or a workshop.
pub(crate) fn within(noun: Noun, id: Id) -> String {
    format!("{SIGN}{}{}", &noun.word()[..1], id.simple())
}

/// What says that a record belongs to no workshop.
pub(crate) fn outside() -> String {
    format!("{SIGN}n")
}

/// What says that a record bears a label.
pub(crate) fn labelled(label: &str) -> String {
    let words: Vec<String> = words::tokens(label)
        .into_iter()
        .map(|token| token.key.word.clone())
        .collect();
    format!("{SIGN}t{}", words.join("\u{e001}"))
}

/// The words of a record, as they are indexed.
fn words_of(record: &Record, project: Option<Id>, workshop: Option<Id>) -> Option<String> {
    let texts = search::texts(record);
    if texts.is_empty() {
        return None;
    }
    let mut words = String::new();
    for one in &texts {
        words::indexed(&one.text, &mut words);
    }
    let searched = record.noun().searched();
    for label in texts.iter().filter_map(|one| shown::label(searched, one)) {
        words.push_str(&label);
        words.push(' ');
    }
    if workshop.is_none() {
        words.push_str(&outside());
        words.push(' ');
    }
    for (noun, id) in [(Noun::Project, project), (Noun::Workshop, workshop)] {
        if let Some(id) = id {
            words.push_str(&within(noun, id));
            words.push(' ');
        }
    }
    Some(words)
}

/// Whether a change touches what is indexed. What a record belongs to never changes.
pub(crate) fn is_touched(change: &Change) -> bool {
    let searched = change.noun.searched();
    let column = |field: &&str| field.split('.').next().unwrap_or_default().to_owned();
    match (&change.before, &change.after) {
        (Some(before), Some(_)) => searched
            .fields
            .iter()
            .chain(searched.tags)
            .any(|field| before.contains_key(&column(field))),
        _ => !searched.fields.is_empty(),
    }
}

/// A record as it was and as it is, for the index.
pub(crate) struct Touched<'r> {
    pub noun: Noun,
    pub id: Id,
    /// As it was, and the number of its row in the noun's table.
    pub was: Option<(&'r Record, i64)>,
    /// As it is.
    pub is: Option<&'r Record>,
    /// The number of its row, where that was just made.
    pub row: Option<i64>,
    pub project: Option<Id>,
    pub workshop: Option<Id>,
}

/// Keeps the index up with what a commit touched, as far as the index has come.
pub(crate) fn keep(conn: &Connection, touched: &[Touched<'_>]) -> Result<(), Fault> {
    let reached = match touched.is_empty() {
        true => 0,
        false => reached(conn)?,
    };
    let mut going = Vec::new();
    let mut coming = Vec::new();
    let mut known = Known::default();
    for one in touched {
        let Some((first, _)) = range(one.noun) else {
            continue;
        };
        let words = |record| words_of(record, one.project, one.workshop);
        let was = one
            .was
            .and_then(|(record, row)| Some((row, words(record)?)));
        let is = match one.is.and_then(words) {
            Some(words) => match one.row {
                Some(row) => Some((row, words)),
                None => row_of(conn, one.noun, one.id)?.map(|row| (row, words)),
            },
            None => None,
        };
        if was == is {
            continue;
        }
        let here = |(row, words): (i64, String)| {
            let row = first + row;
            (row <= reached).then_some((row, words))
        };
        going.extend(was.and_then(here));
        let is = is.and_then(here);
        if let Some((row, words)) = &is {
            known.add(one.noun, *row, words, one.workshop);
        }
        coming.extend(is);
    }
    // In the order of their numbers: what comes before another is written to the disk by itself.
    going.sort_unstable();
    coming.sort_unstable();
    for (row, words) in going {
        remove(conn, row, &words)?;
    }
    for (row, words) in coming {
        add(conn, row, &words)?;
    }
    known.write(conn)
}

fn add(conn: &Connection, row: i64, words: &str) -> Result<(), Fault> {
    conn.prepare_cached("INSERT INTO \"search\" (rowid, \"words\") VALUES (?1, ?2)")
        .and_then(|mut statement| statement.execute((row, words)))
        .map(|_| ())
        .map_err(fault::sql)
}

fn remove(conn: &Connection, row: i64, words: &str) -> Result<(), Fault> {
    conn.prepare_cached(
        "INSERT INTO \"search\" (\"search\", rowid, \"words\") VALUES ('delete', ?1, ?2)",
    )
    .and_then(|mut statement| statement.execute((row, words)))
    .map(|_| ())
    .map_err(fault::sql)
}

/// The number of a record's row in the noun's table.
pub(crate) fn row_of(conn: &Connection, noun: Noun, id: Id) -> Result<Option<i64>, Fault> {
    let sql = format!("SELECT rowid FROM \"{}\" WHERE \"id\" = ?1", noun.word());
    conn.prepare_cached(&sql)
        .and_then(|mut statement| {
            statement
                .query_row([text(id).as_str()], |row| row.get(0))
                .optional()
        })
        .map_err(fault::sql)
}

/// The last number that a row may have.
pub(crate) const LAST: i64 = i64::MAX;
/// Stands between how an index is made and how far it has come.
const SO_FAR: &str = "\nso far ";

/// Up to which number the rows of a file's index are there: `LAST` where it is whole, -1 where it is
/// absent or made in another way.
pub(crate) fn reached(conn: &Connection) -> Result<i64, Fault> {
    let shape: Option<String> = conn
        .prepare_cached("SELECT \"shape\" FROM \"search_made\"")
        .and_then(|mut statement| statement.query_row([], |row| row.get(0)).optional())
        .map_err(fault::sql)?;
    let Some(rest) = shape
        .as_deref()
        .and_then(|shape| shape.strip_prefix(&**SHAPE))
    else {
        return Ok(-1);
    };
    match rest.strip_prefix(SO_FAR) {
        Some(row) => Ok(row.parse().unwrap_or(-1)),
        None if rest.is_empty() => Ok(LAST),
        None => Ok(-1),
    }
}

/// Says how far the index has come.
pub(crate) fn reach(conn: &Connection, row: i64) -> Result<(), Fault> {
    let shape = match row {
        LAST => SHAPE.clone(),
        row => format!("{}{SO_FAR}{row}", *SHAPE),
    };
    conn.execute(
        "INSERT OR REPLACE INTO \"search_made\" (\"only\", \"shape\") VALUES (1, ?1)",
        [shape],
    )
    .map(|_| ())
    .map_err(fault::sql)
}

/// Looks where the index stands now. FTS5 keeps what it last knew of its parts until it is next asked for
/// something, and a check does not ask: on a connection that has looked before, parts that another one has
/// joined since are told as damage.
pub(crate) fn look_anew(conn: &Connection) {
    // A file without the table has nothing to look at; what is damaged is told by the check.
    let _ = conn.query_row("SELECT 1 FROM \"search\" LIMIT 1", [], |_| Ok(()));
}

/// Whether the index of a file is there and made as it is made now.
pub(crate) fn is_current(conn: &Connection) -> Result<bool, Fault> {
    Ok(reached(conn)? == LAST)
}

/// The nouns that are searched, in the order of their rows.
pub(crate) fn nouns() -> &'static [Noun] {
    &CODES
}

/// Says that records were written past the index.
pub(crate) fn forget(conn: &Connection) -> Result<(), Fault> {
    conn.execute("DELETE FROM \"search_made\"", [])
        .map(|_| ())
        .map_err(fault::sql)
}

/// Makes the index anew where it is not current; all of it or nothing.
pub(crate) fn ensure(conn: &mut Connection) -> Result<(), Fault> {
    if is_current(conn)? {
        return Ok(());
    }
    let tx = conn.transaction().map_err(fault::sql)?;
    make(&tx)?;
    tx.commit().map_err(fault::sql)
}

/// Takes all rows out.
pub(crate) fn empty(conn: &Connection) -> Result<(), Fault> {
    conn.execute_batch("INSERT INTO \"search\" (\"search\") VALUES ('delete-all')")
        .map_err(fault::sql)?;
    known::empty(conn)
}

fn make(conn: &Connection) -> Result<(), Fault> {
    empty(conn)?;
    let tops = tops(conn)?;
    let mut known = Known::default();
    for noun in CODES.iter().copied() {
        let Some((first, _)) = range(noun) else {
            continue;
        };
        let table = crate::table::of(noun);
        let sql = table.select.replacen(" FROM ", ", rowid FROM ", 1) + " ORDER BY rowid";
        let mut statement = conn.prepare(&sql).map_err(fault::sql)?;
        let mut rows = statement.query([]).map_err(fault::sql)?;
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let record = crate::row::record(noun, row)?;
            let number: i64 = row.get(noun.fields().len()).map_err(fault::sql)?;
            index(conn, first + number, &record, &tops, &mut known)?;
        }
    }
    known.write(conn)?;
    if conn
        .query_row("SELECT EXISTS (SELECT 1 FROM \"journal\")", [], |row| {
            row.get(0)
        })
        .map_err(fault::sql)?
    {
        conn.execute_batch("INSERT INTO \"search\" (\"search\") VALUES ('optimize')")
            .map_err(fault::sql)?;
    }
    reach(conn, LAST)
}

/// The project and the workshop above each record that owns others.
pub(crate) struct Tops(HashMap<Id, (Option<Id>, Option<Id>)>);

/// Adds the row of a record that has none.
pub(crate) fn index(
    conn: &Connection,
    row: i64,
    record: &Record,
    tops: &Tops,
    known: &mut Known,
) -> Result<(), Fault> {
    let (project, workshop) = tops.of(record);
    match words_of(record, project, workshop) {
        Some(words) => {
            known.add(record.noun(), row, &words, workshop);
            add(conn, row, &words)
        }
        None => Ok(()),
    }
}

pub(crate) fn tops(conn: &Connection) -> Result<Tops, Fault> {
    let mut tops = Tops(HashMap::new());
    for noun in Noun::ALL.iter().copied() {
        let owns = Noun::ALL
            .iter()
            .any(|other| other.owner().is_some_and(|(_, owner)| owner == noun));
        if !owns {
            continue;
        }
        let owner = match noun.owner() {
            Some((field, _)) => format!("\"{field}\""),
            None => "NULL".to_owned(),
        };
        let sql = format!("SELECT \"id\", {owner} FROM \"{}\"", noun.word());
        let mut statement = conn.prepare(&sql).map_err(fault::sql)?;
        let mut rows = statement.query([]).map_err(fault::sql)?;
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let id: String = row.get(0).map_err(fault::sql)?;
            let owner: Option<String> = row.get(1).map_err(fault::sql)?;
            let (Some(id), owner) = (read(&id), owner.as_deref().and_then(read)) else {
                continue;
            };
            let above = owner.and_then(|owner| tops.0.get(&owner)).copied();
            tops.0.insert(id, with(noun, id, above.unwrap_or_default()));
        }
    }
    Ok(tops)
}

fn read(id: &str) -> Option<Id> {
    Id::try_parse(id).ok()
}

/// What is above a record, with the record itself.
fn with(noun: Noun, id: Id, above: (Option<Id>, Option<Id>)) -> (Option<Id>, Option<Id>) {
    match noun {
        Noun::Project => (Some(id), None),
        Noun::Workshop => (above.0, Some(id)),
        _ => above,
    }
}

impl Tops {
    fn of(&self, record: &Record) -> (Option<Id>, Option<Id>) {
        let noun = record.noun();
        let owner = noun.owner().and_then(|(field, _)| record.value(field));
        let owner = owner.as_ref().and_then(Value::as_str).and_then(read);
        let above = owner.and_then(|owner| self.0.get(&owner)).copied();
        with(noun, record.id(), above.unwrap_or_default())
    }
}
