//! Connections that read, lent one at a time and kept for the next. While a backup is put in place
//! there are none.

use std::{
    path::PathBuf,
    sync::{
        Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use domain::{ErrorCode, Fault};
use store::{FileId, Reader};

/// Connections kept open while nobody reads.
const KEPT: usize = 4;

pub(crate) struct Readers {
    path: PathBuf,
    /// The file that is open: another one of that name is not read.
    file: Mutex<FileId>,
    idle: Mutex<Vec<Reader>>,
    /// Read by those who read, written to by those who need that nobody does.
    gate: RwLock<()>,
    closed: AtomicBool,
}

impl Readers {
    pub fn new(path: PathBuf, file: FileId) -> Self {
        Self {
            path,
            file: Mutex::new(file),
            idle: Mutex::default(),
            gate: RwLock::default(),
            closed: AtomicBool::new(false),
        }
    }

    /// Lends a connection.
    pub fn with<T>(&self, read: impl FnOnce(&mut Reader) -> Result<T, Fault>) -> Result<T, Fault> {
        let _inside = self.gate.read().unwrap_or_else(PoisonError::into_inner);
        if self.closed.load(Ordering::Acquire) {
            return Err(Fault::new(ErrorCode::Closed));
        }
        let idle = self
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let mut reader = match idle {
            Some(reader) => reader,
            None => self.open()?,
        };
        let result = read(&mut reader);
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < KEPT {
            idle.push(reader);
        }
        result
    }

    /// A connection of one's own.
    pub fn open(&self) -> Result<Reader, Fault> {
        let file = *self.file.lock().unwrap_or_else(PoisonError::into_inner);
        Reader::beside(&self.path, file)
    }

    /// Whether a path names the file that is open.
    pub fn is_own(&self, path: &std::path::Path) -> bool {
        let file = *self.file.lock().unwrap_or_else(PoisonError::into_inner);
        store::file_at(path) == Some(file)
    }

    /// Another file has been opened in the library's place.
    pub fn follow(&self, file: FileId) {
        *self.file.lock().unwrap_or_else(PoisonError::into_inner) = file;
    }

    /// Does something while no connection is open.
    pub fn apart<T>(&self, work: impl FnOnce() -> T) -> T {
        let _alone = self.gate.write().unwrap_or_else(PoisonError::into_inner);
        self.idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        work()
    }

    /// Closes what is open, for good.
    pub fn close(&self) {
        self.apart(|| self.closed.store(true, Ordering::Release));
    }
}
