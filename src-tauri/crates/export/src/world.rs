//! All that Typst may see: the templates, the typefaces, the data of one document. There is no
//! file system, no package, no clock behind it.

use std::{collections::HashMap, sync::Arc};

use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration},
    syntax::{DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::{Fonts, Templates};

/// What stays between exports.
pub(crate) struct Shelf {
    library: LazyHash<Library>,
    fonts: Fonts,
    sources: HashMap<FileId, Source>,
    main: FileId,
}

impl Shelf {
    pub fn new(fonts: Fonts, templates: &Templates, main: &str) -> Option<Self> {
        let features = [Feature::A11yExtras].into_iter().collect();
        let mut sources = HashMap::new();
        for (name, text) in &templates.0 {
            let id = file(name)?;
            sources.insert(id, Source::new(id, text.clone()));
        }
        Some(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            fonts,
            sources,
            main: file(main)?,
        })
    }

    /// Where an error stands, for those who change a template.
    pub fn place(&self, error: &SourceDiagnostic) -> String {
        let found = match error.span.get() {
            DiagSpanKind::Detached => None,
            DiagSpanKind::Number { id, num, sub_range } => self
                .sources
                .get(&id)
                .and_then(|source| Some((source, source.range(num, sub_range)?))),
            DiagSpanKind::Range { id, range } => {
                self.sources.get(&id).map(|source| (source, range))
            }
        };
        let line = found.and_then(|(source, range)| {
            let line = source.text().get(..range.start)?.lines().count();
            Some(format!(
                "{}:{line}",
                source.id().vpath().get_without_slash()
            ))
        });
        line.unwrap_or_default()
    }
}

/// The file of a name. Names are few and always the same: a process has only so many ids.
pub(crate) fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One document on the shelf.
pub(crate) struct Desk {
    pub shelf: Arc<Shelf>,
    pub files: HashMap<FileId, Bytes>,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.fonts.book
    }
    fn main(&self) -> FileId {
        self.shelf.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shelf
            .sources
            .get(&id)
            .cloned()
            .ok_or_else(|| missing(id))
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.all.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
