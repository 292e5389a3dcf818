//! What the window was asked for and said it did, held against the journal on the disk.
//!
//! Under automation the shell writes a line for each command it has acknowledged. When the program
//! is gone, another process (this one) looks for each in the library's file: the commit is there,
//! under the same number, and holds what was asked. What stands the look is counted, test by test,
//! in `target/reached`; `tests/reached.rs` compares it with all there is.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    fs,
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use serde_json::{Value, json};

use super::{Failure, stage::program};

/// The lines of one stage.
pub struct Ledger {
    path: PathBuf,
    /// How much of it was looked at, in bytes.
    looked: Cell<usize>,
    /// The library is in another folder since.
    moved: Cell<bool>,
    /// What the library is encrypted with since.
    passphrase: RefCell<Option<String>>,
}

fn fault(error: impl std::fmt::Display) -> Failure {
    Failure(error.to_string())
}

/// Where the counts lie: beside the program.
pub fn folder() -> PathBuf {
    program()
        .parent()
        .and_then(Path::parent)
        .map_or_else(|| PathBuf::from("target"), Path::to_path_buf)
        .join("reached")
}

impl Ledger {
    /// For the test that is running; nothing stands in it.
    pub fn open() -> Result<Self, Failure> {
        fs::create_dir_all(folder()).map_err(fault)?;
        let test = std::thread::current()
            .name()
            .unwrap_or("main")
            .replace("::", ".");
        // A test may open several windows, one after the other or beside each other.
        let path = (0..)
            .map(|number| folder().join(format!("{test}.{number}.jsonl")))
            .find(|path| !path.exists() || stale(path))
            .ok_or_else(|| fault("no name"))?;
        fs::write(&path, "").map_err(fault)?;
        let _ = fs::remove_file(path.with_extension("seen"));
        Ok(Self {
            path,
            looked: Cell::new(0),
            moved: Cell::new(false),
            passphrase: RefCell::default(),
        })
    }

    /// From now on the library is encrypted with this passphrase; `None`: with none.
    pub fn encrypted_with(&self, passphrase: Option<&str>) {
        *self.passphrase.borrow_mut() = passphrase.map(str::to_owned);
    }

    /// The passphrase of the library.
    pub fn passphrase(&self) -> Option<String> {
        self.passphrase.borrow().clone()
    }

    /// The file the shell writes.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was acknowledged so far is given up by choice: another file takes its place.
    ///
    /// # Errors
    /// The shell's file cannot be read.
    pub fn give_up(&self) -> Result<(), Failure> {
        let text = fs::read_to_string(&self.path).map_err(fault)?;
        self.looked.set(text.len());
        Ok(())
    }

    /// Looks at the disk for all that was acknowledged since the last look. The program is gone.
    ///
    /// # Errors
    /// Something that was acknowledged is not there as it was asked.
    pub fn look(&self, data: &Path) -> Result<(), Failure> {
        let mut new = String::new();
        let mut file = fs::File::open(&self.path).map_err(fault)?;
        file.seek(SeekFrom::Start(self.looked.get() as u64))
            .and_then(|_| file.read_to_string(&mut new))
            .map_err(fault)?;
        // A line that is being written is looked at the next time.
        let new = &new[..new.rfind('\n').map_or(0, |end| end + 1)];
        self.looked.set(self.looked.get() + new.len());
        let lines = new
            .lines()
            .map(|line| serde_json::from_str(line).map_err(fault))
            .collect::<Result<Vec<Value>, _>>()?;
        let mut seen = BTreeSet::new();
        let mut asked = Vec::new();
        for line in &lines {
            let done = line["done"].as_str().unwrap_or_default();
            match done {
                "execute" => asked.push(line),
                "query" => {
                    seen.insert(format!("query {}", word(&line["asked"]["ask"])));
                }
                "told" => {
                    let told = &line["asked"];
                    seen.insert(match told["menu"].as_str() {
                        Some(item) => format!("menu {item}"),
                        None if told["open"].is_object() => "told open".to_owned(),
                        None if told["dropped"].is_object() => "told dropped".to_owned(),
                        None if told["room"].is_object() => "told room".to_owned(),
                        None if told["room_key"].is_string() => "told room_key".to_owned(),
                        None => format!("told {}", word(told)),
                    });
                }
                // From here on another file is the library: its test looks at it.
                "library_restore" | "library_recover" | "library_move" => {
                    asked.clear();
                    self.moved
                        .set(self.moved.get() || data.join("emplacement.json").exists());
                }
                // What was done in a project is in no row once the project is gone for good.
                "retention_clear" => asked.clear(),
                _ => {}
            }
            seen.insert(format!("host {done}"));
        }
        if !asked.is_empty() && !self.moved.get() {
            let library = Connection::open_with_flags(
                data.join("bibliotheque.etabli"),
                OpenFlags::SQLITE_OPEN_READ_ONLY,
            )
            .map_err(fault)?;
            if let Some(passphrase) = self.passphrase() {
                library
                    .pragma_update(None, "key", passphrase)
                    .map_err(fault)?;
            }
            for line in asked {
                entry(&library, line, &mut seen)?;
            }
        }
        self.count(&seen)
    }

