//! What a document that leaves does not tell of people one by one is kept with its workshop, so
//! that no later document gives it away. Nobody's step: undo passes over it.

use std::collections::HashMap;

use domain::{
    Actor, Answer, Command, Edit, ErrorCode, Fault, Fields, Id, Patch, Query, Record, Request,
    workshop::{Workshop, WorkshopCommand},
};
use engine::{Clock, Engine};
use serde_json::json;

use crate::clock::RealClock;

/// Workshops changed in one commit.
const TOGETHER: usize = 500;

/// The same for many workshops, in one step.
pub fn keep_all(engine: &Engine, folded: Vec<(Id, Vec<String>)>) -> Result<(), Fault> {
    if folded.is_empty() {
        return Ok(());
    }
    let Answer::Snapshot(snapshot) = engine.query(&Query::Snapshot { project: None })? else {
        return Err(Fault::new(ErrorCode::Internal).technical("snapshot"));
    };
    let known: HashMap<Id, Vec<String>> = snapshot
        .records
        .into_iter()
        .filter_map(|record| match record {
            Record::Workshop(workshop) => Some((workshop.id, workshop.folded)),
            _ => None,
        })
        .collect();
    let patches: Vec<Patch<Workshop>> = folded
        .into_iter()
        .filter_map(|(workshop, keys)| {
            let kept = known.get(&workshop)?;
            let fresh: Vec<String> = keys.into_iter().filter(|key| !kept.contains(key)).collect();
            (!fresh.is_empty()).then(|| {
                let all: Vec<String> = kept.iter().cloned().chain(fresh).collect();
                let fields: Fields = [("folded".to_owned(), json!(all))].into_iter().collect();
                Patch::new(workshop, fields)
            })
        })
        .collect();
    for some in patches.chunks(TOGETHER) {
        let request = Request {
            command_id: RealClock.id(),
            merge_key: None,
            command: Command::Workshop(WorkshopCommand::Edit(Edit::Patch(some.to_vec()))),
        };
        engine.execute(Actor::Library, request)?;
    }
    Ok(())
}

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
