//! The drill: random gestures in the real core while the outside happens to its file. After each
//! round every gesture that was acknowledged is in a file that opens, that file is one the user was
//! told of or the library itself, and no file that was sound before is not sound after.
//!
//! What can happen is in `outside`; each of it looks that it really came to pass.

#[path = "drill/chance.rs"]
mod chance;
#[path = "drill/outside.rs"]
mod outside;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::{Actor, Command, ErrorCode, Fault, Id, Noun, Record, Request};
use engine::{Clock, Engine, FILE, Part, Wish};
use serde_json::{Value, json};
use store::Reader;

pub use self::{chance::Chance, outside::HAPPENINGS};
use crate::{
    library::minted,
    small_disk::{Sealed, SmallDisk},
};

/// What a round says when it fails.
pub type Failure = String;

/// What this machine lets a drill do.
pub struct Means {
    /// The program that is killed.
    pub hammer: PathBuf,
    /// A disk that can be filled, where one could be mounted.
    disk: Option<SmallDisk>,
    /// Whether a folder can be made read-only for everybody.
    seals: bool,
    /// Where the disk is mounted.
    _folder: tempfile::TempDir,
}

impl Means {
    /// Looks what is allowed here.
    ///
    /// # Errors
    /// No temporary folder can be made.
    pub fn find(hammer: PathBuf) -> Result<Self, Failure> {
        let folder = tempfile::tempdir().map_err(said)?;
        let disk = SmallDisk::mount(folder.path(), 48);
        Ok(Self {
            hammer,
            disk,
            seals: Sealed::can(),
            _folder: folder,
        })
    }

    /// What cannot happen on this machine.
    pub fn lacking(&self) -> Vec<&'static str> {
        HAPPENINGS
            .into_iter()
            .filter(|what| match *what {
                outside::FULL => self.disk.is_none(),
                outside::SEALED => !self.seals,
                _ => false,
            })
            .collect()
    }
}

/// How a round went.
#[derive(Debug, Default)]
pub struct Course {
    /// What the outside did.
    pub happened: Vec<&'static str>,
    /// What came of it, and how often: refusals, what was noticed, what was set aside.
    pub met: BTreeMap<String, u64>,
}

/// Where the round's gestures and their answers meet, on several threads.
#[derive(Default)]
struct Heard {
    /// Notes that were acknowledged, with the text each had last.
    promised: HashMap<Id, String>,
    /// What was asked for and refused after that: it may be on the disk all the same.
    later: HashMap<Id, HashSet<String>>,
    met: BTreeMap<String, u64>,
}

impl Heard {
    fn meets(&mut self, what: impl Into<String>) {
        *self.met.entry(what.into()).or_default() += 1;
    }

    fn promises(&mut self, id: Id, text: String) {
        self.later.remove(&id);
        self.promised.insert(id, text);
    }

    /// The notes whose promise these notes do not keep.
    fn missing(
        &self,
        among: &HashMap<Id, String>,
        here: &HashMap<Id, String>,
    ) -> HashMap<Id, String> {
        among
            .iter()
            .filter(|(id, text)| {
                !here.get(id).is_some_and(|there| {
                    there == *text
                        || self
                            .later
                            .get(id)
                            .is_some_and(|later| later.contains(there))
                })
            })
            .map(|(id, text)| (*id, text.clone()))
            .collect()
    }
}

struct Round<'m> {
    means: &'m Means,
    dir: PathBuf,
    home: tempfile::TempDir,
    clock: Arc<chance::Set>,
    engine: Option<Engine>,
    chance: Chance,
    next: u64,
    /// Notes that were asked for.
    asked: Vec<Id>,
    heard: Arc<Mutex<Heard>>,
    /// Files the user was told of.
    told: HashSet<PathBuf>,
    /// A copy of the library from before.
    older: Option<PathBuf>,
    happened: Vec<&'static str>,
}

const BOARD: u64 = 3;
const TIMES: usize = 3;

