//! A board on paper: one page, or sheets that overlap and are put together along their crop marks.
//! Typst sets and tags them; where each thing stands is computed here, in points.

use domain::{ErrorCode, Fault, workshop::Language};
use serde_json::{Value, json};
use synthesis::picture::BoardPicture;
use wording::Wording;

use super::{
    Drawing,
    form::{FONT, band_height},
    shapes::{Item, Point, Rect, Role, Shape, Words},
    svg::{arrow_alone, band_alone, hex},
};
use crate::{
    Composition, Fonts, Paper, Progress, Templates, Turn,
    composer::{self, Set},
    sheets::{EDGE, READABLE, Sheets, points},
    world::Shelf,
};

/// The sheets' size and the room on all of them together, lying or standing as the board asks.
fn room(paper: Paper, (width, height): (f64, f64)) -> Room {
    let of = |lying: bool| {
        let sheets = paper.sheets(lying, EDGE);
        let scale = (sheets.whole.0 / width).min(sheets.whole.1 / height);
        Room { sheets, scale }
    };
    match paper.turn {
        Turn::Portrait => of(false),
        Turn::Landscape => of(true),
        Turn::Auto => {
            let (standing, lying) = (of(false), of(true));
            if standing.scale > lying.scale {
                standing
            } else {
                lying
            }
        }
    }
}

struct Room {
    sheets: Sheets,
    scale: f64,
}
/// A poster, set.
#[derive(Debug)]
pub struct Poster {
    /// Its pages.
    pub composition: Composition,
    /// The size of the notes' letters, in points.
    pub letters: f64,
}

impl Poster {
    /// Whether the notes can be read on it.
    pub fn is_readable(&self) -> bool {
        self.letters >= READABLE
    }
}

/// Sets a poster.
///
/// # Errors
/// `Cancelled`, `ExportFailed`.
pub fn poster(
    picture: &BoardPicture,
    paper: Paper,
    fonts: &Fonts,
    progress: &mut dyn FnMut(Progress) -> std::ops::ControlFlow<()>,
) -> Result<Poster, Fault> {
    let drawing = Drawing::new(picture, fonts);
    let room = room(paper, drawing.size());
    let data = data(&drawing, &room);
    let shelf = Shelf::new(fonts.clone(), &Templates::embedded(), "board.typ");
    let shelf = shelf.ok_or_else(|| Fault::new(ErrorCode::ExportFailed).technical("templates"))?;
    let Set { set, mut replaced } = composer::set_whole(&shelf.into(), fonts, data, progress)?;
    if replaced.is_empty() {
        replaced = drawing.replaced().to_vec();
    }
    Ok(Poster {
        composition: Composition::of(set, replaced),
        letters: FONT * room.scale,
    })
}

fn data(drawing: &Drawing, room: &Room) -> Value {
    let laid = room.sheets;
    let scene = &drawing.scene;
    let (width, height) = (
        scene.area.width * room.scale,
        scene.area.height * room.scale,
    );
    let words = Wording::new(drawing.language);
    let count = laid.count();
    let step = laid.step();
    let mut bands: Vec<(String, Value)> = Vec::new();
    let mut sheets = Vec::new();
    // In the middle of what the sheets hold together.
    let spare = ((laid.whole.0 - width) / 2.0, (laid.whole.1 - height) / 2.0);
    for row in 0..laid.rows {
        for column in 0..laid.columns {
            let corner = (
                step.0 * f64::from(column) - spare.0,
                step.1 * f64::from(row) - spare.1,
            );
            let units = |x: f64, y: f64, w: f64, h: f64| {
                Rect::new(
                    scene.area.x + x / room.scale,
                    scene.area.y + y / room.scale,
                    w / room.scale,
                    h / room.scale,
                )
            };
            let seen = units(corner.0, corner.1, laid.window.0, laid.window.1);
            let own = Own {
                left: if column == 0 { f64::MIN } else { seen.x },
                top: if row == 0 { f64::MIN } else { seen.y },
                right: if column + 1 == laid.columns {
                    f64::MAX
                } else {
                    seen.x + step.0 / room.scale
                },
                bottom: if row + 1 == laid.rows {
                    f64::MAX
                } else {
                    seen.y + step.1 / room.scale
                },
            };
            let mut page = Page {
                seen,
                scale: room.scale,
                bands: &mut bands,
            };
            let items: Vec<Value> = scene
                .reading
                .iter()
                .filter_map(|place| scene.items.get(*place))
                .filter(|item| item.area.meets(&seen))
                .map(|item| page.item(item, &own))
                .collect();
            let number = row * laid.columns + column + 1;
            let label = if count == 1 {
                String::new()
            } else {
                words.say_with(
                    "picture-sheet",
                    &[
                        ("title", scene.title.as_str().into()),
                        ("number", number.into()),
                        ("count", count.into()),
                        ("row", (row + 1).into()),
                        ("column", (column + 1).into()),
                    ],
                )
            };
            sheets.push(json!({ "items": items, "label": label }));
        }
    }
    let mut data = laid.data();
    let own = json!({
        "language": match drawing.language { Language::Fr => "fr", Language::En => "en" },
        "title": scene.title,
        "author": scene.from,
        "date": scene.date,
        "bands": bands.into_iter().map(|(_, band)| band).collect::<Vec<_>>(),
        "sheets": sheets,
    });
    if let (Some(data), Value::Object(own)) = (data.as_object_mut(), own) {
        data.extend(own);
    }
    data
}

