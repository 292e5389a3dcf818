//! The library encrypted: what was done to it, and to the files that lie beside it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::retention::HeldIn;

/// What was done when the library was encrypted, got another passphrase, or became plain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Encrypted {
    /// Whether it is encrypted now.
    pub encrypted: bool,
    /// Files beside it that were written anew.
    pub files: u32,
    /// Those that could not be, since they cannot be read, and can be by others: they stay plain, or
    /// were removed. So do the copies that lie where the library was before it was moved.
    pub left: Vec<HeldIn>,
}
