//! What is found: the index says where words may stand, the newest first; what the texts themselves
//! show decides whether they do, how near it is to what was sought, and what is marked.

mod any;
mod days;
mod seen;

use std::{
    cell::RefCell,
    collections::{HashMap, hash_map::Entry},
};

use chrono::DateTime;
use domain::{
    ErrorCode, Fault, Id, Noun,
    search::{self, Ask, Found, Hit, Owner, Searched, Text},
};
use rusqlite::{CachedStatement, Connection, OptionalExtension, types::ValueRef};
use words::{
    Sought,
    sought::{Met, Sight},
};

use self::{
    days::Days,
    seen::{SEEN, Seen, placed, texts},
};
use crate::{View, backup, fault, ids::text, index, indexing, shown};

/// Hits of one stretch of the index that are compared.
const COMPARED: usize = 120;
/// Rows that are looked at for a beginning of more letters than the index knows; four times as many
/// where one in so many has it.
const LOOSE: usize = 480;
const DENSE: usize = 12;
/// A word that so few rows hold is seldom: all of them are looked at, whatever else is sought. FTS5 would
/// look each up among the rows of the other words, which for a common one costs more than the text.
const SELDOM: i64 = if cfg!(test) { 12 } else { 400 };
/// Words that are asked whether they are.
const ASKED: usize = 4;
/// Rows that are looked at where most of them are of another day.
const LOOKED: usize = 6_000;
/// Words that begin alike and are looked for one by one.
const ALIKE: usize = if cfg!(test) { 3 } else { 64 };

/// Rows of the index that an expression finds, the newest first.
const NEWEST: &str = "SELECT rowid FROM \"search\" WHERE \"search\" MATCH ?1 \
     AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ?4";

/// A hit that is compared with others.
struct Candidate {
    weight: i64,
    row: i64,
    item: Option<u32>,
    record: Seen,
    /// The texts of the hit, with what each shows.
    texts: Vec<(Text, Sight)>,
}

impl View<'_> {
    /// What the library holds of some words, of a label, or of both.
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
        // A label alone names all that bears it; nothing at all asks how far the index has come.
        if sought.is_empty() && ask.tag.is_none() {
            return Ok(Found {
                indexed: indexing::share(self.conn)?,
                ..Found::default()
            });
        }
        let spelled = sought.spelled(|begun| index::known::begun(self.conn, begun, ALIKE))?;
        let search = Search {
            conn: self.conn,
            ask,
            is_spelled: spelled.is_some(),
            parts: spelled.unwrap_or_else(|| sought.expressions()),
            needed: sought.needed(),
            sought,
            label: ask.tag.as_deref().map(index::labelled),
            days: days::asked(self.conn, ask)?,
            named: RefCell::default(),
            seen: RefCell::default(),
        };
        search.run()
    }
}

/// What a field of a record names, as far as it was met.
type Named = HashMap<(Noun, Id, &'static str), Option<Id>>;

/// One search, with what it meets more than once.
struct Search<'s> {
    conn: &'s Connection,
    ask: &'s Ask,
    sought: Sought,
    /// Each part as the index is asked for it.
    parts: Vec<String>,
    /// Words that must be there, where there are several.
    needed: Vec<String>,
    /// What long beginnings stand for is known.
    is_spelled: bool,
    /// The label, as it is indexed.
    label: Option<String>,
    days: Option<Days>,
    /// What stands in the fields of owners.
    named: RefCell<Named>,
    /// How the records of nouns are read, as far as they were met.
    seen: RefCell<HashMap<Noun, CachedStatement<'s>>>,
}

/// Where in a stretch of the index is looked.
#[derive(Clone, Copy)]
enum Scope<'w> {
    /// Everywhere.
    All,
    /// In what these workshops own; with the first of them, in what no workshop owns.
    Held(&'w [Id], bool),
}

/// How a walk through a stretch of the index ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Walk {
    /// At its end.
    Whole,
    /// With as many hits as are compared.
    Enough,
    /// With as many rows as are looked at.
    Tired,
}

