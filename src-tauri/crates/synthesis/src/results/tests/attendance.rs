//! Small categories. Whatever a page prints, a reader who knows every category and subtracts finds
//! no count of one to four people: shown by walking every distribution, with every other that
//! prints the same.

use std::collections::BTreeMap;

use domain::{results::Attendance, workshop::CategoryCount};

use crate::results::{Together, fold, together};

fn categories(counts: &[u32]) -> Vec<CategoryCount> {
    let categories = counts.iter().enumerate().map(|(index, count)| {
        let label = ["A", "B", "C", "D", "E"][index].to_owned();
        CategoryCount {
            category: label.to_lowercase(),
            label,
            count: *count,
        }
    });
    categories.collect()
}

/// What a reader has before the eyes.
fn printed(page: &Attendance) -> String {
    let mut text: String = page
        .shown
        .iter()
        .map(|share| format!("{} {}, ", share.label, share.count))
        .collect();
    if let Some(folded) = &page.folded {
        text += &format!("{} together {}, ", folded.labels.join("+"), folded.count);
    }
    if page.undetailed {
        text += "not detailed, ";
    }
    text + &format!("all {}", page.total)
}

/// Every distribution of so many categories of at most so many people.
fn distributions(categories: u32, most: u32) -> impl Iterator<Item = Vec<u32>> {
    let size = most + 1;
    (0..size.pow(categories)).map(move |number| {
        (0..categories)
            .map(|place| number / size.pow(place) % size)
            .collect()
    })
}

/// The counts that each place can have, a bit a count.
fn told(seen: &[u64]) -> Option<u32> {
    seen.iter()
        .filter(|counts| counts.is_power_of_two())
        .map(|counts| counts.trailing_zeros())
        .find(|count| (1..=4).contains(count))
}

/// For each thing that can be read, what every count can be, all that reads alike taken together.
fn possible<T: Ord>(all: impl Iterator<Item = (T, Vec<u32>)>) -> BTreeMap<T, Vec<u64>> {
    let mut seen: BTreeMap<T, Vec<u64>> = BTreeMap::new();
    for (read, counts) in all {
        let places = seen.entry(read).or_insert_with(|| vec![0; counts.len()]);
        for (place, count) in places.iter_mut().zip(counts) {
            *place |= 1 << count;
        }
    }
    seen
}

#[test]
fn no_page_leaves_one_value_of_one_to_four_for_any_category() {
    for size in 2..=5 {
        let pages = distributions(size, 12).map(|counts| {
            let page = printed(&fold(&categories(&counts), &[]));
            (page, counts)
        });
        for (page, counts) in possible(pages) {
            assert_eq!(told(&counts), None, "{page}");
        }
    }
}

#[test]
fn what_is_printed_is_what_the_rule_says() {
    for (counts, page) in [
        (&[20, 1, 1][..], "not detailed, all 22"),
        (&[10, 4, 4], "not detailed, all 18"),
        (&[6, 1, 1, 1], "not detailed, all 9"),
        (&[12, 9, 5, 1], "A 12, B 9, C+D together 6, all 27"),
        (&[20, 4, 1, 0], "A 20, B+C together 5, all 25"),
        (&[7, 3, 5, 4], "A 7, C 5, B+D together 7, all 19"),
        (&[7, 7, 1, 9], "D 9, A+B+C together 15, all 24"),
        (&[8, 12, 2, 2], "B 12, A+C+D together 12, all 24"),
        (&[5, 6, 0], "A 5, B 6, all 11"),
        (&[3, 4, 0], "not detailed, all 7"),
        (&[4], "not detailed, all 4"),
        (&[9], "A 9, all 9"),
        (&[0, 0], "all 0"),
    ] {
        assert_eq!(printed(&fold(&categories(counts), &[])), page, "{counts:?}");
    }
}

