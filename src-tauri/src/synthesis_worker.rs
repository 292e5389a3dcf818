//! The synthesis in the window: composed in the background, one at a time, the newest request
//! replacing the one before; its pages shown and its file written from what was composed last.

use std::{
    ops::ControlFlow,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use domain::{ErrorCode, Fault, Id};
use engine::Engine;
use export::{Composer, Composition, Fonts, Format, Progress, Replaced};
use serde::Serialize;
use synthesis::{
    Records,
    document::{self, Document, Kind},
};

use crate::lock::lock;

/// The resolutions a page is drawn at.
const SCALES: std::ops::RangeInclusive<f64> = 0.1..=6.0;

/// What was composed, in the desk's words.
#[derive(Debug, Serialize)]
pub struct Composed {
    pages: usize,
    outline: Vec<Entry>,
    replaced: Vec<Replaced>,
}

/// A heading; pages count from 0.
#[derive(Debug, Serialize)]
struct Entry {
    title: String,
    level: u8,
    page: usize,
    key: String,
}

/// How far it is, in the desk's words.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    stage: export::Stage,
    page: usize,
    pages: Option<usize>,
}

impl From<Progress> for Step {
    fn from(progress: Progress) -> Self {
        Self {
            stage: progress.stage,
            page: progress.pages,
            pages: (progress.pages > 0).then_some(progress.pages),
        }
    }
}

/// A document that was composed.
pub struct Last {
    kind: Kind,
    project: Id,
    title: String,
    /// What it does not tell of people one by one, by workshop.
    folded: Vec<(Id, Vec<String>)>,
    document: Document,
    composition: Composition,
}

impl Last {
    /// Which document.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The title of its workshop or project.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What it does not tell of people one by one, by workshop.
    pub fn folded(&self) -> &[(Id, Vec<String>)] {
        &self.folded
    }

    /// The project it is of.
    pub fn project(&self) -> Id {
        self.project
    }

    /// Its pages.
    pub fn composition(&self) -> &Composition {
        &self.composition
    }
}

/// Composes and keeps the last composition.
#[derive(Default)]
pub struct Worker {
    composer: Mutex<Option<Composer>>,
    newest: AtomicU64,
    /// No file is written any more.
    ended: AtomicBool,
    last: Mutex<Option<Arc<Last>>>,
}

