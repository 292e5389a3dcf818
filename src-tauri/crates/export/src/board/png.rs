//! A board as a picture, drawn strip by strip and written as it is drawn: the memory is that of a
//! strip, however large the picture.

use std::{collections::HashMap, io::Write};

use base64::Engine as _;
use domain::{ErrorCode, Fault, note::Colour};
use resvg::tiny_skia::{
    Color, FillRule, FilterQuality, LineCap, Paint, Path, PathBuilder, Pixmap, PixmapPaint,
    PremultipliedColorU8, Stroke, Transform,
};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use super::{
    Drawing, Told,
    bands::band,
    letters::{Letters, Line, narrow},
    shapes::{CANVAS, Ink, Item, Rect, Shape, tone},
    told,
};

/// The longest side a picture may have.
pub const SIDE: u32 = 20_000;
/// Dots of a strip.
const STRIP: u32 = 3_000_000;

/// The width and height of a picture: as wide as asked, but no side longer than [`SIDE`]; twice
/// the board's own size where no width is asked.
pub fn sized((width, height): (f64, f64), asked: Option<u32>) -> (u32, u32) {
    let side = f64::from(SIDE);
    let asked = asked.map_or(width * 2.0, f64::from);
    let scale = (asked / width).min(side / width).min(side / height);
    (whole(width * scale), whole(height * scale))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "within 1 and SIDE"
)]
fn whole(value: f64) -> u32 {
    value.round().clamp(1.0, f64::from(SIDE)) as u32
}

impl Drawing {
    /// Writes the picture; answers its width and height.
    ///
    /// # Errors
    /// `Cancelled`; what the disk refuses.
    pub fn png(
        &self,
        width: Option<u32>,
        out: &mut dyn Write,
        go_on: Told<'_>,
    ) -> Result<(u32, u32), Fault> {
        let area = self.scene.area;
        let (width, height) = sized(self.size(), width);
        let scale = f64::from(width) / area.width;
        let mut encoder = ::png::Encoder::new(out, width, height);
        encoder.set_color(::png::ColorType::Rgb);
        encoder.set_depth(::png::BitDepth::Eight);
        encoder.set_compression(::png::Compression::Fast);
        encoder.set_filter(::png::Filter::Up);
        let mut writer = encoder.write_header().map_err(refused)?;
        let mut stream = writer.stream_writer().map_err(refused)?;
        let strip = (STRIP / width).clamp(16, height.max(16));
        let mut brush = Brush::new(&self.letters, scale);
        let mut top = 0;
        while top < height {
            told(go_on, f64::from(top) / f64::from(height))?;
            let rows = strip.min(height - top);
            let seen = Rect::new(
                area.x,
                area.y + f64::from(top) / scale,
                area.width,
                f64::from(rows) / scale,
            );
            let drawn = brush.strip(&self.scene.items, seen, (width, rows))?;
            stream.write_all(&rgb(&drawn)).map_err(written)?;
            top += rows;
        }
        stream.finish().map_err(refused)?;
        writer.finish().map_err(refused)?;
        told(go_on, 1.0)?;
        Ok((width, height))
    }
}

fn rgb(drawn: &Pixmap) -> Vec<u8> {
    let pixels = drawn.pixels().iter();
    pixels
        .flat_map(|pixel: &PremultipliedColorU8| [pixel.red(), pixel.green(), pixel.blue()])
        .collect()
}

fn refused(error: ::png::EncodingError) -> Fault {
    match error {
        ::png::EncodingError::IoError(error) => written(error),
        other => Fault::new(ErrorCode::ExportFailed).technical(other),
    }
}

fn written(error: std::io::Error) -> Fault {
    Fault::of_disk(&error)
}

/// Draws, and keeps the outlines it has met.
struct Brush<'a> {
    letters: &'a Letters,
    scale: f64,
    glyphs: HashMap<(u16, u16), Option<Path>>,
    bands: HashMap<(Colour, u64), Option<Path>>,
    /// Of the items that meet the strip.
    pictures: HashMap<usize, Option<Pixmap>>,
}

impl<'a> Brush<'a> {
    fn new(letters: &'a Letters, scale: f64) -> Self {
        Self {
            letters,
            scale,
            glyphs: HashMap::new(),
            bands: HashMap::new(),
            pictures: HashMap::new(),
        }
    }

