//! What people are called, found in sentences whatever its case, and with its accents or without.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Names that are so short are words of many sentences: they are masked as they are written, or with
/// more capitals.
const SHORT: usize = 2;
/// What stands where a name was.
pub(super) const MASK: &str = "[…]";

/// A letter as people see it, whether its accent is a part of it or stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Letter {
    written: char,
    small: char,
    /// Without its accent.
    bare: char,
}

impl Letter {
    fn of(written: char) -> Self {
        let small = match written.to_lowercase().next().unwrap_or(written) {
            'ς' => 'σ',
            small => small,
        };
        let bare = match small.nfd().next().unwrap_or(small) {
            'ø' => 'o',
            'ł' => 'l',
            'đ' => 'd',
            'ı' => 'i',
            bare => bare,
        };
        Self {
            written,
            small,
            bare,
        }
    }
}

/// What stands between two parts of a name: « Anne-Marie » is also written with a space.
const GAP: char = ' ';

/// A sign as it is compared: ligatures are their letters, every apostrophe is one, and every dash or
/// space.
fn alike(sign: char, to: &mut Vec<char>) {
    match sign {
        'æ' => to.extend(['a', 'e']),
        'Æ' => to.extend(['A', 'E']),
        'œ' => to.extend(['o', 'e']),
        'Œ' => to.extend(['O', 'E']),
        'ß' => to.extend(['s', 's']),
        'ẞ' => to.extend(['S', 'S']),
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{02b9}' | '\u{02bb}' | '\u{02bc}'
        | '\u{2032}' | '`' | '´' => to.push('\''),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => {
            to.push(GAP);
        }
        space if space.is_whitespace() => to.push(GAP),
        other => to.push(other),
    }
}

/// Whether a sign belongs to the one before it: its accent, or what nobody sees.
fn belongs(sign: char) -> bool {
    let unseen = matches!(
        sign,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    );
    unseen || is_combining_mark(sign)
}

/// A letter as it is compared, and where what it comes from begins and ends: one sign may be several
/// letters, and several spaces are one.
type Placed = (Letter, usize, usize);

/// The letters of a text.
fn letters(text: &str) -> Vec<Placed> {
    let mut spans: Vec<(usize, usize)> = Vec::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        match spans.last_mut() {
            Some(last) if belongs(sign) => last.1 = end,
            _ => spans.push((at, end)),
        }
    }
    let mut found: Vec<Placed> = Vec::with_capacity(spans.len());
    let mut signs: Vec<char> = Vec::new();
    for (from, to) in spans {
        let own = text.get(from..to).unwrap_or_default();
        let Some(first) = own.chars().next() else {
            continue;
        };
        signs.clear();
        alike(first, &mut signs);
        if signs == [first] {
            signs.clear();
            for sign in own.nfkc().filter(|sign| !belongs(*sign)) {
                alike(sign, &mut signs);
            }
        }
        if signs.is_empty() {
            signs.push(first);
        }
        if signs == [GAP]
            && let Some(before) = found.last_mut()
            && before.0.written == GAP
        {
            before.2 = to;
            continue;
        }
        found.extend(signs.iter().map(|sign| (Letter::of(*sign), from, to)));
    }
    found
}

/// What somebody is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    letters: Vec<Letter>,
    /// As it may stand in a sentence, where its case counts: a small « a » is no « A ».
    exact: Vec<Vec<char>>,
}

impl Name {
    fn of(called: &str) -> Option<Self> {
        let letters: Vec<Letter> = letters(called.trim())
            .into_iter()
            .map(|one| one.0)
            .collect();
        let (first, rest) = letters.split_first()?;
        if letters.len() > SHORT {
            let exact = Vec::new();
            return Some(Self { letters, exact });
        }
        let written = || letters.iter().map(|one| one.written);
        let begun = std::iter::once(high(first.written)).chain(rest.iter().map(|one| one.written));
        let exact = vec![
            written().collect(),
            begun.collect(),
            written().map(high).collect(),
        ];
        Some(Self { letters, exact })
    }

    /// Whether it stands there. An accent of the name may be left out; none may be added, which makes
    /// another word.
    fn is(&self, said: &[Placed]) -> bool {
        if self.exact.is_empty() {
            let alike = |(own, (said, ..)): (&Letter, &Placed)| {
                said.small == own.small || said.small == own.bare
            };
            return self.letters.iter().zip(said).all(alike);
        }
        let same = |exact: &Vec<char>| {
            let said = said.iter().map(|(said, ..)| said.written);
            exact.iter().copied().eq(said)
        };
        self.exact.iter().any(same)
    }
}

fn high(sign: char) -> char {
    sign.to_uppercase().next().unwrap_or(sign)
}

