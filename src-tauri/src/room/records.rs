//! The records that the room is made from, read once and kept as the commits go by: reading a large board
//! anew for each gesture would take the desk's time.

use std::collections::HashMap;

use domain::{Change, Committed, Fault, Fields, Id, Noun, Record};
use engine::Engine;
use synthesis::Records;

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
}

impl Held {
    /// As they are.
    ///
    /// # Errors
    /// `NotFound`, or when the file cannot be read.
    pub fn read(engine: &Engine, workshop: Id) -> Result<Self, Fault> {
        let mut records = engine.workshop_records(workshop)?;
        records.retain(|record| SHOWN.contains(&record.noun()));
        let project = records.iter().find_map(|record| match record {
            Record::Project(project) => Some(project.id),
            _ => None,
        });
        Ok(Self {
            workshop,
            project: project.unwrap_or_default(),
            places: records.iter().map(Record::id).zip(0..).collect(),
            records: records.into_iter().map(Some).collect(),
        })
    }

    /// Whose they are.
    pub fn workshop(&self) -> Id {
        self.workshop
    }

    /// Follows a commit. `false`: what came of it is not known, they are to be read anew.
    pub fn follow(&mut self, commit: &Committed) -> bool {
        match commit.scope {
            Some(project) if project == self.project => {
                commit.changes.iter().all(|change| self.take(change))
            }
            Some(_) => true,
            // The lab, or a whole project.
            None => false,
        }
    }

    fn take(&mut self, change: &Change) -> bool {
        if !SHOWN.contains(&change.noun) {
            return true;
        }
        let owner = change.noun.owner().map(|(field, _)| field);
        let place = self.places.get(&change.id).copied();
        match (&change.after, place) {
            // An earlier commit may come after the reading.
            (None, None) => true,
            (None, Some(place)) => {
                self.places.remove(&change.id);
                self.put(place, None)
            }
            (Some(fields), None) if change.before.is_none() => {
                let of = |fields: &Fields| fields.get(owner?)?.as_str()?.parse::<Id>().ok();
                match of(fields) {
                    Some(owner) if self.places.contains_key(&owner) => {
                        let Ok(record) = Record::from_fields(change.noun, fields.clone()) else {
                            return false;
                        };
                        self.places.insert(change.id, self.records.len());
                        self.records.push(Some(record));
                        true
                    }
                    // Another workshop of the project.
                    Some(_) => change.noun != Noun::Workshop,
                    None => false,
                }
            }
            // Whether it has come here is for the file to say.
            (Some(fields), None) => owner.is_none_or(|owner| !fields.contains_key(owner)),
            (Some(fields), Some(place)) => {
                if owner.is_some_and(|owner| fields.contains_key(owner)) && change.before.is_some()
                {
                    return false;
                }
                let Some(Some(record)) = self.records.get(place) else {
                    return false;
                };
                let Ok(mut all) = record.fields() else {
                    return false;
                };
                all.extend(fields.clone());
                match Record::from_fields(change.noun, all) {
                    Ok(record) => self.put(place, Some(record)),
                    Err(_) => false,
                }
            }
        }
    }

    fn put(&mut self, place: usize, record: Option<Record>) -> bool {
        let slot = self.records.get_mut(place);
        slot.map(|slot| *slot = record).is_some()
    }

    /// In order, to be asked.
    ///
    /// # Errors
    /// `NotFound` once the workshop is gone.
    pub fn records(&self) -> Result<Records, Fault> {
        Records::new(self.records.iter().flatten().cloned().collect())
    }
}