    fn strip(
        &mut self,
        items: &[Item],
        seen: Rect,
        (width, rows): (u32, u32),
    ) -> Result<Pixmap, Fault> {
        let mut pixmap = Pixmap::new(width, rows)
            .ok_or_else(|| Fault::new(ErrorCode::ExportFailed).technical("strip"))?;
        let [red, green, blue, _] = CANVAS;
        pixmap.fill(Color::from_rgba8(red, green, blue, 255));
        // What hangs over its area by a hair is drawn too.
        let reach = seen.inflated(4.0);
        self.pictures.retain(|place, _| {
            items
                .get(*place)
                .is_some_and(|item| item.area.meets(&reach))
        });
        for (place, item) in items.iter().enumerate() {
            if !item.area.meets(&reach) {
                continue;
            }
            for shape in &item.shapes {
                self.shape(&mut pixmap, shape, seen, place);
            }
        }
        Ok(pixmap)
    }

    /// From units of the board, at a place of it, to dots of the strip.
    fn to_strip(&self, seen: Rect, x: f64, y: f64, scale: f64) -> Transform {
        Transform::from_row(
            narrow(self.scale * scale),
            0.0,
            0.0,
            narrow(self.scale * scale),
            narrow((x - seen.x) * self.scale),
            narrow((y - seen.y) * self.scale),
        )
    }

    fn shape(&mut self, pixmap: &mut Pixmap, shape: &Shape, seen: Rect, place: usize) {
        match shape {
            Shape::Fill { at, radius, ink } => {
                let path = rounded(at.width, at.height, *radius);
                fill(
                    pixmap,
                    path.as_ref(),
                    *ink,
                    self.to_strip(seen, at.x, at.y, 1.0),
                );
            }
            Shape::Border { at, width, ink } => {
                let path = rounded(at.width - width, at.height - width, 0.0);
                let to = self.to_strip(seen, at.x + width / 2.0, at.y + width / 2.0, 1.0);
                stroke(pixmap, path.as_ref(), *width, *ink, to);
            }
            Shape::Polygon { points, ink } => {
                let Some([x, y]) = points.first().copied() else {
                    return;
                };
                let path = polygons(std::slice::from_ref(points), [x, y]);
                fill(pixmap, path.as_ref(), *ink, self.to_strip(seen, x, y, 1.0));
            }
            Shape::Band {
                x,
                y,
                width,
                colour,
                scale,
            } => {
                let Some(ink) = tone(*colour) else { return };
                let to = self.to_strip(seen, *x, *y, *scale);
                let width = width / scale;
                let path = self
                    .bands
                    .entry((*colour, width.to_bits()))
                    .or_insert_with(|| polygons(&band(*colour, width), [0.0, 0.0]));
                fill(pixmap, path.as_ref(), ink, to);
            }
            Shape::Curve { points, width, ink } => {
                let [a, b, c, d] = *points;
                let at = |p: [f64; 2]| (narrow(p[0] - a[0]), narrow(p[1] - a[1]));
                let mut path = PathBuilder::new();
                path.move_to(0.0, 0.0);
                let ((bx, by), (cx, cy), (dx, dy)) = (at(b), at(c), at(d));
                path.cubic_to(bx, by, cx, cy, dx, dy);
                let to = self.to_strip(seen, a[0], a[1], 1.0);
                stroke(pixmap, path.finish().as_ref(), *width, *ink, to);
            }
            Shape::Words(words) => {
                for ((_, line), y) in words.lines.iter().zip(feet(words.y, words.leading)) {
                    let x = if words.at_right {
                        words.x - line.width * words.size
                    } else {
                        words.x
                    };
                    self.line(pixmap, line, seen, (x, y, words.size), words.ink);
                }
            }
            Shape::Picture { at, data } => self.picture(pixmap, *at, data, seen, place),
        }
    }

    fn line(
        &mut self,
        pixmap: &mut Pixmap,
        line: &Line,
        seen: Rect,
        (x, y, size): (f64, f64, f64),
        ink: Ink,
    ) {
        if y + size < seen.y || y - size * 1.5 > seen.bottom() {
            return;
        }
        for glyph in &line.glyphs {
            let Some(font) = self.letters.face(glyph.font) else {
                continue;
            };
            let path = self
                .glyphs
                .entry((glyph.font, glyph.id))
                .or_insert_with(|| outline(font, glyph.id));
            let Some(path) = path.as_ref() else { continue };
            let em = size / f64::from(font.units_per_em()) * self.scale;
            let to = Transform::from_row(
                narrow(em),
                0.0,
                0.0,
                narrow(-em),
                narrow((x + f64::from(glyph.x) * size - seen.x) * self.scale),
                narrow((y - f64::from(glyph.y) * size - seen.y) * self.scale),
            );
            fill(pixmap, Some(path), ink, to);
        }
    }

