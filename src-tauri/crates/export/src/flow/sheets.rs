//! What a workshop makes, as blocks: clusters, personas, journeys, idea cards, decisions, notes.

use domain::workshop::Language;
use serde_json::json;
use synthesis::document::model::{
    AnnexGroup, Cluster, Decision, EmpathyMap, Idea, IdeaField, Journey, JourneyCell, JourneyLane,
    Labelled, LaneLook, Persona, Quote, Style, Text,
};

use super::{
    Block, Cell, Column, Figure, Grid, Item, ListLook, Look,
    build::{Writer, led, picture, said},
    parts::item,
};

impl Writer<'_> {
    pub fn quotes(&mut self, quotes: &[Quote]) {
        for quote in quotes {
            let mut text = said(quote.text.as_str(), Style::Plain);
            if !quote.source.is_empty() {
                let source = format!(" {}", quote.source);
                text.extend(led(source, Style::Muted, &quote.to));
            }
            self.text(Look::Quote, text);
        }
    }

    /// What is told of nobody's note.
    pub fn voices(&mut self, quotes: &[String]) {
        for quote in quotes {
            self.paragraph(Look::Quote, quote);
        }
    }

    pub fn cluster(&mut self, cluster: &Cluster, level: u8) {
        self.heading(level, "", &cluster.title, false);
        if !cluster.count.is_empty() {
            let mut text = said(cluster.count.as_str(), Style::Accent);
            text.extend(said(format!(" {}", cluster.unit), Style::Muted));
            self.text(Look::Body, text);
        }
        self.text(Look::Small, cluster.proof.clone());
        self.paragraph(Look::Body, &cluster.summary);
        self.quotes(&cluster.quotes);
    }

    pub fn persona(&mut self, persona: &Persona, level: u8) {
        if let Some(portrait) = &persona.picture {
            self.picture(portrait, 40.0);
        }
        self.paragraph(Look::Lead, &persona.name);
        self.paragraph(Look::Body, &persona.situation);
        self.paragraph(Look::Quote, &persona.quote);
        self.paragraph(Look::Label, &persona.evidence);
        let mut texts = persona.texts.iter();
        if let Some(first) = texts.next() {
            self.labelled(first);
        }
        for list in &persona.lists {
            self.heading(level, "", &list.title, false);
            let items = list
                .items
                .iter()
                .map(|entry| item(said(entry, Style::Plain)));
            self.list(ListLook::Dashes, items.collect());
        }
        let scales = persona.scales.iter().map(|scale| {
            let mut text = said(scale.label.as_str(), Style::Strong);
            for (part, style) in [(&scale.said, Style::Plain), (&scale.ends, Style::Muted)] {
                if !part.is_empty() {
                    text.extend(said(format!(" {part}"), style));
                }
            }
            item(text)
        });
        self.list(ListLook::Dashes, scales.collect());
        for text in texts {
            self.labelled(text);
        }
        if !persona.verbatims.is_empty() {
            self.heading(level, "", &persona.verbatims_title, false);
            self.voices(&persona.verbatims);
        }
        if !persona.moments.is_empty() {
            self.heading(level, "", &persona.moments_title, false);
            for moment in &persona.moments {
                self.paragraph(Look::Label, &moment.step);
                self.paragraph(Look::Quote, &moment.quote);
            }
        }
        self.text(Look::Small, persona.proof.clone());
    }

    fn labelled(&mut self, labelled: &Labelled) {
        self.paragraph(Look::Label, &labelled.label);
        self.paragraph(Look::Body, &labelled.text);
    }

    pub fn journey(&mut self, journey: &Journey) {
        if journey.new_page {
            self.page(true);
        }
        self.paragraph(Look::Lead, &journey.title);
        self.paragraph(Look::Small, &journey.remark);
        for lane in &journey.lanes {
            if lane.look == LaneLook::Curve {
                self.curve(journey, lane);
            }
        }
        let grid = self.journey_grid(journey);
        self.push(Block::Grid(grid));
    }

    /// The curve of the emotions; its values stand in the table of the journey.
    fn curve(&mut self, journey: &Journey, lane: &JourneyLane) {
        let mut steps = journey.steps.iter();
        let told: Vec<String> = lane
            .cells
            .iter()
            .filter_map(|cell| {
                let step = steps.next();
                // A cell over several steps is told with the first of them.
                for _ in 1..cell.span {
                    steps.next();
                }
                let feeling = cell.feeling.as_ref()?;
                let title = step.map_or("", |step| step.title.as_str());
                let value = [title, &feeling.value, &feeling.word];
                Some(value.join(" ").trim().to_owned())
            })
            .collect();
        if told.is_empty() {
            return;
        }
        let cells = lane
            .cells
            .iter()
            .map(|cell| json!({ "feeling": cell.feeling, "span": cell.span.max(1) }));
        let drawing = self.drawing(json!({
            "part": "curve",
            "steps": journey.steps.len(),
            "cells": cells.collect::<Vec<_>>(),
        }));
        // Curves of several personas stand under each other: each says whose it is.
        let mut whose = vec![lane.title.as_str(), lane.detail.as_str()];
        whose.retain(|said| !said.is_empty());
        self.paragraph(Look::Label, &whose.join(" · "));
        let seam = match self.document.language {
            Language::Fr => "\u{202f}; ",
            Language::En => "; ",
        };
        self.push(Block::Figure(Figure {
            caption: None,
            alt: format!("{}. {}.", whose.join(", "), told.join(seam)),
            drawing,
        }));
    }

    fn journey_grid(&self, journey: &Journey) -> Grid {
        let title = |paragraphs: Vec<Text>, span: u32| Cell {
            text: paragraphs,
            span,
            ..Cell::default()
        };
        let mut head = Vec::new();
        let corner = || title(vec![said(journey.corner.as_str(), Style::Plain)], 1);
        if !journey.phases.is_empty() {
            let phases = journey
                .phases
                .iter()
                .map(|phase| title(texts([phase.title.as_str()], Style::Plain), phase.span));
            head.push([corner()].into_iter().chain(phases).collect());
        }
        let steps = journey.steps.iter().map(|step| {
            let mut both = texts([step.number.as_str()], Style::Accent);
            both.extend(texts([step.title.as_str()], Style::Plain));
            title(both, 1)
        });
        head.push([corner()].into_iter().chain(steps).collect());
        let rows = journey.lanes.iter().map(|lane| {
            let mut name = texts([lane.title.as_str()], Style::Strong);
            name.extend(texts([lane.detail.as_str()], Style::Muted));
            let first = Cell {
                text: name,
                heads: true,
                ..Cell::default()
            };
            let cells = lane
                .cells
                .iter()
                .map(|cell| title(lines(cell, lane), cell.span));
            [first].into_iter().chain(cells).collect()
        });
        let steps = f64::from(u32::try_from(journey.steps.len().max(1)).unwrap_or(1));
        let lane = 0.12;
        let columns = std::iter::once(lane)
            .chain(journey.steps.iter().map(|_| (1.0 - lane) / steps))
            .map(|share| Column {
                right: false,
                share,
            });
        Grid {
            caption: Some(self.caption(&self.document.words.table, &journey.caption)),
            columns: columns.collect(),
            head,
            rows: rows.collect(),
            total: false,
        }
    }

    /// Zone by zone.
    pub fn empathy_map(&mut self, map: &EmpathyMap, level: u8) {
        for zone in &map.zones {
            self.heading(level, "", &zone.title, false);
            self.paragraph(Look::Small, &zone.count);
            let notes = zone.notes.iter().cloned().map(item);
            self.list(ListLook::Dashes, notes.collect());
        }
    }

    pub fn idea(&mut self, idea: &Idea, level: u8) {
        self.anchor(&idea.anchor);
        self.heading(level, "", &idea.title, level <= 2);
        self.paragraph(Look::Label, &idea.status);
        self.paragraph(Look::Quote, &idea.pitch);
        for field in idea.fields.iter().chain(&idea.foot) {
            self.field(field);
        }
        self.text(Look::Small, idea.origin.clone());
    }

    fn field(&mut self, field: &IdeaField) {
        self.paragraph(Look::Label, &field.label);
        self.paragraph(Look::Body, &field.text);
        let items = field
            .items
            .iter()
            .map(|entry| item(said(entry, Style::Plain)));
        self.list(ListLook::Dashes, items.collect());
    }

    pub fn decision(&mut self, decision: &Decision) {
        self.anchor(&decision.anchor);
        let mut text = said(decision.status.as_str(), Style::Accent);
        if !decision.dates.is_empty() {
            text.extend(said(format!(" {}", decision.dates), Style::Muted));
        }
        self.text(Look::Body, text);
        self.paragraph(Look::Lead, &decision.text);
        if !decision.reason.is_empty() {
            self.paragraph(Look::Label, &decision.reason_label);
            self.paragraph(Look::Body, &decision.reason);
        }
        self.text(Look::Small, decision.proof.clone());
    }

    pub fn annex(&mut self, groups: &[AnnexGroup], level: u8) {
        let mut deeper = level;
        for group in groups {
            if !group.board.is_empty() {
                self.heading(level, "", &group.board, false);
                deeper = level + 1;
            }
            self.anchor(&group.anchor);
            self.heading(deeper, "", &group.title, false);
            let notes = group.notes.iter().map(|note| {
                let mut text = said(format!("{} ", note.number), Style::Muted);
                text.extend(said(note.text.as_str(), Style::Plain));
                for (part, style) in [(&note.author, Style::Muted), (&note.dots, Style::Accent)] {
                    if !part.is_empty() {
                        text.extend(said(format!(" · {part}"), style));
                    }
                }
                Item {
                    text,
                    picture: note.picture.as_ref().and_then(|one| picture(one, 42.0)),
                    joined: note.joined,
                    anchor: note.anchor.clone(),
                }
            });
            self.list(ListLook::Notes, notes.collect());
        }
    }
}

