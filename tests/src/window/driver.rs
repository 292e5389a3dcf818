//! A WebDriver session: elements, real pointer and key actions, scripts.

use std::{
    fmt,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{PATIENCE, http};

/// The key of an element in WebDriver's JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const PULSE: Duration = Duration::from_millis(40);

/// A request that the window refused.
#[derive(Debug)]
pub struct Failure(pub String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// Something on the page.
#[derive(Clone, Debug)]
pub struct Element(pub String);

/// Keys that have no letter.
pub struct Keys;

#[allow(missing_docs)]
impl Keys {
    pub const ENTER: char = '\u{e007}';
    pub const TAB: char = '\u{e004}';
    pub const ESCAPE: char = '\u{e00c}';
    pub const SHIFT: char = '\u{e008}';
    pub const CONTROL: char = '\u{e009}';
    pub const ALT: char = '\u{e00a}';
    pub const LEFT: char = '\u{e012}';
    pub const UP: char = '\u{e013}';
    pub const RIGHT: char = '\u{e014}';
    pub const DOWN: char = '\u{e015}';
    pub const HOME: char = '\u{e011}';
    pub const END: char = '\u{e010}';
    pub const PAGE_UP: char = '\u{e00e}';
    pub const PAGE_DOWN: char = '\u{e00f}';
    pub const INSERT: char = '\u{e016}';
    pub const DELETE: char = '\u{e017}';
    pub const F2: char = '\u{e032}';
    pub const F6: char = '\u{e036}';
    pub const F9: char = '\u{e039}';
    pub const F8: char = '\u{e038}';
    pub const F10: char = '\u{e03a}';
    pub const F11: char = '\u{e03b}';
}

/// A running window under a driver.
pub struct Driver {
    port: u16,
    session: String,
}

impl Driver {
    /// Starts the program and waits until it shows a page.
    ///
    /// # Errors
    /// What the driver says.
    pub fn start(port: u16, program: &PathBuf, arguments: &[String]) -> Result<Self, Failure> {
        let capabilities = json!({
            "capabilities": { "alwaysMatch": {
                "webkitgtk:browserOptions": { "binary": program, "args": arguments },
            } },
        });
        let answer = call(port, "POST", "/session", Some(&capabilities))?;
        let session = answer["sessionId"]
            .as_str()
            .ok_or_else(|| Failure(format!("no session: {answer}")))?
            .to_owned();
        Ok(Self { port, session })
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Failure> {
        let path = format!("/session/{}{path}", self.session);
        call(self.port, "POST", &path, Some(body))
    }

    /// Ends the session; the program ends with it.
    pub fn quit(&self) {
        let path = format!("/session/{}", self.session);
        let _ = call(self.port, "DELETE", &path, None);
    }

    /// The windows there are, by the driver's names.
    ///
    /// # Errors
    /// What the driver says.
    pub fn windows(&self) -> Result<Vec<String>, Failure> {
        let path = format!("/session/{}/window/handles", self.session);
        let all = call(self.port, "GET", &path, None)?;
        let all = all.as_array().into_iter().flatten();
        Ok(all
            .filter_map(|one| one.as_str().map(str::to_owned))
            .collect())
    }

    /// Goes on in another window.
    ///
    /// # Errors
    /// What the driver says.
    pub fn switch(&self, window: &str) -> Result<(), Failure> {
        self.post("/window", &json!({ "handle": window }))?;
        Ok(())
    }

    /// Goes to another page, by its whole address.
    ///
    /// # Errors
    /// What the driver says.
    pub fn visit(&self, address: &str) -> Result<(), Failure> {
        self.post("/url", &json!({ "url": address }))?;
        Ok(())
    }

    /// Runs a script and gives what it returns.
    ///
    /// # Errors
    /// What it throws.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value, Failure> {
        self.post(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Runs a script that calls its last argument when it is done.
    ///
    /// # Errors
    /// What it throws.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value, Failure> {
        self.post(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Looks until a script gives something that is not null, false or empty.
    ///
    /// # Errors
    /// Nothing came in time; `what` is named.
    pub fn until(&self, what: &str, script: &str, arguments: &[Value]) -> Result<Value, Failure> {
        let begun = Instant::now();
        loop {
            let said = self.run(script, arguments);
            match &said {
                Ok(Value::Null | Value::Bool(false)) => {}
                Ok(value) => return Ok(value.clone()),
                Err(_) => {}
            }
            if begun.elapsed() > PATIENCE {
                let text = self
                    .run(
                        "return document.body ? document.body.innerText.slice(0, 1500) : ''",
                        &[],
                    )
                    .unwrap_or(Value::Null);
                return Err(Failure(format!(
                    "not there: {what}\nlast answer: {said:?}\npage: {}",
                    text.as_str().unwrap_or_default()
                )));
            }
            thread::sleep(PULSE);
        }
    }

    /// Gives the window that is driven another size.
    ///
    /// # Errors
    /// There is no such window.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Failure> {
        self.post(
            "/window/rect",
            &json!({ "x": 0, "y": 0, "width": width, "height": height }),
        )?;
        Ok(())
    }

    /// Presses the pointer's button in the middle of an element.
    ///
    /// # Errors
    /// The element cannot be reached.
    pub fn click(&self, element: &Element) -> Result<(), Failure> {
        self.post(&format!("/element/{}/click", element.0), &json!({}))?;
        Ok(())
    }

    /// The rectangle of an element in the window: x, y, width, height.
    ///
    /// # Errors
    /// The element is gone.
    pub fn place(&self, element: &Element) -> Result<[f64; 4], Failure> {
        let value = self.run(
            "const r = arguments[0].getBoundingClientRect(); return [r.x, r.y, r.width, r.height]",
            &[element.to_value()],
        )?;
        let number = |index: usize| value[index].as_f64().unwrap_or_default();
        Ok([number(0), number(1), number(2), number(3)])
    }

    /// Moves the pointer there with its button down, in steps, and lets go.
    ///
    /// # Errors
    /// What the driver says.
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) -> Result<(), Failure> {
        let steps = 8;
        let at = |step: i32| {
            let part = f64::from(step) / f64::from(steps);
            (
                from.0 + (to.0 - from.0) * part,
                from.1 + (to.1 - from.1) * part,
            )
        };
        let line: Vec<(f64, f64)> = (0..=steps).map(at).collect();
        self.drag_along(&line)
    }

    /// Holds the pointer's button at the first of these places and lets it go at the last.
    ///
    /// # Errors
    /// What the driver says.
    pub fn drag_along(&self, line: &[(f64, f64)]) -> Result<(), Failure> {
        let moved = |(x, y): (f64, f64)| {
            json!({ "type": "pointerMove", "duration": 20, "origin": "viewport",
                    "x": x.round() as i64, "y": y.round() as i64 })
        };
        let mut actions: Vec<Value> = line.iter().map(|at| moved(*at)).collect();
        if !actions.is_empty() {
            actions.insert(1, json!({ "type": "pointerDown", "button": 0 }));
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.actions("pointer", &actions)
    }

    /// Presses the pointer's button at a place.
    ///
    /// # Errors
    /// What the driver says.
    pub fn press_at(&self, x: f64, y: f64) -> Result<(), Failure> {
        self.drag((x, y), (x, y))
    }

    /// Types a text, a key at a time, where the focus is.
    ///
    /// # Errors
    /// What the driver says.
    pub fn type_text(&self, text: &str) -> Result<(), Failure> {
        let mut actions = Vec::new();
        for c in text.chars() {
            actions.push(json!({ "type": "keyDown", "value": c.to_string() }));
            actions.push(json!({ "type": "keyUp", "value": c.to_string() }));
        }
        self.actions("key", &actions)
    }

    /// Presses a key while others are held: the last one is the key.
    ///
    /// # Errors
    /// What the driver says.
    pub fn press(&self, keys: &[char]) -> Result<(), Failure> {
        let down = keys
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key.to_string() }));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key.to_string() }));
        self.actions("key", &down.chain(up).collect::<Vec<_>>())
    }

    fn actions(&self, kind: &str, actions: &[Value]) -> Result<(), Failure> {
        let mut source = json!({ "type": kind, "id": kind, "actions": actions });
        if kind == "pointer" {
            source["parameters"] = json!({ "pointerType": "mouse" });
        }
        self.post("/actions", &json!({ "actions": [source] }))?;
        Ok(())
    }
}

impl Element {
    /// As an argument of a script.
    pub fn to_value(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// From what a script returns.
    pub fn from_value(value: &Value) -> Option<Self> {
        value[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }
}

fn call(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Failure> {
    let answer = http::send(port, method, path, body)
        .map_err(|error| Failure(format!("{method} {path}: {error}")))?;
    let value = answer["value"].clone();
    match value["error"].as_str() {
        Some(error) => Err(Failure(format!(
            "{method} {path}: {error}: {}",
            value["message"].as_str().unwrap_or_default()
        ))),
        None => Ok(value),
    }
}
