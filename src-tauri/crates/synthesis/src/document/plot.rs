//! A matrix: dots on two axes, their labels placed so that none covers anything, the table of
//! means. Everything is in points (1/72 inch) from the top left corner of the plot, y downwards.

use domain::{
    Id,
    matrix::Matrix,
    results::{BallotResult, MatrixPlace, Quadrant},
};

use super::{
    model::{Anchor, Dot, Label, Part, Plot, Table, TableCell, Tick},
    pen::{Pen, asked, cell, count, plain_paragraph, shortened},
};

const WIDTH: f64 = 427.0;
const HEIGHT: f64 = 252.0;
/// The axes begin a little before 1 and end a little after 5.
const FROM: f64 = 0.7;
const TO: f64 = 5.3;
const RADIUS: f64 = 8.6;
/// Size of a label, and the height of its lines.
const SIZE: f64 = 8.4;
const LINE: f64 = 10.0;
const WIDEST: f64 = 112.0;

/// The cell that names what is placed.
type Named<'a> = fn(&Pen<'a>, Id, &str) -> TableCell;

/// « Matrice, 5 tables ».
pub(crate) fn label(pen: &Pen<'_>, matrix: &Matrix) -> String {
    if matrix.evaluations > 0 {
        pen.count("doc-matrix-evaluations", matrix.evaluations)
    } else {
        pen.say("doc-matrix")
    }
}

/// What was asked, unless the title over it says so, and where everything was placed.
pub(crate) fn parts(pen: &mut Pen<'_>, matrix: &Matrix, title: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    if !matrix.question.trim().is_empty() && pen.own(&matrix.question) != title {
        parts.push(asked(pen, &matrix.question, Vec::new()));
    }
    let result = pen
        .results
        .matrices
        .iter()
        .find(|result| result.matrix == matrix.id);
    let places = result.map_or(&[][..], |result| result.items.as_slice());
    let axes = [matrix.x_axis.as_str(), matrix.y_axis.as_str()];
    let disputed = result.and_then(|result| result.most_disputed);
    parts.extend(places_parts(pen, axes, places, disputed, Pen::item_cell));
    parts
}

/// Where the people of a ballot have placed its options.
pub(super) fn of_ballot(pen: &mut Pen<'_>, result: &BallotResult) -> Vec<Part> {
    let places = result.options.iter().filter_map(|one| one.place.clone());
    let places: Vec<MatrixPlace> = places.collect();
    places_parts(
        pen,
        ["", ""],
        &places,
        result.most_disputed,
        Pen::option_cell,
    )
}

/// The quarters in a sentence, the picture and its table. `axes` are the names of the one to the right and
/// of the one upwards, where they have names of their own.
fn places_parts<'a>(
    pen: &mut Pen<'a>,
    axes: [&str; 2],
    places: &[MatrixPlace],
    most_disputed: Option<Id>,
    named: Named<'a>,
) -> Vec<Part> {
    let mut parts = Vec::new();
    if places.is_empty() {
        return parts;
    }
    let placed = places
        .iter()
        .filter(|place| place.quadrant.is_some())
        .count();
    let of = |quadrant| {
        count(
            places
                .iter()
                .filter(|place| place.quadrant == Some(quadrant))
                .count(),
        )
    };
    let quarters = pen.with(
        "doc-matrix-said",
        &[
            ("items", count(places.len()).into()),
            ("quick", of(Quadrant::QuickWins).into()),
            ("major", of(Quadrant::MajorProjects).into()),
            ("fill", of(Quadrant::FillIns).into()),
            ("drop", of(Quadrant::Drop).into()),
        ],
    );
    let disputed = most_disputed.and_then(|id| places.iter().find(|p| p.item == id));
    let disputed = disputed
        .map(|place| {
            pen.with(
                "doc-matrix-disputed",
                &[("label", pen.quote(&place.label).into())],
            )
        })
        .unwrap_or_default();
    parts.push(plain_paragraph(&[quarters, disputed]));
    if pen.options.charts && placed > 0 {
        let caption = pen.figure(pen.count("doc-matrix-figure", count(places.len())));
        let alt = alt(pen, axes, places);
        let quarters = [
            Quadrant::QuickWins,
            Quadrant::MajorProjects,
            Quadrant::FillIns,
            Quadrant::Drop,
        ];
        let quarters: Vec<String> = quarters
            .iter()
            .map(|quadrant| pen.word("quadrant", quadrant))
            .collect();
        parts.push(Part::Plot(Plot {
            caption,
            alt,
            width: WIDTH,
            height: HEIGHT,
            x_axis: axis(pen, axes[0], "doc-effort-axis"),
            y_axis: axis(pen, axes[1], "doc-impact-axis"),
            x_ticks: (1..=5)
                .map(|v| Tick {
                    at: x(f64::from(v)),
                    label: v.to_string(),
                })
                .collect(),
            y_ticks: (1..=5)
                .map(|v| Tick {
                    at: y(f64::from(v)),
                    label: v.to_string(),
                })
                .collect(),
            dots: dots(pen, places, &quarters),
            quarters,
        }));
    }
    parts.push(Part::Table(table(pen, places, named)));
    parts
}

