//! What each source of supports gives: a card, a table or a canvas a record, worded and typographed.

use domain::{
    Id,
    ballot::Ballot,
    board::{Board, BoardTemplate},
    evaluation::QuestionKind,
    journey::Journey,
    lane::LaneKind,
    matrix::Matrix,
    step::Step,
    workshop::Language,
};

use super::{
    Across, Asked, Card, Pen, Source, Support, Zone, artefacts, leading, method, table::OwnZone,
};
use crate::document::{agenda, course, model::Labelled};

/// People for whom there are badges where nobody said how many come.
const PEOPLE: usize = 8;
/// Most badges of a workshop.
const MOST_PEOPLE: usize = 500;
/// Steps of a journey that is begun on paper.
const STEPS: usize = 6;
/// Its lanes.
const LANES: [LaneKind; 6] = [
    LaneKind::Action,
    LaneKind::Touchpoint,
    LaneKind::Emotion,
    LaneKind::Verbatim,
    LaneKind::PainPoint,
    LaneKind::Opportunity,
];
/// Circles of an option where it may take any number of dots.
const CIRCLES: u32 = 10;

/// What a sheet, or a card of it, is made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// The record it is of.
    pub of: Option<Id>,
    pub label: String,
    pub title: String,
    pub text: String,
    pub instruction: String,
    pub remark: String,
    /// Heads, where records make them.
    pub columns: Vec<String>,
    /// What stands in the given columns.
    pub rows: Vec<Vec<String>>,
    pub circles: u32,
    pub zones: Vec<Zone>,
    pub axes: Vec<String>,
    pub list: Vec<Labelled>,
    /// Lines across the rows.
    pub across: Vec<Across>,
    /// Questions that no scale answers.
    pub asked: Vec<Asked>,
    /// The other side of a card.
    pub back: Card,
}

pub(super) fn items(pen: &Pen<'_>, support: &Support) -> Vec<Item> {
    let records = pen.records;
    let mut items = match support.source {
        Source::Workshop => vec![by_itself(pen, support)],
        Source::Blocks => blocks(pen),
        Source::Material => material(pen),
        Source::Instructions => instructions(pen),
        Source::Groups => records
            .groups()
            .iter()
            .map(|group| Item {
                title: pen.titled(&group.name),
                text: pen.own(&group.theme),
                ..Item::default()
            })
            .collect(),
        Source::BlankPeople => {
            let people = records
                .present()
                .and_then(|count| usize::try_from(count).ok())
                .unwrap_or(PEOPLE)
                .clamp(1, MOST_PEOPLE);
            let own = pen.own(&records.workshop().title);
            (0..people)
                .map(|_| Item {
                    label: own.clone(),
                    ..Item::default()
                })
                .collect()
        }
        Source::Participants => records
            .participants()
            .iter()
            .map(|person| {
                let group = person.group.and_then(|id| records.group(id));
                Item {
                    label: pen.own(&records.workshop().title),
                    title: pen.own(&person.pseudonym),
                    text: group.map(|group| pen.own(&group.name)).unwrap_or_default(),
                    ..Item::default()
                }
            })
            .collect(),
        Source::Ballots => records
            .ballots()
            .iter()
            .filter(|ballot| Some(ballot.method) == support.method)
            .map(|ballot| of_ballot(pen, support, ballot))
            .collect(),
        Source::Evaluation => evaluation(pen),
        Source::Matrices => records
            .matrices()
            .iter()
            .map(|own| matrix(pen, own))
            .collect(),
        Source::Journeys => journeys(pen),
        Source::Boards => records
            .boards()
            .iter()
            .filter_map(|own| board(pen, own))
            .collect(),
        Source::Notes => notes(pen),
        Source::Method => of_method(pen, support).into_iter().collect(),
        Source::Details => leading::details(pen),
        Source::Rounds => leading::rounds(pen),
        Source::Seats => leading::seats(pen),
        Source::Dots => leading::dots(pen, support),
        Source::BlankCards => leading::blank_cards(pen, support),
        Source::Personas => artefacts::personas(pen),
        Source::IdeaCards => artefacts::idea_cards(pen),
        Source::PainPoints => artefacts::pain_points(pen),
        Source::TestGrids => artefacts::test_grids(pen),
        Source::StakeholderMaps => artefacts::stakeholder_maps(pen),
        Source::Blueprints => artefacts::blueprints(pen),
    };
    let central = pen.own(&records.workshop().central_question);
    for item in &mut items {
        if item.title.is_empty() && support.question {
            item.title.clone_from(&central);
        }
        if item.axes.is_empty() {
            item.axes = support.axes.iter().map(|id| pen.say(id)).collect();
        }
        if item.instruction.is_empty() && !support.instruction.is_empty() {
            item.instruction = pen.say(&support.instruction);
        }
        if support.source != Source::Ballots && !support.remark.is_empty() {
            item.remark = notice(pen, &support.remark);
        }
    }
    items
}

