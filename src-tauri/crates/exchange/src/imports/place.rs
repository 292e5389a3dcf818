//! Where what was imported lies: one factor for all places that the file gives, and for what has none a
//! grid, by zone and then by cluster. Units are those of the board; it starts at the origin.

use domain::limits;

use super::{ImportedBoard, ImportedNote};
use crate::sample::layout::{Layout, NOTE_WIDTH, Piece, arrange, height};

/// Around the notes of a zone that has no rectangle.
const AROUND: f64 = 40.0;
/// Between two zones of a grid.
const BETWEEN: f64 = 60.0;
/// Between two notes.
const GAP: f64 = 10.0;
/// How far a board may reach.
const REACH: f64 = 900_000.0;
/// Zones without a place or a note that stand in a row.
const EMPTY: usize = 50;
/// How much places may be drawn apart or together.
const FACTORS: (f64, f64) = (0.2, 6.0);

/// Places for all of a board.
#[derive(Debug, Default)]
pub struct Places {
    /// Left, top and width of each note.
    pub notes: Vec<(f64, f64, Option<f64>)>,
    /// Left, top, width and height of each zone.
    pub zones: Vec<[f64; 4]>,
}

impl Places {
    /// Where it starts: at that corner, or before it where it would reach beyond what a board may hold.
    pub fn start(&self, (left, top): (f64, f64)) -> (f64, f64) {
        let notes = self.notes.iter().map(|(x, y, _)| (*x, *y));
        let zones = self
            .zones
            .iter()
            .map(|[x, y, wide, high]| (x + wide, y + high));
        let (right, bottom) = notes.chain(zones).fold((0.0_f64, 0.0_f64), |far, at| {
            (far.0.max(at.0), far.1.max(at.1))
        });
        let within = |corner: f64, far: f64| corner.min(limits::SPAN - far).max(-limits::SPAN);
        (within(left, right), within(top, bottom))
    }
}

/// Gives each note its zone, then takes the place from what lies farther from most others than a board
/// reaches, and from zones that no board has room for: they count as what has none. Gives how many.
pub fn gather(board: &mut ImportedBoard) -> usize {
    within_zones(board);
    let mut strays = 0;
    for zone in &mut board.zones {
        let inside_out = |[_, _, wide, high]: [f64; 4]| wide < 0.0 || high < 0.0;
        if zone.rectangle.is_some_and(inside_out) {
            zone.rectangle = None;
            strays += 1;
        }
    }
    let reach = REACH / wanted(&board.notes);
    for axis in [0, 1] {
        strays += gather_along(board, axis, reach);
    }
    strays
}

fn gather_along(board: &mut ImportedBoard, axis: usize, reach: f64) -> usize {
    let along = |(x, y): (f64, f64)| if axis == 0 { x } else { y };
    let placed = board.notes.iter().filter_map(|note| note.place);
    let mut places: Vec<f64> = placed.map(along).collect();
    if places.is_empty() {
        let zones = board.zones.iter().filter_map(|zone| zone.rectangle);
        places = zones.map(|rectangle| rectangle[axis]).collect();
    }
    places.sort_by(f64::total_cmp);
    let Some((mut from, mut to)) = crowd(&places, reach) else {
        return 0;
    };
    let room = reach.max(to - from);
    let mut strays = 0;
    for zone in &mut board.zones {
        let Some(rectangle) = zone.rectangle else {
            continue;
        };
        let (first, last) = (
            from.min(rectangle[axis]),
            to.max(rectangle[axis] + rectangle[axis + 2]),
        );
        if last - first <= room {
            (from, to) = (first, last);
        } else {
            zone.rectangle = None;
            strays += 1;
        }
    }
    for note in &mut board.notes {
        let stray = |place| !(from..=to).contains(&along(place));
        if note.place.is_some_and(stray) {
            note.place = None;
            // A text that was divided had one place.
            strays += usize::from(note.part == 0);
        }
    }
    strays
}

