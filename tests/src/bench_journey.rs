//! A journey of sixty steps and twelve lanes, every cell written, beside the same grid in Svelte Flow and
//! as a plain table: opened, written in, walked and inserted into. All three are shown by the same engine,
//! ours in its window, the others in the browser that WebKitGTK comes with, and are driven by the same keys.
//!
//! Moments are the page's own: from the key, as the webview stamps it, to the frame in which what it did was
//! painted. A display shows sixty frames a second, so no gesture takes less than the wait for the next one;
//! how long the page itself worked is told beside it.
//!
//! The peers are no part of the workspace: they are installed and built in the folder that
//! `ETABLI_JOURNEY_PEERS` names; without it nothing is measured.

use std::{env, fs, path::Path, process::Command};

use serde_json::{Value, json};

use crate::{
    bench_core::{Asked, Row},
    bench_window::{median, serve_from},
    window::{Driver, Failure, Keys, Stage},
};

const STEPS: usize = 60;
const KINDS: [&str; 12] = [
    "action",
    "thought",
    "verbatim",
    "touchpoint",
    "channel",
    "pain_point",
    "opportunity",
    "frontstage",
    "backstage",
    "support",
    "evidence",
    "indicator",
];
const WORKSHOP: &str = "0190f000-0000-7000-8000-000000003001";
const JOURNEY: &str = "0190f000-0000-7000-8000-000000003002";
/// Each is measured by turns so often.
const ROUNDS: usize = 3;
const OPENED: usize = 5;
const WALKED: usize = 40;
const INSERTED: usize = 8;
const WRITTEN: &str = "lesusagersattendentleurtour";
/// That every cell in view is there; what is beyond is drawn after.
const IN_VIEW: &str = "() => {
    const rows = document.querySelectorAll('table[role=grid] tbody tr');
    const last = rows[rows.length - 1]?.lastElementChild;
    return rows.length === 12 && last.matches('td') && last.getBoundingClientRect().right >= innerWidth;
}";
const WATCH: &str = include_str!("bench_journey.js");
const PEERS: [(&str, &str); 9] = [
    ("Cell.svelte", include_str!("../peers/journey/Cell.svelte")),
    ("Flow.svelte", include_str!("../peers/journey/Flow.svelte")),
    ("flow.html", include_str!("../peers/journey/flow.html")),
    ("flow.js", include_str!("../peers/journey/flow.js")),
    ("grid.js", include_str!("../peers/journey/grid.js")),
    ("page.css", include_str!("../peers/journey/page.css")),
    ("table.html", include_str!("../peers/journey/table.html")),
    ("table.js", include_str!("../peers/journey/table.js")),
    (
        "vite.config.js",
        include_str!("../peers/journey/vite.config.js"),
    ),
];
const PACKAGES: &str = include_str!("../peers/journey/package.json");

/// Measures all of it; nothing where no folder is named for the peers.
///
/// # Errors
/// A program that is missing, or shows nothing.
pub fn run() -> Result<Vec<Row>, Failure> {
    let Some(folder) = env::var_os("ETABLI_JOURNEY_PEERS") else {
        println!("the journey is not measured: ETABLI_JOURNEY_PEERS names no folder for its peers");
        return Ok(Vec::new());
    };
    let built = peers(Path::new(&folder))?;
    let port = serve_from(&built)?;
    let address = |page: &str| format!("http://127.0.0.1:{port}/{page}");
    let mut rounds = Vec::new();
    for round in 1..=ROUNDS {
        let all = Round {
            own: own()?,
            flow: peer(&address("flow.html"))?,
            visible: peer(&address("flow.html?visible"))?,
            table: peer(&address("table.html"))?,
        };
        println!("round {round} of {ROUNDS}: {all:?}");
        rounds.push(all);
    }
    let mut rows = Vec::new();
    for (what, of) in GESTURES {
        let pair = |peer: &str, most: f64, theirs: &dyn Fn(&Round) -> f64| {
            let mut all: Vec<(f64, f64)> = rounds
                .iter()
                .map(|round| (of(&round.own), theirs(round)))
                .collect();
            all.sort_by(|a, b| (a.0 / a.1).total_cmp(&(b.0 / b.1)));
            let (ours, peer_took) = all[all.len() / 2];
            Row {
                what: format!("journey 60 × 12, {what} ÷ {peer}, the middle of {ROUNDS}"),
                ours: format!("{ours:.1} ms"),
                peer: format!("{peer_took:.1} ms"),
                ratio: ours / peer_took,
                asked: Asked::AtMost(most),
            }
        };
        // Whichever way it is the quicker.
        rows.push(pair("Svelte Flow", 0.5, &|round| {
            of(&round.flow).min(of(&round.visible))
        }));
        rows.push(pair("a plain table", 1.2, &|round| of(&round.table)));
    }
    Ok(rows)
}

/// What is measured of each, in milliseconds.
#[derive(Debug)]
struct Taken {
    open: f64,
    key: f64,
    walk: f64,
    insert: f64,
    /// How long the page itself worked at a key and at an arrow.
    key_worked: f64,
    walk_worked: f64,
}

