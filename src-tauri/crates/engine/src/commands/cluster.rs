//! Clusters: gathering notes into a new one.

use std::collections::HashSet;

use domain::{
    ErrorCode, Fault, Id, Noun, Op, Verb,
    cluster::{Cluster, ClusterCommand},
    note::Note,
};

use super::{Bench, bad_reference, edit, op, within};

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &ClusterCommand) -> Result<Op, Fault> {
    match command {
        ClusterCommand::Edit(edit) => edit::run(bench, edit),
        ClusterCommand::Gather { id, title, notes } => gather(bench, *id, title, notes),
    }
}

fn gather(bench: &mut Bench<'_, '_>, id: Id, title: &str, notes: &[Id]) -> Result<Op, Fault> {
    within(notes.len(), "gather.notes")?;
    if bench.tx.has(Noun::Cluster, id)? {
        return Err(Fault::new(ErrorCode::AlreadyExists)
            .noun(Noun::Cluster)
            .detail(id));
    }
    let Some(first) = notes.first() else {
        return Err(Fault::new(ErrorCode::InvalidField)
            .noun(Noun::Cluster)
            .at("notes"));
    };
    let first: Note = bench.tx.get(*first)?;
    let board = first.board;
    let order = edit::key_before::<Cluster>(bench, board, None)?;
    bench.add(Cluster {
        id,
        board,
        order,
        title: title.to_owned(),
        colour: first.colour,
        ..Cluster::default()
    })?;
    let mut left = HashSet::new();
    for note in notes {
        let note: Note = bench.tx.get(*note)?;
        if note.board != board {
            return Err(bad_reference::<Note>("notes", note.id));
        }
        left.extend(note.cluster);
        bench.tx.put(Note {
            cluster: Some(id),
            ..note
        })?;
    }
    let mut empty = Vec::new();
    for cluster in left {
        if bench.tx.children_of::<Note>("cluster", cluster)?.is_empty() {
            empty.push(cluster);
        }
    }
    empty.sort();
    bench.remove(Noun::Cluster, &empty)?;
    Ok(op(Verb::Gather, Noun::Note, notes.len()))
}
