//! A number of a workbook as it is shown: by its number format, as far as people use them. Dates by
//! their pattern, decimals and thousands by their places, percentages, and the words around.

use chrono::{Datelike, NaiveDate, Timelike};

/// The format of a number that the program brings.
pub fn built_in(id: u32) -> &'static str {
    match id {
        1 => "0",
        2 => "0.00",
        3 | 37 | 38 => "#,##0",
        4 | 39 | 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 | 20 => "hh:mm",
        19 | 21 => "hh:mm:ss",
        22 => "dd/mm/yyyy hh:mm",
        45 | 47 => "mm:ss",
        46 => "[h]:mm:ss",
        _ => "General",
    }
}

/// An integer.
#[allow(clippy::cast_precision_loss)] // a workbook's numbers are floats
pub fn integer(value: i64, format: Option<&str>, comma: bool, epoch_1904: bool) -> String {
    number(value as f64, format, comma, epoch_1904)
}

/// A number; `comma` writes decimals as French does.
pub fn number(value: f64, format: Option<&str>, comma: bool, epoch_1904: bool) -> String {
    let format = format.unwrap_or("General");
    let mut parts = sections(format);
    let section = if value < 0.0 && parts.len() > 1 {
        parts.swap_remove(1)
    } else {
        parts.swap_remove(0)
    };
    if section.eq_ignore_ascii_case("general") || section == "@" || section.is_empty() {
        return plain(value, comma);
    }
    if let Some(text) = moment(value, &section, epoch_1904) {
        return text;
    }
    decimal(value, &section, comma)
}

/// The sections of a format, without colours and conditions.
fn sections(format: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = format.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        let end = parts.len() - 1;
        match c {
            '"' => {
                quoted = !quoted;
                parts[end].push(c);
            }
            ';' if !quoted => parts.push(String::new()),
            '[' if !quoted => {
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let lower = inner.to_lowercase();
                if ["h", "hh", "m", "mm", "s", "ss"].contains(&lower.as_str()) {
                    parts[end].push_str(&format!("[{lower}]"));
                } else if let Some(rest) = inner.strip_prefix('$') {
                    // `[$€-40C]`: the sign of a currency.
                    let sign = rest.split('-').next().unwrap_or_default();
                    if !sign.is_empty() {
                        parts[end].push_str(&format!("\"{sign}\""));
                    }
                }
            }
            '_' | '*' if !quoted => {
                // A space of that width, or a filling.
                chars.next();
            }
            '\\' if !quoted => {
                if let Some(next) = chars.next() {
                    parts[end].push_str(&format!("\"{next}\""));
                }
            }
            _ => parts[end].push(c),
        }
    }
    parts
}

fn plain(value: f64, comma: bool) -> String {
    let rounded = format!("{value:.9}");
    let text = if value.abs() >= 1e15 {
        format!("{value}")
    } else if rounded.contains('.') {
        rounded
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned()
    } else {
        rounded
    };
    let text = if text == "-0" { "0".to_owned() } else { text };
    if comma { text.replace('.', ",") } else { text }
}

/// A date or an hour, where the pattern has one of their letters outside quotation marks.
#[allow(clippy::cast_possible_truncation)] // within the years that a workbook knows
fn moment(value: f64, section: &str, epoch_1904: bool) -> Option<String> {
    let lower = section.to_lowercase();
    let mut quoted = false;
    let dated = lower.chars().any(|c| {
        if c == '"' {
            quoted = !quoted;
        }
        !quoted && matches!(c, 'd' | 'm' | 'y' | 'h' | 's')
    });
    if !dated || !(-657_434.0..3_000_000.0).contains(&value) {
        return None;
    }
    let seconds = (value * 86_400.0).round() as i64;
    let days = seconds.div_euclid(86_400);
    let epoch = if epoch_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)?
    } else {
        // Day 60 is the 29 February 1900 that never was.
        let early = if days < 60 { 31 } else { 30 };
        NaiveDate::from_ymd_opt(1899, 12, early)?
    };
    let date = epoch.checked_add_signed(chrono::Duration::days(days))?;
    let at = date.and_hms_opt(0, 0, 0)? + chrono::Duration::seconds(seconds.rem_euclid(86_400));
    let letters: Vec<char> = lower.chars().collect();
    let half = lower.contains("am/pm") || lower.contains("a/p");
    let mut out = String::new();
    let (mut index, mut quoted) = (0, false);
    let mut after_hour = false;
    while let Some(&c) = letters.get(index) {
        if c == '"' {
            quoted = !quoted;
            index += 1;
            continue;
        }
        if quoted {
            // The words as they are written.
            out.extend(section.chars().nth(index));
            index += 1;
            continue;
        }
        if c == '[' {
            let unit = letters.get(index + 1).copied().unwrap_or('h');
            let total = match unit {
                'h' => seconds / 3_600,
                'm' => seconds / 60,
                _ => seconds,
            };
            out.push_str(&total.to_string());
            index += letters[index..].iter().position(|c| *c == ']').unwrap_or(0) + 1;
            after_hour = true;
            continue;
        }
        let run = letters[index..].iter().take_while(|n| **n == c).count();
        let minutes = c == 'm'
            && (after_hour
                || letters[index + run..]
                    .iter()
                    .find(|c| matches!(c, 's' | 'd' | 'y' | 'h'))
                    == Some(&'s'));
        match c {
            'y' if run <= 2 => out.push_str(&format!("{:02}", at.year() % 100)),
            'y' => out.push_str(&format!("{:04}", at.year())),
            'm' if minutes => out.push_str(&padded(at.minute(), run)),
            'm' if run >= 3 => out.push_str(&format!("{:02}", at.month())),
            'm' => out.push_str(&padded(at.month(), run)),
            'd' if run >= 3 => out.push_str(&format!("{:02}", at.day())),
            'd' => out.push_str(&padded(at.day(), run)),
            'h' => out.push_str(&padded(
                if half {
                    (at.hour() + 11) % 12 + 1
                } else {
                    at.hour()
                },
                run,
            )),
            's' => out.push_str(&padded(at.second(), run)),
            'a' if half => {
                out.push_str(if at.hour() < 12 { "AM" } else { "PM" });
                index += if letters[index..].starts_with(&['a', 'm']) {
                    5
                } else {
                    3
                };
                continue;
            }
            other => out.extend(std::iter::repeat_n(other, run)),
        }
        if matches!(c, 'h' | 'm' | 'd' | 'y' | 's') {
            after_hour = c == 'h';
        }
        index += run;
    }
    Some(out.trim().to_owned())
}

