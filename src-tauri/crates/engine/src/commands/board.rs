//! Boards: another one like this one, for the next group or for another try.

use std::collections::HashMap;

use domain::{
    ErrorCode, Fault, Id, Noun, Op, Record, Verb,
    activity::{Activity, ActivityState},
    board::{Board, BoardCommand},
};
use store::Stamps;

use super::{Bench, edit, op};

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &BoardCommand) -> Result<Op, Fault> {
    match command {
        BoardCommand::Edit(edit) => edit::run(bench, edit),
        BoardCommand::Copy {
            id,
            new_id,
            title,
            notes,
        } => copy(bench, *id, *new_id, title, *notes),
    }
}

/// What stands on a board beside its zones.
const ON_IT: [Noun; 2] = [Noun::Cluster, Noun::Note];

fn copy(
    bench: &mut Bench<'_, '_>,
    id: Id,
    new_id: Id,
    title: &str,
    notes: bool,
) -> Result<Op, Fault> {
    let board: Board = bench.tx.get(id)?;
    if bench.tx.has(Noun::Board, new_id)? {
        return Err(Fault::new(ErrorCode::AlreadyExists)
            .noun(Noun::Board)
            .detail(new_id));
    }
    let workshop = board.workshop;
    let siblings = bench.tx.order_of(Noun::Board, workshop)?;
    let after = siblings
        .iter()
        .skip_while(|(sibling, _)| *sibling != id)
        .nth(1);
    let order = edit::key_before::<Board>(bench, workshop, after.map(|(next, _)| *next))?;
    let mut records = Vec::new();
    if let Some(activity) = board.activity {
        let activity: Activity = bench.tx.get(activity)?;
        records.push(Record::Activity(Activity {
            order: edit::key_before::<Activity>(bench, workshop, None)?,
            title: title.to_owned(),
            state: ActivityState::Draft,
            opened_at: None,
            closed_at: None,
            reopened: 0,
            ..activity
        }));
    }
    records.push(Record::Board(Board {
        order,
        title: title.to_owned(),
        ..board
    }));
    records.append(&mut bench.tx.children(Noun::Zone, "board", id)?);
    if notes {
        for noun in ON_IT {
            records.append(&mut bench.tx.children(noun, "board", id)?);
        }
        let there = |end: Id| records.iter().any(|record| record.id() == end);
        let links = bench.tx.children(Noun::Link, "workshop", workshop)?;
        let within = links.into_iter().filter(|record| match record {
            Record::Link(link) => there(link.from) && there(link.to),
            _ => false,
        });
        let mut within: Vec<Record> = within.collect();
        records.append(&mut within);
    }
    let mut ids = HashMap::from([(id, new_id)]);
    let clock = bench.clock;
    let copies = exchange::remap(&records, |_, id| {
        *ids.entry(id).or_insert_with(|| clock.id())
    })?;
    for copy in tops_first(copies) {
        bench.tx.put_record(copy, Stamps::Now)?;
    }
    Ok(op(Verb::Copy, Noun::Board, 1))
}

/// Joined notes name the one on top of them, which has to be there.
fn tops_first(mut records: Vec<Record>) -> Vec<Record> {
    records.sort_by_key(|record| match record {
        Record::Activity(_) => 0,
        Record::Board(_) => 1,
        Record::Zone(_) | Record::Cluster(_) => 2,
        Record::Note(note) if note.merged_into.is_none() => 3,
        Record::Note(_) => 4,
        _ => 5,
    });
    records
}
