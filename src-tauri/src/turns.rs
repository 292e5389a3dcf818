//! Work that is done one after the other, in the order in which it was asked for, on a thread of
//! its own: whoever asks goes on at once.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc,
    thread,
};

type Job = Box<dyn FnOnce() + Send>;

/// Those who wait for their turn.
pub struct Turns(mpsc::Sender<Job>);

impl Turns {
    /// Starts the thread; it ends when nobody can ask any more.
    pub fn start() -> Self {
        let (sender, jobs) = mpsc::channel::<Job>();
        thread::spawn(move || {
            for job in jobs {
                // A defect in one must not keep all others from their turn.
                let _ = catch_unwind(AssertUnwindSafe(job));
            }
        });
        Self(sender)
    }

    /// Adds one at the end.
    pub fn add(&self, job: impl FnOnce() + Send + 'static) {
        // The thread outlives this sender.
        let _ = self.0.send(Box::new(job));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_have_their_turn_in_order_whatever_one_does() {
        let turns = Turns::start();
        let (sender, seen) = mpsc::channel();
        for number in 0..100 {
            let sender = sender.clone();
            turns.add(move || {
                assert_ne!(number, 50, "a defect");
                sender.send(number).unwrap();
            });
        }
        drop(sender);
        let expected: Vec<i32> = (0..100).filter(|number| *number != 50).collect();
        assert_eq!(seen.iter().collect::<Vec<_>>(), expected);
    }
}
