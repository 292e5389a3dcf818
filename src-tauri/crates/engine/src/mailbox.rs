//! What waits for one who follows. Bounded: who lags loses what waits and is told to read anew.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

use crate::Event;

/// Events that wait for one follower.
const WAITING: usize = 1_024;

#[derive(Default)]
pub(crate) struct Mailbox {
    state: Mutex<State>,
    more: Condvar,
}

#[derive(Default)]
struct State {
    events: VecDeque<Event>,
    closed: bool,
}

impl Mailbox {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts an event in; `false` when nobody will take it out any more.
    pub fn put(&self, event: Event) -> bool {
        let mut state = self.lock();
        if state.closed {
            return false;
        }
        if state.events.len() == WAITING {
            state.events.clear();
            state.events.push_back(Event::Resync);
        } else {
            state.events.push_back(event);
        }
        self.more.notify_one();
        true
    }

    /// The next event, when there is one; `None` when no more will come.
    pub fn wait(&self) -> Option<Event> {
        let mut state = self.lock();
        loop {
            if let Some(event) = state.events.pop_front() {
                return Some(event);
            }
            if state.closed {
                return None;
            }
            state = self
                .more
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// No more will come, or nobody listens any more.
    pub fn leave(&self) {
        self.lock().closed = true;
        self.more.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_lags_is_told_to_read_anew() {
        let mailbox = Mailbox::default();
        for _ in 0..WAITING + 5 {
            assert!(mailbox.put(Event::Committed(std::sync::Arc::default_commit())));
        }
        assert!(matches!(mailbox.wait(), Some(Event::Resync)));
        let mut left = 0;
        mailbox.leave();
        while mailbox.wait().is_some() {
            left += 1;
        }
        assert_eq!(left, 4);
        assert!(!mailbox.put(Event::Resync));
    }

    trait DefaultCommit {
        fn default_commit() -> std::sync::Arc<domain::Committed>;
    }
    impl DefaultCommit for std::sync::Arc<domain::Committed> {
        fn default_commit() -> Self {
            std::sync::Arc::new(domain::Committed {
                seq: 1,
                command_id: domain::Id::nil(),
                kind: domain::CommitKind::Do,
                op: domain::Op {
                    verb: domain::Verb::Edit,
                    noun: domain::Noun::Note,
                    count: 1,
                },
                actor: domain::Actor::Desk,
                scope: None,
                at: domain::Timestamp(0),
                changes: Vec::new(),
                skipped: 0,
                history: domain::History::default(),
            })
        }
    }
}
