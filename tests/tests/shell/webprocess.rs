//! The window's own process, gone in the middle of the work. The driver goes with it: what follows is
//! told by the keys of the display and by the disk.

use std::{
    fs,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use tests::window::{Failure, Stage};

use crate::journeys::{first_note, records};

type Done = Result<(), Failure>;

/// The web processes of a stage's program: those below one that has its data folder among its
/// arguments.
fn pages(stage: &Stage) -> Vec<u32> {
    let folder = stage.data.path().display().to_string();
    let read = |pid: &str, name: &str| fs::read(format!("/proc/{pid}/{name}")).unwrap_or_default();
    let all: Vec<(u32, u32, Vec<u8>)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_string_lossy().into_owned();
            let number = pid.parse().ok()?;
            let stat = String::from_utf8_lossy(&read(&pid, "stat")).into_owned();
            let parent = stat.rsplit(')').next()?.split_whitespace().nth(1)?;
            Some((number, parent.parse().ok()?, read(&pid, "cmdline")))
        })
        .collect();
    let ours = |line: &[u8]| {
        line.split(|byte| *byte == 0)
            .any(|word| word == folder.as_bytes())
    };
    let below = |mut pid: u32| {
        while let Some((_, parent, line)) = all.iter().find(|(number, ..)| *number == pid) {
            if ours(line) {
                return true;
            }
            pid = *parent;
        }
        false
    };
    all.iter()
        .filter(|(pid, _, line)| {
            String::from_utf8_lossy(line).contains("WebKitWebProcess") && below(*pid)
        })
        .map(|(pid, ..)| *pid)
        .collect()
}

fn end(stage: &Stage) -> Done {
    let pages = pages(stage);
    if pages.is_empty() {
        return Err(Failure("no web process".to_owned()));
    }
    let pids = pages.iter().map(u32::to_string);
    let killed = Command::new("kill").arg("-9").args(pids).status();
    match killed {
        Ok(status) if status.success() => Ok(()),
        other => Err(Failure(format!("{other:?}"))),
    }
}

/// Waits until the only note on the disk is so.
fn written(stage: &Stage, text: &str) -> Done {
    let begun = Instant::now();
    loop {
        let seen = records(stage)?["note"][0]["text"].clone();
        if seen == text {
            return Ok(());
        }
        if begun.elapsed() > Duration::from_secs(20) {
            return Err(Failure(format!("on the disk is {seen}, not « {text} »")));
        }
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn what_is_being_typed_outlives_the_windows_own_process() -> Done {
    let stage = Stage::new("fr_FR.UTF-8")?;
    let window = stage.open()?;
    first_note(&window)?;
    window.type_text("avant")?;
    // The core has what was typed within half a second, and no later than the gesture itself.
    written(&stage, "avant")?;
    window.type_text(" la fin")?;
    // The promise is one of time: half a second behind at most.
    thread::sleep(Duration::from_millis(500));
    let begun = Instant::now();
    end(&stage)?;
    written(&stage, "avant la fin")?;
    println!(
        "on the disk {} ms after the end",
        begun.elapsed().as_millis()
    );
    // The note is open again, and typing goes on in it.
    stage.screen.keys(&["e", "t"])?;
    written(&stage, "avant la finet")?;
    stage.keep("page-ended")?;
    stage.screen.keys(&["Escape", "ctrl+q"])?;
    stage.ended()
}
