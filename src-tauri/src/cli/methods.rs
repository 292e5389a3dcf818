//! `methods`: those that the lab has kept, as the window gives and takes them.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{
    Actor, Answer, Command, ErrorCode, Fault, Id, Query, Record, Request, lab::Lab, limits,
    method::LabMethod,
};
use engine::{Clock, Engine};
use serde_json::{Value, json};

use super::library;
use crate::{
    args::Methods,
    clock::RealClock,
    places,
    terminal::{End, Terminal},
};

/// `methods`.
pub fn methods(terminal: &Terminal, work: &Methods) -> Result<End, Fault> {
    match work {
        Methods::List => list(terminal),
        Methods::Give {
            which,
            output,
            force,
        } => give(terminal, which, output, *force),
        Methods::Take { files } => take(terminal, files),
    }
}

fn lab(records: Vec<Record>) -> Option<Lab> {
    records.into_iter().find_map(|record| match record {
        Record::Lab(lab) => Some(lab),
        _ => None,
    })
}

/// What there is; the library is only read.
fn kept(terminal: &Terminal) -> Result<Vec<LabMethod>, Fault> {
    let Some(mut reading) = library::reading(terminal)? else {
        return Ok(Vec::new());
    };
    let answer = reading.query(&Query::Snapshot { project: None }, RealClock.now())?;
    let Answer::Snapshot(snapshot) = answer else {
        return Err(Fault::new(ErrorCode::Internal).technical("snapshot"));
    };
    Ok(lab(snapshot.records)
        .map(|lab| lab.methods)
        .unwrap_or_default())
}

fn list(terminal: &Terminal) -> Result<End, Fault> {
    let kept = kept(terminal)?;
    if terminal.json {
        let methods: Vec<Value> = kept
            .iter()
            .map(|one| json!({ "id": one.id, "name": one.name, "family": one.family, "language": one.language }))
            .collect();
        terminal.give(&json!({ "methods": methods }))?;
        return Ok(End::Done);
    }
    if kept.is_empty() {
        terminal.say(&terminal.words.say("cli-methods-none"))?;
    }
    for one in &kept {
        let family = terminal.words.word("method-family", &one.family);
        terminal.say(&format!("{}  {}, {family}", one.id, one.name))?;
    }
    Ok(End::Done)
}

/// Those of an id or of a name; all where none is named.
fn chosen(kept: Vec<LabMethod>, which: &[String]) -> Result<Vec<LabMethod>, Fault> {
    if which.is_empty() {
        return Ok(kept);
    }
    let named: Vec<(Id, Vec<String>)> = kept
        .iter()
        .map(|one| (one.id, vec![one.name.clone()]))
        .collect();
    let ids = which
        .iter()
        .map(|asked| library::named_so(&named, asked))
        .collect::<Result<Vec<Id>, Fault>>()?;
    Ok(kept
        .into_iter()
        .filter(|one| ids.contains(&one.id))
        .collect())
}

fn give(terminal: &Terminal, which: &[String], output: &Path, force: bool) -> Result<End, Fault> {
    let methods = chosen(kept(terminal)?, which)?;
    if methods.is_empty() {
        terminal.remark(&terminal.words.say("cli-methods-none"));
        return Ok(End::Refused);
    }
    let output = &crate::write::output(output, "json", force)?;
    places::beside_library(terminal.folder(), output)?;
    crate::write::whole(output, &exchange::methods::write(&methods))?;
    let file = output.display().to_string();
    if terminal.json {
        terminal.give(&json!({ "output": file, "methods": methods.len() }))?;
    } else {
        let done = terminal.words.say_with(
            "methods-given",
            &[("count", methods.len().into()), ("file", file.into())],
        );
        terminal.say(&done)?;
    }
    Ok(End::Done)
}

/// Each file is kept whole, as one step, or refused.
fn take(terminal: &Terminal, files: &[PathBuf]) -> Result<End, Fault> {
    let clock: Arc<dyn Clock> = Arc::new(RealClock);
    terminal.place.expected()?;
    let engine = Engine::open_as(terminal.folder(), Arc::clone(&clock), terminal.place.wish)?;
    let mut end = End::Done;
    let mut results = Vec::new();
    for file in files {
        let name = file.display().to_string();
        match one(&engine, &*clock, file) {
            Ok((fresh, changed)) => {
                results.push(json!({ "file": name, "fresh": fresh, "changed": changed }));
                if !terminal.json {
                    let id = if fresh + changed == 0 {
                        "methods-taken-none"
                    } else {
                        "methods-taken"
                    };
                    let counts = [("fresh", fresh.into()), ("changed", changed.into())];
                    terminal.say(&terminal.words.say_with(id, &counts))?;
                }
            }
            Err(fault) => {
                end = End::Refused;
                let reason = terminal.words.fault(&fault);
                let refused = terminal.words.say_with(
                    "import-outcome-refused",
                    &[("file", name.clone().into()), ("reason", reason.into())],
                );
                eprintln!("{refused}");
                results.push(json!({ "file": name, "fault": fault }));
            }
        }
    }
    if terminal.json {
        terminal.give(&json!({ "files": results }))?;
    }
    Ok(end)
}

/// How many are new, and how many have changed.
fn one(engine: &Engine, clock: &dyn Clock, file: &Path) -> Result<(usize, usize), Fault> {
    let most = u64::try_from(exchange::MAX_BYTES).unwrap_or(u64::MAX);
    let bytes = crate::write::read_at_most(file, most)?;
    let brought = exchange::methods::read(&bytes)?;
    let Answer::Snapshot(snapshot) = engine.query(&Query::Snapshot { project: None })? else {
        return Err(Fault::new(ErrorCode::Internal).technical("snapshot"));
    };
    let lab = lab(snapshot.records);
    let mut methods = lab
        .as_ref()
        .map(|lab| lab.methods.clone())
        .unwrap_or_default();
    let (mut fresh, mut changed) = (0, 0);
    for method in brought {
        match methods.iter_mut().find(|own| own.id == method.id) {
            Some(own) if *own == method => {}
            Some(own) => {
                *own = method;
                changed += 1;
            }
            None => {
                methods.push(method);
                fresh += 1;
            }
        }
    }
    if fresh + changed == 0 {
        return Ok((0, 0));
    }
    if methods.len() > limits::LIST {
        return Err(Fault::new(ErrorCode::ListTooLong)
            .at("methods")
            .limit(limits::LIST));
    }
    let fields = json!({ "methods": methods });
    let edit = match lab {
        Some(lab) => json!({ "patch": [{ "id": lab.id, "fields": fields }] }),
        None => json!({ "create": [{ "id": clock.id(), "fields": fields }] }),
    };
    let command: Command = serde_json::from_value(json!({ "lab": edit }))
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    let request = Request {
        command_id: clock.id(),
        merge_key: None,
        command,
    };
    engine.execute(Actor::Desk, request)?;
    Ok((fresh, changed))
}
