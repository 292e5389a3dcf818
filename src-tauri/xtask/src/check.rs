//! What must hold before each commit, without the slow lanes.

use std::{collections::BTreeMap, fs, path::Path};

use crate::{
    app, setup,
    step::{Done, Failure, cargo, npm, root, run as step, target},
};

pub fn run() -> Done {
    setup::to_run(true)?;
    app::bundle()?;
    step(
        "format (cargo fmt)",
        cargo().args(["fmt", "--all", "--check"]),
    )?;
    let mut clippy = cargo();
    clippy.args([
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]);
    step("lints (cargo clippy)", &mut clippy)?;
    fresh()?;
    step(
        "unit tests (cargo test)",
        cargo().args(["test", "--quiet", "--workspace", "--lib"]),
    )?;
    step(
        "types of the UI (svelte-check)",
        npm("ui").args(["run", "--silent", "check"]),
    )?;
    step(
        "unit tests of the UI (vitest)",
        npm("ui").args(["run", "--silent", "test"]),
    )
}

/// The contract in TypeScript is what the domain says.
fn fresh() -> Done {
    let made = target().join("protocol");
    if made.exists() {
        fs::remove_dir_all(&made)?;
    }
    let mut export = cargo();
    export
        .args(["test", "--quiet", "--workspace", "--lib", "export_bindings"])
        .env("TS_RS_EXPORT_DIR", &made);
    step(
        "the contract in TypeScript",
        export.stdout(std::process::Stdio::null()),
    )?;
    let (now, kept) = (files(&made)?, files(&root().join("ui/src/protocol"))?);
    let stale: Vec<&str> = now
        .keys()
        .chain(kept.keys())
        .filter(|name| now.get(*name) != kept.get(*name))
        .map(String::as_str)
        .collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "ui/src/protocol is not what the domain says ({}): run `cargo test -p domain export_bindings` and commit it",
        stale.join(", ")
    )))
}

fn files(folder: &Path) -> Done<BTreeMap<String, Vec<u8>>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            all.insert(name, fs::read(&path)?);
        }
    }
    Ok(all)
}
