//! The window beside Debian's Chromium showing the same bundle as an application: how long from
//! the start to the first key seen on the screen, which steps that time goes into, and how much
//! memory the processes hold.
//!
//! Both run on the same virtual display, whose frame buffer is a file that is read pixel by pixel:
//! nothing is asked of either program. Chromium gets the bundle from a small server of ours, with
//! a stand-in for the core that answers as an empty library does, which favours Chromium: it has no
//! library to open.

use std::{
    collections::HashMap,
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use crate::{
    bench_core::{Asked, Row},
    window::{Failure, Screen, program},
};

/// Measured starts of each, after one that warms the caches.
const ROUNDS: usize = 5;
const PATIENCE: Duration = Duration::from_secs(30);
const PULSE: Duration = Duration::from_millis(3);
/// After this the memory of an idle window no longer moves.
const REST: Duration = Duration::from_millis(2_500);
/// The bench behind everything, which the window has from its first moment.
const BENCH: [u8; 3] = [0xdf, 0xd8, 0xcc];
/// The green of the first button, as the look has it.
const ACCENT: [u8; 3] = [0x0d, 0x5c, 0x49];
/// The stand-in for the core.
const STAND_IN: &str = include_str!("bench_window.js");

/// Measures the window.
///
/// # Errors
/// A program that is missing (Chromium, Xvfb, xdotool) or shows nothing.
pub fn run() -> Result<Vec<Row>, Failure> {
    let screen = Canvas::start()?;
    let server = serve()?;
    let steps = Steps::listen()?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let profile = folder()?;
    let data = folder()?;
    for round in 0..=ROUNDS {
        let own = start(&screen, &steps, etabli(&screen, data.path(), &steps))?;
        let peer = start(
            &screen,
            &steps,
            chromium(&screen, profile.path(), (server, "index.html")),
        )?;
        if round > 0 {
            ours.push(own);
            theirs.push(peer);
        }
    }
    taken_apart("Établi", &ours);
    taken_apart("Chromium", &theirs);
    let key = |all: &[Seen]| -> Vec<f64> { all.iter().map(Seen::first_key).collect() };
    let memory = |all: &[Seen]| -> Vec<f64> {
        all.iter()
            .map(|seen| seen.bytes as f64 / 1_048_576.0)
            .collect()
    };
    Ok(vec![
        row(
            "window: start to first key seen, warm",
            "ms",
            &key(&ours),
            &key(&theirs),
            0.85,
        ),
        row(
            "window: memory of all processes (PSS)",
            "MiB",
            &memory(&ours),
            &memory(&theirs),
            0.45,
        ),
    ])
}

/// What is asked holds in each pair of starts, not only in the middle of them.
fn row(what: &str, unit: &str, own: &[f64], peer: &[f64], most: f64) -> Row {
    let ratios: Vec<f64> = own.iter().zip(peer).map(|(own, peer)| own / peer).collect();
    let each: Vec<String> = ratios.iter().map(|ratio| format!("{ratio:.2}")).collect();
    Row {
        what: format!("{what}, the worst of {}", each.join(" ")),
        ours: format!("{:.0} {unit}", median(own.iter().copied())),
        peer: format!("Chromium {:.0} {unit}", median(peer.iter().copied())),
        ratio: ratios.iter().copied().fold(0.0, f64::max),
        asked: Asked::AtMost(most),
    }
}

/// What was reached in a start, and when.
pub(crate) type Reached = Vec<(String, Duration)>;

/// Says where the time goes: each step, and what the processes computed until the first key.
fn taken_apart(who: &str, all: &[Seen]) {
    let steps: Vec<&Reached> = all.iter().map(|seen| &seen.steps).collect();
    step_by_step(who, &steps);
    let computed = median(all.iter().map(|seen| seen.computed.as_secs_f64() * 1_000.0));
    println!("  {computed:>6.0}         computed by all its processes until then");
}

/// Each step with the middle of its moments, and how long after the one before.
pub(crate) fn step_by_step(who: &str, all: &[&Reached]) {
    let Some(first) = all.first() else { return };
    let mut moments: Vec<(f64, &str)> = first
        .iter()
        .map(|(name, _)| {
            let each = all.iter().filter_map(|steps| {
                let found = steps.iter().find(|(own, _)| own == name)?;
                Some(found.1.as_secs_f64() * 1_000.0)
            });
            (median(each), name.as_str())
        })
        .collect();
    moments.sort_by(|a, b| a.0.total_cmp(&b.0));
    println!("{who}: milliseconds from the start, and from the step before");
    let mut before = 0.0;
    for (at, name) in moments {
        println!("  {at:>6.0} {:>+6.0}  {name}", at - before);
        before = at;
    }
}

struct Seen {
    /// What was reached, and when; the first key is the last.
    steps: Reached,
    /// What its processes had computed then.
    computed: Duration,
    bytes: u64,
}

impl Seen {
    fn first_key(&self) -> f64 {
        self.steps
            .last()
            .map_or(f64::NAN, |(_, at)| at.as_secs_f64() * 1_000.0)
    }
}

/// A start. One that shows nothing ends the measurement, with its program: a median of the starts
/// that went well would hide it.
fn start(screen: &Canvas, steps: &Steps, mut command: Command) -> Result<Seen, Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    once(screen, steps, &mut command).map_err(|failure| Failure(format!("{name}: {failure}")))
}

