//! What a secret vote leaves behind. Every file of the folder is read byte by byte: the library, its
//! log, its backups, the tail, the urn. None may depend on who came when, or who chose what.

// What cannot go on here is a failed test, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use domain::{
    Actor, Command, Edit, ErrorCode, Fields, Id, New, Patch, Query, Request, Timestamp,
    ballot::{BallotMethod, BallotState},
    vote::{Choice, Paper},
};
use engine::{Clock, Engine};
use serde_json::{Value, json};

mod steps;

/// Ids and moments are the same in every library of a test.
struct Still {
    at: AtomicI64,
    id: AtomicU64,
}

impl Clock for Still {
    fn now(&self) -> Timestamp {
        Timestamp(self.at.fetch_add(1_000, Ordering::SeqCst))
    }
    fn id(&self) -> Id {
        id(1 << 40 | u128::from(self.id.fetch_add(1, Ordering::SeqCst)))
    }
}

fn clock() -> Arc<Still> {
    Arc::new(Still {
        at: AtomicI64::new(1_790_000_000_000),
        id: AtomicU64::new(1),
    })
}

fn id(number: u128) -> Id {
    Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | number)
}

const BALLOT: u128 = 10;
const OPTIONS: std::ops::Range<u128> = 20..24;
const PEOPLE: std::ops::Range<u128> = 40..46;

struct Desk {
    engine: Engine,
    commands: AtomicU64,
}

impl Desk {
    fn open(dir: &Path) -> Self {
        Self::reopen(dir, clock(), 0)
    }

    fn reopen(dir: &Path, clock: Arc<Still>, commands: u64) -> Self {
        Self {
            engine: Engine::open(dir, clock).expect("a library"),
            commands: AtomicU64::new(commands),
        }
    }

    fn act(&self, command: Command) -> Result<(), ErrorCode> {
        let number = self.commands.fetch_add(1, Ordering::SeqCst);
        let request = Request {
            command_id: id(1 << 50 | u128::from(number)),
            merge_key: None,
            command,
        };
        let acted = self.engine.execute(Actor::Desk, request);
        acted.map(|_| ()).map_err(|fault| fault.code)
    }

    /// A workshop with people on the list and an open ballot.
    fn prepare(&self, method: BallotMethod, secret: bool) {
        let fields = |value: Value| -> Fields { value.as_object().cloned().expect("fields") };
        let new = |number, value| New::new(id(number), fields(value));
        let own = id(2);
        self.act(Command::Project(Edit::Create(vec![new_of(
            1,
            json!({ "title": "Projet" }),
        )])))
        .expect("a project");
        self.act(Command::Workshop(domain::workshop::WorkshopCommand::Edit(
            Edit::Create(vec![new_of(
                2,
                json!({ "title": "Atelier", "project": id(1) }),
            )]),
        )))
        .expect("a workshop");
        let people = PEOPLE.map(|number| {
            new(
                number,
                json!({ "workshop": own, "pseudonym": format!("Personne {number}") }),
            )
        });
        self.act(Command::Participant(Edit::Create(people.collect())))
            .expect("people");
        let ballot = json!({ "workshop": own, "question": "Laquelle ?", "method": method, "secret": secret,
            "dots_per_voter": 5, "max_per_option": 3, "results_hidden_until_closed": true });
        self.act(Command::Ballot(Edit::Create(vec![new_of(BALLOT, ballot)])))
            .expect("a ballot");
        let options = OPTIONS.map(|number| {
            new_of(
                number,
                json!({ "ballot": id(BALLOT), "label": format!("Idée {number}") }),
            )
        });
        self.act(Command::BallotOption(Edit::Create(options.collect())))
            .expect("options");
        self.state("open").expect("opened");
    }

    fn state(&self, state: &str) -> Result<(), ErrorCode> {
        self.patch(json!({ "state": state }))
    }

    fn patch(&self, fields: Value) -> Result<(), ErrorCode> {
        let fields = fields.as_object().cloned().expect("fields");
        self.act(Command::Ballot(Edit::Patch(vec![Patch::new(
            id(BALLOT),
            fields,
        )])))
    }

    fn cast(&self, person: Option<u128>, values: [u32; 4]) -> Result<(), ErrorCode> {
        self.engine
            .cast(paper(person, values))
            .map(|_| ())
            .map_err(|fault| fault.code)
    }

