//! The urn of a secret ballot: papers in, and their count.

use super::{Answer, Call, Work, json, parse};

pub(super) const WORKS: &[(&str, Work)] =
    &[("votes_cast", votes_cast), ("votes_count", votes_count)];

/// A paper for the urn of a secret ballot.
fn votes_cast(call: &Call) -> Answer {
    json(&call.desk.engine()?.cast(parse(&call.payload)?)?)
}

/// Counts what is in the urn of a ballot.
fn votes_count(call: &Call) -> Answer {
    json(&call.desk.engine()?.count(parse(&call.payload)?)?)
}
