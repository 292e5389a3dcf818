//! An empathy map: whose it is and in which situation, then zone by zone what the notes of its board
//! say. Its board is told here, and not among the activities.

use domain::{
    Id,
    empathy_map::{EmpathyMap, EmpathyVariant},
    note::Note,
    zone::Zone,
};

use super::{
    activities, cover,
    model::{self, EmpathyZone, Part, Section, Style, Text, leading, plain, run},
    origin,
    pen::{Pen, count},
};

pub(crate) fn key(map: &EmpathyMap) -> String {
    format!("empathy:{}", map.id)
}

/// That of its board.
pub(crate) fn title(pen: &Pen<'_>, map: &EmpathyMap) -> String {
    let board = pen.records.board(map.board);
    pen.titled(board.map_or("", |board| board.title.as_str()))
}

pub(crate) fn section(pen: &mut Pen<'_>, key: &str) -> Option<Section> {
    let id: Id = key.strip_prefix("empathy:")?.parse().ok()?;
    let map = pen.records.empathy_map(id)?;
    let board = pen.records.board(map.board)?;
    let mut parts = Vec::new();
    let about = about(pen, map);
    if !about.is_empty() {
        parts.push(Part::Paragraph {
            label: String::new(),
            text: about,
        });
    }
    // What was asked and how many notes there are, before the zones; clusters after them.
    let mut rest = activities::board_parts(pen, board, false);
    let after = rest
        .iter()
        .position(|part| !matches!(part, Part::Paragraph { .. }))
        .unwrap_or(rest.len());
    parts.extend(rest.drain(..after));
    parts.push(Part::EmpathyMap(Box::new(model::EmpathyMap {
        zones: zones(pen, map),
    })));
    parts.append(&mut rest);
    Some(Section {
        level: 1,
        label: origin::labelled(pen, "part-empathy-map", map.workshop),
        parts,
        ..Section::default()
    })
}

/// « Nadège, au guichet avec un dossier incomplet · variante de … ».
pub(super) fn about(pen: &Pen<'_>, map: &EmpathyMap) -> Text {
    let persona = map.persona.and_then(|id| pen.records.persona(id));
    let persona = persona.map(|persona| pen.own(&persona.name));
    let situation = pen.own(&map.situation);
    let mut text = Text::new();
    if let Some(name) = persona {
        text.push(run(name, Style::Strong));
    }
    if !situation.is_empty() {
        let seam = if text.is_empty() { "" } else { ", " };
        text.push(run(format!("{seam}{situation}"), Style::Plain));
    }
    let origin = origin::told(pen, map.copy_of.as_ref());
    if !origin.is_empty() {
        let origin = if text.is_empty() {
            cover::capitalised(&origin)
        } else {
            format!(" · {origin}")
        };
        text.push(run(origin, Style::Muted));
    }
    text
}

/// What the zones of a variant are called in the locales, as one reads them.
fn senses(variant: EmpathyVariant) -> &'static [&'static str] {
    match variant {
        EmpathyVariant::Four => &["says", "thinks", "does", "feels"],
        EmpathyVariant::Seven => &[
            "thinks-and-feels",
            "hears",
            "sees",
            "says",
            "does",
            "pains",
            "gains",
        ],
    }
}

/// The place of a zone among those of its variant, by its title in either language.
fn place(pen: &Pen<'_>, variant: EmpathyVariant, zone: &Zone) -> Option<usize> {
    let title = words::compared::key(&zone.title);
    senses(variant).iter().position(|sense| {
        ["", "-other"].iter().any(|end| {
            words::compared::key(&pen.wording.say(&format!("empathy-{sense}{end}"))) == title
        })
    })
}

/// Its zones in the order in which they are read, those of no variant after them, and last what lies
/// in none.
pub(super) fn zones(pen: &Pen<'_>, map: &EmpathyMap) -> Vec<EmpathyZone> {
    let records = pen.records;
    let mut zones: Vec<(usize, &Zone)> = records
        .zones_of(map.board)
        .map(|zone| (place(pen, map.variant, zone).unwrap_or(usize::MAX), zone))
        .collect();
    zones.sort_by_key(|(place, _)| *place);
    let shown: Vec<&Note> = records.shown_of(map.board).collect();
    let within = |zone: Option<Id>| -> Vec<Text> {
        let known = |id: &Id| zones.iter().any(|(_, zone)| zone.id == *id);
        shown
            .iter()
            .filter(|note| records.top(note).zone.filter(known) == zone)
            .map(|note| said(pen, note))
            .collect()
    };
    let told = |title: String, notes: Vec<Text>, wide: bool| EmpathyZone {
        title,
        count: pen.count("doc-empathy-notes", count(notes.len())),
        notes,
        wide,
    };
    let mut all: Vec<EmpathyZone> = zones
        .iter()
        .map(|(place, zone)| {
            let wide = map.variant == EmpathyVariant::Seven && *place == 0;
            told(pen.titled(&zone.title), within(Some(zone.id)), wide)
        })
        .collect();
    let outside = within(None);
    if !outside.is_empty() {
        all.push(told(pen.say("doc-empathy-outside"), outside, true));
    }
    all
}

/// A note as written, with its number where the document has an annex.
fn said(pen: &Pen<'_>, note: &Note) -> Text {
    let quoted = pen.quoted(note);
    let mut text = plain(pen.own(&note.text));
    if !quoted.to.is_empty() {
        text.push(leading(
            format!("\u{a0}· {}", quoted.source),
            Style::Muted,
            quoted.to,
        ));
    }
    text
}
