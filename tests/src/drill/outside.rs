//! What the outside does to a library: synchronisation clients, keys, clocks, other programs, the
//! disk, and the end of the program itself.

use std::{
    collections::HashSet,
    fs,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Arc, Barrier},
    thread,
};

use domain::{Actor, ErrorCode, Id};
use engine::{Engine, FILE, Wish};
use serde_json::json;

use super::{BOARD, Failure, Round, chance::Set, request, said};
use crate::{
    library::{MORNING, minted},
    small_disk::Sealed,
};

pub(super) const FULL: &str = "disk full and back";
pub(super) const SEALED: &str = "folder read-only and back";

/// What can happen.
pub const HAPPENINGS: [&str; 19] = [
    "renamed",
    "renamed and back",
    "replaced by an older copy",
    "written over in place",
    "deleted",
    "log deleted",
    "log of another copy",
    "index of the log stale",
    "folder renamed and back",
    "folder deleted",
    "folder emptied",
    SEALED,
    FULL,
    "clock years ahead",
    "clock years behind",
    "a backup restored in the middle",
    "killed",
    "a second one beside",
    "two started at once",
];

/// Whether it can also happen while nobody has the library open.
fn also_closed(what: &str) -> bool {
    matches!(
        what,
        "renamed"
            | "replaced by an older copy"
            | "written over in place"
            | "deleted"
            | SEALED
            | FULL
            | "clock years ahead"
            | "clock years behind"
    )
}

