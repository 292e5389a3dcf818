//! Building Établi, and opening it.

use std::{
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    demonstration, setup,
    step::{Done, cargo, etabli, npm, program, root, run as step, say},
};

/// `cargo xtask run`.
pub fn run(arguments: &[String]) -> Done {
    let display = has_display();
    setup::to_run(display)?;
    build()?;
    if display {
        step("opening Établi", program(etabli()).args(arguments))
    } else {
        say("there is no display: the main job is held and shown instead");
        demonstration::run()
    }
}

/// The bundle of the UI, then every program of the workspace; what `run` builds `test` reuses.
pub fn build() -> Done {
    bundle()?;
    step(
        "building Établi (the first time about 20 minutes on 2 cores)",
        cargo().args(["build", "--workspace", "--bins"]),
    )
}

/// The UI's bundle, when something it is made of is newer.
pub fn bundle() -> Done {
    let made = modified(&root().join("ui/dist/index.html"));
    let sources = [
        "ui/src",
        "ui/index.html",
        "ui/package-lock.json",
        "ui/vite.config.ts",
        "assets/locales",
    ];
    let newest = sources
        .iter()
        .filter_map(|source| newest(&root().join(source)))
        .max();
    if made.is_none() || made < newest {
        step(
            "building the UI (vite build)",
            npm("ui").args(["run", "build"]),
        )?;
    }
    Ok(())
}

fn has_display() -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|data| data.modified()).ok()
}

/// The newest change at or below a path.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = modified(path);
    if !path.is_dir() {
        return own;
    }
    let entries: Vec<PathBuf> = std::fs::read_dir(path)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries
        .iter()
        .filter_map(|entry| newest(entry))
        .chain(own)
        .max()
}
