//! A board as it lies, told as it changes. What may be seen of it is decided by the same rules as what is
//! read ([`super::may_be_read`]); what was told before is kept here, so that a gesture on a large board
//! sends what it touched.

use std::{
    collections::{HashMap, HashSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};

use domain::{
    Id, Noun, Timestamp,
    board::{Board, ColourBy},
    note::{Colour, Note},
    room::{RoomCluster, RoomImage, RoomLink, RoomPaper, RoomPicture, RoomSurface, RoomZone},
};

use super::{count, may_be_read};
use crate::{Records, picture};

/// What a face of the room has been told of a board.
#[derive(Clone, Debug, Default)]
pub struct Told {
    board: Option<Id>,
    /// Numbers, given in the order in which things were first seen.
    numbers: HashMap<Id, u32>,
    /// Pictures by what they are: those of the notes that lie there now, and no others.
    pictures: HashMap<u64, RoomPicture>,
    /// How many pictures were ever told.
    drawn: u32,
    papers: Vec<RoomPaper>,
    /// When the one on top was touched.
    newest: Timestamp,
    clusters: Vec<RoomCluster>,
    zones: Vec<RoomZone>,
    links: Vec<RoomLink>,
}

impl Told {
    /// What is to be told now; `None` where that is nothing. A board that may not be read is as good as
    /// none.
    pub fn of(&mut self, records: &Records, board: Id) -> Option<RoomSurface> {
        let Some(shown) = may_be_read(records, board) else {
            *self = Self::default();
            return None;
        };
        let anew = self.board != Some(board);
        if anew {
            *self = Self {
                board: Some(board),
                ..Self::default()
            };
        }
        let mut pictures = Vec::new();
        let lies = self.lies(records, shown, &mut pictures);
        let told = RoomSurface {
            anew,
            pictures,
            ..self.differs(&lies, anew)
        };
        (self.papers, self.newest) = (lies.papers, lies.newest);
        self.forget_pictures();
        (self.clusters, self.zones, self.links) = (lies.clusters, lies.zones, lies.links);
        let nothing = RoomSurface::default();
        (told != nothing).then_some(told)
    }

    /// The same, where nothing has changed but these notes, and they are seen as before, with the same
    /// others, under the same title and in the same order: what is looked at is what they are.
    pub fn of_notes(&mut self, records: &Records, board: Id, notes: &[Id]) -> Option<RoomSurface> {
        match self.few(records, board, notes) {
            Some(told) => (!told.put.is_empty()).then_some(told),
            None => self.of(records, board),
        }
    }

    /// `None` where they do not simply come to lie on top.
    fn few(&mut self, records: &Records, board: Id, notes: &[Id]) -> Option<RoomSurface> {
        let shown = may_be_read(records, board)?;
        if self.board != Some(board) {
            return None;
        }
        let asked: HashSet<Id> = notes.iter().copied().collect();
        let place_of = |note: &Note| {
            let number = *self.numbers.get(&note.id)?;
            let mut papers = self.papers.iter();
            papers.position(|paper| paper.number == number)
        };
        let mut touched: Vec<(&Note, usize)> = records
            .notes()
            .iter()
            .filter(|note| asked.contains(&note.id))
            .filter_map(|note| Some((note, place_of(note)?)))
            .collect();
        touched.sort_by_key(|(note, _)| note.updated_at);
        if touched
            .first()
            .is_some_and(|(note, _)| note.updated_at <= self.newest)
        {
            return None;
        }
        let mut pictures = Vec::new();
        let put: Vec<RoomPaper> = touched
            .iter()
            .filter_map(|(note, place)| {
                let before = self.papers.get(*place)?;
                let (cluster, count) = (before.cluster, before.count);
                Some(self.paper(records, shown, note, (cluster, count), &mut pictures))
            })
            .collect();
        let moved: HashSet<u32> = put.iter().map(|paper| paper.number).collect();
        self.papers.retain(|paper| !moved.contains(&paper.number));
        self.papers.extend(put.iter().cloned());
        self.forget_pictures();
        self.newest = touched
            .last()
            .map_or(self.newest, |(note, _)| note.updated_at);
        Some(RoomSurface {
            put,
            pictures,
            ..RoomSurface::default()
        })
    }

    /// The board that is told.
    pub fn board(&self) -> Option<Id> {
        self.board
    }

    /// All of it, for a page that knows nothing.
    pub fn whole(&self) -> Option<RoomSurface> {
        self.board?;
        Some(RoomSurface {
            anew: true,
            put: self.papers.clone(),
            gone: Vec::new(),
            order: None,
            pictures: self.pictures.values().cloned().collect(),
            clusters: Some(self.clusters.clone()),
            zones: Some(self.zones.clone()),
            links: Some(self.links.clone()),
        })
    }

    /// Takes off what is no longer shown and lets the rest lie as it was told; says how many notes that
    /// leaves. For what is told again after a while.
    pub fn keep_shown(&mut self, records: &Records) -> u32 {
        let board = self.board.and_then(|board| may_be_read(records, board));
        let notes = board
            .into_iter()
            .flat_map(|board| records.shown_of(board.id));
        let shown: HashSet<u32> = notes
            .filter_map(|note| self.numbers.get(&note.id).copied())
            .collect();
        self.papers.retain(|paper| shown.contains(&paper.number));
        let peopled: HashSet<u32> = self
            .papers
            .iter()
            .filter_map(|paper| paper.cluster)
            .collect();
        self.clusters
            .retain(|cluster| peopled.contains(&cluster.number));
        let lies: HashSet<u32> = self.papers.iter().map(|paper| paper.number).collect();
        self.links
            .retain(|link| lies.contains(&link.from) && lies.contains(&link.to));
        self.forget_pictures();
        count(self.papers.len())
    }

    fn number(&mut self, id: Id) -> u32 {
        let next = count(self.numbers.len());
        *self.numbers.entry(id).or_insert(next)
    }

    /// What of the board may be seen.
    fn lies(&mut self, records: &Records, board: &Board, new: &mut Vec<RoomPicture>) -> Lies {
        let all: Vec<&Note> = records.shown_of(board.id).collect();
        let mut joined: HashMap<Id, u32> = HashMap::new();
        for note in &all {
            *joined.entry(records.top(note).id).or_default() += 1;
        }
        let mut drawn: Vec<&Note> = all
            .into_iter()
            .filter(|note| records.top(note).id == note.id)
            .collect();
        // What was touched last lies on top.
        drawn.sort_by_key(|note| note.updated_at);
        let own: HashSet<Id> = records.clusters_of(board.id).map(|one| one.id).collect();
        let cluster_of = |note: &Note| note.cluster.filter(|id| own.contains(id));
        let peopled: HashSet<Id> = drawn.iter().filter_map(|note| cluster_of(note)).collect();
        let seen: HashSet<Id> = drawn.iter().map(|note| note.id).collect();
        let papers = drawn
            .iter()
            .map(|note| {
                let cluster = cluster_of(note).map(|id| self.number(id));
                let count = joined.get(&note.id).copied().unwrap_or(1);
                self.paper(records, board, note, (cluster, count), new)
            })
            .collect();
        let clusters = records
            .clusters_of(board.id)
            .filter(|cluster| peopled.contains(&cluster.id))
            .map(|cluster| RoomCluster {
                number: self.number(cluster.id),
                title: cluster.title.clone(),
                folded: cluster.folded,
            })
            .collect();
        let zones = records
            .zones_of(board.id)
            .map(|zone| RoomZone {
                number: self.number(zone.id),
                title: zone.title.clone(),
                x: zone.x,
                y: zone.y,
                width: zone.width,
                height: zone.height,
                colour: zone.colour,
            })
            .collect();
        let between_notes = records
            .links()
            .iter()
            .filter(|link| link.from_noun == Noun::Note && link.to_noun == Noun::Note)
            .filter(|link| seen.contains(&link.from) && seen.contains(&link.to));
        let links = between_notes
            .map(|link| RoomLink {
                number: self.number(link.id),
                from: self.number(link.from),
                to: self.number(link.to),
                label: link.label.clone(),
                kind: link.kind,
            })
            .collect();
        Lies {
            newest: drawn.last().map_or(Timestamp(0), |note| note.updated_at),
            papers,
            clusters,
            zones,
            links,
        }
    }

    fn paper(
        &mut self,
        records: &Records,
        board: &Board,
        note: &Note,
        (cluster, count): (Option<u32>, u32),
        new: &mut Vec<RoomPicture>,
    ) -> RoomPaper {
        RoomPaper {
            number: self.number(note.id),
            text: note.text.clone(),
            x: note.x,
            y: note.y,
            width: note.width,
            colour: colour(records, board, note),
            cluster,
            count,
            image: note.image.as_ref().map(|image| RoomImage {
                picture: self.picture(&image.data, new),
                width: image.width,
                height: image.height,
            }),
        }
    }

    /// What is away, or shows something else now, leaves no picture behind for whoever is told all of it.
    fn forget_pictures(&mut self) {
        let images = self.papers.iter().filter_map(|paper| paper.image.as_ref());
        let seen: HashSet<u32> = images.map(|image| image.picture).collect();
        self.pictures
            .retain(|_, picture| seen.contains(&picture.number));
    }

    fn picture(&mut self, data: &str, new: &mut Vec<RoomPicture>) -> u32 {
        let mut hasher = DefaultHasher::new();
        data.hash(&mut hasher);
        let drawn = &mut self.drawn;
        let known = self.pictures.entry(hasher.finish()).or_insert_with(|| {
            *drawn += 1;
            let picture = RoomPicture {
                number: *drawn,
                data: data.to_owned(),
            };
            new.push(picture.clone());
            picture
        });
        known.number
    }

    /// What differs from what was told.
    fn differs(&self, now: &Lies, anew: bool) -> RoomSurface {
        let before: HashMap<u32, &RoomPaper> = self
            .papers
            .iter()
            .map(|paper| (paper.number, paper))
            .collect();
        let put: Vec<RoomPaper> = now
            .papers
            .iter()
            .filter(|paper| before.get(&paper.number) != Some(paper))
            .cloned()
            .collect();
        let here: HashSet<u32> = now.papers.iter().map(|paper| paper.number).collect();
        let touched: HashSet<u32> = put.iter().map(|paper| paper.number).collect();
        let numbers = self.papers.iter().map(|paper| paper.number);
        let (stayed, gone): (Vec<u32>, Vec<u32>) = numbers
            .filter(|number| !touched.contains(number))
            .partition(|number| here.contains(number));
        let expected = stayed
            .into_iter()
            .chain(put.iter().map(|paper| paper.number));
        let order = now.papers.iter().map(|paper| paper.number);
        let order = (!expected.eq(order.clone())).then(|| order.collect());
        RoomSurface {
            put,
            gone,
            order,
            clusters: other(&now.clusters, &self.clusters, anew),
            zones: other(&now.zones, &self.zones, anew),
            links: other(&now.links, &self.links, anew),
            ..RoomSurface::default()
        }
    }
}

struct Lies {
    papers: Vec<RoomPaper>,
    newest: Timestamp,
    clusters: Vec<RoomCluster>,
    zones: Vec<RoomZone>,
    links: Vec<RoomLink>,
}

fn other<T: Clone + PartialEq>(now: &[T], before: &[T], anew: bool) -> Option<Vec<T>> {
    (anew || now != before).then(|| now.to_vec())
}

/// A note's colour as the desk shows it, but that where it came from stays with the facilitators.
pub(super) fn colour(records: &Records, board: &Board, note: &Note) -> Colour {
    match board.colour_by {
        ColourBy::Group => note
            .group
            .and_then(|group| records.group(group))
            .map_or(Colour::Kraft, |group| group.colour),
        ColourBy::Kind => picture::kind_colour(note.kind),
        ColourBy::Note | ColourBy::Source => note.colour,
    }
}

#[cfg(test)]
#[path = "surface/tests.rs"]
mod tests;
