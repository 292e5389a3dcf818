//! The desk's window: where it opens, what it may load (its own bundle and nothing else), and how
//! it comes to the front.

use std::{collections::HashMap, path::Path, sync::Arc};

use serde::Deserialize;
use tauri::{
    AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder, Wry,
    webview::{Color, NewWindowResponse, PageLoadEvent},
};

use crate::{desk::Desk, dropped, guard, lock::lock, plain, preferences::Theme, steps};

/// The window's label.
pub const DESK: &str = "desk";

/// The bench, so that nothing flashes white before the first picture.
const LIGHT: Color = Color(0xdf, 0xd8, 0xcc, 0xff);
const DARK: Color = Color(0x11, 0x16, 0x1a, 0xff);

/// Makes the window.
///
/// # Errors
/// What the system refuses.
pub fn open(app: &AppHandle<Wry>, desk: &Arc<Desk>) -> tauri::Result<()> {
    let dark = lock(&desk.preferences).theme == Theme::Dark;
    let pages = Arc::clone(desk);
    let builder = WebviewWindowBuilder::new(app, DESK, WebviewUrl::App("index.html".into()))
        .title(desk.words().say("window-title"))
        .inner_size(1366.0, 720.0)
        .min_inner_size(720.0, 480.0)
        .prevent_overflow()
        .background_color(if dark { DARK } else { LIGHT })
        .on_navigation(move |url| {
            is_ours(url) || (plain::is_plain(url) && pages.pages.is_plain(DESK))
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_page_load(|_, load| {
            steps::reached(match load.event() {
                PageLoadEvent::Started => "the page is on its way",
                PageLoadEvent::Finished => "the page is loaded",
            });
        })
        // A new screen is heard by the window's title.
        .on_document_title_changed(|window, title| {
            let _ = window.set_title(&title);
        })
        // What the webview caches lies with the library, so that each data folder stands alone.
        .data_directory(desk.asked.join("fenetre"))
        .devtools(false);
    // On Linux the window takes what is dropped by itself: it knows the place in the page.
    #[cfg(target_os = "linux")]
    let builder = builder.disable_drag_drop_handler();
    let window = builder.build()?;
    dropped::watch(&window, desk)?;
    guard::guard(&window, desk)
}

/// Where the window was, as the plugin that remembers it writes it, in pixels.
#[derive(Deserialize)]
struct Place {
    width: u32,
    height: u32,
    x: i32,
    y: i32,
    /// Before it was maximised.
    prev_x: i32,
    prev_y: i32,
    maximized: bool,
}

/// A screen: left, top, width, height.
pub type Screen = (i32, i32, u32, u32);

/// So much of the window's top must be on a screen for it to be taken and moved.
const GRIP: (i32, i32) = (200, 32);

impl Place {
    fn can_be_reached(&self, screens: &[Screen]) -> bool {
        let (left, top) = if self.maximized {
            (self.prev_x, self.prev_y)
        } else {
            (self.x, self.y)
        };
        let end = |start: i32, length: u32| i64::from(start) + i64::from(length);
        screens.iter().any(|&(x, y, width, height)| {
            let seen = end(left, self.width).min(end(x, width)) - i64::from(left.max(x));
            self.width <= width
                && self.height <= height
                && seen >= i64::from(GRIP.0)
                && top >= y
                && i64::from(top) + i64::from(GRIP.1) <= end(y, height)
        })
    }
}

/// The screens that are plugged in.
pub fn screens<R: Runtime>(app: &AppHandle<R>) -> Vec<Screen> {
    app.available_monitors()
        .unwrap_or_default()
        .iter()
        .map(|screen| {
            let (at, size) = (screen.position(), screen.size());
            (at.x, at.y, size.width, size.height)
        })
        .collect()
}

/// Forgets where the window was if it could not be reached there: a screen was unplugged since, or
/// is smaller now. The plugin looks only whether a corner of it is on a screen.
pub fn forget_lost_place<R: Runtime>(app: &AppHandle<R>, file: &Path) {
    let place = std::fs::read(file)
        .ok()
        .and_then(|bytes| serde_json::from_slice::<HashMap<String, Place>>(&bytes).ok())
        .and_then(|mut places| places.remove(DESK));
    let Some(place) = place else { return };
    let screens = screens(app);
    if !screens.is_empty() && !place.can_be_reached(&screens) {
        let _ = std::fs::remove_file(file);
    }
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
pub fn is_ours(url: &Url) -> bool {
    is_local("tauri", url)
}

/// Where a window begins.
pub fn home(label: &str) -> Url {
    if label == DESK {
        local("tauri", "/index.html#/")
    } else {
        local("tauri", "/room.html")
    }
}

/// Whether an address is one that the core serves by that scheme.
pub fn is_local(scheme: &str, url: &Url) -> bool {
    if cfg!(windows) {
        // WebView2 serves it from this name.
        matches!(url.scheme(), "http" | "https")
            && url.host_str() == Some(&format!("{scheme}.localhost"))
    } else {
        url.scheme() == scheme && url.host_str() == Some("localhost")
    }
}

/// The address of a path that the core serves by a scheme.
pub fn local(scheme: &str, path: &str) -> Url {
    let address = if cfg!(windows) {
        format!("http://{scheme}.localhost{path}")
    } else {
        format!("{scheme}://localhost{path}")
    };
    match address.parse() {
        Ok(url) => url,
        Err(error) => unreachable!("{address}: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_no_screen_shows_is_lost() {
        let laptop = [(0, 0, 1366, 768)];
        let both = [(0, 0, 1366, 768), (1366, -200, 1920, 1080)];
        let place = |x, y| Place {
            width: 1000,
            height: 600,
            x,
            y,
            prev_x: 1500,
            prev_y: 0,
            maximized: false,
        };
        for (x, y, on_laptop, on_both) in [
            (0, 0, true, true),
            (366, 168, true, true),
            (-700, 100, true, true),
            (-900, 100, false, false),
            (1300, 740, false, true),
            (0, -50, false, false),
            (1400, -190, false, true),
            (5000, 5000, false, false),
        ] {
            assert_eq!(place(x, y).can_be_reached(&laptop), on_laptop, "{x} {y}");
            assert_eq!(place(x, y).can_be_reached(&both), on_both, "{x} {y}");
        }
        let maximized = Place {
            maximized: true,
            ..place(0, 0)
        };
        assert!(maximized.can_be_reached(&both) && !maximized.can_be_reached(&laptop));
        let large = Place {
            width: 1600,
            ..place(0, 0)
        };
        assert!(!large.can_be_reached(&laptop));
    }

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
