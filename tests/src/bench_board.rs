//! The board of ten thousand notes: beside the boards it is measured against, in a headless Chromium,
//! one scene and one path; in the real window against itself with a hundred notes; and as a picture.
//!
//! The peers lie outside the repository: `ETABLI_BOARD_PEERS` names their folder, installed and built
//! (its README says how). `ETABLI_BOARD_ARMS` chooses among them, `ETABLI_BOARD_ROUNDS` how often.
//! Where several work on one machine only ratios of one round say something: their middle is given.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use serde_json::{Value, json};

use crate::{
    bench_core::{Asked, Row},
    bench_window::{folder, median},
    window::{Driver, Failure, Keys, Stage, program},
};

const DRIVER: &str = include_str!("bench_board.mjs");
const SAMPLE: &str = include_str!("../../assets/samples/01-ideation-venir-une-seule-fois.json");
const MANY: usize = 10_000;
const FEW: usize = 100;
/// Gestures of which the middle is taken.
const TIMES: usize = 15;
/// A picture of that width, uncompressed, a fourth of it.
const PICTURE: usize = 20_000;
const A_QUARTER: f64 = 400.0 * 1_000_000.0;

/// Measures all of it; without the peers' folder only what needs none.
///
/// # Errors
/// A program that is missing, or shows nothing.
pub fn run() -> Result<Vec<Row>, Failure> {
    let mut rows = vec![picture()?];
    rows.extend(window()?);
    match env::var_os("ETABLI_BOARD_PEERS").map(PathBuf::from) {
        Some(folder) => rows.extend(beside(&folder)?),
        None => println!(
            "the board is not measured against others: ETABLI_BOARD_PEERS names no folder with their pages, installed and built"
        ),
    }
    Ok(rows)
}

fn io(error: impl std::fmt::Display) -> Failure {
    Failure(error.to_string())
}

// In the real window, and as a picture.

/// The sample, and in its workshop a board of so many notes; the places of the workshop and the board.
fn board_of(stage: &Stage, notes: usize) -> Result<(String, String), Failure> {
    let file = stage.desk.path().join("atelier.json");
    fs::write(&file, SAMPLE).map_err(io)?;
    stage.line(&["import", &file.display().to_string()])?;
    let listed: Value = serde_json::from_str(&stage.line(&["list", "--json"])?).map_err(io)?;
    let workshop = first(&listed, "workshops")
        .and_then(|one| one["id"].as_str().map(str::to_owned))
        .ok_or_else(|| Failure(format!("no workshop in {listed}")))?;
    let columns = notes.isqrt().max(1) * 4 / 3;
    let mut table = "Idée;x;y;Couleur\n".to_owned();
    let colours = ["jaune", "orange", "vert", "bleu", "violet", "rose"];
    for n in 0..notes {
        let words = [
            "attendre",
            "revenir avec une pièce",
            "comprendre le courrier",
            "dire une seule fois",
        ];
        table.push_str(&format!(
            "Note {n} : {} au guichet de la mairie, {};{};{};{}\n",
            words[n % 4],
            "et encore ".repeat(n % 7),
            n % columns * 220,
            n / columns * 220,
            colours[n % 6],
        ));
    }
    let file = stage.desk.path().join(format!("{notes}.csv"));
    fs::write(&file, table).map_err(io)?;
    let file = file.display().to_string();
    let brought = stage.line(&["import", "--json", "--into", &workshop, &file])?;
    let brought: Value = serde_json::from_str(&brought).map_err(io)?;
    let board = brought["files"][0]["boards"][0]
        .as_str()
        .ok_or_else(|| Failure(format!("no board in {brought}")))?;
    Ok((workshop, board.to_owned()))
}

/// The first of a list of that name, wherever it stands.
fn first<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    match value {
        Value::Object(fields) => fields
            .get(name)
            .and_then(|list| list.as_array()?.first())
            .or_else(|| fields.values().find_map(|one| first(one, name))),
        Value::Array(all) => all.iter().find_map(|one| first(one, name)),
        _ => None,
    }
}

