//! What belongs to a project in a file, and what ever did: also what was removed since, of which the
//! journal and the tombstones still tell.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::{Change, ErrorCode, Fault, Fields, Id, Noun, retention::NounCount};
use rusqlite::{Connection, OptionalExtension};

use crate::{
    fault,
    ids::{id_in, parse, text},
    table,
};

pub(crate) struct Whose {
    pub project: Id,
    /// The records that are there, owners first.
    pub records: Vec<(Noun, Id)>,
    /// All identities that ever were the project's, its own among them.
    pub ids: HashSet<Id>,
    /// The commits that touch it: those of the project alone, and those that touch others too.
    pub own: Vec<i64>,
    pub shared: Vec<i64>,
}

impl Whose {
    /// Reads through an open file of this version.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(conn: &Connection, project: Id) -> Result<Self, Fault> {
        Self::known(conn, project, &HashSet::from([project]))
    }

    /// The same, where another file has told of some.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn known(conn: &Connection, project: Id, ids: &HashSet<Id>) -> Result<Self, Fault> {
        let mut whose = Self {
            project,
            records: Vec::new(),
            ids: ids.clone(),
            own: Vec::new(),
            shared: Vec::new(),
        };
        let own = text(project);
        for noun in Noun::ALL.iter().copied() {
            let Some(under) = table::of(noun).under(Noun::Project) else {
                continue;
            };
            let sql = format!("SELECT \"id\" FROM \"{}\" WHERE {under}", noun.word());
            for id in read_ids(conn, &sql, &[&own])? {
                whose.records.push((noun, id));
                whose.ids.insert(id);
            }
        }
        let buried = "SELECT \"id\" FROM \"tombstone\" WHERE \"scope\" = ?1";
        whose.ids.extend(read_ids(conn, buried, &[&own])?);
        whose.trace(conn)?;
        Ok(whose)
    }

    /// Follows the journal, and what files brought in: what was removed named its owner.
    fn trace(&mut self, conn: &Connection) -> Result<(), Fault> {
        let mut owners: HashMap<Id, Id> = HashMap::new();
        let mut shared: Vec<(i64, Vec<Id>)> = Vec::new();
        let mut statement = conn
            .prepare(
                "SELECT \"seq\", \"scope\", \"changes\" FROM \"journal\" \
                 WHERE \"scope\" = ?1 OR \"scope\" IS NULL ORDER BY \"seq\"",
            )
            .map_err(fault::sql)?;
        let mut rows = statement.query([text(self.project)]).map_err(fault::sql)?;
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let seq: i64 = row.get(0).map_err(fault::sql)?;
            let scope: Option<String> = row.get(1).map_err(fault::sql)?;
            let changes = row.get_ref(2).map_err(fault::sql)?;
            let changes: Vec<Change> =
                serde_json::from_str(changes.as_str().map_err(fault::row)?).map_err(fault::row)?;
            if scope.is_some() {
                self.own.push(seq);
                self.ids.extend(changes.iter().map(|change| change.id));
                continue;
            }
            for change in &changes {
                let whole = match (&change.before, &change.after) {
                    (None, whole) | (whole, None) => whole.as_ref(),
                    (Some(_), Some(_)) => None,
                };
                let owner = whole.and_then(|fields| owner_in(change.noun, fields));
                if let Some(owner) = owner {
                    owners.insert(change.id, owner);
                }
            }
            shared.push((seq, changes.iter().map(|change| change.id).collect()));
        }
        for noun in Noun::ALL.iter().copied() {
            let Some((field, _)) = noun.owner() else {
                continue;
            };
            let sql = format!(
                "SELECT \"id\", json_extract(\"fields\", '$.{field}') FROM \"imported\" WHERE \"noun\" = ?1"
            );
            let mut statement = conn.prepare(&sql).map_err(fault::sql)?;
            let mut rows = statement.query([noun.word()]).map_err(fault::sql)?;
            while let Some(row) = rows.next().map_err(fault::sql)? {
                let id: String = row.get(0).map_err(fault::sql)?;
                let owner: Option<String> = row.get(1).map_err(fault::sql)?;
                if let Some(owner) = owner.as_deref().and_then(|id| Id::try_parse(id).ok()) {
                    owners.entry(parse(&id)?).or_insert(owner);
                }
            }
        }
        let mut known: HashMap<Id, bool> = HashMap::new();
        for id in owners.keys() {
            if self.leads_here(*id, &owners, &mut known) {
                self.ids.insert(*id);
            }
        }
        for (seq, touched) in shared {
            if touched.iter().any(|id| self.ids.contains(id)) {
                self.shared.push(seq);
            }
        }
        Ok(())
    }

    fn leads_here(&self, id: Id, owners: &HashMap<Id, Id>, known: &mut HashMap<Id, bool>) -> bool {
        let mut way = Vec::new();
        let mut at = id;
        let here = loop {
            if self.ids.contains(&at) {
                break true;
            }
            if let Some(known) = known.get(&at) {
                break *known;
            }
            match owners.get(&at) {
                Some(owner) if !way.contains(&at) => {
                    way.push(at);
                    at = *owner;
                }
                _ => break false,
            }
        };
        known.extend(way.into_iter().map(|id| (id, here)));
        here
    }

    /// Its title, which of one that was removed the history still tells.
    ///
    /// # Errors
    /// `UnknownRecord` where it is not there, and never was.
    pub fn title(&self, conn: &Connection) -> Result<String, Fault> {
        conn.query_row(
            "SELECT \"title\" FROM \"project\" WHERE \"id\" = ?1",
            [text(self.project)],
            |row| row.get(0),
        )
        .optional()
        .map_err(fault::sql)?
        .map_or_else(|| removed(conn, self.project), |title| Ok(Some(title)))?
        .ok_or_else(|| {
            Fault::new(ErrorCode::UnknownRecord)
                .noun(Noun::Project)
                .detail(self.project)
        })
    }

    /// The names of its tables.
    pub fn tables(&self, conn: &Connection) -> Result<Vec<String>, Fault> {
        let Some(under) = table::of(Noun::Group).under(Noun::Project) else {
            return Ok(Vec::new());
        };
        let sql = format!("SELECT \"name\" FROM \"group\" WHERE {under}");
        let mut statement = conn.prepare(&sql).map_err(fault::sql)?;
        let rows = statement
            .query_map([text(self.project)], |row| row.get(0))
            .map_err(fault::sql)?;
        rows.collect::<Result<_, _>>().map_err(fault::sql)
    }

    /// Its records, by noun.
    pub fn counts(&self) -> Vec<NounCount> {
        let mut counts: BTreeMap<Noun, u32> = BTreeMap::new();
        for (noun, _) in &self.records {
            *counts.entry(*noun).or_default() += 1;
        }
        counts
            .into_iter()
            .map(|(noun, count)| NounCount { noun, count })
            .collect()
    }

    /// Its pictures: on notes and on personas.
    pub fn images(&self, conn: &Connection) -> Result<u32, Fault> {
        let mut images = 0;
        for (noun, field) in [(Noun::Note, "image"), (Noun::Persona, "picture")] {
            let Some(under) = table::of(noun).under(Noun::Project) else {
                continue;
            };
            let sql = format!(
                "SELECT count(*) FROM \"{}\" WHERE \"{field}\" IS NOT NULL AND {under}",
                noun.word()
            );
            images += conn
                .query_row(&sql, [text(self.project)], |row| row.get::<_, u32>(0))
                .map_err(fault::sql)?;
        }
        Ok(images)
    }

    /// The gestures of the history that touch it.
    pub fn gestures(&self) -> u32 {
        u32::try_from(self.own.len() + self.shared.len()).unwrap_or(u32::MAX)
    }
}

