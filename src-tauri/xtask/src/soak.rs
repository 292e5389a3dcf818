//! Hours of the walk through the window without a plan, on a library of ten thousand notes.

use crate::{
    app, setup,
    step::{Done, Failure, cargo, etabli, run as step},
};

/// `cargo xtask soak [HOURS]`.
pub fn run(arguments: &[String]) -> Done {
    if let Some(wrong) = arguments.iter().find(|one| one.parse::<f64>().is_err()) {
        return Err(Failure::new(format!("`{wrong}` is no number")));
    }
    setup::everything()?;
    app::build()?;
    let mut soak = cargo();
    soak.args(["test", "--workspace", "--test", "shell", "--"])
        .args(["--nocapture", "--ignored", "--exact"])
        .arg("soak::a_window_lasts_for_hours_on_ten_thousand_notes")
        .env("ETABLI_BIN", etabli());
    if let Some(hours) = arguments.first() {
        soak.env("ETABLI_SOAK_HOURS", hours);
    }
    step(
        "walking through the window for hours, ten thousand notes (cargo test)",
        &mut soak,
    )
}
