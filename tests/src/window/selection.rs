//! The clipboard of the display as another program sees it: several flavours of one copy offered at
//! once, as a spreadsheet does, and what the window offers read flavour by flavour. `xclip` knows one
//! flavour at a time, and events made in the page know no clipboard at all.
//!
//! It speaks the few requests of the X protocol that this takes, over the display's own socket.

use std::{
    io::{Read, Write},
    os::unix::net::UnixStream,
    process::Command,
    thread::{self, JoinHandle},
};

use super::{Failure, PATIENCE, Screen};

/// The largest answer that goes in one request; nothing here comes near it.
const LARGEST: usize = 200_000;

const ATOM: u32 = 4;
const REPLY: u8 = 1;
const SELECTION_REQUEST: u8 = 30;
const SELECTION_NOTIFY: u8 = 31;

/// What one flavour of a copy holds.
pub type Flavour<'a> = (&'a str, &'a [u8]);

/// A copy on the clipboard; it lies there until this is dropped.
pub struct Offer {
    stream: UnixStream,
    serving: Option<JoinHandle<()>>,
}

impl Drop for Offer {
    fn drop(&mut self) {
        let _ = self.stream.shutdown(std::net::Shutdown::Both);
        if let Some(serving) = self.serving.take() {
            let _ = serving.join();
        }
    }
}

fn fault(error: impl std::fmt::Display) -> Failure {
    Failure(format!("the clipboard: {error}"))
}

