//! The return on time invested over many workshops. The number of answers stands beside every mean,
//! and no part of fewer than five answers is told by itself.

use std::collections::BTreeMap;

use domain::{
    report::{Period, Rated, RatedKinds, Stretch},
    workshop::{CategoryCount, WorkshopKind},
};

use super::{
    count, rated,
    tallies::{parts, word_of},
};
use crate::{Records, results::fold};

/// Below this, answers are told with others.
const FEW: u32 = 5;
/// A period of so many days is cut into months; one of so many more into years.
const MONTHS: i64 = 124;
const QUARTERS: i64 = 1_100;

/// How the rating went on.
pub(super) fn trend(held: &[&Records], period: &Period) -> Vec<Stretch> {
    let days = (period.to - period.from).num_days();
    let months = match days {
        ..=MONTHS => 1,
        ..=QUARTERS => 3,
        _ => 12,
    };
    let mut stretches: Vec<Period> = parts(period, months);
    let answers = |part: &Period| of(held, part).answers;
    // A stretch of few answers goes with the one after it, the last with the one before.
    while stretches.len() > 1 {
        let few = stretches
            .iter()
            .position(|part| (1..FEW).contains(&answers(part)));
        let Some(few) = few else { break };
        let at = few.min(stretches.len() - 2);
        let next = stretches.remove(at + 1);
        if let Some(joined) = stretches.get_mut(at) {
            joined.to = next.to;
        }
    }
    stretches
        .into_iter()
        .map(|part| Stretch {
            workshops: count(within(held, &part).filter(|own| is_rated(own)).count()),
            rated: of(held, &part),
            period: part,
        })
        .collect()
}

fn within<'h>(held: &'h [&Records], part: &'h Period) -> impl Iterator<Item = &'h Records> {
    let own = |own: &&&Records| own.workshop().date.is_some_and(|day| part.holds(day));
    held.iter().filter(own).copied()
}

fn of(held: &[&Records], part: &Period) -> Rated {
    rated(within(held, part).filter_map(Records::evaluation))
}

fn is_rated(own: &Records) -> bool {
    rated(own.evaluation()).answers > 0
}

/// The rating by kind of workshop, folded as people are.
pub(super) fn kinds(held: &[&Records]) -> Vec<RatedKinds> {
    let mut by_kind: BTreeMap<WorkshopKind, Vec<&Records>> = BTreeMap::new();
    for own in held.iter().filter(|own| is_rated(own)) {
        by_kind.entry(own.workshop().kind).or_default().push(own);
    }
    let rating = |of: &[&Records]| rated(of.iter().filter_map(|own| own.evaluation()));
    let counts: Vec<CategoryCount> = by_kind
        .iter()
        .map(|(kind, own)| CategoryCount {
            category: word_of(kind),
            label: String::new(),
            count: rating(own).answers,
        })
        .collect();
    let page = fold(&counts, &[]);
    let shown = page.shown.into_iter().map(|share| vec![share.label]);
    let groups = shown.chain(page.folded.map(|folded| folded.labels));
    groups
        .map(|words| {
            let of = by_kind
                .iter()
                .filter(|(kind, _)| words.contains(&word_of(kind)));
            let (kinds, own): (Vec<WorkshopKind>, Vec<&Vec<&Records>>) =
                of.map(|(kind, own)| (*kind, own)).unzip();
            let own: Vec<&Records> = own.into_iter().flatten().copied().collect();
            RatedKinds {
                kinds,
                workshops: count(own.len()),
                rated: rating(&own),
            }
        })
        .collect()
}
