//! `search`: where words stand in the library, which is only read.

use std::collections::HashMap;

use domain::{
    Answer, ErrorCode, Fault, Id, Query,
    search::{Ask, Hit, MOST, Piece},
};
use engine::Clock;
use serde_json::{Value, json};

use super::library;
use crate::{
    args::Wanted,
    clock::RealClock,
    terminal::{End, Terminal},
};

/// `search`.
pub fn search(terminal: &Terminal, wanted: Wanted) -> Result<End, Fault> {
    let Some(mut reading) = library::reading(terminal)? else {
        if terminal.json {
            terminal.give(&json!({ "hits": [], "more": false }))?;
        } else {
            terminal.say(&terminal.words.say("cli-search-none"))?;
        }
        return Ok(End::Done);
    };
    let project = match &wanted.project {
        Some(asked) => Some(library::find_project(&mut reading, asked)?),
        None => None,
    };
    let ask = Ask {
        words: wanted.words,
        kinds: wanted.kinds,
        project,
        from: wanted.from,
        to: wanted.to,
        tag: wanted.tag,
        most: MOST,
    };
    let Answer::Search(found) = reading.query(&Query::Search(ask), RealClock.now())? else {
        return Err(Fault::new(ErrorCode::Internal).technical("search"));
    };
    let projects = library::projects(&mut reading)?;
    let titles: HashMap<Id, (&str, &str)> = projects
        .iter()
        .map(|(project, _)| (project.id, (project.code.as_str(), project.title.as_str())))
        .collect();
    if terminal.json {
        let hits: Vec<Value> = found.hits.iter().map(|hit| said(hit, &titles)).collect();
        terminal.give(&json!({ "hits": hits, "more": found.more }))?;
        return Ok(End::Done);
    }
    if found.hits.is_empty() {
        terminal.say(&terminal.words.say("cli-search-none"))?;
    }
    for hit in &found.hits {
        let kind = terminal.words.word("search-kind", &hit.kind);
        let hidden = match hit.hidden {
            true => format!(" ({})", terminal.words.say("search-hidden")),
            false => String::new(),
        };
        let project = hit.project.and_then(|id| titles.get(&id));
        let project = project.map_or("", |(_, title)| title);
        terminal.say(&format!("{}  {kind}{hidden}  {project}", hit.id))?;
        for pieces in [&hit.title, &hit.snippet] {
            if !pieces.is_empty() {
                terminal.say(&format!("    {}", one_line(&text(pieces))))?;
            }
        }
    }
    if found.more {
        terminal.say(&terminal.words.say("cli-search-more"))?;
    }
    Ok(End::Done)
}

/// A hit as JSON. The marks are places in the snippet, or in the title where there is none, in code
/// points.
fn said(hit: &Hit, titles: &HashMap<Id, (&str, &str)>) -> Value {
    let project = hit.project.map(|id| {
        let (code, title) = titles.get(&id).copied().unwrap_or_default();
        json!({ "id": id, "code": code, "title": title })
    });
    let shown = match hit.snippet.is_empty() {
        true => &hit.title,
        false => &hit.snippet,
    };
    let mut at = 0;
    let mut marks = Vec::new();
    for piece in shown {
        let to = at + piece.text.chars().count();
        if piece.marked {
            marks.push(json!([at, to]));
        }
        at = to;
    }
    json!({
        "kind": hit.kind,
        "id": hit.id,
        "project": project,
        "workshop": hit.workshop,
        "title": text(&hit.title),
        "snippet": text(shown),
        "marks": marks,
        "place": hit.place,
        "hidden": hit.hidden,
    })
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
