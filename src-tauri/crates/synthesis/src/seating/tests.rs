#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::{
    Id,
    participant::Participant,
    seating::{Draw, Obstacle, Refused, Rotation, Wish},
};
use proptest::prelude::*;

use super::{Chance, draw, rotate};

fn id(number: usize) -> Id {
    Id::from_u128(number as u128 + 1)
}

fn people(
    categories: &[usize],
    together: &[(usize, usize)],
    apart: &[(usize, usize)],
) -> Vec<Participant> {
    let wished = |pairs: &[(usize, usize)], person: usize| {
        let own = pairs.iter().filter(|(one, _)| *one == person);
        own.map(|(_, other)| id(*other)).collect()
    };
    categories
        .iter()
        .enumerate()
        .map(|(person, category)| Participant {
            id: id(person),
            category: format!("c{category}"),
            together: wished(together, person),
            apart: wished(apart, person),
            ..Participant::default()
        })
        .collect()
}

fn drawn(people: &[Participant], sizes: &[Option<u32>], seed: u64) -> Result<Vec<usize>, Refused> {
    let all: Vec<&Participant> = people.iter().collect();
    match draw(&all, sizes, seed) {
        Draw::Seated(seats) => {
            assert!(
                seats
                    .iter()
                    .map(|seat| seat.participant)
                    .eq(people.iter().map(|one| one.id))
            );
            Ok(seats.iter().map(|seat| seat.table as usize).collect())
        }
        Draw::Refused(refused) => Err(refused),
    }
}

fn spread(counts: &[usize]) -> usize {
    counts.iter().max().unwrap() - counts.iter().min().unwrap()
}

/// People at each table, of those who are meant.
fn counts(at: &[usize], tables: usize, meant: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut counts = vec![0; tables];
    for (person, table) in at.iter().enumerate().filter(|(person, _)| meant(*person)) {
        assert!(*table < tables, "{person}");
        counts[*table] += 1;
    }
    counts
}

fn holds(at: &[usize], together: &[(usize, usize)], apart: &[(usize, usize)]) -> bool {
    together.iter().all(|(a, b)| at[*a] == at[*b]) && apart.iter().all(|(a, b)| at[*a] != at[*b])
}

/// Every way to seat so many people.
fn every(people: usize, tables: usize) -> impl Iterator<Item = Vec<usize>> {
    (0..tables.pow(u32::try_from(people).unwrap())).map(move |number| {
        let mut rest = number;
        let mut at = Vec::new();
        for _ in 0..people {
            at.push(rest % tables);
            rest /= tables;
        }
        at
    })
}

fn possible(
    people: usize,
    caps: &[usize],
    together: &[(usize, usize)],
    apart: &[(usize, usize)],
) -> bool {
    every(people, caps.len()).any(|at| {
        let here = counts(&at, caps.len(), |_| true);
        here.iter().zip(caps).all(|(here, cap)| here <= cap) && holds(&at, together, apart)
    })
}

#[test]
fn chance_is_as_it_was_published() {
    let mut chance = Chance::of(1_234_567);
    let first: Vec<u64> = (0..5).map(|_| chance.number()).collect();
    assert_eq!(
        first,
        [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ]
    );
    let mut seen = BTreeSet::new();
    for _ in 0..1_000 {
        seen.insert(chance.below(7));
    }
    assert!(seen.into_iter().eq(0..7));
    assert_eq!(chance.below(0), 0);
}

#[test]
fn a_number_gives_the_same_draw_in_every_version() {
    let categories: Vec<usize> = (0..14).map(|person| person % 3).collect();
    let people = people(&categories, &[(0, 5)], &[(1, 2), (3, 4)]);
    let sizes = [None, None, None, None];
    assert_eq!(drawn(&people, &sizes, 4821).unwrap(), PINNED);
    assert_ne!(drawn(&people, &sizes, 4822).unwrap(), PINNED);
}

