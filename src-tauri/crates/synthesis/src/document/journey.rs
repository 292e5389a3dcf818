//! A journey: one real table of at most eight steps a page, its emotions as a curve and as words.

use std::collections::HashMap;

use domain::{
    Id,
    cell::{Cell, CellItem},
    journey::Journey,
    lane::{Lane, LaneKind},
    step::Step,
};

use super::{
    blueprint,
    model::{
        self, Feeling, JourneyCell, JourneyLane, JourneyLine, JourneyPhase, JourneyStep, LaneLook,
        Paper, Part, Section,
    },
    origin,
    pen::Pen,
};

/// Steps a page.
const STEPS: usize = 8;

/// « Parcours de Nadège », or the journey's title without a persona.
pub(crate) fn title(pen: &Pen<'_>, journey: &Journey) -> String {
    let names: Vec<String> = journey
        .personas
        .iter()
        .filter_map(|id| pen.records.persona(*id))
        .map(|persona| pen.own(&persona.name))
        .collect();
    if names.is_empty() {
        pen.own(&journey.title)
    } else {
        pen.with("doc-journey-of", &[("names", names.join(", ").into())])
    }
}

pub(crate) fn section(pen: &mut Pen<'_>, key: &str) -> Option<Section> {
    let id: Id = key.strip_prefix("journey:")?.parse().ok()?;
    let journey = pen.records.journey(id)?;
    let steps: Vec<&Step> = pen
        .records
        .steps_of(id)
        .filter(|step| !step.hidden)
        .collect();
    let whole: Vec<&[&Step]> = steps.chunks(STEPS).collect();
    let mut parts = Vec::new();
    let mut first = 0;
    for (page, chunk) in whole.iter().enumerate() {
        let text = if whole.len() > 1 {
            let arguments = [
                ("page", (page + 1).to_string().into()),
                ("pages", whole.len().to_string().into()),
            ];
            pen.with("doc-journey-table-page", &arguments)
        } else {
            pen.say("doc-journey-table")
        };
        let table = model::Journey {
            caption: pen.table(text),
            new_page: page > 0,
            ..table(pen, journey, &steps, (first, chunk.len()))
        };
        first += chunk.len();
        parts.push(Part::Journey(Box::new(table)));
    }
    let arrows = blueprint::told(pen, journey, &steps);
    if !arrows.is_empty() && !parts.is_empty() {
        parts.push(Part::List {
            label: pen.say("blueprint-arrows"),
            items: arrows,
        });
    }
    if parts.is_empty() {
        parts.push(super::pen::plain_paragraph(&[
            pen.own(&journey.title),
            pen.own(&journey.scope),
        ]));
        return Some(Section {
            level: 1,
            parts,
            ..Section::default()
        });
    }
    Some(Section {
        level: 1,
        paper: Paper::A3Landscape,
        parts,
        ..Section::default()
    })
}

/// Steps in a row as one table: so many, from one on. What heads it stands over the first.
pub(super) fn table(
    pen: &Pen<'_>,
    journey: &Journey,
    steps: &[&Step],
    (first, length): (usize, usize),
) -> model::Journey {
    let (phases, numbered) = self::heads(pen, steps, (first, length));
    let heads = |said: &dyn Fn() -> String| if first == 0 { said() } else { String::new() };
    model::Journey {
        title: heads(&|| subtitle(pen, journey)),
        remark: heads(&|| remark(pen, journey, steps)),
        corner: pen.say("doc-steps"),
        phases,
        steps: numbered,
        lanes: lanes(pen, journey, steps, first, length),
        ..model::Journey::default()
    }
}

/// The phases over steps in a row, and these.
pub(super) fn heads(
    pen: &Pen<'_>,
    steps: &[&Step],
    (first, length): (usize, usize),
) -> (Vec<JourneyPhase>, Vec<JourneyStep>) {
    let chunk = &steps[first..first + length];
    let numbered = chunk
        .iter()
        .zip(first + 1..)
        .map(|(step, number)| JourneyStep {
            number: pen.with("doc-step", &[("number", number.to_string().into())]),
            title: pen.own(&step.title),
        });
    (phases(pen, chunk), numbered.collect())
}

