//! "Déroulé": what was planned and what happened, to scale and as a table.

use domain::{
    block::{Block, BlockKind, Mode},
    results::ScheduledBlock,
};

use super::{
    model::{
        Caption, Column, LegendEntry, Part, Section, Side, Span, Table, TableCell, Tick, Timeline,
        TimelineRow, Tone,
    },
    pen::{Pen, cell, count, sentences, strong},
};

/// « Déroulé de la matinée », where the hours say so.
pub(crate) fn title(pen: &Pen<'_>) -> String {
    let schedule = &pen.results.schedule;
    let start = schedule.blocks.iter().filter_map(|block| block.start).min();
    let end = schedule.planned_end;
    pen.say(match (start, end) {
        (Some(start), Some(end)) if end <= 13 * 60 + 30 && start < 12 * 60 => "doc-course-morning",
        (Some(start), Some(end)) if start >= 12 * 60 && end <= 19 * 60 => "doc-course-afternoon",
        (Some(start), Some(_)) if start >= 17 * 60 => "doc-course-evening",
        (Some(_), Some(_)) => "doc-course-day",
        _ => "doc-course",
    })
}

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let mut parts = Vec::new();
    let text = said(pen);
    if text.iter().any(|sentence| !sentence.is_empty()) {
        parts.push(Part::Paragraph {
            label: pen.say("doc-in-short"),
            text: sentences(&text),
        });
    }
    if pen.options.charts
        && let Some(timeline) = timeline(pen)
    {
        parts.push(Part::Timeline(timeline));
    }
    parts.push(Part::Table(table(pen)));
    Section {
        level: 1,
        parts,
        ..Section::default()
    }
}

/// The block and its hours, in order.
fn blocks<'a>(pen: &Pen<'a>) -> Vec<(&'a Block, &'a ScheduledBlock)> {
    pen.records
        .blocks()
        .iter()
        .zip(&pen.results.schedule.blocks)
        .collect()
}

/// How long it took, and where the time went.
fn said(pen: &Pen<'_>) -> [String; 2] {
    let schedule = &pen.results.schedule;
    let planned = pen.duration(schedule.planned_min);
    if schedule.actual_min == 0 {
        return [
            pen.with("doc-lasts", &[("planned", planned.into())]),
            String::new(),
        ];
    }
    let actual = pen.duration(schedule.actual_min);
    let first = pen.with(
        "doc-lasted",
        &[("actual", actual.into()), ("planned", planned.into())],
    );
    let gaps = || {
        let of = |block: &Block| {
            Some((
                i64::from(block.actual_min?) - i64::from(block.duration_min),
                block.title.clone(),
            ))
        };
        pen.records.blocks().iter().filter_map(of)
    };
    let most = gaps()
        .max_by_key(|(gap, _)| *gap)
        .filter(|(gap, _)| *gap > 0);
    let least = gaps()
        .min_by_key(|(gap, _)| *gap)
        .filter(|(gap, _)| *gap < 0);
    let argument = |(gap, title): (i64, String)| (pen.signed(gap), pen.quote(&title));
    let second = match (most.map(argument), least.map(argument)) {
        (Some((more, over)), Some((less, under))) => pen.with(
            "doc-longer-shorter",
            &[
                ("more", more.into()),
                ("over", over.into()),
                ("less", less.into()),
                ("under", under.into()),
            ],
        ),
        (Some((more, over)), None) => pen.with(
            "doc-longer",
            &[("more", more.into()), ("over", over.into())],
        ),
        (None, Some((less, under))) => pen.with(
            "doc-shorter",
            &[("less", less.into()), ("under", under.into())],
        ),
        (None, None) => String::new(),
    };
    [first, second]
}

fn tone(block: &Block) -> Tone {
    match block.kind {
        BlockKind::Break | BlockKind::Meal => Tone::Rest,
        BlockKind::Vote | BlockKind::Decision => Tone::Choice,
        BlockKind::Welcome
        | BlockKind::Icebreaker
        | BlockKind::Input
        | BlockKind::Closing
        | BlockKind::Evaluation => Tone::Together,
        _ if block.mode == Mode::Plenary && block.activity.is_none() => Tone::Together,
        _ => Tone::Work,
    }
}

/// When a block begins and ends, planned or actual.
type Hours = dyn Fn(&ScheduledBlock) -> (Option<u32>, Option<u32>);