fn axis(pen: &Pen<'_>, named: &str, fallback: &str) -> String {
    if named.trim().is_empty() {
        pen.say(fallback)
    } else {
        pen.own(named)
    }
}

/// « Matrice : six idées … L’impact le plus fort … » Under 500 signs.
fn alt(pen: &Pen<'_>, axes: [&str; 2], places: &[MatrixPlace]) -> String {
    let by = |value: fn(&MatrixPlace) -> Option<f64>| {
        let known = places
            .iter()
            .filter_map(|place| Some((value(place)?, place)));
        known.max_by(|a, b| a.0.total_cmp(&b.0))
    };
    let name = |place: &MatrixPlace| shortened(&pen.own(&place.label), 70);
    let mut text = pen.with(
        "doc-matrix-alt",
        &[
            ("count", count(places.len()).into()),
            (
                "x",
                shortened(&axis(pen, axes[0], "doc-effort-axis"), 60).into(),
            ),
            (
                "y",
                shortened(&axis(pen, axes[1], "doc-impact-axis"), 60).into(),
            ),
        ],
    );
    if let (Some((impact, first)), Some((effort, heaviest))) =
        (by(|place| place.impact), by(|place| place.effort))
    {
        text.push(' ');
        text.push_str(&pen.with(
            "doc-matrix-alt-most",
            &[
                ("first", name(first).into()),
                ("impact", pen.wording.fixed(impact, 1).into()),
                ("heaviest", name(heaviest).into()),
                ("effort", pen.wording.fixed(effort, 1).into()),
            ],
        ));
    }
    text.push(' ');
    text.push_str(&pen.say("doc-alt-table"));
    shortened(&text, 490)
}

fn table<'a>(pen: &mut Pen<'a>, places: &[MatrixPlace], named: Named<'a>) -> Table {
    let spread = places
        .iter()
        .any(|place| place.effort_spread.is_some() || place.impact_spread.is_some());
    let caption = pen.table(pen.say(if spread {
        "doc-means-spread"
    } else {
        "doc-means"
    }));
    let figure = |id: &str| pen.column(id, 0).right();
    let value = |mean: Option<f64>, spread: Option<f64>| {
        let Some(mean) = mean else {
            return pen.say("doc-none");
        };
        let mean = pen.wording.fixed(mean, 1);
        match spread {
            Some(spread) => format!("{mean} ± {}", pen.wording.fixed(spread, 1)),
            None => mean,
        }
    };
    let rows = places.iter().enumerate().map(|(index, place)| {
        let quadrant = place
            .quadrant
            .map(|quadrant| pen.word("quadrant", &quadrant));
        vec![
            cell((index + 1).to_string()),
            named(pen, place.item, &place.label),
            cell(value(place.effort, place.effort_spread)),
            cell(value(place.impact, place.impact_spread)),
            cell(quadrant.unwrap_or_else(|| pen.say("doc-not-placed"))),
        ]
    });
    Table {
        rows: rows.collect(),
        columns: vec![
            figure("doc-number"),
            pen.column("doc-option", 1).heads(),
            figure("doc-effort"),
            figure("doc-impact"),
            pen.column("doc-quadrant", 0),
        ],
        caption: Some(caption),
        ..Table::default()
    }
}

fn x(value: f64) -> f64 {
    (value - FROM) / (TO - FROM) * WIDTH
}

fn y(value: f64) -> f64 {
    HEIGHT - (value - FROM) / (TO - FROM) * HEIGHT
}

