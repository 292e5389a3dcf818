//! Composing: check the characters, set the pages, write the file. Fonts, templates and what Typst
//! remembers stay between exports, so that one edit is set again quickly.

use std::{
    collections::{BTreeSet, HashMap},
    num::NonZeroUsize,
    ops::ControlFlow,
    sync::{Arc, mpsc},
    time::Duration,
};

use domain::{ErrorCode, Fault};
use serde::Serialize;
use serde_json::Value;
use synthesis::document::Document;
use typst::{
    diag::{SourceDiagnostic, Warned},
    foundations::{Bytes, Label, Smart},
    introspection::Introspector,
    layout::PageRanges,
    utils::PicoStr,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{
    Fonts, Templates,
    characters::{Reader, Replaced},
    glyphs, pictures,
    world::{Desk, Shelf, file},
};

/// How often the caller is asked whether to go on, while pages are set.
const PULSE: Duration = Duration::from_millis(40);
/// Exports after which what was not used again is forgotten.
const MEMORY: usize = 4;
/// A sequence without a glyph is replaced, which can uncover another: a few rounds are enough.
const ROUNDS: usize = 4;

/// What an export is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Checks characters and pictures.
    Reading,
    /// Sets the pages.
    Setting,
    /// Checks that every character was drawn.
    Checking,
    /// Done.
    Done,
}

/// How far an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// Pages set; 0 until they are known.
    pub pages: usize,
}

/// A heading and the page it stands on, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// The key of its section.
    pub key: String,
    /// Its number, may be empty.
    pub number: String,
    /// Its title.
    pub title: String,
    /// 1 or 2.
    pub level: u8,
    /// Its page.
    pub page: usize,
}

/// Forgets what Typst remembers of earlier documents: frees memory, and the next export is a first one.
pub fn forget() {
    comemo::evict(0);
}

/// Sets documents, one after the other.
pub struct Composer {
    fonts: Fonts,
    shelf: Option<Arc<Shelf>>,
}

impl std::fmt::Debug for Composer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Composer")
            .field("fonts", &self.fonts)
            .finish_non_exhaustive()
    }
}

impl Composer {
    /// A composer with the embedded templates.
    pub fn new(fonts: &Fonts) -> Self {
        Self::with(fonts, &Templates::embedded())
    }

    /// A composer with other templates of the same names.
    pub fn with(fonts: &Fonts, templates: &Templates) -> Self {
        let shelf = Shelf::new(fonts.clone(), templates, "synthese.typ").map(Arc::new);
        Self {
            fonts: fonts.clone(),
            shelf,
        }
    }

    /// Sets a document. `progress` is told what happens and may stop it.
    ///
    /// # Errors
    /// `Cancelled` when `progress` breaks; `ExportFailed` for a defect of the templates.
    pub fn compose(
        &mut self,
        document: &Document,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Composition, Fault> {
        let shelf = self.shelf.clone().ok_or_else(|| failed("templates"))?;
        let data = serde_json::to_value(document).map_err(failed)?;
        let Set { set, replaced } = set_whole(&shelf, &self.fonts, data, progress)?;
        let headings = headings(document, &set);
        Ok(Composition {
            headings,
            ..Composition::of(set, replaced)
        })
    }
}

/// Pages, and what was replaced on them.
pub(crate) struct Set {
    pub set: PagedDocument,
    pub replaced: Vec<Replaced>,
}

/// Sets the data of a document by the template of a shelf, with its pictures, and with what no
/// typeface can draw replaced.
pub(crate) fn set_whole(
    shelf: &Arc<Shelf>,
    fonts: &Fonts,
    mut data: Value,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Set, Fault> {
    let mut tell = |stage, pages| match progress(Progress { stage, pages }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Fault::new(ErrorCode::Cancelled)),
    };
    tell(Stage::Reading, 0)?;
    let mut files = Vec::new();
    pictures::take(&mut data, &mut files);
    let files: HashMap<_, _> = files
        .into_iter()
        .filter_map(|(name, bytes)| Some((file(&name)?, Bytes::new(bytes))))
        .collect();

    let mut refused = BTreeSet::new();
    for round in 0..ROUNDS {
        let (bytes, replaced) = readable(fonts, data.clone(), &refused)?;
        let mut files = files.clone();
        files.insert(file("document.json").ok_or_else(|| failed("data"))?, bytes);
        let desk = Desk {
            shelf: shelf.clone(),
            files,
        };
        let set = set(desk, &mut tell)?;
        let pages = set.pages().len();
        tell(Stage::Checking, pages)?;
        let missing = glyphs::missing(&set);
        if missing.is_subset(&refused) || round + 1 == ROUNDS {
            comemo::evict(MEMORY);
            tell(Stage::Done, pages)?;
            return Ok(Set { set, replaced });
        }
        refused.extend(missing);
    }
    Err(failed("characters"))
}

/// The data for the templates, with what cannot be shown replaced.
fn readable(
    fonts: &Fonts,
    mut data: Value,
    refused: &BTreeSet<String>,
) -> Result<(Bytes, Vec<Replaced>), Fault> {
    let mut reader = Reader::new(fonts, refused);
    reader.read(&mut data);
    let (replaced, leftward) = (reader.replaced(), reader.leftward());
    let count: usize = replaced.iter().map(|replaced| replaced.count).sum();
    let note = data
        .pointer("/words/replaced")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let note = if count == 0 {
        String::new()
    } else {
        note.replace("{count}", &count.to_string())
    };
    if let Some(fields) = data.as_object_mut() {
        fields.insert("replaced_note".to_owned(), Value::String(note));
        // The templates ask each paragraph which way it reads only where one may read leftward.
        fields.insert("leftward".to_owned(), Value::Bool(leftward));
    }
    Ok((
        Bytes::new(serde_json::to_vec(&data).map_err(failed)?),
        replaced,
    ))
}

/// Sets the pages on a thread of their own, so that the caller can stop waiting at once.
fn set(
    desk: Desk,
    tell: &mut dyn FnMut(Stage, usize) -> Result<(), Fault>,
) -> Result<PagedDocument, Fault> {
    let shelf = desk.shelf.clone();
    let (done, waiting) = mpsc::channel();
    std::thread::Builder::new()
        .name("composer".to_owned())
        // Deep tables need more stack than a thread has by default.
        .stack_size(16 * 1024 * 1024)
        .spawn(move || {
            let Warned { output, .. } = typst::compile::<PagedDocument>(&desk);
            // Nobody waits any more after a stop.
            let _ = done.send(output);
        })
        .map_err(failed)?;
    loop {
        tell(Stage::Setting, 0)?;
        match waiting.recv_timeout(PULSE) {
            Ok(Ok(set)) => return Ok(set),
            Ok(Err(errors)) => return Err(refusal(&shelf, &errors)),
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                return Err(failed("the composer stopped"));
            }
        }
    }
}

