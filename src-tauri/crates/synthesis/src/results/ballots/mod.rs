//! Ballots: what was cast and what was counted by hand, by the rules of each method, and standard
//! competition ranking ("1224"): an option's rank is one more than the number of options that are
//! better. Options that are equal keep their order.

use std::cmp::Ordering;

use domain::{
    Id,
    ballot::{Ballot, BallotMethod, BallotOption, HUNDRED},
    results::{BallotResult, OptionResult},
    vote::Tallies,
};

pub use judgment::hand_judges;

use super::{matrices::most_disputed, mean_of_scale, share, sum};
use crate::Records;

mod duels;
mod judgment;
mod percents;
mod places;
#[cfg(test)]
mod tests;

pub use percents::percents;

/// Every ballot in order.
pub fn ballots(records: &Records) -> Vec<BallotResult> {
    records
        .ballots()
        .iter()
        .map(|ballot| count(records, ballot))
        .collect()
}

/// A ballot and its options with the votes of a named one added: from here on both kinds are alike.
fn polled(records: &Records, ballot: &Ballot) -> (Ballot, Vec<BallotOption>) {
    let mut ballot = ballot.clone();
    let mut options: Vec<BallotOption> = records.options_of(ballot.id).cloned().collect();
    let ids: Vec<Id> = options.iter().map(|option| option.id).collect();
    if ballot.method == BallotMethod::MajorityJudgment {
        ballot.hand_expressed = hand_judges(&ballot, &options);
    }
    for by_hand in [false, true] {
        let mut tallies = Tallies::of(ballot.method, ids.len());
        let votes = records.votes_of(ballot.id);
        for vote in votes.filter(|vote| vote.by_hand == by_hand) {
            tallies.add(ballot.method, &ids, &vote.choices);
        }
        let (voters, expressed) = if by_hand {
            (&mut ballot.hand_voters, &mut ballot.hand_expressed)
        } else {
            (&mut ballot.voters, &mut ballot.expressed)
        };
        *voters = voters.saturating_add(tallies.voters);
        *expressed = expressed.saturating_add(tallies.expressed);
        for (number, option) in options.iter_mut().enumerate() {
            tallies.pour(number, &ids, option, by_hand);
        }
    }
    (ballot, options)
}

fn count(records: &Records, ballot: &Ballot) -> BallotResult {
    let (ballot, options) = polled(records, ballot);
    let voters = ballot.voters.saturating_add(ballot.hand_voters);
    let judges = match ballot.method {
        BallotMethod::MajorityJudgment => judgment::judges(&ballot, &options),
        _ => 0,
    };
    let dots_cast = sum(options.iter().map(dots));
    let mut results: Vec<OptionResult> = options
        .iter()
        .map(|option| plain(&ballot, option, voters, judges, dots_cast))
        .collect();
    let duels = (ballot.method == BallotMethod::Ranking)
        .then(|| duels::duels(&options, voters, &mut results));
    if ballot.method == BallotMethod::Matrix {
        places::place(&mut results);
    } else {
        rank(ballot.method, &mut results);
    }
    let budget = match ballot.method {
        BallotMethod::HundredPoints => Some(HUNDRED),
        BallotMethod::Dots => ballot.dots_per_voter,
        _ => None,
    };
    let dots_available = budget.map(|budget| budget.saturating_mul(voters));
    BallotResult {
        ballot: ballot.id,
        voters,
        hand_voters: ballot.hand_voters,
        eligible: ballot.eligible,
        // More voters than people who may vote is a mistake somewhere: no share is claimed.
        participation: ballot
            .eligible
            .filter(|eligible| *eligible > 0 && voters <= *eligible)
            .map(|eligible| share(voters, eligible)),
        dots_cast,
        unused: dots_available.and_then(|all| all.checked_sub(dots_cast)),
        dots_available,
        judges,
        duels,
        most_disputed: most_disputed(results.iter().filter_map(|option| option.place.as_ref())),
        options: results,
    }
}

fn dots(option: &BallotOption) -> u32 {
    option.dots.saturating_add(option.hand_dots)
}

