//! The standard output and the standard error, in the system's language: results go to the one,
//! refusals to the other. Exit: 0 done, 1 refused, 3 the facilitator must choose.

use std::{path::Path, process::ExitCode};

use domain::{ErrorCode, Fault};
use wording::Wording;

use crate::{args::Misuse, places::Place, preferences::system_language};

/// What the command line is used with.
pub struct Terminal {
    /// Where the library lies.
    pub place: Place,
    /// The system's language.
    pub words: Wording,
    /// Results as JSON.
    pub json: bool,
}

impl Terminal {
    /// For the library of a folder.
    pub fn new(place: Place, json: bool) -> Self {
        Self {
            place,
            words: words(),
            json,
        }
    }

    /// The library's folder.
    pub fn folder(&self) -> &Path {
        &self.place.folder
    }

    /// A remark on the standard error, beside the results.
    pub fn remark(&self, text: &str) {
        eprintln!("{text}");
    }

    /// A sentence on the standard output.
    pub fn say(&self, text: &str) -> Result<(), Fault> {
        use std::io::Write;
        writeln!(std::io::stdout(), "{text}").map_err(|error| Fault::of_disk(&error).at("stdout"))
    }

    /// A result on the standard output.
    pub fn give(&self, value: &serde_json::Value) -> Result<(), Fault> {
        self.say(&format!("{value:#}"))
    }
}

/// How a work ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Done.
    Done,
    /// Some of it was refused, and said so.
    Refused,
    /// A choice is needed, and it was said.
    Choice,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Done => Self::SUCCESS,
            End::Refused => Self::from(1),
            End::Choice => Self::from(3),
        }
    }
}

/// A sentence on the standard error, and exit 1 (3 where a choice is needed).
pub fn refused(fault: &Fault) -> ExitCode {
    eprintln!("{}", words().fault(fault));
    if fault.code == ErrorCode::Locked {
        eprintln!("{}", words().say("cli-passphrase"));
    }
    if fault.code == ErrorCode::Conflict {
        End::Choice.into()
    } else {
        End::Refused.into()
    }
}

/// Arguments that ask for nothing known.
pub fn misuse(misuse: &Misuse) -> ExitCode {
    let words = words();
    see_help(&words.say_with(misuse.id, &[("value", misuse.value.clone().into())]))
}

/// The window was asked for where there is no display.
pub fn no_display() -> ExitCode {
    see_help(&words().say("cli-no-display"))
}

fn see_help(sentence: &str) -> ExitCode {
    eprintln!("{sentence}\n{}", words().say("cli-see-help"));
    End::Refused.into()
}

fn words() -> Wording {
    Wording::new(system_language())
}