/// Starts a program, presses Tab when the first button is drawn, and waits for the focus ring
/// around the second.
fn once(screen: &Canvas, steps: &Steps, command: &mut Command) -> Result<Seen, Failure> {
    steps.forget();
    let begun = Instant::now();
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| Failure(format!("{:?}: {error}", command.get_program())))?;
    let held = Tree(child);
    let mut seen = Vec::new();
    while !screen.has_bench() {
        patient(begun, "a window")?;
    }
    seen.push(("a window is seen".to_owned(), begun.elapsed()));
    let button = loop {
        if let Some(button) = screen.button() {
            break button;
        }
        patient(begun, "the first button")?;
    };
    seen.push(("the first button is seen".to_owned(), begun.elapsed()));
    screen.screen.keys(&["Tab"])?;
    let mut sent = Instant::now();
    while !screen.ring_below(button) {
        patient(begun, "the focus ring")?;
        if sent.elapsed() > Duration::from_millis(400) {
            screen.screen.keys(&["Tab"])?;
            sent = Instant::now();
        }
    }
    let first_key = begun.elapsed();
    let computed = held.computed();
    for (step, at) in steps.since(begun) {
        // What comes after the first key is no part of the start.
        if at < first_key {
            seen.push((step, at));
        }
    }
    seen.push(("the first key is seen".to_owned(), first_key));
    thread::sleep(REST);
    let bytes = held.memory();
    drop(held);
    // The display is empty again before the next one.
    let emptied = Instant::now();
    while screen.button().is_some() || screen.has_bench() {
        patient(emptied, "an empty display")?;
    }
    Ok(Seen {
        steps: seen,
        computed,
        bytes,
    })
}

/// What the program tells of its start, a line a step through a pipe; the clock is here.
pub(crate) struct Steps {
    pipe: PathBuf,
    reached: Arc<Mutex<Vec<(String, Instant)>>>,
    _folder: tempfile::TempDir,
}

impl Steps {
    pub(crate) fn listen() -> Result<Self, Failure> {
        let folder = folder()?;
        let pipe = folder.path().join("steps");
        let made = Command::new("mkfifo").arg(&pipe).status().map_err(io)?;
        if !made.success() {
            return Err(Failure("mkfifo refuses".to_owned()));
        }
        // Open for writing too, so that it never ends between two starts.
        let end = fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(&pipe)
            .map_err(io)?;
        let reached: Arc<Mutex<Vec<(String, Instant)>>> = Arc::default();
        let heard = Arc::clone(&reached);
        thread::spawn(move || {
            for line in BufReader::new(end).lines().map_while(Result::ok) {
                let now = Instant::now();
                heard
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push((line, now));
            }
        });
        Ok(Self {
            pipe,
            reached,
            _folder: folder,
        })
    }

