//! Bringing a table or a file of another tool into a workshop: one commit, one step to undo. What the
//! same file brought before and is still there stays as it is now; nothing is there twice.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use domain::{
    Actor, ErrorCode, Fault, Fields, Id, Noun, Op, Record, Verb,
    board::Board,
    cluster::Cluster,
    group::Group,
    limits,
    note::Note,
    participant::Participant,
    workshop::{Language, Workshop},
    zone::Zone,
};
use exchange::imports::{
    Imported, ImportedBoard, Onto, board_of, files_on, made, note_ids, polled, scope_on,
};
use serde_json::{Value, json};
use store::{Heading, Stamps, Tx};

use crate::writer::Writer;

/// Between what a board holds and what comes in.
const BESIDE: f64 = 120.0;
/// The width of a note that has none of its own.
const NOTE: f64 = 184.0;
/// Fewer notes than that of an earlier file say nothing of a later one.
const FEW: usize = 3;
/// The field by which what a file brought says whose it is.
const WORKSHOP: &str = "workshop";

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
        scope: Id::nil(),
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
    let mut laid: HashMap<Id, Laid> = HashMap::new();
    let several = imported.boards.len() > 1;
    let mut any_there = false;
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
        let notes = of.notes.len();
        (onto.board, onto.there) = match board {
            Some(chosen) => (onto_board(tx, chosen, workshop.id)?, true),
            None => match which(tx, of, ids)? {
                (found, _) if laid.contains_key(&found) => another(tx, &laid, ids)?,
                found => found,
            },
        };
        onto.scope = match onto.there {
            true => scope(tx, of, onto.board, ids)?,
            false => onto.board,
        };
        for noun in [Noun::Zone, Noun::Cluster, Noun::Note] {
            match tx.last_order(noun, onto.board)? {
                Some(last) => onto.last.insert(noun, last),
                None => onto.last.remove(&noun),
            };
        }
        onto.corner = beside(tx, &onto)?;
        // What came before from this file onto the same board stands beside it already.
        if let Some(before) = laid.get(&onto.board) {
            before.continue_on(&mut onto);
        }
        any_there |= onto.there;
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
        remember(tx, ids.1, &onto, notes)?;
        laid.entry(onto.board).or_default().add(&all);
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
    if any_there {
        records = wanted(tx, records)?;
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

/// Without what was removed here since the same file brought it, as far as nothing new asks for it: a zone,
/// a cluster, a link, a group or a person comes (again) with a note that names it, and never empty. A zone
/// and a link that the file got since, and that nobody removed here, come by themselves. A board that holds
/// nothing of a file takes its zones as they are.
fn wanted(tx: &mut Tx<'_>, mut records: Vec<Record>) -> Result<Vec<Record>, Fault> {
    let mut known = HashSet::new();
    let mut named = HashSet::new();
    let mut fresh = HashSet::new();
    for record in &records {
        let (Record::Note(Note { board, .. }) | Record::Zone(Zone { board, .. })) = record else {
            continue;
        };
        if tx.has(record.noun(), record.id())? {
            known.insert(*board);
        } else if let Record::Note(note) = record {
            let names = [note.zone, note.cluster, note.group, note.author];
            named.extend(names.into_iter().flatten().chain([note.id]));
        }
    }
    for record in &records {
        let (noun, id) = (record.noun(), record.id());
        if matches!(noun, Noun::Zone | Noun::Link) && tx.removed_at(noun, id)?.is_none() {
            fresh.insert(id);
        }
    }
    for record in &records {
        if let Record::Participant(person) = record
            && named.contains(&person.id)
        {
            named.extend(person.group);
        }
    }
    records.retain(|record| match record {
        Record::Zone(zone) => {
            named.contains(&zone.id) || fresh.contains(&zone.id) || !known.contains(&zone.board)
        }
        Record::Cluster(Cluster { id, .. })
        | Record::Group(Group { id, .. })
        | Record::Participant(Participant { id, .. }) => named.contains(id),
        Record::Link(link) => {
            named.contains(&link.from) || named.contains(&link.to) || fresh.contains(&link.id)
        }
        _ => true,
    });
    // An option says what it stood for where that has gone.
    for record in &mut records {
        if let Record::BallotOption(option) = record
            && let Some(cluster) = option.cluster
            && !named.contains(&cluster)
            && !tx.has(Noun::Cluster, cluster)?
        {
            option.cluster = None;
        }
    }
    Ok(records)
}

/// What is there stays as it is.
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
/// name that brings other notes is another board; so is one that only numbers its boards alike.
fn which(
    tx: &mut Tx<'_>,
    of: &ImportedBoard,
    (named, holds): (Id, Id),
) -> Result<(Id, bool), Fault> {
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
    let left = left(tx, named)?.remove(&named).unwrap_or(0);
    Ok(if unique(of) || same(of, here(tx, of, named)?, left) {
        (named, true)
    } else {
        (holds, false)
    })
}

/// A board that the same file has not laid anything on yet: two of its boards may have one title, or hold
/// the same.
fn another(
    tx: &mut Tx<'_>,
    laid: &HashMap<Id, Laid>,
    (named, holds): (Id, Id),
) -> Result<(Id, bool), Fault> {
    let more = (0..).map(|number| scope_on(holds, Id::from_u128(number)));
    let mut ids = [named, holds].into_iter().chain(more);
    let free = ids.find(|id| !laid.contains_key(id)).unwrap_or(holds);
    Ok((free, tx.has(Noun::Board, free)?))
}

/// How many notes of a file are there, if it is the one that is derived from this scope.
fn here(tx: &mut Tx<'_>, of: &ImportedBoard, scope: Id) -> Result<usize, Fault> {
    let mut here = 0;
    for id in note_ids(of, scope) {
        here += usize::from(tx.has(Noun::Note, id)?);
    }
    Ok(here)
}

/// Whether so many known notes say that it is the same file, or a later one of it: half of those it brings,
/// or of those that the file left when it came before, where it has grown since.
fn same(of: &ImportedBoard, here: usize, left: usize) -> bool {
    let few = if left < FEW { usize::MAX } else { left };
    here * 2 >= of.notes.len().min(few)
}

/// How many notes files had that came to a board before, by what their ids there are derived from.
fn left(tx: &mut Tx<'_>, board: Id) -> Result<HashMap<Id, usize>, Fault> {
    let files = tx
        .imported(Noun::Board, files_on(board))?
        .unwrap_or_default();
    let mut left = HashMap::new();
    for file in files.values() {
        let scope = file.get("scope").and_then(Value::as_str);
        let notes = file.get("notes").and_then(Value::as_u64);
        if let (Some(scope), Some(notes)) = (scope.and_then(|id| id.parse().ok()), notes) {
            let most = left.entry(scope).or_insert(0);
            *most = usize::try_from(notes).unwrap_or(usize::MAX).max(*most);
        }
    }
    Ok(left)
}

/// Whether its identity there is nobody else's: a short one only counts the boards of one server or file.
fn unique(of: &ImportedBoard) -> bool {
    of.key.as_ref().is_some_and(|key| key.len() >= 12)
}

/// What the ids of a file's records are derived from on a board that is there: as when it came before,
/// else something that no file there has.
fn scope(
    tx: &mut Tx<'_>,
    of: &ImportedBoard,
    board: Id,
    (named, holds): (Id, Id),
) -> Result<Id, Fault> {
    let files = tx.imported(Noun::Board, files_on(board))?;
    let files = files.unwrap_or_default();
    let id = |value: &Value| value.get("scope")?.as_str()?.parse::<Id>().ok();
    if let Some(known) = files.get(&holds.to_string()).and_then(id) {
        return Ok(known);
    }
    if unique(of) {
        return Ok(match board == named {
            true => board,
            false => scope_on(board, named),
        });
    }
    let left = left(tx, board)?;
    let mut known: Vec<Id> = left.keys().copied().collect();
    known.push(board);
    known.sort_unstable();
    known.dedup();
    let mut most = (0, None);
    for scope in &known {
        let here = here(tx, of, *scope)?;
        let left = left.get(scope).copied().unwrap_or(0);
        if here > most.0 && same(of, here, left) {
            most = (here, Some(*scope));
        }
    }
    let fresh = [named, holds].map(|file| scope_on(board, file));
    let free = fresh.iter().find(|scope| !known.contains(scope));
    Ok(most.1.or(free.copied()).unwrap_or(fresh[1]))
}

/// Keeps which board the contents of a file were brought to, what their ids are derived from there, and
/// how many notes it had.
fn remember(tx: &mut Tx<'_>, holds: Id, onto: &Onto, notes: usize) -> Result<(), Fault> {
    let said = |id: Id| Value::String(id.to_string());
    // Both rows say whose they are: a purge takes them along.
    let whose = (WORKSHOP.to_owned(), said(onto.workshop));
    let board = [whose.clone(), ("board".to_owned(), said(onto.board))];
    let own = files_on(onto.board);
    let mut files = tx.imported(Noun::Board, own)?.unwrap_or_default();
    let left = json!({ "scope": onto.scope, "notes": notes });
    files.extend([whose, (holds.to_string(), left)]);
    for (id, fields) in [(holds, board.into_iter().collect::<Fields>()), (own, files)] {
        if tx.imported(Noun::Board, id)?.as_ref() != Some(&fields) {
            tx.remember_imported(Noun::Board, id, &fields)?;
        }
    }
    Ok(())
}

/// What one file laid on a board so far: its further boards go beside and after it.
#[derive(Default)]
struct Laid {
    right: Option<f64>,
    last: HashMap<Noun, String>,
}

impl Laid {
    fn add(&mut self, records: &[Record]) {
        for record in records {
            let right = match record {
                Record::Note(note) => Some(note.x + note.width.unwrap_or(NOTE)),
                Record::Zone(zone) => Some(zone.x + zone.width),
                _ => None,
            };
            if let Some(right) = right {
                self.right = Some(self.right.map_or(right, |most| most.max(right)));
            }
            let noun = record.noun();
            let placed = matches!(noun, Noun::Zone | Noun::Cluster | Noun::Note);
            if let Some(order) = placed.then(|| order_of(record)).flatten() {
                self.last.insert(noun, order);
            }
        }
    }

    fn continue_on(&self, onto: &mut Onto) {
        if let Some(right) = self.right {
            onto.corner.0 = onto.corner.0.max(right + BESIDE);
        }
        for (noun, order) in &self.last {
            onto.last.insert(*noun, order.clone());
        }
    }
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
