//! What the room sees: the screen that is turned to everybody, and later the phones. A face of the
//! room holds these types and no records, so that what is not in them cannot reach it. They are
//! made in one place, `synthesis::room`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, ballot::BallotMethod, note::Colour, results::WordTally, workshop::Language};

macro_rules! shown {
    ($(#[$meta:meta])* pub $kind:ident $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub $kind $name { $($body)* }
    };
}

mod surface;
pub use surface::{
    RoomCluster, RoomFrame, RoomImage, RoomLink, RoomPaper, RoomPicture, RoomSurface, RoomZone,
};

/// What the facilitator chose to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RoomChoice {
    /// What the block that runs asks for.
    #[default]
    Follow,
    /// The welcome page.
    Welcome,
    /// The page of a pause.
    Pause,
    /// A board, read cluster by cluster.
    Board(Id),
    /// A board as it lies: the part of it that the facilitator looks at, or has framed.
    Surface(Id),
    /// The result of a ballot, once it may be seen.
    Results(Id),
    /// The answers to a poll, and its words, once they may be seen.
    Poll(Id),
    /// The counts of an evaluation, question by question.
    Evaluation(Id),
    /// The groups and who is at which table.
    Groups,
}

shown! {
    /// All that reaches the room at a moment, but for the timer.
    #[derive(Default)]
    pub struct RoomFace {
        /// The language of the workshop.
        pub language: Language,
        /// What is shown.
        pub page: RoomPage,
        /// Where people join from a device of their own, on the pages that ask something of them.
        pub join: Option<RoomJoin>,
    }
}

shown! {
    /// What the facilitator typed for people to join by.
    pub struct RoomJoin {
        /// Word for word: an address, a code, what is to be done.
        pub text: String,
        /// Its link as a QR code, where it has one.
        pub code: Option<RoomCode>,
    }
}

shown! {
    /// A QR code, drawn.
    pub struct RoomCode {
        /// Modules on a side, the white around with them.
        pub side: u32,
        /// The dark ones, as a path.
        pub path: String,
    }
}

/// A page of the room.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "page", rename_all = "snake_case")]
#[ts(export)]
pub enum RoomPage {
    /// Nothing at all.
    #[default]
    Blank,
    /// Before anything begins.
    Welcome {
        /// The workshop.
        title: String,
        /// The central question.
        question: String,
        /// Who invites.
        lab: String,
    },
    /// A pause, a meal.
    Pause {
        /// What it is called.
        title: String,
        /// What comes then.
        next: Option<String>,
    },
    /// A block and what is to be done in it.
    Block {
        /// The group, where groups run apart.
        group: String,
        /// Its title.
        title: String,
        /// What is asked, where its activity asks something.
        question: String,
        /// What participants are told.
        instruction: String,
        /// The same in the other language and in plain words, where it is written.
        also: Vec<RoomSaying>,
        /// Visible notes on the board of its activity, where there is one.
        notes: Option<u32>,
        /// What runs beside it.
        beside: Vec<RoomBeside>,
    },
    /// Some notes of a board that are read together.
    Board {
        /// Their cluster, or the board.
        title: String,
        /// Visible notes in it.
        notes: u32,
        /// The notes of this page, in columns.
        columns: Vec<Vec<RoomNote>>,
        /// Which of the clusters it is, from 1, and how many there are.
        place: (u32, u32),
        /// Which page of it, from 1, and how many.
        part: (u32, u32),
        /// What is read then.
        next: Option<String>,
    },
    /// A board as it lies; what is on it is told beside this, as it changes.
    Surface {
        /// The board.
        title: String,
        /// Visible notes on it.
        notes: u32,
    },
    /// The result of a ballot.
    Results {
        /// What was asked.
        question: String,
        /// How people chose.
        method: BallotMethod,
        /// People who voted.
        voters: u32,
        /// Best first.
        options: Vec<RoomOption>,
    },
    /// How often each answer was given.
    Tally {
        /// What was asked.
        question: String,
        /// What its answers are called by.
        kind: RoomTallyKind,
        /// Answers.
        answers: u32,
        /// The mean, of a scale.
        mean: Option<f64>,
        /// In order.
        rows: Vec<RoomTally>,
    },
    /// The words people gave.
    Words {
        /// What was asked.
        question: String,
        /// The most often given first.
        words: Vec<WordTally>,
    },
    /// A ballot whose result may not be seen yet.
    Voting {
        /// What is asked.
        question: String,
    },
    /// The groups.
    Groups {
        /// In order.
        groups: Vec<RoomGroup>,
        /// Which round it is, from 1, and how many there are.
        round: (u32, u32),
    },
    /// The workshop has ended.
    End {
        /// The workshop.
        title: String,
    },
}

