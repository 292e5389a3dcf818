//! Several files' records at once, and workshops that were picked out of a library.

use std::collections::HashSet;

use domain::{ErrorCode, Fault, Id, Noun, Record};
use exchange::Bundle;
use store::Tx;

use super::{ImportChoice, ImportOutcome, Imported, bring_in};
use crate::{Clock, home::Homes};

/// How files' records are brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// A file: the choice is for all of it.
    File,
    /// The projects of a library: the choice is for those in which something differs.
    Library,
    /// Workshops that were picked by name: those that are not here come, also where they were removed
    /// here; their projects stay as they are here; the choice is for those that differ.
    Picked,
}

/// All of them, or none: what differs in any is counted before the facilitator is asked.
pub(super) fn bring_all(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    bundles: Vec<Bundle>,
    choice: Option<ImportChoice>,
    way: Way,
) -> Result<ImportOutcome, Fault> {
    let mut all: Option<ImportOutcome> = None;
    let mut conflict: Option<Fault> = None;
    for bundle in bundles {
        match bring_in(tx, clock, bundle, choice, way) {
            Ok(one) => match &mut all {
                Some(all) => all.add(one),
                None => all = Some(one),
            },
            Err(fault) if fault.code == ErrorCode::Conflict => {
                let before = conflict.as_ref().and_then(|fault| fault.limit);
                let differing = before.unwrap_or(0) + fault.limit.unwrap_or(0);
                conflict = Some(conflict.unwrap_or(fault).limit(differing));
            }
            Err(fault) => return Err(fault),
        }
    }
    match conflict {
        Some(fault) => Err(fault),
        None => all.ok_or_else(|| Fault::new(ErrorCode::NotOneProject).noun(Noun::Project)),
    }
}

impl ImportOutcome {
    /// What the two did together.
    fn add(&mut self, other: Self) {
        let weight = |imported| match imported {
            Imported::Unchanged => 0,
            Imported::Updated => 1,
            Imported::Created => 2,
            Imported::Merged => 3,
            Imported::Copied => 4,
        };
        if weight(other.imported) > weight(self.imported) {
            self.imported = other.imported;
        }
        self.workshops.extend(other.workshops);
        self.created += other.created;
        self.changed += other.changed;
        self.warnings.extend(other.warnings);
    }
}

/// A project that is here stays as it is: what was picked only says which one it is.
pub(super) fn stay_projects(tx: &mut Tx<'_>, records: &mut [Record]) -> Result<(), Fault> {
    for record in records {
        if let Record::Project(project) = record
            && let Some(Record::Project(here)) = tx.find(Noun::Project, project.id)?
        {
            *project = here;
        }
    }
    Ok(())
}

/// What is at home in workshops that are not here.
pub(super) fn of_absent(tx: &mut Tx<'_>, records: &[Record]) -> Result<HashSet<Id>, Fault> {
    let homes = Homes::of(records);
    let mut absent = HashSet::new();
    for record in records.iter().filter(|r| r.noun() == Noun::Workshop) {
        if !tx.has(Noun::Workshop, record.id())? {
            absent.insert(record.id());
        }
    }
    Ok(records
        .iter()
        .filter(|record| {
            let home = homes.get(record).workshop;
            home.is_some_and(|workshop| absent.contains(&workshop))
        })
        .map(Record::id)
        .collect())
}
