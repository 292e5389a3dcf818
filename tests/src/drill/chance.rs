//! What is drawn by lot, and a clock that somebody sets.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use domain::{Id, Timestamp};
use engine::Clock;

use crate::library::{MORNING, minted};

/// xorshift64*: the same rounds from the same seed, on every machine.
pub struct Chance(u64);

impl Chance {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }
    /// One of `0..most`.
    pub fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or(0) % most.max(1)
    }
}

/// A clock that somebody sets.
pub(super) struct Set {
    now: AtomicI64,
    minted: AtomicU64,
    family: u16,
}

impl Set {
    pub fn at(now: i64, family: u16) -> Self {
        Self {
            now: AtomicI64::new(now),
            minted: AtomicU64::new(0),
            family,
        }
    }

    pub fn morning() -> Self {
        Self::at(MORNING, 0x0d11)
    }

    pub fn move_by(&self, days: i64) {
        self.now.fetch_add(days * 86_400_000, Ordering::Relaxed);
    }
}

impl Clock for Set {
    fn now(&self) -> Timestamp {
        Timestamp(self.now.fetch_add(1, Ordering::Relaxed))
    }
    fn id(&self) -> Id {
        minted(self.family, self.minted.fetch_add(1, Ordering::Relaxed))
    }
}
