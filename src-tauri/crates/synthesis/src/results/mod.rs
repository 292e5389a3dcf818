//! The figures of a workshop, one file a subject. Every formula says where it comes from.

use domain::results::WorkshopResults;

use crate::Records;

mod attendance;
pub(crate) mod ballots;
mod boards;
pub(crate) mod dial;
mod evaluation;
pub(crate) mod indicators;
mod matrices;
mod polls;
mod review;
mod run;
pub(crate) mod schedule;
#[cfg(test)]
mod tests;
mod tracks;
mod words;

pub use attendance::{Together, attendance, devices, fold, folded, together, told_together};
pub use ballots::{hand_judges, percents};
pub use evaluation::evaluation;
pub use matrices::letter;
pub use run::run;
pub use words::cloud;

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

/// The mean of values; `None` without one.
pub fn mean(values: &[u32]) -> Option<f64> {
    let count = u32::try_from(values.len())
        .ok()
        .filter(|count| *count > 0)?;
    Some(values.iter().map(|value| f64::from(*value)).sum::<f64>() / f64::from(count))
}

/// The spread of values: their sample standard deviation (n − 1); `None` for fewer than two.
pub fn spread(values: &[u32]) -> Option<f64> {
    let (mean, count) = (mean(values)?, u32::try_from(values.len()).ok()?);
    let squares: f64 = values
        .iter()
        .map(|value| (f64::from(*value) - mean).powi(2))
        .sum();
    (count > 1).then(|| (squares / f64::from(count - 1)).sqrt())
}

/// The spread of counts of the values 1, 2, 3 …: the sample standard deviation (n − 1) of what was answered;
/// `None` for fewer than two answers.
pub(crate) fn spread_of_scale(counts: &[u32]) -> Option<f64> {
    let mean = mean_of_scale(counts)?;
    let answers: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let squares: f64 = (1_u32..)
        .zip(counts)
        .map(|(value, count)| (f64::from(value) - mean).powi(2) * f64::from(*count))
        .sum();
    #[allow(clippy::cast_precision_loss)] // at most 5 × 100,000
    (answers > 1).then(|| (squares / (answers - 1) as f64).sqrt())
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
