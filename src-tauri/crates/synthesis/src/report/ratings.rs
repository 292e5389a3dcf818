//! The answers of many workshops to one question: the return on time invested, or a question of the
//! lab. The number of answers stands beside every mean, and no part of fewer than five answers is
//! told by itself, nor left over where others are taken from what is told of all.
//!
//! This holds in one report, and no farther. Two reports, of a year and of a year less a month, let a mean
//! of few answers be found; but nothing that is kept to themselves by the pages they are made of. What
//! people are is folded there, so that a report adds what is printed; what they answered is not: the
//! synthesis of a workshop prints how many gave each answer, however few they are, which is a mean's every
//! part (`document::tests::evaluation` holds it). A mean of few is left out here since it says too little to be
//! compared. Counting only workshops of five answers and more would hide from a lab of small workshops
//! what each of its own pages says.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    report::{Answered, AnsweredKinds, AnsweredThen, Period, Rated, RatedKinds, Stretch},
    workshop::{CategoryCount, WorkshopKind},
};

use super::{
    count,
    tallies::{parts, word_of},
};
use crate::{
    Records,
    results::{fold, mean_of_scale, sum},
};

/// Below this, answers are told with others.
const FEW: u32 = 5;
/// A period of so many days is cut into months; one of so many more into years.
const MONTHS: i64 = 124;
const QUARTERS: i64 = 1_100;

/// What a workshop answered to a question: so many 1, 2, 3 …, or so many of each choice.
#[derive(Clone, Debug)]
pub(super) struct Given {
    day: Option<NaiveDate>,
    kind: WorkshopKind,
    counts: Vec<u32>,
}

impl Given {
    /// Of a workshop; nothing where nobody answered.
    pub(super) fn of(own: &Records, counts: Vec<u32>) -> Option<Self> {
        let workshop = own.workshop();
        counts.iter().any(|count| *count > 0).then_some(Self {
            day: workshop.date,
            kind: workshop.kind,
            counts,
        })
    }
}

/// The return on time of every workshop that somebody rated.
pub(super) fn roti(held: &[&Records]) -> Vec<Given> {
    let of = |own: &&Records| Given::of(own, own.evaluation()?.roti.clone());
    held.iter().filter_map(of).collect()
}

/// Answers added up; `scale`: with their mean. All of them, however few they are.
fn added<'g>(given: impl IntoIterator<Item = &'g Given>, scale: bool) -> Answered {
    let mut counts: Vec<u32> = Vec::new();
    let mut workshops = 0;
    for one in given {
        workshops += 1;
        if counts.len() < one.counts.len() {
            counts.resize(one.counts.len(), 0);
        }
        for (all, more) in counts.iter_mut().zip(&one.counts) {
            *all = all.saturating_add(*more);
        }
    }
    Answered {
        workshops,
        answers: sum(counts.iter().copied()),
        mean: scale.then(|| mean_of_scale(&counts)).flatten(),
        counts,
    }
}

/// Answers added up, as they are told: of few, only how many they are.
pub(super) fn told<'g>(given: impl IntoIterator<Item = &'g Given>, scale: bool) -> Answered {
    let all = added(given, scale);
    if all.answers >= FEW {
        return all;
    }
    Answered {
        mean: None,
        counts: Vec::new(),
        ..all
    }
}

/// The stretches of a period, so that none has a few answers only, unless it is the whole.
fn stretches(given: &[Given], period: &Period) -> Vec<Period> {
    let days = (period.to - period.from).num_days();
    let months = if days <= MONTHS {
        1
    } else if days <= QUARTERS {
        3
    } else {
        12
    };
    let mut stretches: Vec<Period> = parts(period, months);
    let answers = |part: &Period| added(within(given, part), false).answers;
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
}

fn within<'g>(given: &'g [Given], part: &'g Period) -> impl Iterator<Item = &'g Given> {
    let own = |one: &&Given| one.day.is_some_and(|day| part.holds(day));
    given.iter().filter(own)
}

