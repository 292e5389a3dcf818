//! The activity report, written.

use domain::{Id, project::MadeKind, report::Period};
use serde::Deserialize;
use serde_json::json as value;

use super::{Answer, Call, Work, done, json, paper::going, parse, save_as};
use crate::{
    made::{self, Made},
    report::{As, tells_people, write},
};

pub(super) const WORKS: &[(&str, Work)] = &[("report_export", report_export)];

#[derive(Deserialize)]
struct ExportAsked {
    period: Period,
    format: String,
    /// Only of these projects; none: of all.
    projects: Vec<Id>,
    /// Sections left out.
    hidden: Vec<String>,
}

/// Asks where, and writes the report of a period; stopped by `paper_stop`, and then nothing was
/// written.
fn report_export(call: &Call) -> Answer {
    let asked: ExportAsked = parse(&call.payload)?;
    let wanted = As::read(&asked.format)?;
    let words = call.desk.words();
    let period = asked.period;
    let name = words.say_with(
        "dialog-report-name",
        &[
            ("from", period.from.to_string().into()),
            ("to", period.to.to_string().into()),
        ],
    );
    let turn = call
        .desk
        .drawing
        .fetch_add(1, std::sync::atomic::Ordering::SeqCst)
        + 1;
    let Some(path) = save_as(call, "dialog-report", &name, wanted.extension())? else {
        return done();
    };
    let engine = call.desk.engine()?;
    let source = engine.report_source(&period, &asked.projects)?;
    let folded: Vec<(Id, Vec<String>)> = synthesis::report::folded(&source);
    if tells_people(wanted, &asked.hidden) {
        // Before the file is there: a report that has left without it would give a count away later.
        crate::folds::keep_all(&engine, folded)?;
    }
    let written = write(
        &source,
        period,
        (words.language(), asked.hidden),
        wanted,
        // The window's own question has asked whether to replace the file; not those beside it.
        (&path, false),
        &mut going(call, turn),
    )?;
    call.desk.wrote(&path);
    // One of the whole lab is of no project.
    let days = format!("{} – {}", words.day(period.from), words.day(period.to));
    let report = Made {
        kind: MadeKind::Report,
        title: &days,
        format: wanted.extension(),
        pages: written.pages,
    };
    for project in &asked.projects {
        made::of_project(&engine, *project, &report);
    }
    json(&value!({
        "file": path.display().to_string(),
        "pages": written.pages.unwrap_or(0),
        "letters": null,
        "readable": true,
    }))
}
