//! What is computed from a workshop's records (by `synthesis`), as the faces and documents get it.
//! Nothing here is stored.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Timestamp, ballot::BallotMethod, block::BlockKind};

/// Derives what a computed value needs.
macro_rules! computed {
    ($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub struct $name { $($body)* }
    };
}

computed! {
    /// Everything computed for one workshop.
    pub struct WorkshopResults {
        /// The agenda with its hours.
        pub schedule: Schedule,
        /// Who was there, small categories told together.
        pub attendance: Attendance,
        /// Boards with their clusters.
        pub boards: Vec<BoardTally>,
        /// Ballots with ranks.
        pub ballots: Vec<BallotResult>,
        /// Matrices with quadrants.
        pub matrices: Vec<MatrixResult>,
        /// Polls.
        pub polls: Vec<PollResult>,
        /// The evaluation's figures.
        pub evaluation: Option<EvaluationResult>,
        /// What the facilitator has still to write in the synthesis, by section key.
        pub to_review: Vec<String>,
    }
}

computed! {
    /// The agenda with its hours. Hours are what the clock of the lab's zone shows, in minutes from
    /// midnight of their day: 1,440 and more is the night after it.
    pub struct Schedule {
        /// Blocks in order.
        pub blocks: Vec<ScheduledBlock>,
        /// The days on which there are blocks.
        pub days: Vec<ScheduledDay>,
        /// Planned minutes, all days together; blocks beside each other from the first beginning to
        /// the last end.
        pub planned_min: u32,
        /// Actual minutes of the blocks that have some.
        pub actual_min: u32,
        /// Planned end of the last day.
        pub planned_end: Option<u32>,
        /// Actual end of the last day.
        pub actual_end: Option<u32>,
        /// Planned end minus the workshop's own end: negative when time is left, positive when late.
        pub over_min: Option<i32>,
    }
}

computed! {
    /// A day of the agenda.
    pub struct ScheduledDay {
        /// Its number; the workshop's own date is 1.
        pub day: u32,
        /// Its date; `None` while the workshop has none.
        pub date: Option<NaiveDate>,
        /// The block that begins it.
        pub block: Id,
        /// Planned start, an hour of the clock.
        pub start: Option<u32>,
        /// Planned end.
        pub end: Option<u32>,
        /// Actual start.
        pub actual_start: Option<u32>,
        /// Actual end.
        pub actual_end: Option<u32>,
        /// Planned minutes.
        pub planned_min: u32,
        /// Actual minutes.
        pub actual_min: u32,
    }
}

computed! {
    /// A block with its hours, and with its moments: elapsed minutes since midnight of the first
    /// day. Both differ where clocks change, and from the second day on.
    pub struct ScheduledBlock {
        /// The block.
        pub block: Id,
        /// What happens.
        pub kind: BlockKind,
        /// The number of its day.
        pub day: u32,
        /// Runs beside those before it.
        pub parallel: bool,
        /// The group in whose track it runs.
        pub track: Option<Id>,
        /// Planned start, an hour of the clock; `None` while the workshop has no start.
        pub start: Option<u32>,
        /// Planned end.
        pub end: Option<u32>,
        /// Actual start.
        pub actual_start: Option<u32>,
        /// Actual end.
        pub actual_end: Option<u32>,
        /// The moment of the planned start.
        pub from: Option<u32>,
        /// The moment of the planned end.
        pub to: Option<u32>,
        /// The moment of the actual start.
        pub actual_from: Option<u32>,
        /// The moment of the actual end.
        pub actual_to: Option<u32>,
        /// Before a fixed start: minutes left over (positive) or lacking (negative).
        pub slack_min: Option<i32>,
        /// On the last block of a track: minutes until what is for everybody begins, or until the last
        /// track ends where nothing follows that day. Negative where everybody is awaited before the
        /// track ends.
        pub wait_min: Option<i32>,
        /// Clock time of `start`.
        pub clock: Option<NaiveTime>,
    }
}

computed! {
    /// People by category, as it may be shown: small categories are told together, or none is.
    pub struct Attendance {
        /// Categories told with their number, in their order.
        pub shown: Vec<CategoryShare>,
        /// Categories told together.
        pub folded: Option<FoldedCategories>,
        /// Whether no category is told, since one that is small could be found again.
        pub undetailed: bool,
        /// People of all categories.
        pub total: u32,
    }
}

