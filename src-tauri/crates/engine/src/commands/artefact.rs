//! Artefacts: those of the whole library to choose from, and one made like another one, in whatever
//! project. A copy names what it was made from and nothing else of another project.

use std::collections::HashMap;

use domain::{
    ErrorCode, Fault, Fields, Id, Noun, Op, Record, Role, Target,
    activity::{Activity, ActivityState},
    artefact::{ArtefactCommand, ArtefactLine, CopyOf},
    board::Board,
    empathy_map::EmpathyMap,
    idea_card::{IdeaCard, IdeaStatus},
    journey::Journey,
    link::Link,
    persona::Persona,
    project::Project,
    stakeholder::StakeholderMap,
    test_grid::TestGrid,
    workshop::Workshop,
};
use serde_json::Value;
use store::{Stamps, View};

use super::{Bench, edit, op};
use domain::Verb;

/// What a journey is made of, what names before what is named, and what a map of actors is made of.
const OF_A_JOURNEY: [Noun; 5] = [
    Noun::Phase,
    Noun::Step,
    Noun::Lane,
    Noun::Cell,
    Noun::Emotion,
];
const OF_A_MAP: [Noun; 2] = [Noun::Stakeholder, Noun::Relation];

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &ArtefactCommand) -> Result<Op, Fault> {
    let ArtefactCommand::Copy {
        noun,
        id,
        new_id,
        workshop,
        title,
    } = command;
    if bench.tx.has(*noun, *new_id)? {
        return Err(Fault::new(ErrorCode::AlreadyExists)
            .noun(*noun)
            .detail(new_id));
    }
    let workshop: Workshop = bench.tx.get(*workshop)?;
    let title = title.trim();
    let known = HashMap::from([(*id, *new_id)]);
    match noun {
        Noun::Persona => {
            persona(bench, *id, *new_id, &workshop, title)?;
        }
        Noun::Journey => journey(bench, *id, known, &workshop, title)?,
        Noun::StakeholderMap => {
            let mut top: StakeholderMap = bench.tx.get(*id)?;
            top.copy_of = Some(source(bench, *id, &top.title, top.project)?);
            top.order = edit::key_before::<StakeholderMap>(bench, workshop.project, None)?;
            top.project = workshop.project;
            top.workshop = Some(workshop.id);
            rename(&mut top.title, title);
            let mut records = vec![Record::StakeholderMap(top)];
            for noun in OF_A_MAP {
                records.append(&mut bench.tx.children(noun, "map", *id)?);
            }
            put(bench, records, known, false)?;
        }
        Noun::EmpathyMap => empathy_map(bench, *id, known, &workshop, title)?,
        Noun::TestGrid => {
            let mut top: TestGrid = bench.tx.get(*id)?;
            let from: Workshop = bench.tx.get(top.workshop)?;
            top.copy_of = Some(source(bench, *id, &top.prototype, from.project)?);
            top.order = edit::key_before::<TestGrid>(bench, workshop.id, None)?;
            top.workshop = workshop.id;
            top.testers.clear();
            top.observations.clear();
            top.keep.clear();
            top.change.clear();
            top.drop.clear();
            rename(&mut top.prototype, title);
            put(bench, vec![Record::TestGrid(top)], known, false)?;
        }
        Noun::Board => board(bench, *id, known, &workshop, title)?,
        Noun::IdeaCard => {
            let mut top: IdeaCard = bench.tx.get(*id)?;
            let from: Workshop = bench.tx.get(top.workshop)?;
            top.copy_of = Some(source(bench, *id, &top.title, from.project)?);
            top.order = edit::key_before::<IdeaCard>(bench, workshop.id, None)?;
            top.workshop = workshop.id;
            top.activity = None;
            top.group = None;
            top.from_notes.clear();
            // It begins again where it comes.
            top.maturity = 0;
            top.status = IdeaStatus::Proposed;
            top.reason.clear();
            rename(&mut top.title, title);
            put(bench, vec![Record::IdeaCard(top)], known, false)?;
        }
        _ => {
            return Err(Fault::new(ErrorCode::InvalidField).noun(*noun).at("noun"));
        }
    }
    Ok(op(Verb::Copy, *noun, 1))
}

