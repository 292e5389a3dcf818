//! Ballots: opening and closing is dated; who can see what was chosen is announced before and
//! never changed after, not by a step back either. What is counted by hand is no more than the people
//! counted could give.

use std::path::Path;

use domain::{
    Change, Command, Edit, ErrorCode, Fault, Fielded, Fields, Id, Noun, Record, Timestamp,
    ballot::{Ballot, BallotMethod, BallotOption, BallotState, HUNDRED},
    vote::Vote,
};
use store::Tx;

use super::{Bench, rules::Rules};

/// Whether anybody has voted: by what is counted, by votes that are kept, by papers in the urn, or by
/// tallies that were brought in without a word of how many voted.
fn has_votes(tx: &mut Tx<'_>, dir: &Path, ballot: &Ballot) -> Result<bool, Fault> {
    if ballot.voters.saturating_add(ballot.hand_voters) > 0
        || crate::urns::look(dir, ballot.id)?.voters > 0
        || !tx.children_of::<Vote>("ballot", ballot.id)?.is_empty()
    {
        return Ok(true);
    }
    let options: Vec<BallotOption> = tx.children_of("ballot", ballot.id)?;
    Ok(options.iter().any(|option| {
        let grades = option.grades.iter().chain(&option.hand_grades);
        option.dots > 0 || option.hand_dots > 0 || grades.into_iter().any(|count| *count > 0)
    }))
}

/// What people were told before they voted.
const ANNOUNCED: [&str; 4] = ["method", "secret", "dots_per_voter", "max_per_option"];

fn refuse(code: ErrorCode, field: &str) -> Fault {
    Fault::new(code).noun(Noun::Ballot).at(field)
}

