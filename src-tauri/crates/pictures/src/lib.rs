//! Pictures that people bring: decoded within bounds, turned upright, and written anew as the only
//! copy that is kept. Nothing that a camera wrote beside it (place, owner, a smaller picture of what
//! was cut off) is handed on.

mod decode;
mod kept;

pub use decode::{is_picture, upright};
pub use kept::{Kept, NOTE, PORTRAIT, Piece, Room, bytes_of, kept, kept_piece};
