//! What is computed from a workshop's records: hours, tallies, ranks, and the document that is
//! handed over, free of any format.
//!
//! Pure functions: no input or output, no clock, no storage. What is computed here is never kept;
//! it follows from the records, the same ones giving the same result. Masking of small categories
//! happens here and nowhere else, so that no face and no format can forget it.

pub mod alike;
mod calendar;
pub mod contributions;
pub mod document;
pub mod picture;
pub mod records;
pub mod register;
pub mod report;
pub mod results;
pub mod room;
pub mod seating;
pub mod shipped;
pub mod typography;

pub use alike::alike;
pub use calendar::calendar;
pub use document::agenda;
pub use records::Records;
pub use results::{hand_judges, mean, percents, results, run, spread};
