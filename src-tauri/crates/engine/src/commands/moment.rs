//! Moments: where one stands is the newest commit of its project. One is made by itself before
//! something is opened to the room, in the same step as the opening.

use std::collections::{HashMap, HashSet};

use domain::{
    Edit, Entity, ErrorCode, Fault, Id, Noun, Op, Record, Verb,
    activity::{Activity, ActivityState},
    ballot::{Ballot, BallotState},
    limits,
    moment::{Moment, MomentCommand},
    workshop::Workshop,
};
use store::Stamps;

use super::{Bench, op};
use crate::{import::held, moments};

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &MomentCommand) -> Result<Op, Fault> {
    match command {
        MomentCommand::Mark {
            id,
            workshop,
            title,
        } => {
            if bench.tx.has(Noun::Moment, *id)? {
                return Err(Fault::new(ErrorCode::AlreadyExists)
                    .noun(Noun::Moment)
                    .detail(id));
            }
            mark(
                bench,
                Moment {
                    id: *id,
                    workshop: *workshop,
                    title: title.clone(),
                    ..Moment::default()
                },
            )?;
            Ok(op(Verb::Create, Noun::Moment, 1))
        }
        MomentCommand::Rename { id, title } => {
            let moment: Moment = bench.tx.get(*id)?;
            bench.tx.put(Moment {
                title: title.clone(),
                ..moment
            })?;
            Ok(op(Verb::Rename, Noun::Moment, 1))
        }
        MomentCommand::Remove(ids) => {
            super::within(ids.len(), "remove")?;
            bench.remove(Noun::Moment, ids)?;
            Ok(op(Verb::Remove, Noun::Moment, ids.len()))
        }
        MomentCommand::Restore { id, new_id, title } => restore(bench, *id, *new_id, title),
    }
}

/// Makes a moment that stands where its project has come to.
fn mark(bench: &mut Bench<'_, '_>, moment: Moment) -> Result<(), Fault> {
    let workshop: Workshop = bench.tx.get(moment.workshop)?;
    let Some((seq, commit)) = bench.tx.reached(workshop.project)? else {
        // Every project came by a commit.
        return Err(Fault::new(ErrorCode::Internal).noun(Noun::Moment));
    };
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    if moment.automatic {
        // Two that open together, or one after the other with nothing between, open at one moment.
        let known: Vec<Moment> = bench.tx.children_of("workshop", workshop.id)?;
        if known.iter().any(|one| one.automatic && one.seq == seq) {
            return Ok(());
        }
    }
    bench.add(Moment {
        seq,
        commit,
        ..moment
    })
}

/// Those of the records that a patch opens.
fn opening<R: Entity>(edit: &Edit<R>) -> impl Iterator<Item = Id> {
    let patches = match edit {
        Edit::Patch(patches) => patches.as_slice(),
        _ => &[],
    };
    patches
        .iter()
        .filter(|patch| {
            patch
                .fields
                .get("state")
                .is_some_and(|state| state == "open")
        })
        .map(|patch| patch.id)
}

pub(super) fn before_activity(
    bench: &mut Bench<'_, '_>,
    edit: &Edit<Activity>,
) -> Result<(), Fault> {
    for id in opening(edit) {
        let activity: Activity = bench.tx.get(id)?;
        if activity.state != ActivityState::Open {
            let moment = before(bench, activity.workshop, &activity.title, Some(id));
            mark(bench, moment)?;
        }
    }
    Ok(())
}

pub(super) fn before_ballot(bench: &mut Bench<'_, '_>, edit: &Edit<Ballot>) -> Result<(), Fault> {
    for id in opening(edit) {
        let ballot: Ballot = bench.tx.get(id)?;
        if ballot.state != BallotState::Open {
            let moment = before(bench, ballot.workshop, &ballot.question, ballot.activity);
            mark(bench, moment)?;
        }
    }
    Ok(())
}

fn before(bench: &Bench<'_, '_>, workshop: Id, title: &str, activity: Option<Id>) -> Moment {
    Moment {
        id: bench.clock.id(),
        workshop,
        title: limits::within(title, limits::TITLE).to_owned(),
        automatic: true,
        activity,
        ..Moment::default()
    }
}

fn restore(bench: &mut Bench<'_, '_>, id: Id, new_id: Id, title: &str) -> Result<Op, Fault> {
    let moment: Moment = bench.tx.get(id)?;
    let workshop: Workshop = bench.tx.get(moment.workshop)?;
    if bench.tx.has(Noun::Workshop, new_id)? {
        return Err(Fault::new(ErrorCode::AlreadyExists)
            .noun(Noun::Workshop)
            .detail(new_id));
    }
    let seq = u64::try_from(moment.seq).unwrap_or_default();
    let Some(past) = bench.tx.past(workshop.project, seq, moment.commit)? else {
        return Err(Fault::new(ErrorCode::NotFound)
            .noun(Noun::Moment)
            .detail(id));
    };
    let mut records = moments::of_workshop(past.records, workshop.id);
    // What was led then is over, and its timer is not begun anew.
    records.retain(|record| record.noun() != Noun::RunEvent);
    super::within(records.len(), "restore")?;
    let mut ids = HashMap::from([(workshop.id, new_id)]);
    let clock = bench.clock;
    // What a look at the moment covers comes with no copy of it.
    let told = moments::told_ballots(&records, |id| bench.tx.find(Noun::Ballot, id))?;
    let records = unvoted(records, &told);
    let copies = exchange::remap(&records, |_, id| {
        *ids.entry(id).or_insert_with(|| clock.id())
    })?;
    let mut coming: HashSet<(Noun, Id)> =
        copies.iter().map(|copy| (copy.noun(), copy.id())).collect();
    let mut written = Vec::new();
    for mut copy in copies {
        if let Record::Workshop(copy) = &mut copy {
            title.clone_into(&mut copy.title);
        }
        let key = (copy.noun(), copy.id());
        // What it names may be gone since.
        match held(bench.tx, copy, &coming)? {
            Some(copy) => {
                bench.tx.put_record(copy.clone(), Stamps::Kept)?;
                written.push(copy);
            }
            None => {
                coming.remove(&key);
            }
        }
    }
    bench.chains.clear();
    for copy in &written {
        bench.chains.check(bench.tx, copy, None)?;
    }
    Ok(op(Verb::Copy, Noun::Workshop, 1))
}

/// Ballots that were not closed, or whose results are hidden since, as drafts, without a vote: what they
/// would have said was hidden, and people vote again.
fn unvoted(mut records: Vec<Record>, told: &HashSet<Id>) -> Vec<Record> {
    let mut open: HashSet<Id> = HashSet::new();
    for record in &mut records {
        if let Record::Ballot(ballot) = record
            && !told.contains(&ballot.id)
        {
            open.insert(ballot.id);
            moments::blank_ballot(ballot);
            ballot.state = BallotState::Draft;
            ballot.opened_at = None;
            ballot.closed_at = None;
        }
    }
    records.retain(|record| !matches!(record, Record::Vote(vote) if open.contains(&vote.ballot)));
    for record in &mut records {
        if let Record::BallotOption(option) = record
            && open.contains(&option.ballot)
        {
            moments::blank_option(option);
        }
    }
    records
}
