//! Rankings: points of Borda, which follow from the duels, and what Condorcet asks: who beats whom.

use domain::{
    Id,
    ballot::BallotOption,
    results::{DuelsResult, OptionResult},
};

/// Gives each result its points, and the duels.
pub(super) fn duels(
    options: &[BallotOption],
    voters: u32,
    results: &mut [OptionResult],
) -> DuelsResult {
    let above: Vec<Vec<u32>> = options
        .iter()
        .map(|option| {
            let won = |other: &BallotOption| {
                let duel = option.duels.iter().find(|d| d.against == Some(other.id));
                duel.map_or(0, |duel| duel.above)
            };
            options.iter().map(won).collect()
        })
        .collect();
    for (at, result) in results.iter_mut().enumerate() {
        result.points = halves(&above, at, voters) / 2.0;
    }
    let size = options.len();
    let beats = |a: usize, b: usize| above[a][b] > above[b][a];
    let id = |at: usize| options[at].id;
    let most = results.iter().map(|r| r.points).fold(0.0, f64::max);
    let cast = above.iter().flatten().any(|count| *count > 0);
    let first: Vec<usize> = (0..size)
        .filter(|at| cast && results[*at].points >= most)
        .collect();
    let condorcet = (0..size).find(|a| size > 1 && (0..size).all(|b| *a == b || beats(*a, b)));
    let smallest: Vec<usize> = match condorcet {
        Some(_) => Vec::new(),
        None => smallest(size, &beats),
    };
    let lost = first
        .iter()
        .find_map(|a| (0..size).find(|b| beats(*b, *a)).map(|b| (id(*a), id(b))));
    let ids = |list: Vec<usize>| -> Vec<Id> { list.into_iter().map(id).collect() };
    DuelsResult {
        options: options.iter().map(|option| option.id).collect(),
        condorcet: condorcet.map(id),
        smallest: if smallest.len() < size {
            ids(smallest)
        } else {
            Vec::new()
        },
        borda: ids(first),
        lost,
        above,
    }
}

/// Twice the points of Borda: two for each option below, one for each beside, over all people.
fn halves(above: &[Vec<u32>], at: usize, voters: u32) -> f64 {
    let halves: u64 = (0..above.len())
        .filter(|other| *other != at)
        .map(|other| {
            let (won, lost) = (u64::from(above[at][other]), u64::from(above[other][at]));
            let beside = u64::from(voters).saturating_sub(won + lost);
            2 * won + beside
        })
        .sum();
    #[allow(clippy::cast_precision_loss)] // at most 1,000 options × 2 × 200,000 people
    let halves = halves as f64;
    halves
}

/// The smallest set whose members beat all outside it (Smith). Options ordered by how many they beat
/// or tie: the set is the shortest beginning of that order of which each member beats all the rest.
fn smallest(size: usize, beats: &impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..size).collect();
    let score = |a: usize| -> usize {
        (0..size)
            .filter(|b| *b != a)
            .map(|b| 2 * usize::from(beats(a, b)) + usize::from(!beats(a, b) && !beats(b, a)))
            .sum()
    };
    order.sort_by_key(|a| std::cmp::Reverse(score(*a)));
    let closed = |length: usize| {
        let (inside, outside) = order.split_at(length);
        inside.iter().all(|a| outside.iter().all(|b| beats(*a, *b)))
    };
    let length = (1..=size).find(|length| closed(*length)).unwrap_or(size);
    let mut set = order[..length.min(size)].to_vec();
    set.sort_unstable();
    set
}
