//! The simpler shape, `"format": "workshop-sample"`, version 1: one workshop, ids local to the file.
//!
//! One adapter, a file a part of the workshop. Every value of the file has its place in the domain,
//! is computed again and compared, or is named as ignored. Ids are derived (see `keys`), so that
//! the same file gives the same records whenever it is read.

mod agenda;
mod board;
mod import;
mod journey;
pub(crate) mod keys;
pub(crate) mod layout;
mod outcome;
mod people;
mod persona;
mod project;
mod vote;
mod words;

use domain::Fault;

use import::Import;
#[cfg(test)]
pub use layout::height as layout_height;

use crate::{
    bundle::{Bundle, Context},
    reader::Object,
};

/// The word in the file.
pub const FORMAT: &str = "workshop-sample";
/// The only version.
pub const VERSION: u64 = 1;

/// Reads such a file.
pub fn read(root: &Object<'_>, context: &Context) -> Result<Bundle, Fault> {
    // For tests: read by no one, reported by no one.
    root.leave(&["expected"]);
    let mut import = project::read(root, context)?;
    people::read(&mut import, root)?;
    agenda::read(&mut import, root)?;
    board::read(&mut import, root)?;
    vote::read(&mut import, root)?;
    outcome::idea_cards(&mut import, root)?;
    vote::name_cards(&mut import, root)?;
    persona::read(&mut import, root)?;
    journey::read(&mut import, root)?;
    outcome::read(&mut import, root)?;
    import.into_bundle()
}
