//! The drill: random gestures in the real core while the outside happens to its file. After each
//! round every gesture that was acknowledged is in a file that opens, that file is one the user was
//! told of or the library itself, and no file that was sound before is not sound after.

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use domain::{Actor, Command, ErrorCode, Fault, Id, Noun, Record, Request, Timestamp};
use engine::{Clock, Engine, FILE, Part, Wish};
use serde_json::{Value, json};
use store::Reader;

use crate::library::{MORNING, minted};

/// What a round says when it fails.
pub type Failure = String;

/// xorshift64*: the same rounds from the same seed, on every machine.
pub struct Chance(u64);

impl Chance {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }
    /// One of `0..most`.
    pub fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or(0) % most.max(1)
    }
}

/// A clock that somebody sets.
struct Set {
    now: AtomicI64,
    minted: AtomicU64,
    family: u16,
}

impl Clock for Set {
    fn now(&self) -> Timestamp {
        Timestamp(self.now.fetch_add(1, Ordering::Relaxed))
    }
    fn id(&self) -> Id {
        minted(self.family, self.minted.fetch_add(1, Ordering::Relaxed))
    }
}

/// What can happen to the file.
const HAPPENINGS: [&str; 15] = [
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
    "clock years ahead",
    "clock years behind",
    "a backup restored",
    "killed",
    "two at once",
];

struct Round {
    dir: PathBuf,
    home: tempfile::TempDir,
    clock: Arc<Set>,
    engine: Option<Engine>,
    chance: Chance,
    next: u64,
    /// Notes that were acknowledged, with the text each had last.
    promised: HashMap<Id, String>,
    /// Files the user was told of.
    told: HashSet<PathBuf>,
    /// Files that were sound before something happened to them.
    older: Option<PathBuf>,
    happened: Vec<&'static str>,
}

const BOARD: u64 = 3;

/// One round.
///
/// # Errors
/// What does not hold, with what had happened.
pub fn round(seed: u64) -> Result<Vec<&'static str>, Failure> {
    let home = tempfile::tempdir().map_err(|error| error.to_string())?;
    let clock = Arc::new(Set {
        now: AtomicI64::new(MORNING),
        minted: AtomicU64::new(0),
        family: 0x0d11,
    });
    let mut round = Round {
        dir: home.path().join("biblio"),
        home,
        clock,
        engine: None,
        chance: Chance::new(seed),
        next: 0,
        promised: HashMap::new(),
        told: HashSet::new(),
        older: None,
        happened: Vec::new(),
    };
    let run = round.run();
    run.map(|()| round.happened.clone())
        .map_err(|failure| format!("seed {seed}, {:?}: {failure}", round.happened))
}

impl Round {
    fn run(&mut self) -> Result<(), Failure> {
        self.open(Wish::Open)?;
        for (id, noun, fields) in [
            (1, "project", json!({ "title": "p" })),
            (
                2,
                "workshop",
                json!({ "project": minted(0xffff, 1), "title": "w" }),
            ),
            (
                BOARD,
                "board",
                json!({ "workshop": minted(0xffff, 2), "title": "b" }),
            ),
        ] {
            self.act(
                json!({ noun: { "create": [{ "id": minted(0xffff, id), "fields": fields }] } }),
            )
            .map_err(said)?;
        }
        for _ in 0..3 {
            self.gestures();
            if self.chance.below(2) == 0 {
                self.keep_older()?;
            }
            let what = HAPPENINGS[self.chance.below(HAPPENINGS.len())];
            self.happened.push(what);
            self.gestures();
            self.happens(what)?;
            self.gestures();
            self.settle()?;
            self.gestures();
            self.holds()?;
        }
        self.engine = None;
        self.holds()
    }

