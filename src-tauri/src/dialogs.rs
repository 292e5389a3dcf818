//! The system's own file dialogs, in the window's language. They are asked for here, not in the
//! desk: the desk cannot name a path, it only gets what the facilitator chose.
//!
//! Under automation (never for people) `ETABLI_DIALOGS` may name a folder that answers in the
//! facilitator's place: the lines of its `open.txt`, and itself as the folder for what is saved, under
//! the name in its `save.txt` if it has one; `replace.txt` says `yes` to replacing a file. Whoever prints gives
//! up: a printer's dialog is tried where it is shown.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{
    DialogExt, FileDialogBuilder, FilePath, MessageDialogButtons, MessageDialogKind,
};
use wording::Wording;

use crate::{automation, write::completed};

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

    /// A table, or a file of another tool: recognised by what it holds, so that every file can be chosen.
    pub fn table(&self) -> Option<PathBuf> {
        if let Some(folder) = stand_in() {
            return lines(&folder).into_iter().next();
        }
        let known = [
            "csv",
            "tsv",
            "txt",
            "xlsx",
            "ods",
            "json",
            "klx",
            "canvas",
            "excalidraw",
            "zip",
        ];
        self.builder("dialog-bring")
            .add_filter(self.words.say("dialog-bringable"), &known)
            .add_filter(self.words.say("dialog-any"), &["*"])
            .blocking_pick_file()
            .and_then(path)
    }

    /// A file that colleagues gave.
    pub fn given(&self, title: &str) -> Option<PathBuf> {
        if let Some(folder) = stand_in() {
            return lines(&folder).into_iter().next();
        }
        self.builder(title)
            .add_filter(self.words.say("dialog-kind-json"), &["json"])
            .blocking_pick_file()
            .and_then(path)
    }

    /// Where to write; the name is proposed. The name gets its extension before it is looked at
    /// whether a file has it: the system's dialog asks only for what was typed.
    pub fn save(&self, title: &str, name: &str, extension: &str) -> Option<PathBuf> {
        let mut name = format!("{}.{extension}", file_name(name));
        let mut folder = dirs::document_dir();
        loop {
            let typed = match stand_in() {
                Some(stand_in) => stand_in.join(typed(&stand_in).unwrap_or(name)),
                None => self.ask_where(title, &name, folder, extension)?,
            };
            let path = completed(typed.clone(), extension);
            // What was typed whole, the system's dialog has asked about.
            if path == typed || !path.exists() || self.replace(&path)? {
                return Some(path);
            }
            name = last(&path);
            folder = path.parent().map(Path::to_path_buf);
        }
    }

    fn ask_where(
        &self,
        title: &str,
        name: &str,
        folder: Option<PathBuf>,
        extension: &str,
    ) -> Option<PathBuf> {
        let builder = self.builder(title).set_file_name(name).add_filter(
            self.words.say(&format!("dialog-kind-{extension}")),
            &[extension],
        );
        let builder = match folder {
            Some(folder) => builder.set_directory(folder),
            None => builder,
        };
        builder.blocking_save_file().and_then(path)
    }

    /// Whether the facilitator wants that file replaced; `None` when there is nobody to ask.
    fn replace(&self, path: &Path) -> Option<bool> {
        self.may_replace(
            &self
                .words
                .say_with("dialog-replace", &[("name", last(path).into())]),
        )
    }

    /// Whether the facilitator wants these files replaced, asked once for all of them.
    pub fn replace_all(&self, paths: &[PathBuf]) -> Option<bool> {
        match paths {
            [] => Some(true),
            [path] => self.replace(path),
            paths => {
                let names: Vec<String> = paths.iter().map(|path| last(path)).collect();
                let names = names.join(", ");
                self.may_replace(
                    &self
                        .words
                        .say_with("dialog-replace-several", &[("names", names.into())]),
                )
            }
        }
    }

    fn may_replace(&self, question: &str) -> Option<bool> {
        if let Some(folder) = stand_in() {
            let answer = std::fs::read_to_string(folder.join("replace.txt")).ok()?;
            return (answer.trim() == "yes").then_some(true);
        }
        let dialog = self
            .app
            .dialog()
            .message(question)
            .title(self.words.say("dialog-replace-title"))
            .kind(MessageDialogKind::Warning)
            .buttons(MessageDialogButtons::OkCancelCustom(
                self.words.say("dialog-replace-yes"),
                self.words.say("dialog-replace-no"),
            ));
        Some(match self.window() {
            Some(window) => dialog.parent(&window).blocking_show(),
            None => dialog.blocking_show(),
        })
    }

    /// A folder.
    pub fn folder(&self, title: &str) -> Option<PathBuf> {
        if let Some(folder) = stand_in() {
            return lines(&folder).into_iter().next();
        }
        self.builder(title).blocking_pick_folder().and_then(path)
    }

    fn builder(&self, title: &str) -> FileDialogBuilder<R> {
        let builder = self.app.dialog().file().set_title(self.words.say(title));
        let builder = match dirs::document_dir() {
            Some(folder) => builder.set_directory(folder),
            None => builder,
        };
        match self.window() {
            Some(window) => builder.set_parent(&window),
            None => builder,
        }
    }

    fn window(&self) -> Option<tauri::WebviewWindow<R>> {
        use tauri::Manager;
        self.app.get_webview_window(crate::windows::DESK)
    }
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

/// The folder that answers in the facilitator's place.
pub fn stand_in() -> Option<PathBuf> {
    automation::path("ETABLI_DIALOGS")
}

fn lines(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_to_string(folder.join("open.txt"))
        .unwrap_or_default()
        .lines()
        .map(PathBuf::from)
        .collect()
}

/// The name that stands for what the facilitator types.
fn typed(folder: &Path) -> Option<String> {
    let name = std::fs::read_to_string(folder.join("save.txt")).ok()?;
    Some(name.trim().to_owned())
}

fn last(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// A title as a file's name: what no file system takes becomes a hyphen.
pub fn file_name(title: &str) -> String {
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
    }
}
