//! The figures of a workshop, one file a subject. Every formula says where it comes from.

use domain::results::WorkshopResults;

use crate::Records;

mod attendance;
mod ballots;
mod boards;
pub(crate) mod dial;
mod evaluation;
mod matrices;
mod polls;
mod review;
mod schedule;
#[cfg(test)]
mod tests;

pub use attendance::{Together, devices, fold, folded, together};
pub use matrices::letter;

/// Everything that is computed for a workshop.
pub fn results(records: &Records) -> WorkshopResults {
    WorkshopResults {
        schedule: schedule::schedule(records),
        attendance: attendance::attendance(records),
        boards: boards::boards(records),
        ballots: ballots::ballots(records),
        matrices: matrices::matrices(records),
        polls: polls::polls(records),
        evaluation: evaluation::evaluation(records),
        to_review: review::to_review(records),
    }
}

/// A sum of counts. Counts are bounded, their sum in a file need not be.
pub(crate) fn sum(counts: impl IntoIterator<Item = u32>) -> u32 {
    counts.into_iter().fold(0, u32::saturating_add)
}

/// A part of a whole, 0–1; nothing is no part of nothing.
pub(crate) fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        0.0
    } else {
        f64::from(part) / f64::from(whole)
    }
}

/// The mean of counts of the values 1, 2, 3 …; `None` without an answer.
pub(crate) fn mean_of_scale(counts: &[u32]) -> Option<f64> {
    let answers: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let total: u64 = (1..)
        .zip(counts)
        .map(|(value, count): (u64, &u32)| value * u64::from(*count))
        .sum();
    #[allow(clippy::cast_precision_loss)] // at most 5 × 5 × 100,000
    (answers > 0).then(|| total as f64 / answers as f64)
}