    fn open(&mut self, wish: Wish) -> Result<(), Failure> {
        self.engine = None;
        let clock = Arc::clone(&self.clock) as Arc<dyn Clock>;
        match Engine::open_as(&self.dir, Arc::clone(&clock), wish) {
            Ok(engine) => {
                let aside = engine.aside().clone();
                self.told.extend(aside.log.into_iter().chain(aside.rescued));
                self.engine = Some(engine);
                Ok(())
            }
            // As the window offers it: the library of another name, else the furthest backup.
            Err(fault) if matches!(fault.code, ErrorCode::LibraryMissing | ErrorCode::Damaged) => {
                let renamed = engine::renamed(&self.dir).map_err(said)?;
                let backups = engine::backups(&self.dir, None, self.clock.now()).map_err(said)?;
                let backups = backups.into_iter().filter(|one| one.verified);
                let from = renamed
                    .into_iter()
                    .find(|path| sound(path))
                    .or_else(|| backups.map(|one| PathBuf::from(one.path)).next());
                let Some(from) = from else {
                    return self.open(Wish::Knowingly);
                };
                self.told.insert(from.clone());
                let engine = Engine::recover(&self.dir, &from, clock).map_err(said)?;
                let aside = engine.aside().clone();
                self.told.extend(aside.log.into_iter().chain(aside.rescued));
                self.engine = Some(engine);
                Ok(())
            }
            Err(fault) => Err(said(fault)),
        }
    }

    fn act(&mut self, command: Value) -> Result<(), Fault> {
        self.next += 1;
        let request = Request {
            command_id: minted(0x0c0d, self.next),
            merge_key: None,
            command: serde_json::from_value::<Command>(command)
                .map_err(|error| Fault::new(ErrorCode::Malformed).detail(error))?,
        };
        match &self.engine {
            Some(engine) => engine.execute(Actor::Desk, request).map(|_| ()),
            None => Err(Fault::new(ErrorCode::Closed)),
        }
    }

    /// Some gestures; what is refused was promised to nobody.
    fn gestures(&mut self) {
        for _ in 0..self.chance.below(8) {
            let known: Vec<Id> = {
                let mut known: Vec<Id> = self.promised.keys().copied().collect();
                known.sort();
                known
            };
            let text = format!("note {} ", self.next).repeat(1 + self.chance.below(40));
            let text: String = text.chars().take(480).collect();
            if known.is_empty() || self.chance.below(3) > 0 {
                let id = minted(0x0107, self.next);
                let fields = json!({ "board": minted(0xffff, BOARD), "text": text });
                let made =
                    self.act(json!({ "note": { "create": [{ "id": id, "fields": fields }] } }));
                if made.is_ok() {
                    self.promised.insert(id, text);
                }
            } else {
                let id = known[self.chance.below(known.len())];
                let fields = json!({ "text": text });
                let changed =
                    self.act(json!({ "note": { "patch": [{ "id": id, "fields": fields }] } }));
                if changed.is_ok() {
                    self.promised.insert(id, text);
                }
            }
            if self.chance.below(4) == 0
                && let Some(engine) = &self.engine
            {
                let _ = engine.settled();
            }
        }
    }

    fn file(&self) -> PathBuf {
        self.dir.join(FILE)
    }

    /// Keeps a sound copy of the library as it is now, for later.
    fn keep_older(&mut self) -> Result<(), Failure> {
        let path = self.home.path().join(format!("copie-{}.etabli", self.next));
        if let Some(engine) = &self.engine {
            engine.backup(&path).map_err(said)?;
            self.older = Some(path);
        }
        Ok(())
    }

