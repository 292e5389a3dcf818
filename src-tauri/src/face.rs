//! What the shell tells the desk by itself: a menu item, the question before closing, a file that
//! was opened from outside. One channel, which the desk opens once; what happens before waits.

use std::{
    sync::Mutex,
    time::{Duration, Instant},
};

use serde::Serialize;
use tauri::ipc::Channel;

use crate::{automation, dropped::Brought, lock::lock, room::Status};

/// How long a desk may be silent about closing before it counts as hung. Pressing the cross twice
/// takes less.
const PATIENCE: Duration = Duration::from_secs(3);

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
    /// How the room's window stands.
    Room(Status),
    /// A key was pressed in the room's window.
    RoomKey(String),
    /// Files are held over the window, at that share of its page; or no longer.
    Held(Option<(f64, f64)>),
    /// Files were let go there.
    Dropped {
        /// In the order they were brought.
        files: Vec<Brought>,
        /// As a share of the page's width and height.
        at: (f64, f64),
    },
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
    /// When the desk was asked whether to close, until it answers.
    closing: Option<Instant>,
}

impl Face {
    /// The desk listens from now on.
    pub fn listen(&self, channel: Channel<Told>) {
        let mut inner = lock(&self.inner);
        for told in inner.waiting.drain(..) {
            let _ = channel.send(told);
        }
        inner.channel = Some(channel);
        inner.closing = None;
    }

    /// The desk's page has ended; what is told from now on waits for the next one.
    pub fn deaf(&self) {
        let mut inner = lock(&self.inner);
        inner.channel = None;
        inner.closing = None;
    }

    /// Tells the desk, now or when it listens.
    pub fn tell(&self, told: Told) {
        // Where files are held matters now or not at all; so does the room.
        let passing = matches!(told, Told::Held(_) | Told::Room(_) | Told::RoomKey(_));
        if !matches!(told, Told::Held(_)) {
            automation::done("told", &serde_json::to_vec(&told).unwrap_or_default(), None);
        }
        let mut inner = lock(&self.inner);
        match &inner.channel {
            Some(channel) => {
                let _ = channel.send(told);
            }
            None if passing => {}
            None => inner.waiting.push(told),
        }
    }

    /// Whether the window must wait for the desk's answer. A desk that does not listen is not waited
    /// for, nor one that was asked a while ago and has not said a word since.
    pub fn ask_to_close(&self) -> bool {
        let mut inner = lock(&self.inner);
        if let Some(asked) = inner.closing {
            return asked.elapsed() < PATIENCE;
        }
        let asked = match &inner.channel {
            Some(channel) => {
                automation::done("told", b"\"close\"", None);
                channel.send(Told::Close).is_ok()
            }
            None => false,
        };
        inner.closing = asked.then(Instant::now);
        asked
    }

    /// The desk keeps the window open, for good or until the facilitator has been asked.
    pub fn stay(&self) {
        lock(&self.inner).closing = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_waits_for_a_desk_that_lives() {
        let face = Face::default();
        assert!(!face.ask_to_close(), "nobody listens");
        face.listen(Channel::new(|_| Ok(())));
        assert!(face.ask_to_close());
        assert!(face.ask_to_close(), "the cross was pressed twice");
        face.stay();
        assert!(face.ask_to_close(), "asked anew after an answer");
        lock(&face.inner).closing = Instant::now().checked_sub(PATIENCE);
        assert!(!face.ask_to_close(), "it hangs");
        face.deaf();
        assert!(!face.ask_to_close(), "its page has ended");
        face.listen(Channel::new(|_| Ok(())));
        assert!(face.ask_to_close(), "the page was loaded again");
    }
}
