//! A project that was made anonymous is so until somebody is named in it again.

use std::collections::BTreeSet;

use domain::{Fault, Id, Noun, Record, retention::is_veiled};

use super::{Stamps, Tx};
use crate::{fault, ids::text};

/// Whom a record names that it did not name before.
enum Fresh {
    Nobody,
    Somebody,
    /// These, who may be the tables of the workshop.
    Raters(Vec<String>),
}

impl Tx<'_> {
    /// Takes « made anonymous » from the projects in which this command names somebody.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn name_again(&mut self) -> Result<(), Fault> {
        let mut projects: BTreeSet<Id> = BTreeSet::new();
        let mut any = None;
        for (noun, id) in self.touched.clone() {
            let fresh = match self.entries.get(&(noun, id)) {
                Some(entry) => fresh(
                    entry.before.as_ref().and_then(Option::as_ref),
                    entry.now.as_ref(),
                ),
                None => Fresh::Nobody,
            };
            if matches!(fresh, Fresh::Nobody) || !self.has_anonymous(&mut any)? {
                continue;
            }
            let named = match fresh {
                Fresh::Raters(raters) => self.is_somebody(noun, id, &raters)?,
                _ => true,
            };
            if named {
                projects.extend(self.scope_of(noun, id)?);
            }
        }
        for id in projects {
            let entry = self.load(Noun::Project, id)?;
            // One that comes in as it is made is as its file says.
            let comes_in = matches!(entry.before, Some(None));
            if let Some(Record::Project(project)) = &entry.now
                && project.anonymised_at.is_some()
                && !comes_in
            {
                let mut project = project.clone();
                project.anonymised_at = None;
                self.put_record(Record::Project(project), Stamps::Now)?;
            }
        }
        Ok(())
    }

    /// Whether any project was made anonymous, asked once.
    fn has_anonymous(&mut self, known: &mut Option<bool>) -> Result<bool, Fault> {
        if let Some(known) = known {
            return Ok(*known);
        }
        let any = self
            .file()?
            .prepare_cached("SELECT 1 FROM \"project\" WHERE \"anonymised_at\" IS NOT NULL LIMIT 1")
            .and_then(|mut statement| statement.exists([]))
            .map_err(fault::sql)?;
        *known = Some(any);
        Ok(any)
    }

    /// Whether one of these is no table of the workshop.
    fn is_somebody(&mut self, noun: Noun, id: Id, raters: &[String]) -> Result<bool, Fault> {
        let Some(workshop) = self.workshop_of(noun, id)? else {
            return Ok(false);
        };
        let sql = "SELECT 1 FROM \"group\" WHERE \"workshop\" = ?1 AND \"name\" = ?2";
        let mut statement = self.file()?.prepare_cached(sql).map_err(fault::sql)?;
        for rater in raters {
            let is_table = statement.exists((text(workshop).as_str(), rater.as_str()));
            if !is_table.map_err(fault::sql)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn fresh(before: Option<&Record>, now: Option<&Record>) -> Fresh {
    let Some(now) = now else {
        return Fresh::Nobody;
    };
    let somebody = |is: bool| match is {
        true => Fresh::Somebody,
        false => Fresh::Nobody,
    };
    match (before, now) {
        (before, Record::Participant(now)) => {
            let known =
                matches!(before, Some(Record::Participant(one)) if one.pseudonym == now.pseudonym);
            somebody(!known && !is_veiled(&now.pseudonym))
        }
        // Whose a note or a vote is, is taken out even where the list has a number for them.
        (before, Record::Note(now)) => {
            let before = match before {
                Some(Record::Note(before)) => before.author,
                _ => None,
            };
            somebody(now.author.is_some() && now.author != before)
        }
        (before, Record::Vote(now)) => {
            let same = |before: &domain::vote::Vote| {
                (before.participant, &before.name) == (now.participant, &now.name)
            };
            let known = matches!(before, Some(Record::Vote(before)) if same(before));
            somebody(!known && (now.participant.is_some() || !now.name.is_empty()))
        }
        (before, Record::MatrixItem(now)) => {
            let known: Vec<&str> = match before {
                Some(Record::MatrixItem(before)) => {
                    before.ratings.iter().map(|one| one.by.as_str()).collect()
                }
                _ => Vec::new(),
            };
            let raters = now.ratings.iter().map(|one| &one.by);
            let raters: Vec<String> = raters
                .filter(|by| !by.is_empty() && !is_veiled(by) && !known.contains(&by.as_str()))
                .cloned()
                .collect();
            match raters.is_empty() {
                true => Fresh::Nobody,
                false => Fresh::Raters(raters),
            }
        }
        _ => Fresh::Nobody,
    }
}
