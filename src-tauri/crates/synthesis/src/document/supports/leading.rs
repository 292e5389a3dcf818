//! Supports for those who lead, and of the room: the agenda with all that is said and kept in mind, who
//! changes tables when, dots and empty cards.

use domain::ballot::BallotMethod;

use super::{Card, Pen, Support, sources::Item};
use crate::document::course;

/// Rounds of a world café that nobody has planned.
const ROUNDS: usize = 3;
/// Most sheets of dots.
const SHEETS: usize = 60;
/// People for whom dots are made where nobody said how many come.
const PEOPLE: u32 = 8;

/// One under the other, what is empty left out.
fn joined(pen: &Pen<'_>, texts: &[&str]) -> String {
    let some = texts.iter().map(|text| pen.own(text));
    let some: Vec<String> = some.filter(|text| !text.is_empty()).collect();
    some.join("\n")
}

/// When, what, what people are told, and what is kept in mind; a page a day at least.
pub(super) fn details(pen: &Pen<'_>) -> Vec<Item> {
    let days = &pen.results.schedule.days;
    days.iter()
        .map(|day| {
            let here = course::blocks(pen)
                .into_iter()
                .filter(|one| one.at.day == day.day);
            let rows = here.map(|one| {
                let block = one.block;
                let start = one.at.start.map(|start| pen.clock(start));
                let own = pen.duration(block.duration_min);
                let when = start.map_or_else(|| own.clone(), |start| format!("{start}\n{own}"));
                let group = block.group.and_then(|id| pen.records.group(id));
                let material = block.material.join(", ");
                vec![
                    when,
                    joined(
                        pen,
                        &[
                            &block.title,
                            group.map_or("", |group| group.name.as_str()),
                            &block.responsible,
                            &material,
                        ],
                    ),
                    joined(
                        pen,
                        &[
                            &block.instruction,
                            &block.instruction_other,
                            &block.instruction_plain,
                        ],
                    ),
                    joined(pen, &[&block.intention, &block.private_notes]),
                ]
            });
            Item {
                title: course::title_of(pen, "support-agenda", day),
                rows: rows.collect(),
                ..Item::default()
            }
        })
        .filter(|item| !item.rows.is_empty())
        .collect()
}

fn round(pen: &Pen<'_>, number: usize) -> String {
    pen.with("support-round", &[("number", number.to_string().into())])
}

/// How often people change tables, as it was planned.
fn planned(pen: &Pen<'_>) -> usize {
    let people = pen.records.participants().iter();
    people.map(|one| one.rounds.len()).max().unwrap_or(0)
}

/// Rounds down, tables across, to be written into.
pub(super) fn rounds(pen: &Pen<'_>) -> Vec<Item> {
    let groups = pen.records.groups();
    if groups.is_empty() {
        return Vec::new();
    }
    let count = match planned(pen) {
        0 => ROUNDS,
        later => later + 1,
    };
    vec![Item {
        columns: std::iter::once(pen.say("support-rounds"))
            .chain(groups.iter().map(|group| {
                let (name, theme) = (pen.titled(&group.name), pen.own(&group.theme));
                if theme.is_empty() {
                    name
                } else {
                    format!("{name}\n{theme}")
                }
            }))
            .collect(),
        rows: (1..=count).map(|number| vec![round(pen, number)]).collect(),
        ..Item::default()
    }]
}

/// Where each person sits in each round, by their pseudonyms.
pub(super) fn seats(pen: &Pen<'_>) -> Vec<Item> {
    let later = planned(pen);
    let people = pen.records.participants();
    if later == 0 {
        return Vec::new();
    }
    let table = |id: Option<domain::Id>| {
        let group = id.and_then(|id| pen.records.group(id));
        group.map_or_else(String::new, |group| pen.own(&group.name))
    };
    let rows = people.iter().map(|one| {
        let rounds = (0..later).map(|at| match one.rounds.get(at) {
            Some(round) => table(round.group),
            // Who came after the plan was made stays at the first table.
            None => table(one.group),
        });
        [pen.own(&one.pseudonym), table(one.group)]
            .into_iter()
            .chain(rounds)
            .collect::<Vec<String>>()
    });
    vec![Item {
        columns: std::iter::once(pen.say("support-pseudonym"))
            .chain((1..=later + 1).map(|number| round(pen, number)))
            .collect(),
        rows: rows.collect(),
        ..Item::default()
    }]
}

/// As many dots as the votes with dots ask for, in whole sheets; one where nobody said how many.
pub(super) fn dots(pen: &Pen<'_>, support: &Support) -> Vec<Item> {
    let votes = pen.records.ballots().iter();
    let each: u32 = votes
        .filter(|ballot| ballot.method == BallotMethod::Dots)
        .map(|ballot| ballot.dots_per_voter.unwrap_or(1))
        .sum();
    let people = pen.records.present().unwrap_or(PEOPLE).max(1);
    let wanted = usize::try_from(u64::from(each) * u64::from(people)).unwrap_or(usize::MAX);
    let sheet = (support.across * support.down).max(1);
    let sheets = wanted.div_ceil(sheet).clamp(1, SHEETS);
    vec![Item::default(); sheets * sheet]
}

/// Cards with a number and nothing else.
pub(super) fn blank_cards(pen: &Pen<'_>, support: &Support) -> Vec<Item> {
    (1..=support.blank_cards)
        .map(|number| {
            let label = pen.with(
                "support-card-number",
                &[("number", number.to_string().into())],
            );
            Item {
                label: label.clone(),
                back: Card {
                    label,
                    text: pen.say("support-photo-behind"),
                    ..Card::default()
                },
                ..Item::default()
            }
        })
        .collect()
}
