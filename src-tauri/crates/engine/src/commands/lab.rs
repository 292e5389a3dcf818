//! The lab: a library has one.

use domain::{ErrorCode, Fault, Noun, lab::Lab};
use store::Tx;

use super::rules::Rules;

impl Rules for Lab {
    fn settle(&mut self, old: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Fault> {
        if old.is_none() && !tx.all::<Lab>()?.is_empty() {
            return Err(Fault::new(ErrorCode::AlreadyExists).noun(Noun::Lab));
        }
        Ok(())
    }
}
