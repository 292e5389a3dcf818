//! How people change tables, meeting as few as can be twice. In the first plan the one on seat *s*
//! goes *s* tables on each round: where the number of tables is prime, and no smaller than a table,
//! nobody meets anybody twice. Everything else is bettered by exchanges.

use super::{
    chance::Chance,
    floor::{Party, limits},
};

/// What counts most: people to be apart at one table, then meeting again, then coming back.
const APART: i64 = 1_000_000;
const AGAIN: i64 = 100;
/// Exchanges that are tried, each time one sets out.
const TRIES: usize = 20_000;
/// How often one sets out.
const STARTS: usize = 8;

/// Where each unit sits in each round.
pub struct Plan<'p> {
    party: &'p Party,
    tables: usize,
    hosts: Vec<bool>,
    at: Vec<Vec<usize>>,
    /// Who sits at a table of a round.
    members: Vec<Vec<Vec<usize>>>,
    /// How often two units meet.
    met: Vec<i64>,
    /// How often a unit is at a table.
    visits: Vec<i64>,
    cost: i64,
}

/// The best plan that was found; the first round is as it was given.
pub fn plan<'p>(
    party: &'p Party,
    first: &[usize],
    sizes: &[Option<u32>],
    rounds: usize,
    hosted: bool,
    chance: &mut Chance,
) -> Plan<'p> {
    let tables = sizes.len();
    let units = party.units.len();
    let seat = |unit: usize| {
        let person = party.units.get(unit).and_then(|unit| unit.members.first());
        person
            .and_then(|person| first.get(*person))
            .copied()
            .unwrap_or(0)
    };
    let start: Vec<usize> = (0..units).map(seat).collect();
    let mut hosts = vec![false; units];
    if hosted {
        for table in 0..tables {
            let alone = (0..units).find(|unit| seat(*unit) == table && party.weight(*unit) == 1);
            if let Some(host) = alone.and_then(|unit| hosts.get_mut(unit)) {
                *host = true;
            }
        }
    }
    let limits = limits(sizes, party.people);
    let least = least(party, &start, tables, rounds, hosted);
    let mut best: Option<Plan<'p>> = None;
    for attempt in 0..STARTS {
        let mut order: Vec<usize> = (0..units).collect();
        if attempt > 0 {
            chance.shuffle(&mut order);
        }
        let at = (0..rounds.max(1))
            .map(|round| turned(party, &start, &order, &hosts, &limits, round))
            .collect();
        let mut plan = Plan::new(party, tables, hosts.clone(), at);
        plan.better(chance, &limits, attempt > 0, least);
        let done = plan.cost <= least;
        if best.as_ref().is_none_or(|known| plan.cost < known.cost) {
            best = Some(plan);
        }
        if done {
            break;
        }
    }
    let mut best = best.unwrap_or_else(|| Plan::new(party, tables, hosts, vec![start]));
    // Exchanges may find no way out of a round in which people sit together who are to be apart:
    // hosts stay, and those kept together need as many places. As in the first, it holds the wishes.
    if best.seated_as_wished() {
        best.better(chance, &limits, false, least);
    }
    best
}

/// Everybody turned on by their seat; as in the first round where that would leave a table too full
/// or too empty.
fn turned(
    party: &Party,
    start: &[usize],
    order: &[usize],
    hosts: &[bool],
    limits: &[usize],
    round: usize,
) -> Vec<usize> {
    let tables = limits.len();
    let mut at = start.to_vec();
    let mut seats = vec![0; tables];
    for unit in order {
        let Some(table) = start.get(*unit).copied() else {
            continue;
        };
        if hosts.get(*unit).copied().unwrap_or(false) {
            continue;
        }
        if let (Some(seat), Some(place)) = (seats.get_mut(table), at.get_mut(*unit)) {
            *seat += 1;
            *place = (table + round * *seat) % tables.max(1);
        }
    }
    let (before, after) = (heads(party, start, tables), heads(party, &at, tables));
    let (few, many) = (before.iter().min(), before.iter().max());
    let fits = after
        .iter()
        .zip(limits)
        .all(|(heads, limit)| heads <= limit && Some(heads) >= few && Some(heads) <= many);
    match fits {
        true => at,
        false => start.to_vec(),
    }
}

/// People at each table.
fn heads(party: &Party, at: &[usize], tables: usize) -> Vec<usize> {
    let mut heads = vec![0; tables];
    for (unit, table) in at.iter().enumerate() {
        if let Some(heads) = heads.get_mut(*table) {
            *heads += party.weight(unit);
        }
    }
    heads
}