/// From where to where most of them lie, within that reach of each other; all, where no more than half do.
fn crowd(sorted: &[f64], reach: f64) -> Option<(f64, f64)> {
    let (mut first, mut best) = (0, (0, 0));
    for last in 0..sorted.len() {
        while sorted[last] - sorted[first] > reach {
            first += 1;
        }
        if last - first > best.1 - best.0 {
            best = (first, last);
        }
    }
    if (best.1 - best.0 + 1) * 2 <= sorted.len() {
        best = (0, sorted.len() - 1);
    }
    Some((*sorted.get(best.0)?, *sorted.get(best.1)?))
}

/// Lays a board out.
pub fn lay_out(board: &ImportedBoard) -> Places {
    let placed = board.notes.iter().any(|note| note.place.is_some());
    let mut places = if placed || board.zones.iter().any(|zone| zone.rectangle.is_some()) {
        as_there(board)
    } else {
        grid(board)
    };
    to_origin(&mut places);
    places
}

fn as_there(board: &ImportedBoard) -> Places {
    let factor = factor(board);
    let mut notes = Vec::with_capacity(board.notes.len());
    let mut bottom = f64::MIN;
    // Parts of a divided text stand under each other, as far as there is room.
    let mut last: Option<[f64; 3]> = None;
    for note in &board.notes {
        let (x, y, first) = match (note.place, note.part, last) {
            (_, 1.., Some([x, under, first])) if under - first < limits::SPAN - REACH => {
                (x, under, first)
            }
            (None, ..) | (_, 1.., Some(_)) => (f64::NAN, f64::NAN, f64::NAN),
            (Some((x, y)), ..) => (x * factor, y * factor, y * factor),
        };
        let width = note
            .width
            .map(|width| (width * factor).clamp(60.0, 2_000.0))
            .filter(|width| (width - NOTE_WIDTH).abs() > 1.0);
        last = match x.is_nan() {
            true => last.filter(|_| note.part > 0),
            false => Some([x, y + height(&note.text) + GAP, first]),
        };
        if !y.is_nan() {
            bottom = bottom.max(y + height(&note.text));
        }
        notes.push((x, y, width));
    }
    let mut zones: Vec<Option<[f64; 4]>> = board
        .zones
        .iter()
        .map(|zone| {
            zone.rectangle
                .map(|rectangle| rectangle.map(|side| side * factor))
        })
        .collect();
    for (number, zone) in zones.iter_mut().enumerate() {
        if zone.is_none() {
            *zone = around(&board.notes, &notes, number);
        }
        if let Some([_, top, _, high]) = zone {
            bottom = bottom.max(*top + *high);
        }
    }
    // What has no place stands below, in rows.
    let top = if bottom == f64::MIN {
        0.0
    } else {
        bottom + BETWEEN
    };
    let without: Vec<usize> = (0..notes.len())
        .filter(|note| notes[*note].0.is_nan())
        .collect();
    let pieces: Vec<Piece<'_>> = without
        .iter()
        .map(|note| piece(&board.notes[*note], None))
        .collect();
    let below = arrange(&[], &pieces);
    for (note, (x, y)) in without.iter().zip(below.places) {
        notes[*note] = (x, y + top, None);
    }
    let far = top + below.height + BETWEEN;
    let zones = zones
        .into_iter()
        .enumerate()
        .map(|(number, zone)| {
            let (row, column) = (number / EMPTY, number % EMPTY);
            let empty = [
                column as f64 * 500.0,
                far + row as f64 * 400.0,
                400.0,
                300.0,
            ];
            zone.or_else(|| around(&board.notes, &notes, number))
                .unwrap_or(empty)
        })
        .collect();
    Places { notes, zones }
}

/// A note without a zone of its own is in the smallest one that holds its centre.
fn within_zones(board: &mut ImportedBoard) {
    if board.notes.iter().any(|note| note.zone.is_some()) {
        return;
    }
    let zones: Vec<(usize, [f64; 4])> = board
        .zones
        .iter()
        .enumerate()
        .filter_map(|(number, zone)| Some((number, zone.rectangle?)))
        .collect();
    for note in &mut board.notes {
        let Some((x, y)) = note.place else { continue };
        let width = note.width.unwrap_or(NOTE_WIDTH);
        let high = note.height.unwrap_or(width);
        let (x, y) = (x + width / 2.0, y + high / 2.0);
        note.zone = zones
            .iter()
            .filter(|(_, [left, top, wide, high])| {
                (*left..=left + wide).contains(&x) && (*top..=top + high).contains(&y)
            })
            .min_by(|(_, a), (_, b)| (a[2] * a[3]).total_cmp(&(b[2] * b[3])))
            .map(|(number, _)| *number);
    }
}

