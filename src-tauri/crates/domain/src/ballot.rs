//! A ballot (scrutin) and its options. A secret ballot keeps tallies only: no link from a voter to
//! a choice exists anywhere.

use crate::{Id, Timestamp, limits};

/// Answers of a yes-or-no ballot, as they are counted: yes, no.
pub const ANSWERS: usize = 2;
/// Notes from 1 to 5.
pub const NOTES: usize = 5;
/// Mentions of the majority judgement, from Excellent to À rejeter.
pub const MENTIONS: usize = 7;
/// What is said to a proposal: consent, reservation, objection.
pub const CONSENTS: usize = 3;
/// Values of one axis of the matrix, from 1.
pub const SCALE: usize = 5;
/// Places of the matrix: a row an impact, from the lowest; in a row the efforts, from the lowest.
pub const PLACES: usize = SCALE * SCALE;
/// Points a person has in the method of a hundred points.
pub const HUNDRED: u32 = 100;

words! {
    /// How people choose.
    pub enum BallotMethod {
        /// Gommettes: a budget, a cap an option.
        #[default] Dots,
        /// Oui ou non.
        YesNo,
        /// Note de 1 à 5.
        Rating,
        /// Cent points.
        HundredPoints,
        /// Jugement majoritaire.
        MajorityJudgment,
        /// Classement.
        Ranking,
        /// Consentement.
        Consent,
        /// Matrice : un effort et un impact, chacun de 1 à 5.
        Matrix,
    }
}

impl BallotMethod {
    /// Every one of them.
    pub const ALL: [Self; 8] = [
        Self::Dots,
        Self::YesNo,
        Self::Rating,
        Self::HundredPoints,
        Self::MajorityJudgment,
        Self::Ranking,
        Self::Consent,
        Self::Matrix,
    ];

    /// How many grades an option can be given; 0 where it is not graded.
    pub const fn grades(self) -> usize {
        match self {
            Self::YesNo => ANSWERS,
            Self::Rating => NOTES,
            Self::MajorityJudgment => MENTIONS,
            Self::Consent => CONSENTS,
            Self::Matrix => PLACES,
            Self::Dots | Self::HundredPoints | Self::Ranking => 0,
        }
    }
    /// Whether options come out one before the other: a proposal is adopted or not, and a place is no rank.
    pub const fn ranks(self) -> bool {
        !matches!(self, Self::Consent | Self::Matrix)
    }
    /// Whether dots or points are counted.
    pub const fn counts_dots(self) -> bool {
        matches!(self, Self::Dots | Self::HundredPoints)
    }
}

words! {
    /// Whether people can vote.
    pub enum BallotState {
        /// Brouillon.
        #[default] Draft,
        /// Ouvert.
        Open,
        /// Fermé.
        Closed,
    }
}

/// The effort and the impact of a place of the matrix, each from 1.
pub const fn axes(place: u32) -> (u32, u32) {
    (place % SCALE as u32 + 1, place / SCALE as u32 + 1)
}

record_struct! {
    /// A ballot.
    pub struct Ballot {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// The activity it is opened by.
        pub activity: Option<Id>,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// What is asked.
        #[garde(custom(limits::not_blank), length(chars, max = 5_000))]
        pub question: String,
        /// How people choose.
        pub method: BallotMethod,
        /// Dots a person has.
        #[garde(inner(range(min = 1, max = 99)))]
        pub dots_per_voter: Option<u32>,
        /// Dots a person may put on one option.
        #[garde(inner(range(min = 1, max = 99)))]
        pub max_per_option: Option<u32>,
        /// Nobody can find who chose what. Announced before, never changed after opening.
        pub secret: bool,
        /// Results stay hidden until it is closed.
        pub results_hidden_until_closed: bool,
        /// People who may vote.
        #[garde(inner(range(max = 100_000)))]
        pub eligible: Option<u32>,
        /// People who voted by phone or shared device.
        #[garde(range(max = 100_000))]
        pub voters: u32,
        /// People whose dots were counted by hand.
        #[garde(range(max = 100_000))]
        pub hand_voters: u32,
        /// Whether people can vote.
        pub state: BallotState,
        /// Last opened.
        pub opened_at: Option<Timestamp>,
        /// Last closed.
        pub closed_at: Option<Timestamp>,
        /// Of the voters, those whose paper was not blank.
        #[garde(range(max = 100_000))]
        pub expressed: u32,
        /// Of those counted by hand whose papers were typed one by one, those that were not blank.
        #[garde(range(max = 100_000))]
        pub hand_expressed: u32,
        /// Participants who have voted, sorted by their id, which says nothing of their order; only
        /// for a secret ballot, since a vote that is named says it by itself.
        #[garde(length(max = 10_000))]
        pub voted: Vec<Id>,
        /// The ballot whose ties this one decides: a second round.
        pub round_of: Option<Id>,
    }
}

