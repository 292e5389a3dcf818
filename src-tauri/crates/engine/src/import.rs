//! Bringing a file's records into the library: one commit, one step to undo, nothing silent.
//!
//! Each record is compared three ways: as the file has it, as the library has it, and as a file
//! last brought it in. A field that only the file has changed is taken; what was changed or removed
//! here is never overwritten without the facilitator's choice.

mod kept;
mod way;

use std::collections::{HashMap, HashSet};

use domain::{
    Actor, ErrorCode, Fault, Fields, Id, Noun, Op, Record, Role, Timestamp, Verb, lab::Lab, limits,
    project::Project, workshop::Language,
};
use exchange::{Bundle, Format, Warning};
use serde::Deserialize;
use store::{Heading, Stamps, Tx, named_in, target_in};

use crate::{Clock, home::Homes, look::is_aside, references::Chains, spelling, writer::Writer};
pub(crate) use way::Way;
use way::{bring_all, of_absent, stay_projects};

/// What the facilitator chose for a file that differs from newer work here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportChoice {
    /// The newer of each record.
    Merge,
    /// Both: the file's records as new ones.
    Copy,
}

/// What an import was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// All was there already.
    Unchanged,
    /// The project, or a workshop of it, is new here.
    Created,
    /// Only the file had changed.
    Updated,
    /// The newer of each record was taken.
    Merged,
    /// The file's records are new ones beside those that were there.
    Copied,
}

impl Imported {
    /// The word, as in the locales and in the command line's JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Merged => "merged",
            Self::Copied => "copied",
        }
    }
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportOutcome {
    /// What it was.
    pub imported: Imported,
    /// The commit; for `Unchanged`, the newest one.
    pub seq: u64,
    /// The project, under the id it has here.
    pub project: Id,
    /// The file's workshops, under the ids they have here.
    pub workshops: Vec<Id>,
    /// Records made.
    pub created: usize,
    /// Records changed.
    pub changed: usize,
    /// What is to be said of what was not taken in.
    pub warnings: Vec<Warning>,
}

impl Writer {
    pub(crate) fn import(
        &mut self,
        actor: Actor,
        bundle: Bundle,
        choice: Option<ImportChoice>,
    ) -> Result<ImportOutcome, Fault> {
        self.import_all(actor, vec![bundle], choice, Way::File)
    }

    /// Several at once: one commit, one step to undo.
    pub(crate) fn import_all(
        &mut self,
        actor: Actor,
        bundles: Vec<Bundle>,
        choice: Option<ImportChoice>,
        way: Way,
    ) -> Result<ImportOutcome, Fault> {
        let clock = std::sync::Arc::clone(&self.clock);
        let heading = Heading {
            command_id: clock.id(),
            actor,
            merge_key: None,
            at: self.now(),
        };
        let mut report = None;
        let told = self.transact(&heading, |tx| {
            let done = bring_all(tx, &*clock, bundles, choice, way)?;
            let op = Op {
                verb: Verb::Import,
                noun: if done.workshops.is_empty() {
                    Noun::Project
                } else {
                    Noun::Workshop
                },
                count: u32::try_from(done.workshops.len().max(1)).unwrap_or(u32::MAX),
            };
            report = Some(done);
            Ok(op)
        })?;
        let mut report = report.ok_or_else(|| Fault::new(ErrorCode::Internal))?;
        report.seq = told.seq;
        if !told.new {
            report.imported = Imported::Unchanged;
        }
        Ok(report)
    }
}

/// What is to be done with a record of the file.
enum Verdict {
    Same,
    Create,
    Change(Box<Record>, Stamps),
    /// Stays as it is, or stays away, here.
    Ours,
}