/// One factor for all places, never so large that the board reaches too far.
fn factor(board: &ImportedBoard) -> f64 {
    let extent = |axis: usize| {
        let along = |(x, y): (f64, f64)| if axis == 0 { [x, x] } else { [y, y] };
        let notes = board.notes.iter().filter_map(|note| note.place);
        let zones = board.zones.iter().filter_map(|zone| zone.rectangle);
        let zones = zones.map(|of| [of[axis], of[axis] + of[axis + 2]]);
        let all = notes.map(along).chain(zones);
        let (from, to) = all.fold((f64::MAX, f64::MIN), |(from, to), [first, last]| {
            (from.min(first), to.max(last))
        });
        to - from
    };
    let reach = extent(0).max(extent(1)).max(1.0);
    wanted(&board.notes).min(REACH / reach)
}

/// Our note's width ÷ the median width there; without widths, the factor that keeps neighbours from
/// overlapping.
fn wanted(notes: &[ImportedNote]) -> f64 {
    let mut widths: Vec<f64> = notes
        .iter()
        .filter_map(|note| note.width.filter(|width| *width > 0.0))
        .collect();
    widths.sort_by(f64::total_cmp);
    match median(&widths) {
        Some(width) => NOTE_WIDTH / width,
        None => apart(notes).clamp(FACTORS.0, FACTORS.1),
    }
}

fn median(sorted: &[f64]) -> Option<f64> {
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        even if even % 2 == 0 => Some(f64::midpoint(sorted[middle - 1], sorted[middle])),
        _ => Some(sorted[middle]),
    }
}

/// Neighbours that a note is compared with.
const NEAR: usize = 60;

/// What every note asks for not to lie over its neighbours; notes that lie over each other there do so
/// here.
fn apart(notes: &[ImportedNote]) -> f64 {
    let places: Vec<(f64, f64, f64)> = notes
        .iter()
        .filter_map(|note| note.place.map(|(x, y)| (x, y, height(&note.text))))
        .collect();
    let mut needed = vec![0.0_f64; places.len()];
    for by in [0, 1] {
        let mut order: Vec<usize> = (0..places.len()).collect();
        let along = |at: usize| if by == 0 { places[at].0 } else { places[at].1 };
        order.sort_by(|a, b| along(*a).total_cmp(&along(*b)));
        for (index, one) in order.iter().enumerate() {
            for other in order.iter().skip(index + 1).take(NEAR) {
                let (a, b) = (places[*one], places[*other]);
                let (wide, high) = ((a.0 - b.0).abs(), (a.1 - b.1).abs());
                if wide.hypot(high) < 30.0 {
                    continue;
                }
                let upper = if a.1 <= b.1 { a.2 } else { b.2 };
                let need = ((NOTE_WIDTH + GAP) / wide).min((upper + GAP) / high);
                needed[*one] = needed[*one].max(need);
                needed[*other] = needed[*other].max(need);
            }
        }
    }
    let mut needed: Vec<f64> = needed.into_iter().filter(|need| *need > 0.0).collect();
    needed.sort_by(f64::total_cmp);
    // A few that lie close do not draw all others apart.
    let most = needed.len().saturating_sub(1) * 95 / 100;
    needed.get(most).copied().unwrap_or(1.0)
}