/// Which kinds of workshop are told together: folded as people are.
fn folded(given: &[Given]) -> Vec<Vec<WorkshopKind>> {
    let mut answers: BTreeMap<WorkshopKind, u32> = BTreeMap::new();
    for one in given {
        let all = answers.entry(one.kind).or_default();
        *all = all.saturating_add(sum(one.counts.iter().copied()));
    }
    let counts: Vec<CategoryCount> = answers
        .iter()
        .map(|(kind, count)| CategoryCount {
            category: word_of(kind),
            label: String::new(),
            count: *count,
        })
        .collect();
    let page = fold(&counts, &[]);
    let shown = page.shown.into_iter().map(|share| vec![share.label]);
    let groups = shown.chain(page.folded.map(|folded| folded.labels));
    let of = |words: Vec<String>| {
        let own = answers.keys().filter(|kind| words.contains(&word_of(kind)));
        own.copied().collect()
    };
    groups.map(of).collect()
}

fn of_kinds<'g>(
    given: &'g [Given],
    kinds: &'g [WorkshopKind],
) -> impl Iterator<Item = &'g Given> + Clone {
    given.iter().filter(|one| kinds.contains(&one.kind))
}

/// The kinds of workshop whose answers are told, as long as nothing few is left where these are taken from
/// what is told of stretches of time, or stretches from kinds.
fn told_kinds(given: &[Given], stretches: &[Period]) -> Vec<Vec<WorkshopKind>> {
    let kinds = folded(given);
    if gives_away(&crossed(given, stretches, &kinds)) {
        Vec::new()
    } else {
        kinds
    }
}

/// Answers by stretch of time, and in it by kinds of workshop; last of those in no stretch.
fn crossed<'g>(
    given: impl IntoIterator<Item = &'g Given>,
    stretches: &[Period],
    kinds: &[Vec<WorkshopKind>],
) -> Vec<Vec<u32>> {
    let mut rows = vec![vec![0_u32; kinds.len().max(1)]; stretches.len() + 1];
    for one in given {
        let row = stretches
            .iter()
            .position(|part| one.day.is_some_and(|day| part.holds(day)));
        let column = kinds.iter().position(|own| own.contains(&one.kind));
        let row = rows.get_mut(row.unwrap_or(stretches.len()));
        if let Some(cell) = row.and_then(|row| row.get_mut(column.unwrap_or(0))) {
            *cell = cell.saturating_add(sum(one.counts.iter().copied()));
        }
    }
    rows
}

/// Whether few answers can be found from the sums of rows and of columns, none of which are few: they are
/// what some rows have beyond columns that lie in them, or some columns beyond rows that lie in them. Of
/// rows or of columns, every choice of the fewer is looked at.
fn gives_away(rows: &[Vec<u32>]) -> bool {
    let width = rows.first().map_or(0, Vec::len);
    let turned: Vec<Vec<u32>> = (0..width)
        .map(|at| rows.iter().filter_map(|row| row.get(at)).copied().collect())
        .collect();
    let (rows, width) = match rows.len() < width {
        true => (turned.as_slice(), rows.len()),
        false => (rows, width),
    };
    let few = |answers: u32| (1..FEW).contains(&answers);
    (0..1_u64 << width).any(|chosen| {
        // What the rows that they touch have beyond them; and they beyond the rows that lie in them.
        let (mut of_rows, mut of_columns) = (0_u32, 0_u32);
        for row in rows {
            let (mut within, mut beyond) = (0_u32, 0_u32);
            for (column, answers) in row.iter().enumerate() {
                let sum = match chosen >> column & 1 {
                    1 => &mut within,
                    _ => &mut beyond,
                };
                *sum = sum.saturating_add(*answers);
            }
            if within > 0 {
                of_rows = of_rows.saturating_add(beyond);
            }
            if beyond > 0 {
                of_columns = of_columns.saturating_add(within);
            }
        }
        few(of_rows) || few(of_columns)
    })
}

/// How the answers went on.
pub(super) fn then(given: &[Given], period: &Period, scale: bool) -> Vec<AnsweredThen> {
    let of = |part: Period| AnsweredThen {
        answered: told(within(given, &part), scale),
        period: part,
    };
    stretches(given, period).into_iter().map(of).collect()
}

