//! What somebody seeks, read as they typed it: words that must all be there, « a phrase » in its exact
//! order, `OU` between two that may replace each other. The last word may be only begun. The same rules
//! ask the index and mark the original text, so that what is found is also shown.

use crate::taken::{Key, Piece, pieces, tokens, word_of};
use std::rc::Rc;

/// Words that are sought at once; the others are left aside.
const MOST: usize = 12;
/// Letters from which a word may be only begun.
pub const BEGUN: usize = 3;

/// How well a word meets what is sought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    /// Not at all.
    #[default]
    Not,
    /// It begins so.
    Begun,
    /// It has the same stem.
    Kin,
    /// The word itself, whatever its accents and case.
    Same,
    /// The whole phrase.
    Phrase,
}

/// One thing that is sought.
#[derive(Clone, Debug)]
struct Part {
    words: Vec<Rc<Key>>,
    /// The last of its words may be only begun.
    begun: bool,
    /// One of those with the same number is enough; they follow each other.
    group: usize,
    /// With which letters of one byte, small, a text's word begins that may meet its first word;
    /// `None` where any may.
    first: Option<u128>,
}

impl Part {
    fn new(words: Vec<Rc<Key>>, begun: bool) -> Self {
        // A stem begins as its word does.
        let letters = words.first().into_iter().flat_map(|key| beginnings(key));
        let first = letters
            .map(|form| match form.bytes().next() {
                Some(byte @ 0..0x80) => Some(1 << byte),
                _ => None,
            })
            .try_fold(0, |all: u128, one| Some(all | one?));
        Self {
            words,
            begun,
            group: 0,
            first,
        }
    }

    /// Whether the first word may be this piece, by the letter it begins with.
    fn may_begin(&self, text: &str, piece: Piece) -> bool {
        match (self.first, text.as_bytes().get(piece.start)) {
            (Some(first), Some(byte @ 0..0x80)) => first >> byte.to_ascii_lowercase() & 1 == 1,
            _ => true,
        }
    }
}

/// What is sought.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    parts: Vec<Part>,
}

/// What a text shows of what is sought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// How well each part is met, in their order.
    pub met: Vec<Met>,
    /// Where, in bytes: in order, none over another.
    pub marks: Vec<(usize, usize)>,
}

impl Sought {
    /// Reads what was typed.
    pub fn read(typed: &str) -> Self {
        let mut parts: Vec<Part> = Vec::new();
        let mut chain = Chain::default();
        let mut rest = typed;
        while !rest.is_empty() {
            let quoted = rest.find(['"', '«', '»', '“', '”', '„']);
            let (plain, after) = rest.split_at(quoted.unwrap_or(rest.len()));
            let last = after.is_empty();
            for word in plain.split_whitespace() {
                if matches!(word, "OU" | "OR") {
                    chain.or = true;
                    continue;
                }
                let starred = word.ends_with('*');
                let at_end = last && plain.trim_end().len() == plain.len() && plain.ends_with(word);
                let before = parts.len();
                add_words(word, starred || at_end, &mut parts);
                chain.join(&mut parts, before);
            }
            let mut signs = after.chars();
            let Some(_) = signs.next() else { break };
            let inside = signs.as_str();
            let closed = inside.find(['"', '«', '»', '“', '”', '„']);
            let (phrase, after) = inside.split_at(closed.unwrap_or(inside.len()));
            let words: Vec<Rc<Key>> = tokens(phrase).into_iter().map(|one| one.key).collect();
            if !words.is_empty() {
                let before = parts.len();
                parts.push(Part::new(words, closed.is_none()));
                chain.join(&mut parts, before);
            }
            let mut signs = after.chars();
            signs.next();
            rest = signs.as_str();
        }
        let says = |part: &Part| part.words.len() > 1 || part.words.iter().any(|key| !key.grammar);
        if parts.iter().any(says) {
            parts.retain(says);
        }
        parts.truncate(MOST);
        Self { parts }
    }

    /// Nothing is sought.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// One of the parts is enough.
    pub fn any(&self) -> bool {
        self.parts.len() > 1 && self.groups().nth(1).is_none()
    }

