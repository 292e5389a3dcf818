//! The journey, or none: each step of the file becomes a column, and what it holds the cells of
//! seven lanes.

use domain::{
    Fault, Id, Noun,
    cell::{Cell, CellItem, Channel},
    durations::minutes_in,
    emotion::Emotion,
    journey::{Journey, JourneyMode},
    lane::{Lane, LaneKind},
    step::Step,
};

use super::{Import, import::Renamed, words};
use crate::reader::Object;

/// The lanes from the top down.
const LANES: [LaneKind; 7] = [
    LaneKind::Action,
    LaneKind::Channel,
    LaneKind::Touchpoint,
    LaneKind::Verbatim,
    LaneKind::Emotion,
    LaneKind::PainPoint,
    LaneKind::Opportunity,
];

/// Reads `journey_map`.
pub fn read(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    let Some(map) = root.object("journey_map")? else {
        return Ok(());
    };
    let persona = import.reference(Noun::Persona, &map, "persona_id")?;
    let record = Journey {
        id: import.declare(Noun::Journey, &map)?,
        project: import.project,
        workshop: Some(import.workshop),
        title: map.text("title")?,
        scope: map.text("scope")?,
        mode: map
            .word::<JourneyMode>("kind", words::NONE)?
            .unwrap_or_default(),
        personas: persona.into_iter().collect(),
        ..Journey::default()
    };
    let (journey, local) = (record.id, map.text("id")?);
    import.add(
        record,
        map.path(),
        &[("mode", "kind"), ("personas", "persona_id")],
    );
    let mut lanes = Vec::new();
    for (number, kind) in LANES.iter().enumerate() {
        let lane = Lane {
            id: import.keys.id(Noun::Lane, &format!("{local}/{number}")),
            journey,
            kind: *kind,
            ..Lane::default()
        };
        lanes.push((*kind, lane.id));
        import.add(lane, map.path(), &[]);
    }
    let mut steps = Vec::new();
    for (index, step) in map.objects("steps")?.into_iter().enumerate() {
        steps.push((step.number("order")?.unwrap_or(f64::INFINITY), index, step));
    }
    steps.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    for (position, (_, _, step)) in steps.iter().enumerate() {
        let column = Column {
            journey,
            persona,
            local: format!("{local}/{position}"),
            lanes: &lanes,
        };
        column.read(import, step)?;
    }
    Ok(())
}

/// A step on its way into the journey.
struct Column<'a> {
    journey: Id,
    persona: Option<Id>,
    local: String,
    lanes: &'a [(LaneKind, Id)],
}

impl Column<'_> {
    fn read(&self, import: &mut Import, step: &Object<'_>) -> Result<(), Fault> {
        let (duration, waiting) = (step.text("duration")?, step.text("waiting")?);
        let record = Step {
            id: import.keys.id(Noun::Step, &self.local),
            journey: self.journey,
            title: step.text("title")?,
            duration_min: minutes_in(&duration),
            duration,
            waiting_min: minutes_in(&waiting),
            waiting,
            moment_of_truth: step.flag("moment_of_truth")?.unwrap_or(false),
            ..Step::default()
        };
        let id = record.id;
        import.add(record, step.path(), &[]);

        let text = |text: String| CellItem {
            text,
            ..CellItem::default()
        };
        let line = |words: String| {
            if words.is_empty() {
                Vec::new()
            } else {
                vec![text(words)]
            }
        };
        let list = |words: Vec<String>| words.into_iter().map(text).collect::<Vec<_>>();
        let channel = step.word::<Channel>("channel", words::NONE)?;
        let channel = channel.map(|channel| CellItem {
            channel: Some(channel),
            ..CellItem::default()
        });
        let mut cell = |kind, items, renamed| self.cell(import, step, id, kind, items, renamed);
        cell(
            LaneKind::Action,
            line(step.text("description")?),
            &[("items", "description")],
        );
        cell(
            LaneKind::Channel,
            channel.into_iter().collect(),
            &[("items", "channel")],
        );
        cell(
            LaneKind::Touchpoint,
            list(step.texts("touchpoints")?),
            &[("items", "touchpoints")],
        );
        cell(
            LaneKind::Verbatim,
            line(step.text("quote")?),
            &[("items", "quote")],
        );
        cell(
            LaneKind::PainPoint,
            list(step.texts("pain_points")?),
            &[("items", "pain_points")],
        );
        cell(
            LaneKind::Opportunity,
            list(step.texts("opportunities")?),
            &[("items", "opportunities")],
        );
        self.emotion(import, step, id)
    }

    fn cell(
        &self,
        import: &mut Import,
        step: &Object<'_>,
        id: Id,
        kind: LaneKind,
        items: Vec<CellItem>,
        renamed: Renamed,
    ) {
        let lane = self
            .lanes
            .iter()
            .enumerate()
            .find(|(_, (own, _))| *own == kind);
        let Some((number, (_, lane))) = lane.filter(|_| !items.is_empty()) else {
            return;
        };
        let cell = Cell {
            id: import
                .keys
                .id(Noun::Cell, &format!("{}/{number}", self.local)),
            journey: self.journey,
            lane: *lane,
            step: id,
            span: 1,
            items,
            ..Cell::default()
        };
        import.add(cell, step.path(), renamed);
    }

    fn emotion(&self, import: &mut Import, step: &Object<'_>, id: Id) -> Result<(), Fault> {
        let (value, word) = (step.whole("emotion")?, step.text("emotion_label")?);
        if value.is_none() && word.is_empty() {
            return Ok(());
        }
        let emotion = Emotion {
            id: import.keys.id(Noun::Emotion, &self.local),
            journey: self.journey,
            step: id,
            persona: self.persona,
            value: value.unwrap_or(0),
            word,
            ..Emotion::default()
        };
        import.add(
            emotion,
            step.path(),
            &[("value", "emotion"), ("word", "emotion_label")],
        );
        Ok(())
    }
}
