//! What the running window holds: the library, the preferences, and the files the facilitator named.
//!
//! A library that cannot be opened leaves a window that says so, with nothing written.

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use domain::{Answer, ErrorCode, Fault, Query, query::Backup};
use engine::{Aside, Clock, Engine, Stop, Wish};
use serde::{Deserialize, Serialize};
use wording::Wording;

use crate::{
    clock::RealClock,
    early::Early,
    face::{Face, Picked, Told},
    guard::Pages,
    lock::lock,
    places,
    preferences::Preferences,
    retention,
    room::Room,
    synthesis_worker::Worker,
};

/// How the library was found.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Start {
    /// It is open.
    Opened {
        /// Always true.
        opened: bool,
        /// The file.
        path: String,
        /// A log that was not the library's own, under the name it has now.
        log_aside: Option<String>,
        /// A backup of what had been acknowledged and was not in the file.
        rescued: Option<String>,
        /// What became of a purge, or of an encryption, that had been interrupted.
        resumed: Option<String>,
    },
    /// It is not; nothing was written.
    Refused {
        /// Always false.
        opened: bool,
        /// The file.
        path: String,
        /// Why.
        fault: Box<Fault>,
        /// What it could start from.
        backups: Vec<Backup>,
        /// Libraries that lie there under another name.
        renamed: Vec<String>,
        /// The folder whose earlier copy could be opened instead, or a new library made.
        home: Option<String>,
    },
}

/// With how much certainty the library is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// As at every start.
    #[default]
    Usual,
    /// Whatever speaks against it has been said.
    Knowingly,
    /// In the folder that the window was started with, whatever note it has.
    Home,
}

/// The state of the window.
pub struct Desk {
    /// The folder that was asked for; preferences lie there.
    pub asked: PathBuf,
    pub preferences: Mutex<Preferences>,
    pub face: Face,
    pub pages: Pages,
    pub room: Room,
    pub synthesis: Worker,
    pub clock: Arc<dyn Clock>,
    /// What the page asks for first.
    pub early: Early,
    /// Counts the desk's subscriptions: an older one ends when a newer one begins.
    pub following: AtomicU64,
    /// Held while a library is opened or moved, which can take long. The window's own thread takes
    /// it at the very end only.
    library: Mutex<Option<Engine>>,
    ending: AtomicBool,
    tokens: Mutex<HashMap<String, PathBuf>>,
    /// Pictures that are in no file, until the desk takes them.
    held: Mutex<HashMap<String, Vec<u8>>>,
    /// Cells that were pasted, by their token, with what they are called: only the newest.
    pasted: Mutex<Option<(Picked, Vec<u8>)>>,
    next_token: AtomicU64,
    /// The newest file that is brought in; another number stops it.
    pub bringing: AtomicU64,
    /// The newest board that is taken out; another number stops it.
    pub drawing: AtomicU64,
    /// What stops the purge that is going on.
    pub clearing: Mutex<Option<Arc<Stop>>>,
    /// What gives up the encryption that is under way.
    pub encrypting: Mutex<Option<Arc<Stop>>>,
    /// Files that were written for the facilitator, which may be shown in the file window.
    written: Mutex<HashSet<PathBuf>>,
}

impl Desk {
    pub fn new(asked: PathBuf) -> Self {
        Self {
            preferences: Mutex::new(Preferences::read(&asked)),
            asked,
            face: Face::default(),
            pages: Pages::default(),
            room: Room::default(),
            synthesis: Worker::default(),
            clock: Arc::new(RealClock),
            early: Early::default(),
            following: AtomicU64::new(0),
            library: Mutex::new(None),
            ending: AtomicBool::new(false),
            tokens: Mutex::default(),
            held: Mutex::default(),
            pasted: Mutex::default(),
            next_token: AtomicU64::new(1),
            bringing: AtomicU64::new(0),
            drawing: AtomicU64::new(0),
            clearing: Mutex::default(),
            encrypting: Mutex::new(None),
            written: Mutex::default(),
        }
    }

    /// The open library.
    ///
    /// # Errors
    /// `Closed` while there is none.
    pub fn engine(&self) -> Result<Engine, Fault> {
        lock(&self.library)
            .clone()
            .ok_or_else(|| Fault::new(ErrorCode::Closed))
    }

    /// The library's folder.
    pub fn folder(&self) -> PathBuf {
        match &*lock(&self.library) {
            Some(engine) => engine.dir().to_path_buf(),
            None => places::followed(&self.asked).folder,
        }
    }