fn rename(field: &mut String, title: &str) {
    if !title.is_empty() {
        title.clone_into(field);
    }
}

/// What a copy says of where it comes from.
pub(super) fn source(
    bench: &mut Bench<'_, '_>,
    id: Id,
    title: &str,
    project: Id,
) -> Result<CopyOf, Fault> {
    let project: Project = bench.tx.get(project)?;
    Ok(CopyOf {
        id,
        title: title.to_owned(),
        project: project.title,
    })
}

fn persona(
    bench: &mut Bench<'_, '_>,
    id: Id,
    new_id: Id,
    workshop: &Workshop,
    title: &str,
) -> Result<(), Fault> {
    let mut copy: Persona = bench.tx.get(id)?;
    copy.copy_of = Some(source(bench, id, &copy.name, copy.project)?);
    copy.id = new_id;
    copy.order = edit::key_before::<Persona>(bench, workshop.project, None)?;
    copy.project = workshop.project;
    copy.workshop = Some(workshop.id);
    rename(&mut copy.name, title);
    bench.add(copy)
}

/// The persona of this project that stands for one of another project: a copy made before, or a new
/// one.
fn same_persona(bench: &mut Bench<'_, '_>, id: Id, workshop: &Workshop) -> Result<Id, Fault> {
    let here: Vec<Persona> = bench.tx.children_of("project", workshop.project)?;
    let of = |persona: &&Persona| persona.copy_of.as_ref().is_some_and(|from| from.id == id);
    if let Some(persona) = here.iter().find(of) {
        return Ok(persona.id);
    }
    let new_id = bench.clock.id();
    persona(bench, id, new_id, workshop, "")?;
    Ok(new_id)
}

fn journey(
    bench: &mut Bench<'_, '_>,
    id: Id,
    mut known: HashMap<Id, Id>,
    workshop: &Workshop,
    title: &str,
) -> Result<(), Fault> {
    let mut top: Journey = bench.tx.get(id)?;
    let from = top.project;
    let elsewhere = from != workshop.project;
    if elsewhere {
        for persona in &top.personas {
            let same = same_persona(bench, *persona, workshop)?;
            known.insert(*persona, same);
        }
    }
    top.copy_of = Some(source(bench, id, &top.title, from)?);
    top.order = edit::key_before::<Journey>(bench, workshop.project, None)?;
    top.project = workshop.project;
    top.workshop = Some(workshop.id);
    rename(&mut top.title, title);
    let mut records = vec![Record::Journey(top)];
    for noun in OF_A_JOURNEY {
        records.append(&mut bench.tx.children(noun, "journey", id)?);
    }
    // Its arrows, in whatever workshop of its project they were drawn.
    let workshops: Vec<Workshop> = bench.tx.children_of("project", from)?;
    let mut arrows = Vec::new();
    for other in workshops {
        for link in bench.tx.children_of::<Link>("workshop", other.id)? {
            let own = |end: Id| records.iter().any(|record| record.id() == end);
            if link.from_noun == Noun::Cell && own(link.from) && own(link.to) {
                arrows.push(Record::Link(Link {
                    workshop: workshop.id,
                    ..link
                }));
            }
        }
    }
    records.append(&mut arrows);
    put(bench, records, known, elsewhere)
}

