//! The typography of printed sentences, in French and English, on words and on data alike.
//!
//! Works on a copy for paper; what is stored never changes. An existing space is replaced by the
//! right one, none is ever inserted: "12:30", "http://…" and smileys stay as written. Quotation
//! marks around a whole text are added by [`Typography::quoted`], and those inside it then step down.

use domain::workshop::Language;

/// Narrow no-break space.
pub const NARROW: char = '\u{202f}';
/// No-break space.
pub const NO_BREAK: char = '\u{a0}';
/// Minus sign.
pub const MINUS: char = '\u{2212}';

/// Units that stay with their number.
const UNITS: &[&str] = &[
    "€", "k€", "M€", "$", "£", "km", "m", "cm", "mm", "m²", "km²", "kg", "g", "L", "l", "min",
    "mn", "s", "h", "j", "Mo", "Go", "ko", "To", "MB", "GB", "kB", "°C", "km/h", "€/mois", "€/an",
];

/// The rules of one language.
#[derive(Clone, Copy, Debug)]
pub struct Typography {
    language: Language,
}

impl Typography {
    /// The rules of a language.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// A text as it is printed.
    pub fn text(self, text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let mut out = String::with_capacity(text.len() + 8);
        for (at, &c) in chars.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|i| chars.get(i)).copied();
            let after = chars.get(at + 1).copied();
            out.push(match c {
                '\'' if before.is_some_and(char::is_alphabetic) => '’',
                '"' if self.language == Language::En => curled(before),
                '-' if is_minus(before, after) => MINUS,
                ' ' | NO_BREAK | NARROW => space(&chars, at, c),
                other => other,
            });
        }
        out
    }

    /// A text between quotation marks; marks inside it step down, marks around it are not doubled.
    pub fn quoted(self, text: &str) -> String {
        let printed = self.text(text.trim());
        match self.language {
            Language::Fr => {
                let inner = stepped_down(&bare(&printed, '«', '»'));
                format!("«{NARROW}{inner}{NARROW}»")
            }
            Language::En => {
                let bare = bare(&printed, '“', '”');
                let inner: String = bare
                    .chars()
                    .map(|c| match c {
                        '“' => '‘',
                        '”' => '’',
                        other => other,
                    })
                    .collect();
                format!("“{inner}”")
            }
        }
    }
}

/// A straight double quotation mark opens after a space or a bracket, and closes elsewhere.
fn curled(before: Option<char>) -> char {
    match before {
        None => '“',
        Some(c) if c.is_whitespace() || matches!(c, '(' | '[' | '«' | '‘' | '—' | '–') => {
            '“'
        }
        Some(_) => '”',
    }
}

/// A hyphen before a digit, where a word or number cannot end: a sign.
fn is_minus(before: Option<char>, after: Option<char>) -> bool {
    after.is_some_and(|c| c.is_ascii_digit())
        && before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '«' | ':' | '/'))
}

/// The space that belongs where one was written.
fn space(chars: &[char], at: usize, written: char) -> char {
    let before = at.checked_sub(1).and_then(|i| chars.get(i)).copied();
    let after = chars.get(at + 1).copied();
    if before.is_none_or(char::is_whitespace) {
        return written;
    }
    if before == Some('«') || matches!(after, Some(';' | '!' | '?' | '»' | '%' | '‰')) {
        return NARROW;
    }
    if after == Some(':') {
        return NO_BREAK;
    }
    let digit_before = before.is_some_and(|c| c.is_ascii_digit());
    let digit_after = after.is_some_and(|c| c.is_ascii_digit());
    if digit_before {
        let word: String = chars[at + 1..]
            .iter()
            .take_while(|c| {
                !c.is_whitespace() && !matches!(c, '.' | ',' | ';' | ')' | '!' | '?' | ':' | '…')
            })
            .take(8)
            .collect();
        if word == "h" {
            return NARROW;
        }
        if UNITS.contains(&word.as_str()) {
            return NO_BREAK;
        }
    }
    // « 12 h 30 »: the space before the minutes.
    let hour = before == Some('h')
        && at >= 3
        && matches!(chars[at - 2], ' ' | NO_BREAK | NARROW)
        && chars[at - 3].is_ascii_digit();
    if hour && digit_after {
        return NARROW;
    }
    // Groups of three digits: « 1 250 ».
    let group = chars
        .get(at + 1..at + 4)
        .is_some_and(|g| g.iter().all(char::is_ascii_digit))
        && !chars.get(at + 4).is_some_and(char::is_ascii_digit);
    let head = chars[..at]
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_digit())
        .count();
    if digit_before && group && (1..=3).contains(&head) && written != ' ' {
        return NARROW;
    }
    written
}