/// What was announced stays as it was once somebody has voted, and the ballot is no draft again.
pub(super) fn refuse_fixed(bench: &mut Bench<'_, '_>, edit: &Edit<Ballot>) -> Result<(), Fault> {
    let Edit::Patch(patches) = edit else {
        return Ok(());
    };
    for patch in patches {
        let to_draft = patch
            .fields
            .get("state")
            .is_some_and(|state| state == "draft");
        let announced = ANNOUNCED
            .iter()
            .any(|field| patch.fields.contains_key(*field));
        if !to_draft && !announced {
            continue;
        }
        let ballot: Ballot = bench.tx.get(patch.id)?;
        if !has_votes(bench.tx, bench.dir, &ballot)? {
            continue;
        }
        if to_draft && ballot.state != BallotState::Draft {
            return Err(refuse(ErrorCode::Voted, "state").detail(ballot.id));
        }
        let changed = |field: &&&str| {
            let given = patch.fields.get(**field);
            given.is_some() && Fielded::value(&ballot, field).as_ref() != given
        };
        if let Some(field) = ANNOUNCED.iter().find(changed) {
            return Err(refuse(ErrorCode::Voted, field).detail(ballot.id));
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
        if has_votes(bench.tx, bench.dir, &ballot)? {
            return Err(refuse(ErrorCode::Voted, "options").detail(ballot.id));
        }
    }
    Ok(())
}

/// The same of a step back or forward: whether taking these changes back would change what people were
/// told, or what they chose among. A ballot that comes back, or goes as it came, takes its options and votes
/// along; one that was made and has been opened since would stay without them.
pub(super) fn stays(tx: &mut Tx<'_>, dir: &Path, changes: &[Change]) -> Result<bool, Fault> {
    let mut whole = Vec::new();
    for change in changes.iter().filter(|one| one.noun == Noun::Ballot) {
        match (&change.before, &change.after) {
            (Some(_), None) => whole.push(change.id),
            (None, Some(after)) if is_as_left(tx, change.id, after)? => whole.push(change.id),
            _ => {}
        }
    }
    for change in changes {
        let owner = match (change.noun, &change.before, &change.after) {
            // Opened again and closed again: what was announced is as it was.
            (Noun::Ballot, Some(before), Some(after)) => {
                let announced = ANNOUNCED.iter().any(|field| before.contains_key(*field));
                let asked = before.contains_key("question") && was_voted_on(tx, change.id, after)?;
                let to = |word: &str| before.get("state").is_some_and(|state| state == word);
                // Closing counts what is in the urn: a step does not.
                let uncounted = to("closed") && crate::urns::look(dir, change.id)?.voters > 0;
                (announced || asked || uncounted || to("draft")).then_some(change.id)
            }
            (Noun::BallotOption, Some(before), Some(after)) if before.contains_key("label") => {
                let owner = tx.owner_of(Noun::BallotOption, change.id)?;
                match owner {
                    Some((_, id)) if was_voted_on(tx, id, after)? => Some(id),
                    _ => None,
                }
            }
            (Noun::BallotOption, Some(fields), None) | (Noun::BallotOption, None, Some(fields)) => {
                fields
                    .get("ballot")
                    .and_then(|id| id.as_str()?.parse().ok())
            }
            _ => None,
        };
        let Some(owner) = owner.filter(|owner| !whole.contains(owner)) else {
            continue;
        };
        if let Some(Record::Ballot(ballot)) = tx.find(Noun::Ballot, owner)?
            && has_votes(tx, dir, &ballot)?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether what a step wrote stood there when the vote was opened: it is what people have voted on. A
/// correction made since is nobody's choice, and goes back.
fn was_voted_on(tx: &mut Tx<'_>, ballot: Id, after: &Fields) -> Result<bool, Fault> {
    let Some(Record::Ballot(ballot)) = tx.find(Noun::Ballot, ballot)? else {
        return Ok(false);
    };
    let written = after
        .get("updated_at")
        .and_then(|at| serde_json::from_value::<Timestamp>(at.clone()).ok());
    Ok(match (ballot.opened_at, written) {
        (Some(opened), Some(written)) => written < opened,
        (opened, _) => opened.is_some(),
    })
}

/// Whether a ballot stands as a step left it, but for when that was.
fn is_as_left(tx: &mut Tx<'_>, id: Id, after: &Fields) -> Result<bool, Fault> {
    let Some(now) = tx.find(Noun::Ballot, id)? else {
        return Ok(false);
    };
    let now = now
        .fields()
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    Ok(after
        .iter()
        .filter(|(name, _)| !name.ends_with("_at"))
        .all(|(name, value)| now.get(name) == Some(value)))
}

/// Ballots of which a command gives what was counted by hand.
fn counted_in(tx: &mut Tx<'_>, command: &Command, found: &mut Vec<Id>) -> Result<(), Fault> {
    match command {
        Command::Several(commands) => {
            for command in commands {
                counted_in(tx, command, found)?;
            }
        }
        Command::Ballot(Edit::Patch(patches)) => {
            let counted = patches
                .iter()
                .filter(|patch| patch.fields.contains_key("hand_voters"));
            found.extend(counted.map(|patch| patch.id));
        }
        Command::BallotOption(Edit::Patch(patches)) => {
            for patch in patches {
                if patch.fields.contains_key("hand_dots") {
                    let owner = tx.owner_of(Noun::BallotOption, patch.id)?;
                    found.extend(owner.map(|(_, id)| id));
                }
            }
        }
        _ => {}
    }
    Ok(())
}

/// Dots and points counted by hand are no more than the people counted by hand had.
pub(super) fn refuse_sums(tx: &mut Tx<'_>, command: &Command) -> Result<(), Fault> {
    let mut counted = Vec::new();
    counted_in(tx, command, &mut counted)?;
    counted.sort_unstable();
    counted.dedup();
    for id in counted {
        let ballot: Ballot = tx.get(id)?;
        let budget = match ballot.method {
            BallotMethod::HundredPoints => Some(HUNDRED),
            BallotMethod::Dots => ballot.dots_per_voter,
            _ => None,
        };
        let Some(budget) = budget else { continue };
        let options: Vec<BallotOption> = tx.children_of("ballot", id)?;
        let given = options
            .iter()
            .fold(0_u32, |sum, one| sum.saturating_add(one.hand_dots));
        let allowed = budget.saturating_mul(ballot.hand_voters);
        if given > allowed {
            return Err(Fault::new(ErrorCode::OverBudget)
                .noun(Noun::BallotOption)
                .at("hand_dots")
                .limit(allowed)
                .detail(given));
        }
    }
    Ok(())
}

fn graded(option: &BallotOption) -> u32 {
    option
        .hand_grades
        .iter()
        .fold(0, |sum, count| sum.saturating_add(*count))
}

impl Rules for BallotOption {
    /// Who corrects grades counted by hand says anew how many gave one: what the papers typed before
    /// said of that no longer holds.
    fn settle(&mut self, old: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Fault> {
        if old.is_none_or(|old| old.hand_grades == self.hand_grades) {
            return Ok(());
        }
        let mut ballot: Ballot = tx.get(self.ballot)?;
        let siblings: Vec<Self> = tx.children_of("ballot", ballot.id)?;
        let others = siblings.iter().filter(|other| other.id != self.id);
        let most = others.map(graded).chain([graded(self)]).max().unwrap_or(0);
        if ballot.hand_expressed > most {
            ballot.hand_expressed = most;
            tx.put(ballot)?;
        }
        Ok(())
    }
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
        // Of fewer people no more said something.
        self.hand_expressed = self.hand_expressed.min(self.hand_voters);
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
