//! A program that is killed: it purges or anonymises a project and says each stage on its output, going
//! on only when it is answered, so that whoever kills it knows where it stood.
//!
//! Arguments: the folder, the project, `purge` or `anonymise`.

use std::{
    io::{BufRead, Write},
    path::Path,
    process::ExitCode,
    sync::Arc,
};

use domain::{
    ErrorCode, Fault, Id,
    retention::{Clearing, Labels},
};
use tests::traces;

fn purge(dir: &str, project: &str, what: &str) -> Result<(), Fault> {
    let project: Id = project
        .parse()
        .map_err(|error| Fault::new(ErrorCode::Malformed).detail(error))?;
    let clearing = match what {
        "purge" => Clearing::Purge,
        _ => Clearing::Anonymise,
    };
    let labels = Labels {
        person: "Participant".to_owned(),
        rater: "Évaluation".to_owned(),
        lab: "Un autre laboratoire".into(),
    };
    let engine = traces::opened(Path::new(dir), 1)?;
    engine.clear(clearing, project, labels, Arc::default(), |stage| {
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "{stage:?}").and_then(|()| out.flush());
        let mut line = String::new();
        let _ = std::io::stdin().lock().read_line(&mut line);
    })?;
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [dir, project, what] = &arguments[..] else {
        return ExitCode::FAILURE;
    };
    match purge(dir, project, what) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
