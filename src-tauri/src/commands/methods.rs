//! Methods and questionnaires of the lab: as a file for colleagues, and from one.

use domain::{Fault, Id, Query, Record, lab::Lab};
use serde::Deserialize;

use super::{Answer, Call, Work, dialogs, done, json, parse, save_as};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("methods_out", methods_out),
    ("methods_in", methods_in),
    ("questionnaires_out", questionnaires_out),
    ("questionnaires_in", questionnaires_in),
];

/// The lab as it is; a blank one where nothing was said of it.
fn lab(call: &Call) -> Result<Lab, Fault> {
    let answer = call
        .desk
        .engine()?
        .query(&Query::Snapshot { project: None })?;
    let domain::Answer::Snapshot(snapshot) = answer else {
        return Ok(Lab::default());
    };
    let labs = snapshot
        .records
        .into_iter()
        .find_map(|record| match record {
            Record::Lab(lab) => Some(lab),
            _ => None,
        });
    Ok(labs.unwrap_or_default())
}

/// Asks where, and writes a list: under the name of its only entry, or of all of them.
fn out(call: &Call, names: &[&str], [title, all]: [&str; 2], bytes: &[u8]) -> Answer {
    let name = match names {
        [only] => (*only).to_owned(),
        _ => call.desk.words().say(all),
    };
    let Some(path) = save_as(call, title, &name, "json")? else {
        return done();
    };
    crate::write::whole(&path, bytes)?;
    json(&call.desk.wrote(&path))
}

/// The bytes of a file that somebody chooses.
fn chosen(call: &Call, title: &str) -> Result<Option<Vec<u8>>, Fault> {
    let Some(path) = dialogs(call).given(title) else {
        return Ok(None);
    };
    let most = u64::try_from(exchange::MAX_BYTES).unwrap_or(u64::MAX);
    crate::write::read_at_most(&path, most).map(Some)
}

#[derive(Deserialize)]
struct MethodsAsked {
    methods: Vec<Id>,
}

fn methods_out(call: &Call) -> Answer {
    let asked: MethodsAsked = parse(&call.payload)?;
    let mut methods = lab(call)?.methods;
    methods.retain(|method| asked.methods.contains(&method.id));
    let names: Vec<&str> = methods.iter().map(|one| one.name.as_str()).collect();
    let said = ["dialog-methods-out", "dialog-methods-name"];
    out(call, &names, said, &exchange::methods::write(&methods))
}

/// What a file holds: the window says which of it is new, and keeps it as one gesture.
fn methods_in(call: &Call) -> Answer {
    match chosen(call, "dialog-methods-in")? {
        Some(bytes) => json(&exchange::methods::read(&bytes)?),
        None => done(),
    }
}

#[derive(Deserialize)]
struct QuestionnairesAsked {
    questionnaires: Vec<Id>,
}

fn questionnaires_out(call: &Call) -> Answer {
    let asked: QuestionnairesAsked = parse(&call.payload)?;
    let mut all = lab(call)?.questionnaires;
    all.retain(|one| asked.questionnaires.contains(&one.id));
    let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
    let said = ["dialog-questionnaires-out", "dialog-questionnaires-name"];
    out(call, &names, said, &exchange::questionnaires::write(&all))
}

/// As that of methods.
fn questionnaires_in(call: &Call) -> Answer {
    match chosen(call, "dialog-questionnaires-in")? {
        Some(bytes) => json(&exchange::questionnaires::read(&bytes)?),
        None => done(),
    }
}
