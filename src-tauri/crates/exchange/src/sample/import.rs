//! What the parts of the adapter share: local ids, order keys, moments, places and remarks.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDateTime, TimeZone};
use domain::{Entity, ErrorCode, Fault, Id, Noun, Record, Timestamp, order, workshop::Language};

use super::keys::Keys;
use crate::{
    bundle::{Bundle, Format, Place, Warning, WarningCode, owner_of},
    reader::Object,
};

/// Fields that have another name in the file: (the record's, the file's).
pub type Renamed = &'static [(&'static str, &'static str)];

/// A file half read.
pub struct Import {
    pub keys: Keys,
    pub zone: chrono_tz::Tz,
    /// The moment of records that have none of their own: the workshop's beginning.
    pub moment: Timestamp,
    pub language: Language,
    pub project: Id,
    pub workshop: Id,
    pub records: Vec<Record>,
    pub warnings: Vec<Warning>,
    places: HashMap<Id, Place>,
    locals: HashMap<(Noun, String), Id>,
}

impl Import {
    pub fn new(keys: Keys, zone: chrono_tz::Tz, project: Id, workshop: Id) -> Self {
        Self {
            keys,
            zone,
            moment: Timestamp::default(),
            language: Language::default(),
            project,
            workshop,
            records: Vec::new(),
            warnings: Vec::new(),
            places: HashMap::new(),
            locals: HashMap::new(),
        }
    }

    /// Takes a record in, made at the workshop's moment unless it has one of its own.
    pub fn add(&mut self, mut record: impl Entity, path: &str, renamed: Renamed) {
        let (created, updated) = record.stamps();
        if *created == Timestamp::default() {
            *created = self.moment;
        }
        *updated = *created;
        let path = path.to_owned();
        self.places.insert(record.id(), Place { path, renamed });
        self.records.push(record.into_record());
    }

    /// The id of an object that has a local one; two of a noun must differ.
    pub fn declare(&mut self, noun: Noun, object: &Object<'_>) -> Result<Id, Fault> {
        let local = object.required_text("id")?;
        let id = self.keys.id(noun, local);
        if self.locals.insert((noun, local.to_owned()), id).is_some() {
            return Err(Fault::new(ErrorCode::DuplicateId)
                .noun(noun)
                .at(object.at("id"))
                .detail(local));
        }
        Ok(id)
    }
    /// Lets a local id also name something of another noun.
    pub fn alias(&mut self, noun: Noun, local: &str, id: Id) {
        self.locals.insert((noun, local.to_owned()), id);
    }
    /// What a local id names.
    pub fn known(&self, noun: Noun, local: &str) -> Option<Id> {
        self.locals.get(&(noun, local.to_owned())).copied()
    }
    /// What a local id names, else a refusal at its place.
    pub fn find(&self, noun: Noun, local: &str, place: String) -> Result<Id, Fault> {
        self.known(noun, local).ok_or_else(|| {
            Fault::new(ErrorCode::UnknownReference)
                .noun(noun)
                .at(place)
                .detail(local)
        })
    }
    /// The record that a field names; `None` when it names none.
    pub fn reference(
        &self,
        noun: Noun,
        object: &Object<'_>,
        key: &str,
    ) -> Result<Option<Id>, Fault> {
        object
            .reference(key)?
            .map(|local| self.find(noun, local, object.at(key)))
            .transpose()
    }

    /// A moment of the file; without a zone it is the library's.
    pub fn moment_at(&self, object: &Object<'_>, key: &str) -> Result<Option<Timestamp>, Fault> {
        object.parsed(key, |text| {
            if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
                return Some(Timestamp(moment.timestamp_millis()));
            }
            [
                "%Y-%m-%dT%H:%M:%S%.f",
                "%Y-%m-%dT%H:%M",
                "%Y-%m-%d %H:%M:%S%.f",
            ]
            .iter()
            .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
            .map(|local| moment_of(self.zone, local))
        })
    }

    /// Says that a computed value of the file is not what its records give.
    pub fn compare(&mut self, place: String, found: &str, computed: &str) {
        if found != computed {
            self.warn(WarningCode::DerivedDiffers, place, found, computed);
        }
    }
    pub fn warn(&mut self, code: WarningCode, place: String, found: &str, computed: &str) {
        self.warnings.push(Warning {
            code,
            place,
            found: found.to_owned(),
            computed: computed.to_owned(),
            count: 0,
        });
    }
    /// Says how many of something were left out.
    pub fn left_out(&mut self, code: WarningCode, place: String, count: u32) {
        self.warnings.push(Warning {
            code,
            place,
            found: String::new(),
            computed: String::new(),
            count,
        });
    }

    /// The records, in the file's order, checked.
    pub fn into_bundle(mut self) -> Result<Bundle, Fault> {
        let mut siblings: HashMap<(Noun, Option<Id>), Vec<&mut String>> = HashMap::new();
        for record in &mut self.records {
            let place = (record.noun(), owner_of(record));
            if let Some(order) = order_key(record) {
                siblings.entry(place).or_default().push(order);
            }
        }
        for orders in siblings.into_values() {
            let keys = order::sequence(orders.len());
            for (order, key) in orders.into_iter().zip(keys) {
                *order = key;
            }
        }
        let mut bundle = Bundle {
            format: Format::WorkshopSample,
            records: self.records,
            ignored: Vec::new(),
            warnings: self.warnings,
        };
        bundle.settle(&self.places)?;
        Ok(bundle)
    }
}

/// The order key of a record that has one among its siblings.
fn order_key(record: &mut Record) -> Option<&mut String> {
    macro_rules! ordered {
        ($($noun:ident),*) => {
            match record {
                $(Record::$noun(record) => Some(&mut record.order),)*
                _ => None,
            }
        };
    }
    ordered!(
        Group,
        Participant,
        Activity,
        Block,
        Poll,
        Board,
        Zone,
        Cluster,
        Note,
        Ballot,
        BallotOption,
        Matrix,
        MatrixItem,
        Persona,
        Journey,
        Phase,
        Step,
        Lane,
        IdeaCard,
        Decision,
        Action
    )
}

/// A local time as a moment. Twice in an autumn night an hour stands on the clock: the first one is
/// meant. An hour that a spring night skips is read as if the clock had not been put forward.
pub fn moment_of(zone: chrono_tz::Tz, local: NaiveDateTime) -> Timestamp {
    let hour = chrono::TimeDelta::hours(1);
    let moment = zone.from_local_datetime(&local).earliest().or_else(|| {
        let before = zone
            .from_local_datetime(&local.checked_sub_signed(hour)?)
            .earliest()?;
        before.checked_add_signed(hour)
    });
    Timestamp(moment.map_or_else(
        || local.and_utc().timestamp_millis(),
        |m| m.timestamp_millis(),
    ))
}
