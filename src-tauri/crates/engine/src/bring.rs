//! Bringing a table or a file of another tool into a workshop: one commit, one step to undo. What the
//! same file brought before and is still there stays as it is now; nothing is there twice.

use std::{collections::HashMap, sync::Arc};

use domain::{
    Actor, ErrorCode, Fault, Fields, Id, Noun, Op, Record, Verb,
    board::Board,
    group::Group,
    limits,
    note::Note,
    participant::Participant,
    workshop::{Language, Workshop},
    zone::Zone,
};
use exchange::imports::{Imported, Onto, board_of, made, polled};
use serde_json::Value;
use store::{Heading, Stamps, Tx};

use crate::writer::Writer;

/// Between what a board holds and what comes in.
const BESIDE: f64 = 120.0;
/// The width of a note that has none of its own.
const NOTE: f64 = 184.0;

/// What is to be brought in.
pub struct Bringing {
    /// The workshop.
    pub workshop: Id,
    /// Onto that board; a new one otherwise.
    pub board: Option<Id>,
    /// What the file brings.
    pub imported: Imported,
    /// The title of a board that has none there.
    pub title: String,
    /// Whether authors are taken, as pseudonyms.
    pub authors: bool,
    /// Told of how far it has come; `false` stops it, and nothing was written.
    pub progress: Box<dyn FnMut(usize, usize) -> bool + Send>,
}

/// What was brought in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    /// The commit; the newest one where nothing was new.
    pub seq: u64,
    /// The boards, new or not.
    pub boards: Vec<Id>,
    /// The ballots, new or not.
    pub ballots: Vec<Id>,
    /// Records made, by noun.
    pub made: HashMap<Noun, u32>,
    /// Notes and options that were there already.
    pub there: u32,
    /// What was left out and what is to be known.
    pub imported: Imported,
}

impl Brought {
    /// How many of a noun were made.
    pub fn count(&self, noun: Noun) -> u32 {
        self.made.get(&noun).copied().unwrap_or(0)
    }
    /// Whether all was there already.
    pub fn unchanged(&self) -> bool {
        self.made.is_empty()
    }
}

impl Writer {
    pub(crate) fn bring(&mut self, actor: Actor, bringing: Bringing) -> Result<Brought, Fault> {
        let clock = Arc::clone(&self.clock);
        let heading = Heading {
            command_id: clock.id(),
            actor,
            merge_key: None,
            at: self.now(),
        };
        let mut report = None;
        let told = self.transact(&heading, |tx| {
            let (op, done) = bring_in(tx, bringing)?;
            report = Some(done);
            Ok(op)
        })?;
        let mut report = report.ok_or_else(|| Fault::new(ErrorCode::Internal))?;
        report.seq = told.seq;
        Ok(report)
    }
}

fn bring_in(tx: &mut Tx<'_>, bringing: Bringing) -> Result<(Op, Brought), Fault> {
    let Bringing {
        workshop,
        board,
        mut imported,
        title,
        authors,
        mut progress,
    } = bringing;
    let workshop: Workshop = tx.get(workshop)?;
    let groups = tx.children_of::<Group>("workshop", workshop.id)?;
    let participants = tx.children_of::<Participant>("workshop", workshop.id)?;
    let mut onto = Onto {
        workshop: workshop.id,
        board: Id::nil(),
        there: false,
        title: String::new(),
        now: tx.at(),
        language: workshop.language,
        corner: (0.0, 0.0),
        last: HashMap::new(),
        groups,
        participants,
        authors,
    };
    for noun in [Noun::Board, Noun::Ballot, Noun::Group, Noun::Participant] {
        if let Some(last) = tx.last_order(noun, workshop.id)? {
            onto.last.insert(noun, last);
        }
    }
    let mut brought = Brought::default();
    let mut records = Vec::new();
    let several = imported.boards.len() > 1;
    for number in 0..imported.boards.len() {
        let Some(of) = imported.boards.get(number) else {
            continue;
        };
        let own = match (of.title.trim(), several) {
            ("", true) => format!("{title} {}", number + 1),
            ("", false) => title.clone(),
            (own, _) => own.to_owned(),
        };
        onto.title = titled(&own, workshop.language);
        let named = onto.title.clone();
        let ids = board_of(workshop.id, &imported, of, &named);
        (onto.board, onto.there) = match board {
            Some(chosen) => (onto_board(tx, chosen, workshop.id)?, true),
            None => which(tx, &imported, number, workshop.id, ids)?,
        };
        for noun in [Noun::Zone, Noun::Cluster, Noun::Note] {
            match tx.last_order(noun, onto.board)? {
                Some(last) => onto.last.insert(noun, last),
                None => onto.last.remove(&noun),
            };
        }
        onto.corner = beside(tx, &onto)?;
        if onto.there {
            let here: Board = tx.get(onto.board)?;
            onto.title = here.title;
        }
        let all = made(&mut imported, number, &mut onto);
        let mut boards = all.iter().rev();
        let newest = boards.find(|record| record.noun() == Noun::Board);
        if let Some(last) = newest.and_then(order_of) {
            onto.last.insert(Noun::Board, last);
        }
        remember(tx, ids.1, onto.board)?;
        brought.boards.push(onto.board);
        records.extend(all);
    }
    onto.title = titled(&title, workshop.language);
    for number in 0..imported.polls.len() {
        records.extend(polled(&imported, number, &mut onto));
    }
    if records.len() > limits::FILE_RECORDS {
        return Err(Fault::new(ErrorCode::TooMany)
            .at("records")
            .limit(limits::FILE_RECORDS));
    }
    let total = records.len();
    for (done, record) in records.into_iter().enumerate() {
        if done.is_multiple_of(500) && !progress(done, total) {
            return Err(Fault::new(ErrorCode::Cancelled));
        }
        put(tx, record, &mut brought)?;
    }
    if !progress(total, total) {
        return Err(Fault::new(ErrorCode::Cancelled));
    }
    let (noun, count) = match (imported.boards.is_empty(), board) {
        (true, _) => (Noun::Ballot, brought.count(Noun::Ballot)),
        (false, Some(_)) => (Noun::Note, brought.count(Noun::Note)),
        (false, None) => (Noun::Board, brought.count(Noun::Board).max(1)),
    };
    brought.imported = imported;
    let op = Op {
        verb: Verb::Import,
        noun,
        count,
    };
    Ok((op, brought))
}

