//! Durations that a text states in free words. What is typed is always kept; the minutes are read
//! beside it. The desk reads the same (`journeys/minutes.ts`): `tests/durations.json` holds both.

/// Parts of an hour that have a sign of their own.
const SIGNS: [(char, &str); 15] = [
    ('½', "1/2"),
    ('¼', "1/4"),
    ('¾', "3/4"),
    ('⅓', "1/3"),
    ('⅔', "2/3"),
    ('⅕', "1/5"),
    ('⅖', "2/5"),
    ('⅗', "3/5"),
    ('⅘', "4/5"),
    ('⅙', "1/6"),
    ('⅚', "5/6"),
    ('⅛', "1/8"),
    ('⅜', "3/8"),
    ('⅝', "5/8"),
    ('⅞', "7/8"),
];
const ONES: [&[&str]; 19] = [
    &["un", "une", "one", "an", "a"],
    &["deux", "two"],
    &["trois", "three"],
    &["quatre", "four"],
    &["cinq", "five"],
    &["six"],
    &["sept", "seven"],
    &["huit", "eight"],
    &["neuf", "nine"],
    &["dix", "ten"],
    &["onze", "eleven"],
    &["douze", "twelve"],
    &["treize", "thirteen"],
    &["quatorze", "fourteen"],
    &["quinze", "fifteen"],
    &["seize", "sixteen"],
    &["seventeen"],
    &["eighteen"],
    &["nineteen"],
];
const TENS: [&[&str]; 5] = [
    &["vingt", "twenty"],
    &["trente", "thirty"],
    &["quarante", "forty"],
    &["cinquante", "fifty"],
    &["soixante", "sixty"],
];

/// A number of units: whole, or a part of one.
#[derive(Clone, Copy)]
struct Many {
    over: u64,
    under: u64,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Whole,
    Decimal,
    Part,
}

/// Minutes that a text such as "1 h 20", "45 min", « une demi-heure » or "19 jours" states, where it
/// can be read.
///
/// Understands hours, minutes and days in French and English, one or several of them in a row, in
/// figures or in words; a day counts 1,440 minutes, and only hours have parts. Anything else gives
/// `None`: the text itself is always kept.
pub fn minutes_in(text: &str) -> Option<u32> {
    let tokens = tokens(text);
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let mut total: Option<u64> = None;
    let mut after_hours = false;
    let mut rest = &words[..];
    while !rest.is_empty() {
        if total.is_some() && is_and(rest[0]) && part(&rest[1..]).is_some() {
            rest = &rest[1..];
        }
        let (many, after) = quantity(rest)?;
        let unit = after
            .first()
            .map(|word| word.strip_prefix("d'").unwrap_or(word));
        rest = after.get(1..).unwrap_or_default();
        let whole = many.kind == Kind::Whole;
        let minutes = match unit {
            Some("h" | "heure" | "heures" | "hour" | "hours") => {
                after_hours = true;
                hours(many)?
            }
            Some("min" | "mn" | "minute" | "minutes") if whole => many.over,
            Some("j" | "jour" | "jours" | "day" | "days" | "d") if whole => {
                many.over.checked_mul(1440)?
            }
            None if after_hours && whole => many.over,
            None if after_hours && many.kind == Kind::Part => hours(many)?,
            _ => return None,
        };
        total = Some(total.unwrap_or(0).checked_add(minutes)?);
    }
    u32::try_from(total?).ok()
}

/// To the minute.
fn hours(many: Many) -> Option<u64> {
    let twice = many.over.checked_mul(120)?;
    twice
        .checked_add(many.under)?
        .checked_div(many.under.checked_mul(2)?)
}

fn is_and(word: &str) -> bool {
    matches!(word, "et" | "and")
}

