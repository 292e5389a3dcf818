//! What a file never takes away here: what documents that left have folded, the documents that were
//! made, and the anonymity of a project.

use std::collections::HashSet;

use domain::{
    Fault, Fields, Id, Noun, Record,
    project::{DOCUMENTS, Project},
    retention::{Labels, Veil, veiled_number},
    workshop::{Language, Workshop},
};
use exchange::{Warning, WarningCode};
use serde_json::Value;
use store::Tx;

use super::{fields, record_of};

/// Adds to a record what the other one of it has gathered as documents left; whether there was any.
pub(super) fn gather(into: &mut Record, other: &Record) -> bool {
    match (into, other) {
        (Record::Workshop(into), Record::Workshop(other)) => fold(into, other),
        (Record::Project(into), Record::Project(other)) => list(into, other),
        _ => false,
    }
}

fn fold(into: &mut Workshop, other: &Workshop) -> bool {
    let before = into.folded.len();
    for key in &other.folded {
        if !into.folded.contains(key) {
            into.folded.push(key.clone());
        }
    }
    into.folded.len() > before
}

fn list(into: &mut Project, other: &Project) -> bool {
    let mut all = into.documents.clone();
    for document in &other.documents {
        if !all.contains(document) {
            all.push(document.clone());
        }
    }
    all.sort_by_key(|document| document.at);
    all.drain(..all.len().saturating_sub(DOCUMENTS));
    let more = all
        .iter()
        .any(|document| !into.documents.contains(document));
    if more {
        into.documents = all;
    }
    more
}

/// Takes out of a file's records, where its project is anonymised here, what would say again who was
/// there: what is here stays as it is, what comes gets what stands in the place of names.
pub(super) fn anonymous(tx: &mut Tx<'_>, records: &mut [Record]) -> Result<Option<Warning>, Fault> {
    let Some(project) = records.iter().find(|one| one.noun() == Noun::Project) else {
        return Ok(None);
    };
    let Some(Record::Project(here)) = tx.find(Noun::Project, project.id())? else {
        return Ok(None);
    };
    if here.anonymised_at.is_none() {
        return Ok(None);
    }
    let mut veil = veil(tx, here.id, records)?;
    let mut left = 0;
    for record in records.iter_mut() {
        let (noun, id) = (record.noun(), record.id());
        let theirs = fields(record)?;
        let mut kept = theirs.clone();
        if let Some(here) = tx.find(noun, id)? {
            keep(noun, &fields(&here)?, &mut kept);
        }
        veil.over(noun, id, &mut kept);
        if kept != theirs {
            left += u32::from(noun != Noun::Project);
            *record = record_of(noun, kept)?;
        }
    }
    Ok((left > 0).then(|| Warning {
        code: WarningCode::Anonymised,
        place: here.title,
        found: String::new(),
        computed: String::new(),
        count: left,
    }))
}

/// The fields that say who was there, as they are here.
fn keep(noun: Noun, ours: &Fields, kept: &mut Fields) {
    let names: &[&str] = match noun {
        Noun::Project => &["anonymised_at"],
        Noun::Participant => &["pseudonym", "device", "together", "apart"],
        Noun::Note => &["author"],
        Noun::Vote => &["participant", "name"],
        Noun::Ballot => &["voted"],
        Noun::MatrixItem => return keep_raters(ours, kept),
        _ => &[],
    };
    for name in names {
        if let Some(value) = ours.get(*name) {
            kept.insert((*name).to_owned(), value.clone());
        }
    }
}

/// Ratings have no identity: one that stands in its place with its figures keeps what stands there in the
/// place of who gave it.
fn keep_raters(ours: &Fields, kept: &mut Fields) {
    let Some(Value::Array(ours)) = ours.get("ratings") else {
        return;
    };
    let Some(Value::Array(kept)) = kept.get_mut("ratings") else {
        return;
    };
    let same = |a: &Value, b: &Value| {
        ["effort", "impact"]
            .iter()
            .all(|axis| a.get(*axis) == b.get(*axis))
    };
    for (ours, kept) in ours.iter().zip(kept) {
        if same(ours, kept)
            && let (Some(own), Some(by)) = (ours.get("by"), kept.get_mut("by"))
        {
            *by = own.clone();
        }
    }
}

/// The veil of a project, which goes on counting where its own stopped.
fn veil(tx: &mut Tx<'_>, project: Id, records: &[Record]) -> Result<Veil, Fault> {
    let mut language = Language::default();
    let mut tables = Vec::new();
    for record in records {
        match record {
            Record::Workshop(workshop) => language = workshop.language,
            Record::Group(group) => {
                tables.push(group.name.clone());
                // Also as it is called here: what a table gave is nobody's.
                if let Some(Record::Group(here)) = tx.find(Noun::Group, group.id)? {
                    tables.push(here.name);
                }
            }
            _ => {}
        }
    }
    let labels = Labels::of(language);
    let mine: HashSet<Id> = tx
        .all::<Workshop>()?
        .into_iter()
        .filter(|workshop| workshop.project == project)
        .map(|workshop| workshop.id)
        .collect();
    let people = tx
        .all::<domain::participant::Participant>()?
        .into_iter()
        .filter(|person| mine.contains(&person.workshop))
        .filter_map(|person| veiled_number(&labels.person, &person.pseudonym))
        .max();
    let mut raters = None;
    for record in records {
        if let Record::MatrixItem(item) = record
            && let Some(Record::MatrixItem(here)) = tx.find(Noun::MatrixItem, item.id)?
        {
            let own = here.ratings.iter();
            let highest = own.filter_map(|rating| veiled_number(&labels.rater, &rating.by));
            raters = raters.max(highest.max());
        }
    }
    Ok(Veil::new(labels, tables).after(people.unwrap_or(0), raters.unwrap_or(0)))
}
