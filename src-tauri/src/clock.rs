//! The real clocks and the real ids: the only file of Établi that reads the time of day or mints a
//! random identity. Everything else receives them.
#![allow(clippy::disallowed_methods)]

use std::{path::PathBuf, sync::LazyLock};

use domain::{Id, Timestamp};
use engine::Clock;

use crate::automation;

/// The machine's clocks, and UUIDv7.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealClock;

impl Clock for RealClock {
    fn now(&self) -> Timestamp {
        Timestamp(
            chrono::Utc::now()
                .timestamp_millis()
                .saturating_add(set().wall),
        )
    }

    fn id(&self) -> Id {
        Id::now_v7()
    }

    fn uptime(&self) -> Option<(String, i64)> {
        let (boot, uptime) = machine::uptime()?;
        let set = set();
        Some((
            format!("{boot}{}", set.boot),
            uptime.saturating_add(set.uptime),
        ))
    }

    fn idles(&self) -> bool {
        static HELD: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
            automation::path("ETABLI_DIALOGS").map(|desk| desk.join("index-waits"))
        });
        HELD.as_ref().is_some_and(|file| file.exists())
    }
}

/// By how much the tests have set the clocks; by nothing for people.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct Set {
    wall: i64,
    uptime: i64,
    boot: String,
    /// Since when, by the wall clock, time passes so many times slower: what a test looks at is still so
    /// when a busy machine lets it look.
    since: i64,
    slower: i64,
}

fn set() -> Set {
    static FILE: LazyLock<Option<PathBuf>> = LazyLock::new(|| automation::path("ETABLI_CLOCK"));
    FILE.as_ref()
        .and_then(|file| std::fs::read(file).ok())
        .and_then(|text| serde_json::from_slice(&text).ok())
        .map(|mut set: Set| {
            if set.slower > 1 {
                let passed = chrono::Utc::now().timestamp_millis() - set.since;
                let held = passed - passed / set.slower;
                set.wall = set.wall.saturating_sub(held);
                set.uptime = set.uptime.saturating_sub(held);
            }
            set
        })
        .unwrap_or_default()
}

/// Linux says both itself: the identity of this start, and the time since then, in which it counts
/// sleep.
#[cfg(target_os = "linux")]
mod machine {
    use std::{fs::read_to_string, sync::LazyLock};

    pub fn uptime() -> Option<(String, i64)> {
        static BOOT: LazyLock<Option<String>> = LazyLock::new(|| {
            let id = read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
            Some(id.trim().to_owned())
        });
        let boot = BOOT.clone()?;
        let text = read_to_string("/proc/uptime").ok()?;
        // Seconds with two places: no number of floating point comes in between.
        let (seconds, parts) = text.split_whitespace().next()?.split_once('.')?;
        let hundredths: i64 = format!("{parts:0<2}").get(..2)?.parse().ok()?;
        let seconds: i64 = seconds.parse().ok()?;
        let uptime = seconds.checked_mul(1_000)?.checked_add(hundredths * 10)?;
        Some((boot, uptime))
    }
}

/// Elsewhere the monotonic clock of this program stands for the uptime, for as long as the machine
/// is awake: after a sleep, which shows as a wall clock that is far ahead of it, another count begins,
/// and the wall clock is believed across it.
#[cfg(not(target_os = "linux"))]
mod machine {
    use std::{
        sync::{LazyLock, Mutex},
        time::Instant,
    };

    use domain::Id;

    use crate::lock::lock;

    /// So far ahead, and the machine has slept.
    const SLEPT: i64 = 60_000;

    struct Count {
        name: String,
        begun: Instant,
        wall: i64,
    }

    impl Count {
        fn begin() -> Self {
            Self {
                name: Id::now_v7().to_string(),
                begun: Instant::now(),
                wall: chrono::Utc::now().timestamp_millis(),
            }
        }
        fn passed(&self) -> i64 {
            i64::try_from(self.begun.elapsed().as_millis()).unwrap_or(i64::MAX)
        }
    }

    pub fn uptime() -> Option<(String, i64)> {
        static COUNT: LazyLock<Mutex<Count>> = LazyLock::new(|| Mutex::new(Count::begin()));
        let mut count = lock(&COUNT);
        let wall = chrono::Utc::now()
            .timestamp_millis()
            .saturating_sub(count.wall);
        if wall.saturating_sub(count.passed()) > SLEPT {
            *count = Count::begin();
        }
        Some((count.name.clone(), count.passed()))
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_machine_says_how_long_it_has_been_up() {
        let (boot, first) = RealClock.uptime().unwrap();
        let (again, second) = RealClock.uptime().unwrap();
        assert_eq!(boot, again);
        assert!(boot.len() <= 64 && first > 0 && second >= first);
    }
}
