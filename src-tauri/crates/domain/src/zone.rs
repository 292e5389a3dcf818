//! A zone of a board: a rectangle that gives its notes a meaning.

use crate::{Id, Timestamp, limits, note::Colour};

record_struct! {
    /// A zone. Coordinates in units of the board (1 unit = 1 px at 100 %).
    pub struct Zone {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The board.
        pub board: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// Left edge.
        #[garde(range(min = -limits::SPAN, max = limits::SPAN))]
        pub x: f64,
        /// Top edge.
        #[garde(range(min = -limits::SPAN, max = limits::SPAN))]
        pub y: f64,
        /// Width.
        #[garde(range(min = 0.0, max = limits::SPAN))]
        pub width: f64,
        /// Height.
        #[garde(range(min = 0.0, max = limits::SPAN))]
        pub height: f64,
        /// Its tint.
        pub colour: Colour,
    }
}

noun!(Zone, ordered, [board: Owner Board]);
searched!(Zone, ["title"], left["order"]);