const PINNED: [usize; 14] = [1, 3, 0, 0, 3, 1, 2, 2, 2, 3, 1, 3, 2, 0];

#[test]
fn two_hundred_people_are_drawn_to_twenty_tables() {
    for seed in 1000..1020 {
        let mut chance = Chance::of(seed);
        let categories: Vec<usize> = (0..200).map(|_| chance.below(6)).collect();
        let mut apart = BTreeSet::new();
        while apart.len() < 30 {
            let (one, other) = (chance.below(200), chance.below(200));
            if one < other {
                apart.insert((one, other));
            }
        }
        let apart: Vec<(usize, usize)> = apart.into_iter().collect();
        let people = people(&categories, &[], &apart);
        let at = drawn(&people, &[None; 20], seed).unwrap();
        assert!(holds(&at, &[], &apart), "{seed}");
        assert_eq!(counts(&at, 20, |_| true), [10; 20], "{seed}");
        for category in 0..6 {
            let here = counts(&at, 20, |person| categories[person] == category);
            assert!(spread(&here) <= 1, "{seed}: {category}: {here:?}");
        }
    }
}

#[test]
fn tables_have_the_places_that_were_said() {
    let categories: Vec<usize> = (0..24).map(|person| person % 4).collect();
    let people = people(&categories, &[], &[]);
    let at = drawn(&people, &[Some(8), Some(16)], 7).unwrap();
    assert_eq!(counts(&at, 2, |_| true), [8, 16]);
    for category in 0..4 {
        assert_eq!(
            counts(&at, 2, |person| categories[person] == category),
            [2, 4]
        );
    }
    // A small table is full, the others share the rest.
    let at = drawn(&people, &[None, Some(2), None], 7).unwrap();
    assert_eq!(counts(&at, 3, |_| true), [11, 2, 11]);
    // Too few places for all: the tables are filled alike, and the screen says so.
    let at = drawn(&people, &[Some(1), Some(2)], 7).unwrap();
    assert_eq!(counts(&at, 2, |_| true), [12, 12]);
    // Wishes go before even tables, and never beyond what a table holds.
    let five = self::people(&[0; 6], &[(0, 1), (1, 2), (2, 3), (3, 4)], &[]);
    let at = drawn(&five, &[None, None], 7).unwrap();
    assert_eq!(
        counts(&at, 2, |_| true)
            .into_iter()
            .collect::<BTreeSet<_>>(),
        BTreeSet::from([1, 5])
    );
}

#[test]
fn an_impossible_wish_is_named() {
    let refused = |many: usize,
                   tables: &[Option<u32>],
                   together: &[(usize, usize)],
                   apart: &[(usize, usize)]| {
        let refused = drawn(&people(&vec![0; many], together, apart), tables, 1).unwrap_err();
        let number = |id: Id| usize::try_from(id.as_u128()).unwrap() - 1;
        let named: Vec<(usize, usize, bool)> = refused
            .wishes
            .iter()
            .map(|wish| (number(wish.people.0), number(wish.people.1), wish.together))
            .collect();
        (refused.why, named, refused.most)
    };
    assert_eq!(
        refused(6, &[None; 3], &[(0, 1), (1, 2), (4, 5)], &[(2, 0), (3, 4)]),
        (
            Obstacle::Contradiction,
            vec![(0, 2, false), (0, 1, true), (1, 2, true)],
            0
        )
    );
    assert_eq!(
        refused(
            6,
            &[Some(2), Some(2), Some(3)],
            &[(0, 1), (1, 2), (3, 2)],
            &[]
        ),
        (
            Obstacle::TooLarge,
            vec![(0, 1, true), (1, 2, true), (2, 3, true)],
            3
        )
    );
    assert_eq!(
        refused(
            20,
            &[None; 3],
            &[],
            &[
                (4, 7),
                (7, 9),
                (4, 9),
                (4, 11),
                (7, 11),
                (9, 11),
                (1, 2),
                (2, 3)
            ]
        ),
        (
            Obstacle::TooFewTables,
            vec![
                (4, 7, false),
                (4, 9, false),
                (4, 11, false),
                (7, 9, false),
                (7, 11, false),
                (9, 11, false)
            ],
            3
        )
    );
    // Three pairs of two for three tables of which one has one place.
    let (why, wishes, _) = refused(
        6,
        &[Some(1), Some(2), Some(3)],
        &[(0, 1), (2, 3), (4, 5)],
        &[],
    );
    assert_eq!((why, wishes.len()), (Obstacle::Unheld, 3));
    // A ring of five around two tables.
    let ring = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)];
    let (why, wishes, _) = refused(9, &[None; 2], &[], &ring);
    assert_eq!((why, wishes.len()), (Obstacle::Unheld, 5));
}

