//! A virtual display, and what is seen on it.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::step::{Done, Failure, output, program};

/// How long a window may take to show something, cold, or to end.
const PATIENCE: Duration = Duration::from_secs(60);
const PULSE: Duration = Duration::from_millis(400);

/// The display; it ends with us.
pub struct Screen {
    /// Its name, for `DISPLAY`.
    pub name: String,
    _server: Running,
}

impl Screen {
    pub fn start() -> Done<Self> {
        let mut screen = program("Xvfb");
        screen.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1366x768x24",
            "-noreset",
            "-nolisten",
            "tcp",
        ]);
        let mut server = Running(
            screen
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()?,
        );
        let out = server
            .0
            .stdout
            .take()
            .ok_or_else(|| Failure::new("Xvfb says nothing"))?;
        let mut number = String::new();
        BufReader::new(out).read_line(&mut number)?;
        Ok(Self {
            name: format!(":{}", number.trim()),
            _server: server,
        })
    }

    /// Takes a picture once the window has come to rest with something in it.
    pub fn picture(&self, window: &mut Running, picture: &Path) -> Done {
        let mut last = Vec::new();
        until("the window showed nothing; its picture is kept", || {
            window.alive()?;
            let mut import = program("import");
            import
                .env("DISPLAY", &self.name)
                .args(["-window", "root"])
                .arg(picture);
            if output(&mut import).is_none() {
                return Ok(false);
            }
            let now = fs::read(picture)?;
            let rest = now == last && colours(picture) > 100;
            last = now;
            Ok(rest)
        })
    }

    /// Presses keys, as a person would.
    pub fn keys(&self, keys: &str) -> Done {
        let mut press = program("xdotool");
        output(press.args(["key", keys]).env("DISPLAY", &self.name))
            .map(|_| ())
            .ok_or_else(|| Failure::new("xdotool could not press keys"))
    }
}

/// Asks again until it is so.
pub fn until(otherwise: &str, mut so: impl FnMut() -> Done<bool>) -> Done {
    let start = Instant::now();
    while !so()? {
        if start.elapsed() > PATIENCE {
            return Err(Failure::new(otherwise));
        }
        thread::sleep(PULSE);
    }
    Ok(())
}

/// How many colours a picture has: an empty window has few.
fn colours(picture: &Path) -> u32 {
    let mut identify = program("identify");
    identify.args(["-format", "%k"]).arg(picture);
    output(&mut identify)
        .and_then(|count| count.parse().ok())
        .unwrap_or(0)
}

/// Ends with us, whatever happens.
pub struct Running(pub Child);

impl Running {
    /// That it has not ended.
    pub fn alive(&mut self) -> Done {
        match self.0.try_wait()? {
            Some(status) => Err(Failure::new(format!(
                "the window closed by itself ({status})"
            ))),
            None => Ok(()),
        }
    }

    /// That it ends, and well.
    pub fn ended(&mut self) -> Done {
        until("the window did not close", || {
            Ok(self.0.try_wait()?.is_some())
        })?;
        match self.0.wait()? {
            status if status.success() => Ok(()),
            status => Err(Failure::new(format!("the window ended badly ({status})"))),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