    /// The parts of which one is enough each, by their places.
    fn groups(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        let mut at = 0;
        self.parts
            .chunk_by(|a, b| a.group == b.group)
            .map(move |group| {
                let from = at;
                at += group.len();
                from..at
            })
    }

    /// Whether what is sought is there, where these parts are.
    pub fn is_met(&self, mut holds: impl FnMut(usize) -> bool) -> bool {
        self.groups().all(|mut group| group.any(&mut holds))
    }

    /// What the index is asked for in one, of an expression for each part.
    pub fn joined(&self, expressions: &[String]) -> String {
        let of = |group: std::ops::Range<usize>| {
            let parts = expressions.get(group).unwrap_or_default();
            match parts {
                [one] => one.clone(),
                several => format!("({})", several.join(" OR ")),
            }
        };
        self.groups().map(of).collect::<Vec<_>>().join(" AND ")
    }

    /// How many parts.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// Each part as the index is asked for it.
    pub fn expressions(&self) -> Vec<String> {
        self.parts.iter().map(Part::expression).collect()
    }

    /// The same with beginnings as what is known to begin so, where all of it is known: `begun` gives the
    /// words of a beginning. `None` where that says nothing else, or some beginning is not known.
    pub fn spelled<E>(
        &self,
        mut begun: impl FnMut(&str) -> Result<Option<Vec<String>>, E>,
    ) -> Result<Option<Vec<String>>, E> {
        if !self.parts.iter().any(Part::is_long) {
            return Ok(None);
        }
        let mut all = Vec::with_capacity(self.parts.len());
        for part in &self.parts {
            let (true, Some(key)) = (part.is_long(), part.words.last()) else {
                all.push(part.expression());
                continue;
            };
            let Some(words) = begun(&key.word)? else {
                return Ok(None);
            };
            // Where nothing begins so, the word itself stands for it, and finds nothing.
            let own = words.iter().chain(&key.stems).chain([&key.word]);
            let mut own: Vec<String> = own.map(|word| format!("\"{word}\"")).collect();
            own.sort_unstable();
            own.dedup();
            all.push(format!("({})", own.join(" OR ")));
        }
        Ok(Some(all))
    }

    /// Each word that must be there whole: whatever is sought is among what one of these finds. Empty where
    /// there are not two.
    pub fn needed(&self) -> Vec<String> {
        let mut all = Vec::new();
        let alone = self.groups().filter(|group| group.len() == 1);
        for part in alone.filter_map(|group| self.parts.get(group.start)) {
            match part.words.as_slice() {
                [_] if part.begun => {}
                [_] => all.push(part.expression()),
                several => {
                    let whole = several.len() - usize::from(part.begun);
                    let words = several.iter().take(whole);
                    all.extend(words.map(|key| format!("(\"{}\")", key.word)));
                }
            }
        }
        if all.len() < 2 {
            all.clear();
        }
        all
    }

    /// The same with long beginnings cut to what the index knows at once: more may be found than is
    /// sought. `None` where that says nothing else.
    pub fn loosely(&self) -> Option<Vec<String>> {
        if self.any() || !self.parts.iter().any(Part::is_long) {
            return None;
        }
        let of = |part: &Part| match (part.is_long(), part.words.last()) {
            (true, Some(key)) => {
                let begun: String = key.word.chars().take(BEGUN).collect();
                format!("(\"{begun}\" *)")
            }
            _ => part.expression(),
        };
        Some(self.parts.iter().map(of).collect())
    }

    /// What a text shows of it.
    pub fn see(&self, text: &str) -> Sight {
        let pieces = pieces(text);
        let mut met = vec![Met::Not; self.parts.len()];
        let mut marks: Vec<(usize, usize)> = Vec::new();
        for (part, met) in self.parts.iter().zip(&mut met) {
            for (at, piece) in pieces.iter().enumerate() {
                // A word is looked up only where it may be the one: most begin with another letter.
                if !part.may_begin(text, *piece) {
                    continue;
                }
                let (how, to) = part.at(text, pieces.get(at..).unwrap_or_default());
                if how == Met::Not {
                    continue;
                }
                *met = how.max(*met);
                marks.push((piece.start, to));
            }
        }
        marks.sort_unstable();
        let mut whole: Vec<(usize, usize)> = Vec::new();
        for (from, to) in marks {
            match whole.last_mut() {
                Some(last) if from < last.1 => last.1 = last.1.max(to),
                _ => whole.push((from, to)),
            }
        }
        Sight { met, marks: whole }
    }
}