/// Every distribution of so many categories of at most so many people together.
fn sharings(categories: usize, people: u32) -> Vec<Vec<u32>> {
    if categories == 0 {
        return vec![Vec::new()];
    }
    let first = (0..=people).flat_map(|count| {
        let rest = sharings(categories - 1, people - count).into_iter();
        rest.map(move |rest| [vec![count], rest].concat())
    });
    first.collect()
}

/// What an earlier page told together, as the reader of both knows it.
fn keys(page: &Attendance, categories: &[CategoryCount]) -> Vec<String> {
    let all = || categories.iter().filter(|one| one.count > 0);
    let folded: Vec<&CategoryCount> = match &page.folded {
        Some(line) => all()
            .filter(|one| line.labels.contains(&one.label))
            .collect(),
        None if page.undetailed => all().collect(),
        None => Vec::new(),
    };
    folded.into_iter().map(|one| one.category.clone()).collect()
}

fn later(counts: &[u32], kept: &[String]) -> Attendance {
    let kept: Vec<&str> = kept.iter().map(String::as_str).collect();
    fold(&categories(counts), &kept)
}

#[test]
fn a_page_with_what_stays_folded_leaves_no_single_small_value() {
    for (size, people) in [(2, 26), (3, 22), (4, 18)] {
        // Whatever was folded before: a line has two categories at least.
        for before in (0..1_u32 << size).filter(|set| set.count_ones() != 1) {
            let kept: Vec<String> = (0..size)
                .filter(|place| before >> place & 1 == 1)
                .map(|place| ["a", "b", "c", "d"][place].to_owned())
                .collect();
            let pages = sharings(size, people).into_iter().map(|counts| {
                let page = printed(&later(&counts, &kept));
                (page, counts)
            });
            for (page, counts) in possible(pages) {
                assert_eq!(told(&counts), None, "{kept:?}: {page}");
            }
        }
    }
}

/// The counts of categories that the first page folds and that the two pages together give away,
/// when one count was changed between them; and how many pairs of pages there are.
fn given_by_a_correction(size: usize, people: u32, keeps: bool) -> (usize, usize) {
    let mut seen: BTreeMap<(String, String), (Vec<String>, Vec<u64>)> = BTreeMap::new();
    for counts in sharings(size, people) {
        let first = fold(&categories(&counts), &[]);
        let folded = keys(&first, &categories(&counts));
        for place in 0..size {
            let others: u32 = counts.iter().sum::<u32>() - counts[place];
            for count in (0..=people - others).filter(|count| *count != counts[place]) {
                let mut now = counts.clone();
                now[place] = count;
                let second = later(&now, if keeps { &folded } else { &[] });
                let pages = (printed(&first), printed(&second));
                let (_, both) = seen
                    .entry(pages)
                    .or_insert_with(|| (folded.clone(), vec![0; 2 * size]));
                for (seen, count) in both.iter_mut().zip(counts.iter().chain(&now)) {
                    *seen |= 1 << count;
                }
            }
        }
    }
    let given = seen.values().filter(|(folded, both)| {
        let places =
            (0..size).filter(|place| folded.contains(&["a", "b", "c", "d"][*place].into()));
        let mut both = places.map(|place| told(&[both[place], both[place + size]]));
        both.any(|told| told.is_some())
    });
    (given.count(), seen.len())
}

#[test]
fn a_corrected_count_in_a_later_document_gives_away_nothing_that_was_folded() {
    for (size, people) in [(3, 14), (4, 11)] {
        let (given, pairs) = given_by_a_correction(size, people, true);
        assert_eq!(given, 0, "of {pairs} pairs of pages");
    }
}

/// The test above can see: without what is kept, later documents give counts away.
#[test]
fn folding_each_document_by_itself_would_give_corrected_counts_away() {
    assert!(given_by_a_correction(3, 14, false).0 > 100);
    assert!(given_by_a_correction(4, 11, false).0 > 100);
}