    pub(crate) fn forget(&self) {
        self.reached
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// What was reached since a moment.
    pub(crate) fn since(&self, begun: Instant) -> Reached {
        let reached = self.reached.lock().unwrap_or_else(PoisonError::into_inner);
        let since = |(step, at): &(String, Instant)| {
            Some((step.clone(), at.checked_duration_since(begun)?))
        };
        reached.iter().filter_map(since).collect()
    }
}

pub(crate) fn patient(begun: Instant, what: &str) -> Result<(), Failure> {
    if begun.elapsed() > PATIENCE {
        return Err(Failure(format!("not seen: {what}")));
    }
    thread::sleep(PULSE);
    Ok(())
}

fn etabli(screen: &Canvas, data: &Path, steps: &Steps) -> Command {
    let mut command = on_folder(screen, &program(), data);
    command.env("ETABLI_STEPS", &steps.pipe);
    command
}

fn on_folder(screen: &Canvas, program: &Path, data: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg("--data-dir").arg(data);
    screen.screen.surround(&mut command, "fr_FR.UTF-8");
    command
}

pub(crate) fn chromium(screen: &Canvas, profile: &Path, (port, page): (u16, &str)) -> Command {
    let mut command = Command::new("chromium");
    command
        .arg(format!("--app=http://127.0.0.1:{port}/{page}"))
        .arg(format!("--user-data-dir={}", profile.display()))
        .args([
            "--no-sandbox",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--disable-features=Translate",
            "--password-store=basic",
            // No bar about the flags above, which would move the page.
            "--test-type",
            "--window-position=0,0",
            "--window-size=1366,720",
        ]);
    screen.screen.surround(&mut command, "fr_FR.UTF-8");
    command
}

/// Starts a program on a folder, until its first button is seen; what it is, and when it was started.
pub(crate) fn opened(
    canvas: &Canvas,
    program: &Path,
    data: &Path,
) -> Result<(Tree, Instant), Failure> {
    shown(canvas, &mut on_folder(canvas, program, data))
}

/// The same, with its steps told.
pub(crate) fn opened_telling(
    canvas: &Canvas,
    data: &Path,
    steps: &Steps,
) -> Result<(Tree, Instant), Failure> {
    shown(canvas, &mut etabli(canvas, data, steps))
}

fn shown(canvas: &Canvas, command: &mut Command) -> Result<(Tree, Instant), Failure> {
    let begun = Instant::now();
    let tree = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map(Tree)
        .map_err(io)?;
    while canvas.button().is_none() {
        patient(begun, "the first button")?;
    }
    Ok((tree, begun))
}

/// A virtual display whose frame buffer is a file.
pub(crate) struct Canvas {
    pub screen: Screen,
    frame: PathBuf,
    _folder: tempfile::TempDir,
}

/// A rectangle of pixels: left, top, right, bottom.
pub(crate) type Area = [usize; 4];

impl Canvas {
    pub fn start() -> Result<Self, Failure> {
        let folder = folder()?;
        Ok(Self {
            screen: Screen::in_folder(folder.path())?,
            frame: folder.path().join("Xvfb_screen0"),
            _folder: folder,
        })
    }

    /// The picture: its bytes, where the rows begin, how long each is, its width and height.
    fn picture(&self) -> Option<(Vec<u8>, usize, usize, usize, usize)> {
        let bytes = fs::read(&self.frame).ok()?;
        // The format of xwd: a header of big-endian numbers, the colours, the rows.
        let number = |at: usize| -> usize {
            bytes
                .get(at * 4..at * 4 + 4)
                .and_then(|four| four.try_into().ok())
                .map_or(0, |four| u32::from_be_bytes(four) as usize)
        };
        let (header, width, height) = (number(0), number(4), number(5));
        let (row_bytes, colours) = (number(12), number(19));
        Some((bytes, header + colours * 12, row_bytes, width, height))
    }

    /// Whether a window with the bench's colour is there.
    fn has_bench(&self) -> bool {
        let Some((bytes, start, row_bytes, width, height)) = self.picture() else {
            return false;
        };
        // Along the left edge, where no screen has anything else.
        let at = start + (height / 2) * row_bytes + (width.min(8) / 2) * 4;
        bytes.get(at..at + 3) == Some(&[BENCH[2], BENCH[1], BENCH[0]])
    }

    /// Pixels of the green, by row and column.
    fn green(&self) -> Vec<(usize, usize)> {
        let Some((bytes, start, row_bytes, width, height)) = self.picture() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for y in 0..height {
            let Some(row) = bytes.get(start + y * row_bytes..start + (y + 1) * row_bytes) else {
                break;
            };
            for (x, pixel) in row.chunks_exact(4).take(width).enumerate() {
                if pixel[0] == ACCENT[2] && pixel[1] == ACCENT[1] && pixel[2] == ACCENT[0] {
                    found.push((y, x));
                }
            }
        }
        found
    }

    /// All of it, to be held against itself.
    pub fn bytes(&self) -> Vec<u8> {
        fs::read(&self.frame).unwrap_or_default()
    }

    /// Where the first button is, when it is drawn.
    pub fn button(&self) -> Option<Area> {
        let mut rows: HashMap<usize, (usize, usize, usize)> = HashMap::new();
        for (y, x) in self.green() {
            let row = rows.entry(y).or_insert((0, x, x));
            *row = (row.0 + 1, row.1.min(x), row.2.max(x));
        }
        // Rows of the button are green for most of their width; what is green further down is not.
        let mut full: Vec<(usize, (usize, usize, usize))> =
            rows.into_iter().filter(|(_, row)| row.0 > 80).collect();
        full.sort_unstable();
        let first = full.first()?;
        let mut last = first;
        let mut count = 0;
        for row in full.iter().take_while(|row| row.0 < first.0 + 60) {
            last = row;
            count += 1;
        }
        (count >= 12).then_some([first.1.1, first.0, first.1.2, last.0])
    }

