//! What goes on paper: the posters and the supports of a workshop, listed and written.

use std::{
    ops::ControlFlow,
    sync::{Arc, atomic::Ordering},
};

use domain::{ErrorCode, Fault, Id};
use export::{Fonts, poster_of, posters, supports};
use serde::Deserialize;
use serde_json::Value;
use synthesis::{
    Records,
    document::{
        poster::Of,
        supports::{listed, supports as said},
    },
};

use super::{Answer, Call, Work, json, parse, save_as};
use crate::args::Shape;

pub(super) const WORKS: &[(&str, Work)] = &[
    ("paper_list", paper_list),
    ("paper_poster", paper_poster),
    ("paper_supports", paper_supports),
    ("paper_stop", paper_stop),
];

fn records(call: &Call, workshop: Id) -> Result<Records, Fault> {
    Records::of_workshop(call.desk.engine()?.workshop_records(workshop)?, workshop)
}

/// What a workshop can have on paper.
fn paper_list(call: &Call) -> Answer {
    let workshop: Id = parse(&call.payload)?;
    let records = records(call, workshop)?;
    let language = Some(call.desk.words().language());
    let walls: Vec<Value> = posters(&records, language)
        .into_iter()
        .map(|(of, _, title)| json!({ "of": of, "title": title }))
        .collect();
    json(&json!({ "posters": walls, "supports": listed(&records, language) }))
}

#[derive(Deserialize)]
struct PosterAsked {
    workshop: Id,
    of: Of,
    shape: Shape,
}

/// Asks where, then sets a poster; stopped by `paper_stop`, and then nothing was written.
fn paper_poster(call: &Call) -> Answer {
    let asked: PosterAsked = parse(&call.payload)?;
    let paper = asked
        .shape
        .paper()?
        .ok_or_else(|| Fault::new(ErrorCode::Malformed))?;
    let records = records(call, asked.workshop)?;
    let named = posters(&records, None)
        .into_iter()
        .find(|(of, _, _)| *of == asked.of);
    let (_, _, title) = named.ok_or_else(|| Fault::new(ErrorCode::NotFound))?;
    let turn = call.desk.drawing.fetch_add(1, Ordering::SeqCst) + 1;
    let Some(path) = save_as(call, "dialog-poster", &title, "pdf")? else {
        return super::done();
    };
    let made = poster_of(
        &records,
        (asked.of, None),
        paper,
        &Fonts::bundled(),
        &mut going(call, turn),
    )?;
    crate::write::whole(&path, &made.composition.pdf()?)?;
    call.desk.wrote(&path);
    json(&json!({
        "file": path.display().to_string(),
        "pages": made.composition.pages,
        "letters": made.letters,
        "readable": made.is_readable(),
    }))
}

#[derive(Deserialize)]
struct SupportsAsked {
    workshop: Id,
    names: Vec<String>,
}

/// Asks where, then sets supports in one file; stopped by `paper_stop`, and then nothing was written.
fn paper_supports(call: &Call) -> Answer {
    let asked: SupportsAsked = parse(&call.payload)?;
    let said = said(&records(call, asked.workshop)?, &asked.names, None);
    if said.sheets.is_empty() {
        return Err(Fault::new(ErrorCode::NotFound));
    }
    let turn = call.desk.drawing.fetch_add(1, Ordering::SeqCst) + 1;
    let Some(path) = save_as(call, "dialog-supports", &said.title, "pdf")? else {
        return super::done();
    };
    let made = supports(&said, &Fonts::bundled(), &mut going(call, turn))?;
    crate::write::whole(&path, &made.pdf()?)?;
    call.desk.wrote(&path);
    json(&json!({
        "file": path.display().to_string(),
        "pages": made.pages,
        "letters": null,
        "readable": true,
    }))
}

/// Goes on until somebody stops it, or asks for another.
pub(super) fn going(
    call: &Call,
    turn: u64,
) -> impl FnMut(export::Progress) -> ControlFlow<()> + use<> {
    let desk = Arc::clone(&call.desk);
    move |_| {
        if desk.drawing.load(Ordering::SeqCst) == turn {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

fn paper_stop(call: &Call) -> Answer {
    call.desk.drawing.fetch_add(1, Ordering::SeqCst);
    super::done()
}
