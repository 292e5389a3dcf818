//! The screen of the room: a second window that shows what the core says may be seen, and nothing
//! else. It has no command that reads a record; a thread sends it pages ([`synthesis::room`]) as they
//! change, what changes on the board that lies there, and the time.
//!
//! The window fills another screen than the desk's where there is one, and comes back when that one is
//! unplugged (`room/screens.rs`).

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, mpsc},
    time::{Duration, Instant},
};

use domain::{
    Committed, ErrorCode, Fault, Id,
    note::NoteStatus,
    room::{RoomChoice, RoomFace, RoomFrame, RoomPage, RoomSurface, RoomTimer},
    run_event::Moment,
};
use engine::{Engine, Event};
use serde::{Deserialize, Serialize};
use synthesis::{
    Records,
    room::{Showing, Told as Lies},
};
use tauri::{
    AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, Wry,
    ipc::Channel,
    webview::{Color, NewWindowResponse},
};

use crate::{automation, desk::Desk, face::Told, guard, lock::lock, windows};

mod join;
mod records;
mod screens;
use records::{Changed, Held};

/// The window's label.
pub const ROOM: &str = "room";

/// The time is told so often, and screens are counted.
const TICK: Duration = Duration::from_secs(1);
/// The screen's width by its height, until it is known.
const RATIO: f64 = 16.0 / 9.0;
const LIGHT: Color = Color(0xff, 0xfe, 0xfc, 0xff);

/// What the facilitator shows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    workshop: Id,
    choice: RoomChoice,
    /// Which page of it, from 0.
    page: usize,
    /// Of a board as it lies, which part; without, all of it.
    frame: Option<RoomFrame>,
    /// Nothing is shown.
    blank: bool,
    /// What is shown stays, whatever happens.
    frozen: bool,
    /// Where people join; empty: nowhere.
    join: String,
}

/// What the desk knows of the room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Whether there is a window.
    open: bool,
    /// Whether it fills its screen.
    full: bool,
    /// How many screens there are.
    screens: usize,
    /// The size of its page, in pixels; 0 until it is known.
    width: u32,
    height: u32,
    /// The page that is shown, from 0, and how many there are to turn.
    page: usize,
    pages: usize,
    /// What is shown, by the word of its page.
    shows: &'static str,
}

/// All that the room's window is ever sent.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sent {
    /// Another page.
    Face(RoomFace),
    /// What has changed on the board that lies there.
    Surface(RoomSurface),
    /// Which part of it is looked at.
    Frame(Option<RoomFrame>),
    /// How far the time is.
    Timer(Option<RoomTimer>),
}

/// Why the thread looks again.
enum Wake {
    /// Records have changed.
    Commit(Arc<Committed>),
    /// They are to be read anew.
    Anew,
    /// Something else is shown, or elsewhere.
    Shown,
}

/// The room's window, and what it shows.
#[derive(Default)]
pub struct Room {
    inner: Mutex<Inner>,
    /// What the desk was told last.
    told: Mutex<Option<Status>>,
}

#[derive(Default)]
struct Inner {
    channel: Option<Channel<Sent>>,
    asked: Option<Asked>,
    wake: Option<mpsc::Sender<Wake>>,
    ratio: Option<f64>,
    status: Status,
    /// What was sent last: a page that is loaded again gets it again.
    face: Option<RoomFace>,
    lies: Lies,
    /// The notes that were shown when that was made.
    shown: HashSet<Id>,
    frame: Option<RoomFrame>,
    timer: Option<RoomTimer>,
    /// What was frozen when nothing was to be shown for a while.
    kept: Option<Frozen>,
    screens: screens::Place,
}

/// What stands in the room while it is frozen.
struct Frozen {
    face: RoomFace,
    lies: Lies,
    shown: HashSet<Id>,
    frame: Option<RoomFrame>,
    timer: Option<RoomTimer>,
    shows: &'static str,
    /// The page, and how many there are.
    pages: (usize, usize),
}

impl Frozen {
    /// Takes off the board what is no longer shown. `false`: something that cannot be taken off may stand
    /// there, and it is to be made anew.
    fn is_shown_still(&mut self, records: &Records) -> bool {
        match &mut self.face.page {
            RoomPage::Surface { notes, .. } => {
                *notes = self.lies.keep_shown(records);
                true
            }
            _ => self.shown.is_subset(&shown(records)),
        }
    }
}

/// The notes that are shown wherever they lie.
fn shown(records: &Records) -> HashSet<Id> {
    let notes = records.notes().iter();
    let shown = notes.filter(|note| records.status(note) == NoteStatus::Visible);
    shown.map(|note| note.id).collect()
}

