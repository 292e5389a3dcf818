//! The long walk through the window without a plan: what `test` does in 150 steps, farther.

use crate::{
    app, setup,
    step::{Done, Failure, cargo, etabli, run as step},
};

/// `cargo xtask walk [STEPS [SEED]]`.
pub fn run(arguments: &[String]) -> Done {
    if let Some(wrong) = arguments.iter().find(|one| one.parse::<u64>().is_err()) {
        return Err(Failure::new(format!("`{wrong}` is no number")));
    }
    setup::everything()?;
    app::build()?;
    let mut walk = cargo();
    walk.args(["test", "--workspace", "--test", "shell", "--"])
        .args(["--nocapture", "monkey"])
        .env("ETABLI_BIN", etabli())
        .env(
            "ETABLI_MONKEY_STEPS",
            arguments.first().map_or("2000", String::as_str),
        );
    if let Some(seed) = arguments.get(1) {
        walk.env("ETABLI_MONKEY_SEED", seed);
    }
    step(
        "walking through the window without a plan (cargo test)",
        &mut walk,
    )
}
