//! "Déroulé": what was planned and what happened, to scale and as a table.

use domain::{
    Id,
    block::{Block, BlockKind, Mode},
    results::{ScheduledBlock, ScheduledDay},
};
use wording::FluentValue;

use super::{
    model::{
        Caption, LegendEntry, Part, Section, Span, Table, TableCell, Tick, Timeline, TimelineRow,
        Tone,
    },
    pen::{Pen, cell, count, plain_paragraph, sentences, strong},
};
use crate::results::dial::Dial;

/// « Déroulé de la matinée », where the hours say so.
pub(crate) fn title(pen: &Pen<'_>) -> String {
    const MIDNIGHT: u32 = 24 * 60;
    pen.say(match pen.results.schedule.days.as_slice() {
        [day] => match (day.start, day.end) {
            (Some(start), Some(end)) if end <= 13 * 60 + 30 && start < 12 * 60 => {
                "doc-course-morning"
            }
            (Some(start), Some(end)) if start >= 12 * 60 && end <= 19 * 60 => {
                "doc-course-afternoon"
            }
            (Some(start), Some(end)) if start >= 17 * 60 && end > MIDNIGHT + 60 => {
                "doc-course-night"
            }
            (Some(start), Some(_)) if start >= 17 * 60 => "doc-course-evening",
            (Some(_), Some(_)) => "doc-course-day",
            _ => "doc-course",
        },
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
    let night = blocks(pen).iter().any(|block| {
        let hours = [block.at.start, block.at.end, block.at.actual_start];
        hours.into_iter().flatten().any(|hour| hour >= 24 * 60)
    });
    if night {
        parts.push(plain_paragraph(&[pen.say("doc-after-midnight")]));
    }
    let days = pen.results.schedule.days.clone();
    for day in &days {
        if pen.options.charts
            && let Some(timeline) = timeline(pen, day)
        {
            parts.push(Part::Timeline(timeline));
        }
        parts.push(Part::Table(table(pen, day)));
    }
    Section {
        level: 1,
        parts,
        ..Section::default()
    }
}

/// A block with its hours, and its number in the whole agenda.
pub(super) struct Numbered<'a> {
    pub number: u32,
    pub block: &'a Block,
    pub at: &'a ScheduledBlock,
}

/// All blocks, in order.
pub(super) fn blocks<'a>(pen: &Pen<'a>) -> Vec<Numbered<'a>> {
    let hours = pen.results.schedule.blocks.iter();
    (pen.records.blocks().iter().zip(hours).enumerate())
        .map(|(index, (block, at))| Numbered {
            number: count(index + 1),
            block,
            at,
        })
        .collect()
}

/// The blocks of a day.
fn of_day<'a>(pen: &Pen<'a>, day: &ScheduledDay) -> Vec<Numbered<'a>> {
    let mut blocks = blocks(pen);
    blocks.retain(|block| block.at.day == day.day);
    blocks
}

/// What stands over the chart or the table of a day: which day, where there are several.
pub(super) fn title_of(pen: &Pen<'_>, id: &str, day: &ScheduledDay) -> String {
    let title = pen.say(id);
    let number = FluentValue::from(day.day);
    match (pen.results.schedule.days.len() > 1, day.date) {
        (false, _) => title,
        (true, None) => pen.with("doc-of-day", &[("title", title.into()), ("day", number)]),
        (true, Some(date)) => {
            let date = pen.wording.week_day(date).into();
            pen.with(
                "doc-of-dated-day",
                &[("title", title.into()), ("day", number), ("date", date)],
            )
        }
    }
}

