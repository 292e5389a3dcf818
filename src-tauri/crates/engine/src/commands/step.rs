//! Steps: minutes follow from what is written; a copy takes its cells and emotions along.

use domain::{
    ErrorCode, Fault, Id, Noun, Op, Verb,
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
        StepCommand::Edit(edit) => edit::run(bench, edit),
        StepCommand::Copy { id, new_id } => copy(bench, *id, *new_id),
    }
}

fn copy(bench: &mut Bench<'_, '_>, id: Id, new_id: Id) -> Result<Op, Fault> {
    let step: Step = bench.tx.get(id)?;
    if bench.tx.has(Noun::Step, new_id)? {
        return Err(Fault::new(ErrorCode::AlreadyExists)
            .noun(Noun::Step)
            .detail(new_id));
    }
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
    Ok(op(Verb::Copy, Noun::Step, 1))
}
