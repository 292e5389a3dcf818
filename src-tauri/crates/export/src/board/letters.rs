//! Lines of letters: which typeface has them, where each stands, how wide the line is. In parts of
//! the size (1 = one em). The typefaces of the documents, in their order.

use std::collections::HashMap;

use rustybuzz::{Direction, Face, UnicodeBuffer};
use typst::text::FontWeight;
use unicode_bidi::{BidiInfo, Level};
use unicode_segmentation::UnicodeSegmentation;

use super::wrap::is_leftward;
use crate::{Fonts, characters::ignorable};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    Regular,
    Strong,
    Bold,
}

impl Weight {
    pub fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Strong => 600,
            Self::Bold => 700,
        }
    }
}

/// A letter: its typeface, its number there, where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Glyph {
    pub font: u16,
    pub id: u16,
    pub x: f32,
    pub y: f32,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    pub glyphs: Vec<Glyph>,
    pub width: f64,
}

/// The typefaces, and how wide words were.
pub(crate) struct Letters {
    fonts: Fonts,
    faces: Vec<Face<'static>>,
    own: HashMap<Weight, usize>,
    others: Vec<usize>,
    widths: HashMap<(Weight, String), f64>,
}

/// Words of which the width is kept.
const KEPT: usize = 60_000;

impl Letters {
    pub fn new(fonts: &Fonts) -> Self {
        let is_source = |family: &str| family.starts_with("Source ");
        let of = |weight: Weight| {
            fonts.all.iter().position(|font| {
                let about = font.info();
                about.family == "Source Sans 3"
                    && about.variant.weight == FontWeight::from_number(weight.number())
                    && about.variant.style == typst::text::FontStyle::Normal
            })
        };
        let own = [Weight::Regular, Weight::Strong, Weight::Bold]
            .into_iter()
            .map(|weight| (weight, of(weight).unwrap_or(0)))
            .collect();
        let others = (0..fonts.all.len())
            .filter(|place| {
                fonts
                    .all
                    .get(*place)
                    .is_some_and(|font| !is_source(&font.info().family))
            })
            .collect();
        Self {
            fonts: fonts.clone(),
            faces: Fonts::faces(),
            own,
            others,
            widths: HashMap::new(),
        }
    }

    /// A typeface by its place.
    pub fn face(&self, place: u16) -> Option<&Face<'static>> {
        self.faces.get(usize::from(place))
    }

    /// How wide a word is; kept, since a board says the same words often.
    pub fn width(&mut self, text: &str, weight: Weight) -> f64 {
        if let Some(width) = self.widths.get(&(weight, text.to_owned())) {
            return *width;
        }
        let width = self.line(text, weight).width;
        if self.widths.len() >= KEPT {
            self.widths.clear();
        }
        self.widths.insert((weight, text.to_owned()), width);
        width
    }

    /// A line, its letters from left to right.
    pub fn line(&self, text: &str, weight: Weight) -> Line {
        let mut line = Line::default();
        if !text.chars().any(may_turn) {
            self.run(text, weight, false, &mut line);
            return line;
        }
        let level = if is_leftward(text) {
            Level::rtl()
        } else {
            Level::ltr()
        };
        let bidi = BidiInfo::new(text, Some(level));
        for paragraph in &bidi.paragraphs {
            let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                let leftward = levels.get(run.start).is_some_and(Level::is_rtl);
                if let Some(part) = text.get(run) {
                    self.run(part, weight, leftward, &mut line);
                }
            }
        }
        line
    }

    fn run(&self, text: &str, weight: Weight, leftward: bool, line: &mut Line) {
        // Neighbours of one typeface are set together.
        let mut parts: Vec<(usize, String)> = Vec::new();
        for sign in text.graphemes(true) {
            let before = parts.last().map(|(font, _)| *font);
            let font = self.font(sign, weight, before);
            match parts.last_mut() {
                Some((same, part)) if *same == font => part.push_str(sign),
                _ => parts.push((font, sign.to_owned())),
            }
        }
        if leftward {
            parts.reverse();
        }
        for (font, part) in parts {
            self.shape(font, &part, leftward, line);
        }
    }

    /// The first typeface that has all of a sign, else the first that has its beginning.
    fn font(&self, sign: &str, weight: Weight, before: Option<usize>) -> usize {
        let own = self.own.get(&weight).copied().unwrap_or(0);
        let has = |place: usize, c: char| {
            self.fonts
                .all
                .get(place)
                .is_some_and(|font| font.info().coverage.contains(c as u32))
        };
        if sign.chars().all(|c| c.is_whitespace() || ignorable(c)) {
            return before.unwrap_or(own);
        }
        let all = |place: usize| sign.chars().all(|c| ignorable(c) || has(place, c));
        if all(own) {
            return own;
        }
        let whole = self.others.iter().copied().find(|place| all(*place));
        let first = sign.chars().next();
        whole
            .or_else(|| {
                let first = first?;
                std::iter::once(own)
                    .chain(self.others.iter().copied())
                    .find(|place| has(*place, first))
            })
            .unwrap_or(own)
    }

    fn shape(&self, place: usize, text: &str, leftward: bool, line: &mut Line) {
        let Some(face) = self.faces.get(place) else {
            return;
        };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(if leftward {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(face, &[], buffer);
        let em = f64::from(face.units_per_em());
        for (info, at) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let x = line.width + f64::from(at.x_offset) / em;
            let y = f64::from(at.y_offset) / em;
            if let (Ok(id), Ok(font)) = (u16::try_from(info.glyph_id), u16::try_from(place)) {
                line.glyphs.push(Glyph {
                    font,
                    id,
                    x: narrow(x),
                    y: narrow(y),
                });
            }
            line.width += f64::from(at.x_advance) / em;
        }
    }
}

/// What is drawn needs no more digits.
#[expect(clippy::cast_possible_truncation, reason = "places on a page")]
pub(crate) fn narrow(value: f64) -> f32 {
    value as f32
}

/// A character after which a line may have two directions.
fn may_turn(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
