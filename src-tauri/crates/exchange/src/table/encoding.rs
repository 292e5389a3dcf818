//! The encodings a table of a French office comes in. Windows-1252 is what is left when nothing proves
//! another one; two others that look like it are hinted at by the letters that come out.

use serde::{Deserialize, Serialize};

/// How the bytes of a text are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, little end first.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, big end first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Windows, Western Europe.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// Latin 9.
    #[serde(rename = "iso-8859-15")]
    Latin9,
    /// Mac OS Roman.
    #[serde(rename = "macintosh")]
    MacRoman,
    /// Code page 850, of DOS and of some exports of today.
    #[serde(rename = "cp850")]
    CodePage850,
}

/// The upper half of code page 850, which `encoding_rs` does not have.
const CODE_PAGE_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

impl Encoding {
    /// Every one, in the order of the list.
    pub const ALL: [Self; 7] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Latin9,
        Self::MacRoman,
        Self::CodePage850,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// The text of the bytes, without a byte order mark; whether each byte was a character.
    pub fn decode(self, bytes: &[u8]) -> (String, bool) {
        let standard = match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
            Self::Latin9 => encoding_rs::ISO_8859_15,
            Self::MacRoman => encoding_rs::MACINTOSH,
            Self::CodePage850 => {
                let upper: Vec<char> = CODE_PAGE_850.chars().collect();
                let text = bytes
                    .iter()
                    .map(|byte| match byte {
                        0..=127 => char::from(*byte),
                        high => upper
                            .get(usize::from(*high) - 128)
                            .copied()
                            .unwrap_or(char::REPLACEMENT_CHARACTER),
                    })
                    .collect();
                return (text, true);
            }
        };
        let (text, replaced) = standard.decode_with_bom_removal(bytes);
        (text.into_owned(), !replaced)
    }
}

/// By its byte order mark, else by being UTF-8, else Windows-1252; and another one that its letters
/// look like.
pub fn guess(bytes: &[u8]) -> (Encoding, Option<Encoding>) {
    if bytes.starts_with(b"\xff\xfe") {
        return (Encoding::Utf16Le, None);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return (Encoding::Utf16Be, None);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (Encoding::Utf8, None);
    }
    (Encoding::Windows1252, doubt(bytes))
}

/// What stands beside letters in French words of the one encoding are signs in the other.
fn doubt(bytes: &[u8]) -> Option<Encoding> {
    let seen = &bytes[..bytes.len().min(1 << 18)];
    let odd = |encoding: Encoding| strange(&encoding.decode(seen).0);
    let own = odd(Encoding::Windows1252);
    [Encoding::MacRoman, Encoding::CodePage850]
        .into_iter()
        .map(|encoding| (odd(encoding), encoding))
        .filter(|(there, _)| own > 0 && there * 4 < own)
        .min_by_key(|(there, _)| *there)
        .map(|(_, encoding)| encoding)
}

/// Characters that stand inside a word and are no letter of one that French or its neighbours write.
fn strange(text: &str) -> usize {
    const WRITTEN: &str = "àâäæçéèêëîïôöœùûüÿñÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑáíóúßåø";
    const BETWEEN: &str = "’‘«»–—…°€“” \u{a0}\u{202f}";
    let letters: Vec<char> = text.chars().collect();
    let written = |c: char| c.is_ascii_alphabetic() || WRITTEN.contains(c);
    letters
        .windows(2)
        .filter(|pair| {
            let (before, here) = (pair[0], pair[1]);
            let control = ('\u{80}'..='\u{9f}').contains(&here);
            let sign = !here.is_ascii() && !written(here) && !BETWEEN.contains(here);
            // A capital with an accent after a small letter.
            let leap = before.is_lowercase() && here.is_uppercase() && !here.is_ascii();
            control || (written(before) && (sign || leap))
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Idée;Thème\nÀ l'accueil, une été agréable où ça coûte\nGêné, élève, naïf";

    fn in_850(text: &str) -> Vec<u8> {
        let upper: Vec<char> = CODE_PAGE_850.chars().collect();
        assert_eq!(upper.len(), 128);
        text.chars()
            .map(|c| match u8::try_from(c) {
                Ok(byte) if byte < 128 => byte,
                _ => 128 + u8::try_from(upper.iter().position(|u| *u == c).unwrap()).unwrap(),
            })
            .collect()
    }

    #[test]
    fn each_encoding_of_the_list_gives_the_letters_back() {
        assert_eq!(Encoding::CodePage850.decode(&in_850(SAID)).0, SAID);
        let mac = encoding_rs::MACINTOSH.encode(SAID).0.into_owned();
        assert_eq!(Encoding::MacRoman.decode(&mac).0, SAID);
        let windows = encoding_rs::WINDOWS_1252.encode(SAID).0.into_owned();
        assert_eq!(Encoding::Windows1252.decode(&windows).0, SAID);
        assert_eq!(guess(SAID.as_bytes()).0, Encoding::Utf8);
        assert_eq!(guess(&windows), (Encoding::Windows1252, None));
    }

    #[test]
    fn two_encodings_that_nothing_proves_are_hinted_at() {
        let mac = encoding_rs::MACINTOSH.encode(SAID).0.into_owned();
        assert_eq!(
            guess(&mac),
            (Encoding::Windows1252, Some(Encoding::MacRoman))
        );
        assert_eq!(
            guess(&in_850(SAID)),
            (Encoding::Windows1252, Some(Encoding::CodePage850))
        );
    }
}
