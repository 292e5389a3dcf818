//! A document becomes a file: PDF (tagged, PDF/A-2a and PDF/UA-1) and pages as pictures, by Typst
//! as a library; and what flows (HTML, Markdown, DOCX, ODT), written by ourselves from one run of
//! blocks, its charts drawn by the same templates.
//!
//! Nothing is read here but the bundled templates and typefaces: no file system, no package, no
//! network, no system font. Texts reach the templates as data and are never markup. What no bundled
//! font can draw is replaced by its code and counted, so that no text makes an export fail.

mod board;
mod characters;
mod composer;
mod docx;
mod figures;
mod flow;
mod fonts;
mod glyphs;
mod html;
mod markdown;
mod odt;
mod office;
mod pictures;
mod poster;
mod render;
mod scripts;
mod sheets;
mod supports;
mod templates;
mod world;

pub use board::{BoardPoster, Drawing, SIDE, Told, poster, sized};
pub use characters::Replaced;
pub use composer::{Composer, Composition, Heading, Progress, Stage, forget};
pub use fonts::Fonts;
pub use poster::{Poster, poster_of, posters};
pub use render::{Format, Rendered, render};
pub use sheets::{Paper, Turn};
pub use supports::{code, supports, supports_on, supports_ruled};
pub use templates::Templates;
