//! What was imported, as records that hold together. Their ids are derived from the file that brought
//! them and from what makes a thing the same one in it (its identity there and its text, and how many-th
//! of these it is), so that the same file again gives the same records, and another file that counts from
//! 1 too gives others.

use std::collections::HashMap;

use domain::{
    Id, Noun, Record, Timestamp,
    ballot::{Ballot, BallotOption, BallotState},
    board::{Board, BoardTemplate},
    cluster::Cluster,
    group::Group,
    limits,
    link::Link,
    note::{Note, NoteSource},
    order,
    participant::{Device, Participant},
    workshop::Language,
    zone::Zone,
};

use super::{Imported, ImportedBallot, ImportedBoard, ImportedNote, Said, columns::folded, place};
use crate::sample::keys::derive;

/// Where records go, and what is there already.
#[derive(Clone, Debug)]
pub struct Onto {
    /// The workshop.
    pub workshop: Id,
    /// The board: a new one, or one that is there.
    pub board: Id,
    /// Whether it is there.
    pub there: bool,
    /// What the ids of the records are derived from: the board of its own, else the file on that board.
    pub scope: Id,
    /// The title of a new one.
    pub title: String,
    /// The moment.
    pub now: Timestamp,
    /// The workshop's.
    pub language: Language,
    /// Where the whole starts: beside what the board holds.
    pub corner: (f64, f64),
    /// The last order key of each noun there.
    pub last: HashMap<Noun, String>,
    /// The workshop's groups.
    pub groups: Vec<Group>,
    /// The workshop's participants.
    pub participants: Vec<Participant>,
    /// Whether authors are taken.
    pub authors: bool,
}

/// The ids a board may have: by its identity or title, and by what it holds, so that the same file under
/// another name is the same board.
pub fn board_of(workshop: Id, imported: &Imported, board: &ImportedBoard, title: &str) -> (Id, Id) {
    let workshop = workshop.to_string();
    let source = imported.source.word();
    let named = match &board.key {
        Some(key) => derive(&[&workshop, source, "board", "key", key]),
        None => derive(&[&workshop, source, "board", "title", title]),
    };
    let names = names(&board.notes);
    let mut parts = vec![workshop.as_str(), source, "board", "holds"];
    parts.extend(names.iter().map(String::as_str));
    // Nothing is told apart by notes that are not there.
    let zones = board.zones.iter().filter(|_| names.is_empty());
    parts.extend(zones.map(|zone| zone.title.as_str()));
    (named, derive(&parts))
}

/// What a file's records are derived from on a board that also holds others.
pub fn scope_on(board: Id, file: Id) -> Id {
    derive(&[&board.to_string(), "file", &file.to_string()])
}

/// Under which it is kept which files came onto a board.
pub fn files_on(board: Id) -> Id {
    derive(&[&board.to_string(), "files"])
}

/// The ids that the notes of a board have in that scope.
pub fn note_ids(board: &ImportedBoard, scope: Id) -> Vec<Id> {
    let scope = scope.to_string();
    let names = names(&board.notes).into_iter();
    names
        .map(|name| derive(&[&scope, Noun::Note.word(), &name]))
        .collect()
}

/// What makes each note the same one, within its board.
fn names(notes: &[ImportedNote]) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    notes
        .iter()
        .map(|note| {
            // What was written anew there is another note: the one that came before stays as it is.
            let own = match &note.key {
                Some(key) => format!("key {key} {} {}", note.part, note.text),
                None => format!("text {} {}", note.part, note.text),
            };
            let times = seen.entry(own.clone()).or_default();
            *times += 1;
            format!("{own} {times}")
        })
        .collect()
}

/// Order keys after the last one that is there.
fn keys(last: Option<&String>, count: usize) -> std::vec::IntoIter<String> {
    let keys: Vec<String> = match last {
        None => order::sequence(count),
        // A longer key stands after the one it begins with, and before what follows that.
        Some(last) if last.len() < 100 => {
            let after = order::sequence(count).into_iter();
            after.map(|key| format!("{last}{key}")).collect()
        }
        Some(last) => {
            let mut last = last.clone();
            (0..count)
                .map(|_| {
                    last = order::between(Some(&last), None).unwrap_or_default();
                    last.clone()
                })
                .collect()
        }
    };
    keys.into_iter()
}

/// A title within its limit, cut at a word.
fn title(text: &str, cut: &mut usize) -> String {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= limits::TITLE {
        return text;
    }
    *cut += 1;
    let head = limits::within(&text, limits::TITLE - 1);
    let end = head
        .rfind(' ')
        .filter(|at| *at > limits::TITLE / 2)
        .unwrap_or(head.len());
    format!("{}…", &head[..end])
}

