//! Where the library lies: `--data-dir`, else `ETABLI_DATA_DIR`, else the platform's data folder.
//!
//! A library that the facilitator moved leaves a small note (`emplacement.json`) in the folder it
//! came from, so that every later start finds it. Nothing is created here.

use std::path::{Path, PathBuf};

use domain::{ErrorCode, Fault, Id};
use engine::Wish;
use serde::{Deserialize, Serialize};

/// The folder's name in the platform's data folder.
const FOLDER: &str = "Établi";
/// The note that a moved library leaves behind.
const MOVED: &str = "emplacement.json";

#[derive(Serialize, Deserialize)]
struct Moved {
    folder: PathBuf,
    /// Which library it was: another one in that folder is not taken for it.
    library: Option<Id>,
    /// Where it lay in between: those folders have copies, too.
    #[serde(default)]
    earlier: Vec<PathBuf>,
}

/// Where the library lies, and what is expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub folder: PathBuf,
    /// The folder that was asked for, where the preferences are.
    pub asked: PathBuf,
    /// What its folder must have: a library that was moved is never made anew by itself.
    pub wish: Wish,
    /// Which library.
    pub library: Option<Id>,
}

impl Place {
    /// Refuses a folder that holds another library than was expected.
    ///
    /// # Errors
    /// `OtherLibrary`, or what is wrong with the file.
    pub fn expected(&self) -> Result<(), Fault> {
        let Some(library) = self.library else {
            return Ok(());
        };
        match engine::mark(&self.folder)? {
            Some(there) if there.library.is_some_and(|there| there != library) => {
                Err(Fault::new(ErrorCode::OtherLibrary).at(self.folder.display().to_string()))
            }
            _ => Ok(()),
        }
    }
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
    std::path::absolute(&chosen).map_err(|error| crate::write::fault(&chosen, &error))
}

fn note(asked: &Path) -> Option<Moved> {
    let bytes = std::fs::read(asked.join(MOVED)).ok()?;
    serde_json::from_slice(crate::write::unmarked(&bytes)).ok()
}

/// The folders that the library of `asked` lay in before it came to `folder`: each may still have a
/// copy of it, with backups of its own.
pub fn earlier(asked: &Path, folder: &Path) -> Vec<PathBuf> {
    let between = note(asked).map(|moved| moved.earlier);
    let all = std::iter::once(asked.to_owned()).chain(between.unwrap_or_default());
    all.filter(|one| one != folder).collect()
}

/// Where the library of `asked` is now. A folder that a note names is followed whether it is there
/// or not: what lies in the folder it came from is an earlier copy.
pub fn followed(asked: &Path) -> Place {
    match note(asked).filter(|moved| moved.folder != asked) {
        Some(moved) => Place {
            folder: moved.folder,
            asked: asked.to_path_buf(),
            wish: Wish::Present,
            library: moved.library,
        },
        None => Place {
            folder: asked.to_path_buf(),
            asked: asked.to_path_buf(),
            wish: Wish::Open,
            library: None,
        },
    }
}

/// Leaves the note; none where the library is back in its own folder and was in no third one.
///
/// # Errors
/// The folder cannot be written.
pub fn leave_note(asked: &Path, folder: &Path, library: Option<Id>) -> Result<(), Fault> {
    let path = asked.join(MOVED);
    let mut earlier = Vec::new();
    if let Some(moved) = note(asked) {
        for place in moved.earlier.into_iter().chain([moved.folder]) {
            if place != folder && place != asked && !earlier.contains(&place) {
                earlier.push(place);
            }
        }
    }
    if asked == folder && earlier.is_empty() {
        return match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(crate::write::fault(&path, &error))
            }
            _ => Ok(()),
        };
    }
    let moved = Moved {
        folder: folder.to_path_buf(),
        library,
        earlier,
    };
    let bytes = serde_json::to_vec_pretty(&moved)
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    crate::write::whole(&path, &bytes)
}