pub(super) fn subtitle(pen: &Pen<'_>, journey: &Journey) -> String {
    let (own, scope) = (pen.own(&journey.title), pen.own(&journey.scope));
    if scope.is_empty() {
        own
    } else {
        format!("{own} · {scope}")
    }
}

/// Mode, what it rests on, waiting in all.
pub(super) fn remark(pen: &Pen<'_>, journey: &Journey, steps: &[&Step]) -> String {
    let mut parts = vec![
        pen.with(
            "doc-journey-mode",
            &[(
                "mode",
                pen.word("journey-mode", &journey.mode)
                    .to_lowercase()
                    .into(),
            )],
        ),
    ];
    let personas = journey
        .personas
        .iter()
        .filter_map(|id| pen.records.persona(*id));
    let (interviews, observations) =
        personas.fold((0_u32, 0_u32), |(interviews, observations), persona| {
            (
                interviews.saturating_add(persona.evidence.interviews),
                observations.saturating_add(persona.evidence.observations),
            )
        });
    if interviews + observations > 0 {
        let arguments = [
            ("interviews", interviews.into()),
            ("observations", observations.into()),
        ];
        parts.push(pen.with("doc-evidence-on", &arguments));
    }
    let waiting = crate::results::sum(steps.iter().filter_map(|step| step.waiting_min));
    if waiting >= 1_440 {
        let (days, rest) = (waiting / 1_440, waiting % 1_440);
        parts.push(if rest == 0 {
            pen.count("doc-waiting-days", days)
        } else {
            let rest = pen.duration(rest);
            let arguments = [("count", days.into()), ("rest", rest.into())];
            pen.with("doc-waiting-days-more", &arguments)
        });
    } else if waiting > 0 {
        parts.push(pen.with("doc-waiting", &[("duration", pen.duration(waiting).into())]));
    }
    parts.push(origin::told(pen, journey.copy_of.as_ref()));
    parts.push(origin::made_in(pen, journey.workshop));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn phases(pen: &Pen<'_>, steps: &[&Step]) -> Vec<JourneyPhase> {
    let mut phases: Vec<(Option<Id>, u32)> = Vec::new();
    for step in steps {
        match phases.last_mut() {
            Some((phase, span)) if *phase == step.phase => *span += 1,
            _ => phases.push((step.phase, 1)),
        }
    }
    if phases.iter().all(|(phase, _)| phase.is_none()) {
        return Vec::new();
    }
    let named = |id: Id| {
        pen.records
            .phases()
            .iter()
            .find(|phase| phase.id == id)
            .map(|phase| pen.own(&phase.title))
    };
    phases
        .into_iter()
        .map(|(phase, span)| JourneyPhase {
            title: phase.and_then(named).unwrap_or_else(|| pen.say("doc-none")),
            span,
        })
        .collect()
}

/// The rows: visible lanes in order, channels and points of contact together, the times after them.
fn lanes(
    pen: &Pen<'_>,
    journey: &Journey,
    steps: &[&Step],
    first: usize,
    length: usize,
) -> Vec<JourneyLane> {
    let shown: Vec<&Lane> = pen
        .records
        .lanes_of(journey.id)
        .filter(|lane| !lane.hidden)
        .collect();
    let page = &steps[first..first + length];
    let touchpoints = shown
        .iter()
        .find(|lane| lane.kind == LaneKind::Touchpoint)
        .copied();
    let channels = shown
        .iter()
        .find(|lane| lane.kind == LaneKind::Channel)
        .copied();
    let both = touchpoints.zip(channels);
    let mut rows = Vec::new();
    let mut timed = false;
    let mut curved = false;
    for lane in &shown {
        match lane.kind {
            LaneKind::Emotion => {
                curved = true;
                rows.extend(curves(pen, journey, Some(lane), steps, first, length));
            }
            _ => match both.filter(|(one, other)| lane.id == one.id || lane.id == other.id) {
                // The two of them are one row; a second lane of either kind stands by itself.
                Some(_) if timed => {}
                Some((touchpoints, channels)) => {
                    rows.push(contact(pen, channels, touchpoints, page));
                    rows.extend(times(pen, page));
                    timed = true;
                }
                None => rows.push(plain_lane(pen, lane, page)),
            },
        }
    }
    if !timed {
        let at = rows.len().min(1);
        let times: Vec<JourneyLane> = times(pen, page).into_iter().collect();
        rows.splice(at..at, times);
    }
    let hidden = pen
        .records
        .lanes_of(journey.id)
        .any(|lane| lane.kind == LaneKind::Emotion && lane.hidden);
    if !curved && !hidden {
        let at = rows.len().min(3);
        rows.splice(at..at, curves(pen, journey, None, steps, first, length));
    }
    rows
}

pub(super) fn name(pen: &Pen<'_>, lane: &Lane) -> String {
    if lane.title.trim().is_empty() {
        pen.word("lane-kind", &lane.kind)
    } else {
        pen.own(&lane.title)
    }
}

/// Where the cells of a lane are drawn along the steps shown.
pub(super) struct Drawn<'a> {
    /// The cell that stands over a step shown.
    over: HashMap<Id, &'a Cell>,
    /// The step shown at which a cell begins.
    at: HashMap<Id, Id>,
}

