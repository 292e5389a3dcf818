//! A draw: dealt by category, then bettered by exchanges until every wish is held and every
//! category is spread as evenly as it can be. Where that does not succeed, every way is tried, and
//! the wishes that stand in the way are named.

use domain::seating::{Obstacle, Refused, Wish};

use super::{
    chance::Chance,
    exact::{LONG, SHORT, Tried, tried},
    floor::{Party, limits},
};

/// What a wish that is not held counts, and a person without a place, beside what is uneven.
const HARD: usize = 1_000_000_000;
/// What uneven tables count, and uneven categories.
const SIZE: usize = 50;
const CATEGORY: usize = 10;
/// Exchanges that are tried.
const TRIES: usize = 40_000;

/// The table of each unit.
pub fn draw(
    party: &Party,
    sizes: &[Option<u32>],
    chance: &mut Chance,
) -> Result<Vec<usize>, Refused> {
    let limits = limits(sizes, party.people);
    if let Some(refused) = plain(party, &limits) {
        return Err(refused);
    }
    let mut seating = Seating::new(party, &limits, sizes);
    seating.deal(chance);
    seating.better(chance);
    if seating.hard() == 0 {
        return Ok(seating.at);
    }
    match tried(party, &limits, LONG) {
        Tried::Way(way) => {
            seating.take(&way);
            seating.better(chance);
            Ok(seating.at)
        }
        Tried::None => Err(named(party, &limits)),
        Tried::Unknown => Err(Refused {
            why: Obstacle::Unfound,
            wishes: seating.open_wishes(),
            most: 0,
        }),
    }
}

/// What can be seen without trying: people who are to be together and apart, and more people kept
/// together than there are places at any table.
fn plain(party: &Party, limits: &[usize]) -> Option<Refused> {
    let inside = |(_, (a, b)): &&(Wish, (usize, usize))| party.unit(*a) == party.unit(*b);
    let contradicted = party
        .wishes
        .iter()
        .filter(inside)
        .find(|(wish, _)| !wish.together);
    if let Some((wish, (a, _))) = contradicted {
        return Some(Refused {
            why: Obstacle::Contradiction,
            wishes: std::iter::once(*wish)
                .chain(path(party, wish, party.unit(*a)))
                .collect(),
            most: 0,
        });
    }
    let most = limits.iter().copied().max().unwrap_or(0);
    let large = (0..party.units.len()).find(|unit| party.weight(*unit) > most)?;
    Some(Refused {
        why: Obstacle::TooLarge,
        wishes: within(party, large).map(|(wish, _)| *wish).collect(),
        most: u32::try_from(most).unwrap_or(u32::MAX),
    })
}

/// The wishes that make a unit one.
fn within(party: &Party, unit: usize) -> impl Iterator<Item = &(Wish, (usize, usize))> {
    let of =
        move |(wish, (a, _)): &&(Wish, (usize, usize))| wish.together && party.unit(*a) == unit;
    party.wishes.iter().filter(of)
}

/// Why two people are kept together: the shortest way from one to the other by wishes.
fn path(party: &Party, wish: &Wish, unit: usize) -> Vec<Wish> {
    let wishes: Vec<Wish> = within(party, unit).map(|(wish, _)| *wish).collect();
    let mut reached = vec![(wish.people.0, Vec::new())];
    let mut next = 0;
    while let Some((person, way)) = reached.get(next).cloned() {
        if person == wish.people.1 {
            return way;
        }
        for wish in &wishes {
            let (one, other) = wish.people;
            let there = match person {
                _ if person == one => other,
                _ if person == other => one,
                _ => continue,
            };
            if reached.iter().all(|(known, _)| *known != there) {
                let mut longer: Vec<Wish> = way.clone();
                longer.push(*wish);
                reached.push((there, longer));
            }
        }
        next += 1;
    }
    Vec::new()
}

/// Wishes that cannot be held together, none of which can be left out.
fn named(party: &Party, limits: &[usize]) -> Refused {
    let mut held = vec![true; party.wishes.len()];
    for wish in 0..held.len() {
        let set = |held: &mut Vec<bool>, on| {
            if let Some(held) = held.get_mut(wish) {
                *held = on;
            }
        };
        set(&mut held, false);
        let without = party.joined(|at| held.get(at).copied().unwrap_or(false));
        if tried(&without, limits, SHORT) != Tried::None {
            set(&mut held, true);
        }
    }
    let wishes: Vec<Wish> = party
        .wishes
        .iter()
        .zip(&held)
        .filter(|(_, held)| **held)
        .map(|((wish, _), _)| *wish)
        .collect();
    let mut people: Vec<_> = wishes
        .iter()
        .flat_map(|wish| [wish.people.0, wish.people.1])
        .collect();
    people.sort_unstable();
    people.dedup();
    let all_apart = wishes.iter().all(|wish| !wish.together)
        && people.len() * people.len().saturating_sub(1) / 2 == wishes.len();
    let open = limits.iter().filter(|limit| **limit > 0).count();
    Refused {
        why: match all_apart {
            true => Obstacle::TooFewTables,
            false => Obstacle::Unheld,
        },
        wishes,
        most: match all_apart {
            true => u32::try_from(open).unwrap_or(u32::MAX),
            false => 0,
        },
    }
}

