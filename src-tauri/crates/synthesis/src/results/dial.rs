//! The clock of a workshop's place: which moment an hour of one of its days is, and what the clock
//! shows at a moment.
//!
//! Moments are elapsed minutes since midnight of the first day; hours are minutes of the clock
//! since midnight of their day, 1,440 and more in the night after it. Both are the same but where
//! clocks change. A workshop without a date knows no such day.

use chrono::{Days, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;
use domain::Timestamp;

use crate::Records;

/// Minutes of a day on which no clock changes.
pub(crate) const DAY: u32 = 1_440;

/// The clock of a workshop.
pub(crate) struct Dial {
    zone: Tz,
    /// The first day, and its midnight in minutes since 1970.
    first: Option<(NaiveDate, i64)>,
}

impl Dial {
    /// The clock that the workshop's own day starts; without one, the day its first noted moment
    /// is nearest to the planned start on.
    pub(crate) fn of(records: &Records) -> Self {
        let zone = records.time_zone();
        let noted = || {
            let blocks = records.blocks().iter();
            let first = blocks.filter_map(|block| block.actual_start).min()?;
            let local = records.local(first)?;
            let start = records.workshop().planned_start;
            let apart = |date: &NaiveDate| match start {
                Some(start) => (local - date.and_time(start)).num_minutes().abs(),
                None => i64::from(*date != local.date()),
            };
            let day = local.date();
            [Some(day), day.pred_opt(), day.succ_opt()]
                .into_iter()
                .flatten()
                .min_by_key(apart)
        };
        Self::new(zone, records.workshop().date.or_else(noted))
    }

    pub(crate) fn new(zone: Tz, date: Option<NaiveDate>) -> Self {
        let first =
            date.and_then(|date| Some((date, minute_of(zone, date.and_time(NaiveTime::MIN))?)));
        Self { zone, first }
    }

    /// The date of a day; the first is 1.
    pub(crate) fn date(&self, day: u32) -> Option<NaiveDate> {
        let (first, _) = self.first?;
        first.checked_add_days(Days::new(u64::from(day.saturating_sub(1))))
    }

    /// The moment of an hour of a day. An hour that comes twice is the first; one that does not
    /// exist is moved forward by the gap. Days are added to the date, then made a moment.
    pub(crate) fn moment(&self, day: u32, hour: u32) -> u32 {
        let dated = || {
            let (_, midnight) = self.first?;
            let date = self.date(day.checked_add(hour / DAY)?)?;
            let local = date.and_time(time_of_day(hour)?);
            u32::try_from(minute_of(self.zone, local)?.checked_sub(midnight)?.max(0)).ok()
        };
        dated().unwrap_or_else(|| {
            let days = day.saturating_sub(1).saturating_mul(DAY);
            days.saturating_add(hour)
        })
    }

    /// What the clock shows at a moment, from midnight of that day.
    pub(crate) fn hour(&self, day: u32, moment: u32) -> u32 {
        let dated = || {
            let (_, midnight) = self.first?;
            let seconds = midnight.checked_add(i64::from(moment))?.checked_mul(60)?;
            let utc = chrono::DateTime::from_timestamp(seconds, 0)?.naive_utc();
            let local = utc.checked_add_offset(self.zone.offset_from_utc_datetime(&utc).fix())?;
            let since = local - self.date(day)?.and_time(NaiveTime::MIN);
            u32::try_from(since.num_minutes().max(0)).ok()
        };
        dated().unwrap_or_else(|| moment.saturating_sub(day.saturating_sub(1).saturating_mul(DAY)))
    }

    /// A moment as the world counts it; `None` when no day is known.
    pub(crate) fn instant(&self, moment: u32) -> Option<Timestamp> {
        let (_, midnight) = self.first?;
        let minutes = midnight.checked_add(i64::from(moment))?;
        minutes.checked_mul(60_000).map(Timestamp)
    }

    /// A noted moment; `None` for one before the first day, or when no day is known.
    pub(crate) fn noted(&self, moment: Timestamp) -> Option<u32> {
        let (_, midnight) = self.first?;
        u32::try_from(moment.0.div_euclid(60_000).checked_sub(midnight)?).ok()
    }
}

/// The time of day of an hour.
pub(crate) fn time_of_day(hour: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt((hour / 60) % 24, hour % 60, 0)
}

/// The minute since 1970 of a local time.
fn minute_of(zone: Tz, local: NaiveDateTime) -> Option<i64> {
    let minute = |utc: NaiveDateTime| utc.and_utc().timestamp().div_euclid(60);
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(moment) | MappedLocalTime::Ambiguous(moment, _) => {
            Some(minute(moment.naive_utc()))
        }
        // The clock goes on as before the change, and so shows an hour moved by the gap.
        MappedLocalTime::None => {
            let day_before = local.checked_sub_days(Days::new(1))?;
            let offset = zone.offset_from_local_datetime(&day_before).earliest()?;
            Some(minute(local.checked_sub_offset(offset.fix())?))
        }
    }
}
