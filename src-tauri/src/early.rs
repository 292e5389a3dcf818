//! The records that the page asks for first, read while it is still loading: a large library has them
//! ready when it does. What is done meanwhile reaches the page as missed commits do.

use std::sync::Mutex;

use crate::lock::lock;

/// The answer, for the first who asks.
#[derive(Default)]
pub struct Early(Mutex<State>);

#[derive(Default)]
enum State {
    /// Nobody has asked yet.
    #[default]
    Awaited,
    Ready(String),
    /// Somebody has: what would be said now might be of a library that was put in another's place.
    Over,
}

impl Early {
    /// Makes it, where nobody has asked yet; who asks meanwhile waits for it.
    pub fn prepare(&self, make: impl FnOnce() -> Option<String>) {
        let mut state = lock(&self.0);
        if matches!(*state, State::Awaited)
            && let Some(answer) = make()
        {
            *state = State::Ready(answer);
        }
    }

    /// Gives it once.
    pub fn take(&self) -> Option<String> {
        match std::mem::replace(&mut *lock(&self.0), State::Over) {
            State::Ready(answer) => Some(answer),
            State::Awaited | State::Over => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_who_asks_gets_it_and_nobody_after() {
        let early = Early::default();
        early.prepare(|| Some("records".to_owned()));
        assert_eq!(early.take().as_deref(), Some("records"));
        assert_eq!(early.take(), None);
        early.prepare(|| panic!("it is too late"));
        assert_eq!(early.take(), None);
    }

    #[test]
    fn what_could_not_be_read_is_asked_for_as_ever() {
        let early = Early::default();
        early.prepare(|| None);
        assert_eq!(early.take(), None);
    }
}
