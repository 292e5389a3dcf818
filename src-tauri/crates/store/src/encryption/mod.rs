//! The library encrypted, under another passphrase, or plain again; and with it every file that lies
//! beside it.
//!
//! No file is changed where it stands: it is written anew beside itself, checked, held against the
//! first, and takes its name in one step (`clearing` does it the same way, by the same hands). Where
//! files become encrypted, the library is the first of them: it has the new key or it has not, and a
//! stop in the middle leaves the rest to be done at the next start. Where they become plain, it is the
//! last: what is left to do can be read as long as anything is.

mod anew;
mod around;
mod order;

use std::{path::Path, sync::Arc};

use domain::{ErrorCode, Fault, Timestamp, encryption::Encrypted};

use crate::{
    Library, Passphrase, Stage, backup,
    cipher::{self, Key},
    clearing::rewrite,
    fault,
    library::{dir_of, open_existing, reopen},
    log,
    stop::Stop,
    tail::{self, Tail},
};
use anew::Source;
use order::Order;

/// The library written anew, before it takes its place, and each of the others.
const LIBRARY: &str = "chiffrement-1.partiel";
const OTHER: &str = "chiffrement-2.partiel";

/// What is to become of it.
#[derive(Debug)]
pub enum Turn {
    /// A plain library becomes encrypted.
    On(Passphrase),
    /// An encrypted one gets another passphrase.
    Change {
        /// The one it has.
        now: Passphrase,
        /// The one it gets.
        to: Passphrase,
    },
    /// An encrypted one becomes plain.
    Off(Passphrase),
    /// Files beside an encrypted library that are not encrypted as it is become so.
    Around,
}

/// What is asked for.
#[derive(Debug)]
pub struct Encrypting {
    /// What.
    pub turn: Turn,
    /// What cannot be encrypted, since it cannot be read, is removed.
    pub remove: bool,
    /// Asked to stop, it does as long as nothing is changed.
    pub stop: Arc<Stop>,
}

/// The library as it goes on, and what was done; or why not, and the library where it is still open.
type Turned = Result<(Library, Encrypted), (Option<Box<Library>>, Fault)>;

/// The key it gets, held against the one it has.
fn wanted(turn: &Turn, own: Option<&Key>) -> Result<Option<Key>, Fault> {
    let wrong = || Fault::new(ErrorCode::WrongPassphrase);
    let held_against = |passphrase: &Passphrase| {
        let own = own.ok_or_else(|| Fault::new(ErrorCode::WrongState))?;
        if Key::derived(passphrase, own.salt()) == *own {
            Ok(())
        } else {
            Err(wrong())
        }
    };
    match turn {
        Turn::On(_) if own.is_some() => Err(Fault::new(ErrorCode::WrongState)),
        Turn::On(to) => {
            to.check()?;
            Key::fresh(to).map(Some)
        }
        Turn::Change { now, to } => {
            held_against(now)?;
            to.check()?;
            Key::fresh(to).map(Some)
        }
        Turn::Off(now) => held_against(now).map(|()| None),
        Turn::Around => own
            .cloned()
            .map(Some)
            .ok_or_else(|| Fault::new(ErrorCode::WrongState)),
    }
}

impl Library {
    /// Encrypts the library, gives it another passphrase, or makes it plain, with all that lies beside
    /// it. Readers must be closed. `tell` hears of each stage.
    ///
    /// # Errors
    /// `WrongPassphrase`, `PassphraseTooShort`, `Cancelled`, or what the disk refuses: as long as the
    /// library is as it was, nothing has changed. `EncryptionUnfinished` where it is done, or others
    /// are, and some file is not: the next start goes on with it.
    pub fn encrypt(
        mut self,
        asked: &Encrypting,
        now: Timestamp,
        tell: &mut dyn FnMut(Stage),
    ) -> Turned {
        let dir = dir_of(&self.path).to_owned();
        let draft = dir.join(LIBRARY);
        let mut prepared = || -> Result<(Option<Key>, Order), Fault> {
            self.attend()?;
            let own = cipher::key_of(&self.conn)?;
            let key = wanted(&asked.turn, own.as_ref())?;
            let earlier = self.earlier.clone();
            let order = Order::new(own.as_ref(), key.as_ref(), asked.remove, earlier)?;
            order.lay_down(&dir)?;
            tell(Stage::Ordered);
            if !matches!(asked.turn, Turn::Around) {
                let source = Source::live(&self.path, own);
                anew::write(&source, &draft, key.as_ref(), &asked.stop)?;
                // What is written since would be left behind.
                self.attend()?;
            }
            asked.stop.pass()?;
            tell(Stage::Written);
            // The library has it as soon as it is put in place.
            if let Some(key) = &key {
                cipher::learn(key);
            }
            Ok((key, order))
        };
        let (key, mut order) = match prepared() {
            Ok(prepared) => prepared,
            Err(fault) => {
                sweep(&dir);
                let _ = Order::lift(&dir);
                return Err((Some(Box::new(self)), fault));
            }
        };
        // What it says again is of the former key.
        self.tail = Tail::broken();
        let path = self.path.clone();
        let lock = match self.release() {
            Ok(lock) => lock,
            Err((library, fault)) => {
                sweep(&dir);
                let library = library.map(|mut library| {
                    let _ = Order::lift(&dir);
                    library.tail = Tail::begin(&library.conn, &dir);
                    library
                });
                return Err((library, fault));
            }
        };
        let placing = !matches!(asked.turn, Turn::Around);
        let mut work = || -> Result<Encrypted, (bool, Fault)> {
            if log::holds_something(&path).map_err(|fault| (false, fault))? {
                let place = log::beside(&path).display().to_string();
                // Somebody reads in it.
                return Err((false, Fault::new(ErrorCode::InUse).at(place)));
            }
            let place =
                |path: &Path| tail::forget(&dir).and_then(|()| rewrite::put_over(&draft, path));
            if key.is_some() && placing {
                place(&path).map_err(|fault| (false, fault))?;
                tell(Stage::Placed);
            }
            if key.is_none() {
                order.begun = true;
                order.lay_down(&dir).map_err(|fault| (false, fault))?;
            }
            let done =
                around::bring(&dir, key.as_ref(), &order, tell).map_err(|fault| (true, fault))?;
            if key.is_none() {
                place(&path).map_err(|fault| (true, fault))?;
                tell(Stage::Placed);
            }
            Order::lift(&dir).map_err(|fault| (true, fault))?;
            Ok(done)
        };
        let done = work();
        if let Err((begun, _)) = &done {
            sweep(&dir);
            if !begun {
                let _ = Order::lift(&dir);
            }
        }
        let library = match reopen(path, lock, now) {
            Ok(library) => library,
            Err(fault) => return Err((None, fault)),
        };
        match done {
            Ok(done) => {
                tell(Stage::Done);
                Ok((library, done))
            }
            Err((true, fault)) => Err((Some(Box::new(library)), unfinished(&fault))),
            Err((false, fault)) => Err((Some(Box::new(library)), fault)),
        }
    }
}

