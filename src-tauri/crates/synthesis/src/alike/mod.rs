//! Notes that say alike, found by the words they share: no model, no network, the same answer every
//! time. Each word counts by how rare it is on the board; words of one stem that are not the same
//! word count half. What is found is proposed with its reason, and does nothing by itself.

#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap};

use domain::{
    Id, Kindred,
    note::{Note, NoteStatus},
};

use crate::Records;
use ::words::compared::{self, Word, Words};

/// Notes with less in common are not proposed. 1 is the same words, 0 none.
const ALIKE: f64 = 0.38;
/// A word that so many notes hold says too little to bring two of them together.
const COMMON: usize = 400;
/// Proposals of more notes than this cannot be looked over.
const LARGEST: usize = 12;
/// Words named as the reason.
const REASONS: usize = 4;
/// What a shared stem counts, beside a shared word's 1.
const KIN: f64 = 0.5;

/// Notes of a board that say alike, the most alike first; hidden ones and those under another are
/// left out.
pub fn alike(records: &Records, board: Id) -> Vec<Kindred> {
    let notes: Vec<&Note> = records
        .notes()
        .iter()
        .filter(|note| {
            note.board == board && note.status != NoteStatus::Hidden && note.merged_into.is_none()
        })
        .collect();
    let words = Words::of(records.workshop().language);
    let (mut found, alone) = same(&notes);
    let units: Vec<Unit<'_>> = alone.iter().map(|note| Unit::of(note, &words)).collect();
    found.append(&mut near(&units));
    found
}

/// A note and the words that mean something in it.
struct Unit<'n> {
    note: &'n Note,
    words: Vec<Word>,
}

impl<'n> Unit<'n> {
    fn of(note: &'n Note, words: &Words) -> Self {
        Self {
            note,
            words: words.read(&note.text),
        }
    }
}

/// Notes that say the same word for word, and one note of each wording.
fn same<'n>(notes: &[&'n Note]) -> (Vec<Kindred>, Vec<&'n Note>) {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut wordings: Vec<Vec<&Note>> = Vec::new();
    for note in notes {
        let key = compared::key(&note.text);
        // Signs alone say nothing that can be compared; a picture says more than its words.
        let place = match key.is_empty() || note.image.is_some() {
            true => None,
            false => places.get(&key).copied(),
        };
        match place.and_then(|place| wordings.get_mut(place)) {
            Some(list) => list.push(note),
            None => {
                if !key.is_empty() && note.image.is_none() {
                    places.insert(key, wordings.len());
                }
                wordings.push(vec![note]);
            }
        }
    }
    let found = wordings
        .iter()
        .filter(|list| list.len() > 1)
        .map(|list| Kindred {
            notes: list.iter().map(|note| note.id).collect(),
            cluster: None,
            words: Vec::new(),
            same: true,
        })
        .collect();
    let alone = wordings
        .iter()
        .filter_map(|list| {
            // The one in a cluster speaks for the others: they can join it there.
            let sorted = list.iter().find(|note| note.cluster.is_some());
            sorted.or(list.first()).copied()
        })
        .collect();
    (found, alone)
}

/// How two notes are compared: each word and each stem with its weight, by its number.
struct Weights {
    /// Of each note: feature and weight, the length of all of them together being 1.
    notes: Vec<Vec<(usize, f64)>>,
    /// Of each feature: the notes that hold it.
    holders: Vec<Vec<usize>>,
}

