//! Votes of a named ballot: who chose what, once each, while it is open. A secret ballot has none.

use domain::{
    Entity, ErrorCode, Fault, Id, Noun,
    ballot::{Ballot, BallotOption, BallotState},
    vote::{Vote, check_choices},
};
use store::Tx;

use super::rules::Rules;

impl Rules for Vote {
    fn settle(&mut self, _old: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Fault> {
        let unknown = |_| {
            Fault::new(ErrorCode::UnknownReference)
                .noun(Noun::Vote)
                .at("ballot")
        };
        let ballot: Ballot = tx.get(self.ballot).map_err(unknown)?;
        if ballot.secret || ballot.state != BallotState::Open {
            return Err(Fault::new(ErrorCode::WrongState)
                .noun(Noun::Ballot)
                .detail(ballot.id));
        }
        let options: Vec<BallotOption> = tx.children_of("ballot", ballot.id)?;
        let ids: Vec<Id> = options.iter().map(|option| option.id).collect();
        check_choices(&ballot, &ids, &self.choices)?;
        if let Some(person) = self.participant {
            let votes: Vec<Vote> = tx.children_of("ballot", ballot.id)?;
            let again = |vote: &Vote| vote.id != self.id && vote.participant == Some(person);
            if votes.iter().any(again) {
                return Err(Fault::new(ErrorCode::AlreadyExists)
                    .noun(Self::NOUN)
                    .at("participant")
                    .detail(person));
            }
        }
        Ok(())
    }
}
