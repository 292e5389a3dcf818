//! No mean of fewer than five answers is told in a report, nor can be found from those that are.

use domain::report::WorkshopLine;

use super::*;

/// No mean of fewer than five answers is told, nor left over where the workshops whose means are told are
/// taken from all, from a stretch of time or from kinds of workshop.
pub(super) fn no_mean_of_few(made: &Report) -> Result<(), TestCaseError> {
    let few = |answers: u32| (1..5).contains(&answers);
    let parts = made.trend.iter().map(|part| &part.rated);
    let kinds = made.rated_kinds.iter().map(|group| &group.rated);
    for rated in parts.chain(kinds).chain([&made.roti]) {
        prop_assert_eq!(rated.mean.is_none(), rated.answers < 5);
    }
    let left = |is_of: &dyn Fn(&WorkshopLine) -> bool| -> u32 {
        let own = made.workshop_lines.iter().filter(|line| is_of(line));
        let kept = own.filter(|line| line.rated.mean.is_none());
        kept.map(|line| line.rated.answers).sum()
    };
    for line in &made.workshop_lines {
        prop_assert!(line.rated.mean.is_none() || line.rated.answers >= 5);
    }
    // Where all are few together, nothing is told that anything could be taken from.
    prop_assert!(made.roti.answers < 5 || !few(left(&|_| true)));
    for part in made.trend.iter().filter(|part| part.rated.mean.is_some()) {
        prop_assert!(!few(left(&|line| line
            .date
            .is_some_and(|day| part.period.holds(day)))));
    }
    for group in &made.rated_kinds {
        prop_assert!(!few(left(&|line| group.kinds.contains(&line.kind))));
    }
    for answers in found(made) {
        prop_assert!(!few(answers), "{answers}");
    }
    Ok(())
}

/// How many answers there are behind each mean that somebody can find: told of all, of a stretch of time or
/// of kinds, without the workshops whose own means are told, and what is left of one of these once another
/// that lies in it is taken away, and so on.
fn found(made: &Report) -> Vec<u32> {
    let lines = made.workshop_lines.iter();
    let untold: Vec<&WorkshopLine> = lines
        .filter(|line| line.rated.answers > 0 && line.rated.mean.is_none())
        .collect();
    let set = |is_of: &dyn Fn(&WorkshopLine) -> bool| -> u32 {
        let own = (0..).zip(&untold).filter(|(_, line)| is_of(line));
        own.map(|(at, _)| 1_u32 << at).sum()
    };
    let mut sets: BTreeSet<u32> = BTreeSet::new();
    if made.roti.mean.is_some() {
        sets.insert(set(&|_| true));
    }
    for part in made.trend.iter().filter(|part| part.rated.mean.is_some()) {
        let within = |line: &WorkshopLine| line.date.is_some_and(|day| part.period.holds(day));
        sets.insert(set(&within));
    }
    for group in made
        .rated_kinds
        .iter()
        .filter(|one| one.rated.mean.is_some())
    {
        sets.insert(set(&|line| group.kinds.contains(&line.kind)));
    }
    loop {
        let all: Vec<u32> = sets.iter().copied().collect();
        for inner in &all {
            let outer = all.iter().filter(|outer| *outer & inner == *inner);
            sets.extend(outer.map(|outer| outer & !inner));
        }
        if sets.len() == all.len() {
            break;
        }
    }
    let answers = |set: &u32| -> u32 {
        let own = (0..).zip(&untold).filter(|(at, _)| set >> at & 1 == 1);
        own.map(|(_, line)| line.rated.answers).sum()
    };
    sets.iter().map(answers).collect()
}

fn rated(on: u64, kind: u8, roti: [u32; 5]) -> Drawn {
    Drawn {
        project: 0,
        day: Some(on),
        state: 3,
        kind,
        blocks: Vec::new(),
        present: None,
        categories: Vec::new(),
        listed: Vec::new(),
        cards: Vec::new(),
        decisions: Vec::new(),
        actions: Vec::new(),
        roti: Some(roti),
        notes: 0,
    }
}

/// Two answers of one kind and five of another in a quarter, six of the first kind in the next one: the
/// quarter less the other kind is the mean of two.
#[test]
fn kinds_are_not_told_beside_a_stretch_that_gives_few_answers_away_with_them() {
    // From January to June of 2026.
    let period = Period {
        from: day(59),
        to: day(239),
    };
    let made = |first: [u32; 5]| {
        let all = [
            rated(73, 0, first),
            rated(80, 1, [0, 0, 1, 2, 2]),
            rated(168, 0, [0, 0, 2, 2, 2]),
        ];
        let made = report(&source(&all), period);
        no_mean_of_few(&made).unwrap();
        made
    };
    let few = made([1, 1, 0, 0, 0]);
    let quarters: Vec<u32> = few.trend.iter().map(|part| part.rated.answers).collect();
    assert_eq!(quarters, [7, 6]);
    assert!(few.trend.iter().all(|part| part.rated.mean.is_some()));
    assert!(few.rated_kinds.is_empty(), "{:?}", few.rated_kinds);
    // Where nothing few is left, they are told.
    let enough = made([1, 1, 1, 1, 1]);
    assert_eq!(enough.rated_kinds.len(), 2);
}
