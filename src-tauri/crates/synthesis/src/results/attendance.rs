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

/// With what the folds of a workshop's categories, and of its devices, are named.
const CATEGORY: &str = "category:";
const DEVICE: &str = "device:";

/// The categories as they may be shown, in the workshop's order.
pub fn attendance(records: &Records) -> Attendance {
    fold(&counted(records), &kept(records, CATEGORY))
}

/// With what people took part, as it may be shown; a device is labelled by its key.
pub fn devices(records: &Records) -> Attendance {
    fold(&by_device(records), &kept(records, DEVICE))
}

/// What a page of the workshop does not tell one by one, as [`Workshop::folded`] names it. When the
/// page leaves, later ones must not tell it either: what has changed since would give it away.
///
/// [`Workshop::folded`]: domain::workshop::Workshop::folded
pub fn folded(records: &Records) -> Vec<String> {
    let mut keys = Vec::new();
    for (kind, counts) in [(CATEGORY, counted(records)), (DEVICE, by_device(records))] {
        let (folded, _) = split(&counts, &kept(records, kind));
        keys.extend(
            folded
                .into_iter()
                .map(|one| format!("{kind}{}", one.category)),
        );
    }
    keys
}

/// The keys of one kind that an earlier document told together.
fn kept<'r>(records: &'r Records, kind: &str) -> Vec<&'r str> {
    let folded = &records.workshop().folded;
    folded
        .iter()
        .filter_map(|key| key.strip_prefix(kind))
        .collect()
}

/// The people who came, by category: as entered, or as the list of people says.
fn counted(records: &Records) -> Vec<CategoryCount> {
    let workshop = records.workshop();
    if !workshop.categories.is_empty() {
        return workshop.categories.clone();
    }
    // A category told together with others is named with them when nobody of it is left.
    let kept = kept(records, CATEGORY);
    let mut counts: BTreeMap<&str, u32> = kept.into_iter().map(|key| (key, 0)).collect();
    for person in records.participants().iter().filter(|p| p.present) {
        *counts.entry(person.category.as_str()).or_default() += 1;
    }
    let listed = counts.into_iter().map(|(category, count)| CategoryCount {
        category: category.to_owned(),
        label: String::new(),
        count,
    });
    listed.collect()
}

fn by_device(records: &Records) -> Vec<CategoryCount> {
    let devices = &records.workshop().devices;
    let counts = [
        ("phone", devices.phone),
        ("shared", devices.shared),
        ("paper", devices.paper),
    ];
    let counts = counts.map(|(device, count)| CategoryCount {
        category: device.to_owned(),
        label: String::new(),
        count,
    });
    counts.into()
}

/// Folds categories of one to four people, and those that stay folded, into one line. Until that
/// line keeps each of them, the smallest category outside joins, all of one size together; when
/// nothing is left outside, only the total is told. Empty categories are not told, but for those
/// that stay folded: leaving one out would tell that it is empty.
pub fn fold(categories: &[CategoryCount], kept: &[&str]) -> Attendance {
    let total = sum(categories.iter().map(|category| category.count));
    let (folded, open) = split(categories, kept);
    let shown = open.iter().map(|category| CategoryShare {
        label: label(category),
        count: category.count,
    });
    Attendance {
        shown: shown.collect(),
        undetailed: open.is_empty() && !folded.is_empty(),
        folded: (!open.is_empty() && !folded.is_empty()).then(|| FoldedCategories {
            count: sum(folded.iter().map(|category| category.count)),
            labels: folded.into_iter().map(label).collect(),
        }),
        total,
    }
}

type Split<'c> = (Vec<&'c CategoryCount>, Vec<&'c CategoryCount>);

/// The categories that are told together, and those told by themselves.
fn split<'c>(categories: &'c [CategoryCount], kept: &[&str]) -> Split<'c> {
    if categories.iter().all(|category| category.count == 0) {
        return Split::default();
    }
    let stays = |category: &CategoryCount| kept.contains(&category.category.as_str());
    let mut largest = SMALL - 1;
    loop {
        let (folded, open): Split<'c> = categories
            .iter()
            .filter(|category| category.count > 0 || stays(category))
            .partition(|category| category.count <= largest || stays(category));
        if folded.is_empty() || stands(&folded, largest >= SMALL) {
            return (folded, open);
        }
        let Some(smallest) = open.iter().map(|category| category.count).min() else {
            return (folded, open);
        };
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
    /// People whose category a page keeps to itself, or does not know.
    pub undetailed: u32,
    /// In how many workshops there are such people.
    pub workshops: u32,
}

/// Adds what the pages of several workshops tell, never what they keep to themselves: so a report
/// over them tells nothing that its pages do not. With each page goes how many were there, which it
/// tells too: who is in no category of it is not detailed.
pub fn together(pages: &[(Attendance, Option<u32>)]) -> Together {
    let mut report = Together::default();
    for (page, present) in pages {
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
        let present = present.unwrap_or(page.total);
        // A page without a breakdown tells how many were there, and no other number.
        let kept = if page.shown.is_empty() {
            present
        } else {
            let folded = page.folded.as_ref().map_or(0, |folded| folded.count);
            folded.saturating_add(present.saturating_sub(page.total))
        };
        if kept > 0 {
            report.undetailed = report.undetailed.saturating_add(kept);
            report.workshops += 1;
        }
    }
    report
}

/// What the pages of these workshops tell, added.
pub fn told_together<'r>(workshops: impl IntoIterator<Item = &'r Records>) -> Together {
    let pages: Vec<_> = workshops
        .into_iter()
        .map(|own| (attendance(own), own.present()))
        .collect();
    together(&pages)
}
