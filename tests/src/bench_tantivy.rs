//! Searches by Tantivy, over the same texts on the same machine: a small program of its own, which is
//! no part of the workspace and is built in the folder that `ETABLI_TANTIVY` names, once.

use std::{fs, path::Path, process::Command, time::Duration};

use chrono::{Datelike, NaiveDate};
use domain::{ErrorCode, Fault, Id, search::Ask};
use serde_json::{Value, json};

const FILES: [(&str, &str); 2] = [
    ("Cargo.toml", include_str!("../peers/tantivy/Cargo.toml")),
    ("main.rs", include_str!("../peers/tantivy/main.rs")),
];

/// A text, and what it can be filtered by.
pub struct Line {
    /// It.
    pub text: String,
    /// Its project, by its number.
    pub project: usize,
    /// Its day, by its number.
    pub day: i32,
}

/// What it took.
pub struct Taken {
    /// Each search, in their order.
    pub taken: Vec<Duration>,
    /// Its folder.
    pub bytes: u64,
    /// The same without the files of the texts themselves.
    pub bytes_without_texts: u64,
}

/// The number of a day.
pub fn day(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

fn failed(error: impl std::fmt::Display) -> Fault {
    Fault::new(ErrorCode::Unreadable).detail(error)
}

/// A search as the program reads it.
fn asked(ask: &Ask, projects: &[Id]) -> Value {
    let words = ask.words.trim();
    let kind = match words {
        _ if words.starts_with('"') => "phrase",
        _ if words.contains(" OU ") => "any",
        _ if words == ask.words => "begun",
        _ => "all",
    };
    let words: Vec<&str> = words
        .split([' ', '"'])
        .filter(|word| !word.is_empty() && *word != "OU")
        .collect();
    let project = ask
        .project
        .and_then(|id| projects.iter().position(|one| *one == id));
    json!({ "kind": kind, "words": words, "project": project,
        "from": ask.from.map(day), "to": ask.to.map(day) })
}

fn written(path: &Path, lines: impl Iterator<Item = Value>) -> Result<(), Fault> {
    let all: Vec<String> = lines.map(|line| line.to_string()).collect();
    fs::write(path, all.join("\n")).map_err(failed)
}

/// Searches the lines; nothing where no folder is named.
///
/// # Errors
/// When the program cannot be built, or fails.
pub fn run(lines: &[Line], asks: &[Ask], projects: &[Id]) -> Result<Option<Taken>, Fault> {
    let Some(built) = std::env::var_os("ETABLI_TANTIVY") else {
        return Ok(None);
    };
    let built = Path::new(&built);
    fs::create_dir_all(built).map_err(failed)?;
    for (name, text) in FILES {
        // Written again, it would be built again.
        let file = built.join(name);
        if fs::read_to_string(&file).is_ok_and(|known| known == text) {
            continue;
        }
        fs::write(file, text).map_err(failed)?;
    }
    let done = Command::new("cargo")
        .args(["build", "--release", "--target-dir", "target"])
        .current_dir(built)
        .status()
        .map_err(failed)?;
    if !done.success() {
        return Err(failed("Tantivy's program is not built"));
    }
    let folder = tempfile::tempdir().map_err(failed)?;
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("index")).map_err(failed)?;
    written(
        &path("texts"),
        lines
            .iter()
            .map(|line| json!({ "text": line.text, "project": line.project, "day": line.day })),
    )?;
    written(&path("asks"), asks.iter().map(|ask| asked(ask, projects)))?;
    let said = Command::new(built.join("target/release/searched"))
        .args([path("index"), path("texts"), path("asks")])
        .output()
        .map_err(failed)?;
    if !said.status.success() {
        return Err(failed(String::from_utf8_lossy(&said.stderr)));
    }
    let said: Value = serde_json::from_slice(&said.stdout).map_err(failed)?;
    let number = |name: &str| said[name].as_u64().unwrap_or_default();
    let taken = said["taken_ns"].as_array().into_iter().flatten();
    Ok(Some(Taken {
        taken: taken
            .map(|ns| Duration::from_nanos(ns.as_u64().unwrap_or_default()))
            .collect(),
        bytes: number("bytes"),
        bytes_without_texts: number("bytes_without_texts"),
    }))
}
