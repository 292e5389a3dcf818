//! Whatever is shown, in whatever state: what may not be seen is not in it. All that reaches the room
//! is its faces and its timer, so these are read whole, as they are sent.

use domain::{
    Entity, Id, Noun, Record, Timestamp,
    activity::{Activity, ActivityKind, ActivitySettings, ActivityState, OthersVisible},
    ballot::{Ballot, BallotMethod, BallotOption, BallotState, Said},
    block::{Block, BlockKind},
    board::Board,
    cluster::Cluster,
    evaluation::{Comment, Evaluation, Question, QuestionKind},
    group::Group,
    link::Link,
    note::{Image, Note, NoteStatus},
    participant::{Participant, Round},
    poll::{Poll, PollChoice},
    project::Project,
    room::{RoomChoice, RoomPage},
    run_event::{Moment, RunEvent, RunKind},
    workshop::{CategoryCount, Language, Workshop},
    zone::Zone,
};

use super::{Showing, Told, asks, face, sayings, timer};
use crate::Records;

/// Stands in every text that the room may never see.
const SECRET: &str = "SECRET";
/// In what it may see once it is revealed.
const LATER: &str = "PLUS-TARD";
/// In what it may see at any time.
const OPEN: &str = "OUVERT";

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

/// How everything stands.
#[derive(Clone, Copy, Debug)]
struct Standing {
    running: Option<u128>,
    others: OthersVisible,
    activity: ActivityState,
    ballot: BallotState,
    hidden: bool,
    method: BallotMethod,
    secret: bool,
}

impl Standing {
    fn notes_may_be_read(self) -> bool {
        let closed = matches!(
            self.activity,
            ActivityState::Closed | ActivityState::Synthesised
        );
        match self.others {
            OthersVisible::Always => true,
            OthersVisible::AfterClose => closed,
            OthersVisible::Never => false,
        }
    }

    fn votes_may_be_seen(self) -> bool {
        self.ballot == BallotState::Closed
            || self.ballot == BallotState::Open && !self.hidden && !self.secret
    }