/// The value that lies so far along an axis of that length.
fn value(at: f64, length: f64) -> f64 {
    FROM + at / length * (TO - FROM)
}

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Area([f64; 4]);

impl Area {
    fn meets(self, other: Area) -> bool {
        let ([l, t, r, b], [ol, ot, or, ob]) = (self.0, other.0);
        l < or && ol < r && t < ob && ot < b
    }
    fn inside(self) -> bool {
        let [l, t, r, b] = self.0;
        l >= 2.0 && t >= 2.0 && r <= WIDTH - 2.0 && b <= HEIGHT - 2.0
    }
}

fn dots(pen: &Pen<'_>, places: &[MatrixPlace], quarters: &[String]) -> Vec<Dot> {
    let mut dots: Vec<Dot> = Vec::new();
    let mut names: Vec<Vec<String>> = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let (Some(effort), Some(impact)) = (place.effort, place.impact) else {
            continue;
        };
        let (at, top) = beside(&dots, (x(effort), y(impact)), place.quadrant);
        dots.push(Dot {
            number: (index + 1).to_string(),
            x: at,
            y: top,
            leads: place.quadrant == Some(Quadrant::QuickWins),
            label: None,
        });
        names.push(lines(&shortened(&pen.own(&place.label), 44)));
    }
    let mut obstacles = vec![
        Area([x(3.0) - 1.0, 0.0, x(3.0) + 1.0, HEIGHT]),
        Area([0.0, y(3.0) - 1.0, WIDTH, y(3.0) + 1.0]),
    ];
    let corners = [(true, true), (false, true), (true, false), (false, false)];
    for (name, (left, top)) in quarters.iter().zip(corners) {
        let (width, height) = (measured(name) + 8.0, LINE + 8.0);
        let from = if left { 0.0 } else { WIDTH - width };
        let above = if top { 0.0 } else { HEIGHT - height };
        obstacles.push(Area([from, above, from + width, above + height]));
    }
    obstacles.extend(dots.iter().map(|dot| around(dot, 1.0)));
    for (dot, lines) in dots.iter_mut().zip(names) {
        let found = candidates(dot, &lines).into_iter().find(|(area, _)| {
            area.inside() && !obstacles.iter().any(|obstacle| obstacle.meets(*area))
        });
        if let Some((area, (x, y, anchor))) = found {
            obstacles.push(area);
            dot.label = Some(Label {
                x,
                y,
                anchor,
                lines,
            });
        }
    }
    dots
}

/// Where a dot is drawn: at its place, or beside those that lie there already, as near as there is room in
/// its own quarter; over them where there is none. The table has the figures.
fn beside(dots: &[Dot], own: (f64, f64), quadrant: Option<Quadrant>) -> (f64, f64) {
    const STEP: f64 = 2.0 * RADIUS + 1.0;
    let free = |(at, top): &(f64, f64)| {
        let apart = |dot: &Dot| (dot.x - at).hypot(dot.y - top) >= 2.0 * RADIUS;
        dots.iter().all(apart)
    };
    let at_home = |(at, top): &(f64, f64)| {
        let inside = RADIUS..=WIDTH - RADIUS;
        let within = RADIUS..=HEIGHT - RADIUS;
        let quarter = Quadrant::of(value(*at, WIDTH), value(HEIGHT - *top, HEIGHT));
        inside.contains(at) && within.contains(top) && Some(quarter) == quadrant
    };
    let mut near: Vec<(i32, i32)> = (-6..=6)
        .flat_map(|across| (-6..=6).map(move |down| (across, down)))
        .collect();
    // The nearest first, to the right before the others.
    near.sort_by_key(|(across, down)| (across * across + down * down, -across, *down));
    let places = near.into_iter().map(|(across, down)| {
        (
            own.0 + f64::from(across) * STEP,
            own.1 + f64::from(down) * STEP,
        )
    });
    let mut places = places.filter(free);
    places
        .find(|place| *place == own || at_home(place))
        .unwrap_or(own)
}

fn around(dot: &Dot, margin: f64) -> Area {
    let reach = RADIUS + margin;
    Area([dot.x - reach, dot.y - reach, dot.x + reach, dot.y + reach])
}

type Place = (f64, f64, Anchor);

