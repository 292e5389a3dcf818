//! `export`: a document of a workshop or a project, or the records of a workshop as a file. The library
//! is only read, but for what a document tells of people together.

use std::{ops::ControlFlow, path::Path};

use ::export::{Composer, Fonts, Rendered, Replaced, render};
use domain::{ErrorCode, Fault, Id, Record, workshop::Language};
use exchange::sheets::Sheet;
use serde_json::{Value, json};
use synthesis::{
    Records,
    document::{self, Kind},
};

use super::{kept, library, retention::tell_case};
use crate::{
    args::{Document, Format, Of, Shape},
    bring, places, retention,
    terminal::{End, Terminal},
};

/// `export`.
pub fn export(
    terminal: &Terminal,
    (of, asked): (&Of, Document),
    format: Format,
    language: Option<Language>,
    (output, force): (&Path, bool),
) -> Result<End, Fault> {
    let mut reading = library::needed(terminal)?;
    let document = document_format(format);
    let extension = match format {
        Format::Json => "json",
        Format::Etabli | Format::Case => "etabli",
        Format::Ics => "ics",
        Format::Xlsx => "xlsx",
        Format::Csv => "csv",
        // Pictures, and the tables of no document, have a work of their own.
        _ => document.map_or("", ::export::Format::extension),
    };
    let output = &crate::write::output(output, extension, force)?;
    places::beside_library(terminal.folder(), output)?;
    let (id, records) = match of {
        Of::Workshop(asked) => {
            let id = library::find(&mut reading, asked)?;
            (id, reading.workshop_records(id)?)
        }
        Of::Project(asked) => {
            let id = library::find_project(&mut reading, asked)?;
            (id, reading.project_records(id)?)
        }
    };
    let mut pages = None;
    let mut replaced = Vec::new();
    match (format, document) {
        (_, Some(format)) => {
            let known = kept::known(&records);
            let (rendered, folded) = rendered(records, (of, id), asked, language, format)?;
            drop(reading);
            kept::keep(terminal, &known, folded)?;
            crate::write::whole(output, &rendered.bytes)?;
            pages = rendered.pages;
            replaced = rendered.replaced;
        }
        (Format::Xlsx | Format::Csv, _) => {
            let known = kept::known(&records);
            let (document, folded) = made(records, (of, id), asked, language)?;
            drop(reading);
            kept::keep(terminal, &known, folded)?;
            let mut sheets = bring::tables_of(&document);
            if sheets.is_empty() {
                // A document without a table is a file without rows, not no file.
                sheets.push(Sheet {
                    word: "synthesis",
                    name: document.title.clone(),
                    ..Sheet::default()
                });
            }
            let workbook = format == Format::Xlsx;
            let written = crate::report::Made {
                files: bring::write(output, &sheets, workbook, document.language, force)?,
                ..crate::report::Made::default()
            };
            return tell_made(terminal, true, output, &written);
        }
        (Format::Json, _) => crate::write::whole(output, &::exchange::write(&records))?,
        (Format::Etabli, _) => engine::write_etabli(output, &records)?,
        (Format::Case, _) => {
            let case = engine::case(records, retention::labels(&terminal.words))?;
            engine::write_etabli(output, &case.records)?;
            return tell_case(terminal, output, &case);
        }
        (Format::Ics, _) => {
            crate::write::whole(output, crate::write::calendar(records, id)?.as_bytes())?
        }
        // So have these.
        _ => return Err(Fault::new(ErrorCode::Internal)),
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
    let mut reading = library::needed(terminal)?;
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
    let (mut sheets, hidden) = bring::tables(records.clone(), workshop, board, words)?;
    drop(reading);
    if workbook && board.is_none() {
        let known = kept::known(&records);
        let (more, folded) = bring::of_document(records, workshop, language)?;
        sheets.extend(more);
        kept::keep(terminal, &known, vec![(workshop, folded)])?;
    }
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

/// `export` of a board as a picture, as shapes, or as a poster.
pub fn board(
    terminal: &Terminal,
    board: Id,
    shape: Shape,
    language: Option<Language>,
    (output, force): (&Path, bool),
) -> Result<End, Fault> {
    let mut reading = library::needed(terminal)?;
    let shape = shape.checked()?;
    let output = &crate::write::output(output, shape.extension(), force)?;
    places::beside_library(terminal.folder(), output)?;
    let workshop = library::workshop_of(&mut reading, board)?;
    let records = reading.workshop_records(workshop)?;
    let taken = crate::board::take_out(
        records,
        (workshop, board),
        shape,
        language,
        output,
        &mut |_| ControlFlow::Continue(()),
    )?;
    let path = output.display().to_string();
    if terminal.json {
        terminal.give(&json!({
            "output": path,
            "width": taken.size.map(|(width, _)| width),
            "height": taken.size.map(|(_, height)| height),
            "pages": taken.pages,
            "letters": taken.letters,
            "replaced": codes(&taken.replaced),
        }))?;
        return Ok(End::Done);
    }
    let words = terminal.words;
    match (taken.size, taken.pages) {
        (Some((width, height)), _) => terminal.say(&words.say_with(
            "cli-export-picture",
            &[
                ("file", path.into()),
                ("width", width.to_string().into()),
                ("height", height.to_string().into()),
            ],
        ))?,
        (None, Some(pages)) => terminal.say(&words.say_with(
            "cli-export-pages",
            &[("file", path.into()), ("pages", pages.into())],
        ))?,
        (None, None) => {
            terminal.say(&words.say_with("cli-export-done", &[("file", path.into())]))?;
        }
    }
    if let (Some(letters), false) = (taken.letters, taken.readable) {
        terminal.say(&words.say_with(
            "picture-small",
            &[("size", words.number(letters, 1).into())],
        ))?;
    }
    say_replaced(terminal, &taken.replaced)?;
    Ok(End::Done)
}

pub fn codes(replaced: &[Replaced]) -> Vec<Value> {
    replaced
        .iter()
        .map(|one| json!({ "code_point": one.code_point, "count": one.count }))
        .collect()
}

/// What the document is written as; `None` for what is no document.
fn document_format(format: Format) -> Option<::export::Format> {
    match format {
        Format::Pdf => Some(::export::Format::Pdf),
        Format::Docx => Some(::export::Format::Docx),
        Format::Odt => Some(::export::Format::Odt),
        Format::Html => Some(::export::Format::Html),
        Format::Markdown => Some(::export::Format::Markdown),
        _ => None,
    }
}

/// What a document does not tell of people one by one, by workshop.
type Folded = Vec<(Id, Vec<String>)>;

/// The document that is asked for, in a format, and what it tells together.
fn rendered(
    records: Vec<Record>,
    of: (&Of, Id),
    asked: Document,
    language: Option<Language>,
    format: ::export::Format,
) -> Result<(Rendered, Folded), Fault> {
    let (document, folded) = made(records, of, asked, language)?;
    let mut composer = Composer::new(&Fonts::bundled());
    let rendered = render(&mut composer, &document, format, &mut |_| {
        ControlFlow::Continue(())
    })?;
    Ok((rendered, folded))
}

/// The document that is asked for, and what it tells together.
fn made(
    records: Vec<Record>,
    (of, id): (&Of, Id),
    asked: Document,
    language: Option<Language>,
) -> Result<(document::Document, Folded), Fault> {
    let (records, kind) = match (of, asked) {
        (Of::Project(_), _) => (Records::of_project(records, id)?, Kind::Project),
        (_, Document::Bilan) => (Records::of_workshop(records, id)?, Kind::Bilan),
        _ => (Records::of_workshop(records, id)?, Kind::Synthesis),
    };
    let options = document::Options {
        kind,
        language,
        ..document::Options::default()
    };
    Ok(match asked {
        Document::Agenda => (document::agenda::document(&records, &options), Vec::new()),
        // What hangs on a wall or is filled by hand has a work of its own.
        _ => (
            document::document(&records, &options),
            document::folded(&records, &options),
        ),
    })
}

pub fn tell(
    terminal: &Terminal,
    output: &Path,
    pages: Option<usize>,
    replaced: &[Replaced],
) -> Result<(), Fault> {
    let path = output.display().to_string();
    if terminal.json {
        return terminal
            .give(&json!({ "output": path, "pages": pages, "replaced": codes(replaced) }));
    }
    let words = terminal.words;
    match pages {
        Some(pages) => terminal.say(&words.say_with(
            "cli-export-pages",
            &[("file", path.into()), ("pages", pages.into())],
        ))?,
        None => terminal.say(&words.say_with("cli-export-done", &[("file", path.into())]))?,
    }
    say_replaced(terminal, replaced)
}

/// Says what was written: a file, or one a table.
pub fn tell_made(
    terminal: &Terminal,
    tables: bool,
    output: &Path,
    made: &crate::report::Made,
) -> Result<End, Fault> {
    if !tables {
        tell(terminal, output, made.pages, &made.replaced)?;
        return Ok(End::Done);
    }
    let names: Vec<String> = made
        .files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
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
    Ok(End::Done)
}

pub fn say_replaced(terminal: &Terminal, replaced: &[Replaced]) -> Result<(), Fault> {
    if !replaced.is_empty() {
        let count: usize = replaced.iter().map(|one| one.count).sum();
        let codes: Vec<String> = replaced
            .iter()
            .map(|one| format!("U+{:04X}", one.code_point))
            .collect();
        terminal.say(&terminal.words.say_with(
            "cli-export-replaced",
            &[("count", count.into()), ("codes", codes.join(", ").into())],
        ))?;
    }
    Ok(())
}
