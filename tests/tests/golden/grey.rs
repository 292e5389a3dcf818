//! A page of a PDF as a picture in grey, and the code that is read on it.

use std::{fs, path::Path};

use tests::{documents::tool, readers::Sheet};

const MILLIMETRE: f64 = 72.0 / 25.4;
/// A code with its quiet zone, in millimetres.
pub const CODE: f64 = 40.0;

/// A picture of dots from black (0) to white (255).
#[derive(Clone)]
pub struct Grey {
    pub width: usize,
    pub height: usize,
    dots: Vec<u8>,
}

/// A page as poppler draws it.
pub fn grey(file: &Path, page: usize, resolution: u32) -> Grey {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("page");
    let (page, resolution) = (page.to_string(), resolution.to_string());
    let words = [
        "-gray",
        "-singlefile",
        "-r",
        &resolution,
        "-f",
        &page,
        "-l",
        &page,
    ];
    let mut arguments: Vec<&std::ffi::OsStr> = words.iter().map(std::ffi::OsStr::new).collect();
    arguments.extend([file.as_os_str(), out.as_os_str()]);
    tool("pdftoppm", &arguments).unwrap();
    let bytes = fs::read(out.with_extension("pgm")).unwrap();
    let mut at = 0;
    let mut head = Vec::new();
    while head.len() < 4 {
        let end = at
            + bytes[at..]
                .iter()
                .position(u8::is_ascii_whitespace)
                .unwrap();
        head.push(String::from_utf8_lossy(&bytes[at..end]).into_owned());
        at = end + 1;
    }
    assert_eq!(head[0], "P5");
    let (width, height) = (head[1].parse().unwrap(), head[2].parse().unwrap());
    Grey {
        width,
        height,
        dots: bytes[at..].to_vec(),
    }
}

/// A place on a page, in dots.
pub struct Cut {
    pub left: f64,
    pub top: f64,
    pub side: f64,
}

/// Where the code of a support stands.
pub fn code(grey: &Grey, page: &Sheet, sign: bool) -> Cut {
    let dots = f64::from(u32::try_from(grey.width).unwrap()) / page.width;
    let side = CODE * MILLIMETRE;
    let top = if sign {
        page.height - 18.0 * MILLIMETRE - side
    } else {
        14.0 * MILLIMETRE
    };
    Cut {
        left: (page.width - 14.0 * MILLIMETRE - side) * dots,
        top: top * dots,
        side: side * dots,
    }
}

impl Cut {
    /// The picture, and others of it that lie a part of a dot beside: a reader that looks at one alone
    /// fails where an edge of the code falls between two dots.
    pub fn frames(&self, whole: &Grey) -> Vec<Grey> {
        [
            (0.0, 0.0),
            (0.5, 0.5),
            (0.25, 0.75),
            (0.75, 0.25),
            (-0.4, 0.1),
        ]
        .map(|(x, y)| {
            let beside = Self {
                left: self.left + x,
                top: self.top + y,
                side: self.side,
            };
            beside.cut(whole)
        })
        .to_vec()
    }

    pub fn cut(&self, whole: &Grey) -> Grey {
        whole.seen(self.side, |x, y| (self.left + x, self.top + y))
    }
}

impl Grey {
    pub fn at(&self, x: f64, y: f64) -> u8 {
        self.dot(x.floor(), y.floor())
    }

    /// White beyond the edges.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // held before
    fn dot(&self, x: f64, y: f64) -> u8 {
        if x < 0.0 || y < 0.0 {
            return 255;
        }
        let (x, y) = (x as usize, y as usize);
        if x >= self.width || y >= self.height {
            return 255;
        }
        self.dots[y * self.width + x]
    }

    /// Between four dots.
    fn between(&self, x: f64, y: f64) -> f64 {
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (dx, dy) = (x - left, y - top);
        let of = |ox: f64, oy: f64| f64::from(self.dot(left + ox, top + oy));
        (of(0.0, 0.0) * (1.0 - dx) + of(1.0, 0.0) * dx) * (1.0 - dy)
            + (of(0.0, 1.0) * (1.0 - dx) + of(1.0, 1.0) * dx) * dy
    }

    /// A square picture, each dot of which is looked for where `from` says.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // sizes of pictures
    fn seen(&self, side: f64, from: impl Fn(f64, f64) -> (f64, f64)) -> Self {
        let count = side.ceil() as usize;
        let mut dots = Vec::with_capacity(count * count);
        for row in 0..count {
            for column in 0..count {
                let middle = |at: usize| f64::from(u32::try_from(at).unwrap()) + 0.5;
                let (x, y) = from(middle(column), middle(row));
                dots.push(self.between(x, y).round() as u8);
            }
        }
        Self {
            width: count,
            height: count,
            dots,
        }
    }

    fn side(&self) -> f64 {
        f64::from(u32::try_from(self.width).unwrap())
    }

    /// As a file (PGM).
    pub fn pgm(&self) -> Vec<u8> {
        let mut out = format!("P5\n{} {}\n255\n", self.width, self.height).into_bytes();
        out.extend(&self.dots);
        out
    }

    /// How wide a dark run is, and where its middle, along a row of dots between two places: an edge
    /// between two dots makes one grey.
    pub fn dark(&self, y: f64, from: f64, to: f64) -> (f64, f64) {
        let (mut wide, mut moment) = (0.0, 0.0);
        let mut x = from.floor();
        while x < to {
            let part = 1.0 - f64::from(self.at(x, y)) / 255.0;
            wide += part;
            moment += part * (x + 0.5);
            x += 1.0;
        }
        (wide, moment / wide)
    }

    /// The darkest dot of a place.
    pub fn darkest(&self, left: f64, top: f64, right: f64, bottom: f64) -> u8 {
        let mut darkest = 255;
        let mut y = top.floor();
        while y < bottom {
            let mut x = left.floor();
            while x < right {
                darkest = darkest.min(self.at(x, y));
                x += 1.0;
            }
            y += 1.0;
        }
        darkest
    }

    pub fn scaled(&self, by: f64) -> Self {
        self.seen(self.side() * by, |x, y| (x / by, y / by))
    }

    /// The mean of nine dots.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a mean of dots
    pub fn blurred(&self) -> Self {
        let mut out = self.clone();
        for y in 0..self.height {
            for x in 0..self.width {
                let at = |value: usize| f64::from(u32::try_from(value).unwrap());
                let mut sum = 0.0;
                for dy in [-1.0, 0.0, 1.0] {
                    for dx in [-1.0, 0.0, 1.0] {
                        sum += f64::from(self.dot(at(x) + dx, at(y) + dy));
                    }
                }
                out.dots[y * self.width + x] = (sum / 9.0).round() as u8;
            }
        }
        out
    }

    pub fn turned(&self, degrees: f64) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let side = self.side() * 1.2;
        let (middle, own) = (side / 2.0, self.side() / 2.0);
        self.seen(side, |x, y| {
            let (dx, dy) = (x - middle, y - middle);
            (own + dx * cos + dy * sin, own - dx * sin + dy * cos)
        })
    }

    pub fn read(&self) -> Option<String> {
        let mut picture =
            rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, |x, y| {
                self.dots[y * self.width + x]
            });
        let grids = picture.detect_grids();
        grids.first()?.decode().ok().map(|(_, text)| text)
    }
}