#[test]
fn what_was_folded_stays_folded_and_is_named_even_when_nobody_is_left() {
    let kept = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    for (counts, before, page) in [
        (
            &[20, 3, 9, 2][..],
            &["b", "c", "d"][..],
            "A 20, B+C+D together 14, all 34",
        ),
        (&[20, 6, 5], &["b", "c"], "A 20, B+C together 11, all 31"),
        (&[20, 0, 6], &["b", "c"], "A 20, B+C together 6, all 26"),
        (&[9, 8, 2], &["a", "b"], "not detailed, all 19"),
        (&[9, 8, 12], &["a", "b"], "C 12, A+B together 17, all 29"),
        (&[0, 0, 0], &["a", "b"], "all 0"),
        (&[7, 0, 8], &["gone", "away"], "A 7, C 8, all 15"),
    ] {
        assert_eq!(
            printed(&later(counts, &kept(before))),
            page,
            "{counts:?}, {before:?}"
        );
    }
}

/// Two workshops of the same categories with what a report over them is made of.
fn pairs(size: u32, most: u32) -> impl Iterator<Item = ([Attendance; 2], Vec<u32>)> {
    let one: Vec<(Attendance, Vec<u32>)> = distributions(size, most)
        .map(|counts| (fold(&categories(&counts), &[]), counts))
        .collect();
    let other = one.clone();
    one.into_iter().flat_map(move |(first, a)| {
        let both = other.clone().into_iter().map(move |(second, b)| {
            let sums = a.iter().zip(&b).map(|(a, b)| a + b);
            let counts = a.iter().chain(&b).copied().chain(sums).collect();
            ([first.clone(), second], counts)
        });
        both.collect::<Vec<_>>()
    })
}

#[test]
fn a_report_over_two_workshops_tells_no_more_than_their_pages() {
    for (size, most) in [(2, 12), (3, 6)] {
        let read = |pages: &[Attendance; 2]| {
            let present = pages.clone().map(|page| (page, None));
            (pages.each_ref().map(printed), together(&present))
        };
        let all = pairs(size, most).map(|(pages, counts)| (read(&pages), counts));
        for (read, counts) in possible(all) {
            assert_eq!(told(&counts), None, "{read:?}");
        }
    }
}

/// The test above can see: true counts summed and folded afterwards give small ones away.
#[test]
fn summing_what_pages_hide_would_give_it_away() {
    let all = pairs(3, 6).map(|(pages, counts)| {
        let sums = fold(&categories(&counts[6..]), &[]);
        ((pages.map(|page| printed(&page)), printed(&sums)), counts)
    });
    let given = possible(all)
        .into_values()
        .filter(|counts| told(counts).is_some());
    assert!(given.count() > 100);
}

#[test]
fn printed_rows_are_added_and_the_rest_is_not_detailed() {
    let page = |counts: &[u32]| (fold(&categories(counts), &[]), None);
    let report = together(&[page(&[7, 3, 5, 4]), page(&[20, 1, 1]), page(&[6, 0, 5])]);
    assert_eq!(
        report,
        Together {
            shown: vec![("A".into(), 13), ("C".into(), 10)],
            undetailed: 7 + 22,
            workshops: 2,
        }
    );
}

#[test]
fn who_is_in_no_category_is_counted_as_not_detailed() {
    let page = |counts: &[u32], present: u32| (fold(&categories(counts), &[]), Some(present));
    let report = together(&[
        // Only how many there were.
        page(&[], 30),
        // Two more than the categories hold, and three fewer.
        page(&[7, 8], 17),
        page(&[6, 9], 12),
        // One folded line and somebody in none: one workshop.
        page(&[20, 3, 4], 28),
        page(&[], 0),
        // Nothing is told but how many were there.
        page(&[1, 2], 5),
    ]);
    assert_eq!(
        report,
        Together {
            shown: vec![("A".into(), 33), ("B".into(), 17)],
            undetailed: 30 + 2 + 8 + 5,
            workshops: 4,
        }
    );
}
