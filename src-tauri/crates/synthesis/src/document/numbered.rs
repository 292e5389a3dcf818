//! The visible notes in the order in which they are numbered: by board and cluster, duplicates
//! after the note they are joined with.

use domain::{Id, board::Board, note::Note};

use crate::Records;

/// The visible notes of a board under a cluster (`None`: under none), duplicates after the note
/// they are joined with.
fn notes<'a>(records: &'a Records, board: &Board, cluster: Option<Id>) -> Vec<&'a Note> {
    let shown: Vec<&Note> = records
        .shown_of(board.id)
        .filter(|note| records.cluster_of(note).map(|cluster| cluster.id) == cluster)
        .collect();
    let joined = |note: &Note| records.top(note).id != note.id;
    let mut out = Vec::with_capacity(shown.len());
    for top in shown.iter().filter(|note| !joined(note)) {
        out.push(*top);
        out.extend(
            shown
                .iter()
                .filter(|note| joined(note) && records.top(note).id == top.id),
        );
    }
    out
}

/// Boards with their clusters, in order; what lies in no cluster comes last.
pub(crate) fn groups(records: &Records) -> impl Iterator<Item = (&Board, Option<Id>, Vec<&Note>)> {
    records.boards().iter().flat_map(move |board| {
        records
            .clusters_of(board.id)
            .map(|cluster| Some(cluster.id))
            .chain([None])
            .map(move |cluster| (board, cluster, notes(records, board, cluster)))
            .filter(|(_, _, notes)| !notes.is_empty())
    })
}