    fn happens(&mut self, what: &str) -> Result<(), Failure> {
        let (file, conflict) = (self.file(), self.dir.join("bibliotheque (conflit).etabli"));
        let log = self.dir.join(format!("{FILE}-wal"));
        let away = self.home.path().join("parti");
        let io = |done: std::io::Result<()>| done.map_err(|error| error.to_string());
        match what {
            "renamed" => io(fs::rename(&file, &conflict)),
            "renamed and back" => {
                io(fs::rename(&file, &conflict))?;
                self.gestures();
                io(fs::rename(&conflict, &file))
            }
            "replaced by an older copy" => {
                if let Some(older) = self.older.clone() {
                    io(fs::rename(&file, &conflict))?;
                    io(fs::copy(older, &file).map(|_| ()))?;
                }
                Ok(())
            }
            "written over in place" => match self.older.clone() {
                Some(older) => io(fs::read(older).and_then(|bytes| fs::write(&file, bytes))),
                None => Ok(()),
            },
            "deleted" => io(fs::remove_file(&file)),
            "log deleted" => {
                let _ = fs::remove_file(&log);
                Ok(())
            }
            "log of another copy" => {
                let foreign = self.foreign_log()?;
                self.engine = None;
                io(fs::write(&log, foreign))
            }
            "index of the log stale" => {
                let index = self.dir.join(format!("{FILE}-shm"));
                let stale = fs::read(&index).unwrap_or_default();
                self.engine = None;
                io(fs::write(&index, stale))
            }
            "folder renamed and back" => {
                io(fs::rename(&self.dir, &away))?;
                self.gestures();
                io(fs::rename(&away, &self.dir))
            }
            "folder deleted" => io(fs::remove_dir_all(&self.dir)),
            "clock years ahead" => self.set_clock(5 * 365),
            "clock years behind" => self.set_clock(-11 * 365),
            "a backup restored" => self.restore(),
            "killed" => self.killed(),
            "two at once" => {
                let clock = Arc::clone(&self.clock) as Arc<dyn Clock>;
                match Engine::open(&self.dir, clock) {
                    Err(fault) if fault.code == ErrorCode::InUse => Ok(()),
                    Err(fault) => Err(said(fault)),
                    Ok(_) => Err("a second one opened the library".to_owned()),
                }
            }
            other => Err(other.to_owned()),
        }
    }

    fn set_clock(&mut self, days: i64) -> Result<(), Failure> {
        self.clock
            .now
            .fetch_add(days * 86_400_000, Ordering::Relaxed);
        if let Some(engine) = &self.engine {
            let made = engine.backup_now().map_err(said)?;
            if !made.exists() {
                return Err(format!("the backup just made is gone: {}", made.display()));
            }
        }
        Ok(())
    }

    fn restore(&mut self) -> Result<(), Failure> {
        let backups = engine::backups(&self.dir, None, self.clock.now()).map_err(said)?;
        let Some(engine) = &self.engine else {
            return Ok(());
        };
        let verified: Vec<_> = backups.into_iter().filter(|one| one.verified).collect();
        if verified.is_empty() {
            self.told.insert(engine.backup_now().map_err(said)?);
            return Ok(());
        }
        let from = &verified[self.chance.below(verified.len())];
        let kept = engine.restore(Path::new(&from.path)).map_err(said)?;
        if !kept.exists() {
            return Err("the library before the restore is gone".to_owned());
        }
        self.told.insert(kept);
        Ok(())
    }

    /// As a killed process leaves it: what was acknowledged is in the file and its log, no more is
    /// written.
    fn killed(&mut self) -> Result<(), Failure> {
        let left = self.home.path().join(format!("tue-{}", self.next));
        fs::create_dir_all(&left).map_err(|error| error.to_string())?;
        copy_folder(&self.dir, &left)?;
        self.engine = None;
        fs::remove_dir_all(&self.dir).map_err(|error| error.to_string())?;
        fs::rename(&left, &self.dir).map_err(|error| error.to_string())
    }

    /// A well-formed log of a sibling of this library.
    fn foreign_log(&mut self) -> Result<Vec<u8>, Failure> {
        let sibling = self.home.path().join(format!("frere-{}", self.next));
        fs::create_dir_all(&sibling).map_err(|error| error.to_string())?;
        let source = self.older.clone().unwrap_or_else(|| self.file());
        fs::copy(source, sibling.join(FILE)).map_err(|error| error.to_string())?;
        let clock = Arc::new(Set {
            now: AtomicI64::new(MORNING + 50_000_000),
            minted: AtomicU64::new(0),
            family: 0x0d12,
        });
        let engine = Engine::open_as(&sibling, clock, Wish::Knowingly).map_err(said)?;
        for n in 0..5 {
            let fields = json!({ "board": minted(0xffff, BOARD), "text": "autre histoire" });
            let id = minted(0x0108, self.next * 100 + n);
            let request = Request {
                command_id: minted(0x0c0e, self.next * 100 + n),
                merge_key: None,
                command: serde_json::from_value(
                    json!({ "note": { "create": [{ "id": id, "fields": fields }] } }),
                )
                .map_err(|error| error.to_string())?,
            };
            // A copy from before the board was made refuses: then its log is a short one.
            let _ = engine.execute(Actor::Desk, request);
        }
        fs::read(sibling.join(format!("{FILE}-wal"))).map_err(|error| error.to_string())
    }

