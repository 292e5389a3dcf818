//! What a test of the window stands on: its own display, driver and data folder. All of it ends
//! with the test.

use std::{
    ffi::OsStr,
    fs,
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::{Bus, Driver, Ears, Failure, Orca, PATIENCE, ledger::Ledger, screens};

const PULSE: Duration = Duration::from_millis(20);

/// A process that is ended with its owner.
pub(super) struct Held(pub(super) Child);

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A virtual display.
pub struct Screen {
    /// Its name, for `DISPLAY`.
    pub name: String,
    _manager: Option<Held>,
    _server: Held,
    /// What its server has written.
    _folder: Option<tempfile::TempDir>,
}

impl Screen {
    /// Starts one of the size of an office laptop's.
    ///
    /// # Errors
    /// Xvfb is not installed, or does not start.
    pub fn start() -> Result<Self, Failure> {
        Self::with(&[])
    }

    /// Starts one with a window manager, as every desk has: it frames windows, and lets them fill the screen.
    ///
    /// # Errors
    /// Xvfb or openbox is not installed, or does not start.
    pub fn managed() -> Result<Self, Failure> {
        let mut screen = Self::start()?;
        let mut manager = Command::new("openbox");
        screen.surround(&mut manager, "C.UTF-8");
        let manager = manager
            .arg("--sm-disable")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failure(format!("openbox: {error}")))?;
        screen._manager = Some(Held(manager));
        let begun = Instant::now();
        // It tells how many desks there are.
        let told = || {
            let mut asked = Command::new("xdotool");
            let asked = asked
                .arg("get_num_desktops")
                .env("DISPLAY", &screen.name)
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            asked.status().is_ok_and(|status| status.success())
        };
        while !told() {
            if begun.elapsed() > PATIENCE {
                return Err(Failure("openbox does not answer".to_owned()));
            }
            thread::sleep(PULSE);
        }
        Ok(screen)
    }

    /// Starts one whose frame buffer is a file in a folder (`Xvfb_screen0`).
    ///
    /// # Errors
    /// Xvfb is not installed, or does not start.
    pub fn in_folder(folder: &Path) -> Result<Self, Failure> {
        Self::with(&["-fbdir".as_ref(), folder.as_os_str()])
    }

    /// Starts one into which a second screen can be plugged ([`Self::plug`]).
    ///
    /// # Errors
    /// Xorg or its dummy driver is not installed, or does not start.
    pub fn plugged() -> Result<Self, Failure> {
        let folder = tempfile::tempdir().map_err(|error| Failure(error.to_string()))?;
        let server = screens::server(folder.path())?;
        Self::of(server, Some(folder))
    }

    /// Plugs the second screen in, at the right of the first, or pulls it out.
    ///
    /// # Errors
    /// `xrandr` is not installed, or this display has one screen only.
    pub fn plug(&self, there: bool) -> Result<(), Failure> {
        screens::plug(&self.name, there)
    }

    fn with(more: &[&OsStr]) -> Result<Self, Failure> {
        let mut server = Command::new("Xvfb");
        server.args(["-screen", "0", "1366x768x24"]).args(more);
        Self::of(server, None)
    }

    fn of(mut server: Command, folder: Option<tempfile::TempDir>) -> Result<Self, Failure> {
        let program = server.get_program().to_string_lossy().into_owned();
        // Without a reset when its last window closes: no desktop's display has one, and what
        // programs leave there for the next (GDK: the visuals) would be gone at each start.
        let mut server = server
            .args(["-displayfd", "1", "-noreset", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failure(format!("{program}: {error}")))?;
        let out = server.stdout.take();
        let server = Held(server);
        let mut line = String::new();
        if let Some(out) = out {
            BufReader::new(out)
                .read_line(&mut line)
                .map_err(|error| Failure(format!("{program}: {error}")))?;
        }
        let number: u32 = line
            .trim()
            .parse()
            .map_err(|_| Failure(format!("{program} gave no display")))?;
        Ok(Self {
            name: format!(":{number}"),
            _manager: None,
            _server: server,
            _folder: folder,
        })
    }

    /// Lets a program run on it, in a language, and with nothing of the session that started the
    /// tests.
    pub fn surround(&self, command: &mut Command, language: &str) {
        command
            .env("DISPLAY", &self.name)
            .env("LANG", language)
            .env("LC_ALL", language)
            .env_remove("LANGUAGE")
            .env_remove("WAYLAND_DISPLAY")
            // No session bus and no portal: a start would wait 25 s for them.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("GTK_USE_PORTAL", "0")
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1");
    }

    /// Presses keys on the display itself (`ctrl+q`): the window's menu hears them, which it does
    /// not when the driver presses them in the page.
    ///
    /// # Errors
    /// `xdotool` is not installed.
    pub fn keys(&self, keys: &[&str]) -> Result<(), Failure> {
        self.hand(&[&["key"], keys].concat())
    }

    /// Types a text on the display itself.
    ///
    /// # Errors
    /// `xdotool` is not installed.
    pub fn types(&self, text: &str) -> Result<(), Failure> {
        self.hand(&["type", "--delay", "20", text])
    }

    /// What a hand does on the display itself, in `xdotool`'s words.
    ///
    /// # Errors
    /// `xdotool` is not installed.
    pub fn hand(&self, words: &[&str]) -> Result<(), Failure> {
        let pressed = Command::new("xdotool")
            .args(words)
            .env("DISPLAY", &self.name)
            .status()
            .map_err(|error| Failure(format!("xdotool: {error}")))?;
        if pressed.success() {
            Ok(())
        } else {
            Err(Failure("xdotool refuses".to_owned()))
        }
    }
}

/// The built program: `ETABLI_BIN`, or the workspace's own.
pub fn program() -> PathBuf {
    std::env::var_os("ETABLI_BIN").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/debug/etabli"),
        PathBuf::from,
    )
}