impl Screen {
    /// Offers a copy, each flavour by its name (`text/html`, `UTF8_STRING`). `selection` is
    /// `CLIPBOARD`, or `PRIMARY` for what the middle button pastes.
    ///
    /// # Errors
    /// The display cannot be reached.
    pub fn offer(&self, selection: &str, flavours: &[Flavour<'_>]) -> Result<Offer, Failure> {
        let mut desk = Client::new(&self.name)?;
        let selection = desk.atom(selection)?;
        let targets = desk.atom("TARGETS")?;
        let mut held = Vec::new();
        for (name, bytes) in flavours {
            if bytes.len() > LARGEST {
                return Err(fault("too much at once"));
            }
            held.push((desk.atom(name)?, bytes.to_vec()));
        }
        desk.own(selection)?;
        let stream = desk.stream.try_clone().map_err(fault)?;
        // It serves as long as the copy lies there.
        desk.stream.set_read_timeout(None).map_err(fault)?;
        let serving = thread::spawn(move || while desk.serve(targets, &held).is_ok() {});
        Ok(Offer {
            stream,
            serving: Some(serving),
        })
    }

    /// One flavour of what lies on the clipboard; nothing when it is not offered.
    ///
    /// # Errors
    /// Whoever owns it does not answer.
    pub fn offered(&self, selection: &str, flavour: &str) -> Result<Option<String>, Failure> {
        let mut desk = Client::new(&self.name)?;
        let selection = desk.atom(selection)?;
        let flavour = desk.atom(flavour)?;
        let bytes = desk.convert(selection, flavour)?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Sets the keyboard of the display (`fr`), with its compose key on the menu key.
    ///
    /// # Errors
    /// `setxkbmap` is not installed, or does not know it.
    pub fn keyboard(&self, layout: &str) -> Result<(), Failure> {
        let set = Command::new("setxkbmap")
            .args([layout, "-option", "compose:menu"])
            .env("DISPLAY", &self.name)
            .status()
            .map_err(|error| Failure(format!("setxkbmap: {error}")))?;
        if set.success() {
            Ok(())
        } else {
            Err(Failure(format!("no keyboard {layout}")))
        }
    }

    /// Presses a button of the pointer at a place of the display.
    ///
    /// # Errors
    /// `xdotool` is not installed.
    pub fn button(&self, x: f64, y: f64, button: u8) -> Result<(), Failure> {
        let pressed = Command::new("xdotool")
            .args(["mousemove", "--sync"])
            .args([format!("{x:.0}"), format!("{y:.0}")])
            .args(["click", &button.to_string()])
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

/// A connection to the display, with a window nobody sees.
struct Client {
    stream: UnixStream,
    window: u32,
    /// What came while an answer was awaited.
    waiting: Vec<Vec<u8>>,
}

impl Client {
    fn new(display: &str) -> Result<Self, Failure> {
        let path = format!("/tmp/.X11-unix/X{}", display.trim_start_matches(':'));
        let mut stream = UnixStream::connect(path).map_err(fault)?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(fault)?;
        // Little-endian, version 11.0, no authority.
        stream
            .write_all(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])
            .map_err(fault)?;
        let mut head = [0; 8];
        stream.read_exact(&mut head).map_err(fault)?;
        let mut setup = vec![0; usize::from(u16::from_le_bytes([head[6], head[7]])) * 4];
        stream.read_exact(&mut setup).map_err(fault)?;
        if head[0] != 1 {
            return Err(fault("the display refuses"));
        }
        let base = number(&setup, 4);
        let vendor = usize::from(u16::from_le_bytes([setup[16], setup[17]]));
        let root = number(
            &setup,
            32 + vendor.next_multiple_of(4) + usize::from(setup[21]) * 8,
        );
        let mut client = Self {
            stream,
            window: base,
            waiting: Vec::new(),
        };
        // CreateWindow, of the class that only takes input.
        let mut body = Vec::new();
        put(&mut body, &[base, root]);
        body.extend([0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 2, 0]);
        put(&mut body, &[0, 0]);
        client.request(1, 0, &body)?;
        Ok(client)
    }

    fn request(&mut self, code: u8, more: u8, body: &[u8]) -> Result<(), Failure> {
        let padded = body.len().next_multiple_of(4);
        let words = u16::try_from(padded / 4 + 1).map_err(fault)?;
        let mut bytes = vec![code, more];
        bytes.extend(words.to_le_bytes());
        bytes.extend(body);
        bytes.resize(4 + padded, 0);
        self.stream.write_all(&bytes).map_err(fault)
    }

    /// The next answer or event; what the display refuses is one too.
    fn next(&mut self) -> Result<Vec<u8>, Failure> {
        let mut bytes = vec![0; 32];
        self.stream.read_exact(&mut bytes).map_err(fault)?;
        if bytes[0] == REPLY {
            let more = number(&bytes, 4) as usize * 4;
            bytes.resize(32 + more, 0);
            self.stream.read_exact(&mut bytes[32..]).map_err(fault)?;
        }
        Ok(bytes)
    }

    fn until(&mut self, kind: u8) -> Result<Vec<u8>, Failure> {
        if let Some(at) = self.waiting.iter().position(|one| one[0] & 0x7f == kind) {
            return Ok(self.waiting.remove(at));
        }
        loop {
            let one = self.next()?;
            match one[0] & 0x7f {
                found if found == kind => return Ok(one),
                0 => return Err(fault(format!("error {} of request {}", one[1], one[10]))),
                _ => self.waiting.push(one),
            }
        }
    }

    fn atom(&mut self, name: &str) -> Result<u32, Failure> {
        let length = u16::try_from(name.len()).map_err(fault)?;
        let mut body = length.to_le_bytes().to_vec();
        body.extend([0, 0]);
        body.extend(name.as_bytes());
        self.request(16, 0, &body)?;
        Ok(number(&self.until(REPLY)?, 8))
    }

    /// Takes a selection, and returns when the display has given it.
    fn own(&mut self, selection: u32) -> Result<(), Failure> {
        let mut body = Vec::new();
        put(&mut body, &[self.window, selection, 0]);
        self.request(22, 0, &body)?;
        let mut asked = Vec::new();
        put(&mut asked, &[selection]);
        self.request(23, 0, &asked)?;
        if number(&self.until(REPLY)?, 8) == self.window {
            Ok(())
        } else {
            Err(fault("not given"))
        }
    }

    /// Answers one request for the copy.
    fn serve(&mut self, targets: u32, held: &[(u32, Vec<u8>)]) -> Result<(), Failure> {
        let event = self.until(SELECTION_REQUEST)?;
        let [time, requestor, selection, target, wanted] =
            [4, 12, 16, 20, 24].map(|at| number(&event, at));
        let property = if wanted == 0 { target } else { wanted };
        let mut given = property;
        if target == targets {
            let mut names = Vec::new();
            put(&mut names, &[targets]);
            put(
                &mut names,
                &held.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
            );
            self.change(requestor, property, ATOM, 32, &names)?;
        } else if let Some((_, bytes)) = held.iter().find(|(name, _)| *name == target) {
            self.change(requestor, property, target, 8, bytes)?;
        } else {
            given = 0;
        }
        let mut body = Vec::new();
        put(&mut body, &[requestor, 0]);
        body.extend([SELECTION_NOTIFY, 0, 0, 0]);
        put(
            &mut body,
            &[time, requestor, selection, target, given, 0, 0],
        );
        self.request(25, 0, &body)
    }

    fn change(
        &mut self,
        window: u32,
        property: u32,
        kind: u32,
        format: u8,
        bytes: &[u8],
    ) -> Result<(), Failure> {
        let units = u32::try_from(bytes.len() / usize::from(format / 8)).map_err(fault)?;
        let mut body = Vec::new();
        put(&mut body, &[window, property, kind]);
        body.extend([format, 0, 0, 0]);
        put(&mut body, &[units]);
        body.extend(bytes);
        self.request(18, 0, &body)
    }

    fn convert(&mut self, selection: u32, target: u32) -> Result<Option<Vec<u8>>, Failure> {
        let mut body = Vec::new();
        put(&mut body, &[self.window, selection, target, target, 0]);
        self.request(24, 0, &body)?;
        let event = self.until(SELECTION_NOTIFY)?;
        if number(&event, 20) == 0 {
            return Ok(None);
        }
        let mut asked = Vec::new();
        put(&mut asked, &[self.window, target, 0, 0, LARGEST as u32]);
        self.request(20, 0, &asked)?;
        let reply = self.until(REPLY)?;
        let length = number(&reply, 16) as usize * usize::from(reply[1] / 8);
        Ok(Some(reply[32..32 + length].to_vec()))
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn put(body: &mut Vec<u8>, numbers: &[u32]) {
    for number in numbers {
        body.extend(number.to_le_bytes());
    }
}