/// The records of a board, owners before what they own.
pub fn made(imported: &mut Imported, number: usize, onto: &mut Onto) -> Vec<Record> {
    let mut records = Vec::new();
    let Some(board) = imported.boards.get(number).cloned() else {
        return records;
    };
    let scope = onto.scope.to_string();
    let id = |noun: Noun, name: &str| derive(&[&scope, noun.word(), name]);
    let french = onto.language == Language::Fr;
    let places = place::lay_out(&board);
    let (left, top) = places.start(onto.corner);
    let mut cut = 0;
    if !onto.there {
        records.push(Record::Board(Board {
            id: onto.board,
            workshop: onto.workshop,
            order: keys(onto.last.get(&Noun::Board), 1)
                .next()
                .unwrap_or_default(),
            title: onto.title.clone(),
            template: match board.zones.is_empty() {
                true => BoardTemplate::Free,
                false => BoardTemplate::Columns,
            },
            ..Board::default()
        }));
    }
    let mut orders = keys(onto.last.get(&Noun::Zone), board.zones.len());
    let mut zones = Vec::new();
    let mut seen: HashMap<String, u32> = HashMap::new();
    for (number, (zone, rectangle)) in board.zones.iter().zip(&places.zones).enumerate() {
        let mut name = title(&zone.title, &mut cut);
        if name.is_empty() {
            name = format!("Zone {}", number + 1);
        }
        let own = zone.key.clone().unwrap_or_else(|| zone.title.clone());
        let times = seen.entry(own.clone()).or_default();
        *times += 1;
        let zone_id = id(Noun::Zone, &format!("{own} {times}"));
        zones.push(zone_id);
        records.push(Record::Zone(Zone {
            id: zone_id,
            board: onto.board,
            order: orders.next().unwrap_or_default(),
            title: name,
            x: left + rectangle[0],
            y: top + rectangle[1],
            width: rectangle[2],
            height: rectangle[3],
            colour: zone.colour.unwrap_or_default(),
            ..Zone::default()
        }));
    }
    let mut orders = keys(onto.last.get(&Noun::Cluster), board.clusters.len());
    let mut clusters = Vec::new();
    let mut seen: HashMap<String, u32> = HashMap::new();
    // A cluster without a colour has that of its first note.
    let mut first: Vec<Option<&ImportedNote>> = vec![None; board.clusters.len()];
    for note in &board.notes {
        if let Some(first) = note.cluster.and_then(|cluster| first.get_mut(cluster)) {
            first.get_or_insert(note);
        }
    }
    for (cluster, first) in board.clusters.iter().zip(first) {
        let own = cluster.key.clone().unwrap_or_else(|| cluster.title.clone());
        let times = seen.entry(own.clone()).or_default();
        *times += 1;
        let cluster_id = id(Noun::Cluster, &format!("{own} {times}"));
        clusters.push(cluster_id);
        let colour = cluster
            .colour
            .or_else(|| first.and_then(|note| note.colour));
        records.push(Record::Cluster(Cluster {
            id: cluster_id,
            board: onto.board,
            order: orders.next().unwrap_or_default(),
            title: title(&cluster.title, &mut cut),
            colour: colour.unwrap_or_default(),
            ..Cluster::default()
        }));
    }
    let mut orders = keys(onto.last.get(&Noun::Note), board.notes.len());
    let notes = note_ids(&board, onto.scope);
    let mut people = Vec::new();
    let mut known = Known::of(onto);
    for ((note, note_id), (x, y, width)) in board.notes.iter().zip(&notes).zip(&places.notes) {
        let note_id = *note_id;
        let group = note
            .group
            .as_deref()
            .map(|name| known.group(onto, name, &mut people));
        let author = note
            .author
            .as_deref()
            .filter(|_| onto.authors)
            .map(|name| known.author(onto, name, group, &mut people));
        let at = note.at.unwrap_or(onto.now);
        records.push(Record::Note(Note {
            id: note_id,
            created_at: at,
            updated_at: at,
            board: onto.board,
            order: orders.next().unwrap_or_default(),
            text: note.text.clone(),
            x: left + x,
            y: top + y,
            width: *width,
            colour: note.colour.unwrap_or_default(),
            zone: note.zone.and_then(|zone| zones.get(zone).copied()),
            cluster: note
                .cluster
                .and_then(|cluster| clusters.get(cluster).copied()),
            author,
            group,
            kind: note.kind,
            image: note.image.clone(),
            source: NoteSource::Csv,
            ..Note::default()
        }));
    }
    for link in &board.links {
        let (from, to) = (notes[link.from], notes[link.to]);
        let key = link.key.as_deref().unwrap_or_default();
        let own = format!("{from} {to} {} {key}", link.label);
        records.push(Record::Link(Link {
            id: id(Noun::Link, &own),
            workshop: onto.workshop,
            from_noun: Noun::Note,
            from,
            to_noun: Noun::Note,
            to,
            label: title(&link.label, &mut cut),
            ..Link::default()
        }));
    }
    let count = board.ballots.len();
    for (number, voted) in board.ballots.iter().enumerate() {
        let name = match (french, count) {
            (true, 1) => format!("Votes importés : {}", onto.title),
            (true, _) => format!("Votes importés {} : {}", number + 1, onto.title),
            (false, 1) => format!("Imported votes: {}", onto.title),
            (false, _) => format!("Imported votes {}: {}", number + 1, onto.title),
        };
        // A closed ballot stays as it is: other counts, or options more, are another one.
        let counts: Vec<String> = voted
            .options
            .iter()
            .map(|option| {
                let stands = option.note.and_then(|note| notes.get(note));
                let stands = stands.or(option.cluster.and_then(|one| clusters.get(one)));
                let stands = stands.map_or_else(|| option.label.clone(), Id::to_string);
                format!("{stands} {}", option.dots)
            })
            .collect();
        let ballot = id(Noun::Ballot, &format!("{number} {}", counts.join(" ")));
        let label = |option: &super::ImportedOption| match (option.note, option.cluster) {
            (Some(note), _) => board.notes[note].text.clone(),
            (_, Some(cluster)) if !board.clusters[cluster].title.trim().is_empty() => {
                let mut none = 0;
                title(&board.clusters[cluster].title, &mut none)
            }
            (_, Some(_)) if french => "Sans titre".to_owned(),
            (_, Some(_)) => "Untitled".to_owned(),
            _ => option.label.clone(),
        };
        records.extend(counted(
            onto,
            ballot,
            &name,
            voted,
            &label,
            (&notes, &clusters),
        ));
    }
    imported.say(Said::Shortened, cut);
    people.append(&mut records);
    people
}

