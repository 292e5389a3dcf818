//! The running window: its state, and its life from the first picture to the last.
//!
//! The library is opened beside the window's start, not before it; a library that cannot be opened
//! leaves a window that says so, with nothing written.

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use domain::{ErrorCode, Fault, query::Backup};
use engine::{Clock, Engine};
use serde::Serialize;
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};
use tauri_plugin_window_state::StateFlags;
use wording::Wording;

use crate::{
    clock::RealClock,
    commands,
    face::{Face, Picked, Told},
    menu, places,
    preferences::{Preferences, Theme},
    single::{self, Call, Turn},
    synthesis_worker::Worker,
    windows,
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
    },
}

/// The state of the window.
pub struct Desk {
    /// The folder that was asked for; preferences lie there.
    pub asked: PathBuf,
    pub preferences: Mutex<Preferences>,
    pub face: Face,
    pub synthesis: Worker,
    pub clock: Arc<dyn Clock>,
    /// Counts the desk's subscriptions: an older one ends when a newer one begins.
    pub following: AtomicU64,
    library: Mutex<Option<Engine>>,
    tokens: Mutex<HashMap<String, PathBuf>>,
    next_token: AtomicU64,
    /// Files that were written for the facilitator, which may be shown in the file window.
    written: Mutex<HashSet<PathBuf>>,
}

impl Desk {
    fn new(asked: PathBuf) -> Self {
        Self {
            preferences: Mutex::new(Preferences::read(&asked)),
            asked,
            face: Face::default(),
            synthesis: Worker::default(),
            clock: Arc::new(RealClock),
            following: AtomicU64::new(0),
            library: Mutex::new(None),
            tokens: Mutex::default(),
            next_token: AtomicU64::new(1),
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
            None => places::followed(&self.asked),
        }
    }

    /// Opens the library, unless it is open.
    pub fn start(&self) -> Start {
        let mut library = lock(&self.library);
        if let Some(engine) = &*library {
            return opened(engine.dir());
        }
        let folder = places::followed(&self.asked);
        match Engine::open(&folder, Arc::clone(&self.clock)) {
            Ok(engine) => {
                *library = Some(engine);
                opened(&folder)
            }
            Err(fault) => Start::Refused {
                opened: false,
                path: file(&folder),
                fault: Box::new(fault),
                backups: engine::backups(&folder).unwrap_or_default(),
            },
        }
    }

    /// Starts from a backup; the damaged file is kept aside.
    ///
    /// # Errors
    /// What is wrong with the backup, or what the disk refuses.
    pub fn recover(&self, backup: &Path) -> Result<Start, Fault> {
        let mut library = lock(&self.library);
        if let Some(engine) = &*library {
            return Ok(opened(engine.dir()));
        }
        let folder = places::followed(&self.asked);
        let engine = Engine::recover(&folder, Some(backup), Arc::clone(&self.clock))?;
        *library = Some(engine);
        Ok(opened(&folder))
    }

    /// Opens the library of another folder; a folder without one gets a copy of the present one.
    ///
    /// # Errors
    /// What the new folder refuses; the present library then stays open.
    pub fn move_to(&self, folder: &Path) -> Result<Start, Fault> {
        let mut library = lock(&self.library);
        if library
            .as_ref()
            .is_some_and(|engine| engine.dir() == folder)
        {
            return Ok(opened(folder));
        }
        let target = folder.join(engine::FILE);
        if let Some(engine) = &*library
            && !target.exists()
        {
            engine.backup(&target)?;
        }
        let engine = Engine::open(folder, Arc::clone(&self.clock))?;
        places::leave_note(&self.asked, folder)?;
        self.following.fetch_add(1, Ordering::SeqCst);
        *library = Some(engine);
        Ok(opened(folder))
    }

    /// The language's messages.
    pub fn words(&self) -> Wording {
        Wording::new(lock(&self.preferences).language)
    }