impl Round<'_> {
    pub(super) fn happens(&mut self, what: &str) -> Result<(), Failure> {
        if also_closed(what) && self.chance.below(3) == 0 {
            self.engine = None;
            self.heard().meets("while closed");
        }
        let file = self.dir.join(FILE);
        let log = self.beside("-wal");
        let conflict = self
            .dir
            .join(format!("bibliotheque (conflit {}).etabli", self.next));
        let away = self.home.path().join("parti");
        match what {
            "renamed" => {
                fs::rename(&file, &conflict).map_err(said)?;
                self.is_noticed()
            }
            "renamed and back" => {
                fs::rename(&file, &conflict).map_err(said)?;
                self.is_noticed()?;
                self.gestures();
                fs::rename(&conflict, &file).map_err(said)
            }
            "replaced by an older copy" => {
                let older = self.older()?;
                fs::rename(&file, &conflict).map_err(said)?;
                fs::copy(older, &file).map_err(said)?;
                self.is_noticed()
            }
            "written over in place" => {
                let bytes = fs::read(self.older()?).map_err(said)?;
                fs::write(&file, bytes).map_err(said)
            }
            "deleted" => {
                fs::remove_file(&file).map_err(said)?;
                self.is_noticed()
            }
            "log deleted" => {
                // There is one as long as something was written since it was tidied.
                self.refused_nothing()?;
                fs::remove_file(&log).map_err(said)
            }
            "log of another copy" => {
                let foreign = self.foreign_log()?;
                self.engine = None;
                fs::write(&log, foreign).map_err(said)
            }
            "index of the log stale" => {
                self.refused_nothing()?;
                let index = self.beside("-shm");
                let stale = fs::read(&index).map_err(said)?;
                self.killed()?;
                fs::write(&index, stale).map_err(said)
            }
            "folder renamed and back" => {
                fs::rename(&self.dir, &away).map_err(said)?;
                self.is_noticed()?;
                self.gestures();
                fs::rename(&away, &self.dir).map_err(said)
            }
            "folder deleted" => {
                fs::remove_dir_all(&self.dir).map_err(said)?;
                self.is_noticed()
            }
            "folder emptied" => {
                for entry in fs::read_dir(&self.dir).map_err(said)?.flatten() {
                    let path = entry.path();
                    let gone = if path.is_dir() {
                        fs::remove_dir_all(path)
                    } else {
                        fs::remove_file(path)
                    };
                    gone.map_err(said)?;
                }
                self.is_noticed()
            }
            SEALED => self.sealed(),
            FULL => self.full(),
            "clock years ahead" => self.set_clock(5 * 365),
            "clock years behind" => self.set_clock(-11 * 365),
            "a backup restored in the middle" => self.restore(),
            "killed" => self.killed(),
            "a second one beside" => match Engine::open(&self.dir, self.clock()) {
                Err(fault) if fault.code == ErrorCode::InUse => Ok(()),
                Err(fault) => Err(said(fault)),
                Ok(_) => Err("a second one opened the library".to_owned()),
            },
            "two started at once" => self.two_at_once(),
            other => Err(other.to_owned()),
        }
    }

    fn beside(&self, tail: &str) -> PathBuf {
        self.dir.join(format!("{FILE}{tail}"))
    }

    /// What is open is no longer the file of its name, and says so.
    fn is_noticed(&mut self) -> Result<(), Failure> {
        match self.engine.as_ref().map(Engine::place) {
            Some(Ok(())) => Err("nothing was noticed".to_owned()),
            _ => Ok(()),
        }
    }

    /// A gesture that goes through.
    fn refused_nothing(&mut self) -> Result<(), Failure> {
        let id = minted(0x0109, self.next);
        self.next += 1;
        let fields = json!({ "board": minted(0xffff, BOARD), "text": "reste" });
        let command = json!({ "note": { "create": [{ "id": id, "fields": fields }] } });
        let request = request(minted(0x0c0f, self.next), command)?;
        let engine = self.engine.as_ref().ok_or("nothing is open")?;
        engine.execute(Actor::Desk, request).map_err(said)?;
        self.heard().promises(id, "reste".to_owned());
        Ok(())
    }

    fn older(&mut self) -> Result<PathBuf, Failure> {
        if let Some(older) = &self.older {
            return Ok(older.clone());
        }
        if self.engine.is_none() {
            self.open(Wish::Open)?;
            self.keep_older()?;
            self.engine = None;
        } else {
            self.keep_older()?;
        }
        self.older.clone().ok_or_else(|| "no copy".to_owned())
    }

    /// Nobody can write, then everybody can again.
    fn sealed(&mut self) -> Result<(), Failure> {
        let refusals = [ErrorCode::ReadOnly, ErrorCode::Unreadable];
        let seal = || Sealed::seal(&self.dir).ok_or("it cannot be made read-only");
        if self.engine.is_none() {
            let seal = seal()?;
            match Engine::open(&self.dir, self.clock()) {
                Err(fault) if refusals.contains(&fault.code) => {
                    self.heard()
                        .meets(format!("opening refused: {:?}", fault.code));
                }
                Err(fault) => return Err(said(fault)),
                Ok(_) => return Err("what nobody can write to was opened".to_owned()),
            }
            drop(seal);
            return Ok(());
        }
        let seal = seal()?;
        self.gestures();
        self.refused(&refusals)?;
        drop(seal);
        self.refused_nothing()
    }

    /// No room, then room again.
    fn full(&mut self) -> Result<(), Failure> {
        let disk = self.means.disk.as_ref().ok_or("no disk can be filled")?;
        disk.top_up().map_err(said)?;
        if self.engine.is_none() {
            match Engine::open(&self.dir, self.clock()) {
                Ok(engine) => self.begins(engine)?,
                Err(fault) if fault.code == ErrorCode::DiskFull => {
                    self.heard()
                        .meets(format!("opening refused: {:?}", fault.code));
                }
                Err(fault) => return Err(said(fault)),
            }
        }
        if self.engine.is_some() {
            self.gestures();
            self.refused(&[ErrorCode::DiskFull])?;
            // A copy that finds no room leaves no half of it.
            let engine = self.engine.as_ref().ok_or("nothing is open")?;
            if let Ok(made) = engine.backup_now()
                && !made.exists()
            {
                return Err(format!("the backup just made is gone: {}", made.display()));
            }
        }
        disk.free().map_err(said)?;
        if self.engine.is_some() {
            self.refused_nothing()?;
        }
        Ok(())
    }

    fn set_clock(&mut self, days: i64) -> Result<(), Failure> {
        self.clock.move_by(days);
        if let Some(engine) = &self.engine {
            let made = engine.backup_now().map_err(said)?;
            if !made.exists() {
                return Err(format!("the backup just made is gone: {}", made.display()));
            }
        }
        Ok(())
    }

    /// While gestures are under way.
    fn restore(&mut self) -> Result<(), Failure> {
        let engine = self.engine.clone().ok_or("nothing is open")?;
        self.told.insert(engine.backup_now().map_err(said)?);
        let backups = engine::backups(&self.dir, None, domain::Timestamp(MORNING));
        let backups: Vec<_> = backups
            .map_err(said)?
            .into_iter()
            .filter(|one| one.verified)
            .collect();
        let from = &backups[self.chance.below(backups.len())];
        self.gestures();
        let kept = engine.restore(Path::new(&from.path)).map_err(said)?;
        if !kept.exists() {
            return Err("the library before the restore is gone".to_owned());
        }
        self.told.insert(kept);
        // The board was made after that backup.
        self.set_stage()
    }

    /// Another process works on the library, and is killed in the middle of it.
    fn killed(&mut self) -> Result<(), Failure> {
        self.engine = None;
        let number = u16::try_from(0x2000 + self.next % 0x4000).map_err(said)?;
        self.next += 1;
        // What it takes away again may be gone without a word.
        let passing: HashSet<Id> = (0..4_000).map(|n| minted(number, n * 8)).collect();
        let mut child = Command::new(&self.means.hammer)
            .arg(&self.dir)
            .arg(number.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(said)?;
        let mut out = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut lines = Vec::new();
        let wanted = 4 + self.chance.below(120);
        let mut line = String::new();
        while lines.len() < wanted && out.read_line(&mut line).map_err(said)? > 0 {
            lines.push(std::mem::take(&mut line));
        }
        child.kill().map_err(said)?;
        let mut rest = String::new();
        out.read_to_string(&mut rest).map_err(said)?;
        child.wait().map_err(said)?;
        if lines.len() < wanted {
            let mut why = String::new();
            if let Some(mut err) = child.stderr.take() {
                let _ = err.read_to_string(&mut why);
            }
            return Err(format!("it ended by itself: {why}"));
        }
        lines.extend(rest.split_inclusive('\n').map(str::to_owned));
        for line in &lines {
            // A line cut off by the kill was never said.
            if let Some(id) = line
                .strip_suffix('\n')
                .and_then(|l| l.strip_prefix("made "))
            {
                let id = id.parse().map_err(said)?;
                if !passing.contains(&id) {
                    self.heard().promises(id, "n".repeat(400));
                    self.heard().meets("acknowledged before the kill");
                }
            }
        }
        Ok(())
    }

    /// Both want the library in the same moment: one has it, the other is told so.
    fn two_at_once(&mut self) -> Result<(), Failure> {
        self.engine = None;
        let start = Arc::new(Barrier::new(2));
        let both: Vec<_> = (0..2)
            .map(|_| {
                let (dir, clock) = (self.dir.clone(), self.clock());
                let start = Arc::clone(&start);
                thread::spawn(move || {
                    start.wait();
                    Engine::open(&dir, clock)
                })
            })
            .collect();
        let both: Vec<_> = both.into_iter().filter_map(|one| one.join().ok()).collect();
        let mut opened = Vec::new();
        for one in both {
            match one {
                Ok(engine) => opened.push(engine),
                Err(fault) if fault.code == ErrorCode::InUse => self.heard().meets("in use"),
                Err(fault) => return Err(said(fault)),
            }
        }
        match (opened.pop(), opened.is_empty()) {
            (Some(engine), true) => self.begins(engine),
            (None, _) => Err("neither of two has the library".to_owned()),
            _ => Err("both have the library".to_owned()),
        }
    }

    /// A well-formed log of a sibling of this library.
    fn foreign_log(&mut self) -> Result<Vec<u8>, Failure> {
        let sibling = self.home.path().join(format!("frere-{}", self.next));
        fs::create_dir_all(&sibling).map_err(said)?;
        fs::copy(self.older()?, sibling.join(FILE)).map_err(said)?;
        let clock = Arc::new(Set::at(MORNING + 50_000_000, 0x0d12));
        let engine = Engine::open_as(&sibling, clock, Wish::Knowingly).map_err(said)?;
        for n in 0..5 {
            let fields = json!({ "board": minted(0xffff, BOARD), "text": "autre histoire" });
            let id = minted(0x0108, self.next * 100 + n);
            let command = json!({ "note": { "create": [{ "id": id, "fields": fields }] } });
            let request = request(minted(0x0c0e, self.next * 100 + n), command)?;
            // A copy from before the board was made refuses: then its log is a short one.
            let _ = engine.execute(Actor::Desk, request);
        }
        fs::read(sibling.join(format!("{FILE}-wal"))).map_err(said)
    }
}
