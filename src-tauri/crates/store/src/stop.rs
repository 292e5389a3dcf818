//! Writing the library anew, for a purge or under another passphrase, that somebody wants to stop. Until
//! it is put in place nothing is changed, and it can; from then on it goes to its end, and the next one
//! who asks is told so.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicU8, Ordering},
};

use domain::{ErrorCode, Fault};
use rusqlite::{Connection, InterruptHandle};

const GOING: u8 = 0;
const ASKED: u8 = 1;
const LATE: u8 = 2;

/// Shared between who does it and who may stop it.
#[derive(Default)]
pub struct Stop {
    state: AtomicU8,
    /// The file that is being written: a long statement is cut short.
    running: Mutex<Option<InterruptHandle>>,
}

impl std::fmt::Debug for Stop {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Stop")
            .field("state", &self.state.load(Ordering::SeqCst))
            .finish_non_exhaustive()
    }
}

impl Stop {
    /// Asks to stop; whether that still can be.
    pub fn ask(&self) -> bool {
        let turned = self
            .state
            .compare_exchange(GOING, ASKED, Ordering::SeqCst, Ordering::SeqCst);
        if turned == Err(LATE) {
            return false;
        }
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(handle) = running.as_ref() {
            handle.interrupt();
        }
        true
    }

    /// Whether somebody asked in time.
    pub fn is_asked(&self) -> bool {
        self.state.load(Ordering::SeqCst) == ASKED
    }

    /// Refuses to go on where somebody asked to stop.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        if self.is_asked() {
            return Err(Fault::new(ErrorCode::Cancelled));
        }
        Ok(())
    }

    /// From here on it goes to its end; refuses where somebody asked before.
    pub(crate) fn pass(&self) -> Result<(), Fault> {
        let turned = self
            .state
            .compare_exchange(GOING, LATE, Ordering::SeqCst, Ordering::SeqCst);
        match turned {
            Err(ASKED) => Err(Fault::new(ErrorCode::Cancelled)),
            _ => Ok(()),
        }
    }

    /// Does something with a connection whose statements can be cut short.
    pub(crate) fn during<T>(
        &self,
        conn: &mut Connection,
        work: impl FnOnce(&mut Connection) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.hold(Some(conn.get_interrupt_handle()));
        let done = self.check().and_then(|()| work(conn));
        self.hold(None);
        // What was cut short says so in words of SQLite's.
        self.check()?;
        done
    }

    fn hold(&self, handle: Option<InterruptHandle>) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = handle;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_can_be_stopped_until_it_cannot() {
        let stop = Stop::default();
        assert!(stop.check().is_ok() && stop.ask() && stop.ask());
        assert_eq!(stop.check().unwrap_err().code, ErrorCode::Cancelled);
        assert_eq!(stop.pass().unwrap_err().code, ErrorCode::Cancelled);
        let late = Stop::default();
        assert!(late.pass().is_ok() && !late.ask() && late.check().is_ok());
    }

    #[test]
    fn a_long_statement_is_cut_short() {
        let stop = std::sync::Arc::new(Stop::default());
        let mut conn = Connection::open_in_memory().unwrap();
        // Asked from inside the statement, so that it is known to be running.
        let asks = std::sync::Arc::clone(&stop);
        let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) \
                       SELECT x FROM n";
        let cut = stop.during(&mut conn, |conn| {
            let mut statement = conn.prepare(endless).unwrap();
            let mut rows = statement.query([]).unwrap();
            let mut seen = 0_u64;
            loop {
                match rows.next() {
                    Ok(Some(_)) => {
                        seen += 1;
                        if seen == 1_000 {
                            assert!(asks.ask());
                        }
                        assert!(seen < 10_000_000, "goes on for ever");
                    }
                    Ok(None) => return Ok(()),
                    Err(error) => return Err(crate::fault::sql(error)),
                }
            }
        });
        assert_eq!(cut.unwrap_err().code, ErrorCode::Cancelled);
    }
}
