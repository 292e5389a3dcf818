//! What a project wants to move: before, after, and whether it went the way it should.

use chrono::NaiveDate;
use domain::{
    project::{Direction, Indicator, Measure},
    report::Moved,
};

/// The newest measure until a day: of the latest day, the last written of that day. One without a day
/// is the oldest there is.
pub(crate) fn latest(indicator: &Indicator, until: Option<NaiveDate>) -> Option<&Measure> {
    let measures = indicator.measures.iter().enumerate();
    let newest = measures
        .filter(|(_, measure)| within(measure, until))
        .max_by_key(|(at, measure)| (measure.date, *at));
    newest.map(|(_, measure)| measure)
}

fn within(measure: &Measure, until: Option<NaiveDate>) -> bool {
    match (measure.date, until) {
        (Some(day), Some(until)) => day <= until,
        _ => true,
    }
}

/// Where it stood first: as it was said, else the oldest of several measures until a day.
pub(crate) fn before(indicator: &Indicator, until: Option<NaiveDate>) -> Option<f64> {
    let measures = indicator.measures.iter().enumerate();
    let known: Vec<(usize, &Measure)> = measures
        .filter(|(_, measure)| within(measure, until))
        .collect();
    let oldest = known.iter().min_by_key(|(at, measure)| (measure.date, *at));
    let oldest = oldest.filter(|_| known.len() > 1);
    indicator
        .initial
        .or(oldest.map(|(_, measure)| measure.value))
}

/// Whether a value is at the target or beyond it; `None` without a target.
pub(crate) fn met(indicator: &Indicator, value: f64) -> Option<bool> {
    let target = indicator.target?;
    Some(match indicator.direction {
        Direction::Up => value >= target,
        Direction::Down => value <= target,
    })
}

/// Where it went from one value to another.
pub(crate) fn moved(direction: Direction, before: Option<f64>, after: Option<f64>) -> Moved {
    let Some((before, after)) = before.zip(after) else {
        return Moved::Unknown;
    };
    let change = match direction {
        Direction::Up => after - before,
        Direction::Down => before - after,
    };
    if change > 0.0 {
        Moved::Better
    } else if change < 0.0 {
        Moved::Worse
    } else {
        Moved::Same
    }
}
