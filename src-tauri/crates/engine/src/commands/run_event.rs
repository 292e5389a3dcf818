//! Leading a workshop: each event is noted with both clocks, and the block that begins or ends gets
//! its actual times in the same step, so that undoing it takes back all of it.

use domain::{
    ErrorCode, Fault, Id, Noun, Op, Timestamp, Verb,
    block::Block,
    run_event::{Course, Moment, RunCommand, RunEvent, RunKind, course, steps},
    workshop::{Workshop, WorkshopState},
};

use super::{Bench, edit, op};
use crate::moment;

mod tracks;

pub(super) fn run(bench: &mut Bench<'_, '_>, command: &RunCommand) -> Result<Op, Fault> {
    let RunCommand::Mark {
        id,
        workshop,
        kind,
        block,
        minutes,
    } = command;
    let old: Workshop = bench.tx.get(*workshop)?;
    let blocks: Vec<Block> = bench.tx.children_of("workshop", *workshop)?;
    let events: Vec<RunEvent> = bench.tx.children_of("workshop", *workshop)?;
    // Not the commit's moment: what a commit is dated by never runs back, and a wall clock does.
    let now = moment(bench.clock, bench.clock.now());
    let before = course(&events, &now);
    let about = match kind {
        RunKind::Begin => Some(begins(&blocks, *block)?),
        RunKind::Hold | RunKind::Release | RunKind::Extend => Some(begins(&blocks, *block)?),
        _ => before.current,
    };
    refuse_senseless(*kind, &before)?;
    if let (RunKind::Hold | RunKind::Release | RunKind::Extend, Some(about)) = (kind, about) {
        let step = before.current.map_or(&[][..], |now| step_of(&blocks, now));
        let is_held = tracks::is_held(step, about, &events, &now);
        let fits = match kind {
            RunKind::Extend => is_held.is_some(),
            _ => is_held == Some(*kind == RunKind::Release),
        };
        if !fits {
            return Err(senseless());
        }
    }
    match (kind, about) {
        (RunKind::Begin, Some(about)) => {
            let step = step_of(&blocks, about);
            let inside = before
                .current
                .is_some_and(|now| step.iter().any(|block| block.id == now));
            let track = tracks::of(step, about);
            if inside && !track.is_empty() {
                let still = tracks::stood(step, &track, &events, &now);
                tracks::go_on(bench, now.at, &track, about, &still)?;
            } else {
                leave(bench, &now, &blocks, &events, (before.current, Some(about)))?;
                begin(bench, now.at, &blocks, &events, about)?;
            }
            if matches!(old.state, WorkshopState::Draft | WorkshopState::Ready) {
                advance(bench, old, WorkshopState::Running)?;
            }
        }
        (RunKind::End, _) => {
            leave(bench, &now, &blocks, &events, (before.current, None))?;
            if old.state == WorkshopState::Running {
                advance(bench, old, WorkshopState::Finished)?;
            }
        }
        _ => {}
    }
    if bench.tx.has(Noun::RunEvent, *id)? {
        return Err(Fault::new(ErrorCode::AlreadyExists)
            .noun(Noun::RunEvent)
            .detail(id));
    }
    let order = edit::key_before::<RunEvent>(bench, *workshop, None)?;
    bench.add(RunEvent {
        id: *id,
        workshop: *workshop,
        order,
        kind: *kind,
        block: about,
        minutes: match kind {
            RunKind::Add | RunKind::Extend => *minutes,
            _ => 0,
        },
        at: now.at,
        boot: now.boot,
        uptime: now.uptime,
        ..RunEvent::default()
    })?;
    Ok(match kind {
        RunKind::Begin | RunKind::End => op(Verb::Advance, Noun::Block, 1),
        _ => op(Verb::Create, Noun::RunEvent, 1),
    })
}

/// The block that begins, which must be one of the workshop's.
fn begins(blocks: &[Block], block: Option<Id>) -> Result<Id, Fault> {
    block
        .filter(|id| blocks.iter().any(|block| block.id == *id))
        .ok_or_else(|| {
            Fault::new(ErrorCode::UnknownReference)
                .noun(Noun::RunEvent)
                .at("block")
        })
}

/// Refuses what can mean nothing now.
fn refuse_senseless(kind: RunKind, course: &Course) -> Result<(), Fault> {
    let fits = match kind {
        RunKind::Begin | RunKind::Clock => true,
        RunKind::Pause => course.current.is_some() && !course.paused,
        RunKind::Resume => course.paused,
        RunKind::Add | RunKind::Hold | RunKind::Release | RunKind::Extend => {
            course.current.is_some()
        }
        RunKind::End => course.begun && !course.ended,
    };
    if fits { Ok(()) } else { Err(senseless()) }
}

fn senseless() -> Fault {
    Fault::new(ErrorCode::WrongState)
        .noun(Noun::RunEvent)
        .at("kind")
}

/// The blocks that are led together with one.
fn step_of(blocks: &[Block], id: Id) -> &[Block] {
    steps(blocks)
        .into_iter()
        .find(|step| step.iter().any(|block| block.id == id))
        .unwrap_or_default()
}

/// The step that ran ends now. Going back forgets when the step one leaves was held: it will come
/// again.
fn leave(
    bench: &mut Bench<'_, '_>,
    now: &Moment,
    blocks: &[Block],
    events: &[RunEvent],
    (from, to): (Option<Id>, Option<Id>),
) -> Result<(), Fault> {
    let Some(from) = from else { return Ok(()) };
    let place = |id: Id| blocks.iter().position(|block| block.id == id);
    let back = to.is_some_and(|to| place(to) < place(from));
    let left = step_of(blocks, from);
    if to.is_some_and(|to| left.iter().any(|block| block.id == to)) {
        return Ok(());
    }
    if !back {
        tracks::end(bench, now, left, events)?;
    }
    for block in left {
        let mut block: Block = bench.tx.get(block.id)?;
        if block.group.is_some() && !back {
            continue;
        }
        if back {
            block.actual_start = None;
            block.actual_end = None;
        } else {
            block.actual_end = Some(now.at);
        }
        bench.tx.put(block)?;
    }
    Ok(())
}

/// A step begins now, or is taken up again: then it has begun when it did. What an earlier course of
/// the workshop left on it is over.
fn begin(
    bench: &mut Bench<'_, '_>,
    at: Timestamp,
    blocks: &[Block],
    events: &[RunEvent],
    id: Id,
) -> Result<(), Fault> {
    let step = step_of(blocks, id);
    let again = events.iter().any(|event| {
        event.kind == RunKind::Begin && step.iter().any(|block| Some(block.id) == event.block)
    });
    for block in step {
        let mut block: Block = bench.tx.get(block.id)?;
        let before = block.actual_start.filter(|_| again);
        // In a track, what stands behind the first begins later.
        let now = tracks::of(step, block.id).first() == Some(&block.id) || block.id == id;
        block.actual_start = before.or((now || block.group.is_none()).then_some(at));
        block.actual_end = None;
        block.actual_min = None;
        bench.tx.put(block)?;
    }
    Ok(())
}

fn advance(
    bench: &mut Bench<'_, '_>,
    workshop: Workshop,
    state: WorkshopState,
) -> Result<(), Fault> {
    bench.tx.put(Workshop { state, ..workshop })
}
