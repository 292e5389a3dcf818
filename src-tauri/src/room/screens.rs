//! On which screen the room's window is. Another one than the desk's is filled as soon as it is there;
//! when it is unplugged, the window comes back beside the desk. Whoever makes it smaller has it so.

use tauri::{AppHandle, Manager, PhysicalPosition, PhysicalSize, WebviewWindow, Wry};

use super::ROOM;
use crate::{
    desk::Desk,
    lock::lock,
    windows::{self, Screen},
};

/// Where the window is by our doing.
#[derive(Debug, Default)]
pub struct Place {
    /// The screen it fills.
    on: Option<Screen>,
    /// Screens as they were seen last.
    seen: Vec<Screen>,
}

/// What is to be done with the window.
#[derive(Debug, PartialEq, Eq)]
enum Then {
    Nothing,
    Fill(Screen),
    /// Back beside the desk, on that screen.
    Back(Option<Screen>),
}

impl Place {
    /// What follows from the screens that there are now, the desk's middle being there.
    fn follow(&mut self, screens: &[Screen], desk: (i32, i32)) -> Then {
        let changed = self.seen != screens;
        self.seen = screens.to_vec();
        if self.on.is_some_and(|on| !screens.contains(&on)) {
            self.on = None;
            let other = other(screens, desk);
            if let Some(other) = other {
                self.on = Some(other);
                return Then::Fill(other);
            }
            return Then::Back(screens.first().copied());
        }
        match other(screens, desk) {
            Some(other) if changed && self.on.is_none() => {
                self.on = Some(other);
                Then::Fill(other)
            }
            _ => Then::Nothing,
        }
    }
}

/// A screen on which the desk is not.
fn other(screens: &[Screen], (x, y): (i32, i32)) -> Option<Screen> {
    let holds = |&(left, top, width, height): &Screen| {
        let within = |at: i32, start: i32, length: u32| {
            at >= start && i64::from(at) < i64::from(start) + i64::from(length)
        };
        within(x, left, width) && within(y, top, height)
    };
    screens
        .iter()
        .copied()
        .find(|screen| screens.len() > 1 && !holds(screen))
}

fn middle(window: &WebviewWindow) -> Option<(i32, i32)> {
    let (at, size) = (window.outer_position().ok()?, window.outer_size().ok()?);
    let half = |length: u32| i32::try_from(length / 2).ok();
    Some((at.x + half(size.width)?, at.y + half(size.height)?))
}

/// Looks at the screens, and puts the window where it belongs.
pub fn keep(app: &AppHandle<Wry>, desk: &Desk) {
    let Some(window) = app.get_webview_window(ROOM) else {
        return;
    };
    let own = app.get_webview_window(windows::DESK);
    let at = own.as_ref().and_then(middle).unwrap_or_default();
    let screens = windows::screens(app);
    let then = {
        let mut inner = lock(&desk.room.inner);
        inner.status.open = true;
        inner.status.screens = screens.len();
        inner.screens.follow(&screens, at)
    };
    match then {
        Then::Nothing => {}
        Then::Fill(screen) => put(&window, screen, true),
        Then::Back(screen) => {
            let (left, top, width, height) = screen.unwrap_or((0, 0, 1366, 768));
            let third = |length: u32| i32::try_from(length / 3).unwrap_or(0);
            let part = (
                left + third(width),
                top + third(height),
                width * 2 / 3,
                height * 2 / 3,
            );
            put(&window, part, false);
        }
    }
    let full = window.is_fullscreen().unwrap_or(false);
    lock(&desk.room.inner).status.full = full;
}

/// Also sized by hand: a desk without a window manager knows no full screen.
fn put(window: &WebviewWindow, (x, y, width, height): Screen, full: bool) {
    if !full {
        let _ = window.set_fullscreen(false);
    }
    let _ = window.set_position(PhysicalPosition::new(x, y));
    let _ = window.set_size(PhysicalSize::new(width, height));
    if full {
        let _ = window.set_fullscreen(true);
    }
}

/// Fills the screen that the window is on, or leaves it.
pub fn fill(app: &AppHandle<Wry>, desk: &Desk, full: bool) {
    let Some(window) = app.get_webview_window(ROOM) else {
        return;
    };
    let _ = window.set_fullscreen(full);
    if !full {
        lock(&desk.room.inner).screens.on = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Screen = (0, 0, 1366, 768);
    const BEAMER: Screen = (1366, 0, 1920, 1080);
    const ON_LAPTOP: (i32, i32) = (683, 384);

    #[test]
    fn another_screen_is_filled_and_left_when_it_is_unplugged() {
        let mut place = Place::default();
        assert_eq!(place.follow(&[LAPTOP], ON_LAPTOP), Then::Nothing);
        assert_eq!(
            place.follow(&[LAPTOP, BEAMER], ON_LAPTOP),
            Then::Fill(BEAMER)
        );
        assert_eq!(place.follow(&[LAPTOP, BEAMER], ON_LAPTOP), Then::Nothing);
        assert_eq!(place.follow(&[LAPTOP], ON_LAPTOP), Then::Back(Some(LAPTOP)));
        assert_eq!(place.follow(&[LAPTOP], ON_LAPTOP), Then::Nothing);
        assert_eq!(
            place.follow(&[LAPTOP, BEAMER], ON_LAPTOP),
            Then::Fill(BEAMER),
            "plugged in again"
        );
    }

    #[test]
    fn whoever_made_it_smaller_has_it_so() {
        let mut place = Place::default();
        place.follow(&[LAPTOP, BEAMER], ON_LAPTOP);
        place.on = None;
        assert_eq!(place.follow(&[LAPTOP, BEAMER], ON_LAPTOP), Then::Nothing);
    }

    #[test]
    fn the_desk_may_be_on_the_second_screen() {
        let desk = (2000, 500);
        assert_eq!(other(&[LAPTOP, BEAMER], desk), Some(LAPTOP));
        assert_eq!(other(&[LAPTOP], desk), None, "the only one is the desk's");
        assert_eq!(other(&[], desk), None);
    }
}
