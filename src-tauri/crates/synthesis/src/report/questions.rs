//! The questions that several workshops put: those of the lab, which evaluations name, and those that
//! are only typed alike. Answers are added over the workshops; words of a choice are compared as
//! titles are.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::{
    Id,
    evaluation::{Comment, Question, QuestionKind},
    report::{Answered, CommentLine, Comments, MOST_COMMENTS, Period, QuestionTrend, Tally},
};
use words::compared::key;

use super::{Source, count, ratings, tallies};
use crate::Records;

/// Questions that are only typed alike: more than so many are told by nobody.
const MOST_TYPED: usize = 100;

/// What makes two questions one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Same {
    /// A question of the lab, by its place among all of them.
    OfLab(usize),
    /// What is asked, as titles are compared, and what it takes.
    Typed(String, QuestionKind),
}

/// A question of the lab.
struct Known<'s> {
    id: Id,
    label: &'s str,
    kind: QuestionKind,
    choices: &'s [String],
}

/// A question as one workshop put it.
struct Put<'r> {
    own: &'r Records,
    question: &'r Question,
}

/// The questions, and how many were put only once.
pub(super) fn trends(
    source: &Source,
    held: &[&Records],
    period: &Period,
) -> (Vec<QuestionTrend>, u32) {
    let known: Vec<Known<'_>> = source
        .lab
        .iter()
        .flat_map(|lab| &lab.questionnaires)
        .flat_map(|one| &one.questions)
        .map(|question| Known {
            id: question.id,
            label: &question.label,
            kind: question.kind,
            choices: &question.choices,
        })
        .collect();
    let by_id: HashMap<Id, usize> = (0..).zip(&known).map(|(at, one)| (one.id, at)).collect();
    let mut by_label: HashMap<(String, QuestionKind), usize> = HashMap::new();
    for (at, one) in known.iter().enumerate() {
        by_label.entry((key(one.label), one.kind)).or_insert(at);
    }
    let same = |question: &Question| {
        let named = question.asked.and_then(|id| by_id.get(&id)).copied();
        let of_kind = |at: &usize| known.get(*at).is_some_and(|one| one.kind == question.kind);
        if let Some(at) = named.filter(of_kind) {
            return Same::OfLab(at);
        }
        let typed = (key(&question.label), question.kind);
        match by_label.get(&typed) {
            Some(at) => Same::OfLab(*at),
            None => Same::Typed(typed.0, typed.1),
        }
    };
    let mut put: BTreeMap<Same, Vec<Put<'_>>> = BTreeMap::new();
    for own in held.iter().copied() {
        let evaluation = own.evaluation().into_iter();
        for question in evaluation.flat_map(|one| &one.questions) {
            let all = put.entry(same(question)).or_default();
            all.push(Put { own, question });
        }
    }
    let mut once = 0_usize;
    let mut found: Vec<QuestionTrend> = Vec::new();
    for (same, all) in put {
        let lab = match &same {
            Same::OfLab(at) => known.get(*at),
            Same::Typed(..) => None,
        };
        let met: HashSet<Id> = all.iter().map(|one| one.own.workshop().id).collect();
        if lab.is_none() && met.len() < 2 {
            once += 1;
            continue;
        }
        found.push(trend(lab, &all, period));
    }
    // Those of the lab in its order; the others by how often they were answered.
    let of_lab = found.iter().filter(|one| one.asked.is_some()).count();
    if let Some(typed) = found.get_mut(of_lab..) {
        typed.sort_by(|a, b| {
            let most = b.whole.workshops.cmp(&a.whole.workshops);
            most.then_with(|| a.label.cmp(&b.label))
        });
    }
    found.truncate(of_lab + MOST_TYPED);
    (found, count(once))
}

