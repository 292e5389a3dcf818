//! What is found: the index says where words may stand, the newest first; what the texts themselves
//! show decides whether they do, how near it is to what was sought, and what is marked.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate};
use domain::{
    ErrorCode, Fault, Id, Noun, Timestamp,
    search::{self, Ask, Found, Hit, Owner, Searched, Text},
};
use rusqlite::{OptionalExtension, types::ValueRef};
use serde_json::Value;
use words::{
    Sought,
    sought::{Met, Sight},
};

use crate::{View, backup, fault, ids::text, index, shown};

/// Rows of the index that are looked at together.
const BATCH: i64 = 120;
/// Hits of one stretch of the index that are compared.
const COMPARED: usize = 120;
/// Rows that are looked at where most of them are of another day.
const LOOKED: usize = 6_000;
/// Rows of each word where one of several words is enough.
const EACH: i64 = 300;
/// Workshops by whose names days are looked for.
const NAMED: usize = 60;

/// A hit that is compared with others.
struct Candidate {
    weight: i64,
    row: i64,
    item: Option<u32>,
    record: Seen,
    /// The texts of the hit, with what each shows.
    texts: Vec<(Text, Sight)>,
}

/// What is read of a record to be shown.
#[derive(Clone)]
struct Seen {
    noun: Noun,
    id: Id,
    made: Timestamp,
    owner: Option<Id>,
    workshop: Option<Id>,
    hidden: bool,
}

/// Days, and the workshops held on them.
struct Days {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    held: HashSet<Id>,
}

impl Days {
    fn hold(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl View<'_> {
    /// What the library holds of some words.
    ///
    /// # Errors
    /// `InvalidField` for a kind that is none; when the file cannot be read.
    pub fn search(&self, ask: &Ask) -> Result<Found, Fault> {
        let sought = Sought::read(&ask.words);
        if let Some(kind) = ask
            .kinds
            .iter()
            .find(|kind| search::kinds().all(|known| known != kind.as_str()))
        {
            return Err(Fault::new(ErrorCode::InvalidField).at("kinds").detail(kind));
        }
        if sought.is_empty() {
            return Ok(Found::default());
        }
        let days = self.days(ask)?;
        let mut found = Vec::new();
        let mut more = false;
        for stretch in stretches(ask) {
            let whole = self.gather(&sought, ask, days.as_ref(), stretch, &mut found)?;
            more |= !whole;
        }
        found.sort_by_key(|one| {
            std::cmp::Reverse((one.weight, one.row, std::cmp::Reverse(one.item)))
        });
        let most = ask.most.clamp(1, search::MOST) as usize;
        more |= found.len() > most;
        found.truncate(most);
        let hits = found
            .into_iter()
            .map(|one| self.hit(one))
            .collect::<Result<_, _>>()?;
        Ok(Found { hits, more })
    }

    /// Adds the hits of a stretch of the index; whether that is all of them.
    fn gather(
        &self,
        sought: &Sought,
        ask: &Ask,
        days: Option<&Days>,
        (low, high): (i64, i64),
        found: &mut Vec<Candidate>,
    ) -> Result<bool, Fault> {
        let begun = found.len();
        let mut looked = 0;
        let mut look = |row: i64, found: &mut Vec<Candidate>| -> Result<bool, Fault> {
            looked += 1;
            self.weigh(sought, ask, days, row, found)?;
            Ok(found.len() - begun < COMPARED && looked < LOOKED)
        };
        if sought.any() {
            let (rows, whole) = self.rows_of_any(sought, ask, days, (low, high))?;
            for row in rows {
                if !look(row, found)? {
                    return Ok(false);
                }
            }
            return Ok(whole);
        }
        let expression = limited(sought.expressions().join(" AND "), ask, days);
        let mut high = high;
        loop {
            let rows = self.rows(&expression, low, high, BATCH)?;
            for row in &rows {
                if !look(*row, found)? {
                    return Ok(false);
                }
            }
            match rows.last() {
                Some(last) if rows.len() as i64 == BATCH => high = last - 1,
                _ => return Ok(true),
            }
        }
    }

    /// Rows that hold one of several words, those that hold most of them first, and whether they are
    /// all. Of a word that many hold, the newest are taken, and those that hold all such words.
    fn rows_of_any(
        &self,
        sought: &Sought,
        ask: &Ask,
        days: Option<&Days>,
        (low, high): (i64, i64),
    ) -> Result<(Vec<i64>, bool), Fault> {
        let parts = sought.expressions();
        let mut held: HashMap<i64, HashSet<usize>> = HashMap::new();
        let mut common = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let rows = self.rows(&limited(part.clone(), ask, days), low, high, EACH)?;
            if rows.len() as i64 == EACH {
                common.push(at);
            }
            for row in rows {
                held.entry(row).or_default().insert(at);
            }
        }
        // Those that hold all of them, then all but one, whatever their age.
        let without = common.iter().copied().map(Some).chain([None]);
        for left in without.filter(|_| common.len() > 1) {
            let these: Vec<usize> = common
                .iter()
                .copied()
                .filter(|at| Some(*at) != left)
                .collect();
            let listed: Vec<&str> = these
                .iter()
                .filter_map(|at| parts.get(*at).map(String::as_str))
                .collect();
            let expression = limited(listed.join(" AND "), ask, days);
            for row in self.rows(&expression, low, high, EACH / 3)? {
                held.entry(row).or_default().extend(&these);
            }
        }
        let mut rows: Vec<(usize, i64)> = held
            .into_iter()
            .map(|(row, parts)| (parts.len(), row))
            .collect();
        rows.sort_unstable_by_key(|one| std::cmp::Reverse(*one));
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        Ok((rows, common.is_empty()))
    }

