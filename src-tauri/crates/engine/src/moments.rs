//! Looking back: what was done since the moments of a workshop, and the workshop as it was at one.

use std::collections::{BTreeMap, HashSet};

use domain::{
    Actor, CommitKind, ErrorCode, Fault, Id, Noun, Record, Verb,
    ballot::{Ballot, BallotOption, BallotState},
    moment::{Doing, Moment, MomentLook, MomentSince, Who},
    workshop::Workshop,
};
use store::{Past, Since, View};

use crate::home::Homes;

fn not_found(noun: Noun, id: Id) -> Fault {
    Fault::new(ErrorCode::NotFound).noun(noun).detail(id)
}

fn workshop_of(view: &View<'_>, id: Id) -> Result<Workshop, Fault> {
    match view.find(Noun::Workshop, id)? {
        Some(Record::Workshop(workshop)) => Ok(workshop),
        _ => Err(not_found(Noun::Workshop, id)),
    }
}

fn seq(moment: &Moment) -> u64 {
    u64::try_from(moment.seq).unwrap_or_default()
}

/// What was done in a workshop since each of its moments.
pub(crate) fn list(view: &View<'_>, workshop: Id) -> Result<Vec<MomentSince>, Fault> {
    let owner = workshop_of(view, workshop)?;
    let mut known: Vec<(Moment, bool)> = Vec::new();
    for record in view.some_of_workshop(workshop, &[Noun::Moment])? {
        if let Record::Moment(moment) = record {
            let here = view.is_commit(seq(&moment), moment.commit)?;
            known.push((moment, here));
        }
    }
    let oldest = known
        .iter()
        .filter(|(_, here)| *here)
        .map(|(one, _)| seq(one))
        .min();
    let since = match oldest {
        Some(oldest) => work(view.past(owner.project, oldest)?, workshop),
        None => Vec::new(),
    };
    Ok(known
        .iter()
        .map(|(moment, here)| {
            let after = since.iter().filter(|one| *here && one.seq > seq(moment));
            told(moment.id, *here, after)
        })
        .collect())
}

/// The commits that touched something of a workshop but its moments.
fn work(past: Past, workshop: Id) -> Vec<Since> {
    let mut all = past.records;
    all.extend(past.made);
    all.sort_by_key(Record::noun);
    let homes = Homes::of(&all);
    let own: HashSet<(Noun, Id)> = all
        .iter()
        .filter(|record| record.noun() != Noun::Moment)
        .filter(|record| homes.get(record).workshop == Some(workshop))
        .map(|record| (record.noun(), record.id()))
        .collect();
    let mut since = past.since;
    since.retain(|one| one.touched.iter().any(|touched| own.contains(touched)));
    since
}

fn told<'s>(moment: Id, known: bool, since: impl Iterator<Item = &'s Since>) -> MomentSince {
    let mut counts: BTreeMap<(Who, Noun, Verb), (u32, u32)> = BTreeMap::new();
    let mut undone = 0_u32;
    for one in since {
        if one.kind == CommitKind::Undo {
            undone = undone.saturating_add(1);
            continue;
        }
        // Which device it was is nobody's business.
        let who = match one.actor {
            Actor::Desk => Who::Desk,
            // An urn is counted where the ballot is closed, under a name that is nobody's.
            Actor::Device(_) if one.op.noun == Noun::Ballot && one.op.verb == Verb::Advance => {
                Who::Desk
            }
            Actor::Device(_) => Who::Room,
            Actor::Library => Who::Library,
        };
        let (gestures, records) = counts.entry((who, one.op.noun, one.op.verb)).or_default();
        *gestures = gestures.saturating_add(1);
        *records = records.saturating_add(one.op.count);
    }
    let mut doings: Vec<Doing> = counts
        .into_iter()
        .map(|((who, noun, verb), (gestures, records))| Doing {
            who,
            verb,
            noun,
            gestures,
            records,
        })
        .collect();
    doings.sort_by_key(|doing| std::cmp::Reverse(doing.gestures));
    MomentSince {
        moment,
        known,
        doings,
        undone,
    }
}

