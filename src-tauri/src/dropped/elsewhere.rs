//! Windows and macOS: Tauri tells of files that are dragged; the page itself is shown the pictures on
//! the clipboard, and its pixel ratio is the real one.

use std::sync::Arc;

use domain::Fault;
use tauri::{DragDropEvent, PhysicalPosition, WebviewWindow};

use super::Taken;
use crate::desk::Desk;

/// Tauri tells the window's events: see [`follow`].
///
/// # Errors
/// None here.
pub fn watch(_window: &WebviewWindow, _desk: &Arc<Desk>) -> tauri::Result<()> {
    Ok(())
}

/// What befalls the window.
pub fn follow(window: &WebviewWindow, desk: &Arc<Desk>, event: &DragDropEvent) {
    match event {
        DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position } => {
            desk.held_over(Some(share(window, position)));
        }
        DragDropEvent::Drop { paths, position } => {
            let taken = paths.iter().cloned().map(Taken::File).collect();
            desk.held_over(None);
            desk.let_go(taken, share(window, position));
        }
        _ => desk.held_over(None),
    }
}

/// macOS counts in its own units, whatever the type says.
fn share(window: &WebviewWindow, at: &PhysicalPosition<f64>) -> (f64, f64) {
    let size = window.inner_size().unwrap_or_default();
    let unit = if cfg!(target_os = "macos") {
        window.scale_factor().unwrap_or(1.0)
    } else {
        1.0
    };
    let of = |at: f64, all: u32| at * unit / f64::from(all.max(1));
    (of(at.x, size.width), of(at.y, size.height))
}

/// The page is shown what is pasted.
///
/// # Errors
/// None here.
pub fn pasted(_window: &WebviewWindow) -> Result<Vec<Taken>, Fault> {
    Ok(Vec::new())
}

/// The page's own pixel ratio holds it already.
pub fn scale(_window: &WebviewWindow) -> f64 {
    1.0
}
