//! GTK tells the webview's widget what is dragged over it, before WebKit hears of it: files are taken
//! here, everything else (a text dragged into a field) goes on to the page.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::{Arc, mpsc},
};

use domain::{ErrorCode, Fault};
use gtk::{gdk, prelude::*};
use tauri::WebviewWindow;

use super::Taken;
use crate::desk::Desk;

const URIS: &str = "text/uri-list";
/// Pictures on the clipboard, the untouched ones first.
const PICTURES: [&str; 4] = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/// What is dragged over the window.
#[derive(Default)]
struct Drag {
    taken: RefCell<Vec<String>>,
    /// GTK says that it has left just before it says that it was let go.
    inside: Cell<bool>,
}

impl Drag {
    fn is_of_files(&self) -> bool {
        self.taken
            .borrow()
            .iter()
            .any(|uri| uri.starts_with("file:"))
    }
}

/// Takes the files that are let go over a window from now on.
///
/// # Errors
/// What the system refuses.
pub fn watch(window: &WebviewWindow, desk: &Arc<Desk>) -> tauri::Result<()> {
    let desk = Arc::clone(desk);
    window.with_webview(move |platform| {
        let view = platform.inner();
        let drag = Rc::new(Drag::default());
        let share = |view: &webkit2gtk::WebView, x: i32, y: i32| {
            let of = |at: i32, all: i32| f64::from(at) / f64::from(all.max(1));
            (
                of(x, view.allocated_width()),
                of(y, view.allocated_height()),
            )
        };
        let seen = Rc::clone(&drag);
        view.connect_drag_data_received(move |_, _, _, _, data, _, _| {
            if data.target().name().as_str() == URIS {
                seen.taken
                    .replace(data.uris().iter().map(ToString::to_string).collect());
            }
        });
        let (seen, told) = (Rc::clone(&drag), Arc::clone(&desk));
        view.connect_drag_motion(move |view, _, x, y, _| {
            seen.inside.set(true);
            if seen.is_of_files() {
                told.held_over(Some(share(view, x, y)));
            }
            false
        });
        let (seen, told) = (Rc::clone(&drag), Arc::clone(&desk));
        view.connect_drag_leave(move |_, _, _| {
            seen.inside.set(false);
            let (seen, told) = (Rc::clone(&seen), Arc::clone(&told));
            glib::idle_add_local_once(move || {
                if !seen.inside.get() && seen.is_of_files() {
                    seen.taken.take();
                    told.held_over(None);
                }
            });
        });
        view.connect_drag_drop(move |view, context, x, y, time| {
            if !drag.is_of_files() {
                drag.taken.take();
                return false;
            }
            context.drop_finish(true, time);
            let (x, y) = pointer(view).unwrap_or((x, y));
            let taken = drag.taken.take().iter().map(|uri| taken(uri)).collect();
            desk.held_over(None);
            desk.let_go(taken, share(view, x, y));
            true
        });
    })
}

/// Where the pointer is over the view. Under X11 a drop carries the last place that the source told
/// of, and a source that still waits for an answer to an earlier one tells of no later: on a busy
/// computer files would lie where they came by, not where they were let go. Elsewhere the drop
/// carries the place itself, and the pointer is not known while something is dragged.
fn pointer(view: &webkit2gtk::WebView) -> Option<(i32, i32)> {
    let display = view.display();
    if !display.backend().is_x11() {
        return None;
    }
    let device = display.default_seat()?.pointer()?;
    let (_, x, y, _) = view.window()?.device_position(&device);
    let within = |at: i32, all: i32| (0..all).contains(&at);
    (within(x, view.allocated_width()) && within(y, view.allocated_height())).then_some((x, y))
}

fn taken(uri: &str) -> Taken {
    match glib::filename_from_uri(uri) {
        Ok((path, _)) => Taken::File(path),
        Err(_) => Taken::Address(uri.to_owned()),
    }
}

/// The files or the picture that lie on the clipboard; nothing where it holds something else.
///
/// # Errors
/// The window is ending.
pub fn pasted(window: &WebviewWindow) -> Result<Vec<Taken>, Fault> {
    let (tell, told) = mpsc::channel();
    let asked = window.run_on_main_thread(move || {
        let clipboard = gtk::Clipboard::get(&gdk::SELECTION_CLIPBOARD);
        clipboard.request_contents(&gdk::Atom::intern("TARGETS"), move |clipboard, offered| {
            let offered = offered.targets().unwrap_or_default();
            let wanted = std::iter::once(URIS)
                .chain(PICTURES)
                .map(gdk::Atom::intern)
                .find(|wanted| offered.contains(wanted));
            // Nothing is told where nothing is wanted: the channel ends with this.
            let Some(wanted) = wanted else { return };
            clipboard.request_contents(&wanted, move |_, data| {
                let uris = data.uris();
                let found = if uris.is_empty() {
                    vec![Taken::Picture(data.data())]
                } else {
                    uris.iter().map(|uri| taken(uri)).collect()
                };
                let _ = tell.send(found);
            });
        });
    });
    asked.map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    Ok(told.recv().unwrap_or_default())
}

/// By how much the computer enlarges all text: WebKit zooms the page by it, and does not say so. The
/// screen's resolution holds all that enlarges it; the setting `gtk-xft-dpi` alone does not.
pub fn scale(window: &WebviewWindow) -> f64 {
    let (tell, told) = mpsc::channel();
    let asked = window.run_on_main_thread(move || {
        let dots = gdk::Screen::default().map_or(-1.0, |screen| screen.resolution());
        let _ = tell.send(dots);
    });
    match asked.ok().and_then(|()| told.recv().ok()) {
        Some(dots) if dots > 0.0 => dots / 96.0,
        _ => 1.0,
    }
}
