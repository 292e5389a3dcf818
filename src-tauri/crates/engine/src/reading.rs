//! Answers to questions, and reading a folder's library without owning it (the command line).

use std::{fs, path::Path};

use domain::{
    Actor, Answer, ErrorCode, Fault, Id, LibraryInfo, Noun, Query, Record, Snapshot, Timestamp,
};
use store::{CheckReport, Reader, View};

/// Nouns that the whole library shows, whichever project is open.

/// A library that is only read.
pub struct Reading {
    reader: Reader,
    dir: std::path::PathBuf,
}

impl Reading {
    /// Opens the library of a folder; `None` when there is none. Nothing is created.
    ///
    /// # Errors
    /// `NewerVersion`, `NotALibrary`, `Damaged`, or what the disk refuses.
    pub fn open(dir: &Path) -> Result<Option<Self>, Fault> {
        Ok(Reader::open(dir)?.map(|reader| Self {
            reader,
            dir: dir.to_owned(),
        }))
    }

    /// Answers a question.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn query(&mut self, query: &Query, now: Timestamp) -> Result<Answer, Fault> {
        answer(&mut self.reader, query, &self.dir, now)
    }

    /// Whether a log lies beside the library that is not its own, and was not read.
    pub fn foreign_log(&self) -> bool {
        self.reader.foreign_log()
    }

    /// As [`crate::Engine::project_records`].
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn project_records(&mut self, project: Id) -> Result<Vec<Record>, Fault> {
        project_records(&mut self.reader, project)
    }

    /// As [`crate::Engine::workshop_records`].
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn workshop_records(&mut self, workshop: Id) -> Result<Vec<Record>, Fault> {
        workshop_records(&mut self.reader, workshop)
    }

    /// Makes a verified copy of the library at a path.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn backup(&mut self, to: &Path) -> Result<(), Fault> {
        self.reader.copy_to(to)
    }

    /// Writes a project to a `.etabli` file.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn save_etabli(&mut self, project: Id, path: &Path) -> Result<(), Fault> {
        store::file::write(path, &self.project_records(project)?)
    }

    /// Reads everything and says what is wrong.
    ///
    /// # Errors
    /// When the library cannot be read at all.
    pub fn check(&mut self) -> Result<CheckReport, Fault> {
        self.reader.view(|view| view.check())
    }
}

fn not_found(noun: Noun, id: Id) -> Fault {
    Fault::new(ErrorCode::NotFound).noun(noun).detail(id)
}

pub(crate) fn project_records(reader: &mut Reader, project: Id) -> Result<Vec<Record>, Fault> {
    reader.view(|view| {
        let mut records = view.all(Noun::Lab)?;
        let mut own = view.of_project(project)?;
        if own.is_empty() {
            return Err(not_found(Noun::Project, project));
        }
        records.append(&mut own);
        Ok(records)
    })
}

pub(crate) fn workshop_records(reader: &mut Reader, workshop: Id) -> Result<Vec<Record>, Fault> {
    reader.view(|view| of_workshop(view, workshop))
}

fn of_workshop(view: &View<'_>, workshop: Id) -> Result<Vec<Record>, Fault> {
    let mut records = view.all(Noun::Lab)?;
    let mut own = view.of_workshop(workshop)?;
    if own.is_empty() {
        return Err(not_found(Noun::Workshop, workshop));
    }
    records.append(&mut own);
    Ok(records)
}

pub(crate) fn answer(
    reader: &mut Reader,
    query: &Query,
    dir: &Path,
    now: Timestamp,
) -> Result<Answer, Fault> {
    reader.view(|view| match query {
        Query::Snapshot { project } => snapshot(view, *project).map(Answer::Snapshot),
        Query::Results { workshop } => {
            let records = of_workshop(view, *workshop)?;
            let records = synthesis::Records::of_workshop(records, *workshop)?;
            Ok(Answer::Results(Box::new(synthesis::results(&records))))
        }
        Query::Library => library(view, dir, now).map(Answer::Library),
    })
}

fn snapshot(view: &View<'_>, project: Option<Id>) -> Result<Snapshot, Fault> {
    let mut records = Vec::new();
    for noun in Noun::COMMON.iter().copied() {
        records.append(&mut view.all(noun)?);
    }
    if let Some(project) = project {
        let own = view.of_project(project)?;
        records.extend(
            own.into_iter()
                .filter(|record| !Noun::COMMON.contains(&record.noun())),
        );
    }
    Ok(Snapshot {
        seq: view.seq,
        at: view.at()?,
        records,
        history: view.history(Actor::Desk)?,
    })
}

fn library(view: &View<'_>, dir: &Path, now: Timestamp) -> Result<LibraryInfo, Fault> {
    let path = dir.join(store::FILE);
    let count =
        |noun| -> Result<u32, Fault> { Ok(u32::try_from(view.count(noun)?).unwrap_or(u32::MAX)) };
    Ok(LibraryInfo {
        path: fs::canonicalize(&path)
            .unwrap_or(path)
            .display()
            .to_string(),
        bytes: view.bytes(),
        workshops: count(Noun::Workshop)?,
        notes: count(Noun::Note)?,
        backups: store::backups(dir, Some(&view.mark()?), now)?,
    })
}
