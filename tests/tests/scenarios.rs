//! The core as its faces see it, on a library in a temporary folder.

// A test that cannot go on says so by panicking, in its helpers too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "scenarios/commands.rs"]
mod commands;
#[path = "scenarios/following.rs"]
mod following;
#[path = "scenarios/gathered.rs"]
mod gathered;
#[path = "scenarios/gathering.rs"]
mod gathering;
#[path = "scenarios/imports.rs"]
mod imports;
#[path = "scenarios/journeys.rs"]
mod journeys;
#[path = "scenarios/keeping.rs"]
mod keeping;
#[path = "scenarios/look.rs"]
mod look;
#[path = "scenarios/moments.rs"]
mod moments;
#[path = "scenarios/moved.rs"]
mod moved;
#[path = "scenarios/order.rs"]
mod order;
#[path = "scenarios/properties.rs"]
mod properties;
#[path = "scenarios/report.rs"]
mod report;
#[path = "scenarios/retention.rs"]
mod retention;
#[path = "scenarios/reuse.rs"]
mod reuse;
#[path = "scenarios/running.rs"]
mod running;
#[path = "scenarios/votes.rs"]
mod votes;
