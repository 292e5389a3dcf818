//! Files and texts dragged out of another program and let go over the window, by the desk's own way
//! (XDND) and a real pointer.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use super::{Ears, Failure, PATIENCE, Screen, stage::Held};

/// Where `drag.py` shows its window, on a part of the display that the desk's window leaves free.
const SOURCE: (f64, f64) = (40.0, 744.0);
const PULSE: Duration = Duration::from_millis(120);

impl Screen {
    /// Drags files there, and lets them go.
    ///
    /// # Errors
    /// Nothing there takes them.
    pub fn drop_files(&self, files: &[&Path], to: (f64, f64)) -> Result<(), Failure> {
        let uris: Vec<String> = files.iter().map(|path| uri(path)).collect();
        self.dropped("text/uri-list", &uris, to)
    }

    /// Drags a text there, and lets it go.
    ///
    /// # Errors
    /// Nothing there takes it.
    pub fn drop_text(&self, text: &str, to: (f64, f64)) -> Result<(), Failure> {
        self.dropped("text/plain", &[text.to_owned()], to)
    }

    /// Drags files there; what is under the pointer then is looked at before they go back.
    ///
    /// # Errors
    /// Nothing there takes them, or what is looked at is not so.
    pub fn hold_files(
        &self,
        files: &[&Path],
        to: (f64, f64),
        look: impl FnOnce() -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let uris: Vec<String> = files.iter().map(|path| uri(path)).collect();
        let (source, said) = self.drag("text/uri-list", &uris, to)?;
        look()?;
        self.pointer(&["key", "Escape"])?;
        self.pointer(&["mouseup", "1"])?;
        ended(&said)?;
        drop(source);
        Ok(())
    }

    fn dropped(&self, kind: &str, held: &[String], to: (f64, f64)) -> Result<(), Failure> {
        let (source, said) = self.drag(kind, held, to)?;
        self.pointer(&["mouseup", "1"])?;
        let lines = ended(&said)?;
        drop(source);
        if lines.iter().any(|line| line == "failed") {
            return Err(Failure(format!("what was dragged went back: {lines:?}")));
        }
        Ok(())
    }

    fn drag(
        &self,
        kind: &str,
        held: &[String],
        to: (f64, f64),
    ) -> Result<(Held, mpsc::Receiver<String>), Failure> {
        let mut source = Ears::python();
        self.surround(&mut source, "C.UTF-8");
        let mut source = source
            .args(["-c", include_str!("drag.py"), kind])
            .args(held)
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| Failure(format!("python3-gi: {error}")))?;
        let out = source.stdout.take();
        let source = Held(source);
        let (tell, said) = mpsc::channel();
        thread::spawn(move || {
            for line in out.into_iter().flat_map(|out| BufReader::new(out).lines()) {
                if line.is_ok_and(|line| tell.send(line).is_err()) {
                    return;
                }
            }
        });
        heard(&said, "shown", || Ok(()))?;
        let at = |(x, y): (f64, f64)| [format!("{x:.0}"), format!("{y:.0}")];
        self.move_to(&at(SOURCE))?;
        self.pointer(&["mousedown", "1"])?;
        for step in 1..=8 {
            let part = f64::from(step) / 8.0;
            let x = SOURCE.0 + (to.0 - SOURCE.0) * part;
            let y = SOURCE.1 + (to.1 - SOURCE.1) * part;
            self.move_to(&at((x, y)))?;
        }
        let mut turn = 0.0;
        heard(&said, "takes", || {
            turn = 1.0 - turn;
            self.move_to(&at((to.0 + turn, to.1)))
        })?;
        self.move_to(&at(to))?;
        Ok((source, said))
    }

    fn move_to(&self, at: &[String; 2]) -> Result<(), Failure> {
        self.pointer(&["mousemove", &at[0], &at[1]])
    }

    fn pointer(&self, arguments: &[&str]) -> Result<(), Failure> {
        let done = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", &self.name)
            .status()
            .map_err(|error| Failure(format!("xdotool: {error}")))?;
        if done.success() {
            Ok(())
        } else {
            Err(Failure(format!("xdotool refuses: {arguments:?}")))
        }
    }
}

/// The address of a file, as file windows write it.
pub fn uri(path: &Path) -> String {
    let mut uri = "file://".to_owned();
    for byte in path.display().to_string().bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

/// Waits for a word, doing something meanwhile.
fn heard(
    said: &mpsc::Receiver<String>,
    word: &str,
    mut meanwhile: impl FnMut() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let begun = Instant::now();
    loop {
        match said.recv_timeout(PULSE) {
            Ok(line) if line == word => return Ok(()),
            Ok(_) => {}
            Err(mpsc::RecvTimeoutError::Timeout) if begun.elapsed() < PATIENCE => meanwhile()?,
            Err(error) => return Err(Failure(format!("the drag never says {word}: {error}"))),
        }
    }
}

fn ended(said: &mpsc::Receiver<String>) -> Result<Vec<String>, Failure> {
    let mut lines = Vec::new();
    loop {
        let line = said
            .recv_timeout(PATIENCE)
            .map_err(|error| Failure(format!("the drag does not end: {error}, {lines:?}")))?;
        if line == "ended" {
            return Ok(lines);
        }
        lines.push(line);
    }
}
