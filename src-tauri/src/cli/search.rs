//! `search`: where words stand in the library, which is only read, and in the methods that come with
//! Établi.

use std::collections::HashMap;

use domain::{
    Answer, ErrorCode, Fault, Id, Query,
    search::{Ask, Found, Hit, MOST, Piece},
};
use engine::Clock;
use serde_json::{Value, json};
use synthesis::shipped;

use super::library;
use crate::{
    args::Wanted,
    clock::RealClock,
    terminal::{End, Terminal},
};

/// What a method is called where kinds are chosen.
const METHOD: &str = "method";

/// `search`.
pub fn search(terminal: &Terminal, wanted: Wanted) -> Result<End, Fault> {
    // Methods that come with Établi have no project, day or label, and are there without a library.
    let narrowed = wanted.project.is_some()
        || wanted.from.is_some()
        || wanted.to.is_some()
        || wanted.tag.is_some();
    let of_kind = wanted.kinds.is_empty() || wanted.kinds.iter().any(|kind| kind == METHOD);
    let methods = match !narrowed && of_kind {
        true => shipped::found(&wanted.words, terminal.words.language()),
        false => Vec::new(),
    };
    let Some(mut reading) = library::reading(terminal)? else {
        return tell(terminal, &Found::default(), &methods, &HashMap::new());
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
    let titles = projects
        .iter()
        .map(|(project, _)| (project.id, (project.code.as_str(), project.title.as_str())))
        .collect();
    tell(terminal, &found, &methods, &titles)
}

/// What was found in the library, then the methods that come with Établi.
fn tell(
    terminal: &Terminal,
    found: &Found,
    methods: &[shipped::Found],
    titles: &HashMap<Id, (&str, &str)>,
) -> Result<End, Fault> {
    if terminal.json {
        let hits = found.hits.iter().map(|hit| said(hit, titles));
        let hits: Vec<Value> = hits.chain(methods.iter().map(said_method)).collect();
        terminal.give(&json!({ "hits": hits, "more": found.more }))?;
        return Ok(End::Done);
    }
    if found.hits.is_empty() && methods.is_empty() {
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
        lines(terminal, &hit.title, &hit.snippet)?;
    }
    for method in methods {
        let kind = terminal.words.say("search-method");
        terminal.say(&format!("{}  {kind}", method.id))?;
        lines(terminal, &method.title, &method.snippet)?;
    }
    if found.more {
        terminal.say(&terminal.words.say("cli-search-more"))?;
    }
    Ok(End::Done)
}

fn lines(terminal: &Terminal, title: &[Piece], snippet: &[Piece]) -> Result<(), Fault> {
    for pieces in [title, snippet] {
        if !pieces.is_empty() {
            terminal.say(&format!("    {}", one_line(&text(pieces))))?;
        }
    }
    Ok(())
}

/// A hit as JSON. The marks are places in the snippet, or in the title where there is none, in code
/// points.
fn said(hit: &Hit, titles: &HashMap<Id, (&str, &str)>) -> Value {
    let project = hit.project.map(|id| {
        let (code, title) = titles.get(&id).copied().unwrap_or_default();
        json!({ "id": id, "code": code, "title": title })
    });
    let (shown, marks) = shown(&hit.title, &hit.snippet);
    json!({
        "kind": hit.kind,
        "id": hit.id,
        "project": project,
        "workshop": hit.workshop,
        "title": text(&hit.title),
        "snippet": shown,
        "marks": marks,
        "place": hit.place,
        "hidden": hit.hidden,
    })
}

/// A method that comes with Établi: named by its word, of no project.
fn said_method(method: &shipped::Found) -> Value {
    let (shown, marks) = shown(&method.title, &method.snippet);
    json!({
        "kind": METHOD,
        "id": method.id,
        "project": null,
        "workshop": null,
        "title": text(&method.title),
        "snippet": shown,
        "marks": marks,
        "place": "",
        "hidden": false,
    })
}

/// The snippet, or the title where there is none, and where its marks are.
fn shown(title: &[Piece], snippet: &[Piece]) -> (String, Vec<Value>) {
    let shown = match snippet.is_empty() {
        true => title,
        false => snippet,
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
    (text(shown), marks)
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
