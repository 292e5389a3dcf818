//! The steps of the window's start, told to who measures it: `ETABLI_STEPS` names a pipe that gets a
//! line for each as it is reached, the first time. The clock is the reader's. Without the variable
//! nothing is told.

use std::{
    fs::{File, OpenOptions},
    io::Write,
    sync::{LazyLock, Mutex},
};

use crate::lock::lock;

struct Reader {
    pipe: File,
    told: Vec<&'static str>,
}

static READER: LazyLock<Option<Mutex<Reader>>> = LazyLock::new(|| {
    let pipe = OpenOptions::new()
        .append(true)
        .open(std::env::var_os("ETABLI_STEPS")?)
        .ok()?;
    Some(Mutex::new(Reader {
        pipe,
        told: Vec::new(),
    }))
});

/// A step is reached.
pub fn reached(step: &'static str) {
    let Some(reader) = &*READER else { return };
    let mut reader = lock(reader);
    if !reader.told.contains(&step) {
        reader.told.push(step);
        let _ = reader.pipe.write_all(format!("{step}\n").as_bytes());
    }
}

/// A command of the page is answered; the first of some tells how far the page has come.
pub fn answered(command: &str) {
    match command {
        "preferences_get" => reached("the page's scripts run and ask"),
        "library_start" => reached("the page knows how the library was found"),
        "query" => reached("the page has the records"),
        "subscribe" => reached("the page follows"),
        _ => {}
    }
}