/// A number and what follows it: « 1 », « 1,5 », « 3/4 », « 1 1/2 », « une », « trois quarts ».
fn quantity<'a>(words: &'a [&'a str]) -> Option<(Many, &'a [&'a str])> {
    if let Some(found) = part(words) {
        return Some(found);
    }
    let first = *words.first()?;
    if let Some((whole, after)) = first.split_once([',', '.']) {
        // Three figures may be thousands.
        if !matches!(after.len(), 1 | 2 | 4) || !after.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let under = 10_u64.checked_pow(u32::try_from(after.len()).ok()?)?;
        let before: u64 = if whole.is_empty() {
            0
        } else {
            whole.parse().ok()?
        };
        let over = before
            .checked_mul(under)?
            .checked_add(after.parse().ok()?)?;
        let kind = Kind::Decimal;
        return Some((Many { over, under, kind }, &words[1..]));
    }
    let (whole, after) = match first.parse::<u64>() {
        Ok(whole) => (whole, &words[1..]),
        Err(_) => in_words(words)?,
    };
    // « 1 1/2 h », "one and a half hours".
    let more = match after.first() {
        Some(word) if is_and(word) => &after[1..],
        _ => after,
    };
    if let Some((part, after)) = part(more) {
        let over = whole.checked_mul(part.under)?.checked_add(part.over)?;
        return Some((Many { over, ..part }, after));
    }
    let many = Many {
        over: whole,
        under: 1,
        kind: Kind::Whole,
    };
    Some((many, after))
}

/// A part of one: « 3/4 », « une demi », « trois quarts », "a quarter of an".
fn part<'a>(words: &'a [&'a str]) -> Option<(Many, &'a [&'a str])> {
    let of = |over, under| Many {
        over,
        under,
        kind: Kind::Part,
    };
    let first = *words.first()?;
    if let Some((over, under)) = first.split_once('/') {
        let (over, under): (u64, u64) = (over.parse().ok()?, under.parse().ok()?);
        return (under > 0).then_some((of(over, under), &words[1..]));
    }
    let second = words.get(1).copied().unwrap_or_default();
    let article = matches!(first, "un" | "une" | "one" | "a" | "an" | "le" | "1");
    let (many, after) = match (first, second) {
        ("trois" | "three" | "3", "quart" | "quarts" | "quarter" | "quarters") => {
            (of(3, 4), &words[2..])
        }
        (_, "quart" | "quarter") if article => (of(1, 4), &words[2..]),
        ("quart" | "quarter", _) => (of(1, 4), &words[1..]),
        (_, "demi" | "demie" | "half") if article => (of(1, 2), &words[2..]),
        ("demi" | "demie" | "half", _) => (of(1, 2), &words[1..]),
        _ => return None,
    };
    let skipped = after
        .iter()
        .take_while(|word| matches!(**word, "of" | "a" | "an"))
        .count();
    Some((many, &after[skipped..]))
}

/// A number in words, up to sixty-nine.
fn in_words<'a>(words: &'a [&'a str]) -> Option<(u64, &'a [&'a str])> {
    let first = *words.first()?;
    let one = |word: Option<&&str>| {
        let found = ONES.iter().zip(1_u64..);
        found
            .clone()
            .find(|(names, _)| word.is_some_and(|word| names.contains(word)))
            .map(|(_, value)| value)
    };
    if let Some((_, tens)) = TENS
        .iter()
        .zip(2_u64..)
        .find(|(names, _)| names.contains(&first))
    {
        let joined = words.get(1).is_some_and(|word| is_and(word));
        let at = if joined { 2 } else { 1 };
        return Some(match one(words.get(at)) {
            Some(1) if joined => (tens * 10 + 1, &words[3..]),
            Some(unit @ 1..=9) if !joined => (tens * 10 + unit, &words[2..]),
            _ => (tens * 10, &words[1..]),
        });
    }
    let value = one(Some(&first))?;
    match one(words.get(1)) {
        // « dix-sept ».
        Some(unit @ 7..=9) if first == "dix" => Some((10 + unit, &words[2..])),
        _ => Some((value, &words[1..])),
    }
}

/// Numbers and words apart, lower case; a hyphen between letters parts words.
fn tokens(text: &str) -> Vec<String> {
    let mut plain = String::new();
    for c in text.to_lowercase().chars() {
        if let Some((_, part)) = SIGNS.iter().find(|(sign, _)| *sign == c) {
            plain.push(' ');
            plain.push_str(part);
            continue;
        }
        plain.push(match c {
            '\u{2018}' | '\u{2019}' | '\u{02bc}' => '\'',
            '\u{2044}' => '/',
            '\u{2010}'..='\u{2013}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        });
    }
    let signs: Vec<char> = plain.chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let letter = |at: usize| signs.get(at).is_some_and(|c| c.is_alphabetic());
    let point = |at: usize| signs.get(at).is_some_and(|c| matches!(c, ',' | '.')) && digit(at + 1);
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let from = at;
        if signs[at] == ' ' {
            at += 1;
            continue;
        }
        if digit(at) || point(at) {
            while digit(at) {
                at += 1;
            }
            if point(at) || (at > from && signs.get(at) == Some(&'/') && digit(at + 1)) {
                at += 1;
                while digit(at) {
                    at += 1;
                }
            }
        } else {
            while at < signs.len() && !digit(at) && signs[at] != ' ' && !point(at) {
                if at > from && signs[at] == '-' && letter(at - 1) && letter(at + 1) {
                    break;
                }
                at += 1;
            }
        }
        tokens.push(signs[from..at].iter().collect());
        if signs.get(at) == Some(&'-') && letter(at + 1) && at > 0 && letter(at - 1) {
            at += 1;
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::minutes_in;

    #[test]
    fn durations_as_people_write_them() {
        let source = include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../tests/durations.json"
        ));
        let all: Vec<(String, Option<u32>)> = serde_json::from_str(source).unwrap();
        assert!(all.len() > 60);
        for (text, minutes) in all {
            assert_eq!(minutes_in(&text), minutes, "{text:?}");
        }
    }
}