    fn records(self) -> Records {
        let workshop = id(2);
        let mut all: Vec<Record> = vec![
            Project {
                id: id(1),
                title: SECRET.into(),
                ..Project::default()
            }
            .into_record(),
            Workshop {
                id: workshop,
                project: id(1),
                title: OPEN.into(),
                central_question: OPEN.into(),
                place: SECRET.into(),
                in_brief: vec![SECRET.into()],
                expected_outputs: vec![SECRET.into()],
                categories: vec![CategoryCount {
                    category: SECRET.into(),
                    label: SECRET.into(),
                    count: 3,
                }],
                ..Workshop::default()
            }
            .into_record(),
            Activity {
                id: id(10),
                workshop,
                title: SECRET.into(),
                kind: ActivityKind::NoteWall,
                question: OPEN.into(),
                state: self.activity,
                settings: ActivitySettings {
                    others_visible: self.others,
                    ..ActivitySettings::default()
                },
                ..Activity::default()
            }
            .into_record(),
            Board {
                id: id(20),
                workshop,
                activity: Some(id(10)),
                title: OPEN.into(),
                ..Board::default()
            }
            .into_record(),
            Cluster {
                id: id(21),
                board: id(20),
                title: LATER.into(),
                summary: SECRET.into(),
                ..Cluster::default()
            }
            .into_record(),
            // All its notes are away: so is its title.
            Cluster {
                id: id(22),
                board: id(20),
                title: SECRET.into(),
                ..Cluster::default()
            }
            .into_record(),
            Zone {
                id: id(23),
                board: id(20),
                title: LATER.into(),
                width: 10.0,
                height: 10.0,
                ..Zone::default()
            }
            .into_record(),
            Group {
                id: id(30),
                workshop,
                name: OPEN.into(),
                theme: OPEN.into(),
                ..Group::default()
            }
            .into_record(),
            Participant {
                id: id(31),
                workshop,
                pseudonym: OPEN.into(),
                category: SECRET.into(),
                group: Some(id(30)),
                together: vec![id(60)],
                apart: vec![id(61)],
                rounds: vec![
                    Round { group: None },
                    Round {
                        group: Some(id(30)),
                    },
                ],
                ..Participant::default()
            }
            .into_record(),
            Poll {
                id: id(70),
                workshop,
                activity: Some(id(10)),
                question: OPEN.into(),
                choices: vec![PollChoice {
                    label: LATER.into(),
                    count: 3,
                }],
                words: vec![LATER.into()],
                ..Poll::default()
            }
            .into_record(),
            Evaluation {
                id: id(71),
                workshop,
                activity: Some(id(10)),
                roti: vec![0, 0, 1, 2, 3],
                questions: vec![
                    Question {
                        label: LATER.into(),
                        kind: QuestionKind::Choice,
                        choices: vec![LATER.into()],
                        ..Question::default()
                    },
                    Question {
                        label: SECRET.into(),
                        kind: QuestionKind::Free,
                        answers: vec![SECRET.into()],
                        ..Question::default()
                    },
                ],
                comments: vec![Comment {
                    text: SECRET.into(),
                    ..Comment::default()
                }],
                ..Evaluation::default()
            }
            .into_record(),
            Ballot {
                id: id(40),
                workshop,
                question: OPEN.into(),
                method: self.method,
                secret: self.secret,
                results_hidden_until_closed: self.hidden,
                state: self.ballot,
                voters: 424_242 % 100_000,
                dots_per_voter: Some(3),
                ..Ballot::default()
            }
            .into_record(),
        ];
        for (n, kind) in [
            (50, BlockKind::Activity),
            (51, BlockKind::Break),
            (52, BlockKind::Vote),
        ] {
            all.push(
                Block {
                    id: id(n),
                    workshop,
                    order: format!("{n}"),
                    kind,
                    title: OPEN.into(),
                    instruction: OPEN.into(),
                    intention: SECRET.into(),
                    private_notes: SECRET.into(),
                    material: vec![SECRET.into()],
                    responsible: SECRET.into(),
                    duration_min: 10,
                    activity: (n == 50).then_some(id(10)),
                    ..Block::default()
                }
                .into_record(),
            );
        }
        for (n, status, text) in [
            (60, NoteStatus::Visible, LATER),
            (61, NoteStatus::Pending, SECRET),
            (62, NoteStatus::Hidden, SECRET),
            (63, NoteStatus::Visible, SECRET),
        ] {
            all.push(
                Note {
                    id: id(n),
                    board: id(20),
                    order: format!("{n}"),
                    text: text.into(),
                    original_text: Some(SECRET.into()),
                    status,
                    cluster: Some(id(if n == 60 { 21 } else { 22 })),
                    image: Some(Image {
                        data: format!("data:image/png;base64,{text}"),
                        width: 10,
                        height: 10,
                    }),
                    author: Some(id(31)),
                    // Joined with one that is hidden, it is hidden as well.
                    merged_into: (n == 63).then_some(id(62)),
                    ..Note::default()
                }
                .into_record(),
            );
        }
        for (n, to, label) in [(64, 61, SECRET), (65, 62, SECRET), (66, 63, SECRET)] {
            all.push(
                Link {
                    id: id(n),
                    workshop,
                    from_noun: Noun::Note,
                    from: id(60),
                    to_noun: Noun::Note,
                    to: id(to),
                    label: label.into(),
                    ..Link::default()
                }
                .into_record(),
            );
        }
        // The last stand for notes that wait, are hidden, or are joined with one that is.
        for (n, note, label) in [
            (70, None, LATER),
            (71, Some(60), LATER),
            (72, Some(61), SECRET),
            (73, Some(62), SECRET),
            (74, Some(63), SECRET),
        ] {
            all.push(
                BallotOption {
                    id: id(n),
                    ballot: id(40),
                    order: format!("{n}"),
                    label: label.into(),
                    note: note.map(id),
                    dots: 77_001,
                    voters_for: 77_002,
                    grades: vec![77_003; self.method.grades()],
                    said: vec![Said {
                        grade: 2,
                        text: SECRET.into(),
                    }],
                    ..BallotOption::default()
                }
                .into_record(),
            );
        }
        if let Some(block) = self.running {
            all.push(
                RunEvent {
                    id: id(80),
                    workshop,
                    kind: RunKind::Begin,
                    block: Some(id(block)),
                    ..RunEvent::default()
                }
                .into_record(),
            );
        }
        Records::new(all).unwrap()
    }
}

