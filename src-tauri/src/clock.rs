//! The real clock and the real ids: the only file of Établi that reads the time of day or mints a
//! random identity. Everything else receives them.
#![allow(clippy::disallowed_methods)]

use domain::{Id, Timestamp};
use engine::Clock;

/// The machine's clock, and UUIDv7.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealClock;

impl Clock for RealClock {
    fn now(&self) -> Timestamp {
        Timestamp(chrono::Utc::now().timestamp_millis())
    }

    fn id(&self) -> Id {
        Id::now_v7()
    }
}
