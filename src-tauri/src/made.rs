//! The documents that were made of a project, and what was printed of it, are remembered with it, as its
//! page shows them. Nobody's step: undo passes over it. What holds records to be read again (`.etabli`,
//! JSON, calendars) is no document: one who reads it back would find the project changed since. What a
//! person gave is not told either: it would say here who asked.

use domain::{
    Actor, Command, Edit, Fault, Fields, Id, Noun, Patch, Record, Request,
    project::{DOCUMENTS, MadeDocument, MadeKind, Project},
};
use engine::{Clock, Engine};
use serde_json::json;
use synthesis::document::Kind;

use crate::clock::RealClock;

/// What was made.
pub struct Made<'m> {
    pub kind: MadeKind,
    /// What it is of, as that is called.
    pub title: &'m str,
    /// The extension of its file; `PRINTED` for what went to a printer.
    pub format: &'m str,
    pub pages: Option<usize>,
}

/// What a document is that is composed.
pub fn kind(composed: Kind) -> MadeKind {
    match composed {
        Kind::Synthesis => MadeKind::Synthesis,
        Kind::Bilan => MadeKind::Bilan,
        Kind::Project => MadeKind::Project,
        Kind::Report => MadeKind::Report,
    }
}

/// Remembers a document that lies there. Where that cannot be written, only its line is missing.
pub fn of_project(engine: &Engine, project: Id, made: &Made<'_>) {
    let _ = remember(engine, project, made);
}

/// The same of a workshop.
pub fn of_workshop(engine: &Engine, workshop: Id, made: &Made<'_>) {
    if let Ok(Some(Record::Workshop(workshop))) = engine.record(Noun::Workshop, workshop) {
        of_project(engine, workshop.project, made);
    }
}

fn remember(engine: &Engine, project: Id, made: &Made<'_>) -> Result<(), Fault> {
    let Some(Record::Project(project)) = engine.record(Noun::Project, project)? else {
        return Ok(());
    };
    let mut documents = project.documents;
    documents.push(MadeDocument {
        at: RealClock.now(),
        kind: made.kind,
        title: domain::limits::within(made.title, domain::limits::TITLE).to_owned(),
        format: made.format.to_owned(),
        pages: made.pages.and_then(|pages| u32::try_from(pages).ok()),
    });
    documents.drain(..documents.len().saturating_sub(DOCUMENTS));
    let fields: Fields = [("documents".to_owned(), json!(documents))]
        .into_iter()
        .collect();
    let request = Request {
        command_id: RealClock.id(),
        merge_key: None,
        command: Command::Project(Edit::Patch(vec![Patch::<Project>::new(project.id, fields)])),
    };
    engine.execute(Actor::Library, request).map(|_| ())
}
