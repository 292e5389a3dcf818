//! Looking into a library that is not opened: what it holds, and in what it differs from the one
//! that is open. Only reads, on both sides.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::{
    Fault, Id, Noun, Record, Timestamp,
    look::{Found, FoundPlace, Holds, Kinship, Look, LookedProject, LookedWorkshop, Newer},
};
use store::View;

use crate::home::Homes;

/// Fields that say when or where a record stands, not what it is.
const ASIDE: [&str; 3] = ["id", "created_at", "updated_at"];

/// Fields that Établi gathers by itself as documents leave. They say nothing of what was worked on:
/// who made a document has changed nothing.
const GATHERED: [(Noun, &str); 2] = [(Noun::Workshop, "folded"), (Noun::Project, "documents")];

/// Whether a field is one that Établi gathers by itself.
pub(crate) fn is_gathered(noun: Noun, field: &str) -> bool {
    GATHERED.contains(&(noun, field))
}

/// Whether two records that differ in this field alone are the same.
pub(crate) fn is_aside(noun: Noun, field: &str) -> bool {
    ASIDE.contains(&field) || is_gathered(noun, field)
}

/// What a file holds, beside the library that is open, where one is.
///
/// # Errors
/// What either refuses.
pub(crate) fn look(there: &View<'_>, here: Option<&View<'_>>) -> Result<Look, Fault> {
    let theirs = records(there)?;
    let ours = here.map(records).transpose()?.unwrap_or_default();
    let lab = theirs.iter().find_map(|record| match record {
        Record::Lab(lab) => Some(lab.name.trim().to_owned()),
        _ => None,
    });
    let counted = |noun| count(theirs.iter().filter(|record| record.noun() == noun).count());
    Ok(Look {
        lab: lab.unwrap_or_default(),
        kinship: here.map(|here| kinship(there, here)).transpose()?,
        gestures: there.gestures()?,
        changed_at: there.mark()?.at,
        projects: projects(&theirs, &ours)?,
        projects_there: counted(Noun::Project),
        workshops_there: counted(Noun::Workshop),
        ..Look::default()
    })
}

fn records(view: &View<'_>) -> Result<Vec<Record>, Fault> {
    let mut records = Vec::new();
    for noun in Noun::ALL {
        records.append(&mut view.all(*noun)?);
    }
    Ok(records)
}

