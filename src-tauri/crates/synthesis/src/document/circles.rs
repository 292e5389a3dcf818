//! Where the actors of a map stand in its circles, and the lines between them: the places of the
//! screen, moved apart where plates would lie on each other. In points, y downwards.

use std::collections::HashMap;

use domain::{
    Id,
    stakeholder::{Relation, RelationKind, Stakeholder},
};

use super::model::{Plate, Tie};

/// The whole drawing: as wide as a page's tables.
pub(super) const SIDE: f64 = 470.0;
pub(super) const MIDDLE: f64 = SIDE / 2.0;
const RADIUS: f64 = 212.0;
/// The three edges and the rings between them, in shares of the radius.
const EDGES: [f64; 3] = [0.36, 0.68, 1.0];
const RINGS: [f64; 3] = [0.21, 0.52, 0.84];
/// Steps in which a free place is looked for, in degrees.
const TURN: u32 = 15;
const WIDTH: f64 = 88.0;
/// Letters that a line of a plate takes, and its height.
const LETTERS: usize = 15;
const LINE: f64 = 10.4;
/// Longer names are shortened.
pub(super) const LONGEST: usize = 44;
/// Between the middle of a plate and the edge of its ring.
const RIM: f64 = 5.0;
/// Between two plates.
const GAP: f64 = 3.0;
const ROUNDS: usize = 400;

pub(super) fn radius(circle: usize) -> f64 {
    EDGES.get(circle).copied().unwrap_or(1.0) * RADIUS
}

fn apart(a: u32, b: u32) -> u32 {
    let turn = a.abs_diff(b) % 360;
    turn.min(360 - turn)
}

/// The degrees of every placed actor: its own, or where its ring has most room.
fn angles(actors: &[&Stakeholder]) -> HashMap<Id, u32> {
    let mut angles = HashMap::new();
    for ring in 1..=3 {
        let here = || {
            actors
                .iter()
                .filter(move |actor| actor.circle == Some(ring))
        };
        let mut taken: Vec<u32> = here().filter_map(|actor| actor.angle).collect();
        for actor in here() {
            let angle = actor.angle.unwrap_or_else(|| {
                // The rings begin a little apart, so that their plates do not stand in one line.
                let first = (30 + ring * 2 * TURN) % 360;
                let mut best = (first, 0);
                for turn in (0..360).step_by(TURN as usize) {
                    let at = (first + turn) % 360;
                    let free = taken.iter().map(|other| apart(at, *other)).min();
                    match free {
                        Some(free) if free > best.1 => best = (at, free),
                        _ => {}
                    }
                }
                taken.push(best.0);
                best.0
            });
            angles.insert(actor.id, angle);
        }
    }
    angles
}

/// The plates of those that are placed, by their ids and in the order of the actors.
pub(super) fn plates(
    actors: &[&Stakeholder],
    name: impl Fn(&Stakeholder) -> String,
) -> Vec<(Id, Plate)> {
    let angles = angles(actors);
    let mut plates: Vec<(Id, Plate)> = actors
        .iter()
        .filter_map(|actor| {
            let turn = f64::from(*angles.get(&actor.id)?).to_radians();
            let ring = usize::try_from(actor.circle?.checked_sub(1)?).ok()?;
            let far = RINGS.get(ring)? * RADIUS;
            let name = name(actor);
            Some((
                actor.id,
                Plate {
                    x: MIDDLE + far * turn.sin(),
                    y: MIDDLE - far * turn.cos(),
                    width: WIDTH,
                    height: rows(&name) * LINE + 7.0,
                    name,
                },
            ))
        })
        .collect();
    let rings: Vec<usize> = plates
        .iter()
        .filter_map(|(id, _)| actors.iter().find(|actor| actor.id == *id)?.circle)
        .map(|circle| usize::try_from(circle.saturating_sub(1)).unwrap_or(0))
        .collect();
    part(&mut plates, &rings);
    for (_, plate) in &mut plates {
        plate.x = tenths(plate.x);
        plate.y = tenths(plate.y);
    }
    plates
}