impl Weights {
    fn of(units: &[Unit<'_>]) -> Self {
        let mut numbers: HashMap<(bool, &str), usize> = HashMap::new();
        let mut holders: Vec<Vec<usize>> = Vec::new();
        let mut plain: Vec<Vec<(usize, f64)>> = Vec::new();
        for (place, unit) in units.iter().enumerate() {
            let mut own = BTreeSet::new();
            for word in &unit.words {
                for (stem, text) in [(false, word.singular.as_str()), (true, word.stem.as_str())] {
                    let next = holders.len();
                    let number = *numbers.entry((stem, text)).or_insert(next);
                    if number == next {
                        holders.push(Vec::new());
                    }
                    if own.insert((number, stem))
                        && let Some(list) = holders.get_mut(number)
                    {
                        list.push(place);
                    }
                }
            }
            let share = |stem: bool| if stem { KIN } else { 1.0 - KIN };
            plain.push(
                own.into_iter()
                    .map(|(number, stem)| (number, share(stem)))
                    .collect(),
            );
        }
        let all = count(units.len()).max(2.0);
        let rarity = |number: usize| {
            let held = holders.get(number).map_or(1, Vec::len);
            (1.0 + all / count(held)).ln()
        };
        let notes = plain
            .into_iter()
            .map(|own| {
                let weighed: Vec<(usize, f64)> = own
                    .into_iter()
                    .map(|(number, share)| (number, share.sqrt() * rarity(number)))
                    .collect();
                let length = weighed
                    .iter()
                    .map(|(_, weight)| weight * weight)
                    .sum::<f64>()
                    .sqrt();
                weighed
                    .into_iter()
                    .map(|(number, weight)| (number, weight / length.max(f64::MIN_POSITIVE)))
                    .collect()
            })
            .collect();
        Self { notes, holders }
    }

    fn own(&self, note: usize) -> &[(usize, f64)] {
        self.notes.get(note).map_or(&[], Vec::as_slice)
    }

    /// How alike two notes are.
    fn between(&self, one: usize, other: usize) -> f64 {
        let theirs: HashMap<usize, f64> = self.own(other).iter().copied().collect();
        let shared = self.own(one).iter();
        shared
            .filter_map(|(number, weight)| Some(weight * theirs.get(number)?))
            .sum()
    }

    /// Pairs that are alike, the most alike first, then as they stand on the board.
    fn pairs(&self) -> Vec<(usize, usize, f64)> {
        let mut found = Vec::new();
        let mut sums = vec![0.0; self.notes.len()];
        let mut touched = Vec::new();
        for one in 0..self.notes.len() {
            for (number, weight) in self.own(one) {
                let Some(holders) = self.holders.get(*number) else {
                    continue;
                };
                if holders.len() > COMMON {
                    continue;
                }
                for other in holders.iter().copied().take_while(|other| *other < one) {
                    let theirs = self.own(other);
                    let Ok(place) = theirs.binary_search_by(|(known, _)| known.cmp(number)) else {
                        continue;
                    };
                    let Some((_, their)) = theirs.get(place) else {
                        continue;
                    };
                    if let Some(sum) = sums.get_mut(other) {
                        if *sum == 0.0 {
                            touched.push(other);
                        }
                        *sum += weight * their;
                    }
                }
            }
            for other in touched.drain(..) {
                let Some(sum) = sums.get_mut(other) else {
                    continue;
                };
                if *sum >= ALIKE {
                    found.push((other, one, *sum));
                }
                *sum = 0.0;
            }
        }
        found.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
        found
    }
}

/// Notes laid together, the most alike first: one joins where it is alike to most of those there.
fn near(units: &[Unit<'_>]) -> Vec<Kindred> {
    let weights = Weights::of(units);
    let mut held: HashMap<&str, usize> = HashMap::new();
    for unit in units {
        for stem in unit
            .words
            .iter()
            .map(|word| word.stem.as_str())
            .collect::<BTreeSet<_>>()
        {
            *held.entry(stem).or_insert(0) += 1;
        }
    }
    let cluster = |place: usize| units.get(place).and_then(|unit| unit.note.cluster);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut of: HashMap<usize, usize> = HashMap::new();
    for (one, other, _) in weights.pairs() {
        if cluster(one).is_some() && cluster(other).is_some() {
            continue;
        }
        let (place, joining) = match (of.get(&one).copied(), of.get(&other).copied()) {
            (None, None) => {
                of.insert(one, groups.len());
                of.insert(other, groups.len());
                groups.push(vec![one, other]);
                continue;
            }
            (Some(place), None) => (place, other),
            (None, Some(place)) => (place, one),
            (Some(_), Some(_)) => continue,
        };
        let Some(group) = groups.get_mut(place) else {
            continue;
        };
        let known = group.iter().find_map(|member| cluster(*member));
        let elsewhere = matches!((known, cluster(joining)), (Some(a), Some(b)) if a != b);
        let near = group
            .iter()
            .filter(|member| weights.between(**member, joining) >= ALIKE);
        if !elsewhere && group.len() < LARGEST && near.count() * 2 >= group.len() {
            group.push(joining);
            of.insert(joining, place);
        }
    }
    groups
        .into_iter()
        .filter_map(|mut group| {
            group.sort_unstable();
            let mut loose = group
                .iter()
                .filter(|member| cluster(**member).is_none())
                .peekable();
            loose.peek()?;
            Some(Kindred {
                notes: loose
                    .filter_map(|member| Some(units.get(*member)?.note.id))
                    .collect(),
                cluster: group.iter().find_map(|member| cluster(*member)),
                words: reasons(units, &group, &held),
                same: false,
            })
        })
        .collect()
}

/// The words at least half of them share, as the first of them writes them, the rarest first; where
/// no word is in half of them, those that most share. Words are shared by their stem, or else by
/// their singular: accents make two stems of what is compared as one word.
fn reasons(units: &[Unit<'_>], group: &[usize], held: &HashMap<&str, usize>) -> Vec<String> {
    let mut stems: HashMap<&str, (usize, &Word)> = HashMap::new();
    let mut singulars: HashMap<&str, (usize, &Word)> = HashMap::new();
    for unit in group.iter().filter_map(|member| units.get(*member)) {
        let mut own = BTreeSet::new();
        for word in &unit.words {
            for (by, shared, key) in [
                ("stem", &mut stems, &word.stem),
                ("singular", &mut singulars, &word.singular),
            ] {
                if own.insert((by, key)) {
                    shared.entry(key).or_insert((0, word)).0 += 1;
                }
            }
        }
    }
    let several = |(count, _): &(usize, &Word)| *count > 1;
    singulars.retain(|_, (_, word)| {
        stems
            .get(word.stem.as_str())
            .is_none_or(|one| !several(one))
    });
    let mut words: Vec<(bool, usize, usize, &str)> = stems
        .into_values()
        .chain(singulars.into_values())
        .filter(several)
        .map(|(count, word)| {
            (
                count * 2 < group.len(),
                held.get(word.stem.as_str()).copied().unwrap_or(0),
                group.len() - count,
                word.written.as_str(),
            )
        })
        .collect();
    words.sort_unstable();
    let half = words.iter().filter(|(few, ..)| !few).count();
    words.truncate(if half > 0 { half } else { 1 });
    words
        .into_iter()
        .take(REASONS)
        .map(|(.., written)| written.to_owned())
        .collect()
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
