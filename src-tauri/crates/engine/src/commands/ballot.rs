//! Ballots: opening and closing is dated; who can see what was chosen is announced before and
//! never changed after.

use domain::{
    Edit, ErrorCode, Fault, Id, Noun,
    ballot::{Ballot, BallotOption, BallotState},
    vote::Vote,
};
use store::Tx;

use super::{Bench, rules::Rules};

/// Whether anybody has voted: by what is counted, by votes that are kept, or by papers in the urn.
fn has_votes(bench: &mut Bench<'_, '_>, ballot: &Ballot) -> Result<bool, Fault> {
    let counted = ballot.voters.saturating_add(ballot.hand_voters) > 0;
    Ok(counted
        || crate::urns::look(bench.dir, ballot.id)?.voters > 0
        || !bench
            .tx
            .children_of::<Vote>("ballot", ballot.id)?
            .is_empty())
}

fn refuse(code: ErrorCode, field: &str) -> Fault {
    Fault::new(code).noun(Noun::Ballot).at(field)
}

/// What was announced stays as it was once somebody has voted, and the ballot is no draft again.
pub(super) fn refuse_fixed(bench: &mut Bench<'_, '_>, edit: &Edit<Ballot>) -> Result<(), Fault> {
    let Edit::Patch(patches) = edit else {
        return Ok(());
    };
    const ANNOUNCED: [&str; 4] = ["method", "secret", "dots_per_voter", "max_per_option"];
    for patch in patches {
        let to_draft = patch
            .fields
            .get("state")
            .is_some_and(|state| state == "draft");
        let fixed = ANNOUNCED
            .iter()
            .find(|field| patch.fields.contains_key(**field));
        if !to_draft && fixed.is_none() {
            continue;
        }
        let ballot: Ballot = bench.tx.get(patch.id)?;
        if !has_votes(bench, &ballot)? {
            continue;
        }
        if to_draft && ballot.state != BallotState::Draft {
            return Err(refuse(ErrorCode::WrongState, "state").detail(ballot.id));
        }
        let same = |field: &str| {
            let old = domain::Fielded::value(&ballot, field);
            old.as_ref() == patch.fields.get(field)
        };
        if let Some(field) = fixed.filter(|field| !same(field)) {
            return Err(refuse(ErrorCode::FixedField, field));
        }
    }
    Ok(())
}

/// Options neither come nor go once somebody has voted.
pub(super) fn refuse_late(
    bench: &mut Bench<'_, '_>,
    edit: &Edit<BallotOption>,
) -> Result<(), Fault> {
    let owners: Vec<Id> = match edit {
        Edit::Create(list) => list
            .iter()
            .filter_map(|new| new.fields.get("ballot")?.as_str()?.parse().ok())
            .collect(),
        Edit::Remove(ids) => {
            let mut owners = Vec::new();
            for id in ids {
                let owner = bench.tx.owner_of(Noun::BallotOption, *id)?;
                owners.extend(owner.map(|(_, id)| id));
            }
            owners
        }
        Edit::Patch(_) | Edit::Place { .. } => Vec::new(),
    };
    let mut seen: Vec<Id> = Vec::new();
    for owner in owners {
        if seen.contains(&owner) {
            continue;
        }
        seen.push(owner);
        let Some(domain::Record::Ballot(ballot)) = bench.tx.find(Noun::Ballot, owner)? else {
            continue;
        };
        if has_votes(bench, &ballot)? {
            return Err(refuse(ErrorCode::WrongState, "options").detail(ballot.id));
        }
    }
    Ok(())
}

impl Rules for Ballot {
    fn settle(&mut self, old: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Fault> {
        if let Some(old) = old {
            let opened = old.state != BallotState::Draft || old.opened_at.is_some();
            if opened && old.secret != self.secret {
                return Err(Fault::new(ErrorCode::FixedField)
                    .noun(Noun::Ballot)
                    .at("secret"));
            }
        }
        let before = old.map_or(BallotState::Draft, |old| old.state);
        if before == self.state {
            return Ok(());
        }
        match self.state {
            BallotState::Open => {
                self.opened_at = Some(tx.at());
                self.closed_at = None;
            }
            BallotState::Closed if before == BallotState::Open => {
                self.closed_at = Some(tx.at());
            }
            _ => {}
        }
        Ok(())
    }
}
