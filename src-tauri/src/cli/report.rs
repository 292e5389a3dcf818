//! `report`: the activity of the lab in a period, as a file. The library is only read, but for what
//! the report does not tell of people one by one: that is kept with each workshop, as the window does.

use std::{ops::ControlFlow, sync::Arc};

use domain::{ErrorCode, Fault, Id};
use engine::Engine;
use synthesis::report::{Source, folded};

use super::{export, library};
use crate::{
    args::{Format, Report},
    clock::RealClock,
    places,
    report::{As, tells_people, write},
    terminal::{End, Terminal},
};

/// `report`.
pub fn report(terminal: &Terminal, asked: &Report) -> Result<End, Fault> {
    let wanted = written_as(asked.format)?;
    let mut reading = library::needed(terminal)?;
    let output = crate::write::output(&asked.output, wanted.extension(), asked.force)?;
    places::beside_library(terminal.folder(), &output)?;
    let projects = asked.projects.iter();
    let projects: Vec<Id> = projects
        .map(|asked| library::find_project(&mut reading, asked))
        .collect::<Result<_, _>>()?;
    let source = reading.report_source(&asked.period, &projects)?;
    let language = asked.language.unwrap_or_else(|| terminal.words.language());
    let hidden = source.lab.as_ref().map(|lab| lab.report_hidden.clone());
    let hidden = hidden.unwrap_or_default();
    if tells_people(wanted, &hidden) {
        drop(reading);
        keep(terminal, &source)?;
    }
    let made = write(
        &source,
        asked.period,
        (language, hidden),
        wanted,
        (&output, asked.force),
        &mut |_| ControlFlow::Continue(()),
    )?;
    export::tell_made(terminal, wanted == As::Tables, &output, &made)
}

/// Keeps what the report tells together. Where a window has the library, it cannot, and says so: the
/// next document from there keeps it.
fn keep(terminal: &Terminal, source: &Source) -> Result<(), Fault> {
    let fresh = folded(source).into_iter().filter(|(workshop, keys)| {
        let mut own = source.workshops.iter().filter(|own| own.id == *workshop);
        own.next()
            .is_none_or(|own| keys.iter().any(|key| !own.folded.contains(key)))
    });
    let fresh: Vec<(Id, Vec<String>)> = fresh.collect();
    if fresh.is_empty() {
        return Ok(());
    }
    let opened = Engine::open_as(terminal.folder(), Arc::new(RealClock), terminal.place.wish);
    let engine = match opened {
        Ok(engine) => engine,
        Err(fault) if matches!(fault.code, ErrorCode::InUse | ErrorCode::ReadOnly) => {
            terminal.remark(&terminal.words.say("cli-report-not-kept"));
            return Ok(());
        }
        Err(fault) => return Err(fault),
    };
    crate::folds::keep_all(&engine, fresh)
}

/// As what something of figures and words is written.
///
/// # Errors
/// What only records are written as.
pub fn written_as(format: Format) -> Result<As, Fault> {
    Ok(match format {
        Format::Pdf => As::Document(::export::Format::Pdf),
        Format::Docx => As::Document(::export::Format::Docx),
        Format::Odt => As::Document(::export::Format::Odt),
        Format::Html => As::Document(::export::Format::Html),
        Format::Markdown => As::Document(::export::Format::Markdown),
        Format::Xlsx => As::Workbook,
        Format::Csv => As::Tables,
        Format::Json => As::Figures,
        Format::Etabli | Format::Case | Format::Ics | Format::Png | Format::Svg => {
            return Err(Fault::new(ErrorCode::Internal));
        }
    })
}
