//! Forty rounds of the drill. `cargo xtask drill` does two thousand.
// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashSet;

#[test]
fn forty_rounds_in_which_nothing_acknowledged_is_lost() {
    let mut seen = HashSet::new();
    let failures: Vec<String> = (0..40)
        .filter_map(|n| match tests::drill::round(7_000 + n) {
            Ok(happened) => {
                seen.extend(happened);
                None
            }
            Err(failure) => Some(failure),
        })
        .collect();
    assert_eq!(failures, Vec::<String>::new());
    assert!(seen.len() >= 14, "the rounds are too much alike: {seen:?}");
}