/// The lines that a name takes.
fn rows(name: &str) -> f64 {
    let (mut rows, mut used) = (1.0, 0);
    for word in name.split([' ', '\u{a0}', '-']) {
        let mut long = word.chars().count();
        if used > 0 && used + 1 + long > LETTERS {
            rows += 1.0;
            used = 0;
        }
        while long > LETTERS {
            rows += 1.0;
            long -= LETTERS;
        }
        used += long + usize::from(used > 0);
    }
    rows
}

/// Moves plates apart that lie on each other, each by half, along the way that is shorter. Their middles
/// stay in their rings as long as there is room; all stay on the drawing.
fn part(plates: &mut [(Id, Plate)], rings: &[usize]) {
    for round in 0..ROUNDS {
        let mut moved = false;
        for first in 0..plates.len() {
            for second in first + 1..plates.len() {
                let (Some((_, a)), Some((_, b))) = (plates.get(first), plates.get(second)) else {
                    continue;
                };
                let Some((dx, dy)) = off(a, b) else {
                    continue;
                };
                moved = true;
                for (place, way) in [(first, 0.5), (second, -0.5)] {
                    if let Some((_, plate)) = plates.get_mut(place) {
                        plate.x += way * dx;
                        plate.y += way * dy;
                    }
                }
            }
        }
        for ((_, plate), ring) in plates.iter_mut().zip(rings) {
            for name in (0..EDGES.len()).map(name_of) {
                if let Some((dx, dy)) = off(plate, &name) {
                    moved = true;
                    plate.x += dx;
                    plate.y += dy;
                }
            }
            if round < ROUNDS / 2 {
                within(plate, *ring);
            }
            plate.x = inside(plate.x, plate.width);
            plate.y = inside(plate.y, plate.height);
        }
        if !moved {
            return;
        }
    }
    settle(plates);
}

/// What is still on another after all rounds goes to the nearest free place, wherever that is. Where
/// none is left, it stays.
fn settle(plates: &mut [(Id, Plate)]) {
    const STEP: f64 = 6.0;
    let mut held: Vec<Plate> = (0..EDGES.len()).map(name_of).collect();
    for (_, plate) in plates {
        let free = |at: &Plate| held.iter().all(|other| off(at, other).is_none());
        if !free(plate) {
            let there = |x: f64, y: f64| Plate {
                x,
                y,
                ..plate.clone()
            };
            let steps = || {
                (0_u32..)
                    .map(|n| f64::from(n) * STEP)
                    .take_while(|at| *at <= SIDE)
            };
            let places = steps().flat_map(|x| steps().map(move |y| (x, y)));
            let far = |at: &Plate| (at.x - plate.x).hypot(at.y - plate.y);
            let nearest = places
                .map(|(x, y)| there(inside(x, plate.width), inside(y, plate.height)))
                .filter(free)
                .min_by(|a, b| far(a).total_cmp(&far(b)));
            if let Some(nearest) = nearest {
                (plate.x, plate.y) = (nearest.x, nearest.y);
            }
        }
        held.push(plate.clone());
    }
}

/// By how much the first must go, where two lie on each other.
fn off(a: &Plate, b: &Plate) -> Option<(f64, f64)> {
    let wide = f64::midpoint(a.width, b.width) + GAP - (a.x - b.x).abs();
    let high = f64::midpoint(a.height, b.height) + GAP - (a.y - b.y).abs();
    if wide <= 0.01 || high <= 0.01 {
        return None;
    }
    // Two in one place part downwards: later ones stand lower.
    Some(if wide < high {
        (if a.x > b.x { wide } else { -wide }, 0.0)
    } else {
        (0.0, if a.y > b.y { high } else { -high })
    })
}

/// The name of a circle, over its edge.
fn name_of(circle: usize) -> Plate {
    Plate {
        x: MIDDLE,
        y: MIDDLE - radius(circle),
        width: 104.0,
        height: 13.0,
        ..Plate::default()
    }
}

