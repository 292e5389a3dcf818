//! What a library of a thousand workshops and half a million notes costs the window, beside an empty
//! one: from the start until the first screen stands as it stays, and the memory of all processes.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use domain::{Answer, Query, search::Ask};

use crate::{
    bench_core::{Asked, Row},
    bench_report,
    bench_window::{
        Canvas, Reached, Steps, Tree, folder, median, opened_telling, patient, step_by_step,
    },
    library::Library,
    window::Failure,
};

/// Measured starts of each, after one that warms the caches and makes the day's backup.
const ROUNDS: usize = 5;
/// A screen that has not changed for so long stands as it stays.
const STILL: Duration = Duration::from_millis(1_200);
const PULSE: Duration = Duration::from_millis(15);
/// After this a window has done all that its start entails, the day's backup among it.
const CALM: Duration = Duration::from_secs(20);
/// After this the memory of an idle window no longer moves.
const REST: Duration = Duration::from_secs(4);
/// As long as an index of all of it may take.
const INDEXED: Duration = Duration::from_secs(1_200);

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure(error.to_string())
}

/// Measures both.
///
/// # Errors
/// A program that is missing, or shows nothing.
pub fn run() -> Result<Vec<Row>, Failure> {
    let (large, notes) = filled()?;
    let empty = folder()?;
    let canvas = Canvas::start()?;
    let steps = Steps::listen()?;
    let both = [large.path(), empty.path()];
    for data in both {
        let (shown, _) = start(&canvas, data, &steps)?;
        thread::sleep(CALM);
        end(&canvas, shown)?;
    }
    let mut times = [Vec::new(), Vec::new()];
    let mut memory = [Vec::new(), Vec::new()];
    let mut reached: [Vec<Reached>; 2] = Default::default();
    for _ in 0..ROUNDS {
        for (at, data) in both.into_iter().enumerate() {
            let (shown, own) = start(&canvas, data, &steps)?;
            thread::sleep(REST);
            let time = own.last().map_or(Duration::ZERO, |(_, at)| *at);
            times[at].push(time.as_secs_f64() * 1_000.0);
            reached[at].push(own);
            memory[at].push(shown.memory() as f64 / 1_048_576.0);
            end(&canvas, shown)?;
        }
    }
    for (who, all) in ["the large library", "an empty one"].iter().zip(&reached) {
        step_by_step(who, &all.iter().collect::<Vec<_>>());
    }
    Ok(vec![
        row(
            format!(
                "start to the first screen as it stays, {notes} notes, beside an empty library"
            ),
            "ms",
            &times,
            1.3,
        ),
        row(
            format!("memory of all processes (PSS), {notes} notes, beside an empty library"),
            "MiB",
            &memory,
            1.5,
        ),
    ])
}

fn row(what: String, unit: &str, measured: &[Vec<f64>; 2], most: f64) -> Row {
    let [large, empty] = measured.each_ref().map(|all| median(all.iter().copied()));
    Row {
        what,
        ours: format!("{large:.0} {unit}"),
        peer: format!("{empty:.0} {unit}"),
        ratio: large / empty,
        asked: Asked::AtMost(most),
    }
}

/// The folder of a large library whose index is whole, and how many notes it holds.
fn filled() -> Result<(tempfile::TempDir, usize), Failure> {
    let library = Library::new().map_err(failed)?;
    let notes = bench_report::noted_whole(&library).map_err(failed)?;
    let folder = library.closed();
    let file = folder.path().join(store::FILE);
    // The notes were written past the index: it is made anew.
    rusqlite::Connection::open(file)
        .and_then(|conn| conn.execute_batch("DELETE FROM \"search_made\""))
        .map_err(failed)?;
    let library = Library::of(folder, 10_000_000).map_err(failed)?;
    let begun = Instant::now();
    while let Answer::Search(found) = library
        .engine
        .query(&Query::Search(Ask::default()))
        .map_err(failed)?
    {
        if found.indexed.is_none() {
            break;
        }
        if begun.elapsed() > INDEXED {
            return Err(failed("the index is not whole"));
        }
        thread::sleep(Duration::from_millis(200));
    }
    Ok((library.closed(), notes))
}

/// Starts the program on a folder; what was reached until its screen stands as it stays, which is the last.
fn start(canvas: &Canvas, data: &Path, steps: &Steps) -> Result<(Tree, Reached), Failure> {
    steps.forget();
    let (tree, begun) = opened_telling(canvas, data, steps)?;
    let button = begun.elapsed();
    let mut last = canvas.bytes();
    let mut changed = begun.elapsed();
    while begun.elapsed() < changed + STILL {
        thread::sleep(PULSE);
        let now = canvas.bytes();
        if now != last {
            (last, changed) = (now, begun.elapsed());
        }
    }
    let mut reached = steps.since(begun);
    reached.retain(|(_, at)| *at < changed);
    reached.push(("the first button is seen".to_owned(), button));
    reached.push(("the screen stands as it stays".to_owned(), changed));
    Ok((tree, reached))
}

/// Ends it, and waits for an empty display.
fn end(canvas: &Canvas, shown: Tree) -> Result<(), Failure> {
    drop(shown);
    let begun = Instant::now();
    while canvas.button().is_some() {
        patient(begun, "an empty display")?;
    }
    Ok(())
}
