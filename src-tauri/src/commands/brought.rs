//! What people bring by letting it go over the window or by pasting it.

use serde::Deserialize;
use tauri::Manager;

use super::{Answer, Call, Work, json, parse};
use crate::{dropped, windows};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("files_pasted", files_pasted),
    ("files_picture", files_picture),
    ("files_crop", files_crop),
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

impl Room {
    fn of(self) -> pictures::Room {
        match self {
            Self::Note => pictures::NOTE,
            Self::Portrait => pictures::PORTRAIT,
        }
    }
}

fn files_picture(call: &Call) -> Answer {
    let asked: PictureAsked = parse(&call.payload)?;
    let kept = call.desk.picture(&asked.token, asked.room.of())?;
    json(&told(&kept))
}

#[derive(Deserialize)]
struct CropAsked {
    /// The picture, as a data URL.
    data: String,
    /// All of it where none is asked for.
    piece: Option<PieceAsked>,
    room: Room,
}

#[derive(Deserialize)]
struct PieceAsked {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// A picture as the page gets it.
fn told(kept: &pictures::Kept) -> serde_json::Value {
    let pictures::Kept {
        data,
        width,
        height,
        moved,
    } = kept;
    json!({ "data": data, "width": width, "height": height, "moved": moved })
}

/// A piece of a picture, upright and written anew.
fn files_crop(call: &Call) -> Answer {
    let asked: CropAsked = parse(&call.payload)?;
    let bytes = pictures::bytes_of(&asked.data)?;
    let room = asked.room.of();
    let kept = match asked.piece {
        None => pictures::kept(&bytes, room)?,
        Some(PieceAsked {
            x,
            y,
            width,
            height,
        }) => {
            let piece = pictures::Piece {
                x,
                y,
                width,
                height,
            };
            pictures::kept_piece(&bytes, piece, room)?
        }
    };
    json(&told(&kept))
}

fn files_text(call: &Call) -> Answer {
    json(&call.desk.text(&parse::<String>(&call.payload)?)?)
}
