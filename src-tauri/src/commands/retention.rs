//! RGPD: what goes of a project, and letting it go.

use domain::{
    ErrorCode, Fault, Id, Noun, Record,
    retention::{Clearance, Clearing, Fate, HeldIn, HeldKind},
};
use engine::{Engine, Stage};
use serde::{Deserialize, Serialize};

use super::{Answer, Call, Work, channel, done, json, parse, save_as};
use crate::{lock::lock, retention};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("retention_look", retention_look),
    ("retention_clear", retention_clear),
    ("retention_case", retention_case),
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
    json(&with_earlier_copy(call, &engine, goes))
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
    let Some(Record::Project(project)) = engine.record(Noun::Project, asked.project)? else {
        return Err(Fault::new(ErrorCode::UnknownRecord).noun(Noun::Project));
    };
    retention::confirmed(&project.title, &asked.title)?;
    let told = channel::<Progress>(&asked.channel, &call.webview)?;
    let labels = retention::labels(&call.desk.words());
    let went = engine.clear(asked.clearing, asked.project, labels, move |stage| {
        let _ = told.send(stage.into());
    })?;
    forget_visit(call, &engine);
    json(&with_earlier_copy(call, &engine, went))
}

/// Writes a project as an anonymised case where the facilitator wants it; what was left out.
fn retention_case(call: &Call) -> Answer {
    let project: Id = parse(&call.payload)?;
    let words = call.desk.words();
    let records = call.desk.engine()?.project_records(project)?;
    let title = records.iter().find_map(|record| match record {
        Record::Project(project) => Some(project.title.clone()),
        _ => None,
    });
    let case = engine::case(records, retention::labels(&words))?;
    let name = words.say_with(
        "retention-case-name",
        &[("title", title.unwrap_or_default().into())],
    );
    let Some(path) = save_as(call, "dialog-export", &name, "etabli")? else {
        return done();
    };
    engine::write_etabli(&path, &case.records)?;
    json(&serde_json::json!({ "path": call.desk.wrote(&path), "removed": case.removed }))
}

/// Where people were last is no place any more.
fn forget_visit(call: &Call, engine: &Engine) {
    let mut preferences = lock(&call.desk.preferences);
    let Some(workshop) = preferences.last_workshop else {
        return;
    };
    if matches!(engine.record(Noun::Workshop, workshop), Ok(None)) {
        preferences.last_workshop = None;
        // Only an identity stands there: where the disk refuses, nothing is given away.
        let _ = preferences.write(&call.desk.asked);
    }
}

/// The folder that the library came from still has a copy of it, which is not this library's to touch.
fn with_earlier_copy(call: &Call, engine: &Engine, mut clearance: Clearance) -> Clearance {
    let earlier = call.desk.asked.join(engine::FILE);
    if call.desk.asked != engine.dir() && earlier.exists() {
        clearance.files.push(HeldIn {
            path: earlier.display().to_string(),
            kind: HeldKind::Other,
            at: None,
            fate: Fate::Untouched,
        });
    }
    clearance
}