#[test]
fn a_draw_of_nobody_or_to_no_table_is_empty() {
    assert_eq!(draw(&[], &[None], 1), Draw::Seated(Vec::new()));
    let one = people(&[0], &[], &[]);
    assert_eq!(draw(&[&one[0]], &[], 1), Draw::Seated(Vec::new()));
    // A wish about somebody who is not drawn asks for nothing.
    let absent = people(&[0, 0], &[], &[(0, 5), (1, 0)]);
    assert!(drawn(&absent[..1], &[None], 1).is_ok());
}

proptest! {
    #[test]
    fn categories_and_tables_are_even_for_every_number(
        categories in proptest::collection::vec(0_usize..6, 1..80),
        tables in 1_usize..14,
        seed in any::<u64>(),
    ) {
        let people = people(&categories, &[], &[]);
        let sizes = vec![None; tables];
        let at = drawn(&people, &sizes, seed).unwrap();
        prop_assert!(spread(&counts(&at, tables, |_| true)) <= 1);
        for category in 0..6 {
            prop_assert!(spread(&counts(&at, tables, |person| categories[person] == category)) <= 1);
        }
        prop_assert_eq!(drawn(&people, &sizes, seed).unwrap(), at);
    }

    #[test]
    fn wishes_are_held_where_any_way_holds_them_and_else_named(
        many in 2_usize..7,
        caps in proptest::collection::vec(proptest::option::of(0_u32..6), 1..4),
        pairs in proptest::collection::vec((0_usize..7, 0_usize..7, any::<bool>()), 0..10),
        seed in any::<u64>(),
    ) {
        let mut known: HashMap<(usize, usize, bool), ()> = HashMap::new();
        for (one, other, together) in pairs {
            let (one, other) = (one % many, other % many);
            if one != other {
                known.insert((one.min(other), one.max(other), together), ());
            }
        }
        let of = |kind: bool| -> Vec<(usize, usize)> {
            known.keys().filter(|(_, _, together)| *together == kind).map(|(a, b, _)| (*a, *b)).collect()
        };
        let (together, apart) = (of(true), of(false));
        let people = people(&vec![0; many], &together, &apart);
        let limits = super::floor::limits(&caps, many);
        match drawn(&people, &caps, seed) {
            Ok(at) => {
                prop_assert!(holds(&at, &together, &apart));
                let here = counts(&at, limits.len(), |_| true);
                prop_assert!(here.iter().zip(&limits).all(|(here, limit)| here <= limit));
            }
            Err(refused) => {
                prop_assert!(!possible(many, &limits, &together, &apart));
                // What is named cannot be held by itself, and every part of it is needed.
                let number = |id: Id| usize::try_from(id.as_u128()).unwrap() - 1;
                let part = |kind: bool, without: Option<&Wish>| -> Vec<(usize, usize)> {
                    refused.wishes.iter()
                        .filter(|wish| wish.together == kind && Some(*wish) != without)
                        .map(|wish| (number(wish.people.0), number(wish.people.1)))
                        .collect()
                };
                prop_assert!(!possible(many, &limits, &part(true, None), &part(false, None)));
                if matches!(refused.why, Obstacle::Contradiction | Obstacle::Unheld | Obstacle::TooFewTables) {
                    // People who are to be together and apart are so whatever the tables are.
                    let limits = match refused.why {
                        Obstacle::Contradiction => vec![many; 2],
                        _ => limits.clone(),
                    };
                    for wish in &refused.wishes {
                        let (together, apart) = (part(true, Some(wish)), part(false, Some(wish)));
                        prop_assert!(possible(many, &limits, &together, &apart), "{:?}", refused);
                    }
                }
            }
        }
    }
}

