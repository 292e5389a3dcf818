//! Who sits where: groups drawn at random, and how people change tables. Pure functions of the
//! people as they were entered, the tables in their order and a number: the same give the same, on
//! every machine and in every version.

use domain::{
    Id,
    participant::Participant,
    seating::{Draw, Rotated, Rotation, Seat},
};

use crate::Records;

mod chance;
mod draw;
mod exact;
mod floor;
mod rotate;
#[cfg(test)]
mod tests;

pub use chance::Chance;
use floor::Party;

/// The most tables that are drawn.
const TABLES: usize = 500;
/// The most rounds that are planned, as many as a participant keeps and the first.
const ROUNDS: usize = 21;

/// Draws the people of a workshop to its groups, or to so many tables where it has no group yet.
pub fn draw_of(records: &Records, seed: u32, tables: u32, absent: bool) -> Draw {
    let people: Vec<&Participant> = records
        .participants()
        .iter()
        .filter(|one| absent || one.present)
        .collect();
    let groups = records.groups();
    let sizes: Vec<Option<u32>> = match groups.is_empty() {
        true => vec![None; usize::try_from(tables).unwrap_or(TABLES).min(TABLES)],
        false => groups.iter().map(|group| group.size).collect(),
    };
    draw(&people, &sizes, u64::from(seed))
}

/// Draws people to tables, each with its places where somebody said how many.
pub fn draw(people: &[&Participant], sizes: &[Option<u32>], seed: u64) -> Draw {
    if people.is_empty() || sizes.is_empty() {
        return Draw::Seated(Vec::new());
    }
    let party = Party::of(people);
    match draw::draw(&party, sizes, &mut Chance::of(seed)) {
        Ok(places) => Draw::Seated(
            people
                .iter()
                .zip(party.by_person(&places))
                .map(|(one, table)| Seat {
                    participant: one.id,
                    table: count(table),
                })
                .collect(),
        ),
        Err(refused) => Draw::Refused(refused),
    }
}

/// Plans how the people of a workshop change tables, from where they sit now.
pub fn rotation_of(records: &Records, seed: u32, rounds: u32, hosts: bool) -> Rotation {
    let groups = records.groups();
    let place = |id: Id| groups.iter().position(|group| group.id == id);
    let (people, first): (Vec<&Participant>, Vec<usize>) = records
        .participants()
        .iter()
        .filter(|one| one.present)
        .filter_map(|one| Some((one, place(one.group?)?)))
        .unzip();
    let sizes: Vec<Option<u32>> = groups.iter().map(|group| group.size).collect();
    let rounds = usize::try_from(rounds).unwrap_or(ROUNDS).min(ROUNDS);
    rotate(&people, &first, &sizes, rounds, hosts, u64::from(seed))
}

/// Plans so many rounds for people who sit at these tables in the first.
pub fn rotate(
    people: &[&Participant],
    first: &[usize],
    sizes: &[Option<u32>],
    rounds: usize,
    hosts: bool,
    seed: u64,
) -> Rotation {
    let party = Party::of(people);
    let plan = rotate::plan(&party, first, sizes, rounds, hosts, &mut Chance::of(seed));
    let (pairs, again, most) = plan.meetings();
    let ways: Vec<Vec<usize>> = plan.rounds().iter().map(|at| party.by_person(at)).collect();
    Rotation {
        people: people
            .iter()
            .enumerate()
            .map(|(person, one)| Rotated {
                participant: one.id,
                host: plan.is_host(person),
                tables: ways
                    .iter()
                    .filter_map(|round| round.get(person).copied().map(count))
                    .collect(),
            })
            .collect(),
        pairs,
        again,
        most,
        back: plan.back(),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
