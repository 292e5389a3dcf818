//! `kill -9` at any moment: what was acknowledged is there, and the file is sound.

// A test that cannot go on says so by panicking, in its helpers too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::{HashMap, HashSet},
    io::{BufRead, BufReader, Read},
    process::{Child, Command, Stdio},
};

use domain::{Answer, Id, Query, Record};
use engine::Reading;
use tests::library::minted;

const ROUNDS: u16 = 200;

/// What was acknowledged, over all rounds.
#[derive(Default)]
struct Promised {
    made: HashSet<Id>,
    moved: HashMap<Id, f64>,
    removed: HashSet<Id>,
    lines: usize,
}

impl Promised {
    fn hear(&mut self, line: &str) {
        let mut words = line.split(' ');
        let what = words.next().unwrap();
        let id: Id = words.next().unwrap().parse().unwrap();
        self.lines += 1;
        match what {
            "made" => assert!(self.made.insert(id)),
            "moved" => {
                self.moved
                    .insert(id, words.next().unwrap().parse().unwrap());
            }
            "removed" => assert!(self.removed.insert(id)),
            other => panic!("{other}"),
        }
    }
}

/// Starts the program, hears so many lines, kills it, and hears what it had still said.
fn round(dir: &std::path::Path, round: u16, lines: usize, promised: &mut Promised) {
    let mut child: Child = Command::new(env!("CARGO_BIN_EXE_hammer"))
        .arg(dir)
        .arg(round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    for _ in 0..lines {
        line.clear();
        if out.read_line(&mut line).unwrap() == 0 {
            break;
        }
        promised.hear(line.trim_end());
    }
    child.kill().unwrap();
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    for line in rest.split_inclusive('\n') {
        // A line cut off by the kill was never said.
        if let Some(line) = line.strip_suffix('\n') {
            promised.hear(line);
        }
    }
    let ended = child.wait().unwrap();
    let mut said = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert!(!ended.success() && said.is_empty(), "round {round}: {said}");
}

fn verify(dir: &std::path::Path, promised: &Promised, after: u16) {
    let Some(mut reading) = Reading::open(dir).unwrap() else {
        assert_eq!(promised.lines, 0, "round {after}: the library is gone");
        return;
    };
    let report = reading.check().unwrap();
    assert_eq!(report.problems, [], "round {after}");
    let project = Some(minted(0xffff, 1));
    let Answer::Snapshot(snapshot) = reading
        .query(
            &Query::Snapshot { project },
            domain::Timestamp(tests::library::MORNING),
        )
        .unwrap()
    else {
        panic!("another answer");
    };
    let notes: HashMap<Id, f64> = snapshot
        .records
        .into_iter()
        .filter_map(|record| match record {
            Record::Note(note) => Some((note.id, note.x)),
            _ => None,
        })
        .collect();
    for id in &promised.made {
        // One whose removal was asked for may be gone without anybody having heard of it.
        let n = u64::from_be_bytes(id.as_bytes()[8..16].try_into().unwrap());
        let may_go = n & 0x3fff_ffff_ffff_ffff;
        let may_go = may_go % 8 == 0;
        assert!(
            notes.contains_key(id) || may_go || promised.removed.contains(id),
            "round {after}: {id} is lost"
        );
    }
    for (id, x) in &promised.moved {
        if let Some(found) = notes.get(id) {
            assert!(
                found >= x,
                "round {after}: {id} is back at {found}, not {x}"
            );
        }
    }
    for id in &promised.removed {
        assert!(!notes.contains_key(id), "round {after}: {id} came back");
    }
}

#[test]
fn no_acknowledged_edit_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let mut promised = Promised::default();
    let mut chance = 0x2545_f491_4f6c_dd1d_u64;
    for n in 0..ROUNDS {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        // Now and then before the first word: while the file is made, opened or tidied.
        let lines = if n % 8 == 0 { 0 } else { chance as usize % 60 };
        round(dir.path(), n, lines, &mut promised);
        verify(dir.path(), &promised, n);
    }
    assert!(promised.lines > 4_000, "{} acknowledged", promised.lines);
    println!(
        "{ROUNDS} rounds, {} acknowledged edits, {} notes made: none lost",
        promised.lines,
        promised.made.len()
    );
}
