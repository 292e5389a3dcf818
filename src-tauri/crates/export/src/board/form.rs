//! The form of a board: its notes' lines and heights, where clusters lie and links run, what is
//! said above and below. Measures and order as on the screen (`ui/src/boards/engine`).

use domain::note::{Colour, Image};
use synthesis::picture::{Arrow, BoardPicture, PictureNote};

use super::{
    bands::BAND,
    letters::{Letters, Weight},
    order::read,
    shapes::{
        CANVAS, INK, INK_2, Ink, Item, LINE_STRONG, NOTE_EDGE, Point, Rect, Role, Scene, Shape,
        Words, around, paper,
    },
    wrap::{is_leftward, wrap},
};

const NOTE_WIDTH: f64 = 184.0;
const PADDING: f64 = 9.0;
/// A line may reach this far into the padding at its end before it is broken.
const REACH: f64 = 2.0;
pub(crate) const FONT: f64 = 16.0;
const LINE: f64 = 19.0;
/// How far the papers of a folded cluster stand over each other.
const STACK: f64 = 6.0;
const TEXT_TOP: f64 = 14.0;
const IMAGE_GAP: f64 = 5.0;
/// A picture may be so many times as tall as it is wide; then it becomes narrower.
const TALLEST: f64 = 1.6;
const TITLE_FONT: f64 = 19.0;
const TITLE_LINE: f64 = 23.0;
/// A title narrower than this cannot be read even wrapped.
const TITLE_LEAST: f64 = 96.0;
const TITLE_GAP: f64 = 10.0;
const ZONE_FONT: f64 = 18.0;
/// Of a line's height, above the foot of its letters.
const UP: f64 = 0.76;
/// A board this wide has a title of its plain size; on a wider one it is larger.
const PLAIN: f64 = 1_400.0;
const MARGIN: f64 = 32.0;

/// All of a board.
pub(crate) fn scene(picture: &BoardPicture, letters: &mut Letters) -> Scene {
    let mut maker = Maker {
        picture,
        letters,
        items: Vec::new(),
    };
    let notes: Vec<Rect> = picture.notes.iter().map(|note| maker.note(note)).collect();
    let zone_heads = maker.zones();
    maker.links(&notes);
    let cluster_heads = maker.clusters(&notes);
    let content = around(maker.items.iter().map(|item| item.area));
    let content = content.unwrap_or(Rect::new(0.0, 0.0, 700.0, 120.0));
    let (head, foot) = maker.frame(content);
    let mut items = maker.items;
    // Grounds lie lowest, then notes, then what runs over them: as they were made.
    items.sort_by_key(|item| match item.role {
        Role::Ground => 0,
        Role::Note => 1,
        Role::Link(_) => 2,
        _ => 3,
    });
    let mut scene = Scene {
        area: around(items.iter().map(|item| item.area))
            .unwrap_or(content)
            .inflated(MARGIN),
        reading: Vec::new(),
        title: picture.title.clone(),
        from: picture.from.clone(),
        date: picture.date.clone(),
        items,
    };
    scene.reading = read(
        picture,
        &scene.items,
        &zone_heads,
        &cluster_heads,
        head,
        foot,
    );
    scene
}

struct Maker<'a> {
    picture: &'a BoardPicture,
    letters: &'a mut Letters,
    items: Vec<Item>,
}

