//! What keeping everything costs, and how soon it shows: the library replaced under the window, the
//! window's own process killed, an idle window, and the start of a library of ten thousand notes.
//!
//! `ETABLI_BASE_BIN` names an older program, which the last three are measured against, by turns or
//! at the same time. Where several work on one machine, the processors' own count says more than the
//! clock: both are given for the start.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use rusqlite::Connection;

use crate::{
    bench_core::{Asked, Row},
    bench_window::{Canvas, Tree, folder, median, opened, patient},
    crowd,
    window::{Failure, Keys, Signal, Stage, program},
};

const TIMES: usize = 20;
const SOON: f64 = 2_000.0;
const PATIENCE: Duration = Duration::from_secs(30);
const LIBRARY: &str = "bibliotheque.etabli";
const IDLE: Duration = Duration::from_secs(5 * 60);
/// After this a window has done all that its start entails.
const CALM: Duration = Duration::from_secs(15);
const STARTS: usize = 9;

/// Measures all of it but the start.
///
/// # Errors
/// A program that is missing, or shows nothing.
pub fn run() -> Result<Vec<Row>, Failure> {
    Ok(vec![replaced()?, killed()?, idle()?])
}

fn base() -> Option<PathBuf> {
    env::var_os("ETABLI_BASE_BIN").map(PathBuf::from)
}

fn io(error: impl std::fmt::Display) -> Failure {
    Failure(error.to_string())
}

fn milliseconds(times: &[Duration]) -> f64 {
    median(times.iter().map(|time| time.as_secs_f64() * 1_000.0))
}

fn soon(what: String, times: &[Duration]) -> Row {
    let median = milliseconds(times);
    Row {
        what,
        ours: format!("{median:.0} ms"),
        peer: format!("{SOON:.0} ms"),
        ratio: median / SOON,
        asked: Asked::AtMost(1.0),
    }
}

/// A workshop, its board, and the editor of its first note, on a stage in French.
fn note_open(stage: &Stage) -> Result<crate::window::Driver, Failure> {
    let window = stage.open()?;
    let fill = |name: &str, text: &str| -> Result<(), Failure> {
        window.press_on("textbox", name)?;
        window.type_text(text)
    };
    window.press_on("button", "Créer un projet")?;
    fill("Titre du projet", "Guichet unique")?;
    window.press_on("button", "Créer le projet")?;
    window.press_on("button", "Nouvel atelier")?;
    fill("Titre de l’atelier", "Premier atelier")?;
    window.press_on("button", "Créer l’atelier")?;
    window.press_on("link", "Tableaux")?;
    window.press_on("button", "Nouveau tableau")?;
    window.press_on("button", "Nouvelle note")?;
    window.find("textbox", "note")?;
    Ok(window)
}

/// Another file under the library's name while it is open: how soon the window asks about it.
fn replaced() -> Result<Row, Failure> {
    const ASKS: &str = "La bibliothèque a perdu sa place";
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = note_open(&stage)?;
    window.type_text("Gardée")?;
    window.press(&[Keys::ESCAPE])?;
    window.sees("Enregistré")?;
    let older = stage.desk.path().join("avant.etabli");
    stage.line(&["backup", &older.display().to_string()])?;
    let file = stage.data.path().join(LIBRARY);
    let mut times = Vec::new();
    for n in 0..TIMES {
        fs::rename(&file, stage.data.path().join(format!("conflit-{n}.etabli"))).map_err(io)?;
        fs::copy(&older, &file).map_err(io)?;
        let begun = Instant::now();
        window.find("dialog", ASKS)?;
        times.push(begun.elapsed());
        window.press_on("button", "Continuer avec ce qui est à l’écran")?;
        window.gone("dialog", ASKS)?;
    }
    stage.close(&window)?;
    Ok(soon(
        format!("replaced while open → the sentence, median of {TIMES} ÷ two seconds"),
        &times,
    ))
}