/// Names, the longest first.
pub(super) fn longest_first<'n>(called: impl IntoIterator<Item = &'n str>) -> Vec<Name> {
    let mut names: Vec<Name> = called.into_iter().filter_map(Name::of).collect();
    names.sort_by(|a, b| {
        let length = b.letters.len().cmp(&a.letters.len());
        length.then_with(|| a.letters.cmp(&b.letters))
    });
    names.dedup();
    names
}

/// A text without the names in it, and how many there were.
pub(super) fn masked(text: &str, names: &[Name]) -> (String, u32) {
    let letters = letters(text);
    let is_word = |at: usize| {
        let letter = letters.get(at);
        letter.is_some_and(|(letter, ..)| letter.written.is_alphanumeric())
    };
    // A sign that is several letters is masked whole or not at all.
    let parted = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        let here = letters.get(at);
        !matches!((before, here), (Some(before), Some(here)) if before.1 == here.1)
    };
    let mut out = String::with_capacity(text.len());
    let (mut at, mut found) = (0, 0);
    while let Some((_, from, to)) = letters.get(at) {
        let begins = parted(at) && (at == 0 || !is_word(at - 1));
        let here = names.iter().filter(|_| begins).find(|name| {
            let end = at + name.letters.len();
            !is_word(end) && parted(end) && letters.get(at..end).is_some_and(|said| name.is(said))
        });
        match here {
            Some(name) => {
                out.push_str(MASK);
                found += 1;
                at += name.letters.len();
            }
            None => {
                if parted(at) {
                    out.push_str(text.get(*from..*to).unwrap_or_default());
                }
                at += 1;
            }
        }
    }
    (out, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_masked_as_whole_words_as_they_are_written() {
        let names = longest_first(["A", "Lo", "Bo", " "]);
        let (text, found) = masked("Selon A et Lo : a-t-il lu ? Lola, LO, B. (Bo) A.", &names);
        assert_eq!(
            text,
            "Selon […] et […] : a-t-il lu ? Lola, […], B. ([…]) […]."
        );
        assert_eq!(found, 5);
    }

    #[test]
    fn names_are_masked_as_words_whatever_their_case() {
        let names = longest_first(["Ana", "Ana Lise"]);
        let (text, found) = masked("ANA LISE et Ana (ana), pas Anatole ni Diana", &names);
        assert_eq!(text, "[…] et […] ([…]), pas Anatole ni Diana");
        assert_eq!(found, 3);
    }

    #[test]
    fn names_are_masked_with_their_accents_or_without_however_these_are_written() {
        let names = longest_first(["Zoé", "Marche"]);
        let (text, found) = masked(
            "Zoe\u{301}, ZOE et ZOÉ : le marché, la marche, Zoëlle",
            &names,
        );
        assert_eq!(text, "[…], […] et […] : le marché, la […], Zoëlle");
        assert_eq!(found, 4);
        let names = longest_first(["Zoe\u{301}"]);
        assert_eq!(masked("Zoé a dit", &names).0, "[…] a dit");
    }

    #[test]
    fn names_are_masked_with_whatever_signs_they_are_written() {
        let names = longest_first([
            "Lætitia",
            "Coeur",
            "Weiß",
            "N'Diaye",
            "Anne-Marie",
            "Jean\u{a0}Luc",
            "Søren",
        ]);
        for text in [
            "Laetitia",
            "LÆTITIA",
            "LAETITIA",
            "Cœur",
            "cœur",
            "CŒUR",
            "Weiss",
            "WEISS",
            "WEIẞ",
            "N’Diaye",
            "n\u{2bc}diaye",
            "N´Diaye",
            "Anne\u{2011}Marie",
            "Anne–Marie",
            "anne marie",
            "Anne \u{a0}Marie",
            "Jean Luc",
            "Jean\nLuc",
            "Jean-Luc",
            "Soren",
            "ＣＯＥＵＲ",
            "Co\u{ad}eur",
        ] {
            let said = format!("« {text} » l’a dit");
            let (without, found) = masked(&said, &names);
            assert_eq!((without.as_str(), found), ("« […] » l’a dit", 1), "{text}");
        }
        for text in ["Coeurs", "un accœur", "Anne", "Mariane-Marie", "½ coeurss"] {
            assert_eq!(masked(text, &names), (text.to_owned(), 0));
        }
        // What is half of a sign is no name.
        let names = longest_first(["O", "E", "2"]);
        for text in ["œ", "Œ", "½"] {
            assert_eq!(masked(text, &names), (text.to_owned(), 0));
        }
    }

    #[test]
    fn a_text_without_names_stays_as_it_is() {
        let names = longest_first(["Ana"]);
        for text in [
            "",
            "e\u{301}te\u{301} 👩‍👩‍👧",
            "\u{301}seul",
            "Cœur – l’un  et\n\nl´autre… ½ ﬁn\u{ad}",
        ] {
            assert_eq!(masked(text, &names), (text.to_owned(), 0));
        }
    }
}