shown! {
    /// What participants are told, in another way.
    pub struct RoomSaying {
        /// In which language.
        pub language: Language,
        /// In plain words.
        pub plain: bool,
        /// The words.
        pub text: String,
    }
}

words! {
    /// What the answers of a tally are called by.
    pub enum RoomTallyKind {
        /// By their own words.
        #[default] Choices,
        /// By a mark of a scale, 1–5.
        Scale,
        /// By a mark of the return on time invested, 1–5.
        Roti,
    }
}

shown! {
    /// An answer and how often it was given.
    pub struct RoomTally {
        /// Its words, or its mark.
        pub label: String,
        /// How often.
        pub count: u32,
        /// Of all answers, 0–1.
        pub share: f64,
    }
}

shown! {
    /// A block that runs beside another one.
    pub struct RoomBeside {
        /// The group, where groups run apart.
        pub group: String,
        /// Its title.
        pub title: String,
        /// What participants are told.
        pub instruction: String,
    }
}

shown! {
    /// A visible note.
    pub struct RoomNote {
        /// Its words.
        pub text: String,
        /// Its colour, which has a pattern and a name.
        pub colour: Colour,
    }
}

shown! {
    /// An option and what it got.
    pub struct RoomOption {
        /// What people read.
        pub label: String,
        /// Ties share it.
        pub rank: u32,
        /// Whether others have the same.
        pub tied: bool,
        /// How long its bar is, 0–1.
        pub share: f64,
        /// The figure of its method.
        pub value: RoomValue,
    }
}

/// What an option got, by method.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RoomValue {
    /// Dots, or points of a hundred.
    Dots(u32),
    /// Yes among yes and no, in whole per cent.
    Percent(u32),
    /// A mean note.
    Mean(Option<f64>),
    /// A majority mention, 0 the best.
    Mention(Option<u32>),
    /// Points of a ranking.
    Points(f64),
    /// Adopted by consent or not.
    Adopted(bool),
    /// The quarter of the matrix, once it is placed.
    Quadrant(Option<crate::results::Quadrant>),
}

shown! {
    /// A group.
    pub struct RoomGroup {
        /// Its name.
        pub name: String,
        /// What it works on.
        pub theme: String,
        /// Pseudonyms.
        pub people: Vec<String>,
    }
}

shown! {
    /// How far the time is.
    #[derive(Default)]
    pub struct RoomTimer {
        /// Milliseconds left; negative when it runs over.
        #[ts(type = "number")]
        pub remaining: i64,
        /// Milliseconds that were given.
        #[ts(type = "number")]
        pub allotted: i64,
        /// Whether it stands still.
        pub paused: bool,
        /// The groups that run apart, each with its own time.
        pub apart: Vec<RoomApart>,
    }
}

shown! {
    /// How far the time of a group is.
    pub struct RoomApart {
        /// The group.
        pub group: String,
        /// Milliseconds left of what it does; negative when it runs over.
        #[ts(type = "number")]
        pub remaining: i64,
        /// Milliseconds that were given.
        #[ts(type = "number")]
        pub allotted: i64,
        /// Whether it stands still.
        pub paused: bool,
    }
}
