//! What the room may see, decided here and nowhere else.
//!
//! [`face`] is a projection of the records: it names what is shown, one field after the other, so
//! that private notes, notes that wait or are hidden, votes that are still hidden, categories and
//! authors have no way out. A window of the room, and later a phone, gets this and no record.

use domain::{
    Id,
    activity::{Activity, ActivityState, OthersVisible},
    ballot::{Ballot, BallotMethod},
    block::{Block, BlockKind},
    board::Board,
    note::Note,
    participant::Participant,
    results::{BallotResult, OptionResult},
    room::{
        RoomApart, RoomBeside, RoomChoice, RoomFace, RoomGroup, RoomNote, RoomOption, RoomPage,
        RoomSaying, RoomTimer, RoomValue,
    },
    run_event::Moment,
    workshop::Language,
};

use crate::{Records, results::ballots};

mod asked;
mod pages;
mod surface;
pub use pages::{Sheet, lines};
pub use surface::Told;
use surface::colour;

/// What the facilitator shows, and to what kind of screen.
#[derive(Clone, Copy, Debug)]
pub struct Showing {
    /// What.
    pub choice: RoomChoice,
    /// Which page of it, from 0; beyond the last it is the last.
    pub page: usize,
    /// The screen's width by its height.
    pub ratio: f64,
}

/// What the room sees, and how many pages there are to turn.
pub fn face(records: &Records, now: &Moment, showing: &Showing) -> (RoomFace, usize) {
    let (page, pages) = match showing.choice {
        RoomChoice::Follow => (following(records, now), 1),
        RoomChoice::Welcome => (welcome(records), 1),
        RoomChoice::Pause => (pause(records, now, ""), 1),
        RoomChoice::Groups => groups(records, showing.page),
        RoomChoice::Board(board) => {
            read(records, board, showing).unwrap_or_else(|| (following(records, now), 1))
        }
        RoomChoice::Surface(board) => (
            lying(records, board).unwrap_or_else(|| following(records, now)),
            1,
        ),
        RoomChoice::Poll(poll) => {
            asked::poll(records, poll, showing.page).unwrap_or_else(|| (following(records, now), 1))
        }
        RoomChoice::Evaluation(evaluation) => asked::evaluation(records, evaluation, showing.page)
            .unwrap_or_else(|| (following(records, now), 1)),
        RoomChoice::Results(ballot) => (
            records
                .ballot(ballot)
                .map_or_else(|| following(records, now), |ballot| votes(records, ballot)),
            1,
        ),
    };
    let language = records.workshop().language;
    let join = None;
    (
        RoomFace {
            language,
            page,
            join,
        },
        pages,
    )
}

/// Whether a page asks something of people, so that they must know where to join.
pub fn asks(page: &RoomPage) -> bool {
    match page {
        RoomPage::Welcome { .. }
        | RoomPage::Block { .. }
        | RoomPage::Pause { .. }
        | RoomPage::Voting { .. } => true,
        RoomPage::Blank
        | RoomPage::Board { .. }
        | RoomPage::Surface { .. }
        | RoomPage::Results { .. }
        | RoomPage::Tally { .. }
        | RoomPage::Words { .. }
        | RoomPage::Groups { .. }
        | RoomPage::End { .. } => false,
    }
}

/// How far the time of the block that runs is.
pub fn timer(records: &Records, now: &Moment) -> Option<RoomTimer> {
    let state = crate::run(records, now);
    let name = |id: Id| records.group(id).map(|group| group.name.clone());
    state.current.map(|_| RoomTimer {
        remaining: state.remaining,
        allotted: state.allotted,
        paused: state.paused,
        apart: state
            .tracks
            .iter()
            .map(|track| RoomApart {
                group: name(track.group).unwrap_or_default(),
                remaining: track.remaining,
                allotted: track.allotted,
                paused: state.paused || track.held,
            })
            .collect(),
    })
}

/// What the block that runs asks for.
fn following(records: &Records, now: &Moment) -> RoomPage {
    let state = crate::run(records, now);
    let title = records.workshop().title.clone();
    let of = |id: Id| records.blocks().iter().find(|block| block.id == id);
    let group = |block: &Block| {
        let group = block.group.and_then(|group| records.group(group));
        group.map(|group| group.name.clone()).unwrap_or_default()
    };
    match state.current.and_then(of) {
        _ if state.ended => RoomPage::End { title },
        None => welcome(records),
        Some(block)
            if block.group.is_none()
                && matches!(block.kind, BlockKind::Break | BlockKind::Meal) =>
        {
            pause(records, now, &block.title)
        }
        Some(block) => RoomPage::Block {
            group: group(block),
            title: block.title.clone(),
            question: activity(records, block)
                .map(|activity| activity.question.clone())
                .unwrap_or_default(),
            instruction: block.instruction.clone(),
            also: sayings(records, block),
            notes: deposited(records, block),
            beside: state
                .beside
                .into_iter()
                .filter_map(of)
                .map(|other| RoomBeside {
                    group: group(other),
                    title: other.title.clone(),
                    instruction: other.instruction.clone(),
                })
                .collect(),
        },
    }
}