/// A display, a driver, a data folder, and a folder that answers for file dialogs.
pub struct Stage {
    /// The data folder.
    pub data: tempfile::TempDir,
    /// Where what is saved through a dialog lies; its `open.txt` names what is opened, and its
    /// `shown.txt` holds the folders that were shown in the computer's own file window.
    pub desk: tempfile::TempDir,
    port: u16,
    ledger: Ledger,
    _driver: Held,
    /// The display.
    pub screen: Screen,
    language: String,
    bus: Option<Bus>,
}

impl Stage {
    /// Prepares one, in a language of the system.
    ///
    /// # Errors
    /// A program that is not installed, or does not start.
    pub fn new(language: &str) -> Result<Self, Failure> {
        Self::with(language, Screen::start()?, None, &[])
    }

    /// Prepares one whose windows a window manager frames.
    ///
    /// # Errors
    /// A program that is not installed, or does not start.
    pub fn managed(language: &str) -> Result<Self, Failure> {
        Self::with(language, Screen::managed()?, None, &[])
    }

    /// Prepares one into whose computer a second screen can be plugged.
    ///
    /// # Errors
    /// A program that is not installed, or does not start.
    pub fn plugged(language: &str) -> Result<Self, Failure> {
        Self::with(language, Screen::plugged()?, None, &[])
    }

    /// Prepares one whose windows a screen reader can hear.
    ///
    /// # Errors
    /// A program that is not installed, or does not start.
    pub fn heard(language: &str) -> Result<Self, Failure> {
        Self::with(language, Screen::start()?, Some(Bus::start()?), &[])
    }

    /// Prepares one with other surroundings; a variable without a value is taken away. Without
    /// `ETABLI_DIALOGS` the system's own dialogs are shown.
    ///
    /// # Errors
    /// A program that is not installed, or does not start.
    pub fn among(language: &str, more: &[(&str, Option<&OsStr>)]) -> Result<Self, Failure> {
        Self::with(language, Screen::start()?, None, more)
    }

    /// The same with a session bus on which the desktop's portal answers.
    ///
    /// # Errors
    /// A program that is not installed, or does not start.
    pub fn with_portal(language: &str, more: &[(&str, Option<&OsStr>)]) -> Result<Self, Failure> {
        let screen = Screen::start()?;
        let bus = Bus::shown_on(&screen, language)?;
        Self::with(language, screen, Some(bus), more)
    }