    /// A token for a path, for the desk.
    pub fn token(&self, path: PathBuf) -> Picked {
        let number = self.next_token.fetch_add(1, Ordering::Relaxed);
        let name = path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let token = format!("file-{number}");
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

    /// Offers files for import, and comes to the front.
    fn called(&self, app: &AppHandle, call: Call) {
        for path in call.open {
            let picked = self.token(path);
            self.face.tell(Told::Open(picked));
        }
        windows::focus(app);
    }

    fn close(&self) {
        self.synthesis.stop();
        let engine = lock(&self.library).take();
        // Waits for the writer and gives the lock back.
        drop(engine);
    }
}

/// A lock that a panic elsewhere does not spoil.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn opened(folder: &Path) -> Start {
    Start::Opened {
        opened: true,
        path: file(folder),
    }
}

fn file(folder: &Path) -> String {
    folder.join(engine::FILE).display().to_string()
}

/// Opens the window and stays until it is closed.
pub fn run(data_dir: Option<PathBuf>, open: Vec<PathBuf>) -> ExitCode {
    if !has_display() {
        return crate::cli::no_display();
    }
    let asked = match places::asked(data_dir) {
        Ok(asked) => asked,
        Err(fault) => return crate::cli::refused(&fault),
    };
    if let Err(error) = std::fs::create_dir_all(&asked) {
        return crate::cli::refused(&crate::write::fault(&asked, &error));
    }
    let asked = asked.canonicalize().unwrap_or(asked);
    let call = Call {
        open: open
            .into_iter()
            .map(|path| std::path::absolute(&path).unwrap_or(path))
            .collect(),
    };
    let listener = match single::turn(&asked, &call) {
        Turn::Second => return ExitCode::SUCCESS,
        Turn::First(listener) => listener,
    };
    let desk = Arc::new(Desk::new(asked));
    // The disk works while the webview starts.
    let early = Arc::clone(&desk);
    let _ = std::thread::Builder::new()
        .name("opening".to_owned())
        .spawn(move || early.start());
    for path in call.open {
        let picked = desk.token(path);
        desk.face.tell(Told::Open(picked));
    }
    match window(&desk, listener) {
        Ok(app) => {
            app.run(move |app, event| follow(app, &desk, event));
            ExitCode::SUCCESS
        }
        Err(error) => {
            desk.close();
            crate::cli::refused(&Fault::new(ErrorCode::Internal).detail(error))
        }
    }
}

/// Elsewhere than on Linux there always is one. GTK would only panic.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn window(
    desk: &Arc<Desk>,
    listener: Option<interprocess::local_socket::Listener>,
) -> tauri::Result<tauri::App> {
    let preferences = lock(&desk.preferences).clone();
    // An absolute name keeps the window's place with the library, not in a folder of the system.
    let place = desk.asked.join("fenetre.json").display().to_string();
    let place = tauri_plugin_window_state::Builder::new()
        .with_filename(place)
        .with_state_flags(StateFlags::POSITION | StateFlags::SIZE | StateFlags::MAXIMIZED)
        .build();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(place)
        .invoke_handler(commands::handler(Arc::clone(desk)))
        .build(tauri::generate_context!())?;
    let handle = app.handle();
    // Without it the first picture would have no menu, and the sheet would jump.
    handle.set_menu(menu::build(handle, preferences.language)?)?;
    let told = Arc::clone(desk);
    handle.on_menu_event(move |app, event| {
        let id = event.id().as_ref();
        if id == menu::QUIT {
            if let Some(window) = app.get_webview_window(windows::DESK) {
                let _ = window.close();
            }
        } else {
            told.face.tell(Told::Menu(id.to_owned()));
        }
    });
    let dark = preferences.theme == Theme::Dark;
    windows::open(handle, preferences.language, dark, &desk.asked)?;
    if let Some(listener) = listener {
        let (desk, app) = (Arc::clone(desk), handle.clone());
        single::answer(listener, move |call| desk.called(&app, call));
    }
    Ok(app)
}

fn follow(app: &AppHandle, desk: &Desk, event: RunEvent) {
    match event {
        RunEvent::WindowEvent {
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } if desk.face.ask_to_close() => api.prevent_close(),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            let open = urls
                .iter()
                .filter_map(|url| url.to_file_path().ok())
                .collect();
            desk.called(app, Call { open });
        }
        RunEvent::Exit => desk.close(),
        _ => {
            let _ = app;
        }
    }
}
