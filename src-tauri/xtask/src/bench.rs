//! Measures: each figure is a ratio to a peer or to the physical limit, in the same run.

use crate::{
    app, setup,
    step::{Done, cargo, etabli, run as step},
};

pub fn run(arguments: &[String]) -> Done {
    setup::to_measure()?;
    app::build()?;
    let mut bench = cargo();
    bench
        .args([
            "run",
            "--quiet",
            "--package",
            "tests",
            "--bin",
            "bench",
            "--",
        ])
        .args(arguments);
    step("measuring", bench.env("ETABLI_BIN", etabli()))
}
