//! What holds for every format: text out of HTML, guards before a sign, colours, texts beyond the limit.

use domain::{limits, note::Colour};

use super::{Imported, ImportedBoard, ImportedNote, Long, Reason, Said, place};

/// The text of HTML: `<br>` and the end of a block are line ends, other tags go, then entities are
/// decoded once, then the ends are trimmed.
pub fn of_html(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let tag = &rest[at + 1..];
        let begins = tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let Some(end) = tag.find('>').filter(|_| begins) else {
            text.push('<');
            rest = tag;
            continue;
        };
        let inner = tag[..end].trim_end_matches('/').to_ascii_lowercase();
        let name = inner.split_whitespace().next().unwrap_or_default();
        if matches!(name, "br" | "/p" | "/div" | "/li") {
            text.push('\n');
        }
        rest = &tag[end + 1..];
    }
    text.push_str(rest);
    entities(&text).trim().to_owned()
}

/// Entities decoded once.
pub fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let end = after
            .char_indices()
            .take(12)
            .find(|(_, c)| *c == ';')
            .map(|(end, _)| end);
        match end.and_then(|end| Some((end, named(&after[..end])?))) {
            Some((end, c)) => {
                out.push(c);
                rest = &after[end + 1..];
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn named(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| *c != '\0');
    }
    const NAMED: [(&str, char); 60] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("hellip", '…'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("euro", '€'),
        ("deg", '°'),
        ("copy", '©'),
        ("reg", '®'),
        ("times", '×'),
        ("agrave", 'à'),
        ("acirc", 'â'),
        ("aelig", 'æ'),
        ("ccedil", 'ç'),
        ("egrave", 'è'),
        ("eacute", 'é'),
        ("ecirc", 'ê'),
        ("euml", 'ë'),
        ("icirc", 'î'),
        ("iuml", 'ï'),
        ("ocirc", 'ô'),
        ("oelig", 'œ'),
        ("ugrave", 'ù'),
        ("ucirc", 'û'),
        ("uuml", 'ü'),
        ("yuml", 'ÿ'),
        ("Agrave", 'À'),
        ("Acirc", 'Â'),
        ("AElig", 'Æ'),
        ("Ccedil", 'Ç'),
        ("Egrave", 'È'),
        ("Eacute", 'É'),
        ("Ecirc", 'Ê'),
        ("Euml", 'Ë'),
        ("Icirc", 'Î'),
        ("Iuml", 'Ï'),
        ("Ocirc", 'Ô'),
        ("OElig", 'Œ'),
        ("Ugrave", 'Ù'),
        ("Ucirc", 'Û'),
        ("Uuml", 'Ü'),
        ("auml", 'ä'),
        ("ouml", 'ö'),
        ("Auml", 'Ä'),
        ("Ouml", 'Ö'),
        ("szlig", 'ß'),
        ("ntilde", 'ñ'),
        ("middot", '·'),
        ("bull", '•'),
        ("rarr", '→'),
    ];
    NAMED.iter().find(|(own, _)| *own == name).map(|(_, c)| *c)
}

/// A text without the guard that its exporter puts before one of these signs.
pub fn unguarded<'a>(text: &'a str, signs: &[char]) -> (&'a str, bool) {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(signs) => (rest, true),
        _ => (text, false),
    }
}

/// The signs that a spreadsheet would compute.
pub const SIGNS: [char; 4] = ['=', '+', '-', '@'];

/// A colour by its name, else by `#rrggbb` (with or without the sign, three digits too).
pub fn colour(word: &str) -> Colour {
    known_colour(word).unwrap_or_default()
}

/// The same; none where the word is no colour that is known.
pub fn known_colour(word: &str) -> Option<Colour> {
    let word = word.trim().to_lowercase();
    by_name(&word).or_else(|| by_hex(&word))
}

/// The colour of a note: yellow where it has none, and told where it is not known.
pub fn noted(word: &str, imported: &mut Imported) -> Colour {
    let known = known_colour(word);
    let unknown = known.is_none() && !word.trim().is_empty();
    imported.leave(Reason::Unreadable, usize::from(unknown));
    known.unwrap_or_default()
}

