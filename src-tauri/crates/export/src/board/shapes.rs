//! What a board is drawn of, in its own units: few shapes, that each format can draw.

use domain::note::Colour;

use super::letters::{Line, Weight};

/// Red, green, blue, and how much of it covers what lies below.
pub(crate) type Ink = [u8; 4];

pub(crate) const CANVAS: Ink = [0xf8, 0xf5, 0xef, 255];
pub(crate) const INK: Ink = [0x1b, 0x21, 0x27, 255];
pub(crate) const INK_2: Ink = [0x45, 0x4d, 0x55, 255];
pub(crate) const LINE_STRONG: Ink = [0x82, 0x78, 0x68, 255];
/// The lower edge of a note.
pub(crate) const NOTE_EDGE: Ink = [0x1b, 0x21, 0x27, 56];

/// The paper of a note of that colour, by day.
pub(crate) fn paper(colour: Colour) -> Ink {
    match colour {
        Colour::Yellow => [0xff, 0xdd, 0x66, 255],
        Colour::Orange => [0xff, 0xbb, 0x80, 255],
        Colour::Pink => [0xf9, 0xb2, 0xc4, 255],
        Colour::Lilac => [0xd0, 0xbf, 0xf3, 255],
        Colour::Blue => [0xa6, 0xd3, 0xf3, 255],
        Colour::Turquoise => [0x98, 0xdf, 0xd5, 255],
        Colour::Green => [0xbd, 0xe0, 0x95, 255],
        Colour::Kraft => [0xd8, 0xc1, 0x9d, 255],
    }
}

/// The tone of its band; yellow has none.
pub(crate) fn tone(colour: Colour) -> Option<Ink> {
    Some(match colour {
        Colour::Yellow => return None,
        Colour::Orange => [0x8f, 0x45, 0x08, 255],
        Colour::Pink => [0x9c, 0x2c, 0x52, 255],
        Colour::Lilac => [0x5f, 0x42, 0xa8, 255],
        Colour::Blue => [0x1b, 0x5c, 0x8a, 255],
        Colour::Turquoise => [0x0c, 0x64, 0x5d, 255],
        Colour::Green => [0x3c, 0x68, 0x17, 255],
        Colour::Kraft => [0x64, 0x4a, 0x21, 255],
    })
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub fn inflated(&self, by: f64) -> Self {
        Self::new(
            self.x - by,
            self.y - by,
            self.width + 2.0 * by,
            self.height + 2.0 * by,
        )
    }

    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self::new(
            x,
            y,
            self.right().max(other.right()) - x,
            self.bottom().max(other.bottom()) - y,
        )
    }

    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }
}

/// Around all of them.
pub(crate) fn around(rects: impl IntoIterator<Item = Rect>) -> Option<Rect> {
    rects.into_iter().reduce(|all, one| all.union(&one))
}

pub(crate) type Point = [f64; 2];

/// Lines of one text, one under the other.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    /// As one reads it, unbroken.
    pub text: String,
    pub lines: Vec<(String, Line)>,
    /// The side at which they begin: the left edge, or the right one when read leftward.
    pub x: f64,
    /// The foot of the first line's letters.
    pub y: f64,
    pub leading: f64,
    pub size: f64,
    pub weight: Weight,
    pub ink: Ink,
    /// They end at `x`.
    pub at_right: bool,
    /// Read from right to left.
    pub leftward: bool,
}

#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Fill {
        at: Rect,
        radius: f64,
        ink: Ink,
    },
    /// A line inside the edge.
    Border {
        at: Rect,
        width: f64,
        ink: Ink,
    },
    Polygon {
        points: Vec<Point>,
        ink: Ink,
    },
    Band {
        x: f64,
        y: f64,
        width: f64,
        colour: Colour,
        /// How many times as large as on a note.
        scale: f64,
    },
    Curve {
        points: [Point; 4],
        width: f64,
        ink: Ink,
    },
    Words(Words),
    /// A data URL.
    Picture {
        at: Rect,
        data: String,
    },
}

/// What a part of the board is, for who reads it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Role {
    Title,
    Heading,
    Text,
    Note,
    /// With its sentence.
    Link(String),
    Ground,
}

#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub role: Role,
    pub area: Rect,
    pub shapes: Vec<Shape>,
}

/// All of it: in the order in which it is drawn, and in the order in which it is read.
#[derive(Clone, Debug)]
pub(crate) struct Scene {
    pub area: Rect,
    pub items: Vec<Item>,
    /// Places among the items.
    pub reading: Vec<usize>,
    pub title: String,
    pub from: String,
    pub date: Option<String>,
}
