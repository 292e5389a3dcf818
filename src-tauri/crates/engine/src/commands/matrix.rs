//! Items of a matrix: where tables or people have put one, its means and spreads follow from that.

use domain::{
    ErrorCode, Fault, Fielded, Noun,
    matrix::{MatrixItem, Rating},
};
use store::Tx;

use super::rules::Rules;

impl Rules for MatrixItem {
    fn settle(&mut self, old: Option<&Self>, _tx: &mut Tx<'_>) -> Result<(), Fault> {
        if let Some(old) = old
            && old.ratings == self.ratings
        {
            return keep_means(old, self);
        }
        if self.ratings.is_empty() && old.is_none() {
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

/// Refuses a figure that follows from others.
fn keep_means(old: &MatrixItem, item: &MatrixItem) -> Result<(), Fault> {
    let rated =
        |axis: fn(&Rating) -> Option<u32>| item.ratings.iter().any(|one| axis(one).is_some());
    let of_effort = rated(|one| one.effort);
    let of_impact = rated(|one| one.impact);
    let follows = [
        ("effort", of_effort),
        ("effort_spread", of_effort),
        ("impact", of_impact),
        ("impact_spread", of_impact),
    ];
    let changed = |field: &str| item.value(field) != old.value(field);
    match follows
        .iter()
        .find(|(field, rated)| *rated && changed(field))
    {
        Some((field, _)) => Err(Fault::new(ErrorCode::Rated)
            .noun(Noun::MatrixItem)
            .at(*field)),
        None => Ok(()),
    }
}
