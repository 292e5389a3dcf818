//! `list`, `check`, `backup`: the library is only read, and never made.

use std::path::Path;

use domain::{Answer, ErrorCode, Fault, Id, Query, Record, project::Project, workshop::Workshop};
use engine::{Clock, Finding, Reading, Wish};
use serde_json::{Map, Value, json};
use unicode_normalization::UnicodeNormalization;
use wording::Wording;

use crate::{
    clock::RealClock,
    places,
    terminal::{End, Terminal},
};

/// The library, to be read; `None` where there is none and never was. Nothing is changed.
///
/// # Errors
/// What is wrong with the folder or the file: the same sentence as in the window.
pub fn reading(terminal: &Terminal) -> Result<Option<Reading>, Fault> {
    terminal.place.expected()?;
    let folder = terminal.folder();
    let opened = Reading::open_today(folder, RealClock.now());
    let opened = opened.map_err(|fault| fault.or_at(&folder.join(engine::FILE)));
    let Some(mut reading) = opened? else {
        let moved = terminal.place.wish == Wish::Present;
        if moved && !folder.is_dir() {
            return Err(Fault::new(ErrorCode::LibraryAway).at(folder.display().to_string()));
        }
        if moved || engine::had_one(folder)? {
            let file = folder.join(engine::FILE);
            return Err(Fault::new(ErrorCode::LibraryMissing).at(file.display().to_string()));
        }
        return Ok(None);
    };
    reading.came_from(places::earlier(&terminal.place.asked, folder));
    if reading.foreign_log() {
        terminal.remark(&terminal.words.say("cli-foreign-log"));
    }
    Ok(Some(reading))
}

/// The library, to be read, where there must be one.
///
/// # Errors
/// `NoLibrary`, and what `reading` refuses.
pub fn needed(terminal: &Terminal) -> Result<Reading, Fault> {
    let folder = terminal.folder().display();
    reading(terminal)?.ok_or_else(|| Fault::new(ErrorCode::NoLibrary).at(folder.to_string()))
}

/// Every project with its workshops, in the order people read them: by code, then by day.
///
/// # Errors
/// What the library refuses.
pub fn projects(reading: &mut Reading) -> Result<Vec<(Project, Vec<Workshop>)>, Fault> {
    let Answer::Snapshot(snapshot) =
        reading.query(&Query::Snapshot { project: None }, RealClock.now())?
    else {
        return Err(Fault::new(ErrorCode::Internal).technical("snapshot"));
    };
    let mut projects: Vec<(Project, Vec<Workshop>)> = Vec::new();
    let mut workshops = Vec::new();
    for record in snapshot.records {
        match record {
            Record::Project(project) => projects.push((project, Vec::new())),
            Record::Workshop(workshop) => workshops.push(workshop),
            _ => {}
        }
    }
    projects.sort_by(|(a, _), (b, _)| (&a.code, &a.title, a.id).cmp(&(&b.code, &b.title, b.id)));
    workshops.sort_by(|a, b| (a.date, &a.title, a.id).cmp(&(b.date, &b.title, b.id)));
    for workshop in workshops {
        if let Some((_, own)) = projects.iter_mut().find(|(p, _)| p.id == workshop.project) {
            own.push(workshop);
        }
    }
    Ok(projects)
}

