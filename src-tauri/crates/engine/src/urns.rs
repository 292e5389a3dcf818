//! Secret votes on their way into the tallies. A paper goes into the urn of its ballot, which adds it
//! up and forgets it; only when the ballot is counted do the sums go into the library, all at once:
//! one commit, one row of the journal, that is nobody's step to undo.
//!
//! What is counted is said to everybody, so a second count must not say what one person chose: less
//! than [`LEAST`] papers since the first one stay in the urn. Papers typed in are told apart from votes
//! given here, so the same holds of each of the two: fewer than that are counted with the others.

use std::path::Path;

use domain::{
    Actor, ErrorCode, Fault, Id, Noun, Op, Verb,
    ballot::{Ballot, BallotMethod, BallotOption, BallotState},
    vote::{Paper, Tallies, Urn, check_choices},
};
use serde::{Deserialize, Serialize};
use store::{Heading, Tx, urn};

use crate::{Clock, writer::Writer};

/// Papers that are told together, at the least.
pub const LEAST: u32 = 3;

/// What an urn holds. Its bytes depend on the papers alone, not on their order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    /// The identity of its count, which is done once.
    id: Id,
    ballot: Id,
    /// The options, in the order of the tallies.
    options: Vec<Id>,
    own: Tallies,
    by_hand: Tallies,
    /// Sorted.
    voted: Vec<Id>,
}

impl Held {
    /// Votes given here and papers typed in, as they are told: of neither fewer than [`LEAST`] apart.
    fn told(&self) -> (Tallies, Tallies) {
        let (mut own, mut by_hand) = (self.own.clone(), self.by_hand.clone());
        let few = |part: &Tallies| part.voters > 0 && part.voters < LEAST;
        if few(&by_hand) && own.voters > 0 {
            own.join(std::mem::take(&mut by_hand));
        } else if few(&own) && by_hand.voters > 0 {
            by_hand.join(std::mem::take(&mut own));
        }
        (own, by_hand)
    }

    fn said(&self) -> Urn {
        Urn {
            ballot: self.ballot,
            voters: self.own.voters.saturating_add(self.by_hand.voters),
            by_hand: self.by_hand.voters,
            voted: self.voted.clone(),
        }
    }
}

fn read(dir: &Path, ballot: Id) -> Result<Option<Held>, Fault> {
    urn::read(dir, ballot, |bytes| serde_json::from_slice(bytes).ok())
}

/// How far the urn of a ballot has come.
pub(crate) fn look(dir: &Path, ballot: Id) -> Result<Urn, Fault> {
    Ok(read(dir, ballot)?.map_or_else(
        || Urn {
            ballot,
            ..Urn::default()
        },
        |held| held.said(),
    ))
}

/// An identity that holds no moment: when the first paper came is nobody's business.
fn count_id(ballot: Id, clock: &dyn Clock) -> Id {
    let mut bytes = Id::new_v5(&ballot, clock.id().as_bytes()).into_bytes();
    // Smaller than any that is made from a clock: those stay the greatest of the journal.
    bytes[..4].fill(0);
    Id::from_bytes(bytes)
}

fn wrong_state(ballot: &Ballot) -> Fault {
    Fault::new(ErrorCode::WrongState)
        .noun(Noun::Ballot)
        .detail(ballot.id)
}