    fn with(
        language: &str,
        screen: Screen,
        bus: Option<Bus>,
        more: &[(&str, Option<&OsStr>)],
    ) -> Result<Self, Failure> {
        let folder = || tempfile::tempdir().map_err(|error| Failure(error.to_string()));
        let (data, desk) = (folder()?, folder()?);
        let ledger = Ledger::open()?;
        let port = free_port()?;
        let mut driver = Command::new("WebKitWebDriver");
        screen.surround(&mut driver, language);
        if let Some(bus) = &bus {
            bus.surround(&mut driver);
        }
        driver.env("PATH", file_window(desk.path())?);
        driver
            .arg(format!("--port={port}"))
            // The first is the name that Tauri reads; older ones read the second.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("TAURI_AUTOMATION", "true")
            .env("ETABLI_DIALOGS", desk.path())
            .env("ETABLI_REACHED", ledger.path());
        for (name, value) in more {
            match value {
                Some(value) => driver.env(name, value),
                None => driver.env_remove(name),
            };
        }
        let driver = driver
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failure(format!("WebKitWebDriver: {error}")))?;
        let driver = Held(driver);
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > PATIENCE {
                return Err(Failure("WebKitWebDriver does not answer".to_owned()));
            }
            thread::sleep(PULSE);
        }
        Ok(Self {
            data,
            desk,
            port,
            ledger,
            _driver: driver,
            screen,
            language: language.to_owned(),
            bus,
        })
    }

    /// From now on the library is encrypted with this passphrase, for whoever looks at it beside the
    /// window; `None`: with none.
    pub fn encrypted_with(&self, passphrase: Option<&str>) {
        self.ledger.encrypted_with(passphrase);
    }

    /// What was acknowledged so far is given up by choice: another file takes its place.
    ///
    /// # Errors
    /// What the shell has written cannot be read.
    pub fn give_up(&self) -> Result<(), Failure> {
        self.ledger.give_up()
    }

    /// Begins to listen, before a window is opened.
    ///
    /// # Errors
    /// Nothing can be heard on this stage, or the listener does not start.
    pub fn ears(&self) -> Result<Ears, Failure> {
        let mut listener = Ears::python();
        self.around(&mut listener)?;
        Ears::listen(listener)
    }

    /// Starts the screen reader, before a window is opened.
    ///
    /// # Errors
    /// Nothing can be heard on this stage, or Orca is not installed.
    pub fn orca(&self) -> Result<Orca, Failure> {
        let mut command = Command::new("orca");
        self.around(&mut command)?;
        Orca::start(command)
    }

    /// Lets a program hear what is on this stage.
    fn around(&self, command: &mut Command) -> Result<(), Failure> {
        let bus = self
            .bus
            .as_ref()
            .ok_or_else(|| Failure("no bus to listen on".to_owned()))?;
        self.screen.surround(command, &self.language);
        bus.surround(command);
        Ok(())
    }

    /// Opens the window on the data folder.
    ///
    /// # Errors
    /// It does not start.
    pub fn open(&self) -> Result<Driver, Failure> {
        let folder = self.data.path().display().to_string();
        Driver::start(self.port, &program(), &["--data-dir".to_owned(), folder])
    }

    /// Opens, in place of the window, the small browser that WebKitGTK comes with: the same engine
    /// without Établi.
    ///
    /// # Errors
    /// It is not installed, or does not start.
    pub fn browser(&self) -> Result<Driver, Failure> {
        let browser = fs::read_dir("/usr/lib")
            .map_err(|error| Failure(error.to_string()))?
            .flatten()
            .map(|place| place.path().join("webkit2gtk-4.1/MiniBrowser"))
            .find(|path| path.is_file())
            .ok_or_else(|| Failure("no browser of WebKitGTK under /usr/lib".to_owned()))?;
        Driver::start(self.port, &browser, &["--automation".to_owned()])
    }

    /// Opens the window on the data folder without a driver: it outlives its page.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(&self) -> Result<(), Failure> {
        let mut program = Command::new(program());
        self.screen.surround(&mut program, &self.language);
        if let Some(bus) = &self.bus {
            bus.surround(&mut program);
        }
        program
            .arg("--data-dir")
            .arg(self.data.path())
            .env("PATH", file_window(self.desk.path())?)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("ETABLI_DIALOGS", self.desk.path())
            .env("ETABLI_REACHED", self.ledger.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map(|mut program| thread::spawn(move || program.wait()))
            .map_err(|error| Failure(error.to_string()))?;
        Ok(())
    }

    /// What the shell has written down so far, a line each: what it was asked, and did.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn told(&self) -> Result<String, Failure> {
        fs::read_to_string(self.ledger.path()).map_err(|error| Failure(error.to_string()))
    }

    /// Ends the window, and waits until the program is gone: another start would be the same one.
    ///
    /// # Errors
    /// It does not end.
    pub fn close(&self, window: &Driver) -> Result<(), Failure> {
        window.quit();
        self.ended()
    }

    /// Waits until the program is gone, and looks on the disk for all it said it had done.
    ///
    /// # Errors
    /// It does not end, or something it said is not so.
    pub fn ended(&self) -> Result<(), Failure> {
        let begun = Instant::now();
        while self.runs() {
            if begun.elapsed() > PATIENCE {
                return Err(Failure("the program does not end".to_owned()));
            }
            thread::sleep(PULSE);
        }
        self.ledger.look(self.data.path())
    }

    /// Looks on the disk for all the window has said it did so far.
    ///
    /// # Errors
    /// Something of it is not so.
    pub fn kept(&self) -> Result<(), Failure> {
        self.ledger.look(self.data.path())
    }

    /// Whether a program has this data folder among its arguments.
    fn runs(&self) -> bool {
        !self.programs().is_empty()
    }

    /// The programs that have it, by their numbers.
    fn programs(&self) -> Vec<String> {
        let folder = self.data.path().display().to_string();
        let Ok(processes) = fs::read_dir("/proc") else {
            return Vec::new();
        };
        let ours = |path: &Path| {
            fs::read(path.join("cmdline")).is_ok_and(|line| {
                line.split(|byte| *byte == 0)
                    .any(|word| word == folder.as_bytes())
            })
        };
        processes
            .flatten()
            .filter(|process| ours(&process.path()))
            .map(|process| process.file_name().to_string_lossy().into_owned())
            .collect()
    }

    /// Ends the program as a failure would: `kill -9`. Gives when it is gone.
    ///
    /// # Errors
    /// It does not end, or something it said is not on the disk.
    pub fn kill(&self) -> Result<(), Failure> {
        for program in self.programs() {
            let _ = Command::new("kill").args(["-9", &program]).status();
        }
        self.ended()
    }

    /// Runs the command line on the same folder.
    ///
    /// # Errors
    /// It does not start, or refuses.
    pub fn line(&self, arguments: &[&str]) -> Result<String, Failure> {
        let mut command = Command::new(program());
        if let Some(passphrase) = self.ledger.passphrase() {
            command.env("ETABLI_PASSPHRASE", passphrase);
        }
        let output = command
            .arg("--data-dir")
            .arg(self.data.path())
            .args(arguments)
            .env_remove("DISPLAY")
            .output()
            .map_err(|error| Failure(error.to_string()))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(Failure(
                String::from_utf8_lossy(&output.stderr).into_owned(),
            ))
        }
    }

    /// Keeps a picture of the display for people to look at, in `target/shots`. It is the real
    /// screen, menu and all: the driver's own pictures need a compositor.
    ///
    /// # Errors
    /// It cannot be taken or written.
    pub fn keep(&self, name: &str) -> Result<PathBuf, Failure> {
        let folder = program()
            .parent()
            .and_then(Path::parent)
            .map_or_else(|| PathBuf::from("target"), Path::to_path_buf)
            .join("shots");
        fs::create_dir_all(&folder).map_err(|error| Failure(error.to_string()))?;
        let path = folder.join(format!("{name}.png"));
        let taken = Command::new("import")
            .args(["-display", &self.screen.name, "-window", "root"])
            .arg(&path)
            .stderr(Stdio::null())
            .status()
            .map_err(|error| Failure(format!("import (imagemagick): {error}")))?;
        if taken.success() {
            Ok(path)
        } else {
            Err(Failure(format!("no picture: {}", path.display())))
        }
    }
}

/// A search path where the program that shows folders, which a test machine need not have, writes
/// down which ones.
fn file_window(desk: &Path) -> Result<std::ffi::OsString, Failure> {
    use std::os::unix::fs::PermissionsExt;
    let fault = |error: std::io::Error| Failure(error.to_string());
    let programs = desk.join("programs");
    fs::create_dir_all(&programs).map_err(fault)?;
    let program = programs.join("xdg-open");
    let script = format!(
        "#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}/shown.txt'\n",
        desk.display()
    );
    fs::write(&program, script).map_err(fault)?;
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).map_err(fault)?;
    let known = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(programs).chain(std::env::split_paths(&known));
    std::env::join_paths(all).map_err(|error| Failure(error.to_string()))
}

fn free_port() -> Result<u16, Failure> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Failure(error.to_string()))
}
