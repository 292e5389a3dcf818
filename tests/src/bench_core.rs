//! Measurements of the core, each against something outside it, in the same folder and the same
//! run: what a commit costs beside the bare `fdatasync` it cannot do without, and what sharing a
//! commit brings.

use std::{
    fs::File,
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
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
    /// Nothing: there is nothing to measure it against.
    Nothing,
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
            Asked::Nothing => true,
        }
    }
}

const ROUNDS: usize = 7;
const COMMITS: usize = 1_500;
const TOGETHER: usize = 20_000;

/// Measures everything of the core.
///
/// # Errors
/// What the engine or the disk refuses.
pub fn run() -> Result<Vec<Row>, Fault> {
    let (library, notes) = with_notes()?;
    Ok(vec![
        durable(&library, &notes)?,
        encrypted((&library, &notes))?,
        shared(&library, &notes)?,
        drawn(&library)?,
    ])
}

/// A library with a board of notes.
fn with_notes() -> Result<(Library, Vec<Id>), Fault> {
    let library = Library::new()?;
    let (_, _, board) = library.board()?;
    let mut notes = Vec::new();
    for n in 0..200 {
        let fields = json!({ "board": board, "text": format!("Note {n}"), "x": n, "y": n });
        notes.push(library.make(Noun::Note, fields)?);
    }
    Ok((library, notes))
}

/// The same command in an encrypted library and in a plain one, by turns.
fn encrypted((plain, notes): (&Library, &[Id])) -> Result<Row, Fault> {
    let (sealed, own) = with_notes()?;
    let asked = engine::Encrypting {
        turn: engine::Turn::On(engine::Passphrase::new("une longue phrase".to_owned())),
        remove: false,
        stop: Arc::default(),
    };
    if !sealed.engine.encrypt(asked, |_| {})?.encrypted {
        return Err(Fault::new(ErrorCode::Internal).detail("not encrypted"));
    }
    let mut rounds = Vec::new();
    for round in 0..ROUNDS {
        let (mut ours, mut peer) = (Vec::new(), Vec::new());
        for n in 0..COMMITS {
            let n = 20_000 + round * COMMITS + n;
            for (library, notes, taken) in [
                (&sealed, own.as_slice(), &mut ours),
                (plain, notes, &mut peer),
            ] {
                let request = moved(library, notes, n)?;
                let start = Instant::now();
                library.engine.execute(Actor::Desk, request)?;
                taken.push(start.elapsed());
            }
        }
        rounds.push((percentile(ours, 99), percentile(peer, 99)));
    }
    rounds.sort_by(|a, b| ratio(*a).total_cmp(&ratio(*b)));
    let (ours, peer) = rounds.get(ROUNDS / 2).copied().unwrap_or_default();
    Ok(Row {
        what: "durable commit in an encrypted library, p99 ÷ in a plain one, p99".to_owned(),
        ours: format!("{:.0} µs", ours.as_secs_f64() * 1e6),
        peer: format!("{:.0} µs", peer.as_secs_f64() * 1e6),
        ratio: ratio((ours, peer)),
        asked: Asked::AtMost(1.5),
    })
}

/// Groups drawn for a large forum, asked as the window asks: read, drawn and answered.
fn drawn(library: &Library) -> Result<Row, Fault> {
    let (_, workshop, _) = library.board()?;
    for n in 0..20 {
        let fields = json!({ "workshop": workshop, "name": format!("Table {n}") });
        library.make(Noun::Group, fields)?;
    }
    let mut people: Vec<Id> = Vec::new();
    for n in 0..200_usize {
        // Thirty pairs that are not to sit together.
        let apart: Vec<Id> = match n {
            100..130 => people.get(n - 37).copied().into_iter().collect(),
            _ => Vec::new(),
        };
        let fields = json!({
            "workshop": workshop, "pseudonym": format!("P{n}"), "present": true,
            "category": format!("c{}", n % 6), "apart": apart,
        });
        people.push(library.make(Noun::Participant, fields)?);
    }
    let mut taken = Vec::new();
    for seed in 1000..1021 {
        let query = domain::Query::Draw {
            workshop,
            seed,
            tables: 0,
            absent: false,
        };
        let start = Instant::now();
        let answer = library.engine.query(&query)?;
        taken.push(start.elapsed());
        if !matches!(answer, domain::Answer::Draw(domain::seating::Draw::Seated(seats)) if seats.len() == 200)
        {
            return Err(Fault::new(ErrorCode::Internal).detail("a draw that is not whole"));
        }
    }
    let ours = percentile(taken, 99);
    let most = Duration::from_millis(50);
    Ok(Row {
        what: "200 people drawn to 20 tables, 6 categories, 30 pairs apart ÷ what is asked"
            .to_owned(),
        ours: format!("{:.1} ms", ours.as_secs_f64() * 1e3),
        peer: format!("{:.0} ms", most.as_secs_f64() * 1e3),
        ratio: ratio((ours, most)),
        asked: Asked::AtMost(1.0),
    })
}

