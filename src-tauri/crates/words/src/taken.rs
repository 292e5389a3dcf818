//! A text taken apart into the words by which it is found: without accents and case, ligatures as
//! their letters, without what an apostrophe cuts off; each with its stem in French and in English,
//! for nobody says in which language they seek.

use std::{cell::RefCell, collections::HashMap, rc::Rc, sync::LazyLock};

use domain::workshop::Language;
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::compared::{self, ELIDED};

/// What follows an apostrophe in English and is no word.
const TAILS: [&str; 7] = ["s", "t", "d", "m", "re", "ve", "ll"];
/// Letters of a word; longer ones are no words, and are found by their beginning.
const LONGEST: usize = 64;
/// Words whose keys are kept by each thread; beyond, all are forgotten.
const KNOWN: usize = 30_000;

/// How a word is known.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// Small letters without accents.
    pub word: String,
    /// What it has in common with its kin, where that differs from the word.
    pub stems: Vec<String>,
    /// Whether it only holds sentences together.
    pub grammar: bool,
}

/// A word of a text.
#[derive(Clone, Debug)]
pub struct Token {
    /// Its first byte.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// How it is known.
    pub key: Rc<Key>,
}

thread_local! {
    static STEMMERS: (Stemmer, Stemmer) =
        (Stemmer::create(Algorithm::French), Stemmer::create(Algorithm::English));
    static KEYS: RefCell<HashMap<String, Rc<Key>>> = RefCell::default();
}

static GRAMMAR: LazyLock<std::collections::HashSet<&'static str>> =
    LazyLock::new(compared::grammar);

/// Letters that stand together, and what stands around them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// Its first byte.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// An apostrophe stands before it.
    after: bool,
    /// An apostrophe stands behind it.
    before: bool,
}

/// The letters of a text that stand together, in order: its words, and what apostrophes cut off.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut found = Vec::with_capacity(text.len() / 6 + 1);
    let mut open: Option<Piece> = None;
    let mut parted = false;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at).copied() {
        // Most letters are of one byte, and known at once.
        let (letter, next) = match byte {
            0..0x80 => (char::from(byte), at + 1),
            _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(letter) => (letter, at + letter.len_utf8()),
                None => break,
            },
        };
        if letter.is_alphanumeric() || is_combining_mark(letter) {
            match &mut open {
                Some(piece) => piece.end = next,
                None => {
                    open = Some(Piece {
                        start: at,
                        end: next,
                        after: parted,
                        before: false,
                    });
                }
            }
            parted = false;
        } else {
            parted = is_apostrophe(letter);
            if let Some(piece) = open.take() {
                found.push(Piece {
                    before: parted,
                    ..piece
                });
            }
        }
        at = next;
    }
    found.extend(open);
    found
}

/// The word that a piece is; `None` where it is none, or cut off by an apostrophe.
pub(crate) fn word_of(text: &str, piece: Piece) -> Option<Rc<Key>> {
    let key = key(text.get(piece.start..piece.end)?);
    let word = key.word.as_str();
    let cut = (piece.before && ELIDED.contains(&word)) || (piece.after && TAILS.contains(&word));
    (!cut && !word.is_empty()).then_some(key)
}

/// The words of a text, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let word = |piece: Piece| {
        Some(Token {
            start: piece.start,
            end: piece.end,
            key: word_of(text, piece)?,
        })
    };
    pieces(text).into_iter().filter_map(word).collect()
}

/// Adds a text's words to those that are indexed: its words as they follow each other, so that a phrase
/// stands in the index as it does in the text, then their stems.
pub fn indexed(text: &str, to: &mut String) {
    let tokens = tokens(text);
    let words = tokens.iter().map(|token| &token.key.word);
    let stems = tokens.iter().flat_map(|token| &token.key.stems);
    for part in words.chain(stems) {
        to.push_str(part);
        to.push(' ');
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{2032}' | '\u{ff07}'
    )
}

fn key(piece: &str) -> Rc<Key> {
    KEYS.with_borrow_mut(|known| {
        if let Some(key) = known.get(piece) {
            return Rc::clone(key);
        }
        if known.len() >= KNOWN {
            known.clear();
        }
        let key = Rc::new(made(piece));
        known.insert(piece.to_owned(), Rc::clone(&key));
        key
    })
}

fn made(piece: &str) -> Key {
    let small: String = piece
        .nfkc()
        .flat_map(char::to_lowercase)
        .nfc()
        .take(LONGEST)
        .collect();
    // What compatibility makes of a letter may hold signs that are none.
    let word: String = compared::plain(&small)
        .replace('ß', "ss")
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    let grammar = GRAMMAR.contains(word.as_str());
    let mut stems: Vec<String> = Vec::new();
    let letters = word.chars().all(char::is_alphabetic);
    if letters && !grammar && word.chars().count() > 2 {
        STEMMERS.with(|(french, english)| {
            let singular = compared::singular(&small, Language::Fr);
            let plain = compared::plain(&singular);
            // The stemmers know « journée » by its accent: without it they make of « portée » the word
            // « porte », and also with it of « année » the name « Anne ».
            if let Some(root) = plain.strip_suffix("ee") {
                let stem = compared::plain(&french.stem(&format!("{root}ée")));
                if stem.strip_suffix('e') != Some(root) {
                    stems.push(stem);
                }
                stems.push(plain);
                return;
            }
            stems.push(compared::plain(&french.stem(&singular)));
            // « possibilités » has another stem without its accent, and the same singular.
            if plain.ends_with('e') {
                stems.push(plain);
            }
            if small.is_ascii() {
                stems.push(english.stem(&word).into_owned());
                // « agree » is its own stem, above.
                let verb = word.strip_suffix("ing").or_else(|| word.strip_suffix('d'));
                let verb = verb.filter(|verb| verb.ends_with("ee") && verb.len() > 3);
                stems.extend(verb.map(str::to_owned));
            }
        });
        let mut seen = Vec::new();
        stems.retain(|stem| {
            let fresh = stem.chars().count() > 1 && *stem != word && !seen.contains(stem);
            if fresh {
                seen.push(stem.clone());
            }
            fresh
        });
    }
    Key {
        word,
        stems,
        grammar,
    }
}
