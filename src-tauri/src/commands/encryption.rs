//! The library's passphrase: asked for where the library is encrypted, chosen, changed, and removed.
//! Nothing of what is typed is kept, or said again.

use std::sync::Arc;

use domain::{ErrorCode, Fault};
use engine::{Encrypting, Passphrase, Stage, Stop, Turn};
use serde::{Deserialize, Serialize};

use super::{Answer, Call, Work, channel, done, json};
use crate::{automation, desk::Asked, lock::lock, look::Source};

pub(super) const WORKS: &[(&str, Work)] = &[
    ("library_unlock", library_unlock),
    ("library_encrypt", library_encrypt),
    ("library_encrypt_cancel", library_encrypt_cancel),
];

/// Those whose payload holds a passphrase: it is written nowhere.
pub(super) const SECRET: &[&str] = &["library_unlock", "library_encrypt"];

/// Like `parse`, but for what it says where that fails: it may repeat what it read.
fn parse_secret<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(bytes).map_err(|_| Fault::new(ErrorCode::Malformed))
}

#[derive(Deserialize)]
struct UnlockAsked {
    /// What it opens; the library itself where none is named.
    source: Option<String>,
    passphrase: String,
}

/// Opens what is encrypted: the library, which is started then, or a file that is looked into.
fn library_unlock(call: &Call) -> Answer {
    let asked: UnlockAsked = parse_secret(&call.payload)?;
    let passphrase = Passphrase::new(asked.passphrase);
    match asked.source {
        Some(source) => {
            engine::unlock(Source::named(&call.desk, &source)?.path(), &passphrase)?;
            done()
        }
        None => {
            engine::unlock(&call.desk.folder().join(engine::FILE), &passphrase)?;
            json(&call.desk.start(Asked::Usual))
        }
    }
}

#[derive(Deserialize)]
#[serde(tag = "turn", rename_all = "snake_case")]
enum TurnAsked {
    On { to: String },
    Change { now: String, to: String },
    Off { now: String },
    Around,
}

#[derive(Deserialize)]
struct EncryptAsked {
    #[serde(flatten)]
    turn: TurnAsked,
    /// What cannot be encrypted is removed.
    remove: bool,
    channel: String,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, Serialize)]
struct Progress {
    stage: &'static str,
    done: usize,
    all: usize,
}

/// Before the other files: begun, written, placed.
const OWN: usize = 3;

impl From<Stage> for Progress {
    fn from(stage: Stage) -> Self {
        let (stage, done, all) = match stage {
            Stage::Ordered => ("library", 0, OWN),
            Stage::Written => ("around", 1, OWN),
            Stage::Placed => ("around", 2, OWN),
            Stage::Around(done, all) => ("around", OWN + done, OWN + all),
            Stage::Done => ("done", 1, 1),
        };
        Self { stage, done, all }
    }
}

fn library_encrypt(call: &Call) -> Answer {
    let asked: EncryptAsked = parse_secret(&call.payload)?;
    let turn = match asked.turn {
        TurnAsked::On { to } => Turn::On(Passphrase::new(to)),
        TurnAsked::Change { now, to } => Turn::Change {
            now: Passphrase::new(now),
            to: Passphrase::new(to),
        },
        TurnAsked::Off { now } => Turn::Off(Passphrase::new(now)),
        TurnAsked::Around => Turn::Around,
    };
    let engine = call.desk.engine()?;
    let told = channel::<Progress>(&asked.channel, &call.webview)?;
    let stop: Arc<Stop> = Arc::default();
    *lock(&call.desk.encrypting) = Some(Arc::clone(&stop));
    let asked_to = Arc::clone(&stop);
    let asked = Encrypting {
        turn,
        remove: asked.remove,
        stop,
    };
    let done = engine.encrypt(asked, move |stage| {
        let _ = told.send(stage.into());
        if stage == Stage::Ordered {
            automation::wait("encryption-waits", || !asked_to.is_asked());
        }
    });
    *lock(&call.desk.encrypting) = None;
    json(&done?)
}

fn library_encrypt_cancel(call: &Call) -> Answer {
    // Too late, it goes to its end, and the screen shows how far.
    if let Some(stop) = &*lock(&call.desk.encrypting) {
        stop.ask();
    }
    done()
}
