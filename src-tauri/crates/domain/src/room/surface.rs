//! A board as it lies, for the room: notes where they are, their clusters, zones and links. Numbers stand
//! for identities, given as things are first seen: they say nothing of what is not.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{link::LinkKind, note::Colour};

shown! {
    /// What has changed on the board since it was told last; `anew`: nothing of before holds.
    #[derive(Default)]
    pub struct RoomSurface {
        /// Forget what was there.
        pub anew: bool,
        /// Notes that have come or changed, the one touched last at the end.
        pub put: Vec<RoomPaper>,
        /// Numbers of notes that are gone.
        pub gone: Vec<u32>,
        /// All the notes from the lowest to the one on top, where that is not those that stayed with
        /// those put behind them.
        pub order: Option<Vec<u32>>,
        /// Pictures that notes name for the first time.
        pub pictures: Vec<RoomPicture>,
        /// All the clusters, where any of them has changed.
        pub clusters: Option<Vec<RoomCluster>>,
        /// All the zones.
        pub zones: Option<Vec<RoomZone>>,
        /// All the links.
        pub links: Option<Vec<RoomLink>>,
    }
}

shown! {
    /// A visible note where it lies, in units of the board.
    pub struct RoomPaper {
        /// Its number.
        pub number: u32,
        /// Its words.
        pub text: String,
        /// Left edge.
        pub x: f64,
        /// Top edge.
        pub y: f64,
        /// Its width, where it has one of its own.
        pub width: Option<f64>,
        /// By what the colour says on this board.
        pub colour: Colour,
        /// The number of its cluster.
        pub cluster: Option<u32>,
        /// This note and the visible ones joined with it.
        pub count: u32,
        /// What it shows.
        pub image: Option<RoomImage>,
    }
}

shown! {
    /// The picture of a note.
    pub struct RoomImage {
        /// Its number.
        pub picture: u32,
        /// In points.
        pub width: u32,
        /// In points.
        pub height: u32,
    }
}

shown! {
    /// What a picture is.
    pub struct RoomPicture {
        /// Its number.
        pub number: u32,
        /// PNG or JPEG data URL.
        pub data: String,
    }
}

shown! {
    /// A cluster of visible notes.
    pub struct RoomCluster {
        /// Its number.
        pub number: u32,
        /// Its title.
        pub title: String,
        /// One card stands for its notes.
        pub folded: bool,
    }
}

shown! {
    /// A zone.
    pub struct RoomZone {
        /// Its number.
        pub number: u32,
        /// Its title.
        pub title: String,
        /// Left edge.
        pub x: f64,
        /// Top edge.
        pub y: f64,
        /// Width.
        pub width: f64,
        /// Height.
        pub height: f64,
        /// Its colour.
        pub colour: Colour,
    }
}

shown! {
    /// A link between two visible notes.
    pub struct RoomLink {
        /// Its number.
        pub number: u32,
        /// The number of the note where it starts.
        pub from: u32,
        /// Where it ends.
        pub to: u32,
        /// What it says, where that is not its kind's word.
        pub label: String,
        /// What kind it is.
        pub kind: LinkKind,
    }
}

shown! {
    /// The part of a board that the room looks at, in its units.
    #[derive(Copy)]
    pub struct RoomFrame {
        /// Left edge.
        pub x: f64,
        /// Top edge.
        pub y: f64,
        /// Width.
        pub width: f64,
        /// Height.
        pub height: f64,
    }
}

impl RoomFrame {
    /// Whether there is anything in it that could be looked at.
    pub fn is_sound(&self) -> bool {
        let most = 1e7;
        [self.x, self.y].iter().all(|one| one.abs() <= most)
            && [self.width, self.height]
                .iter()
                .all(|one| *one >= 1.0 && *one <= most)
    }
}
