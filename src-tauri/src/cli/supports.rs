//! `supports`, and `export` of them: what a workshop needs on paper.

use std::{ops::ControlFlow, path::Path};

use ::export::{Fonts, Paper};
use domain::{ErrorCode, Fault, workshop::Language};
use serde_json::json;
use synthesis::{
    Records,
    document::supports::{self, Listed, Wished},
};

use super::{export, library};
use crate::{
    args::Shape,
    places,
    terminal::{End, Terminal},
};

/// Every one.
const ALL: &str = "all";

fn read(terminal: &Terminal, workshop: &str) -> Result<Records, Fault> {
    let mut reading = library::needed(terminal)?;
    let id = library::find(&mut reading, workshop)?;
    Records::of_workshop(reading.workshop_records(id)?, id)
}

/// `supports`.
pub fn list(terminal: &Terminal, workshop: &str) -> Result<End, Fault> {
    let listed = supports::listed(&read(terminal, workshop)?, None);
    if terminal.json {
        terminal.give(&json!({ "supports": listed }))?;
        return Ok(End::Done);
    }
    for one in listed {
        let sheets = terminal
            .words
            .say_with("support-sheets", &[("count", one.sheets.into())]);
        terminal.say(&format!("{}  {} ({sheets})", one.name, one.title))?;
    }
    Ok(End::Done)
}

/// `export` of supports, by their names, in one file.
pub fn write(
    terminal: &Terminal,
    (workshop, names): (&str, &[String]),
    (shape, large, language): (Option<Shape>, bool, Option<Language>),
    (output, force): (&Path, bool),
) -> Result<End, Fault> {
    let paper = shape.map_or(Ok(None), Shape::paper)?;
    let output = &crate::write::output(output, "pdf", force)?;
    places::beside_library(terminal.folder(), output)?;
    let records = read(terminal, workshop)?;
    let names = asked(&supports::listed(&records, language), names)?;
    let wished = Wished {
        language,
        canvas: paper.map(Paper::canvas),
        large,
    };
    let said = supports::supports_as(&records, &names, &wished);
    if paper.is_some() && !said.sheets.iter().any(|sheet| sheet.canvas) {
        return Err(Fault::new(ErrorCode::OutOfRange)
            .at("paper")
            .detail(names.join(", ")));
    }
    let go_on = &mut |_| ControlFlow::Continue(());
    let made = ::export::supports_on(&said, paper, &Fonts::bundled(), go_on)?;
    crate::write::whole(output, &made.pdf()?)?;
    export::tell(terminal, output, Some(made.pages), &made.replaced)?;
    Ok(End::Done)
}

/// The names that are asked for, each one that the workshop has.
///
/// # Errors
/// `NotFound` with the name that it has not.
fn asked(listed: &[Listed], names: &[String]) -> Result<Vec<String>, Fault> {
    if names.iter().any(|name| name == ALL) {
        let all = listed.iter().filter(|one| one.ticked);
        return Ok(all.map(|one| one.name.clone()).collect());
    }
    match names
        .iter()
        .find(|name| listed.iter().all(|one| one.name != **name))
    {
        Some(missing) => Err(Fault::new(ErrorCode::NotFound).detail(missing)),
        None => Ok(names.to_vec()),
    }
}