    /// Rows of the index that an expression finds, the newest first.
    fn rows(&self, expression: &str, low: i64, high: i64, most: i64) -> Result<Vec<i64>, Fault> {
        let mut statement = self
            .conn
            .prepare_cached(
                "SELECT rowid FROM \"search\" WHERE \"search\" MATCH ?1 \
                 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ?4",
            )
            .map_err(fault::sql)?;
        let rows = statement
            .query_map((expression, low, high, most), |row| row.get(0))
            .map_err(fault::sql)?;
        rows.collect::<Result<_, _>>().map_err(fault::sql)
    }

    /// Reads the record of a row and adds the hits it holds.
    fn weigh(
        &self,
        sought: &Sought,
        ask: &Ask,
        days: Option<&Days>,
        row: i64,
        found: &mut Vec<Candidate>,
    ) -> Result<(), Fault> {
        let Some((noun, number)) = index::place(row) else {
            return Ok(());
        };
        let searched = noun.searched();
        let Some((seen, texts)) = self.seen(noun, number)? else {
            return Ok(());
        };
        if let Some(days) = days
            && !self.is_of(days, &seen)?
        {
            return Ok(());
        }
        for (item, texts) in shown::apart(searched, texts) {
            if !is_asked(ask, noun, searched, item) {
                continue;
            }
            let sights: Vec<(Text, Sight)> = texts
                .into_iter()
                .map(|one| {
                    let sight = sought.see(&one.text);
                    (one, sight)
                })
                .collect();
            if let Some(weight) = shown::weight(sought, &sights, seen.hidden, index::is_piece(noun))
            {
                found.push(Candidate {
                    weight,
                    row,
                    item,
                    record: seen.clone(),
                    texts: sights,
                });
            }
        }
        Ok(())
    }

