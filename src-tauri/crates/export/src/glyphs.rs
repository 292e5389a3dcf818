//! Finds what was set without a glyph: a sequence of which the fonts have each part but none has
//! all (a letter with marks of another script). It would refuse the whole file.

use std::collections::BTreeSet;

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

use crate::characters::ignorable;

/// The sequences on all pages that were set without a glyph.
pub(crate) fn missing(document: &PagedDocument) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for page in document.pages() {
        search(&page.frame, &mut found);
    }
    found
}

fn search(frame: &Frame, found: &mut BTreeSet<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => search(&group.frame, found),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let cluster = text.text.get(glyph.range()).unwrap_or_default();
                    let shown = cluster.trim_matches(|c: char| ignorable(c) || c.is_whitespace());
                    if !shown.is_empty() {
                        found.insert(shown.to_owned());
                    }
                }
            }
            _ => {}
        }
    }
}
