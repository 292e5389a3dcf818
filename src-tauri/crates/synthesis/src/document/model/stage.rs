//! A blueprint: lanes in the order of a stage, the lines between them, arrows from box to box. And
//! actors by their weight and by how much they care.

use serde::{Deserialize, Serialize};

use super::{JourneyCell, JourneyPhase, JourneyStep, Labelled};

model! {
    /// A line of a blueprint.
    pub struct StageLine {
        /// interaction, visibility, internal.
        pub kind: String,
        /// Its name.
        pub title: String,
    }
}

model! {
    /// A lane of a blueprint.
    pub struct StageLane {
        /// The lines over it.
        pub over: Vec<StageLine>,
        /// Its title.
        pub title: String,
        /// What it holds.
        pub detail: String,
        /// Its cells; each that says something is a box.
        pub cells: Vec<JourneyCell>,
    }
}

model! {
    /// An arrow, from a box to a box: the lane and the cell of both, from 0.
    pub struct StageArrow {
        /// Where it starts.
        pub from: [usize; 2],
        /// Where it ends.
        pub to: [usize; 2],
    }
}

model! {
    /// Steps of a blueprint in a row.
    pub struct Stage {
        /// Over the titles of the lanes.
        pub corner: String,
        /// Phases; empty when it has none.
        pub phases: Vec<JourneyPhase>,
        /// The steps.
        pub steps: Vec<JourneyStep>,
        /// From what is seen to what stands behind the scenery.
        pub lanes: Vec<StageLane>,
        /// The lines that no lane stands under.
        pub below: Vec<StageLine>,
        /// Those with both ends here.
        pub arrows: Vec<StageArrow>,
    }
}

model! {
    /// Actors of one degree of influence and of interest.
    pub struct WeightCell {
        /// A name, and what it is.
        pub actors: Vec<Labelled>,
        /// What is to be done with them, where a quadrant has its corner; else empty.
        pub quadrant: String,
        /// Whether they are to be involved closely.
        pub leads: bool,
    }
}

model! {
    /// Actors of one degree of influence.
    pub struct WeightRow {
        /// "3, décisive".
        pub degree: String,
        /// By interest, from none to most.
        pub cells: Vec<WeightCell>,
    }
}

model! {
    /// Actors by influence, from most to none, and by interest.
    pub struct Weights {
        /// Names the rows.
        pub influence: String,
        /// Names the columns.
        pub interest: String,
        /// "0, aucun" and so on.
        pub columns: Vec<String>,
        /// From the most influence to none.
        pub rows: Vec<WeightRow>,
        /// Heads those of whom one of the two is not said.
        pub unsaid_title: String,
        /// These.
        pub unsaid: Vec<Labelled>,
        /// "+ {count} autres", for what a cell has no room for.
        pub others: String,
    }
}