/// The instruction in the other language and in plain words, where somebody wrote it.
fn sayings(records: &Records, block: &Block) -> Vec<RoomSaying> {
    let own = records.workshop().language;
    let other = match own {
        Language::Fr => Language::En,
        Language::En => Language::Fr,
    };
    [
        (other, false, &block.instruction_other),
        (own, true, &block.instruction_plain),
    ]
    .into_iter()
    .filter(|(_, _, text)| !text.trim().is_empty())
    .map(|(language, plain, text)| RoomSaying {
        language,
        plain,
        text: text.clone(),
    })
    .collect()
}

fn activity<'a>(records: &'a Records, block: &Block) -> Option<&'a Activity> {
    records.activity(block.activity?)
}

/// Visible notes on the boards of a block's activity.
fn deposited(records: &Records, block: &Block) -> Option<u32> {
    let mut boards = records.boards_by(block.activity?).peekable();
    boards.peek()?;
    Some(count(
        boards.map(|board| records.shown_of(board.id).count()).sum(),
    ))
}

fn welcome(records: &Records) -> RoomPage {
    let workshop = records.workshop();
    RoomPage::Welcome {
        title: workshop.title.clone(),
        question: workshop.central_question.clone(),
        lab: records.lab_name().to_owned(),
    }
}

fn pause(records: &Records, now: &Moment, title: &str) -> RoomPage {
    let next = crate::run(records, now).next;
    let next = next.and_then(|id| records.blocks().iter().find(|block| block.id == id));
    RoomPage::Pause {
        title: title.to_owned(),
        next: next.map(|block| block.title.clone()),
    }
}

/// Who sits where, a page a round. What the facilitators wish of it stays with them.
fn groups(records: &Records, page: usize) -> (RoomPage, usize) {
    let people = records.participants();
    let rounds = 1 + people.iter().map(|one| one.rounds.len()).max().unwrap_or(0);
    let round = page.min(rounds - 1);
    // Who came after the plan was made stays at the first table.
    let sits = |one: &Participant| match round.checked_sub(1) {
        Some(later) => one.rounds.get(later).map_or(one.group, |round| round.group),
        None => one.group,
    };
    let of = |group: Id| {
        let here = people.iter().filter(|one| sits(one) == Some(group));
        here.map(|one| one.pseudonym.clone()).collect()
    };
    let groups = records
        .groups()
        .iter()
        .map(|group| RoomGroup {
            name: group.name.clone(),
            theme: group.theme.clone(),
            people: of(group.id),
        })
        .collect();
    let round = (count(round + 1), count(rounds));
    (RoomPage::Groups { groups, round }, rounds)
}

/// Whether what people wrote for an activity may be read by all.
fn is_revealed(activity: Option<&Activity>) -> bool {
    activity.is_none_or(|activity| match activity.settings.others_visible {
        OthersVisible::Always => true,
        OthersVisible::AfterClose => matches!(
            activity.state,
            ActivityState::Closed | ActivityState::Synthesised
        ),
        OthersVisible::Never => false,
    })
}

/// A board, where all may read what was written on it.
fn may_be_read(records: &Records, board: Id) -> Option<&Board> {
    let board = records.board(board)?;
    let activity = board.activity.and_then(|id| records.activity(id));
    is_revealed(activity).then_some(board)
}

/// A board as it lies, where it may be read; its notes are told by [`Told`].
fn lying(records: &Records, board: Id) -> Option<RoomPage> {
    let board = may_be_read(records, board)?;
    let on_top = records
        .shown_of(board.id)
        .filter(|note| records.top(note).id == note.id);
    Some(RoomPage::Surface {
        title: board.title.clone(),
        notes: count(on_top.count()),
    })
}

