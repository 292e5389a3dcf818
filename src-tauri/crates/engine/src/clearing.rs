//! RGPD: a project purged or anonymised in every file that Établi keeps, and what that takes away. The
//! writer does it, while nobody reads; those who follow are told to read anew.

use std::{path::PathBuf, sync::Arc};

use domain::{
    Fault, Id, Timestamp,
    retention::{Clearance, Clearing, Labels, RemovedProject},
};
use store::{FileId, Library, Stage, Stop, Wanted};

use crate::{Engine, Event, Reading, closed, writer::Writer};

impl Engine {
    /// What would go of a project. Nothing is changed.
    ///
    /// # Errors
    /// `UnknownRecord`, or what the disk refuses.
    pub fn clearance(
        &self,
        clearing: Clearing,
        project: Id,
        labels: &Labels,
    ) -> Result<Clearance, Fault> {
        let inner = &self.inner;
        let earlier = self.earlier();
        inner.readers.with(|reader| {
            reader.view(|view| view.clearance((&inner.dir, &earlier), clearing, project, labels))
        })
    }

    /// The projects that were removed and of which the library still tells, the newest first.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn removed_projects(&self) -> Result<Vec<RemovedProject>, Fault> {
        let readers = &self.inner.readers;
        readers.with(|reader| reader.view(|view| view.removed_projects()))
    }

    /// Purges or anonymises a project; what went. `tell` hears of each stage, on the writer's thread;
    /// `stop` ends it as long as nothing has changed.
    ///
    /// # Errors
    /// `UnknownRecord`, `Cancelled`, or what the disk refuses, and nothing has changed; `ClearingUnfinished` where
    /// the library is done and a file beside it is not: the next start goes on with it.
    pub fn clear(
        &self,
        clearing: Clearing,
        project: Id,
        labels: Labels,
        stop: Arc<Stop>,
        mut tell: impl FnMut(Stage) + Send + 'static,
    ) -> Result<Clearance, Fault> {
        let wanted = Wanted {
            clearing,
            project,
            labels,
            command: self.inner.clock.id(),
            stop,
        };
        let readers = &self.inner.readers;
        let earlier = self.earlier();
        readers.apart(|| {
            let (file, done) =
                self.exclusively(move |writer| Ok(writer.clear(&wanted, earlier, &mut tell)))?;
            if let Some(file) = file {
                readers.follow(file);
            }
            done
        })
    }
}

impl Reading {
    /// As [`Engine::removed_projects`].
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn removed_projects(&mut self) -> Result<Vec<RemovedProject>, Fault> {
        self.reader.view(|view| view.removed_projects())
    }

    /// As [`Engine::clearance`].
    ///
    /// # Errors
    /// `UnknownRecord`, or what the disk refuses.
    pub fn clearance(
        &mut self,
        clearing: Clearing,
        project: Id,
        labels: &Labels,
    ) -> Result<Clearance, Fault> {
        let around = (self.dir.as_path(), self.earlier.as_slice());
        self.reader
            .view(|view| view.clearance(around, clearing, project, labels))
    }
}

impl Writer {
    /// The file that is open now, and what went.
    fn clear(
        &mut self,
        wanted: &Wanted,
        earlier: Vec<PathBuf>,
        tell: &mut dyn FnMut(Stage),
    ) -> (Option<FileId>, Result<Clearance, Fault>) {
        self.anew(|mut library, now| {
            library.came_from(earlier);
            library.clear(wanted, now, tell)
        })
    }

    /// Has the library written anew: the file that is open now, and what was done.
    #[allow(clippy::type_complexity)]
    pub(crate) fn anew<T>(
        &mut self,
        work: impl FnOnce(Library, Timestamp) -> Result<(Library, T), (Option<Box<Library>>, Fault)>,
    ) -> (Option<FileId>, Result<T, Fault>) {
        let now = self.now();
        let Some(library) = self.library.take() else {
            return (None, Err(closed()));
        };
        let (library, done) = match work(library, now) {
            Ok((library, done)) => (Some(library), Ok(done)),
            Err((library, fault)) => (library.map(|library| *library), Err(fault)),
        };
        let file = library.as_ref().map(Library::file);
        self.library = library;
        self.look();
        self.tell(&Event::Resync);
        (file, done)
    }
}
