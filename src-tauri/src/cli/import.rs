//! `import`: each file is whole or refused by itself.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{Actor, ErrorCode, Fault, Id, look::FoundPlace};
use engine::{Clock, Engine, ImportChoice, ImportOutcome, Reading};
use exchange::Warning;
use serde_json::{Value, json};

use super::{bring, library, look};
use crate::{
    clock::RealClock,
    import::bundle,
    look::Source,
    terminal::{End, Terminal},
};

/// Paths that are named one by one in sentences; JSON has them all.
const NAMED: usize = 20;

/// A file that came in.
struct In {
    outcome: ImportOutcome,
    titles: Vec<String>,
    ignored: Vec<String>,
    warnings: Vec<Warning>,
    /// What a whole library is, in sentences.
    what: Vec<String>,
}

/// `import`.
pub fn import(
    terminal: &Terminal,
    choice: Option<ImportChoice>,
    into: Option<Id>,
    files: &[PathBuf],
) -> Result<End, Fault> {
    let clock: Arc<dyn Clock> = Arc::new(RealClock);
    terminal.place.expected()?;
    if into.is_some() {
        library::needed(terminal)?;
    } else if let Some(end) = wrong(terminal, files)? {
        return Ok(end);
    }
    let wish = terminal.place.wish;
    let engine = Engine::open_as(terminal.folder(), Arc::clone(&clock), wish)?;
    let aside = engine.aside();
    if let Some(resumed) = &aside.encryption {
        terminal.remark(&crate::encryption::resumed(&terminal.words, resumed));
    }
    for (id, path) in [
        ("cli-log-aside", &aside.log),
        ("cli-rescued", &aside.rescued),
    ] {
        if let Some(path) = path {
            let path = path.display().to_string();
            terminal.remark(&terminal.words.say_with(id, &[("file", path.into())]));
        }
    }
    if let Some(workshop) = into {
        return bring::files(terminal, &engine, workshop, files);
    }
    let mut end = End::Done;
    let mut results = Vec::new();
    for file in files {
        let result = one(terminal, &engine, &*clock, choice, file);
        match &result {
            Ok(_) => {}
            Err(fault) if fault.code == ErrorCode::Conflict => {
                if end == End::Done {
                    end = End::Choice;
                }
            }
            Err(_) => end = End::Refused,
        }
        tell(terminal, file, &result, &mut results)?;
    }
    if terminal.json {
        terminal.give(&json!({ "files": results }))?;
    }
    Ok(end)
}

/// Names that are all wrong make no library where there was none.
fn wrong(terminal: &Terminal, files: &[PathBuf]) -> Result<Option<End>, Fault> {
    let mut faults = Vec::new();
    for file in files {
        let Err(fault) = crate::write::readable(file) else {
            return Ok(None);
        };
        faults.push(fault);
    }
    if library::reading(terminal)?.is_some() {
        return Ok(None);
    }
    let mut told = Vec::new();
    for (file, fault) in files.iter().zip(faults) {
        tell(terminal, file, &Err(fault), &mut told)?;
    }
    if terminal.json {
        terminal.give(&json!({ "files": told }))?;
    }
    Ok(Some(End::Refused))
}

fn one(
    terminal: &Terminal,
    engine: &Engine,
    clock: &dyn Clock,
    choice: Option<ImportChoice>,
    file: &Path,
) -> Result<In, Fault> {
    crate::write::readable(file)?;
    look::another(terminal, file)?;
    super::passphrase::unlock(file)?;
    if engine::is_library(file) {
        return library(terminal, engine, choice, file);
    }
    let bundle = bundle(file, engine.time_zone()?, clock.now())?;
    let titles = bundle
        .workshops()
        .map(|workshop| workshop.title.clone())
        .collect();
    let (ignored, mut warnings) = (bundle.ignored.clone(), bundle.warnings.clone());
    let outcome = engine.import(Actor::Desk, bundle, choice)?;
    warnings.extend(outcome.warnings.iter().cloned());
    Ok(In {
        outcome,
        titles,
        ignored,
        warnings,
        what: Vec::new(),
    })
}

