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
        // What lies under it as a duplicate counts with it, and comes along.
        let under = bench.tx.children_of::<Note>("merged_into", note.id)?;
        for note in under.into_iter().chain([note]) {
            left.extend(note.cluster);
            bench.tx.put(Note {
                cluster: Some(id),
                ..note
            })?;
        }
    }
    // A cluster that nothing is left of goes, unless somebody wrote what it says: no gesture on notes
    // takes that away.
    let mut empty = Vec::new();
    for cluster in left {
        let written: Cluster = bench.tx.get(cluster)?;
        let rest = bench.tx.children_of::<Note>("cluster", cluster)?;
        if written.summary.trim().is_empty() && rest.is_empty() {
            empty.push(cluster);
        }
    }
    empty.sort();
    bench.remove(Noun::Cluster, &empty)?;
    Ok(op(Verb::Gather, Noun::Note, notes.len()))
}