/// The window's own process killed while a note is being typed: how soon the draft is in its field
/// again, which the page tells the core by handing it over anew.
fn killed() -> Result<Row, Failure> {
    let mut times = Vec::new();
    // Three ends in five minutes would be one too many.
    for _ in 0..TIMES / 2 {
        let stage = Stage::new("fr_FR.UTF-8")?;
        let window = note_open(&stage)?;
        for n in 0..2 {
            let draft = format!("brouillon {n} {}", times.len());
            match n {
                0 => window.type_text(&draft)?,
                _ => stage.screen.types(&draft)?,
            }
            kept(&stage, 0, &draft)?;
            let from = stage.told()?.len();
            let begun = Instant::now();
            stage.signal(Signal::Kill)?;
            let page = heard(&stage, from, |line| line.contains("\"page_begin\""))?;
            kept(&stage, page, &draft)?;
            times.push(begun.elapsed());
        }
        stage.screen.keys(&["Escape", "ctrl+q"])?;
        stage.ended()?;
    }
    Ok(soon(
        format!(
            "web process killed → draft in its field again, {} of {TIMES}, median ÷ two seconds",
            times.len()
        ),
        &times,
    ))
}

/// Waits until the page has handed that draft over; where in the shell's lines.
fn kept(stage: &Stage, from: usize, draft: &str) -> Result<usize, Failure> {
    heard(stage, from, |line| {
        line.contains("\"page_keep\"") && line.contains(draft)
    })
}

