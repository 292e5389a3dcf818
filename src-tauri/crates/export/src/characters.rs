//! What cannot be shown is shown as its code: ⟨U+0000⟩. Every string of a document passes here
//! before it is set, since one character that no font can draw would refuse the whole file.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use crate::{Fonts, scripts};

/// A code point that was replaced, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Replaced {
    /// The code point.
    pub code_point: u32,
    /// How often.
    pub count: usize,
}

/// Replaces in the strings of a document.
pub(crate) struct Reader<'a> {
    /// `None`: whoever reads has the typefaces.
    fonts: Option<&'a Fonts>,
    /// Sequences that the fonts could not set together although they have each part.
    refused: &'a BTreeSet<String>,
    counts: BTreeMap<u32, usize>,
    /// Whether a letter was read that is written from the right.
    leftward: bool,
}

impl<'a> Reader<'a> {
    pub fn new(fonts: &'a Fonts, refused: &'a BTreeSet<String>) -> Self {
        Self {
            fonts: Some(fonts),
            refused,
            counts: BTreeMap::new(),
            leftward: false,
        }
    }

    /// For a format that brings no typeface: only what no file may hold is replaced.
    pub fn any_typeface(refused: &'a BTreeSet<String>) -> Self {
        Self {
            fonts: None,
            refused,
            counts: BTreeMap::new(),
            leftward: false,
        }
    }

    /// Whether anything that was read is written from the right.
    pub fn leftward(&self) -> bool {
        self.leftward
    }

    /// What was replaced so far.
    pub fn replaced(&self) -> Vec<Replaced> {
        self.counts
            .iter()
            .map(|(&code_point, &count)| Replaced { code_point, count })
            .collect()
    }

    /// Every string of a value, keys excepted: they are ours.
    pub fn read(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => {
                self.leftward |= text.chars().any(scripts::from_the_right);
                if let Some(shown) = self.shown(text) {
                    *text = shown;
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.read(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.read(field)),
            _ => {}
        }
    }

    /// The text as it can be shown; `None` when it can be as it is.
    pub fn shown(&mut self, text: &str) -> Option<String> {
        let breaks = |c: char| matches!(c, '\r' | '\t' | '\u{2028}' | '\u{2029}');
        let refused = self
            .refused
            .iter()
            .any(|sequence| text.contains(sequence.as_str()));
        if !refused && !text.chars().any(|c| breaks(c) || !self.passes(c)) {
            return None;
        }
        let mut out = String::with_capacity(text.len() + 16);
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if let Some(sequence) = self
                .refused
                .iter()
                .find(|sequence| rest.starts_with(sequence.as_str()))
            {
                let mut parts = sequence.chars();
                // The base is kept where it can be set alone.
                if let Some(first) = parts.next() {
                    if sequence.chars().count() > 1 && self.passes(first) {
                        out.push(first);
                    } else {
                        self.replace(first, &mut out);
                    }
                }
                for part in parts {
                    self.replace(part, &mut out);
                }
                rest = &rest[sequence.len()..];
                continue;
            }
            rest = &rest[c.len_utf8()..];
            match c {
                '\r' if rest.starts_with('\n') => {}
                '\u{2028}' | '\u{2029}' => out.push('\n'),
                '\t' => out.push_str("    "),
                c if self.passes(c) => out.push(c),
                c => self.replace(c, &mut out),
            }
        }
        Some(out)
    }

    fn replace(&mut self, c: char, out: &mut String) {
        if ignorable(c) {
            return;
        }
        *self.counts.entry(c as u32).or_default() += 1;
        out.push_str(&format!("⟨U+{:04X}⟩", c as u32));
    }

    fn passes(&self, c: char) -> bool {
        let drawn = |c| self.fonts.is_none_or(|fonts| fonts.cover(c));
        c == '\n' || (!forbidden(c) && (drawn(c) || ignorable(c)))
    }
}