    fn option(&self, number: u128) -> domain::ballot::BallotOption {
        let records = self.engine.workshop_records(id(2)).expect("records");
        records
            .into_iter()
            .find_map(|record| match record {
                domain::Record::BallotOption(option) if option.id == id(number) => Some(option),
                _ => None,
            })
            .expect("the option")
    }

    fn ballot(&self) -> domain::ballot::Ballot {
        let records = self.engine.workshop_records(id(2)).expect("records");
        records
            .into_iter()
            .find_map(|record| match record {
                domain::Record::Ballot(ballot) => Some(ballot),
                _ => None,
            })
            .expect("the ballot")
    }
}

fn new_of<R: domain::Entity>(number: u128, value: Value) -> New<R> {
    New::new(id(number), value.as_object().cloned().expect("fields"))
}

/// A paper; a value of 9 leaves the option out.
fn paper(person: Option<u128>, values: [u32; 4]) -> Paper {
    let named = OPTIONS.zip(values).filter(|(_, value)| *value != 9);
    let choices = named.map(|(option, value)| Choice {
        option: Some(id(option)),
        value,
        words: if value == 2 {
            format!("à cause de {option}")
        } else {
            String::new()
        },
    });
    Paper {
        ballot: id(BALLOT),
        participant: person.map(id),
        by_hand: false,
        choices: choices.collect(),
    }
}

/// Every file under a folder with its bytes. The index of the log is no content: it says where pages
/// of the log stand, for those who have it open.
fn bytes(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path
                .strip_prefix(dir)
                .expect("inside")
                .display()
                .to_string();
            if path.is_dir() {
                folders.push(path);
            } else if !name.ends_with("-shm") {
                found.insert(name, fs::read(&path).expect("readable"));
            }
        }
    }
    found
}

/// The same, of a log only its pages: what heads them is drawn by lot by SQLite.
fn pages(mut files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    for (name, bytes) in &mut files {
        if name.ends_with("-wal") {
            let frames = bytes.get(32..).unwrap_or_default().chunks(24 + 4_096);
            *bytes = frames
                .flat_map(|frame| [&frame[..8], frame.get(24..).unwrap_or_default()].concat())
                .collect();
        }
    }
    files
}

/// A copy of a folder.
fn copy(from: &Path) -> tempfile::TempDir {
    let to = tempfile::tempdir().expect("a folder");
    for (name, bytes) in bytes(from) {
        let path = to.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("copied");
    }
    to
}

/// Papers that every method can have.
const PAPERS: [[u32; 4]; 6] = [
    [1, 0, 9, 1],
    [0, 1, 1, 9],
    [1, 1, 0, 0],
    [1, 9, 9, 1],
    [0, 0, 1, 1],
    [9, 1, 0, 1],
];

fn papers_of(method: BallotMethod) -> [[u32; 4]; 6] {
    let shift = u32::from(matches!(
        method,
        BallotMethod::Rating | BallotMethod::Ranking
    ));
    PAPERS
        .map(|paper| paper.map(|value| if value == 9 { 9 } else { value + shift }))
        .map(|paper| match method {
            // An objection and its words, once.
            BallotMethod::Consent => paper.map(|v| if v == 1 { 2 } else { v }),
            _ => paper,
        })
}

/// Holds a vote in a copy of a library: who comes in which order, and which paper each brings. The
/// bytes before anybody came, while it is open (with a backup made in the middle), and after it was
/// counted, closed and ended.
fn hold(
    base: &Path,
    method: BallotMethod,
    order: &[usize],
    brings: &[usize],
) -> [BTreeMap<String, Vec<u8>>; 3] {
    let dir = copy(base);
    let desk = Desk::reopen(dir.path(), clock(), 100);
    let before = bytes(dir.path());
    let papers = papers_of(method);
    let people: Vec<u128> = PEOPLE.collect();
    for (number, person) in order.iter().enumerate() {
        let paper = papers[brings[*person]];
        desk.cast(Some(people[*person]), paper).expect("taken");
        if number == 2 {
            desk.engine.backup_now().expect("a backup");
        }
    }
    let open = bytes(dir.path());
    desk.engine.count(id(BALLOT)).expect("counted");
    desk.state("closed").expect("closed");
    desk.engine.backup_now().expect("a backup");
    let counted = pages(bytes(dir.path()));
    assert!(
        counted.keys().any(|name| name.ends_with("-wal")),
        "the log is looked at: {:?}",
        counted.keys()
    );
    drop(desk);
    let mut closed = bytes(dir.path());
    closed.extend(
        counted
            .into_iter()
            .map(|(name, bytes)| (format!("{name}, in use"), bytes)),
    );
    [before, open, closed]
}

