//! Where notes lie that have no place: by cluster, on a grid that a person can read from the left.
//!
//! Clusters stand in rows, two or three columns of notes each, every note in the shortest column.
//! Heights are estimates: the face measures real ones, and nothing here depends on a typeface.
//! Units are those of the board (1 unit = 1 px at 100 %).

/// Width of a note.
pub const NOTE_WIDTH: f64 = 184.0;
/// Between two notes.
const GAP: f64 = 10.0;
/// Between two clusters.
const CLUSTER_GAP: f64 = 26.0;
/// Columns of notes in a row of clusters.
const COLUMNS: usize = 9;
/// Above the notes of a cluster, without the lines of its title.
const TITLE_MARGIN: f64 = 40.0;
/// A line of a title.
const TITLE_LINE: f64 = 28.0;
/// Width of a character of a title.
const TITLE_CHARACTER: f64 = 9.5;
/// Characters of a line of a note; fewer than most lines hold, since notes that overlap hide words.
const LINE_CHARACTERS: usize = 20;
/// A line of a note.
const LINE: f64 = 19.0;
/// A note without its lines: its padding and the band of its colour.
const FRAME: f64 = 27.0;
/// Before notes that stand alone.
const ASIDE_GAP: f64 = 40.0;

/// A note to place.
pub struct Piece<'a> {
    pub text: &'a str,
    /// The cluster it belongs to, by number.
    pub cluster: Option<usize>,
    /// Hidden and waiting notes lie below all others.
    pub shown: bool,
}

/// The places of notes, and how far they reach.
pub struct Layout {
    /// Left and top edge of each note, in the order given.
    pub places: Vec<(f64, f64)>,
    pub width: f64,
    pub height: f64,
}

/// Places notes under the titles of their clusters.
pub fn arrange(titles: &[&str], notes: &[Piece<'_>]) -> Layout {
    let mut layout = Layout {
        places: vec![(0.0, 0.0); notes.len()],
        width: 0.0,
        height: 0.0,
    };
    let mut of_cluster = vec![Vec::new(); titles.len()];
    let (mut alone, mut unseen) = (Vec::new(), Vec::new());
    for (index, note) in notes.iter().enumerate() {
        let cluster = note.cluster.and_then(|number| of_cluster.get_mut(number));
        match cluster {
            _ if !note.shown => unseen.push(index),
            Some(members) => members.push(index),
            None => alone.push(index),
        }
    }
    let mut last = None;
    let mut row: Vec<Slot<'_>> = Vec::new();
    for (title, members) in titles.iter().zip(of_cluster) {
        if members.is_empty() {
            continue;
        }
        let slot = Slot {
            title,
            columns: columns_for(members.len()),
            members,
        };
        let used: usize = row.iter().map(|slot| slot.columns).sum();
        if used + slot.columns > COLUMNS {
            last = layout.place_row(&row, notes);
            row.clear();
        }
        row.push(slot);
    }
    if !row.is_empty() {
        last = layout.place_row(&row, notes);
    }
    layout.place_alone(&alone, last, notes);
    layout.place_alone(&unseen, None, notes);
    layout
}

/// A cluster in a row.
struct Slot<'a> {
    title: &'a str,
    columns: usize,
    members: Vec<usize>,
}

/// Where the last cluster of a row lies: left edge, columns, bottom.
struct Corner {
    left: f64,
    columns: usize,
    bottom: f64,
}

impl Layout {
    fn place_row(&mut self, row: &[Slot<'_>], notes: &[Piece<'_>]) -> Option<Corner> {
        let lines = row
            .iter()
            .map(|slot| title_lines(slot.title, slot.columns))
            .fold(1.0, f64::max);
        let top = self.height + TITLE_MARGIN + lines * TITLE_LINE;
        let mut left = 0.0;
        let mut corner = None;
        for slot in row {
            let bottom = self.fill(left, top, slot.columns, &slot.members, notes);
            corner = Some(Corner {
                left,
                columns: slot.columns,
                bottom,
            });
            left += span(slot.columns) + CLUSTER_GAP;
        }
        corner
    }

    /// Notes of no cluster: a few stand under the last cluster, many in rows of their own.
    fn place_alone(&mut self, alone: &[usize], under: Option<Corner>, notes: &[Piece<'_>]) {
        if alone.is_empty() {
            return;
        }
        match under {
            Some(corner) if alone.len() <= corner.columns => {
                let columns = alone.len();
                let left = corner.left + span(corner.columns) - span(columns);
                self.fill(left, corner.bottom + ASIDE_GAP, columns, alone, notes);
            }
            _ => {
                let gap = if self.height > 0.0 {
                    2.0 * ASIDE_GAP
                } else {
                    0.0
                };
                let columns = alone.len().min(many_columns(alone.len()));
                self.fill(0.0, self.height + gap, columns, alone, notes);
            }
        }
    }

    /// Puts notes into columns, each into the shortest; gives the bottom of the longest.
    fn fill(
        &mut self,
        left: f64,
        top: f64,
        columns: usize,
        members: &[usize],
        notes: &[Piece<'_>],
    ) -> f64 {
        let mut bottoms = vec![top; columns.max(1)];
        for index in members {
            let mut shortest = 0;
            for (column, bottom) in bottoms.iter().enumerate() {
                if *bottom < bottoms[shortest] {
                    shortest = column;
                }
            }
            let x = left + span(shortest + 1) - NOTE_WIDTH;
            self.places[*index] = (x, bottoms[shortest]);
            bottoms[shortest] += height(notes[*index].text) + GAP;
            self.width = self.width.max(x + NOTE_WIDTH);
        }
        let bottom = bottoms.iter().copied().fold(top, f64::max) - GAP;
        self.height = self.height.max(bottom);
        bottom
    }
}

/// Columns of a cluster: two, three from seven notes on, more for large ones.
fn columns_for(notes: usize) -> usize {
    match notes {
        0..=6 => 2,
        7..=24 => 3,
        25..=60 => 5,
        many => many_columns(many),
    }
}

/// Columns of many notes: as many as there are rows, once a row of the board is not enough.
fn many_columns(notes: usize) -> usize {
    COLUMNS.max(notes.isqrt())
}

/// Width of some columns with the gaps between them.
#[allow(clippy::cast_precision_loss)] // far below 2^52 columns
fn span(columns: usize) -> f64 {
    let columns = columns as f64;
    columns * NOTE_WIDTH + (columns - 1.0) * GAP
}

#[allow(clippy::cast_precision_loss)] // at most 200 characters
fn title_lines(title: &str, columns: usize) -> f64 {
    let width = title.chars().count() as f64 * TITLE_CHARACTER;
    (width / (span(columns) - 2.0 * GAP)).ceil().max(1.0)
}

/// The estimated height of a note: its words put into lines, one after the other.
#[allow(clippy::cast_precision_loss)] // at most 500 lines
pub fn height(text: &str) -> f64 {
    let mut lines = 0;
    for paragraph in text.split('\n') {
        let mut room = LINE_CHARACTERS;
        lines += 1;
        for word in paragraph.split_whitespace() {
            let length = word.chars().count();
            if length > room && room < LINE_CHARACTERS {
                lines += 1;
                room = LINE_CHARACTERS;
            }
            // A word longer than a line is broken.
            lines += length.saturating_sub(1) / LINE_CHARACTERS;
            let rest = match length % LINE_CHARACTERS {
                0 if length > 0 => LINE_CHARACTERS,
                rest => rest,
            };
            room = room.min(LINE_CHARACTERS).saturating_sub(rest + 1);
        }
    }
    FRAME + LINE * lines as f64
}
