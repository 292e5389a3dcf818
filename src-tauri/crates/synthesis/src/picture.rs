//! A board as it leaves the screen: what is shown on it, in its own units, with the words of a
//! printed page. Hidden and waiting notes are not in it. How it is drawn is the matter of `export`.

use std::collections::{HashMap, HashSet};

use domain::{
    ErrorCode, Fault, Id, Noun,
    board::{Board, ColourBy},
    note::{Colour, Image, Note, NoteKind, NoteSource, NoteStatus},
    workshop::Language,
};
use serde::Serialize;
use wording::Wording;

use crate::{Records, typography::Typography};

/// A note without a table keeps to plain paper.
const NO_GROUP: Colour = Colour::Kraft;

/// In the order of the legend beside the board.
const COLOURS: [Colour; 8] = [
    Colour::Yellow,
    Colour::Orange,
    Colour::Pink,
    Colour::Lilac,
    Colour::Blue,
    Colour::Turquoise,
    Colour::Green,
    Colour::Kraft,
];
const KINDS: [NoteKind; 7] = [
    NoteKind::Idea,
    NoteKind::Finding,
    NoteKind::PainPoint,
    NoteKind::Need,
    NoteKind::Question,
    NoteKind::Verbatim,
    NoteKind::Action,
];
const SOURCES: [NoteSource; 5] = [
    NoteSource::Desk,
    NoteSource::Phone,
    NoteSource::PaperTyped,
    NoteSource::Csv,
    NoteSource::Photo,
];

/// A board, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardPicture {
    /// The language of its words.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// The question that was asked; may be empty.
    pub question: String,
    /// The workshop and its day, as under a picture.
    pub from: String,
    /// The day, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Its zones.
    pub zones: Vec<Zone>,
    /// Its clusters that have a note.
    pub clusters: Vec<Cluster>,
    /// Its notes, the lowest first.
    pub notes: Vec<PictureNote>,
    /// Its links.
    pub links: Vec<Arrow>,
    /// What the colours say, with counts.
    pub legend: Vec<Entry>,
    /// What is read of it, in order.
    pub reading: Vec<Section>,
}

/// A zone.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// Its title.
    pub title: String,
    /// Left, top, width, height.
    pub at: [f64; 4],
    /// Its tint.
    pub colour: Colour,
}

/// A cluster: where it lies follows from its notes.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Its title.
    pub title: String,
}

/// A note on top of its pile.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureNote {
    /// What stands on it.
    pub text: String,
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Its width, where it has one of its own.
    pub width: Option<f64>,
    /// By what the colour says on this board.
    pub colour: Colour,
    /// Its cluster, by its place among the clusters.
    pub cluster: Option<usize>,
    /// This note and those joined with it.
    pub count: usize,
    /// Put forward.
    pub starred: bool,
    /// Its picture.
    pub image: Option<Image>,
    /// It stands for the notes of a folded cluster, of which it has the title: how many they are.
    pub card: Option<String>,
}

/// A link between two notes, by their places among the notes.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// Where it starts.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// What it says.
    pub label: String,
    /// The whole of it in words, for who does not see it.
    pub sentence: String,
}

/// A colour and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The colour.
    pub colour: Colour,
    /// What it says.
    pub label: String,
    /// Notes.
    pub count: usize,
}

/// A part of the board as it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Head {
    /// The notes of a zone, by its place among the zones.
    Zone(usize),
    /// The notes of a cluster.
    Cluster(usize),
    /// Notes that lie alone.
    Loose,
}

/// A heading and the notes under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is headed by.
    pub head: Head,
    /// Places of notes.
    pub notes: Vec<usize>,
}

/// A board as it leaves the screen.
///
/// # Errors
/// `NotFound`.
pub fn board(records: &Records, id: Id, language: Option<Language>) -> Result<BoardPicture, Fault> {
    let board = records
        .board(id)
        .ok_or_else(|| Fault::new(ErrorCode::NotFound).noun(Noun::Board).detail(id))?;
    let workshop = records.workshop();
    let language = language.unwrap_or(workshop.language);
    let made = Maker {
        records,
        board,
        words: Wording::new(language),
        print: Typography::new(language),
    };
    Ok(made.picture())
}

struct Maker<'a> {
    records: &'a Records,
    board: &'a Board,
    words: Wording,
    print: Typography,
}

