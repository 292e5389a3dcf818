//! What only the window's tests may ask for. Nothing here answers unless
//! `TAURI_WEBVIEW_AUTOMATION` is `true`, which it never is for people.

use std::{fs::OpenOptions, io::Write, path::PathBuf};

/// The path in a variable of the surroundings, under automation.
pub fn path(variable: &str) -> Option<PathBuf> {
    let automated = std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true");
    automated
        .then(|| std::env::var_os(variable).map(PathBuf::from))
        .flatten()
}

/// The file that `ETABLI_REACHED` names, if any: what the desk asked for and got, a line each. The
/// tests hold it against the disk, and count what no journey has reached yet.
pub fn reached() -> Option<PathBuf> {
    path("ETABLI_REACHED")
}

/// Waits while a file of that name lies in the folder of the tests' dialogs, and as long as it is wished:
/// what takes long for people takes as long as a test needs.
pub fn wait(name: &str, wished: impl Fn() -> bool) {
    let Some(folder) = path("ETABLI_DIALOGS") else {
        return;
    };
    while wished() && folder.join(name).exists() {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// Adds what was done: its name, what it was asked (JSON), and the commit that holds it.
pub fn done(name: &str, payload: &[u8], seq: Option<u64>) {
    let Some(path) = reached() else { return };
    let payload: serde_json::Value = serde_json::from_slice(payload).unwrap_or_default();
    let line = serde_json::json!({ "done": name, "asked": payload, "seq": seq });
    // One write a line: commands end on several threads.
    if let Ok(mut file) = OpenOptions::new().append(true).create(true).open(path) {
        let _ = file.write_all(format!("{line}\n").as_bytes());
    }
}
