//! The core as its faces see it, on a library in a temporary folder.

#[path = "scenarios/commands.rs"]
mod commands;
#[path = "scenarios/following.rs"]
mod following;
#[path = "scenarios/imports.rs"]
mod imports;
#[path = "scenarios/journeys.rs"]
mod journeys;
#[path = "scenarios/keeping.rs"]
mod keeping;
#[path = "scenarios/properties.rs"]
mod properties;
