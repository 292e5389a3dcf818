//! The core as its faces see it, on a library in a temporary folder.

#[path = "scenarios/commands.rs"]
mod commands;
