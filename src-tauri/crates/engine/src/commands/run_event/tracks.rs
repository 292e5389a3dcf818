//! When the blocks of a group's track were held, where groups run apart. A track goes on by its planned
//! minutes, and by what has held it up, unless a hand begins its next block.

use std::collections::HashMap;

use domain::{
    Fault, Id, Timestamp,
    block::Block,
    run_event::{Held, Moment, RunEvent, held},
};

use super::Bench;

/// The blocks of the track that a block of a step is in; none where it is in no track.
pub(super) fn of(step: &[Block], id: Id) -> Vec<Id> {
    let Some(track) = step
        .iter()
        .find(|block| block.id == id)
        .and_then(|block| block.group)
    else {
        return Vec::new();
    };
    let own = step.iter().filter(|block| block.group == Some(track));
    own.map(|block| block.id).collect()
}

fn holds(step: &[Block], track: &[Id], events: &[RunEvent], now: &Moment) -> Held {
    let step: Vec<Id> = step.iter().map(|block| block.id).collect();
    held(events, &step, track, now)
}

/// Whether the track of a block stands still; `None` where it is in no track of the step.
pub(super) fn is_held(step: &[Block], id: Id, events: &[RunEvent], now: &Moment) -> Option<bool> {
    let track = of(step, id);
    (!track.is_empty()).then(|| holds(step, &track, events, now).still)
}

/// Milliseconds that held a track up, by the block that it was at.
pub(super) fn stood(
    step: &[Block],
    track: &[Id],
    events: &[RunEvent],
    now: &Moment,
) -> HashMap<Id, i64> {
    holds(step, track, events, now).blocks
}

/// A hand begins a block of a track whose step runs: what stood before it is over, and what stands
/// behind it is still to come.
pub(super) fn go_on(
    bench: &mut Bench<'_, '_>,
    at: Timestamp,
    track: &[Id],
    about: Id,
    still: &HashMap<Id, i64>,
) -> Result<(), Fault> {
    let place = track.iter().position(|id| *id == about).unwrap_or_default();
    let (before, after) = track.split_at(place);
    over(bench, at, before, still)?;
    for id in after {
        let mut block: Block = bench.tx.get(*id)?;
        block.actual_start = (block.id == about).then_some(at);
        block.actual_end = None;
        block.actual_min = None;
        bench.tx.put(block)?;
    }
    Ok(())
}

/// The step is over, and every track of it.
pub(super) fn end(
    bench: &mut Bench<'_, '_>,
    now: &Moment,
    step: &[Block],
    events: &[RunEvent],
) -> Result<(), Fault> {
    let mut tracks: Vec<Id> = Vec::new();
    for track in step.iter().filter_map(|block| block.group) {
        if !tracks.contains(&track) {
            tracks.push(track);
            let own = step.iter().filter(|block| block.group == Some(track));
            let own: Vec<Id> = own.map(|block| block.id).collect();
            let still = stood(step, &own, events, now);
            over(bench, now.at, &own, &still)?;
        }
    }
    Ok(())
}

/// Blocks of a track are over: each ended when the next one began, or after its minutes, and the last
/// that was come to ends now.
fn over(
    bench: &mut Bench<'_, '_>,
    at: Timestamp,
    blocks: &[Id],
    still: &HashMap<Id, i64>,
) -> Result<(), Fault> {
    let mut before: Option<Timestamp> = None;
    for (index, id) in blocks.iter().enumerate() {
        let mut block: Block = bench.tx.get(*id)?;
        let next = match blocks.get(index + 1) {
            Some(next) => Some(bench.tx.get::<Block>(*next)?),
            None => None,
        };
        let Some(start) = block.actual_start.or(before) else {
            continue;
        };
        let takes = i64::from(block.duration_min) * 60_000 + still.get(id).copied().unwrap_or(0);
        // More can have been taken than there was.
        let takes = takes.max(0);
        let planned = Timestamp(start.0.saturating_add(takes));
        let follows = next.as_ref().and_then(|next| next.actual_start);
        let end = block.actual_end.unwrap_or(match (follows, &next) {
            (Some(follows), _) => follows,
            (None, Some(_)) if planned.0 <= at.0 => planned,
            _ => at,
        });
        before = (end.0 < at.0).then_some(end);
        block.actual_start = Some(start);
        block.actual_end = Some(end);
        bench.tx.put(block)?;
    }
    Ok(())
}