computed! {
    /// A category of people as it may be shown.
    pub struct CategoryShare {
        /// What is shown.
        pub label: String,
        /// People.
        pub count: u32,
    }
}

computed! {
    /// Categories told in one line: « autres catégories ».
    pub struct FoldedCategories {
        /// Their names, in their order.
        pub labels: Vec<String>,
        /// People of all of them.
        pub count: u32,
    }
}

computed! {
    /// A board, counted.
    pub struct BoardTally {
        /// The board.
        pub board: Id,
        /// Visible notes, joined ones included.
        pub visible: u32,
        /// Hidden notes.
        pub hidden: u32,
        /// Notes in the inbox.
        pub pending: u32,
        /// Visible notes in no cluster.
        pub unclustered: u32,
        /// The clusters in order.
        pub clusters: Vec<ClusterTally>,
    }
}

computed! {
    /// A cluster, counted.
    pub struct ClusterTally {
        /// The cluster.
        pub cluster: Id,
        /// Its title.
        pub title: String,
        /// Visible notes in it, joined ones included.
        pub count: u32,
        /// Its share of the visible notes, 0–1.
        pub share: f64,
    }
}

computed! {
    /// A ballot's result.
    pub struct BallotResult {
        /// The ballot.
        pub ballot: Id,
        /// People who voted, by hand included.
        pub voters: u32,
        /// People who may vote.
        pub eligible: Option<u32>,
        /// `voters / eligible`, 0–1.
        pub participation: Option<f64>,
        /// Dots cast, by hand included.
        pub dots_cast: u32,
        /// Dots that the voters could have cast; `None` without a budget.
        pub dots_available: Option<u32>,
        /// Of the voters, those counted by hand.
        pub hand_voters: u32,
        /// Dots or points that were not used; `None` without a budget.
        pub unused: Option<u32>,
        /// Majority judgement: people who gave at least one mention; 0 in other methods.
        pub judges: u32,
        /// Ranking: the duels.
        pub duels: Option<DuelsResult>,
        /// Matrix: the option on which people differ most.
        pub most_disputed: Option<Id>,
        /// Options, best first; within a rank in their order.
        pub options: Vec<OptionResult>,
    }
}

impl BallotResult {
    /// How many people voted; `None` for votes that were counted elsewhere and brought in, which do
    /// not say it.
    pub const fn known_voters(&self) -> Option<u32> {
        if self.voters == 0 && self.dots_cast > 0 {
            None
        } else {
            Some(self.voters)
        }
    }
    /// Whether anybody chose anything.
    pub const fn is_cast(&self) -> bool {
        self.voters > 0 || self.dots_cast > 0
    }
}

computed! {
    /// The duels of a ranking. Options stand in their own order, not by rank.
    pub struct DuelsResult {
        /// Rows and columns of the table.
        pub options: Vec<Id>,
        /// People who put the option of the row above that of the column; 0 on the diagonal.
        pub above: Vec<Vec<u32>>,
        /// The option that beats every other one.
        pub condorcet: Option<Id>,
        /// Where none does: the smallest set whose members beat all outside it, when it is smaller
        /// than all options; else empty.
        pub smallest: Vec<Id>,
        /// The options that are first by points.
        pub borda: Vec<Id>,
        /// A duel that an option first by points loses: it, and the one it loses to.
        pub lost: Option<(Id, Id)>,
    }
}

computed! {
    /// An option's result.
    pub struct OptionResult {
        /// The option.
        pub option: Id,
        /// What people read.
        pub label: String,
        /// Standard competition rank: ties share it, the next is that many lower.
        pub rank: u32,
        /// Whether others have the same rank.
        pub tied: bool,
        /// Dots, by hand included.
        pub dots: u32,
        /// Of these, counted by hand.
        pub hand_dots: u32,
        /// People who put at least one dot.
        pub voters_for: u32,
        /// `dots / dots_cast`, 0–1; yes and no: yes among those who said one of them.
        pub share: f64,
        /// People by grade, by hand included, as many as the method has; empty in the others.
        pub grades: Vec<u32>,
        /// Of these, counted by hand.
        pub hand_grades: Vec<u32>,
        /// The grades in whole per cent, 100 together; all 0 where nobody gave one.
        pub percents: Vec<u32>,
        /// People who graded it.
        pub answered: u32,
        /// Voters who said neither yes nor no; mentions that lack and count as À rejeter.
        pub lacking: u32,
        /// Notes: their mean.
        pub mean: Option<f64>,
        /// Notes: their median, between two where they are even in number.
        pub median: Option<f64>,
        /// Majority judgement: the majority mention, 0 the best.
        pub mention: Option<u32>,
        /// Ranking: points, one for each option below and half for each beside.
        pub points: f64,
        /// Consent: nobody objects, and somebody was asked.
        pub adopted: bool,
        /// Consent: the words of reservations and objections.
        pub said: Vec<crate::ballot::Said>,
        /// Taken on.
        pub retained: bool,
        /// Matrix: where it lies; without means where nobody placed it.
        pub place: Option<MatrixPlace>,
    }
}

