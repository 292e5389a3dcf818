//! Breaks a text into lines as the board on the screen does (`ui/src/boards/engine/text.ts`): words
//! stay whole where they fit, longer ones are cut between what a person sees as characters, French
//! punctuation never starts a line and « never ends one. Nothing is ever left out.

use unicode_segmentation::UnicodeSegmentation;

/// The lines of a text in a given width. An empty text is one empty line.
pub(crate) fn wrap(text: &str, width: f64, measure: &mut dyn FnMut(&str) -> f64) -> Vec<String> {
    let mut lines = Vec::new();
    let text = text.replace("\r\n", "\n");
    for paragraph in text.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let mut line = String::new();
        let mut filled = 0.0;
        for piece in pieces(paragraph) {
            let bare = piece.trim_end();
            if !line.is_empty() && filled + measure(bare) > width {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                filled = 0.0;
            }
            if line.is_empty() && measure(bare) > width {
                let mut parts = cut(&piece, width, measure);
                let last = parts.pop().unwrap_or_default();
                lines.extend(parts.iter().map(|part| part.trim_end().to_owned()));
                filled = measure(&last);
                line = last;
            } else {
                filled += measure(&piece);
                line.push_str(&piece);
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Pieces between which a line may end; a piece carries its own trailing spaces.
fn pieces(line: &str) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for word in words(line) {
        let bare = word.trim_end();
        let stays = !bare.is_empty() && bare.chars().all(closes);
        let opened = joined.last().is_some_and(|before| {
            let last = before.trim_end().rsplit([' ', '\t']).next();
            last.is_some_and(|last| !last.is_empty() && last.chars().all(opens))
        });
        match joined.last_mut() {
            Some(before) if stays || opened => before.push_str(&word),
            _ => joined.push(word),
        }
    }
    joined
        .iter()
        .flat_map(|word| {
            if word.chars().any(wide) {
                word.graphemes(true).map(str::to_owned).collect()
            } else {
                hyphened(word)
            }
        })
        .collect()
}

/// Words with the spaces after them.
fn words(line: &str) -> Vec<String> {
    let space = |c: char| c == ' ' || c == '\t';
    let mut out: Vec<String> = Vec::new();
    let mut after = false;
    for c in line.chars() {
        match out.last_mut() {
            Some(word) if space(c) || !after => word.push(c),
            _ => out.push(c.to_string()),
        }
        after = space(c);
    }
    out
}

/// After a hyphen or a slash inside a word: service-|public.fr
fn hyphened(word: &str) -> Vec<String> {
    let chars: Vec<char> = word.chars().collect();
    let mut out = vec![String::new()];
    for (place, c) in chars.iter().enumerate() {
        if let Some(part) = out.last_mut() {
            part.push(*c);
        }
        let near = |place: Option<usize>| place.and_then(|place| chars.get(place));
        let solid = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        if matches!(c, '-' | '–' | '/')
            && solid(near(place.checked_sub(1)))
            && solid(near(Some(place + 1)))
        {
            out.push(String::new());
        }
    }
    out
}

fn cut(word: &str, width: f64, measure: &mut dyn FnMut(&str) -> f64) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    for sign in word.graphemes(true) {
        let longer = format!("{part}{sign}");
        if !part.is_empty() && measure(longer.trim_end()) > width {
            parts.push(std::mem::take(&mut part));
            part.push_str(sign);
        } else {
            part = longer;
        }
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

/// Signs that stay with the word before them, even after a space.
fn closes(c: char) -> bool {
    "!?:;»)]},.%€…".contains(c)
}

fn opens(c: char) -> bool {
    "«([{".contains(c)
}

/// Scripts that break between any two signs.
fn wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

/// Whether a text is read from right to left: its first letter decides.
pub(crate) fn is_leftward(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    )
}
