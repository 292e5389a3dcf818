//! Ballots: what was cast by phone and counted by hand, and standard competition ranking ("1224"):
//! an option's rank is one more than the number of options with more dots.

use domain::{
    ballot::{Ballot, BallotMethod},
    results::{BallotResult, OptionResult},
};

use super::{share, sum};
use crate::Records;

/// Points a person has in the method of a hundred points.
const HUNDRED: u32 = 100;

/// Every ballot in order.
pub fn ballots(records: &Records) -> Vec<BallotResult> {
    records
        .ballots()
        .iter()
        .map(|ballot| count(records, ballot))
        .collect()
}

fn count(records: &Records, ballot: &Ballot) -> BallotResult {
    let voters = ballot.voters.saturating_add(ballot.hand_voters);
    let dots = |option: &domain::ballot::BallotOption| option.dots.saturating_add(option.hand_dots);
    let dots_cast = sum(records.options_of(ballot.id).map(dots));
    let all: Vec<u32> = records.options_of(ballot.id).map(dots).collect();
    let mut options: Vec<OptionResult> = records
        .options_of(ballot.id)
        .map(|option| {
            let own = dots(option);
            let better = all.iter().filter(|other| **other > own).count();
            OptionResult {
                option: option.id,
                label: option.label.clone(),
                rank: u32::try_from(better + 1).unwrap_or(u32::MAX),
                tied: all.iter().filter(|other| **other == own).count() > 1,
                dots: own,
                hand_dots: option.hand_dots,
                voters_for: option.voters_for,
                share: share(own, dots_cast),
                retained: option.retained,
            }
        })
        .collect();
    options.sort_by_key(|option| option.rank);
    let budget = match ballot.method {
        BallotMethod::HundredPoints => Some(HUNDRED),
        _ => ballot.dots_per_voter,
    };
    BallotResult {
        ballot: ballot.id,
        voters,
        eligible: ballot.eligible,
        // More voters than people who may vote is a mistake somewhere: no share is claimed.
        participation: ballot
            .eligible
            .filter(|eligible| *eligible > 0 && voters <= *eligible)
            .map(|eligible| share(voters, eligible)),
        dots_cast,
        dots_available: budget.map(|budget| budget.saturating_mul(voters)),
        options,
    }
}