/// A cost that no plan is below: so many meetings cannot all be of other pairs, and of people who
/// come from fewer tables than they are, some have met.
fn least(party: &Party, start: &[usize], tables: usize, rounds: usize, hosted: bool) -> i64 {
    if hosted || party.units.len() != party.people {
        return 0;
    }
    let signed = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let pairs = |n: i64| n * (n - 1) / 2;
    let rounds = signed(rounds);
    let heads: Vec<i64> = heads(party, start, tables)
        .into_iter()
        .map(signed)
        .collect();
    let (tables, all) = (signed(tables).max(1), pairs(signed(party.people)).max(1));
    let meetings: i64 = heads.iter().map(|heads| pairs(*heads)).sum::<i64>() * rounds;
    let (each, more) = (meetings / all, meetings % all);
    let spread = all * pairs(each) + more * each;
    let met = |heads: &i64| {
        let (each, more) = (heads / tables, heads % tables);
        tables * pairs(each) + more * each
    };
    let between: i64 = heads.iter().map(met).sum::<i64>() * pairs(rounds);
    spread.max(between) * AGAIN
}

impl<'p> Plan<'p> {
    fn new(party: &'p Party, tables: usize, hosts: Vec<bool>, at: Vec<Vec<usize>>) -> Self {
        let units = party.units.len();
        let mut plan = Self {
            party,
            tables,
            hosts,
            members: vec![vec![Vec::new(); tables]; at.len()],
            met: vec![0; units * units],
            visits: vec![0; units * tables],
            at: vec![vec![0; units]; at.len()],
            cost: 0,
        };
        for (round, places) in at.iter().enumerate() {
            for (unit, table) in places.iter().enumerate() {
                plan.join(round, unit, *table);
            }
        }
        plan
    }

    /// The table of each unit, round by round.
    pub fn rounds(&self) -> &[Vec<usize>] {
        &self.at
    }

    /// Whether a person stays at the table.
    pub fn is_host(&self, person: usize) -> bool {
        self.hosted(self.party.unit(person))
    }

    /// Pairs who meet, those who meet again, and how often the one meets that meets most.
    pub fn meetings(&self) -> (u32, u32, u32) {
        let units = self.party.units.len();
        let (mut pairs, mut again, mut most) = (0, 0, 0);
        for one in 0..units {
            for other in one + 1..units {
                let met = self.met(one, other);
                let weight = self.party.weight(one) * self.party.weight(other);
                pairs += if met > 0 { weight } else { 0 };
                again += if met > 1 { weight } else { 0 };
                most = most.max(met);
            }
        }
        (
            super::count(pairs),
            super::count(again),
            u32::try_from(most).unwrap_or(0),
        )
    }

    /// People who come back to a table, hosts aside.
    pub fn back(&self) -> u32 {
        let returns = |unit: &usize| {
            !self.hosted(*unit) && (0..self.tables).any(|table| self.visited(*unit, table) > 1)
        };
        let units = (0..self.party.units.len()).filter(returns);
        super::count(units.map(|unit| self.party.weight(unit)).sum())
    }

    fn hosted(&self, unit: usize) -> bool {
        self.hosts.get(unit).copied().unwrap_or(false)
    }

    fn met(&self, one: usize, other: usize) -> i64 {
        self.met
            .get(one * self.party.units.len() + other)
            .copied()
            .unwrap_or(0)
    }

    fn visited(&self, unit: usize, table: usize) -> i64 {
        self.visits
            .get(unit * self.tables + table)
            .copied()
            .unwrap_or(0)
    }

    fn weight(&self, unit: usize) -> i64 {
        i64::try_from(self.party.weight(unit)).unwrap_or(i64::MAX)
    }

    fn table(&self, round: usize, unit: usize) -> usize {
        self.at
            .get(round)
            .and_then(|at| at.get(unit))
            .copied()
            .unwrap_or(0)
    }

    fn sitting(&self, round: usize, table: usize) -> &[usize] {
        self.members
            .get(round)
            .and_then(|round| round.get(table))
            .map_or(&[], Vec::as_slice)
    }

    fn meet(&mut self, unit: usize, other: usize, by: i64) {
        let units = self.party.units.len();
        for place in [unit * units + other, other * units + unit] {
            if let Some(met) = self.met.get_mut(place) {
                *met += by;
            }
        }
    }

    /// A unit rises from its table.
    fn leave(&mut self, round: usize, unit: usize) {
        let table = self.table(round, unit);
        if let Some(list) = self
            .members
            .get_mut(round)
            .and_then(|round| round.get_mut(table))
        {
            list.retain(|one| *one != unit);
        }
        self.count(round, unit, table, -1);
    }

    /// A unit sits down.
    fn join(&mut self, round: usize, unit: usize, table: usize) {
        self.count(round, unit, table, 1);
        if let Some(list) = self
            .members
            .get_mut(round)
            .and_then(|round| round.get_mut(table))
        {
            list.push(unit);
        }
        if let Some(at) = self.at.get_mut(round).and_then(|at| at.get_mut(unit)) {
            *at = table;
        }
    }

    /// What it costs that a unit comes to a table, or what is spared when it goes.
    fn count(&mut self, round: usize, unit: usize, table: usize, by: i64) {
        let party = self.party;
        let weight = self.weight(unit);
        let beside = self.sitting(round, table).to_vec();
        for other in beside {
            let known = self.met(unit, other);
            // The n-th meeting costs as many as there were before it.
            let before = if by > 0 { known } else { known - 1 };
            self.cost += by * before * weight * self.weight(other) * AGAIN;
            if party.apart(unit).contains(&other) {
                self.cost += by * APART;
            }
            self.meet(unit, other, by);
        }
        let known = self.visited(unit, table);
        if !self.hosted(unit) {
            self.cost += by * if by > 0 { known } else { known - 1 } * weight;
        }
        if let Some(visits) = self.visits.get_mut(unit * self.tables + table) {
            *visits += by;
        }
    }

