//! Whether the file that is open is still the one of its name. A synchronisation client renames it, a
//! key is pulled, an older copy is written over it: SQLite goes on writing into what it has open and
//! says nothing. So after each commit, and whenever the folder changes, the name is looked at:
//! which file it is (a few microseconds), and what it holds only where somebody else wrote to it.
//!
//! The file is never opened here but through SQLite: closing it any other way would take away the
//! locks that SQLite holds on it.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use domain::Fault;
use file_id::FileId;

use crate::{backup, fault, log, mark::Mark, schema};

/// What the name shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// The file that is open, as Établi left it.
    Here,
    /// The file that is open, but its log is no longer beside it.
    LogGone,
    /// The folder is not there.
    FolderGone,
    /// Nothing has that name.
    FileGone,
    /// Another file has it.
    Another,
    /// The same file, with other content written over it.
    Overwritten,
}

/// The file that is open, as it was when Établi last wrote to it.
pub(crate) struct Whereabouts {
    path: PathBuf,
    file: FileId,
    log: Option<FileId>,
    written: (Option<SystemTime>, u64),
    /// What the file held alone, without its log, when it was last written to; `None` where the disk
    /// refused in the middle of it, and only the log makes it whole.
    alone: Option<Mark>,
}

impl Whereabouts {
    /// Of a library that was just opened.
    pub fn of(path: &Path) -> Result<Self, Fault> {
        Ok(Self {
            path: path.to_owned(),
            file: file_id::get_file_id(path).map_err(fault::file)?,
            log: file_id::get_file_id(log::beside(path)).ok(),
            written: written(path).map_err(fault::file)?,
            alone: alone(path).ok(),
        })
    }

    /// The file, to be known again by.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The log that was beside it.
    pub fn log(&self) -> Option<FileId> {
        self.log
    }

    /// Établi has just written to the file itself.
    pub fn wrote(&mut self) -> Result<(), Fault> {
        self.written = written(&self.path).map_err(fault::file)?;
        self.alone = alone(&self.path).ok();
        Ok(())
    }

    /// Looks at the name.
    pub fn look(&mut self) -> Sight {
        match file_id::get_file_id(&self.path) {
            Ok(file) if file == self.file => {}
            Ok(_) => return Sight::Another,
            Err(_) if !self.path.parent().is_some_and(Path::is_dir) => return Sight::FolderGone,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Sight::FileGone,
            // What cannot be asked for is taken to be as it was: the next write will say more.
            Err(_) => return Sight::Here,
        }
        match written(&self.path) {
            Ok(written) if written != self.written => {
                if !self.holds_what_it_held().unwrap_or(false) {
                    return Sight::Overwritten;
                }
                self.written = written;
            }
            _ => {}
        }
        if file_id::get_file_id(log::beside(&self.path)).ok() == self.log {
            Sight::Here
        } else {
            Sight::LogGone
        }
    }

    fn holds_what_it_held(&self) -> Result<bool, Fault> {
        let Some(alone) = &self.alone else {
            return Ok(true);
        };
        let conn = backup::open_still(&self.path)?;
        let now = Mark::of(&conn)?;
        let same = now.same_library(alone) && now.newest == alone.newest;
        Ok(same && schema::quick_check(&conn).is_ok())
    }
}

/// How far the file has come without its log.
fn alone(path: &Path) -> Result<Mark, Fault> {
    Mark::of(&backup::open_still(path)?)
}

fn written(path: &Path) -> io::Result<(Option<SystemTime>, u64)> {
    let about = fs::metadata(path)?;
    Ok((about.modified().ok(), about.len()))
}
