//! What is gathered over the whole library without reading its records: labels and what bears them,
//! what can be taken again, where something stands and where its copies do.

use std::collections::{HashMap, HashSet};

use domain::{
    Actor, Fault, Id, Noun, Timestamp,
    artefact::{
        GalleryLine, PORTRAITS, PersonaPicture, ProjectArtefact, Reused, ReusedCopy, ReusedPlace,
    },
    query::Touched,
    tag::{self, TagCount, TagLine},
};
use rusqlite::OptionalExtension;

use crate::{
    View, fault,
    ids::{parse, text},
    journal,
};

/// Commits in a row that are older than what is asked for, after which none is newer.
const OLDER: u32 = 1_000;

/// A project and a workshop, of their titles.
struct Titles {
    projects: HashMap<Id, String>,
    /// With the project of each.
    workshops: HashMap<Id, (String, Id)>,
    /// The newest workshop of each project.
    newest: HashMap<Id, Id>,
}

impl View<'_> {
    /// How many records of a noun name each other record in a field.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn counted(&self, noun: Noun, field: &str) -> Result<HashMap<Id, u32>, Fault> {
        let sql = format!(
            "SELECT \"{field}\", count(*) FROM \"{}\" GROUP BY \"{field}\"",
            noun.word()
        );
        let mut statement = self.conn.prepare_cached(&sql).map_err(fault::sql)?;
        let mut rows = statement.query([]).map_err(fault::sql)?;
        let mut counts = HashMap::new();
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let id: String = row.get(0).map_err(fault::sql)?;
            counts.insert(parse(&id)?, row.get(1).map_err(fault::sql)?);
        }
        Ok(counts)
    }

    /// In which projects something was done since a moment, each once, the newest first: what is done of
    /// notes, votes or cards is seen in no project's own record. What Établi does by itself is no news.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn touched(&self, since: Timestamp) -> Result<Vec<Touched>, Fault> {
        // Rows are in the order of commits; a clock that was wrong for a while ends nothing.
        let sql =
            "SELECT \"scope\", \"at\" FROM \"journal\" WHERE \"actor\" <> ?1 ORDER BY \"seq\" DESC";
        let mut statement = self.conn.prepare_cached(sql).map_err(fault::sql)?;
        let own = journal::actor_word(Actor::Library);
        let mut rows = statement.query([own]).map_err(fault::sql)?;
        let mut known: HashSet<String> = HashSet::new();
        let mut touched = Vec::new();
        let mut older = 0;
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let at: i64 = row.get(1).map_err(fault::sql)?;
            if at < since.0 {
                older += 1;
                if older > OLDER {
                    break;
                }
                continue;
            }
            older = 0;
            let scope: Option<String> = row.get(0).map_err(fault::sql)?;
            if let Some(scope) = scope.filter(|scope| !known.contains(scope)) {
                touched.push(Touched {
                    project: parse(&scope)?,
                    at: Timestamp(at),
                });
                known.insert(scope);
            }
        }
        Ok(touched)
    }

    /// The labels of the lab in their order, each with what bears it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn labels(&self) -> Result<Vec<TagLine>, Fault> {
        let mut lines: HashMap<String, Vec<TagCount>> = HashMap::new();
        for noun in Noun::ALL.iter().copied() {
            for path in tag::paths(noun) {
                let (kind, sql) = match path.split_once('.') {
                    None => (
                        noun.word(),
                        format!(
                            "SELECT label.value, count(*) FROM \"{}\" AS it, json_each(it.\"{path}\") AS label \
                             WHERE it.\"{path}\" <> '[]' GROUP BY 1",
                            noun.word()
                        ),
                    ),
                    Some((list, field)) => (
                        noun.searched().each.map_or(noun.word(), |(_, kind)| kind),
                        format!(
                            "SELECT label.value, count(*) FROM \"{}\" AS it, json_each(it.\"{list}\") AS item, \
                             json_each(item.value, '$.{field}') AS label GROUP BY 1",
                            noun.word()
                        ),
                    ),
                };
                let mut statement = self.conn.prepare_cached(&sql).map_err(fault::sql)?;
                let mut rows = statement.query([]).map_err(fault::sql)?;
                while let Some(row) = rows.next().map_err(fault::sql)? {
                    let label: String = row.get(0).map_err(fault::sql)?;
                    let count = row.get(1).map_err(fault::sql)?;
                    lines.entry(label).or_default().push(TagCount {
                        kind: kind.to_owned(),
                        count,
                    });
                }
            }
        }
        let mut lines: Vec<TagLine> = lines
            .into_iter()
            .map(|(label, kinds)| TagLine { label, kinds })
            .collect();
        lines.sort_by_cached_key(|line| (words::compared::key(&line.label), line.label.clone()));
        Ok(lines)
    }

    /// Where something stands, and its copies.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn reused(&self, noun: Noun, id: Id) -> Result<Reused, Fault> {
        let titles = self.titles()?;
        let mut reused = Reused {
            place: self.place(noun, id, &titles)?,
            copies: Vec::new(),
        };
        let Some(title) = noun.searched().fields.first() else {
            return Ok(reused);
        };
        if !noun.fields().contains(&"copy_of") {
            return Ok(reused);
        }
        let sql = format!(
            "SELECT \"id\", \"{title}\", \"created_at\" FROM \"{}\" WHERE \"copy_of\" IS NOT NULL \
             AND json_extract(\"copy_of\", '$.id') = ?1 ORDER BY \"created_at\", rowid",
            noun.word()
        );
        let mut statement = self.conn.prepare_cached(&sql).map_err(fault::sql)?;
        let mut rows = statement.query([text(id).as_str()]).map_err(fault::sql)?;
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let own: String = row.get(0).map_err(fault::sql)?;
            let own = parse(&own)?;
            let Some(place) = self.place(noun, own, &titles)? else {
                continue;
            };
            reused.copies.push(ReusedCopy {
                id: own,
                title: row.get(1).map_err(fault::sql)?,
                place,
                project_title: titles
                    .projects
                    .get(&place.project)
                    .cloned()
                    .unwrap_or_default(),
                made: Timestamp(row.get(2).map_err(fault::sql)?),
            });
        }
        Ok(reused)
    }

    /// The workshops whose agenda has blocks of a method, the newest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn placed(&self, method: &str) -> Result<Vec<ReusedCopy>, Fault> {
        let titles = self.titles()?;
        let mut statement = self
            .conn
            .prepare_cached(
                "SELECT \"workshop\", min(\"created_at\") AS made FROM \"block\" \
                 WHERE \"method\" IS NOT NULL AND json_extract(\"method\", '$.id') = ?1 \
                 GROUP BY \"workshop\" ORDER BY made DESC, max(rowid) DESC",
            )
            .map_err(fault::sql)?;
        let mut rows = statement.query([method]).map_err(fault::sql)?;
        let mut placed = Vec::new();
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let id: String = row.get(0).map_err(fault::sql)?;
            let id = parse(&id)?;
            let Some((title, project)) = titles.workshops.get(&id) else {
                continue;
            };
            placed.push(ReusedCopy {
                id,
                title: title.clone(),
                place: ReusedPlace {
                    project: *project,
                    workshop: Some(id),
                },
                project_title: titles.projects.get(project).cloned().unwrap_or_default(),
                made: Timestamp(row.get(1).map_err(fault::sql)?),
            });
        }
        Ok(placed)
    }

    /// The pictures that stand for some personas, as many as are given at once.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn portraits(&self, personas: &[Id]) -> Result<Vec<PersonaPicture>, Fault> {
        let mut pictures = Vec::new();
        for id in personas.iter().copied().take(PORTRAITS) {
            let mut statement = self
                .conn
                .prepare_cached("SELECT \"picture\" FROM \"persona\" WHERE \"id\" = ?1")
                .map_err(fault::sql)?;
            let picture: Option<Option<String>> = statement
                .query_row([text(id).as_str()], |row| row.get(0))
                .optional()
                .map_err(fault::sql)?;
            let own = picture.flatten();
            pictures.extend(own.map(|picture| PersonaPicture { id, picture }));
        }
        Ok(pictures)
    }

    /// The personas, journeys and boards of the library, the newest first. The board of an empathy
    /// map is none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn gallery(&self) -> Result<Vec<GalleryLine>, Fault> {
        /// Identity, title, text, project, workshop, labels, changed, colour, portrait, pictured.
        const SHOWN: [(Noun, &str); 3] = [
            (
                Noun::Persona,
                "SELECT \"id\", \"name\", \"situation\", \"project\", \"workshop\", \"tags\", \"updated_at\", \
                 \"colour\", \"portrait\", \"picture\" IS NOT NULL FROM \"persona\"",
            ),
            (
                Noun::Journey,
                "SELECT \"id\", \"title\", \"scope\", \"project\", \"workshop\", \"tags\", \"updated_at\", \
                 NULL, NULL, 0 FROM \"journey\"",
            ),
            (
                Noun::Board,
                "SELECT \"id\", \"title\", \"question\", NULL, \"workshop\", \"tags\", \"updated_at\", \
                 NULL, NULL, 0 FROM \"board\" WHERE \"id\" NOT IN (SELECT \"board\" FROM \"empathy_map\")",
            ),
        ];
        let titles = self.titles()?;
        let steps = self.counted(Noun::Step, "journey")?;
        let notes = self.counted(Noun::Note, "board")?;
        let mut lines = Vec::new();
        for (noun, sql) in SHOWN {
            let mut statement = self.conn.prepare_cached(sql).map_err(fault::sql)?;
            let mut rows = statement.query([]).map_err(fault::sql)?;
            while let Some(row) = rows.next().map_err(fault::sql)? {
                let named = |column: usize| -> Result<Option<Id>, Fault> {
                    let said: Option<String> = row.get(column).map_err(fault::sql)?;
                    said.as_deref().map(parse).transpose()
                };
                let (Some(id), own) = (named(0)?, named(4)?) else {
                    continue;
                };
                let own = own.and_then(|id| titles.workshops.get(&id).map(|known| (id, known)));
                let project = named(3)?.or(own.map(|(_, (_, project))| *project));
                let Some(project) = project else { continue };
                let tags: String = row.get(5).map_err(fault::sql)?;
                let word = |column: usize| -> Result<serde_json::Value, Fault> {
                    let said: Option<String> = row.get(column).map_err(fault::sql)?;
                    Ok(said.map_or(serde_json::Value::Null, serde_json::Value::String))
                };
                lines.push(GalleryLine {
                    noun,
                    id,
                    title: row.get(1).map_err(fault::sql)?,
                    text: row.get(2).map_err(fault::sql)?,
                    project,
                    project_title: titles.projects.get(&project).cloned().unwrap_or_default(),
                    workshop: own
                        .map(|(id, _)| id)
                        .or_else(|| titles.newest.get(&project).copied()),
                    workshop_title: own.map(|(_, (title, _))| title.clone()).unwrap_or_default(),
                    tags: serde_json::from_str(&tags).map_err(fault::json)?,
                    parts: steps
                        .get(&id)
                        .or(notes.get(&id))
                        .copied()
                        .unwrap_or_default(),
                    colour: serde_json::from_value(word(7)?).map_err(fault::json)?,
                    portrait: serde_json::from_value(word(8)?).map_err(fault::json)?,
                    pictured: row.get(9).map_err(fault::sql)?,
                    changed: Timestamp(row.get(6).map_err(fault::sql)?),
                });
            }
        }
        lines.sort_by_key(|line| std::cmp::Reverse((line.changed, line.id)));
        Ok(lines)
    }

    /// The artefacts of a project, by what they are, each noun in its order.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn artefacts_of(&self, project: Id) -> Result<Vec<ProjectArtefact>, Fault> {
        /// Identity, title, workshop.
        const LISTED: [(Noun, &str); 5] = [
            (
                Noun::Persona,
                "SELECT \"id\", \"name\", \"workshop\" FROM \"persona\" WHERE \"project\" = ?1 \
                 ORDER BY \"order\", rowid",
            ),
            (
                Noun::EmpathyMap,
                "SELECT map.\"id\", board.\"title\", map.\"workshop\" FROM \"workshop\" AS own \
                 JOIN \"empathy_map\" AS map ON map.\"workshop\" = own.\"id\" \
                 JOIN \"board\" AS board ON board.\"id\" = map.\"board\" \
                 WHERE own.\"project\" = ?1 ORDER BY map.rowid",
            ),
            (
                Noun::Journey,
                "SELECT \"id\", \"title\", \"workshop\" FROM \"journey\" WHERE \"project\" = ?1 \
                 ORDER BY \"order\", rowid",
            ),
            (
                Noun::StakeholderMap,
                "SELECT \"id\", \"title\", \"workshop\" FROM \"stakeholder_map\" WHERE \"project\" = ?1 \
                 ORDER BY \"order\", rowid",
            ),
            (
                Noun::TestGrid,
                "SELECT grid.\"id\", grid.\"prototype\", grid.\"workshop\" FROM \"workshop\" AS own \
                 JOIN \"test_grid\" AS grid ON grid.\"workshop\" = own.\"id\" \
                 WHERE own.\"project\" = ?1 ORDER BY grid.\"order\", grid.rowid",
            ),
        ];
        let titles = self.titles()?;
        let mut listed = Vec::new();
        for (noun, sql) in LISTED {
            let mut statement = self.conn.prepare_cached(sql).map_err(fault::sql)?;
            let mut rows = statement
                .query([text(project).as_str()])
                .map_err(fault::sql)?;
            while let Some(row) = rows.next().map_err(fault::sql)? {
                let id: String = row.get(0).map_err(fault::sql)?;
                let own: Option<String> = row.get(2).map_err(fault::sql)?;
                let own = own.as_deref().map(parse).transpose()?;
                let known = own.and_then(|id| titles.workshops.get(&id));
                listed.push(ProjectArtefact {
                    noun,
                    id: parse(&id)?,
                    title: row.get(1).map_err(fault::sql)?,
                    workshop: own.or_else(|| titles.newest.get(&project).copied()),
                    workshop_title: known.map(|(title, _)| title.clone()).unwrap_or_default(),
                });
            }
        }
        Ok(listed)
    }

    fn titles(&self) -> Result<Titles, Fault> {
        let mut titles = Titles {
            projects: HashMap::new(),
            workshops: HashMap::new(),
            newest: HashMap::new(),
        };
        let read = |sql: &str, each: &mut dyn FnMut(Id, String, Option<Id>)| -> Result<(), Fault> {
            let mut statement = self.conn.prepare_cached(sql).map_err(fault::sql)?;
            let mut rows = statement.query([]).map_err(fault::sql)?;
            while let Some(row) = rows.next().map_err(fault::sql)? {
                let id: String = row.get(0).map_err(fault::sql)?;
                let title: String = row.get(1).map_err(fault::sql)?;
                let of: Option<String> = row.get(2).map_err(fault::sql)?;
                each(parse(&id)?, title, of.as_deref().map(parse).transpose()?);
            }
            Ok(())
        };
        read(
            "SELECT \"id\", \"title\", NULL FROM \"project\"",
            &mut |id, title, _| {
                titles.projects.insert(id, title);
            },
        )?;
        read(
            "SELECT \"id\", \"title\", \"project\" FROM \"workshop\" ORDER BY rowid",
            &mut |id, title, project| {
                if let Some(project) = project {
                    titles.workshops.insert(id, (title, project));
                    titles.newest.insert(project, id);
                }
            },
        )?;
        Ok(titles)
    }

    /// Where a record stands; `None` where there is none.
    fn place(&self, noun: Noun, id: Id, titles: &Titles) -> Result<Option<ReusedPlace>, Fault> {
        let (mut noun, mut id) = (noun, id);
        let mut workshop = None;
        loop {
            if noun == Noun::Workshop {
                workshop = workshop.or(Some(id));
            }
            let made_in = noun.fields().contains(&"workshop").then_some("workshop");
            let owner = noun.owner();
            let column = |field: Option<&str>| match field {
                Some(field) => format!("\"{field}\""),
                None => "NULL".to_owned(),
            };
            let sql = format!(
                "SELECT {}, {} FROM \"{}\" WHERE \"id\" = ?1",
                column(owner.map(|(field, _)| field)),
                column(made_in),
                noun.word()
            );
            let mut statement = self.conn.prepare_cached(&sql).map_err(fault::sql)?;
            let said: Option<(Option<String>, Option<String>)> = statement
                .query_row([text(id).as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
                .map_err(fault::sql)?;
            let Some((above, own)) = said else {
                return Ok(None);
            };
            if workshop.is_none() {
                workshop = own.as_deref().map(parse).transpose()?;
            }
            match (owner, above) {
                (Some((_, next)), Some(above)) => (noun, id) = (next, parse(&above)?),
                _ if noun == Noun::Project => {
                    return Ok(Some(ReusedPlace {
                        project: id,
                        workshop: workshop.or_else(|| titles.newest.get(&id).copied()),
                    }));
                }
                _ => return Ok(None),
            }
        }
    }
}
