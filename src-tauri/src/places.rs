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

/// Refuses to write over the library of a folder, or over what lies beside it under its name: it
/// would be taken away under those who work in it.
///
/// # Errors
/// `AlreadyExists`.
pub fn beside_library(folder: &Path, path: &Path) -> Result<(), Fault> {
    let own = engine::FILE.trim_end_matches("etabli");
    let named_so = path
        .file_name()
        .is_some_and(|name| name.to_string_lossy().to_lowercase().starts_with(own));
    let into = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let there = || Some(into.canonicalize().ok()? == folder.canonicalize().ok()?);
    if named_so && there() == Some(true) {
        return Err(Fault::new(ErrorCode::AlreadyExists).detail(path.display()));
    }
    Ok(())
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

    #[test]
    fn nothing_is_written_over_the_library() {
        let home = tempfile::tempdir().unwrap();
        let key = tempfile::tempdir().unwrap();
        std::fs::create_dir(home.path().join("in")).unwrap();
        let refused = |path: PathBuf| beside_library(home.path(), &path).is_err();
        for name in [
            engine::FILE,
            "Bibliotheque.ETABLI",
            "bibliotheque.etabli-wal",
            "bibliotheque.lock",
            "in/../bibliotheque.etabli",
        ] {
            assert!(refused(home.path().join(name)), "{name}");
        }
        for path in [
            home.path().join("copie.etabli"),
            home.path().join("in").join(engine::FILE),
            key.path().join(engine::FILE),
        ] {
            assert!(!refused(path.clone()), "{}", path.display());
        }
    }
}
