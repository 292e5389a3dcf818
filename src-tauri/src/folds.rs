//! What a document that leaves does not tell of people one by one is kept with its workshop, so
//! that no later document gives it away. Nobody's step: undo passes over it.

use domain::{
    Actor, Command, Edit, Fault, Fields, Id, Patch, Record, Request, workshop::WorkshopCommand,
};
use engine::{Clock, Engine};
use serde_json::json;

use crate::clock::RealClock;

/// Adds what a document folds to what the workshop keeps folded.
pub fn keep(engine: &Engine, workshop: Id, folded: Vec<String>) -> Result<(), Fault> {
    if folded.is_empty() {
        return Ok(());
    }
    let records = engine.workshop_records(workshop)?;
    let kept = records.into_iter().find_map(|record| match record {
        Record::Workshop(workshop) => Some(workshop.folded),
        _ => None,
    });
    let mut kept = kept.unwrap_or_default();
    let known = kept.len();
    for key in folded {
        if !kept.contains(&key) {
            kept.push(key);
        }
    }
    if kept.len() == known {
        return Ok(());
    }
    let fields: Fields = [("folded".to_owned(), json!(kept))].into_iter().collect();
    let patch = Patch::new(workshop, fields);
    let request = Request {
        command_id: RealClock.id(),
        merge_key: None,
        command: Command::Workshop(WorkshopCommand::Edit(Edit::Patch(vec![patch]))),
    };
    engine.execute(Actor::Library, request).map(|_| ())
}
