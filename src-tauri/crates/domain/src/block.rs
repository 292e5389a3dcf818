//! A block of the agenda (conducteur). Hours are computed from durations and fixed starts.

use chrono::NaiveTime;

use crate::{Id, Timestamp, limits, method::MethodSource};

words! {
    /// What happens in a block.
    pub enum BlockKind {
        /// Accueil.
        Welcome,
        /// Icebreaker.
        Icebreaker,
        /// Apport: someone explains.
        Input,
        /// Activité.
        #[default] Activity,
        /// Divergence.
        Divergence,
        /// Convergence.
        Convergence,
        /// Production.
        Production,
        /// Restitution.
        ReportBack,
        /// Vote.
        Vote,
        /// Décision.
        Decision,
        /// Pause.
        Break,
        /// Repas.
        Meal,
        /// Clôture.
        Closing,
        /// Évaluation.
        Evaluation,
        /// Autre.
        Other,
    }
}

words! {
    /// Who works with whom.
    pub enum Mode {
        /// Plénière.
        #[default] Plenary,
        /// Par table.
        Groups,
        /// En binômes.
        Pairs,
        /// Chacun.
        Individual,
    }
}

record_struct! {
    /// A block of the agenda.
    pub struct Block {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// Its title.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub title: String,
        /// What happens.
        pub kind: BlockKind,
        /// Planned duration, in minutes.
        #[garde(range(max = 1440))]
        pub duration_min: u32,
        /// Starts at this time whatever comes before, in the library's time zone.
        pub fixed_start: Option<NaiveTime>,
        /// Actual duration, in minutes.
        #[garde(inner(range(max = 1440)))]
        pub actual_min: Option<u32>,
        /// When it began.
        pub actual_start: Option<Timestamp>,
        /// When it ended.
        pub actual_end: Option<Timestamp>,
        /// What it is for.
        #[garde(length(chars, max = 5_000))]
        pub intention: String,
        /// What participants are told (consigne).
        #[garde(length(chars, max = 5_000))]
        pub instruction: String,
        /// For the facilitators' eyes only; printed in their own sheet and nowhere else.
        #[garde(length(chars, max = 5_000))]
        pub private_notes: String,
        /// Who works with whom.
        pub mode: Mode,
        /// Runs beside the block before it.
        pub parallel: bool,
        /// What must be brought.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub material: Vec<String>,
        /// The role in charge.
        #[garde(length(chars, max = 500))]
        pub responsible: String,
        /// The activity it opens.
        pub activity: Option<Id>,
        /// Begins a new day, at this time. Of no effect on the first block, which begins the first.
        pub day_start: Option<NaiveTime>,
        /// The group in whose track it runs; `None`: it is for everybody.
        pub group: Option<Id>,
        /// What participants are told, in the other language of the house.
        #[garde(length(chars, max = 5_000))]
        pub instruction_other: String,
        /// What participants are told, in plain words of the workshop's language.
        #[garde(length(chars, max = 5_000))]
        pub instruction_plain: String,
        /// The method it was placed from.
        #[garde(dive)]
        pub method: Option<MethodSource>,
    }
}

noun!(Block, ordered, [workshop: Owner Workshop, activity: Weak Activity, group: Weak Group]);
searched!(
    Block,
    [
        "title",
        "intention",
        "instruction",
        "private_notes",
        "material",
        "responsible",
        "instruction_other",
        "instruction_plain"
    ],
    left["order", "method.id", "method.name"]
);

/// Whether each block of an agenda runs beside those before it: where it says so, and in a track that
/// stands after another track. What is for everybody again waits for all of them.
pub fn beside(blocks: &[Block]) -> Vec<bool> {
    // Whether what runs now has tracks.
    let mut tracks = false;
    blocks
        .iter()
        .enumerate()
        .map(|(index, block)| {
            let track = block.group.is_some();
            let beside =
                index > 0 && block.day_start.is_none() && (block.parallel || track && tracks);
            tracks = track || beside && tracks;
            beside
        })
        .collect()
}
