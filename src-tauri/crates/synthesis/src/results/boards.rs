//! Boards, counted. Notes that were joined as duplicates count: each was said by somebody.

use domain::{
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

fn tally(records: &Records, board: domain::Id) -> BoardTally {
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
    for note in records.notes_of(board) {
        match records.status(note) {
            NoteStatus::Pending => tally.pending += 1,
            NoteStatus::Hidden => tally.hidden += 1,
            NoteStatus::Visible => {
                tally.visible += 1;
                let cluster = records.cluster_of(note).map(|cluster| cluster.id);
                match tally
                    .clusters
                    .iter_mut()
                    .find(|c| Some(c.cluster) == cluster)
                {
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