/// What those who sign in must know: who keeps what, and until when.
fn notice(pen: &Pen<'_>, id: &str) -> String {
    let lab = pen.own(pen.records.lab_name());
    match pen.records.project().retention_date {
        Some(day) => pen.with(
            &format!("{id}-until"),
            &[("lab", lab.into()), ("date", pen.wording.day(day).into())],
        ),
        None => pen.with(id, &[("lab", lab.into())]),
    }
}

/// What a support has by itself, without any record; of a method it bears the goal.
fn by_itself(pen: &Pen<'_>, support: &Support) -> Item {
    let say = |ids: &[String]| ids.iter().map(|id| pen.say(id)).collect::<Vec<_>>();
    let of = method(support);
    let words = of.as_ref().map(|method| method.words(pen.language()));
    let own = |text: Option<&String>| text.map_or_else(String::new, |text| pen.own(text));
    Item {
        instruction: own(words
            .filter(|_| support.instruction.is_empty())
            .map(|words| &words.goal)),
        rows: say(&support.rows)
            .into_iter()
            .map(|row| vec![row])
            .collect(),
        across: support
            .lines_across
            .iter()
            .map(|line| Across {
                over: line.over,
                name: pen.say(&line.name),
            })
            .collect(),
        zones: zones(pen, &support.zones),
        ..Item::default()
    }
}

fn zones(pen: &Pen<'_>, own: &[OwnZone]) -> Vec<Zone> {
    own.iter()
        .map(|zone| Zone {
            title: if zone.title.is_empty() {
                String::new()
            } else {
                pen.say(&zone.title)
            },
            at: zone.at,
            ruled: zone.ruled,
        })
        .collect()
}

/// The agenda, a page a day where there are several.
fn blocks(pen: &Pen<'_>) -> Vec<Item> {
    let days = &pen.results.schedule.days;
    days.iter()
        .map(|day| {
            let rows: Vec<Vec<String>> = course::blocks(pen)
                .iter()
                .filter(|one| one.at.day == day.day && one.block.group.is_none())
                .map(|one| {
                    let when = match one.at.start {
                        Some(start) => pen.clock(start),
                        None => pen.duration(one.block.duration_min),
                    };
                    vec![when, pen.own(&one.block.title)]
                })
                .collect();
            Item {
                title: course::title_of(pen, "support-agenda", day),
                rows,
                ..Item::default()
            }
        })
        .filter(|item| !item.rows.is_empty())
        .collect()
}

