//! The long drill: what `test` does in forty rounds, farther.

use crate::{
    app, setup,
    step::{Done, built, program, run as step},
};

/// `cargo xtask drill [ROUNDS [SEED]]`.
pub fn run(arguments: &[String]) -> Done {
    setup::everything()?;
    app::build()?;
    step(
        "drilling: gestures while the outside happens to the library's file",
        program(built("drill")).args(arguments),
    )
}