impl Maker<'_> {
    fn picture(&self) -> BoardPicture {
        let (records, id) = (self.records, self.board.id);
        let all: Vec<&Note> = records
            .notes_of(id)
            .filter(|note| records.status(note) == NoteStatus::Visible)
            .collect();
        let mut joined: HashMap<Id, usize> = HashMap::new();
        for note in &all {
            *joined.entry(records.top(note).id).or_default() += 1;
        }
        // As they were entered, for the order of reading; what was touched last lies on top.
        let entered: Vec<&Note> = all
            .iter()
            .copied()
            .filter(|note| records.top(note).id == note.id)
            .collect();
        let folded: HashSet<Id> = records
            .clusters_of(id)
            .filter(|cluster| cluster.folded)
            .map(|cluster| cluster.id)
            .collect();
        let is_away = |note: &Note| note.cluster.is_some_and(|id| folded.contains(&id));
        let legend = self.legend(&entered);
        let (away, entered): (Vec<&Note>, Vec<&Note>) =
            entered.into_iter().partition(|note| is_away(note));
        let mut drawn = entered.clone();
        drawn.sort_by_key(|note| note.updated_at);
        let mut places: HashMap<Id, usize> = drawn.iter().map(|note| note.id).zip(0..).collect();
        let peopled: HashSet<Id> = drawn.iter().filter_map(|note| note.cluster).collect();
        let clusters: Vec<_> = records
            .clusters_of(id)
            .filter(|cluster| peopled.contains(&cluster.id))
            .collect();
        let cluster_places: HashMap<Id, usize> =
            clusters.iter().map(|cluster| cluster.id).zip(0..).collect();
        let groups: HashMap<Id, Colour> = records
            .groups()
            .iter()
            .map(|group| (group.id, group.colour))
            .collect();
        let zones: Vec<_> = records.zones_of(id).collect();
        let zone_ids: Vec<Id> = zones.iter().map(|zone| zone.id).collect();
        let mut reading = reading(&entered, &places, &cluster_places, &zone_ids);
        let mut notes: Vec<PictureNote> = drawn
            .iter()
            .map(|note| PictureNote {
                text: self.print.text(&note.text),
                x: note.x,
                y: note.y,
                width: note.width,
                colour: colour(note, self.board.colour_by, &groups),
                cluster: note.cluster.and_then(|id| cluster_places.get(&id)).copied(),
                count: joined.get(&note.id).copied().unwrap_or(1),
                starred: note.starred,
                image: note.image.clone(),
                card: None,
            })
            .collect();
        // A card is read among what lies alone.
        for cluster in records.clusters_of(id).filter(|cluster| cluster.folded) {
            let own: Vec<&Note> = away
                .iter()
                .copied()
                .filter(|note| note.cluster == Some(cluster.id))
                .collect();
            let Some(first) = own.first() else { continue };
            let zone = zone_ids.iter().position(|zone| Some(*zone) == first.zone);
            let head = zone.map_or(Head::Loose, Head::Zone);
            if let Some(part) = reading.iter_mut().find(|part| part.head == head) {
                part.notes.push(notes.len());
            }
            let least =
                |of: fn(&Note) -> f64| own.iter().map(|note| of(note)).fold(f64::MAX, f64::min);
            // What leads to one of its notes leads to the card.
            places.extend(own.iter().map(|note| (note.id, notes.len())));
            notes.push(PictureNote {
                text: self.titled(&cluster.title),
                x: least(|note| note.x),
                y: least(|note| note.y),
                width: None,
                colour: Colour::Yellow,
                cluster: None,
                count: 1,
                starred: false,
                image: None,
                card: Some(
                    self.words
                        .say_with("board-notes", &[("count", own.len().into())]),
                ),
            });
        }
        let workshop = records.workshop();
        BoardPicture {
            language: self.words.language(),
            title: self.print.text(&self.board.title),
            question: self.print.text(&self.board.question),
            from: self.from(),
            date: workshop.date.map(|day| day.format("%Y-%m-%d").to_string()),
            zones: zones
                .iter()
                .map(|zone| Zone {
                    title: self.print.text(&zone.title),
                    at: [zone.x, zone.y, zone.width, zone.height],
                    colour: zone.colour,
                })
                .collect(),
            clusters: clusters
                .iter()
                .map(|cluster| Cluster {
                    title: self.titled(&cluster.title),
                })
                .collect(),
            links: self.links(&notes, &places),
            notes,
            legend,
            reading,
        }
    }

    fn titled(&self, title: &str) -> String {
        if title.trim().is_empty() {
            self.words.say("board-untitled")
        } else {
            self.print.text(title)
        }
    }

    fn from(&self) -> String {
        let workshop = self.records.workshop();
        let title = self.print.text(&workshop.title);
        match workshop.date {
            Some(day) => {
                let day = self.print.text(&self.words.day(day));
                format!("{title} · {day}")
            }
            None => title,
        }
    }

    fn links(&self, drawn: &[PictureNote], places: &HashMap<Id, usize>) -> Vec<Arrow> {
        let links = self.records.links().iter();
        links
            .filter_map(|link| {
                let (from, to) = (*places.get(&link.from)?, *places.get(&link.to)?);
                // Within one card there is nothing to be seen.
                if from == to {
                    return None;
                }
                let label = if link.label.is_empty() {
                    self.words.word("link-kind", &link.kind)
                } else {
                    self.print.text(&link.label)
                };
                let text = |place: usize| {
                    let text = drawn.get(place).map_or("", |note| note.text.as_str());
                    self.print.quoted(text)
                };
                let sentence = self.words.say_with(
                    "picture-link",
                    &[
                        ("from", text(from).into()),
                        ("label", label.clone().into()),
                        ("to", text(to).into()),
                    ],
                );
                Some(Arrow {
                    from,
                    to,
                    label,
                    sentence,
                })
            })
            .collect()
    }

    fn legend(&self, drawn: &[&Note]) -> Vec<Entry> {
        let counted = |test: &dyn Fn(&Note) -> bool| drawn.iter().filter(|note| test(note)).count();
        let mut entries = Vec::new();
        match self.board.colour_by {
            ColourBy::Note => {
                for colour in &COLOURS {
                    entries.push(Entry {
                        colour: *colour,
                        label: self.words.word("colour", colour),
                        count: counted(&|note| note.colour == *colour),
                    });
                }
            }
            ColourBy::Group => {
                for group in self.records.groups() {
                    entries.push(Entry {
                        colour: group.colour,
                        label: self.print.text(&group.name),
                        count: counted(&|note| note.group == Some(group.id)),
                    });
                }
                entries.push(Entry {
                    colour: NO_GROUP,
                    label: self.words.say("board-no-group"),
                    count: counted(&|note| note.group.is_none()),
                });
            }
            ColourBy::Kind => {
                for kind in &KINDS {
                    entries.push(Entry {
                        colour: kind_colour(*kind),
                        label: self.words.word("note-kind", kind),
                        count: counted(&|note| note.kind == *kind),
                    });
                }
            }
            ColourBy::Source => {
                for source in &SOURCES {
                    entries.push(Entry {
                        colour: source_colour(*source),
                        label: self.words.word("note-source", source),
                        count: counted(&|note| note.source == *source),
                    });
                }
            }
        }
        entries.retain(|entry| entry.count > 0);
        entries
    }
}