/// One round: it begins with the happening of its number, so that none is left to chance.
///
/// # Errors
/// What does not hold, with what had happened.
pub fn round(seed: u64, number: usize, means: &Means) -> Result<Course, Failure> {
    let mut chance = Chance::new(seed);
    let lacking = means.lacking();
    let can: Vec<&'static str> = HAPPENINGS
        .into_iter()
        .filter(|what| !lacking.contains(what))
        .collect();
    let mut plan = vec![can[number % can.len()]];
    plan.extend((1..TIMES).map(|_| can[chance.below(can.len())]));
    // Only the disk in memory can be filled, and only the real one sealed.
    let (full, sealed) = (outside::FULL, outside::SEALED);
    if plan.contains(&full) && plan.contains(&sealed) {
        let first = plan[0];
        plan.retain(|what| *what == first || (*what != full && *what != sealed));
    }
    // A disk in memory gives a new file a new number, the real one that of the file that has gone.
    let home = match &means.disk {
        Some(disk) if plan.contains(&full) || (!plan.contains(&sealed) && chance.below(2) == 0) => {
            tempfile::tempdir_in(disk.path())
        }
        _ => tempfile::tempdir(),
    };
    let home = home.map_err(said)?;
    let mut round = Round {
        means,
        dir: home.path().join("biblio"),
        home,
        clock: Arc::new(chance::Set::morning()),
        engine: None,
        chance,
        next: 0,
        asked: Vec::new(),
        heard: Arc::default(),
        told: HashSet::new(),
        older: None,
        happened: Vec::new(),
    };
    let run = round.run(&plan);
    // Whatever came of this round, the next one has room.
    if let Some(disk) = &means.disk {
        disk.free().map_err(said)?;
    }
    let met = std::mem::take(&mut round.heard().met);
    run.map(|()| Course {
        happened: round.happened.clone(),
        met,
    })
    .map_err(|failure| {
        format!(
            "seed {seed}, round {number}, {:?}: {failure}",
            round.happened
        )
    })
}

