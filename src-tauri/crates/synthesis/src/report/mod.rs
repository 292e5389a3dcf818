//! What a lab did in a period: the figures of its report, over many workshops at once.
//!
//! Of people a report adds what the pages of the workshops tell and never what they keep to
//! themselves (`results::together`): whatever two reports share or leave out, nothing can be found
//! from them that the pages do not tell. Notes come as counts: a report reads none of their texts.

mod indicators;
mod methods;
mod questions;
mod ratings;
mod tallies;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_questions;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    Id, Timestamp,
    action::{Action, ActionStatus},
    decision::DecisionStatus,
    evaluation::Evaluation,
    idea_card::IdeaStatus,
    lab::Lab,
    project::{Project, ProjectStatus},
    report::{Comments, LessonLine, Period, ProjectLine, Rated, Report, WorkshopLine},
    workshop::{Workshop, WorkshopState},
};

#[cfg(test)]
use tallies::parts as parts_of;

use crate::{
    Records,
    results::{self, mean_of_scale, schedule, sum},
};

/// What a report is made of.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The lab, where the library has been given one.
    pub lab: Option<Lab>,
    /// Every project.
    pub projects: Vec<Project>,
    /// Every workshop.
    pub workshops: Vec<Workshop>,
    /// The workshops that are held ([`is_held`]), each with its agenda, people, idea cards, decisions,
    /// actions and evaluation.
    pub held: Vec<Records>,
    /// Notes that are shown, by workshop.
    pub notes: HashMap<Id, u32>,
    /// Actions that come from no workshop.
    pub actions: Vec<Action>,
    /// The projects it is only of; none: it is of all.
    pub only: Vec<Id>,
}

impl Source {
    /// Only what is of some projects; none: all of it.
    #[must_use]
    pub fn of_projects(mut self, projects: &[Id]) -> Self {
        if !projects.is_empty() {
            self.projects.retain(|one| projects.contains(&one.id));
            self.workshops.retain(|one| projects.contains(&one.project));
            self.held
                .retain(|own| projects.contains(&own.workshop().project));
            self.actions.retain(|one| projects.contains(&one.project));
            self.only = self.projects.iter().map(|one| one.id).collect();
        }
        self
    }

    /// The projects that came from another lab, and are told but not counted: none where some are asked
    /// for by name.
    fn foreign(&self) -> HashSet<Id> {
        let foreign = |one: &&Project| one.origin_lab.is_some() && self.only.is_empty();
        let projects = self.projects.iter();
        projects.filter(foreign).map(|one| one.id).collect()
    }

    /// What took place in a period and is counted.
    fn held_in(&self, period: &Period) -> Vec<&Records> {
        let foreign = self.foreign();
        let held = self.held.iter().filter(|own| {
            is_held(own.workshop(), period) && !foreign.contains(&own.workshop().project)
        });
        held.collect()
    }

    /// The day of a moment where the lab is.
    fn day(&self, moment: Timestamp) -> Option<NaiveDate> {
        let zone = self
            .lab
            .as_ref()
            .and_then(|lab| lab.time_zone.parse().ok())
            .unwrap_or(chrono_tz::Europe::Paris);
        let utc = chrono::DateTime::from_timestamp_millis(moment.0)?;
        Some(utc.with_timezone(&zone).date_naive())
    }
}

/// Whether a workshop took place in a period: it lies in it, and has begun at least.
pub fn is_held(workshop: &Workshop, period: &Period) -> bool {
    begun(workshop) && workshop.date.is_some_and(|day| period.holds(day))
}

fn begun(workshop: &Workshop) -> bool {
    !matches!(workshop.state, WorkshopState::Draft | WorkshopState::Ready)
}

/// What the pages of the workshops keep folded, for each to keep when a report leaves.
pub fn folded(source: &Source) -> Vec<(Id, Vec<String>)> {
    source
        .held
        .iter()
        .map(|own| (own.workshop().id, results::folded(own)))
        .filter(|(_, keys)| !keys.is_empty())
        .collect()
}

/// What people wrote in the evaluations of a period, the newest workshops first.
pub fn comments(source: &Source, period: &Period) -> Comments {
    let mut held = source.held_in(period);
    held.sort_by_key(|own| std::cmp::Reverse(own.workshop().date));
    questions::written(&held)
}