impl Writer {
    /// Puts a paper into the urn of its secret ballot; it is on the disk then.
    pub(crate) fn cast(&mut self, paper: &Paper) -> Result<Urn, Fault> {
        let clock = std::sync::Arc::clone(&self.clock);
        let library = self.library()?;
        // A paper for a library that is away would be lost with it.
        library.attend()?;
        let (ballot, options) = library.look(|tx| {
            let ballot: Ballot = tx.get(paper.ballot)?;
            let mut options: Vec<BallotOption> = tx.children_of("ballot", ballot.id)?;
            options.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
            if let Some(person) = paper.participant
                && !tx.has(Noun::Participant, person)?
            {
                return Err(Fault::new(ErrorCode::UnknownReference)
                    .noun(Noun::Participant)
                    .detail(person));
            }
            Ok((ballot, options))
        })?;
        if !ballot.secret || ballot.state != BallotState::Open {
            return Err(wrong_state(&ballot));
        }
        let ids: Vec<Id> = options.iter().map(|option| option.id).collect();
        check_choices(&ballot, &ids, &paper.choices)?;
        let dir = library.dir().to_owned();
        let mut held = match read(&dir, ballot.id)? {
            Some(held) if !library.has_done(held.id)? => held,
            _ => Held {
                id: count_id(ballot.id, &*clock),
                ballot: ballot.id,
                own: Tallies::of(ballot.method, ids.len()),
                by_hand: Tallies::of(ballot.method, ids.len()),
                options: ids,
                voted: Vec::new(),
            },
        };
        if let Some(person) = paper.participant {
            let place = held.voted.binary_search(&person);
            match place {
                Err(place) if !ballot.voted.contains(&person) => held.voted.insert(place, person),
                _ => {
                    return Err(Fault::new(ErrorCode::AlreadyExists)
                        .noun(Noun::Vote)
                        .at("participant")
                        .detail(person));
                }
            }
        }
        let tallies = if paper.by_hand {
            &mut held.by_hand
        } else {
            &mut held.own
        };
        tallies.add(ballot.method, &held.options, &paper.choices);
        let bytes = serde_json::to_vec(&held)
            .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
        library.write_urn(ballot.id, &bytes)?;
        Ok(held.said())
    }

    /// Counts what is in the urn of a ballot; what stays in it.
    pub(crate) fn count(&mut self, ballot: Id) -> Result<Urn, Fault> {
        let now = self.now();
        let library = self.library()?;
        library.attend()?;
        let dir = library.dir().to_owned();
        let Some(held) = read(&dir, ballot)? else {
            return look(&dir, ballot);
        };
        if library.has_done(held.id)? {
            urn::remove(&dir, ballot)?;
            return look(&dir, ballot);
        }
        let before = library.look(|tx| tx.get::<Ballot>(ballot))?;
        let counted = before.voters > 0 || before.hand_expressed > 0;
        if counted && held.said().voters < LEAST {
            return Ok(held.said());
        }
        let heading = Heading {
            command_id: held.id,
            actor: Actor::Device(ballot),
            merge_key: None,
            at: now,
        };
        self.transact(&heading, |tx| pour(tx, &held))?;
        urn::remove(&dir, ballot)?;
        look(&dir, ballot)
    }
}

/// The sums of an urn into the records.
fn pour(tx: &mut Tx<'_>, held: &Held) -> Result<Op, Fault> {
    let mut ballot: Ballot = tx.get(held.ballot)?;
    let (own, by_hand) = held.told();
    ballot.voters = ballot.voters.saturating_add(own.voters);
    ballot.expressed = ballot.expressed.saturating_add(own.expressed);
    ballot.hand_voters = ballot.hand_voters.saturating_add(by_hand.voters);
    // Raised hands that were counted before: papers come on top of them.
    let options: Vec<BallotOption> = tx.children_of("ballot", held.ballot)?;
    let hands = match ballot.method {
        BallotMethod::MajorityJudgment => synthesis::hand_judges(&ballot, &options),
        _ => ballot.hand_expressed,
    };
    ballot.hand_expressed = hands.saturating_add(by_hand.expressed);
    for person in &held.voted {
        // Somebody may have left the list since.
        if tx.has(Noun::Participant, *person)? {
            ballot.voted.push(*person);
        }
    }
    ballot.voted.sort_unstable();
    ballot.voted.dedup();
    for (number, id) in held.options.iter().enumerate() {
        let Ok(mut option) = tx.get::<BallotOption>(*id) else {
            continue;
        };
        for (tallies, by_hand) in [(&own, false), (&by_hand, true)] {
            tallies.pour(number, &held.options, &mut option, by_hand);
        }
        tx.put(option)?;
    }
    tx.put(ballot)?;
    Ok(Op {
        verb: Verb::Advance,
        noun: Noun::Ballot,
        count: 1,
    })
}