#[test]
fn no_file_depends_on_who_came_when_or_who_chose_what() {
    let one = [0, 1, 2, 3, 4, 5];
    let orders: [[usize; 6]; 3] = [one, [5, 3, 1, 0, 2, 4], [2, 0, 4, 5, 1, 3]];
    for method in BallotMethod::ALL {
        let base = tempfile::tempdir().expect("a folder");
        Desk::open(base.path()).prepare(method, true);
        let [before, mut open, closed] = hold(base.path(), method, &one, &one);
        // The library and its log do not know that anybody came.
        for (name, bytes) in &before {
            if !name.starts_with("sauvegardes") {
                assert_eq!(open.get(name), Some(bytes), "{method:?}: {name}");
            }
        }
        let urn = format!("urnes/{}.json", id(BALLOT));
        assert!(open.contains_key(&urn), "{:?}", open.keys());
        open = pages(open);
        for order in orders {
            for brings in orders {
                let [_, other_open, other_closed] = hold(base.path(), method, &order, &brings);
                let other_open = pages(other_open);
                for (one, other) in [(&open, &other_open), (&closed, &other_closed)] {
                    assert!(
                        one.keys().eq(other.keys()),
                        "{:?} {:?}",
                        one.keys(),
                        other.keys()
                    );
                    for (name, bytes) in one {
                        assert!(
                            other.get(name) == Some(bytes),
                            "{method:?}: {name} tells one order from another"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn the_journal_has_no_row_for_a_voter_and_one_for_the_count() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::Dots, true);
    let seq = || match desk.engine.query(&Query::Snapshot { project: None }) {
        Ok(domain::Answer::Snapshot(snapshot)) => snapshot.seq,
        other => panic!("no snapshot: {other:?}"),
    };
    let before = seq();
    for (person, paper) in PEOPLE.zip(PAPERS) {
        desk.cast(Some(person), paper).expect("taken");
    }
    assert_eq!(seq(), before);
    desk.engine.count(id(BALLOT)).expect("counted");
    assert_eq!(seq(), before + 1);
    assert_eq!(desk.ballot().voters, 6);
    assert_eq!(desk.ballot().voted, PEOPLE.map(id).collect::<Vec<_>>());
    assert_eq!((desk.option(20).dots, desk.option(23).dots), (3, 4));
    // Nobody's step: what is undone is the desk's own last one, and the count stays.
    desk.state("closed").expect("closed");
    desk.act(Command::Undo).expect("undone");
    let ballot = desk.ballot();
    assert_eq!((ballot.voters, ballot.state), (6, BallotState::Open));
}

#[test]
fn a_paper_that_was_taken_is_there_after_the_machine_stopped() {
    let dir = tempfile::tempdir().expect("a folder");
    let other;
    {
        let desk = Desk::open(dir.path());
        desk.prepare(BallotMethod::Dots, true);
        for (person, paper) in PEOPLE.take(4).zip(PAPERS) {
            desk.cast(Some(person), paper).expect("taken");
        }
        // What the disk has at this moment, with nothing closed, goes on elsewhere.
        other = copy(dir.path());
    }
    let desk = Desk::reopen(other.path(), clock(), 100);
    assert_eq!(
        desk.cast(Some(40), PAPERS[0]),
        Err(ErrorCode::AlreadyExists)
    );
    let left = desk.engine.count(id(BALLOT)).expect("counted");
    assert_eq!(left.voters, 0);
    assert_eq!(desk.ballot().voters, 4);
    // Counted once, however often it is asked for.
    desk.engine.count(id(BALLOT)).expect("again");
    assert_eq!(desk.ballot().voters, 4);
}

#[test]
fn a_second_count_never_says_what_one_person_chose() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::YesNo, true);
    for person in PEOPLE.take(3) {
        desk.cast(Some(person), [0, 0, 0, 0]).expect("taken");
    }
    desk.engine.count(id(BALLOT)).expect("counted");
    desk.state("closed").expect("closed");
    assert_eq!(desk.cast(None, [1, 1, 1, 1]), Err(ErrorCode::WrongState));
    desk.state("open").expect("open again");
    desk.cast(Some(43), [1, 1, 1, 1]).expect("taken");
    let left = desk.engine.count(id(BALLOT)).expect("looked at");
    assert_eq!((left.voters, desk.ballot().voters), (1, 3));
    desk.cast(Some(44), [0, 1, 1, 1]).expect("taken");
    desk.cast(Some(45), [0, 1, 1, 1]).expect("taken");
    assert_eq!(desk.engine.count(id(BALLOT)).expect("counted").voters, 0);
    assert_eq!(desk.ballot().voters, 6);
    assert_eq!(desk.option(20).grades, [5, 1]);
}

#[test]
fn what_was_announced_stays_and_a_wrong_paper_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::Dots, true);
    assert_eq!(
        desk.cast(Some(40), [3, 3, 0, 0]),
        Err(ErrorCode::OverBudget)
    );
    assert_eq!(
        desk.cast(Some(40), [4, 0, 0, 0]),
        Err(ErrorCode::OverBudget)
    );
    assert_eq!(
        desk.cast(Some(999), [1, 0, 0, 0]),
        Err(ErrorCode::UnknownReference)
    );
    assert_eq!(desk.patch(json!({ "method": "ranking" })), Ok(()));
    desk.patch(json!({ "method": "dots" }))
        .expect("nobody has voted");
    desk.cast(Some(40), [1, 0, 0, 0]).expect("taken");
    assert_eq!(
        desk.cast(Some(40), [1, 0, 0, 0]),
        Err(ErrorCode::AlreadyExists)
    );
    assert_eq!(
        desk.patch(json!({ "method": "ranking" })),
        Err(ErrorCode::Voted)
    );
    assert_eq!(
        desk.patch(json!({ "secret": false })),
        Err(ErrorCode::Voted)
    );
    assert_eq!(desk.state("draft"), Err(ErrorCode::Voted));
    let late = new_of(30, json!({ "ballot": id(BALLOT), "label": "Trop tard" }));
    assert_eq!(
        desk.act(Command::BallotOption(Edit::Create(vec![late]))),
        Err(ErrorCode::Voted)
    );
    let named = new_of(60, json!({ "ballot": id(BALLOT), "choices": [] }));
    assert_eq!(
        desk.act(Command::Vote(Edit::Create(vec![named]))),
        Err(ErrorCode::WrongState)
    );
}

#[test]
fn a_named_vote_is_kept_once_each_and_can_be_undone() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::Rating, false);
    let vote = |number, person: u128, value: u32| {
        let choices = json!([{ "option": id(20), "value": value }]);
        let fields = json!({ "ballot": id(BALLOT), "participant": id(person), "choices": choices });
        desk.act(Command::Vote(Edit::Create(vec![new_of(number, fields)])))
    };
    assert_eq!(vote(60, 40, 4), Ok(()));
    assert_eq!(vote(61, 40, 5), Err(ErrorCode::AlreadyExists));
    assert_eq!(vote(62, 41, 6), Err(ErrorCode::OutOfRange));
    assert_eq!(
        desk.cast(Some(41), [1, 1, 1, 1]),
        Err(ErrorCode::WrongState)
    );
    let voters = || {
        let answer = desk
            .engine
            .query(&Query::Results { workshop: id(2) })
            .expect("results");
        let domain::Answer::Results(results) = answer else {
            panic!("no results")
        };
        (
            results.ballots[0].voters,
            results.ballots[0].options[0].mean,
        )
    };
    assert_eq!(voters(), (1, Some(4.0)));
    desk.act(Command::Undo).expect("undone");
    assert_eq!(voters(), (0, None));
    assert_eq!(vote(63, 40, 5), Ok(()));
}

