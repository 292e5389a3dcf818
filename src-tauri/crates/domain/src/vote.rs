//! What a person chooses in a ballot. In a named one it is kept, as a vote; in a secret one the same
//! choices are only ever added to the tallies.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Entity, ErrorCode, Fault, Id, Noun, Timestamp,
    ballot::{Ballot, BallotMethod, BallotOption, Duel, HUNDRED, MENTIONS, NOTES, PLACES, Said},
    limits,
};

record_struct! {
    /// What a person says of one option. An option that a paper does not name got nothing.
    pub struct Choice {
        /// The option.
        pub option: Option<Id>,
        /// By the method: dots or points; 0 yes, 1 no; a note from 1 to 5; a mention, 0 the best;
        /// a place from 1; 0 consent, 1 reservation, 2 objection; a place of the matrix, 0 the lowest
        /// effort and impact, 24 the highest.
        #[garde(range(max = 10_000))]
        pub value: u32,
        /// The words of a reservation or an objection.
        #[garde(length(chars, max = 500))]
        pub words: String,
    }
}

record_struct! {
    /// A vote of a named ballot: who chose what.
    pub struct Vote {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The ballot.
        pub ballot: Id,
        /// Who voted, where the person is on the list.
        pub participant: Option<Id>,
        /// What the person is called, where not on the list.
        #[garde(length(chars, max = 200))]
        pub name: String,
        /// A paper that was typed in.
        pub by_hand: bool,
        /// What the person chose.
        #[garde(length(max = 1_000), dive)]
        pub choices: Vec<Choice>,
    }
}

noun!(
    Vote,
    flat,
    [ballot: Owner Ballot, participant: Weak Participant, choices: Each("option") BallotOption]
);
// What one person voted is not looked for.
searched!(Vote, [], left ["name", "choices.words"]);

/// A paper for the urn of a secret ballot. Nothing says which person chose what once it is in there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Paper {
    /// The ballot.
    pub ballot: Id,
    /// Who votes, where the person is on the list: once each.
    pub participant: Option<Id>,
    /// A paper that was typed in.
    pub by_hand: bool,
    /// What the person chose.
    pub choices: Vec<Choice>,
}

/// How far an urn has come. It never says what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Urn {
    /// The ballot.
    pub ballot: Id,
    /// People whose paper is in it, papers typed in included.
    pub voters: u32,
    /// Of these, papers typed in.
    pub by_hand: u32,
    /// Those on the list, sorted by their id.
    pub voted: Vec<Id>,
}

/// What votes come to for one option.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// Dots or points.
    pub dots: u32,
    /// People who gave at least one.
    pub voters_for: u32,
    /// People by grade.
    pub grades: Vec<u32>,
    /// Duels won, in the order of the options.
    pub above: Vec<u32>,
    /// What was said, sorted.
    pub said: Vec<Said>,
}

/// What votes come to, option by option, in the order of the options. It depends on the papers alone
/// and not on their order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tallies {
    /// People who voted.
    pub voters: u32,
    /// Of these, those who said something of at least one option.
    pub expressed: u32,
    /// The options.
    pub options: Vec<Tally>,
}

impl Tallies {
    /// Nothing yet, for so many options.
    pub fn of(method: BallotMethod, options: usize) -> Self {
        let above = if method == BallotMethod::Ranking {
            options
        } else {
            0
        };
        let blank = Tally {
            grades: vec![0; method.grades()],
            above: vec![0; above],
            ..Tally::default()
        };
        Self {
            voters: 0,
            expressed: 0,
            options: vec![blank; options],
        }
    }

    /// Adds one paper that was found sound. `options` stand in the order of the tallies.
    pub fn add(&mut self, method: BallotMethod, options: &[Id], choices: &[Choice]) {
        self.voters = self.voters.saturating_add(1);
        let said = |option: &Id| choices.iter().find(|choice| choice.option == Some(*option));
        let mut named = options.iter().filter_map(said);
        let spoke = match method {
            BallotMethod::Dots | BallotMethod::HundredPoints => {
                named.any(|choice| choice.value > 0)
            }
            _ => named.next().is_some(),
        };
        self.expressed = self.expressed.saturating_add(u32::from(spoke));
        // Not ranked is last, together.
        let place = |option: &Id| said(option).map_or(u32::MAX, |choice| choice.value);
        for (option, tally) in options.iter().zip(&mut self.options) {
            if method == BallotMethod::Ranking {
                for (other, above) in options.iter().zip(&mut tally.above) {
                    *above += u32::from(place(option) < place(other));
                }
            }
            let Some(choice) = said(option) else { continue };
            match method {
                BallotMethod::Dots | BallotMethod::HundredPoints => {
                    tally.dots = tally.dots.saturating_add(choice.value);
                    tally.voters_for += u32::from(choice.value > 0);
                }
                BallotMethod::Ranking => {}
                _ => {
                    let first = u32::from(method == BallotMethod::Rating);
                    let grade = choice.value.saturating_sub(first) as usize;
                    if let Some(count) = tally.grades.get_mut(grade) {
                        *count += 1;
                        tally.voters_for += 1;
                    }
                }
            }
            if method == BallotMethod::Consent && !choice.words.trim().is_empty() {
                let said = Said {
                    grade: choice.value,
                    text: choice.words.clone(),
                };
                let key = |one: &Said| (one.grade, one.text.clone());
                let at = tally.said.partition_point(|one| key(one) < key(&said));
                tally.said.insert(at, said);
            }
        }
    }