impl<'a> Drawn<'a> {
    /// A cell stands over its own step and as many more as it spans, hidden ones among them, as far
    /// as the end or the next step that holds something of its own. It is drawn at the first of
    /// them that is shown, over those that are shown: hiding the first one hides no text that stands
    /// over the others.
    pub(super) fn of(pen: &Pen<'a>, lane: &Lane) -> Self {
        let cells = pen.records.cells_of(lane.journey);
        let cells: HashMap<Id, &Cell> = cells
            .filter(|cell| cell.lane == lane.id)
            .map(|cell| (cell.step, cell))
            .collect();
        let (mut over, mut at) = (HashMap::new(), HashMap::new());
        let (mut reaching, mut left): (Option<&Cell>, u32) = (None, 0);
        for step in pen.records.steps_of(lane.journey) {
            let own = cells.get(&step.id).copied();
            if own.is_some() || left == 0 {
                reaching = own;
                left = own.map_or(1, |cell| cell.span.max(1));
            }
            left -= 1;
            if let Some(cell) = reaching.filter(|_| !step.hidden) {
                over.insert(step.id, cell);
                at.entry(cell.id).or_insert(step.id);
            }
        }
        Self { over, at }
    }

    /// The cell that begins at a step.
    pub(super) fn begins(&self, step: Id) -> Option<&'a Cell> {
        let cell = self.over.get(&step).copied();
        cell.filter(|cell| self.at.get(&cell.id) == Some(&step))
    }

    /// The step at which a cell begins; none where all of them are hidden.
    pub(super) fn place(&self, cell: Id) -> Option<Id> {
        self.at.get(&cell).copied()
    }

    fn over(&self, step: Id) -> Option<&'a Cell> {
        self.over.get(&step).copied()
    }
}

pub(super) fn plain_lane(pen: &Pen<'_>, lane: &Lane, page: &[&Step]) -> JourneyLane {
    let look = match lane.kind {
        LaneKind::Verbatim | LaneKind::Thought => LaneLook::Quotes,
        LaneKind::PainPoint | LaneKind::Opportunity | LaneKind::Evidence | LaneKind::Indicator => {
            LaneLook::Dashes
        }
        _ => LaneLook::Lines,
    };
    let quotes = look == LaneLook::Quotes;
    let drawn = Drawn::of(pen, lane);
    let mut cells: Vec<JourneyCell> = Vec::new();
    // A wide cell ends where the page does: what it says stands where it begins.
    let mut wide = None;
    for step in page {
        let over = drawn.over(step.id).map(|cell| cell.id);
        if let Some(cell) = cells.last_mut().filter(|_| over.is_some() && over == wide) {
            cell.span += 1;
            continue;
        }
        let begun = drawn.begins(step.id);
        wide = begun.map(|cell| cell.id);
        cells.push(JourneyCell {
            span: 1,
            lines: begun.map_or_else(Vec::new, |cell| cell_lines(pen, cell, quotes)),
            feeling: None,
        });
    }
    JourneyLane {
        title: name(pen, lane),
        detail: blueprint::behind(pen, lane),
        look,
        cells,
    }
}