/// What an option comes to by itself; ranks follow.
fn plain(
    ballot: &Ballot,
    option: &BallotOption,
    voters: u32,
    judges: u32,
    dots_cast: u32,
) -> OptionResult {
    let own = dots(option);
    let mut grades = grades(ballot.method, &option.grades, &option.hand_grades);
    let answered = sum(grades.iter().copied());
    let lacking = match ballot.method {
        BallotMethod::YesNo => voters.saturating_sub(answered),
        BallotMethod::MajorityJudgment => judges.saturating_sub(answered),
        _ => 0,
    };
    if ballot.method == BallotMethod::MajorityJudgment
        && let Some(worst) = grades.last_mut()
    {
        *worst = worst.saturating_add(lacking);
    }
    let first = grades.first().copied().unwrap_or(0);
    let rated = ballot.method == BallotMethod::Rating;
    OptionResult {
        option: option.id,
        label: option.label.clone(),
        dots: own,
        hand_dots: option.hand_dots,
        voters_for: option.voters_for,
        share: match ballot.method {
            BallotMethod::YesNo => share(first, answered),
            _ => share(own, dots_cast),
        },
        hand_grades: match ballot.method.grades() {
            0 => Vec::new(),
            _ => self::grades(ballot.method, &option.hand_grades, &[]),
        },
        percents: percents(&grades),
        answered,
        lacking,
        mean: rated.then(|| mean_of_scale(&grades)).flatten(),
        median: rated.then(|| median_of_scale(&grades)).flatten(),
        mention: judgment::mention(ballot.method, &grades),
        adopted: ballot.method == BallotMethod::Consent
            && answered > 0
            && grades.last().copied() == Some(0),
        said: option.said.clone(),
        retained: option.retained,
        grades,
        ..OptionResult::default()
    }
}

/// Two lists of counts added, as long as the method's scale.
fn grades(method: BallotMethod, own: &[u32], by_hand: &[u32]) -> Vec<u32> {
    let at = |list: &[u32], number: usize| list.get(number).copied().unwrap_or(0);
    (0..method.grades())
        .map(|number| at(own, number).saturating_add(at(by_hand, number)))
        .collect()
}

/// The median of counts of the values 1, 2, 3 …: between the two in the middle of an even number.
fn median_of_scale(counts: &[u32]) -> Option<f64> {
    let answers: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let at = |place: u64| {
        let mut seen = 0;
        for (value, count) in (1_u32..).zip(counts) {
            seen += u64::from(*count);
            if place < seen {
                return f64::from(value);
            }
        }
        0.0
    };
    (answers > 0).then(|| f64::midpoint(at((answers - 1) / 2), at(answers / 2)))
}

/// Sorts best first and gives ranks.
fn rank(method: BallotMethod, results: &mut [OptionResult]) {
    results.sort_by(|a, b| better(method, a, b));
    for at in 0..results.len() {
        let same = |other: &OptionResult, this: &OptionResult| {
            better(method, other, this) == Ordering::Equal
        };
        let Some(this) = results.get(at) else {
            continue;
        };
        let first = results.iter().position(|other| same(other, this));
        let tied = results.iter().filter(|other| same(other, this)).count() > 1;
        let rank = u32::try_from(first.unwrap_or(at) + 1).unwrap_or(u32::MAX);
        if let Some(this) = results.get_mut(at) {
            (this.rank, this.tied) = (rank, tied);
        }
    }
}

/// Whether one option comes before another (`Less`) by the rules of the method. Sums and products of
/// counts, never quotients: what is equal is equal.
fn better(method: BallotMethod, a: &OptionResult, b: &OptionResult) -> Ordering {
    let grade =
        |of: &OptionResult, number: usize| u64::from(of.grades.get(number).copied().unwrap_or(0));
    // Parts of a whole without dividing; nothing of nothing comes last.
    let part = |own: (u64, u64), other: (u64, u64)| match (own.1, other.1) {
        (0, 0) => Ordering::Equal,
        (0, _) => Ordering::Greater,
        (_, 0) => Ordering::Less,
        _ => (other.0 * own.1).cmp(&(own.0 * other.1)),
    };
    match method {
        BallotMethod::Dots | BallotMethod::HundredPoints => b.dots.cmp(&a.dots),
        BallotMethod::YesNo => part(
            (grade(a, 0), u64::from(a.answered)),
            (grade(b, 0), u64::from(b.answered)),
        )
        .then(grade(b, 0).cmp(&grade(a, 0))),
        BallotMethod::Rating => {
            let total = |of: &OptionResult| -> u64 {
                (1..)
                    .zip(&of.grades)
                    .map(|(value, count): (u64, &u32)| value * u64::from(*count))
                    .sum()
            };
            part(
                (total(a), u64::from(a.answered)),
                (total(b), u64::from(b.answered)),
            )
            .then(
                b.median
                    .unwrap_or_default()
                    .total_cmp(&a.median.unwrap_or_default()),
            )
        }
        BallotMethod::MajorityJudgment => judgment::better(&a.grades, &b.grades),
        BallotMethod::Ranking => b.points.total_cmp(&a.points),
        BallotMethod::Consent => b
            .adopted
            .cmp(&a.adopted)
            .then(grade(a, 2).cmp(&grade(b, 2)))
            .then(grade(a, 1).cmp(&grade(b, 1)))
            .then(grade(b, 0).cmp(&grade(a, 0))),
        // Places are no ranks.
        BallotMethod::Matrix => Ordering::Equal,
    }
}