/// From how many to how many people a table is to have, of all or of a category.
#[derive(Clone, Copy, Debug, Default)]
struct Band {
    low: usize,
    high: usize,
}

/// Everybody at a table, and how far that is from what is wanted.
struct Seating<'p> {
    party: &'p Party,
    limits: &'p [usize],
    tables: usize,
    /// Of all (row 0) and of each category, table by table.
    bands: Vec<Band>,
    counts: Vec<usize>,
    at: Vec<usize>,
}

impl<'p> Seating<'p> {
    fn new(party: &'p Party, limits: &'p [usize], sizes: &[Option<u32>]) -> Self {
        let tables = limits.len();
        let shares = shares(limits, sizes, party.people);
        let mut bands = Vec::new();
        for many in std::iter::once(party.people).chain(party.categories.iter().copied()) {
            bands.extend(shares.iter().zip(limits).map(|((part, whole), limit)| {
                let whole = whole * party.people;
                Band {
                    low: (many * part / whole).min(*limit),
                    high: (many * part).div_ceil(whole).min(*limit),
                }
            }));
        }
        Self {
            party,
            limits,
            tables,
            counts: vec![0; bands.len()],
            bands,
            at: vec![tables; party.units.len()],
        }
    }

    fn count(&self, row: usize, table: usize) -> usize {
        self.counts
            .get(row * self.tables + table)
            .copied()
            .unwrap_or(0)
    }

    fn table(&self, unit: usize) -> usize {
        self.at.get(unit).copied().unwrap_or(self.tables)
    }

    /// What a table costs in a row.
    fn cost(&self, row: usize, table: usize) -> usize {
        let count = self.count(row, table);
        let Band { low, high } = self
            .bands
            .get(row * self.tables + table)
            .copied()
            .unwrap_or_default();
        let off = low.saturating_sub(count) + count.saturating_sub(high);
        match row {
            0 => {
                let over = count.saturating_sub(self.limits.get(table).copied().unwrap_or(0));
                off * off * SIZE + over * HARD
            }
            _ => off * off * CATEGORY,
        }
    }

    /// What two tables cost in the rows of a unit.
    fn around(&self, unit: usize, tables: [usize; 2]) -> usize {
        let categories = self
            .party
            .units
            .get(unit)
            .map_or(&[][..], |unit| &unit.categories);
        std::iter::once(0)
            .chain(categories.iter().map(|(category, _)| category + 1))
            .flat_map(|row| tables.map(|table| self.cost(row, table)))
            .sum()
    }

    /// Those at a unit's table it is to be apart from.
    fn clashes(&self, unit: usize) -> usize {
        let here = self.table(unit);
        let apart = self.party.apart(unit).iter();
        apart.filter(|other| self.table(**other) == here).count()
    }

    fn put(&mut self, unit: usize, table: usize) {
        let from = self.table(unit);
        let weight = self.party.weight(unit);
        let categories = self
            .party
            .units
            .get(unit)
            .map_or(&[][..], |unit| &unit.categories);
        let rows =
            std::iter::once((0, weight)).chain(categories.iter().map(|(at, many)| (at + 1, *many)));
        for (row, many) in rows {
            if from < self.tables
                && let Some(count) = self.counts.get_mut(row * self.tables + from)
            {
                *count -= many;
            }
            if let Some(count) = self.counts.get_mut(row * self.tables + table) {
                *count += many;
            }
        }
        if let Some(at) = self.at.get_mut(unit) {
            *at = table;
        }
    }

    fn take(&mut self, way: &[usize]) {
        for (unit, table) in way.iter().enumerate() {
            self.put(unit, *table);
        }
    }

    /// Those kept together first, the most first; then one category after the other, each person
    /// where one is missed most.
    fn deal(&mut self, chance: &mut Chance) {
        let mut units: Vec<usize> = (0..self.party.units.len()).collect();
        chance.shuffle(&mut units);
        let category = |unit: usize| {
            let unit = self.party.units.get(unit);
            unit.and_then(|unit| unit.categories.first())
                .map_or(0, |(category, _)| *category)
        };
        units.sort_by_key(|unit| (std::cmp::Reverse(self.party.weight(*unit)), category(*unit)));
        let mut tables: Vec<usize> = (0..self.tables).collect();
        for unit in units {
            chance.shuffle(&mut tables);
            let best = tables.iter().copied().min_by_key(|table| {
                let mut cost = 0;
                for (row, many) in self.rows(unit) {
                    cost += self.dearer(row, *table, many);
                }
                let apart = self.party.apart(unit).iter();
                let clashes = apart.filter(|other| self.table(**other) == *table).count();
                cost + i64::try_from(clashes * HARD).unwrap_or(i64::MAX / 2)
            });
            self.put(unit, best.unwrap_or(0));
        }
    }

