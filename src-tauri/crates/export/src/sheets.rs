//! The paper of a poster: one sheet, or several that overlap and are put together along their crop
//! marks. Where a sheet stands among the others is computed here, in points; what is on it, and how
//! its marks are drawn, is not.

use domain::{ErrorCode, Fault};
use serde_json::{Value, json};
use synthesis::document::supports;

pub(crate) const POINTS: f64 = 72.0 / 25.4;
/// Around a sheet, for the printer and the crop marks.
pub(crate) const EDGE: f64 = 10.0 * POINTS;
/// What two neighbouring sheets both show.
pub(crate) const OVERLAP: f64 = 10.0 * POINTS;
/// Smaller letters cannot be read on a wall.
pub const READABLE: f64 = 7.0;
/// The most sheets on one side.
const SHEETS: u32 = 12;

/// How a sheet is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// As what stands on it asks for.
    #[default]
    Auto,
    /// Standing.
    Portrait,
    /// Lying.
    Landscape,
}

/// The sheets of a poster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// A0 to A4.
    pub format: u8,
    /// Sheets side by side.
    pub columns: u32,
    /// Sheets one under the other.
    pub rows: u32,
    /// How each is held.
    pub turn: Turn,
}

impl Paper {
    /// `a0` to `a4`, and how many sheets of it.
    ///
    /// # Errors
    /// `OutOfRange`.
    pub fn new(format: u8, columns: u32, rows: u32) -> Result<Self, Fault> {
        let wrong = |place: &str, value: u32| {
            Fault::new(ErrorCode::OutOfRange)
                .at(place)
                .detail(value)
                .limit(u64::from(SHEETS))
        };
        if format > 4 {
            return Err(wrong("paper", u32::from(format)));
        }
        for count in [columns, rows] {
            if !(1..=SHEETS).contains(&count) {
                return Err(wrong("tiles", count));
            }
        }
        Ok(Self {
            format,
            columns,
            rows,
            turn: Turn::Auto,
        })
    }

    /// The same, held so.
    #[must_use]
    pub fn turned(self, turn: Turn) -> Self {
        Self { turn, ..self }
    }

    /// As canvases take it: the paper, and whether it lies where that is said. Several sheets of it are
    /// one canvas.
    pub fn canvas(self) -> (supports::Paper, Option<bool>) {
        let paper = match self.format {
            0 => supports::Paper::A0,
            1 => supports::Paper::A1,
            2 => supports::Paper::A2,
            3 => supports::Paper::A3,
            _ => supports::Paper::A4,
        };
        let lying = match self.turn {
            Turn::Auto => None,
            Turn::Portrait => Some(false),
            Turn::Landscape => Some(true),
        };
        (paper, lying)
    }

    /// Width and height of a sheet that stands, in points.
    fn upright(self) -> (f64, f64) {
        let (width, height) = match self.format {
            0 => (841.0, 1_189.0),
            1 => (594.0, 841.0),
            2 => (420.0, 594.0),
            3 => (297.0, 420.0),
            _ => (210.0, 297.0),
        };
        (width * POINTS, height * POINTS)
    }

    /// The sheets, lying or standing, with an edge around what each shows.
    pub(crate) fn sheets(self, lying: bool, edge: f64) -> Sheets {
        let (short, long) = self.upright();
        let sheet = if lying { (long, short) } else { (short, long) };
        let window = (sheet.0 - 2.0 * edge, sheet.1 - 2.0 * edge);
        let all = |one: f64, count: u32| {
            let count = f64::from(count);
            one * count - OVERLAP * (count - 1.0)
        };
        Sheets {
            sheet,
            window,
            whole: (all(window.0, self.columns), all(window.1, self.rows)),
            edge,
            columns: self.columns,
            rows: self.rows,
        }
    }
}

/// Sheets, laid side by side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheets {
    /// A sheet.
    pub sheet: (f64, f64),
    /// What one shows.
    pub window: (f64, f64),
    /// What they show together.
    pub whole: (f64, f64),
    pub edge: f64,
    pub columns: u32,
    pub rows: u32,
}

impl Sheets {
    pub fn count(&self) -> u32 {
        self.columns * self.rows
    }

    /// From a sheet to the next.
    pub fn step(&self) -> (f64, f64) {
        (self.window.0 - OVERLAP, self.window.1 - OVERLAP)
    }

    /// As the templates take them.
    pub fn data(&self) -> Value {
        let step = self.step();
        json!({
            "sheet": [self.sheet.0, self.sheet.1],
            "window": [self.window.0, self.window.1],
            "whole": [self.whole.0, self.whole.1],
            "step": [step.0, step.1],
            "edge": self.edge,
            "columns": self.columns,
            "rows": self.rows,
            "tiled": self.count() > 1,
        })
    }
}

/// Thousandths of a point are finer than any printer.
pub(crate) fn points(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}