fn order_of(record: &Record) -> Option<String> {
    let key = record.value("order")?;
    key.as_str().map(str::to_owned)
}

/// What is there stays as it is; what stood on a cluster or zone that has gone since stands alone.
fn put(tx: &mut Tx<'_>, record: Record, brought: &mut Brought) -> Result<(), Fault> {
    let (noun, id) = (record.noun(), record.id());
    if noun == Noun::Ballot {
        brought.ballots.push(id);
    }
    if tx.has(noun, id)? {
        brought.there += u32::from(matches!(noun, Noun::Note | Noun::BallotOption));
        return Ok(());
    }
    // A note keeps the moment it was written at; all else is made now.
    let stamps = match &record {
        Record::Note(_) => Stamps::Kept,
        _ => Stamps::Now,
    };
    tx.put_record(record, stamps)?;
    *brought.made.entry(noun).or_default() += 1;
    Ok(())
}

/// A title within its limit, never empty.
fn titled(title: &str, language: Language) -> String {
    let title = limits::within(title.trim(), limits::TITLE).to_owned();
    match (title.trim().is_empty(), language) {
        (false, _) => title,
        (true, Language::Fr) => "Tableau importé".to_owned(),
        (true, Language::En) => "Imported board".to_owned(),
    }
}

fn onto_board(tx: &mut Tx<'_>, board: Id, workshop: Id) -> Result<Id, Fault> {
    let board: Board = tx.get(board)?;
    if board.workshop != workshop {
        return Err(Fault::new(ErrorCode::UnknownReference)
            .noun(Noun::Board)
            .at("board")
            .detail(board.id));
    }
    Ok(board.id)
}

/// The board that this file brought before, whatever its name was, or a new one. A file of the same
/// name that brings other notes is another board.
fn which(
    tx: &mut Tx<'_>,
    imported: &Imported,
    number: usize,
    workshop: Id,
    (named, holds): (Id, Id),
) -> Result<(Id, bool), Fault> {
    let Some(board) = imported.boards.get(number) else {
        return Err(Fault::new(ErrorCode::Internal));
    };
    let before = tx.imported(Noun::Board, holds)?;
    let before = before.and_then(|fields| fields.get("board")?.as_str()?.parse::<Id>().ok());
    for known in before.into_iter().chain([holds]) {
        if tx.has(Noun::Board, known)? {
            return Ok((known, true));
        }
    }
    if !tx.has(Noun::Board, named)? {
        return Ok((named, false));
    }
    if board.key.is_some() {
        return Ok((named, true));
    }
    let mut probe = imported.clone();
    let mut onto = Onto {
        workshop,
        board: named,
        there: true,
        title: String::new(),
        now: tx.at(),
        language: Language::Fr,
        corner: (0.0, 0.0),
        last: HashMap::new(),
        groups: Vec::new(),
        participants: Vec::new(),
        authors: false,
    };
    let (mut notes, mut here) = (0_usize, 0_usize);
    for record in made(&mut probe, number, &mut onto) {
        if record.noun() == Noun::Note {
            notes += 1;
            here += usize::from(tx.has(Noun::Note, record.id())?);
        }
    }
    Ok(if here * 2 >= notes {
        (named, true)
    } else {
        (holds, false)
    })
}

/// Keeps which board the contents of a file were brought to.
fn remember(tx: &mut Tx<'_>, holds: Id, board: Id) -> Result<(), Fault> {
    let known = tx.imported(Noun::Board, holds)?;
    let fields: Fields = [("board".to_owned(), Value::String(board.to_string()))]
        .into_iter()
        .collect();
    if known.as_ref() == Some(&fields) {
        return Ok(());
    }
    tx.remember_imported(Noun::Board, holds, &fields)
}

/// Beside what the board holds: at its right, at its top.
fn beside(tx: &mut Tx<'_>, onto: &Onto) -> Result<(f64, f64), Fault> {
    if !onto.there {
        return Ok((0.0, 0.0));
    }
    let notes = tx.children_of::<Note>("board", onto.board)?;
    let zones = tx.children_of::<Zone>("board", onto.board)?;
    let held = notes
        .iter()
        .map(|note| (note.x, note.y, note.x + note.width.unwrap_or(NOTE)))
        .chain(
            zones
                .iter()
                .map(|zone| (zone.x, zone.y, zone.x + zone.width)),
        );
    let found = held.fold(None, |found: Option<(f64, f64)>, (_, top, right)| {
        Some(match found {
            None => (right, top),
            Some((most, least)) => (most.max(right), least.min(top)),
        })
    });
    Ok(found.map_or((0.0, 0.0), |(right, top)| (right + BESIDE, top)))
}