fn failed(detail: impl std::fmt::Display) -> Fault {
    Fault::new(ErrorCode::ExportFailed).technical(detail)
}

fn refusal(shelf: &Shelf, errors: &[SourceDiagnostic]) -> Fault {
    let said = errors
        .iter()
        .map(|error| format!("{} {}", shelf.place(error), error.message));
    failed(said.collect::<Vec<_>>().join("; "))
}

/// Headings carry labels with their section's key.
fn headings(document: &Document, set: &PagedDocument) -> Vec<Heading> {
    let introspector = set.introspector();
    let mut out = Vec::new();
    let all = document
        .sections
        .iter()
        .flat_map(|section| std::iter::once(section).chain(&section.sections));
    for section in all {
        let label = Label::new(PicoStr::intern(&section.anchor()));
        let found = label.and_then(|label| introspector.query_label(label).ok()?.location());
        let Some(page) = found.and_then(|location| introspector.page(location)) else {
            continue;
        };
        out.push(Heading {
            key: section.key.clone(),
            number: section.number.clone(),
            title: section.title.clone(),
            level: section.level,
            page: page.get(),
        });
    }
    out
}

/// A document, set.
pub struct Composition {
    /// How many pages.
    pub pages: usize,
    /// What was replaced because no font can draw it.
    pub replaced: Vec<Replaced>,
    /// Its headings with their pages.
    pub headings: Vec<Heading>,
    set: PagedDocument,
}

impl Composition {
    /// Pages without a table of contents.
    pub(crate) fn of(set: PagedDocument, replaced: Vec<Replaced>) -> Self {
        Self {
            pages: set.pages().len(),
            replaced,
            headings: Vec::new(),
            set,
        }
    }

    /// A page as a picture, from 0; `None` beyond the last.
    pub fn page_png(&self, index: usize, pixel_per_pt: f64) -> Option<Vec<u8>> {
        let page = self.set.pages().get(index)?;
        let options = typst_render::RenderOptions {
            pixel_per_pt: pixel_per_pt.clamp(0.1, 8.0).into(),
            render_bleed: false,
        };
        typst_render::render(page, &options).encode_png().ok()
    }

    /// The width and height of a page in points, from 0.
    pub fn page_size(&self, index: usize) -> Option<(f64, f64)> {
        let size = self.set.pages().get(index)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// A file of some of its pages, from 0, in their order: for a printer, to which tags say nothing.
    ///
    /// # Errors
    /// `ExportFailed` for a defect of the templates.
    pub fn pdf_of(&self, pages: &[usize]) -> Result<Vec<u8>, Fault> {
        let ranges = pages.iter().map(|page| {
            let own = NonZeroUsize::new(page + 1);
            own..=own
        });
        self.written(PdfOptions {
            page_ranges: Some(PageRanges::new(ranges.collect())),
            tagged: false,
            creator: Smart::Custom(Some("Établi".to_owned())),
            ..PdfOptions::default()
        })
    }

    /// The file: tagged, PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    /// `ExportFailed` for a defect of the templates.
    pub fn pdf(&self) -> Result<Vec<u8>, Fault> {
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|error| failed(error.message()))?;
        let options = PdfOptions {
            standards,
            creator: Smart::Custom(Some("Établi".to_owned())),
            ..PdfOptions::default()
        };
        self.written(options)
    }

    fn written(&self, options: PdfOptions) -> Result<Vec<u8>, Fault> {
        typst_pdf::pdf(&self.set, &options).map_err(|errors| {
            failed(
                errors
                    .iter()
                    .map(|error| error.message.as_str())
                    .collect::<Vec<_>>()
                    .join("; "),
            )
        })
    }
}

impl std::fmt::Debug for Composition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Composition")
            .field("pages", &self.pages)
            .field("replaced", &self.replaced)
            .finish_non_exhaustive()
    }
}
