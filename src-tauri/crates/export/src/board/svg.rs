//! A board as shapes that any drawing program reads: letters are outlines, since nobody else has
//! these typefaces, and each note has its words as its title. Only plain attributes: colours as
//! `#rrggbb` with a number for what shines through.

use std::{
    collections::{HashMap, HashSet},
    fmt::Write as _,
    io::Write,
};

use domain::{Fault, note::Colour, workshop::Language};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use super::{
    Drawing, Told,
    bands::band,
    letters::Letters,
    png::feet,
    shapes::{CANVAS, INK_2, Ink, Item, Point, Role, Shape, Words, tone},
    told,
};

/// Items between two words with the caller.
const PULSE: usize = 200;

impl Drawing {
    /// Writes it.
    ///
    /// # Errors
    /// `Cancelled`; what the disk refuses.
    pub fn svg(&self, out: &mut dyn Write, go_on: Told<'_>) -> Result<(), Fault> {
        let area = self.scene.area;
        let mut pen = Pen {
            letters: &self.letters,
            drawn: HashSet::new(),
            bands: HashMap::new(),
            text: String::new(),
        };
        let language = match self.language {
            Language::Fr => "fr",
            Language::En => "en",
        };
        let (x, y, w, h) = (num(area.x), num(area.y), num(area.width), num(area.height));
        let title = escaped(&self.scene.title);
        let ground = hex(CANVAS);
        pen.push(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             viewBox=\"{x} {y} {w} {h}\" width=\"{w}\" height=\"{h}\" xml:lang=\"{language}\">\n\
             <title>{title}</title>\n\
             <rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{ground}\"/>\n"
        ));
        let all = self.scene.items.len().max(1);
        for (place, item) in self.scene.items.iter().enumerate() {
            if place % PULSE == 0 {
                told(go_on, super::form::to_f64(place) / super::form::to_f64(all))?;
            }
            pen.item(item);
            pen.flush(out)?;
        }
        pen.push("</svg>\n");
        pen.flush(out)?;
        told(go_on, 1.0)
    }
}

struct Pen<'a> {
    letters: &'a Letters,
    /// Letters and bands that stand in the file already.
    drawn: HashSet<(u16, u16)>,
    bands: HashMap<(Colour, u64), usize>,
    text: String,
}

impl Pen<'_> {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn flush(&mut self, out: &mut dyn Write) -> Result<(), Fault> {
        out.write_all(self.text.as_bytes())
            .map_err(|error| Fault::of_disk(&error))?;
        self.text.clear();
        Ok(())
    }

    fn item(&mut self, item: &Item) {
        self.define(item);
        let said = match &item.role {
            Role::Link(sentence) => Some(sentence.clone()),
            Role::Ground => None,
            _ => Some(said(item)),
        };
        self.push("<g>");
        if let Some(said) = said.filter(|said| !said.is_empty()) {
            self.push(&format!("<title>{}</title>", escaped(&said)));
        }
        for shape in &item.shapes {
            self.shape(shape);
        }
        self.push("</g>\n");
    }

    /// What is used more than once stands once, before it is used.
    fn define(&mut self, item: &Item) {
        let mut made = String::new();
        for shape in &item.shapes {
            match shape {
                Shape::Words(words) => {
                    for glyph in words.lines.iter().flat_map(|(_, line)| &line.glyphs) {
                        if !self.drawn.insert((glyph.font, glyph.id)) {
                            continue;
                        }
                        let font = self.letters.face(glyph.font);
                        let Some(font) = font else { continue };
                        let mut path = Outline(String::new());
                        let _ = font.outline_glyph(GlyphId(glyph.id), &mut path);
                        let (id, path) = (glyph_id(glyph.font, glyph.id), path.0);
                        let _ = write!(made, "<path id=\"{id}\" d=\"{path}\"/>");
                    }
                }
                Shape::Band {
                    width,
                    colour,
                    scale,
                    ..
                } => {
                    let width = width / scale;
                    let next = self.bands.len();
                    let key = (*colour, width.to_bits());
                    if self.bands.contains_key(&key) {
                        continue;
                    }
                    self.bands.insert(key, next);
                    let path: String = band(*colour, width).iter().map(|one| closed(one)).collect();
                    let _ = write!(made, "<path id=\"b{next}\" d=\"{path}\"/>");
                }
                _ => {}
            }
        }
        if !made.is_empty() {
            self.push(&format!("<defs>{made}</defs>\n"));
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Fill { at, radius, ink } => {
                let round = if *radius > 0.0 {
                    format!(" rx=\"{}\"", num(*radius))
                } else {
                    String::new()
                };
                self.push(&format!(
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{round}{}/>",
                    num(at.x),
                    num(at.y),
                    num(at.width),
                    num(at.height),
                    filled(*ink),
                ));
            }
            Shape::Border { at, width, ink } => self.push(&format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"/>",
                num(at.x + width / 2.0),
                num(at.y + width / 2.0),
                num(at.width - width),
                num(at.height - width),
                hex(*ink),
                num(*width),
            )),
            Shape::Polygon { points, ink } => {
                self.push(&format!("<path d=\"{}\"{}/>", closed(points), filled(*ink)));
            }
            Shape::Band {
                x,
                y,
                width,
                colour,
                scale,
            } => {
                let key = (*colour, (width / scale).to_bits());
                if let (Some(number), Some(ink)) = (self.bands.get(&key), tone(*colour)) {
                    self.push(&format!(
                        "<use xlink:href=\"#b{number}\" transform=\"translate({} {}) scale({})\"{}/>",
                        num(*x),
                        num(*y),
                        num(*scale),
                        filled(ink),
                    ));
                }
            }
            Shape::Curve { points, width, ink } => {
                let [a, b, c, d] = points.map(|[x, y]| format!("{} {}", num(x), num(y)));
                self.push(&format!(
                    "<path d=\"M{a}C{b} {c} {d}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"/>",
                    hex(*ink),
                    num(*width),
                ));
            }
            Shape::Words(words) => self.words(words),
            Shape::Picture { at, data } => {
                if data.bytes().all(|b| !matches!(b, b'"' | b'<' | b'&')) {
                    self.push(&format!(
                        "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" xlink:href=\"{data}\"/>",
                        num(at.x),
                        num(at.y),
                        num(at.width),
                        num(at.height),
                    ));
                }
            }
        }
    }

    fn words(&mut self, words: &Words) {
        for ((_, line), y) in words.lines.iter().zip(feet(words.y, words.leading)) {
            let left = if words.at_right {
                words.x - line.width * words.size
            } else {
                words.x
            };
            let mut open = None;
            for glyph in &line.glyphs {
                let font = self.letters.face(glyph.font);
                let Some(font) = font else { continue };
                let em = f64::from(font.units_per_em());
                // One group for the letters of one typeface, in its own units.
                if open != Some(glyph.font) {
                    if open.is_some() {
                        self.push("</g>");
                    }
                    let scale = words.size / em;
                    self.push(&format!(
                        "<g transform=\"translate({} {}) scale({} {})\"{}>",
                        num(left),
                        num(y),
                        fine(scale),
                        fine(-scale),
                        filled(words.ink),
                    ));
                    open = Some(glyph.font);
                }
                let x = num(f64::from(glyph.x) * em);
                let raised = if glyph.y == 0.0 {
                    String::new()
                } else {
                    format!(" y=\"{}\"", num(f64::from(glyph.y) * em))
                };
                let id = glyph_id(glyph.font, glyph.id);
                self.push(&format!("<use xlink:href=\"#{id}\" x=\"{x}\"{raised}/>"));
            }
            if open.is_some() {
                self.push("</g>");
            }
        }
    }
}