/// The text without one pair of marks around it.
fn bare(text: &str, open: char, close: char) -> String {
    let inside = text
        .strip_prefix(open)
        .and_then(|rest| rest.strip_suffix(close));
    match inside {
        Some(inner) if !inner.contains(open) && !inner.contains(close) => inner
            .trim_matches(|c| matches!(c, ' ' | NO_BREAK | NARROW))
            .to_owned(),
        _ => text.to_owned(),
    }
}

/// Guillemets become English marks, without the spaces inside them.
fn stepped_down(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '«' => {
                out.push('“');
                while chars
                    .next_if(|c| matches!(*c, ' ' | NO_BREAK | NARROW))
                    .is_some()
                {}
            }
            '»' => {
                let kept = out.trim_end_matches([' ', NO_BREAK, NARROW]).len();
                out.truncate(kept);
                out.push('”');
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const FR: Typography = Typography {
        language: Language::Fr,
    };
    const EN: Typography = Typography {
        language: Language::En,
    };

    #[test]
    fn french_spaces_are_replaced_and_never_inserted() {
        for (written, printed) in [
            ("pas le standard !", "pas le standard\u{202f}!"),
            ("photocopie !!", "photocopie\u{202f}!!"),
            ("enfin!", "enfin!"),
            ("ex : facture", "ex\u{a0}: facture"),
            ("« debout »", "«\u{202f}debout\u{202f}»"),
            ("de 58 % à 75 %", "de 58\u{202f}% à 75\u{202f}%"),
            (
                "De 8 h 45 à 11 h, un agent",
                "De 8\u{202f}h\u{202f}45 à 11\u{202f}h, un agent",
            ),
            ("à 34 km de", "à 34\u{a0}km de"),
            ("0,10 € ou", "0,10\u{a0}€ ou"),
            ("dans les 48h", "dans les 48h"),
            (
                "à 10:31, https://exemple.invalid",
                "à 10:31, https://exemple.invalid",
            ),
            ("L'agent d'accueil", "L’agent d’accueil"),
            ("12 ' de plus", "12 ' de plus"),
            (
                "de -2 à +2, 2024-2025, pré-accueil",
                "de −2 à +2, 2024-2025, pré-accueil",
            ),
            ("12 idées, 5 minutes", "12 idées, 5 minutes"),
            ("deux  espaces  ?", "deux  espaces  ?"),
            ("", ""),
        ] {
            assert_eq!(FR.text(written), printed, "{written:?}");
        }
    }

    #[test]
    fn quotes_inside_a_quote_step_down() {
        assert_eq!(
            FR.quoted("SMS : « il vous manque quelque chose ? Reportez ici »"),
            "«\u{202f}SMS\u{a0}: “il vous manque quelque chose\u{202f}? Reportez ici”\u{202f}»"
        );
        assert_eq!(FR.quoted("« déjà cité »"), "«\u{202f}déjà cité\u{202f}»");
        assert_eq!(EN.quoted("It's \"so\" long"), "“It’s ‘so’ long”");
    }

    #[test]
    fn what_is_printed_keeps_every_other_code_point() {
        let hostile = "\u{0}\u{202e}\u{10ffff}e\u{301}\u{301}👩‍🚒 #eval(1) $x$ <b>&amp;";
        assert_eq!(FR.text(hostile), hostile);
        assert_eq!(
            FR.text(&FR.text("C'est « ça » !")),
            FR.text("C'est « ça » !")
        );
    }
}
