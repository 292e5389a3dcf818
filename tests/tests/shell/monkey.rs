//! A walk through the window without a plan: keys, words, buttons, screens, undo and restarts, as
//! a child at the desk would. After each step nothing has failed behind the screen, and all that
//! was said to be saved is in the file; in the end, undoing all of it gives the first state back.
//!
//! `ETABLI_MONKEY_SEED` walks the same way again, `ETABLI_MONKEY_STEPS` walks farther.

use std::{collections::VecDeque, env};

use serde_json::{Value, json};
use tests::window::{Driver, Element, Failure, Keys, Stage};

use crate::{
    access::{axe, screens, settled},
    hands::Done,
    journeys::{open_sample, records},
};

/// Numbers that look drawn by lot, the same for the same seed (splitmix64).
struct Lot(u64);

impl Lot {
    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.draw() % end as u64).unwrap_or_default()
    }
    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const WORDS: &[&str] = &[
    "été",
    "12",
    "Où ?",
    "a",
    "n",
    "« oui »",
    "3,5",
    "14:30",
    "l’accueil",
    "e",
    "15/01",
    "-",
    "+",
    "=1+1",
    "<b>",
    "ñ 🦔",
];

const KEYS: &[&[char]] = &[
    &[Keys::TAB],
    &[Keys::TAB],
    &[Keys::TAB],
    &[Keys::SHIFT, Keys::TAB],
    &[Keys::ENTER],
    &[Keys::ENTER],
    &[Keys::ESCAPE],
    &[' '],
    &[Keys::UP],
    &[Keys::DOWN],
    &[Keys::DOWN],
    &[Keys::LEFT],
    &[Keys::RIGHT],
    &[Keys::HOME],
    &[Keys::END],
    &[Keys::ALT, Keys::UP],
    &[Keys::ALT, Keys::DOWN],
    &[Keys::DELETE],
    &[Keys::F2],
    &[Keys::F6],
    &[Keys::CONTROL, 'd'],
    &[Keys::CONTROL, 'a'],
];

/// What can be pressed on the screen, a dialog's or a menu's own things when one is open. Left out:
/// what leaves this library or this language, and what would take back the import itself.
const WITHIN_REACH: &str = "
    const open = [...document.querySelectorAll('[role=menu], [role=listbox].float, [role=dialog]')]
        .filter((e) => e.getBoundingClientRect().height > 0);
    const root = open.at(-1) || document;
    const flat = (s) => (s || '').replace(/\\s+/g, ' ').trim();
    const away = /Restaurer|Restore|autre dossier|another folder|Ouvrir le dossier|Open the folder|English|Français|import|Quitter|Quit/;
    const found = [...root.querySelectorAll('button, a[href], [role=menuitem], [role=menuitemcheckbox], [role=option], [role=row], [role=button], input, textarea, td[tabindex], th[tabindex]')]
        .filter((e) => {
            const r = e.getBoundingClientRect();
            if (r.width < 2 || r.height < 2 || r.bottom < 0 || r.top > innerHeight || e.disabled || e.type === 'file') return false;
            const x = Math.min(innerWidth - 1, Math.max(0, r.x + r.width / 2)), y = Math.min(innerHeight - 1, Math.max(0, r.y + r.height / 2));
            const top = document.elementFromPoint(x, y);
            return top && (top === e || e.contains(top) || top.contains(e)) && !away.test(flat(e.getAttribute('aria-label') || e.textContent));
        });
    const e = found[arguments[0] % Math.max(1, found.length)];
    return e ? { element: e, name: flat(e.getAttribute('aria-label') || e.textContent).slice(0, 60) || e.tagName } : null";

/// The name of the next step that undo would take back.
fn next_undo(window: &Driver) -> Result<String, Failure> {
    let name = window.run(
        "const e = [...document.querySelectorAll('header button')].find((e) => /^(Annuler : |Rien à annuler|Undo: |Nothing to undo)/.test((e.getAttribute('aria-label') || '').replace(/\\s/g, ' ')));
         return e ? e.getAttribute('aria-label') : ''",
        &[],
    )?;
    Ok(name
        .as_str()
        .unwrap_or_default()
        .replace(['\u{a0}', '\u{202f}'], " "))
}

