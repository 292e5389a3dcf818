//! Boards, counted. Notes that were joined as duplicates count: each was said by somebody.

use std::collections::HashMap;

use domain::{
    Id,
    note::NoteStatus,
    results::{BoardTally, ClusterTally},
};

use super::share;
use crate::Records;

/// Every board in order.
pub fn boards(records: &Records) -> Vec<BoardTally> {
    records
        .boards()
        .iter()
        .map(|board| tally(records, board.id))
        .collect()
}

fn tally(records: &Records, board: Id) -> BoardTally {
    let mut tally = BoardTally {
        board,
        clusters: records
            .clusters_of(board)
            .map(|cluster| ClusterTally {
                cluster: cluster.id,
                title: cluster.title.clone(),
                ..ClusterTally::default()
            })
            .collect(),
        ..BoardTally::default()
    };
    let numbers: HashMap<Id, usize> = tally
        .clusters
        .iter()
        .zip(0..)
        .map(|(cluster, number)| (cluster.cluster, number))
        .collect();
    for note in records.notes_of(board) {
        match records.status(note) {
            NoteStatus::Pending => tally.pending += 1,
            NoteStatus::Hidden => tally.hidden += 1,
            NoteStatus::Visible => {
                tally.visible += 1;
                let number = records.top(note).cluster.and_then(|id| numbers.get(&id));
                match number.and_then(|number| tally.clusters.get_mut(*number)) {
                    Some(cluster) => cluster.count += 1,
                    None => tally.unclustered += 1,
                }
            }
        }
    }
    for cluster in &mut tally.clusters {
        cluster.share = share(cluster.count, tally.visible);
    }
    tally
}
