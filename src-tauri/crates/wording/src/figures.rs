//! Numbers, days and times of day as French and English write them, for messages and documents.
//! The UI has `Intl` for the same: what it shows and what is printed must agree.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use domain::workshop::Language;
use fluent::{FluentValue, types::FluentNumber};

use crate::Wording;

/// Narrow no-break space, between groups of three digits in French.
const NARROW: char = '\u{202f}';
/// Minus sign.
const MINUS: char = '\u{2212}';

/// The formatter of French bundles: numbers only.
pub(crate) fn french<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format(value, Language::Fr)
}

/// The formatter of English bundles: numbers only.
pub(crate) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format(value, Language::En)
}

fn format(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(written(number, language)),
        _ => None,
    }
}

fn written(number: &FluentNumber, language: Language) -> String {
    let options = &number.options;
    let text = match options.maximum_fraction_digits {
        Some(most) => rounded(
            number.value,
            most,
            options.minimum_fraction_digits.unwrap_or(0),
        ),
        // Without a limit, `Intl` shows at most three decimals.
        None => rounded(
            number.value,
            options.minimum_fraction_digits.unwrap_or(0).max(3),
            options.minimum_fraction_digits.unwrap_or(0),
        ),
    };
    localised(&text, language, options.use_grouping)
}

/// Rounded to `most` decimals, zeros at the end removed down to `least`.
///
/// A half goes away from zero, and what is rounded is the shortest number that reads back the same,
/// as `Intl` does on screen: 2.25 is 2.3, 1.005 is 1.01. `format!("{:.1}")` makes 2.2 and 1.00 of them.
fn rounded(value: f64, most: usize, least: usize) -> String {
    let shortest = format!("{}", value.abs());
    let (whole, decimals) = shortest.split_once('.').unwrap_or((&shortest, ""));
    let mut digits: Vec<u8> = whole.bytes().chain(decimals.bytes().take(most)).collect();
    if decimals
        .as_bytes()
        .get(most)
        .is_some_and(|next| *next >= b'5')
    {
        let mut at = digits.len();
        loop {
            match at.checked_sub(1) {
                None => digits.insert(0, b'1'),
                Some(before) if digits[before] == b'9' => {
                    digits[before] = b'0';
                    at = before;
                    continue;
                }
                Some(before) => digits[before] += 1,
            }
            break;
        }
    }
    let point = digits.len() - decimals.len().min(most);
    let mut shown: String = digits.iter().map(|digit| char::from(*digit)).collect();
    let decimals = shown.split_off(point);
    let decimals = format!("{:0<least$}", decimals.trim_end_matches('0'));
    let zero = shown == "0" && decimals.bytes().all(|digit| digit == b'0');
    let sign = if value < 0.0 && !zero { "-" } else { "" };
    match decimals.as_str() {
        "" => format!("{sign}{shown}"),
        decimals => format!("{sign}{shown}.{decimals}"),
    }
}

/// Digits with the language's separators.
fn localised(text: &str, language: Language, grouping: bool) -> String {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (Some(MINUS), rest),
        None => (None, text),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = String::new();
    out.extend(sign);
    for (at, digit) in whole.chars().enumerate() {
        if grouping && at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(match language {
                Language::Fr => NARROW,
                Language::En => ',',
            });
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(match language {
            Language::Fr => ',',
            Language::En => '.',
        });
        out.push_str(decimals);
    }
    out
}

impl Wording {
    /// A number with at most `decimals` decimals: « 1 234,5 », "1,234.5".
    pub fn number(self, value: f64, decimals: usize) -> String {
        localised(&rounded(value, decimals, 0), self.language(), true)
    }

    /// A number with exactly `decimals` decimals: « 4,20 », "4.20".
    pub fn fixed(self, value: f64, decimals: usize) -> String {
        localised(&rounded(value, decimals, decimals), self.language(), true)
    }

    /// A day with its year: « 1er mars 2026 », "1 March 2026".
    pub fn day(self, day: NaiveDate) -> String {
        format!("{}\u{a0}{}", self.day_month(day), day.year())
    }

    /// A day without its year: « 12 mars », "12 March".
    pub fn day_month(self, day: NaiveDate) -> String {
        let number = match (self.language(), day.day()) {
            (Language::Fr, 1) => "1er".to_owned(),
            (_, number) => number.to_string(),
        };
        format!(
            "{number}\u{a0}{}",
            self.say(&format!("month-{}", day.month()))
        )
    }

    /// A day with the day of the week: « jeudi 12 mars 2026 », "Thursday 12 March 2026".
    pub fn week_day(self, day: NaiveDate) -> String {
        let weekday = self.say(&format!("weekday-{}", day.weekday().number_from_monday()));
        format!("{weekday} {}", self.day(day))
    }

    /// A time of day, on 24 hours: "10:31", "9:05".
    pub fn time(self, time: NaiveTime) -> String {
        format!("{}:{:02}", time.hour(), time.minute())
    }
}