fn material(pen: &Pen<'_>) -> Vec<Item> {
    let rows: Vec<Vec<String>> = agenda::things(pen.records)
        .into_iter()
        .map(|(name, count)| {
            let name = pen.own(&name);
            vec![match count {
                Some(count) => pen.with(
                    "support-thing-count",
                    &[("name", name.into()), ("count", count.to_string().into())],
                ),
                None => name,
            }]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Item {
        rows,
        ..Item::default()
    }]
}

/// A card a consigne, in each of the languages it was written in.
fn instructions(pen: &Pen<'_>) -> Vec<Item> {
    let own = pen.records.workshop().language;
    let other = match own {
        Language::Fr => "en",
        Language::En => "fr",
    };
    let blocks = pen.records.blocks().iter();
    let cards = blocks.flat_map(|block| {
        [
            (&block.instruction, String::new()),
            (&block.instruction_other, format!("room-in-{other}")),
            (&block.instruction_plain, "room-plain".to_owned()),
        ]
        .map(|(text, named)| (block, text, named))
    });
    cards
        .filter(|(_, text, _)| !text.trim().is_empty())
        .map(|(block, text, named)| Item {
            label: if named.is_empty() {
                pen.duration(block.duration_min)
            } else {
                let (minutes, named) = (pen.duration(block.duration_min), pen.say(&named));
                pen.with(
                    "support-card-label",
                    &[("first", minutes.into()), ("second", named.into())],
                )
            },
            title: pen.own(&block.title),
            text: pen.own(text),
            ..Item::default()
        })
        .collect()
}

fn of_ballot(pen: &Pen<'_>, support: &Support, ballot: &Ballot) -> Item {
    let budget = ballot.dots_per_voter.unwrap_or(CIRCLES);
    let most = ballot.max_per_option.unwrap_or(budget).min(budget);
    let instruction = pen.with(
        &support.instruction,
        &[("budget", budget.into()), ("most", most.into())],
    );
    let secret = ballot.secret && !support.remark.is_empty();
    Item {
        of: Some(ballot.id),
        title: pen.own(&ballot.question),
        instruction,
        remark: if secret {
            pen.say(&support.remark)
        } else {
            String::new()
        },
        rows: pen
            .records
            .options_of(ballot.id)
            .map(|option| vec![pen.own(&option.label)])
            .collect(),
        circles: most.min(CIRCLES),
        ..Item::default()
    }
}

/// How useful it was, then its own questions that take a scale; the others stand below, each with its
/// choices or with room to write.
fn evaluation(pen: &Pen<'_>) -> Vec<Item> {
    let Some(evaluation) = pen.records.evaluation() else {
        return Vec::new();
    };
    let mut rows = vec![vec![pen.say("support-roti")]];
    let mut asked = Vec::new();
    for question in &evaluation.questions {
        let label = pen.own(&question.label);
        match question.kind {
            QuestionKind::Scale => rows.push(vec![label]),
            QuestionKind::Choice => asked.push(Asked {
                label,
                choices: pen.owns(&question.choices),
            }),
            QuestionKind::Free => asked.push(Asked {
                label,
                choices: Vec::new(),
            }),
        }
    }
    vec![Item {
        of: Some(evaluation.id),
        rows,
        asked,
        ..Item::default()
    }]
}

fn matrix(pen: &Pen<'_>, matrix: &Matrix) -> Item {
    let axis = |named: &str, usual: &str| {
        if named.trim().is_empty() {
            pen.say(usual)
        } else {
            pen.own(named)
        }
    };
    let list = pen
        .records
        .items_of(matrix.id)
        .zip(1..)
        .map(|(item, number)| Labelled {
            label: number.to_string(),
            text: pen.own(&item.label),
        })
        .collect();
    Item {
        of: Some(matrix.id),
        title: pen.own(&matrix.question),
        axes: vec![
            axis(&matrix.x_axis, "doc-effort-axis"),
            axis(&matrix.y_axis, "doc-impact-axis"),
        ],
        list,
        ..Item::default()
    }
}

/// A journey with its own steps and lanes, or an empty one where there is none.
fn journeys(pen: &Pen<'_>) -> Vec<Item> {
    let own: Vec<Item> = pen
        .records
        .journeys()
        .iter()
        .map(|own| journey(pen, own))
        .collect();
    if !own.is_empty() {
        return own;
    }
    vec![Item {
        columns: std::iter::once(pen.say("doc-steps"))
            .chain(
                (1..=STEPS)
                    .map(|number| pen.with("doc-step", &[("number", number.to_string().into())])),
            )
            .collect(),
        rows: LANES
            .iter()
            .map(|kind| vec![pen.word("lane-kind", kind)])
            .collect(),
        ..Item::default()
    }]
}

fn journey(pen: &Pen<'_>, journey: &Journey) -> Item {
    let steps: Vec<&Step> = pen
        .records
        .steps_of(journey.id)
        .filter(|step| !step.hidden)
        .collect();
    let mut columns = vec![pen.say("doc-steps")];
    if steps.is_empty() {
        columns.extend(
            (1..=STEPS)
                .map(|number| pen.with("doc-step", &[("number", number.to_string().into())])),
        );
    }
    columns.extend(steps.iter().map(|step| pen.own(&step.title)));
    let rows = pen
        .records
        .lanes_of(journey.id)
        .filter(|lane| !lane.hidden)
        .map(|lane| {
            vec![if lane.title.trim().is_empty() {
                pen.word("lane-kind", &lane.kind)
            } else {
                pen.own(&lane.title)
            }]
        })
        .collect();
    Item {
        of: Some(journey.id),
        title: pen.own(&journey.title),
        columns,
        rows,
        ..Item::default()
    }
}

/// A board's zones where they lie, on a sheet.
fn board(pen: &Pen<'_>, board: &Board) -> Option<Item> {
    let zones: Vec<_> = pen.records.zones_of(board.id).collect();
    let left = zones.iter().map(|zone| zone.x).reduce(f64::min)?;
    let top = zones.iter().map(|zone| zone.y).reduce(f64::min)?;
    let right = zones
        .iter()
        .map(|zone| zone.x + zone.width)
        .reduce(f64::max)?;
    let bottom = zones
        .iter()
        .map(|zone| zone.y + zone.height)
        .reduce(f64::max)?;
    let (width, height) = ((right - left).max(1.0), (bottom - top).max(1.0));
    let share = |value: f64| (value * 10_000.0).round() / 10_000.0;
    Some(Item {
        of: Some(board.id),
        title: pen.own(&board.title),
        instruction: pen.own(&board.question),
        zones: zones
            .iter()
            .map(|zone| Zone {
                title: pen.own(&zone.title),
                at: [
                    share((zone.x - left) / width),
                    share((zone.y - top) / height),
                    share(zone.width / width),
                    share(zone.height / height),
                ],
                ruled: false,
            })
            .collect(),
        ..Item::default()
    })
}

/// The zones of a method's board, placed as the window places them: side by side, or in a square.
fn of_method(pen: &Pen<'_>, support: &Support) -> Option<Item> {
    let method = method(support)?;
    let board = method.board.as_ref()?;
    let square = matches!(
        board.template,
        BoardTemplate::Matrix2x2
            | BoardTemplate::Hats
            | BoardTemplate::Empathy
            | BoardTemplate::Speedboat
    );
    let count = board.zones.len().max(1);
    let across = (1..=count)
        .find(|across| across * across >= count)
        .filter(|_| square)
        .unwrap_or(count);
    let down = count.div_ceil(across);
    let share = |part: usize, whole: usize| {
        let number = |value: usize| f64::from(u32::try_from(value).unwrap_or(1));
        (number(part) / number(whole) * 10_000.0).round() / 10_000.0
    };
    let words = method.words(pen.language());
    Some(Item {
        title: pen.own(&words.name),
        instruction: pen.own(&words.goal),
        zones: board
            .zones
            .iter()
            .enumerate()
            .map(|(at, zone)| Zone {
                title: pen.own(zone.of(pen.language())),
                at: [
                    share(at % across, across),
                    share(at / across, down),
                    share(1, across),
                    share(1, down),
                ],
                ruled: false,
            })
            .collect(),
        ..Item::default()
    })
}

/// The visible notes, each with its number in the annex of the synthesis.
fn notes(pen: &Pen<'_>) -> Vec<Item> {
    let mut notes: Vec<(usize, Item)> = pen
        .records
        .notes()
        .iter()
        .filter_map(|note| {
            let number = *pen.numbers.get(&note.id)?;
            let board = pen.records.board(note.board);
            let item = Item {
                label: format!("{number:02}"),
                text: pen.own(&note.text),
                back: Card {
                    label: format!("{number:02}"),
                    text: board.map_or_else(String::new, |board| pen.own(&board.title)),
                    ..Card::default()
                },
                ..Item::default()
            };
            Some((number, item))
        })
        .collect();
    notes.sort_by_key(|(number, _)| *number);
    notes.into_iter().map(|(_, item)| item).collect()
}