    /// What a facilitator does then: opens again, or answers the question.
    fn settle(&mut self) -> Result<(), Failure> {
        let Some(engine) = &self.engine else {
            return self.open(Wish::Open);
        };
        match engine.place() {
            Ok(()) => Ok(()),
            Err(fault) => {
                let theirs = fault.code == ErrorCode::LibraryReplaced && self.chance.below(2) == 0;
                let part = if theirs { Part::Theirs } else { Part::Mine };
                let aside = engine.part(part).map_err(said)?;
                if let Some(aside) = &aside
                    && !aside.exists()
                {
                    return Err(format!(
                        "told of a file that is not there: {}",
                        aside.display()
                    ));
                }
                self.told.extend(aside);
                Ok(())
            }
        }
    }

    /// Every promise is kept, in a file that opens and that the user knows or was told of.
    fn holds(&mut self) -> Result<(), Failure> {
        let mut missing = self.promised.clone();
        let mut looked = Vec::new();
        if let Some(engine) = &self.engine {
            engine.settled().map_err(said)?;
            engine.place().map_err(said)?;
        }
        let mut reader = Reader::open(&self.dir)
            .map_err(said)?
            .ok_or("there is no library")?;
        let report = reader.view(|view| view.check()).map_err(said)?;
        if !report.problems.is_empty() {
            return Err(format!("the library is not sound: {:?}", report.problems));
        }
        keep_found(&mut reader, &mut missing).map_err(said)?;
        let backups = engine::backups(&self.dir, None, self.clock.now()).map_err(said)?;
        let listed = backups.iter().filter(|one| one.verified);
        looked.extend(listed.map(|one| PathBuf::from(&one.path)));
        looked.extend(self.told.iter().cloned());
        looked.extend(engine::renamed(&self.dir).map_err(said)?);
        for path in looked {
            if missing.is_empty() {
                break;
            }
            if sound(&path) {
                let mut reader = Reader::still(&path).map_err(said)?;
                keep_found(&mut reader, &mut missing).map_err(said)?;
            }
        }
        if !missing.is_empty() {
            return Err(format!(
                "{} of {} acknowledged notes are in no file",
                missing.len(),
                self.promised.len()
            ));
        }
        if let Some(older) = &self.older
            && !sound(older)
        {
            return Err("a copy that was sound is not".to_owned());
        }
        // What is in the library now is what goes on being promised of it.
        let mut reader = Reader::open(&self.dir)
            .map_err(said)?
            .ok_or("there is no library")?;
        let here = notes(&mut reader).map_err(said)?;
        self.promised.retain(|id, text| here.get(id) == Some(text));
        Ok(())
    }
}

fn keep_found(reader: &mut Reader, missing: &mut HashMap<Id, String>) -> Result<(), Fault> {
    let here = notes(reader)?;
    missing.retain(|id, text| here.get(id) != Some(text));
    Ok(())
}

fn notes(reader: &mut Reader) -> Result<HashMap<Id, String>, Fault> {
    let records = reader.view(|view| view.all(Noun::Note))?;
    Ok(records
        .into_iter()
        .filter_map(|record| match record {
            Record::Note(note) => Some((note.id, note.text)),
            _ => None,
        })
        .collect())
}

fn sound(path: &Path) -> bool {
    Reader::still(path).is_ok()
}

fn said(fault: Fault) -> Failure {
    fault.to_string()
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    for entry in fs::read_dir(from)
        .map_err(|error| error.to_string())?
        .flatten()
    {
        let (path, there) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            fs::create_dir_all(&there).map_err(|error| error.to_string())?;
            copy_folder(&path, &there)?;
        } else {
            fs::copy(&path, &there).map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}
