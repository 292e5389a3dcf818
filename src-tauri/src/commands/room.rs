//! The room's window: what the desk asks of it, and the two things it may say itself.

use serde_json::Value;
use tauri::Manager;

use super::{Answer, Call, Work, channel, done, parse};
use crate::{
    face::Told,
    room::{self, Asked},
};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("room_open", room_open),
    ("room_show", room_show),
    ("room_frame", room_frame),
    ("room_fill", room_fill),
    ("room_close", room_close),
    ("room_listen", room_listen),
    ("room_key", room_key),
];

fn room_open(call: &Call) -> Answer {
    let asked: Asked = parse(&call.payload)?;
    room::open(call.webview.app_handle(), &call.desk, asked)?;
    done()
}

fn room_show(call: &Call) -> Answer {
    call.desk.room.show(parse(&call.payload)?)?;
    done()
}

/// The desk's own view moves, and the room follows it.
fn room_frame(call: &Call) -> Answer {
    call.desk.room.frame(parse(&call.payload)?);
    done()
}

fn room_fill(call: &Call) -> Answer {
    room::fill(call.webview.app_handle(), &call.desk, parse(&call.payload)?);
    done()
}

fn room_close(call: &Call) -> Answer {
    let _: Value = parse(&call.payload)?;
    room::close(call.webview.app_handle());
    done()
}

/// The room's page listens.
fn room_listen(call: &Call) -> Answer {
    let id: String = parse(&call.payload)?;
    call.desk.room.listen(channel(&id, &call.webview)?);
    done()
}

/// A key that was pressed in the room: the desk decides what it means.
fn room_key(call: &Call) -> Answer {
    let key: String = parse(&call.payload)?;
    if key.chars().count() <= 20 {
        call.desk.face.tell(Told::RoomKey(key));
    }
    done()
}
