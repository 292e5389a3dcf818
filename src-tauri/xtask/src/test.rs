//! Every test, on what `run` builds.

use crate::{
    app, package, setup,
    step::{Done, cargo, etabli, npm, run as step, target},
};

pub fn run() -> Done {
    setup::everything()?;
    app::build()?;
    step(
        "checking the UI's types (svelte-check)",
        npm("ui").args(["run", "--silent", "check"]),
    )?;
    step(
        "testing the UI (vitest)",
        npm("ui").args(["run", "--silent", "test"]),
    )?;
    let mut tests = cargo();
    // No comment holds an example to run, and the examples are for people to look at: both would
    // only be linked.
    tests.args([
        "test",
        "--workspace",
        "--no-fail-fast",
        "--lib",
        "--bins",
        "--tests",
    ]);
    if cfg!(target_os = "linux") {
        tests.env("ETABLI_DEB", package::ready()?);
    }
    tests
        .env("ETABLI_BIN", etabli())
        .env("ETABLI_CHECKERS", target().join("checkers/bin"));
    step(
        "testing the core, the documents, the command line and the window (cargo test)",
        &mut tests,
    )?;
    let mut count = cargo();
    count.args([
        "test",
        "--workspace",
        "--test",
        "reached",
        "--",
        "--ignored",
    ]);
    step(
        "counting what the window's tests have reached (cargo test)",
        count.env("ETABLI_BIN", etabli()),
    )
}