impl Inner {
    fn send(&self, sent: Sent) {
        if automation::reached().is_some() {
            automation::done("room", &serde_json::to_vec(&sent).unwrap_or_default(), None);
        }
        if let Some(channel) = &self.channel {
            let _ = channel.send(sent);
        }
    }

    /// Another part of the board is looked at.
    fn look(&mut self, frame: Option<RoomFrame>) {
        if self.frame != frame {
            self.frame = frame;
            self.send(Sent::Frame(frame));
        }
    }

    /// The board that lies there, and what has changed on it, where nothing else can look otherwise.
    fn lies_still<'a>(&self, asked: &Asked, changed: &'a Changed) -> Option<(Id, &'a [Id])> {
        let (RoomChoice::Surface(board), false) = (asked.choice, asked.blank) else {
            return None;
        };
        let notes: &[Id] = match changed {
            Changed::Nothing => &[],
            Changed::Notes(notes) => notes,
            Changed::Much => return None,
        };
        (self.lies.board() == Some(board)).then_some((board, notes))
    }

    /// Follows what was asked for and what has happened; what is frozen stays, also when nothing was shown
    /// in between: but what was hidden meanwhile is not shown again.
    fn follow(&mut self, records: &Records, now: &Moment, asked: &Asked, changed: &Changed) {
        let is_blank = self.status.shows == BLANK;
        if asked.frozen && !asked.blank && self.face.is_some() {
            if !is_blank {
                return;
            }
            if let Some(mut kept) = self.kept.take()
                && kept.is_shown_still(records)
            {
                return self.again(kept);
            }
        }
        match (&self.face, asked.frozen) {
            (Some(face), true) if asked.blank && !is_blank => {
                self.kept = Some(Frozen {
                    face: face.clone(),
                    lies: std::mem::take(&mut self.lies),
                    shown: std::mem::take(&mut self.shown),
                    frame: self.frame,
                    timer: self.timer.clone(),
                    shows: self.status.shows,
                    pages: (self.status.page, self.status.pages),
                });
            }
            (_, false) => self.kept = None,
            _ => {}
        }
        match self.lies_still(asked, changed) {
            Some((board, notes)) => {
                if let Some(news) = self.lies.of_notes(records, board, notes) {
                    self.send(Sent::Surface(news));
                }
            }
            None => self.show(records, now, asked),
        }
        let timer = synthesis::room::timer(records, now).filter(|_| !asked.blank);
        let often = matches!(changed, Changed::Notes(_));
        if self.timer != timer && !(often && same_second(&self.timer, &timer)) {
            self.timer.clone_from(&timer);
            self.send(Sent::Timer(timer));
        }
    }

    /// What was frozen stands there again.
    fn again(&mut self, kept: Frozen) {
        self.status.shows = kept.shows;
        (self.status.page, self.status.pages) = kept.pages;
        self.face = Some(kept.face.clone());
        self.send(Sent::Face(kept.face));
        (self.lies, self.frame, self.shown) = (kept.lies, kept.frame, kept.shown);
        self.send(Sent::Frame(self.frame));
        if let Some(whole) = self.lies.whole() {
            self.send(Sent::Surface(whole));
        }
        self.timer.clone_from(&kept.timer);
        self.send(Sent::Timer(kept.timer));
    }

    /// Makes what is shown anew, and sends what differs.
    fn show(&mut self, records: &Records, now: &Moment, asked: &Asked) {
        let (mut face, pages) = if asked.blank {
            (RoomFace::default(), 1)
        } else {
            let showing = Showing {
                choice: asked.choice,
                page: asked.page,
                ratio: self.ratio.unwrap_or(RATIO),
            };
            synthesis::room::face(records, now, &showing)
        };
        if synthesis::room::asks(&face.page) {
            face.join = join::told(&asked.join);
        }
        self.shown = shown(records);
        self.status.shows = word(&face.page);
        self.status.pages = pages;
        self.status.page = asked.page.min(pages.saturating_sub(1));
        if self.face.as_ref() != Some(&face) {
            self.face = Some(face.clone());
            self.send(Sent::Face(face));
        }
        match (self.status.shows, asked.choice) {
            (SURFACE, RoomChoice::Surface(board)) => {
                self.look(asked.frame.filter(RoomFrame::is_sound));
                if let Some(news) = self.lies.of(records, board) {
                    self.send(Sent::Surface(news));
                }
            }
            _ => self.lies = Lies::default(),
        }
    }

    fn wake(&self, why: Wake) {
        if let Some(wake) = &self.wake {
            let _ = wake.send(why);
        }
    }
}

