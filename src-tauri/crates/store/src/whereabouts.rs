//! Whether the file that is open is still the one of its name. A synchronisation client renames it, a
//! key is pulled, an older copy is written over it: SQLite goes on writing into what it has open and
//! says nothing. So after each commit, and whenever the folder changes, the name is looked at:
//! which file it is (a few microseconds), and what it holds only where somebody else wrote to it.
//!
//! The clock of a disk goes in steps of milliseconds, so that two who write in the same step leave the
//! same time. What Établi has written gets a time that no step has.
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
use filetime::FileTime;
use rusqlite::Connection;

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
        let mut own = Self {
            path: path.to_owned(),
            file: file_id::get_file_id(path).map_err(fault::file)?,
            log: file_id::get_file_id(log::beside(path)).ok(),
            written: written(path).map_err(fault::file)?,
            alone: None,
        };
        own.wrote()?;
        Ok(own)
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
        if file_id::get_file_id(&self.path).is_ok_and(|file| file == self.file) {
            // Where the disk refuses, its own time has to do.
            let _ = filetime::set_file_mtime(&self.path, between_steps(SystemTime::now()));
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

/// The moment, with a fraction that the clock of a disk has in one case of some hundred thousand.
fn between_steps(now: SystemTime) -> FileTime {
    let now = FileTime::from_system_time(now);
    let odd = uuid::Uuid::now_v7().as_u128() % 999_983;
    let nanos = now.nanoseconds() / 1_000_000 * 1_000_000 + u32::try_from(odd).unwrap_or_default();
    FileTime::from_unix_time(now.unix_seconds(), nanos)
}

fn written(path: &Path) -> io::Result<(Option<SystemTime>, u64)> {
    let about = fs::metadata(path)?;
    Ok((about.modified().ok(), about.len()))
}
