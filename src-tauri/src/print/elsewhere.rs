//! Printing by the viewer that the computer opens PDFs with: its dialog is the system's own.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use tauri::Window;

use super::{Asked, Cuts, Outcome};

/// All pages: which ones go on paper is the viewer's dialog's.
pub struct Choice {
    pub pages: Vec<usize>,
    /// Why the printer would cut them: the viewer's dialog tells of it.
    pub cuts: Option<(Cuts, String)>,
}

pub fn ask(_window: &Window, asked: Asked) -> Result<Option<Choice>, String> {
    Ok(Some(Choice {
        pages: (0..asked.pages).collect(),
        cuts: None,
    }))
}

pub fn send(_window: &Window, _choice: &Choice, file: &Path) -> Result<Outcome, String> {
    let mut command = if cfg!(target_os = "macos") {
        // Preview shows the dialog at once.
        let mut command = Command::new("osascript");
        command
            .args(["-e", "on run argv", "-e"])
            .arg("tell application \"Preview\"")
            .args(["-e", "activate", "-e"])
            .arg("print (POSIX file (item 1 of argv)) with print dialog")
            .args(["-e", "end tell", "-e", "end run"])
            .arg(file);
        command
    } else {
        let mut command = Command::new("explorer");
        command.arg(file);
        command
    };
    let shown = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|error| error.to_string())?;
    // Explorer ends with 1 also when it has shown the file.
    if cfg!(target_os = "macos") && !shown.success() {
        return Err(shown.to_string());
    }
    Ok(Outcome::Shown)
}
