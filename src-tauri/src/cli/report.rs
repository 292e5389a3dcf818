//! `report`: the activity of the lab in a period, as a file. The library is only read.

use std::ops::ControlFlow;

use domain::{ErrorCode, Fault};
use serde_json::json;

use super::{export, library};
use crate::{
    args::{Format, Report},
    places,
    report::{As, write},
    terminal::{End, Terminal},
};

/// `report`.
pub fn report(terminal: &Terminal, asked: &Report) -> Result<End, Fault> {
    let wanted = match asked.format {
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
    };
    let Some(mut reading) = library::reading(terminal)? else {
        return Err(Fault::new(ErrorCode::NotFound).detail(terminal.folder().display()));
    };
    let output = crate::write::output(&asked.output, wanted.extension(), asked.force)?;
    places::beside_library(terminal.folder(), &output)?;
    let source = reading.report_source(&asked.period)?;
    let language = asked.language.unwrap_or_else(|| terminal.words.language());
    let made = write(
        &source,
        asked.period,
        (language, Vec::new()),
        wanted,
        (&output, asked.force),
        &mut |_| ControlFlow::Continue(()),
    )?;
    let names: Vec<String> = made
        .files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
    if wanted == As::Tables {
        if terminal.json {
            terminal.give(&json!({ "output": names.first(), "outputs": names }))?;
            return Ok(End::Done);
        }
        for name in names {
            terminal.say(
                &terminal
                    .words
                    .say_with("cli-export-done", &[("file", name.into())]),
            )?;
        }
        return Ok(End::Done);
    }
    export::tell(terminal, &output, made.pages, &made.replaced)?;
    Ok(End::Done)
}
