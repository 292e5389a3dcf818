//! The charts of a document as pictures, drawn by the templates that draw them in the PDF.

use std::{ops::ControlFlow, sync::Arc};

use domain::{ErrorCode, Fault};
use serde_json::{Value, json};
use synthesis::document::Document;

use crate::{
    Fonts, Progress, Templates,
    composer::{Set, set_whole},
    flow::tag,
    world::Shelf,
};

/// Dots a point: 216 an inch.
const DOTS: f64 = 3.0;

/// What a format takes a drawing as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// SVG.
    Lines,
    /// PNG.
    Dots,
}

/// A drawing, in one of the shapes.
#[derive(Clone, Debug)]
pub(crate) struct Drawing {
    pub bytes: Vec<u8>,
    /// In points.
    pub width: f64,
    pub height: f64,
}

/// Draws them in their order.
///
/// # Errors
/// `Cancelled` when `progress` breaks; `ExportFailed` for a defect of the templates.
pub(crate) fn draw(
    document: &Document,
    drawings: Vec<Value>,
    shape: Shape,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<Drawing>, Fault> {
    if drawings.is_empty() {
        return Ok(Vec::new());
    }
    let failed = |detail: &str| Fault::new(ErrorCode::ExportFailed).technical(detail);
    let count = drawings.len();
    let fonts = Fonts::bundled();
    let shelf = Shelf::new(fonts.clone(), &Templates::embedded(), "figures.typ")
        .map(Arc::new)
        .ok_or_else(|| failed("templates"))?;
    let data = json!({
        "title": document.title,
        "language": tag(document.language),
        "accent": document.accent,
        "words": document.words,
        "figures": drawings,
    });
    let Set { set, .. } = set_whole(&shelf, &fonts, data, progress)?;
    if set.pages().len() != count {
        return Err(failed("figures"));
    }
    set.pages()
        .iter()
        .map(|page| {
            let size = page.frame.size();
            let bytes = match shape {
                Shape::Lines => {
                    typst_svg::svg(page, &typst_svg::SvgOptions::default()).into_bytes()
                }
                Shape::Dots => {
                    let options = typst_render::RenderOptions {
                        pixel_per_pt: DOTS.into(),
                        render_bleed: false,
                    };
                    let picture = typst_render::render(page, &options);
                    picture.encode_png().map_err(|_| failed("figures"))?
                }
            };
            Ok(Drawing {
                bytes,
                width: size.x.to_pt(),
                height: size.y.to_pt(),
            })
        })
        .collect()
}
