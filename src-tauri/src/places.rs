//! Where the library lies: `--data-dir`, else `ETABLI_DATA_DIR`, else the platform's data folder.
//!
//! A library that the facilitator moved leaves a small note (`emplacement.json`) in the folder it
//! came from, so that every later start finds it. Nothing is created here.

use std::path::{Path, PathBuf};

use domain::{ErrorCode, Fault};
use serde::{Deserialize, Serialize};

/// The folder's name in the platform's data folder.
const FOLDER: &str = "Établi";
/// The note that a moved library leaves behind.
const MOVED: &str = "emplacement.json";

#[derive(Serialize, Deserialize)]
struct Moved {
    folder: PathBuf,
}

/// The folder that was asked for, before following a note.
///
/// # Errors
/// The system has no folder for data.
pub fn asked(flag: Option<PathBuf>) -> Result<PathBuf, Fault> {
    let chosen = flag
        .or_else(|| std::env::var_os("ETABLI_DATA_DIR").map(PathBuf::from))
        .filter(|path| !path.as_os_str().is_empty())
        .or_else(|| dirs::data_dir().map(|folder| folder.join(FOLDER)));
    let Some(chosen) = chosen else {
        return Err(Fault::new(ErrorCode::Unreadable).at(FOLDER));
    };
    std::path::absolute(&chosen).map_err(|error| {
        Fault::new(ErrorCode::Unreadable)
            .at(chosen.display().to_string())
            .detail(error)
    })
}

/// Where the library of `asked` is now.
pub fn followed(asked: &Path) -> PathBuf {
    std::fs::read(asked.join(MOVED))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Moved>(&bytes).ok())
        .map(|moved| moved.folder)
        .filter(|folder| folder.is_dir())
        .unwrap_or_else(|| asked.to_path_buf())
}

/// Leaves the note; none where the library is back in its own folder.
///
/// # Errors
/// The folder cannot be written.
pub fn leave_note(asked: &Path, folder: &Path) -> Result<(), Fault> {
    let note = asked.join(MOVED);
    if asked == folder {
        return match std::fs::remove_file(&note) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(crate::write::fault(&note, &error))
            }
            _ => Ok(()),
        };
    }
    let moved = Moved {
        folder: folder.to_path_buf(),
    };
    let bytes = serde_json::to_vec_pretty(&moved)
        .map_err(|error| Fault::new(ErrorCode::Internal).detail(error))?;
    crate::write::whole(&note, &bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_library_is_followed_and_a_missing_folder_is_not() {
        let home = tempfile::tempdir().unwrap();
        let key = tempfile::tempdir().unwrap();
        assert_eq!(followed(home.path()), home.path());
        leave_note(home.path(), key.path()).unwrap();
        assert_eq!(followed(home.path()), key.path());
        leave_note(home.path(), home.path()).unwrap();
        assert_eq!(followed(home.path()), home.path());
        leave_note(home.path(), &key.path().join("gone")).unwrap();
        assert_eq!(followed(home.path()), home.path());
    }
}