/// Which parts `OU` stands between, as they are read one by one.
#[derive(Default)]
struct Chain {
    /// It was read, and nothing since.
    or: bool,
    /// Where what was read last begins.
    last: usize,
    group: usize,
}

impl Chain {
    /// What was just read, from a place on: it may stand for what was read before, or must be there too.
    fn join(&mut self, parts: &mut [Part], from: usize) {
        if parts.len() == from {
            return;
        }
        let joins = std::mem::take(&mut self.or) && from > 0;
        if joins {
            // Of several words in one piece (« rendez-vous ») each may.
            let last = parts.get(self.last).map_or(0, |part| part.group);
            for part in parts.iter_mut().skip(self.last) {
                part.group = last;
            }
        } else {
            for part in parts.iter_mut().skip(from) {
                self.group += 1;
                part.group = self.group;
            }
        }
        self.last = from;
    }
}

fn add_words(word: &str, begun: bool, parts: &mut Vec<Part>) {
    let found = tokens(word);
    let last = found.len().saturating_sub(1);
    for (at, token) in found.into_iter().enumerate() {
        let long = token.key.word.chars().count() >= BEGUN;
        parts.push(Part::new(vec![token.key], begun && at == last && long));
    }
}

/// Whether a word has so many letters.
fn is_long(key: &Key, letters: usize) -> bool {
    key.word.chars().nth(letters - 1).is_some()
}

impl Part {
    /// Whether it is one word, of which only the beginning is sought, and more of it than the index knows.
    fn is_long(&self) -> bool {
        let last = self.words.last();
        self.begun && self.words.len() == 1 && last.is_some_and(|key| is_long(key, BEGUN + 1))
    }

    fn expression(&self) -> String {
        match self.words.as_slice() {
            [] => String::new(),
            [key] => {
                let begun = self.begun && is_long(key, BEGUN);
                let mut all = vec![format!("\"{}\"{}", key.word, if begun { " *" } else { "" })];
                all.extend(key.stems.iter().map(|stem| format!("\"{stem}\"")));
                format!("({})", all.join(" OR "))
            }
            // As they follow each other; whether they do within one text is looked at there.
            several => {
                let words: Vec<&str> = several.iter().map(|key| key.word.as_str()).collect();
                let long = several.last().is_some_and(|key| is_long(key, BEGUN));
                let begun = if self.begun && long { " *" } else { "" };
                format!("(\"{}\"{begun})", words.join(" "))
            }
        }
    }

    /// How well what begins with these pieces meets it, and where that ends.
    fn at(&self, text: &str, pieces: &[Piece]) -> (Met, usize) {
        let last = self.words.len().saturating_sub(1);
        let mut end = 0;
        let mut how = Met::Not;
        let mut left = pieces.iter();
        for (step, key) in self.words.iter().enumerate() {
            let word = loop {
                let Some(piece) = left.next() else {
                    return (Met::Not, 0);
                };
                match word_of(text, *piece) {
                    Some(word) => {
                        end = piece.end;
                        break word;
                    }
                    None if step == 0 => return (Met::Not, 0),
                    // Cut off by an apostrophe: it stands between words as a space does.
                    None => {}
                }
            };
            let begun = self.begun
                && step == last
                && key.word.chars().count() >= BEGUN
                && beginnings(&word).any(|known| known.starts_with(&key.word));
            how = if word.word == key.word {
                Met::Same
            } else if last == 0 && akin(key, &word) {
                Met::Kin
            } else if begun {
                Met::Begun
            } else {
                return (Met::Not, 0);
            };
        }
        match last {
            0 => (how, end),
            _ => (Met::Phrase, end),
        }
    }
}

fn beginnings(key: &Key) -> impl Iterator<Item = &String> {
    std::iter::once(&key.word).chain(&key.stems)
}

/// Whether two words share a stem; a word is a stem of its own.
fn akin(one: &Key, other: &Key) -> bool {
    beginnings(one).any(|stem| beginnings(other).any(|known| known == stem))
}
