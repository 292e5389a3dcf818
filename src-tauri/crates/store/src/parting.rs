//! Going on when the file that is open is no longer the one of its name: with what the window holds,
//! or with what has taken its place. Neither is lost: the other is set aside under a dated name, or
//! kept among the backups.

use std::{fs, path::PathBuf};

use domain::{ErrorCode, Fault, Timestamp};

use crate::{
    Library, backup, fault, folder, journal,
    library::{dir_of, reopen},
    log, mark,
};

pub(crate) const OTHER: &str = "bibliotheque-autre-%Y-%m-%d-%H%M%S.etabli";

/// The library as it goes on, and what was set aside; or why not, and the library where it is still
/// open.
type Parted = Result<(Library, Option<PathBuf>), (Option<Box<Library>>, Fault)>;

impl Library {
    /// Goes on with what the window holds, written whole under the name; what had taken the name is
    /// set aside. Readers must be closed.
    ///
    /// # Errors
    /// What the disk refuses; nothing has been moved then.
    pub fn take_back(self, now: Timestamp) -> Parted {
        let dir = dir_of(&self.path).to_owned();
        let draft = dir.join("bibliotheque.nouvelle");
        let written = fs::create_dir_all(&dir)
            .map_err(fault::file)
            .and_then(|()| self.copy_to(&draft))
            .and_then(|()| self.own_log());
        let own_log = match written {
            Ok(own_log) => own_log,
            Err(fault) => {
                let _ = fs::remove_file(&draft);
                return Err((Some(Box::new(self)), fault));
            }
        };
        let path = self.path.clone();
        let lock = self.release()?;
        let placed = || -> Result<(folder::Lock, Option<PathBuf>), Fault> {
            // A folder that was taken away and came back has no lock of ours.
            let lock = lock.of(&dir)?;
            if own_log {
                // All that it holds is in the draft.
                folder::clear(&log::beside(&path))?;
                folder::clear(&folder::beside(&path, "-shm"))?;
            }
            let aside = folder::free(&dir, OTHER, now);
            let other = path.exists();
            folder::move_library_aside(&path, &aside)?;
            folder::put_in_place(&draft, &path)?;
            Ok((lock, other.then_some(aside)))
        };
        let (lock, aside) = placed().map_err(|fault| (None, fault))?;
        reopen(path, lock, now)
            .map(|library| (library, aside))
            .map_err(|fault| (None, fault))
    }

    /// Goes on with what has taken the name; what the window holds is kept as a backup. Readers must
    /// be closed.
    ///
    /// # Errors
    /// `LibraryMissing` when nothing has the name, what is wrong with the other file, or what the
    /// disk refuses; the library is then as it was, and open.
    pub fn give_way(self, now: Timestamp) -> Parted {
        let (path, seq) = (self.path.clone(), self.seq);
        let mine = || -> Result<(PathBuf, bool), Fault> {
            if !path.exists() {
                return Err(Fault::new(ErrorCode::LibraryMissing).at(path.display().to_string()));
            }
            backup::open_sound(&path)?;
            let mine = backup::free(dir_of(&path), now)?;
            self.copy_to(&mine)?;
            Ok((mine, self.own_log()?))
        };
        let (mine, own_log) = match mine() {
            Ok(mine) => mine,
            Err(fault) => return Err((Some(Box::new(self)), fault)),
        };
        let lock = self.release()?;
        let opened = || -> Result<Library, Fault> {
            if own_log {
                folder::clear(&log::beside(&path))?;
                folder::clear(&folder::beside(&path, "-shm"))?;
            }
            let mut library = reopen(path, lock, now)?;
            // Backups keep the order in which they were made.
            mark::raise_floor(&library.conn, seq)?;
            library.seq = journal::newest(&library.conn)?;
            Ok(library)
        };
        opened()
            .map(|library| (library, Some(mine)))
            .map_err(|fault| (None, fault))
    }

    /// Whether the log beside the name is this library's.
    fn own_log(&self) -> Result<bool, Fault> {
        let there = match file_id::get_file_id(log::beside(&self.path)) {
            Ok(there) => Some(there),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(fault::file(error)),
        };
        Ok(there.is_some() && there == self.whereabouts.log())
    }
}
