//! People as they are placed: those kept together are one *unit*, and sit down as one.

use std::collections::{BTreeMap, HashMap};

use domain::{Id, participant::Participant, seating::Wish};

/// People who are kept together, or one person.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    /// Who, by their number among the people.
    pub members: Vec<usize>,
    /// Of each category: how many.
    pub categories: Vec<(usize, usize)>,
    /// The units it is not to sit with.
    pub apart: Vec<usize>,
}

/// Those who are to be placed.
#[derive(Clone, Debug, Default)]
pub struct Party {
    pub units: Vec<Unit>,
    /// People of each category, in the order of their names.
    pub categories: Vec<usize>,
    pub people: usize,
    /// All wishes among them, each once, in the order of the people.
    pub wishes: Vec<(Wish, (usize, usize))>,
    /// The unit of each person.
    unit_of: Vec<usize>,
    category_of: Vec<usize>,
}

impl Party {
    pub fn of(people: &[&Participant]) -> Self {
        let number: HashMap<Id, usize> = (0..).zip(people).map(|(at, one)| (one.id, at)).collect();
        let mut wishes: BTreeMap<(usize, usize, bool), Wish> = BTreeMap::new();
        for (at, one) in people.iter().enumerate() {
            for (others, together) in [(&one.together, true), (&one.apart, false)] {
                for other in others.iter().filter(|other| **other != one.id) {
                    let Some(beside) = number.get(other).copied() else {
                        continue;
                    };
                    wishes
                        .entry((at.min(beside), at.max(beside), together))
                        .or_insert(Wish {
                            people: if at < beside {
                                (one.id, *other)
                            } else {
                                (*other, one.id)
                            },
                            together,
                        });
                }
            }
        }
        let wishes: Vec<(Wish, (usize, usize))> = wishes
            .into_iter()
            .map(|((a, b, _), wish)| (wish, (a, b)))
            .collect();
        let mut names: BTreeMap<&str, usize> = people
            .iter()
            .map(|one| (one.category.as_str(), 0))
            .collect();
        for (at, place) in names.values_mut().enumerate() {
            *place = at;
        }
        let category_of: Vec<usize> = people
            .iter()
            .map(|one| names.get(one.category.as_str()).copied().unwrap_or(0))
            .collect();
        let mut categories = vec![0; names.len()];
        for category in &category_of {
            if let Some(many) = categories.get_mut(*category) {
                *many += 1;
            }
        }
        Self {
            categories,
            people: people.len(),
            wishes,
            category_of,
            ..Self::default()
        }
        .joined(|_| true)
    }

    /// With only some of the wishes.
    pub fn joined(&self, held: impl Fn(usize) -> bool) -> Self {
        let wishes: Vec<_> = (0..)
            .zip(&self.wishes)
            .filter(|(at, _)| held(*at))
            .map(|(_, wish)| *wish)
            .collect();
        // The first of those kept together speaks for them.
        let mut first: Vec<usize> = (0..self.people).collect();
        for (wish, (a, b)) in &wishes {
            let speaks = |person: usize| first.get(person).copied().unwrap_or(person);
            let (one, other) = (speaks(*a), speaks(*b));
            if wish.together {
                let (low, high) = (one.min(other), one.max(other));
                for speaker in first.iter_mut().filter(|speaker| **speaker == high) {
                    *speaker = low;
                }
            }
        }
        let mut place: HashMap<usize, usize> = HashMap::new();
        let mut units: Vec<Unit> = Vec::new();
        let mut unit_of = Vec::with_capacity(self.people);
        for (person, speaker) in first.iter().enumerate() {
            let at = *place.entry(*speaker).or_insert_with(|| {
                units.push(Unit::default());
                units.len() - 1
            });
            unit_of.push(at);
            let Some(unit) = units.get_mut(at) else {
                continue;
            };
            unit.members.push(person);
            let category = self.category_of.get(person).copied().unwrap_or(0);
            match unit
                .categories
                .iter_mut()
                .find(|(known, _)| *known == category)
            {
                Some((_, many)) => *many += 1,
                None => unit.categories.push((category, 1)),
            }
        }
        let mut party = Self {
            units,
            unit_of,
            wishes,
            categories: self.categories.clone(),
            category_of: self.category_of.clone(),
            people: self.people,
        };
        for at in 0..party.wishes.len() {
            let Some((wish, (a, b))) = party.wishes.get(at).copied() else {
                continue;
            };
            let (one, other) = (party.unit(a), party.unit(b));
            if wish.together || one == other {
                continue;
            }
            for (here, there) in [(one, other), (other, one)] {
                if let Some(unit) = party.units.get_mut(here)
                    && !unit.apart.contains(&there)
                {
                    unit.apart.push(there);
                }
            }
        }
        party
    }

    /// The unit of a person.
    pub fn unit(&self, person: usize) -> usize {
        self.unit_of.get(person).copied().unwrap_or(0)
    }

    /// How many people a unit is.
    pub fn weight(&self, unit: usize) -> usize {
        self.units.get(unit).map_or(0, |unit| unit.members.len())
    }

    /// Those a unit is not to sit with.
    pub fn apart(&self, unit: usize) -> &[usize] {
        self.units.get(unit).map_or(&[], |unit| &unit.apart)
    }

    /// The table of each person, from that of each unit.
    pub fn by_person(&self, places: &[usize]) -> Vec<usize> {
        (0..self.people)
            .map(|person| places.get(self.unit(person)).copied().unwrap_or(0))
            .collect()
    }
}

/// The places of each table that may not be gone beyond: what somebody said, where that is enough
/// for all; else as many as come.
pub fn limits(sizes: &[Option<u32>], people: usize) -> Vec<usize> {
    let said = |size: &Option<u32>| {
        size.map_or(people, |size| {
            usize::try_from(size).unwrap_or(people).min(people)
        })
    };
    let all: Vec<usize> = sizes.iter().map(said).collect();
    match all.iter().sum::<usize>() >= people {
        true => all,
        false => vec![people; sizes.len()],
    }
}