/// The words of an item, as one reads them.
fn said(item: &Item) -> String {
    let texts = item.shapes.iter().filter_map(|shape| match shape {
        Shape::Words(words) => Some(words),
        _ => None,
    });
    texts
        .map(|words| words.text.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

fn glyph_id(font: u16, id: u16) -> String {
    format!("f{font}g{id}")
}

fn closed(points: &[Point]) -> String {
    let mut out = String::new();
    for (place, [x, y]) in points.iter().enumerate() {
        out.push(if place == 0 { 'M' } else { 'L' });
        let _ = write!(out, "{} {}", num(*x), num(*y));
    }
    out.push('Z');
    out
}

fn filled(ink: Ink) -> String {
    let alpha = ink[3];
    if alpha == 255 {
        return format!(" fill=\"{}\"", hex(ink));
    }
    let part = num(f64::from(alpha) / 255.0);
    format!(" fill=\"{}\" fill-opacity=\"{part}\"", hex(ink))
}

pub(crate) fn hex([red, green, blue, _]: Ink) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Hundredths are enough on a board.
pub(crate) fn num(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

fn fine(value: f64) -> String {
    format!("{value:.6}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

struct Outline(String);

impl Outline {
    fn add(&mut self, letter: char, points: &[f32]) {
        self.0.push(letter);
        for (place, value) in points.iter().enumerate() {
            if place > 0 {
                self.0.push(' ');
            }
            self.0.push_str(&num(f64::from(*value)));
        }
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[x, y]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[x, y]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.add('Q', &[x1, y1, x, y]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add('C', &[x1, y1, x2, y2, x, y]);
    }
    fn close(&mut self) {
        self.0.push('Z');
    }
}

/// A band or an arrow as a file of its own, for the pages.
pub(crate) fn alone(width: f64, height: f64, body: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\">{body}</svg>",
        w = num(width),
        h = num(height),
    )
}

/// The polygons of a band.
pub(crate) fn band_alone(colour: Colour, width: f64) -> Option<String> {
    let ink = tone(colour)?;
    let path: String = band(colour, width).iter().map(|one| closed(one)).collect();
    let body = format!("<path d=\"{path}\"{}/>", filled(ink));
    Some(alone(width, super::form::band_height(1.0), &body))
}

/// A curve with its head, moved to the origin.
pub(crate) fn arrow_alone(
    points: &[Point; 4],
    head: &[Point],
    width: f64,
    by: Point,
    size: (f64, f64),
) -> String {
    let moved = |[x, y]: Point| [x - by[0], y - by[1]];
    let [a, b, c, d] = points.map(|p| {
        let [x, y] = moved(p);
        format!("{} {}", num(x), num(y))
    });
    let head: Vec<Point> = head.iter().copied().map(moved).collect();
    let ink = hex(INK_2);
    let body = format!(
        "<path d=\"M{a}C{b} {c} {d}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{}\"/><path d=\"{}\" fill=\"{ink}\"/>",
        num(width),
        closed(&head),
    );
    alone(size.0, size.1, &body)
}
