//! Every command that the desk may call, and nothing else: how a call is read and answered. The
//! commands of a noun stand with it, in `commands/`, each noun with its table of names and the work
//! they do. `build.rs` declares the same names and `capabilities/desk.json` grants them.
//!
//! A command gets raw bytes, at most so many, and reads them itself: what is malformed or too large
//! is a [`Fault`], never a panic. All work leaves the window's thread, which never waits for the
//! library; commands on records go to the writer in the order they arrive.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{ErrorCode, Fault, limits};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tauri::{
    Manager, Webview,
    ipc::{Channel, Invoke, InvokeBody, InvokeResolver, InvokeResponseBody, JavaScriptChannelId},
};

use crate::{automation, desk::Desk, dialogs::Dialogs, places, steps, turns::Turns};

mod boards;
mod brought;
mod encryption;
mod files;
mod library;
mod methods;
mod paper;
mod printing;
mod records;
mod report;
mod retention;
mod room;
mod synthesis;
mod tables;
mod votes;
mod window;

/// The largest payload that is no command on records.
const MOST: usize = 256 * 1024;
/// What brings something in with it, and may be as large as what is written.
const BRINGS: &[&str] = &["bring_paste"];

type Answer = Result<InvokeResponseBody, Fault>;
type Resolver = InvokeResolver<tauri::Wry>;

/// A command as it arrived.
struct Call {
    desk: Arc<Desk>,
    webview: Webview,
    payload: Vec<u8>,
}

/// Done one after the other; the answer may come later.
type InTurn = fn(&Call, Resolver);

const IN_TURN: &[&[(&str, InTurn)]] = &[records::IN_TURN, window::IN_TURN];

/// Done beside all others.
type Work = fn(&Call) -> Answer;

const WORKS: &[&[(&str, Work)]] = &[
    records::WORKS,
    boards::WORKS,
    paper::WORKS,
    printing::WORKS,
    report::WORKS,
    votes::WORKS,
    files::WORKS,
    brought::WORKS,
    tables::WORKS,
    room::WORKS,
    synthesis::WORKS,
    library::WORKS,
    encryption::WORKS,
    retention::WORKS,
    methods::WORKS,
    window::WORKS,
];

/// Answers the desk. Gives `false` for a command that does not exist.
pub fn handler(desk: Arc<Desk>) -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    let turns = Turns::start();
    move |invoke| {
        let Invoke {
            message, resolver, ..
        } = invoke;
        let call = |most| {
            bytes(message.payload(), most).map(|payload| Call {
                desk: Arc::clone(&desk),
                webview: message.webview(),
                payload,
            })
        };
        let name = message.command();
        if let Some((_, work)) = IN_TURN
            .iter()
            .copied()
            .flatten()
            .find(|(known, _)| *known == name)
        {
            match call(limits::REQUEST_BYTES) {
                Ok(call) => turns.add(move || work(&call, resolver)),
                Err(fault) => resolve(resolver, Err(fault)),
            }
        } else if let Some((name, work)) = WORKS
            .iter()
            .copied()
            .flatten()
            .find(|(known, _)| *known == name)
        {
            let call = call(match BRINGS.contains(name) {
                true => limits::REQUEST_BYTES,
                false => MOST,
            });
            tauri::async_runtime::spawn_blocking(move || {
                // A defect is a refusal: the desk would wait for ever for no answer.
                let answer = catch_unwind(AssertUnwindSafe(|| {
                    let call = call?;
                    let answer = work(&call)?;
                    let said = match encryption::SECRET.contains(name) {
                        true => b"null",
                        false => call.payload.as_slice(),
                    };
                    automation::done(name, said, None);
                    Ok(answer)
                }))
                .unwrap_or_else(|_| Err(Fault::new(ErrorCode::Internal)));
                resolve(resolver, answer);
                steps::answered(name);
            });
        } else {
            return false;
        }
        true
    }
}

fn resolve(resolver: Resolver, answer: Answer) {
    resolver.respond(answer.map(tauri::ipc::Response::new).map_err(Into::into));
}

/// The payload's bytes. A webview that cannot send bytes sends them as a list of numbers.
fn bytes(body: &InvokeBody, most: usize) -> Result<Vec<u8>, Fault> {
    let bytes = match body {
        InvokeBody::Raw(bytes) if bytes.len() > most => return Err(too_large(most)),
        InvokeBody::Raw(bytes) => bytes.clone(),
        InvokeBody::Json(Value::Array(numbers)) if numbers.len() <= most => numbers
            .iter()
            .map(|number| number.as_u64().and_then(|n| u8::try_from(n).ok()))
            .collect::<Option<_>>()
            .ok_or_else(|| Fault::new(ErrorCode::Malformed))?,
        InvokeBody::Json(value) => serde_json::to_vec(value).map_err(|error| malformed(&error))?,
    };
    if bytes.len() > most {
        return Err(too_large(most));
    }
    Ok(bytes)
}

fn too_large(most: usize) -> Fault {
    Fault::new(ErrorCode::TooLarge).limit(most)
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(bytes).map_err(|error| malformed(&error))
}

fn malformed(error: &serde_json::Error) -> Fault {
    Fault::new(ErrorCode::Malformed).technical(error)
}

fn json<T: Serialize>(value: &T) -> Answer {
    serde_json::to_string(value)
        .map(InvokeResponseBody::Json)
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))
}

fn done() -> Answer {
    json(&Value::Null)
}

// What the nouns share

fn channel<T>(id: &str, webview: &Webview) -> Result<Channel<T>, Fault> {
    let id: JavaScriptChannelId = id
        .parse()
        .map_err(|_| Fault::new(ErrorCode::Malformed).at("channel"))?;
    Ok(id.channel_on(webview.clone()))
}

fn dialogs(call: &Call) -> Dialogs<'_, tauri::Wry> {
    Dialogs::new(call.webview.app_handle(), call.desk.words())
}

/// Where the facilitator wants a file; never over the library.
fn save_as(
    call: &Call,
    title: &str,
    name: &str,
    extension: &str,
) -> Result<Option<PathBuf>, Fault> {
    let chosen = dialogs(call).save(title, name, extension);
    if let Some(path) = &chosen {
        places::beside_library(&call.desk.folder(), path)?;
    }
    Ok(chosen)
}

/// Shows a folder in the computer's own file window, or a file in the program that it opens with.
fn reveal(path: &Path) -> Answer {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let mut child = std::process::Command::new(program)
        .arg(path)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .map_err(|error| crate::write::fault(path, &error))?;
    // Waited for elsewhere, so that it leaves nothing behind when it ends.
    std::thread::spawn(move || child.wait());
    done()
}
