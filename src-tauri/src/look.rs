//! Looking into a library that is not opened, taking workshops from it, putting it in place. What the
//! desk may name is a file that the facilitator chose (by its token), a backup of the list, or what
//! lies beside the library.

use std::path::{Path, PathBuf};

use domain::{
    Actor, ErrorCode, Fault, Id,
    look::{Kinship, Look, LookKind, LookedLog},
};
use engine::{Engine, ImportChoice, ImportOutcome, Reading, beside};
use tempfile::TempDir;

use crate::{desk::Desk, places};

/// A file that can be looked into.
pub struct Source {
    path: PathBuf,
    kind: LookKind,
}

impl Source {
    /// What the desk names.
    ///
    /// # Errors
    /// `NotFound` for what it was never given.
    pub fn named(desk: &Desk, asked: &str) -> Result<Self, Fault> {
        if let Ok(path) = desk.path(asked) {
            return Ok(Self::of(path));
        }
        let (folder, path) = (desk.folder(), PathBuf::from(asked));
        let is_there = |all: Vec<PathBuf>| all.contains(&path);
        let kind = if path.parent() == Some(folder.join(engine::BACKUPS).as_path())
            && beside::backup_moment(&path).is_some()
            && path.is_file()
        {
            LookKind::Backup
        } else if is_there(engine::renamed(&folder)?) {
            LookKind::Aside
        } else if is_there(beside::logs(&folder)?) {
            LookKind::Log
        } else {
            return Err(Fault::new(ErrorCode::NotFound).detail(asked));
        };
        Ok(Self { path, kind })
    }

    /// A file from anywhere, by what its name says.
    pub fn of(path: PathBuf) -> Self {
        let kind = if path.to_string_lossy().ends_with("-wal") {
            LookKind::Log
        } else if beside::backup_moment(&path).is_some() {
            LookKind::Backup
        } else {
            LookKind::Library
        };
        Self { path, kind }
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The library in it, and the file that a log belongs to; `None` for a log that belongs to none.
    fn read(&self) -> Result<Option<(Reading, Option<PathBuf>)>, Fault> {
        if self.kind == LookKind::Log {
            let found = Reading::of_log(&self.path)?;
            return Ok(found.map(|(reading, of)| (reading, Some(of))));
        }
        Ok(Some((Reading::of_file(&self.path)?, None)))
    }

    /// The library in it, to take something from it.
    fn readable(&self) -> Result<Reading, Fault> {
        let found = self.read()?;
        found
            .map(|(reading, _)| reading)
            .ok_or_else(|| Fault::new(ErrorCode::Unreadable).at(self.path.display().to_string()))
    }

    /// What it is, what it holds, and in what it differs from the library that is open.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn look(&self, here: Option<&Engine>) -> Result<Look, Fault> {
        if here.is_some_and(|engine| engine.is_own(&self.path)) {
            return Ok(Look {
                kinship: Some(Kinship::Own),
                ..self.about(None)?
            });
        }
        let Some((mut reading, of)) = self.read()? else {
            return self.about(None);
        };
        let look = match here {
            Some(engine) => engine.look(&mut reading)?,
            None => reading.look(None)?,
        };
        self.completed(look, of.as_deref())
    }

    /// The same for the command line, beside a library that is only read.
    ///
    /// # Errors
    /// As [`Source::look`].
    pub fn look_beside(&self, here: Option<&mut Reading>) -> Result<Look, Fault> {
        let Some((mut reading, of)) = self.read()? else {
            return self.about(None);
        };
        let look = match here {
            Some(here) => reading.look_beside(here)?,
            None => reading.look(None)?,
        };
        self.completed(look, of.as_deref())
    }

    fn completed(&self, look: Look, of: Option<&Path>) -> Result<Look, Fault> {
        let about = self.about(of)?;
        Ok(Look {
            kind: about.kind,
            path: about.path,
            bytes: about.bytes,
            made_at: about.made_at,
            log: about.log,
            ..look
        })
    }

    /// What can be said without opening it.
    fn about(&self, of: Option<&Path>) -> Result<Look, Fault> {
        let log = if self.kind == LookKind::Log {
            let (commits, written_at) = beside::log_holds(&self.path)?;
            Some(LookedLog {
                commits,
                written_at,
                of: of.map(|of| of.display().to_string()),
            })
        } else {
            None
        };
        Ok(Look {
            kind: self.kind,
            path: self.path.display().to_string(),
            bytes: beside::bytes(&self.path),
            made_at: beside::named_moment(&self.path),
            log,
            ..Look::default()
        })
    }

    /// A file that holds all of it by itself, to be put in the library's place. A backup does; of
    /// anything else a copy is made, with its log, which lasts as long as what comes with it.
    fn whole(&self) -> Result<(PathBuf, Option<TempDir>), Fault> {
        if self.kind == LookKind::Backup {
            return Ok((self.path.clone(), None));
        }
        let folder = engine::passing::room()?;
        let copy = folder.path().join("copie.etabli");
        self.readable()?.backup(&copy)?;
        Ok((copy, Some(folder)))
    }
}

/// Takes workshops from it into the open library.
///
/// # Errors
/// `Conflict` when the facilitator must choose; nothing is written then.
pub fn take(
    desk: &Desk,
    source: &Source,
    workshops: &[Id],
    choice: Option<ImportChoice>,
) -> Result<ImportOutcome, Fault> {
    let engine = desk.engine()?;
    engine.take(Actor::Desk, &mut source.readable()?, workshops, choice)
}

/// Puts it in the place of the open library; where that is kept.
///
/// # Errors
/// What is wrong with it, or what the disk refuses; the library is then as it was.
pub fn restore(desk: &Desk, source: &Source) -> Result<PathBuf, Fault> {
    let engine = desk.engine()?;
    if engine.is_own(&source.path) {
        return Err(own(&source.path));
    }
    let (file, _folder) = source.whole()?;
    let kept = engine.restore(&file)?;
    // A note that leads here names the library that it expects.
    let folder = engine.dir();
    if folder != desk.asked {
        places::leave_note(&desk.asked, folder, engine.mark()?.library)?;
    }
    Ok(kept)
}

/// Starts from it, where the library cannot be opened.
///
/// # Errors
/// What is wrong with it, or what the disk refuses.
pub fn recover(desk: &Desk, source: &Source) -> Result<crate::desk::Start, Fault> {
    let (file, _folder) = source.whole()?;
    desk.recover(&file)
}

/// The refusal of the open library's own file.
pub fn own(path: &Path) -> Fault {
    Fault::new(ErrorCode::OwnLibrary).at(path.display().to_string())
}

/// Refuses a whole library where the file of a project is asked for; the file that is open is not
/// opened for it.
///
/// # Errors
/// `WholeLibrary`.
pub fn not_a_library(desk: &Desk, path: &Path) -> Result<(), Fault> {
    let open = desk.engine().is_ok_and(|engine| engine.is_own(path));
    if open || engine::is_library(path) {
        return Err(Fault::new(ErrorCode::WholeLibrary).at(path.display().to_string()));
    }
    Ok(())
}
