//! Who sits where: what a draw of groups and a rotation answer. Nothing here is stored; a face that
//! likes what it sees writes it to the participants.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// A draw of groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "draw", content = "value", rename_all = "snake_case")]
#[ts(export)]
pub enum Draw {
    /// Everybody has a place, and every wish is held.
    Seated(Vec<Seat>),
    /// Wishes cannot be held.
    Refused(Refused),
}

/// A person's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Seat {
    /// Who.
    pub participant: Id,
    /// Which table, from 0, in the order of the groups.
    pub table: u32,
}

/// Wishes that cannot be held together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Refused {
    /// Why.
    pub why: Obstacle,
    /// The wishes, none of which can be left aside; each names two people.
    pub wishes: Vec<Wish>,
    /// How many places the largest table has, or how many tables there are, where that is why.
    pub most: u32,
}

/// Two people who are to sit together, or apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Wish {
    /// The two.
    pub people: (Id, Id),
    /// Together; else apart.
    pub together: bool,
}

words! {
    /// What stands in the way of wishes.
    pub enum Obstacle {
        /// People kept together are to be apart.
        #[default] Contradiction,
        /// People kept together are more than any table has places.
        TooLarge,
        /// People who are all to be apart are more than there are tables.
        TooFewTables,
        /// These wishes cannot all be held: it was tried out.
        Unheld,
        /// No way was found that holds these wishes; that there is none was not shown.
        Unfound,
    }
}

/// A plan by which people change tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Rotation {
    /// Everybody who has a place in the first round.
    pub people: Vec<Rotated>,
    /// Pairs of people who meet, without being kept together.
    pub pairs: u32,
    /// Pairs who meet more than once.
    pub again: u32,
    /// How often the pair meets that meets most often.
    pub most: u32,
    /// People who come to a table more than once, hosts aside.
    pub back: u32,
}

/// A person's way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Rotated {
    /// Who.
    pub participant: Id,
    /// Stays at the table to receive the others.
    pub host: bool,
    /// The table of each round, from 0, in the order of the groups; the first is where they sit.
    pub tables: Vec<u32>,
}