#[derive(Debug)]
struct Round {
    own: Taken,
    flow: Taken,
    /// With only those nodes in the page that are in view.
    visible: Taken,
    table: Taken,
}

type Gesture = (&'static str, fn(&Taken) -> f64);

const GESTURES: [Gesture; 6] = [
    ("opened until what is in view is painted", |one| one.open),
    ("a key typed until painted", |one| one.key),
    ("a key typed, the page’s own work", |one| one.key_worked),
    ("an arrow until painted", |one| one.walk),
    ("an arrow, the page’s own work", |one| one.walk_worked),
    ("a step inserted at 1 until painted", |one| one.insert),
];

fn io(error: impl std::fmt::Display) -> Failure {
    Failure(error.to_string())
}

/// Installs and builds the peers' pages; where they are.
fn peers(folder: &Path) -> Result<std::path::PathBuf, Failure> {
    fs::create_dir_all(folder).map_err(io)?;
    let run = |words: &[&str]| {
        let done = Command::new(words[0])
            .args(&words[1..])
            .current_dir(folder)
            .status()
            .map_err(io)?;
        match done.success() {
            true => Ok(()),
            false => Err(Failure(format!("{} fails", words.join(" ")))),
        }
    };
    for (name, text) in PEERS {
        fs::write(folder.join(name), text).map_err(io)?;
    }
    let packages = folder.join("package.json");
    if fs::read_to_string(&packages).is_ok_and(|known| known == PACKAGES)
        && folder.join("node_modules").is_dir()
    {
        println!("the peers are installed");
    } else {
        fs::write(packages, PACKAGES).map_err(io)?;
        run(&["npm", "install", "--no-audit", "--no-fund"])?;
    }
    run(&["npx", "vite", "build", "--logLevel", "error"])?;
    folder.join("dist").canonicalize().map_err(io)
}

fn id(part: usize, number: usize) -> String {
    format!("0190f000-0000-7000-8000-{part:04}{number:08}")
}

fn library() -> Value {
    let project = id(20, 1);
    let step = |at: usize| json!({ "id": id(31, at), "journey": JOURNEY, "order": format!("a{at:03}8"), "title": format!("Étape numéro {}", at + 1) });
    let lane = |row: usize| json!({ "id": id(32, row), "journey": JOURNEY, "order": format!("a{row:03}8"), "kind": KINDS[row] });
    let cell = |n: usize| {
        let (row, at) = (n / STEPS, n % STEPS);
        json!({
            "id": id(33, n), "journey": JOURNEY, "lane": id(32, row), "step": id(31, at), "span": 1,
            "items": [{ "text": format!("Ligne {} étape {}", row + 1, at + 1) }], "evidence": 0,
        })
    };
    json!({
        "lab": [{ "id": id(10, 1), "name": "Lab", "time_zone": "Europe/Paris" }],
        "project": [{ "id": project, "title": "Essai" }],
        "workshop": [{ "id": WORKSHOP, "project": project, "title": "Un parcours" }],
        "journey": [{ "id": JOURNEY, "project": project, "workshop": WORKSHOP, "order": "18", "title": "Soixante étapes" }],
        "step": (0..STEPS).map(step).collect::<Vec<_>>(),
        "lane": (0..KINDS.len()).map(lane).collect::<Vec<_>>(),
        "cell": (0..STEPS * KINDS.len()).map(cell).collect::<Vec<_>>(),
    })
}

fn own() -> Result<Taken, Failure> {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let file = stage.desk.path().join("mesure.json");
    let all = json!({ "format": "etabli", "version": 1, "records": library() });
    fs::write(&file, all.to_string()).map_err(io)?;
    stage.line(&["import", &file.display().to_string()])?;
    let window = stage.open()?;
    window.find("button", "Nouvel atelier")?;
    window.run(WATCH, &[])?;
    let list = format!("#/workshop/{WORKSHOP}/journeys");
    let place = format!("#/workshop/{WORKSHOP}/journey/{JOURNEY}");
    let mut opened = Vec::new();
    for _ in 0..OPENED {
        window.go(&list)?;
        window.sees("Soixante étapes")?;
        window.until(
            "the list alone",
            "return !document.querySelector('table[role=grid]')",
            &[],
        )?;
        opened.push(begun(
            &window,
            &format!("() => {{ location.hash = '{place}' }}"),
            IN_VIEW,
        )?);
        window.until(
            "the whole map",
            "return document.querySelectorAll('table[role=grid] td').length === 720",
            &[],
        )?;
    }
    let first = "const row = [...document.querySelectorAll('table[role=grid] tbody tr')][0]; row.children[1].focus(); return row.children[1].contains(document.activeElement)";
    window.until("the first cell", first, &[])?;
    let (walk, walk_worked) = walked(&window)?;
    window.until("the first cell", first, &[])?;
    let (key, key_worked) = written(&window)?;
    let mut inserted = Vec::new();
    for turn in 0..INSERTED {
        window.until(
            "the menu of the first step",
            "document.querySelector('thead .steps th[data-c=\"1\"] button')?.click(); return !!document.querySelector('[role=menu]')",
            &[],
        )?;
        let item = window.find("menuitem", "Insérer une étape avant")?;
        window.until(
            "the item",
            "arguments[0].focus(); return document.activeElement === arguments[0]",
            &[item.to_value()],
        )?;
        let steps = STEPS + turn + 1;
        // Its head is open to be named.
        inserted.push(armed(
            &window,
            Keys::ENTER,
            &format!("() => document.querySelectorAll('thead .steps th').length === {} && document.querySelectorAll('table[role=grid] td').length === {}", steps + 1, steps * KINDS.len()),
        )?);
        window.until(
            "its open head",
            "return !!document.activeElement.closest('th.open')",
            &[],
        )?;
        window.press(&[Keys::ESCAPE])?;
        window.until(
            "its closed head",
            "return !document.querySelector('th.open')",
            &[],
        )?;
    }
    stage.close(&window)?;
    Ok(Taken {
        open: median(opened.into_iter()),
        key,
        walk,
        insert: median(inserted.into_iter()),
        key_worked,
        walk_worked,
    })
}

fn peer(address: &str) -> Result<Taken, Failure> {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.browser()?;
    window.visit(address)?;
    window.until("the peer", "return !!window.peer", &[])?;
    window.run(WATCH, &[])?;
    let mut opened = Vec::new();
    for turn in 0..OPENED {
        if turn > 0 {
            window.run_async("Promise.resolve(window.peer.close()).then(() => arguments[arguments.length - 1](true))", &[])?;
        }
        opened.push(begun(
            &window,
            "() => window.peer.open()",
            "() => window.peer.cells() === 720",
        )?);
    }
    let first = "window.peer.first(); return true";
    let stands = "return document.activeElement !== document.body";
    window.run(first, &[])?;
    window.until("the first cell", stands, &[])?;
    let (walk, walk_worked) = walked(&window)?;
    window.run(first, &[])?;
    window.until("the first cell", stands, &[])?;
    let (key, key_worked) = written(&window)?;
    let mut inserted = Vec::new();
    for turn in 0..INSERTED {
        inserted.push(armed(
            &window,
            Keys::INSERT,
            &format!(
                "() => window.peer.cells() === {}",
                (STEPS + turn + 1) * KINDS.len()
            ),
        )?);
    }
    window.quit();
    Ok(Taken {
        open: median(opened.into_iter()),
        key,
        walk,
        insert: median(inserted.into_iter()),
        key_worked,
        walk_worked,
    })
}

/// How long something takes that is begun by a script.
fn begun(window: &Driver, gesture: &str, holds: &str) -> Result<f64, Failure> {
    window.run(
        &format!("window.__watch.begin({gesture}, {holds}); return true"),
        &[],
    )?;
    there(window)
}

/// How long something takes that is begun by a key.
fn armed(window: &Driver, key: char, holds: &str) -> Result<f64, Failure> {
    window.run(&format!("window.__watch.arm({holds}); return true"), &[])?;
    window.press(&[key])?;
    there(window)
}

fn there(window: &Driver) -> Result<f64, Failure> {
    let took = window.until("painted", "return window.__watch.there", &[])?;
    took.as_f64()
        .ok_or_else(|| Failure(format!("no time: {took}")))
}

/// Along the lane and back, by the arrows.
fn walked(window: &Driver) -> Result<(f64, f64), Failure> {
    window.run("window.__watch.keys.length = 0; return true", &[])?;
    for turn in 0..WALKED {
        let way = [Keys::RIGHT, Keys::DOWN, Keys::RIGHT, Keys::UP][turn % 4];
        window.press(&[way])?;
    }
    seen(window, WALKED)
}

/// A text into the cell with the focus.
fn written(window: &Driver) -> Result<(f64, f64), Failure> {
    window.press(&[Keys::ENTER])?;
    window.until(
        "a field to write in",
        "return document.activeElement.tagName === 'TEXTAREA'",
        &[],
    )?;
    window.run("window.__watch.keys.length = 0; return true", &[])?;
    for letter in WRITTEN.chars() {
        window.press(&[letter])?;
    }
    let taken = seen(window, WRITTEN.len())?;
    let there = window.run("return document.activeElement.value", &[])?;
    if !there.as_str().unwrap_or_default().contains(WRITTEN) {
        return Err(Failure(format!("typed {WRITTEN}, there is {there}")));
    }
    window.press(&[Keys::ESCAPE])?;
    Ok(taken)
}

/// The middle of so many keys: until painted, and worked.
fn seen(window: &Driver, count: usize) -> Result<(f64, f64), Failure> {
    let keys = window.until(
        "every key painted",
        "const keys = window.__watch.keys; return keys.length >= arguments[0] && keys.every((key) => key.painted !== null) && keys.map((key) => [key.painted - key.at, key.worked])",
        &[json!(count)],
    )?;
    let all = || keys.as_array().into_iter().flatten();
    let of = |part: usize| median(all().filter_map(|key| key[part].as_f64()));
    Ok((of(0), of(1)))
}