    /// Opens the library, unless it is open.
    pub fn start(&self, asked: Asked) -> Start {
        let mut library = lock(&self.library);
        if let Some(engine) = &*library {
            return self.opened(engine);
        }
        let mut place = places::followed(&self.asked);
        if asked == Asked::Home {
            place.folder.clone_from(&self.asked);
        }
        if asked != Asked::Usual {
            (place.wish, place.library) = (Wish::Knowingly, None);
        }
        let engine = place
            .expected()
            .and_then(|()| Engine::open_as(&place.folder, Arc::clone(&self.clock), place.wish))
            .and_then(|engine| {
                if asked == Asked::Home {
                    places::leave_note(&self.asked, &self.asked, None)?;
                }
                Ok(engine)
            });
        match engine {
            Ok(engine) => {
                // A purge that was stopped may have left their names, or the command line's. Of another
                // library than the usual one they say nothing.
                if asked == Asked::Usual {
                    lock(&self.preferences).forget_gone(&engine, &self.asked);
                }
                self.opened(library.insert(engine))
            }
            Err(fault) => self.refused(&place.folder, fault),
        }
    }

    /// Reads what the page will ask for first.
    pub fn prepare(&self) {
        self.early.prepare(|| {
            let answer = self
                .engine()
                .ok()?
                .query(&Query::Snapshot { project: None });
            match answer.ok()? {
                Answer::Snapshot(snapshot) => engine::packed(&snapshot).ok(),
                _ => None,
            }
        });
    }

    fn opened(&self, engine: &Engine) -> Start {
        engine.came_from(places::earlier(&self.asked, engine.dir()));
        let show = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
        let aside = engine.aside();
        let words = self.words();
        Start::Opened {
            opened: true,
            path: file(engine.dir()),
            log_aside: show(&aside.log),
            rescued: show(&aside.rescued),
            resumed: resumed(&words, aside),
        }
    }

    fn refused(&self, folder: &Path, fault: Fault) -> Start {
        let show = |paths: Vec<PathBuf>| {
            paths
                .iter()
                .map(|path| path.display().to_string())
                .collect()
        };
        Start::Refused {
            opened: false,
            path: file(folder),
            fault: Box::new(fault),
            backups: engine::backups(folder, None, self.clock.now()).unwrap_or_default(),
            renamed: show(engine::renamed(folder).unwrap_or_default()),
            home: (folder != self.asked).then(|| self.asked.display().to_string()),
        }
    }

    /// Starts from a backup; the damaged file is kept aside.
    ///
    /// # Errors
    /// What is wrong with the backup, or what the disk refuses.
    pub fn recover(&self, backup: &Path) -> Result<Start, Fault> {
        let mut library = lock(&self.library);
        if let Some(engine) = &*library {
            return Ok(self.opened(engine));
        }
        let folder = places::followed(&self.asked).folder;
        let engine = Engine::recover(&folder, backup, Arc::clone(&self.clock))?;
        Ok(self.opened(library.insert(engine)))
    }

    /// Opens the library of another folder; a folder without one gets a copy of the present one,
    /// which is marked as an earlier copy then.
    ///
    /// # Errors
    /// What the new folder refuses; the present library then stays open.
    pub fn move_to(&self, folder: &Path) -> Result<Moved, Fault> {
        let folder = &folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let mut library = lock(&self.library);
        if let Some(engine) = library.as_ref().filter(|engine| engine.dir() == folder) {
            return Ok(Moved::new(self.opened(engine), None, folder));
        }
        let target = folder.join(engine::FILE);
        let copied = !target.exists();
        if let Some(engine) = &*library
            && copied
        {
            // What waits for the writer belongs into the copy: nobody looks at the old file again.
            engine.settled()?;
            engine.bring_urns(folder)?;
            engine
                .backup(&target)
                .map_err(|fault| fault.or_at(&target))?;
        }
        let engine = Engine::open_as(folder, Arc::clone(&self.clock), Wish::Open)?;
        let own = engine.mark()?.library;
        places::leave_note(&self.asked, folder, own)?;
        let left = library.as_ref().filter(|_| copied).map(|earlier| {
            // Where it cannot be marked, it has been replaced or is away already.
            let _ = earlier.leave(folder);
            file(earlier.dir())
        });
        self.following.fetch_add(1, Ordering::SeqCst);
        let engine = library.insert(engine);
        Ok(Moved::new(self.opened(engine), left, folder))
    }

