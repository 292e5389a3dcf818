//! What a document of the command line tells of people together is kept with their workshops, as the
//! window does, before the document is there.

use std::{collections::HashMap, sync::Arc};

use domain::{ErrorCode, Fault, Id, Record};
use engine::Engine;

use crate::{clock::RealClock, terminal::Terminal};

/// What workshops keep by now.
pub fn known<'r>(records: impl IntoIterator<Item = &'r Record>) -> HashMap<Id, Vec<String>> {
    let of = |record: &Record| match record {
        Record::Workshop(workshop) => Some((workshop.id, workshop.folded.clone())),
        _ => None,
    };
    records.into_iter().filter_map(of).collect()
}

/// Keeps what is new of it, before the document is there. Where a window has the library, it cannot, and
/// there is no document: a later one would tell apart what this one tells together, and between the two
/// stands what neither tells. Nothing of this process may be reading the library.
///
/// # Errors
/// `FoldsNotKept`, or what the library refuses.
pub fn keep(
    terminal: &Terminal,
    known: &HashMap<Id, Vec<String>>,
    folded: Vec<(Id, Vec<String>)>,
) -> Result<(), Fault> {
    let is_new = |(workshop, keys): &(Id, Vec<String>)| {
        let kept = known.get(workshop);
        kept.is_none_or(|kept| keys.iter().any(|key| !kept.contains(key)))
    };
    let fresh: Vec<(Id, Vec<String>)> = folded.into_iter().filter(is_new).collect();
    if fresh.is_empty() {
        return Ok(());
    }
    let opened = Engine::open_as(terminal.folder(), Arc::new(RealClock), terminal.place.wish);
    let engine = match opened {
        Ok(engine) => engine,
        Err(fault) if matches!(fault.code, ErrorCode::InUse | ErrorCode::ReadOnly) => {
            return Err(Fault::new(ErrorCode::FoldsNotKept));
        }
        Err(fault) => return Err(fault),
    };
    crate::folds::keep_all(&engine, fresh)
}
