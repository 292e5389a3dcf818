//! What only passes: the file that a printer or a viewer is handed, a library's copy that is read once.
//! It holds the words of participants, so that it lies in a folder of Établi's own, which is emptied when
//! the window begins and ends, by a purge, and when the library becomes encrypted. What a reader of the
//! command line copies lies where the system keeps such: the library's folder stays as it is.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use domain::Fault;
use tempfile::TempDir;

use crate::{fault, folder};

/// The folder's name.
const NAME: &str = "passage";

/// Where it lies; none: where the system keeps what is temporary.
static PLACE: Mutex<Option<PathBuf>> = Mutex::new(None);

fn place() -> Option<PathBuf> {
    PLACE.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// From now on what passes lies in a folder of this one.
pub fn lodge(above: &Path) {
    *PLACE.lock().unwrap_or_else(PoisonError::into_inner) = Some(above.join(NAME));
}

/// A folder for something that passes; it goes with what is given back.
///
/// # Errors
/// What the disk refuses.
pub fn room() -> Result<TempDir, Fault> {
    let Some(place) = place() else {
        return tempfile::tempdir().map_err(fault::file);
    };
    fs::create_dir_all(&place)
        .and_then(|()| tempfile::tempdir_in(&place))
        .map_err(|error| fault::file(error).at(place.display().to_string()))
}

/// Takes away all that has passed, or is passing.
///
/// # Errors
/// The first refusal of the disk, once all have been tried.
pub fn empty() -> Result<(), Fault> {
    place().map_or(Ok(()), |place| empty_at(&place))
}

/// The files that lie there.
pub(crate) fn held() -> Result<Vec<PathBuf>, Fault> {
    place().map_or(Ok(Vec::new()), |place| files(&place))
}

fn files(place: &Path) -> Result<Vec<PathBuf>, Fault> {
    let mut found = Vec::new();
    for path in entries(place)? {
        if is_folder(&path) {
            found.append(&mut files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn empty_at(place: &Path) -> Result<(), Fault> {
    let mut refused = None;
    for path in entries(place)? {
        let gone = match path.symlink_metadata() {
            Ok(about) if about.is_dir() => empty_at(&path),
            // Written over, what it leads to would be lost.
            Ok(about) if about.is_symlink() => fs::remove_file(&path).map_err(fault::file),
            _ => folder::shred(&path),
        };
        if let Err(fault) = gone {
            refused.get_or_insert(fault.or_at(&path));
        }
    }
    // A file that stays keeps its folder.
    let _ = fs::remove_dir(place);
    refused.map_or(Ok(()), Err)
}

/// What a link leads to is elsewhere.
fn is_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|about| about.is_dir())
}

fn entries(place: &Path) -> Result<Vec<PathBuf>, Fault> {
    match fs::read_dir(place) {
        Ok(entries) => Ok(entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .collect()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(fault::file(error).at(place.display().to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_is_found_and_taken_away_with_its_folders() {
        let above = tempfile::tempdir().unwrap();
        let place = above.path().join(NAME);
        assert_eq!(files(&place).unwrap(), [] as [PathBuf; 0]);
        empty_at(&place).unwrap();
        fs::create_dir_all(place.join("un/deux")).unwrap();
        let printed = place.join("un/deux/Synthèse.pdf");
        let copy = place.join("copie.etabli");
        fs::write(&printed, "ce que Nadia a dit").unwrap();
        fs::write(&copy, "").unwrap();
        assert_eq!(files(&place).unwrap(), [copy, printed]);
        empty_at(&place).unwrap();
        assert!(!place.exists());
        assert!(above.path().exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_stays_as_it_is() {
        let above = tempfile::tempdir().unwrap();
        let (place, other) = (above.path().join(NAME), above.path().join("autre"));
        fs::create_dir_all(&place).unwrap();
        fs::create_dir_all(&other).unwrap();
        let kept = other.join("lettre.txt");
        fs::write(&kept, "à garder").unwrap();
        std::os::unix::fs::symlink(&other, place.join("lien")).unwrap();
        std::os::unix::fs::symlink(&kept, place.join("lettre")).unwrap();
        empty_at(&place).unwrap();
        assert!(!place.exists());
        assert_eq!(fs::read_to_string(&kept).unwrap(), "à garder");
    }
}