/// The tables of each round, person by person.
fn rounds(plan: &Rotation) -> Vec<Vec<usize>> {
    let many = plan.people.first().map_or(0, |one| one.tables.len());
    let table = |one: &domain::seating::Rotated, round: usize| one.tables[round] as usize;
    (0..many)
        .map(|round| plan.people.iter().map(|one| table(one, round)).collect())
        .collect()
}

/// How often each pair meets.
fn meetings(rounds: &[Vec<usize>]) -> BTreeMap<(usize, usize), usize> {
    let mut met = BTreeMap::new();
    for round in rounds {
        for one in 0..round.len() {
            for other in one + 1..round.len() {
                if round[one] == round[other] {
                    *met.entry((one, other)).or_insert(0) += 1;
                }
            }
        }
    }
    met
}

/// What is to be as small as can be: the meetings of each pair with each other.
fn again(rounds: &[Vec<usize>]) -> usize {
    meetings(rounds)
        .values()
        .map(|met| met * (met - 1) / 2)
        .sum()
}

fn seated(many: usize, tables: usize) -> Vec<usize> {
    (0..many).map(|person| person % tables).collect()
}

fn planned(
    people: &[Participant],
    first: &[usize],
    tables: usize,
    rounds: usize,
    hosts: bool,
    seed: u64,
) -> Rotation {
    let all: Vec<&Participant> = people.iter().collect();
    rotate(&all, first, &vec![None; tables], rounds, hosts, seed)
}

#[test]
fn nobody_meets_twice_where_that_can_be() {
    for (many, tables, wanted) in [
        (25, 5, 5),
        (24, 5, 4),
        (49, 7, 7),
        (21, 7, 4),
        (30, 11, 6),
        (200, 20, 4),
        (16, 4, 3),
        (9, 3, 3),
    ] {
        let people = people(&vec![0; many], &[], &[]);
        let plan = planned(&people, &seated(many, tables), tables, wanted, false, 3);
        assert_eq!((plan.again, plan.most), (0, 1), "{many} at {tables}");
        assert_eq!(again(&rounds(&plan)), 0);
        assert_eq!(plan.pairs as usize, meetings(&rounds(&plan)).len());
    }
    // Where there are more tables than people at one, nobody comes back to a table either.
    let people = people(&[0; 20], &[], &[]);
    assert_eq!(planned(&people, &seated(20, 5), 5, 4, false, 3).back, 0);
}

#[test]
fn no_plan_of_few_people_has_fewer_meetings() {
    for (many, tables, wanted) in [
        (4, 2, 3),
        (5, 2, 3),
        (6, 2, 3),
        (6, 3, 3),
        (7, 2, 3),
        (7, 3, 2),
        (8, 2, 2),
        (8, 4, 2),
        (6, 3, 2),
    ] {
        let first = seated(many, tables);
        let sizes: Vec<usize> = {
            let mut sizes = counts(&first, tables, |_| true);
            sizes.sort_unstable();
            sizes
        };
        let ways: Vec<Vec<usize>> = every(many, tables)
            .filter(|at| {
                let mut here = counts(at, tables, |_| true);
                here.sort_unstable();
                here == sizes
            })
            .collect();
        let mut fewest = usize::MAX;
        for second in &ways {
            if wanted == 2 {
                fewest = fewest.min(again(&[first.clone(), second.clone()]));
                continue;
            }
            let before = again(&[first.clone(), second.clone()]);
            if before >= fewest {
                continue;
            }
            for third in &ways {
                fewest = fewest.min(again(&[first.clone(), second.clone(), third.clone()]));
            }
        }
        let people = people(&vec![0; many], &[], &[]);
        let plan = planned(&people, &first, tables, wanted, false, 11);
        assert_eq!(
            again(&rounds(&plan)),
            fewest,
            "{many} at {tables}, {wanted} rounds"
        );
    }
}

