//! A document for Word: its styles by the names Word knows, headings in the outline, real lists and
//! tables, words for every picture, a language on every run. Written by ourselves: no
//! crate that is kept writes all of these.

mod body;
mod parts;
mod styles;

use domain::Fault;

use crate::{
    figures::Drawing,
    flow::{Block, Flow, tag},
    office::{Archive, country},
};

/// The whole file.
///
/// # Errors
/// `ExportFailed`, which memory alone can cause.
pub(crate) fn write(flow: &Flow, drawings: &[Drawing]) -> Result<Vec<u8>, Fault> {
    let (language, land) = country(tag(flow.language));
    let language = format!("{language}-{land}");
    let body = body::write(flow, drawings, &language);
    let lying = flow
        .blocks
        .iter()
        .any(|block| matches!(block, Block::Page { lying: true }));
    let mut archive = Archive::new();
    let mut add = |name: &str, text: &str| archive.add(name, text.as_bytes(), true);
    add("[Content_Types].xml", &parts::content_types(lying))?;
    add("_rels/.rels", parts::RELATIONS)?;
    add("docProps/core.xml", &parts::core(flow, &language))?;
    add("docProps/app.xml", parts::APP)?;
    add("word/document.xml", &body.document)?;
    add(
        "word/_rels/document.xml.rels",
        &parts::relations(lying, body.pictures.len()),
    )?;
    add("word/styles.xml", &styles::write(&flow.accent, &language))?;
    add("word/numbering.xml", &parts::numbering(body.numbered))?;
    add("word/settings.xml", &parts::settings(&language))?;
    for (number, lying) in [(1, false), (2, true)]
        .into_iter()
        .take(1 + usize::from(lying))
    {
        let header = parts::header(flow, &language, lying);
        add(&format!("word/header{number}.xml"), &header)?;
        let footer = parts::footer(flow, &language, lying);
        add(&format!("word/footer{number}.xml"), &footer)?;
    }
    for (number, picture) in (1..).zip(&body.pictures) {
        // PNG is packed already.
        archive.add(&format!("word/media/image{number}.png"), picture, false)?;
    }
    archive.done()
}

/// Twentieths of a point.
fn twips(millimetres: f64) -> String {
    format!("{:.0}", millimetres * 1440.0 / 25.4)
}