fn standings() -> impl Iterator<Item = Standing> {
    let plain = Standing {
        running: Some(50),
        others: OthersVisible::Always,
        activity: ActivityState::Open,
        ballot: BallotState::Open,
        hidden: true,
        method: BallotMethod::Dots,
        secret: true,
    };
    let mut all = Vec::new();
    // What a board and a ballot show depends on nothing of one another.
    for others in [
        OthersVisible::Always,
        OthersVisible::AfterClose,
        OthersVisible::Never,
    ] {
        for activity in [
            ActivityState::Draft,
            ActivityState::Open,
            ActivityState::Closed,
            ActivityState::Synthesised,
        ] {
            for running in [None, Some(50), Some(51), Some(52)] {
                all.push(Standing {
                    running,
                    others,
                    activity,
                    ..plain
                });
            }
        }
    }
    for ballot in [BallotState::Draft, BallotState::Open, BallotState::Closed] {
        for hidden in [false, true] {
            for method in BallotMethod::ALL {
                for secret in [false, true] {
                    all.push(Standing {
                        ballot,
                        hidden,
                        method,
                        secret,
                        ..plain
                    });
                }
            }
        }
    }
    all.into_iter()
}

#[test]
fn in_no_state_does_anything_reach_the_room_that_it_may_not_see() {
    let choices = [
        RoomChoice::Follow,
        RoomChoice::Welcome,
        RoomChoice::Pause,
        RoomChoice::Groups,
        RoomChoice::Board(id(20)),
        RoomChoice::Surface(id(20)),
        RoomChoice::Results(id(40)),
        RoomChoice::Poll(id(70)),
        RoomChoice::Evaluation(id(71)),
        RoomChoice::Poll(id(71)),
        RoomChoice::Evaluation(id(70)),
        // What is gone, or was never a board.
        RoomChoice::Board(id(40)),
        RoomChoice::Surface(id(40)),
        RoomChoice::Results(id(999)),
    ];
    let now = Moment {
        at: Timestamp(60_000),
        ..Moment::default()
    };
    let (mut read, mut revealed, mut counted) = (0, 0, 0);
    for standing in standings() {
        let records = standing.records();
        for choice in choices {
            let mut page = 0;
            loop {
                let showing = Showing {
                    choice,
                    page,
                    ratio: 16.0 / 9.0,
                };
                let (face, pages) = face(&records, &now, &showing);
                // A board as it lies is told beside its page.
                let lies = match choice {
                    RoomChoice::Surface(board) => Told::default().of(&records, board),
                    _ => None,
                };
                let is_surface = matches!(face.page, RoomPage::Surface { .. });
                assert_eq!(lies.is_some(), is_surface, "{choice:?}, {standing:?}");
                let sent = serde_json::to_string(&(face, lies)).unwrap();
                let at = format!("{choice:?}, page {page}, {standing:?}: {sent}");
                assert!(!sent.contains(SECRET), "{at}");
                for hidden in [id(1), id(2), id(10), id(21), id(23), id(31), id(60), id(61)] {
                    assert!(!sent.contains(&hidden.to_string()), "an identity: {at}");
                }
                if sent.contains(LATER) {
                    match choice {
                        RoomChoice::Board(_)
                        | RoomChoice::Surface(_)
                        | RoomChoice::Poll(_)
                        | RoomChoice::Evaluation(_) => {
                            assert!(standing.notes_may_be_read(), "{at}");
                        }
                        RoomChoice::Results(_) => assert!(standing.votes_may_be_seen(), "{at}"),
                        _ => panic!("{at}"),
                    }
                    revealed += 1;
                }
                if sent.contains("7700") || sent.contains("24242") {
                    assert!(standing.votes_may_be_seen(), "a count: {at}");
                    counted += 1;
                }
                read += 1;
                page += 1;
                if page >= pages {
                    break;
                }
            }
        }
        let timer = serde_json::to_string(&timer(&records, &now)).unwrap();
        assert!(
            !timer.contains(SECRET) && !timer.contains("7700"),
            "{timer}"
        );
    }
    // The test can fail: what may be seen was seen.
    assert!(
        read > 1_000 && revealed > 50 && counted > 30,
        "{read} {revealed} {counted}"
    );
}

