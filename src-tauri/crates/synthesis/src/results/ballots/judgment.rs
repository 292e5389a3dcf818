//! Majority judgement (Balinski and Laraki, « Majority Judgment », MIT Press 2011). Grades are counts
//! of mentions from the best; what lacks to the number of judges is already among the last.

use std::cmp::Ordering;

use domain::ballot::{Ballot, BallotMethod, BallotOption};

use super::sum;

/// People who gave at least one mention; of those counted by hand, as many as the option has that
/// most gave one to.
pub(super) fn judges(ballot: &Ballot, options: &[BallotOption]) -> u32 {
    let most = |of: fn(&BallotOption) -> &Vec<u32>| {
        let counts = options.iter().map(|option| sum(of(option).iter().copied()));
        counts.max().unwrap_or(0)
    };
    let own = ballot.expressed.max(most(|option| &option.grades));
    own.saturating_add(hand_judges(ballot, options))
}

/// Of those counted by hand, the people who gave at least one mention: as many as the option has that most
/// gave one to. Papers come on top of raised hands: it is asked before they are added.
pub fn hand_judges(ballot: &Ballot, options: &[BallotOption]) -> u32 {
    let counts = options
        .iter()
        .map(|option| sum(option.hand_grades.iter().copied()));
    ballot.hand_expressed.max(counts.max().unwrap_or(0))
}

/// The majority mention: of the mentions from best to worst the one at place ⌊n/2⌋ + 1.
pub(super) fn mention(method: BallotMethod, grades: &[u32]) -> Option<u32> {
    (method == BallotMethod::MajorityJudgment)
        .then(|| {
            middle(
                &grades
                    .iter()
                    .map(|count| u64::from(*count))
                    .collect::<Vec<_>>(),
            )
        })
        .flatten()
        .and_then(|place| u32::try_from(place).ok())
}

/// Which grade stands in the middle, the lower of two.
fn middle(grades: &[u64]) -> Option<usize> {
    let all: u64 = grades.iter().sum();
    let mut seen = 0;
    grades.iter().position(|count| {
        seen += count;
        all > 0 && all / 2 < seen
    })
}

/// Compares the sequences of majority mentions taken away one by one (`Less`: the first is better).
/// As long as both stand at the same mention, many are taken in one go: of n mentions the middle
/// stays within its grade until those above or those below it in number have caught up.
pub(super) fn better(one: &[u32], other: &[u32]) -> Ordering {
    // The same mentions are equal to the end: nothing is to be taken away.
    if one == other {
        return Ordering::Equal;
    }
    let counts = |grades: &[u32]| -> Vec<u64> { grades.iter().map(|c| u64::from(*c)).collect() };
    let (mut one, mut other) = (counts(one), counts(other));
    loop {
        match (middle(&one), middle(&other)) {
            (Some(a), Some(b)) if a != b => return a.cmp(&b),
            (Some(a), Some(b)) => {
                let run = steps(&one, a).min(steps(&other, b));
                one[a] -= run;
                other[b] -= run;
            }
            // Nothing left of one: it never happens with as many judges for both.
            (Some(_), None) => return Ordering::Less,
            (None, Some(_)) => return Ordering::Greater,
            (None, None) => return Ordering::Equal,
        }
    }
}

/// How many mentions can be taken away from grade `at` before the middle may leave it; at least 1.
fn steps(grades: &[u64], at: usize) -> u64 {
    let above: u64 = grades[..at].iter().sum();
    let below: u64 = grades[at + 1..].iter().sum();
    let own = grades[at];
    // The middle place p = ⌊n/2⌋ (from 0) lies at `at` while above ≤ p < above + own, with
    // n = above + own + below. Taking k away: the left holds for all k with
    // above ≤ ⌊(n−k)/2⌋, the right for all k with ⌊(n−k)/2⌋ < above + own − k.
    let n = above + own + below;
    let left = (n + 1).saturating_sub(2 * above);
    let right = (above + own).saturating_sub(below);
    left.min(right).clamp(1, own.max(1))
}