/// A board, read cluster by cluster; `None` where it may not be.
fn read(records: &Records, board: Id, showing: &Showing) -> Option<(RoomPage, usize)> {
    let board = may_be_read(records, board)?;
    let sheet = Sheet::of(showing.ratio);
    let all: Vec<&Note> = records.shown_of(board.id).collect();
    let of = |cluster: Option<Id>| -> Vec<&Note> {
        let here = |note: &&&Note| records.cluster_of(note).map(|one| one.id) == cluster;
        all.iter().filter(here).copied().collect()
    };
    // What was joined as a duplicate is counted, and read once.
    let on_top = |note: &&&Note| note.merged_into.is_none();
    let mut places: Vec<(String, Vec<&Note>)> = records
        .clusters_of(board.id)
        .map(|cluster| (cluster.title.clone(), of(Some(cluster.id))))
        .filter(|(_, notes)| !notes.is_empty())
        .collect();
    let alone = of(None);
    if !alone.is_empty() || places.is_empty() {
        places.push((board.title.clone(), alone));
    }
    let mut pages = Vec::new();
    for (place, (title, notes)) in places.iter().enumerate() {
        let read: Vec<&Note> = notes.iter().filter(on_top).copied().collect();
        let parts = sheet.divided(read.iter().map(|note| note.text.as_str()));
        for (part, columns) in parts.iter().enumerate() {
            let shown = |at: &usize| {
                read.get(*at).map(|note| RoomNote {
                    text: note.text.clone(),
                    colour: colour(records, board, note),
                })
            };
            pages.push(RoomPage::Board {
                title: title.clone(),
                notes: count(notes.len()),
                columns: columns
                    .iter()
                    .map(|column| column.iter().filter_map(shown).collect())
                    .collect(),
                place: (count(place + 1), count(places.len())),
                part: (count(part + 1), count(parts.len())),
                next: if part + 1 < parts.len() {
                    None
                } else {
                    places.get(place + 1).map(|(title, _)| title.clone())
                },
            });
        }
    }
    let many = pages.len();
    let at = showing.page.min(many.checked_sub(1)?);
    Some((pages.swap_remove(at), many))
}

/// A ballot: its result, where that may be seen.
fn votes(records: &Records, ballot: &Ballot) -> RoomPage {
    let question = ballot.question.clone();
    let result = ballots::ballots(records)
        .into_iter()
        .find(|result| result.ballot == ballot.id && ballot.is_told());
    match result {
        None => RoomPage::Voting { question },
        Some(result) => RoomPage::Results {
            question,
            method: ballot.method,
            voters: result.voters,
            options: result
                .options
                .iter()
                .map(|option| shown(records, ballot.method, &result, option))
                .collect(),
        },
    }
}

/// An option with what it came to. One that stands for a note that waits or is hidden says nothing.
fn shown(
    records: &Records,
    method: BallotMethod,
    result: &BallotResult,
    option: &OptionResult,
) -> RoomOption {
    let own = records.ballot_option(option.option);
    let away = own.is_some_and(|own| records.is_option_away(own));
    let most = result
        .options
        .iter()
        .map(|option| option.points)
        .fold(0.0, f64::max);
    let (value, share) = match method {
        BallotMethod::Dots | BallotMethod::HundredPoints => {
            (RoomValue::Dots(option.dots), option.share)
        }
        BallotMethod::YesNo => (
            RoomValue::Percent(option.percents.first().copied().unwrap_or(0)),
            option.share,
        ),
        BallotMethod::Rating => (
            RoomValue::Mean(option.mean),
            option.mean.map_or(0.0, |mean| (mean - 1.0) / 4.0),
        ),
        BallotMethod::MajorityJudgment => (
            RoomValue::Mention(option.mention),
            option
                .mention
                .map_or(0.0, |mention| 1.0 - f64::from(mention) / 6.0),
        ),
        BallotMethod::Ranking => (
            RoomValue::Points(option.points),
            if most > 0.0 {
                option.points / most
            } else {
                0.0
            },
        ),
        BallotMethod::Consent => (
            RoomValue::Adopted(option.adopted),
            if option.adopted { 1.0 } else { 0.0 },
        ),
        // What the impact is: the bars tell what would change most.
        BallotMethod::Matrix => {
            let place = option.place.as_ref();
            let impact = place.and_then(|place| place.impact);
            (
                RoomValue::Quadrant(place.and_then(|place| place.quadrant)),
                impact.map_or(0.0, |impact| (impact - 1.0) / 4.0),
            )
        }
    };
    RoomOption {
        label: if away {
            String::new()
        } else {
            option.label.clone()
        },
        rank: option.rank,
        tied: option.tied,
        share: share.clamp(0.0, 1.0),
        value,
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "room/tests.rs"]
mod tests;