impl Worker {
    /// Composes a document of a workshop, or of a project. Blocks; a later call stops this one.
    ///
    /// # Errors
    /// `Cancelled`, `NotFound`, `ExportFailed`.
    pub fn compose(
        &self,
        engine: &Engine,
        (id, kind): (Id, Kind),
        mut progress: impl FnMut(Step),
    ) -> Result<Composed, Fault> {
        let turn = self.newest.fetch_add(1, Ordering::SeqCst) + 1;
        let mut composer = lock(&self.composer);
        let composer = composer.get_or_insert_with(|| Composer::new(&Fonts::bundled()));
        let mut go_on = |step: Progress| {
            if self.newest.load(Ordering::SeqCst) == turn {
                progress(step.into());
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        };
        // Those that waited for the composer while a newer one came.
        if self.newest.load(Ordering::SeqCst) != turn {
            return Err(Fault::new(ErrorCode::Cancelled));
        }
        let records = match kind {
            Kind::Project => Records::of_project(engine.project_records(id)?, id)?,
            Kind::Synthesis | Kind::Bilan => {
                Records::of_workshop(engine.workshop_records(id)?, id)?
            }
            // Of a period, not of records: `report`.
            Kind::Report => return Err(Fault::new(ErrorCode::Malformed)),
        };
        let options = document::Options {
            kind,
            ..document::Options::default()
        };
        let document = document::document(&records, &options);
        let folded = document::folded(&records, &options);
        let title = records.workshop().title.clone();
        let composition = composer.compose(&document, &mut go_on)?;
        let composed = Composed {
            pages: composition.pages,
            outline: composition.headings.iter().map(entry).collect(),
            replaced: composition.replaced.clone(),
        };
        *lock(&self.last) = Some(Arc::new(Last {
            kind,
            project: records.project().id,
            title,
            folded,
            document,
            composition,
        }));
        Ok(composed)
    }

    /// A page of what was composed last, as PNG.
    ///
    /// # Errors
    /// `NotFound` where there is none, `OutOfRange` for a resolution that no screen has.
    pub fn page(&self, index: usize, scale: f64) -> Result<Vec<u8>, Fault> {
        if !SCALES.contains(&scale) {
            return Err(Fault::new(ErrorCode::OutOfRange).at("scale").detail(scale));
        }
        self.last()?
            .composition
            .page_png(index, scale)
            .ok_or_else(|| Fault::new(ErrorCode::NotFound).detail(index + 1))
    }

    /// The file of what was composed, in a format, also where something else was composed since. What
    /// flows is laid out from the same document. Somebody chose where it goes: a composition that begins
    /// meanwhile waits for it, and nothing but the end of the window stops it.
    ///
    /// # Errors
    /// `Cancelled`, `ExportFailed`.
    pub fn file(&self, last: &Last, format: Format) -> Result<Vec<u8>, Fault> {
        self.written(last, format, &mut || {})
    }

    /// The same; `heard` at each step of what flows.
    fn written(
        &self,
        last: &Last,
        format: Format,
        heard: &mut dyn FnMut(),
    ) -> Result<Vec<u8>, Fault> {
        if format == Format::Pdf {
            return last.composition.pdf();
        }
        let mut go_on = |_| {
            heard();
            if self.ended.load(Ordering::SeqCst) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let mut composer = lock(&self.composer);
        let composer = composer.get_or_insert_with(|| Composer::new(&Fonts::bundled()));
        let rendered = export::render(composer, &last.document, format, &mut go_on)?;
        Ok(rendered.bytes)
    }

    /// Which document was composed last, and the title of its workshop or project.
    ///
    /// # Errors
    /// `NotFound` where there is none.
    pub fn title(&self) -> Result<(Kind, String), Fault> {
        let last = self.last()?;
        Ok((last.kind, last.title.clone()))
    }

    /// What was composed last.
    ///
    /// # Errors
    /// `NotFound` where there is none.
    pub fn composed(&self) -> Result<Arc<Last>, Fault> {
        self.last()
    }

    /// Stops what is being composed; what was composed before stays.
    pub fn stop(&self) {
        self.newest.fetch_add(1, Ordering::SeqCst);
    }

    /// Stops what is being composed and what is being written.
    pub fn end(&self) {
        self.ended.store(true, Ordering::SeqCst);
        self.stop();
    }

    fn last(&self) -> Result<Arc<Last>, Fault> {
        lock(&self.last)
            .clone()
            .ok_or_else(|| Fault::new(ErrorCode::NotFound))
    }
}

fn entry(heading: &export::Heading) -> Entry {
    let title = if heading.number.is_empty() {
        heading.title.clone()
    } else {
        format!("{} {}", heading.number, heading.title)
    };
    Entry {
        title,
        level: heading.level,
        page: heading.page.saturating_sub(1),
        key: heading.key.clone(),
    }
}

#[cfg(test)]
mod tests {
    use domain::{Record, project::Project, workshop::Workshop};

    use super::*;

    #[test]
    fn what_was_composed_is_written_as_it_was_also_when_something_else_was_composed_since() {
        let worker = Worker::default();
        let compose = |title: &str| {
            let project = Project {
                id: Id::from_u128(1),
                ..Project::default()
            };
            let workshop = Workshop {
                id: Id::from_u128(2),
                project: project.id,
                title: title.to_owned(),
                ..Workshop::default()
            };
            let records = Records::new(vec![Record::from(project), workshop.into()]).unwrap();
            let document = document::document(&records, &document::Options::default());
            let mut composer = Composer::new(&Fonts::bundled());
            let composition = composer.compose(&document, &mut |_| ControlFlow::Continue(()));
            *lock(&worker.last) = Some(Arc::new(Last {
                kind: Kind::Synthesis,
                project: Id::from_u128(1),
                title: title.to_owned(),
                folded: Vec::new(),
                document,
                composition: composition.unwrap(),
            }));
            worker.composed().unwrap()
        };
        let asked = compose("Accueillir mieux");
        compose("Autre chose");
        assert_eq!(asked.title(), "Accueillir mieux");
        let written = worker.file(&asked, Format::Markdown).unwrap();
        let written = String::from_utf8(written).unwrap();
        assert!(written.contains("Accueillir mieux"), "{written}");
        assert!(!written.contains("Autre chose"), "{written}");

        // Nor does what is stopped or composed meanwhile keep the file from being written.
        let written = worker.written(&asked, Format::Html, &mut || worker.stop());
        assert!(written.is_ok(), "{written:?}");
        let refused = worker.written(&asked, Format::Html, &mut || worker.end());
        assert_eq!(refused.unwrap_err().code, ErrorCode::Cancelled);
    }
}