impl Room {
    /// The room's page listens from now on.
    pub fn listen(&self, channel: Channel<Sent>) {
        let mut inner = lock(&self.inner);
        inner.channel = Some(channel);
        if let Some(face) = inner.face.clone() {
            inner.send(Sent::Face(face));
        }
        inner.send(Sent::Frame(inner.frame));
        if let Some(whole) = inner.lies.whole() {
            inner.send(Sent::Surface(whole));
        }
        inner.send(Sent::Timer(inner.timer.clone()));
    }

    /// Its page or its window has ended.
    pub fn deaf(&self) {
        lock(&self.inner).channel = None;
    }

    /// The window has another size.
    pub fn resized(&self, width: u32, height: u32) {
        if height > 0 {
            let mut inner = lock(&self.inner);
            inner.ratio = Some(f64::from(width) / f64::from(height));
            (inner.status.width, inner.status.height) = (width, height);
            inner.wake(Wake::Shown);
        }
    }

    /// The window is gone.
    pub fn closed(&self, desk: &Desk) {
        *lock(&self.inner) = Inner::default();
        self.tell(desk, Status::default());
    }

    /// Shows something else.
    ///
    /// # Errors
    /// `Closed` while there is no window, `TextTooLong`.
    pub fn show(&self, asked: Asked) -> Result<(), Fault> {
        join::check(&asked.join)?;
        let mut inner = lock(&self.inner);
        if inner.wake.is_none() {
            return Err(Fault::new(ErrorCode::Closed).at("room"));
        }
        inner.asked = Some(asked);
        inner.wake(Wake::Shown);
        Ok(())
    }

    /// Another part of a board is looked at: as often as the desk's own view moves, so nothing else is
    /// looked for.
    pub fn frame(&self, frame: Option<RoomFrame>) {
        let mut inner = lock(&self.inner);
        let frame = frame.filter(RoomFrame::is_sound);
        let Some(asked) = &mut inner.asked else {
            return;
        };
        asked.frame = frame;
        if !asked.frozen && !asked.blank && inner.lies.board().is_some() {
            inner.look(frame);
        }
    }

    /// Sends what has changed of what the room may see.
    fn look(&self, desk: &Desk, records: &Records, now: &Moment, changed: &Changed) {
        let mut inner = lock(&self.inner);
        let Some(asked) = inner.asked.clone() else {
            return;
        };
        inner.follow(records, now, &asked, changed);
        let status = inner.status.clone();
        drop(inner);
        self.tell(desk, status);
    }

    /// Tells the desk how the room stands, where that is news.
    fn tell(&self, desk: &Desk, status: Status) {
        let mut told = lock(&self.told);
        if told.as_ref() != Some(&status) {
            *told = Some(status.clone());
            drop(told);
            desk.face.tell(Told::Room(status));
        }
    }
}

/// Whether both read the same.
fn same_second(one: &Option<RoomTimer>, other: &Option<RoomTimer>) -> bool {
    let read = |timer: &RoomTimer| {
        let apart = timer
            .apart
            .iter()
            .map(|one| (one.remaining.div_euclid(1_000), one.paused));
        let own = (timer.remaining.div_euclid(1_000), timer.paused);
        std::iter::once(own).chain(apart).collect::<Vec<_>>()
    };
    one.as_ref().map(read) == other.as_ref().map(read)
}

/// The word of nothing.
const BLANK: &str = "blank";
/// The word of a board as it lies.
const SURFACE: &str = "surface";

fn word(page: &RoomPage) -> &'static str {
    match page {
        RoomPage::Blank => BLANK,
        RoomPage::Welcome { .. } => "welcome",
        RoomPage::Pause { .. } => "pause",
        RoomPage::Block { .. } => "block",
        RoomPage::Board { .. } => "board",
        RoomPage::Surface { .. } => SURFACE,
        RoomPage::Results { .. } => "results",
        RoomPage::Voting { .. } => "voting",
        RoomPage::Tally { .. } => "tally",
        RoomPage::Words { .. } => "words",
        RoomPage::Groups { .. } => "groups",
        RoomPage::End { .. } => "end",
    }
}

