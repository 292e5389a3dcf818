//! Measures: each figure is a ratio to a peer or to the physical limit, in the same run.

use crate::{
    app, setup,
    step::{Done, built, etabli, program, run as step},
};

/// What is measured is what `run` builds: a selection of its own would have other features, and
/// build Typst and the rest a second time.
pub fn run(arguments: &[String]) -> Done {
    setup::to_measure()?;
    app::build()?;
    let mut bench = program(built("bench"));
    step(
        "measuring",
        bench.args(arguments).env("ETABLI_BIN", etabli()),
    )
}