fn timeline(pen: &mut Pen<'_>) -> Option<Timeline> {
    let blocks = blocks(pen);
    let starts = blocks
        .iter()
        .flat_map(|(_, at)| [at.start, at.actual_start])
        .flatten();
    let ends = blocks
        .iter()
        .flat_map(|(_, at)| [at.end, at.actual_end])
        .flatten();
    let (from, to) = (starts.min()?, ends.max()?);
    let whole = f64::from(to.checked_sub(from).filter(|length| *length > 0)?);
    let place = |minutes: u32| f64::from(minutes.saturating_sub(from)) / whole;
    let row = |label: String, hours: &Hours| TimelineRow {
        label,
        spans: blocks
            .iter()
            .enumerate()
            .filter_map(|(index, (block, at))| {
                let (start, end) = hours(at);
                let (start, end) = (start?, end?);
                Some(Span {
                    number: count(index + 1),
                    from: place(start),
                    length: f64::from(end.saturating_sub(start)) / whole,
                    tone: tone(block),
                })
            })
            .collect(),
    };
    let mut rows = vec![row(pen.say("doc-planned"), &|at| (at.start, at.end))];
    let happened = row(pen.say("doc-actual"), &|at| {
        (at.actual_start, at.actual_end)
    });
    let ran = !happened.spans.is_empty();
    if ran {
        rows.push(happened);
    }
    let step = [15, 30, 60, 120, 240]
        .into_iter()
        .find(|step| (to - from) / step <= 8)
        .unwrap_or(480);
    let ticks = (from.div_ceil(step)..=to / step)
        .map(|tick| Tick {
            at: place(tick * step),
            label: pen.clock(tick * step),
        })
        .collect();
    let tones = [
        (Tone::Work, "doc-tone-work"),
        (Tone::Choice, "doc-tone-choice"),
        (Tone::Rest, "doc-tone-rest"),
        (Tone::Together, "doc-tone-together"),
    ];
    let used = |tone: Tone| {
        rows.iter()
            .any(|row| row.spans.iter().any(|span| span.tone == tone))
    };
    let legend = tones
        .into_iter()
        .filter(|(tone, _)| used(*tone))
        .map(|(tone, id)| LegendEntry {
            tone,
            label: pen.say(id),
        })
        .collect();
    let schedule = &pen.results.schedule;
    let alt = pen.with(
        if ran {
            "doc-timeline-alt-ran"
        } else {
            "doc-timeline-alt"
        },
        &[
            ("blocks", count(blocks.len()).into()),
            ("start", pen.hour(from).into()),
            ("end", pen.hour(to).into()),
            ("planned", pen.duration(schedule.planned_min).into()),
            ("actual", pen.duration(schedule.actual_min).into()),
        ],
    );
    let caption: Caption = pen.figure(pen.say(if ran {
        "doc-timeline-ran"
    } else {
        "doc-timeline"
    }));
    Some(Timeline {
        caption,
        alt,
        rows,
        ticks,
        legend,
    })
}

fn table(pen: &mut Pen<'_>) -> Table {
    let blocks = blocks(pen);
    let ran = blocks
        .iter()
        .any(|(block, at)| block.actual_min.is_some() || at.actual_start.is_some());
    let clocked = blocks.iter().any(|(_, at)| at.start.is_some());
    let caption = pen.table(pen.say(if ran { "doc-blocks-ran" } else { "doc-blocks" }));
    let text = |id: &str, weight: u32| Column {
        title: pen.say(id),
        weight,
        ..Column::default()
    };
    let figure = |id: &str| Column {
        title: pen.say(id),
        side: Side::Right,
        ..Column::default()
    };
    let mut columns = vec![figure("doc-number")];
    columns.push(Column {
        heads_row: true,
        ..text("doc-block", 1)
    });
    columns.push(text("doc-mode", 0));
    if clocked {
        columns.push(figure("doc-start-planned"));
    }
    if clocked && ran {
        columns.push(figure("doc-start-actual"));
    }
    columns.push(figure("doc-minutes-planned"));
    if ran {
        columns.push(figure("doc-minutes-actual"));
        columns.push(figure("doc-gap"));
    }
    let number = |value: u32| pen.wording.number(f64::from(value), 0);
    let clock = |minutes: Option<u32>| {
        cell(minutes.map_or_else(|| pen.say("doc-none"), |at| pen.clock(at)))
    };
    let rows = blocks.iter().enumerate().map(|(index, (block, at))| {
        let mut row = vec![
            cell((index + 1).to_string()),
            cell(pen.own(&block.title)),
            cell(pen.word("mode", &block.mode).to_lowercase()),
        ];
        if clocked {
            row.push(clock(at.start));
        }
        if clocked && ran {
            row.push(clock(at.actual_start));
        }
        row.push(cell(number(block.duration_min)));
        if ran {
            let actual = block.actual_min.or_else(|| {
                at.actual_start
                    .zip(at.actual_end)
                    .map(|(start, end)| end.saturating_sub(start))
            });
            row.push(cell(actual.map_or_else(|| pen.say("doc-none"), number)));
            let gap = actual.map(|actual| i64::from(actual) - i64::from(block.duration_min));
            row.push(cell(
                gap.map_or_else(|| pen.say("doc-none"), |gap| pen.signed(gap)),
            ));
        }
        row
    });
    let rows: Vec<Vec<TableCell>> = rows.collect();
    let schedule = &pen.results.schedule;
    let mut total: Vec<TableCell> = vec![cell(String::new()), strong(pen.say("doc-total"))];
    total.resize(columns.len() - if ran { 3 } else { 1 }, cell(String::new()));
    total.push(strong(number(schedule.planned_min)));
    if ran {
        total.push(strong(number(schedule.actual_min)));
        total.push(strong(pen.signed(
            i64::from(schedule.actual_min) - i64::from(schedule.planned_min),
        )));
    }
    Table {
        caption: Some(caption),
        columns,
        rows,
        total,
        ..Table::default()
    }
}
