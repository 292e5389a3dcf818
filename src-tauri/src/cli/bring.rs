//! `import --into`: a board of each file, or the ballot that a poll is.

use std::path::{Path, PathBuf};

use domain::{Actor, Fault, Id, Noun, workshop::Workshop};
use engine::{Bringing, Brought, Engine};
use exchange::imports::Wishes;
use serde_json::{Value, json};

use crate::{
    bring,
    terminal::{End, Terminal},
};

/// Brings each file in, whole or not at all.
pub fn files(
    terminal: &Terminal,
    engine: &Engine,
    into: Id,
    files: &[PathBuf],
) -> Result<End, Fault> {
    let workshop = bring::workshop(engine, into)?;
    let mut end = End::Done;
    let mut results = Vec::new();
    for file in files {
        let result = one(engine, &workshop, file);
        if result.is_err() {
            end = End::Refused;
        }
        results.push(tell(terminal, file, &result)?);
    }
    if terminal.json {
        terminal.give(&json!({ "files": results }))?;
    }
    Ok(end)
}

fn one(engine: &Engine, workshop: &Workshop, file: &Path) -> Result<Brought, Fault> {
    let wishes = Wishes {
        language: workshop.language,
        ..Wishes::default()
    };
    let taken = bring::read(file, &wishes)?;
    engine.bring(
        Actor::Desk,
        Bringing {
            workshop: workshop.id,
            board: None,
            imported: taken.imported,
            title: bring::title(file),
            authors: false,
            progress: Box::new(|_, _| true),
        },
    )
}

fn tell(terminal: &Terminal, file: &Path, result: &Result<Brought, Fault>) -> Result<Value, Fault> {
    let words = terminal.words;
    let name = file.display().to_string();
    let brought = match result {
        Ok(brought) => brought,
        Err(fault) => {
            let reason = words.fault(fault);
            let refused = words.say_with(
                "import-outcome-refused",
                &[("file", name.clone().into()), ("reason", reason.into())],
            );
            eprintln!("{refused}");
            return Ok(json!({ "file": name, "outcome": "refused", "fault": fault }));
        }
    };
    let mut report = bring::report(brought);
    report["file"] = Value::String(name.clone());
    if terminal.json {
        return Ok(report);
    }
    let source = words.say(&format!(
        "bring-source-{}",
        brought.imported.source.word().replace('_', "-")
    ));
    let outcome = if brought.unchanged() {
        "bring-outcome-unchanged"
    } else {
        "bring-outcome-created"
    };
    terminal.say(&words.say_with(outcome, &[("file", name.into()), ("source", source.into())]))?;
    for (noun, id) in [
        (Noun::Note, "bring-made-notes"),
        (Noun::Zone, "bring-made-zones"),
        (Noun::Cluster, "bring-made-clusters"),
        (Noun::Link, "bring-made-links"),
        (Noun::BallotOption, "bring-made-options"),
    ] {
        if brought.count(noun) > 0 {
            terminal.say(&format!(
                "  {}",
                words.say_with(id, &[("count", brought.count(noun).into())])
            ))?;
        }
    }
    if brought.there > 0 && !brought.unchanged() {
        let there = words.say_with("bring-already", &[("count", brought.there.into())]);
        terminal.say(&format!("  {there}"))?;
    }
    for sentence in bring::sentences(words, brought) {
        terminal.say(&format!("  {sentence}"))?;
    }
    Ok(report)
}
