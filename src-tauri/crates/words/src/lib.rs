//! The words of texts: as those of a board are compared with each other, and as any text is sought.
//! Pure; knows French and English, no record and no file.

pub mod compared;
pub mod sought;
mod taken;

pub use sought::Sought;
pub use taken::{Key, Token, indexed, tokens};

#[cfg(test)]
mod tests;