/// Its zones and its activity, not opened yet; not what people wrote on it.
fn board(
    bench: &mut Bench<'_, '_>,
    id: Id,
    known: HashMap<Id, Id>,
    workshop: &Workshop,
    title: &str,
) -> Result<(), Fault> {
    let mut top: Board = bench.tx.get(id)?;
    let from: Workshop = bench.tx.get(top.workshop)?;
    top.copy_of = Some(source(bench, id, &top.title, from.project)?);
    top.order = edit::key_before::<Board>(bench, workshop.id, None)?;
    top.workshop = workshop.id;
    rename(&mut top.title, title);
    let mut records: Vec<Record> = activity_of(bench, &top)?.into_iter().collect();
    records.push(Record::Board(top));
    records.append(&mut bench.tx.children(Noun::Zone, "board", id)?);
    put(bench, records, known, true)
}

/// The activity that opens the copy of a board, where the other one had any; not opened yet.
fn activity_of(bench: &mut Bench<'_, '_>, copy: &Board) -> Result<Option<Record>, Fault> {
    let Some(activity) = copy.activity else {
        return Ok(None);
    };
    let activity: Activity = bench.tx.get(activity)?;
    Ok(Some(Record::Activity(Activity {
        workshop: copy.workshop,
        order: edit::key_before::<Activity>(bench, copy.workshop, None)?,
        title: copy.title.clone(),
        state: ActivityState::Draft,
        opened_at: None,
        closed_at: None,
        reopened: 0,
        ..activity
    })))
}

/// Its board comes with its zones and its activity, not with what people wrote on it.
fn empathy_map(
    bench: &mut Bench<'_, '_>,
    id: Id,
    mut known: HashMap<Id, Id>,
    workshop: &Workshop,
    title: &str,
) -> Result<(), Fault> {
    let mut top: EmpathyMap = bench.tx.get(id)?;
    let mut board: Board = bench.tx.get(top.board)?;
    let from: Workshop = bench.tx.get(top.workshop)?;
    if let Some(persona) = top.persona
        && from.project != workshop.project
    {
        let same = same_persona(bench, persona, workshop)?;
        known.insert(persona, same);
    }
    top.copy_of = Some(source(bench, id, &board.title, from.project)?);
    top.workshop = workshop.id;
    let zones = bench.tx.children(Noun::Zone, "board", board.id)?;
    board.order = edit::key_before::<Board>(bench, workshop.id, None)?;
    board.workshop = workshop.id;
    rename(&mut board.title, title);
    let mut records: Vec<Record> = activity_of(bench, &board)?.into_iter().collect();
    records.push(Record::Board(board));
    records.extend(zones);
    records.push(Record::EmpathyMap(top));
    put(bench, records, known, from.project != workshop.project)
}

/// Writes copies of records: those among them and those `known` under their new ids; `apart`: what
/// else they name is left out, it is of another project.
fn put(
    bench: &mut Bench<'_, '_>,
    records: Vec<Record>,
    mut known: HashMap<Id, Id>,
    apart: bool,
) -> Result<(), Fault> {
    let clock = bench.clock;
    for record in &records {
        known.entry(record.id()).or_insert_with(|| clock.id());
    }
    let defect = |error: serde_json::Error| Fault::new(ErrorCode::Internal).technical(error);
    for record in records {
        let noun = record.noun();
        let mut fields = record.fields().map_err(defect)?;
        follow(noun, &mut fields, &known, apart);
        let copy = Record::from_fields(noun, fields).map_err(defect)?;
        bench.chains.check(bench.tx, &copy, None)?;
        bench.tx.put_record(copy, Stamps::Now)?;
    }
    Ok(())
}