fn bring_in(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    bundle: Bundle,
    choice: Option<ImportChoice>,
    way: Way,
) -> Result<ImportOutcome, Fault> {
    let format = bundle.format;
    let (lab, mut records) = apart(bundle.records);
    let own_lab = tx.all::<Lab>()?.into_iter().next();
    let theirs = lab.as_ref().and_then(named).map(str::to_owned);
    name_origin(&mut records, theirs.as_deref(), own_lab.as_ref());
    if format == Format::WorkshopSample {
        // The file says when each note was written: they are entered in that order.
        records.sort_by_key(|record| match record {
            Record::Note(note) => (Noun::Note, note.created_at),
            other => (other.noun(), Timestamp::default()),
        });
        find_project(tx, &mut records, theirs.as_deref(), own_lab.as_ref())?;
    }
    if way == Way::Picked {
        stay_projects(tx, &mut records)?;
    }
    let warnings = kept::anonymous(tx, &mut records)?.into_iter().collect();
    let mut made_new = is_new(tx, &records)?;
    // Who keeps both wants what was removed here, too.
    let back = if way == Way::Picked || choice == Some(ImportChoice::Copy) {
        of_absent(tx, &records)?
    } else {
        HashSet::new()
    };
    let choice = match choice {
        Some(_) if way != Way::File && sorted(tx, &records, None, &back)?.is_ok() => None,
        choice => choice,
    };
    let copy = choice == Some(ImportChoice::Copy) && !made_new;
    if copy {
        records = copied(tx, clock, records, format, way)?;
        made_new = true;
    }
    let project = records
        .iter()
        .find(|record| record.noun() == Noun::Project)
        .map(Record::id)
        .ok_or_else(|| Fault::new(ErrorCode::NotOneProject).noun(Noun::Project))?;
    let mut counted = (0, 0);
    match (own_lab, lab) {
        (None, Some(lab)) => {
            tx.put_record(Record::Lab(lab), Stamps::Kept)?;
            counted.0 += 1;
        }
        (Some(own), Some(lab)) if named(&own).is_none() && named(&lab).is_some() => {
            tx.put_record(Record::Lab(completed(own, lab)), Stamps::Now)?;
            counted.1 += 1;
        }
        _ => {}
    }
    let back = if tx.has(Noun::Project, project)? {
        back
    } else {
        records.iter().map(Record::id).collect()
    };
    let (create, change) = sorted(tx, &records, choice, &back)??;
    write(tx, create, change, choice, &mut counted)?;
    for record in &records {
        let (noun, id) = (record.noun(), record.id());
        if tx.has(noun, id)? {
            tx.remember_imported(noun, id, &fields(record)?)?;
        }
    }
    let workshops: Vec<Id> = records
        .iter()
        .filter(|record| record.noun() == Noun::Workshop)
        .map(Record::id)
        .collect();
    let imported = match (copy, made_new, choice) {
        (true, _, _) => Imported::Copied,
        (false, true, _) => Imported::Created,
        (false, false, Some(_)) => Imported::Merged,
        (false, false, None) => Imported::Updated,
    };
    let imported = match counted {
        (0, 0) if way != Way::File => Imported::Unchanged,
        _ => imported,
    };
    Ok(ImportOutcome {
        imported,
        seq: 0,
        project,
        workshops,
        created: counted.0,
        changed: counted.1,
        warnings,
    })
}

fn fields(record: &Record) -> Result<Fields, Fault> {
    record
        .fields()
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))
}

fn record_of(noun: Noun, fields: Fields) -> Result<Record, Fault> {
    Record::from_fields(noun, fields)
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))
}

fn apart(records: Vec<Record>) -> (Option<Lab>, Vec<Record>) {
    let mut lab = None;
    let mut rest = Vec::with_capacity(records.len());
    for record in records {
        match record {
            Record::Lab(found) => lab = Some(found),
            record => rest.push(record),
        }
    }
    rest.sort_by_key(Record::noun);
    (lab, rest)
}

/// The name of a lab that has one.
fn named(lab: &Lab) -> Option<&str> {
    Some(lab.name.as_str()).filter(|name| !name.trim().is_empty())
}

