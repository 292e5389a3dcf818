//! The desk's window: where it opens, what it may load (its own bundle and nothing else), and how
//! it comes to the front.

use std::path::Path;

use domain::workshop::Language;
use tauri::{
    AppHandle, Manager, Runtime, WebviewUrl, WebviewWindowBuilder,
    webview::{Color, NewWindowResponse},
};
use wording::Wording;

/// The window's label.
pub const DESK: &str = "desk";

/// The bench, so that nothing flashes white before the first picture.
const LIGHT: Color = Color(0xdf, 0xd8, 0xcc, 0xff);
const DARK: Color = Color(0x11, 0x16, 0x1a, 0xff);

/// Makes the window.
///
/// # Errors
/// What the system refuses.
pub fn open<R: Runtime>(
    app: &AppHandle<R>,
    language: Language,
    dark: bool,
    folder: &Path,
) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, DESK, WebviewUrl::App("index.html".into()))
        .title(Wording::new(language).say("window-title"))
        .inner_size(1366.0, 720.0)
        .min_inner_size(720.0, 480.0)
        .prevent_overflow()
        .background_color(if dark { DARK } else { LIGHT })
        // Pointer events are the desk's own; the system's drag and drop would swallow them.
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        // What the webview caches lies with the library, so that each data folder stands alone.
        .data_directory(folder.join("fenetre"))
        .devtools(false)
        .build()?;
    Ok(())
}

/// Brings the window to the front.
pub fn focus<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(DESK) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Whether an address is the application's own. Every other is refused: links, forms, redirects.
fn is_ours(url: &tauri::Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        // Windows and Android serve the bundle from this name.
        ("http" | "https", Some("tauri.localhost")) => cfg!(windows),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_bundle_may_be_shown() {
        let ours = |text: &str| is_ours(&text.parse().unwrap());
        assert!(ours("tauri://localhost/index.html#/projects"));
        for other in [
            "https://example.org/",
            "file:///etc/passwd",
            "data:text/html,x",
            "javascript:alert(1)",
            "tauri://example.org/",
            "about:blank",
        ] {
            assert!(!ours(other), "{other}");
        }
    }
}