/// As the list beside the board, but that nothing is read under a heading that is not its own: what
/// lies alone comes first, then each zone with what lies alone in it and its clusters, then the
/// other clusters. A cluster over two zones is read where its first note lies.
fn reading(
    entered: &[&Note],
    places: &HashMap<Id, usize>,
    clusters: &HashMap<Id, usize>,
    zones: &[Id],
) -> Vec<Section> {
    let zone_of: HashMap<Id, usize> = zones.iter().copied().zip(0..).collect();
    let mut alone: Vec<Vec<usize>> = vec![Vec::new(); zones.len() + 1];
    let mut together: Vec<(usize, Vec<usize>)> = vec![(zones.len(), Vec::new()); clusters.len()];
    for note in entered {
        let Some(place) = places.get(&note.id).copied() else {
            continue;
        };
        let zone = note.zone.and_then(|id| zone_of.get(&id)).copied();
        let zone = zone.unwrap_or(zones.len());
        let cluster = note.cluster.and_then(|id| clusters.get(&id)).copied();
        match cluster.and_then(|cluster| together.get_mut(cluster)) {
            Some((at, notes)) => {
                if notes.is_empty() {
                    *at = zone;
                }
                notes.push(place);
            }
            None => {
                if let Some(notes) = alone.get_mut(zone) {
                    notes.push(place);
                }
            }
        }
    }
    let outside = alone.pop().unwrap_or_default();
    let mut out = vec![Section {
        head: Head::Loose,
        notes: outside,
    }];
    for zone in 0..=zones.len() {
        if let Some(notes) = alone.get_mut(zone) {
            out.push(Section {
                head: Head::Zone(zone),
                notes: std::mem::take(notes),
            });
        }
        for (cluster, (at, notes)) in together.iter_mut().enumerate() {
            if *at == zone {
                out.push(Section {
                    head: Head::Cluster(cluster),
                    notes: std::mem::take(notes),
                });
            }
        }
    }
    out
}

fn colour(note: &Note, by: ColourBy, groups: &HashMap<Id, Colour>) -> Colour {
    match by {
        ColourBy::Note => note.colour,
        ColourBy::Group => note
            .group
            .and_then(|id| groups.get(&id))
            .copied()
            .unwrap_or(NO_GROUP),
        ColourBy::Kind => kind_colour(note.kind),
        ColourBy::Source => source_colour(note.source),
    }
}

/// As `ui/src/boards/colours.ts` has them; a test compares both.
pub(crate) fn kind_colour(kind: NoteKind) -> Colour {
    match kind {
        NoteKind::Idea => Colour::Yellow,
        NoteKind::Finding => Colour::Blue,
        NoteKind::PainPoint => Colour::Pink,
        NoteKind::Need => Colour::Green,
        NoteKind::Question => Colour::Lilac,
        NoteKind::Verbatim => Colour::Turquoise,
        NoteKind::Action => Colour::Orange,
    }
}

fn source_colour(source: NoteSource) -> Colour {
    match source {
        NoteSource::Desk => Colour::Yellow,
        NoteSource::Phone => Colour::Blue,
        NoteSource::PaperTyped => Colour::Kraft,
        NoteSource::Csv => Colour::Green,
        NoteSource::Photo => Colour::Lilac,
    }
}

#[cfg(test)]
#[path = "picture/tests.rs"]
mod tests;
