//! Tables and files of other tools: what the desk asks of them, in and out.

use std::sync::{Arc, atomic::Ordering};

use domain::{Actor, Fault, Id, project::MadeKind};
use engine::Bringing;
use exchange::imports::Wishes;
use serde::Deserialize;
use serde_json::Value;
use tauri::ipc::Channel;
use wording::Wording;

use super::{Answer, Call, Work, channel, dialogs, done, json, parse, save_as};
use crate::{
    bring,
    made::{self, Made},
};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("files_tables", files_tables),
    ("bring_pick", bring_pick),
    ("bring_paste", bring_paste),
    ("bring_read", bring_read),
    ("bring_in", bring_in),
    ("bring_cancel", bring_cancel),
];

#[derive(Deserialize)]
struct TablesAsked {
    workshop: Id,
    board: Option<Id>,
    workbook: bool,
}

fn files_tables(call: &Call) -> Answer {
    let asked: TablesAsked = parse(&call.payload)?;
    let engine = call.desk.engine()?;
    let records = engine.workshop_records(asked.workshop)?;
    // One workbook, one language: the workshop's, as its documents have it.
    let language = bring::workshop(&engine, asked.workshop)?.language;
    let title = records.iter().find_map(|record| match record {
        domain::Record::Board(board) if Some(board.id) == asked.board => Some(board.title.clone()),
        domain::Record::Workshop(own) if asked.board.is_none() && own.id == asked.workshop => {
            Some(own.title.clone())
        }
        _ => None,
    });
    let extension = if asked.workbook { "xlsx" } else { "csv" };
    let (mut sheets, hidden) = bring::tables(
        records.clone(),
        asked.workshop,
        asked.board,
        Wording::new(language),
    )?;
    let mut folded = Vec::new();
    if asked.workbook && asked.board.is_none() {
        let (more, told) = bring::of_document(records, asked.workshop, language)?;
        sheets.extend(more);
        folded = told;
    }
    let title = title.unwrap_or_default();
    // What lies beside the file that was chosen is asked about too, once for all.
    let path = loop {
        let Some(path) = save_as(call, "dialog-tables", &title, extension)? else {
            return done();
        };
        let there = match asked.workbook {
            true => Vec::new(),
            false => bring::beside(&path, &sheets),
        };
        match dialogs(call).replace_all(&there) {
            Some(true) => break path,
            Some(false) => {}
            None => return done(),
        }
    };
    // Before the file is there: what has left without it would give a count away later.
    crate::folds::keep(&engine, asked.workshop, folded)?;
    let files = bring::write(&path, &sheets, asked.workbook, language, true)?;
    for file in &files {
        call.desk.wrote(file);
    }
    let tables = Made {
        kind: MadeKind::Tables,
        title: &title,
        format: extension,
        pages: None,
    };
    made::of_workshop(&engine, asked.workshop, &tables);
    let names: Vec<String> = files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
    json(&json!({ "files": names, "hidden": hidden }))
}

fn bring_pick(call: &Call) -> Answer {
    let picked = dialogs(call).table();
    json(&picked.map(|path| call.desk.token(path)))
}

#[derive(Deserialize)]
struct PasteAsked {
    name: String,
    text: String,
}

/// Cells that were pasted stand for a file from now on.
fn bring_paste(call: &Call) -> Answer {
    let asked: PasteAsked = parse(&call.payload)?;
    json(&call.desk.paste(asked.name, asked.text.into_bytes()))
}

/// What a token stands for, a file or cells that were pasted; and what it is called.
fn content(call: &Call, token: &str) -> Result<(Vec<u8>, String), Fault> {
    if let Some((name, bytes)) = call.desk.pasted(token) {
        return Ok((bytes, name));
    }
    let path = call.desk.path(token)?;
    Ok((bring::bytes(&path)?, bring::title(&path)))
}

#[derive(Deserialize)]
struct BringAsked {
    token: String,
    workshop: Id,
    wishes: Wishes,
}

impl BringAsked {
    /// What is wished, in the workshop's language.
    fn wishes(&self, engine: &engine::Engine) -> Result<Wishes, Fault> {
        Ok(Wishes {
            language: bring::workshop(engine, self.workshop)?.language,
            ..self.wishes.clone()
        })
    }
}

fn bring_read(call: &Call) -> Answer {
    let asked: BringAsked = parse(&call.payload)?;
    let (bytes, _) = content(call, &asked.token)?;
    let wishes = Wishes {
        preview: true,
        ..asked.wishes(&call.desk.engine()?)?
    };
    let taken = exchange::imports::read(&bytes, &wishes)?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    json(&bring::preview(&taken, length, &wishes))
}

#[derive(Deserialize)]
struct BringInAsked {
    #[serde(flatten)]
    file: BringAsked,
    board: Option<Id>,
    channel: String,
}

/// Reads, then writes in one commit; stopped by `bring_cancel`, and then nothing was written.
fn bring_in(call: &Call) -> Answer {
    let asked: BringInAsked = parse(&call.payload)?;
    let told: Channel<Value> = channel(&asked.channel, &call.webview)?;
    let engine = call.desk.engine()?;
    let wishes = asked.file.wishes(&engine)?;
    let turn = call.desk.bringing.fetch_add(1, Ordering::SeqCst) + 1;
    let _ = told.send(json!({ "done": 0, "total": 0 }));
    let (bytes, title) = content(call, &asked.file.token)?;
    let taken = exchange::imports::read(&bytes, &wishes)?;
    let desk = Arc::clone(&call.desk);
    let brought = engine.bring(
        Actor::Desk,
        Bringing {
            workshop: asked.file.workshop,
            board: asked.board,
            imported: taken.imported,
            title,
            authors: wishes.authors,
            progress: Box::new(move |done, total| {
                let _ = told.send(json!({ "done": done, "total": total }));
                desk.bringing.load(Ordering::SeqCst) == turn
            }),
        },
    )?;
    json(&bring::report(&brought))
}

fn bring_cancel(call: &Call) -> Answer {
    call.desk.bringing.fetch_add(1, Ordering::SeqCst);
    done()
}
