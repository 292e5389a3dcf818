//! The command line: the same library without a window or a display.
//!
//! Results go to the standard output (sentences, or JSON with `--json`), refusals to the standard
//! error. Exit: 0 done, 1 refused, 3 the facilitator must choose (`--merge` or `--copy`).

mod export;
mod help;
mod import;
mod library;

use std::{path::PathBuf, process::ExitCode};

use domain::{ErrorCode, Fault};
use wording::Wording;

use crate::{
    args::{Line, Misuse},
    places,
    preferences::system_language,
};

/// What the command line is used with.
pub struct Terminal {
    /// The library's folder.
    pub folder: PathBuf,
    /// The system's language.
    pub words: Wording,
    /// Results as JSON.
    pub json: bool,
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

/// Does a work.
pub fn run(data_dir: Option<PathBuf>, work: Line, json: bool) -> ExitCode {
    let folder = match places::asked(data_dir) {
        Ok(asked) => places::followed(&asked),
        Err(fault) => return refused(&fault),
    };
    let line = Terminal {
        folder,
        words: words(),
        json,
    };
    let ended = match work {
        Line::Help => help::help(&line),
        Line::Version => help::version(&line),
        Line::Import { choice, files } => import::import(&line, choice, &files),
        Line::List => library::list(&line),
        Line::Export {
            workshop,
            format,
            language,
            output,
        } => export::export(&line, &workshop, format, language, &output),
        Line::Check => library::check(&line),
        Line::Backup { file } => library::backup(&line, &file),
    };
    match ended {
        Ok(end) => end.into(),
        Err(fault) => refused(&fault),
    }
}

/// A sentence on the standard error, and exit 1 (3 where a choice is needed).
pub fn refused(fault: &Fault) -> ExitCode {
    eprintln!("{}", words().fault(fault));
    if fault.code == ErrorCode::Conflict {
        End::Choice.into()
    } else {
        End::Refused.into()
    }
}

/// Arguments that ask for nothing known.
pub fn misuse(misuse: &Misuse) -> ExitCode {
    let words = words();
    eprintln!(
        "{}\n{}",
        words.say_with(misuse.id, &[("value", misuse.value.clone().into())]),
        words.say("cli-see-help")
    );
    End::Refused.into()
}

/// The window was asked for where there is no display.
pub fn no_display() -> ExitCode {
    let words = words();
    eprintln!(
        "{}\n{}",
        words.say("cli-no-display"),
        words.say("cli-see-help")
    );
    End::Refused.into()
}

fn words() -> Wording {
    Wording::new(system_language())
}

impl Terminal {
    /// A sentence on the standard output.
    pub fn say(&self, text: &str) -> Result<(), Fault> {
        use std::io::Write;
        writeln!(std::io::stdout(), "{text}")
            .map_err(|error| Fault::new(ErrorCode::Unreadable).at("stdout").detail(error))
    }

    /// A result on the standard output.
    pub fn give(&self, value: &serde_json::Value) -> Result<(), Fault> {
        self.say(&format!("{value:#}"))
    }
}
