//! Items of a matrix: where tables or people have put one, its means and spreads follow from that.

use domain::{
    Fault,
    matrix::{MatrixItem, Rating},
};
use store::Tx;

use super::rules::Rules;

impl Rules for MatrixItem {
    fn settle(&mut self, old: Option<&Self>, _tx: &mut Tx<'_>) -> Result<(), Fault> {
        if old.map_or(&[][..], |old| &old.ratings) == self.ratings {
            return Ok(());
        }
        let of = |axis: fn(&Rating) -> Option<u32>| -> Vec<u32> {
            self.ratings.iter().filter_map(axis).collect()
        };
        let (effort, impact) = (of(|one| one.effort), of(|one| one.impact));
        self.effort = synthesis::mean(&effort);
        self.impact = synthesis::mean(&impact);
        self.effort_spread = synthesis::spread(&effort);
        self.impact_spread = synthesis::spread(&impact);
        Ok(())
    }
}