noun!(
    Ballot,
    ordered,
    [workshop: Owner Workshop, activity: Weak Activity, voted: List Participant, round_of: Weak Ballot]
);
searched!(Ballot, ["question"], left["order"]);

impl Ballot {
    /// Whether its result may be told: to the room, on paper, in a table, and to whoever leads.
    pub const fn is_told(&self) -> bool {
        match self.state {
            BallotState::Draft => false,
            // What is in the urn of a secret one is in no tally before it is counted.
            BallotState::Open => !self.results_hidden_until_closed && !self.secret,
            BallotState::Closed => true,
        }
    }
}

record_struct! {
    /// A duel of two options in a ranking.
    pub struct Duel {
        /// The other option.
        pub against: Option<Id>,
        /// People who put this one above it.
        #[garde(range(max = 200_000))]
        pub above: u32,
    }
}

record_struct! {
    /// What somebody said with a reservation or an objection.
    pub struct Said {
        /// 1 a reservation, 2 an objection.
        #[garde(range(min = 1, max = 2))]
        pub grade: u32,
        /// The words.
        #[garde(custom(limits::not_blank), length(chars, max = 500))]
        pub text: String,
    }
}

record_struct! {
    /// What can be chosen, with its tally.
    pub struct BallotOption {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The ballot.
        pub ballot: Id,
        /// Order key.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// What people read.
        #[garde(custom(limits::not_blank), length(chars, max = 500))]
        pub label: String,
        /// The note it stands for.
        pub note: Option<Id>,
        /// The cluster it stands for.
        pub cluster: Option<Id>,
        /// The idea card it stands for.
        pub idea_card: Option<Id>,
        /// Dots put by phone or shared device.
        #[garde(range(max = 100_000))]
        pub dots: u32,
        /// People who put at least one dot, by phone or shared device.
        #[garde(range(max = 100_000))]
        pub voters_for: u32,
        /// Dots counted by hand.
        #[garde(range(max = 100_000))]
        pub hand_dots: u32,
        /// Taken on by the facilitator.
        pub retained: bool,
        /// People by the grade they gave, as many as the method has (yes, no; 1 to 5; mentions from
        /// the best; consent, reservation, objection; the places of the matrix); empty where nobody did.
        #[garde(length(max = 25), inner(range(max = 100_000)))]
        pub grades: Vec<u32>,
        /// The same, counted by hand.
        #[garde(length(max = 25), inner(range(max = 100_000)))]
        pub hand_grades: Vec<u32>,
        /// In a ranking: how many put it above each of the others.
        #[garde(length(max = 1_000), dive)]
        pub duels: Vec<Duel>,
        /// What was said with reservations and objections, sorted.
        #[garde(length(max = 10_000), dive)]
        pub said: Vec<Said>,
    }
}

noun!(
    BallotOption,
    ordered,
    [ballot: Owner Ballot, note: Weak Note, cluster: Weak Cluster, idea_card: Weak IdeaCard, duels: Each("against") BallotOption]
);
// What was said is part of the result: it is read where that is told, and no search finds it elsewhere.
searched!(BallotOption, ["label"], left["order", "said.text"]);