impl Search<'_> {
    fn run(&self) -> Result<Found, Fault> {
        let mut found = Vec::new();
        let mut more = false;
        let stretches = stretches(self.ask);
        // Those of all kinds lie side by side, and are walked through in one go.
        let together: Vec<&[(i64, i64)]> = match self.ask.kinds.is_empty() {
            true => vec![&stretches],
            false => stretches.chunks(1).collect(),
        };
        for stretches in together {
            more |= !self.gather_of_days(stretches, &mut found)?;
        }
        found.sort_by_key(|one| {
            std::cmp::Reverse((one.weight, one.row, std::cmp::Reverse(one.item)))
        });
        let most = self.ask.most.clamp(1, search::MOST) as usize;
        more |= found.len() > most;
        found.truncate(most);
        let hits = found
            .into_iter()
            .map(|one| self.hit(one))
            .collect::<Result<_, _>>()?;
        let indexed = indexing::share(self.conn)?;
        Ok(Found {
            hits,
            more,
            indexed,
        })
    }

    /// Adds the hits of stretches that lie side by side; whether that is all of them.
    fn gather_of_days(
        &self,
        stretches: &[(i64, i64)],
        found: &mut Vec<Candidate>,
    ) -> Result<bool, Fault> {
        let Some(days) = &self.days else {
            return self.gather(stretches, Scope::All, LOOKED, found);
        };
        // Notes are by far the most, and known to lie where their workshops' are.
        let (first, last) = index::range(Noun::Note).unwrap_or((i64::MAX, i64::MAX));
        let of_notes = |(low, high): &(i64, i64)| *low <= first && last <= *high;
        let others: Vec<(i64, i64)> = stretches
            .iter()
            .map(|one| {
                if of_notes(one) {
                    (one.0, first - 1)
                } else {
                    *one
                }
            })
            .filter(|(low, high)| low <= high)
            .collect();
        let mut all = true;
        for stretch in &others {
            all &= self.gather_of_workshops(days, std::slice::from_ref(stretch), found)?;
        }
        if stretches.iter().any(of_notes) {
            all &= self.gather_notes(days, found)?;
        }
        Ok(all)
    }

    /// Adds the hits of stretches that lie side by side, the last first; whether that is all of them.
    fn gather(
        &self,
        stretches: &[(i64, i64)],
        scope: Scope<'_>,
        most: usize,
        found: &mut Vec<Candidate>,
    ) -> Result<bool, Fault> {
        if self.sought.any() {
            let mut all = true;
            for stretch in stretches {
                all &= self.gather_any(*stretch, scope, found)?;
            }
            return Ok(all);
        }
        let (lowest, highest) = match (stretches.last(), stretches.first()) {
            (Some((low, _)), Some((_, high))) => (*low, *high),
            _ => return Ok(true),
        };
        for word in self.needed.iter().take(ASKED) {
            let rows = self.rows(&self.limited(word, scope), lowest, highest, SELDOM)?;
            if (rows.len() as i64) < SELDOM {
                for row in rows {
                    self.weigh(row, found)?;
                }
                return Ok(true);
            }
        }
        let begun = found.len();
        let mut ends = vec![Walk::Tired; stretches.len()];
        // What begins with four letters is mostly among the newest that begin with three, which the
        // index gives at once; the longer beginning it would first have to put together from every
        // word that begins so.
        if let Some(loose) = self.sought.loosely().filter(|_| !self.is_spelled) {
            let loose = self.limited(&self.sought.joined(&loose), scope);
            ends = self.walk(&loose, stretches, (LOOSE, DENSE), found)?;
        }
        let tired: Vec<usize> = (0..stretches.len())
            .filter(|at| ends.get(*at) == Some(&Walk::Tired))
            .collect();
        let of_tired = |row: i64| {
            let of = |at: &usize| {
                stretches
                    .get(*at)
                    .is_some_and(|(low, high)| (*low..=*high).contains(&row))
            };
            tired.iter().any(of)
        };
        let mut at = 0;
        found.retain(|one| {
            at += 1;
            at <= begun || !of_tired(one.row)
        });
        let exact = self.limited(&self.sought.joined(&self.parts), scope);
        if tired.len() == stretches.len() {
            ends = self.walk(&exact, stretches, (most, 0), found)?;
        } else {
            for at in tired {
                let stretch = stretches.get(at..=at).unwrap_or_default();
                if let (Some(end), Some(walked)) = (
                    ends.get_mut(at),
                    self.walk(&exact, stretch, (most, 0), found)?.first(),
                ) {
                    *end = *walked;
                }
            }
        }
        Ok(ends.iter().all(|end| *end == Walk::Whole))
    }

    /// Walks through what an expression finds in stretches that lie side by side, the newest first;
    /// how each ended.
    fn walk(
        &self,
        expression: &str,
        stretches: &[(i64, i64)],
        (most, dense): (usize, usize),
        found: &mut Vec<Candidate>,
    ) -> Result<Vec<Walk>, Fault> {
        let mut ends = vec![Walk::Whole; stretches.len()];
        let lowest = stretches.last().map_or(0, |(low, _)| *low);
        let mut at = 0;
        while let Some((_, high)) = stretches.get(at) {
            let mut statement = self.conn.prepare_cached(NEWEST).map_err(fault::sql)?;
            let mut rows = statement
                .query((expression, lowest, high, -1))
                .map_err(fault::sql)?;
            let mut begun = found.len();
            let mut looked = 0;
            let mut end = Walk::Whole;
            while let Some(row) = rows.next().map_err(fault::sql)? {
                let row: i64 = row.get(0).map_err(fault::sql)?;
                while stretches.get(at).is_some_and(|(low, _)| row < *low) {
                    at += 1;
                    (begun, looked) = (found.len(), 0);
                }
                self.weigh(row, found)?;
                looked += 1;
                let hits = found.len() - begun;
                if hits >= COMPARED {
                    end = Walk::Enough;
                } else if looked >= most && (hits * dense < looked || looked >= most * 4) {
                    end = Walk::Tired;
                } else {
                    continue;
                }
                break;
            }
            if end == Walk::Whole {
                break;
            }
            if let Some(own) = ends.get_mut(at) {
                *own = end;
            }
            at += 1;
        }
        Ok(ends)
    }

    /// Rows of the index that an expression finds, the newest first.
    fn rows(&self, expression: &str, low: i64, high: i64, most: i64) -> Result<Vec<i64>, Fault> {
        let mut statement = self.conn.prepare_cached(NEWEST).map_err(fault::sql)?;
        let rows = statement
            .query_map((expression, low, high, most), |row| row.get(0))
            .map_err(fault::sql)?;
        rows.collect::<Result<_, _>>().map_err(fault::sql)
    }

    /// Reads the record of a row and adds the hits it holds.
    fn weigh(&self, row: i64, found: &mut Vec<Candidate>) -> Result<(), Fault> {
        let Some((noun, number)) = index::place(row) else {
            return Ok(());
        };
        let Some(sql) = SEEN.get(noun as usize) else {
            return Ok(());
        };
        let mut seen = self.seen.borrow_mut();
        let statement = match seen.entry(noun) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(self.conn.prepare_cached(sql).map_err(fault::sql)?),
        };
        let mut rows = statement.query([number]).map_err(fault::sql)?;
        let Some(read) = rows.next().map_err(fault::sql)? else {
            return Ok(());
        };
        let columns = shown::columns(noun);
        let plain = columns.iter().all(|(_, json)| !json) && noun.searched().each.is_none();
        if !plain || self.label.is_some() {
            let record = placed(noun, read)?;
            return match self.is_asked_day(&record)? {
                true => self.weigh_each(row, &record, texts(noun, read)?, found),
                false => Ok(()),
            };
        }
        // Most of what is met is a text or two: it is looked at where it was read.
        let mut sights = Vec::with_capacity(columns.len());
        for (at, (column, _)) in columns.iter().enumerate() {
            if let ValueRef::Text(said) = read.get_ref(5 + at).map_err(fault::sql)?
                && let Ok(said) = std::str::from_utf8(said)
                && !said.trim().is_empty()
            {
                sights.push((*column, said, self.sought.see(said)));
            }
        }
        if !is_asked(self.ask, noun, noun.searched(), None) || !self.is_met(&sights) {
            return Ok(());
        }
        let record = placed(noun, read)?;
        if !self.is_asked_day(&record)? {
            return Ok(());
        }
        let sights = sights
            .into_iter()
            .map(|(place, text, sight)| {
                let (place, text) = (place.to_owned(), text.to_owned());
                (Text { place, text }, sight)
            })
            .collect();
        self.add(row, &record, None, sights, found);
        Ok(())
    }

    /// Whether texts hold what is sought.
    fn is_met(&self, sights: &[(&str, &str, Sight)]) -> bool {
        let holds = |part: usize| {
            let met = |sight: &Sight| sight.met.get(part).is_some_and(|met| *met != Met::Not);
            sights.iter().any(|(_, _, sight)| met(sight))
        };
        self.sought.is_met(holds)
    }

    /// The same of a record whose texts are those of several hits, or bear labels.
    fn weigh_each(
        &self,
        row: i64,
        record: &Seen,
        texts: Vec<Text>,
        found: &mut Vec<Candidate>,
    ) -> Result<(), Fault> {
        let searched = record.noun.searched();
        let bears = |texts: &[Text]| {
            let label = &self.label;
            label.is_none()
                || texts
                    .iter()
                    .any(|one| *label == shown::label(searched, one))
        };
        let apart = shown::apart(searched, texts);
        // What is found one by one bears the labels of the whole, beside its own.
        let whole = apart
            .iter()
            .any(|(item, texts)| item.is_none() && bears(texts));
        for (item, texts) in apart {
            if !is_asked(self.ask, record.noun, searched, item)
                || !(bears(&texts) || item.is_some() && whole)
            {
                continue;
            }
            let sights = texts
                .into_iter()
                .map(|one| {
                    let sight = self.sought.see(&one.text);
                    (one, sight)
                })
                .collect();
            self.add(row, record, item, sights, found);
        }
        Ok(())
    }

    /// Adds a hit, if it is one.
    fn add(
        &self,
        row: i64,
        record: &Seen,
        item: Option<u32>,
        texts: Vec<(Text, Sight)>,
        found: &mut Vec<Candidate>,
    ) {
        let piece = index::is_piece(record.noun);
        if let Some(weight) = shown::weight(&self.sought, &texts, record.hidden, piece) {
            found.push(Candidate {
                weight,
                row,
                item,
                record: record.clone(),
                texts,
            });
        }
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
    fn named(&self, noun: Noun, id: Id, field: &'static str) -> Result<Option<Id>, Fault> {
        if let Some(known) = self.named.borrow().get(&(noun, id, field)) {
            return Ok(*known);
        }
        let sql = format!(
            "SELECT \"{field}\" FROM \"{}\" WHERE \"id\" = ?1",
            noun.word()
        );
        let mut statement = self.conn.prepare_cached(&sql).map_err(fault::sql)?;
        let said: Option<Option<String>> = statement
            .query_row([text(id).as_str()], |row| row.get(0))
            .optional()
            .map_err(fault::sql)?;
        let read = said.flatten().and_then(|id| Id::try_parse(&id).ok());
        self.named.borrow_mut().insert((noun, id, field), read);
        Ok(read)
    }

    fn is_asked_day(&self, record: &Seen) -> Result<bool, Fault> {
        match &self.days {
            Some(days) => self.is_of(days, record),
            None => Ok(true),
        }
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
            Some(workshop) => Ok(days.known.contains(&workshop)),
            None if DateTime::from_timestamp_millis(record.made.0).is_some() => {
                Ok(days.hold(backup::day(self.conn, record.made)?))
            }
            None => Ok(false),
        }
    }

    /// An expression, only within what is asked for.
    fn limited(&self, expression: &str, scope: Scope<'_>) -> String {
        let mut all: Vec<String> = Vec::new();
        if !expression.is_empty() {
            all.push(format!("({expression})"));
        }
        if let Some(project) = self.ask.project {
            all.push(format!("\"{}\"", index::within(Noun::Project, project)));
        }
        if let Some(label) = &self.label {
            all.push(format!("\"{label}\""));
        }
        if let Scope::Held(held, outside) = scope {
            let mut held: Vec<String> = held
                .iter()
                .map(|id| format!("\"{}\"", index::within(Noun::Workshop, *id)))
                .collect();
            held.sort_unstable();
            // What no workshop owns is looked at one by one.
            held.extend(outside.then(|| format!("\"{}\"", index::outside())));
            all.push(format!("({})", held.join(" OR ")));
        }
        all.join(" AND ")
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
