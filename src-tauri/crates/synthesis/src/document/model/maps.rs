//! A map of actors, drawn: in points from its top left corner. An empathy map, zone by zone.

use serde::{Deserialize, Serialize};

use super::{Caption, Text};

model! {
    /// A circle of a map.
    pub struct Ring {
        /// Its radius.
        pub radius: f64,
        /// Its name and how many stand in it.
        pub label: String,
    }
}

model! {
    /// An actor on a map.
    pub struct Plate {
        /// Its middle.
        pub x: f64,
        /// Its middle.
        pub y: f64,
        /// Its width.
        pub width: f64,
        /// Its height.
        pub height: f64,
        /// Its name; shortened where it is very long, whole in the table.
        pub name: String,
    }
}

model! {
    /// What goes on between two actors, as lines.
    pub struct Tie {
        /// What goes on (a word of the domain).
        pub kind: String,
        /// The lines, by their corners.
        pub lines: Vec<Vec<[f64; 2]>>,
        /// The head of an arrow; empty where it goes both ways.
        pub head: Vec<[f64; 2]>,
        /// How thick.
        pub thickness: f64,
        /// Its strokes and gaps; empty for a whole line.
        pub dash: Vec<f64>,
    }
}

model! {
    /// A kind of tie and its word.
    pub struct TieWord {
        /// The word.
        pub label: String,
        /// A piece of it, from (0, 6) to (30, 6).
        pub sample: Tie,
    }
}

model! {
    /// A map of actors as circles.
    pub struct ActorMap {
        /// Over it.
        pub caption: Option<Caption>,
        /// In words.
        pub alt: String,
        /// Its width.
        pub width: f64,
        /// Its height.
        pub height: f64,
        /// The middle of the circles.
        pub middle: [f64; 2],
        /// From the core outwards.
        pub rings: Vec<Ring>,
        /// Those that are placed.
        pub plates: Vec<Plate>,
        /// What goes on between them.
        pub ties: Vec<Tie>,
        /// What the lines mean, of those that are drawn.
        pub legend: Vec<TieWord>,
    }
}

model! {
    /// A zone of an empathy map.
    pub struct EmpathyZone {
        /// Its title.
        pub title: String,
        /// "4 notes".
        pub count: String,
        /// What its notes say.
        pub notes: Vec<Text>,
        /// Whether it is as wide as two.
        pub wide: bool,
    }
}

model! {
    /// An empathy map.
    pub struct EmpathyMap {
        /// As one reads them.
        pub zones: Vec<EmpathyZone>,
    }
}