/// A poll as a ballot; the id is derived from its options.
pub fn polled(imported: &Imported, number: usize, onto: &mut Onto) -> Vec<Record> {
    let Some(poll) = imported.polls.get(number) else {
        return Vec::new();
    };
    let workshop = onto.workshop.to_string();
    let mut parts = vec![workshop.as_str(), imported.source.word(), "ballot"];
    parts.extend(poll.options.iter().map(|option| option.label.as_str()));
    let counts: Vec<String> = poll
        .options
        .iter()
        .map(|option| match option.maybe {
            0 => option.dots.to_string(),
            maybe => format!("{} {maybe}", option.dots),
        })
        .collect();
    parts.extend(counts.iter().map(String::as_str));
    let ballot = derive(&parts);
    let question = match poll.question.trim() {
        "" => onto.title.clone(),
        question => question.to_owned(),
    };
    let label = |option: &super::ImportedOption| option.label.clone();
    counted(onto, ballot, &question, poll, &label, (&[], &[]))
}

/// A ballot of gommettes, closed, of counts only: the one place that knows how hands are counted.
fn counted(
    onto: &mut Onto,
    ballot: Id,
    question: &str,
    voted: &ImportedBallot,
    label: &dyn Fn(&super::ImportedOption) -> String,
    (notes, clusters): (&[Id], &[Id]),
) -> Vec<Record> {
    let order = keys(onto.last.get(&Noun::Ballot), 1)
        .next()
        .unwrap_or_default();
    onto.last.insert(Noun::Ballot, order.clone());
    let mut records = vec![Record::Ballot(Ballot {
        id: ballot,
        workshop: onto.workshop,
        order,
        question: question.to_owned(),
        hand_voters: voted.voters,
        // Of counts alone: who chose what is nowhere.
        secret: true,
        state: BallotState::Closed,
        closed_at: Some(onto.now),
        ..Ballot::default()
    })];
    let mut orders = order::sequence(voted.options.len()).into_iter();
    let scope = ballot.to_string();
    for (number, option) in voted.options.iter().enumerate() {
        let note = option.note.and_then(|note| notes.get(note).copied());
        let cluster = option
            .cluster
            .and_then(|cluster| clusters.get(cluster).copied());
        let own = match note.or(cluster) {
            Some(id) => id.to_string(),
            None => number.to_string(),
        };
        let said = told(&label(option), option.maybe, onto.language);
        records.push(Record::BallotOption(BallotOption {
            id: derive(&[&scope, &own]),
            ballot,
            order: orders.next().unwrap_or_default(),
            label: said,
            note,
            cluster,
            hand_dots: option.dots,
            ..BallotOption::default()
        }));
    }
    records
}

