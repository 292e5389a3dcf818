//! The bundled typefaces, and which code points they can draw.

use std::sync::{Arc, LazyLock};

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

static BUNDLED: LazyLock<Fonts> = LazyLock::new(Fonts::read);

/// The typefaces of the documents. Cheap to copy; read once a process.
#[derive(Clone)]
pub struct Fonts {
    pub(crate) all: Arc<Vec<Font>>,
    pub(crate) book: Arc<LazyHash<FontBook>>,
    covered: Arc<Coverage>,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts")
            .field("faces", &self.all.len())
            .finish()
    }
}

impl Fonts {
    /// The bundled ones.
    pub fn bundled() -> Self {
        BUNDLED.clone()
    }

    fn read() -> Self {
        let all: Vec<Font> = FILES
            .iter()
            .flat_map(|bytes| Font::iter(Bytes::new(*bytes)))
            .collect();
        let covered = Coverage::of(&all);
        Self {
            book: Arc::new(LazyHash::new(FontBook::from_fonts(&all))),
            covered: Arc::new(covered),
            all: Arc::new(all),
        }
    }

    /// The same ones, to set a line without Typst: in their order, each file being one face.
    pub(crate) fn faces() -> Vec<rustybuzz::Face<'static>> {
        FILES
            .iter()
            .filter_map(|bytes| rustybuzz::Face::from_slice(bytes, 0))
            .collect()
    }

    /// Whether one of them has a glyph for a character.
    pub fn cover(&self, c: char) -> bool {
        self.covered.contains(c)
    }
}

/// A bit a code point.
struct Coverage(Vec<u64>);

impl Coverage {
    fn of(fonts: &[Font]) -> Self {
        let mut bits = vec![0_u64; 0x11_0000 / 64];
        for c in fonts.iter().flat_map(|font| font.info().coverage.iter()) {
            if let Some(word) = bits.get_mut(c as usize / 64) {
                *word |= 1 << (c % 64);
            }
        }
        Self(bits)
    }

    fn contains(&self, c: char) -> bool {
        let c = c as usize;
        self.0
            .get(c / 64)
            .is_some_and(|word| word & (1 << (c % 64)) != 0)
    }
}
