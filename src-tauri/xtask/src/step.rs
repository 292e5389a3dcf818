//! Running programs and saying what is done: one line a step, the program's own words below it.

use std::{
    ffi::OsStr,
    fmt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

/// Why a command stopped, in a sentence.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

pub type Done<T = ()> = Result<T, Failure>;

/// The folder that holds the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent()
        .and_then(Path::parent)
        .unwrap_or(here)
        .to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A program of the workspace, as `run` and `test` build it.
pub fn built(name: &str) -> PathBuf {
    target()
        .join("debug")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Établi's own program.
pub fn etabli() -> PathBuf {
    built("etabli")
}

/// Says what is done now.
pub fn say(what: &str) {
    println!("• {what}");
}

/// A program in the workspace's folder.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// The same cargo that runs this.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// npm in a folder; on Windows it is a script.
pub fn npm(folder: &str) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(root().join(folder));
    command
}

/// Runs it, its words on the terminal; its failure is ours.
pub fn run(what: &str, command: &mut Command) -> Done {
    say(what);
    let start = Instant::now();
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::new(format!("{name} could not be started: {error}")))?;
    if !status.success() {
        return Err(Failure::new(format!("failed: {what} ({name}: {status})")));
    }
    let seconds = start.elapsed().as_secs();
    if seconds > 1 {
        println!("  {seconds} s");
    }
    Ok(())
}

/// What it prints, when it succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program can be found.
pub fn found(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|paths| {
        std::env::split_paths(&paths).any(|folder| folder.join(name).is_file())
    })
}

/// Whether `stamp` holds the same bytes as `source`: what was made from it is still good.
pub fn same(stamp: &Path, source: &Path) -> bool {
    match (std::fs::read(stamp), std::fs::read(source)) {
        (Ok(then), Ok(now)) => then == now,
        _ => false,
    }
}