impl Round<'_> {
    fn run(&mut self, plan: &[&'static str]) -> Result<(), Failure> {
        self.open(Wish::Open)?;
        self.set_stage()?;
        for what in plan {
            self.gestures();
            if self.chance.below(2) == 0 {
                self.keep_older()?;
            }
            self.gestures();
            let before = self.sound_files();
            self.happened.push(what);
            self.happens(what)?;
            self.gestures();
            self.settle()?;
            self.gestures();
            self.holds()?;
            if let Some(hurt) = before.iter().find(|path| path.exists() && !sound(path)) {
                return Err(format!("sound before, and not after: {}", hurt.display()));
            }
        }
        self.engine = None;
        self.holds()
    }

    fn heard(&self) -> MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock) as Arc<dyn Clock>
    }

    /// What every library of a round begins with; the same commands as the program's that is killed.
    fn set_stage(&mut self) -> Result<(), Failure> {
        let [project, workshop, board] = [1, 2, BOARD].map(|id| minted(0xffff, id));
        for (n, (noun, id, fields)) in [
            ("project", project, json!({ "title": "p" })),
            (
                "workshop",
                workshop,
                json!({ "project": project, "title": "w" }),
            ),
            (
                "board",
                board,
                json!({ "workshop": workshop, "title": "b" }),
            ),
        ]
        .into_iter()
        .enumerate()
        {
            let command = json!({ noun: { "create": [{ "id": id, "fields": fields }] } });
            let request = request(minted(0xffff, 0x4000_0000 + n as u64), command)?;
            if let Some(engine) = &self.engine {
                engine.execute(Actor::Desk, request).map_err(said)?;
            }
        }
        Ok(())
    }

    fn open(&mut self, wish: Wish) -> Result<(), Failure> {
        self.engine = None;
        let opened = match Engine::open_as(&self.dir, self.clock(), wish) {
            // As the window offers it: the library of another name, else the furthest backup.
            Err(fault) if matches!(fault.code, ErrorCode::LibraryMissing | ErrorCode::Damaged) => {
                self.heard()
                    .meets(format!("opening refused: {:?}", fault.code));
                let renamed = engine::renamed(&self.dir).map_err(said)?;
                let backups = engine::backups(&self.dir, None, self.clock.now()).map_err(said)?;
                let backups = backups.into_iter().filter(|one| one.verified);
                let from = renamed
                    .into_iter()
                    .find(|path| sound(path))
                    .or_else(|| backups.map(|one| PathBuf::from(one.path)).next());
                let Some(from) = from else {
                    self.open(Wish::Knowingly)?;
                    return self.set_stage();
                };
                self.told.insert(from.clone());
                self.begins(Engine::recover(&self.dir, &from, self.clock()).map_err(said)?)?;
                // That backup may be from before the board was made.
                return self.set_stage();
            }
            opened => opened,
        };
        self.begins(opened.map_err(said)?)
    }

    fn begins(&mut self, engine: Engine) -> Result<(), Failure> {
        let aside = engine.aside().clone();
        for (what, path) in [("log set aside", aside.log), ("rescued", aside.rescued)] {
            let Some(path) = path else { continue };
            if !path.exists() {
                return Err(format!("{what}, and not there: {}", path.display()));
            }
            self.heard().meets(what);
            self.told.insert(path);
        }
        self.engine = Some(engine);
        Ok(())
    }

    /// A gesture that makes a note, or changes one.
    fn gesture(&mut self) -> Result<(Request, Id, String), Failure> {
        self.next += 1;
        let text = format!("note {} ", self.next).repeat(1 + self.chance.below(40));
        let text: String = text.chars().take(480).collect();
        let text = text.trim_end().to_owned();
        let (id, command) = if self.asked.is_empty() || self.chance.below(3) > 0 {
            let id = minted(0x0107, self.next);
            self.asked.push(id);
            let fields = json!({ "board": minted(0xffff, BOARD), "text": text });
            (
                id,
                json!({ "note": { "create": [{ "id": id, "fields": fields }] } }),
            )
        } else {
            let id = self.asked[self.chance.below(self.asked.len())];
            let fields = json!({ "text": text });
            (
                id,
                json!({ "note": { "patch": [{ "id": id, "fields": fields }] } }),
            )
        };
        Ok((request(minted(0x0c0d, self.next), command)?, id, text))
    }

    /// Some gestures at once, which may still be under way; what is refused was promised to nobody.
    fn gestures(&mut self) {
        let count = self.chance.below(12);
        let waits = self.chance.below(2) == 0;
        for _ in 0..count {
            let Ok((request, id, text)) = self.gesture() else {
                return;
            };
            let Some(engine) = &self.engine else { return };
            let heard = Arc::clone(&self.heard);
            engine.submit(Actor::Desk, request, move |answer| {
                let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
                match answer {
                    Ok(_) => heard.promises(id, text),
                    Err(fault) => {
                        heard.later.entry(id).or_default().insert(text);
                        heard.meets(format!("gesture refused: {:?}", fault.code));
                    }
                }
            });
        }
        if waits && let Some(engine) = &self.engine {
            let _ = engine.settled();
        }
    }

    /// Gestures until one is refused for this reason.
    fn refused(&mut self, why: &[ErrorCode]) -> Result<(), Failure> {
        for _ in 0..4_000 {
            let (request, id, text) = self.gesture()?;
            let Some(engine) = &self.engine else { break };
            match engine.execute(Actor::Desk, request) {
                Ok(_) => {
                    self.heard().promises(id, text);
                }
                Err(fault) if why.contains(&fault.code) => {
                    self.heard().later.entry(id).or_default().insert(text);
                    self.heard()
                        .meets(format!("gesture refused: {:?}", fault.code));
                    return Ok(());
                }
                // It changes what was never made.
                Err(fault) if fault.code == ErrorCode::UnknownRecord => {}
                Err(fault) => return Err(said(fault)),
            }
        }
        Err(format!("nothing was refused for {why:?}"))
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

    /// What a facilitator does then: opens again, or answers the question.
    fn settle(&mut self) -> Result<(), Failure> {
        let Some(engine) = &self.engine else {
            return self.open(Wish::Open);
        };
        let Err(fault) = engine.place() else {
            return Ok(());
        };
        self.heard().meets(format!("noticed: {:?}", fault.code));
        let theirs = fault.code == ErrorCode::LibraryReplaced && self.chance.below(2) == 0;
        let part = if theirs { Part::Theirs } else { Part::Mine };
        let Some(engine) = &self.engine else {
            return Ok(());
        };
        let aside = engine.part(part).map_err(said)?;
        if let Some(aside) = &aside
            && !aside.exists()
        {
            return Err(format!(
                "told of a file that is not there: {}",
                aside.display()
            ));
        }
        self.heard().meets(format!("went on with {part:?}"));
        self.told.extend(aside);
        Ok(())
    }

    /// Every promise is kept, in a file that opens and that the user knows or was told of.
    fn holds(&mut self) -> Result<(), Failure> {
        if let Some(engine) = &self.engine {
            engine.settled().map_err(said)?;
            engine.place().map_err(said)?;
        }
        let promised = self.heard().promised.clone();
        let mut reader = Reader::open(&self.dir)
            .map_err(said)?
            .ok_or("there is no library")?;
        let report = reader.view(|view| view.check()).map_err(said)?;
        if !report.problems.is_empty() {
            return Err(format!("the library is not sound: {:?}", report.problems));
        }
        let here = notes(&mut reader).map_err(said)?;
        let mut missing = self.heard().missing(&promised, &here);
        let backups = engine::backups(&self.dir, None, self.clock.now()).map_err(said)?;
        let listed = backups.iter().filter(|one| one.verified);
        let mut looked: Vec<PathBuf> = listed.map(|one| PathBuf::from(&one.path)).collect();
        looked.extend(self.told.iter().cloned());
        looked.extend(engine::renamed(&self.dir).map_err(said)?);
        for path in looked {
            if missing.is_empty() {
                break;
            }
            if sound(&path) {
                let mut reader = Reader::still(&path).map_err(said)?;
                let there = notes(&mut reader).map_err(said)?;
                missing = self.heard().missing(&missing, &there);
            }
        }
        if !missing.is_empty() {
            let first = missing.iter().next();
            return Err(format!(
                "{} of {} acknowledged notes are in no file, {first:?} is {:?} in the library",
                missing.len(),
                promised.len(),
                first.and_then(|(id, _)| here.get(id))
            ));
        }
        // What is in the library now is what goes on being promised of it.
        let mut heard = self.heard();
        heard.promised.retain(|id, text| match here.get(id) {
            Some(there) => {
                text.clone_from(there);
                true
            }
            None => false,
        });
        heard.later.clear();
        Ok(())
    }

    /// The libraries that are whole now, but for the one that is open.
    fn sound_files(&self) -> Vec<PathBuf> {
        [self.home.path(), &self.dir, &self.dir.join("sauvegardes")]
            .iter()
            .flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten())
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|end| end == "etabli"))
            .filter(|path| *path != self.dir.join(FILE) && sound(path))
            .collect()
    }
}

fn request(command_id: Id, command: Value) -> Result<Request, Failure> {
    Ok(Request {
        command_id,
        merge_key: None,
        command: serde_json::from_value::<Command>(command).map_err(said)?,
    })
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

/// Whether a library can be read from its first page to its last.
fn sound(path: &Path) -> bool {
    Reader::still(path)
        .and_then(|mut reader| reader.view(|view| view.check()))
        .is_ok_and(|report| report.problems.is_empty())
}

fn said(error: impl std::fmt::Display) -> Failure {
    error.to_string()
}
