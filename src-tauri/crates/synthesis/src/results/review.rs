//! What the facilitator has still to write before the synthesis says all it could.

use domain::{board::Board, idea_card::IdeaStatus};

use crate::Records;

/// The keys of the sections that wait for a text, in the document's order: a missing brief, an
/// objective without its result, a cluster without title or summary, an idea set aside, a decision
/// without its reason, an action without somebody in charge. Sections left out wait for nothing.
pub fn to_review(records: &Records) -> Vec<String> {
    let workshop = records.workshop();
    let blank = |text: &str| text.trim().is_empty();
    let mut keys = Vec::new();
    if workshop.in_brief.iter().all(|sentence| blank(sentence)) {
        keys.push("in_brief".to_owned());
    }
    if workshop
        .objectives
        .iter()
        .any(|objective| blank(&objective.result))
    {
        keys.push("framework".to_owned());
    }
    for board in records.boards() {
        let mut clusters = records.clusters_of(board.id);
        if clusters.any(|cluster| blank(&cluster.title) || blank(&cluster.summary)) {
            keys.push(activity_key(board));
        }
    }
    let unexplained =
        |status: IdeaStatus| matches!(status, IdeaStatus::Dropped | IdeaStatus::ToDeepen);
    let mut cards = records.idea_cards().iter();
    if cards.any(|card| unexplained(card.status) && blank(&card.reason)) {
        keys.push("idea_cards".to_owned());
    }
    if records
        .decisions()
        .iter()
        .any(|decision| blank(&decision.reason))
    {
        keys.push("decisions".to_owned());
    }
    if records
        .actions()
        .iter()
        .any(|action| blank(&action.owner_role))
    {
        keys.push("actions".to_owned());
    }
    keys.dedup();
    keys.retain(|key| !workshop.synthesis.hidden.contains(key));
    keys
}

/// The section of a board: its activity's, or its own where it has none.
fn activity_key(board: &Board) -> String {
    format!("activity:{}", board.activity.unwrap_or(board.id))
}
