//! The poster of a persona, an empathy map, a journey, a blueprint or a map of actors: set at the size at which all of it has
//! room, on one sheet or on several.

use std::{ops::ControlFlow, sync::Arc};

use domain::{ErrorCode, Fault, Id, workshop::Language};
use synthesis::{
    Records,
    document::poster::{self, Of, Shown},
};
use typst::{
    foundations::{Label, Value as Found},
    introspection::Introspector,
    utils::PicoStr,
};

use crate::{
    Composition, Fonts, Paper, Progress, Templates, Turn,
    composer::{self, Set},
    sheets::{EDGE, POINTS, READABLE, Sheets},
    world::Shelf,
};

/// A poster, set.
#[derive(Debug)]
pub struct Poster {
    /// Its pages.
    pub composition: Composition,
    /// The size of its smallest letters, in points.
    pub letters: f64,
}

impl Poster {
    /// Whether they can be read on a wall.
    pub fn is_readable(&self) -> bool {
        // What is computed at the limit may lie a hair under it.
        self.letters >= READABLE - 0.01
    }
}

/// What a poster is lying or standing by itself.
fn lies(of: Of) -> bool {
    !matches!(of, Of::Persona(_))
}

/// Margins beside a journey and its first column, and the least width of a step, in millimetres on
/// a sheet of A3.
const BESIDE: f64 = 2.0 * 18.0 + 34.0;
const STEP: f64 = 33.0;
/// The smallest letters of a journey, in points on a sheet of A3.
const SMALL: f64 = 9.0;

/// The steps that stand side by side in letters that can be read.
fn steps(sheets: &Sheets) -> usize {
    let wide = sheets.whole.0 / POINTS / (READABLE / SMALL);
    let mut most = 1_u32;
    while f64::from(most + 1) * STEP + BESIDE <= wide {
        most += 1;
    }
    usize::try_from(most).unwrap_or(1)
}

/// Sets the poster of something of a workshop.
///
/// # Errors
/// `NotFound`, `Cancelled`, `ExportFailed`.
pub fn poster_of(
    records: &Records,
    (of, language): (Of, Option<Language>),
    paper: Paper,
    fonts: &Fonts,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Poster, Fault> {
    let lying = match paper.turn {
        Turn::Auto => lies(of),
        Turn::Portrait => false,
        Turn::Landscape => true,
    };
    // One sheet is printed to its border: what stands there keeps its own margins.
    let edge = if paper.columns * paper.rows > 1 {
        EDGE
    } else {
        0.0
    };
    let sheets = paper.sheets(lying, edge);
    let said = poster::poster(records, of, language, steps(&sheets))?;
    set(&said, &sheets, fonts, progress)
}

fn set(
    said: &poster::Poster,
    sheets: &Sheets,
    fonts: &Fonts,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Poster, Fault> {
    let failed = |detail: String| Fault::new(ErrorCode::ExportFailed).technical(detail);
    let mut data = serde_json::to_value(said).map_err(|error| failed(error.to_string()))?;
    if let Some(fields) = data.as_object_mut() {
        let mut paper = sheets.data();
        if let Some(paper) = paper.as_object_mut() {
            paper.insert("scale".into(), scale(sheets, &said.shows).into());
            paper.insert("readable".into(), READABLE.into());
        }
        fields.insert("paper".into(), paper);
    }
    let shelf = Shelf::new(fonts.clone(), &Templates::embedded(), "poster.typ")
        .ok_or_else(|| failed("templates".into()))?;
    let Set { set, replaced } = composer::set_whole(&Arc::new(shelf), fonts, data, progress)?;
    let letters = Label::new(PicoStr::intern("letters"))
        .and_then(|label| set.introspector().query_label(label).ok().cloned())
        .and_then(|found| found.get_by_name("value").ok())
        .and_then(|value| match value {
            Found::Float(size) => Some(size),
            Found::Int(size) => i32::try_from(size).ok().map(f64::from),
            _ => None,
        })
        .ok_or_else(|| failed("letters".into()))?;
    Ok(Poster {
        composition: Composition::of(set, replaced),
        letters,
    })
}

/// How much larger than on one sheet of A3; small paper takes letters that can be read before.
fn scale(sheets: &Sheets, shown: &Shown) -> f64 {
    let upright = matches!(shown, Shown::Persona { .. });
    let (width, height) = if upright {
        (297.0, 420.0)
    } else {
        (420.0, 297.0)
    };
    let whole = (sheets.whole.0 / POINTS, sheets.whole.1 / POINTS);
    let by = (whole.0 / width).min(whole.1 / height);
    by.max(READABLE / SMALL)
}

/// The posters that a workshop can have, as the command line names them: a word, an id, a title.
pub fn posters(records: &Records, language: Option<Language>) -> Vec<(Of, Id, String)> {
    poster::posters(records, language)
        .into_iter()
        .map(|(of, title)| (of, of.id(), title))
        .collect()
}