/// A lab that nobody has named yet, as that of a file; what was said of it stays.
fn completed(own: Lab, file: Lab) -> Lab {
    let or = |own: String, file: String| if own.is_empty() { file } else { own };
    Lab {
        name: file.name,
        host: or(own.host, file.host),
        contact: or(own.contact, file.contact),
        logo: own.logo.or(file.logo),
        colour: own.colour.or(file.colour),
        roadmap_period: or(own.roadmap_period, file.roadmap_period),
        roadmap_axes: if own.roadmap_axes.is_empty() {
            file.roadmap_axes
        } else {
            own.roadmap_axes
        },
        time_zone: or(own.time_zone, file.time_zone),
        ..own
    }
}

/// A project of another lab keeps that lab's name; one of ours needs none, however its name was written
/// there.
fn name_origin(records: &mut [Record], theirs: Option<&str>, ours: Option<&Lab>) {
    let ours = ours.and_then(named);
    for record in records {
        if let Record::Project(project) = record {
            let origin = project.origin_lab.take().or_else(|| {
                let theirs = theirs.filter(|_| ours.is_some())?;
                Some(theirs.to_owned())
            });
            project.origin_lab =
                origin.filter(|origin| !ours.is_some_and(|ours| spelling::same(origin, ours)));
        }
    }
}

/// A file whose ids are its own finds the project of that lab and code that is here already.
fn find_project(
    tx: &mut Tx<'_>,
    records: &mut Vec<Record>,
    theirs: Option<&str>,
    ours: Option<&Lab>,
) -> Result<(), Fault> {
    let Some(Record::Project(project)) =
        records.iter().find(|record| record.noun() == Noun::Project)
    else {
        return Ok(());
    };
    if project.code.is_empty() || tx.has(Noun::Project, project.id)? {
        return Ok(());
    }
    let ours = ours.and_then(named);
    let same = |here: &Project| {
        here.code == project.code && here.origin_lab.as_deref().or(ours) == theirs.or(ours)
    };
    let Some(here) = tx.all::<Project>()?.into_iter().find(same) else {
        return Ok(());
    };
    let there = project.id;
    *records = exchange::remap(records, |_, id| if id == there { here.id } else { id })?;
    // The project is kept as it is here: the file only says which one it is.
    for record in records.iter_mut() {
        if let Record::Project(project) = record {
            *project = here.clone();
        }
    }
    Ok(())
}

/// Whether the file's workshops (or the project, where it has none) are not here.
fn is_new(tx: &mut Tx<'_>, records: &[Record]) -> Result<bool, Fault> {
    let mut any = false;
    for record in records.iter().filter(|r| r.noun() == Noun::Workshop) {
        any = true;
        if tx.has(Noun::Workshop, record.id())? {
            return Ok(false);
        }
    }
    let project = records.iter().find(|r| r.noun() == Noun::Project);
    if let Some(project) = project.filter(|_| !any) {
        return Ok(!tx.has(Noun::Project, project.id())?);
    }
    Ok(true)
}

