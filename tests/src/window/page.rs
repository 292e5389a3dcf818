//! What is on the screen, found by role and accessible name: the way a screen reader says it.

use serde_json::{Value, json};

use super::{Driver, Element, Failure};

/// Finds visible elements of a role and a name (a text contained in it, or `/…/` a pattern).
const FIND: &str = include_str!("find.js");

impl Driver {
    /// The element of a role and a name, when it is there and can be used.
    ///
    /// # Errors
    /// It does not come in time.
    pub fn find(&self, role: &str, name: &str) -> Result<Element, Failure> {
        let what = format!("{role} « {name} »");
        let found = self.until(&what, FIND, &[json!(role), json!(name)])?;
        Element::from_value(&found).ok_or_else(|| Failure(format!("not an element: {what}")))
    }

    /// The same, in the smallest row, group or part of the screen that has a text or a name.
    ///
    /// # Errors
    /// It does not come in time.
    pub fn find_in(&self, inside: &str, role: &str, name: &str) -> Result<Element, Failure> {
        let what = format!("{role} « {name} » in « {inside} »");
        let found = self.until(&what, FIND, &[json!(role), json!(name), json!(inside)])?;
        Element::from_value(&found).ok_or_else(|| Failure(format!("not an element: {what}")))
    }

    /// Presses it there.
    ///
    /// # Errors
    /// It does not come in time, or cannot be reached.
    pub fn press_in(&self, inside: &str, role: &str, name: &str) -> Result<Element, Failure> {
        let what = format!("{role} « {name} » in « {inside} »");
        self.press_when_still(&what, || self.find_in(inside, role, name))
    }

    /// Whether it is there now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        matches!(
            self.run(FIND, &[json!(role), json!(name)]),
            Ok(Value::Object(_))
        )
    }

    /// The element, when it is there now: for what passes quickly.
    pub fn there(&self, role: &str, name: &str) -> Option<Element> {
        let found = self.run(FIND, &[json!(role), json!(name)]).ok()?;
        Element::from_value(&found)
    }

    /// Waits until it is gone.
    ///
    /// # Errors
    /// It stays.
    pub fn gone(&self, role: &str, name: &str) -> Result<(), Failure> {
        let script = format!("return !(function () {{ {FIND} }}).apply(null, arguments)");
        self.until(
            &format!("{role} « {name} » gone"),
            &script,
            &[json!(role), json!(name)],
        )?;
        Ok(())
    }

    /// Presses the element of a role and a name.
    ///
    /// # Errors
    /// It does not come in time, or cannot be reached.
    pub fn press_on(&self, role: &str, name: &str) -> Result<Element, Failure> {
        self.press_when_still(&format!("{role} « {name} »"), || self.find(role, name))
    }

    fn press_when_still(
        &self,
        what: &str,
        find: impl Fn() -> Result<Element, Failure>,
    ) -> Result<Element, Failure> {
        let begun = std::time::Instant::now();
        loop {
            let element = find()?;
            let said = match self.click(&element) {
                Ok(()) => return Ok(element),
                Err(Failure(said)) => said,
            };
            // Between the look and the press the page may have drawn the same thing anew, and a
            // message lies over some of it for a while.
            let passing = ["stale element", "click intercepted"]
                .iter()
                .any(|why| said.contains(why));
            if !passing || begun.elapsed() > super::PATIENCE {
                let over = self.run(
                    "const r = arguments[0].getBoundingClientRect();
                     const e = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
                     return e ? e.outerHTML.slice(0, 300) : null",
                    &[element.to_value()],
                );
                return Err(Failure(format!("{what}: {said}\nthere lies {over:?}")));
            }
        }
    }

    /// Waits for a text anywhere on the page, in a field too.
    ///
    /// # Errors
    /// It does not come in time.
    pub fn sees(&self, text: &str) -> Result<(), Failure> {
        let script = "const flat = (s) => s.replace(/\\s+/g, ' ');
            const fields = [...document.querySelectorAll('input, textarea')].map((f) => f.value);
            return flat([document.body.innerText, ...fields].join('\\n')).includes(flat(arguments[0]))";
        self.until(&format!("the text « {text} »"), script, &[json!(text)])?;
        Ok(())
    }

    /// Where the desk is.
    pub fn address(&self) -> String {
        self.run("return location.hash", &[])
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Goes to a place of the desk by its address.
    ///
    /// # Errors
    /// What the page throws.
    pub fn go(&self, hash: &str) -> Result<(), Failure> {
        self.run("location.hash = arguments[0]", &[json!(hash)])?;
        Ok(())
    }
}