/// The figures of a period.
pub fn report(source: &Source, period: Period) -> Report {
    let foreign = source.foreign();
    let workshops = || {
        let all = source.workshops.iter();
        all.filter(|own| !foreign.contains(&own.project))
    };
    let mut held = source.held_in(&period);
    held.sort_by_key(|own| own.workshop().date);
    let before = period.before().map_or(0, |before| {
        count(workshops().filter(|own| is_held(own, &before)).count())
    });
    let returns = ratings::roti(&held);
    let mut lines: Vec<WorkshopLine> = held.iter().map(|own| line(source, own)).collect();
    let answered = lines.iter_mut().filter(|line| line.rated.answers > 0);
    for (line, told) in answered.zip(ratings::alone(&returns, &period)) {
        line.rated.mean = line.rated.mean.filter(|_| told);
    }
    let (projects, elsewhere): (Vec<_>, Vec<_>) = under_way(source, &period)
        .into_iter()
        .partition(|(project, _)| !foreign.contains(&project.id));
    let loose: Vec<&Action> = source
        .actions
        .iter()
        .filter(|action| {
            let entered = source.day(action.created_at);
            let own = action.workshop.is_none() && !foreign.contains(&action.project);
            own && entered.is_some_and(|day| period.holds(day))
        })
        .collect();
    let done = loose.iter().filter(|action| is_done(action)).count();
    let together = results::told_together(held.iter().copied());
    let all = |of: fn(&WorkshopLine) -> u32| sum(lines.iter().map(of));
    let having = |has: fn(&WorkshopLine) -> bool| count(lines.iter().filter(|l| has(l)).count());
    let evaluations = || held.iter().filter_map(|own| own.evaluation());
    let (questions, questions_once) = questions::trends(source, &held, &period);
    let cards = || held.iter().flat_map(|own| own.idea_cards());
    let decisions = || held.iter().flat_map(|own| own.decisions());
    let of_projects = |is: &dyn Fn(&Project) -> bool| {
        count(projects.iter().filter(|(project, _)| is(project)).count())
    };
    Report {
        period,
        only: source
            .projects
            .iter()
            .filter(|project| source.only.contains(&project.id))
            .map(|project| project.title.clone())
            .collect(),
        workshops: count(lines.len()),
        workshops_before: before,
        not_begun: count(
            workshops()
                .filter(|own| !begun(own) && own.date.is_some_and(|day| period.holds(day)))
                .count(),
        ),
        projects: count(projects.len()),
        projects_done: count(
            projects
                .iter()
                .filter(|(project, span)| {
                    let ended = span.ends.is_some_and(|day| period.holds(day));
                    project.status == ProjectStatus::Done && ended
                })
                .count(),
        ),
        fictional: of_projects(&|project| project.fictional),
        elsewhere: of_projects(&|project| project.origin_lab.is_some())
            .saturating_add(count(elsewhere.len())),
        planned_min: all(|line| line.planned_min),
        actual_min: all(|line| line.actual_min.unwrap_or(0)),
        timed: having(|line| line.actual_min.is_some()),
        presences: all(|line| line.present.unwrap_or(0)),
        counted: having(|line| line.present.is_some()),
        categories: tallies::shares(together.shown),
        undetailed: together.undetailed,
        undetailed_workshops: together.workshops,
        notes: all(|line| line.notes),
        ideas: count(cards().count()),
        ideas_retained: all(|line| line.ideas_retained),
        decisions: count(decisions().count()),
        decisions_adopted: all(|line| line.decisions_adopted),
        actions: all(|line| line.actions).saturating_add(count(loose.len())),
        actions_done: all(|line| line.actions_done).saturating_add(count(done)),
        roti: ratings::of_enough(rated(evaluations())),
        evaluated: ratings::workshops(&returns),
        slices: tallies::slices(&lines, &period),
        trend: ratings::trend(&returns, &period),
        rated_kinds: ratings::kinds(&returns, &period),
        questions,
        questions_once,
        comments: questions::comments(&held),
        indicators: indicators::lines(projects.iter().map(|(project, _)| *project), &period),
        workshop_kinds: tallies::words(lines.iter().map(|line| line.kind)),
        kinds: tallies::words(projects.iter().map(|(project, _)| project.kind)),
        phases: tallies::words(projects.iter().map(|(project, _)| project.phase)),
        statuses: tallies::words(projects.iter().map(|(project, _)| project.status)),
        departments: tallies::labels(projects.iter().map(|(own, _)| own.departments.as_slice())),
        axes: tallies::axes(source, projects.iter().map(|(project, _)| *project)),
        policies: tallies::labels(
            projects
                .iter()
                .map(|(own, _)| own.priority_policies.as_slice()),
        ),
        commitments: tallies::labels(
            projects
                .iter()
                .map(|(own, _)| own.service_commitments.as_slice()),
        ),
        methods: methods::used(source, &held),
        lessons: projects
            .iter()
            .flat_map(|(project, _)| lessons(project))
            .collect(),
        project_lines: projects
            .iter()
            .map(|(project, _)| project_line(project, &lines))
            .collect(),
        workshop_lines: lines,
    }
}