/// What a cell says, and under it what it rests on.
fn cell_lines(pen: &Pen<'_>, cell: &Cell, quotes: bool) -> Vec<JourneyLine> {
    let lines = cell.items.iter();
    let mut lines: Vec<JourneyLine> = lines
        .flat_map(|item| item_lines(pen, item, quotes))
        .collect();
    if cell.evidence > 0 && !lines.is_empty() {
        lines.push(JourneyLine {
            text: pen.say(&format!("journey-evidence-{}", cell.evidence)),
            muted: true,
            ..JourneyLine::default()
        });
    }
    lines
}

fn item_lines(pen: &Pen<'_>, item: &CellItem, quotes: bool) -> Vec<JourneyLine> {
    let mut lines = Vec::new();
    if let Some(channel) = item.channel {
        lines.push(JourneyLine {
            text: pen.word("channel", &channel),
            strong: true,
            ..JourneyLine::default()
        });
    }
    let text = if quotes {
        pen.quote(&item.text)
    } else {
        pen.own(&item.text)
    };
    if !text.is_empty() {
        lines.push(JourneyLine {
            text,
            ..JourneyLine::default()
        });
    }
    let details = [
        ("doc-item-actor", &item.actor),
        ("doc-item-delay", &item.delay),
        ("doc-item-tool", &item.tool),
        ("doc-item-rule", &item.rule),
        ("doc-item-breaking", &item.breaking_point),
    ];
    for (id, detail) in details
        .into_iter()
        .filter(|(_, detail)| !detail.trim().is_empty())
    {
        let text = pen.with(id, &[("text", pen.own(detail).into())]);
        lines.push(JourneyLine {
            text,
            muted: true,
            breaks: id == "doc-item-breaking",
            ..JourneyLine::default()
        });
    }
    // One note: one run, which leads to it where the document has an annex.
    let note: Vec<Id> = item.from_note.into_iter().collect();
    let proof = pen.rests_on(&note);
    if !proof.is_empty() {
        let to = proof.iter().find(|run| !run.to.is_empty());
        lines.push(JourneyLine {
            text: proof.iter().map(|run| run.text.as_str()).collect(),
            muted: true,
            to: to.map(|run| run.to.clone()).unwrap_or_default(),
            ..JourneyLine::default()
        });
    }
    lines
}

fn contact(pen: &Pen<'_>, channels: &Lane, touchpoints: &Lane, page: &[&Step]) -> JourneyLane {
    let drawn = [channels, touchpoints].map(|lane| Drawn::of(pen, lane));
    let mut cells: Vec<JourneyCell> = Vec::new();
    let mut before = Vec::new();
    for step in page {
        let over: Vec<&Cell> = drawn.iter().filter_map(|lane| lane.over(step.id)).collect();
        let here: Vec<Id> = over.iter().map(|cell| cell.id).collect();
        // Where both reach on it is one; where one of them does, it is said again beside the other.
        if let Some(cell) = cells
            .last_mut()
            .filter(|_| !here.is_empty() && here == before)
        {
            cell.span += 1;
            continue;
        }
        before = here;
        let lines = over.into_iter();
        cells.push(JourneyCell {
            span: 1,
            lines: lines
                .flat_map(|cell| cell_lines(pen, cell, false))
                .collect(),
            feeling: None,
        });
    }
    let title = if channels.title.trim().is_empty() && touchpoints.title.trim().is_empty() {
        pen.say("doc-contact")
    } else {
        format!("{}, {}", name(pen, channels), name(pen, touchpoints))
    };
    JourneyLane {
        title,
        cells,
        ..JourneyLane::default()
    }
}