fn unfinished(fault: &Fault) -> Fault {
    let unfinished = Fault {
        technical: fault.technical.clone(),
        ..Fault::new(ErrorCode::EncryptionUnfinished)
    };
    match &fault.place {
        Some(place) => unfinished.at(place.clone()),
        None => unfinished,
    }
}

fn sweep(dir: &Path) {
    rewrite::take_away(dir, &[LIBRARY, OTHER, rewrite::JOINED]);
}

/// What was found of an interrupted one when the library was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resumed {
    /// It was brought to its end; whether the library is encrypted now, and what could not be.
    Finished(Encrypted),
    /// It could not be, and why; the next start tries again.
    Unfinished(Fault),
}

/// Brings an interrupted one to its end, before the library is opened; the lock is held.
pub(crate) fn resume(dir: &Path, library: &Path, now: Timestamp) -> Option<Resumed> {
    if !order::path(dir).exists() {
        return None;
    }
    sweep(dir);
    match finish(dir, library, now) {
        Ok(done) => done.map(Resumed::Finished),
        Err(fault) => Some(Resumed::Unfinished(unfinished(&fault))),
    }
}

fn finish(dir: &Path, library: &Path, now: Timestamp) -> Result<Option<Encrypted>, Fault> {
    let order = match Order::read(dir) {
        Ok(order) => order,
        // Half of one is none: it is whole before anything is changed.
        Err(fault) if fault.code == ErrorCode::Damaged => {
            Order::lift(dir)?;
            return Ok(None);
        }
        Err(fault) => return Err(fault),
    };
    if !library.exists() {
        return Ok(None);
    }
    let has = cipher::salt_of(library)?.map(cipher::told);
    let done = match (&order.to, has) {
        // It has the new key: the rest is left to do.
        (Some(to), Some(has)) if *to == has => {
            let key = cipher::key_for(library)?;
            order.learn_former()?;
            Some(around::bring(dir, key.as_ref(), &order, &mut |_| {})?)
        }
        (None, Some(_)) if order.begun => {
            let (conn, _) = open_existing(library, now)?;
            log::trust(&conn, true)?;
            conn.close().map_err(|(_, error)| fault::sql(error))?;
            let draft = dir.join(LIBRARY);
            anew::write(&Source::still(library)?, &draft, None, &Stop::default())?;
            let done = around::bring(dir, None, &order, &mut |_| {})?;
            tail::forget(dir)?;
            rewrite::put_over(&draft, library)?;
            Some(done)
        }
        (None, None) if order.begun => Some(Encrypted::default()),
        // Nothing had been put in place yet.
        _ => None,
    };
    Order::lift(dir)?;
    Ok(done)
}

/// Makes a verified copy of a backup, ready to be put in place: encrypted with that key, or, where
/// there is none, as it is.
///
/// # Errors
/// What is wrong with the backup, or what the disk refuses.
pub(crate) fn stage(from: &Path, staged: &Path, key: Option<&Key>) -> Result<(), Fault> {
    let own = cipher::key_for(from)?;
    match key {
        Some(key) if own.as_ref() != Some(key) => {
            backup::open_sound(from)?;
            anew::write(&Source::still(from)?, staged, Some(key), &Stop::default())
        }
        _ => backup::stage(from, staged),
    }
}