fn moved(library: &Library, notes: &[Id], n: usize) -> Result<Request, Fault> {
    let id = notes.get(n % notes.len()).copied().unwrap_or_default();
    let fields: Value = json!({ "x": n as f64 * 0.5, "y": 7.0 });
    library.request(json!({ "note": { "patch": [{ "id": id, "fields": fields }] } }))
}

/// One command alone, beside a bare `fdatasync` of one page, by turns. The tail of a noisy disk
/// differs from second to second: rounds are measured, and the round of the median ratio is given.
fn durable(library: &Library, notes: &[Id]) -> Result<Row, Fault> {
    let disk = |error: std::io::Error| Fault::new(ErrorCode::Unreadable).detail(error);
    let mut bare = File::create(library.dir().join("bare")).map_err(disk)?;
    let page = [7_u8; 4096];
    let mut rounds = Vec::new();
    for round in 0..ROUNDS {
        let (mut ours, mut peer) = (Vec::new(), Vec::new());
        for n in 0..COMMITS {
            let request = moved(library, notes, round * COMMITS + n + 1)?;
            let start = Instant::now();
            library.engine.execute(Actor::Desk, request)?;
            ours.push(start.elapsed());
            let start = Instant::now();
            bare.write_all(&page).map_err(disk)?;
            bare.sync_data().map_err(disk)?;
            peer.push(start.elapsed());
        }
        rounds.push((percentile(ours, 99), percentile(peer, 99)));
    }
    rounds.sort_by(|a, b| ratio(*a).total_cmp(&ratio(*b)));
    let (ours, peer) = rounds.get(ROUNDS / 2).copied().unwrap_or_default();
    Ok(Row {
        what: "durable commit of one command, p99 ÷ bare fdatasync of one page, p99".to_owned(),
        ours: format!("{:.0} µs", ours.as_secs_f64() * 1e6),
        peer: format!("{:.0} µs", peer.as_secs_f64() * 1e6),
        ratio: ratio((ours, peer)),
        asked: Asked::AtMost(1.5),
    })
}

fn ratio((ours, peer): (Duration, Duration)) -> f64 {
    ours.as_secs_f64() / peer.as_secs_f64()
}

/// Commands that wait together, beside one commit each, by turns; the round of the median ratio.
fn shared(library: &Library, notes: &[Id]) -> Result<Row, Fault> {
    let mut rounds = Vec::new();
    for round in 0..ROUNDS {
        let first = 100_000 * (round + 1);
        let alone = rate(requests(library, notes, first, COMMITS)?, |requests| {
            for request in requests {
                library.engine.execute(Actor::Desk, request)?;
            }
            Ok(())
        })?;
        let together = rate(
            requests(library, notes, first + COMMITS, TOGETHER)?,
            |requests| all_at_once(library, requests),
        )?;
        rounds.push((together, alone));
    }
    rounds.sort_by(|a, b| (a.0 / a.1).total_cmp(&(b.0 / b.1)));
    let (together, alone) = rounds.get(ROUNDS / 2).copied().unwrap_or_default();
    Ok(Row {
        what: "commands a second that share commits ÷ one commit each".to_owned(),
        ours: format!("{together:.0} /s"),
        peer: format!("{alone:.0} /s"),
        ratio: together / alone,
        asked: Asked::AtLeast(20.0),
    })
}

fn requests(
    library: &Library,
    notes: &[Id],
    first: usize,
    count: usize,
) -> Result<Vec<Request>, Fault> {
    (first..first + count)
        .map(|n| moved(library, notes, n))
        .collect()
}

/// Commands a second.
fn rate(
    requests: Vec<Request>,
    run: impl FnOnce(Vec<Request>) -> Result<(), Fault>,
) -> Result<f64, Fault> {
    let count = requests.len() as f64;
    let start = Instant::now();
    run(requests)?;
    Ok(count / start.elapsed().as_secs_f64())
}

/// Asks for everything, then waits for every answer. Only the last one wakes who waits, so that the
/// engine is measured and not the waking.
fn all_at_once(library: &Library, requests: Vec<Request>) -> Result<(), Fault> {
    let left = Arc::new(AtomicUsize::new(requests.len()));
    let (done, answers) = mpsc::channel();
    for request in requests {
        let (done, left) = (done.clone(), Arc::clone(&left));
        library.engine.submit(Actor::Desk, request, move |answer| {
            let last = left.fetch_sub(1, Ordering::AcqRel) == 1;
            if last || answer.is_err() {
                let _ = done.send(answer);
            }
        });
    }
    drop(done);
    answers
        .into_iter()
        .try_for_each(|answer| answer.map(|_| ()))
}

/// The value that this share of the others does not exceed.
fn percentile(mut all: Vec<Duration>, percent: usize) -> Duration {
    all.sort();
    let at = (all.len() * percent / 100).min(all.len().saturating_sub(1));
    all.get(at).copied().unwrap_or_default()
}

/// How long this thread has worked, by the processors' own count: where several work on one machine it says
/// more than the clock.
pub fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let first = told.split_whitespace().next();
    Duration::from_nanos(first.and_then(|count| count.parse().ok()).unwrap_or(0))
}
