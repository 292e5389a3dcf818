//! What is said to a screen reader and not shown.
//!
//! On Linux no live region of the page is told by the webview, so the window says it by itself. How
//! depends on ATK: screen readers of its time listen to a notification that comes to be shown (before
//! 2.50) or to an announcement (since); never both, it would be heard twice. Elsewhere the page's own
//! live region is heard.

/// Says a text in a window, on the window's thread. False where the system has no way of its own.
#[cfg(not(target_os = "linux"))]
pub fn say(_window: &tauri::WebviewWindow, _text: &str) -> bool {
    false
}

#[cfg(target_os = "linux")]
pub use linux::say;

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::{Cell, RefCell};

    use glib::{prelude::*, subclass::SignalId, translate::IntoGlib};
    use gtk::{
        atk::{self, prelude::*},
        prelude::*,
    };
    use tauri::WebviewWindow;

    /// Messages that may still be read while newer ones come: a screen reader asks for the text
    /// after it heard that there is one.
    const AT_ONCE: usize = 8;

    thread_local! {
        /// The labels, never shown, that bear the messages in turn.
        static LABELS: RefCell<Vec<gtk::Label>> = const { RefCell::new(Vec::new()) };
        static NEXT: Cell<usize> = const { Cell::new(0) };
    }

    /// Says a text in a window, on the window's thread. False when there is no way.
    pub fn say(window: &WebviewWindow, text: &str) -> bool {
        let accessible = window.gtk_window().ok().and_then(|gtk| gtk.accessible());
        match accessible {
            Some(accessible) if announces() => {
                accessible.emit_by_name::<()>("announcement", &[&text]);
                true
            }
            Some(_) => notify(window, text).is_some(),
            None => false,
        }
    }

    /// ATK 2.46 knows the announcement, but screen readers of its time do not listen: they do since
    /// 2.50, which also brought this other signal.
    fn announces() -> bool {
        SignalId::lookup("notification", atk::Object::static_type()).is_some()
    }

    fn notify(window: &WebviewWindow, text: &str) -> Option<()> {
        let label = label(window)?;
        let accessible = label.accessible()?;
        label.set_text(text);
        accessible.notify_state_change(showing(), true);
        Some(())
    }

    /// The label whose message is the oldest.
    fn label(window: &WebviewWindow) -> Option<gtk::Label> {
        LABELS.with_borrow_mut(|labels| {
            if labels.is_empty() {
                let room = window.default_vbox().ok()?;
                for _ in 0..AT_ONCE {
                    let label = gtk::Label::new(None);
                    label.set_no_show_all(true);
                    label.accessible()?.set_role(atk::Role::Notification);
                    room.add(&label);
                    labels.push(label);
                }
            }
            let at = NEXT.get();
            NEXT.set((at + 1) % labels.len());
            labels.get(at).cloned()
        })
    }

    /// As ATK counts its states in notifications.
    fn showing() -> atk::State {
        u64::try_from(atk::StateType::Showing.into_glib()).unwrap_or_default()
    }
}