/// The answers by kind of workshop.
pub(super) fn by_kind(given: &[Given], period: &Period, scale: bool) -> Vec<AnsweredKinds> {
    let of = |kinds: Vec<WorkshopKind>| AnsweredKinds {
        answered: told(of_kinds(given, &kinds), scale),
        kinds,
    };
    let kinds = told_kinds(given, &stretches(given, period));
    kinds.into_iter().map(of).collect()
}

/// How the rating went on.
pub(super) fn trend(given: &[Given], period: &Period) -> Vec<Stretch> {
    let of = |part: Period| {
        let all = added(within(given, &part), true);
        Stretch {
            workshops: all.workshops,
            rated: rated(&all),
            period: part,
        }
    };
    stretches(given, period).into_iter().map(of).collect()
}

/// The rating by kind of workshop, folded as people are.
pub(super) fn kinds(given: &[Given], period: &Period) -> Vec<RatedKinds> {
    let of = |kinds: Vec<WorkshopKind>| {
        let all = added(of_kinds(given, &kinds), true);
        RatedKinds {
            workshops: all.workshops,
            rated: rated(&all),
            kinds,
        }
    };
    let kinds = told_kinds(given, &stretches(given, period));
    kinds.into_iter().map(of).collect()
}

fn rated(all: &Answered) -> Rated {
    of_enough(Rated {
        answers: all.answers,
        mean: all.mean,
    })
}

/// The mean of few answers is not told.
pub(super) fn of_enough(rated: Rated) -> Rated {
    Rated {
        mean: rated.mean.filter(|_| rated.answers >= FEW),
        ..rated
    }
}

/// A workshop among those that were rated.
struct Alone<'g> {
    given: &'g Given,
    answers: u32,
    told: bool,
}

/// Which of the workshops are told of together.
type Family<'a> = Box<dyn Fn(&Given) -> bool + 'a>;

/// Which workshops' own means are told: those of enough answers, as long as what is told of all, of a
/// stretch of time and of kinds leaves none of few answers once these are taken from it.
pub(super) fn alone(given: &[Given], period: &Period) -> Vec<bool> {
    let of = |given| {
        let answers = added([given], false).answers;
        Alone {
            given,
            answers,
            told: answers >= FEW,
        }
    };
    let mut all: Vec<Alone<'_>> = given.iter().map(of).collect();
    let stretches = stretches(given, period);
    let kinds = told_kinds(given, &stretches);
    let mut together: Vec<Family<'_>> = vec![Box::new(|_: &Given| true)];
    for part in &stretches {
        together.push(Box::new(move |one: &Given| {
            one.day.is_some_and(|day| part.holds(day))
        }));
    }
    for kinds in &kinds {
        together.push(Box::new(move |one: &Given| kinds.contains(&one.kind)));
    }
    loop {
        let mut settled = true;
        for is_of in &together {
            let mut own: Vec<&mut Alone<'_>> =
                all.iter_mut().filter(|one| is_of(one.given)).collect();
            let kept = sum(own.iter().filter(|one| !one.told).map(|one| one.answers));
            if !(1..FEW).contains(&kept) {
                continue;
            }
            let told = own.iter_mut().filter(|one| one.told);
            if let Some(smallest) = told.min_by_key(|one| one.answers) {
                smallest.told = false;
                settled = false;
            }
        }
        let others = all.iter().filter(|one| !one.told).map(|one| one.given);
        if settled && gives_away(&crossed(others, &stretches, &kinds)) {
            let told = all.iter_mut().filter(|one| one.told);
            if let Some(smallest) = told.min_by_key(|one| one.answers) {
                smallest.told = false;
                settled = false;
            }
        }
        if settled {
            return all.into_iter().map(|one| one.told).collect();
        }
    }
}

/// How many workshops there are behind some answers.
pub(super) fn workshops(given: &[Given]) -> u32 {
    count(given.len())
}