fn padded(value: u32, run: usize) -> String {
    if run >= 2 {
        format!("{value:02}")
    } else {
        value.to_string()
    }
}

/// Decimals and thousands by their places, and the words around the number.
fn decimal(value: f64, section: &str, comma: bool) -> String {
    let (mut before, mut pattern, mut after) = (String::new(), String::new(), String::new());
    let mut quoted = false;
    for c in section.chars() {
        if c == '"' {
            quoted = !quoted;
        } else if !quoted && matches!(c, '0' | '#' | '?' | '.' | ',') {
            pattern.push(c);
        } else if pattern.is_empty() {
            before.push(c);
        } else {
            after.push(c);
        }
    }
    if !pattern.contains(['0', '#', '?']) || after.contains('/') || after.contains('E') {
        return plain(value, comma);
    }
    let percent = before.contains('%') || after.contains('%');
    let places = pattern
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.matches(['0', '#', '?']).count());
    let least = pattern
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.matches('0').count());
    let number = if percent { value * 100.0 } else { value };
    let sectioned = section.contains('-') && value < 0.0;
    let mut text = format!("{:.places$}", number.abs());
    if let Some((whole, decimals)) = text.clone().split_once('.') {
        let mut decimals = decimals.to_owned();
        while decimals.len() > least && decimals.ends_with('0') {
            decimals.pop();
        }
        text = if decimals.is_empty() {
            whole.to_owned()
        } else {
            format!("{whole}.{decimals}")
        };
    }
    let whole_places = pattern
        .split('.')
        .next()
        .unwrap_or_default()
        .matches('0')
        .count();
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) => (whole.to_owned(), Some(decimals.to_owned())),
        None => (text.clone(), None),
    };
    let mut whole = format!("{whole:0>whole_places$}");
    if pattern.contains(',') {
        let digits: Vec<char> = whole.chars().collect();
        let gap = if comma { '\u{202f}' } else { ',' };
        let mut spaced = String::new();
        for (index, digit) in digits.iter().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                spaced.push(gap);
            }
            spaced.push(*digit);
        }
        whole = spaced;
    }
    let point = if comma { ',' } else { '.' };
    let shown = match decimals {
        Some(decimals) => format!("{whole}{point}{decimals}"),
        None => whole,
    };
    let minus = number < 0.0 && !sectioned && shown.chars().any(|c| ('1'..='9').contains(&c));
    let sign = if minus { "-" } else { "" };
    format!("{before}{sign}{shown}{after}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_as_the_workbook_shows_them() {
        for (value, format, french) in [
            (3.0, "General", "3"),
            (0.1 + 0.2, "General", "0,3"),
            (12.5, "0.00", "12,50"),
            (1_234_567.0, "#,##0", "1\u{202f}234\u{202f}567"),
            (0.256, "0%", "26%"),
            (-4.2, "0.0;[Red]-0.0", "-4,2"),
            (-4.2, "0.0", "-4,2"),
            (7.0, "000", "007"),
            (12.0, "#,##0.00\\ \"€\"", "12,00 €"),
            (12.0, "#,##0.00\\ [$€-40C]", "12,00 €"),
            (46_093.0, "dd/mm/yyyy", "12/03/2026"),
            (46_093.0, "d/m/yy", "12/3/26"),
            (46_093.375, "yyyy\\-mm\\-dd\\ hh:mm", "2026-03-12 09:00"),
            (0.5, "hh:mm", "12:00"),
            (1.25, "[h]:mm:ss", "30:00:00"),
            (0.75, "h\" h \"mm", "18 h 00"),
            (46_093.0, "dd mmmm yyyy", "12 03 2026"),
        ] {
            assert_eq!(number(value, Some(format), true, false), french, "{format}");
        }
        assert_eq!(number(1_234.5, Some("#,##0.0"), false, false), "1,234.5");
        assert_eq!(
            number(44_631.0, Some("yyyy-mm-dd"), false, true),
            "2026-03-12"
        );
    }
}