/// How long, how long one waits, moments of truth.
fn times(pen: &Pen<'_>, page: &[&Step]) -> Option<JourneyLane> {
    let written = |step: &&&Step| {
        !step.duration.trim().is_empty() || !step.waiting.trim().is_empty() || step.moment_of_truth
    };
    page.iter().find(written)?;
    let cells = page.iter().map(|step| {
        let mut lines = Vec::new();
        let duration = pen.own(&step.duration);
        if !duration.is_empty() {
            lines.push(JourneyLine {
                text: duration,
                ..JourneyLine::default()
            });
        }
        if !step.waiting.trim().is_empty() {
            let text = pen.with(
                "doc-then-waiting",
                &[("waiting", pen.own(&step.waiting).into())],
            );
            lines.push(JourneyLine {
                text,
                strong: true,
                ..JourneyLine::default()
            });
        }
        if step.moment_of_truth {
            lines.push(JourneyLine {
                text: pen.say("doc-moment"),
                badge: true,
                ..JourneyLine::default()
            });
        }
        JourneyCell {
            span: 1,
            lines,
            feeling: None,
        }
    });
    Some(JourneyLane {
        title: pen.say("doc-times"),
        cells: cells.collect(),
        ..JourneyLane::default()
    })
}

/// A curve a persona; none where nobody said how it felt.
fn curves(
    pen: &Pen<'_>,
    journey: &Journey,
    lane: Option<&Lane>,
    steps: &[&Step],
    first: usize,
    length: usize,
) -> Vec<JourneyLane> {
    let records = pen.records;
    // Those who make it, and what nobody was named for; not who was taken out of it.
    let mut owners: Vec<Option<Id>> = journey.personas.iter().copied().map(Some).collect();
    owners.push(None);
    let felt = |owner: &Option<Id>| {
        steps
            .iter()
            .any(|step| records.emotion(step.id, *owner).is_some())
    };
    owners.retain(felt);
    let several = owners.len() > 1;
    owners
        .into_iter()
        .map(|owner| {
            let values: Vec<Option<(i32, &str)>> = steps
                .iter()
                .map(|step| {
                    records
                        .emotion(step.id, owner)
                        .map(|emotion| (emotion.value, emotion.word.as_str()))
                })
                .collect();
            let cells = (first..first + length).map(|at| JourneyCell {
                span: 1,
                lines: Vec::new(),
                feeling: feeling(pen, &values, at),
            });
            let title = match lane {
                Some(lane) if !lane.title.trim().is_empty() => pen.own(&lane.title),
                _ => pen.say("doc-emotion"),
            };
            let whose = owner
                .filter(|_| several)
                .and_then(|id| records.persona(id))
                .map(|p| pen.own(&p.name));
            JourneyLane {
                title,
                detail: whose.unwrap_or_else(|| pen.say("doc-emotion-scale")),
                look: LaneLook::Curve,
                cells: cells.collect(),
            }
        })
        .collect()
}

/// A point and its halves. A curve goes from one point to the next with flat tangents; it is cut at
/// mid-way (de Casteljau), so that each cell draws its own half and both meet on the edge.
fn feeling(pen: &Pen<'_>, values: &[Option<(i32, &str)>], at: usize) -> Option<Feeling> {
    let (here, word) = (*values.get(at)?)?;
    let value_at = |at: Option<usize>| {
        at.and_then(|at| *values.get(at)?)
            .map(|(value, _)| f64::from(value))
    };
    let own = f64::from(here);
    let mut curves = Vec::new();
    if let Some(before) = value_at(at.checked_sub(1)) {
        let edge = f64::midpoint(before, own);
        curves.push([
            [0.0, edge],
            [0.125, f64::midpoint(edge, own)],
            [0.25, own],
            [0.5, own],
        ]);
    }
    if let Some(after) = value_at(Some(at + 1)) {
        let edge = f64::midpoint(own, after);
        curves.push([
            [0.5, own],
            [0.75, own],
            [0.875, f64::midpoint(own, edge)],
            [1.0, edge],
        ]);
    }
    Some(Feeling {
        value: pen.signed(i64::from(here)),
        word: pen.own(word),
        at: here,
        curves,
    })
}
