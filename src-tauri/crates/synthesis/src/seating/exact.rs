//! Whether wishes can be held at all: every way is tried, the hardest unit first, as long as that
//! takes no more than a number of looks.

use std::cmp::Reverse;

use super::floor::Party;

/// Looks at a table before giving up, where it is to be known once; where it is asked of each wish.
pub const LONG: usize = 20_000_000;
pub const SHORT: usize = 2_000_000;

/// What trying every way showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried {
    /// A way: the table of each unit.
    Way(Vec<usize>),
    /// There is none.
    None,
    /// It would take too long to know.
    Unknown,
}

/// Tries to give each unit a table with places left, where nobody sits it is to be apart from.
pub fn tried(party: &Party, limits: &[usize], most: usize) -> Tried {
    let mut search = Search {
        party,
        limits,
        at: vec![None; party.units.len()],
        left: limits.to_vec(),
        looks: most,
    };
    // One person without a wish hinders nobody: there are places for all.
    let (mut hard, easy): (Vec<usize>, Vec<usize>) = (0..party.units.len())
        .partition(|unit| party.weight(*unit) > 1 || !party.apart(*unit).is_empty());
    match search.place(&mut hard) {
        Some(true) => {}
        Some(false) => return Tried::None,
        None => return Tried::Unknown,
    }
    for unit in easy {
        if let Some(table) = search.left.iter().position(|left| *left > 0) {
            search.sit(unit, table);
        }
    }
    Tried::Way(search.at.iter().map(|at| at.unwrap_or(0)).collect())
}

struct Search<'p> {
    party: &'p Party,
    limits: &'p [usize],
    at: Vec<Option<usize>>,
    left: Vec<usize>,
    /// How often it may still be looked at a table.
    looks: usize,
}

impl Search<'_> {
    /// Whether the rest can be placed; `None` when it takes too long.
    fn place(&mut self, rest: &mut Vec<usize>) -> Option<bool> {
        self.looks = self.looks.checked_sub(1 + rest.len() * self.limits.len())?;
        let Some((place, open)) = self.hardest(rest) else {
            return Some(true);
        };
        let unit = rest.swap_remove(place);
        for table in open {
            self.sit(unit, table);
            if self.place(rest)? {
                return Some(true);
            }
            self.rise(unit, table);
        }
        rest.push(unit);
        Some(false)
    }

    fn sit(&mut self, unit: usize, table: usize) {
        let weight = self.party.weight(unit);
        if let (Some(at), Some(left)) = (self.at.get_mut(unit), self.left.get_mut(table)) {
            *at = Some(table);
            *left = left.saturating_sub(weight);
        }
    }

    fn rise(&mut self, unit: usize, table: usize) {
        let weight = self.party.weight(unit);
        if let (Some(at), Some(left)) = (self.at.get_mut(unit), self.left.get_mut(table)) {
            *at = None;
            *left += weight;
        }
    }

    /// The place in the rest of the unit with the fewest tables open to it, and these; of several
    /// the largest, then the one that is to be apart from the most.
    fn hardest(&self, rest: &[usize]) -> Option<(usize, Vec<usize>)> {
        rest.iter()
            .enumerate()
            .map(|(place, unit)| (place, *unit, self.open(*unit)))
            .min_by_key(|(_, unit, open)| {
                let party = self.party;
                (
                    open.len(),
                    Reverse((party.weight(*unit), party.apart(*unit).len())),
                    *unit,
                )
            })
            .map(|(place, _, open)| (place, open))
    }

    /// Tables open to a unit; of those that are alike because nobody sits there, only the first.
    fn open(&self, unit: usize) -> Vec<usize> {
        let weight = self.party.weight(unit);
        let taken: Vec<usize> = self
            .party
            .apart(unit)
            .iter()
            .filter_map(|other| self.at.get(*other).copied().flatten())
            .collect();
        let mut empty: Vec<usize> = Vec::new();
        let mut open = Vec::new();
        for (table, (left, limit)) in self.left.iter().zip(self.limits).enumerate() {
            if *left < weight || taken.contains(&table) {
                continue;
            }
            if left == limit {
                if empty.contains(limit) {
                    continue;
                }
                empty.push(*limit);
            }
            open.push(table);
        }
        open
    }
}
