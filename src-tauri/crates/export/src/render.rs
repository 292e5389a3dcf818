//! One document, any format: what it says is decided before, how it looks is the format's.

use std::{borrow::Cow, collections::BTreeSet, ops::ControlFlow};

use domain::{ErrorCode, Fault};
use synthesis::document::Document;

use crate::{
    Composer, Progress, Replaced, Stage,
    characters::{self, Reader},
    docx, figures,
    flow::{Flow, flow},
    html, markdown, odt,
};

/// What a document is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Pages: tagged, PDF/A-2a and PDF/UA-1.
    Pdf,
    /// Word.
    Docx,
    /// LibreOffice Writer.
    Odt,
    /// One page of the web.
    Html,
    /// Plain text with marks.
    #[serde(rename = "md")]
    Markdown,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Docx, Self::Odt, Self::Html, Self::Markdown];

    /// How a file of it ends.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }
}

/// A document as a file.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Its pages, in a format that has them.
    pub pages: Option<usize>,
    /// What was replaced because it cannot be shown.
    pub replaced: Vec<Replaced>,
}

/// Writes a document. `progress` is told what happens and may stop it.
///
/// # Errors
/// `Cancelled` when `progress` breaks; `ExportFailed` for a defect of the templates.
pub fn render(
    composer: &mut Composer,
    document: &Document,
    format: Format,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Rendered, Fault> {
    if format == Format::Pdf {
        let composition = composer.compose(document, progress)?;
        return Ok(Rendered {
            bytes: composition.pdf()?,
            pages: Some(composition.pages),
            replaced: composition.replaced,
        });
    }
    let mut tell = |stage| match progress(Progress { stage, pages: 0 }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Fault::new(ErrorCode::Cancelled)),
    };
    tell(Stage::Reading)?;
    let (document, replaced) = readable(document)?;
    let count: usize = replaced.iter().map(|one| one.count).sum();
    let note = if count == 0 {
        String::new()
    } else {
        let words = &document.words.replaced;
        words.replace("{count}", &count.to_string())
    };
    let mut flow = flow(&document, &note);
    let drawings = std::mem::take(&mut flow.drawings);
    tell(Stage::Setting)?;
    // The whole is done when the file is written, not when its charts are drawn.
    let mut going = |step: Progress| {
        if step.stage == Stage::Done {
            return ControlFlow::Continue(());
        }
        progress(Progress { pages: 0, ..step })
    };
    let drawn = |shape| figures::draw(&document, drawings, shape, &mut going);
    let bytes = match format {
        Format::Html => html::write(&flow, &drawn(figures::Shape::Lines)?).into_bytes(),
        Format::Docx => docx::write(&flow, &drawn(figures::Shape::Dots)?)?,
        Format::Odt => odt::write(&flow, &drawn(figures::Shape::Dots)?)?,
        Format::Pdf | Format::Markdown => markdown::write(&flow).into_bytes(),
    };
    match progress(Progress {
        stage: Stage::Done,
        pages: 0,
    }) {
        ControlFlow::Continue(()) => Ok(Rendered {
            bytes,
            pages: None,
            replaced,
        }),
        ControlFlow::Break(()) => Err(Fault::new(ErrorCode::Cancelled)),
    }
}

/// The document with what no file may hold replaced by its code. Typefaces are the reader's.
///
/// Mostly there is nothing to replace, which is seen in one look through all of its letters: taking a
/// document apart and putting it together again takes longer than writing the file.
fn readable(document: &Document) -> Result<(Cow<'_, Document>, Vec<Replaced>), Fault> {
    let failed = |error: serde_json::Error| Fault::new(ErrorCode::ExportFailed).technical(error);
    let letters = serde_json::to_string(document).map_err(failed)?;
    if characters::are_plain(&letters) {
        return Ok((Cow::Borrowed(document), Vec::new()));
    }
    let refused = BTreeSet::new();
    let mut data: serde_json::Value = serde_json::from_str(&letters).map_err(failed)?;
    let mut reader = Reader::any_typeface(&refused);
    reader.read(&mut data);
    let replaced = reader.replaced();
    let whole = serde_json::from_value(data).map_err(failed)?;
    Ok((Cow::Owned(whole), replaced))
}

/// The language and day of a document, as an office's metadata write them; the day it speaks of
/// stands for the day it was made, so that the same records make the same bytes.
pub(crate) fn moment(flow: &Flow) -> String {
    let day = flow.date.as_deref().unwrap_or("2000-01-01");
    format!("{day}T00:00:00Z")
}
