//! The system's own file dialogs, in the window's language. They are asked for here, not in the
//! desk: the desk cannot name a path, it only gets what the facilitator chose.
//!
//! Under automation (never for people) `ETABLI_DIALOGS` may name a folder that answers in the facilitator's place: the lines of its `open.txt`, and itself as the
//! folder for what is saved.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use wording::Wording;

use crate::automation;

/// The dialogs of a window.
pub struct Dialogs<'a, R: Runtime> {
    app: &'a AppHandle<R>,
    words: Wording,
}

impl<'a, R: Runtime> Dialogs<'a, R> {
    /// In a language.
    pub fn new(app: &'a AppHandle<R>, words: Wording) -> Self {
        Self { app, words }
    }

    /// Files to import.
    pub fn files(&self) -> Vec<PathBuf> {
        if let Some(folder) = stand_in() {
            return lines(&folder);
        }
        let chosen = self
            .builder("dialog-import")
            .add_filter(self.words.say("dialog-readable"), &["etabli", "json"])
            .blocking_pick_files();
        chosen
            .unwrap_or_default()
            .into_iter()
            .filter_map(path)
            .collect()
    }

    /// Where to write; the name is proposed.
    pub fn save(&self, title: &str, name: &str, extension: &str) -> Option<PathBuf> {
        let name = format!("{}.{extension}", file_name(name));
        if let Some(folder) = stand_in() {
            return Some(folder.join(name));
        }
        self.builder(title)
            .set_file_name(name)
            .add_filter(
                self.words.say(&format!("dialog-kind-{extension}")),
                &[extension],
            )
            .blocking_save_file()
            .and_then(path)
            .map(|path| with_extension(path, extension))
    }

    /// A folder.
    pub fn folder(&self, title: &str) -> Option<PathBuf> {
        if let Some(folder) = stand_in() {
            return lines(&folder).into_iter().next();
        }
        self.builder(title).blocking_pick_folder().and_then(path)
    }

    fn builder(&self, title: &str) -> FileDialogBuilder<R> {
        use tauri::Manager;
        let builder = self.app.dialog().file().set_title(self.words.say(title));
        let builder = match dirs::document_dir() {
            Some(folder) => builder.set_directory(folder),
            None => builder,
        };
        match self.app.get_webview_window(crate::windows::DESK) {
            Some(window) => builder.set_parent(&window),
            None => builder,
        }
    }
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

fn stand_in() -> Option<PathBuf> {
    automation::path("ETABLI_DIALOGS")
}

fn lines(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_to_string(folder.join("open.txt"))
        .unwrap_or_default()
        .lines()
        .map(PathBuf::from)
        .collect()
}

/// Some systems give the name back without its extension when the facilitator types it.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some() {
        path
    } else {
        path.with_extension(extension)
    }
}

/// A title as a file's name: what no file system takes becomes a hyphen.
fn file_name(title: &str) -> String {
    let mut name: String = title
        .chars()
        .map(|c| {
            if c.is_control() || "/\\:*?\"<>|".contains(c) {
                '-'
            } else {
                c
            }
        })
        .take(120)
        .collect();
    name = name.trim().trim_matches('.').to_owned();
    if name.is_empty() {
        "etabli".to_owned()
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files() {
        assert_eq!(file_name("Venir une seule fois"), "Venir une seule fois");
        assert_eq!(file_name("a/b\\c:d\u{0}"), "a-b-c-d-");
        assert_eq!(file_name("..."), "etabli");
        assert_eq!(file_name(&"é".repeat(300)).chars().count(), 120);
        assert_eq!(with_extension("a".into(), "pdf"), Path::new("a.pdf"));
        assert_eq!(with_extension("a.b".into(), "pdf"), Path::new("a.b"));
    }
}
