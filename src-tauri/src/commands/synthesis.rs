//! The documents of a workshop: composed, looked at, written; and that of a project.

use domain::{ErrorCode, Fault, Id};
use export::Format;
use serde::Deserialize;
use synthesis::document::Kind;
use tauri::ipc::InvokeResponseBody;

use super::{Answer, Call, Work, channel, done, json, parse, save_as};
use crate::made::{self, Made};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("synthesis_compose", synthesis_compose),
    ("synthesis_page", synthesis_page),
    ("synthesis_export", synthesis_export),
    ("synthesis_project", synthesis_project),
    ("synthesis_cancel", synthesis_cancel),
];

#[derive(Deserialize)]
struct ComposeAsked {
    workshop: Id,
    document: Kind,
    channel: String,
}

fn synthesis_compose(call: &Call) -> Answer {
    let asked: ComposeAsked = parse(&call.payload)?;
    let progress = channel(&asked.channel, &call.webview)?;
    let engine = call.desk.engine()?;
    let composed =
        call.desk
            .synthesis
            .compose(&engine, (asked.workshop, asked.document), |step| {
                let _ = progress.send(step);
            })?;
    json(&composed)
}

#[derive(Deserialize)]
struct PageAsked {
    index: usize,
    scale: f64,
}

fn synthesis_page(call: &Call) -> Answer {
    let asked: PageAsked = parse(&call.payload)?;
    call.desk
        .synthesis
        .page(asked.index, asked.scale)
        .map(InvokeResponseBody::Raw)
}

#[derive(Deserialize)]
struct ExportAsked {
    format: Format,
}

fn synthesis_export(call: &Call) -> Answer {
    let asked: ExportAsked = parse(&call.payload)?;
    write_composed(call, asked.format)
}

/// Asks where, and writes what was composed last.
fn write_composed(call: &Call, format: Format) -> Answer {
    let words = call.desk.words();
    // While somebody chooses where, something else may be composed.
    let composed = call.desk.synthesis.composed()?;
    let (kind, title) = (composed.kind(), composed.title().to_owned());
    let dialog = match kind {
        Kind::Synthesis => "dialog-synthesis",
        Kind::Project => "dialog-project-synthesis",
        Kind::Bilan => "dialog-bilan",
        Kind::Report => return Err(Fault::new(ErrorCode::Malformed)),
    };
    let name = words.say_with(
        &format!("{dialog}-name"),
        &[("title", title.as_str().into())],
    );
    let Some(path) = save_as(call, dialog, &name, format.extension())? else {
        return done();
    };
    let bytes = call.desk.synthesis.file(&composed, format)?;
    // Before the file is there: a document that has left without it would give a count away later.
    for (workshop, folded) in composed.folded() {
        crate::folds::keep(&call.desk.engine()?, *workshop, folded.clone())?;
    }
    crate::write::whole(&path, &bytes)?;
    let made = Made {
        kind: made::kind(kind),
        title: &title,
        format: format.extension(),
        // Elsewhere pages are made by who reads it.
        pages: (format == Format::Pdf).then(|| composed.composition().pages),
    };
    // It lies there, whatever becomes of the library meanwhile.
    if let Ok(engine) = call.desk.engine() {
        made::of_project(&engine, composed.project(), &made);
    }
    json(&call.desk.wrote(&path))
}

#[derive(Deserialize)]
struct ProjectAsked {
    project: Id,
    format: Format,
}

/// Composes the synthesis of a project, asks where, and writes it.
fn synthesis_project(call: &Call) -> Answer {
    let asked: ProjectAsked = parse(&call.payload)?;
    let engine = call.desk.engine()?;
    let of = (asked.project, Kind::Project);
    call.desk.synthesis.compose(&engine, of, |_| {})?;
    write_composed(call, asked.format)
}

fn synthesis_cancel(call: &Call) -> Answer {
    call.desk.synthesis.stop();
    done()
}
