//! What a facilitator's hands do, by the words on the screen, and what the disk says of it.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tests::window::{Driver, Failure, Keys, Stage};

use crate::journeys::records;

pub type Done = Result<(), Failure>;

pub fn io(error: std::io::Error) -> Failure {
    Failure(error.to_string())
}

/// Opens a menu by its name and takes one of its items.
pub fn choose(window: &Driver, menu: &str, item: &str) -> Done {
    window.press_on("button", menu)?;
    take(window, item)
}

/// Takes an item of the menu that is open, of whatever kind it is.
pub fn take(window: &Driver, item: &str) -> Done {
    for name in item.split(" > ") {
        let kind = window.until(
            &format!("the item « {name} »"),
            "const flat = (s) => s.replace(/\\s+/g, ' ').trim();
             const e = [...document.querySelectorAll('[role^=menuitem]')]
                .find((e) => flat(e.textContent).includes(flat(arguments[0])) && e.getBoundingClientRect().height > 0);
             return e ? e.getAttribute('role') : null",
            &[json!(name)],
        )?;
        window.press_on(kind.as_str().unwrap_or_default(), name)?;
    }
    Ok(())
}

/// Chooses in a list that opens under its label.
pub fn select(window: &Driver, label: &str, option: &str) -> Done {
    window.press_on("combobox", label)?;
    window.press_on("option", option)?;
    Ok(())
}

/// Types in place of what a field holds, and leaves it.
pub fn rewrite(window: &Driver, name: &str, text: &str) -> Done {
    crate::journeys::fill(window, name, text)?;
    window.press(&[Keys::TAB])
}

/// The same in a field of numbers.
pub fn figure(window: &Driver, name: &str, text: &str) -> Done {
    window.press_on("spinbutton", name)?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text(text)?;
    window.press(&[Keys::TAB])
}

/// Types in place of what is selected in whatever has the focus, and presses Enter.
pub fn enter(window: &Driver, text: &str) -> Done {
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text(text)?;
    window.press(&[Keys::ENTER])
}

/// Presses a text that is edited where it stands, writes it anew, and leaves it.
pub fn edit(window: &Driver, shown: &str, text: &str) -> Done {
    window.press_on("button", shown)?;
    window.until(
        "a field to write in",
        "return ['TEXTAREA', 'INPUT'].includes(document.activeElement.tagName)",
        &[],
    )?;
    window.press(&[Keys::CONTROL, 'a'])?;
    window.type_text(text)?;
    window.press(&[Keys::TAB])
}

/// Presses a cell of a table: the row by a text in it, the column by its heading.
pub fn cell(window: &Driver, row: &str, column: &str) -> Done {
    let found = window.until(
        &format!("the cell « {column} » of « {row} »"),
        include_str!("cell.js"),
        &[json!(row), json!(column)],
    )?;
    let cell = tests::window::Element::from_value(&found)
        .ok_or_else(|| Failure("not an element".to_owned()))?;
    window.click(&cell)
}

/// Writes in a cell of a table.
pub fn write(window: &Driver, row: &str, column: &str, text: &str) -> Done {
    cell(window, row, column)?;
    window.until(
        "an open cell",
        "const e = document.activeElement; return !!e.closest('td') && ['TEXTAREA', 'INPUT'].includes(e.tagName)",
        &[],
    )?;
    enter(window, text)
}

/// Closes an open cell, and puts the focus on it.
pub fn stand(window: &Driver, row: &str, column: &str) -> Done {
    cell(window, row, column)?;
    window.press(&[Keys::ESCAPE])
}

/// Waits until the disk is so; what was read last is told when it does not come.
pub fn kept<T>(
    what: &str,
    mut look: impl FnMut() -> Result<Option<T>, Failure>,
) -> Result<T, Failure> {
    let begun = Instant::now();
    loop {
        if let Some(found) = look()? {
            return Ok(found);
        }
        if begun.elapsed() > tests::window::PATIENCE {
            return Err(Failure(format!("the disk never says: {what}")));
        }
        thread::sleep(Duration::from_millis(100));
    }
}

/// Waits until the records of a noun on the disk are so, and gives the first that is.
pub fn record(
    stage: &Stage,
    noun: &str,
    what: &str,
    wanted: impl Fn(&Value) -> bool,
) -> Result<Value, Failure> {
    let last = std::cell::RefCell::new(Value::Null);
    kept(what, || {
        let all = records(stage)?[noun].take();
        let found = all
            .as_array()
            .into_iter()
            .flatten()
            .find(|one| wanted(one))
            .cloned();
        last.replace(all);
        Ok(found)
    })
    .map_err(|Failure(said)| {
        let seen: String = last.borrow().to_string().chars().take(1_500).collect();
        Failure(format!("{said}\n{noun}: {seen}"))
    })
}

/// Waits until none of the records of a noun on the disk is so.
pub fn none(stage: &Stage, noun: &str, what: &str, wanted: impl Fn(&Value) -> bool) -> Done {
    kept(what, || {
        let all = records(stage)?[noun].take();
        Ok((!all.as_array().into_iter().flatten().any(&wanted)).then_some(()))
    })
}

/// How many records of a noun the library holds.
pub fn count(stage: &Stage, noun: &str) -> Result<u64, Failure> {
    let said = stage.line(&["check", "--json"])?;
    let said: Value = serde_json::from_str(&said).map_err(|error| Failure(error.to_string()))?;
    Ok(said["counts"][noun].as_u64().unwrap_or_default())
}

/// The address of a part of the only workshop.
pub fn part(stage: &Stage, part: &str) -> Result<String, Failure> {
    let seen = records(stage)?;
    let id = seen["workshop"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    Ok(format!("#/workshop/{id}/{part}"))
}

/// Opens the sample, and a part of it.
pub fn open_part(stage: &Stage, window: &Driver, name: &str) -> Done {
    crate::journeys::open_sample(window)?;
    let address = part(stage, name)?;
    window.go(&address)
}

/// The texts of a noun's records on the disk, in their order.
pub fn row_of(stage: &Stage, noun: &str, field: &str) -> Result<Vec<String>, Failure> {
    let mut all = records(stage)?[noun]
        .as_array()
        .cloned()
        .unwrap_or_default();
    all.sort_by(|a, b| a["order"].as_str().cmp(&b["order"].as_str()));
    Ok(all
        .iter()
        .map(|one| one[field].as_str().unwrap_or_default().to_owned())
        .collect())
}

/// Waits until they stand in this order, among others.
pub fn in_order(stage: &Stage, noun: &str, field: &str, wanted: &[&str]) -> Done {
    let last = std::cell::RefCell::new(Vec::new());
    kept("the order", || {
        let row = row_of(stage, noun, field)?;
        let those: Vec<_> = row
            .iter()
            .filter(|text| wanted.contains(&text.as_str()))
            .collect();
        let so = those == wanted;
        last.replace(row);
        Ok(so.then_some(()))
    })
    .map_err(|Failure(said)| Failure(format!("{said}: {wanted:?} among {:?}", last.borrow())))
}

/// Writes a line where a table grows, and presses Enter.
pub fn add(window: &Driver, label: &str, text: &str) -> Done {
    crate::journeys::fill(window, label, text)?;
    window.press(&[Keys::ENTER])
}