fn by_name(word: &str) -> Option<Colour> {
    let word = word
        .trim_start_matches("light")
        .trim_start_matches("dark")
        .trim_start_matches(['_', '-', ' '])
        .trim_end_matches("_light")
        .trim_end_matches("_dark");
    Some(match word {
        "yellow" | "jaune" | "gold" | "or" | "white" | "blanc" | "transparent" | "none" => {
            Colour::Yellow
        }
        "orange" | "peachpuff" => Colour::Orange,
        "pink" | "rose" | "red" | "rouge" | "magenta" | "crimson" | "coral" | "mistyrose" => {
            Colour::Pink
        }
        "purple" | "violet" | "grape" | "lilac" | "lilas" | "mauve" | "indigo" | "plum" => {
            Colour::Lilac
        }
        "blue" | "bleu" | "sky" | "navy" | "slateblue" => Colour::Blue,
        "cyan" | "teal" | "turquoise" | "paleturquoise" => Colour::Turquoise,
        "green" | "vert" | "lime" => Colour::Green,
        "grey" | "gray" | "gris" | "black" | "noir" | "brown" | "marron" | "brun" | "kraft"
        | "silver" | "saddlebrown" => Colour::Kraft,
        _ => return None,
    })
}

fn by_hex(word: &str) -> Option<Colour> {
    let digits = word.strip_prefix('#').unwrap_or(word);
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let channel = |from: usize, long: bool| -> Option<f64> {
        let text = if long {
            digits.get(from * 2..from * 2 + 2)?.to_owned()
        } else {
            digits.get(from..=from)?.repeat(2)
        };
        Some(f64::from(u8::from_str_radix(&text, 16).ok()?) / 255.0)
    };
    let long = match digits.len() {
        3 => false,
        6 | 8 => true,
        _ => return None,
    };
    if digits.len() == 8 && digits.ends_with("00") {
        return Some(Colour::Yellow);
    }
    Some(by_hue(
        channel(0, long)?,
        channel(1, long)?,
        channel(2, long)?,
    ))
}

fn by_hue(red: f64, green: f64, blue: f64) -> Colour {
    let most = red.max(green).max(blue);
    let least = red.min(green).min(blue);
    let chroma = most - least;
    let lightness = f64::midpoint(most, least);
    if least >= 0.999 {
        return Colour::Yellow;
    }
    if chroma < 0.16 && !(lightness >= 0.92 && chroma >= 0.05) {
        return Colour::Kraft;
    }
    let sixth = if most == red {
        ((green - blue) / chroma).rem_euclid(6.0)
    } else if most == green {
        (blue - red) / chroma + 2.0
    } else {
        (red - green) / chroma + 4.0
    };
    match sixth * 60.0 {
        hue if !(15.0..345.0).contains(&hue) => Colour::Pink,
        hue if hue < 42.0 => Colour::Orange,
        hue if hue < 70.0 => Colour::Yellow,
        hue if hue < 160.0 => Colour::Green,
        hue if hue < 195.0 => Colour::Turquoise,
        hue if hue < 255.0 => Colour::Blue,
        hue if hue < 300.0 => Colour::Lilac,
        _ => Colour::Pink,
    }
}

/// Whether a note of that text comes: it says something, and not too much where that is left out.
pub fn comes(text: &str, long: Long) -> bool {
    let length = || text.chars().count() - text.matches("\r\n").count();
    !text.trim().is_empty() && (long == Long::Divide || length() <= limits::NOTE)
}