    /// Adds other papers of the same ballot, as if they had come here.
    pub fn join(&mut self, other: Self) {
        self.voters = self.voters.saturating_add(other.voters);
        self.expressed = self.expressed.saturating_add(other.expressed);
        let add = |into: &mut [u32], more: &[u32]| {
            for (count, more) in into.iter_mut().zip(more) {
                *count = count.saturating_add(*more);
            }
        };
        for (tally, more) in self.options.iter_mut().zip(other.options) {
            tally.dots = tally.dots.saturating_add(more.dots);
            tally.voters_for = tally.voters_for.saturating_add(more.voters_for);
            add(&mut tally.grades, &more.grades);
            add(&mut tally.above, &more.above);
            tally.said.extend(more.said);
            tally
                .said
                .sort_by(|a, b| (a.grade, &a.text).cmp(&(b.grade, &b.text)));
        }
    }

    /// Adds what these votes come to to an option's own tally.
    pub fn pour(&self, number: usize, options: &[Id], into: &mut BallotOption, by_hand: bool) {
        let Some(tally) = self.options.get(number) else {
            return;
        };
        let (dots, grades) = if by_hand {
            (&mut into.hand_dots, &mut into.hand_grades)
        } else {
            (&mut into.dots, &mut into.grades)
        };
        *dots = dots.saturating_add(tally.dots);
        into.voters_for = into.voters_for.saturating_add(tally.voters_for);
        if grades.len() < tally.grades.len() {
            grades.resize(tally.grades.len(), 0);
        }
        for (count, more) in grades.iter_mut().zip(&tally.grades) {
            *count = count.saturating_add(*more);
        }
        for (other, above) in options.iter().zip(&tally.above) {
            if *other == into.id {
                continue;
            }
            let known = into
                .duels
                .iter_mut()
                .find(|duel| duel.against == Some(*other));
            match known {
                Some(duel) => duel.above = duel.above.saturating_add(*above),
                None => into.duels.push(Duel {
                    against: Some(*other),
                    above: *above,
                }),
            }
        }
        into.said.extend(tally.said.iter().cloned());
        into.said
            .sort_by(|a, b| (a.grade, &a.text).cmp(&(b.grade, &b.text)));
    }
}

/// Whether a paper can be what a person chose: each option once, within the scale, the budget and
/// the cap; a reservation and an objection have their words.
///
/// # Errors
/// The first choice that cannot be, by its place in the list.
pub fn check_choices(ballot: &Ballot, options: &[Id], choices: &[Choice]) -> Result<(), Fault> {
    let refuse = |code, number: usize, field: &str| {
        Fault::new(code)
            .noun(Noun::Vote)
            .at(format!("choices[{number}].{field}"))
    };
    let mut cast: u32 = 0;
    for (number, choice) in choices.iter().enumerate() {
        let known = choice.option.is_some_and(|id| options.contains(&id));
        if !known {
            return Err(refuse(ErrorCode::UnknownReference, number, "option"));
        }
        if choices[..number]
            .iter()
            .any(|earlier| earlier.option == choice.option)
        {
            return Err(refuse(ErrorCode::DuplicateId, number, "option"));
        }
        if choice.words.chars().count() > limits::LINE {
            return Err(refuse(ErrorCode::TextTooLong, number, "words").limit(limits::LINE));
        }
        let most = options.len().try_into().unwrap_or(u32::MAX);
        let scale = match ballot.method {
            BallotMethod::Dots => 0..=ballot.max_per_option.unwrap_or(limits::COUNT),
            BallotMethod::HundredPoints => 0..=ballot.max_per_option.unwrap_or(HUNDRED),
            BallotMethod::YesNo => 0..=1,
            BallotMethod::Rating => 1..=NOTES as u32,
            BallotMethod::MajorityJudgment => 0..=MENTIONS as u32 - 1,
            BallotMethod::Ranking => 1..=most,
            BallotMethod::Consent => 0..=2,
            BallotMethod::Matrix => 0..=PLACES as u32 - 1,
        };
        if !scale.contains(&choice.value) {
            let code = if ballot.method.counts_dots() {
                ErrorCode::OverBudget
            } else {
                ErrorCode::OutOfRange
            };
            return Err(refuse(code, number, "value")
                .limit(*scale.end())
                .detail(choice.value));
        }
        if ballot.method == BallotMethod::Consent
            && choice.value > 0
            && choice.words.trim().is_empty()
        {
            return Err(refuse(ErrorCode::TextRequired, number, "words"));
        }
        cast = cast.saturating_add(choice.value);
    }
    let budget = match ballot.method {
        BallotMethod::Dots => ballot.dots_per_voter,
        BallotMethod::HundredPoints => Some(HUNDRED),
        _ => None,
    };
    match budget {
        Some(budget) if cast > budget => Err(Fault::new(ErrorCode::OverBudget)
            .noun(Vote::NOUN)
            .at("choices")
            .limit(budget)
            .detail(cast)),
        _ => Ok(()),
    }
}