/// The most that a program has held, sampled until it ends.
fn peak(command: &mut Command) -> Result<u64, Failure> {
    let mut child = command.stdout(Stdio::null()).spawn().map_err(io)?;
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut most = 0;
    loop {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with("VmHWM:"));
        let held = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
        most = most.max(held.unwrap_or(0) * 1_024);
        if let Some(ended) = child.try_wait().map_err(io)? {
            return match ended.success() {
                true => Ok(most),
                false => Err(Failure(format!("{:?} failed", command.get_program()))),
            };
        }
        thread::sleep(Duration::from_millis(20));
    }
}

fn picture() -> Result<Row, Failure> {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let (_, board) = board_of(&stage, MANY)?;
    let file = stage.desk.path().join("tableau.png");
    let most = peak(
        Command::new(program())
            .arg("--data-dir")
            .arg(stage.data.path())
            .args(["export", "--board", &board, "--format", "png", "--width"])
            .arg(PICTURE.to_string())
            .arg("--output")
            .arg(&file)
            .env_remove("DISPLAY"),
    )?;
    let head = fs::read(&file).map_err(io)?;
    let wide = head
        .get(16..20)
        .and_then(|four| four.try_into().ok())
        .map_or(0, u32::from_be_bytes);
    if wide as usize != PICTURE {
        return Err(Failure(format!("a picture {wide} pixels wide")));
    }
    Ok(Row {
        what: format!("PNG of {MANY} notes, {PICTURE} px wide: peak memory ÷ a fourth of 1.6 GB"),
        ours: format!("{:.0} MB", most as f64 / 1e6),
        peer: "400 MB".to_owned(),
        ratio: most as f64 / A_QUARTER,
        asked: Asked::AtMost(1.0),
    })
}

/// Milliseconds in the window, with so many notes on the board.
struct Own {
    /// A note moved by a key, until what shows it has been painted.
    commit: f64,
    /// A key in the note that is being written, until the page has answered it.
    key: f64,
    open: f64,
    /// Frames.
    page: f64,
    cell: f64,
}

fn window() -> Result<Vec<Row>, Failure> {
    let (few, many) = (own(FEW)?, own(MANY)?);
    let flat = |what: &str, few: f64, many: f64| Row {
        what: format!("{what}, {MANY} notes ÷ {FEW}, real window"),
        ours: format!("{many:.1} ms"),
        peer: format!("{few:.1} ms"),
        ratio: many / few,
        asked: Asked::AtMost(1.15),
    };
    let within = |what: &str, ours: f64, most: f64| Row {
        what: format!("{what}, {MANY} rows, real window ÷ what is asked"),
        ours: format!("{ours:.1} ms"),
        peer: format!("{most:.1} ms"),
        ratio: ours / most,
        asked: Asked::AtMost(1.0),
    };
    Ok(vec![
        flat(
            "a moved note: from the key to the picture",
            few.commit,
            many.commit,
        ),
        flat("a key typed in a note", few.key, many.key),
        within("the list: opened", many.open, 100.0),
        Row {
            what: format!("the list, {MANY} rows: frames until a page farther is there ÷ one"),
            ours: format!("{:.0} frames", many.page),
            peer: "1 frame".to_owned(),
            ratio: many.page,
            asked: Asked::AtMost(1.0),
        },
        flat("a key typed in a cell of the list", few.cell, many.cell),
    ])
}

/// Begins to note when keys come and when the page has painted after them.
const WATCH: &str = "
const seen = window.benchSeen = { keys: [], painted: [] };
addEventListener('keydown', () => {
  const began = performance.now();
  requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => seen.keys.push(performance.now() - began);
    after.port2.postMessage(0);
  });
}, true);
addEventListener('keydown', (event) => {
  if (!event.altKey) return;
  const timing = document.querySelector('canvas')?.timing;
  if (!timing) return;
  const [began, tiles] = [performance.now(), timing.tiles];
  let last = -1;
  const look = () => {
    const frames = timing.frames;
    // Drawn anew since, and nothing left to draw.
    if (timing.tiles > tiles && frames === last) seen.painted.push(performance.now() - began);
    else if (performance.now() - began < 5000) requestAnimationFrame(look);
    last = frames;
  };
  requestAnimationFrame(look);
}, true);
return true";

