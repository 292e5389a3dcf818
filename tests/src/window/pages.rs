//! The web processes of a stage's program: killed, stopped, and let go on, from outside.

use std::{
    fs,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use super::{Failure, PATIENCE, Stage};

/// What befalls a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// It is gone.
    Kill,
    /// It answers nothing.
    Stop,
    /// It goes on.
    Continue,
}

/// All that runs: its number, its parent's, its words.
fn everything() -> Vec<(u32, u32, Vec<u8>)> {
    let read = |pid: &str, name: &str| fs::read(format!("/proc/{pid}/{name}")).unwrap_or_default();
    fs::read_dir("/proc")
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
        .collect()
}

impl Stage {
    /// Those below the program that has the data folder among its arguments.
    fn processes(&self, wanted: impl Fn(&[u8]) -> bool) -> Vec<u32> {
        let folder = self.data.path().display().to_string();
        let all = everything();
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
            .filter(|(pid, _, line)| wanted(line) && below(*pid))
            .map(|(pid, ..)| *pid)
            .collect()
    }

    /// The processes that show pages.
    pub fn pages(&self) -> Vec<u32> {
        self.processes(|line| String::from_utf8_lossy(line).contains("WebKitWebProcess"))
    }

    /// The memory of all processes of the program, each with its share of what is shared, in bytes.
    pub fn memory(&self) -> u64 {
        let share = |pid: &u32| -> Option<u64> {
            let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
            let line = text.lines().find(|line| line.starts_with("Pss:"))?;
            line.split_whitespace().nth(1)?.parse().ok()
        };
        self.processes(|_| true)
            .iter()
            .filter_map(share)
            .sum::<u64>()
            * 1_024
    }

    /// Sends a signal to the processes that show pages, as soon as there are any.
    ///
    /// # Errors
    /// There is none in time, or it does not go.
    pub fn signal(&self, signal: Signal) -> Result<(), Failure> {
        let begun = Instant::now();
        let pages = loop {
            let pages = self.pages();
            if !pages.is_empty() {
                break pages;
            }
            if begun.elapsed() > PATIENCE {
                return Err(Failure("no web process".to_owned()));
            }
            thread::sleep(Duration::from_millis(2));
        };
        let word = match signal {
            Signal::Kill => "-KILL",
            Signal::Stop => "-STOP",
            Signal::Continue => "-CONT",
        };
        let pids = pages.iter().map(u32::to_string);
        match Command::new("kill").arg(word).args(pids).status() {
            Ok(status) if status.success() => Ok(()),
            other => Err(Failure(format!("{other:?}"))),
        }
    }
}
