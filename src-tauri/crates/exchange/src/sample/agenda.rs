//! Activities and the agenda that points at them; polls, which are whole activities.

use chrono::{NaiveTime, TimeDelta};
use domain::{
    Fault, Noun,
    activity::{Activity, ActivityKind, ActivitySettings},
    block::Block,
    board::Board,
    poll::{Poll, PollChoice},
};

use super::{Import, words};
use crate::reader::{Object, as_count, join};

/// Activities with what they are, then blocks.
pub fn read(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    for activity in root.objects("activities")? {
        read_activity(import, &activity)?;
    }
    read_blocks(import, root)
}

fn read_activity(import: &mut Import, activity: &Object<'_>) -> Result<(), Fault> {
    let kind = activity.word("kind", words::NONE)?.unwrap_or_default();
    let mut record = Activity {
        id: import.declare(Noun::Activity, activity)?,
        workshop: import.workshop,
        kind,
        title: activity.text("title")?,
        question: activity.text("question")?,
        state: activity.word("state", words::NONE)?.unwrap_or_default(),
        opened_at: import.moment_at(activity, "opened_at")?,
        closed_at: import.moment_at(activity, "closed_at")?,
        ..Activity::default()
    };
    if let Some(settings) = activity.object("settings")? {
        record.settings = ActivitySettings {
            anonymous: settings.flag("anonymous")?.unwrap_or(false),
            others_visible: settings
                .word("others_visible", words::NONE)?
                .unwrap_or_default(),
            max_chars: settings.count("max_chars")?,
            moderation: settings.flag("moderation")?.unwrap_or(false),
        };
    }
    let local = activity.text("id")?;
    match kind {
        ActivityKind::NoteWall => {
            let board = Board {
                id: import.keys.id(Noun::Board, &local),
                workshop: import.workshop,
                activity: Some(record.id),
                title: record.title.clone(),
                question: record.question.clone(),
                ..Board::default()
            };
            import.alias(Noun::Board, &local, board.id);
            import.add(board, activity.path(), &[]);
        }
        ActivityKind::Poll | ActivityKind::WordCloud => {
            let poll = Poll {
                id: import.keys.id(Noun::Poll, &local),
                workshop: import.workshop,
                activity: Some(record.id),
                question: record.question.clone(),
                choices: choices(activity)?,
                words: activity.texts("words")?,
                ..Poll::default()
            };
            import.add(poll, activity.path(), &[("choices", "results")]);
        }
        _ => {}
    }
    import.add(record, activity.path(), &[]);
    Ok(())
}

/// The choices of a poll: an object whose order is that of the choices.
fn choices(activity: &Object<'_>) -> Result<Vec<PollChoice>, Fault> {
    let Some(results) = activity.object("results")? else {
        return Ok(Vec::new());
    };
    results
        .entries()
        .into_iter()
        .map(|(label, count)| {
            Ok(PollChoice {
                label: label.to_owned(),
                count: as_count(count, join(results.path(), label))?,
            })
        })
        .collect()
}

fn read_blocks(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    let mut blocks = Vec::new();
    for (index, block) in root.objects("agenda")?.into_iter().enumerate() {
        let order = block.number("order")?;
        blocks.push((order, index, block));
    }
    // Blocks without a number keep their place after those that have one.
    blocks.sort_by(|a, b| {
        let key = |order: Option<f64>| order.unwrap_or(f64::INFINITY);
        key(a.0).total_cmp(&key(b.0)).then(a.1.cmp(&b.1))
    });
    let mut clock = root
        .object("workshop")?
        .map(|workshop| {
            workshop.leave_all();
            workshop.time("start")
        })
        .transpose()?
        .flatten();
    for (position, (_, _, block)) in blocks.iter().enumerate() {
        let record = Block {
            id: import.keys.id(Noun::Block, &position.to_string()),
            workshop: import.workshop,
            title: block.text("title")?,
            kind: block.word("type", words::BLOCK_KIND)?.unwrap_or_default(),
            duration_min: block.count("duration_min")?.unwrap_or(0),
            actual_min: block.count("actual_min")?,
            intention: block.text("intention")?,
            instruction: block.text("instruction")?,
            mode: block.word("mode", words::MODE)?.unwrap_or_default(),
            material: block.texts("material")?,
            responsible: block.text("responsible")?,
            activity: import.reference(Noun::Activity, block, "activity_id")?,
            ..Block::default()
        };
        check_start(import, block, &mut clock, record.duration_min)?;
        import.add(
            record,
            block.path(),
            &[("kind", "type"), ("activity", "activity_id")],
        );
    }
    Ok(())
}

/// The start of a block follows from the durations before it; the file's is only compared.
fn check_start(
    import: &mut Import,
    block: &Object<'_>,
    clock: &mut Option<NaiveTime>,
    minutes: u32,
) -> Result<(), Fault> {
    let shown = |time: Option<NaiveTime>| {
        time.map(|time| time.format("%H:%M").to_string())
            .unwrap_or_default()
    };
    if let Some(start) = block.time("start")? {
        import.compare(block.at("start"), &shown(Some(start)), &shown(*clock));
    }
    *clock = clock.map(|time| time + TimeDelta::minutes(i64::from(minutes)));
    Ok(())
}