/// A whole library: all of its projects, in one step.
fn library(
    terminal: &Terminal,
    engine: &Engine,
    choice: Option<ImportChoice>,
    file: &Path,
) -> Result<In, Fault> {
    let path = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let look = Source::of(path).look(Some(engine))?;
    let there = look.projects.iter().flat_map(|project| &project.workshops);
    let titles = there
        .filter(|workshop| workshop.found.place != FoundPlace::Here)
        .map(|workshop| workshop.title.clone())
        .collect();
    let what = look::what(terminal, &look);
    let mut reading = Reading::of_file(file)?;
    let outcome = engine.import_library(Actor::Desk, &mut reading, choice);
    if let (Err(_), false) = (&outcome, terminal.json) {
        // What it is helps to choose.
        what.iter().try_for_each(|line| terminal.say(line))?;
    }
    let outcome = outcome?;
    Ok(In {
        titles,
        ignored: Vec::new(),
        warnings: outcome.warnings.clone(),
        outcome,
        what,
    })
}

/// Says what became of a file: sentences at once, JSON at the end. Refusals always go to the
/// standard error too.
fn tell(
    terminal: &Terminal,
    file: &Path,
    result: &Result<In, Fault>,
    results: &mut Vec<Value>,
) -> Result<(), Fault> {
    let name = file.display().to_string();
    let words = terminal.words;
    let done = match result {
        Ok(done) => done,
        Err(fault) => {
            let reason = words.fault(fault);
            let refused = words.say_with(
                "import-outcome-refused",
                &[("file", name.clone().into()), ("reason", reason.into())],
            );
            eprintln!("{refused}");
            if fault.code == ErrorCode::Conflict {
                eprintln!("{}", words.say("cli-import-choose"));
            }
            results.push(json!({
                "file": name,
                "outcome": "refused",
                "workshops": [],
                "ignored": [],
                "warnings": [],
                "fault": fault,
            }));
            return Ok(());
        }
    };
    let word = done.outcome.imported.word();
    let warnings: Vec<String> = done
        .warnings
        .iter()
        .map(|warning| remark(terminal, warning))
        .collect();
    results.push(json!({
        "file": name,
        "outcome": word,
        "workshops": done.outcome.workshops,
        "ignored": done.ignored,
        "warnings": warnings,
    }));
    if terminal.json {
        return Ok(());
    }
    let say = |id: &str, arguments: &[(&str, wording::FluentValue<'_>)]| {
        terminal.say(&words.say_with(id, arguments))
    };
    done.what.iter().try_for_each(|line| terminal.say(line))?;
    say(&format!("import-outcome-{word}"), &[("file", name.into())])?;
    say(
        "import-counts",
        &[
            ("created", done.outcome.created.into()),
            ("changed", done.outcome.changed.into()),
        ],
    )?;
    say(
        "import-workshops",
        &[
            ("count", done.titles.len().into()),
            ("titles", done.titles.join(", ").into()),
        ],
    )?;
    if !done.ignored.is_empty() {
        say("import-ignored", &[("count", done.ignored.len().into())])?;
        for path in done.ignored.iter().take(NAMED) {
            terminal.say(&format!("  {path}"))?;
        }
        if done.ignored.len() > NAMED {
            say(
                "import-ignored-more",
                &[("count", (done.ignored.len() - NAMED).into())],
            )?;
        }
    }
    if !warnings.is_empty() {
        say("import-warnings", &[("count", warnings.len().into())])?;
        for warning in &warnings {
            terminal.say(&format!("  {warning}"))?;
        }
    }
    Ok(())
}

fn remark(terminal: &Terminal, warning: &Warning) -> String {
    terminal.words.say_with(
        &format!("import-warning-{}", warning.code.word()),
        &[
            ("place", warning.place.clone().into()),
            ("found", warning.found.clone().into()),
            ("computed", warning.computed.clone().into()),
            ("count", warning.count.into()),
        ],
    )
}