#[test]
fn means_and_spreads_follow_from_where_each_table_puts_an_item() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::Dots, true);
    desk.act(Command::Matrix(Edit::Create(vec![new_of(
        70,
        json!({ "workshop": id(2) }),
    )])))
    .expect("a matrix");
    desk.act(Command::MatrixItem(Edit::Create(vec![new_of(
        71,
        json!({ "matrix": id(70), "label": "Idée" }),
    )])))
    .expect("an item");
    let rate = |ratings: Value| {
        let fields = json!({ "ratings": ratings })
            .as_object()
            .cloned()
            .expect("fields");
        desk.act(Command::MatrixItem(Edit::Patch(vec![Patch::new(
            id(71),
            fields,
        )])))
        .expect("rated");
        let records = desk.engine.workshop_records(id(2)).expect("records");
        let item = records.into_iter().find_map(|record| match record {
            domain::Record::MatrixItem(item) => Some(item),
            _ => None,
        });
        item.expect("the item")
    };
    let one = rate(json!([{ "by": "Table 1", "effort": 2, "impact": 3 }]));
    assert_eq!(
        (one.effort, one.impact, one.impact_spread),
        (Some(2.0), Some(3.0), None)
    );
    let two = rate(
        json!([{ "by": "Table 1", "effort": 2, "impact": 3 }, { "by": "Table 2", "effort": null, "impact": 5 }]),
    );
    assert_eq!(
        (two.effort, two.effort_spread, two.impact),
        (Some(2.0), None, Some(4.0))
    );
    assert!((two.impact_spread.expect("a spread") - 2.0_f64.sqrt()).abs() < 1e-12);
}

