//! Workshops: states that follow each other, and a new one from the plan of an old one.

use std::collections::HashMap;

use domain::{
    ErrorCode, Fault, Id, Noun, Op, Record, Verb,
    activity::ActivityState,
    block::Block,
    group::Group,
    workshop::{SynthesisOptions, Workshop, WorkshopCommand, WorkshopState},
};
use store::{Stamps, Tx};

use super::{Bench, edit, op, rules::Rules};

/// What a plan is made of: the nouns, and the field by which they belong to a workshop or to one
/// of these.
const PLAN: [(Noun, &str); 4] = [
    (Noun::Group, "workshop"),
    (Noun::Activity, "workshop"),
    (Noun::Block, "workshop"),
    (Noun::Board, "workshop"),
];

impl Rules for Workshop {
    fn settle(&mut self, old: Option<&Self>, _tx: &mut Tx<'_>) -> Result<(), Fault> {
        let Some(old) = old else { return Ok(()) };
        let step = |state: WorkshopState| state as i32;
        if step(self.state) < step(old.state) - 1 {
            return Err(Fault::new(ErrorCode::WrongState)
                .noun(Noun::Workshop)
                .at("state"));
        }
        Ok(())
    }
}

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &WorkshopCommand) -> Result<Op, Fault> {
    match command {
        WorkshopCommand::Edit(edit) => edit::run(bench, edit),
        WorkshopCommand::CopyAgenda { id, from } => copy_agenda(bench, *id, *from),
        WorkshopCommand::CopyPlan { id, new_id, title } => copy_plan(bench, *id, *new_id, title),
    }
}

fn copy_plan(bench: &mut Bench<'_, '_>, id: Id, new_id: Id, title: &str) -> Result<Op, Fault> {
    let old: Workshop = bench.tx.get(id)?;
    if bench.tx.has(Noun::Workshop, new_id)? {
        return Err(Fault::new(ErrorCode::AlreadyExists)
            .noun(Noun::Workshop)
            .detail(new_id));
    }
    let source = super::artefact::source(bench, id, &old.title, old.project)?;
    let mut new = to_prepare(old, title);
    new.copy_of = Some(source);
    let mut plan: Vec<Record> = vec![Record::Workshop(new)];
    let mut boards = Vec::new();
    for (noun, field) in PLAN {
        for record in bench.tx.children(noun, field, id)? {
            if noun == Noun::Board {
                boards.push(record.id());
            }
            plan.push(record);
        }
    }
    for board in boards {
        plan.append(&mut bench.tx.children(Noun::Zone, "board", board)?);
    }
    let mut ids = HashMap::from([(id, new_id)]);
    let clock = bench.clock;
    let copies = exchange::remap(&plan, |_, id| *ids.entry(id).or_insert_with(|| clock.id()))?;
    for copy in copies {
        bench.tx.put_record(unused(copy), Stamps::Now)?;
    }
    Ok(op(Verb::Copy, Noun::Workshop, 1))
}

fn copy_agenda(bench: &mut Bench<'_, '_>, id: Id, from: Id) -> Result<Op, Fault> {
    let mut into: Workshop = bench.tx.get(id)?;
    let blocks: Vec<Block> = bench.tx.children_of("workshop", from)?;
    if id == from || blocks.is_empty() {
        return Err(super::bad_reference::<Workshop>("from", from));
    }
    let other: Workshop = bench.tx.get(from)?;
    into.copy_of = Some(super::artefact::source(
        bench,
        from,
        &other.title,
        other.project,
    )?);
    bench.tx.put(into)?;
    let mut groups: Vec<Group> = bench.tx.children_of("workshop", id)?;
    let count = blocks.len();
    for block in blocks {
        let group = match block.group {
            Some(group) => Some(same_group(bench, id, group, &mut groups)?),
            None => None,
        };
        let order = edit::key_before::<Block>(bench, id, None)?;
        bench.add(Block {
            id: bench.clock.id(),
            workshop: id,
            order,
            group,
            activity: None,
            actual_min: None,
            actual_start: None,
            actual_end: None,
            ..block
        })?;
    }
    Ok(op(Verb::Copy, Noun::Block, count))
}

/// The group of a workshop that has the name of another workshop's; a new one where there is none.
fn same_group(
    bench: &mut Bench<'_, '_>,
    workshop: Id,
    other: Id,
    groups: &mut Vec<Group>,
) -> Result<Id, Fault> {
    let other: Group = bench.tx.get(other)?;
    let folded = |name: &str| name.trim().to_lowercase();
    let same = |group: &&Group| folded(&group.name) == folded(&other.name);
    if let Some(group) = groups.iter().find(same) {
        return Ok(group.id);
    }
    let order = edit::key_before::<Group>(bench, workshop, None)?;
    let new = Group {
        id: bench.clock.id(),
        workshop,
        order,
        size: None,
        ..other
    };
    groups.push(new.clone());
    let id = new.id;
    bench.add(new)?;
    Ok(id)
}

/// The workshop as it was before anybody came.
fn to_prepare(old: Workshop, title: &str) -> Workshop {
    let mut new = Workshop {
        title: title.to_owned(),
        date: None,
        state: WorkshopState::Draft,
        invited: None,
        registered: None,
        present: None,
        categories: Vec::new(),
        devices: Default::default(),
        in_brief: Vec::new(),
        synthesis: sections_of_plan(old.synthesis.clone()),
        bilan: sections_of_plan(old.bilan.clone()),
        folded: Vec::new(),
        ..old
    };
    for objective in &mut new.objectives {
        objective.result.clear();
    }
    new
}

/// Sections that name a persona or a journey of the old workshop mean nothing in the new one.
fn sections_of_plan(mut options: SynthesisOptions) -> SynthesisOptions {
    let made = ["persona:", "journey:", "stakeholders:"];
    let stays = |key: &String| !made.iter().any(|kind| key.starts_with(kind));
    options.hidden.retain(stays);
    options.order.retain(stays);
    options.titles.retain(|key, _| stays(key));
    options.introductions.clear();
    options.title.clear();
    options.verbatims.clear();
    options
}

/// A record of a plan without what happened to it.
fn unused(record: Record) -> Record {
    match record {
        Record::Activity(mut activity) => {
            activity.state = ActivityState::Draft;
            activity.opened_at = None;
            activity.closed_at = None;
            activity.reopened = 0;
            Record::Activity(activity)
        }
        Record::Block(mut block) => {
            block.actual_min = None;
            block.actual_start = None;
            block.actual_end = None;
            Record::Block(block)
        }
        other => other,
    }
}
