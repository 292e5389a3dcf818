//! How notes are divided over pages that can be read from the back of a room. Measures are in
//! letters' heights of the smallest text there is on that screen, which is a part of its height.

/// So many lines of the smallest text fill the screen's height.
pub const SMALLEST: f64 = 27.0;
/// A letter's width, of its height, with room to spare for wide ones.
const LETTER: f64 = 0.56;
/// Of the page: the title above, the foot below, and between them the notes.
const HEAD: f64 = 7.0;
const FOOT: f64 = 4.5;
/// A line with its leading, and what stands round the words of a note.
const LINE: f64 = 1.25;
const AROUND: f64 = 2.6;
/// A column is not narrower than this, and what lies beside and between.
const COLUMN: f64 = 13.0;
const BESIDE: f64 = 2.0;

/// The room that a screen has for notes.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    columns: usize,
    /// Letters of a line in a column.
    letters: usize,
    height: f64,
}

impl Sheet {
    /// That of a screen, by its width over its height.
    pub fn of(ratio: f64) -> Self {
        let width = (ratio.clamp(0.3, 4.0) * SMALLEST - 2.0 * BESIDE).max(COLUMN / 2.0);
        let columns = [3, 2]
            .into_iter()
            .find(|columns| width / f64::from(*columns) >= COLUMN)
            .unwrap_or(1);
        let own = width / f64::from(columns) - BESIDE;
        Self {
            columns: usize::try_from(columns).unwrap_or(1),
            letters: whole(own / LETTER).max(8),
            height: SMALLEST - HEAD - FOOT,
        }
    }

    /// The height of a note.
    fn note(&self, text: &str) -> f64 {
        let lines = lines(text, self.letters);
        f64::from(u32::try_from(lines).unwrap_or(u32::MAX)) * LINE + AROUND
    }

    /// Pages of columns of notes, by their numbers; one empty page for none. A note stands alone
    /// rather than being cut.
    pub fn divided<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Vec<Vec<Vec<usize>>> {
        let mut pages = vec![vec![Vec::new()]];
        let mut used = 0.0;
        for (at, text) in texts.enumerate() {
            let own = self.note(text);
            let Some(page) = pages.last_mut() else { break };
            let full = used > 0.0 && used + own > self.height;
            if full && page.len() < self.columns {
                page.push(Vec::new());
                used = 0.0;
            } else if full {
                pages.push(vec![Vec::new()]);
                used = 0.0;
            }
            used += own;
            if let Some(column) = pages.last_mut().and_then(|page| page.last_mut()) {
                column.push(at);
            }
        }
        pages.into_iter().map(|page| self.levelled(page)).collect()
    }

    /// A page that is not full has its notes side by side before one under the other.
    fn levelled(&self, page: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        let notes: Vec<usize> = page.iter().flatten().copied().collect();
        if page.len() >= self.columns || notes.is_empty() {
            return page;
        }
        let rows = notes.len().div_ceil(self.columns);
        notes.chunks(rows).map(<[usize]>::to_vec).collect()
    }
}

/// Lines that a text needs where so many letters stand in one; words are not divided unless they
/// are longer than that.
pub fn lines(text: &str, letters: usize) -> usize {
    let mut lines = 0;
    for paragraph in text.split('\n') {
        let mut used = 0;
        lines += 1;
        for word in paragraph.split_whitespace() {
            let long = word.chars().count();
            let wanted = if used == 0 { long } else { used + 1 + long };
            if wanted <= letters {
                used = wanted;
                continue;
            }
            if used > 0 {
                lines += 1;
            }
            lines += long.saturating_sub(1) / letters.max(1);
            used = long % letters.max(1);
        }
    }
    lines
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few hundred at most
fn whole(number: f64) -> usize {
    number.clamp(0.0, 10_000.0) as usize
}

#[cfg(test)]
#[path = "pages/tests.rs"]
mod tests;