/// Waits for a line of the shell's after so many bytes; where it begins.
fn heard(stage: &Stage, from: usize, wanted: impl Fn(&str) -> bool) -> Result<usize, Failure> {
    let begun = Instant::now();
    loop {
        let told = stage.told()?;
        let mut at = from;
        for line in told.get(from..).unwrap_or_default().split_inclusive('\n') {
            if wanted(line) {
                return Ok(at);
            }
            at += line.len();
        }
        if begun.elapsed() > PATIENCE {
            return Err(Failure("the draft is not there again".to_owned()));
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// A window of a program on a folder, shown.
struct Shown {
    tree: Tree,
    clock: Duration,
    worked: Duration,
}

fn show(canvas: &Canvas, program: &Path, data: &Path) -> Result<Shown, Failure> {
    let (tree, begun) = opened(canvas, program, data)?;
    Ok(Shown {
        clock: begun.elapsed(),
        worked: tree.worked(),
        tree,
    })
}

/// Ends it, and waits for an empty display.
fn end(canvas: &Canvas, shown: Shown) -> Result<(), Failure> {
    drop(shown);
    let begun = Instant::now();
    while canvas.button().is_some() {
        patient(begun, "an empty display")?;
    }
    Ok(())
}

fn line(program: &Path, data: &Path, arguments: &[&Path]) -> Result<(), Failure> {
    let output = Command::new(program)
        .arg("--data-dir")
        .arg(data)
        .args(arguments)
        .env_remove("DISPLAY")
        .output()
        .map_err(io)?;
    if output.status.success() {
        Ok(())
    } else {
        Err(io(String::from_utf8_lossy(&output.stderr)))
    }
}

/// A program with a library of ten thousand notes that it has made itself, and the same with a log.
struct Prepared {
    program: PathBuf,
    clean: tempfile::TempDir,
    logged: tempfile::TempDir,
}

fn prepare(canvas: &Canvas, program: PathBuf) -> Result<Prepared, Failure> {
    let (clean, logged, given) = (folder()?, folder()?, folder()?);
    for file in crowd::files(given.path(), 0, crowd::WORKSHOPS).map_err(Failure)? {
        line(&program, clean.path(), &[Path::new("import"), &file])?;
    }
    // The first start of a day makes the day's backup.
    let first = show(canvas, &program, clean.path())?;
    thread::sleep(CALM);
    end(canvas, first)?;
    // Settled: no log is left.
    let file = clean.path().join(LIBRARY);
    Connection::open(&file)
        .and_then(|library| library.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)"))
        .map_err(io)?;
    copy(clean.path(), logged.path())?;
    // Somebody who reads keeps the log from being written into the file.
    let made = folder()?;
    copy(clean.path(), made.path())?;
    let file = made.path().join(LIBRARY);
    let reader = Connection::open(&file).map_err(io)?;
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM \"note\";")
        .map_err(io)?;
    for file in crowd::files(given.path(), crowd::WORKSHOPS, 2).map_err(Failure)? {
        line(&program, made.path(), &[Path::new("import"), &file])?;
    }
    for end in ["", "-wal"] {
        let name = format!("{LIBRARY}{end}");
        fs::copy(made.path().join(&name), logged.path().join(&name)).map_err(io)?;
    }
    drop(reader);
    let log = fs::metadata(logged.path().join(format!("{LIBRARY}-wal"))).map_err(io)?;
    if log.len() < 4_000_000 {
        return Err(Failure(format!("a log of {} bytes only", log.len())));
    }
    Ok(Prepared {
        program,
        clean,
        logged,
    })
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    for entry in fs::read_dir(from).map_err(io)?.flatten() {
        let (path, there) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            fs::create_dir_all(&there).map_err(io)?;
            copy(&path, &there)?;
        } else {
            fs::copy(&path, &there).map_err(io)?;
        }
    }
    Ok(())
}

/// The start of a library of ten thousand notes, without a log and with one of its own to look at.
///
/// # Errors
/// A program that is missing, or shows nothing.
pub fn starts() -> Result<Vec<Row>, Failure> {
    let canvas = Canvas::start()?;
    let mut programs = vec![prepare(&canvas, program())?];
    if let Some(base) = base() {
        programs.push(prepare(&canvas, base)?);
    }
    let mut rows = Vec::new();
    for (what, most, with_log) in [
        ("start, 10,000 notes, no log", 1.0, false),
        ("start, 10,000 notes, a log of 4 MB", 1.15, true),
    ] {
        let mut seen = vec![(Vec::new(), Vec::new()); programs.len()];
        for round in 0..=STARTS {
            for (prepared, seen) in programs.iter().zip(&mut seen) {
                let data = folder()?;
                let from = if with_log {
                    &prepared.logged
                } else {
                    &prepared.clean
                };
                copy(from.path(), data.path())?;
                let shown = show(&canvas, &prepared.program, data.path())?;
                // The first warms the caches.
                if round > 0 {
                    seen.0.push(shown.clock);
                    seen.1.push(shown.worked);
                }
                end(&canvas, shown)?;
            }
        }
        for (by, times) in [
            (
                "by the clock",
                seen.iter()
                    .map(|seen| milliseconds(&seen.0))
                    .collect::<Vec<_>>(),
            ),
            (
                "by the processors",
                seen.iter().map(|seen| milliseconds(&seen.1)).collect(),
            ),
        ] {
            rows.push(against(format!("{what}, {by}"), "ms", &times, most));
        }
    }
    Ok(rows)
}

/// Ours, and the base's where there is one.
fn against(what: String, unit: &str, measured: &[f64], most: f64) -> Row {
    let ours = measured.first().copied().unwrap_or(f64::NAN);
    let base = measured.get(1).copied();
    Row {
        what,
        ours: format!("{ours:.0} {unit}"),
        peer: base.map_or_else(
            || "no base was given (ETABLI_BASE_BIN)".to_owned(),
            |base| format!("base {base:.0} {unit}"),
        ),
        ratio: base.map_or(f64::NAN, |base| ours / base),
        asked: base.map_or(Asked::Nothing, |_| Asked::AtMost(most)),
    }
}

/// What windows do that nobody touches, both in the same five minutes.
fn idle() -> Result<Row, Failure> {
    let mut windows = Vec::new();
    for program in [Some(program()), base()].into_iter().flatten() {
        let (canvas, data, given) = (Canvas::start()?, folder()?, folder()?);
        for file in crowd::files(given.path(), 0, crowd::WORKSHOPS).map_err(Failure)? {
            line(&program, data.path(), &[Path::new("import"), &file])?;
        }
        let shown = show(&canvas, &program, data.path())?;
        windows.push((canvas, data, shown));
    }
    thread::sleep(CALM);
    let before: Vec<Duration> = windows
        .iter()
        .map(|(_, _, shown)| shown.tree.worked())
        .collect();
    thread::sleep(IDLE);
    let worked: Vec<f64> = windows
        .iter()
        .zip(before)
        .map(|((_, _, shown), before)| {
            shown.tree.worked().saturating_sub(before).as_secs_f64() * 1_000.0
        })
        .collect();
    Ok(against(
        "idle window, five minutes: processor time of all its processes".to_owned(),
        "ms",
        &worked,
        1.1,
    ))
}