/// One paragraph each, without the empty ones.
fn texts<'a>(all: impl IntoIterator<Item = &'a str>, style: Style) -> Vec<Text> {
    all.into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| said(text, style))
        .collect()
}

fn lines(cell: &JourneyCell, lane: &JourneyLane) -> Vec<Text> {
    if let Some(feeling) = &cell.feeling {
        let mut both = texts([feeling.value.as_str()], Style::Strong);
        both.extend(texts([feeling.word.as_str()], Style::Plain));
        return both;
    }
    let style = |line: &synthesis::document::model::JourneyLine| {
        if line.badge || line.strong {
            Style::Strong
        } else if line.muted {
            Style::Muted
        } else if lane.look == LaneLook::Quotes {
            Style::Quote
        } else {
            Style::Plain
        }
    };
    let lines = cell.lines.iter();
    lines
        .flat_map(|line| {
            let text = if lane.look == LaneLook::Dashes {
                format!("– {}", line.text)
            } else {
                line.text.clone()
            };
            let text = Some(text).filter(|text| !text.is_empty());
            text.map(|text| led(text, style(line), &line.to))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use synthesis::document::{
        Document,
        model::{Feeling, Journey, JourneyCell, JourneyLane, JourneyStep, LaneLook, Part, Section},
    };

    use super::*;
    use crate::flow::flow;

    fn told(language: Language) -> (Vec<String>, Vec<String>) {
        let felt = |value: &str, word: &str| JourneyCell {
            span: 1,
            feeling: Some(Feeling {
                value: value.to_owned(),
                word: word.to_owned(),
                ..Feeling::default()
            }),
            ..JourneyCell::default()
        };
        let curve = |whose: &str| JourneyLane {
            title: "Émotion".to_owned(),
            detail: whose.to_owned(),
            look: LaneLook::Curve,
            cells: vec![felt("+1", "content"), felt("−1", "")],
        };
        let step = |title: &str| JourneyStep {
            title: title.to_owned(),
            ..JourneyStep::default()
        };
        let journey = Journey {
            steps: vec![step("Appeler"), step("Attendre")],
            lanes: vec![curve("Nadège"), curve("Karim")],
            ..Journey::default()
        };
        let document = Document {
            language,
            sections: vec![Section {
                parts: vec![Part::Journey(Box::new(journey))],
                ..Section::default()
            }],
            ..Document::default()
        };
        let (mut alts, mut labels) = (Vec::new(), Vec::new());
        for block in flow(&document, "").blocks {
            match block {
                Block::Figure(figure) => alts.push(figure.alt),
                Block::Paragraph {
                    look: Look::Label,
                    text,
                } => labels.push(text.iter().map(|run| run.text.as_str()).collect()),
                _ => {}
            }
        }
        (alts, labels)
    }

    #[test]
    fn the_curves_of_several_personas_say_whose_each_is() {
        let (alts, labels) = told(Language::Fr);
        assert_eq!(labels, ["Émotion · Nadège", "Émotion · Karim"]);
        assert_eq!(
            alts[0],
            "Émotion, Nadège. Appeler +1 content\u{202f}; Attendre −1."
        );
        assert_eq!(alts.iter().collect::<HashSet<_>>().len(), 2);
        let (alts, _) = told(Language::En);
        assert!(alts[0].contains("content; Attendre"), "{}", alts[0]);
    }
}
