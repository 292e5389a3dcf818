//! What the shell tells the desk by itself: a menu item, the question before closing, a file that
//! was opened from outside. One channel, which the desk opens once; what happens before waits.

use std::sync::Mutex;

use serde::Serialize;
use tauri::ipc::Channel;

use crate::lock::lock;

/// Something the desk hears.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// An item of the window's menu, by its id.
    Menu(String),
    /// The window is asked to close.
    Close,
    /// A file was opened from outside.
    Open(Picked),
}

/// A file, as the desk knows it: by a token, never by its path.
#[derive(Clone, Debug, Serialize)]
pub struct Picked {
    /// What the shell knows it by.
    pub token: String,
    /// Its name.
    pub name: String,
}

/// The channel, and what waits for it.
#[derive(Default)]
pub struct Face {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    channel: Option<Channel<Told>>,
    waiting: Vec<Told>,
    /// The desk was asked whether to close and has not answered.
    closing: bool,
}

impl Face {
    /// The desk listens from now on.
    pub fn listen(&self, channel: Channel<Told>) {
        let mut inner = lock(&self.inner);
        for told in inner.waiting.drain(..) {
            let _ = channel.send(told);
        }
        inner.channel = Some(channel);
        inner.closing = false;
    }

    /// Tells the desk, now or when it listens.
    pub fn tell(&self, told: Told) {
        let mut inner = lock(&self.inner);
        match &inner.channel {
            Some(channel) => {
                let _ = channel.send(told);
            }
            None => inner.waiting.push(told),
        }
    }

    /// Whether the window must wait for the desk's answer. A desk that does not listen, or has not
    /// answered the last time, is not waited for.
    pub fn ask_to_close(&self) -> bool {
        let mut inner = lock(&self.inner);
        if inner.closing {
            return false;
        }
        let asked = match &inner.channel {
            Some(channel) => channel.send(Told::Close).is_ok(),
            None => false,
        };
        inner.closing = asked;
        asked
    }

    /// The desk keeps the window open.
    pub fn stay(&self) {
        lock(&self.inner).closing = false;
    }
}
