//! Moments. Dates and times of day are `chrono` values; a moment is a count of milliseconds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
#[serde(transparent)]
#[ts(export, type = "number")]
pub struct Timestamp(pub i64);

/// Minutes that a text such as "1 h 20", "45 min" or "19 jours" states, where it can be read.
///
/// Understands hours, minutes and days in French and English, one or several of them in a row;
/// a day counts 1,440 minutes. Anything else gives `None`: the text itself is always kept.
pub fn minutes_in(text: &str) -> Option<u32> {
    let lower = text.to_lowercase();
    let spaced: String = lower
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    let mut tokens = Vec::new();
    let mut chars = spaced.chars().peekable();
    while let Some(&c) = chars.peek() {
        if c == ' ' {
            chars.next();
        } else if c.is_ascii_digit() {
            let mut number = String::new();
            while let Some(&d) = chars.peek().filter(|d| d.is_ascii_digit()) {
                number.push(d);
                chars.next();
            }
            tokens.push(number);
        } else {
            let mut word = String::new();
            while let Some(&d) = chars.peek().filter(|d| !d.is_ascii_digit() && **d != ' ') {
                word.push(d);
                chars.next();
            }
            tokens.push(word);
        }
    }
    let mut total: u64 = 0;
    let mut after_hours = false;
    let mut rest = tokens.iter().peekable();
    while let Some(number) = rest.next() {
        let value: u64 = number.parse().ok()?;
        let factor = match rest.next().map(String::as_str) {
            Some("h" | "heure" | "heures" | "hour" | "hours") => {
                after_hours = true;
                60
            }
            Some("min" | "mn" | "minute" | "minutes") => 1,
            Some("j" | "jour" | "jours" | "day" | "days" | "d") => 1440,
            None if after_hours => 1,
            _ => return None,
        };
        total = total.checked_add(value.checked_mul(factor)?)?;
    }
    if tokens.is_empty() {
        None
    } else {
        u32::try_from(total).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::minutes_in;

    #[test]
    fn durations_as_people_write_them() {
        for (text, minutes) in [
            ("1 h", Some(60)),
            ("45 min", Some(45)),
            ("1 h 20", Some(80)),
            ("1h20", Some(80)),
            ("1\u{202f}h\u{202f}50", Some(110)),
            ("19 jours", Some(27_360)),
            ("2 h", Some(120)),
            ("", None),
            ("longtemps", None),
            ("12", None),
            ("3 semaines", None),
            ("99999999999999999999 h", None),
        ] {
            assert_eq!(minutes_in(text), minutes, "{text:?}");
        }
    }
}
