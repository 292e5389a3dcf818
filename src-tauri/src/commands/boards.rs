//! A board taken out as a picture or a poster: what the desk asks of it.

use std::{
    ops::ControlFlow,
    sync::{Arc, atomic::Ordering},
};

use domain::{ErrorCode, Fault, Id, project::MadeKind};
use serde::Deserialize;
use serde_json::Value;
use tauri::ipc::Channel;

use super::{Answer, Call, Work, channel, done, json, parse, save_as};
use crate::{
    args::Shape,
    board,
    made::{self, Made},
};

pub(super) const WORKS: &[(&str, Work)] =
    &[("boards_out", boards_out), ("boards_stop", boards_stop)];

#[derive(Deserialize)]
struct OutAsked {
    workshop: Id,
    board: Id,
    shape: Shape,
    channel: String,
}

/// Asks where, then draws; stopped by `boards_stop`, and then nothing was written.
fn boards_out(call: &Call) -> Answer {
    let asked: OutAsked = parse(&call.payload)?;
    let shape = asked.shape.checked()?;
    let told: Channel<Value> = channel(&asked.channel, &call.webview)?;
    let engine = call.desk.engine()?;
    let turn = call.desk.drawing.fetch_add(1, Ordering::SeqCst) + 1;
    let records = engine.workshop_records(asked.workshop)?;
    let title = records.iter().find_map(|record| match record {
        domain::Record::Board(board) if board.id == asked.board => Some(board.title.clone()),
        _ => None,
    });
    let title = title.ok_or_else(|| Fault::new(ErrorCode::NotFound).noun(domain::Noun::Board))?;
    let Some(path) = save_as(call, "dialog-board", &title, shape.extension())? else {
        return done();
    };
    let desk = Arc::clone(&call.desk);
    let mut last = None;
    let taken = board::take_out(
        records,
        (asked.workshop, asked.board),
        shape,
        Some(call.desk.words().language()),
        &path,
        &mut |part| {
            let percent = part.map(|part| (part * 100.0).floor());
            if last != Some(percent) {
                last = Some(percent);
                let _ = told.send(json!({ "percent": percent }));
            }
            if desk.drawing.load(Ordering::SeqCst) == turn {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        },
    )?;
    call.desk.wrote(&path);
    let picture = Made {
        kind: MadeKind::Board,
        title: &title,
        format: shape.extension(),
        pages: taken.pages,
    };
    made::of_workshop(&engine, asked.workshop, &picture);
    json(&json!({
        "file": path.display().to_string(),
        "letters": taken.letters,
        "readable": taken.readable,
    }))
}

fn boards_stop(call: &Call) -> Answer {
    call.desk.drawing.fetch_add(1, Ordering::SeqCst);
    done()
}