impl Maker<'_> {
    fn wrapped(&mut self, text: &str, width: f64, size: f64, weight: Weight) -> Vec<String> {
        let letters = &mut *self.letters;
        wrap(text, width / size, &mut |part| letters.width(part, weight))
    }

    /// Lines of a text, their first foot at a place.
    #[expect(clippy::too_many_arguments, reason = "all of them say how words look")]
    fn words(
        &self,
        (text, lines): (&str, &[String]),
        [x, y]: Point,
        (size, weight): (f64, Weight),
        leading: f64,
        ink: Ink,
        at_right: bool,
        leftward: bool,
    ) -> Words {
        let lines = lines
            .iter()
            .map(|line| (line.clone(), self.letters.line(line, weight)))
            .collect();
        Words {
            text: text.to_owned(),
            lines,
            x,
            y,
            leading,
            size,
            weight,
            ink,
            at_right,
            leftward,
        }
    }

    fn note(&mut self, note: &PictureNote) -> Rect {
        if let Some(count) = &note.card {
            return self.card(note, count);
        }
        let width = note.width.unwrap_or(NOTE_WIDTH);
        let inner = width - PADDING * 2.0 + REACH;
        let lines = self.wrapped(&note.text, inner, FONT, Weight::Regular);
        let count = if note.count > 1 {
            format!("×{}", note.count)
        } else {
            String::new()
        };
        let digits = note.count.to_string().len();
        let badge = if note.starred { 18.0 } else { 0.0 }
            + if count.is_empty() {
                0.0
            } else {
                14.0 + 9.0 * to_f64(digits)
            };
        let last = lines.last().map_or("", String::as_str);
        let last = self.letters.width(last, Weight::Regular) * FONT;
        let size = note.image.as_ref().map(|image| image_size(image, width));
        let top = TEXT_TOP + size.map_or(0.0, |(_, height)| height + IMAGE_GAP);
        let extra = if badge > 0.0 && last + badge + 4.0 > inner {
            1
        } else {
            0
        };
        let height = top + to_f64((lines.len() + extra).max(1)) * LINE + PADDING;
        let at = Rect::new(note.x, note.y, width, height);
        let mut shapes = vec![
            Shape::Fill {
                at: Rect::new(at.x, at.bottom(), width, 1.0),
                radius: 0.0,
                ink: NOTE_EDGE,
            },
            Shape::Fill {
                at,
                radius: 2.0,
                ink: paper(note.colour),
            },
        ];
        if note.colour != Colour::Yellow {
            shapes.push(Shape::Band {
                x: at.x,
                y: at.y,
                width,
                colour: note.colour,
                scale: 1.0,
            });
        }
        if let (Some(image), Some((wide, high))) = (&note.image, size) {
            shapes.push(Shape::Picture {
                at: Rect::new(at.x + (width - wide) / 2.0, at.y + TEXT_TOP, wide, high),
                data: image.data.clone(),
            });
        }
        let leftward = is_leftward(&note.text);
        let x = if leftward {
            at.right() - PADDING
        } else {
            at.x + PADDING
        };
        let foot = at.y + top + LINE * UP;
        let look = (FONT, Weight::Regular);
        shapes.push(Shape::Words(self.words(
            (&note.text, &lines),
            [x, foot],
            look,
            LINE,
            INK,
            leftward,
            leftward,
        )));
        let middle = at.bottom() - PADDING - 8.0;
        let mut corner = at.right() - 7.0;
        if note.starred {
            shapes.push(Shape::Polygon {
                points: star(corner - 7.0, middle, 8.0),
                ink: INK,
            });
            corner -= 20.0;
        }
        if !count.is_empty() {
            let look = (FONT, Weight::Bold);
            let place = [corner, middle + FONT * 0.33];
            shapes.push(Shape::Words(self.words(
                (&count, std::slice::from_ref(&count)),
                place,
                look,
                LINE,
                INK,
                true,
                false,
            )));
        }
        let area = Rect::new(at.x, at.y, width, height + 1.0);
        self.items.push(Item {
            role: Role::Note,
            area,
            shapes,
        });
        at
    }

    /// A folded cluster: papers on each other, in no note's colour, with its title and its count.
    fn card(&mut self, note: &PictureNote, count: &str) -> Rect {
        let width = note.width.unwrap_or(NOTE_WIDTH);
        let inner = width - PADDING * 2.0 + REACH - STACK;
        let lines = self.wrapped(&note.text, inner, FONT, Weight::Strong);
        let tall = to_f64(lines.len() + 1) * LINE;
        let at = Rect::new(note.x, note.y, width, TEXT_TOP + tall + PADDING + STACK);
        let mut shapes = Vec::new();
        for step in [STACK, STACK / 2.0, 0.0] {
            let paper = Rect::new(at.x + step, at.y + step, width - STACK, at.height - STACK);
            shapes.push(Shape::Fill {
                at: paper,
                radius: 0.0,
                ink: CANVAS,
            });
            shapes.push(Shape::Border {
                at: paper,
                width: 1.0,
                ink: INK_2,
            });
        }
        let leftward = is_leftward(&note.text);
        let x = if leftward {
            at.right() - PADDING - STACK
        } else {
            at.x + PADDING
        };
        let foot = at.y + TEXT_TOP + LINE * UP;
        let look = (FONT, Weight::Strong);
        let title = (note.text.as_str(), lines.as_slice());
        shapes.push(Shape::Words(self.words(
            title,
            [x, foot],
            look,
            LINE,
            INK,
            leftward,
            leftward,
        )));
        let below = foot + to_f64(lines.len()) * LINE;
        let count = count.to_owned();
        shapes.push(Shape::Words(self.words(
            (&count, std::slice::from_ref(&count)),
            [x, below],
            (FONT, Weight::Regular),
            LINE,
            INK_2,
            leftward,
            leftward,
        )));
        self.items.push(Item {
            role: Role::Note,
            area: at,
            shapes,
        });
        at
    }

    /// Grounds and titles; the places of the titles among them.
    fn zones(&mut self) -> Vec<usize> {
        let mut heads = Vec::new();
        for (place, zone) in self.picture.zones.iter().enumerate() {
            let [x, y, width, height] = zone.at;
            let at = Rect::new(x, y, width, height);
            let [red, green, blue, _] = paper(zone.colour);
            self.items.push(Item {
                role: Role::Ground,
                area: at,
                shapes: vec![
                    Shape::Fill {
                        at,
                        radius: 0.0,
                        ink: [red, green, blue, 51],
                    },
                    Shape::Border {
                        at,
                        width: 1.0,
                        ink: LINE_STRONG,
                    },
                ],
            });
            let room = (width - 16.0).max(TITLE_LEAST);
            let lines = self.wrapped(&zone.title, room, ZONE_FONT, Weight::Strong);
            let leading = ZONE_FONT * 1.25;
            let leftward = is_leftward(&zone.title);
            let left = if leftward { at.right() - 8.0 } else { x + 8.0 };
            let shapes = vec![Shape::Words(self.words(
                (&zone.title, &lines),
                [left, y + 6.0 + ZONE_FONT],
                (ZONE_FONT, Weight::Strong),
                leading,
                INK_2,
                leftward,
                leftward,
            ))];
            self.items.push(Item {
                role: Role::Heading,
                area: Rect::new(x + 8.0, y + 6.0, room, leading * to_f64(lines.len())),
                shapes,
            });
            heads.push(place);
        }
        heads
    }

    fn links(&mut self, notes: &[Rect]) {
        for arrow in &self.picture.links {
            let (Some(from), Some(to)) = (notes.get(arrow.from), notes.get(arrow.to)) else {
                continue;
            };
            let item = self.link(arrow, from, to);
            self.items.push(item);
        }
    }

    fn link(&mut self, arrow: &Arrow, from: &Rect, to: &Rect) -> Item {
        let points = curve(from, to);
        let [a, b, c, d] = points;
        let angle = (d[1] - c[1]).atan2(d[0] - c[0]);
        let wing = |turn: f64| {
            [
                d[0] - 8.0 * (angle + turn).cos(),
                d[1] - 8.0 * (angle + turn).sin(),
            ]
        };
        let mut shapes = vec![
            Shape::Curve {
                points,
                width: 1.5,
                ink: INK_2,
            },
            Shape::Polygon {
                points: vec![d, wing(-0.42), wing(0.42)],
                ink: INK_2,
            },
        ];
        let mut area = around(points.map(|[x, y]| Rect::new(x, y, 0.0, 0.0)))
            .unwrap_or_default()
            .inflated(5.0);
        if !arrow.label.is_empty() {
            let size = 12.0;
            let middle = |axis: usize| {
                let part = |p: Point| p.get(axis).copied().unwrap_or_default();
                (part(a) + 3.0 * part(b) + 3.0 * part(c) + part(d)) / 8.0
            };
            let (x, y) = (middle(0), middle(1));
            let width = self.letters.width(&arrow.label, Weight::Strong) * size;
            let ground = Rect::new(
                x - width / 2.0 - 4.0,
                y - size * 0.7,
                width + 8.0,
                size * 1.4,
            );
            shapes.push(Shape::Fill {
                at: ground,
                radius: 0.0,
                ink: CANVAS,
            });
            shapes.push(Shape::Words(self.words(
                (&arrow.label, std::slice::from_ref(&arrow.label)),
                [x - width / 2.0, y + size * 0.33],
                (size, Weight::Strong),
                size * 1.25,
                INK,
                false,
                is_leftward(&arrow.label),
            )));
            area = area.union(&ground);
        }
        Item {
            role: Role::Link(arrow.sentence.clone()),
            area,
            shapes,
        }
    }

    fn clusters(&mut self, notes: &[Rect]) -> Vec<usize> {
        let mut heads = Vec::new();
        for (place, cluster) in self.picture.clusters.iter().enumerate() {
            let members: Vec<Rect> = self
                .picture
                .notes
                .iter()
                .zip(notes)
                .filter(|(note, _)| note.cluster == Some(place))
                .map(|(_, at)| *at)
                .collect();
            let bound = around(members.iter().copied()).unwrap_or_default();
            let count = members.len().to_string();
            let wide = self.letters.width(&count, Weight::Regular) * TITLE_FONT;
            let room = (bound.width - wide - TITLE_FONT * 0.6).max(TITLE_LEAST);
            let lines = self.wrapped(&cluster.title, room, TITLE_FONT, Weight::Strong);
            let rule = bound.y - TITLE_GAP - 2.0;
            let height = to_f64(lines.len()) * TITLE_LINE + 5.0;
            let full = bound.width.max(TITLE_LEAST);
            let area = Rect::new(bound.x, rule - height, full, height + 2.0);
            let crowded = notes.iter().any(|note| note.meets(&area));
            let mut shapes = Vec::new();
            if crowded {
                let [red, green, blue, _] = CANVAS;
                shapes.push(Shape::Fill {
                    at: Rect::new(area.x - 2.0, area.y - 1.0, full + 4.0, height),
                    radius: 0.0,
                    ink: [red, green, blue, 209],
                });
            }
            shapes.push(Shape::Fill {
                at: Rect::new(bound.x, rule, bound.width, 2.0),
                radius: 0.0,
                ink: INK,
            });
            let leftward = is_leftward(&cluster.title);
            let foot = area.y + TITLE_LINE * 0.78;
            let left = if leftward { bound.x + room } else { bound.x };
            shapes.push(Shape::Words(self.words(
                (&cluster.title, &lines),
                [left, foot],
                (TITLE_FONT, Weight::Strong),
                TITLE_LINE,
                INK,
                leftward,
                leftward,
            )));
            let last = foot + TITLE_LINE * to_f64(lines.len().saturating_sub(1));
            shapes.push(Shape::Words(self.words(
                (&count, std::slice::from_ref(&count)),
                [area.right(), last],
                (TITLE_FONT, Weight::Regular),
                TITLE_LINE,
                INK_2,
                true,
                false,
            )));
            self.items.push(Item {
                role: Role::Heading,
                area,
                shapes,
            });
            heads.push(place);
        }
        heads
    }

    /// Title, question and workshop above, the legend below; how many items each.
    fn frame(&mut self, content: Rect) -> (usize, usize) {
        let k = (content.width / PLAIN).max(1.0);
        let width = content.width.max(700.0);
        let picture = self.picture;
        let texts = [
            (Role::Title, &picture.title, 30.0, Weight::Bold, INK),
            (Role::Text, &picture.question, 19.0, Weight::Regular, INK),
            (Role::Text, &picture.from, 14.0, Weight::Regular, INK_2),
        ];
        let mut made = Vec::new();
        let mut height = 0.0;
        for (role, text, size, weight, ink) in texts {
            if text.trim().is_empty() {
                continue;
            }
            let (size, leading) = (size * k, size * k * 1.25);
            let lines = self.wrapped(text, width, size, weight);
            let tall = leading * to_f64(lines.len());
            made.push((role, text, lines, (size, weight), ink, height));
            height += tall + 4.0 * k;
        }
        let top = content.y - height - 22.0 * k;
        let head = made.len();
        for (role, text, lines, look, ink, down) in made {
            let leftward = is_leftward(text);
            let leading = look.0 * 1.25;
            let x = if leftward {
                content.x + width
            } else {
                content.x
            };
            let words = self.words(
                (text, &lines),
                [x, top + down + leading * UP],
                look,
                leading,
                ink,
                leftward,
                leftward,
            );
            let tall = leading * to_f64(lines.len());
            self.items.push(Item {
                role,
                area: Rect::new(content.x, top + down, width, tall),
                shapes: vec![Shape::Words(words)],
            });
        }
        (head, self.legend(content, width, k))
    }

    fn legend(&mut self, content: Rect, width: f64, k: f64) -> usize {
        let (size, leading) = (14.0 * k, 18.0 * k);
        let (mut x, mut y) = (content.x, content.bottom() + 26.0 * k);
        let swatch = 26.0 * k;
        let picture = self.picture;
        for entry in &picture.legend {
            let text = format!("{} ({})", entry.label, entry.count);
            let room = (width - swatch - 8.0 * k).max(TITLE_LEAST);
            let lines = self.wrapped(&text, room, size, Weight::Regular);
            let wide = lines
                .iter()
                .map(|line| self.letters.width(line, Weight::Regular) * size)
                .fold(0.0, f64::max);
            let full = swatch + 8.0 * k + wide;
            if x > content.x && x + full > content.x + width {
                x = content.x;
                y += leading + 8.0 * k;
            }
            let height = leading * to_f64(lines.len());
            let mut shapes = vec![
                Shape::Fill {
                    at: Rect::new(x, y, swatch, leading),
                    radius: 2.0 * k,
                    ink: paper(entry.colour),
                },
                Shape::Band {
                    x,
                    y,
                    width: swatch,
                    colour: entry.colour,
                    scale: k,
                },
            ];
            let words = self.words(
                (&text, &lines),
                [x + swatch + 8.0 * k, y + leading * UP],
                (size, Weight::Regular),
                leading,
                INK,
                false,
                is_leftward(&text),
            );
            shapes.push(Shape::Words(words));
            self.items.push(Item {
                role: Role::Text,
                area: Rect::new(x, y, full, height.max(leading)),
                shapes,
            });
            x += full + 22.0 * k;
            if lines.len() > 1 {
                x = content.x;
                y += height + 8.0 * k;
            }
        }
        picture.legend.len()
    }
}