/// How long it took, and where the time went.
fn said(pen: &Pen<'_>) -> [String; 2] {
    let schedule = &pen.results.schedule;
    let planned = pen.duration(schedule.planned_min);
    let days = count(schedule.days.len());
    if schedule.actual_min == 0 {
        let id = if days > 1 {
            "doc-lasts-days"
        } else {
            "doc-lasts"
        };
        let lasts = pen.with(id, &[("planned", planned.into()), ("days", days.into())]);
        return [lasts, String::new()];
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

/// The lane of each block: 0 but beside others, where each track keeps its own.
fn lanes(blocks: &[Numbered<'_>]) -> Vec<u32> {
    let mut taken = Vec::new();
    let lane = |block: &Numbered<'_>| {
        if !block.at.parallel {
            taken.clear();
        }
        let own = |one: &Option<Id>| one.is_some() && *one == block.at.track;
        let at = taken.iter().position(own).unwrap_or(taken.len());
        if at == taken.len() {
            taken.push(block.at.track);
        }
        count(at)
    };
    blocks.iter().map(lane).collect()
}

/// The moments at which a block begins and ends, planned or actual.
type Moments = dyn Fn(&ScheduledBlock) -> (Option<u32>, Option<u32>);

fn timeline(pen: &mut Pen<'_>, day: &ScheduledDay) -> Option<Timeline> {
    let blocks = of_day(pen, day);
    let starts = blocks
        .iter()
        .flat_map(|block| [block.at.from, block.at.actual_from])
        .flatten();
    let ends = blocks
        .iter()
        .flat_map(|block| [block.at.to, block.at.actual_to])
        .flatten();
    let (from, to) = (starts.min()?, ends.max()?);
    let whole = f64::from(to.checked_sub(from).filter(|length| *length > 0)?);
    let place = |moment: u32| f64::from(moment.saturating_sub(from)) / whole;
    // A row a track: nothing is drawn over what it runs beside.
    let tracks = lanes(&blocks);
    let row = |track: u32, label: String, moments: &Moments| TimelineRow {
        label,
        spans: blocks
            .iter()
            .zip(&tracks)
            .filter(|(_, own)| **own == track)
            .filter_map(|(block, _)| {
                let (start, end) = moments(block.at);
                let (start, end) = (start?, end?);
                Some(Span {
                    number: block.number,
                    from: place(start),
                    length: f64::from(end.saturating_sub(start)) / whole,
                    tone: tone(block.block),
                })
            })
            .collect(),
    };
    let lines = |label: &str, moments: &Moments| -> Vec<TimelineRow> {
        (0..=tracks.iter().copied().max().unwrap_or(0))
            .map(|track| {
                let label = if track == 0 { label } else { "doc-beside" };
                row(track, pen.say(label), moments)
            })
            .filter(|row| !row.spans.is_empty())
            .collect()
    };
    let mut rows = lines("doc-planned", &|at| (at.from, at.to));
    let happened = lines("doc-actual", &|at| (at.actual_from, at.actual_to));
    let ran = !happened.is_empty();
    rows.extend(happened);
    let dial = Dial::of(pen.records);
    let hour = |moment: u32| dial.hour(day.day, moment);
    let step = [15, 30, 60, 120, 240]
        .into_iter()
        .find(|step| (to - from) / step <= 8)
        .unwrap_or(480);
    // On full hours of the clock, which need not be full hours after the first midnight.
    let ahead = (step - hour(from) % step) % step;
    let ticks = (from + ahead..=to)
        .step_by(step as usize)
        .map(|moment| Tick {
            at: place(moment),
            label: pen.clock(hour(moment)),
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
    let said_day = match (pen.results.schedule.days.len() > 1, day.date) {
        (false, _) => String::new(),
        (true, None) => pen.with("doc-day", &[("day", day.day.into())]),
        (true, Some(date)) => pen.with(
            "doc-dated-day",
            &[
                ("day", day.day.into()),
                ("date", pen.wording.week_day(date).into()),
            ],
        ),
    };
    let alt = pen.with(
        if ran {
            "doc-timeline-alt-ran"
        } else {
            "doc-timeline-alt"
        },
        &[
            ("blocks", count(blocks.len()).into()),
            ("start", pen.hour(hour(from)).into()),
            ("end", pen.hour(hour(to)).into()),
            ("planned", pen.duration(day.planned_min).into()),
            ("actual", pen.duration(day.actual_min).into()),
        ],
    );
    let alt = if said_day.is_empty() {
        alt
    } else {
        pen.with(
            "doc-alt-of-day",
            &[("day", said_day.into()), ("alt", alt.into())],
        )
    };
    let id = if ran {
        "doc-timeline-ran"
    } else {
        "doc-timeline"
    };
    let caption: Caption = pen.figure(title_of(pen, id, day));
    Some(Timeline {
        caption,
        alt,
        rows,
        ticks,
        legend,
    })
}

/// Who works with whom: the group, where it works apart.
fn mode(pen: &Pen<'_>, block: &Block) -> String {
    let group = block.group.and_then(|group| pen.records.group(group));
    group.map_or_else(
        || pen.word("mode", &block.mode).to_lowercase(),
        |group| pen.own(&group.name),
    )
}

fn table(pen: &mut Pen<'_>, day: &ScheduledDay) -> Table {
    let blocks = of_day(pen, day);
    let ran = blocks
        .iter()
        .any(|one| one.block.actual_min.is_some() || one.at.actual_start.is_some());
    let clocked = blocks.iter().any(|one| one.at.start.is_some());
    let id = if ran { "doc-blocks-ran" } else { "doc-blocks" };
    let caption = pen.table(title_of(pen, id, day));
    let figure = |id: &str| pen.column(id, 0).right();
    let mut columns = vec![figure("doc-number")];
    columns.push(pen.column("doc-block", 1).heads());
    columns.push(pen.column("doc-mode", 0));
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
    let rows = blocks.iter().map(
        |Numbered {
             number: own,
             block,
             at,
         }| {
            let mut row = vec![
                cell(own.to_string()),
                cell(pen.own(&block.title)),
                cell(mode(pen, block)),
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
                    at.actual_from
                        .zip(at.actual_to)
                        .map(|(start, end)| end.saturating_sub(start))
                });
                row.push(cell(actual.map_or_else(|| pen.say("doc-none"), number)));
                let gap = actual.map(|actual| i64::from(actual) - i64::from(block.duration_min));
                row.push(cell(
                    gap.map_or_else(|| pen.say("doc-none"), |gap| pen.signed(gap)),
                ));
            }
            row
        },
    );
    let rows: Vec<Vec<TableCell>> = rows.collect();
    let mut total: Vec<TableCell> = vec![cell(String::new()), strong(pen.say("doc-total"))];
    total.resize(columns.len() - if ran { 3 } else { 1 }, cell(String::new()));
    total.push(strong(number(day.planned_min)));
    if ran {
        total.push(strong(number(day.actual_min)));
        total.push(strong(
            pen.signed(i64::from(day.actual_min) - i64::from(day.planned_min)),
        ));
    }
    Table {
        caption: Some(caption),
        columns,
        rows,
        total,
        ..Table::default()
    }
}
