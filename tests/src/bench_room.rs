//! The screen of the room beside the desk: how soon a gesture on a large board is seen there, what it costs
//! the hand at the desk, and what a second window holds of memory; and how soon the hours of a full day
//! are right after a block has moved.
//!
//! Moments are those of the pages' own clocks: from the key, as the webview stamps it, to the frame in which
//! what it did was painted. Both pages count from the same clock of the machine.

use std::{
    fs,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    bench_core::{Asked, Row},
    bench_window::{Canvas, Tree, chromium, folder, patient, serve},
    window::{Driver, Failure, Keys, Stage},
};

const NOTES: usize = 2_000;
/// Gestures of each round.
const TIMES: usize = 60;
/// Between two gestures: slower than a hand, so that none is counted for another.
const APART: Duration = Duration::from_millis(250);
/// After this the memory of an idle window no longer moves.
const REST: Duration = Duration::from_millis(4_000);
const WORKSHOP: &str = "0190f000-0000-7000-8000-000000002001";
const BOARD: &str = "0190f000-0000-7000-8000-000000002002";

fn io(error: impl std::fmt::Display) -> Failure {
    Failure(error.to_string())
}

/// Measures all of it.
///
/// # Errors
/// A program that is missing, or shows nothing.
pub fn run() -> Result<Vec<Row>, Failure> {
    let mut rows = seen()?;
    rows.extend(held()?);
    rows.push(moved()?);
    Ok(rows)
}

