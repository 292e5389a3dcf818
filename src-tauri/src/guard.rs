//! The process that shows a window's page. It can end or hang by itself: the core, which has all
//! that is on the disk and all that the page has handed over, outlives it and loads the page again.
//!
//! [`guard`] is for every window. What the platforms tell is in `guard/`.

#[cfg(target_os = "linux")]
#[path = "guard/linux.rs"]
mod platform;
#[cfg(target_os = "macos")]
#[path = "guard/macos.rs"]
mod platform;
#[cfg(windows)]
#[path = "guard/windows.rs"]
mod platform;

#[cfg(target_os = "macos")]
pub use platform::gone;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use serde::Serialize;
use tauri::{Manager, Url, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogKind};

use crate::{desk::Desk, kept::Kept, lock::lock, plain, windows};

/// So often within so long, and the page is not trusted any more.
const DEATHS: usize = 3;
const WITHIN: Duration = Duration::from_secs(5 * 60);

/// How a page's process ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// By itself, or somebody ended it.
    Gone,
    /// It hung, and the facilitator chose to load again.
    Hung,
}

/// What is done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// The page is loaded again.
    Again,
    /// A plain page of the core's own.
    Plain,
    /// Not even that one lives: a dialog of the system.
    Dialog,
}

/// What befell a window.
#[derive(Default)]
struct Fate {
    deaths: Vec<Instant>,
    plain: bool,
    /// Until the page that was loaded again asks.
    ended: Option<Ended>,
}

impl Fate {
    fn ended(&mut self, how: Ended, now: Instant) -> Then {
        self.deaths
            .retain(|death| now.saturating_duration_since(*death) < WITHIN);
        self.deaths.push(now);
        if self.plain {
            return Then::Dialog;
        }
        self.ended = Some(how);
        self.plain = self.deaths.len() >= DEATHS;
        if self.plain { Then::Plain } else { Then::Again }
    }
}

/// The windows' pages: what they handed over, and what befell them.
#[derive(Default)]
pub struct Pages {
    pub kept: Kept,
    fates: Mutex<HashMap<String, Fate>>,
}

impl Pages {
    /// A page of ours has begun: how the one before it ended, if it did.
    pub fn begun(&self, window: &str) -> Option<Ended> {
        let mut fates = lock(&self.fates);
        let fate = fates.entry(window.to_owned()).or_default();
        fate.plain = false;
        fate.ended.take()
    }

    /// Whether the window shows the core's plain page.
    pub fn is_plain(&self, window: &str) -> bool {
        lock(&self.fates).get(window).is_some_and(|fate| fate.plain)
    }

    fn ended(&self, window: &str, how: Ended) -> Then {
        let mut fates = lock(&self.fates);
        let fate = fates.entry(window.to_owned()).or_default();
        fate.ended(how, Instant::now())
    }
}

/// Watches over a window's page from now on.
///
/// # Errors
/// What the system refuses.
pub fn guard(window: &WebviewWindow, desk: &Arc<Desk>) -> tauri::Result<()> {
    platform::watch(window, desk)
}

/// The page's process has ended: nobody listens any more, and the page is loaded again. `at` is
/// where it was, when the platform knows.
fn ended(window: &WebviewWindow, desk: &Arc<Desk>, how: Ended, at: Option<Url>) {
    if desk.is_ending() {
        return;
    }
    let is_desk = window.label() == windows::DESK;
    if is_desk {
        desk.page_ended();
    } else {
        desk.room.deaf();
    }
    let _ = match desk.pages.ended(window.label(), how) {
        Then::Again => {
            let at = at.filter(windows::is_ours);
            window.navigate(at.unwrap_or_else(|| windows::home(window.label())))
        }
        // The room is no place for what the plain page offers.
        Then::Plain | Then::Dialog if !is_desk => window.destroy(),
        Then::Plain => window.navigate(plain::address()),
        Then::Dialog => {
            ask(window, desk);
            Ok(())
        }
    };
}

/// Neither the desk nor the plain page lives: what is left is the system's own dialog.
fn ask(window: &WebviewWindow, desk: &Arc<Desk>) {
    let words = desk.words();
    let (window_, desk) = (window.clone(), Arc::clone(desk));
    window
        .dialog()
        .message(words.say("guard-dead-text"))
        .title(words.say("guard-dead-title"))
        .kind(MessageDialogKind::Error)
        .parent(window)
        .buttons(MessageDialogButtons::OkCancelCustom(
            words.say("guard-copy"),
            words.say("guard-again"),
        ))
        .show(move |copy| {
            if copy {
                // A dialog that waits for its answer is not for the thread that shows it.
                std::thread::spawn(move || {
                    let _ = plain::copy(window_.app_handle(), &desk);
                    ask(&window_, &desk);
                });
            } else {
                desk.pages.begun(window_.label());
                let _ = window_.navigate(windows::home(window_.label()));
            }
        });
}

/// Asks by the window's frame, not in the page, whether to go on waiting for it. The answer comes on
/// any thread.
#[cfg(not(target_os = "linux"))]
fn ask_to_wait(window: &WebviewWindow, desk: &Desk, answer: impl FnOnce(bool) + Send + 'static) {
    let words = desk.words();
    window
        .dialog()
        .message(words.say("guard-hung"))
        .title(words.say("window-title"))
        .kind(MessageDialogKind::Warning)
        .parent(window)
        .buttons(MessageDialogButtons::OkCancelCustom(
            words.say("guard-wait"),
            words.say("guard-again"),
        ))
        .show(answer);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_deaths_in_five_minutes_end_in_the_plain_page() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut fate = Fate::default();
        assert_eq!(fate.ended(Ended::Gone, at(0)), Then::Again);
        assert_eq!(fate.ended(Ended::Hung, at(100)), Then::Again);
        // The first is forgotten by now.
        assert_eq!(fate.ended(Ended::Gone, at(300)), Then::Again);
        assert_eq!(fate.ended(Ended::Gone, at(399)), Then::Plain);
        assert_eq!(fate.ended(Ended::Gone, at(1_000)), Then::Dialog);
    }

    #[test]
    fn the_page_is_told_once_how_the_one_before_it_ended() {
        let pages = Pages::default();
        assert_eq!(pages.begun("desk"), None);
        pages.ended("desk", Ended::Hung);
        assert_eq!(pages.begun("room"), None);
        assert_eq!(pages.begun("desk"), Some(Ended::Hung));
        assert_eq!(pages.begun("desk"), None);
        for _ in 0..2 {
            pages.ended("desk", Ended::Gone);
        }
        assert!(pages.is_plain("desk") && !pages.is_plain("room"));
        pages.begun("desk");
        assert!(!pages.is_plain("desk"));
    }
}
