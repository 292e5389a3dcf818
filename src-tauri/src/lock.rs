//! Taking a lock that a panic elsewhere does not spoil: what it guards is whole after each line.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Takes the lock.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