/// Notes that say nothing go, and those that say too much are divided or go; each is counted. Links,
/// options and counts follow.
pub fn settle(imported: &mut Imported, long: Long) {
    let (mut empty, mut left, mut divided, mut loose) = (0, 0, 0, 0);
    let mut unreadable = 0;
    for board in &mut imported.boards {
        let notes = std::mem::take(&mut board.notes);
        let mut now: Vec<Option<usize>> = Vec::with_capacity(notes.len());
        for mut note in notes {
            note.text = note.text.replace("\r\n", "\n");
            if note.text.trim().is_empty() {
                empty += 1;
                now.push(None);
                continue;
            }
            if note.text.chars().count() > limits::NOTE {
                if long == Long::LeaveOut {
                    left += 1;
                    now.push(None);
                    continue;
                }
                divided += 1;
            }
            now.push(Some(board.notes.len()));
            board.notes.extend(parts(note));
        }
        let before = board.links.len();
        board.links.retain_mut(|link| {
            let ends = (now.get(link.from).copied(), now.get(link.to).copied());
            let (Some(Some(from)), Some(Some(to))) = ends else {
                return false;
            };
            (link.from, link.to) = (from, to);
            from != to
        });
        loose += before - board.links.len();
        for ballot in &mut board.ballots {
            ballot.options.retain_mut(|option| match option.note {
                None => true,
                Some(note) => {
                    option.note = now.get(note).copied().flatten();
                    option.note.is_some()
                }
            });
        }
        // No ballot where every count is 0.
        board
            .ballots
            .retain(|ballot| ballot.options.iter().any(|option| option.dots > 0));
        without_empty_clusters(board);
        unreadable += place::gather(board);
    }
    // More than can be kept.
    let ballots = imported.boards.iter_mut().flat_map(|own| &mut own.ballots);
    for ballot in ballots.chain(&mut imported.polls) {
        let counts = ballot.options.iter_mut().map(|option| &mut option.dots);
        for count in counts.chain([&mut ballot.voters]) {
            unreadable += usize::from(*count > limits::COUNT);
            *count = (*count).min(limits::COUNT);
        }
    }
    imported.leave(Reason::Unreadable, unreadable);
    imported.leave(Reason::EmptyText, empty);
    imported.leave(Reason::TooLong, left);
    imported.leave(Reason::LooseLink, loose);
    imported.say(Said::Divided, divided);
}

/// A cluster none of whose notes came goes, and with it the option that stood for it.
fn without_empty_clusters(board: &mut ImportedBoard) {
    let mut held = vec![false; board.clusters.len()];
    for note in &board.notes {
        if let Some(held) = note.cluster.and_then(|cluster| held.get_mut(cluster)) {
            *held = true;
        }
    }
    let mut now = Vec::with_capacity(held.len());
    let mut next = 0;
    for held in &held {
        now.push(held.then_some(next));
        next += usize::from(*held);
    }
    let mut stays = held.iter();
    board.clusters.retain(|_| stays.next() == Some(&true));
    let moved = |cluster: usize| now.get(cluster).copied().flatten();
    for note in &mut board.notes {
        note.cluster = note.cluster.and_then(moved);
    }
    for ballot in &mut board.ballots {
        ballot.options.retain_mut(|option| match option.cluster {
            None => true,
            Some(cluster) => {
                option.cluster = moved(cluster);
                option.cluster.is_some()
            }
        });
    }
    board.ballots.retain(|ballot| !ballot.options.is_empty());
}

/// A note, divided at words where it is beyond the limit.
fn parts(note: ImportedNote) -> Vec<ImportedNote> {
    let mut parts = Vec::new();
    let mut rest = note.text.as_str();
    while rest.chars().count() > limits::NOTE {
        let most = rest
            .char_indices()
            .nth(limits::NOTE)
            .map_or(rest.len(), |(at, _)| at);
        let cut = rest[..most]
            .rfind(char::is_whitespace)
            .filter(|at| *at > most / 3)
            .unwrap_or_else(|| limits::within(rest, limits::NOTE).len());
        let (head, tail) = rest.split_at(cut);
        parts.push(head.trim_end().to_owned());
        rest = tail.trim_start();
    }
    if !rest.trim().is_empty() || parts.is_empty() {
        parts.push(rest.to_owned());
    }
    (0..)
        .zip(parts)
        .map(|(part, text)| ImportedNote {
            text,
            part,
            place: note.place,
            // What follows of a text shows nothing a second time.
            image: note.image.clone().filter(|_| part == 0),
            ..note.clone()
        })
        .collect()
}