/// Of the records of a project those of a workshop and made in it, but its moments.
pub(crate) fn of_workshop(records: Vec<Record>, workshop: Id) -> Vec<Record> {
    let homes = Homes::of(&records);
    let own: HashSet<Id> = records
        .iter()
        .filter(|record| record.noun() != Noun::Moment)
        .filter(|record| homes.get(record).workshop == Some(workshop))
        .map(Record::id)
        .collect();
    records
        .into_iter()
        .filter(|record| own.contains(&record.id()))
        .collect()
}

/// A workshop as it was at one of its moments.
pub(crate) fn look(view: &View<'_>, id: Id) -> Result<MomentLook, Fault> {
    let Some(Record::Moment(moment)) = view.find(Noun::Moment, id)? else {
        return Err(not_found(Noun::Moment, id));
    };
    if !view.is_commit(seq(&moment), moment.commit)? {
        return Err(not_found(Noun::Moment, id));
    }
    let project = workshop_of(view, moment.workshop)?.project;
    let past = view.past(project, seq(&moment))?.records;
    let mut whole = view.all(Noun::Lab)?;
    whole.extend(past.iter().cloned());
    let all = synthesis::Records::of_workshop(whole, moment.workshop)?;
    let mut results = synthesis::results(&all);
    let shown = told_ballots(&past, |id| view.find(Noun::Ballot, id))?;
    results
        .ballots
        .retain(|ballot| shown.contains(&ballot.ballot));
    let mut records = of_workshop(past.clone(), moment.workshop);
    // Personas that its journeys name come along.
    let named: HashSet<Id> = records
        .iter()
        .filter_map(|record| match record {
            Record::Journey(journey) => Some(journey.personas.iter().copied()),
            _ => None,
        })
        .flatten()
        .collect();
    let own: HashSet<Id> = records.iter().map(Record::id).collect();
    records.extend(past.into_iter().filter(|record| {
        record.noun() == Noun::Persona
            && named.contains(&record.id())
            && !own.contains(&record.id())
    }));
    records.sort_by_key(Record::noun);
    let before = records.len();
    records.retain(|record| record.noun() != Noun::Vote);
    let votes = u32::try_from(before - records.len()).unwrap_or(u32::MAX);
    for record in &mut records {
        match record {
            Record::Ballot(ballot) => blank_ballot(ballot),
            Record::BallotOption(option) => blank_option(option),
            _ => {}
        }
    }
    Ok(MomentLook {
        at: view.made_at(seq(&moment))?,
        records,
        results,
        votes,
    })
}

/// The ballots whose results may be seen: closed then, and not hidden again since.
pub(crate) fn told_ballots(
    past: &[Record],
    mut now: impl FnMut(Id) -> Result<Option<Record>, Fault>,
) -> Result<HashSet<Id>, Fault> {
    let mut told = HashSet::new();
    for record in past {
        let Record::Ballot(then) = record else {
            continue;
        };
        let hidden = matches!(now(then.id)?, Some(Record::Ballot(now)) if !now.is_told());
        if then.state == BallotState::Closed && !hidden {
            told.insert(then.id);
        }
    }
    Ok(told)
}

/// A ballot without what people chose, and without who has voted.
pub(crate) fn blank_ballot(ballot: &mut Ballot) {
    ballot.voters = 0;
    ballot.hand_voters = 0;
    ballot.expressed = 0;
    ballot.hand_expressed = 0;
    ballot.voted.clear();
}

/// An option without its tally.
pub(crate) fn blank_option(option: &mut BallotOption) {
    *option = BallotOption {
        id: option.id,
        created_at: option.created_at,
        updated_at: option.updated_at,
        ballot: option.ballot,
        order: std::mem::take(&mut option.order),
        label: std::mem::take(&mut option.label),
        note: option.note,
        cluster: option.cluster,
        idea_card: option.idea_card,
        retained: option.retained,
        ..BallotOption::default()
    };
}
