//! `look`: what a library's file, a backup or a log that was set aside holds, and in what it differs
//! from the library of the folder. Nothing is changed on either side.

use std::path::Path;

use chrono::{DateTime, Utc};
use domain::{
    ErrorCode, Fault, Timestamp,
    look::{Found, FoundPlace, Kinship, Look, LookKind, LookedProject, LookedWorkshop, Newer},
};
use wording::FluentValue;

use super::library;
use crate::{
    look::{Source, own},
    terminal::{End, Terminal},
};

/// `look`.
pub fn look(terminal: &Terminal, file: &Path) -> Result<End, Fault> {
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    crate::write::readable(&file)?;
    super::passphrase::unlock(&file)?;
    let mut here = library::reading(terminal)?;
    let itself = engine::is_same_file(&file, &terminal.folder().join(engine::FILE));
    let mut look = match Source::of(file.clone()).look_beside(here.as_mut()) {
        Err(fault) if fault.code == ErrorCode::NotALibrary => {
            let path: FluentValue<'_> = file.display().to_string().into();
            if engine::read_etabli(&file).is_ok() {
                terminal.remark(
                    &terminal
                        .words
                        .say_with("cli-look-project", &[("file", path)]),
                );
                return Ok(End::Refused);
            }
            return Err(fault.at(file.display().to_string()));
        }
        look => look?,
    };
    if itself {
        look.kinship = Some(Kinship::Own);
    }
    if terminal.json {
        let value = serde_json::to_value(&look)
            .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
        terminal.give(&value)?;
        return Ok(End::Done);
    }
    for line in what(terminal, &look) {
        terminal.say(&line)?;
    }
    for project in &look.projects {
        tell(terminal, project)?;
    }
    Ok(End::Done)
}

/// What the file is, in sentences.
pub fn what(terminal: &Terminal, look: &Look) -> Vec<String> {
    let words = terminal.words;
    let say = |id: &str, arguments: &[(&str, FluentValue<'_>)]| words.say_with(id, arguments);
    let when =
        |moment: Option<Timestamp>| moment.map_or_else(String::new, |at| instant(terminal, at));
    let file: FluentValue<'_> = look.path.clone().into();
    let kind = match look.kind {
        LookKind::Backup => "cli-look-backup",
        LookKind::Log => "cli-look-log",
        LookKind::Library | LookKind::Aside if look.lab.is_empty() => "cli-look-library",
        LookKind::Library | LookKind::Aside => "cli-look-library-of",
    };
    let made = ("when", when(look.made_at).into());
    let mut lines = vec![say(
        kind,
        &[("file", file), ("lab", look.lab.clone().into()), made],
    )];
    if let Some(log) = &look.log {
        let commits = log.commits.to_string();
        let read = log.of.is_some();
        lines.push(say(
            if read {
                "look-log-read"
            } else {
                "look-log-unread"
            },
            &[
                ("count", log.commits.into()),
                ("commits", commits.into()),
                ("file", log.of.clone().unwrap_or_default().into()),
                ("when", when(log.written_at).into()),
            ],
        ));
        if !read {
            return lines;
        }
    }
    if let Some(kinship) = look.kinship {
        lines.push(words.word("look-kinship", &kinship));
    }
    lines.push(say(
        "look-holds",
        &[
            ("projects", look.projects_there.into()),
            ("workshops", look.workshops_there.into()),
            ("gestures", look.gestures.into()),
            ("gesturesText", look.gestures.to_string().into()),
        ],
    ));
    if let Some(at) = look.changed_at {
        lines.push(say("look-until", &[("when", instant(terminal, at).into())]));
    }
    if look.foreign_log {
        lines.push(words.say("look-foreign-log"));
    }
    lines
}

fn tell(terminal: &Terminal, project: &LookedProject) -> Result<(), Fault> {
    let found = found(terminal, &project.found);
    terminal.say(&format!("{}  {} ({found})", project.id, project.title))?;
    for workshop in &project.workshops {
        terminal.say(&line(terminal, workshop))?;
    }
    Ok(())
}

fn line(terminal: &Terminal, workshop: &LookedWorkshop) -> String {
    let words = terminal.words;
    let day = workshop
        .date
        .map_or_else(String::new, |day| format!(", {}", words.day(day)));
    let holds = workshop.holds;
    let counts = words.say_with(
        "cli-look-counts",
        &[
            ("notes", holds.notes.into()),
            ("people", holds.participants.into()),
            ("decisions", holds.decisions.into()),
            ("actions", holds.actions.into()),
        ],
    );
    let found = found(terminal, &workshop.found);
    format!(
        "  {}  {}{day}, {counts} ({found})",
        workshop.id, workshop.title
    )
}

/// In what the two differ, in words.
fn found(terminal: &Terminal, found: &Found) -> String {
    let words = terminal.words;
    let parts: Vec<String> = [
        ("look-only-there", found.only_there),
        ("look-only-here", found.only_here),
        ("look-changed", found.changed),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(id, count)| words.say_with(id, &[("count", count.into())]))
    .collect();
    match found.place {
        FoundPlace::There => words.say("look-there"),
        FoundPlace::Here => words.say("look-here"),
        FoundPlace::Both if parts.is_empty() => words.say("look-same"),
        FoundPlace::Both => {
            let newer = match found.newer {
                Newer::Neither => String::new(),
                newer => format!(", {}", words.word("look-newer", &newer)),
            };
            format!("{}{newer}", parts.join(", "))
        }
    }
}

/// A moment as a terminal says it: the day and the hour in UTC.
fn instant(terminal: &Terminal, at: Timestamp) -> String {
    let moment: DateTime<Utc> = DateTime::from_timestamp_millis(at.0).unwrap_or_default();
    let (day, time) = (moment.date_naive(), moment.time());
    let words = terminal.words;
    format!("{}, {} UTC", words.day(day), words.time(time))
}

/// Refuses the library's own file, where something is to be taken from it.
///
/// # Errors
/// `OwnLibrary`.
pub fn another(terminal: &Terminal, file: &Path) -> Result<(), Fault> {
    if engine::is_same_file(file, &terminal.folder().join(engine::FILE)) {
        return Err(own(file));
    }
    Ok(())
}