    /// Exchanges what lies at two tables of a round, as long as that makes nothing worse; with heat,
    /// which goes down, also where it is a little worse.
    fn better(&mut self, chance: &mut Chance, limits: &[usize], hot: bool, least: i64) {
        let rounds = self.at.len();
        if rounds < 2 || self.tables < 2 || self.party.units.len() < 2 {
            return;
        }
        let free = !self.hosts.contains(&true);
        let mut best = (self.cost, self.at.clone());
        for tried in 0..TRIES {
            if self.cost <= least {
                return;
            }
            let heat = match hot {
                true => (TRIES - tried) * 250 / TRIES,
                false => 0,
            };
            let round = 1 + chance.below(rounds - 1);
            let spare = i64::try_from(chance.below(heat + 1)).unwrap_or(0);
            let before = self.cost;
            if free && chance.below(8) == 0 {
                let (one, other) = (chance.below(self.tables), chance.below(self.tables));
                self.relabel(round, one, other, limits);
                if self.cost > before + spare {
                    self.relabel(round, one, other, limits);
                }
            } else if let Some((unit, others)) = self.exchange(round, chance) {
                let (from, to) = (
                    self.table(round, unit),
                    self.table(round, *others.first().unwrap_or(&unit)),
                );
                self.swap(round, unit, &others, to, from);
                if self.cost > before + spare {
                    self.swap(round, unit, &others, from, to);
                }
            }
            if self.cost < best.0 {
                best = (self.cost, self.at.clone());
            }
        }
        if best.0 < self.cost {
            *self = Self::new(self.party, self.tables, self.hosts.clone(), best.1);
        }
    }

    /// Seats a round as the first where it breaks more wishes than that; whether there was one.
    fn seated_as_wished(&mut self) -> bool {
        let Some(first) = self.at.first().cloned() else {
            return false;
        };
        let most = self.broken(&first);
        let worse: Vec<usize> = (0..self.at.len())
            .filter(|round| self.at.get(*round).is_some_and(|at| self.broken(at) > most))
            .collect();
        if worse.is_empty() {
            return false;
        }
        let mut at = self.at.clone();
        for round in worse {
            if let Some(at) = at.get_mut(round) {
                at.clone_from(&first);
            }
        }
        *self = Self::new(self.party, self.tables, self.hosts.clone(), at);
        true
    }

    /// Pairs at one table that are to be apart, each counted twice.
    fn broken(&self, at: &[usize]) -> usize {
        let table = |unit: usize| at.get(unit).copied();
        let clashes = |unit: usize| {
            let apart = self.party.apart(unit).iter();
            apart.filter(|other| table(**other) == table(unit)).count()
        };
        (0..at.len()).map(clashes).sum()
    }

    /// A unit, and as many people of another table.
    fn exchange(&self, round: usize, chance: &mut Chance) -> Option<(usize, Vec<usize>)> {
        let unit = chance.below(self.party.units.len());
        let table = chance.below(self.tables);
        if self.hosted(unit) || self.table(round, unit) == table {
            return None;
        }
        let there = self.sitting(round, table);
        let begin = chance.below(there.len());
        let mut wanted = self.party.weight(unit);
        let mut others = Vec::new();
        for other in there.iter().cycle().skip(begin).take(there.len()) {
            let weight = self.party.weight(*other);
            if weight <= wanted && !self.hosted(*other) {
                wanted -= weight;
                others.push(*other);
            }
            if wanted == 0 {
                return Some((unit, others));
            }
        }
        None
    }

    /// A unit goes to one table, others to another.
    fn swap(&mut self, round: usize, unit: usize, others: &[usize], to: usize, from: usize) {
        self.leave(round, unit);
        for other in others {
            self.leave(round, *other);
        }
        self.join(round, unit, to);
        for other in others {
            self.join(round, *other, from);
        }
    }

    /// Two tables of a round change their people, where both have places enough.
    fn relabel(&mut self, round: usize, one: usize, other: usize, limits: &[usize]) {
        let heads = |table: usize| -> usize {
            self.sitting(round, table)
                .iter()
                .map(|unit| self.party.weight(*unit))
                .sum()
        };
        let limit = |table: usize| limits.get(table).copied().unwrap_or(0);
        if one == other || heads(one) > limit(other) || heads(other) > limit(one) {
            return;
        }
        let (here, there) = (
            self.sitting(round, one).to_vec(),
            self.sitting(round, other).to_vec(),
        );
        for unit in here.iter().chain(&there) {
            self.leave(round, *unit);
        }
        for (units, table) in [(&here, other), (&there, one)] {
            for unit in units {
                self.join(round, *unit, table);
            }
        }
    }
}