/// From when to when a project goes on.
struct Span {
    begins: Option<NaiveDate>,
    /// `None`: it is not over.
    ends: Option<NaiveDate>,
}

/// The projects that go on in a period, in the order of their numbers: by their own days, else by
/// their workshops, else from the day they were entered. One that has a workshop in it does, whatever
/// its days say.
fn under_way<'s>(source: &'s Source, period: &Period) -> Vec<(&'s Project, Span)> {
    let mut days: HashMap<Id, Vec<NaiveDate>> = HashMap::new();
    let mut met: HashMap<Id, bool> = HashMap::new();
    for workshop in &source.workshops {
        if let Some(day) = workshop.date {
            days.entry(workshop.project).or_default().push(day);
        }
        *met.entry(workshop.project).or_default() |= is_held(workshop, period);
    }
    let mut found: Vec<(&Project, Span)> = source
        .projects
        .iter()
        .map(|project| {
            let own = days.get(&project.id);
            let edge = |last: bool| {
                let own = own?.iter().copied();
                if last { own.max() } else { own.min() }
            };
            let begins = project
                .start
                .or_else(|| edge(false))
                .or_else(|| source.day(project.created_at));
            let over = matches!(
                project.status,
                ProjectStatus::Done | ProjectStatus::Abandoned
            );
            let ends = project
                .end
                .filter(|_| over || project.end.is_some_and(|end| end >= period.from))
                .or_else(|| edge(true).or(begins).filter(|_| over));
            (project, Span { begins, ends })
        })
        .filter(|(project, span)| {
            let begun = span.begins.is_some_and(|day| day <= period.to);
            let goes_on = span.ends.is_none_or(|day| day >= period.from);
            begun && goes_on || met.get(&project.id).copied().unwrap_or(false)
        })
        .collect();
    found.sort_by(|(a, _), (b, _)| {
        (a.code.is_empty(), &a.code, &a.title).cmp(&(b.code.is_empty(), &b.code, &b.title))
    });
    found
}

fn line(source: &Source, own: &Records) -> WorkshopLine {
    let workshop = own.workshop();
    let hours = schedule::schedule(own);
    let retained = |card: &&domain::idea_card::IdeaCard| card.status == IdeaStatus::Retained;
    let adopted = |one: &&domain::decision::Decision| one.status == DecisionStatus::Adopted;
    let done = own.actions().iter().filter(|action| is_done(action));
    WorkshopLine {
        workshop: workshop.id,
        date: workshop.date,
        title: workshop.title.clone(),
        project: workshop.project,
        kind: workshop.kind,
        state: workshop.state,
        planned_min: hours.planned_min,
        actual_min: Some(hours.actual_min).filter(|minutes| *minutes > 0),
        present: own.present(),
        notes: source.notes.get(&workshop.id).copied().unwrap_or(0),
        ideas_retained: count(own.idea_cards().iter().filter(retained).count()),
        decisions_adopted: count(own.decisions().iter().filter(adopted).count()),
        actions: count(own.actions().len()),
        actions_done: count(done.count()),
        rated: rated(own.evaluation()),
    }
}

fn project_line(project: &Project, lines: &[WorkshopLine]) -> ProjectLine {
    let own = lines.iter().filter(|line| line.project == project.id);
    ProjectLine {
        project: project.id,
        code: project.code.clone(),
        title: project.title.clone(),
        kind: project.kind,
        phase: project.phase,
        status: project.status,
        roadmap_axis: project.roadmap_axis.clone(),
        priority_policies: project.priority_policies.clone(),
        service_commitments: project.service_commitments.clone(),
        departments: project.departments.clone(),
        workshops: count(own.count()),
        fictional: project.fictional,
        origin_lab: project.origin_lab.clone(),
    }
}

fn lessons(project: &Project) -> impl Iterator<Item = LessonLine> {
    project.lessons.iter().map(|lesson| LessonLine {
        project: project.id,
        title: project.title.clone(),
        kind: lesson.kind,
        text: lesson.text.clone(),
    })
}

/// The answers of evaluations, added, and their mean.
fn rated<'e>(evaluations: impl IntoIterator<Item = &'e Evaluation>) -> Rated {
    let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
    for evaluation in evaluations {
        for (place, answers) in evaluation.roti.iter().enumerate() {
            let all = counts.entry(place).or_default();
            *all = all.saturating_add(*answers);
        }
    }
    let counts: Vec<u32> = (0..5)
        .map(|place| counts.get(&place).copied().unwrap_or(0))
        .collect();
    Rated {
        answers: sum(counts.iter().copied()),
        mean: mean_of_scale(&counts),
    }
}

fn is_done(action: &Action) -> bool {
    action.status == ActionStatus::Done
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