/// Opens the room's window, or shows something else in it.
///
/// # Errors
/// What the system refuses.
pub fn open(app: &AppHandle<Wry>, desk: &Arc<Desk>, asked: Asked) -> Result<(), Fault> {
    if app.get_webview_window(ROOM).is_some() {
        return desk.room.show(asked);
    }
    join::check(&asked.join)?;
    let (wake, waiting) = mpsc::channel();
    *lock(&desk.room.inner) = Inner {
        asked: Some(asked),
        wake: Some(wake),
        ..Inner::default()
    };
    *lock(&desk.room.told) = None;
    desk.pages.begun(ROOM);
    window(app, desk).map_err(|error| {
        *lock(&desk.room.inner) = Inner::default();
        Fault::new(ErrorCode::Internal).technical(error)
    })?;
    let (app, desk) = (app.clone(), Arc::clone(desk));
    std::thread::Builder::new()
        .name("room".to_owned())
        .spawn(move || follow(&app, &desk, &waiting))
        .map(|_| ())
        .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))
}

/// Makes the window. What it may call is in `capabilities/room.json`.
fn window(app: &AppHandle<Wry>, desk: &Arc<Desk>) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, ROOM, WebviewUrl::App("room.html".into()))
        .title(desk.words().say("room-window-title"))
        .inner_size(1024.0, 576.0)
        .min_inner_size(320.0, 240.0)
        .background_color(LIGHT)
        .focused(false)
        .on_navigation(windows::is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .data_directory(desk.asked.join("fenetre"))
        .disable_drag_drop_handler()
        .devtools(false);
    let window = builder.build()?;
    // The menu is the desk's.
    let _ = window.remove_menu();
    if let Ok(size) = window.inner_size() {
        desk.room.resized(size.width, size.height);
    }
    guard::guard(&window, desk)
}

/// Sends the room what it may see, until its window is gone.
fn follow(app: &AppHandle<Wry>, desk: &Arc<Desk>, waiting: &mpsc::Receiver<Wake>) {
    let mut followed = None;
    let mut held: Option<Held> = None;
    let mut kept: Option<Instant> = None;
    loop {
        let first = waiting.recv_timeout(TICK);
        let ended = matches!(first, Err(mpsc::RecvTimeoutError::Disconnected));
        if ended || desk.is_ending() {
            return;
        }
        let wakes: Vec<Wake> = first.into_iter().chain(waiting.try_iter()).collect();
        let (asked, wake) = {
            let inner = lock(&desk.room.inner);
            (inner.asked.clone(), inner.wake.clone())
        };
        let (Some(asked), Some(wake)) = (asked, wake) else {
            return;
        };
        let shown = wakes.iter().any(|wake| matches!(wake, Wake::Shown));
        // The screens are the window's thread to say: not at each gesture of the desk.
        if shown || kept.is_none_or(|at| at.elapsed() >= TICK) {
            screens::keep(app, desk);
            kept = Some(Instant::now());
        }
        let Ok(engine) = desk.engine() else { continue };
        // The library may have been opened elsewhere since.
        if followed.as_deref() != Some(engine.dir()) {
            followed = Some(engine.dir().to_path_buf());
            held = None;
            listen(&engine, wake);
        }
        let mut changed = if shown {
            Changed::Much
        } else {
            Changed::Nothing
        };
        held = held.filter(|held| held.workshop() == asked.workshop);
        for one in &wakes {
            match (one, &mut held) {
                (Wake::Commit(commit), Some(own)) => match own.follow(commit) {
                    Some(more) => changed = changed.and(more),
                    None => held = None,
                },
                (Wake::Anew, _) => held = None,
                _ => {}
            }
        }
        let made = match held.take() {
            Some(held) => Ok(held),
            None => {
                changed = Changed::Much;
                Held::read(&engine, asked.workshop)
            }
        };
        let made = made.and_then(|mut own| {
            let records = own.records()?;
            desk.room.look(desk, records, &engine.moment(), &changed);
            Ok(own)
        });
        match made {
            Ok(own) => held = Some(own),
            // It is gone: so is what the room saw of it.
            Err(_) => {
                close(app);
                return;
            }
        }
    }
}

/// Hears of every commit that the records, when they are read from now on, may not hold.
fn listen(engine: &Engine, wake: mpsc::Sender<Wake>) {
    let since = engine.mark().ok().map(|mark| mark.seq);
    engine.subscribe(since, move |event| match event {
        Event::Committed(commit) => wake.send(Wake::Commit(commit)).is_ok(),
        Event::Resync => wake.send(Wake::Anew).is_ok(),
        Event::Place(_) => true,
    });
}

/// Closes the window.
pub fn close(app: &AppHandle<Wry>) {
    if let Some(window) = app.get_webview_window(ROOM) {
        let _ = window.destroy();
    }
}

/// Lets it fill its screen, or not.
pub fn fill(app: &AppHandle<Wry>, desk: &Desk, full: bool) {
    screens::fill(app, desk, full);
    lock(&desk.room.inner).wake(Wake::Shown);
}

#[cfg(test)]
mod tests;
