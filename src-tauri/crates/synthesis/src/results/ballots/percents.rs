//! Whole per cent that add up to 100: largest remainders, of equal ones the first in the list
//! (Hare's method).

/// Each count in whole per cent, 100 together; all 0 where there is nothing to share.
pub fn percents(counts: &[u32]) -> Vec<u32> {
    let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    if all == 0 {
        return vec![0; counts.len()];
    }
    let parts = counts.iter().map(|count| u64::from(*count) * 100);
    let mut whole: Vec<u64> = parts.clone().map(|part| part / all).collect();
    let mut rest: Vec<(usize, u64)> = parts.map(|part| part % all).enumerate().collect();
    rest.sort_by_key(|(_, rest)| std::cmp::Reverse(*rest));
    let missing = usize::try_from(100 - whole.iter().sum::<u64>()).unwrap_or(0);
    for (at, _) in rest.into_iter().take(missing) {
        if let Some(part) = whole.get_mut(at) {
            *part += 1;
        }
    }
    whole
        .into_iter()
        .map(|part| u32::try_from(part).unwrap_or(100))
        .collect()
}