/// The same records with new ids, and titles that say so. A file of one workshop is copied beside
/// the other one, in its project.
fn copied(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    records: Vec<Record>,
    format: Format,
    way: Way,
) -> Result<Vec<Record>, Fault> {
    let keep_project = format == Format::WorkshopSample || way == Way::Picked;
    // What a picked workshop only names, and is here, is named by its copy.
    let mut named = HashSet::new();
    if way == Way::Picked {
        let homes = Homes::of(&records);
        let picked: HashSet<Id> = records
            .iter()
            .filter(|record| record.noun() == Noun::Workshop)
            .map(Record::id)
            .collect();
        for record in &records {
            let home = homes.get(record).workshop;
            let own = home.is_some_and(|workshop| picked.contains(&workshop));
            if !own && tx.has(record.noun(), record.id())? {
                named.insert(record.id());
            }
        }
    }
    let language = records.iter().find_map(|record| match record {
        Record::Workshop(workshop) => Some(workshop.language),
        _ => None,
    });
    let mut copies = exchange::remap(&records, |noun, id| {
        if (noun == Noun::Project && keep_project) || named.contains(&id) {
            id
        } else {
            clock.id()
        }
    })?;
    copies.retain(|copy| copy.noun() == Noun::Project || !named.contains(&copy.id()));
    // The journal knows nothing of the copy at the moments of the first one.
    copies.retain(|copy| copy.noun() != Noun::Moment);
    for copy in &mut copies {
        match copy {
            Record::Project(project) if !keep_project => {
                project.title = copy_title(&project.title, language.unwrap_or_default());
            }
            Record::Project(project) => {
                if let Some(Record::Project(here)) = tx.find(Noun::Project, project.id)? {
                    *project = here;
                }
            }
            Record::Workshop(workshop) => {
                workshop.title = copy_title(&workshop.title, workshop.language);
            }
            _ => {}
        }
    }
    Ok(copies)
}

fn copy_title(title: &str, language: Language) -> String {
    let tail = match language {
        Language::Fr => " (copie)",
        Language::En => " (copy)",
    };
    let room = limits::TITLE - tail.chars().count();
    format!("{}{tail}", limits::within(title, room))
}

type Changes = Vec<(Record, Stamps)>;

/// Sorts the file's records into those to make and those to change; the inner fault: the facilitator
/// must choose. `back`: what comes although it was removed here.
fn sorted(
    tx: &mut Tx<'_>,
    records: &[Record],
    choice: Option<ImportChoice>,
    back: &HashSet<Id>,
) -> Result<Result<(Vec<Record>, Changes), Fault>, Fault> {
    let (mut create, mut change) = (Vec::new(), Vec::new());
    let mut conflicts: Vec<&Record> = Vec::new();
    for record in records {
        match judge(tx, record, choice, back.contains(&record.id()))? {
            Some(Verdict::Create) => create.push(record.clone()),
            Some(Verdict::Change(record, stamps)) => change.push((*record, stamps)),
            Some(Verdict::Same | Verdict::Ours) => {}
            None => conflicts.push(record),
        }
    }
    Ok(match conflicts.first() {
        None => Ok((create, change)),
        Some(first) => Err(Fault::new(ErrorCode::Conflict)
            .noun(first.noun())
            .limit(conflicts.len())
            .detail(first.id())),
    })
}

/// `None`: the facilitator must choose.
fn judge(
    tx: &mut Tx<'_>,
    record: &Record,
    choice: Option<ImportChoice>,
    back: bool,
) -> Result<Option<Verdict>, Fault> {
    let (noun, id) = (record.noun(), record.id());
    let theirs = fields(record)?;
    let Some(mut here) = tx.find(noun, id)? else {
        let removed = if back { None } else { tx.removed_at(noun, id)? };
        return Ok(match (removed, choice) {
            (None, _) => Some(Verdict::Create),
            (Some(_), None) => None,
            (Some(at), Some(_)) => {
                let mut record = record.clone();
                let newer = *record.stamps().1 > at;
                Some(if newer {
                    Verdict::Create
                } else {
                    Verdict::Ours
                })
            }
        });
    };
    let ours = fields(&here)?;
    let differing: Vec<&String> = ours
        .iter()
        .filter(|(name, value)| !is_aside(noun, name) && theirs.get(*name) != Some(value))
        .map(|(name, _)| name)
        .collect();
    let mut gathered = here.clone();
    let gathered = kept::gather(&mut gathered, record).then_some(gathered);
    let stays = |verdict| match gathered {
        Some(gathered) => Verdict::Change(Box::new(gathered), Stamps::Kept),
        None => verdict,
    };
    if differing.is_empty() {
        return Ok(Some(stays(Verdict::Same)));
    }
    if let Some((owner, _)) = noun.owner()
        && differing.iter().any(|name| *name == owner)
    {
        return Err(Fault::new(ErrorCode::AlreadyExists).noun(noun).detail(id));
    }
    if choice.is_some() {
        let mut record = record.clone();
        let newer = *record.stamps().1 > *here.stamps().1;
        return Ok(Some(if newer {
            kept::gather(&mut record, &here);
            Verdict::Change(Box::new(record), Stamps::Kept)
        } else {
            stays(Verdict::Ours)
        }));
    }
    let Some(base) = tx.imported(noun, id)? else {
        return Ok(None);
    };
    // A field that records got since the file came: changed here if it is not as it came, but for
    // the order, which a newer Établi gave.
    let blank = fields(&Record::blank(noun))?;
    let changed_here = |name: &str| match base.get(name) {
        Some(was) => Some(was) != ours.get(name),
        None => name != "order" && blank.get(name) != ours.get(name),
    };
    if differing.iter().any(|name| changed_here(name)) {
        return Ok(None);
    }
    let mut merged = ours.clone();
    for name in differing {
        if let Some(value) = theirs.get(name) {
            merged.insert(name.clone(), value.clone());
        }
    }
    let mut merged = record_of(noun, merged)?;
    kept::gather(&mut merged, record);
    Ok(Some(Verdict::Change(Box::new(merged), Stamps::Now)))
}

