//! The blueprint of a journey: which of its lanes stand in it and in which order, the three lines
//! between them, and its arrows, as ends of boxes and in words.

use std::collections::HashMap;

use domain::{
    Id, Noun,
    cell::Cell,
    journey::Journey,
    lane::{Lane, LaneKind},
    link::Link,
    step::Step,
};

use super::{
    journey,
    model::{Stage, StageArrow, StageLane, StageLine, Text, plain},
    pen::{Pen, shortened},
    persona::word,
};

/// What is seen, from the audience to what stands behind the scenery.
const KINDS: [LaneKind; 5] = [
    LaneKind::Evidence,
    LaneKind::Action,
    LaneKind::Frontstage,
    LaneKind::Backstage,
    LaneKind::Support,
];

/// The lines, each over the lane that it opens.
const LINES: [(LaneKind, &str); 3] = [
    (LaneKind::Frontstage, "interaction"),
    (LaneKind::Backstage, "visibility"),
    (LaneKind::Support, "internal"),
];

/// Letters of a box that an arrow's words quote.
const QUOTED: usize = 60;

/// « Blueprint : Parcours de Nadège ».
pub(super) fn title(pen: &Pen<'_>, own: &Journey) -> String {
    pen.with(
        "doc-blueprint",
        &[("title", journey::title(pen, own).into())],
    )
}

/// Whether a journey says what happens on and behind the stage.
pub(super) fn is_one(pen: &Pen<'_>, own: &Journey) -> bool {
    let behind = |lane: &Lane| LINES.iter().any(|(kind, _)| *kind == lane.kind) && !lane.hidden;
    pen.records.lanes_of(own.id).any(behind)
}

/// « derrière la ligne de visibilité »; nothing of a lane that no line opens.
pub(super) fn behind(pen: &Pen<'_>, lane: &Lane) -> String {
    let line = LINES.iter().find(|(kind, _)| *kind == lane.kind);
    line.map_or_else(String::new, |(_, line)| {
        pen.say(&format!("doc-blueprint-behind-{line}"))
    })
}

fn staged<'a>(pen: &Pen<'a>, own: &Journey) -> Vec<&'a Lane> {
    let shown = |kind: LaneKind| {
        let lanes = pen.records.lanes_of(own.id);
        lanes.filter(move |lane| lane.kind == kind && !lane.hidden)
    };
    KINDS.into_iter().flat_map(shown).collect()
}

/// The lines over a lane, taken from those that are left: more than one where a lane between them is
/// missing.
fn opened<'a>(left: &mut Vec<(LaneKind, &'a str)>, kind: LaneKind) -> Vec<&'a str> {
    let rank = |kind: LaneKind| KINDS.iter().position(|one| *one == kind);
    let (over, rest): (Vec<_>, Vec<_>) = std::mem::take(left)
        .into_iter()
        .partition(|(own, _)| rank(*own) <= rank(kind));
    *left = rest;
    over.into_iter().map(|(_, line)| line).collect()
}

/// The lanes of the stage, each with the names of the lines over it.
pub(super) fn lined<'a>(pen: &Pen<'a>, own: &Journey) -> Vec<(&'a Lane, Vec<String>)> {
    let mut left: Vec<(LaneKind, &str)> = LINES.to_vec();
    let lanes = staged(pen, own).into_iter();
    lanes
        .map(|lane| {
            let over = opened(&mut left, lane.kind).into_iter();
            let names = over.map(|line| pen.say(&format!("blueprint-line-{line}")));
            (lane, names.collect())
        })
        .collect()
}