    fn rows(&self, unit: usize) -> Vec<(usize, usize)> {
        let categories = self
            .party
            .units
            .get(unit)
            .map_or(&[][..], |unit| &unit.categories);
        let all = std::iter::once((0, self.party.weight(unit)));
        all.chain(categories.iter().map(|(at, many)| (at + 1, *many)))
            .collect()
    }

    /// By how much a row costs more with so many more at a table.
    fn dearer(&mut self, row: usize, table: usize, many: usize) -> i64 {
        let place = row * self.tables + table;
        let signed = |cost: usize| i64::try_from(cost).unwrap_or(i64::MAX / 4);
        let before = signed(self.cost(row, table));
        if let Some(count) = self.counts.get_mut(place) {
            *count += many;
        }
        let after = signed(self.cost(row, table));
        if let Some(count) = self.counts.get_mut(place) {
            *count -= many;
        }
        after - before
    }

    /// All that is left to be wished.
    fn whole(&self) -> usize {
        let rows = self.counts.len() / self.tables.max(1);
        let uneven: usize = (0..rows)
            .flat_map(|row| (0..self.tables).map(move |table| (row, table)))
            .map(|(row, table)| self.cost(row, table))
            .sum();
        let clashes: usize = (0..self.at.len()).map(|unit| self.clashes(unit)).sum();
        uneven + clashes / 2 * HARD
    }

    /// Wishes that are not held, and people without a place.
    fn hard(&self) -> usize {
        let over = |(table, limit): (usize, &usize)| self.count(0, table).saturating_sub(*limit);
        let over: usize = self.limits.iter().enumerate().map(over).sum();
        let clashes: usize = (0..self.at.len()).map(|unit| self.clashes(unit)).sum();
        over + clashes / 2
    }

    /// Exchanges two units, or moves one, wherever that makes nothing worse.
    fn better(&mut self, chance: &mut Chance) {
        let units = self.at.len();
        let mut cost = self.whole();
        for _ in 0..TRIES {
            if cost == 0 || units < 2 || self.tables < 2 {
                return;
            }
            let one = chance.below(units);
            // One in four moves alone: needed only where tables are uneven.
            let other = match chance.below(4) {
                0 => None,
                _ => Some(chance.below(units)),
            };
            let from = self.table(one);
            let to = other.map_or_else(|| chance.below(self.tables), |other| self.table(other));
            if from == to {
                continue;
            }
            let now = |seating: &Self| {
                let mut clashes = seating.clashes(one);
                let mut cost = seating.around(one, [from, to]);
                if let Some(other) = other {
                    clashes += seating.clashes(other);
                    cost += seating.others(other, one, [from, to]);
                }
                cost + clashes * HARD
            };
            let before = now(self);
            self.put(one, to);
            if let Some(other) = other {
                self.put(other, from);
            }
            let after = now(self);
            if after <= before {
                cost = cost + after - before;
            } else {
                self.put(one, from);
                if let Some(other) = other {
                    self.put(other, to);
                }
            }
        }
    }

    /// What two tables cost in those rows of a unit that another one has not.
    fn others(&self, unit: usize, beside: usize, tables: [usize; 2]) -> usize {
        let known = self.rows(beside);
        self.rows(unit)
            .into_iter()
            .filter(|(row, _)| known.iter().all(|(other, _)| other != row))
            .flat_map(|(row, _)| tables.map(|table| self.cost(row, table)))
            .sum()
    }

    /// The wishes that are not held.
    fn open_wishes(&self) -> Vec<Wish> {
        self.party
            .wishes
            .iter()
            .filter(|(wish, (a, b))| {
                !wish.together && self.table(self.party.unit(*a)) == self.table(self.party.unit(*b))
            })
            .map(|(wish, _)| *wish)
            .collect()
    }
}

/// Each table's share of the people, as a fraction: in proportion to the places where all are said
/// and enough; else equal, but for tables that have fewer places than that.
fn shares(limits: &[usize], sizes: &[Option<u32>], people: usize) -> Vec<(usize, usize)> {
    let said: Option<Vec<usize>> = sizes
        .iter()
        .map(|size| size.map(|size| usize::try_from(size).unwrap_or(0)))
        .collect();
    if let Some(said) = said {
        let sum: usize = said.iter().sum();
        if sum >= people {
            return said.iter().map(|size| (people * size, sum)).collect();
        }
    }
    let mut full = vec![false; limits.len()];
    loop {
        let taken: usize = limits
            .iter()
            .zip(&full)
            .filter(|(_, full)| **full)
            .map(|(limit, _)| limit)
            .sum();
        let rest = people.saturating_sub(taken);
        let open = full.iter().filter(|full| !**full).count();
        let small = limits
            .iter()
            .zip(&full)
            .position(|(limit, full)| !full && limit * open < rest);
        match small.and_then(|at| full.get_mut(at)) {
            Some(full) => *full = true,
            None => {
                let share = |(limit, full): (&usize, &bool)| match full {
                    true => (*limit, 1),
                    false => (rest, open.max(1)),
                };
                return limits.iter().zip(&full).map(share).collect();
            }
        }
    }
}