/// Notes when each key of the hand was pressed and when its frame was painted.
const HAND: &str = "
    window.__keys = [];
    if (window.__hears) return;
    window.__hears = true;
    addEventListener('keydown', (event) => {
        if (!['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].includes(event.key) || !event.altKey) return;
        const key = { at: performance.timeOrigin + event.timeStamp, painted: null };
        window.__keys.push(key);
        requestAnimationFrame(() => {
            const after = new MessageChannel();
            after.port1.onmessage = () => { key.painted = performance.timeOrigin + performance.now(); after.port1.close(); };
            after.port2.postMessage(null);
        });
    }, true);";

fn id(part: usize, number: usize) -> String {
    format!("0190f000-0000-7000-8000-{part:04}{number:08}")
}

/// A library with what is measured on.
fn library(stage: &Stage, records: Value) -> Result<(), Failure> {
    let file = stage.desk.path().join("mesure.json");
    let all = json!({ "format": "etabli", "version": 1, "records": records });
    fs::write(&file, all.to_string()).map_err(io)?;
    stage.line(&["import", &file.display().to_string()])?;
    Ok(())
}

fn large_board() -> Value {
    let project = id(20, 1);
    let note = |n: usize| {
        json!({
            "id": id(30, n), "board": BOARD, "order": format!("{n:05}8"), "cluster": id(40, n % 40),
            "text": format!("Une note de taille ordinaire, la {n}e du tableau"),
            "x": (n % 40 % 8) * 1_060 + (n / 40 % 5) * 200, "y": (n % 40 / 8) * 1_060 + (n / 200) * 96,
        })
    };
    let cluster = |n: usize| json!({ "id": id(40, n), "board": BOARD, "order": format!("{n:03}8"), "title": format!("Regroupement {n}") });
    json!({
        "lab": [{ "id": id(10, 1), "name": "Lab", "time_zone": "Europe/Paris" }],
        "project": [{ "id": project, "title": "Essai" }],
        "workshop": [{ "id": WORKSHOP, "project": project, "title": "Grand tableau" }],
        "block": [{ "id": id(60, 1), "workshop": WORKSHOP, "order": "18", "title": "Idées", "duration_min": 30 }],
        "board": [{ "id": BOARD, "workshop": WORKSHOP, "order": "18", "title": "Deux mille notes" }],
        "cluster": (0..40).map(cluster).collect::<Vec<_>>(),
        "note": (0..NOTES).map(note).collect::<Vec<_>>(),
    })
}

/// Presses as often as is measured, each way by turns, and gives what the page has noted.
fn pressed(window: &Driver, ways: [char; 2]) -> Result<Vec<(f64, f64)>, Failure> {
    window.run(HAND, &[])?;
    for n in 0..TIMES {
        window.press(&[Keys::ALT, ways[n % 2]])?;
        thread::sleep(APART);
    }
    let keys = window.run(
        "return window.__keys.map((key) => [key.at, key.painted])",
        &[],
    )?;
    let pair = |key: &Value| Some((key[0].as_f64()?, key[1].as_f64()?));
    let all: Vec<(f64, f64)> = keys
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(pair)
        .collect();
    if all.len() < TIMES {
        return Err(Failure(format!("{} of {TIMES} keys were seen", all.len())));
    }
    Ok(all)
}

fn percentile(times: &[f64], part: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1) as f64;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let at = (last * part).round() as usize;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

fn took(keys: &[(f64, f64)]) -> Vec<f64> {
    keys.iter().map(|(at, painted)| painted - at).collect()
}

fn settled(window: &Driver) -> Result<(), Failure> {
    window.until(
        "the notes",
        "const canvas = document.querySelector('canvas'); return canvas && canvas.timing && canvas.timing.tiles > 0 ? true : null",
        &[],
    )?;
    thread::sleep(Duration::from_secs(3));
    Ok(())
}

/// A gesture at the desk until the room has painted it, and the desk's own frame with and without the
/// room's window, by turns in one run.
fn seen() -> Result<Vec<Row>, Failure> {
    let stage = Stage::new("fr_FR.UTF-8")?;
    library(&stage, large_board())?;
    let window = stage.open()?;
    window.find("button", "Nouvel atelier")?;
    window.go(&format!("#/workshop/{WORKSHOP}/board/{}", id(30, 820)))?;
    settled(&window)?;
    let ways = [Keys::RIGHT, Keys::LEFT];
    pressed(&window, ways)?;
    let (mut without, mut with, mut room) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..2 {
        without.extend(took(&pressed(&window, ways)?));
        window.press_on("button", "Autres commandes")?;
        window.press_on("menuitem", "Montrer à la salle")?;
        let (desk, other) = both(&window)?;
        window.switch(&other)?;
        settled(&window)?;
        window.switch(&desk)?;
        // The keys are the board's again.
        window.go("#/")?;
        window.go(&format!("#/workshop/{WORKSHOP}/board/{}", id(30, 820)))?;
        settled(&window)?;
        let keys = pressed(&window, ways)?;
        window.switch(&other)?;
        let painted = window.run("return document.querySelector('canvas').painted", &[])?;
        window.switch(&desk)?;
        let painted: Vec<f64> = painted
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        for (at, _) in &keys {
            let first = painted.iter().find(|moment| *moment >= at);
            room.push(first.map_or(f64::INFINITY, |moment| moment - at));
        }
        with.extend(took(&keys));
        window.go(&format!("#/workshop/{WORKSHOP}/run"))?;
        window.press_on("button", "/^Fermer$/")?;
        window.find("button", "Ouvrir l’écran de la salle")?;
        window.go(&format!("#/workshop/{WORKSHOP}/board/{}", id(30, 820)))?;
        settled(&window)?;
    }
    stage.close(&window)?;
    let (p95, middle) = (percentile(&room, 0.95), percentile(&room, 0.5));
    let row = |what: &str, part: f64| {
        let (own, peer) = (percentile(&with, part), percentile(&without, part));
        Row {
            what: format!(
                "a key at the desk until its frame, {what}, with the room’s window ÷ without"
            ),
            ours: format!("{own:.1} ms"),
            peer: format!("{peer:.1} ms"),
            ratio: own / peer,
            asked: if part == 0.5 {
                Asked::AtMost(1.1)
            } else {
                Asked::Nothing
            },
        }
    };
    Ok(vec![
        Row {
            what: format!(
                "a note of {NOTES} moved at the desk until the room has painted it, p95 (median {middle:.0} ms) ÷ what is asked"
            ),
            ours: format!("{p95:.0} ms"),
            peer: "100 ms".to_owned(),
            ratio: p95 / 100.0,
            asked: Asked::AtMost(1.0),
        },
        row("median", 0.5),
        row("p95", 0.95),
    ])
}

/// The desk's window and the room's.
fn both(window: &Driver) -> Result<(String, String), Failure> {
    let begun = Instant::now();
    let all = loop {
        let all = window.windows()?;
        if all.len() == 2 {
            break all;
        }
        patient(begun, "two windows")?;
    };
    let mut found = (String::new(), String::new());
    for one in all {
        window.switch(&one)?;
        let place = window.run("return location.pathname", &[])?;
        if place.as_str().unwrap_or_default().ends_with("room.html") {
            found.1 = one;
        } else {
            found.0 = one;
        }
    }
    window.switch(&found.0)?;
    Ok(found)
}

/// The memory of all processes with the room's window and without it, and with two windows of the same
/// pages in Chromium, which shows the room an empty page; without those where Chromium shows nothing.
fn held() -> Result<Vec<Row>, Failure> {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    window.press_on("button", "Ouvrir l’exemple")?;
    window.sees("Comment pourrions-nous")?;
    let place = window.run(
        "const link = [...document.querySelectorAll('a')].map((a) => a.hash).find((hash) => /workshop\\/[0-9a-f-]{36}/.test(hash)); return link ?? location.hash",
        &[],
    )?;
    let place = place.as_str().unwrap_or_default().to_owned();
    let workshop = place
        .split('/')
        .find(|part| part.len() == 36)
        .ok_or_else(|| Failure(format!("no workshop in {place}")))?
        .to_owned();
    window.go(&format!("#/workshop/{workshop}/run"))?;
    window.find("button", "Ouvrir l’écran de la salle")?;
    thread::sleep(REST);
    let alone = stage.memory() as f64 / 1_048_576.0;
    window.press_on("button", "Ouvrir l’écran de la salle")?;
    both(&window)?;
    thread::sleep(REST);
    let two = stage.memory() as f64 / 1_048_576.0;
    stage.close(&window)?;

    let mut rows = vec![Row {
        what: "memory of all processes (PSS) with the room’s window ÷ without".to_owned(),
        ours: format!("{two:.0} MiB"),
        peer: format!("{alone:.0} MiB"),
        ratio: two / alone,
        asked: Asked::AtMost(1.35),
    }];
    match two_of_chromium() {
        Ok((theirs_alone, theirs)) => {
            println!(
                "memory of a window and of two: Établi {alone:.0} and {two:.0} MiB, Chromium {theirs_alone:.0} and {theirs:.0} MiB"
            );
            rows.push(Row {
                what: "memory of both windows (PSS) ÷ two application windows of Chromium"
                    .to_owned(),
                ours: format!("{two:.0} MiB"),
                peer: format!("{theirs:.0} MiB"),
                ratio: two / theirs,
                asked: Asked::AtMost(0.8),
            });
        }
        Err(why) => println!("two windows of Chromium are not measured: {why}"),
    }
    Ok(rows)
}

/// What one and two application windows of Chromium hold, in MiB.
fn two_of_chromium() -> Result<(f64, f64), Failure> {
    let screen = Canvas::start()?;
    let server = serve()?;
    let profile = folder()?;
    let quiet = |mut command: Command| {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.spawn().map_err(io)
    };
    let first = Tree(quiet(chromium(
        &screen,
        profile.path(),
        (server, "index.html"),
    ))?);
    let begun = Instant::now();
    while screen.button().is_none() {
        patient(begun, "the first window of Chromium")?;
    }
    thread::sleep(REST);
    let theirs_alone = first.memory() as f64 / 1_048_576.0;
    // The second start hands its page over to the first, and ends.
    quiet(chromium(&screen, profile.path(), (server, "room.html")))?
        .wait()
        .map_err(io)?;
    thread::sleep(REST);
    let theirs = first.memory() as f64 / 1_048_576.0;
    Ok((theirs_alone, theirs))
}

/// A day of so many blocks, on three tracks beside what is for everybody.
fn day(blocks: usize) -> Value {
    let project = id(20, 1);
    let group = |n: usize| json!({ "id": id(50, n), "workshop": WORKSHOP, "order": format!("{n}8"), "name": format!("Piste {n}") });
    let block = |n: usize| {
        // Runs of nine in three tracks, then one for everybody.
        let track = (blocks > 2 && n % 10 != 9).then(|| id(50, n % 10 / 3));
        json!({
            "id": id(60, n), "workshop": WORKSHOP, "order": format!("{n:03}8"), "title": format!("Bloc {n}"),
            "duration_min": 10, "group": track,
        })
    };
    json!({
        "lab": [{ "id": id(10, 1), "name": "Lab", "time_zone": "Europe/Paris" }],
        "project": [{ "id": project, "title": "Essai" }],
        "workshop": [{ "id": WORKSHOP, "project": project, "title": "Une journée", "date": "2026-03-12", "planned_start": "08:00:00" }],
        "group": (0..3).map(group).collect::<Vec<_>>(),
        "block": (0..blocks).map(block).collect::<Vec<_>>(),
    })
}

/// When the page changed last after a key, and was painted.
const HOURS: &str = "
    window.__moves = [];
    if (window.__watches) return;
    window.__watches = true;
    const painted = (then) => requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => { then(performance.timeOrigin + performance.now()); after.port1.close(); };
        after.port2.postMessage(null);
    });
    new MutationObserver(() => { const move = window.__moves.at(-1); if (move) painted((at) => (move.last = at)); })
        .observe(document.querySelector('main') ?? document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener('keydown', (event) => {
        if (event.altKey && ['ArrowDown', 'ArrowUp'].includes(event.key)) window.__moves.push({ at: performance.timeOrigin + event.timeStamp, last: null });
    }, true);";

/// How long a block that moves by the keys takes until nothing changes any more, in milliseconds.
fn moves(blocks: usize) -> Result<Vec<f64>, Failure> {
    let stage = Stage::new("fr_FR.UTF-8")?;
    library(&stage, day(blocks))?;
    let window = stage.open()?;
    window.find("button", "Nouvel atelier")?;
    window.go(&format!("#/workshop/{WORKSHOP}/agenda"))?;
    window.until(
        "the blocks",
        "const block = document.querySelector('[data-block]'); block?.focus(); return block ? true : null",
        &[],
    )?;
    let mut all = Vec::new();
    for round in 0..2 {
        window.run(HOURS, &[])?;
        for n in 0..TIMES / 2 {
            window.press(&[Keys::ALT, if n % 2 == 0 { Keys::DOWN } else { Keys::UP }])?;
            thread::sleep(APART * 2);
        }
        let found = window.run(
            "return window.__moves.map((move) => move.last === null ? null : move.last - move.at)",
            &[],
        )?;
        if round == 1 {
            all.extend(
                found
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_f64),
            );
        }
    }
    stage.close(&window)?;
    if all.len() < TIMES / 2 {
        return Err(Failure(format!(
            "{} of {} moves were seen",
            all.len(),
            TIMES / 2
        )));
    }
    Ok(all)
}

/// A block of forty on three tracks, beside the same gesture where nothing else is.
fn moved() -> Result<Row, Failure> {
    const FRAME: f64 = 1_000.0 / 60.0;
    let (full, empty) = (moves(40)?, moves(2)?);
    let (own, peer) = (percentile(&full, 0.5), percentile(&empty, 0.5));
    Ok(Row {
        what: format!(
            "a block moved in a day of 40 on 3 tracks until all hours are right, median (p95 {:.0} ms), above the same in a day of 2, in frames",
            percentile(&full, 0.95)
        ),
        ours: format!("{own:.1} ms"),
        peer: format!("{peer:.1} ms"),
        ratio: (own - peer).max(0.0) / FRAME,
        asked: Asked::AtMost(1.0),
    })
}