fn trend(lab: Option<&Known<'_>>, all: &[Put<'_>], period: &Period) -> QuestionTrend {
    let first = all.first().map(|one| one.question);
    let kind = lab
        .map(|one| one.kind)
        .or(first.map(|one| one.kind))
        .unwrap_or_default();
    let mut trend = QuestionTrend {
        asked: lab.map(|one| one.id),
        label: lab
            .map(|one| one.label)
            .or(first.map(|one| one.label.as_str()))
            .unwrap_or_default()
            .to_owned(),
        kind,
        ..QuestionTrend::default()
    };
    let scale = kind == QuestionKind::Scale;
    match kind {
        QuestionKind::Free => {
            let told: Vec<usize> = all
                .iter()
                .map(|one| one.question.answers.len())
                .filter(|answers| *answers > 0)
                .collect();
            trend.whole = Answered {
                workshops: count(told.len()),
                answers: count(told.iter().sum()),
                ..Answered::default()
            };
            return trend;
        }
        QuestionKind::Choice => trend.choices = choices(lab, all),
        QuestionKind::Scale => {}
    }
    let places: HashMap<String, usize> = (0..)
        .zip(&trend.choices)
        .map(|(at, choice)| (key(choice), at))
        .collect();
    // A question that stands twice in one workshop is one workshop.
    let mut counts: BTreeMap<Id, (&Records, Vec<u32>)> = BTreeMap::new();
    for one in all {
        let id = one.own.workshop().id;
        let width = if scale { 5 } else { trend.choices.len() };
        let (_, sums) = counts
            .entry(id)
            .or_insert_with(|| (one.own, vec![0; width]));
        for (at, answers) in one.question.counts.iter().enumerate() {
            let place = if scale {
                Some(at)
            } else {
                let choice = worded(lab, one.question, at);
                choice.and_then(|choice| places.get(&key(choice))).copied()
            };
            if let Some(sum) = place.and_then(|place| sums.get_mut(place)) {
                *sum = sum.saturating_add(*answers);
            }
        }
    }
    let given: Vec<ratings::Given> = counts
        .into_values()
        .filter_map(|(own, counts)| ratings::Given::of(own, counts))
        .collect();
    trend.whole = ratings::told(&given, scale);
    trend.trend = ratings::then(&given, period, scale);
    trend.kinds = ratings::by_kind(&given, period, scale);
    trend
}

/// A choice as the lab words it now: what it has corrected since keeps its answers, which stand at its place
/// in a list as long, where neither list has the words of the other elsewhere.
fn worded<'a>(lab: Option<&Known<'a>>, question: &'a Question, at: usize) -> Option<&'a String> {
    let own = question.choices.get(at)?;
    let now = lab.map_or(&[][..], |one| one.choices);
    let has = |list: &[String], word: &str| list.iter().any(|one| key(one) == key(word));
    let corrected = now.get(at).filter(|word| {
        now.len() == question.choices.len() && !has(now, own) && !has(&question.choices, word)
    });
    Some(corrected.unwrap_or(own))
}

/// The choices of the lab, then those that some workshop had besides.
fn choices(lab: Option<&Known<'_>>, all: &[Put<'_>]) -> Vec<String> {
    let own = lab.map_or(&[][..], |one| one.choices).iter();
    let of = |one: &Put<'_>| 0..one.question.choices.len();
    let others = all
        .iter()
        .flat_map(|one| of(one).filter_map(move |at| worded(lab, one.question, at)));
    let mut seen: HashSet<String> = HashSet::new();
    own.chain(others)
        .filter(|choice| seen.insert(key(choice)))
        .cloned()
        .collect()
}

/// Comments of all workshops, by what they ask for.
pub(super) fn comments(held: &[&Records]) -> Vec<Tally> {
    let of = |own: &&Records| -> Vec<Comment> {
        own.evaluation()
            .map(|one| one.comments.clone())
            .unwrap_or_default()
    };
    tallies::words(held.iter().flat_map(of).map(|comment| comment.kind))
}

/// What people wrote, workshop by workshop.
pub(super) fn written(held: &[&Records]) -> Comments {
    let mut all = Comments::default();
    for own in held {
        let workshop = own.workshop();
        let Some(evaluation) = own.evaluation() else {
            continue;
        };
        let line = |kind, question: &str, text: &str| CommentLine {
            workshop: workshop.id,
            title: workshop.title.clone(),
            date: workshop.date,
            kind,
            question: question.to_owned(),
            text: text.to_owned(),
        };
        let comments = evaluation.comments.iter();
        let comments = comments.map(|one| line(Some(one.kind), "", &one.text));
        let questions = evaluation.questions.iter();
        let free = questions.filter(|one| one.kind == QuestionKind::Free);
        let answers = free.flat_map(|one| one.answers.iter().map(move |text| (one, text)));
        let answers = answers.map(|(one, text)| line(None, &one.label, text));
        for line in comments.chain(answers) {
            all.total = all.total.saturating_add(1);
            if all.lines.len() < MOST_COMMENTS {
                all.lines.push(line);
            }
        }
    }
    all
}
