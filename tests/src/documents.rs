//! What the tests of documents share: the sample's records, an export, and the tools that open a
//! PDF from outside (`pdftotext`, `pdfinfo`, and the independent checkers).

use std::{
    ffi::OsStr,
    io,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
};

use domain::{ErrorCode, Fault, Record, Timestamp};
use export::{Composer, Composition};
use synthesis::{
    Records,
    document::{Document, Options, document},
};

/// The sample shipped with the application.
pub const SAMPLE: &str = "assets/samples/01-ideation-venir-une-seule-fois.json";

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The sample as it stands in its file.
///
/// # Errors
/// What the disk says.
pub fn sample_file() -> io::Result<Vec<u8>> {
    std::fs::read(root().join(SAMPLE))
}

/// The sample's records.
///
/// # Errors
/// What reading it refuses.
pub fn sample() -> Result<Vec<Record>, Fault> {
    read(sample_file())
}

/// The records of a file of `tests/inputs`.
///
/// # Errors
/// What reading it refuses.
pub fn input(name: &str) -> Result<Vec<Record>, Fault> {
    read(std::fs::read(root().join("tests/inputs").join(name)))
}

fn read(bytes: io::Result<Vec<u8>>) -> Result<Vec<Record>, Fault> {
    let bytes = bytes.map_err(|error| Fault::new(ErrorCode::Unreadable).detail(error))?;
    let context = exchange::Context {
        time_zone: "Europe/Paris".to_owned(),
        now: Timestamp(1_773_500_000_000),
    };
    Ok(exchange::read(&bytes, &context)?.records)
}

/// The synthesis of the one workshop among records.
///
/// # Errors
/// Where there is not exactly one.
pub fn synthesis_of(records: Vec<Record>, options: &Options) -> Result<Document, Fault> {
    Ok(document(&Records::new(records)?, options))
}

/// A document, set.
///
/// # Errors
/// What the composer refuses.
pub fn set(composer: &mut Composer, document: &Document) -> Result<Composition, Fault> {
    composer.compose(document, &mut |_| ControlFlow::Continue(()))
}

/// What a tool says about a file, both streams; an error when it is not there or refuses.
///
/// # Errors
/// The tool's own words.
pub fn tool(name: impl AsRef<OsStr>, arguments: &[&OsStr]) -> io::Result<String> {
    let name = name.as_ref();
    let output = Command::new(name)
        .args(arguments)
        .output()
        .map_err(|error| {
            io::Error::other(format!(
                "{}: {error} (cargo xtask setup installs it)",
                name.display()
            ))
        })?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        Ok(said)
    } else {
        let told = String::from_utf8_lossy(&output.stderr);
        Err(io::Error::other(format!(
            "{} refuses: {said}{told}",
            name.display()
        )))
    }
}

/// The text of a PDF in the order of its content.
///
/// # Errors
/// What `pdftotext` says.
pub fn text_of(file: &Path) -> io::Result<String> {
    tool(
        "pdftotext",
        &[
            OsStr::new("-raw"),
            OsStr::new("-enc"),
            OsStr::new("UTF-8"),
            file.as_ref(),
            OsStr::new("-"),
        ],
    )
}

/// Text without what typography and line breaks change: spaces, apostrophes, quotation marks, a
/// hyphen at the end of a line.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            c if c.is_whitespace() || c == '\u{ad}' => None,
            '’' | '‘' => Some('\''),
            '“' | '”' | '«' | '»' => Some('"'),
            '−' | '‐' => Some('-'),
            other => Some(other),
        })
        .collect()
}

/// Words, alike where only typography differs; spaces of every kind part them.
pub fn words(text: &str) -> Vec<String> {
    text.split(char::is_whitespace)
        .map(plain)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether words stand one after the other among others.
pub fn stands_in(wanted: &[String], all: &[String]) -> bool {
    wanted.is_empty() || all.windows(wanted.len()).any(|found| found == wanted)
}

/// Where the independent checkers are: `ETABLI_CHECKERS`, else where `cargo xtask setup` puts them.
pub fn checkers() -> PathBuf {
    std::env::var_os("ETABLI_CHECKERS")
        .map_or_else(|| root().join("target/checkers/bin"), PathBuf::from)
}
