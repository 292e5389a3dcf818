//! RGPD on paper: the sheet for the register of processing, and what one person gave in a workshop.
//! Asked for by the window or by the command line; the library is only read.

use std::{ops::ControlFlow, path::Path};

use ::export::{Composer, Fonts, Format, Progress, render};
use domain::{ErrorCode, Fault, Id, Noun, Record, workshop::Language};
use synthesis::{
    Records, contributions,
    document::{self, Document, Options},
    register::Source,
};

use crate::{
    bring,
    report::{As, Made},
};

fn options(language: Language) -> Options {
    Options {
        language: Some(language),
        ..Options::default()
    }
}

fn set(
    document: &Document,
    format: Format,
    output: &Path,
    go_on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Made, Fault> {
    let mut composer = Composer::new(&Fonts::bundled());
    let rendered = render(&mut composer, document, format, go_on)?;
    crate::write::whole(output, &rendered.bytes)?;
    Ok(Made {
        files: vec![output.to_owned()],
        pages: rendered.pages,
        replaced: rendered.replaced,
    })
}

/// Writes the sheet for the register.
///
/// # Errors
/// `Cancelled`, `ExportFailed`, or what the disk refuses; nothing is half written.
pub fn register(
    source: &Source,
    language: Language,
    format: Format,
    output: &Path,
    go_on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Made, Fault> {
    let document = document::register::document(source, &options(language));
    set(&document, format, output, go_on)
}

/// Writes what one person gave in a workshop: as a document, as its tables, or as data.
///
/// # Errors
/// `UnknownRecord`, `FileExists`, `Cancelled`, `ExportFailed`, or what the disk refuses; nothing is
/// half written.
pub fn contributions(
    records: Vec<Record>,
    (workshop, person): (Id, Id),
    language: Option<Language>,
    wanted: As,
    (output, force): (&Path, bool),
    go_on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Made, Fault> {
    let records = Records::of_workshop(records, workshop)?;
    let language = language.unwrap_or(records.workshop().language);
    let given = contributions::contributions(&records, person, language)
        .ok_or_else(|| Fault::new(ErrorCode::UnknownRecord).noun(Noun::Participant))?;
    let document = || document::contributions::document(&records, &given, &options(language));
    match wanted {
        As::Document(format) => set(&document(), format, output, go_on),
        As::Workbook | As::Tables => {
            let tables = bring::tables_of(&document());
            let workbook = wanted == As::Workbook;
            Ok(Made {
                files: bring::write(output, &tables, workbook, language, force)?,
                ..Made::default()
            })
        }
        As::Figures => {
            let refused = |error| Fault::new(ErrorCode::Internal).technical(error);
            let mut bytes = serde_json::to_vec_pretty(&given).map_err(refused)?;
            bytes.push(b'\n');
            crate::write::whole(output, &bytes)?;
            Ok(Made {
                files: vec![output.to_owned()],
                ..Made::default()
            })
        }
    }
}
