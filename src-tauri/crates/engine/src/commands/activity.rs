//! Activities: forward freely, back one step at a time; opening and closing is dated, reopening
//! counted.

use domain::{
    ErrorCode, Fault, Noun,
    activity::{Activity, ActivityState},
};
use store::Tx;

use super::rules::Rules;

impl Rules for Activity {
    fn settle(&mut self, old: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Fault> {
        let before = old.map_or(ActivityState::Draft, |old| old.state);
        if before == self.state {
            return Ok(());
        }
        let step = |state: ActivityState| state as i32;
        if old.is_some() && step(self.state) < step(before) - 1 {
            return Err(Fault::new(ErrorCode::WrongState)
                .noun(Noun::Activity)
                .at("state"));
        }
        match self.state {
            ActivityState::Open => {
                if self.opened_at.is_some() && before != ActivityState::Draft {
                    self.reopened = self.reopened.saturating_add(1);
                }
                self.opened_at = Some(tx.at());
                self.closed_at = None;
            }
            ActivityState::Closed if before == ActivityState::Open => {
                self.closed_at = Some(tx.at());
            }
            _ => {}
        }
        Ok(())
    }
}
