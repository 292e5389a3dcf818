//! A board leaves the screen: laid out once, in its own units, then drawn as a picture (PNG, by
//! strips, so that its memory does not grow with its size), as shapes (SVG), or as pages (PDF).
//!
//! Laid out here and not by Typst, since a note's lines and height decide where clusters and links
//! lie, and since Typst draws a page only as a whole. The pages of the PDF are Typst's, which alone
//! can tag them; it is given lines that are broken already. Letters are the documents' own: they are
//! narrower than those of the screen, so that what fits there fits here.

mod bands;
mod form;
mod letters;
mod marks;
mod order;
mod png;
mod poster;
mod shapes;
mod svg;
mod wrap;

use std::ops::ControlFlow;

use domain::{ErrorCode, Fault};
use synthesis::picture::BoardPicture;

pub use png::{SIDE, sized};
pub use poster::{Poster as BoardPoster, poster};

use crate::{Fonts, Replaced};

/// Told how much of it is drawn, from 0 to 1; may stop it.
pub type Told<'a> = &'a mut dyn FnMut(f64) -> ControlFlow<()>;

/// A board, laid out.
pub struct Drawing {
    scene: shapes::Scene,
    letters: letters::Letters,
    replaced: Vec<Replaced>,
    language: domain::workshop::Language,
}

impl Drawing {
    /// Lays a board out.
    pub fn new(picture: &BoardPicture, fonts: &Fonts) -> Self {
        let (picture, replaced) = marks::readable(picture, fonts);
        let mut letters = letters::Letters::new(fonts);
        let scene = form::scene(&picture, &mut letters);
        Self {
            scene,
            letters,
            replaced,
            language: picture.language,
        }
    }

    /// Its width and height, in units of the board.
    pub fn size(&self) -> (f64, f64) {
        (self.scene.area.width, self.scene.area.height)
    }

    /// What no typeface has, and how often.
    pub fn replaced(&self) -> &[Replaced] {
        &self.replaced
    }
}

impl std::fmt::Debug for Drawing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Drawing")
            .field("area", &self.scene.area)
            .finish_non_exhaustive()
    }
}

pub(crate) fn told(told: Told<'_>, part: f64) -> Result<(), Fault> {
    match told(part) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Fault::new(ErrorCode::Cancelled)),
    }
}

#[cfg(test)]
mod tests;
