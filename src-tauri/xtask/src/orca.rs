//! A slow lane, not part of `test`: one task through Orca, compared with the transcript that is kept.

use crate::{
    app, setup,
    step::{Done, cargo, etabli, run as step},
};

pub fn run() -> Done {
    setup::to_listen()?;
    app::build()?;
    let mut orca = cargo();
    orca.args(["test", "--workspace", "--test", "shell", "--"])
        .args(["--ignored", "--exact", "orca::a_workshop_is_held_by_ear"]);
    step(
        "holding a workshop by ear (Orca)",
        orca.env("ETABLI_BIN", etabli()),
    )
}
