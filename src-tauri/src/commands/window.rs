//! The window, its page, and how they are preferred.

use std::sync::mpsc;

use domain::{ErrorCode, Fault};
use tauri::Manager;

use super::{Answer, Call, InTurn, Work, channel, done, json, parse, resolve};
use crate::{announce, automation, dropped, lock::lock, menu, preferences::Preferences, windows};

pub(super) const IN_TURN: &[(&str, InTurn)] = &[("page_keep", |call, resolver| {
    automation::done("page_keep", &call.payload, None);
    resolve(resolver, page_keep(call))
})];

pub(super) const WORKS: &[(&str, Work)] = &[
    ("preferences_get", preferences_get),
    ("preferences_set", preferences_set),
    ("page_begin", page_begin),
    ("window_listen", window_listen),
    ("window_close", window_close),
    ("window_announce", window_announce),
    ("window_scale", window_scale),
    ("window_fill", window_fill),
];

fn preferences_get(call: &Call) -> Answer {
    json(&*lock(&call.desk.preferences))
}

fn preferences_set(call: &Call) -> Answer {
    let wanted: Preferences = parse(&call.payload)?;
    let language = wanted.language;
    let before = {
        // Held while writing: of two changes at once, the file and the window keep the same one.
        let mut preferences = lock(&call.desk.preferences);
        wanted.write(&call.desk.asked)?;
        std::mem::replace(&mut *preferences, wanted).language
    };
    if language != before {
        let app = call.webview.app_handle().clone();
        let said = call.webview.run_on_main_thread(move || {
            if let Ok(menu) = menu::build(&app, language) {
                let _ = app.set_menu(menu);
            }
        });
        said.map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    }
    done()
}

/// What the page hands over while it lives.
fn page_keep(call: &Call) -> Answer {
    let handed = parse(&call.payload)?;
    call.desk.pages.kept.hand(call.webview.label(), handed)?;
    done()
}

/// A page begins: how the one before it ended, if it did, and what it had handed over.
fn page_begin(call: &Call) -> Answer {
    let pages = &call.desk.pages;
    let window = call.webview.label();
    json(&json!({ "ended": pages.begun(window), "kept": pages.kept.of(window) }))
}

fn window_listen(call: &Call) -> Answer {
    let id: String = parse(&call.payload)?;
    call.desk.face.listen(channel(&id, &call.webview)?);
    done()
}

fn window_close(call: &Call) -> Answer {
    let close: bool = parse(&call.payload)?;
    if !close {
        call.desk.face.stay();
        return done();
    }
    if let Some(window) = call.webview.app_handle().get_webview_window(windows::DESK) {
        window
            .destroy()
            .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    }
    done()
}

/// By how much the computer enlarges the page beyond its own pixel ratio.
fn window_scale(call: &Call) -> Answer {
    let window = call.webview.app_handle().get_webview_window(windows::DESK);
    json(&window.map_or(1.0, |window| dropped::scale(&window)))
}

/// Fills the screen that the window is on, or leaves it.
fn window_fill(call: &Call) -> Answer {
    let full: bool = parse(&call.payload)?;
    if let Some(window) = call.webview.app_handle().get_webview_window(windows::DESK) {
        window
            .set_fullscreen(full)
            .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    }
    done()
}

/// Says a text to a screen reader; false where the page's own live region does.
fn window_announce(call: &Call) -> Answer {
    let text: String = parse(&call.payload)?;
    let Some(window) = call.webview.app_handle().get_webview_window(windows::DESK) else {
        return json(&false);
    };
    let (tell, told) = mpsc::channel();
    let asked = call.webview.run_on_main_thread(move || {
        let _ = tell.send(announce::say(&window, &text));
    });
    asked.map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    json(&told.recv().unwrap_or(false))
}
