//! Whether the file that is open is still the one of its name. A synchronisation client renames it, a
//! key is pulled, an older copy is written over it: SQLite goes on writing into what it has open and
//! says nothing. So after each commit, and whenever the folder changes, the name is looked at:
//! which file it is (a few microseconds), and what it holds only where somebody else wrote to it.
//!
//! The clock of a disk goes in steps of milliseconds, so that two who write in the same step leave the
//! same time. What Établi has written gets one between two steps.
//!
//! The file is never opened here but through SQLite: closing it any other way would take away the
//! locks that SQLite holds on it.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use domain::Fault;
use file_id::FileId;
use rusqlite::Connection;

use crate::{backup, fault, log, mark::Mark, schema};

/// Less than a step of a disk's clock, and what the coarsest of them but FAT's can hold.
const BETWEEN: Duration = Duration::from_micros(25);

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
        let ours = file_id::get_file_id(&self.path).is_ok_and(|file| file == self.file);
        let now = written(&self.path).map_err(fault::file)?;
        // What was not written keeps its time: those who copy the file by it have nothing to do.
        if let (true, Some(time)) = (ours && now != self.written, now.0) {
            // Where the disk refuses, its own time has to do.
            let _ = filetime::set_file_mtime(&self.path, (time + BETWEEN).into());
        }
        self.written = written(&self.path).map_err(fault::file)?;
        self.alone = alone(&self.path).ok();
        Ok(())
    }

    /// Whether the file by itself has come as far as this commit, as far as that can be told.
    pub fn has_come_to(&self, seq: u64) -> bool {
        self.alone.as_ref().is_none_or(|alone| alone.seq == seq)
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
                if !self
                    .holds_what_it_held(schema::quick_check)
                    .unwrap_or(false)
                {
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

    /// Looks into the file as well, whatever its time says: somebody has had it open for writing.
    pub fn look_within(&mut self) -> Sight {
        match self.look() {
            Sight::Here
                if !self
                    .holds_what_it_held(schema::integrity_check)
                    .unwrap_or(true) =>
            {
                Sight::Overwritten
            }
            sight => sight,
        }
    }

    fn holds_what_it_held(
        &self,
        check: impl Fn(&Connection) -> Result<(), Fault>,
    ) -> Result<bool, Fault> {
        let Some(alone) = &self.alone else {
            return Ok(true);
        };
        let conn = backup::open_still(&self.path)?;
        let now = Mark::of(&conn)?;
        let same = now.same_library(alone) && now.newest == alone.newest;
        Ok(same && check(&conn).is_ok())
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