/// Waits until nothing is under way, and looks at what failed behind the screen and on the disk.
pub fn calm(stage: &Stage, window: &Driver) -> Done {
    window.until(
        "a desk at rest",
        "return window.monkey.idle() && !document.querySelector('[aria-busy=true]')
            && new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go(window.monkey.idle()))))",
        &[],
    )?;
    let faults = window.run("return window.monkey.faults", &[])?;
    if faults.as_array().is_none_or(|all| !all.is_empty()) {
        return Err(Failure(format!("behind the screen: {faults:#}")));
    }
    stage.kept()
}

fn listen(window: &Driver) -> Done {
    window.run(include_str!("monkey.js"), &[])?;
    Ok(())
}

pub struct Walk<'a> {
    stage: &'a Stage,
    pub window: Driver,
    lot: Lot,
    addresses: Vec<String>,
    pub done: VecDeque<String>,
    /// Whether the window is closed and opened again now and then.
    restarts: bool,
}

impl<'a> Walk<'a> {
    /// Begins in a window that is open, with the screens it may go to.
    pub fn begin(
        stage: &'a Stage,
        window: Driver,
        seed: u64,
        addresses: Vec<String>,
        restarts: bool,
    ) -> Result<Self, Failure> {
        listen(&window)?;
        Ok(Self {
            stage,
            window,
            lot: Lot(seed),
            addresses,
            done: VecDeque::new(),
            restarts,
        })
    }

    fn told(&mut self, what: String) {
        if self.done.len() == 25 {
            self.done.pop_front();
        }
        self.done.push_back(what);
    }

    pub fn step(&mut self) -> Done {
        match self.lot.below(100) {
            0..34 => {
                let keys = *self.lot.of(KEYS);
                // The button that takes back keeps the focus, and what it would take back next is the
                // import.
                let on = self.window.run(
                    "return document.activeElement?.getAttribute('aria-label') ?? ''",
                    &[],
                )?;
                if on.as_str().is_some_and(|name| name.contains("import")) {
                    return Ok(());
                }
                self.told(format!("key {keys:?}"));
                self.window.press(keys)
            }
            34..48 => {
                let word = *self.lot.of(WORDS);
                self.told(format!("type {word}"));
                self.window.type_text(word)
            }
            48..80 => self.press_something(),
            80..88 => {
                let address = self.lot.of(&self.addresses.clone()).clone();
                self.told(format!("go {address}"));
                self.window.go(&address)
            }
            88..95 => self.take_back(),
            95.. if !self.restarts => {
                self.told("redo".to_owned());
                self.window.press(&[Keys::CONTROL, Keys::SHIFT, 'z'])
            }
            95..98 => {
                self.told("redo".to_owned());
                self.window.press(&[Keys::CONTROL, Keys::SHIFT, 'z'])
            }
            _ => {
                self.told("restart".to_owned());
                self.stage.close(&self.window)?;
                self.window = self.stage.open()?;
                self.window.find("link", "/Accueil|Home/")?;
                listen(&self.window)
            }
        }
    }

    fn press_something(&mut self) -> Done {
        let chosen = self.lot.below(100_000);
        let found = self.window.run(WITHIN_REACH, &[json!(chosen)])?;
        let Some(element) = Element::from_value(&found["element"]) else {
            return Ok(());
        };
        self.told(format!("press {}", found["name"]));
        match self.window.click(&element) {
            // Gone or covered meanwhile: nothing was pressed.
            Err(Failure(said))
                if ["stale", "intercepted", "interactable"]
                    .iter()
                    .any(|why| said.contains(why)) =>
            {
                Ok(())
            }
            other => other,
        }
    }

    fn take_back(&mut self) -> Done {
        let name = next_undo(&self.window)?;
        if name.is_empty()
            || name.contains("import")
            || name.contains("Rien")
            || name.contains("Nothing")
        {
            return Ok(());
        }
        self.told(format!("Ctrl+Z, {name}"));
        self.window.press(&[Keys::CONTROL, 'z'])
    }
}

