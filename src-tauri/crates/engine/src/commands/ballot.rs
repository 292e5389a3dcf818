//! Ballots: opening and closing is dated; who can see what was chosen is announced before and
//! never changed after.

use domain::{
    ErrorCode, Fault, Noun,
    ballot::{Ballot, BallotState},
};
use store::Tx;

use super::rules::Rules;

impl Rules for Ballot {
    fn settle(&mut self, old: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Fault> {
        if let Some(old) = old {
            let opened = old.state != BallotState::Draft || old.opened_at.is_some();
            if opened && old.secret != self.secret {
                return Err(Fault::new(ErrorCode::FixedField)
                    .noun(Noun::Ballot)
                    .at("secret"));
            }
        }
        let before = old.map_or(BallotState::Draft, |old| old.state);
        if before == self.state {
            return Ok(());
        }
        match self.state {
            BallotState::Open => {
                self.opened_at = Some(tx.at());
                self.closed_at = None;
            }
            BallotState::Closed if before == BallotState::Open => {
                self.closed_at = Some(tx.at());
            }
            _ => {}
        }
        Ok(())
    }
}