    /// The language's messages.
    pub fn words(&self) -> Wording {
        Wording::new(lock(&self.preferences).language)
    }

    fn next(&self) -> String {
        format!("file-{}", self.next_token.fetch_add(1, Ordering::Relaxed))
    }

    /// A token for a picture that is in no file; only the newest is held.
    pub fn hold(&self, bytes: Vec<u8>) -> Picked {
        let token = self.next();
        let mut held = lock(&self.held);
        held.clear();
        held.insert(token.clone(), bytes);
        Picked {
            token,
            name: String::new(),
        }
    }

    /// The picture of a token, once.
    pub fn held(&self, token: &str) -> Option<Vec<u8>> {
        lock(&self.held).remove(token)
    }

    /// A token for cells that were pasted; only the newest are held.
    pub fn paste(&self, name: String, bytes: Vec<u8>) -> Picked {
        let picked = Picked {
            token: self.next(),
            name,
        };
        *lock(&self.pasted) = Some((picked.clone(), bytes));
        picked
    }

    /// The cells of a token, and what they are called; `None` where it stands for a file.
    pub fn pasted(&self, token: &str) -> Option<(String, Vec<u8>)> {
        let pasted = lock(&self.pasted);
        let (picked, bytes) = pasted.as_ref()?;
        (picked.token == token).then(|| (picked.name.clone(), bytes.clone()))
    }

    /// A token for a path, for the desk.
    pub fn token(&self, path: PathBuf) -> Picked {
        let name = path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let token = self.next();
        lock(&self.tokens).insert(token.clone(), path);
        Picked { token, name }
    }

    /// The path of a token.
    ///
    /// # Errors
    /// `NotFound` for a token that was never given.
    pub fn path(&self, token: &str) -> Result<PathBuf, Fault> {
        lock(&self.tokens)
            .get(token)
            .cloned()
            .ok_or_else(|| Fault::new(ErrorCode::NotFound).detail(token))
    }

    /// Remembers a file that was written.
    pub fn wrote(&self, path: &Path) -> String {
        lock(&self.written).insert(path.to_path_buf());
        path.display().to_string()
    }

    /// Whether the facilitator had that file written.
    pub fn has_written(&self, path: &Path) -> bool {
        lock(&self.written).contains(path)
    }

    /// Offers files for import; false when it is too late, as the window is ending.
    pub fn offer(&self, files: Vec<PathBuf>) -> bool {
        if self.ending.load(Ordering::Acquire) {
            return false;
        }
        for path in files {
            let picked = self.token(path);
            self.face.tell(Told::Open(picked));
        }
        true
    }

    /// The desk's page has ended: what it followed and composed ends with it, and what is told waits
    /// for the next one.
    pub fn page_ended(&self) {
        self.face.deaf();
        self.following.fetch_add(1, Ordering::SeqCst);
        self.synthesis.stop();
    }

    /// Whether the window is ending.
    pub fn is_ending(&self) -> bool {
        self.ending.load(Ordering::Acquire)
    }

    /// Stops what is being composed and closes the library.
    pub fn close(&self) {
        self.ending.store(true, Ordering::Release);
        self.synthesis.end();
        let engine = lock(&self.library).take();
        // Waits for the writer and gives the lock back.
        drop(engine);
    }
}

/// Where the library is after a move, and what stays where it was.
#[derive(Debug, Serialize)]
pub struct Moved {
    start: Start,
    /// The earlier copy, which stays.
    left: Option<String>,
    /// Whose folder it is, if a synchronisation client keeps it.
    synchronised: Option<&'static str>,
}

impl Moved {
    fn new(start: Start, left: Option<String>, folder: &Path) -> Self {
        Self {
            start,
            left,
            synchronised: places::synchronised(folder),
        }
    }
}

/// What had been interrupted, in sentences.
fn resumed(words: &Wording, aside: &Aside) -> Option<String> {
    let cleared = aside.resumed.as_ref();
    let cleared = cleared.map(|resumed| retention::resumed(words, resumed));
    let encrypted = aside.encryption.as_ref();
    let encrypted = encrypted.map(|resumed| crate::encryption::resumed(words, resumed));
    let said: Vec<String> = cleared.into_iter().chain(encrypted).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn file(folder: &Path) -> String {
    folder.join(engine::FILE).display().to_string()
}
