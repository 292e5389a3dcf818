//! The report of a participation: what it was for and what was not up for discussion, how it went,
//! what people asked, feared and expected, what is retained or not and why, and its figures.

mod answers;
mod figures;
mod themes;

pub(super) use answers::section as answers;
pub(super) use figures::{ballots, section as figures};
pub(super) use themes::section as themes;

use super::{
    course, evaluation,
    model::{Part, Section, plain},
    pen::{Pen, lines},
};

/// The sections, in their own order: keys and titles.
pub(super) fn sections(pen: &Pen<'_>) -> Vec<(String, String)> {
    let records = pen.records;
    let mut found: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, title: String| found.push((key.to_owned(), title));
    add("cover", pen.say("doc-cover"));
    add("in_brief", pen.say("doc-in-brief"));
    add("framework", pen.say("doc-framework"));
    add("invariants", pen.say("doc-invariants"));
    if !records.blocks().is_empty() {
        add("course", course::title(pen));
    }
    if !pen.numbers.is_empty() {
        add("themes", pen.say("doc-themes"));
    }
    if !records.decisions().is_empty() || !records.idea_cards().is_empty() {
        add("answers", pen.say("doc-answers-given"));
    }
    add("figures", pen.say("doc-figures"));
    if !records.actions().is_empty() {
        add("actions", pen.say("doc-actions"));
    }
    if records.evaluation().is_some_and(evaluation::says_something) {
        add("evaluation", pen.say("doc-evaluation"));
    }
    if !pen.numbers.is_empty() {
        add("annex", pen.say("doc-annex"));
    }
    found
}

/// What is not up for discussion, a line each; no section where nobody wrote any.
pub(super) fn invariants(pen: &Pen<'_>) -> Option<Section> {
    let written = pen.options.introductions.get("invariants")?;
    let items: Vec<_> = lines(written).map(|line| plain(pen.own(line))).collect();
    (!items.is_empty()).then(|| Section {
        parts: vec![
            Part::Paragraph {
                label: String::new(),
                text: plain(pen.say("doc-invariants-say")),
            },
            Part::List {
                label: pen.say("doc-invariants-label"),
                items,
            },
        ],
        ..Section::default()
    })
}