/// A title as people compare it: composed, without its case, every kind of space and of apostrophe
/// alike. What is typed in a terminal has plain ones where the title has typographic ones.
pub fn folded(title: &str) -> String {
    let signs = title.nfc().map(|sign| match sign {
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{02BC}' | '\u{2032}' | '\u{FF07}' => '\'',
        other => other,
    });
    let lower: String = signs.flat_map(char::to_lowercase).nfc().collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The workshop of an id, of a title, or of the title that reads alike when none is the same.
///
/// # Errors
/// `NotFound`, or `Ambiguous` with the ids and the titles.
pub fn find(reading: &mut Reading, asked: &str) -> Result<Id, Fault> {
    let workshops = projects(reading)?.into_iter().flat_map(|(_, own)| own);
    let named: Vec<(Id, Vec<String>)> = workshops.map(|own| (own.id, vec![own.title])).collect();
    named_so(&named, asked)
}

/// The project of an id, of a title or code, or of one that reads alike when none is the same.
///
/// # Errors
/// `NotFound`, or `Ambiguous` with the ids and the titles.
pub fn find_project(reading: &mut Reading, asked: &str) -> Result<Id, Fault> {
    let projects = projects(reading)?.into_iter();
    let named: Vec<(Id, Vec<String>)> = projects
        .map(|(own, _)| (own.id, vec![own.title, own.code]))
        .collect();
    named_so(&named, asked)
}

/// The same, where none of them is meant also one that was removed.
///
/// # Errors
/// As [`find_project`].
pub fn find_project_ever(reading: &mut Reading, asked: &str) -> Result<Id, Fault> {
    match find_project(reading, asked) {
        Err(fault) if fault.code == ErrorCode::NotFound => {
            let removed = reading.removed_projects()?.into_iter();
            let named: Vec<(Id, Vec<String>)> =
                removed.map(|one| (one.id, vec![one.title])).collect();
            named_so(&named, asked)
        }
        found => found,
    }
}

/// The one of an id or of a name.
///
/// # Errors
/// `NotFound`, or `Ambiguous` with the ids and the names.
pub fn named_so(all: &[(Id, Vec<String>)], asked: &str) -> Result<Id, Fault> {
    if let Ok(id) = asked.parse::<Id>()
        && all.iter().any(|(own, _)| *own == id)
    {
        return Ok(id);
    }
    let of = |is: &dyn Fn(&String) -> bool| -> Vec<&(Id, Vec<String>)> {
        let all = all.iter();
        all.filter(|(_, names)| names.iter().any(is)).collect()
    };
    let mut named = of(&|name| name == asked);
    if named.is_empty() {
        let asked = folded(asked);
        named = of(&|name| !name.is_empty() && folded(name) == asked);
    }
    one_of(&named, asked)
}

/// The only one, where none is named.
///
/// # Errors
/// `NotFound` where there is none, `Ambiguous` with the ids and the titles.
pub fn only(all: &[(Id, Vec<String>)]) -> Result<Id, Fault> {
    one_of(&all.iter().collect::<Vec<_>>(), "")
}

fn one_of(found: &[&(Id, Vec<String>)], asked: &str) -> Result<Id, Fault> {
    match found {
        [] => Err(Fault::new(ErrorCode::NotFound).detail(asked)),
        [(id, _)] => Ok(*id),
        several => {
            let named: Vec<String> = several
                .iter()
                .map(|(id, names)| format!("{id} ({})", names.first().map_or("", String::as_str)))
                .collect();
            // Whole: an id that is cut is of no use.
            Err(Fault {
                detail: Some(named.join(", ")),
                ..Fault::new(ErrorCode::Ambiguous)
            })
        }
    }
}

/// The workshop of a board.
///
/// # Errors
/// `NotFound`.
pub fn workshop_of(reading: &mut Reading, board: Id) -> Result<Id, Fault> {
    for (project, _) in projects(reading)? {
        let records = reading.project_records(project.id)?;
        let found = records.into_iter().find_map(|record| match record {
            Record::Board(own) if own.id == board => Some(own.workshop),
            _ => None,
        });
        if let Some(workshop) = found {
            return Ok(workshop);
        }
    }
    Err(Fault::new(ErrorCode::NotFound)
        .noun(domain::Noun::Board)
        .detail(board))
}

/// `list`.
pub fn list(terminal: &Terminal) -> Result<End, Fault> {
    let found = match reading(terminal)? {
        Some(mut reading) => projects(&mut reading)?,
        None => Vec::new(),
    };
    if terminal.json {
        let projects: Vec<Value> = found
            .iter()
            .map(|(project, workshops)| {
                let workshops: Vec<Value> = workshops
                    .iter()
                    .map(|workshop| {
                        json!({
                            "id": workshop.id,
                            "title": workshop.title,
                            "date": workshop.date,
                            "state": workshop.state,
                        })
                    })
                    .collect();
                json!({
                    "id": project.id,
                    "code": project.code,
                    "title": project.title,
                    "workshops": workshops,
                })
            })
            .collect();
        terminal.give(&json!({ "projects": projects }))?;
        return Ok(End::Done);
    }
    if found.is_empty() {
        terminal.say(&terminal.words.say("cli-list-empty"))?;
    }
    for (project, workshops) in &found {
        let line = format!("{}  {} {}", project.id, project.code, project.title);
        terminal.say(&line)?;
        for workshop in workshops {
            let state = terminal.words.word("workshop-state", &workshop.state);
            let day = workshop
                .date
                .map_or_else(String::new, |day| format!(", {}", terminal.words.day(day)));
            let line = format!("  {}  {}{day}, {state}", workshop.id, workshop.title);
            terminal.say(&line)?;
        }
    }
    Ok(End::Done)
}

/// `check`.
pub fn check(terminal: &Terminal) -> Result<End, Fault> {
    let Some(mut reading) = reading(terminal)? else {
        if terminal.json {
            terminal.give(&json!({ "ok": true, "counts": {} }))?;
        } else {
            let folder = terminal.folder().display().to_string();
            let none = terminal
                .words
                .say_with("cli-check-none", &[("folder", folder.into())]);
            terminal.say(&none)?;
        }
        return Ok(End::Done);
    };
    let report = reading.check()?;
    let sound = report.problems.is_empty();
    if terminal.json {
        let counts: Map<String, Value> = report
            .counts
            .iter()
            .map(|(noun, count)| (noun.word().to_owned(), (*count).into()))
            .collect();
        let mut value = json!({ "ok": sound, "counts": counts });
        if !sound {
            let said = report.problems.iter().map(|problem| problem.said.as_str());
            value["problems"] = said.collect::<Vec<_>>().into();
        }
        terminal.give(&value)?;
    } else {
        for (noun, count) in report.counts.iter().filter(|(_, count)| **count > 0) {
            terminal.say(&format!("  {}", terminal.words.counted(*noun, *count)))?;
        }
        let id = if sound {
            "cli-check-sound"
        } else {
            "cli-check-damaged"
        };
        terminal.say(&terminal.words.say(id))?;
    }
    if sound {
        return Ok(End::Done);
    }
    if !terminal.json {
        for finding in report.findings() {
            terminal.remark(&found(terminal.words, finding));
        }
        terminal.remark(&terminal.words.say("cli-check-advice"));
        terminal.remark(&terminal.words.say("cli-technical"));
    }
    for problem in &report.problems {
        terminal.remark(&format!("  {}", problem.said));
    }
    Ok(End::Refused)
}

/// What a check found, in a sentence.
fn found(words: Wording, finding: Finding) -> String {
    let what = finding
        .noun
        .map_or_else(String::new, |noun| words.counted(noun, finding.count));
    words.say_with(
        &format!("check-{}", finding.kind.word()),
        &[("count", finding.count.into()), ("what", what.into())],
    )
}

/// `backup`.
pub fn backup(terminal: &Terminal, file: &Path, force: bool) -> Result<End, Fault> {
    let mut reading = needed(terminal)?;
    let file = &crate::write::output(file, "etabli", force)?;
    places::beside_library(terminal.folder(), file)?;
    reading.backup(file).map_err(|fault| fault.or_at(file))?;
    let path = file.display().to_string();
    if terminal.json {
        terminal.give(&json!({ "output": path }))?;
    } else {
        let done = terminal
            .words
            .say_with("cli-backup-done", &[("file", path.into())]);
        terminal.say(&done)?;
    }
    Ok(End::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_read_alike_whatever_their_case_spaces_apostrophes_and_composition() {
        let title = "Atelier\u{a0}: l\u{2019}\u{e9}t\u{e9} \u{e0} 9\u{202f}h";
        for typed in [
            "Atelier : l'été à 9 h",
            "ATELIER : L'ÉTÉ À 9 H",
            "Atelier : l\u{2018}e\u{301}te\u{301} a\u{300} 9\u{2009}h",
            "  atelier\t:  l\u{2bc}été à 9 h ",
        ] {
            assert_eq!(folded(typed), folded(title), "{typed}");
        }
        for other in ["Atelier : l'ete à 9 h", "Atelier : l été à 9 h", "Atelier"] {
            assert_ne!(folded(other), folded(title), "{other}");
        }
    }
}