/// Twelve places around a dot, the easiest to read first.
fn candidates(dot: &Dot, lines: &[String]) -> Vec<(Area, Place)> {
    let width = lines.iter().map(|line| measured(line)).fold(0.0, f64::max);
    #[allow(clippy::cast_precision_loss)] // two lines at most
    let height = lines.len() as f64 * LINE;
    let gap = RADIUS + 3.0;
    let middle = dot.y - height / 2.0;
    let (above, below) = (dot.y - gap - height + 1.0, dot.y + gap - 1.0);
    let places: [Place; 12] = [
        (dot.x + gap, middle, Anchor::Start),
        (dot.x - gap, middle, Anchor::End),
        (dot.x, below, Anchor::Middle),
        (dot.x, above, Anchor::Middle),
        (dot.x - RADIUS, below, Anchor::Start),
        (dot.x + RADIUS, below, Anchor::End),
        (dot.x - RADIUS, above, Anchor::Start),
        (dot.x + RADIUS, above, Anchor::End),
        (dot.x + gap, dot.y - height + 2.0, Anchor::Start),
        (dot.x + gap, dot.y - 2.0, Anchor::Start),
        (dot.x - gap, dot.y - height + 2.0, Anchor::End),
        (dot.x - gap, dot.y - 2.0, Anchor::End),
    ];
    places
        .into_iter()
        .map(|(x, y, anchor)| {
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            (Area([left, y, left + width, y + height]), (x, y, anchor))
        })
        .collect()
}

/// One line, or two of about the same length.
fn lines(text: &str) -> Vec<String> {
    if measured(text) <= WIDEST {
        return vec![text.to_owned()];
    }
    let breaks: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let best = breaks.into_iter().min_by(|a, b| {
        let wide = |at: usize| measured(&text[..at]).max(measured(&text[at..]));
        wide(*a).total_cmp(&wide(*b))
    });
    match best {
        Some(at) => vec![text[..at].to_owned(), text[at + 1..].to_owned()],
        None => vec![text.to_owned()],
    }
}

/// The width of a label, estimated from the advances of Source Sans 3 600, on the wide side.
fn measured(text: &str) -> f64 {
    let advance = |c: char| match c {
        'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '’' | '!' | '|' | ' ' | '\u{a0}' => 0.27,
        '\u{202f}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe0f}' => 0.12,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 0.36,
        'm' | 'w' | 'M' | 'W' | '…' | '—' | '→' | '↔' | '%' => 0.86,
        'A'..='Z' | 'À'..='Þ' => 0.62,
        '\u{0}'..='\u{24f}' | '\u{2010}'..='\u{2044}' | '€' => 0.54,
        _ => 1.0,
    };
    text.chars().map(advance).sum::<f64>() * SIZE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_never_meet_and_stay_inside() {
        let dot = |x: f64, y: f64| Dot {
            x,
            y,
            number: "1".to_owned(),
            ..Dot::default()
        };
        let found = candidates(&dot(100.0, 100.0), &["une idée".to_owned()]);
        assert_eq!(found.len(), 12);
        let own = around(&dot(100.0, 100.0), 0.0);
        for (area, _) in &found {
            assert!(!area.meets(own), "{:?}", area.0);
        }
        assert!(!found.iter().any(|(area, _)| area.0[0] < 0.0));
    }

    #[test]
    fn dots_at_one_place_stand_beside_each_other_in_their_quarter() {
        for (effort, impact) in [(2.9, 3.1), (3.0, 3.0), (3.1, 3.1), (5.0, 1.0), (1.0, 5.0)] {
            let quadrant = Quadrant::of(effort, impact);
            let mut dots: Vec<Dot> = Vec::new();
            for _ in 0..20 {
                let (at, top) = beside(&dots, (x(effort), y(impact)), Some(quadrant));
                assert!(
                    dots.iter()
                        .all(|dot| (dot.x - at).hypot(dot.y - top) >= 2.0 * RADIUS)
                );
                let drawn = Quadrant::of(value(at, WIDTH), value(HEIGHT - top, HEIGHT));
                assert!(dots.is_empty() || drawn == quadrant);
                dots.push(Dot {
                    x: at,
                    y: top,
                    ..Dot::default()
                });
            }
        }
    }

    #[test]
    fn long_labels_take_two_lines() {
        assert_eq!(lines("court").len(), 1);
        let two = lines("Accepter la pièce manquante par mail dans…");
        assert_eq!(two.len(), 2);
        assert!(two.iter().all(|line| measured(line) < WIDEST * 1.2));
    }
}
