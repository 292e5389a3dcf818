//! Measurements of the core, each against something outside it, in the same folder and the same
//! run: what a commit costs beside the bare `fdatasync` it cannot do without, and what sharing a
//! commit brings.

use std::{
    fs::File,
    io::Write,
    sync::mpsc,
    time::{Duration, Instant},
};

use domain::{Actor, ErrorCode, Fault, Id, Noun, Request};
use serde_json::{Value, json};

use crate::library::Library;

/// What is asked of a ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asked {
    /// The ratio is at most this.
    AtMost(f64),
    /// The ratio is at least this.
    AtLeast(f64),
}

/// A measurement.
#[derive(Clone, Debug)]
pub struct Row {
    /// What was measured, and against what.
    pub what: String,
    /// Ours, with its unit.
    pub ours: String,
    /// What it is measured against, with its unit.
    pub peer: String,
    /// Ours divided by the peer.
    pub ratio: f64,
    /// What is asked.
    pub asked: Asked,
}

impl Row {
    /// Whether the ratio is as asked.
    pub fn holds(&self) -> bool {
        match self.asked {
            Asked::AtMost(most) => self.ratio <= most,
            Asked::AtLeast(least) => self.ratio >= least,
        }
    }
}

const COMMITS: usize = 1_500;
const TOGETHER: usize = 40_000;

/// Measures everything of the core.
///
/// # Errors
/// What the engine or the disk refuses.
pub fn run() -> Result<Vec<Row>, Fault> {
    let library = Library::new()?;
    let (_, _, board) = library.board()?;
    let mut notes = Vec::new();
    for n in 0..200 {
        let fields = json!({ "board": board, "text": format!("Note {n}"), "x": n, "y": n });
        notes.push(library.make(Noun::Note, fields)?);
    }
    Ok(vec![durable(&library, &notes)?, shared(&library, &notes)?])
}

fn moved(library: &Library, notes: &[Id], n: usize) -> Result<Request, Fault> {
    let id = notes.get(n % notes.len()).copied().unwrap_or_default();
    let fields: Value = json!({ "x": n as f64 * 0.5, "y": 7.0 });
    library.request(json!({ "note": { "patch": [{ "id": id, "fields": fields }] } }))
}

/// One command alone, beside a bare `fdatasync` of one page, by turns.
fn durable(library: &Library, notes: &[Id]) -> Result<Row, Fault> {
    let disk = |error: std::io::Error| Fault::new(ErrorCode::Unreadable).detail(error);
    let mut bare = File::create(library.dir().join("bare")).map_err(disk)?;
    let page = [7_u8; 4096];
    let (mut ours, mut peer) = (Vec::new(), Vec::new());
    for n in 0..COMMITS {
        let request = moved(library, notes, n + 1)?;
        let start = Instant::now();
        library.engine.execute(Actor::Desk, request)?;
        ours.push(start.elapsed());
        let start = Instant::now();
        bare.write_all(&page).map_err(disk)?;
        bare.sync_data().map_err(disk)?;
        peer.push(start.elapsed());
    }
    let (ours, peer) = (percentile(ours, 99), percentile(peer, 99));
    Ok(Row {
        what: "durable commit of one command, p99 ÷ bare fdatasync of one page, p99".to_owned(),
        ours: format!("{:.0} µs", ours.as_secs_f64() * 1e6),
        peer: format!("{:.0} µs", peer.as_secs_f64() * 1e6),
        ratio: ours.as_secs_f64() / peer.as_secs_f64(),
        asked: Asked::AtMost(1.5),
    })
}

/// Commands that wait together, beside one commit each.
fn shared(library: &Library, notes: &[Id]) -> Result<Row, Fault> {
    let requests: Vec<Request> = (0..COMMITS)
        .map(|n| moved(library, notes, n + 10_000))
        .collect::<Result<_, _>>()?;
    let start = Instant::now();
    for request in requests {
        library.engine.execute(Actor::Desk, request)?;
    }
    let alone = COMMITS as f64 / start.elapsed().as_secs_f64();
    let requests: Vec<Request> = (0..TOGETHER)
        .map(|n| moved(library, notes, n + 20_000))
        .collect::<Result<_, _>>()?;
    let (done, answers) = mpsc::channel();
    let start = Instant::now();
    for request in requests {
        let done = done.clone();
        library.engine.submit(Actor::Desk, request, move |answer| {
            let _ = done.send(answer);
        });
    }
    drop(done);
    for answer in answers {
        answer?;
    }
    let together = TOGETHER as f64 / start.elapsed().as_secs_f64();
    Ok(Row {
        what: "commands a second that share commits ÷ one commit each".to_owned(),
        ours: format!("{together:.0} /s"),
        peer: format!("{alone:.0} /s"),
        ratio: together / alone,
        asked: Asked::AtLeast(20.0),
    })
}

/// The value that this share of the others does not exceed.
fn percentile(mut all: Vec<Duration>, percent: usize) -> Duration {
    all.sort();
    let at = (all.len() * percent / 100).min(all.len().saturating_sub(1));
    all.get(at).copied().unwrap_or_default()
}
