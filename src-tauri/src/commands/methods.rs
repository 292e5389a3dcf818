//! Methods of the lab: as a file for colleagues, and from one.

use domain::{Fault, Id, Query, Record, method::LabMethod};
use serde::Deserialize;

use super::{Answer, Call, Work, dialogs, done, json, parse, save_as};

pub(super) const WORKS: &[(&str, Work)] =
    &[("methods_out", methods_out), ("methods_in", methods_in)];

/// The methods that the lab has kept.
fn kept(call: &Call) -> Result<Vec<LabMethod>, Fault> {
    let answer = call
        .desk
        .engine()?
        .query(&Query::Snapshot { project: None })?;
    let domain::Answer::Snapshot(snapshot) = answer else {
        return Ok(Vec::new());
    };
    let labs = snapshot
        .records
        .into_iter()
        .filter_map(|record| match record {
            Record::Lab(lab) => Some(lab.methods),
            _ => None,
        });
    Ok(labs.flatten().collect())
}

#[derive(Deserialize)]
struct OutAsked {
    methods: Vec<Id>,
}

fn methods_out(call: &Call) -> Answer {
    let asked: OutAsked = parse(&call.payload)?;
    let mut methods = kept(call)?;
    methods.retain(|method| asked.methods.contains(&method.id));
    let title = match methods.as_slice() {
        [only] => only.name.clone(),
        _ => call.desk.words().say("dialog-methods-name"),
    };
    let Some(path) = save_as(call, "dialog-methods-out", &title, "json")? else {
        return done();
    };
    crate::write::whole(&path, &exchange::methods::write(&methods))?;
    json(&call.desk.wrote(&path))
}

/// What a file holds: the window says which of it is new, and keeps it as one gesture.
fn methods_in(call: &Call) -> Answer {
    let Some(path) = dialogs(call).methods() else {
        return done();
    };
    let most = u64::try_from(exchange::MAX_BYTES).unwrap_or(u64::MAX);
    let bytes = crate::write::read_at_most(&path, most)?;
    json(&exchange::methods::read(&bytes)?)
}