/// Writes what was decided. What a record names may have stayed away: it lets go of it, or stays
/// away too.
fn write(
    tx: &mut Tx<'_>,
    create: Vec<Record>,
    change: Changes,
    choice: Option<ImportChoice>,
    counted: &mut (usize, usize),
) -> Result<(), Fault> {
    let mut coming: HashSet<(Noun, Id)> = create
        .iter()
        .map(|record| (record.noun(), record.id()))
        .collect();
    let mut written: Vec<(Record, bool)> = Vec::new();
    let arriving = create
        .into_iter()
        .map(|record| (record, Stamps::Kept, true));
    let changing = change
        .into_iter()
        .map(|(record, stamps)| (record, stamps, false));
    for (record, stamps, new) in arriving.chain(changing) {
        let (noun, id) = (record.noun(), record.id());
        let Some(record) = held(tx, record, &coming)? else {
            coming.remove(&(noun, id));
            continue;
        };
        match tx.put_record(record.clone(), stamps) {
            Ok(()) => written.push((record, new)),
            // Its place is taken by what was made here meanwhile.
            Err(fault) if fault.code == ErrorCode::AlreadyExists && choice.is_some() => {
                coming.remove(&(noun, id));
            }
            Err(fault) => return Err(fault),
        }
    }
    let mut chains = Chains::default();
    for (record, new) in &written {
        chains.check(tx, record, None)?;
        if *new {
            counted.0 += 1;
        } else {
            counted.1 += 1;
        }
    }
    Ok(())
}

/// The record without weak references to what is neither here nor coming; `None` when it cannot be
/// without one of them.
pub(crate) fn held(
    tx: &mut Tx<'_>,
    record: Record,
    coming: &HashSet<(Noun, Id)>,
) -> Result<Option<Record>, Fault> {
    let noun = record.noun();
    let mut all = fields(&record)?;
    let mut missing: HashMap<(Noun, Id), Role> = HashMap::new();
    for reference in noun.references() {
        let Some(target) = target_in(reference.target, &all) else {
            continue;
        };
        for id in named_in(reference.role, reference.field, &all) {
            if !coming.contains(&(target, id)) && !tx.has(target, id)? {
                missing.insert((target, id), reference.role);
            }
        }
    }
    if missing.is_empty() {
        return Ok(Some(record));
    }
    let needed = |role: &Role| matches!(role, Role::Owner | Role::Required);
    if missing.values().any(needed) {
        return Ok(None);
    }
    store::forget_in(noun, &mut all, &|noun, id| {
        missing.contains_key(&(noun, id))
    });
    record_of(noun, all).map(Some)
}
