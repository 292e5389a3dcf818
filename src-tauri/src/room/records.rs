//! The records that the room is made from, read once and kept as the commits go by: reading a large board
//! anew for each gesture would take the desk's time.

use std::collections::HashMap;

use domain::{Change, Committed, Fault, Fields, Id, Noun, Record};
use engine::Engine;
use synthesis::Records;

/// Of a note, what does not say whether it is seen, with which others, or where it stands among them.
const OWN: &[&str] = &[
    "text",
    "original_text",
    "x",
    "y",
    "width",
    "colour",
    "image",
    "kind",
    "group",
    "author",
    "starred",
    "zone",
    "updated_at",
];

/// What has become of what is held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Changed {
    /// Nothing that is held.
    #[default]
    Nothing,
    /// These notes, where they stand.
    Notes(Vec<Id>),
    /// Anything.
    Much,
}

impl Changed {
    /// Both, one after the other.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Much, _) | (_, Self::Much) => Self::Much,
            (Self::Nothing, other) | (other, Self::Nothing) => other,
            (Self::Notes(mut all), Self::Notes(more)) => {
                all.extend(more);
                Self::Notes(all)
            }
        }
    }
}

/// What a face of the room is made from. No more is held.
const SHOWN: &[Noun] = &[
    Noun::Lab,
    Noun::Project,
    Noun::Workshop,
    Noun::Group,
    Noun::Participant,
    Noun::Activity,
    Noun::Block,
    Noun::RunEvent,
    Noun::Poll,
    Noun::Board,
    Noun::Zone,
    Noun::Cluster,
    Noun::Note,
    Noun::Ballot,
    Noun::BallotOption,
    Noun::Vote,
    Noun::Evaluation,
    Noun::Link,
];

/// The records of a workshop.
pub struct Held {
    workshop: Id,
    project: Id,
    records: Vec<Option<Record>>,
    places: HashMap<Id, usize>,
    /// In order, to be asked; those that were changed where they stand are changed here too.
    shown: Records,
    /// What is in order is no longer what is held.
    stale: bool,
}

impl Held {
    /// As they are.
    ///
    /// # Errors
    /// `NotFound`, or when the file cannot be read.
    pub fn read(engine: &Engine, workshop: Id) -> Result<Self, Fault> {
        let mut records = engine.workshop_records(workshop)?;
        records.retain(|record| SHOWN.contains(&record.noun()));
        Self::of(workshop, records)
    }

    fn of(workshop: Id, records: Vec<Record>) -> Result<Self, Fault> {
        let project = records.iter().find_map(|record| match record {
            Record::Project(project) => Some(project.id),
            _ => None,
        });
        Ok(Self {
            workshop,
            project: project.unwrap_or_default(),
            places: records.iter().map(Record::id).zip(0..).collect(),
            shown: Records::new(records.clone())?,
            records: records.into_iter().map(Some).collect(),
            stale: false,
        })
    }

    /// Whose they are.
    pub fn workshop(&self) -> Id {
        self.workshop
    }

    /// Follows a commit. `None`: what came of it is not known, they are to be read anew.
    pub fn follow(&mut self, commit: &Committed) -> Option<Changed> {
        match commit.scope {
            Some(project) if project == self.project => {
                let mut changed = Changed::Nothing;
                for change in &commit.changes {
                    changed = changed.and(self.take(change)?);
                }
                self.stale |= changed == Changed::Much;
                Some(changed)
            }
            Some(_) => Some(Changed::Nothing),
            // The lab, or a whole project.
            None => None,
        }
    }

    fn take(&mut self, change: &Change) -> Option<Changed> {
        if !SHOWN.contains(&change.noun) {
            return Some(Changed::Nothing);
        }
        let owner = change.noun.owner().map(|(field, _)| field);
        let place = self.places.get(&change.id).copied();
        match (&change.after, place) {
            // An earlier commit may come after the reading.
            (None, None) => Some(Changed::Nothing),
            (None, Some(place)) => {
                self.places.remove(&change.id);
                *self.records.get_mut(place)? = None;
                Some(Changed::Much)
            }
            (Some(fields), None) if change.before.is_none() => {
                let of = |fields: &Fields| fields.get(owner?)?.as_str()?.parse::<Id>().ok();
                match of(fields) {
                    Some(owner) if self.places.contains_key(&owner) => {
                        let record = Record::from_fields(change.noun, fields.clone()).ok()?;
                        self.places.insert(change.id, self.records.len());
                        self.records.push(Some(record));
                        Some(Changed::Much)
                    }
                    // Another workshop of the project.
                    Some(_) => (change.noun != Noun::Workshop).then_some(Changed::Nothing),
                    None => None,
                }
            }
            // Whether it has come here is for the file to say.
            (Some(fields), None) => {
                let comes = owner.is_some_and(|owner| fields.contains_key(owner));
                (!comes).then_some(Changed::Nothing)
            }
            (Some(fields), Some(place)) => {
                if owner.is_some_and(|owner| fields.contains_key(owner)) && change.before.is_some()
                {
                    return None;
                }
                let slot = self.records.get_mut(place)?;
                let mut all = slot.as_ref()?.fields().ok()?;
                all.extend(fields.clone());
                let record = Record::from_fields(change.noun, all).ok()?;
                let changed = match &record {
                    Record::Note(note)
                        if fields.keys().all(|field| OWN.contains(&field.as_str()))
                            && self.shown.renew(note) =>
                    {
                        Changed::Notes(vec![change.id])
                    }
                    _ => Changed::Much,
                };
                *slot = Some(record);
                Some(changed)
            }
        }
    }

    /// In order, to be asked.
    ///
    /// # Errors
    /// `NotFound` once the workshop is gone.
    pub fn records(&mut self) -> Result<&Records, Fault> {
        if self.stale {
            self.shown = Records::new(self.records.iter().flatten().cloned().collect())?;
            self.stale = false;
        }
        Ok(&self.shown)
    }
}

#[cfg(test)]
#[path = "records/tests.rs"]
mod tests;
