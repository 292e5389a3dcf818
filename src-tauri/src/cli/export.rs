//! `export`: a document of a workshop or a project, or the records of a workshop as a file.

use std::{ops::ControlFlow, path::Path};

use ::export::{Composer, Composition, Fonts, Replaced};
use domain::{ErrorCode, Fault, Id, Record, workshop::Language};
use serde_json::{Value, json};
use synthesis::{
    Records,
    document::{self, Kind},
};

use super::library;
use crate::{
    args::{Document, Format, Of, Shape},
    bring, places,
    terminal::{End, Terminal},
};

/// `export`.
pub fn export(
    terminal: &Terminal,
    (of, document): (&Of, Document),
    format: Format,
    language: Option<Language>,
    (output, force): (&Path, bool),
) -> Result<End, Fault> {
    let Some(mut reading) = library::reading(terminal)? else {
        let (Of::Workshop(asked) | Of::Project(asked)) = of;
        return Err(Fault::new(ErrorCode::NotFound).detail(asked));
    };
    let extension = match format {
        Format::Pdf => "pdf",
        Format::Json => "json",
        Format::Etabli => "etabli",
        Format::Csv => "csv",
        Format::Xlsx => "xlsx",
        Format::Ics => "ics",
        Format::Png => "png",
        Format::Svg => "svg",
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
    match format {
        Format::Pdf => {
            let document = written(records, (of, id), document, language)?;
            let composition = compose(&document)?;
            crate::write::whole(output, &composition.pdf()?)?;
            pages = Some(composition.pages);
            replaced = composition.replaced;
        }
        Format::Json => crate::write::whole(output, &::exchange::write(&records))?,
        Format::Etabli => engine::write_etabli(output, &records)?,
        Format::Ics => {
            crate::write::whole(output, crate::write::calendar(records, id)?.as_bytes())?
        }
        // Tables and pictures have a work of their own.
        Format::Csv | Format::Xlsx | Format::Png | Format::Svg => {
            return Err(Fault::new(ErrorCode::Internal));
        }
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

/// `export` of a board as a picture, as shapes, or as a poster.
pub fn board(
    terminal: &Terminal,
    board: Id,
    shape: Shape,
    language: Option<Language>,
    (output, force): (&Path, bool),
) -> Result<End, Fault> {
    let Some(mut reading) = library::reading(terminal)? else {
        return Err(Fault::new(ErrorCode::NotFound).detail(board));
    };
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

fn codes(replaced: &[Replaced]) -> Vec<Value> {
    replaced
        .iter()
        .map(|one| json!({ "code_point": one.code_point, "count": one.count }))
        .collect()
}

/// The document that is asked for, free of any format.
fn written(
    records: Vec<Record>,
    (of, id): (&Of, Id),
    document: Document,
    language: Option<Language>,
) -> Result<document::Document, Fault> {
    let (records, kind) = match (of, document) {
        (Of::Project(_), _) => (Records::of_project(records, id)?, Kind::Project),
        (_, Document::Synthesis) => (Records::of_workshop(records, id)?, Kind::Synthesis),
        (_, Document::Bilan) => (Records::of_workshop(records, id)?, Kind::Bilan),
    };
    let options = document::Options {
        kind,
        language,
        ..document::Options::default()
    };
    Ok(document::document(&records, &options))
}

fn compose(document: &document::Document) -> Result<Composition, Fault> {
    Composer::new(&Fonts::bundled()).compose(document, &mut |_| ControlFlow::Continue(()))
}

fn tell(
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

fn say_replaced(terminal: &Terminal, replaced: &[Replaced]) -> Result<(), Fault> {
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