#[test]
fn the_groups_are_shown_round_by_round() {
    let group = |n: u128, name: &str| {
        Group {
            id: id(n),
            workshop: id(2),
            order: format!("{n}"),
            name: name.into(),
            ..Group::default()
        }
        .into_record()
    };
    let person = |n: u128, first: u128, later: &[u128]| {
        Participant {
            id: id(n),
            workshop: id(2),
            order: format!("{n}"),
            pseudonym: format!("P{n}"),
            group: Some(id(first)),
            rounds: later
                .iter()
                .map(|group| Round {
                    group: Some(id(*group)),
                })
                .collect(),
            ..Participant::default()
        }
        .into_record()
    };
    let records = Records::new(vec![
        Project {
            id: id(1),
            ..Project::default()
        }
        .into_record(),
        Workshop {
            id: id(2),
            project: id(1),
            ..Workshop::default()
        }
        .into_record(),
        group(30, "Un"),
        group(31, "Deux"),
        person(40, 30, &[31, 30]),
        person(41, 31, &[30, 31]),
        // Came after the plan was made.
        person(42, 30, &[]),
    ])
    .unwrap();
    let shown = |page: usize| {
        let showing = Showing {
            choice: RoomChoice::Groups,
            page,
            ratio: 16.0 / 9.0,
        };
        let (face, pages) = face(&records, &Moment::default(), &showing);
        let RoomPage::Groups { groups, round } = face.page else {
            panic!("{face:?}")
        };
        let people: Vec<String> = groups
            .iter()
            .map(|group| format!("{}: {}", group.name, group.people.join(" ")))
            .collect();
        (round, people.join(", "), pages)
    };
    assert_eq!(shown(0), ((1, 3), "Un: P40 P42, Deux: P41".into(), 3));
    assert_eq!(shown(1), ((2, 3), "Un: P41 P42, Deux: P40".into(), 3));
    assert_eq!(shown(9), ((3, 3), "Un: P40 P42, Deux: P41".into(), 3));
}

#[test]
fn a_consigne_is_said_in_each_way_that_was_written() {
    for (own, other) in [(Language::Fr, Language::En), (Language::En, Language::Fr)] {
        let records = Records::new(vec![
            Project {
                id: id(1),
                ..Project::default()
            }
            .into_record(),
            Workshop {
                id: id(2),
                project: id(1),
                language: own,
                ..Workshop::default()
            }
            .into_record(),
            Block {
                id: id(50),
                workshop: id(2),
                instruction: "un".into(),
                instruction_other: "deux".into(),
                instruction_plain: "trois".into(),
                private_notes: SECRET.into(),
                ..Block::default()
            }
            .into_record(),
            Block {
                id: id(51),
                workshop: id(2),
                instruction: "seul".into(),
                instruction_other: " ".into(),
                ..Block::default()
            }
            .into_record(),
        ])
        .unwrap();
        let said = |block: &Block| -> Vec<(Language, bool, String)> {
            let sayings = sayings(&records, block).into_iter();
            sayings
                .map(|one| (one.language, one.plain, one.text))
                .collect()
        };
        let blocks = records.blocks();
        assert_eq!(
            said(&blocks[0]),
            [(other, false, "deux".into()), (own, true, "trois".into())]
        );
        assert_eq!(said(&blocks[1]), []);
    }
}

#[test]
fn where_people_join_stands_where_something_is_asked_of_them_and_nowhere_else() {
    for standing in standings() {
        let records = standing.records();
        for choice in [
            RoomChoice::Follow,
            RoomChoice::Welcome,
            RoomChoice::Pause,
            RoomChoice::Groups,
        ] {
            let showing = Showing {
                choice,
                page: 0,
                ratio: 1.6,
            };
            let (face, _) = face(&records, &Moment::default(), &showing);
            assert_eq!(face.join, None);
            let reads = matches!(face.page, RoomPage::Groups { .. } | RoomPage::End { .. });
            assert_eq!(asks(&face.page), !reads, "{:?}", face.page);
        }
    }
}
