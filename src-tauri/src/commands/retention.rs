//! RGPD: what goes of a project, and letting it go.

use std::sync::Arc;

use domain::{ErrorCode, Fault, Id, Noun, Record, project::MadeKind, retention::Clearing};
use engine::{Stage, Stop};
use serde::{Deserialize, Serialize};

use super::{Answer, Call, Work, channel, done, json, paper::going, parse, save_as};
use crate::{
    lock::lock,
    made::{self, Made},
    personal,
    report::As,
    retention,
};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("retention_look", retention_look),
    ("retention_removed", retention_removed),
    ("retention_clear", retention_clear),
    ("retention_stop", retention_stop),
    ("retention_case", retention_case),
    ("retention_register", retention_register),
    ("retention_contributions", retention_contributions),
];

#[derive(Deserialize)]
struct LookAsked {
    clearing: Clearing,
    project: Id,
}

fn retention_look(call: &Call) -> Answer {
    let asked: LookAsked = parse(&call.payload)?;
    let engine = call.desk.engine()?;
    let labels = retention::labels(&call.desk.words());
    let goes = engine.clearance(asked.clearing, asked.project, &labels)?;
    json(&goes)
}

/// The projects that were removed, of which the library still tells.
fn retention_removed(call: &Call) -> Answer {
    json(&call.desk.engine()?.removed_projects()?)
}

#[derive(Deserialize)]
struct ClearAsked {
    clearing: Clearing,
    project: Id,
    /// What was typed.
    title: String,
    channel: String,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, Serialize)]
struct Progress {
    stage: &'static str,
    done: usize,
    all: usize,
}

/// Before the other files: ordered, written, placed.
const OWN: usize = 3;

impl From<Stage> for Progress {
    fn from(stage: Stage) -> Self {
        let (stage, done, all) = match stage {
            Stage::Ordered => ("library", 0, OWN),
            Stage::Written => ("library", 1, OWN),
            Stage::Placed => ("around", OWN, OWN + 1),
            Stage::Around(done, all) => ("around", OWN + done, OWN + all),
            Stage::Done => ("done", 1, 1),
        };
        Self { stage, done, all }
    }
}

fn retention_clear(call: &Call) -> Answer {
    let asked: ClearAsked = parse(&call.payload)?;
    let engine = call.desk.engine()?;
    let title = match engine.record(Noun::Project, asked.project)? {
        Some(Record::Project(project)) => project.title,
        _ => {
            let mut removed = engine.removed_projects()?.into_iter();
            let removed = removed.find(|removed| removed.id == asked.project);
            let unknown = || Fault::new(ErrorCode::UnknownRecord).noun(Noun::Project);
            removed.ok_or_else(unknown)?.title
        }
    };
    retention::confirmed(&title, &asked.title)?;
    let told = channel::<Progress>(&asked.channel, &call.webview)?;
    let labels = retention::labels(&call.desk.words());
    let stop: Arc<Stop> = Arc::default();
    *lock(&call.desk.clearing) = Some(Arc::clone(&stop));
    let went = engine.clear(asked.clearing, asked.project, labels, stop, move |stage| {
        let _ = told.send(stage.into());
    });
    *lock(&call.desk.clearing) = None;
    let went = went?;
    lock(&call.desk.preferences).forget_gone(&engine, &call.desk.asked);
    json(&went)
}

/// Stops the one that is going on; whether it still can be.
fn retention_stop(call: &Call) -> Answer {
    let stop = lock(&call.desk.clearing).clone();
    json(&stop.is_some_and(|stop| stop.ask()))
}

#[derive(Deserialize)]
struct RegisterAsked {
    /// Of the lab where none is named.
    project: Option<Id>,
    format: String,
}

/// Asks where, and writes the sheet for the register of processing; stopped by `paper_stop`.
fn retention_register(call: &Call) -> Answer {
    let asked: RegisterAsked = parse(&call.payload)?;
    let As::Document(format) = As::read(&asked.format)? else {
        return Err(Fault::new(ErrorCode::Malformed).at("format"));
    };
    let words = call.desk.words();
    let engine = call.desk.engine()?;
    let source = engine.register_source(asked.project)?;
    let one = source.projects.first().filter(|_| !source.of_lab);
    let title = one.map_or_else(
        || source.lab.as_ref().map_or("", |lab| lab.name.as_str()),
        |held| held.project.title.as_str(),
    );
    let name = words.say_with("retention-register-name", &[("title", title.into())]);
    let turn = next_turn(call);
    let Some(path) = save_as(call, "dialog-export", &name, format.extension())? else {
        return done();
    };
    let written = personal::register(
        &source,
        words.language(),
        format,
        &path,
        &mut going(call, turn),
    )?;
    if let Some(project) = asked.project {
        let sheet = Made {
            kind: MadeKind::Register,
            title,
            format: format.extension(),
            pages: written.pages,
        };
        made::of_project(&engine, project, &sheet);
    }
    told(call, &path, written.pages)
}

#[derive(Deserialize)]
struct ContributionsAsked {
    workshop: Id,
    participant: Id,
    format: String,
}

/// Asks where, and writes what one person gave in a workshop; stopped by `paper_stop`.
fn retention_contributions(call: &Call) -> Answer {
    let asked: ContributionsAsked = parse(&call.payload)?;
    let wanted = As::read(&asked.format)?;
    let engine = call.desk.engine()?;
    let Some(Record::Participant(person)) = engine.record(Noun::Participant, asked.participant)?
    else {
        return Err(Fault::new(ErrorCode::UnknownRecord).noun(Noun::Participant));
    };
    let words = call.desk.words();
    let name = words.say_with(
        "retention-contributions-name",
        &[("person", person.pseudonym.into())],
    );
    let turn = next_turn(call);
    let Some(path) = save_as(call, "dialog-export", &name, wanted.extension())? else {
        return done();
    };
    let records = engine.workshop_records(asked.workshop)?;
    let written = personal::contributions(
        records,
        (asked.workshop, asked.participant),
        Some(words.language()),
        wanted,
        // The window's own question has asked whether to replace the file; not those beside it.
        (&path, false),
        &mut going(call, turn),
    )?;
    told(call, &path, written.pages)
}

fn next_turn(call: &Call) -> u64 {
    let counted = &call.desk.drawing;
    counted.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1
}

fn told(call: &Call, path: &std::path::Path, pages: Option<usize>) -> Answer {
    json(&serde_json::json!({
        "file": call.desk.wrote(path),
        "pages": pages.unwrap_or(0),
        "letters": null,
        "readable": true,
    }))
}

/// Writes a project as an anonymised case where the facilitator wants it; what was left out.
fn retention_case(call: &Call) -> Answer {
    let project: Id = parse(&call.payload)?;
    let words = call.desk.words();
    let engine = call.desk.engine()?;
    let records = engine.project_records(project)?;
    let title = records.iter().find_map(|record| match record {
        Record::Project(project) => Some(project.title.clone()),
        _ => None,
    });
    let case = engine::case(records, retention::labels(&words))?;
    let title = title.unwrap_or_default();
    let name = words.say_with("retention-case-name", &[("title", title.clone().into())]);
    let Some(path) = save_as(call, "dialog-export", &name, "etabli")? else {
        return done();
    };
    engine::write_etabli(&path, &case.records)?;
    let own = Made {
        kind: MadeKind::Case,
        title: &title,
        format: "etabli",
        pages: None,
    };
    made::of_project(&engine, project, &own);
    json(&serde_json::json!({
        "path": call.desk.wrote(&path),
        "removed": case.removed,
        "nameless": case.nameless,
    }))
}