    /// What is read of a record: by what it is placed, and its texts.
    fn seen(&self, noun: Noun, number: i64) -> Result<Option<(Seen, Vec<Text>)>, Fault> {
        let searched = noun.searched();
        let columns = shown::columns(noun);
        let of = |field: Option<&str>| match field {
            Some(field) => format!("\"{field}\""),
            None => "NULL".to_owned(),
        };
        let made_in = noun.fields().contains(&"workshop").then_some("workshop");
        let sql = format!(
            "SELECT \"id\", \"created_at\", {}, {}, {}{} FROM \"{}\" WHERE rowid = ?1",
            of(noun.owner().map(|(field, _)| field)),
            of(made_in),
            of(searched.hidden.map(|(field, _)| field)),
            columns
                .iter()
                .map(|(column, _)| format!(", \"{column}\""))
                .collect::<String>(),
            noun.word(),
        );
        let mut statement = self.conn.prepare_cached(&sql).map_err(fault::sql)?;
        let mut rows = statement.query([number]).map_err(fault::sql)?;
        let Some(row) = rows.next().map_err(fault::sql)? else {
            return Ok(None);
        };
        let id = |column: usize| -> Result<Option<Id>, Fault> {
            let said: Option<String> = row.get(column).map_err(fault::sql)?;
            Ok(said.and_then(|id| Id::try_parse(&id).ok()))
        };
        let hidden = match (searched.hidden, row.get_ref(4).map_err(fault::sql)?) {
            (Some((_, is)), ValueRef::Text(word)) => word == is.as_bytes(),
            (Some((_, is)), ValueRef::Integer(number)) => is == number.to_string(),
            _ => false,
        };
        let seen = Seen {
            noun,
            id: id(0)?.unwrap_or_default(),
            made: Timestamp(row.get(1).map_err(fault::sql)?),
            owner: id(2)?,
            workshop: id(3)?,
            hidden,
        };
        let mut values = HashMap::new();
        for (at, (column, json)) in columns.iter().enumerate() {
            let said: Option<String> = row.get(5 + at).map_err(fault::sql)?;
            let value = match said {
                None => Value::Null,
                Some(said) if *json => serde_json::from_str(&said).map_err(fault::json)?,
                Some(said) => Value::String(said),
            };
            values.insert(*column, value);
        }
        let mut texts = Vec::new();
        for field in searched.fields {
            let column = field.split('.').next().unwrap_or(field);
            if let Some(value) = values.get(column) {
                search::texts_in(field, value, &mut texts);
            }
        }
        Ok(Some((seen, texts)))
    }

    fn hit(&self, one: Candidate) -> Result<Hit, Fault> {
        let Candidate {
            item,
            record,
            texts,
            ..
        } = one;
        let searched = record.noun.searched();
        let (place, title, snippet) = shown::shown(&texts);
        let owners = self.owners(&record)?;
        let of = |noun: Noun| match record.noun == noun {
            true => Some(record.id),
            false => owners
                .iter()
                .find(|owner| owner.noun == noun)
                .map(|owner| owner.id),
        };
        let workshop = match of(Noun::Workshop).or(record.workshop) {
            Some(workshop) => Some(workshop),
            None => self.made_in(&owners)?,
        };
        let kind = match (item, searched.each) {
            (Some(_), Some((_, kind))) => kind,
            _ => record.noun.word(),
        };
        Ok(Hit {
            kind: kind.to_owned(),
            noun: record.noun,
            id: record.id,
            place,
            item,
            workshop,
            project: of(Noun::Project),
            owners,
            title,
            snippet,
            hidden: record.hidden,
        })
    }

    /// What a record belongs to, the nearest first.
    fn owners(&self, record: &Seen) -> Result<Vec<Owner>, Fault> {
        let mut owners = Vec::new();
        let mut above = record.noun.owner().map(|(_, noun)| noun).zip(record.owner);
        while let Some((noun, id)) = above {
            owners.push(Owner { noun, id });
            above = match noun.owner() {
                Some((field, next)) => self.named(noun, id, field)?.map(|id| (next, id)),
                None => None,
            };
        }
        Ok(owners)
    }

    /// The workshop that one of these was made in.
    fn made_in(&self, owners: &[Owner]) -> Result<Option<Id>, Fault> {
        for owner in owners {
            if owner.noun.fields().contains(&"workshop")
                && let Some(workshop) = self.named(owner.noun, owner.id, "workshop")?
            {
                return Ok(Some(workshop));
            }
        }
        Ok(None)
    }

    /// The id in a field of a record.
    fn named(&self, noun: Noun, id: Id, field: &str) -> Result<Option<Id>, Fault> {
        let sql = format!(
            "SELECT \"{field}\" FROM \"{}\" WHERE \"id\" = ?1",
            noun.word()
        );
        let mut statement = self.conn.prepare_cached(&sql).map_err(fault::sql)?;
        let said: Option<Option<String>> = statement
            .query_row([text(id).as_str()], |row| row.get(0))
            .optional()
            .map_err(fault::sql)?;
        Ok(said.flatten().and_then(|id| Id::try_parse(&id).ok()))
    }

