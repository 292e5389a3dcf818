//! A library of ten thousand notes: ten workshops like the sample, a thousand notes each, as files
//! that every version of the program imports.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

const SAMPLE: &str = include_str!("../../assets/samples/01-ideation-venir-une-seule-fois.json");
/// Workshops of the library.
pub const WORKSHOPS: usize = 10;
/// Notes of each.
pub const NOTES: usize = 1_000;

/// Writes the files of the workshops from `first` on, so many.
///
/// # Errors
/// What the disk refuses, or a sample that is none.
pub fn files(folder: &Path, first: usize, count: usize) -> Result<Vec<PathBuf>, String> {
    (first..first + count)
        .map(|number| {
            let path = folder.join(format!("{number}.json"));
            let file = workshop(number).ok_or("the sample is not as it was")?;
            fs::write(&path, file.to_string()).map_err(|error| error.to_string())?;
            Ok(path)
        })
        .collect()
}

fn workshop(number: usize) -> Option<Value> {
    let mut file: Value = serde_json::from_str(SAMPLE).ok()?;
    for (part, field) in [
        ("project", "title"),
        ("project", "code"),
        ("workshop", "title"),
    ] {
        let text = format!("{} {number}", file[part][field].as_str()?);
        file[part][field] = json!(text);
    }
    let notes = file["notes"].as_array_mut()?;
    let sample = notes.clone();
    for n in sample.len()..NOTES {
        let mut note = sample[n % sample.len()].clone();
        note["id"] = json!(format!("m{n}"));
        note["text"] = json!(format!("{} ({n})", note["text"].as_str()?));
        notes.push(note);
    }
    // What the sample says about its own notes.
    file["expected"] = Value::Null;
    Some(file)
}
