//! One window a data folder: a second start hands its files to the first one, which comes to the
//! front, and ends.
//!
//! A local socket (abstract on Linux, a named pipe on Windows) named after the folder. Not the
//! session bus: a room's laptop may have none, and waiting for one costs 25 s. What arrives is a
//! short line; it can bring the window to the front and offer a file, nothing else.

use std::{
    io::{BufRead, BufReader, ErrorKind, Read, Write},
    path::{Path, PathBuf},
    thread,
};

use domain::Id;
use interprocess::local_socket::{
    GenericNamespaced, Listener, ListenerOptions, Name, Stream, prelude::*,
};
use serde::{Deserialize, Serialize};

/// A line longer than this is no request of ours.
const LONGEST: u64 = 64 * 1024;
const ANSWER: &[u8] = b"ok\n";

/// What a second start asks of the first.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// Files to offer for import.
    pub open: Vec<PathBuf>,
}

/// What this start is.
pub enum Turn {
    /// The first one; it answers the others.
    First(Option<Listener>),
    /// Another is there and has the call now.
    Second,
}

/// Calls the first start, or becomes it. Where no socket can be made the window opens all the
/// same: the library's lock still allows one owner only.
pub fn turn(folder: &Path, call: &Call) -> Turn {
    for _ in 0..3 {
        if hand_over(folder, call).is_some() {
            return Turn::Second;
        }
        let Some(name) = name(folder) else { break };
        match ListenerOptions::new().name(name).create_sync() {
            Ok(listener) => return Turn::First(Some(listener)),
            // Another start was quicker: it can be called now.
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(_) => break,
        }
    }
    Turn::First(None)
}

/// Answers later starts, on a thread of its own.
pub fn answer(listener: Listener, mut called: impl FnMut(Call) + Send + 'static) {
    let _ = thread::Builder::new()
        .name("single".to_owned())
        .spawn(move || {
            for stream in listener.incoming().flatten() {
                if let Some(call) = read(stream) {
                    called(call);
                }
            }
        });
}

fn read(stream: Stream) -> Option<Call> {
    let mut line = String::new();
    let mut reader = BufReader::new(stream.take(LONGEST));
    reader.read_line(&mut line).ok()?;
    let call = serde_json::from_str(&line).ok()?;
    reader.into_inner().into_inner().write_all(ANSWER).ok()?;
    Some(call)
}

fn hand_over(folder: &Path, call: &Call) -> Option<()> {
    let mut stream = Stream::connect(name(folder)?).ok()?;
    let mut line = serde_json::to_vec(call).ok()?;
    line.push(b'\n');
    stream.write_all(&line).ok()?;
    let mut answer = [0; ANSWER.len()];
    stream.read_exact(&mut answer).ok()?;
    (answer == ANSWER).then_some(())
}

fn name(folder: &Path) -> Option<Name<'static>> {
    let id = Id::new_v5(&Id::NAMESPACE_URL, folder.as_os_str().as_encoded_bytes());
    format!("etabli-{}", id.simple())
        .to_ns_name::<GenericNamespaced>()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn a_second_start_hands_its_files_to_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let Turn::First(Some(listener)) = turn(folder.path(), &Call::default()) else {
            panic!("not the first")
        };
        let (sender, calls) = mpsc::channel();
        answer(listener, move |call| sender.send(call).unwrap());
        let call = Call {
            open: vec!["/a/b.etabli".into()],
        };
        assert!(matches!(turn(folder.path(), &call), Turn::Second));
        assert_eq!(calls.recv().unwrap(), call);

        let other = tempfile::tempdir().unwrap();
        assert!(matches!(turn(other.path(), &call), Turn::First(Some(_))));
    }
}
