//! The long drill: what `test` does in forty rounds, farther.

use crate::{
    app, setup,
    step::{Done, program, run as step, target},
};

/// `cargo xtask drill [ROUNDS [SEED]]`.
pub fn run(arguments: &[String]) -> Done {
    setup::everything()?;
    app::build()?;
    let drill = target().join(if cfg!(windows) {
        "debug/drill.exe"
    } else {
        "debug/drill"
    });
    step(
        "drilling: gestures while the outside happens to the library's file",
        program(drill).args(arguments),
    )
}
