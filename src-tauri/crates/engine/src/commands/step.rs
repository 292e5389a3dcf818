//! Steps: minutes follow from what is written; a copy takes its cells and emotions along. A cell that
//! stands over several steps stays over those that are left, and over the copy of one of them.

use std::collections::HashSet;

use domain::{
    Edit, ErrorCode, Fault, Id, Noun, Op, Verb,
    cell::Cell,
    durations::minutes_in,
    emotion::Emotion,
    step::{Step, StepCommand},
};
use store::Tx;

use super::{Bench, edit, op, rules::Rules};

impl Rules for Step {
    fn settle(&mut self, old: Option<&Self>, _tx: &mut Tx<'_>) -> Result<(), Fault> {
        if old.is_none_or(|old| old.duration != self.duration) {
            self.duration_min = minutes_in(&self.duration);
        }
        if old.is_none_or(|old| old.waiting != self.waiting) {
            self.waiting_min = minutes_in(&self.waiting);
        }
        Ok(())
    }
}

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &StepCommand) -> Result<Op, Fault> {
    match command {
        StepCommand::Edit(edit) => {
            if let Edit::Remove(ids) = edit {
                keep_wide(bench, ids)?;
            }
            edit::run(bench, edit)
        }
        StepCommand::Copy { id, new_id } => copy(bench, *id, *new_id),
    }
}

/// A cell that stands over several steps of a journey: over which, its own first.
struct Wide {
    cell: Cell,
    steps: Vec<Id>,
}

/// Those of a journey, from its steps in their order. One ends before the next step that holds
/// something in its lane.
fn wide(bench: &mut Bench<'_, '_>, journey: Id) -> Result<Vec<Wide>, Fault> {
    let cells: Vec<Cell> = bench.tx.children_of("journey", journey)?;
    if cells.iter().all(|cell| cell.span < 2) {
        return Ok(Vec::new());
    }
    let siblings = bench.tx.order_of(Noun::Step, journey)?;
    let own: HashSet<(Id, Id)> = cells.iter().map(|cell| (cell.lane, cell.step)).collect();
    let places = siblings.iter().map(|(step, _)| *step);
    let rows = cells.into_iter().filter(|cell| cell.span > 1).map(|cell| {
        let mut steps: Vec<Id> = places.clone().skip_while(|id| *id != cell.step).collect();
        steps.truncate(usize::try_from(cell.span).unwrap_or(usize::MAX));
        let free = |id: &Id| *id == cell.step || !own.contains(&(cell.lane, *id));
        let steps = steps.into_iter().take_while(free).collect();
        Wide { cell, steps }
    });
    Ok(rows.collect())
}

/// Before steps go: a cell that stands over more of them than go begins at the first that stays, and
/// covers no step that it did not.
fn keep_wide(bench: &mut Bench<'_, '_>, going: &[Id]) -> Result<(), Fault> {
    let mut journeys: Vec<Id> = Vec::new();
    for id in going {
        // What is not there is refused by who removes it.
        if bench.tx.has(Noun::Step, *id)? {
            journeys.push(bench.tx.get::<Step>(*id)?.journey);
        }
    }
    journeys.sort_unstable();
    journeys.dedup();
    for journey in journeys {
        for Wide { cell, steps } in wide(bench, journey)? {
            let left: Vec<Id> = steps
                .iter()
                .copied()
                .filter(|id| !going.contains(id))
                .collect();
            let Some(first) = left.first().filter(|_| left.len() < steps.len()) else {
                continue;
            };
            bench.tx.put(Cell {
                step: *first,
                span: u32::try_from(left.len()).unwrap_or(cell.span),
                ..cell
            })?;
        }
    }
    Ok(())
}

fn copy(bench: &mut Bench<'_, '_>, id: Id, new_id: Id) -> Result<Op, Fault> {
    let step: Step = bench.tx.get(id)?;
    if bench.tx.has(Noun::Step, new_id)? {
        return Err(Fault::new(ErrorCode::AlreadyExists)
            .noun(Noun::Step)
            .detail(new_id));
    }
    // What stands over this step and others stands over its copy too.
    let over = wide(bench, step.journey)?.into_iter();
    let over: Vec<Wide> = over
        .filter(|wide| wide.steps.len() > 1 && wide.steps.contains(&id))
        .collect();
    let siblings = bench.tx.order_of(Noun::Step, step.journey)?;
    let next = siblings
        .iter()
        .position(|(sibling, _)| *sibling == id)
        .and_then(|at| siblings.get(at + 1))
        .map(|(sibling, _)| *sibling);
    let order = edit::key_before::<Step>(bench, step.journey, next)?;
    bench.add(Step {
        id: new_id,
        order,
        ..step
    })?;
    for cell in bench.tx.children_of::<Cell>("step", id)? {
        if over.iter().any(|wide| wide.cell.id == cell.id) {
            continue;
        }
        bench.add(Cell {
            id: bench.clock.id(),
            step: new_id,
            span: 1,
            ..cell
        })?;
    }
    for emotion in bench.tx.children_of::<Emotion>("step", id)? {
        bench.add(Emotion {
            id: bench.clock.id(),
            step: new_id,
            ..emotion
        })?;
    }
    for Wide { cell, steps } in over {
        bench.tx.put(Cell {
            span: u32::try_from(steps.len() + 1).unwrap_or(cell.span),
            ..cell
        })?;
    }
    Ok(op(Verb::Copy, Noun::Step, 1))
}
