//! `export` of what hangs on a wall: a persona, an empathy map, a journey, a blueprint or a map of
//! actors as a poster.

use std::{ops::ControlFlow, path::Path};

use ::export::{Fonts, poster_of, posters};
use domain::{ErrorCode, Fault, Id, workshop::Language};
use serde_json::json;
use synthesis::{Records, document::poster::Of};

use super::{export, library};
use crate::{
    args::Shape,
    places,
    terminal::{End, Terminal},
};

/// The poster of an artefact: by its id, its title, or the name it has in the workshop.
pub fn poster(
    terminal: &Terminal,
    (workshop, of): (&str, Option<&str>),
    shape: Shape,
    language: Option<Language>,
    (output, force): (&Path, bool),
) -> Result<End, Fault> {
    let mut reading = library::needed(terminal)?;
    let Some(paper) = shape.paper()? else {
        return Err(Fault::new(ErrorCode::Internal));
    };
    let output = &crate::write::output(output, "pdf", force)?;
    places::beside_library(terminal.folder(), output)?;
    let id = library::find(&mut reading, workshop)?;
    let records = Records::of_workshop(reading.workshop_records(id)?, id)?;
    let of = found(&records, of, language)?;
    let made = poster_of(
        &records,
        (of, language),
        paper,
        &Fonts::bundled(),
        &mut |_| ControlFlow::Continue(()),
    )?;
    crate::write::whole(output, &made.composition.pdf()?)?;
    let readable = made.is_readable();
    let path = output.display().to_string();
    if terminal.json {
        terminal.give(&json!({
            "output": path,
            "pages": made.composition.pages,
            "letters": made.letters,
            "replaced": export::codes(&made.composition.replaced),
        }))?;
        return Ok(End::Done);
    }
    let words = terminal.words;
    terminal.say(&words.say_with(
        "cli-export-pages",
        &[
            ("file", path.into()),
            ("pages", made.composition.pages.into()),
        ],
    ))?;
    if !readable {
        terminal.say(&words.say_with(
            "picture-small",
            &[("size", words.number(made.letters, 1).into())],
        ))?;
    }
    export::say_replaced(terminal, &made.composition.replaced)?;
    Ok(End::Done)
}

/// The artefact that is asked for; the only one where none is named.
fn found(records: &Records, asked: Option<&str>, language: Option<Language>) -> Result<Of, Fault> {
    let all = posters(records, language);
    // A blueprint is of a journey that has a poster of its own: its title tells them apart.
    if let Some(asked) = asked {
        let mut same = all
            .iter()
            .filter(|(_, _, title)| library::folded(title) == library::folded(asked));
        if let (Some((of, _, _)), None) = (same.next(), same.next()) {
            return Ok(*of);
        }
    }
    let named: Vec<(Id, Vec<String>)> = all
        .iter()
        .map(|(_, id, title)| {
            let mut names = vec![title.clone()];
            names.extend(records.persona(*id).map(|persona| persona.name.clone()));
            names.extend(records.journey(*id).map(|journey| journey.title.clone()));
            (*id, names)
        })
        .collect();
    let id = match asked {
        Some(asked) => library::named_so(&named, asked)?,
        None => library::only(&named)?,
    };
    let of = all.into_iter().find(|(_, own, _)| *own == id);
    of.map(|(of, _, _)| of)
        .ok_or_else(|| Fault::new(ErrorCode::NotFound).detail(id))
}
