//! Who was there, as it may be shown. A category of one to four people is never told alone, nor can
//! its number be found again from what is told: this is the one place where that is decided, for
//! every count of people crossed with an attribute.

use std::collections::BTreeMap;

use domain::{
    results::{Attendance, CategoryShare, FoldedCategories},
    workshop::CategoryCount,
};

use super::sum;
use crate::Records;

/// Below this, a category is told together with others.
const SMALL: u32 = 5;

/// The categories as they may be shown, in the workshop's order.
pub fn attendance(records: &Records) -> Attendance {
    let workshop = records.workshop();
    if !workshop.categories.is_empty() {
        return fold(&workshop.categories);
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
    fold(&listed)
}

/// Folds categories of one to four people into one line. Until that line keeps each of them, the
/// smallest category outside joins, all of one size together; when nothing is left outside, only
/// the total is told. Empty categories are never told.
pub fn fold(categories: &[CategoryCount]) -> Attendance {
    let total = sum(categories.iter().map(|category| category.count));
    let mut largest = SMALL - 1;
    loop {
        let (folded, open): (Vec<&CategoryCount>, Vec<_>) = categories
            .iter()
            .filter(|category| category.count > 0)
            .partition(|category| category.count <= largest);
        let shown = open.iter().map(|category| CategoryShare {
            label: label(category),
            count: category.count,
        });
        if folded.is_empty() {
            return Attendance {
                shown: shown.collect(),
                total,
                ..Attendance::default()
            };
        }
        let Some(smallest) = open.iter().map(|category| category.count).min() else {
            return Attendance {
                undetailed: true,
                total,
                ..Attendance::default()
            };
        };
        if stands(&folded, largest >= SMALL) {
            return Attendance {
                shown: shown.collect(),
                folded: Some(FoldedCategories {
                    labels: folded.into_iter().map(label).collect(),
                    count: sum(categories
                        .iter()
                        .map(|category| category.count)
                        .filter(|count| *count <= largest)),
                }),
                undetailed: false,
                total,
            };
        }
        largest = smallest;
    }
}

/// Whether a line of these keeps each of them. While all are small, a sum that only ones or only
/// fours can give would tell them all.
fn stands(folded: &[&CategoryCount], joined: bool) -> bool {
    let people = sum(folded.iter().map(|category| category.count));
    let categories = u32::try_from(folded.len()).unwrap_or(u32::MAX);
    let told = people == categories || people == categories.saturating_mul(SMALL - 1);
    categories >= 2 && people >= SMALL && (joined || !told)
}

fn label(category: &CategoryCount) -> String {
    if category.label.trim().is_empty() {
        category.category.clone()
    } else {
        category.label.clone()
    }
}

/// What several workshops told, added.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Together {
    /// Each category that a page shows, with what the pages show of it added.
    pub shown: Vec<(String, u32)>,
    /// People whose category a page keeps to itself.
    pub undetailed: u32,
    /// In how many workshops there are such people.
    pub workshops: u32,
}

/// Adds what the pages of several workshops tell, never what they keep to themselves: so a report
/// over them tells nothing that its pages do not.
pub fn together(pages: &[Attendance]) -> Together {
    let mut report = Together::default();
    for page in pages {
        for share in &page.shown {
            match report
                .shown
                .iter_mut()
                .find(|(label, _)| *label == share.label)
            {
                Some((_, count)) => *count = count.saturating_add(share.count),
                None => report.shown.push((share.label.clone(), share.count)),
            }
        }
        let kept = match &page.folded {
            Some(folded) => folded.count,
            None if page.undetailed => page.total,
            None => 0,
        };
        if kept > 0 {
            report.undetailed = report.undetailed.saturating_add(kept);
            report.workshops += 1;
        }
    }
    report
}
