//! A method (méthode) that the lab has kept: how a block or a run of blocks goes, to be placed
//! again, or given to colleagues as a file. In the one language it was written in.

use crate::{
    Id, ballot::BallotMethod, block::BlockKind, block::Mode, board::BoardTemplate, limits,
    workshop::Language,
};

words! {
    /// What a method is for.
    pub enum MethodFamily {
        /// Inclusion.
        #[default] Inclusion,
        /// Exploration.
        Exploration,
        /// Définition.
        Definition,
        /// Idéation.
        Ideation,
        /// Priorisation.
        Prioritisation,
        /// Décision.
        Decision,
        /// Prototypage.
        Prototyping,
        /// Test.
        Test,
        /// Participation.
        Participation,
        /// Clôture.
        Closing,
        /// Évaluation.
        Evaluation,
    }
}

record_struct! {
    /// A step of a method: a block, once placed.
    pub struct MethodStep {
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// What happens.
        pub kind: BlockKind,
        /// Who works with whom.
        pub mode: Mode,
        /// Minutes.
        #[garde(range(max = 1440))]
        pub minutes: u32,
        /// What participants are told.
        #[garde(length(chars, max = 5_000))]
        pub instruction: String,
    }
}

record_struct! {
    /// The board of a method.
    pub struct MethodBoard {
        /// How it starts.
        pub template: BoardTemplate,
        /// The titles of its zones.
        #[garde(length(max = 50), inner(length(chars, max = 200)))]
        pub zones: Vec<String>,
    }
}

record_struct! {
    /// A method of the lab.
    pub struct LabMethod {
        /// Identity: a method that comes again by a file is the same one.
        pub id: Id,
        /// The language it is written in.
        pub language: Language,
        /// Its name.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub name: String,
        /// What it is for.
        pub family: MethodFamily,
        /// What comes out of it.
        #[garde(length(chars, max = 500))]
        pub goal: String,
        /// When it is good.
        #[garde(length(chars, max = 500))]
        pub when: String,
        /// People, from.
        #[garde(range(max = 100_000))]
        pub people_min: u32,
        /// People, to.
        #[garde(range(max = 100_000))]
        pub people_max: u32,
        /// What must be brought.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub material: Vec<String>,
        /// Its steps, in order.
        #[garde(length(min = 1, max = 200), dive)]
        pub steps: Vec<MethodStep>,
        /// The board it works on.
        #[garde(dive)]
        pub board: Option<MethodBoard>,
        /// The vote it ends with.
        pub ballot: Option<BallotMethod>,
        /// Labels of the lab.
        #[garde(length(max = 200), inner(length(chars, max = 200)))]
        pub tags: Vec<String>,
    }
}

record_struct! {
    /// The method that a block was placed from, as it was called then. It stays when that is gone.
    pub struct MethodSource {
        /// Its identity: that of a method of the lab, or the name of one that comes with Établi.
        #[garde(length(chars, min = 1, max = 100))]
        pub id: String,
        /// Its name.
        #[garde(length(chars, max = 200))]
        pub name: String,
    }
}