/// What people read of an option, with how many said « si nécessaire »: no tally counts them.
fn told(label: &str, maybe: u32, language: Language) -> String {
    let maybe = match (maybe, language) {
        (0, _) => String::new(),
        (maybe, Language::Fr) => format!(" (si nécessaire\u{a0}: {maybe})"),
        (maybe, Language::En) => format!(" (if need be: {maybe})"),
    };
    let room = limits::LINE.saturating_sub(maybe.chars().count());
    format!("{}{maybe}", limits::within(label, room))
}

/// The groups and participants by what makes two names the same one: looked for once a name, however
/// many notes have it.
struct Known {
    groups: HashMap<String, Id>,
    people: HashMap<String, Id>,
}

impl Known {
    fn of(onto: &Onto) -> Self {
        let mut known = Self {
            groups: HashMap::new(),
            people: HashMap::new(),
        };
        // Of two that are alike the first one is meant.
        for group in &onto.groups {
            let same = folded(&group.name);
            known.groups.entry(same).or_insert(group.id);
        }
        for person in &onto.participants {
            let same = folded(&person.pseudonym);
            known.people.entry(same).or_insert(person.id);
        }
        known
    }

    /// The group of that name, or a new one; a bare number is a table.
    fn group(&mut self, onto: &mut Onto, name: &str, made: &mut Vec<Record>) -> Id {
        let mut cut = 0;
        let name = match name.bytes().all(|byte| byte.is_ascii_digit()) {
            true => format!("Table {name}"),
            false => title(name, &mut cut),
        };
        let same = folded(&name);
        match self.groups.get(&same) {
            Some(id) => *id,
            None => {
                let id = group(onto, name, &same, made);
                self.groups.insert(same, id);
                id
            }
        }
    }

    /// The participant of that pseudonym, or a new one.
    fn author(
        &mut self,
        onto: &mut Onto,
        name: &str,
        group: Option<Id>,
        made: &mut Vec<Record>,
    ) -> Id {
        let mut cut = 0;
        let name = title(name, &mut cut);
        let same = folded(&name);
        match self.people.get(&same) {
            Some(id) => *id,
            None => {
                let id = author(onto, name, &same, group, made);
                self.people.insert(same, id);
                id
            }
        }
    }
}

/// A new group of that name.
fn group(onto: &mut Onto, name: String, same: &str, made: &mut Vec<Record>) -> Id {
    let order = keys(onto.last.get(&Noun::Group), 1)
        .next()
        .unwrap_or_default();
    onto.last.insert(Noun::Group, order.clone());
    let number = onto.groups.len();
    let colours = [
        domain::note::Colour::Yellow,
        domain::note::Colour::Orange,
        domain::note::Colour::Pink,
        domain::note::Colour::Lilac,
        domain::note::Colour::Blue,
        domain::note::Colour::Turquoise,
        domain::note::Colour::Green,
        domain::note::Colour::Kraft,
    ];
    let group = Group {
        id: derive(&[
            &onto.workshop.to_string(),
            Noun::Group.word(),
            "imported",
            same,
        ]),
        created_at: onto.now,
        updated_at: onto.now,
        workshop: onto.workshop,
        order,
        name,
        colour: colours[number % colours.len()],
        ..Group::default()
    };
    let id = group.id;
    onto.groups.push(group.clone());
    made.push(Record::Group(group));
    id
}

/// A new participant of that pseudonym.
fn author(
    onto: &mut Onto,
    name: String,
    same: &str,
    group: Option<Id>,
    made: &mut Vec<Record>,
) -> Id {
    let order = keys(onto.last.get(&Noun::Participant), 1)
        .next()
        .unwrap_or_default();
    onto.last.insert(Noun::Participant, order.clone());
    let person = Participant {
        order,
        id: derive(&[
            &onto.workshop.to_string(),
            Noun::Participant.word(),
            "imported",
            same,
        ]),
        created_at: onto.now,
        updated_at: onto.now,
        workshop: onto.workshop,
        pseudonym: name,
        group,
        device: Device::Paper,
        ..Participant::default()
    };
    let id = person.id;
    onto.participants.push(person.clone());
    made.push(Record::Participant(person));
    id
}
