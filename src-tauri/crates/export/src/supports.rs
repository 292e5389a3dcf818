//! What a workshop needs on paper becomes pages: a sheet each, with the code of its corner. The code
//! is drawn here; everything else is the template's.

use std::{fmt::Write as _, ops::ControlFlow, sync::Arc};

use domain::{ErrorCode, Fault};
use qrcode::{Color, EcLevel, QrCode};
use serde_json::{Value, json};
use synthesis::document::supports::Supports;

use crate::{
    Composition, Fonts, Paper, Progress, Templates,
    composer::{self, Set},
    sheets::EDGE,
    world::Shelf,
};

/// Modules of white around a code: what readers ask for.
const QUIET: usize = 4;

/// Sets supports, a page a sheet.
///
/// # Errors
/// `NotFound` where there is no sheet, `Cancelled`, `ExportFailed`.
pub fn supports(
    said: &Supports,
    fonts: &Fonts,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Composition, Fault> {
    supports_on(said, None, fonts, progress)
}

/// Sets supports; their canvases on several sheets to be put together, where that is asked for.
///
/// # Errors
/// As [`supports`].
pub fn supports_on(
    said: &Supports,
    paper: Option<Paper>,
    fonts: &Fonts,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Composition, Fault> {
    let tiled = paper.filter(|paper| paper.columns * paper.rows > 1);
    let tiles = tiled.map(|paper| {
        json!({
            "lying": paper.sheets(true, EDGE).data(),
            "standing": paper.sheets(false, EDGE).data(),
        })
    });
    set(said, json!({ "tiles": tiles }), fonts, progress)
}

/// The same as [`supports`], with a ruler on each sheet that is no sign: 100 mm from its middle to the
/// right, a tooth every 10 mm. What is printed is measured by it.
///
/// # Errors
/// As [`supports`].
pub fn supports_ruled(said: &Supports, fonts: &Fonts) -> Result<Composition, Fault> {
    let more = json!({ "ruler": true });
    set(said, more, fonts, &mut |_| ControlFlow::Continue(()))
}

fn set(
    said: &Supports,
    more: Value,
    fonts: &Fonts,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Composition, Fault> {
    let failed = |detail: String| Fault::new(ErrorCode::ExportFailed).technical(detail);
    if said.sheets.is_empty() {
        return Err(Fault::new(ErrorCode::NotFound).detail(&said.title));
    }
    let mut data = serde_json::to_value(said).map_err(|error| failed(error.to_string()))?;
    if let (Some(fields), Value::Object(more)) = (data.as_object_mut(), more) {
        fields.extend(more);
    }
    let sheets = data.get_mut("sheets").and_then(Value::as_array_mut);
    for (own, sheet) in said.sheets.iter().zip(sheets.into_iter().flatten()) {
        let drawn = drawn(&own.code).ok_or_else(|| failed(own.code.clone()))?;
        if let Some(fields) = sheet.as_object_mut() {
            fields.insert("drawn".to_owned(), Value::String(drawn));
        }
    }
    let shelf = Shelf::new(fonts.clone(), &Templates::embedded(), "support.typ")
        .ok_or_else(|| failed("templates".to_owned()))?;
    let Set { set, replaced } = composer::set_whole(&Arc::new(shelf), fonts, data, progress)?;
    Ok(Composition::of(set, replaced))
}

/// A code as shapes: one path of squares on white, its quiet zone with it.
fn drawn(text: &str) -> Option<String> {
    let (all, path) = code(text)?;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {all} {all}\" width=\"{all}\" height=\"{all}\"><rect width=\"{all}\" height=\"{all}\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\"{path}\"/></svg>"
    ))
}

/// A QR code (level Q): its modules on a side, the white around with them, and the path of the dark ones.
/// `None` for more than a code holds.
pub fn code(text: &str) -> Option<(usize, String)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).ok()?;
    let side = code.width();
    let all = side + 2 * QUIET;
    let mut path = String::new();
    for (row, line) in code.to_colors().chunks(side).enumerate() {
        let mut at = 0;
        while at < side {
            let long = line.get(at..).map_or(0, run);
            if long > 0 {
                // Squares in a row are one: no hair of white between them.
                let (x, y) = (at + QUIET, row + QUIET);
                let _ = write!(path, "M{x} {y}h{long}v1h-{long}z");
            }
            at += long.max(1);
        }
    }
    Some((all, path))
}

/// Dark modules from the first one on; none where that is light.
fn run(line: &[Color]) -> usize {
    line.iter()
        .take_while(|color| **color == Color::Dark)
        .count()
}