    /// Whether something green is right below the first button: the ring around the second.
    fn ring_below(&self, button: Area) -> bool {
        let [left, _, right, bottom] = button;
        let ring = self
            .green()
            .into_iter()
            .filter(|(y, x)| {
                *y > bottom + 20 && *y < bottom + 140 && *x + 20 > left && *x < right + 20
            })
            .count();
        ring > 60
    }
}

/// A process and all that it started; they end together.
pub(crate) struct Tree(pub Child);

impl Tree {
    fn all(&self) -> Vec<u32> {
        let mut parents: HashMap<u32, u32> = HashMap::new();
        for process in fs::read_dir("/proc").into_iter().flatten().flatten() {
            let name = process.file_name();
            let Some(id) = name.to_str().and_then(|name| name.parse().ok()) else {
                continue;
            };
            let Ok(stat) = fs::read_to_string(process.path().join("stat")) else {
                continue;
            };
            // After the name in brackets: the state, then the parent.
            let parent = stat
                .rsplit(')')
                .next()
                .and_then(|rest| rest.split_whitespace().nth(1)?.parse().ok());
            if let Some(parent) = parent {
                parents.insert(id, parent);
            }
        }
        let root = self.0.id();
        let below = |mut id: u32| {
            while id != root {
                match parents.get(&id) {
                    Some(parent) if *parent != id => id = *parent,
                    _ => return false,
                }
            }
            true
        };
        parents.keys().copied().filter(|id| below(*id)).collect()
    }

    /// How long all of them have worked, by the processors' own count.
    pub fn worked(&self) -> Duration {
        let threads = |id: u32| fs::read_dir(format!("/proc/{id}/task"));
        let nanoseconds = self
            .all()
            .into_iter()
            .flat_map(|id| threads(id).into_iter().flatten().flatten())
            .filter_map(|thread| fs::read_to_string(thread.path().join("schedstat")).ok())
            .filter_map(|line| line.split_whitespace().next()?.parse::<u64>().ok())
            .sum();
        Duration::from_nanos(nanoseconds)
    }

    /// The processor's time of all of them, and of those they have ended themselves.
    fn computed(&self) -> Duration {
        let ticks: u64 = self
            .all()
            .iter()
            .filter_map(|id| fs::read_to_string(format!("/proc/{id}/stat")).ok())
            .map(|stat| {
                // After the name in brackets: user, system, and the same of ended children.
                let rest = stat.rsplit(')').next().unwrap_or_default().to_owned();
                rest.split_whitespace()
                    .skip(11)
                    .take(4)
                    .filter_map(|number| number.parse::<u64>().ok())
                    .sum::<u64>()
            })
            .sum();
        // Linux counts a hundred a second wherever programs can see it.
        Duration::from_millis(ticks * 10)
    }

    /// The proportional share of memory of all of them.
    pub fn memory(&self) -> u64 {
        self.all()
            .iter()
            .filter_map(|id| fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok())
            .filter_map(|text| {
                let line = text
                    .lines()
                    .find(|line| line.starts_with("Pss:"))?
                    .to_owned();
                line.split_whitespace().nth(1)?.parse::<u64>().ok()
            })
            .sum::<u64>()
            * 1_024
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        for id in self.all() {
            let _ = Command::new("kill")
                .args(["-KILL", &id.to_string()])
                .stderr(Stdio::null())
                .status();
        }
        let _ = self.0.wait();
    }
}

/// Serves the bundle with the stand-in on a port of its own, until the process ends.
pub(crate) fn serve() -> Result<u16, Failure> {
    serve_from(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist"))
}

/// Serves the files of a folder on a port of its own, until the process ends.
pub(crate) fn serve_from(root: &Path) -> Result<u16, Failure> {
    let root = root.to_owned();
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(io)?;
    let port = listener.local_addr().map_err(io)?.port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let root = root.clone();
            thread::spawn(move || answer(stream, &root));
        }
    });
    Ok(port)
}

fn answer(mut stream: TcpStream, root: &Path) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
    }
    let path = first.split_whitespace().nth(1).unwrap_or("/");
    let name = path
        .split(['?', '#'])
        .next()
        .unwrap_or("/")
        .trim_start_matches('/');
    let body = match name {
        "index.html" | "room.html" => fs::read_to_string(root.join(name))?
            .replace("<head>", "<head><script src=\"./stand-in.js\"></script>")
            .into_bytes(),
        "stand-in.js" => STAND_IN.as_bytes().to_vec(),
        other if !other.contains("..") => {
            let mut bytes = Vec::new();
            if let Ok(mut file) = fs::File::open(root.join(other)) {
                file.read_to_end(&mut bytes)?;
            }
            bytes
        }
        _ => Vec::new(),
    };
    let kind = match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        _ => "text/html; charset=utf-8",
    };
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

pub(crate) fn folder() -> Result<tempfile::TempDir, Failure> {
    tempfile::tempdir().map_err(io)
}

fn io(error: std::io::Error) -> Failure {
    Failure(error.to_string())
}

pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
