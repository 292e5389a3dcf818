//! What a screen reader would be told by the window, through AT-SPI, on a session bus of its own.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{Failure, Screen, stage::Held};

/// Longer than the listener asks a busy window again.
const PATIENCE: Duration = Duration::from_secs(90);
/// Debian's own Python: the one that its bindings of AT-SPI are for.
const PYTHON: &str = "/usr/bin/python3";
const LISTENER: &str = include_str!("ears.py");

/// A session bus; the bus of screen readers starts on it by itself.
pub struct Bus {
    address: String,
    /// Where its sockets lie.
    folder: tempfile::TempDir,
    _daemon: Held,
}

impl Bus {
    /// Starts one.
    ///
    /// # Errors
    /// `dbus-daemon` is not installed, or does not start.
    pub fn start() -> Result<Self, Failure> {
        Self::of(|daemon| {
            daemon.env_remove("DISPLAY");
        })
    }

    /// Starts one whose services show their windows on a display, as a desktop's bus does.
    ///
    /// # Errors
    /// `dbus-daemon` is not installed, or does not start.
    pub fn shown_on(screen: &Screen, language: &str) -> Result<Self, Failure> {
        Self::of(|daemon| {
            screen.surround(daemon, language);
            daemon
                .env_remove("GTK_USE_PORTAL")
                .env_remove("DBUS_SESSION_BUS_ADDRESS")
                .env("XDG_CURRENT_DESKTOP", "gnome");
        })
    }

    fn of(surround: impl FnOnce(&mut Command)) -> Result<Self, Failure> {
        let folder = tempfile::tempdir().map_err(|error| Failure(error.to_string()))?;
        let mut daemon = Command::new("dbus-daemon");
        surround(&mut daemon);
        let mut daemon = daemon
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            .env("XDG_RUNTIME_DIR", folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failure(format!("dbus-daemon: {error}")))?;
        let out = daemon.stdout.take();
        let daemon = Held(daemon);
        let mut address = String::new();
        if let Some(out) = out {
            BufReader::new(out)
                .read_line(&mut address)
                .map_err(|error| Failure(format!("dbus-daemon: {error}")))?;
        }
        Ok(Self {
            address: address.trim().to_owned(),
            folder,
            _daemon: daemon,
        })
    }

    /// Lets a program be heard on it.
    pub fn surround(&self, command: &mut Command) {
        command
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("XDG_RUNTIME_DIR", self.folder())
            .env_remove("NO_AT_BRIDGE");
    }

    fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// Somebody who listens: to announcements and titles in their order.
pub struct Ears {
    listener: Child,
    ask: ChildStdin,
    heard: Receiver<Value>,
    /// Announcements that came so far.
    pub said: Vec<String>,
    /// Titles of the window that came so far.
    pub titles: Vec<String>,
    /// What had the focus so far: role, name, and the text of a field.
    pub focused: Vec<Value>,
    /// What was told and could not be asked for: the window was too busy to answer.
    lost: Vec<String>,
}

impl Ears {
    pub(super) fn listen(mut listener: Command) -> Result<Self, Failure> {
        let failed = |error: std::io::Error| Failure(format!("{PYTHON}: {error}"));
        let mut listener = listener
            .args(["-c", LISTENER])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let (Some(ask), Some(out)) = (listener.stdin.take(), listener.stdout.take()) else {
            return Err(Failure("nobody to ask".to_owned()));
        };
        let (tell, heard) = channel();
        thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                let Ok(said) = serde_json::from_str(&line) else {
                    break;
                };
                if tell.send(said).is_err() {
                    break;
                }
            }
        });
        let mut ears = Self {
            listener,
            ask,
            heard,
            said: Vec::new(),
            titles: Vec::new(),
            focused: Vec::new(),
            lost: Vec::new(),
        };
        ears.until("the listener", |line| {
            line.get("ready").map(|_| Value::Null)
        })?;
        Ok(ears)
    }

    /// A program of Python with the bindings of AT-SPI.
    pub(super) fn python() -> Command {
        Command::new(PYTHON)
    }

    /// Waits for an announcement of exactly this text.
    ///
    /// # Errors
    /// It does not come in time.
    pub fn hears(&mut self, text: &str) -> Result<(), Failure> {
        self.until(&format!("« {text} » said"), |line| {
            (line["said"] == text).then_some(Value::Null)
        })?;
        Ok(())
    }

    /// Waits for an announcement that begins so, and gives all of it.
    ///
    /// # Errors
    /// It does not come in time.
    pub fn hears_begin(&mut self, begin: &str) -> Result<String, Failure> {
        let said = self.until(&format!("« {begin}… » said"), |line| {
            let said = line["said"].as_str()?;
            said.starts_with(begin).then(|| line["said"].clone())
        })?;
        Ok(said.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the window has this title.
    ///
    /// # Errors
    /// It does not come in time.
    pub fn entitled(&mut self, text: &str) -> Result<(), Failure> {
        if self.titles.last().is_some_and(|title| title == text) {
            return Ok(());
        }
        self.until(&format!("the title « {text} »"), |line| {
            (line["title"] == text).then_some(Value::Null)
        })?;
        Ok(())
    }

    /// Waits until the focus comes to something new that answers, and gives it.
    ///
    /// # Errors
    /// It does not come in time.
    pub fn reaches(
        &mut self,
        what: &str,
        wanted: impl Fn(&Value) -> bool,
    ) -> Result<Value, Failure> {
        self.until(&format!("the focus: {what}"), |line| {
            let at = &line["focus"];
            (at.is_object() && wanted(at)).then(|| at.clone())
        })
    }

    /// All that has a role, in the order of the screen: name, description, attributes, states, box.
    ///
    /// # Errors
    /// The listener is gone.
    pub fn all(&mut self, role: &str) -> Result<Vec<Value>, Failure> {
        writeln!(self.ask, "{role}").map_err(|error| Failure(error.to_string()))?;
        let found = self.until(&format!("what has the role {role}"), |line| {
            (line["role"] == role).then(|| line["found"].clone())
        })?;
        Ok(found.as_array().cloned().unwrap_or_default())
    }

    /// Waits until something of that role has that name.
    ///
    /// # Errors
    /// Nothing has, in time.
    pub fn finds(&mut self, role: &str, name: &str) -> Result<Value, Failure> {
        self.finds_where(role, name, |_| true)
    }

    /// The same, and that it has a state: the focus comes a moment after what has it.
    ///
    /// # Errors
    /// Nothing has, in time.
    pub fn finds_so(&mut self, role: &str, name: &str, state: &str) -> Result<Value, Failure> {
        self.finds_where(role, name, |one| {
            let states = one["states"].as_array();
            states.is_some_and(|all| all.iter().any(|one| one == state))
        })
        .map_err(|Failure(said)| Failure(format!("{said}: {state}")))
    }

    fn finds_where(
        &mut self,
        role: &str,
        name: &str,
        wanted: impl Fn(&Value) -> bool,
    ) -> Result<Value, Failure> {
        let begun = Instant::now();
        loop {
            let all = self.all(role)?;
            let mut named = all.iter().filter(|one| one["name"] == name);
            if let Some(found) = named.find(|one| wanted(one)) {
                return Ok(found.clone());
            }
            if begun.elapsed() > PATIENCE {
                let names: Vec<&Value> = all.iter().map(|one| &one["name"]).collect();
                return Err(Failure(format!(
                    "no {role} is called « {name} », but {names:?}"
                )));
            }
        }
    }

    /// Puts the focus on what has that role and that name, as soon as it is there.
    ///
    /// # Errors
    /// It does not come in time, or takes no focus.
    pub fn focuses(&mut self, role: &str, name: &str) -> Result<(), Failure> {
        let begun = Instant::now();
        loop {
            writeln!(self.ask, "{role}\t{name}").map_err(|error| Failure(error.to_string()))?;
            let done = self.until("an answer", |line| line.get("focused").cloned())?;
            if done == true {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                return Err(Failure(format!("no {role} « {name} » takes the focus")));
            }
        }
    }

    /// Waits until nothing of that role has that name.
    ///
    /// # Errors
    /// It stays.
    pub fn loses(&mut self, role: &str, name: &str) -> Result<(), Failure> {
        let begun = Instant::now();
        while self.all(role)?.iter().any(|one| one["name"] == name) {
            if begun.elapsed() > PATIENCE {
                return Err(Failure(format!("{role} « {name} » stays")));
            }
        }
        Ok(())
    }

    fn until(
        &mut self,
        what: &str,
        wanted: impl Fn(&Value) -> Option<Value>,
    ) -> Result<Value, Failure> {
        let end = Instant::now() + PATIENCE;
        loop {
            let line = self
                .heard
                .recv_timeout(end.saturating_duration_since(Instant::now()))
                .map_err(|error| {
                    let why = match error {
                        RecvTimeoutError::Timeout => "not heard",
                        RecvTimeoutError::Disconnected => "the listener ended",
                    };
                    Failure(format!(
                        "{why}: {what}\nheard: {:#?}\ntitles: {:#?}\nfocused: {:#?}\nlost: {:#?}",
                        self.said, self.titles, self.focused, self.lost
                    ))
                })?;
            if let Some(said) = line["said"].as_str() {
                self.said.push(said.to_owned());
            }
            if let Some(title) = line["title"].as_str() {
                self.titles.push(title.to_owned());
            }
            if let Some(lost) = line["lost"].as_str() {
                self.lost.push(lost.to_owned());
            }
            if line["focus"].is_object() {
                self.focused.push(line["focus"].clone());
            }
            if let Some(found) = wanted(&line) {
                return Ok(found);
            }
        }
    }
}

impl Drop for Ears {
    fn drop(&mut self) {
        let _ = self.listener.kill();
        let _ = self.listener.wait();
    }
}