    fn count(&self, seen: &BTreeSet<String>) -> Result<(), Failure> {
        let path = self.path.with_extension("seen");
        let mut all = fs::read_to_string(&path).unwrap_or_default();
        for one in seen {
            all.push_str(one);
            all.push('\n');
        }
        fs::write(path, all).map_err(fault)
    }
}

/// Whether it is from a run before this one.
fn stale(path: &Path) -> bool {
    let Ok(file) = fs::metadata(path).and_then(|file| file.modified()) else {
        return true;
    };
    let begun = fs::metadata("/proc/self").and_then(|own| own.modified());
    begun.is_ok_and(|begun| file < begun)
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// One acknowledged command, and its row.
fn entry(library: &Connection, line: &Value, seen: &mut BTreeSet<String>) -> Result<(), Failure> {
    let request = &line["asked"];
    let id = word(&request["command_id"]);
    let row: Option<(i64, String, String)> = library
        .query_row(
            "SELECT \"seq\", \"kind\", \"changes\" FROM \"journal\" WHERE \"command_id\" = ?1",
            [id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()
        .map_err(fault)?;
    let command = &request["command"];
    // What changes nothing has no row, and nothing of it can be looked at.
    let Some((seq, kind, changes)) = row else {
        let newest: i64 = library
            .query_row(
                "SELECT coalesce(max(\"seq\"), 0) FROM \"journal\"",
                [],
                |row| row.get(0),
            )
            .map_err(fault)?;
        if line["seq"].as_i64().is_none_or(|seq| seq > newest) {
            return Err(Failure(format!("acknowledged and not on the disk: {line}")));
        }
        return Ok(());
    };
    if line["seq"] != json!(seq) {
        return Err(Failure(format!("on the disk as {seq}: {line}")));
    }
    let changes: Vec<Value> = serde_json::from_str(&changes).map_err(fault)?;
    let mut told = |name: &str| {
        if !changes.is_empty() {
            seen.insert(format!("command {name}"));
        }
    };
    match command.as_str() {
        Some(step) => {
            if kind != step {
                return Err(Failure(format!("a row of kind {kind}: {line}")));
            }
            told(step);
            return Ok(());
        }
        None if command["several"].is_array() => told("several"),
        None => {}
    }
    let one = [command.clone()];
    let parts = command["several"]
        .as_array()
        .map_or(&one[..], Vec::as_slice);
    for part in parts {
        let Some((noun, edit)) = part.as_object().and_then(|part| part.iter().next()) else {
            return Err(Failure(format!("no command: {part}")));
        };
        let Some((verb, how)) = edit.as_object().and_then(|edit| edit.iter().next()) else {
            return Err(Failure(format!("no gesture: {part}")));
        };
        match kept(noun, verb, how, &changes) {
            Kept::Whole => told(&format!("{noun}.{verb}")),
            // The later part of a gesture has overtaken it, or it was so before.
            Kept::AsBefore => {}
            Kept::Not(what) => {
                return Err(Failure(format!(
                    "{noun}.{verb}: {what}\n{part}\n{changes:#?}"
                )));
            }
        }
    }
    Ok(())
}

enum Kept {
    Whole,
    AsBefore,
    Not(String),
}

/// Whether the changes of a commit hold what one gesture asked for.
fn kept(noun: &str, verb: &str, how: &Value, changes: &[Value]) -> Kept {
    let of = |noun: &str, id: &Value| {
        changes
            .iter()
            .find(|change| change["noun"] == noun && change["id"] == *id)
    };
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    // Fields as they stand afterwards; those that were so before are no change.
    let fields = |noun: &str, wanted: &[(Value, Value)]| {
        let mut changed = false;
        for (id, fields) in wanted {
            let Some(change) = of(noun, id) else { continue };
            for (field, value) in fields.as_object().into_iter().flatten() {
                let after = &change["after"][field];
                if !after.is_null() && !same(after, value) {
                    return Kept::Not(format!("{field} is {after}"));
                }
                changed |= change["after"].get(field).is_some();
            }
        }
        if changed { Kept::Whole } else { Kept::AsBefore }
    };
    match verb {
        // Labels stand in whatever bears them: what is gone stands nowhere, what came somewhere.
        "rename" | "remove" if noun == "tag" => {
            let text = |change: &Value| change["after"].to_string();
            let gone = list(&how["labels"]);
            let bears = |label: &Value| {
                let label = label.to_string();
                changes.iter().any(|change| text(change).contains(&label))
            };
            match gone
                .iter()
                .find(|label| **label != how["to"] && bears(label))
            {
                Some(label) => Kept::Not(format!("{label} still is borne")),
                None if how["to"].is_string() && !changes.is_empty() && !bears(&how["to"]) => {
                    Kept::Not(format!("{} is borne by nothing", how["to"]))
                }
                None => Kept::Whole,
            }
        }
        "create" => {
            let made = list(how);
            let missing = made
                .iter()
                .find(|new| of(noun, &new["id"]).is_none_or(|change| !change["before"].is_null()));
            match missing {
                Some(new) => Kept::Not(format!("{} was not made", new["id"])),
                None if made.is_empty() => Kept::AsBefore,
                None => {
                    let wanted: Vec<_> = made
                        .iter()
                        .map(|new| (new["id"].clone(), new["fields"].clone()))
                        .collect();
                    match fields(noun, &wanted) {
                        Kept::AsBefore => Kept::Whole,
                        said => said,
                    }
                }
            }
        }
        "patch" => {
            let wanted: Vec<_> = list(how)
                .iter()
                .map(|patch| (patch["id"].clone(), patch["fields"].clone()))
                .collect();
            fields(noun, &wanted)
        }
        "place" => {
            let moved = list(&how["ids"]);
            let moved = moved
                .iter()
                .any(|id| of(noun, id).is_some_and(|change| change["after"]["order"].is_string()));
            if moved { Kept::Whole } else { Kept::AsBefore }
        }
        "remove" => match list(how)
            .iter()
            .find(|id| of(noun, id).is_none_or(|change| !change["after"].is_null()))
        {
            Some(id) => Kept::Not(format!("{id} still is there")),
            None => Kept::Whole,
        },
        "gather" => {
            let cluster = how["id"].clone();
            match of(noun, &cluster) {
                Some(change) if change["before"].is_null() => {
                    let notes: Vec<_> = list(&how["notes"])
                        .into_iter()
                        .map(|id| (id, json!({ "cluster": cluster })))
                        .collect();
                    fields("note", &notes)
                }
                _ => Kept::Not("no cluster was made".to_owned()),
            }
        }
        "merge" => {
            let notes: Vec<_> = list(&how["from"])
                .into_iter()
                .map(|id| (id, json!({ "merged_into": how["into"] })))
                .collect();
            fields(noun, &notes)
        }
        "sort" => {
            let notes: Vec<_> = list(&how["ids"])
                .into_iter()
                .map(|id| (id, json!({ "cluster": how["cluster"] })))
                .collect();
            fields(noun, &notes)
        }
        // An artefact says itself what it is.
        "copy" if noun == "artefact" => match of(word(&how["noun"]), &how["new_id"]) {
            Some(change) if change["before"].is_null() => Kept::Whole,
            _ => Kept::Not("no copy was made".to_owned()),
        },
        "copy" | "copy_plan" => match of(noun, &how["new_id"]) {
            Some(change) if change["before"].is_null() => Kept::Whole,
            _ => Kept::Not("no copy was made".to_owned()),
        },
        "copy_agenda" => {
            let made = |change: &&Value| change["noun"] == "block" && change["before"].is_null();
            if changes.iter().any(|change| made(&change)) {
                Kept::Whole
            } else {
                Kept::Not("no block was made".to_owned())
            }
        }
        // The core adds the clocks, and the block it is about.
        "mark" => match of(noun, &how["id"]) {
            Some(change)
                if change["after"]["kind"] == how["kind"]
                    && same(&change["after"]["title"], &how["title"]) =>
            {
                Kept::Whole
            }
            _ => Kept::Not("it was not noted".to_owned()),
        },
        "rename" => fields(
            noun,
            &[(how["id"].clone(), json!({ "title": how["title"] }))],
        ),
        "restore" => match of("workshop", &how["new_id"]) {
            Some(change)
                if change["before"].is_null() && same(&change["after"]["title"], &how["title"]) =>
            {
                Kept::Whole
            }
            _ => Kept::Not("no copy was made".to_owned()),
        },
        // The place decides which record it is.
        "write" | "feel" => {
            let found = changes.iter().any(|change| change["noun"] == noun);
            if found { Kept::Whole } else { Kept::AsBefore }
        }
        other => Kept::Not(format!("nobody knows what {other} leaves on the disk")),
    }
}

/// Numbers by their value; texts, as the core keeps them, without what stands around them; objects
/// by the fields that were given.
fn same(kept: &Value, asked: &Value) -> bool {
    match (kept, asked) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::String(a), Value::String(b)) => a.trim() == b.trim(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => b
            .iter()
            .all(|(key, value)| a.get(key).is_some_and(|kept| same(kept, value))),
        _ => kept == asked,
    }
}
