//! Orca, the screen reader of Debian's desks, with a speech that is written instead of spoken.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::{Failure, PATIENCE, stage::Held};

const SPEECH: &str = include_str!("orca_speech.py");
/// Silence this long ends what is said of a gesture: nothing else tells that a speaker is done.
const SILENCE: Duration = Duration::from_millis(900);
/// How long a word may take to begin on a busy machine.
const SLOW: Duration = Duration::from_secs(4);
const PULSE: Duration = Duration::from_millis(30);

/// A running Orca.
pub struct Orca {
    spoken: PathBuf,
    read: usize,
    _process: Held,
    _home: tempfile::TempDir,
}

impl Orca {
    /// Starts one; the command brings the display and the bus.
    pub(super) fn start(mut command: Command) -> Result<Self, Failure> {
        let failed = |error: std::io::Error| Failure(format!("orca: {error}"));
        let home = tempfile::tempdir().map_err(failed)?;
        let folder = home.path().join("orca");
        fs::create_dir_all(&folder).map_err(failed)?;
        fs::write(folder.join("etabli_speech.py"), SPEECH).map_err(failed)?;
        let customizations = format!(
            "import sys\nsys.path.insert(0, {:?})\nimport orca.settings\n\
             orca.settings.speechServerFactory = 'etabli_speech'\n",
            folder.display().to_string()
        );
        fs::write(folder.join("orca-customizations.py"), customizations).map_err(failed)?;
        let spoken = home.path().join("spoken.txt");
        fs::write(&spoken, "").map_err(failed)?;
        let process = command
            .env("HOME", home.path())
            .env("XDG_DATA_HOME", home.path())
            .env("ETABLI_SPOKEN", &spoken)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let orca = Self {
            spoken,
            read: 0,
            _process: Held(process),
            _home: home,
        };
        let begun = Instant::now();
        while orca.text()?.is_empty() {
            if begun.elapsed() > PATIENCE {
                return Err(Failure("Orca says nothing".to_owned()));
            }
            thread::sleep(PULSE);
        }
        Ok(orca)
    }

    /// What it says from now on until it is silent, a line an utterance. Where something must be
    /// said, it is waited for: only what stays silent then is silent.
    ///
    /// # Errors
    /// Its words cannot be read.
    pub fn says(&mut self, must: bool) -> Result<Vec<String>, Failure> {
        let begun = Instant::now();
        let mut text = self.text()?;
        while must && text.lines().count() <= self.read && begun.elapsed() < SLOW {
            thread::sleep(PULSE);
            text = self.text()?;
        }
        let mut since = Instant::now();
        while since.elapsed() < SILENCE {
            thread::sleep(PULSE);
            let now = self.text()?;
            if now != text {
                text = now;
                since = Instant::now();
            }
        }
        let new: Vec<String> = text
            .lines()
            .skip(self.read)
            .map(|line| line.trim().to_owned())
            .collect();
        self.read += new.len();
        Ok(new)
    }

    /// Waits until it has said something with these words since it was last listened to.
    ///
    /// # Errors
    /// It does not, in time.
    pub fn speaks(&self, words: &str) -> Result<(), Failure> {
        let begun = Instant::now();
        loop {
            let text = self.text()?;
            let new: Vec<&str> = text.lines().skip(self.read).collect();
            if new.iter().any(|line| line.contains(words)) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                return Err(Failure(format!("not spoken: « {words} », but {new:#?}")));
            }
            thread::sleep(PULSE);
        }
    }

    fn text(&self) -> Result<String, Failure> {
        fs::read_to_string(&self.spoken).map_err(|error| Failure(format!("orca: {error}")))
    }
}