#[test]
fn a_host_stays_and_meets_everybody_once() {
    let people = people(&[0; 25], &[], &[]);
    let plan = planned(&people, &seated(25, 5), 5, 5, true, 3);
    let hosts: Vec<_> = plan.people.iter().filter(|one| one.host).collect();
    assert_eq!(hosts.len(), 5);
    assert!(
        hosts
            .iter()
            .all(|host| host.tables.iter().all(|table| *table == host.tables[0]))
    );
    assert_eq!((plan.again, plan.back), (0, 0));
}

#[test]
fn a_plan_of_nobody_or_of_one_table_stays() {
    assert_eq!(rotate(&[], &[], &[], 3, false, 1), Rotation::default());
    let people = people(&[0; 4], &[], &[]);
    let plan = planned(&people, &[0; 4], 1, 3, true, 1);
    assert!(plan.people.iter().all(|one| one.tables == [0, 0, 0]));
}

/// Two kept together, one of whom is apart from a third, and a host at each table: no exchange may
/// lead out of a round that breaks the wish.
#[test]
fn a_round_from_which_no_exchange_leads_holds_the_wishes() {
    let (together, apart) = ([(6, 1)], [(6, 0)]);
    let people = people(&[0; 11], &together, &apart);
    for seed in std::iter::once(1_754_665_612_706_878_310).chain(0..60) {
        let first = drawn(&people, &[None; 5], seed).unwrap();
        let plan = planned(&people, &first, 5, 2, true, seed);
        let every = rounds(&plan);
        assert!(
            every.iter().all(|round| holds(round, &together, &apart)),
            "{seed}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_round_seats_everybody_and_holds_the_wishes(
        many in 1_usize..24,
        tables in 1_usize..6,
        wanted in 1_usize..5,
        hosts in any::<bool>(),
        pairs in proptest::collection::vec((0_usize..24, 0_usize..24, any::<bool>()), 0..5),
        seed in any::<u64>(),
    ) {
        let pairs: Vec<_> = pairs.into_iter().map(|(a, b, kind)| (a % many, b % many, kind)).filter(|(a, b, _)| a != b).collect();
        let of = |kind: bool| -> Vec<(usize, usize)> { pairs.iter().filter(|(_, _, own)| *own == kind).map(|(a, b, _)| (*a, *b)).collect() };
        let (together, apart) = (of(true), of(false));
        let people = people(&vec![0; many], &together, &apart);
        let Ok(first) = drawn(&people, &vec![None; tables], seed) else { return Ok(()) };
        let plan = planned(&people, &first, tables, wanted, hosts, seed);
        let rounds = rounds(&plan);
        prop_assert_eq!(rounds.len(), wanted);
        prop_assert_eq!(&rounds[0], &first);
        let sizes = counts(&first, tables, |_| true);
        for round in &rounds {
            prop_assert!(holds(round, &together, &apart));
            let here = counts(round, tables, |_| true);
            prop_assert!(here.iter().max() == sizes.iter().max() && here.iter().min() == sizes.iter().min());
        }
        for one in plan.people.iter().filter(|one| one.host) {
            prop_assert!(one.tables.iter().all(|table| *table == one.tables[0]));
        }
        let same = planned(&people, &first, tables, wanted, hosts, seed);
        prop_assert_eq!(same, plan);
    }
}