fn own(notes: usize) -> Result<Own, Failure> {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let (workshop, board) = board_of(&stage, notes)?;
    let window = stage.open()?;
    // An address given before the desk follows it is lost.
    window.sees("Venir une seule fois")?;
    window.go(&format!("#/workshop/{workshop}/board/{board}"))?;
    window.find("listbox", "Notes du tableau")?;
    window.until(
        "the board is painted",
        "return document.querySelector('canvas')?.timing?.tiles > 0",
        &[],
    )?;
    window.run(WATCH, &[])?;
    let listbox = "const list = document.querySelector('[role=listbox]'); list.focus(); return document.activeElement === list";
    window.until("the keys on the board", listbox, &[])?;
    window.press(&[Keys::HOME])?;
    // As large as it is written, so that one square is drawn anew.
    window.press(&['1'])?;
    window.press(&[Keys::HOME])?;
    let mut commits = Vec::new();
    for turn in 0..=TIMES {
        window.press(&[
            Keys::ALT,
            if turn % 2 == 0 {
                Keys::RIGHT
            } else {
                Keys::LEFT
            },
        ])?;
        let seen = window.until(
            "painted",
            "return window.benchSeen.painted.length > arguments[0] && window.benchSeen.painted",
            &[json!(turn)],
        )?;
        commits.extend(seen[turn].as_f64().filter(|_| turn > 0));
    }
    window.press(&[Keys::F2])?;
    window.find("textbox", "note")?;
    let key = typed(&window, "lesusagersattend")?;
    window.press(&[Keys::ESCAPE])?;

    // The list: how long until its first rows are painted, and a page of it.
    let mut open = Vec::new();
    for _ in 0..5 {
        open.push(timed(&window, "
const done = arguments[arguments.length - 1];
const radio = [...document.querySelectorAll('[role=radio], input[type=radio]')].find((one) => (one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent).includes('Liste'));
const began = performance.now();
radio.click();
const look = () => (document.querySelector('[role=grid] [data-note]') ? requestAnimationFrame(() => done(performance.now() - began)) : requestAnimationFrame(look));
requestAnimationFrame(look);")?);
        window.press_on("radio", "Tableau")?;
        window.find("listbox", "Notes du tableau")?;
    }
    window.press_on("radio", "Liste")?;
    window.find("grid", "Liste des notes")?;
    let mut pages = Vec::new();
    for _ in 0..TIMES {
        pages.push(timed(&window, "
const done = arguments[arguments.length - 1];
let box = document.querySelector('[role=grid] [data-note]');
while (box && !(box.scrollHeight > box.clientHeight + 40 && /auto|scroll/.test(getComputedStyle(box).overflowY))) box = box.parentElement;
requestAnimationFrame(() => {
  const area = box.getBoundingClientRect();
  box.scrollTop += box.clientHeight;
  let frames = 0;
  const look = () => {
    frames += 1;
    const there = document.elementFromPoint(area.left + area.width / 2, area.top + area.height / 2)?.closest('[data-note]');
    if (there || frames > 100) done(frames);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});")?);
    }
    window.until("the keys on a row", "const row = document.querySelector('[role=grid] [data-note]'); row?.focus(); return row && document.activeElement === row", &[])?;
    window.press(&[Keys::F2])?;
    window.until(
        "a field to write in",
        "return ['TEXTAREA', 'INPUT'].includes(document.activeElement?.tagName)",
        &[],
    )?;
    let cell = typed(&window, "attendreencore")?;
    window.press(&[Keys::ESCAPE])?;
    stage.close(&window)?;
    Ok(Own {
        commit: median(commits.into_iter()),
        key,
        open: median(open.into_iter()),
        page: median(pages.into_iter()),
        cell,
    })
}

fn timed(window: &Driver, script: &str) -> Result<f64, Failure> {
    let said = window.run_async(script, &[])?;
    said.as_f64()
        .ok_or_else(|| Failure(format!("no time: {said}")))
}

/// The middle of the keys of a text.
fn typed(window: &Driver, text: &str) -> Result<f64, Failure> {
    window.run("window.benchSeen.keys.length = 0; return true", &[])?;
    window.type_text(text)?;
    let count = text.chars().count();
    let seen = window.until(
        "every key answered",
        "return window.benchSeen.keys.length >= arguments[0] && window.benchSeen.keys",
        &[json!(count)],
    )?;
    let times = seen
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64);
    Ok(median(times))
}

// Beside others, in Chromium.

/// A session: who, how many notes, and what was measured.
struct Session(Value);

impl Session {
    fn number(&self, path: &[&str]) -> Option<f64> {
        let found = path
            .iter()
            .try_fold(&self.0, |value, part| value.get(part))?;
        found.as_f64()
    }

    fn is(&self, arm: &str, notes: usize) -> bool {
        self.0["arm"] == arm && self.0["n"] == notes
    }
}

/// What was measured in one round.
struct Round(Vec<Session>);

impl Round {
    fn own(&self, notes: usize, path: &[&str]) -> Option<f64> {
        let one = self.0.iter().find(|one| one.is("etabli", notes))?;
        one.number(path)
    }

    /// The least of the others, and whose it is.
    fn best(&self, notes: usize, what: &dyn Fn(&Session) -> Option<f64>) -> Option<(f64, String)> {
        let others = self.0.iter().filter(|one| {
            one.0["n"] == notes && one.0["arm"] != "etabli" && one.0["arm"] != "tiles"
        });
        others
            .filter_map(|one| Some((what(one)?, one.0["arm"].as_str()?.to_owned())))
            .min_by(|a, b| a.0.total_cmp(&b.0))
    }
}

fn beside(peers: &Path) -> Result<Vec<Row>, Failure> {
    if !peers.join("dist/excalidraw.html").is_file() || !peers.join("node_modules").is_dir() {
        return Err(Failure(format!(
            "{} holds no peers that are installed and built: npm install --legacy-peer-deps && npx vite build there",
            peers.display()
        )));
    }
    let peers = peers.canonicalize().map_err(io)?;
    let out = folder()?;
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    let built = Command::new("npx")
        .args([
            "vite",
            "build",
            "--config",
            "bench/board.vite.ts",
            "--logLevel",
            "error",
        ])
        .current_dir(&ui)
        .env("ETABLI_BOARD_PEERS", &peers)
        .env("ETABLI_BOARD_OUT", out.path().join("page"))
        .status()
        .map_err(io)?;
    if !built.success() {
        return Err(Failure("the page of the board is not built".to_owned()));
    }
    let script = out.path().join("drive.mjs");
    fs::write(&script, DRIVER).map_err(io)?;
    let arms =
        env::var("ETABLI_BOARD_ARMS").unwrap_or_else(|_| "excalidraw,tldraw,sforv".to_owned());
    let rounds: usize = env::var("ETABLI_BOARD_ROUNDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(3);
    let mut measured = Vec::new();
    for round in 1..=rounds {
        let mut sessions = Vec::new();
        for (notes, arms) in [
            (FEW, "etabli".to_owned()),
            (2_000, format!("etabli,{arms}")),
            (MANY, format!("etabli,{arms}")),
        ] {
            println!("round {round} of {rounds}: {notes} notes, {arms}");
            sessions.extend(drive(
                &script,
                &peers,
                &out.path().join("page"),
                &arms,
                notes,
            )?);
        }
        measured.push(Round(sessions));
    }
    Ok(rows(&measured))
}

fn drive(
    script: &Path,
    peers: &Path,
    page: &Path,
    arms: &str,
    notes: usize,
) -> Result<Vec<Session>, Failure> {
    let chromium = env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let output = Command::new("node")
        .arg(script)
        .arg(peers)
        .arg(page)
        .args([&chromium, arms, &notes.to_string()])
        .stderr(Stdio::inherit())
        .output()
        .map_err(io)?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut sessions = Vec::new();
    for line in said.lines() {
        println!("  {line}");
        sessions.push(Session(serde_json::from_str(line).map_err(io)?));
    }
    match sessions.is_empty() {
        true => Err(Failure("the driver measured nothing".to_owned())),
        false => Ok(sessions),
    }
}

/// Our figure, the peer's, and whose that is.
type Beside = (f64, f64, String);

/// A ratio of each round, the middle of them as a row; none where nobody could be measured.
fn row(
    rounds: &[Round],
    what: &str,
    unit: &str,
    most: f64,
    pair: &dyn Fn(&Round) -> Option<Beside>,
) -> Option<Row> {
    let mut all: Vec<Beside> = rounds.iter().filter_map(pair).collect();
    if all.is_empty() {
        println!("not measured: {what}");
    }
    all.sort_by(|a, b| (a.0 / a.1).total_cmp(&(b.0 / b.1)));
    let (ours, peer, whose) = all.get(all.len() / 2)?;
    Some(Row {
        what: format!("{what}, the middle of {}", all.len()),
        ours: format!("{ours:.1} {unit}"),
        peer: format!("{whose} {peer:.1} {unit}"),
        ratio: ours / peer,
        asked: Asked::AtMost(most),
    })
}

const SCRIPTS: [(&str, &str); 4] = [
    ("panfit", "pan with all in view"),
    ("pan34", "pan at 34 %"),
    ("pan72", "pan at 72 %"),
    ("zoom", "zoom from all to 200 %"),
];

fn rows(rounds: &[Round]) -> Vec<Row> {
    let against = |what: &str, unit: &str, notes: usize, most: f64, path: &[&str]| {
        row(
            rounds,
            &format!("{what}, {notes} notes ÷ the best other"),
            unit,
            most,
            &|round| {
                let ours = round.own(notes, path)?;
                let (peer, whose) = round.best(notes, &|one| one.number(path))?;
                Some((ours, peer, whose))
            },
        )
    };
    let mut rows = vec![
        against(
            "CPU a frame, pan with all in view",
            "ms",
            2_000,
            0.2,
            &["panfit", "frame"],
        ),
        against(
            "CPU a frame, pan with all in view",
            "ms",
            MANY,
            0.06,
            &["panfit", "frame"],
        ),
        against(
            "CPU a frame, pan at 34 %",
            "ms",
            MANY,
            0.45,
            &["pan34", "frame"],
        ),
        against(
            "CPU a frame, pan at 72 %",
            "ms",
            MANY,
            0.7,
            &["pan72", "frame"],
        ),
        against(
            "CPU a frame, zoom from all to 200 %",
            "ms",
            MANY,
            0.2,
            &["zoom", "frame"],
        ),
        against("CPU a move, one note dragged", "ms", MANY, 0.5, &["one"]),
        against("CPU a move, 200 notes dragged", "ms", MANY, 0.5, &["many"]),
        against("CPU a key typed in a note", "ms", MANY, 0.5, &["key"]),
        against(
            "records in memory → first complete picture",
            "ms",
            MANY,
            0.05,
            &["first"],
        ),
    ];
    for (script, what) in SCRIPTS {
        rows.push(row(
            rounds,
            &format!("CPU a frame, {what}, own {MANY} ÷ own 2000"),
            "ms",
            1.2,
            &|round| {
                let path = [script, "frame"];
                Some((
                    round.own(MANY, &path)?,
                    round.own(2_000, &path)?,
                    "own".to_owned(),
                ))
            },
        ));
    }
    rows.push(row(
        rounds,
        &format!("CPU a key typed, own {MANY} ÷ own {FEW}"),
        "ms",
        1.15,
        &|round| {
            Some((
                round.own(MANY, &["key"])?,
                round.own(FEW, &["key"])?,
                "own".to_owned(),
            ))
        },
    ));
    for (what, after, most) in [
        ("after loading", "loaded", 0.15),
        ("after all scripts", "after", 0.8),
    ] {
        rows.push(row(
            rounds,
            &format!("memory (PSS) above the empty board, {MANY} notes, {what} ÷ the best other"),
            "MiB",
            most,
            &|round| {
                let more = |one: &Session| Some(one.number(&[after])? - one.number(&["empty"])?);
                let own = round.0.iter().find(|one| one.is("etabli", MANY))?;
                let (peer, whose) = round.best(MANY, &more)?;
                Some((more(own)?, peer, whose))
            },
        ));
    }
    rows.into_iter().flatten().collect()
}
