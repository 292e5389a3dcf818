//! Which workshop a record is at home in: what belongs to it, and what was made in it.

use std::collections::HashMap;

use domain::{Id, Noun, Record, Role, Target};

/// The workshop and the project of each record, by id. Owners come before what they own.
pub(crate) struct Homes {
    of: HashMap<Id, Home>,
}

/// Where a record is at home.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Home {
    /// The workshop it belongs to, or was made in.
    pub workshop: Option<Id>,
    /// The project.
    pub project: Option<Id>,
}

impl Homes {
    /// Of these records, owners first.
    pub fn of<'r>(records: impl IntoIterator<Item = &'r Record>) -> Self {
        let mut homes = Self { of: HashMap::new() };
        for record in records {
            let home = homes.find(record);
            homes.of.insert(record.id(), home);
        }
        homes
    }

    /// Where a record is at home.
    pub fn get(&self, record: &Record) -> Home {
        self.of.get(&record.id()).copied().unwrap_or_default()
    }

    fn find(&self, record: &Record) -> Home {
        let noun = record.noun();
        let named = |field: &str| -> Option<Id> { record.value(field)?.as_str()?.parse().ok() };
        let owner = noun.owner();
        let mut home = owner
            .and_then(|(field, _)| named(field))
            .and_then(|id| self.of.get(&id).copied())
            .unwrap_or_default();
        match noun {
            Noun::Project => home.project = Some(record.id()),
            Noun::Workshop => home.workshop = Some(record.id()),
            _ => {}
        }
        let made_in = noun.references().iter().find(|reference| {
            reference.role == Role::Weak && reference.target == Target::Noun(Noun::Workshop)
        });
        if let Some(made_in) = made_in {
            home.workshop = named(made_in.field);
        }
        home
    }
}
