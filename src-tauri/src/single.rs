//! One window a data folder: a second start hands its files to the first one, which comes to the
//! front, and ends.
//!
//! A local socket (abstract on Linux, a named pipe on Windows) named after the folder. Not the
//! session bus: a room's laptop may have none, and waiting for one costs 25 s. What arrives is a
//! short line; it can bring the window to the front and offer a file, nothing else.

use std::{
    io::{self, BufRead, BufReader, ErrorKind, Read, Write},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use domain::Id;
use interprocess::local_socket::{
    GenericNamespaced, Listener, ListenerOptions, Name, Stream, prelude::*,
};
use serde::{Deserialize, Serialize};

/// A line longer than this is no request of ours.
const LONGEST: u64 = 64 * 1024;
const ANSWER: &[u8] = b"ok\n";
/// Answers come from a thread that does nothing else.
const PATIENCE: Duration = Duration::from_secs(2);
/// The longest a start that ends may take to close its library.
const ENDING: Duration = Duration::from_secs(10);
/// Between two looks at whether it has ended.
const BREATH: Duration = Duration::from_millis(20);

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

/// Calls the first start, or becomes it. One that is ending takes no call: its place is waited for,
/// or whoever opens Établi right after closing it would see nothing. Where no socket can be made,
/// or the first start does not answer, the window opens all the same: the library's lock still
/// allows one owner only.
pub fn turn(folder: &Path, call: &Call) -> Turn {
    let begun = Instant::now();
    loop {
        match hand_over(folder, call) {
            Ok(()) => return Turn::Second,
            Err(error) if is_late(&error) => break,
            Err(_) => {}
        }
        let Ok(name) = name(folder) else { break };
        match ListenerOptions::new().name(name).create_sync() {
            Ok(listener) => return Turn::First(Some(listener)),
            // Another start was quicker, and can be called now; or one has not ended yet.
            Err(error) if error.kind() == ErrorKind::AddrInUse && begun.elapsed() < ENDING => {
                thread::sleep(BREATH);
            }
            Err(_) => break,
        }
    }
    Turn::First(None)
}

/// Answers later starts, on a thread of its own. `called` says whether it took the call.
pub fn answer(listener: Listener, mut called: impl FnMut(Call) -> bool + Send + 'static) {
    let _ = thread::Builder::new()
        .name("single".to_owned())
        .spawn(move || {
            for stream in listener.incoming().flatten() {
                // Who is not answered calls again.
                let _ = take(stream, &mut called);
            }
        });
}

fn take(stream: Stream, called: &mut impl FnMut(Call) -> bool) -> io::Result<()> {
    be_quick(&stream);
    let mut line = String::new();
    let mut reader = BufReader::new(stream.take(LONGEST));
    reader.read_line(&mut line)?;
    if called(serde_json::from_str(&line)?) {
        reader.into_inner().into_inner().write_all(ANSWER)?;
    }
    Ok(())
}

fn hand_over(folder: &Path, call: &Call) -> io::Result<()> {
    let mut stream = Stream::connect(name(folder)?)?;
    be_quick(&stream);
    let mut line = serde_json::to_vec(call)?;
    line.push(b'\n');
    stream.write_all(&line)?;
    let mut answer = [0; ANSWER.len()];
    stream.read_exact(&mut answer)?;
    if answer == ANSWER {
        Ok(())
    } else {
        Err(ErrorKind::InvalidData.into())
    }
}

/// One who stays silent holds nobody up. Where a system has no such limit, all goes on without.
fn be_quick(stream: &Stream) {
    let _ = stream.set_recv_timeout(Some(PATIENCE));
    let _ = stream.set_send_timeout(Some(PATIENCE));
}

fn is_late(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

fn name(folder: &Path) -> io::Result<Name<'static>> {
    let id = Id::new_v5(&Id::NAMESPACE_URL, folder.as_os_str().as_encoded_bytes());
    format!("etabli-{}", id.simple()).to_ns_name::<GenericNamespaced>()
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
        answer(listener, move |call| sender.send(call).is_ok());
        let call = Call {
            open: vec!["/a/b.etabli".into()],
        };
        assert!(matches!(turn(folder.path(), &call), Turn::Second));
        assert_eq!(calls.recv().unwrap(), call);

        let other = tempfile::tempdir().unwrap();
        assert!(matches!(turn(other.path(), &call), Turn::First(Some(_))));
    }

    #[test]
    fn one_who_stays_silent_holds_nobody_up() {
        let folder = tempfile::tempdir().unwrap();
        let Turn::First(Some(listener)) = turn(folder.path(), &Call::default()) else {
            panic!("not the first")
        };
        // The first start hangs: it accepts and never answers.
        assert!(matches!(
            turn(folder.path(), &Call::default()),
            Turn::First(None)
        ));
        // A caller hangs: the next one is answered all the same.
        let silent = Stream::connect(name(folder.path()).unwrap()).unwrap();
        let (sender, calls) = mpsc::channel();
        answer(listener, move |call| sender.send(call).is_ok());
        let call = Call {
            open: vec!["/a.etabli".into()],
        };
        while !matches!(turn(folder.path(), &call), Turn::Second) {}
        assert!(calls.iter().any(|heard| heard == call));
        drop(silent);
    }
    #[test]
    fn who_starts_while_the_first_ends_waits_for_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let Turn::First(Some(listener)) = turn(folder.path(), &Call::default()) else {
            panic!("not the first")
        };
        // It is ending: it takes the call for nobody, then it is gone.
        let ending = thread::spawn(move || {
            let stream = listener.incoming().flatten().next().unwrap();
            let _ = take(stream, &mut |_| false);
        });
        let next = turn(folder.path(), &Call::default());
        assert!(matches!(next, Turn::First(Some(_))));
        ending.join().unwrap();
    }
}