/// The notes of a zone and a margin.
fn around(
    notes: &[ImportedNote],
    places: &[(f64, f64, Option<f64>)],
    zone: usize,
) -> Option<[f64; 4]> {
    let mut found: Option<[f64; 4]> = None;
    for (note, (x, y, width)) in notes.iter().zip(places) {
        if note.zone != Some(zone) || x.is_nan() {
            continue;
        }
        let (right, bottom) = (x + width.unwrap_or(NOTE_WIDTH), y + height(&note.text));
        found = Some(match found {
            None => [*x, *y, right, bottom],
            Some([l, t, r, b]) => [l.min(*x), t.min(*y), r.max(right), b.max(bottom)],
        });
    }
    let [left, top, right, bottom] = found?;
    Some([
        left - AROUND,
        top - AROUND,
        right - left + 2.0 * AROUND,
        bottom - top + 2.0 * AROUND,
    ])
}

fn piece(note: &ImportedNote, cluster: Option<usize>) -> Piece<'_> {
    Piece {
        text: &note.text,
        cluster,
        shown: true,
    }
}

/// A grid: zones side by side, in each its clusters.
#[allow(clippy::cast_precision_loss)] // far below 2^52
fn grid(board: &ImportedBoard) -> Places {
    let mut places = Places {
        notes: vec![(0.0, 0.0, None); board.notes.len()],
        zones: Vec::new(),
    };
    let titles: Vec<&str> = board
        .clusters
        .iter()
        .map(|cluster| cluster.title.as_str())
        .collect();
    let (mut left, mut tallest, mut top) = (0.0, 0.0_f64, 0.0);
    let wide = 3_000.0_f64.max(250.0 * (board.notes.len() as f64).sqrt());
    // Of each zone, and at the end those of none.
    let mut members = vec![Vec::new(); board.zones.len() + 1];
    for (number, note) in board.notes.iter().enumerate() {
        let zone = note.zone.unwrap_or(board.zones.len());
        if let Some(members) = members.get_mut(zone) {
            members.push(number);
        }
    }
    for (number, members) in members.into_iter().enumerate() {
        let zone = Some(number).filter(|number| *number < board.zones.len());
        if members.is_empty() && zone.is_none() {
            continue;
        }
        let pieces: Vec<Piece<'_>> = members
            .iter()
            .map(|note| piece(&board.notes[*note], board.notes[*note].cluster))
            .collect();
        let layout = folded(arrange(&titles, &pieces));
        if left > wide {
            (left, top, tallest) = (0.0, top + tallest + BETWEEN, 0.0);
        }
        let edge = if zone.is_some() { AROUND } else { 0.0 };
        for (note, (x, y)) in members.iter().zip(layout.places) {
            places.notes[*note] = (left + edge + x, top + edge + y, None);
        }
        let size = (
            layout.width.max(NOTE_WIDTH) + 2.0 * edge,
            layout.height.max(100.0) + 2.0 * edge,
        );
        if zone.is_some() {
            places.zones.push([left, top, size.0, size.1]);
        }
        left += size.0 + BETWEEN;
        tallest = tallest.max(size.1);
    }
    places
}

/// What is taller than a board may reach goes on beside itself.
fn folded(mut layout: Layout) -> Layout {
    if layout.height <= REACH {
        return layout;
    }
    let wide = layout.width + BETWEEN;
    for (x, y) in &mut layout.places {
        let strip = (*y / REACH).floor();
        (*x, *y) = (*x + strip * wide, *y - strip * REACH);
        layout.width = layout.width.max(*x + NOTE_WIDTH);
    }
    layout.height = REACH;
    layout
}

fn to_origin(places: &mut Places) {
    let lefts = places
        .notes
        .iter()
        .map(|note| note.0)
        .chain(places.zones.iter().map(|zone| zone[0]));
    let left = lefts.fold(f64::MAX, f64::min);
    let tops = places
        .notes
        .iter()
        .map(|note| note.1)
        .chain(places.zones.iter().map(|zone| zone[1]));
    let top = tops.fold(f64::MAX, f64::min);
    let round = |value: f64| (value * 10.0).round() / 10.0;
    for note in &mut places.notes {
        (note.0, note.1) = (round(note.0 - left), round(note.1 - top));
        note.2 = note.2.map(round);
    }
    for zone in &mut places.zones {
        *zone = [
            round(zone[0] - left),
            round(zone[1] - top),
            round(zone[2]),
            round(zone[3]),
        ];
    }
}
