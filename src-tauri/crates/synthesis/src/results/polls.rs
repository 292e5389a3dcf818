//! Polls: each choice's share of the answers, and the words people gave.

use domain::results::PollResult;

use super::{share, sum, words::cloud};
use crate::Records;

/// Every poll in order.
pub fn polls(records: &Records) -> Vec<PollResult> {
    records
        .polls()
        .iter()
        .map(|poll| {
            let answers = sum(poll.choices.iter().map(|choice| choice.count));
            PollResult {
                poll: poll.id,
                answers,
                shares: poll
                    .choices
                    .iter()
                    .map(|choice| share(choice.count, answers))
                    .collect(),
                words: cloud(&poll.words, records.workshop().language),
            }
        })
        .collect()
}
