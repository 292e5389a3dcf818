//! `purge` and `anonymise`: what would go of a project; with its title, it goes.

use std::sync::Arc;

use domain::{
    ErrorCode, Fault,
    retention::{Clearance, Clearing},
};
use engine::Engine;
use serde_json::json;

use super::library;
use crate::{
    clock::RealClock,
    places,
    preferences::Preferences,
    retention,
    terminal::{End, Terminal},
};

/// `purge` and `anonymise`.
pub fn clear(
    terminal: &Terminal,
    clearing: Clearing,
    asked: &str,
    confirm: Option<&str>,
) -> Result<End, Fault> {
    let labels = retention::labels(&terminal.words);
    let mut reading = library::needed(terminal)?;
    // The texts of one that was removed stay in the history and in backups.
    let project = match clearing {
        Clearing::Purge => library::find_project_ever(&mut reading, asked)?,
        Clearing::Anonymise => library::find_project(&mut reading, asked)?,
    };
    let goes = reading.clearance(clearing, project, &labels)?;
    drop(reading);
    let Some(typed) = confirm else {
        if terminal.json {
            terminal.give(&to_json(&goes)?)?;
        } else {
            tell(
                terminal,
                &format!("{}-will", retention::word(clearing)),
                &goes,
            )?;
        }
        terminal.remark(&terminal.words.say("retention-not-done"));
        return Ok(End::Refused);
    };
    retention::confirmed(&goes.title, typed)?;
    let wish = terminal.place.wish;
    let engine = Engine::open_as(terminal.folder(), Arc::new(RealClock), wish)?;
    if let Some(resumed) = &engine.aside().resumed {
        terminal.remark(&retention::resumed(&terminal.words, resumed));
    }
    if let Some(resumed) = &engine.aside().encryption {
        terminal.remark(&crate::encryption::resumed(&terminal.words, resumed));
    }
    let asked = &terminal.place.asked;
    engine.came_from(places::earlier(asked, engine.dir()));
    let went = engine.clear(clearing, project, labels, Arc::default(), |_| {})?;
    Preferences::read(asked).forget_gone(&engine, asked);
    if terminal.json {
        terminal.give(&to_json(&went)?)?;
    } else {
        tell(
            terminal,
            &format!("{}-went", retention::word(clearing)),
            &went,
        )?;
    }
    Ok(End::Done)
}

fn to_json(clearance: &Clearance) -> Result<serde_json::Value, Fault> {
    serde_json::to_value(clearance)
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))
}

fn tell(terminal: &Terminal, head: &str, clearance: &Clearance) -> Result<(), Fault> {
    let title = clearance.title.clone();
    let words = &terminal.words;
    terminal.say(&words.say_with(&format!("retention-{head}"), &[("title", title.into())]))?;
    for line in retention::lines(words, clearance) {
        terminal.say(&format!("  {line}"))?;
    }
    let stays = match clearance.clearing {
        Clearing::Purge => "retention-methods-stay",
        Clearing::Anonymise => "retention-texts-stay",
    };
    terminal.say(&words.say(stays))?;
    terminal.say(&words.say("retention-elsewhere"))
}

/// What was left out of a case that was written.
pub fn tell_case(
    terminal: &Terminal,
    output: &std::path::Path,
    case: &engine::Case,
) -> Result<End, Fault> {
    let path = output.display().to_string();
    if terminal.json {
        terminal.give(&json!({
            "output": path,
            "removed": case.removed,
            "nameless": case.nameless,
        }))?;
        return Ok(End::Done);
    }
    let words = &terminal.words;
    terminal.say(&words.say_with("retention-case-done", &[("path", path.into())]))?;
    for one in &case.removed {
        terminal.say(&format!("  {}", retention::trace(words, one)))?;
    }
    if case.nameless {
        terminal.say(&words.say("retention-case-nameless"))?;
    }
    terminal.say(&words.say("retention-case-look"))?;
    Ok(End::Done)
}