/// The size of a picture on a note of that width.
fn image_size(image: &Image, width: f64) -> (f64, f64) {
    let most = width - PADDING * 2.0;
    let (wide, high) = (
        f64::from(image.width.max(1)),
        f64::from(image.height.max(1)),
    );
    let factor = (most / wide).min(most * TALLEST / high);
    (wide * factor, high * factor)
}

/// From the edge of one rectangle to the edge of another, leaving and arriving straight.
fn curve(from: &Rect, to: &Rect) -> [Point; 4] {
    let centre = |r: &Rect| (r.x + r.width / 2.0, r.y + r.height / 2.0);
    let ((ax, ay), (bx, by)) = (centre(from), centre(to));
    let level =
        (bx - ax).abs() / (from.width + to.width) >= (by - ay).abs() / (from.height + to.height);
    let side = |ahead: bool| if ahead { 1.0 } else { -1.0 };
    if level {
        let side = side(bx >= ax);
        let start = [ax + side * from.width / 2.0, ay];
        let end = [bx - side * to.width / 2.0, by];
        let pull = ((end[0] - start[0]).abs() / 2.0).max(24.0) * side;
        return [
            start,
            [start[0] + pull, start[1]],
            [end[0] - pull, end[1]],
            end,
        ];
    }
    let side = side(by >= ay);
    let start = [ax, ay + side * from.height / 2.0];
    let end = [bx, by - side * to.height / 2.0];
    let pull = ((end[1] - start[1]).abs() / 2.0).max(24.0) * side;
    [
        start,
        [start[0], start[1] + pull],
        [end[0], end[1] - pull],
        end,
    ]
}

fn star(x: f64, y: f64, radius: f64) -> Vec<Point> {
    (0..10)
        .map(|step| {
            let reach = if step % 2 == 0 { radius } else { radius * 0.45 };
            let angle = -std::f64::consts::FRAC_PI_2 + f64::from(step) * std::f64::consts::PI / 5.0;
            [x + reach * angle.cos(), y + reach * angle.sin()]
        })
        .collect()
}

/// Few enough to count exactly.
#[expect(clippy::cast_precision_loss, reason = "counts of lines and notes")]
pub(crate) fn to_f64(count: usize) -> f64 {
    count as f64
}

/// The height of a band at the top of a note.
pub(crate) const fn band_height(scale: f64) -> f64 {
    BAND * scale
}