fn kinship(there: &View<'_>, here: &View<'_>) -> Result<Kinship, Fault> {
    let (theirs, ours) = (there.mark()?, here.mark()?);
    if !ours.same_library(&theirs) {
        return Ok(Kinship::Other);
    }
    Ok(match (here.holds(&theirs)?, there.holds(&ours)?) {
        (true, true) => Kinship::Same,
        (true, false) => Kinship::Earlier,
        (false, true) => Kinship::Later,
        (false, false) => Kinship::Apart,
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// In what two sides differ, as it is found record by record.
#[derive(Default)]
struct Tally {
    there: bool,
    here: bool,
    only_there: u32,
    only_here: u32,
    changed: u32,
    newest_there: Option<Timestamp>,
    newest_here: Option<Timestamp>,
}

impl Tally {
    fn found(&self) -> Found {
        let place = match (self.there, self.here) {
            (true, false) => FoundPlace::There,
            (false, true) => FoundPlace::Here,
            _ => FoundPlace::Both,
        };
        let newer = match self.newest_there.cmp(&self.newest_here) {
            std::cmp::Ordering::Greater => Newer::There,
            std::cmp::Ordering::Less => Newer::Here,
            std::cmp::Ordering::Equal => Newer::Neither,
        };
        Found {
            place,
            only_there: self.only_there,
            only_here: self.only_here,
            changed: self.changed,
            newer,
        }
    }
}

/// What is told apart: a workshop with what is at home in it, or a project with the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Part {
    Project(Id),
    Workshop(Id),
}

fn part(record: &Record, homes: &Homes) -> Option<Part> {
    let home = homes.get(record);
    home.workshop
        .map(Part::Workshop)
        .or(home.project.map(Part::Project))
}

fn projects(theirs: &[Record], ours: &[Record]) -> Result<Vec<LookedProject>, Fault> {
    let (homes_there, homes_here) = (Homes::of(theirs), Homes::of(ours));
    let here: HashMap<Id, &Record> = ours.iter().map(|record| (record.id(), record)).collect();
    let there: HashSet<Id> = theirs.iter().map(Record::id).collect();
    let mut tallies: BTreeMap<Part, Tally> = BTreeMap::new();
    let mut holds: HashMap<Id, Holds> = HashMap::new();
    for record in theirs {
        let Some(part) = part(record, &homes_there) else {
            continue;
        };
        let tally = tallies.entry(part).or_default();
        tally.there |= is_itself(part, record);
        if let Part::Workshop(id) = part {
            hold(holds.entry(id).or_default(), record.noun());
        }
        match here.get(&record.id()) {
            None => {
                tally.only_there += 1;
                tally.newest_there = tally.newest_there.max(Some(changed(record)));
            }
            Some(own) if differ(record, own)? => {
                tally.changed += 1;
                tally.newest_there = tally.newest_there.max(Some(changed(record)));
                tally.newest_here = tally.newest_here.max(Some(changed(own)));
            }
            Some(_) => {}
        }
    }
    let mut own_holds: HashMap<Id, Holds> = HashMap::new();
    for record in ours {
        let Some(part) = part(record, &homes_here) else {
            continue;
        };
        let tally = tallies.entry(part).or_default();
        tally.here |= is_itself(part, record);
        if let Part::Workshop(id) = part {
            hold(own_holds.entry(id).or_default(), record.noun());
        }
        if !there.contains(&record.id()) {
            tally.only_here += 1;
            tally.newest_here = tally.newest_here.max(Some(changed(record)));
        }
    }
    let mut looked: BTreeMap<Id, LookedProject> = BTreeMap::new();
    // What the file has stands as the file has it.
    for record in theirs.iter().chain(ours) {
        match record {
            Record::Project(project) => {
                looked.entry(project.id).or_insert_with(|| LookedProject {
                    id: project.id,
                    title: project.title.clone(),
                    found: tallies
                        .get(&Part::Project(project.id))
                        .map(Tally::found)
                        .unwrap_or_default(),
                    workshops: Vec::new(),
                });
            }
            Record::Workshop(workshop) => {
                let Some(project) = looked.get_mut(&workshop.project) else {
                    continue;
                };
                if project.workshops.iter().any(|one| one.id == workshop.id) {
                    continue;
                }
                let found = tallies
                    .get(&Part::Workshop(workshop.id))
                    .map(Tally::found)
                    .unwrap_or_default();
                let all = if found.place == FoundPlace::Here {
                    &own_holds
                } else {
                    &holds
                };
                project.workshops.push(LookedWorkshop {
                    id: workshop.id,
                    title: workshop.title.clone(),
                    date: workshop.date,
                    holds: all.get(&workshop.id).copied().unwrap_or_default(),
                    found,
                });
            }
            _ => {}
        }
    }
    let mut looked: Vec<LookedProject> = looked.into_values().collect();
    for project in &mut looked {
        project
            .workshops
            .sort_by(|a, b| (a.date, &a.title, a.id).cmp(&(b.date, &b.title, b.id)));
    }
    looked.sort_by(|a, b| (&a.title, a.id).cmp(&(&b.title, b.id)));
    Ok(looked)
}

fn is_itself(part: Part, record: &Record) -> bool {
    match part {
        Part::Project(id) | Part::Workshop(id) => record.id() == id,
    }
}

fn hold(holds: &mut Holds, noun: Noun) {
    match noun {
        Noun::Note => holds.notes += 1,
        Noun::Participant => holds.participants += 1,
        Noun::Decision => holds.decisions += 1,
        Noun::Action => holds.actions += 1,
        _ => {}
    }
}

fn changed(record: &Record) -> Timestamp {
    *record.clone().stamps().1
}

fn differ(one: &Record, other: &Record) -> Result<bool, Fault> {
    if one == other {
        return Ok(false);
    }
    let differences = one
        .differences(other)
        .map_err(|error| Fault::new(domain::ErrorCode::Internal).technical(error))?;
    Ok(one.noun() != other.noun()
        || differences
            .iter()
            .any(|difference| !is_aside(one.noun(), difference.field)))
}
