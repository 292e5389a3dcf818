//! Files of workshops, in and out.

use std::{ops::ControlFlow, path::PathBuf};

use domain::{Actor, ErrorCode, Fault, Id, project::MadeKind};
use engine::{ImportChoice, ImportOutcome};
use exchange::{Bundle, Context};
use export::{Composer, Fonts, Format, render};
use serde::Deserialize;
use serde_json::Value;
use synthesis::{Records, document};

use super::{Answer, Call, Work, dialogs, done, json, parse, reveal, save_as};
use crate::{
    import, look,
    made::{self, Made},
};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("files_pick", files_pick),
    ("files_import", files_import),
    ("files_sample", files_sample),
    ("files_export", files_export),
    ("files_reveal", files_reveal),
    ("files_open", files_open),
];

fn files_pick(call: &Call) -> Answer {
    let picked: Vec<_> = dialogs(call)
        .files()
        .into_iter()
        .map(|path| call.desk.token(path))
        .collect();
    json(&picked)
}

#[derive(Deserialize)]
struct ImportAsked {
    token: String,
    choice: Option<ImportChoice>,
}

fn files_import(call: &Call) -> Answer {
    let asked: ImportAsked = parse(&call.payload)?;
    let path = call.desk.path(&asked.token)?;
    look::not_a_library(&call.desk, &path)?;
    let engine = call.desk.engine()?;
    let bundle = import::bundle(&path, engine.time_zone()?, call.desk.clock.now())?;
    bring_in(call, bundle, asked.choice)
}

fn files_sample(call: &Call) -> Answer {
    let context = Context {
        time_zone: call.desk.engine()?.time_zone()?,
        now: call.desk.clock.now(),
    };
    let bundle = exchange::read(import::SAMPLE, &context)?;
    bring_in(call, bundle, None)
}

fn bring_in(call: &Call, bundle: Bundle, choice: Option<ImportChoice>) -> Answer {
    let (ignored, warnings) = (bundle.ignored.clone(), bundle.warnings.clone());
    let outcome = call.desk.engine()?.import(Actor::Desk, bundle, choice)?;
    report(outcome, &ignored, &warnings)
}

/// What an import made, and what of the file it left aside.
pub(super) fn report(
    outcome: ImportOutcome,
    ignored: &[String],
    warnings: &[exchange::Warning],
) -> Answer {
    let warnings = warnings.iter().chain(&outcome.warnings);
    let warnings: Vec<Value> = warnings.map(remark).collect();
    let ImportOutcome {
        imported,
        project,
        workshops,
        created,
        changed,
        ..
    } = outcome;
    json(&json!({
        "project": project,
        "workshops": workshops,
        "imported": imported.word(),
        "created": created,
        "changed": changed,
        "ignored": ignored,
        "warnings": warnings,
    }))
}

fn remark(warning: &exchange::Warning) -> Value {
    json!({
        "code": warning.code,
        "args": {
            "place": warning.place,
            "found": warning.found,
            "computed": warning.computed,
            "count": warning.count,
        },
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Project(Id),
    Workshop(Id),
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum FileFormat {
    Etabli,
    Json,
    Ics,
    /// The agenda on paper, as a document of that format.
    Agenda(Format),
}

#[derive(Deserialize)]
struct ExportAsked {
    what: What,
    format: FileFormat,
}

fn files_export(call: &Call) -> Answer {
    let asked: ExportAsked = parse(&call.payload)?;
    let engine = call.desk.engine()?;
    let records = match asked.what {
        What::Project(id) => engine.project_records(id)?,
        What::Workshop(id) => engine.workshop_records(id)?,
    };
    let title = records
        .iter()
        .find_map(|record| match (record, &asked.what) {
            (domain::Record::Project(project), What::Project(_)) => Some(project.title.clone()),
            (domain::Record::Workshop(workshop), What::Workshop(id)) if workshop.id == *id => {
                Some(workshop.title.clone())
            }
            _ => None,
        });
    let title = title.unwrap_or_default();
    let extension = match asked.format {
        FileFormat::Etabli => "etabli",
        FileFormat::Json => "json",
        FileFormat::Ics => "ics",
        FileFormat::Agenda(format) => format.extension(),
    };
    let Some(path) = save_as(call, "dialog-export", &title, extension)? else {
        return done();
    };
    match asked.format {
        FileFormat::Etabli => engine::write_etabli(&path, &records)?,
        FileFormat::Json => crate::write::whole(&path, &exchange::write(&records))?,
        FileFormat::Ics => {
            let id = match asked.what {
                What::Project(id) | What::Workshop(id) => id,
            };
            crate::write::whole(&path, crate::write::calendar(records, id)?.as_bytes())?;
        }
        FileFormat::Agenda(format) => {
            let id = match asked.what {
                What::Project(id) | What::Workshop(id) => id,
            };
            let records = Records::of_workshop(records, id)?;
            let document = document::agenda::document(&records, &document::Options::default());
            let mut composer = Composer::new(&Fonts::bundled());
            let mut go_on = |_| ControlFlow::Continue(());
            let rendered = render(&mut composer, &document, format, &mut go_on)?;
            crate::write::whole(&path, &rendered.bytes)?;
            let made = Made {
                kind: MadeKind::Agenda,
                title: &title,
                format: extension,
                pages: rendered.pages,
            };
            made::of_workshop(&engine, id, &made);
        }
    }
    json(&call.desk.wrote(&path))
}

fn files_reveal(call: &Call) -> Answer {
    let path = written(call)?;
    reveal(path.parent().unwrap_or(&path))
}

/// Opens a PDF that was written in the computer's own viewer.
fn files_open(call: &Call) -> Answer {
    let path = written(call)?;
    if path.extension().is_none_or(|end| end != "pdf") || !path.is_file() {
        return Err(Fault::new(ErrorCode::NotFound).detail(path.display()));
    }
    reveal(&path)
}

fn written(call: &Call) -> Result<PathBuf, Fault> {
    let path: PathBuf = parse(&call.payload)?;
    if call.desk.has_written(&path) {
        return Ok(path);
    }
    Err(Fault::new(ErrorCode::NotFound).detail(path.display()))
}
