//! Colours that mean something in the documents are told apart by who sees no colours, or no red and
//! green: their swatches are set by the templates themselves, drawn, and looked at so.

use std::{fs, ops::ControlFlow, path::Path};

use export::{Composer, Fonts, Templates};
use tests::documents::{root, sample, synthesis_of, tool};

use super::{in_language, written};
use domain::workshop::Language;

/// A swatch, in points, and how many stand side by side.
const SIDE: u32 = 24;
const MOST: usize = 8;
const RESOLUTION: u32 = 288;

/// What stands in a row of the page, from the left: each is told from all others of its row.
const ROWS: [(&str, usize); 5] = [
    ("grades of two", 2),
    ("grades of three", 3),
    ("grades of five", 5),
    ("grades of seven", 7),
    ("a timeline", 4),
];

/// The templates, with a document that holds nothing but swatches.
fn swatches() -> Templates {
    let folder = root().join("assets/reports");
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .filter(|(name, _)| name != "synthese.typ")
        .collect();
    let page = format!(
        r#"
#import "theme.typ": *
#import "tables.typ": grade-fill
#import "charts.typ": tone
#let data = json("/document.json")
#let accent = rgb(data.accent)
#set document(title: "x", date: datetime(year: 2026, month: 1, day: 1))
#set text(lang: "fr")
#set page(width: {MOST} * {SIDE}pt, height: {} * {SIDE}pt, margin: 0pt)
#let swatch(column, row, fill) = place(dx: column * {SIDE}pt, dy: row * {SIDE}pt, pdf.artifact(rect(width: {SIDE}pt, height: {SIDE}pt, fill: fill, stroke: none)))
#for (row, grades) in (2, 3, 5, 7).enumerate() {{
  for index in range(grades) {{ swatch(index, row, grade-fill(accent, grades, index)) }}
}}
#for (index, name) in ("work", "choice", "rest", "together").enumerate() {{ swatch(index, 4, tone(name, accent).fill) }}
"#,
        ROWS.len()
    );
    files.push(("synthese.typ".to_owned(), page));
    Templates::of(files)
}

/// A page as poppler draws it, in colours.
fn drawn(file: &Path) -> (usize, Vec<[f64; 3]>) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("page");
    let resolution = RESOLUTION.to_string();
    let words = ["-singlefile", "-r", &resolution];
    let mut arguments: Vec<&std::ffi::OsStr> = words.iter().map(std::ffi::OsStr::new).collect();
    arguments.extend([file.as_os_str(), out.as_os_str()]);
    tool("pdftoppm", &arguments).unwrap();
    let bytes = fs::read(out.with_extension("ppm")).unwrap();
    let mut at = 0;
    let mut head = Vec::new();
    while head.len() < 4 {
        let more = bytes[at..]
            .iter()
            .position(u8::is_ascii_whitespace)
            .unwrap();
        head.push(String::from_utf8_lossy(&bytes[at..at + more]).into_owned());
        at += more + 1;
    }
    assert_eq!(head[0], "P6");
    let linear = |value: u8| {
        let own = f64::from(value) / 255.0;
        if own <= 0.04045 {
            own / 12.92
        } else {
            ((own + 0.055) / 1.055).powf(2.4)
        }
    };
    let dots = bytes[at..].chunks_exact(3);
    let dots = dots.map(|dot| [linear(dot[0]), linear(dot[1]), linear(dot[2])]);
    (head[1].parse().unwrap(), dots.collect())
}

/// Lightness from 0 to 100 (CIE 1976), of what is left of a colour.
fn lightness(luminance: f64) -> f64 {
    let own = luminance.clamp(0.0, 1.0);
    if own <= 0.008_856 {
        own * 903.3
    } else {
        116.0 * own.cbrt() - 16.0
    }
}

fn grey([red, green, blue]: [f64; 3]) -> [f64; 3] {
    [0.2126 * red + 0.7152 * green + 0.0722 * blue; 3]
}

/// As a deuteranope sees it: Machado, Oliveira and Fernandes 2009, at its strongest.
fn deuteranope([red, green, blue]: [f64; 3]) -> [f64; 3] {
    [
        0.367_322 * red + 0.860_646 * green - 0.227_968 * blue,
        0.280_085 * red + 0.672_501 * green + 0.047_413 * blue,
        -0.011_820 * red + 0.042_940 * green + 0.968_881 * blue,
    ]
}

/// What is seen of a swatch: how light it is, and how much of a pattern it has.
fn seen(dots: &[f64]) -> (f64, f64) {
    let count = f64::from(u32::try_from(dots.len()).unwrap());
    let mean = dots.iter().sum::<f64>() / count;
    let spread = dots.iter().map(|dot| (dot - mean).powi(2)).sum::<f64>() / count;
    (mean, spread.sqrt())
}

/// The least difference of lightness, or of pattern, by which two swatches are told apart.
const LIGHTER: f64 = 7.0;
const PATTERN: f64 = 7.0;

#[test]
fn colours_that_mean_something_are_told_apart_in_grey_and_by_a_deuteranope() {
    let document = synthesis_of(sample().unwrap(), &in_language(Language::Fr)).unwrap();
    let made = Composer::with(&Fonts::bundled(), &swatches())
        .compose(&document, &mut |_| ControlFlow::Continue(()))
        .unwrap();
    let (_folder, file) = written(&made);
    let (width, dots) = drawn(&file);
    let side = usize::try_from(SIDE * RESOLUTION / 72).unwrap();
    for (eye, sees) in [
        ("grey", grey as fn([f64; 3]) -> [f64; 3]),
        ("deuteranope", |dot| grey(deuteranope(dot))),
    ] {
        for (row, (name, count)) in ROWS.iter().enumerate() {
            let swatch = |column: usize| {
                let edge = side / 8;
                let mut own = Vec::new();
                for y in row * side + edge..(row + 1) * side - edge {
                    for x in column * side + edge..(column + 1) * side - edge {
                        own.push(lightness(sees(dots[y * width + x])[0]));
                    }
                }
                seen(&own)
            };
            for one in 0..*count {
                for other in one + 1..*count {
                    let ((light, pattern), (beside, its)) = (swatch(one), swatch(other));
                    let apart =
                        (light - beside).abs() >= LIGHTER || (pattern - its).abs() >= PATTERN;
                    assert!(
                        apart,
                        "{eye}, {name}: {one} ({light:.0}, {pattern:.0}) and {other} ({beside:.0}, {its:.0})"
                    );
                }
            }
        }
    }
}
