//! A slow lane, not part of `test`: names of files through the dialogs of the desktop's portal.

use crate::{
    app, setup,
    step::{Done, cargo, etabli, run as step},
};

pub fn run() -> Done {
    setup::to_ask_the_portal()?;
    app::build()?;
    let mut portal = cargo();
    portal
        .args(["test", "--workspace", "--test", "shell", "--"])
        .args(["--ignored", "--exact"])
        .arg("files::a_name_typed_in_the_portals_dialog_gets_its_extension_and_replaces_nothing_unasked");
    step(
        "saving through the desktop's portal",
        portal.env("ETABLI_BIN", etabli()),
    )
}