/// Marks that synchronisation clients leave in the folders they keep, and whose they are. A name that
/// ends in `*` stands for all that begin so.
const CLIENTS: &[(&str, &str)] = &[
    (".sync_*", "Nextcloud"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    ("._sync_*", "ownCloud"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
    (".stfolder", "Syncthing"),
    (".syncthing*", "Syncthing"),
];
/// Names of folders that such a client makes.
const FOLDERS: &[(&str, &str)] = &[
    ("OneDrive", "OneDrive"),
    ("Dropbox", "Dropbox"),
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("com~apple~CloudDocs", "iCloud Drive"),
    ("iCloudDrive", "iCloud Drive"),
];

/// The synchronisation client that keeps a folder, if one is known to.
pub fn synchronised(folder: &Path) -> Option<&'static str> {
    folder.ancestors().find_map(|above| {
        let name = above.file_name().map(|name| name.to_string_lossy());
        let named = FOLDERS.iter().find(|(known, _)| {
            // « OneDrive - Préfecture »: the name of the account follows.
            name.as_deref().is_some_and(|name| {
                name == *known
                    || name
                        .strip_prefix(known)
                        .is_some_and(|rest| rest.starts_with(" -") || rest.starts_with('-'))
            })
        });
        named
            .or_else(|| CLIENTS.iter().find(|(mark, _)| has(above, mark)))
            .map(|(_, client)| *client)
    })
}

fn has(folder: &Path, mark: &str) -> bool {
    match mark.strip_suffix('*') {
        None => folder.join(mark).exists(),
        Some(start) => std::fs::read_dir(folder).is_ok_and(|entries| {
            entries
                .flatten()
                .any(|entry| entry.file_name().to_string_lossy().starts_with(start))
        }),
    }
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
    fn a_moved_library_is_followed_also_to_a_folder_that_is_away() {
        let home = tempfile::tempdir().unwrap();
        let away = home.path().join("key");
        let own = Place {
            folder: home.path().to_owned(),
            asked: home.path().to_owned(),
            wish: Wish::Open,
            library: None,
        };
        assert_eq!(followed(home.path()), own);
        let library = Some(Id::from_u128(7));
        leave_note(home.path(), &away, library).unwrap();
        let there = Place {
            folder: away.clone(),
            asked: home.path().to_owned(),
            wish: Wish::Present,
            library,
        };
        assert_eq!(followed(home.path()), there);
        let third = home.path().join("third");
        leave_note(home.path(), &third, library).unwrap();
        assert_eq!(
            earlier(home.path(), &third),
            [home.path().to_owned(), away.clone()]
        );
        // Back at home, what lies where it was in between is still known.
        leave_note(home.path(), home.path(), library).unwrap();
        assert_eq!(followed(home.path()), own);
        assert_eq!(earlier(home.path(), home.path()), [away.clone(), third]);
    }

    #[test]
    fn a_library_that_was_never_moved_has_no_earlier_folder() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(earlier(home.path(), home.path()), Vec::<PathBuf>::new());
        let away = home.path().join("key");
        assert_eq!(earlier(home.path(), &away), [home.path().to_owned()]);
        // A note of an Établi that did not remember where it had been.
        // It was opened in an editor that begins a text with a mark.
        let folder = serde_json::to_string(&away).unwrap();
        let note = format!("\u{FEFF}{{ \"folder\": {folder}, \"library\": null }}");
        std::fs::write(home.path().join(MOVED), note).unwrap();
        assert_eq!(followed(home.path()).folder, away);
        assert_eq!(earlier(home.path(), &away), [home.path().to_owned()]);
    }

    #[test]
    fn folders_of_synchronisation_clients_are_known() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("Ateliers/2026");
        std::fs::create_dir_all(&inside).unwrap();
        assert_eq!(synchronised(&inside), None);
        let mark = folder.path().join(".sync_0a1b2c3d4e5f.db");
        std::fs::write(&mark, "").unwrap();
        assert_eq!(synchronised(&inside), Some("Nextcloud"));
        std::fs::remove_file(&mark).unwrap();
        std::fs::create_dir(folder.path().join("Ateliers/.stfolder")).unwrap();
        assert_eq!(synchronised(&inside), Some("Syncthing"));
        let account = folder.path().join("OneDrive - Préfecture/Labo");
        assert_eq!(synchronised(&account), Some("OneDrive"));
        assert_eq!(synchronised(&folder.path().join("Dropboxes")), None);
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
