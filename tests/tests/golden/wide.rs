//! Texts of the widest letters: what a page cannot hold goes on on the next one, and lies over no margin.

use std::slice;

use synthesis::document::Options;
use tests::{
    documents::{set, synthesis_of},
    readers::{Sheet, sheets},
};

use super::{
    composer, filled,
    paper::{MILLIMETRE, apart},
    written,
};

/// Between the text of a page and what stands above and below it on every page nothing stands.
fn within_margins(page: &Sheet, number: usize) {
    let lying = page.width > page.height;
    let (top, bottom) = if lying { (24.0, 20.0) } else { (27.0, 24.0) };
    // A line may stand a little over, a large title some more; what is said on every page begins nine millimetres away.
    let (over, away) = (5.0, 9.0 * MILLIMETRE - 6.0);
    let top = top * MILLIMETRE;
    let bottom = page.height - bottom * MILLIMETRE;
    for word in &page.words {
        let free = |from: f64, to: f64| word.bottom <= from || word.top >= to;
        assert!(
            free(top - away, top - 2.0 * over) && free(bottom + over, bottom + away),
            "page {number}: {word:?}"
        );
    }
}

#[test]
fn texts_of_the_widest_letters_stay_on_their_pages() {
    let records = filled(&"W".repeat(160));
    let document = synthesis_of(records, &Options::default()).unwrap();
    let composition = set(&mut composer(), &document).unwrap();
    let (_folder, file) = written(&composition);
    let pages = sheets(&file).unwrap();
    assert!(pages.len() > 20);
    // The cover has margins of its own.
    for (number, page) in pages.iter().enumerate().skip(1) {
        apart("wide letters", slice::from_ref(page));
        within_margins(page, number + 1);
    }
}