/// What of the board is read on a sheet: what begins there. On the next one it is only seen.
struct Own {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Own {
    fn has(&self, at: &Rect) -> bool {
        at.x >= self.left && at.x < self.right && at.y >= self.top && at.y < self.bottom
    }
}

struct Page<'a> {
    seen: Rect,
    scale: f64,
    /// By colour and width, as pictures that pages share.
    bands: &'a mut Vec<(String, Value)>,
}

impl Page<'_> {
    fn at(&self, rect: &Rect) -> Value {
        json!([
            points((rect.x - self.seen.x) * self.scale),
            points((rect.y - self.seen.y) * self.scale),
            points(rect.width * self.scale),
            points(rect.height * self.scale),
        ])
    }

    fn item(&mut self, item: &Item, own: &Own) -> Value {
        let role = if own.has(&item.area) {
            match item.role {
                Role::Title => "title",
                Role::Heading => "heading",
                Role::Text | Role::Note => "text",
                Role::Link(_) => "link",
                Role::Ground => "ground",
            }
        } else {
            "ground"
        };
        let sentence = match &item.role {
            Role::Link(sentence) => sentence.as_str(),
            _ => "",
        };
        json!({ "role": role, "alt": sentence, "shapes": self.shapes(item) })
    }

    fn shapes(&mut self, item: &Item) -> Vec<Value> {
        let mut out = Vec::new();
        let mut shapes = item.shapes.iter().peekable();
        while let Some(shape) = shapes.next() {
            match shape {
                Shape::Fill { at, radius, ink } => out.push(json!({
                    "fill": self.at(at),
                    "ink": hex(*ink),
                    "alpha": f64::from(ink[3]) / 2.55,
                    "radius": points(radius * self.scale),
                })),
                Shape::Border { at, width, ink } => out.push(json!({
                    "border": self.at(&at.inflated(-width / 2.0)),
                    "ink": hex(*ink),
                    "width": points(width * self.scale),
                })),
                Shape::Polygon {
                    points: corners,
                    ink,
                } => {
                    let corners: Vec<Value> = corners.iter().map(|p| self.point(*p)).collect();
                    out.push(json!({ "polygon": corners, "ink": hex(*ink) }));
                }
                Shape::Band {
                    x,
                    y,
                    width,
                    colour,
                    scale,
                } => {
                    let own = width / scale;
                    let key = format!("{colour:?} {own}");
                    let known = self.bands.iter().position(|(known, _)| *known == key);
                    let number = known.or_else(|| {
                        let svg = band_alone(*colour, own)?;
                        self.bands.push((key, Value::String(svg)));
                        Some(self.bands.len() - 1)
                    });
                    if let Some(number) = number {
                        let at = Rect::new(*x, *y, *width, band_height(*scale));
                        out.push(json!({ "band": number, "at": self.at(&at) }));
                    }
                }
                // The arrow's head follows its line.
                Shape::Curve {
                    points: curve,
                    width,
                    ..
                } => {
                    let head = match shapes.next_if(|next| matches!(next, Shape::Polygon { .. })) {
                        Some(Shape::Polygon { points, .. }) => points.as_slice(),
                        _ => &[],
                    };
                    out.push(self.arrow(curve, head, *width));
                }
                Shape::Words(words) => out.push(self.words(words)),
                Shape::Picture { at, data } => {
                    out.push(json!({ "picture": { "data": data }, "at": self.at(at) }));
                }
            }
        }
        out
    }

    fn point(&self, [x, y]: Point) -> Value {
        json!([
            points((x - self.seen.x) * self.scale),
            points((y - self.seen.y) * self.scale)
        ])
    }

    fn arrow(&self, curve: &[Point; 4], head: &[Point], width: f64) -> Value {
        let all = curve.iter().chain(head);
        let area = super::shapes::around(all.map(|[x, y]| Rect::new(*x, *y, 0.0, 0.0)));
        let area = area.unwrap_or_default().inflated(width);
        let svg = arrow_alone(
            curve,
            head,
            width,
            [area.x, area.y],
            (area.width, area.height),
        );
        json!({ "arrow": svg, "at": self.at(&area) })
    }

    fn words(&self, words: &Words) -> Value {
        let lines: Vec<&str> = words.lines.iter().map(|(line, _)| line.as_str()).collect();
        let widest = words.lines.iter().map(|(_, line)| line.width);
        // Room to spare, so that no line is broken again.
        let room = widest.fold(0.0, f64::max) * words.size * 1.2 + words.size * 2.0;
        let left = if words.at_right {
            words.x - room
        } else {
            words.x
        };
        let up = words.leading * 0.76;
        let first = words.lines.len().saturating_sub(1);
        let at = Rect::new(
            left,
            words.y - up,
            room,
            words.leading * super::form::to_f64(first + 1),
        );
        json!({
            "words": lines,
            "at": self.at(&at),
            "size": points(words.size * self.scale),
            "up": points(up * self.scale),
            "down": points((words.leading - up) * self.scale),
            "weight": words.weight.number(),
            "ink": hex(words.ink),
            "right": words.at_right,
            "leftward": words.leftward,
        })
    }
}
