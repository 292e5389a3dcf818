//! `report`: the activity of the lab in a period, as a file. The library is only read, but for what
//! the report does not tell of people one by one: that is kept with each workshop, as the window does.

use std::ops::ControlFlow;

use domain::{ErrorCode, Fault, Id};
use synthesis::report::folded;

use super::{export, kept, library};
use crate::{
    args::{Format, Report},
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
    // What is no document holds every row and figure.
    let document = matches!(wanted, As::Document(_));
    let hidden = hidden.filter(|_| document).unwrap_or_default();
    if tells_people(wanted, &hidden) {
        drop(reading);
        let own = source.workshops.iter();
        let known = own.map(|own| (own.id, own.folded.clone())).collect();
        kept::keep(terminal, &known, folded(&source))?;
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