/// The places where a record names another one.
fn follow(noun: Noun, fields: &mut Fields, known: &HashMap<Id, Id>, apart: bool) {
    let new = |value: &Value| -> Option<Value> {
        let id: Id = value.as_str()?.parse().ok()?;
        known.get(&id).map(|new| Value::String(new.to_string()))
    };
    // What is of no other project: where the copy stands.
    let stays = |target: Target| {
        matches!(
            target,
            Target::Noun(Noun::Project) | Target::Noun(Noun::Workshop)
        )
    };
    if let Some(id) = fields.get_mut("id") {
        *id = new(id).unwrap_or_else(|| id.clone());
    }
    for reference in noun.references() {
        let lose = apart && !stays(reference.target);
        let swap = |value: &mut Value| match new(value) {
            Some(other) => *value = other,
            None if lose => *value = Value::Null,
            None => {}
        };
        match (reference.role, fields.get_mut(reference.field)) {
            (Role::List, Some(Value::Array(list))) => {
                list.iter_mut().for_each(swap);
                list.retain(|value| !value.is_null());
            }
            (Role::Each(key), Some(Value::Array(items))) => items
                .iter_mut()
                .filter_map(|item| item.get_mut(key))
                .for_each(swap),
            (_, Some(value)) => swap(value),
            (_, None) => {}
        }
    }
}

/// The artefacts of a noun, by project and workshop.
pub(crate) fn list(view: &View<'_>, noun: Noun) -> Result<Vec<ArtefactLine>, Fault> {
    let titles = |noun: Noun| -> Result<HashMap<Id, (String, Id)>, Fault> {
        let named = view
            .all(noun)?
            .into_iter()
            .filter_map(|record| match record {
                Record::Project(project) => Some((project.id, (project.title, project.id))),
                Record::Workshop(workshop) => {
                    Some((workshop.id, (workshop.title, workshop.project)))
                }
                Record::Board(board) => Some((board.id, (board.title, board.workshop))),
                _ => None,
            });
        Ok(named.collect())
    };
    let (projects, workshops) = (titles(Noun::Project)?, titles(Noun::Workshop)?);
    let boards = match noun {
        Noun::EmpathyMap => titles(Noun::Board)?,
        _ => HashMap::new(),
    };
    let parts = parts(view, noun)?;
    let count = |id: Id| parts.get(&id).copied().unwrap_or_default();
    let lines = view.all(noun)?.into_iter().filter_map(|record| {
        let (id, title, project, workshop, parts) = match record {
            Record::Persona(one) => (one.id, one.name, Some(one.project), one.workshop, 0),
            Record::Journey(one) => {
                let steps = count(one.id);
                (one.id, one.title, Some(one.project), one.workshop, steps)
            }
            Record::StakeholderMap(one) => {
                let actors = count(one.id);
                (one.id, one.title, Some(one.project), one.workshop, actors)
            }
            Record::EmpathyMap(one) => {
                let title = boards.get(&one.board).map(|board| board.0.clone());
                let notes = count(one.board);
                (
                    one.id,
                    title.unwrap_or_default(),
                    None,
                    Some(one.workshop),
                    notes,
                )
            }
            Record::TestGrid(one) => {
                let hypotheses = u32::try_from(one.hypotheses.len()).unwrap_or(u32::MAX);
                (one.id, one.prototype, None, Some(one.workshop), hypotheses)
            }
            _ => return None,
        };
        let made = workshop.and_then(|id| workshops.get(&id));
        let project = project.or_else(|| made.map(|workshop| workshop.1))?;
        Some(ArtefactLine {
            id,
            title,
            project,
            project_title: projects.get(&project)?.0.clone(),
            workshop_title: made.map(|workshop| workshop.0.clone()).unwrap_or_default(),
            parts,
        })
    });
    let mut lines: Vec<ArtefactLine> = lines.collect();
    lines.sort_by(|a, b| {
        (&a.project_title, a.project, &a.workshop_title).cmp(&(
            &b.project_title,
            b.project,
            &b.workshop_title,
        ))
    });
    Ok(lines)
}

/// How many parts each has, by what they name.
fn parts(view: &View<'_>, noun: Noun) -> Result<HashMap<Id, u32>, Fault> {
    match noun {
        Noun::Journey => view.counted(Noun::Step, "journey"),
        Noun::StakeholderMap => view.counted(Noun::Stakeholder, "map"),
        Noun::EmpathyMap => view.counted(Noun::Note, "board"),
        _ => Ok(HashMap::new()),
    }
}
