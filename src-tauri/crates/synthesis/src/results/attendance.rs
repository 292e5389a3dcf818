//! Who was there. A category of one to four people is never shown with its number, nor can the
//! number be had by subtraction.

use std::collections::BTreeMap;

use domain::{results::CategoryShare, workshop::CategoryCount};

use crate::Records;

/// Below this, a number is masked.
pub const SMALL: u32 = 5;

/// The categories as they may be shown, in the workshop's order.
pub fn attendance(records: &Records) -> Vec<CategoryShare> {
    let workshop = records.workshop();
    if !workshop.categories.is_empty() {
        return mask(&workshop.categories);
    }
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for person in records.participants().iter().filter(|p| p.present) {
        *counts.entry(person.category.as_str()).or_default() += 1;
    }
    let listed: Vec<CategoryCount> = counts
        .into_iter()
        .map(|(category, count)| CategoryCount {
            category: category.to_owned(),
            label: String::new(),
            count,
        })
        .collect();
    mask(&listed)
}

/// Masks: 1 to 4 people are « moins de 5 », nobody is left out. Where one category alone would be
/// masked, the total would give it away, so the next smallest is not given either (of several that
/// are as small, the first).
pub fn mask(categories: &[CategoryCount]) -> Vec<CategoryShare> {
    let shown: Vec<&CategoryCount> = categories.iter().filter(|c| c.count > 0).collect();
    let small = |category: &CategoryCount| category.count < SMALL;
    let alone = shown.iter().filter(|c| small(c)).count() == 1;
    let withheld = shown
        .iter()
        .enumerate()
        .filter(|(_, category)| alone && !small(category))
        .min_by_key(|(index, category)| (category.count, *index))
        .map(|(index, _)| index);
    shown
        .iter()
        .enumerate()
        .map(|(index, category)| {
            let small = small(category);
            let withheld = withheld == Some(index);
            let named = !category.label.trim().is_empty();
            CategoryShare {
                label: if named {
                    category.label.clone()
                } else {
                    category.category.clone()
                },
                count: (!small && !withheld).then_some(category.count),
                small,
                withheld,
            }
        })
        .collect()
}