/// The title of a project that was removed: as its removal tells it, else its own identity.
pub(super) fn removed(conn: &Connection, project: Id) -> Result<Option<String>, Fault> {
    let own = text(project);
    let buried = conn
        .prepare("SELECT 1 FROM \"tombstone\" WHERE \"id\" = ?1 AND \"noun\" = ?2")
        .and_then(|mut statement| statement.exists((own.as_str(), Noun::Project.word())))
        .map_err(fault::sql)?;
    if !buried {
        return Ok(None);
    }
    Ok(removed_titles(conn, &[project])?.remove(&project))
}

/// The titles of projects that were removed, the history gone through once: as the removal of each tells
/// it, else its own identity.
pub(super) fn removed_titles(
    conn: &Connection,
    projects: &[Id],
) -> Result<HashMap<Id, String>, Fault> {
    let mut wanted: HashMap<Id, String> = projects.iter().map(|id| (*id, text(*id))).collect();
    let mut titles = wanted.clone();
    // A removal is a commit of no one project, or of its own.
    let mut statement = conn
        .prepare(
            "SELECT \"changes\" FROM \"journal\" WHERE \"scope\" IS NULL \
             OR \"scope\" IN (SELECT \"id\" FROM \"tombstone\" WHERE \"noun\" = ?1) ORDER BY \"seq\" DESC",
        )
        .map_err(fault::sql)?;
    let mut rows = statement
        .query([Noun::Project.word()])
        .map_err(fault::sql)?;
    while !wanted.is_empty()
        && let Some(row) = rows.next().map_err(fault::sql)?
    {
        let changes = row.get_ref(0).map_err(fault::sql)?;
        let changes = changes.as_str().map_err(fault::row)?;
        if !wanted.values().any(|id| changes.contains(id.as_str())) {
            continue;
        }
        let changes: Vec<Change> = serde_json::from_str(changes).map_err(fault::row)?;
        for change in changes {
            let Some(before) = change.before.filter(|_| change.after.is_none()) else {
                continue;
            };
            let title = before.get("title").and_then(|title| title.as_str());
            let title = title.filter(|title| !title.trim().is_empty());
            if let (Some(title), true) = (title, wanted.contains_key(&change.id)) {
                titles.insert(change.id, title.to_owned());
                wanted.remove(&change.id);
            }
        }
    }
    Ok(titles)
}

/// The owner that whole fields name.
fn owner_in(noun: Noun, fields: &Fields) -> Option<Id> {
    id_in(fields, noun.owner()?.0)
}

fn read_ids(conn: &Connection, sql: &str, bound: &[&str]) -> Result<Vec<Id>, Fault> {
    let mut statement = conn.prepare(sql).map_err(fault::sql)?;
    let rows = statement
        .query_map(rusqlite::params_from_iter(bound), |row| {
            row.get::<_, String>(0)
        })
        .map_err(fault::sql)?;
    let mut found = Vec::new();
    for row in rows {
        found.push(parse(&row.map_err(fault::sql)?)?);
    }
    Ok(found)
}
