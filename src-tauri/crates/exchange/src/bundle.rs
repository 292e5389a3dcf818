//! What a file brings: records that hold together, and what is to be said about them.
//!
//! A bundle is whole or does not exist: every limit, every reference and the chain of owners were
//! checked before one is given out, whichever the file's format.

use std::collections::{HashMap, HashSet};

use domain::{ErrorCode, Fault, Id, Noun, Record, Role, Target, Timestamp, limits};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Bytes that one file may hold: 64 MiB.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// What the file does not say by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// IANA name of the time zone of times that have none.
    pub time_zone: String,
    /// When the file is read: the moment of records that have none of their own.
    pub now: Timestamp,
}

/// The shapes that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Établi's own, as JSON or as `.etabli`: ids and times are the records' own.
    Etabli,
    /// One workshop with ids local to the file; the records' ids are derived from it.
    WorkshopSample,
}

/// What can be said of a file that was read nevertheless. Localised as `import-warning-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WarningCode {
    /// A computed value of the file is not what its records give.
    DerivedDiffers,
    /// Two places of the file that say the same thing differ; the first one counts.
    ContradictsItself,
    /// Authors of an anonymous activity were not taken in.
    AuthorsDropped,
    /// A ballot's votes were counted; who chose what was not taken in, though the ballot is not secret.
    NamesDropped,
    /// The project is anonymised here: what the file says of who was there was not taken in.
    Anonymised,
}

impl WarningCode {
    /// Every code.
    pub const ALL: &'static [Self] = &[
        Self::DerivedDiffers,
        Self::ContradictsItself,
        Self::AuthorsDropped,
        Self::NamesDropped,
        Self::Anonymised,
    ];
    /// The word, as in the locales.
    pub const fn word(self) -> &'static str {
        match self {
            Self::DerivedDiffers => "derived-differs",
            Self::ContradictsItself => "contradicts-itself",
            Self::AuthorsDropped => "authors-dropped",
            Self::NamesDropped => "names-dropped",
            Self::Anonymised => "anonymised",
        }
    }
}

/// A remark on a file: its place, and the two values it compares or how many it is about. Those are
/// the arguments of its sentence (`$place`, `$found`, `$computed`, `$count`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// What is said.
    pub code: WarningCode,
    /// The path in the file (`votes[0].dots_cast`).
    pub place: String,
    /// What the file says.
    pub found: String,
    /// What its records give.
    pub computed: String,
    /// How many, where something was left out.
    pub count: u32,
}

/// The records of one project, and what is to be said about the file they come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// The file's shape.
    pub format: Format,
    /// The records: owners before what they own; one lab at most, exactly one project.
    pub records: Vec<Record>,
    /// Paths of the file that nothing was made of.
    pub ignored: Vec<String>,
    /// Remarks.
    pub warnings: Vec<Warning>,
}

impl Bundle {
    /// Checks records that were read from an `.etabli` file, the same way as those of any other.
    ///
    /// # Errors
    /// `TooMany`, `DuplicateId`, `UnknownReference`, `NotOneProject`, or
    /// the limit of a field; the place names the record (`note[3].text`, counted within its noun).
    pub fn from_records(records: Vec<Record>) -> Result<Self, Fault> {
        let mut bundle = Self {
            format: Format::Etabli,
            records,
            ignored: Vec::new(),
            warnings: Vec::new(),
        };
        bundle.settle(&HashMap::new())?;
        Ok(bundle)
    }

    /// The project.
    pub fn project(&self) -> Option<&domain::project::Project> {
        self.records.iter().find_map(|record| match record {
            Record::Project(project) => Some(project),
            _ => None,
        })
    }
    /// The lab.
    pub fn lab(&self) -> Option<&domain::lab::Lab> {
        self.records.iter().find_map(|record| match record {
            Record::Lab(lab) => Some(lab),
            _ => None,
        })
    }
    /// The workshops.
    pub fn workshops(&self) -> impl Iterator<Item = &domain::workshop::Workshop> {
        self.records.iter().filter_map(|record| match record {
            Record::Workshop(workshop) => Some(workshop),
            _ => None,
        })
    }