    fn picture(&mut self, pixmap: &mut Pixmap, at: Rect, data: &str, seen: Rect, place: usize) {
        let (scale, wide, high) = (
            self.scale,
            whole(at.width * self.scale),
            whole(at.height * self.scale),
        );
        let picture = self
            .pictures
            .entry(place)
            .or_insert_with(|| decoded(data, wide, high));
        let Some(picture) = picture.as_ref() else {
            return;
        };
        let to = Transform::from_row(
            narrow(at.width * scale / f64::from(picture.width())),
            0.0,
            0.0,
            narrow(at.height * scale / f64::from(picture.height())),
            narrow((at.x - seen.x) * scale),
            narrow((at.y - seen.y) * scale),
        );
        let paint = PixmapPaint {
            quality: FilterQuality::Bilinear,
            ..PixmapPaint::default()
        };
        pixmap.draw_pixmap(0, 0, picture.as_ref(), &paint, to, None);
    }
}

/// The feet of lines that follow each other.
pub(crate) fn feet(first: f64, leading: f64) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(first), move |y| Some(y + leading))
}

fn paint(ink: Ink) -> Paint<'static> {
    let [red, green, blue, alpha] = ink;
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, alpha);
    paint
}

fn fill(pixmap: &mut Pixmap, path: Option<&Path>, ink: Ink, to: Transform) {
    if let Some(path) = path {
        pixmap.fill_path(path, &paint(ink), FillRule::Winding, to, None);
    }
}

fn stroke(pixmap: &mut Pixmap, path: Option<&Path>, width: f64, ink: Ink, to: Transform) {
    if let Some(path) = path {
        let stroke = Stroke {
            width: narrow(width),
            line_cap: LineCap::Butt,
            ..Stroke::default()
        };
        pixmap.stroke_path(path, &paint(ink), &stroke, to, None);
    }
}

fn rounded(width: f64, height: f64, radius: f64) -> Option<Path> {
    let (w, h) = (narrow(width), narrow(height));
    let r = narrow(radius.min(width / 2.0).min(height / 2.0));
    let mut path = PathBuilder::new();
    if r <= 0.0 {
        path.push_rect(resvg::tiny_skia::Rect::from_xywh(0.0, 0.0, w, h)?);
        return path.finish();
    }
    path.move_to(r, 0.0);
    path.line_to(w - r, 0.0);
    path.quad_to(w, 0.0, w, r);
    path.line_to(w, h - r);
    path.quad_to(w, h, w - r, h);
    path.line_to(r, h);
    path.quad_to(0.0, h, 0.0, h - r);
    path.line_to(0.0, r);
    path.quad_to(0.0, 0.0, r, 0.0);
    path.close();
    path.finish()
}

/// As one path, from a point of their own on, so that no digit is lost far from the board's origin.
fn polygons(shapes: &[Vec<[f64; 2]>], [x, y]: [f64; 2]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for shape in shapes {
        for (place, point) in shape.iter().enumerate() {
            let (px, py) = (narrow(point[0] - x), narrow(point[1] - y));
            if place == 0 {
                path.move_to(px, py);
            } else {
                path.line_to(px, py);
            }
        }
        path.close();
    }
    path.finish()
}

fn outline(font: &rustybuzz::Face<'_>, id: u16) -> Option<Path> {
    let mut out = Outline(PathBuilder::new());
    font.outline_glyph(GlyphId(id), &mut out)?;
    out.0.finish()
}

struct Outline(PathBuilder);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(x1, y1, x, y);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }
    fn close(&mut self) {
        self.0.close();
    }
}

/// As large as it is drawn and no larger.
fn decoded(data: &str, wide: u32, high: u32) -> Option<Pixmap> {
    let (_, body) = data.split_once(";base64,")?;
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(body)
        .ok()?;
    let mut picture = pictures::upright(&bytes).ok()?;
    if picture.width() > wide {
        picture = picture.resize_exact(wide, high, image::imageops::FilterType::Triangle);
    }
    let picture = picture.to_rgba8();
    let mut out = Pixmap::new(picture.width(), picture.height())?;
    for (to, from) in out.pixels_mut().iter_mut().zip(picture.pixels()) {
        let [red, green, blue, alpha] = from.0;
        *to = resvg::tiny_skia::ColorU8::from_rgba(red, green, blue, alpha).premultiply();
    }
    Some(out)
}