/// Steps in a row: so many, from one on.
pub(super) fn stage(
    pen: &Pen<'_>,
    own: &Journey,
    steps: &[&Step],
    (first, length): (usize, usize),
) -> Stage {
    let page = &steps[first..first + length];
    let lanes = staged(pen, own);
    // Where the box of a cell stands.
    let mut places: HashMap<Id, [usize; 2]> = HashMap::new();
    let mut left: Vec<(LaneKind, &str)> = LINES.to_vec();
    let mut rows = Vec::new();
    for lane in &lanes {
        let row = journey::plain_lane(pen, lane, page);
        let drawn = journey::Drawn::of(pen, lane);
        let mut at = 0;
        for (place, cell) in row.cells.iter().enumerate() {
            let found = page.get(at).and_then(|step| drawn.begins(step.id));
            if let Some(found) = found.filter(|_| !cell.lines.is_empty()) {
                places.insert(found.id, [rows.len(), place]);
            }
            at += usize::try_from(cell.span).unwrap_or(1).max(1);
        }
        rows.push(StageLane {
            over: opened(&mut left, lane.kind)
                .into_iter()
                .map(|line| named(pen, line))
                .collect(),
            title: row.title,
            detail: pen.say(&format!("blueprint-told-{}", word(&lane.kind))),
            cells: row.cells,
        });
    }
    let arrows = arrows(pen, own, steps).into_iter().filter_map(|arrow| {
        Some(StageArrow {
            from: *places.get(&arrow.link.from)?,
            to: *places.get(&arrow.link.to)?,
        })
    });
    let heads = journey::heads(pen, steps, (first, length));
    Stage {
        corner: pen.say("doc-steps"),
        phases: heads.0,
        steps: heads.1,
        lanes: rows,
        below: left.into_iter().map(|(_, line)| named(pen, line)).collect(),
        arrows: arrows.collect(),
    }
}

fn named(pen: &Pen<'_>, line: &str) -> StageLine {
    StageLine {
        kind: line.to_owned(),
        title: pen.say(&format!("blueprint-line-{line}")),
    }
}

/// An arrow between two cells that are shown.
struct Arrow<'a> {
    link: &'a Link,
    from: (&'a Lane, usize, &'a Cell),
    to: (&'a Lane, usize, &'a Cell),
}

/// Those of a journey, in the order of where they start.
fn arrows<'a>(pen: &Pen<'a>, own: &Journey, steps: &[&Step]) -> Vec<Arrow<'a>> {
    let lanes = staged(pen, own);
    let drawn: HashMap<Id, journey::Drawn<'_>> = lanes
        .iter()
        .map(|lane| (lane.id, journey::Drawn::of(pen, lane)))
        .collect();
    let place = |id: Id| {
        let cell = pen.records.cells_of(own.id).find(|cell| cell.id == id)?;
        let lane = lanes.iter().find(|lane| lane.id == cell.lane)?;
        let begins = drawn.get(&lane.id)?.place(id)?;
        let step = steps.iter().position(|step| step.id == begins)?;
        Some((*lane, step, cell))
    };
    let between = |link: &&Link| link.from_noun == Noun::Cell && link.to_noun == Noun::Cell;
    let mut all: Vec<Arrow<'a>> = pen
        .records
        .links()
        .iter()
        .filter(between)
        .filter_map(|link| {
            Some(Arrow {
                link,
                from: place(link.from)?,
                to: place(link.to)?,
            })
        })
        .collect();
    let rank = |lane: &Lane| lanes.iter().position(|one| one.id == lane.id);
    all.sort_by_key(|arrow| (arrow.from.1, rank(arrow.from.0), arrow.to.1));
    all
}

/// « Actions 1, « Photographie ses papiers » mène à Avant-scène 1, « Accusé de réception » ».
pub(super) fn told(pen: &Pen<'_>, own: &Journey, steps: &[&Step]) -> Vec<Text> {
    let end = |(lane, step, cell): (&Lane, usize, &Cell)| {
        let texts: Vec<&str> = cell.items.iter().map(|item| item.text.trim()).collect();
        let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        let text = pen.quote(&shortened(&texts.join(", "), QUOTED));
        let id = if text.is_empty() {
            "doc-arrow-place"
        } else {
            "doc-arrow-end"
        };
        let arguments = [
            ("lane", journey::name(pen, lane).into()),
            ("rank", (step + 1).to_string().into()),
            ("text", text.into()),
        ];
        pen.with(id, &arguments)
    };
    let said = arrows(pen, own, steps).into_iter().map(|arrow| {
        let label = pen.own(&arrow.link.label);
        let kind = if label.is_empty() {
            pen.word("link-kind", &arrow.link.kind)
        } else {
            label
        };
        let arguments = [
            ("from", end(arrow.from).into()),
            ("kind", kind.into()),
            ("to", end(arrow.to).into()),
        ];
        plain(pen.with("blueprint-arrow", &arguments))
    });
    said.collect()
}
