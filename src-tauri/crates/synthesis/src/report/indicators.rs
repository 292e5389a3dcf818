//! The indicators of the projects that go on in a period, before and after.

use domain::{
    project::{Indicator, Project},
    report::{IndicatorLine, Period},
};

use crate::results::indicators::{before, latest, met, moved};

/// In the order of the projects, each with its own.
pub(super) fn lines<'p>(
    projects: impl Iterator<Item = &'p Project>,
    period: &Period,
) -> Vec<IndicatorLine> {
    let all = projects.flat_map(|project| project.indicators.iter().map(move |one| (project, one)));
    all.map(|(project, one)| line(project, one, period))
        .collect()
}

fn line(project: &Project, indicator: &Indicator, period: &Period) -> IndicatorLine {
    let newest = latest(indicator, Some(period.to));
    let after = newest.map(|measure| measure.value);
    let initial = before(indicator, Some(period.to));
    IndicatorLine {
        project: project.id,
        title: project.title.clone(),
        label: indicator.label.clone(),
        unit: indicator.unit.clone(),
        direction: indicator.direction,
        initial,
        latest: after,
        day: newest.and_then(|measure| measure.date),
        target: indicator.target,
        moved: moved(indicator.direction, initial, after),
        met: after.and_then(|after| met(indicator, after)),
    }
}