/// Brings a middle back into its ring.
fn within(plate: &mut Plate, ring: usize) {
    let from = ring.checked_sub(1).map_or(0.0, |inner| radius(inner) + RIM);
    let to = radius(ring) - RIM;
    let (dx, dy) = (plate.x - MIDDLE, plate.y - MIDDLE);
    let far = dx.hypot(dy);
    let wanted = far.clamp(from, to);
    if far > 0.0 {
        plate.x = MIDDLE + dx / far * wanted;
        plate.y = MIDDLE + dy / far * wanted;
    }
}

fn inside(at: f64, size: f64) -> f64 {
    at.clamp(size / 2.0 + 1.0, SIDE - size / 2.0 - 1.0)
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

type Point = [f64; 2];

/// The lines between the plates; several between the same two lie beside each other.
pub(super) fn ties<'a>(
    relations: impl Iterator<Item = &'a Relation>,
    plates: &[(Id, Plate)],
) -> Vec<(RelationKind, Tie)> {
    let at = |id: Id| {
        plates
            .iter()
            .find(|(own, _)| *own == id)
            .map(|(_, plate)| [plate.x, plate.y])
    };
    let found: Vec<(&Relation, Point, Point)> = relations
        .filter_map(|relation| Some((relation, at(relation.from)?, at(relation.to)?)))
        .collect();
    let pair = |relation: &Relation| {
        (
            relation.from.min(relation.to),
            relation.from.max(relation.to),
        )
    };
    found
        .iter()
        .enumerate()
        .map(|(place, (relation, from, to))| {
            let same = |other: &&(&Relation, Point, Point)| pair(other.0) == pair(relation);
            let all = found.iter().filter(same).count();
            let before = found.iter().take(place).filter(same).count();
            // Both ways round the shift is to the same side of the pair.
            let side = if relation.from < relation.to {
                1.0
            } else {
                -1.0
            };
            let shift = side * (number(before) - (number(all) - 1.0) / 2.0) * 9.0;
            let (from, to) = beside(*from, *to, shift);
            (
                relation.kind,
                tie(relation.kind, relation.strength, from, to),
            )
        })
        .collect()
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// How a kind is drawn between two points.
pub(super) fn tie(kind: RelationKind, strength: u32, from: Point, to: Point) -> Tie {
    let lines = match kind {
        RelationKind::Tension => vec![zigzag(from, to)],
        RelationKind::Steers => [-2.0, 2.0]
            .map(|by| {
                let (from, to) = beside(from, to, by);
                vec![from, to]
            })
            .into(),
        _ => vec![vec![from, to]],
    };
    let directed = matches!(
        kind,
        RelationKind::Steers | RelationKind::Informs | RelationKind::Funds
    );
    Tie {
        kind: super::persona::word(&kind),
        lines: lines.into_iter().map(rounded).collect(),
        head: if directed {
            rounded(head(from, to))
        } else {
            Vec::new()
        },
        thickness: match strength {
            0 | 1 => 0.7,
            2 => 1.3,
            _ => 2.1,
        },
        dash: match kind {
            RelationKind::Informs => vec![6.0, 4.0],
            RelationKind::Funds => vec![1.6, 3.0],
            RelationKind::Other => vec![8.0, 3.0, 1.6, 3.0],
            _ => Vec::new(),
        },
    }
}

fn rounded(points: Vec<Point>) -> Vec<Point> {
    points
        .into_iter()
        .map(|[x, y]| [tenths(x), tenths(y)])
        .collect()
}

/// The way from one point to another, of length 1, and how far it is.
fn way([ax, ay]: Point, [bx, by]: Point) -> (f64, f64, f64) {
    let far = (bx - ax).hypot(by - ay);
    let long = if far > 0.0 { far } else { 1.0 };
    ((bx - ax) / long, (by - ay) / long, far)
}

/// A line beside another one between the same two points.
fn beside(from: Point, to: Point, by: f64) -> (Point, Point) {
    let (ux, uy, _) = way(from, to);
    let moved = |[x, y]: Point| [x - uy * by, y + ux * by];
    (moved(from), moved(to))
}

fn zigzag(from: Point, to: Point) -> Vec<Point> {
    let (ux, uy, far) = way(from, to);
    let teeth = (far / 5.0).round().clamp(2.0, 200.0);
    let mut points = Vec::new();
    let mut at = 0.0;
    while at <= teeth {
        let off = if at == 0.0 || at == teeth {
            0.0
        } else if at % 2.0 == 0.0 {
            3.4
        } else {
            -3.4
        };
        let along = far * at / teeth;
        points.push([
            from[0] + ux * along - uy * off,
            from[1] + uy * along + ux * off,
        ]);
        at += 1.0;
    }
    points
}

/// A head in the middle of a line, pointing where it goes.
fn head(from: Point, to: Point) -> Vec<Point> {
    const SIZE: f64 = 6.5;
    let (ux, uy, _) = way(from, to);
    let tip = [
        f64::midpoint(from[0], to[0]) + ux * SIZE / 2.0,
        f64::midpoint(from[1], to[1]) + uy * SIZE / 2.0,
    ];
    let back = [tip[0] - ux * SIZE * 1.4, tip[1] - uy * SIZE * 1.4];
    let wing = |by: f64| [back[0] - uy * SIZE * by, back[1] + ux * SIZE * by];
    vec![tip, wing(0.6), wing(-0.6)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(number: u128, circle: u32, angle: Option<u32>) -> Stakeholder {
        Stakeholder {
            id: Id::from_u128(number),
            name: format!("Acteur {number} au nom assez long"),
            circle: Some(circle),
            angle,
            ..Stakeholder::default()
        }
    }

    #[test]
    fn plates_lie_beside_each_other_and_on_the_drawing() {
        for count in [1_u32, 2, 9, 24, 32] {
            // All of them asked for one place.
            let all: Vec<Stakeholder> = (0..count)
                .map(|n| actor(u128::from(n), 1 + n % 3, (n % 2 == 0).then_some(90)))
                .collect();
            let actors: Vec<&Stakeholder> = all.iter().collect();
            let plates = plates(&actors, |actor| actor.name.clone());
            assert_eq!(plates.len(), all.len());
            // As long as there is room, each stands in its own ring.
            for (own, (_, plate)) in all.iter().zip(&plates).filter(|_| count <= 9) {
                let far = (plate.x - MIDDLE).hypot(plate.y - MIDDLE);
                let ring = usize::try_from(own.circle.unwrap()).unwrap() - 1;
                let from = ring.checked_sub(1).map_or(0.0, radius);
                assert!(
                    from <= far && far <= radius(ring),
                    "{count}: {plate:?} of {own:?}"
                );
            }
            for (at, (_, a)) in plates.iter().enumerate() {
                let edge = |middle: f64, size: f64| {
                    middle - size / 2.0 >= 0.0 && middle + size / 2.0 <= SIDE
                };
                assert!(edge(a.x, a.width) && edge(a.y, a.height), "{a:?}");
                for (_, b) in plates.iter().skip(at + 1) {
                    let meet = (a.x - b.x).abs() < f64::midpoint(a.width, b.width)
                        && (a.y - b.y).abs() < f64::midpoint(a.height, b.height);
                    assert!(!meet, "{count}: {a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn lines_between_the_same_two_lie_beside_each_other_whoever_begins() {
        let all = [actor(1, 1, Some(0)), actor(2, 2, Some(180))];
        let plates = plates(&[&all[0], &all[1]], |actor| actor.name.clone());
        let relation = |from: u128, to: u128, kind| Relation {
            from: Id::from_u128(from),
            to: Id::from_u128(to),
            kind,
            strength: 2,
            ..Relation::default()
        };
        let relations = [
            relation(1, 2, RelationKind::Informs),
            relation(2, 1, RelationKind::Cooperates),
        ];
        let ties = ties(relations.iter(), &plates);
        let x = |tie: &Tie| tie.lines[0][0][0];
        assert!((x(&ties[0].1) - x(&ties[1].1)).abs() > 8.0, "{ties:?}");
        assert!(!ties[0].1.head.is_empty() && ties[1].1.head.is_empty());
    }
}