    /// Sorts the records, owners first, and checks that they hold together. `places` says where a
    /// record stands in the file; without it a record is named by its noun and its number.
    pub(crate) fn settle(&mut self, places: &HashMap<Id, Place>) -> Result<(), Fault> {
        within(self.records.len(), "records")?;
        let named = names(&self.records, places);
        let mut known: HashMap<Id, Known> = HashMap::with_capacity(self.records.len());
        let mut taken = HashSet::new();
        for (record, place) in self.records.iter().zip(&named) {
            let entry = Known {
                noun: record.noun(),
                owner: owner_of(record),
            };
            let again = known.insert(record.id(), entry).is_some();
            if again {
                return Err(place.name(Fault::new(ErrorCode::DuplicateId).detail(record.id())));
            }
            // A cell and an emotion are the only ones at their place.
            let spot = match record {
                Record::Cell(cell) => Some((cell.lane, cell.step)),
                Record::Emotion(emotion) => {
                    Some((emotion.persona.unwrap_or_default(), emotion.step))
                }
                _ => None,
            };
            if spot.is_some_and(|spot| !taken.insert((record.noun(), spot))) {
                return Err(place.name(Fault::new(ErrorCode::AlreadyExists).detail(record.id())));
            }
        }
        let secret: HashSet<Id> = self
            .records
            .iter()
            .filter_map(|record| match record {
                Record::Ballot(ballot) if ballot.secret => Some(ballot.id),
                _ => None,
            })
            .collect();
        for (record, place) in self.records.iter().zip(&named) {
            // Who chose what in a secret ballot is taken in by nobody.
            if let Record::Vote(vote) = record
                && secret.contains(&vote.ballot)
            {
                let fault = Fault::new(ErrorCode::WrongState).noun(Noun::Vote);
                return Err(place.name(fault.at("ballot")));
            }
            record.check().map_err(|fault| place.name(fault))?;
            check_references(record, &known).map_err(|fault| place.name(fault))?;
        }
        let counted = |noun: Noun| self.records.iter().filter(|r| r.noun() == noun).count();
        for (noun, wanted) in [(Noun::Project, 1..=1), (Noun::Lab, 0..=1)] {
            let count = counted(noun);
            if !wanted.contains(&count) {
                return Err(Fault::new(ErrorCode::NotOneProject)
                    .noun(noun)
                    .at(noun.word())
                    .limit(1)
                    .detail(count));
            }
        }
        self.records.sort_by_key(Record::noun);
        Ok(())
    }
}

/// Refuses more than one file may hold.
pub(crate) fn within(count: usize, place: &str) -> Result<(), Fault> {
    if count > limits::FILE_RECORDS {
        return Err(Fault::new(ErrorCode::TooMany)
            .at(place)
            .limit(limits::FILE_RECORDS));
    }
    Ok(())
}

/// Where a record stands in a file, and the file's own names for some of its fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    pub path: String,
    pub renamed: &'static [(&'static str, &'static str)],
}

impl From<String> for Place {
    fn from(path: String) -> Self {
        Self { path, renamed: &[] }
    }
}

impl Place {
    /// Turns the field of a refusal into a path of the file.
    fn name(&self, mut fault: Fault) -> Fault {
        if let Some(field) = fault.place.as_mut() {
            let end = field.find(['.', '[']).unwrap_or(field.len());
            let own = self.renamed.iter().find(|(name, _)| *name == &field[..end]);
            if let Some((_, there)) = own {
                field.replace_range(..end, there);
            }
        }
        fault.within(&self.path)
    }
}

/// What must be known of a record to judge a reference to it.
struct Known {
    noun: Noun,
    owner: Option<Id>,
}

/// The place of each record in the file.
fn names(records: &[Record], places: &HashMap<Id, Place>) -> Vec<Place> {
    let mut numbers: HashMap<Noun, usize> = HashMap::new();
    records
        .iter()
        .map(|record| {
            let number = numbers.entry(record.noun()).or_default();
            let place = match places.get(&record.id()) {
                Some(place) => place.clone(),
                None => format!("{}[{number}]", record.noun().word()).into(),
            };
            *number += 1;
            place
        })
        .collect()
}

/// The id in the field that names the owner.
pub(crate) fn owner_of(record: &Record) -> Option<Id> {
    let (field, _) = record.noun().owner()?;
    record.fields().ok()?.get(field)?.as_str()?.parse().ok()
}

/// Every id that a record names must be of the bundle and of the noun the field is for; two records
/// that belong to the same kind of owner must belong to the same one (a note and its cluster to one
/// board, a cell and its step to one journey).
fn check_references(record: &Record, known: &HashMap<Id, Known>) -> Result<(), Fault> {
    let noun = record.noun();
    if noun.references().is_empty() {
        return Ok(());
    }
    let fields = record
        .fields()
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    let owner = owner_of(record);
    for reference in noun.references() {
        let wanted = match reference.target {
            Target::Noun(noun) => Some(noun),
            Target::NamedBy(field) => fields
                .get(field)
                .and_then(Value::as_str)
                .and_then(Noun::from_word),
        };
        let siblings = reference.role != Role::Owner
            && (noun, reference.field) != CROSSING
            && wanted.is_some_and(|wanted| owner_noun(wanted) == owner_noun(noun));
        let check = |value: &Value, place: String| -> Result<(), Fault> {
            let Some(text) = value.as_str() else {
                return Ok(());
            };
            let found = text.parse::<Id>().ok().and_then(|id| known.get(&id));
            let sound = found.is_some_and(|found| {
                Some(found.noun) == wanted && (!siblings || found.owner == owner)
            });
            if sound {
                return Ok(());
            }
            Err(Fault::new(ErrorCode::UnknownReference)
                .noun(noun)
                .at(place)
                .detail(text))
        };
        let Some(value) = fields.get(reference.field) else {
            continue;
        };
        match (reference.role, value) {
            (Role::List, Value::Array(ids)) => {
                for (index, id) in ids.iter().enumerate() {
                    check(id, format!("{}[{index}]", reference.field))?;
                }
            }
            (Role::Each(key), Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    let inner = item.get(key).unwrap_or(&Value::Null);
                    check(inner, format!("{}[{index}].{key}", reference.field))?;
                }
            }
            _ => check(value, reference.field.to_owned())?,
        }
    }
    Ok(())
}

/// A step of a target journey comes from a step of another journey.
const CROSSING: (Noun, &str) = (Noun::Step, "from_step");

fn owner_noun(noun: Noun) -> Option<Noun> {
    noun.owner().map(|(_, owner)| owner)
}