    /// The days that are asked for, and the workshops held on them.
    fn days(&self, ask: &Ask) -> Result<Option<Days>, Fault> {
        if ask.from.is_none() && ask.to.is_none() {
            return Ok(None);
        }
        let mut days = Days {
            from: ask.from,
            to: ask.to,
            held: HashSet::new(),
        };
        let mut statement = self
            .conn
            .prepare_cached("SELECT \"id\", \"date\", \"created_at\" FROM \"workshop\"")
            .map_err(fault::sql)?;
        let mut rows = statement.query([]).map_err(fault::sql)?;
        while let Some(row) = rows.next().map_err(fault::sql)? {
            let id: String = row.get(0).map_err(fault::sql)?;
            let date: Option<String> = row.get(1).map_err(fault::sql)?;
            let day = match date.and_then(|date| date.parse().ok()) {
                Some(day) => day,
                None => backup::day(self.conn, Timestamp(row.get(2).map_err(fault::sql)?))?,
            };
            if days.hold(day) {
                days.held.extend(Id::try_parse(&id).ok());
            }
        }
        Ok(Some(days))
    }

    /// Whether a record is of one of these days: those of its workshop, or else the day it was made.
    fn is_of(&self, days: &Days, record: &Seen) -> Result<bool, Fault> {
        let owners = self.owners(record)?;
        let owned = owners.iter().find(|owner| owner.noun == Noun::Workshop);
        let workshop = match (record.noun, owned) {
            (Noun::Workshop, _) => Some(record.id),
            (_, Some(owner)) => Some(owner.id),
            _ => match record.workshop {
                Some(workshop) => Some(workshop),
                None => self.made_in(&owners)?,
            },
        };
        match workshop {
            Some(workshop) => Ok(days.held.contains(&workshop)),
            None if DateTime::from_timestamp_millis(record.made.0).is_some() => {
                Ok(days.hold(backup::day(self.conn, record.made)?))
            }
            None => Ok(false),
        }
    }
}

/// The stretches of the index that may hold what is asked for.
fn stretches(ask: &Ask) -> Vec<(i64, i64)> {
    if ask.kinds.is_empty() {
        let middle = index::first_whole();
        return vec![(middle, i64::MAX), (0, middle - 1)];
    }
    let asked = |noun: &Noun| {
        let each = noun.searched().each.map(|(_, kind)| kind);
        let words = [Some(noun.word()), each];
        ask.kinds
            .iter()
            .any(|kind| words.contains(&Some(kind.as_str())))
    };
    let nouns = Noun::ALL.iter().copied().filter(asked);
    nouns.filter_map(index::range).collect()
}

/// Whether a hit is of a kind that is asked for.
fn is_asked(ask: &Ask, noun: Noun, searched: &Searched, item: Option<u32>) -> bool {
    let kind = match (item, searched.each) {
        (Some(_), Some((_, kind))) => kind,
        _ => noun.word(),
    };
    ask.kinds.is_empty() || ask.kinds.iter().any(|asked| asked == kind)
}

/// An expression, only within what is asked for.
fn limited(expression: String, ask: &Ask, days: Option<&Days>) -> String {
    let mut all = format!("({expression})");
    if let Some(project) = ask.project {
        all += &format!(" AND \"{}\"", index::within(Noun::Project, project));
    }
    if let Some(tag) = &ask.tag {
        all += &format!(" AND \"{}\"", index::labelled(tag));
    }
    // What no workshop owns is looked at one by one.
    if let Some(days) = days
        && (1..=NAMED).contains(&days.held.len())
        && only_of_workshops(ask)
    {
        let mut held: Vec<String> = days
            .held
            .iter()
            .map(|id| format!("\"{}\"", index::within(Noun::Workshop, *id)))
            .collect();
        held.sort_unstable();
        all += &format!(" AND ({})", held.join(" OR "));
    }
    all
}

/// Whether all kinds that are asked for belong to a workshop.
fn only_of_workshops(ask: &Ask) -> bool {
    let of_workshop = |kind: &String| {
        let mut at = Noun::from_word(kind);
        while let Some(noun) = at {
            if noun == Noun::Workshop {
                return true;
            }
            at = noun.owner().map(|(_, owner)| owner);
        }
        false
    };
    !ask.kinds.is_empty() && ask.kinds.iter().all(of_workshop)
}

/// The best of what is met of one part.
pub(crate) fn best(sights: &[(Text, Sight)], part: usize) -> Met {
    let met = sights.iter().filter_map(|(_, sight)| sight.met.get(part));
    met.copied().max().unwrap_or_default()
}
