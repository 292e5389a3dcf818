//! A program that is killed: it edits the library of a folder without pause and says each
//! acknowledged edit on its output, so that whoever kills it knows what must be there.
//!
//! Lines: `made ID`, `moved ID X`, `removed ID`. Arguments: the folder, and a number that no
//! earlier round on that folder had.

use std::{
    collections::VecDeque,
    io::Write,
    path::Path,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
};

use domain::{Actor, Command, Fault, Id, Request, Timestamp};
use engine::{Clock, Engine};
use serde_json::{Value, json};
use tests::library::{MORNING, minted};

struct Round {
    round: u16,
    ticks: AtomicU64,
}

impl Clock for Round {
    fn now(&self) -> Timestamp {
        let tick = self.ticks.fetch_add(1, Ordering::Relaxed).cast_signed();
        Timestamp(MORNING + i64::from(self.round) * 100_000 + tick)
    }
    fn id(&self) -> Id {
        let tick = self.ticks.fetch_add(1, Ordering::Relaxed);
        minted(self.round, 0x8000_0000 + tick)
    }
}

fn request(round: u16, n: u64, command: Value) -> Option<Request> {
    Some(Request {
        command_id: minted(round, 0x4000_0000 + n),
        merge_key: None,
        command: serde_json::from_value::<Command>(command).ok()?,
    })
}

fn hammer(dir: &Path, round: u16) -> Result<(), Fault> {
    let clock = Arc::new(Round {
        round,
        ticks: AtomicU64::new(0),
    });
    let engine = Engine::open(dir, clock)?;
    let board = minted(0xffff, 3);
    let stage = [
        json!({ "project": { "create": [{ "id": minted(0xffff, 1), "fields": { "title": "p" } }] } }),
        json!({ "workshop": { "create": [{ "id": minted(0xffff, 2), "fields": { "project": minted(0xffff, 1), "title": "w" } }] } }),
        json!({ "board": { "create": [{ "id": board, "fields": { "workshop": minted(0xffff, 2), "title": "b" } }] } }),
    ];
    for (n, command) in stage.into_iter().enumerate() {
        // There already, after the first round.
        if let Some(request) = request(0xffff, n as u64, command) {
            engine.execute(Actor::Desk, request)?;
        }
    }
    // A few in flight at a time, so that commits are shared, by turns with one alone.
    let mut flying: VecDeque<mpsc::Receiver<()>> = VecDeque::new();
    for n in 0_u64.. {
        let id = minted(round, n / 4);
        let (command, line) = match n % 4 {
            0 => (
                json!({ "note": { "create": [{ "id": id, "fields": { "board": board, "text": "n".repeat(400) } }] } }),
                format!("made {id}\n"),
            ),
            1 | 2 => (
                json!({ "note": { "patch": [{ "id": id, "fields": { "x": n } }] } }),
                format!("moved {id} {n}\n"),
            ),
            _ if n % 32 == 3 => (
                json!({ "note": { "remove": [id] } }),
                format!("removed {id}\n"),
            ),
            _ => (
                json!({ "note": { "patch": [{ "id": id, "fields": { "y": n } }] } }),
                String::new(),
            ),
        };
        let Some(request) = request(round, n, command) else {
            continue;
        };
        let (answered, answer) = mpsc::sync_channel(1);
        engine.submit(Actor::Desk, request, move |result| {
            if result.is_ok() {
                let mut out = std::io::stdout().lock();
                let _ = out.write_all(line.as_bytes()).and_then(|()| out.flush());
            }
            let _ = answered.send(());
        });
        flying.push_back(answer);
        let most = if n % 50 < 10 { 0 } else { 8 };
        while flying.len() > most {
            if let Some(answer) = flying.pop_front() {
                let _ = answer.recv();
            }
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(dir), Some(round)) = (arguments.next(), arguments.next()) else {
        return ExitCode::FAILURE;
    };
    let Ok(round) = round.parse() else {
        return ExitCode::FAILURE;
    };
    match hammer(Path::new(&dir), round) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
