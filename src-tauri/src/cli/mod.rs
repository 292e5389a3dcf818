//! The command line: the same library without a window or a display.

mod bring;
mod export;
mod help;
mod import;
mod kept;
mod library;
mod look;
mod methods;
mod paper;
mod passphrase;
mod personal;
mod report;
mod retention;
mod search;
mod supports;

pub use library::folded;

use std::{path::PathBuf, process::ExitCode};

use crate::{
    args::Line,
    places,
    terminal::{Terminal, refused},
};

/// Does a work.
pub fn run(data_dir: Option<PathBuf>, work: Line, json: bool) -> ExitCode {
    let asked = match places::asked(data_dir) {
        Ok(asked) => asked,
        Err(fault) => return refused(&fault),
    };
    let place = places::followed(&asked);
    if let Line::Clear {
        confirm: Some(_), ..
    } = &work
    {
        // A window that was stopped may have left there what it had handed to a printer.
        engine::passing::lodge(&asked);
    }
    if !matches!(work, Line::Help | Line::Version)
        && let Err(fault) = passphrase::unlock(&place.folder.join(engine::FILE))
    {
        return refused(&fault);
    }
    let line = Terminal::new(place, json);
    let ended = match work {
        Line::Help => help::help(&line),
        Line::Version => help::version(&line),
        Line::Import {
            choice,
            into,
            files,
        } => import::import(&line, choice, into, &files),
        Line::List => library::list(&line),
        Line::Export {
            of,
            document,
            format,
            language,
            output,
            force,
        } => export::export(&line, (&of, document), format, language, (&output, force)),
        Line::Personal(asked) => personal::write(&line, &asked),
        Line::Methods(work) => methods::methods(&line, &work),
        Line::Report(asked) => report::report(&line, &asked),
        Line::Search(wanted) => search::search(&line, wanted),
        Line::Look { file } => look::look(&line, &file),
        Line::Tables {
            board,
            workshop,
            workbook,
            language,
            output,
            force,
        } => {
            let of = (board, workshop.as_deref());
            export::tables(&line, of, workbook, language, (&output, force))
        }
        Line::Board {
            board,
            shape,
            language,
            output,
            force,
        } => export::board(&line, board, shape, language, (&output, force)),
        Line::Poster {
            workshop,
            of,
            shape,
            language,
            output,
            force,
        } => paper::poster(
            &line,
            (&workshop, of.as_deref()),
            shape,
            language,
            (&output, force),
        ),
        Line::Supports { workshop } => supports::list(&line, &workshop),
        Line::Support {
            workshop,
            names,
            shape,
            large,
            language,
            output,
            force,
        } => supports::write(
            &line,
            (&workshop, &names),
            (shape, large, language),
            (&output, force),
        ),
        Line::Clear {
            clearing,
            project,
            confirm,
        } => retention::clear(&line, clearing, &project, confirm.as_deref()),
        Line::Check => library::check(&line),
        Line::Backup { file, force } => library::backup(&line, &file, force),
    };
    match ended {
        Ok(end) => end.into(),
        Err(fault) => refused(&fault),
    }
}
