//! `export`: a workshop's synthesis, or its records as a file.

use std::{ops::ControlFlow, path::Path};

use ::export::{Composer, Composition, Fonts, Replaced};
use domain::{ErrorCode, Fault, Id, Record, workshop::Language};
use serde_json::{Value, json};
use synthesis::{Records, document};

use super::library;
use crate::{
    args::Format,
    bring, places,
    terminal::{End, Terminal},
};

/// `export`.
pub fn export(
    terminal: &Terminal,
    workshop: &str,
    format: Format,
    language: Option<Language>,
    (output, force): (&Path, bool),
) -> Result<End, Fault> {
    let Some(mut reading) = library::reading(terminal)? else {
        return Err(Fault::new(ErrorCode::NotFound).detail(workshop));
    };
    let extension = match format {
        Format::Pdf => "pdf",
        Format::Json => "json",
        Format::Etabli => "etabli",
        Format::Csv => "csv",
        Format::Xlsx => "xlsx",
        Format::Ics => "ics",
    };
    let output = &crate::write::output(output, extension, force)?;
    places::beside_library(terminal.folder(), output)?;
    let id = library::find(&mut reading, workshop)?;
    let records = reading.workshop_records(id)?;
    let mut pages = None;
    let mut replaced = Vec::new();
    match format {
        Format::Pdf => {
            let composition = compose(records, id, language)?;
            crate::write::whole(output, &composition.pdf()?)?;
            pages = Some(composition.pages);
            replaced = composition.replaced;
        }
        Format::Json => crate::write::whole(output, &::exchange::write(&records))?,
        Format::Etabli => engine::write_etabli(output, &records)?,
        Format::Ics => {
            crate::write::whole(output, crate::write::calendar(records, id)?.as_bytes())?
        }
        // They are tables, and have a work of their own.
        Format::Csv | Format::Xlsx => return Err(Fault::new(ErrorCode::Internal)),
    }
    tell(terminal, output, pages, &replaced)?;
    Ok(End::Done)
}

/// `export` of tables: of a board by its id, or of a workshop.
pub fn tables(
    terminal: &Terminal,
    (board, workshop): (Option<Id>, Option<&str>),
    workbook: bool,
    language: Option<Language>,
    (output, force): (&Path, bool),
) -> Result<End, Fault> {
    let asked = board.map(|board| board.to_string());
    let asked = asked.as_deref().or(workshop).unwrap_or_default();
    let Some(mut reading) = library::reading(terminal)? else {
        return Err(Fault::new(ErrorCode::NotFound).detail(asked));
    };
    let extension = if workbook { "xlsx" } else { "csv" };
    let output = &crate::write::output(output, extension, force)?;
    places::beside_library(terminal.folder(), output)?;
    let workshop = match (board, workshop) {
        (Some(board), _) => library::workshop_of(&mut reading, board)?,
        (None, title) => library::find(&mut reading, title.unwrap_or_default())?,
    };
    let records = reading.workshop_records(workshop)?;
    let own = records.iter().find_map(|record| match record {
        Record::Workshop(own) if own.id == workshop => Some(own.language),
        _ => None,
    });
    let language = language.or(own).unwrap_or_default();
    let words = wording::Wording::new(language);
    let (sheets, hidden) = bring::tables(records, workshop, board, words)?;
    let files = bring::write(output, &sheets, workbook, language, force)?;
    let names: Vec<String> = files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
    if terminal.json {
        terminal.give(&json!({
            "output": names.first(),
            "outputs": names,
            "hidden": hidden,
        }))?;
        return Ok(End::Done);
    }
    for name in names {
        terminal.say(
            &terminal
                .words
                .say_with("cli-export-done", &[("file", name.into())]),
        )?;
    }
    if hidden > 0 {
        terminal.say(
            &terminal
                .words
                .say_with("bring-out-hidden", &[("count", hidden.into())]),
        )?;
    }
    Ok(End::Done)
}

fn compose(
    records: Vec<Record>,
    workshop: Id,
    language: Option<Language>,
) -> Result<Composition, Fault> {
    let records = Records::of_workshop(records, workshop)?;
    let options = document::Options {
        language,
        ..document::Options::default()
    };
    let document = document::document(&records, &options);
    Composer::new(&Fonts::bundled()).compose(&document, &mut |_| ControlFlow::Continue(()))
}

fn tell(
    terminal: &Terminal,
    output: &Path,
    pages: Option<usize>,
    replaced: &[Replaced],
) -> Result<(), Fault> {
    let path = output.display().to_string();
    if terminal.json {
        let replaced: Vec<Value> = replaced
            .iter()
            .map(|one| json!({ "code_point": one.code_point, "count": one.count }))
            .collect();
        return terminal.give(&json!({ "output": path, "pages": pages, "replaced": replaced }));
    }
    let words = terminal.words;
    match pages {
        Some(pages) => terminal.say(&words.say_with(
            "cli-export-pages",
            &[("file", path.into()), ("pages", pages.into())],
        ))?,
        None => terminal.say(&words.say_with("cli-export-done", &[("file", path.into())]))?,
    }
    if !replaced.is_empty() {
        let count: usize = replaced.iter().map(|one| one.count).sum();
        let codes: Vec<String> = replaced
            .iter()
            .map(|one| format!("U+{:04X}", one.code_point))
            .collect();
        terminal.say(&words.say_with(
            "cli-export-replaced",
            &[("count", count.into()), ("codes", codes.join(", ").into())],
        ))?;
    }
    Ok(())
}