#[test]
fn fewer_than_three_papers_are_not_told_apart_from_the_others() {
    let typed = |values| Paper {
        by_hand: true,
        ..paper(None, values)
    };
    // One vote here and four papers, four votes here and two papers, three of each.
    for (own, papers, told) in [
        (1, 4, ([0, 0], [4, 1])),
        (4, 2, ([2, 4], [0, 0])),
        (3, 3, ([0, 3], [3, 0])),
    ] {
        let dir = tempfile::tempdir().expect("a folder");
        let desk = Desk::open(dir.path());
        desk.prepare(BallotMethod::YesNo, true);
        for _ in 0..own {
            desk.cast(None, [1, 1, 1, 1]).expect("taken");
        }
        for _ in 0..papers {
            desk.engine.cast(typed([0, 1, 1, 1])).expect("taken");
        }
        desk.engine.count(id(BALLOT)).expect("counted");
        let grades = |own: &[u32]| {
            [own.first().copied(), own.get(1).copied()].map(Option::unwrap_or_default)
        };
        let option = desk.option(20);
        assert_eq!((grades(&option.grades), grades(&option.hand_grades)), told);
        let ballot = desk.ballot();
        let people = |part: [u32; 2]| part[0] + part[1];
        assert_eq!(
            (ballot.voters, ballot.hand_voters),
            (people(told.0), people(told.1))
        );
        assert_eq!(
            (ballot.expressed, ballot.hand_expressed),
            (people(told.0), people(told.1))
        );
    }
}

#[test]
fn grades_corrected_by_hand_take_the_place_of_the_papers_typed_before() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::MajorityJudgment, true);
    for _ in 0..8 {
        let typed = Paper {
            by_hand: true,
            ..paper(None, [0, 1, 1, 1])
        };
        desk.engine.cast(typed).expect("taken");
    }
    desk.engine.count(id(BALLOT)).expect("counted");
    assert_eq!(desk.ballot().hand_expressed, 8);
    let corrected = OPTIONS.map(|option| {
        Patch::new(
            id(option),
            new_of::<domain::ballot::BallotOption>(
                option,
                json!({ "hand_grades": [5, 0, 0, 0, 0, 0, 0] }),
            )
            .fields,
        )
    });
    desk.act(Command::BallotOption(Edit::Patch(corrected.collect())))
        .expect("corrected");
    assert_eq!(desk.ballot().hand_expressed, 5);
    desk.patch(json!({ "hand_voters": 4 }))
        .expect("fewer people");
    assert_eq!(desk.ballot().hand_expressed, 4);
    desk.act(Command::Undo).expect("undone");
    desk.act(Command::Undo).expect("undone");
    assert_eq!(desk.ballot().hand_expressed, 8);
}

#[test]
fn papers_typed_in_come_on_top_of_raised_hands() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(dir.path());
    desk.prepare(BallotMethod::MajorityJudgment, true);
    let hands = [(20, 3), (21, 10)].map(|(option, people)| {
        let fields = json!({ "hand_grades": [0, 0, people, 0, 0, 0, 0] });
        Patch::new(id(option), fields.as_object().cloned().expect("fields"))
    });
    desk.act(Command::BallotOption(Edit::Patch(hands.into())))
        .expect("counted");
    desk.patch(json!({ "hand_voters": 10 }))
        .expect("ten people");
    for _ in 0..3 {
        let typed = Paper {
            by_hand: true,
            ..paper(None, [0, 9, 9, 9])
        };
        desk.engine.cast(typed).expect("taken");
    }
    desk.engine.count(id(BALLOT)).expect("counted");
    let ballot = desk.ballot();
    assert_eq!((ballot.hand_voters, ballot.hand_expressed), (13, 13));
}