fn number(variable: &str) -> Option<u64> {
    env::var(variable).ok()?.parse().ok()
}

/// The records without what every commit writes anew.
fn state(stage: &Stage) -> Result<Value, Failure> {
    fn plain(value: &mut Value) {
        match value {
            Value::Object(all) => {
                all.remove("updated_at");
                all.values_mut().for_each(plain);
            }
            Value::Array(all) => all.iter_mut().for_each(plain),
            _ => {}
        }
    }
    let mut all = records(stage)?;
    plain(&mut all);
    // What has left stays told of its project, as the file stays where it was written.
    for project in all["project"].as_array_mut().into_iter().flatten() {
        project["documents"] = Value::Null;
    }
    for list in all
        .as_object_mut()
        .into_iter()
        .flat_map(|all| all.values_mut())
    {
        if let Some(list) = list.as_array_mut() {
            list.sort_by(|a, b| a["id"].as_str().cmp(&b["id"].as_str()));
        }
    }
    Ok(all)
}

/// Undoes until only the import is left.
fn undo_all(stage: &Stage, window: &Driver) -> Done {
    for _ in 0..4_000 {
        let name = next_undo(window)?;
        if name.contains("import") {
            return Ok(());
        }
        window.press_on("button", &name)?;
        calm(stage, window)?;
    }
    Err(Failure("undo has no end".to_owned()))
}

#[test]
fn a_walk_without_a_plan_breaks_nothing_and_can_be_undone() -> Done {
    // The same walk each time: what breaks it is a change, and not the day. `cargo xtask walk` takes
    // others.
    let seed = number("ETABLI_MONKEY_SEED").unwrap_or(7);
    let steps = number("ETABLI_MONKEY_STEPS").unwrap_or(150);
    println!("ETABLI_MONKEY_SEED={seed} ETABLI_MONKEY_STEPS={steps}");
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    open_sample(&window)?;
    let first = state(&stage)?;
    let addresses = screens(&records(&stage)?)
        .into_iter()
        .map(|(_, address)| address)
        .collect();
    let mut walk = Walk::begin(&stage, window, seed, addresses, true)?;
    for step in 0..steps {
        let gone = walk
            .step()
            .and_then(|()| calm(&stage, &walk.window))
            .and_then(|()| {
                if step % 40 != 39 {
                    return Ok(());
                }
                settled(&walk.window)?;
                let mut wrong = axe(&walk.window)?;
                // A menu that is open lies over the page, in no part of it.
                wrong.retain(|one| !one.starts_with("region: "));
                if wrong.is_empty() {
                    Ok(())
                } else {
                    Err(Failure(format!("axe: {wrong:#?}")))
                }
            });
        if let Err(Failure(said)) = gone {
            let _ = stage.keep(&format!("monkey-{seed}"));
            return Err(Failure(format!(
                "seed {seed}, step {step}, at {}: {said}\n{:#?}",
                walk.window.address(),
                walk.done
            )));
        }
    }
    // What is still being typed is handed over, and no question stands.
    let window = &walk.window;
    window.press(&[Keys::ESCAPE])?;
    window.press(&[Keys::ESCAPE])?;
    window.go("#/")?;
    let told = |Failure(said): Failure| Failure(format!("seed {seed}: {said}\n{:#?}", walk.done));
    window.find("link", "/Accueil|Home/").map_err(told)?;
    calm(&stage, window)?;
    undo_all(&stage, window)
        .and_then(|()| {
            let last = state(&stage)?;
            if last == first {
                return Ok(());
            }
            let differs: Vec<_> = first
                .as_object()
                .into_iter()
                .flatten()
                .filter(|(noun, list)| last[noun.as_str()] != **list)
                .map(|(noun, list)| format!("{noun}: {list}\nnow {}", last[noun.as_str()]))
                .collect();
            Err(Failure(format!(
                "undone, and not as at first: {differs:#?}"
            )))
        })
        .map_err(told)?;
    stage.close(&walk.window)
}
