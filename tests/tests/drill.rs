//! Forty rounds of the drill. `cargo xtask drill` does two thousand.
// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{collections::BTreeSet, io::Write};

use tests::drill::{HAPPENINGS, Means, round};

#[test]
fn forty_rounds_in_which_nothing_acknowledged_is_lost() {
    let means = Means::find(env!("CARGO_BIN_EXE_hammer").into()).unwrap();
    let lacking = means.lacking();
    for what in &lacking {
        // Past the test's own capture, which only shows what failed.
        writeln!(std::io::stderr(), "SKIPPED: {what} (not allowed here)").unwrap();
    }
    let (mut happened, mut met) = (BTreeSet::new(), BTreeSet::new());
    let failures: Vec<String> = (0..40)
        .filter_map(|n| match round(7_000 + n as u64, n, &means) {
            Ok(course) => {
                happened.extend(course.happened);
                met.extend(course.met.into_keys());
                None
            }
            Err(failure) => Some(failure),
        })
        .collect();
    assert_eq!(failures, Vec::<String>::new());
    let every: BTreeSet<&str> = HAPPENINGS
        .into_iter()
        .filter(|what| !lacking.contains(what))
        .collect();
    assert_eq!(happened, every);
    // It was no dry exercise.
    for what in [
        "acknowledged before the kill",
        "gesture refused: LibraryMissing",
        "in use",
        "log set aside",
        "noticed: LibraryMissing",
        "noticed: LibraryReplaced",
        "opening refused: LibraryMissing",
        "rescued",
        "went on with Mine",
        "went on with Theirs",
        "while closed",
    ] {
        assert!(met.contains(what), "never: {what}, but {met:?}");
    }
}
