//! A ballot over a matrix: the mean effort and the mean impact of each option, their spreads and the
//! quarter, by the same rules as a matrix that is filled in by hand. Options keep their order.

use domain::{
    ballot::{SCALE, axes},
    results::{MatrixPlace, OptionResult, Quadrant},
};

use crate::results::{letter, mean_of_scale, spread_of_scale};

/// Gives each option its place.
pub(super) fn place(options: &mut [OptionResult]) {
    for (index, option) in options.iter_mut().enumerate() {
        let (mut efforts, mut impacts) = ([0_u32; SCALE], [0_u32; SCALE]);
        for (place, people) in (0_u32..).zip(&option.grades) {
            let (effort, impact) = axes(place);
            for (counts, value) in [(&mut efforts, effort), (&mut impacts, impact)] {
                if let Some(count) = counts.get_mut(value as usize - 1) {
                    *count = count.saturating_add(*people);
                }
            }
        }
        let (effort, impact) = (mean_of_scale(&efforts), mean_of_scale(&impacts));
        option.place = Some(MatrixPlace {
            item: option.option,
            letter: letter(index),
            label: option.label.clone(),
            effort,
            impact,
            effort_spread: spread_of_scale(&efforts),
            impact_spread: spread_of_scale(&impacts),
            quadrant: effort
                .zip(impact)
                .map(|(effort, impact)| Quadrant::of(effort, impact)),
        });
    }
}
