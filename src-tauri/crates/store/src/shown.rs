//! How near a hit is to what was sought, and what is shown of it: pure, from its texts alone.

use std::sync::LazyLock;

use domain::{
    Noun, Record,
    search::{Piece, Searched, Text},
};
use words::{
    Sought,
    sought::{Met, Sight},
};

use crate::{index, search::best};

/// Letters shown of a title, and of a text around its words.
const TITLE: usize = 160;
const AROUND: usize = 220;
/// Of these, before the first word.
const BEFORE: usize = 60;

/// The columns that a noun's texts stand in, and whether they hold JSON.
pub(crate) fn columns(noun: Noun) -> &'static [(&'static str, bool)] {
    COLUMNS.get(noun as usize).map_or(&[], Vec::as_slice)
}

static COLUMNS: LazyLock<Vec<Vec<(&'static str, bool)>>> = LazyLock::new(|| {
    let of = |noun: &Noun| {
        let blank = Record::blank(*noun);
        let mut columns: Vec<(&'static str, bool)> = Vec::new();
        for field in noun.searched().fields {
            let column = field.split('.').next().unwrap_or(field);
            let value = blank.value(column);
            let json = value.is_some_and(|value| value.is_array() || value.is_object());
            if columns.iter().all(|(known, _)| *known != column) {
                columns.push((column, json));
            }
        }
        columns
    };
    Noun::ALL.iter().map(of).collect()
});

/// The texts of a record as those of its hits: what stands in a list whose items are found one by one
/// belongs to the item.
pub(crate) fn apart(searched: &Searched, texts: Vec<Text>) -> Vec<(Option<u32>, Vec<Text>)> {
    let mut hits: Vec<(Option<u32>, Vec<Text>)> = Vec::new();
    for one in texts {
        let item = searched
            .each
            .and_then(|(list, _)| one.place.strip_prefix(list)?.strip_prefix('['))
            .and_then(|rest| rest.split(']').next()?.parse().ok());
        match hits.iter_mut().find(|(known, _)| *known == item) {
            Some((_, texts)) => texts.push(one),
            None => hits.push((item, vec![one])),
        }
    }
    hits
}

/// What a text says of a record as one of its labels; `None` where it is another text.
pub(crate) fn label(searched: &Searched, one: &Text) -> Option<String> {
    let mut path = String::new();
    let mut inside = false;
    for sign in one.place.chars() {
        match sign {
            '[' => inside = true,
            ']' => inside = false,
            sign if !inside => path.push(sign),
            _ => {}
        }
    }
    searched
        .tags
        .contains(&path.as_str())
        .then(|| index::labelled(&one.text))
}

/// How near a hit is; `None` where it does not hold what is sought.
pub(crate) fn weight(
    sought: &Sought,
    sights: &[(Text, Sight)],
    hidden: bool,
    piece: bool,
) -> Option<i64> {
    let parts: Vec<Met> = (0..sought.len()).map(|part| best(sights, part)).collect();
    let held = parts.iter().filter(|met| **met != Met::Not).count();
    let holds = |part: usize| parts.get(part).is_some_and(|met| *met != Met::Not);
    if !sought.is_met(holds) {
        return None;
    }
    let title = sights.first()?;
    let worth = |met: Met| match met {
        Met::Not => 0,
        Met::Begun => 4,
        Met::Kin => 7,
        Met::Same => 10,
        Met::Phrase => 25,
    };
    let mut weight: i64 = parts.iter().map(|met| worth(*met)).sum();
    weight += title.1.met.iter().map(|met| worth(*met) / 2).sum::<i64>();
    // All of it in one text, and close together, is nearer than here and there.
    let whole = |sight: &Sight| sight.met.iter().filter(|met| **met != Met::Not).count() == held;
    if sights.iter().any(|(_, sight)| whole(sight)) {
        weight += 8;
        let close = sights.iter().any(|(_, sight)| {
            whole(sight)
                && sight
                    .marks
                    .windows(held.max(1))
                    .any(|near| match (near.first(), near.last()) {
                        (Some(first), Some(last)) => last.1 - first.0 <= 12 * held + 8,
                        _ => false,
                    })
        });
        weight += if close { 6 } else { 0 };
    }
    // A short title that says it is nearer than a long one.
    let length = i64::try_from(title.0.text.len() / 60).unwrap_or(i64::MAX);
    weight -= length.min(5);
    weight += if piece { 0 } else { 3 };
    weight -= if hidden { 10 } else { 0 };
    Some(weight)
}

/// Where the words stand, the title with its words marked, and the text around them where the title
/// does not hold them all.
pub(crate) fn shown(texts: &[(Text, Sight)]) -> (String, Vec<Piece>, Vec<Piece>) {
    let held = |sight: &Sight| sight.met.iter().filter(|met| **met != Met::Not).count();
    let Some((first, title)) = texts.first() else {
        return Default::default();
    };
    let mut nearest = (first, title);
    for (text, sight) in texts {
        if held(sight) > held(nearest.1) {
            nearest = (text, sight);
        }
    }
    let snippet = match nearest.0.place == first.place {
        true => Vec::new(),
        false => around(&nearest.0.text, &nearest.1.marks, AROUND),
    };
    (
        nearest.0.place.clone(),
        around(&first.text, &title.marks, TITLE),
        snippet,
    )
}

/// A text cut to a length around its first mark, at words, in pieces.
fn around(text: &str, marks: &[(usize, usize)], most: usize) -> Vec<Piece> {
    let letters = text.chars().count();
    let first = marks.first().map_or(0, |(from, _)| *from);
    let (mut from, mut to) = (0, text.len());
    if letters > most {
        let before = text.get(..first).unwrap_or_default();
        if before.chars().count() > BEFORE.max(most / 4) {
            from = before
                .char_indices()
                .rev()
                .nth(BEFORE)
                .map_or(0, |(at, _)| at);
            // At a word.
            let rest = text.get(from..first).unwrap_or_default();
            from += rest.find(char::is_whitespace).map_or(0, |space| {
                space
                    + rest
                        .get(space..)
                        .map_or(0, |s| s.chars().next().map_or(0, char::len_utf8))
            });
        }
        let rest = text.get(from..).unwrap_or_default();
        if let Some((at, _)) = rest.char_indices().nth(most) {
            let cut = rest.get(..at).unwrap_or_default();
            to = from
                + cut
                    .rfind(char::is_whitespace)
                    .filter(|space| *space > most / 2)
                    .unwrap_or(at);
        }
    }
    let mut pieces = Vec::new();
    let mut add = |text: &str, marked: bool| {
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_owned(),
                marked,
            });
        }
    };
    if from > 0 {
        add("… ", false);
    }
    let mut at = from;
    for (start, end) in marks.iter().copied() {
        if start < at || end > to {
            continue;
        }
        add(text.get(at..start).unwrap_or_default(), false);
        add(text.get(start..end).unwrap_or_default(), true);
        at = end;
    }
    add(text.get(at..to).unwrap_or_default(), false);
    if to < text.len() {
        add(" …", false);
    }
    pieces
}