/// What ranks an option, by its method: worded by whoever tells it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// Dots, points of a hundred, people who said yes.
    Count(u32),
    /// The mean of notes.
    Mean(f64),
    /// The majority mention, 0 the best.
    Mention(usize),
    /// Points of a ranking, whole ones and halves.
    Points(f64),
    /// Whether it is adopted.
    Decided(bool),
    /// Its mean place in the matrix.
    Placed {
        /// Effort, 1–5.
        effort: f64,
        /// Impact, 1–5.
        impact: f64,
    },
    /// Nobody said anything of it.
    None,
}

impl OptionResult {
    /// What ranks it.
    pub fn figure(&self, method: BallotMethod) -> Figure {
        match method {
            BallotMethod::Dots | BallotMethod::HundredPoints => Figure::Count(self.dots),
            BallotMethod::YesNo => Figure::Count(self.grades.first().copied().unwrap_or(0)),
            BallotMethod::Rating => self.mean.map_or(Figure::None, Figure::Mean),
            BallotMethod::MajorityJudgment => self
                .mention
                .and_then(|mention| usize::try_from(mention).ok())
                .map_or(Figure::None, Figure::Mention),
            BallotMethod::Ranking => Figure::Points(self.points),
            BallotMethod::Consent if self.answered == 0 => Figure::None,
            BallotMethod::Consent => Figure::Decided(self.adopted),
            BallotMethod::Matrix => self
                .place
                .as_ref()
                .and_then(|place| place.effort.zip(place.impact))
                .map_or(Figure::None, |(effort, impact)| Figure::Placed {
                    effort,
                    impact,
                }),
        }
    }
}

words! {
    /// A quarter of the matrix; impact and effort above 3 are high.
    pub enum Quadrant {
        /// Gains rapides: high impact, low effort.
        #[default] QuickWins,
        /// Projets structurants: high impact, high effort.
        MajorProjects,
        /// À faire si possible: low impact, low effort.
        FillIns,
        /// À écarter: low impact, high effort.
        Drop,
    }
}

impl Quadrant {
    /// The quarter of a place: the scale from 1 to 5 is split at its middle, above 3 is high.
    pub fn of(effort: f64, impact: f64) -> Self {
        match (impact > 3.0, effort > 3.0) {
            (true, false) => Self::QuickWins,
            (true, true) => Self::MajorProjects,
            (false, false) => Self::FillIns,
            (false, true) => Self::Drop,
        }
    }
}

computed! {
    /// A matrix's result.
    pub struct MatrixResult {
        /// The matrix.
        pub matrix: Id,
        /// Its items in order, with a letter.
        pub items: Vec<MatrixPlace>,
        /// The item with the widest spread, where spreads are known.
        pub most_disputed: Option<Id>,
    }
}

computed! {
    /// Where an item lies.
    pub struct MatrixPlace {
        /// The item.
        pub item: Id,
        /// A, B, … Z, AA, AB …
        pub letter: String,
        /// What is placed.
        pub label: String,
        /// Mean effort, 1–5.
        pub effort: Option<f64>,
        /// Mean impact, 1–5.
        pub impact: Option<f64>,
        /// Spread of the effort.
        pub effort_spread: Option<f64>,
        /// Spread of the impact.
        pub impact_spread: Option<f64>,
        /// The quarter; `None` until it is placed.
        pub quadrant: Option<Quadrant>,
    }
}

