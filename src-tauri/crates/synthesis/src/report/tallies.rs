//! How many of each: by word, by what people wrote, by month.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Months, NaiveDate};
use domain::{
    project::Project,
    report::{Period, Slice, Tally, WorkshopLine},
    results::CategoryShare,
};
use serde::Serialize;

use super::{Source, count};

/// More months than this are told by year.
const MOST_MONTHS: usize = 24;

/// By word of a closed list, in its order.
pub(super) fn words<W: Ord + Serialize>(all: impl Iterator<Item = W>) -> Vec<Tally> {
    let mut counts: BTreeMap<W, u32> = BTreeMap::new();
    for word in all {
        *counts.entry(word).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|(word, count)| Tally {
            of: word_of(&word),
            count,
        })
        .collect()
}

/// A word of a closed list, as files have it.
pub(super) fn word_of(word: &impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// By what people wrote, each once for each that has it; those without last.
pub(super) fn labels<'l>(all: impl Iterator<Item = &'l [String]>) -> Vec<Tally> {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for own in all {
        let mut own: Vec<&str> = own.iter().map(|label| label.trim()).collect();
        own.retain(|label| !label.is_empty());
        own.sort_unstable();
        own.dedup();
        if own.is_empty() {
            own.push("");
        }
        for label in own {
            *counts.entry(label).or_default() += 1;
        }
    }
    most_first(counts)
}

/// By axis: those of the roadmap in its order, then others.
pub(super) fn axes<'p>(source: &Source, projects: impl Iterator<Item = &'p Project>) -> Vec<Tally> {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for project in projects {
        *counts.entry(project.roadmap_axis.trim()).or_default() += 1;
    }
    let roadmap = source.lab.iter().flat_map(|lab| &lab.roadmap_axes);
    let mut found: Vec<Tally> = Vec::new();
    for axis in roadmap.map(|axis| axis.trim()) {
        if !axis.is_empty() && !found.iter().any(|one| one.of == axis) {
            found.push(Tally {
                of: axis.to_owned(),
                count: counts.remove(axis).unwrap_or(0),
            });
        }
    }
    found.append(&mut most_first(counts));
    found
}

fn most_first(counts: HashMap<&str, u32>) -> Vec<Tally> {
    let mut all: Vec<Tally> = counts
        .into_iter()
        .map(|(of, count)| Tally {
            of: of.to_owned(),
            count,
        })
        .collect();
    all.sort_by(|a, b| {
        let key = |one: &Tally| (one.of.is_empty(), std::cmp::Reverse(one.count));
        key(a).cmp(&key(b)).then_with(|| a.of.cmp(&b.of))
    });
    all
}

/// People by category, most first.
pub(super) fn shares(mut shown: Vec<(String, u32)>) -> Vec<CategoryShare> {
    shown.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let share = |(label, count)| CategoryShare { label, count };
    shown.into_iter().map(share).collect()
}

/// Workshops by month, or by year.
pub(super) fn slices(lines: &[WorkshopLine], period: &Period) -> Vec<Slice> {
    let months = parts(period, 1);
    let parts = if months.len() > MOST_MONTHS {
        parts(period, 12)
    } else {
        months
    };
    let within = |part: &Period| {
        let own = |line: &&WorkshopLine| line.date.is_some_and(|day| part.holds(day));
        count(lines.iter().filter(own).count())
    };
    parts
        .into_iter()
        .map(|part| Slice {
            workshops: within(&part),
            period: part,
        })
        .collect()
}

/// A period cut where so many months of the calendar begin; nothing where it ends before it begins.
pub(super) fn parts(period: &Period, months: u32) -> Vec<Period> {
    let mut parts = Vec::new();
    let mut from = period.from;
    while from <= period.to {
        let first = NaiveDate::from_ymd_opt(from.year(), from.month0() / months * months + 1, 1);
        let next = first.and_then(|day| day.checked_add_months(Months::new(months)));
        let last = next.and_then(|day| day.pred_opt()).unwrap_or(period.to);
        parts.push(Period {
            from,
            to: last.min(period.to),
        });
        match next {
            Some(next) => from = next,
            None => break,
        }
    }
    parts
}
