//! Cells: writing what stands at a place, whether a cell is there or not.

use domain::{
    ErrorCode, Fault, Id, Noun, Op, Verb,
    cell::{Cell, CellCommand, CellItem},
    lane::Lane,
    step::Step,
};
use serde_json::Value;
use store::Tx;

use super::{Bench, bad_reference, edit, op, rules::Rules};

impl Rules for Cell {
    fn settle(&mut self, old: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Fault> {
        if old.is_none() && self.span == 0 {
            self.span = 1;
        }
        let moved = old.is_none_or(|old| (old.lane, old.step) != (self.lane, self.step));
        if moved && at(tx, self.lane, self.step)?.is_some_and(|other| other.id != self.id) {
            return Err(Fault::new(ErrorCode::AlreadyExists)
                .noun(Noun::Cell)
                .at("step"));
        }
        Ok(())
    }
}

fn at(tx: &mut Tx<'_>, lane: Id, step: Id) -> Result<Option<Cell>, Fault> {
    let cells = tx.children_of::<Cell>("step", step)?;
    Ok(cells.into_iter().find(|cell| cell.lane == lane))
}

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &CellCommand) -> Result<Op, Fault> {
    match command {
        CellCommand::Edit(edit) => edit::run(bench, edit),
        CellCommand::Write {
            id,
            lane,
            step,
            items,
        } => write(bench, *id, *lane, *step, items),
    }
}

fn write(
    bench: &mut Bench<'_, '_>,
    id: Id,
    lane: Id,
    step: Id,
    items: &[CellItem],
) -> Result<Op, Fault> {
    let row: Lane = bench.tx.get(lane)?;
    let column: Step = bench.tx.get(step)?;
    if row.journey != column.journey {
        return Err(bad_reference::<Cell>("step", step));
    }
    match at(bench.tx, lane, step)? {
        Some(old) if items.is_empty() => {
            bench.remove(Noun::Cell, &[old.id])?;
            return Ok(op(Verb::Remove, Noun::Cell, 1));
        }
        Some(old) => {
            let touched = [("items".to_owned(), Value::Null)].into_iter().collect();
            let new = Cell {
                items: items.to_vec(),
                ..old.clone()
            };
            bench.change(&old, new, &touched)?;
        }
        None if items.is_empty() => {}
        None => {
            if bench.tx.has(Noun::Cell, id)? {
                return Err(Fault::new(ErrorCode::AlreadyExists)
                    .noun(Noun::Cell)
                    .detail(id));
            }
            bench.add(Cell {
                id,
                journey: row.journey,
                lane,
                step,
                span: 1,
                items: items.to_vec(),
                ..Cell::default()
            })?;
        }
    }
    Ok(op(Verb::Edit, Noun::Cell, 1))
}