computed! {
    /// A poll's result.
    pub struct PollResult {
        /// The poll.
        pub poll: Id,
        /// Answers.
        pub answers: u32,
        /// Each choice's share, 0–1, in order.
        pub shares: Vec<f64>,
        /// The words people gave, the most often given first.
        pub words: Vec<WordTally>,
    }
}

computed! {
    /// A word that people gave, in the singular and in the plural together.
    pub struct WordTally {
        /// As it was written most often, in small letters.
        pub word: String,
        /// How often it was given.
        pub count: u32,
        /// Ties share it.
        pub rank: u32,
    }
}

computed! {
    /// An evaluation's figures.
    pub struct EvaluationResult {
        /// The evaluation.
        pub evaluation: Id,
        /// Mean of the return on time invested, 1–5; `None` without an answer.
        pub roti_mean: Option<f64>,
        /// Answers to it.
        pub roti_count: u32,
        /// `respondents / present`, 0–1.
        pub response: Option<f64>,
        /// Mean of each question on a scale, in order; `None` for the others.
        pub question_means: Vec<Option<f64>>,
    }
}

words! {
    /// How urgent the time of a block is.
    pub enum Urgency {
        /// There is time.
        #[default] Calm,
        /// The last fifth.
        Soon,
        /// The last twentieth.
        Last,
        /// It is over.
        Over,
    }
}

impl Urgency {
    /// By what is left and what was given, in milliseconds.
    pub fn of(remaining: i64, allotted: i64) -> Self {
        if remaining < 0 {
            Self::Over
        } else if remaining.saturating_mul(20) <= allotted {
            Self::Last
        } else if remaining.saturating_mul(5) <= allotted {
            Self::Soon
        } else {
            Self::Calm
        }
    }
}

computed! {
    /// How the run of a workshop stands at a moment. Durations in milliseconds.
    pub struct RunState {
        /// When that moment was.
        pub now: Timestamp,
        /// Whether anything has begun.
        pub begun: bool,
        /// Whether the timer stands still.
        pub paused: bool,
        /// Whether the workshop has ended.
        pub ended: bool,
        /// The block that runs.
        pub current: Option<Id>,
        /// What runs beside it.
        pub beside: Vec<Id>,
        /// Its place among the steps, from 1; 0 when none runs.
        pub step: u32,
        /// How many steps there are; blocks beside one another are one.
        pub steps: u32,
        /// The block of the next step.
        pub next: Option<Id>,
        /// The block of the step before.
        pub before: Option<Id>,
        /// What is left; negative when it runs over.
        #[ts(type = "number")]
        pub remaining: i64,
        /// What was given.
        #[ts(type = "number")]
        pub allotted: i64,
        /// How urgent that is.
        pub urgency: Urgency,
        /// Minutes that the block will end later than planned, earlier when negative; `None` where
        /// the plan is of another day.
        pub late_min: Option<i32>,
        /// When the day ends, as things stand.
        pub expected_end: Option<Timestamp>,
        /// When it should have ended; `None` where the plan is of another day.
        pub planned_end: Option<Timestamp>,
        /// Each block as it was, is or will be.
        pub blocks: Vec<RunBlock>,
        /// The tracks of the step that runs, where groups run apart.
        pub tracks: Vec<RunTrack>,
        /// Whether the clocks are to be noted anew, since one of them cannot be followed on.
        pub clock_due: bool,
    }
}

computed! {
    /// A block as it was, is or will be.
    pub struct RunBlock {
        /// The block.
        pub block: Id,
        /// Whether it is over.
        pub done: bool,
        /// When it began or will begin.
        pub start: Option<Timestamp>,
        /// When it ended or will end.
        pub end: Option<Timestamp>,
        /// Minutes it took; `None` while it has not ended.
        pub actual_min: Option<u32>,
    }
}

computed! {
    /// How the track of a group stands. Durations in milliseconds.
    pub struct RunTrack {
        /// The group.
        pub group: Id,
        /// The block it is at; its last one once it is through.
        pub block: Id,
        /// The block it goes on to.
        pub next: Option<Id>,
        /// What is left of its block; negative when its last one runs over.
        #[ts(type = "number")]
        pub remaining: i64,
        /// What was given to it.
        #[ts(type = "number")]
        pub allotted: i64,
        /// How urgent that is.
        pub urgency: Urgency,
        /// Whether it stands still while the others go on.
        pub held: bool,
    }
}
