//! What people bring by letting it go over the window or by pasting it.

use serde::Deserialize;
use tauri::Manager;

use super::{Answer, Call, Work, json, parse};
use crate::{dropped, windows};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("files_pasted", files_pasted),
    ("files_picture", files_picture),
    ("files_text", files_text),
];

/// Files or a picture on the clipboard, which the webview does not show to its page.
fn files_pasted(call: &Call) -> Answer {
    let taken = match call.webview.app_handle().get_webview_window(windows::DESK) {
        Some(window) => dropped::pasted(&window)?,
        None => Vec::new(),
    };
    json(&call.desk.brought(taken))
}

#[derive(Deserialize)]
struct PictureAsked {
    token: String,
    room: Room,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Room {
    Note,
    Portrait,
}

fn files_picture(call: &Call) -> Answer {
    let asked: PictureAsked = parse(&call.payload)?;
    let room = match asked.room {
        Room::Note => pictures::NOTE,
        Room::Portrait => pictures::PORTRAIT,
    };
    let kept = call.desk.picture(&asked.token, room)?;
    json(&json!({ "data": kept.data, "width": kept.width, "height": kept.height }))
}

fn files_text(call: &Call) -> Answer {
    json(&call.desk.text(&parse::<String>(&call.payload)?)?)
}
