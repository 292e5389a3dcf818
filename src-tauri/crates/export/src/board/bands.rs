//! The pattern at the top of a note, by which its colour is known without seeing colour: as on the
//! screen, here as polygons that end at the edge, so that no format has to cut anything off.

use domain::note::Colour;

use super::shapes::Point;

/// Height of a band, in units of the board.
pub(crate) const BAND: f64 = 9.0;
/// A pattern repeats after this many.
const TILE: f64 = 12.0;
const LINE: f64 = 1.95;

/// Convex polygons within a band of that width, its top left at the origin.
pub(crate) fn band(colour: Colour, width: f64) -> Vec<Vec<Point>> {
    let (w, h) = (TILE, BAND);
    let mut shapes: Vec<Vec<Point>> = Vec::new();
    let tiles = (width / w).ceil().max(0.0);
    let mut left = -w;
    while left <= tiles * w {
        let at = |x: f64, y: f64| [left + x, y];
        match colour {
            Colour::Yellow => {}
            Colour::Orange => shapes.push(stroke(at(0.0, h), at(w, 0.0))),
            Colour::Pink => shapes.push(dot(at(w / 2.0, h / 2.0), h * 0.29)),
            Colour::Lilac => {
                shapes.push(stroke(at(0.0, h), at(w, 0.0)));
                shapes.push(stroke(at(0.0, 0.0), at(w, h)));
            }
            Colour::Blue => {
                shapes.push(block(at(0.0, 2.0), w, 2.0));
                shapes.push(block(at(0.0, 6.0), w, 2.0));
            }
            Colour::Turquoise => {
                shapes.push(stroke(at(-w / 2.0, h * 0.2), at(0.0, h * 0.75)));
                shapes.push(stroke(at(0.0, h * 0.75), at(w / 2.0, h * 0.2)));
            }
            Colour::Green => {
                shapes.push(block(at(1.0, 0.0), 3.0, h));
                shapes.push(block(at(7.0, 0.0), 3.0, h));
            }
            Colour::Kraft => {
                shapes.push(block(at(0.0, 0.0), 6.0, 5.0));
                shapes.push(block(at(6.0, 5.0), 6.0, 4.0));
            }
        }
        left += w;
    }
    shapes
        .into_iter()
        .map(|shape| within(shape, width, h))
        .filter(|shape| shape.len() > 2)
        .collect()
}

fn block([x, y]: Point, width: f64, height: f64) -> Vec<Point> {
    vec![
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
    ]
}

/// A line as a polygon, a little longer at both ends so that corners are filled.
fn stroke(a: Point, b: Point) -> Vec<Point> {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let length = dx.hypot(dy).max(f64::MIN_POSITIVE);
    let (ux, uy) = (dx / length * LINE / 2.0, dy / length * LINE / 2.0);
    let corner = |p: Point, along: f64, across: f64| {
        [
            p[0] + ux * along - uy * across,
            p[1] + uy * along + ux * across,
        ]
    };
    vec![
        corner(a, -1.0, -1.0),
        corner(b, 1.0, -1.0),
        corner(b, 1.0, 1.0),
        corner(a, -1.0, 1.0),
    ]
}

fn dot([x, y]: Point, radius: f64) -> Vec<Point> {
    (0..16)
        .map(|step| {
            let angle = std::f64::consts::TAU * f64::from(step) / 16.0;
            [x + radius * angle.cos(), y + radius * angle.sin()]
        })
        .collect()
}

/// What of a convex polygon lies within the band.
fn within(mut shape: Vec<Point>, width: f64, height: f64) -> Vec<Point> {
    // Each side by its axis, its place, and whether what is kept lies above that.
    for (axis, limit, above) in [
        (0, 0.0, true),
        (0, width, false),
        (1, 0.0, true),
        (1, height, false),
    ] {
        let part = |p: &Point| if axis == 0 { p[0] } else { p[1] };
        let inside = |p: &Point| {
            if above {
                part(p) >= limit
            } else {
                part(p) <= limit
            }
        };
        let mut kept = Vec::with_capacity(shape.len() + 1);
        let mut before = shape.last().copied();
        for point in shape {
            if let Some(previous) = before
                && inside(&previous) != inside(&point)
            {
                let t = (limit - part(&previous)) / (part(&point) - part(&previous));
                kept.push([
                    previous[0] + t * (point[0] - previous[0]),
                    previous[1] + t * (point[1] - previous[1]),
                ]);
            }
            if inside(&point) {
                kept.push(point);
            }
            before = Some(point);
        }
        shape = kept;
    }
    shape
}
