//! Which way a text reads, and what in it is written in another script: each participant's words
//! have the direction of their own first letter, and the language that their script names.

/// A stretch of a text in one script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece<'a> {
    /// Its letters.
    pub text: &'a str,
    /// The language its script names; `None` for the document's own.
    pub language: Option<&'static str>,
    /// Whether it reads from right to left.
    pub leftward: bool,
}

/// Whether a text begins at the right: its first letter says so.
pub(crate) fn leftward<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    let letter = texts
        .into_iter()
        .flat_map(str::chars)
        .find(|c| c.is_alphabetic());
    letter.is_some_and(|letter| matches!(foreign(letter), Some((_, true))))
}

/// Whether a letter may be written from the right: those of every such script, and what stands among
/// them.
pub(crate) fn from_the_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The text in stretches of one script each; signs and spaces belong to the letters before them,
/// those at the seam to the text around.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let plain = |text| Piece {
        text,
        language: None,
        leftward: false,
    };
    // Latin letters, and the signs of every script.
    if text
        .chars()
        .all(|c| c < '\u{370}' || matches!(c, '\u{2000}'..='\u{2bff}'))
    {
        return if text.is_empty() {
            Vec::new()
        } else {
            vec![plain(text)]
        };
    }
    let kana = text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}'));
    // Where each stretch begins, and what it is.
    let mut seams: Vec<(usize, Option<(&'static str, bool)>)> = Vec::new();
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let own = foreign(c).map(|(language, leftward)| {
            let language = if kana && language == "zh" {
                "ja"
            } else {
                language
            };
            (language, leftward)
        });
        if own.is_none() && !c.is_alphabetic() {
            continue;
        }
        if seams.last().map(|(_, last)| *last) != Some(own) {
            // What stands between two scripts belongs to the document's own.
            let start = match (seams.last(), own) {
                (None, None) => 0,
                (Some((_, Some(_))), None) => end,
                _ => at,
            };
            if seams.is_empty() && start > 0 {
                seams.push((0, None));
            } else if own.is_some() && matches!(seams.last(), Some((_, Some(_)))) && end < at {
                seams.push((end, None));
            }
            seams.push((start, own));
        }
        end = at + c.len_utf8();
    }
    if matches!(seams.last(), Some((_, Some(_)))) && end < text.len() {
        seams.push((end, None));
    }
    if seams.is_empty() {
        return vec![plain(text)];
    }
    let ends = seams
        .iter()
        .skip(1)
        .map(|(at, _)| *at)
        .chain([text.len()])
        .collect::<Vec<_>>();
    seams
        .iter()
        .zip(ends)
        .filter_map(|((start, own), end)| {
            let text = text.get(*start..end).filter(|text| !text.is_empty())?;
            Some(Piece {
                text,
                language: own.map(|(language, _)| language),
                leftward: own.is_some_and(|(_, leftward)| leftward),
            })
        })
        .collect()
}

/// The language that a letter's script names, and whether it reads from right to left. Scripts that
/// many languages share (Latin, Cyrillic) name none.
fn foreign(c: char) -> Option<(&'static str, bool)> {
    Some(match c {
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => ("he", true),
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' => ("ar", true),
        '\u{700}'..='\u{74f}' => ("syr", true),
        '\u{780}'..='\u{7bf}' => ("dv", true),
        '\u{7c0}'..='\u{7ff}' => ("nqo", true),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => ("el", false),
        '\u{530}'..='\u{58f}' => ("hy", false),
        '\u{10a0}'..='\u{10ff}' => ("ka", false),
        '\u{1200}'..='\u{139f}' => ("am", false),
        '\u{900}'..='\u{97f}' => ("hi", false),
        '\u{b80}'..='\u{bff}' => ("ta", false),
        '\u{e00}'..='\u{e7f}' => ("th", false),
        '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => ("ko", false),
        '\u{3040}'..='\u{30ff}' => ("ja", false),
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' => {
            ("zh", false)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_on_the_side_of_its_first_letter() {
        for (text, expected) in [
            ("Bonjour مرحبا", false),
            ("مرحبا Bonjour", true),
            ("12 % : שלום", true),
            ("« … »", false),
            ("", false),
        ] {
            assert_eq!(leftward([text]), expected, "{text}");
        }
    }

    #[test]
    fn pieces_are_the_whole_text_and_name_their_language() {
        for (text, expected) in [
            ("L’été", vec![("L’été", None)]),
            (
                "Il dit : « مرحبا بكم » hier",
                vec![
                    ("Il dit : « ", None),
                    ("مرحبا بكم", Some("ar")),
                    (" » hier", None),
                ],
            ),
            (
                "שלום, 汉字!",
                vec![
                    ("שלום", Some("he")),
                    (", ", None),
                    ("汉字", Some("zh")),
                    ("!", None),
                ],
            ),
            ("漢字かな", vec![("漢字かな", Some("ja"))]),
            ("🦊 ↔ ½", vec![("🦊 ↔ ½", None)]),
        ] {
            let found = pieces(text);
            let said: Vec<_> = found.iter().map(|one| (one.text, one.language)).collect();
            assert_eq!(said, expected, "{text}");
        }
        for text in ["", "aا bב cก ไทย d 中", "ا", " ا ", "aا"] {
            let all: String = pieces(text).iter().map(|one| one.text).collect();
            assert_eq!(all, text);
        }
    }
}