/// Whether JSON holds nothing that [`Reader::any_typeface`] would replace, tabs and other ends of lines
/// among it: of what JSON writes with a backslash, only its own signs and the end of a line.
pub(crate) fn are_plain(json: &str) -> bool {
    let mut rest = json;
    loop {
        let special = |byte: u8| byte == b'\\' || byte == 0x7f || byte >= 0xc2;
        let Some(at) = rest.bytes().position(special) else {
            return true;
        };
        let mut letters = rest.get(at..).unwrap_or_default().chars();
        let plain = match letters.next() {
            Some('\\') => matches!(letters.next(), Some('"' | '\\' | 'n')),
            Some(c) => !forbidden(c) && !matches!(c, '\u{2028}' | '\u{2029}'),
            None => true,
        };
        if !plain {
            return false;
        }
        rest = letters.as_str();
    }
}

/// Never shown, whatever a font has: controls, private use, direction overrides, the byte order
/// mark, what is no character, and the mark by which Typst stands for an object.
fn forbidden(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{feff}' | '\u{fffc}' | '\u{fdd0}'..='\u{fdef}')
        || c as u32 & 0xfffe == 0xfffe
}

/// Acts without being drawn (joiners, variation selectors, soft hyphen, tags of flags): Unicode's
/// Default_Ignorable_Code_Point.
pub(crate) fn ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> (String, Vec<Replaced>) {
        let (fonts, refused) = (Fonts::bundled(), BTreeSet::new());
        let mut reader = Reader::new(&fonts, &refused);
        let mut value = Value::String(text.to_owned());
        reader.read(&mut value);
        (value.as_str().unwrap().to_owned(), reader.replaced())
    }

    #[test]
    fn what_can_be_shown_stays() {
        for text in [
            "L’été, dès 9\u{202f}h\u{202f}30… → ↔ ½ €",
            "👩\u{200d}🚒 🏳\u{fe0f}\u{200d}🌈 1\u{fe0f}\u{20e3} 🇫🇷",
            "مرحبا שלום नमस्ते สวัสดี հայ ქართ አማ தமிழ்",
            "汉字 かな 한국어 ∑√",
            "a\nb",
            "soft\u{ad}hyphen",
        ] {
            assert_eq!(shown(text), (text.to_owned(), vec![]), "{text}");
        }
    }

    #[test]
    fn what_is_plain_is_what_a_reader_leaves_as_it_is() {
        let refused = BTreeSet::new();
        // All that stand near what is replaced, and some of the others.
        let near = |code: &u32| {
            *code < 0x3000
                || code % 0x1_0000 >= 0xd700 && *code < 0x1_0000
                || code % 0x1_0000 >= 0xfff0
        };
        let codes = (0..0x11_0000).filter(|code| near(code) || code % 97 == 0);
        for code in codes.filter_map(char::from_u32) {
            for text in [code.to_string(), format!("é\\\"{code}\n\\n ")] {
                let mut value = serde_json::json!({ "key": [text] });
                let json = value.to_string();
                let before = value.clone();
                Reader::any_typeface(&refused).read(&mut value);
                assert_eq!(are_plain(&json), value == before, "{code:?}");
            }
        }
    }

    #[test]
    fn what_cannot_is_its_code_and_counted() {
        let (text, replaced) = shown("a\u{0}b\u{0}\u{202e}\u{10ffff}\u{e000}\u{feff}");
        assert_eq!(text, "a⟨U+0000⟩b⟨U+0000⟩⟨U+202E⟩⟨U+10FFFF⟩⟨U+E000⟩⟨U+FEFF⟩");
        assert_eq!(
            replaced[0],
            Replaced {
                code_point: 0,
                count: 2
            }
        );
        assert_eq!(replaced.len(), 5);
        assert_eq!(shown("x\r\ny\rz").0, "x\ny⟨U+000D⟩z");
    }
}
