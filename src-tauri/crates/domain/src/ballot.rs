//! A ballot (scrutin) and its options. A secret ballot keeps tallies only: no link from a voter to
//! a choice exists anywhere.

use crate::{Id, Timestamp, limits};

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
    }
}

noun!(Ballot, ordered, [workshop: Owner Workshop, activity: Weak Activity]);

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
    }
}

noun!(
    BallotOption,
    ordered,
    [ballot: Owner Ballot, note: Weak Note, cluster: Weak Cluster, idea_card: Weak IdeaCard]
);
