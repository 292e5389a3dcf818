//! Boards: zones, clusters and notes, and a place for each.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::{
    ErrorCode, Fault, Id, Noun, Record,
    board::ColourBy,
    cluster::Cluster,
    note::{Colour, Note, NoteSource, NoteStatus},
    zone::Zone,
};

use super::{
    Import,
    layout::{self, Piece},
    words,
};
use crate::{
    bundle::WarningCode,
    reader::{Object, as_text},
};

/// Around the notes of a zone.
const ZONE_MARGIN: f64 = 24.0;
/// Zones that a file may name.
const ZONES: usize = 200;

/// What is known of a note before it is a record.
struct Draft {
    note: Note,
    path: String,
    placed: bool,
}

/// Clusters, then notes with their zones, laid out where they have no place.
pub fn read(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    let clusters = root.objects("clusters")?;
    for cluster in &clusters {
        read_cluster(import, cluster)?;
    }
    let anonymous = anonymous_boards(import);
    let colours = colours_of_groups(import);
    let mut drafts = Vec::new();
    let mut zones = Vec::new();
    let mut authors_dropped: HashMap<Id, u32> = HashMap::new();
    for note in root.objects("notes")? {
        let mut draft = read_note(import, &note, &mut zones, &colours)?;
        // An author of an anonymous activity is never stored, whatever the file says; paper was
        // typed by somebody who knew the hand.
        if draft.note.source == NoteSource::Phone
            && draft.note.author.is_some()
            && anonymous.contains_key(&draft.note.board)
        {
            draft.note.author = None;
            *authors_dropped.entry(draft.note.board).or_default() += 1;
        }
        drafts.push(draft);
    }
    let mut settings: Vec<(&Id, &String)> = anonymous.iter().collect();
    settings.sort_by_key(|(_, place)| *place);
    for (board, place) in settings {
        if let Some(count) = authors_dropped.get(board) {
            let code = WarningCode::AuthorsDropped;
            import.left_out(code, place.clone(), *count);
        }
    }
    read_members(import, &clusters, &mut drafts)?;
    lay_out(import, &mut drafts, &mut zones);
    for zone in zones {
        import.add(zone, "notes", &[("title", "zone")]);
    }
    colour_boards(import, &drafts);
    for draft in drafts {
        let renamed = &[
            ("kind", "type"),
            ("author", "author_id"),
            ("group", "group_id"),
            ("cluster", "cluster_id"),
        ];
        import.add(draft.note, &draft.path, renamed);
    }
    Ok(())
}

/// The boards on which no author is kept, with the place of the setting.
fn anonymous_boards(import: &Import) -> HashMap<Id, String> {
    let activities = import.records.iter().filter_map(|record| match record {
        Record::Activity(activity) => Some(activity),
        _ => None,
    });
    let anonymous: HashMap<Id, usize> = activities
        .enumerate()
        .filter(|(_, activity)| activity.settings.anonymous)
        .map(|(index, activity)| (activity.id, index))
        .collect();
    let board = |record: &Record| match record {
        Record::Board(board) => {
            let index = anonymous.get(&board.activity?)?;
            Some((board.id, format!("activities[{index}].settings.anonymous")))
        }
        _ => None,
    };
    import.records.iter().filter_map(board).collect()
}

fn read_cluster(import: &mut Import, cluster: &Object<'_>) -> Result<(), Fault> {
    let local = cluster.required_text("activity_id")?;
    let board = import.find(Noun::Board, local, cluster.at("activity_id"))?;
    let record = Cluster {
        id: import.declare(Noun::Cluster, cluster)?,
        board,
        title: cluster.text("title")?,
        summary: cluster.text("summary")?,
        colour: cluster.word("colour", words::NONE)?.unwrap_or_default(),
        ..Cluster::default()
    };
    import.add(record, cluster.path(), &[("board", "activity_id")]);
    Ok(())
}

fn read_note(
    import: &mut Import,
    note: &Object<'_>,
    zones: &mut Vec<Zone>,
    colours: &HashMap<Id, Colour>,
) -> Result<Draft, Fault> {
    // For tests: read by no one, reported by no one.
    note.leave(&["test_flags"]);
    let local = note.required_text("activity_id")?;
    let board = import.find(Noun::Board, local, note.at("activity_id"))?;
    let zone = note.text("zone")?;
    let zone = if zone.is_empty() {
        None
    } else {
        let known = zones
            .iter()
            .find(|own| own.board == board && own.title == zone);
        match known.map(|own| own.id) {
            Some(id) => Some(id),
            None if zones.len() == ZONES => {
                return Err(Fault::new(ErrorCode::ListTooLong)
                    .at(note.at("zone"))
                    .limit(200));
            }
            None => Some(add_zone(import, zones, board, zone)),
        }
    };
    let group = import.reference(Noun::Group, note, "group_id")?;
    let (x, y) = (note.number("x")?, note.number("y")?);
    let record = Note {
        id: import.declare(Noun::Note, note)?,
        created_at: import.moment_at(note, "created_at")?.unwrap_or_default(),
        board,
        text: note.text("text")?,
        x: x.unwrap_or_default(),
        y: y.unwrap_or_default(),
        width: note.number("width")?,
        colour: note
            .word("colour", words::NONE)?
            .or_else(|| colours.get(&group?).copied())
            .unwrap_or_default(),
        zone,
        cluster: import.reference(Noun::Cluster, note, "cluster_id")?,
        author: import.reference(Noun::Participant, note, "author_id")?,
        group,
        kind: note.word("type", words::NONE)?.unwrap_or_default(),
        source: note.word("source", words::NONE)?.unwrap_or_default(),
        status: note.word("status", words::NONE)?.unwrap_or_default(),
        starred: note.flag("starred")?.unwrap_or(false),
        ..Note::default()
    };
    Ok(Draft {
        note: record,
        path: note.path().to_owned(),
        placed: x.is_some() && y.is_some(),
    })
}

/// The colour of each table.
fn colours_of_groups(import: &Import) -> HashMap<Id, Colour> {
    let colour = |record: &Record| match record {
        Record::Group(group) => Some((group.id, group.colour)),
        _ => None,
    };
    import.records.iter().filter_map(colour).collect()
}

fn add_zone(import: &mut Import, zones: &mut Vec<Zone>, board: Id, title: String) -> Id {
    let id = import.keys.id(Noun::Zone, &format!("{board}/{title}"));
    zones.push(Zone {
        id,
        board,
        title,
        ..Zone::default()
    });
    id
}

/// A cluster lists its notes, and a note names its cluster: where they differ, the note is right.
fn read_members(
    import: &mut Import,
    clusters: &[Object<'_>],
    drafts: &mut [Draft],
) -> Result<(), Fault> {
    let numbers: HashMap<Id, usize> = drafts
        .iter()
        .enumerate()
        .map(|(number, draft)| (draft.note.id, number))
        .collect();
    // Of each cluster with a list: its own id, the notes listed, and those that agree.
    let mut lists = Vec::new();
    for cluster in clusters {
        let own = import.find(
            Noun::Cluster,
            cluster.required_text("id")?,
            cluster.at("id"),
        )?;
        let mut members = HashSet::new();
        let mut agreed = 0_usize;
        for (index, value) in cluster.list("note_ids")?.iter().enumerate() {
            let place = format!("{}[{index}]", cluster.at("note_ids"));
            let id = import.find(Noun::Note, as_text(value, place.clone())?, place.clone())?;
            if !members.insert(id) {
                return Err(Fault::new(ErrorCode::DuplicateId).at(place).detail(value));
            }
            let number = numbers.get(&id);
            let Some(draft) = number.and_then(|number| drafts.get_mut(*number)) else {
                continue;
            };
            if *draft.note.cluster.get_or_insert(own) == own {
                agreed += 1;
            } else {
                let (found, code) = (value.to_string(), WarningCode::ContradictsItself);
                import.warn(code, place, &found, &draft.path);
            }
        }
        if cluster.get("note_ids").is_some() {
            lists.push((own, cluster.at("note_ids"), members.len(), agreed));
        }
    }
    let mut sizes: HashMap<Id, usize> = HashMap::new();
    for cluster in drafts.iter().filter_map(|draft| draft.note.cluster) {
        *sizes.entry(cluster).or_default() += 1;
    }
    for (own, place, listed, agreed) in lists {
        let size = sizes.get(&own).copied().unwrap_or(0);
        if size > agreed {
            let all = listed + size - agreed;
            let code = WarningCode::ContradictsItself;
            import.warn(code, place, &listed.to_string(), &all.to_string());
        }
    }
    Ok(())
}

/// The titles of a board's clusters, and the number of each.
#[derive(Default)]
struct Titles<'a> {
    titles: Vec<&'a str>,
    numbers: HashMap<Id, usize>,
}

/// Gives a place to the notes of each board that have none, zone by zone, and a rectangle to zones.
fn lay_out(import: &Import, drafts: &mut [Draft], zones: &mut [Zone]) {
    let mut boards: HashMap<Id, Titles<'_>> = HashMap::new();
    for record in &import.records {
        if let Record::Cluster(cluster) = record {
            let own = boards.entry(cluster.board).or_default();
            own.numbers.insert(cluster.id, own.titles.len());
            own.titles.push(&cluster.title);
        }
    }
    // The notes of each board and zone, zones in their order and last those of no zone.
    let ranks: HashMap<Id, usize> = zones
        .iter()
        .enumerate()
        .map(|(rank, zone)| (zone.id, rank))
        .collect();
    let mut areas: BTreeMap<(Id, usize), Vec<usize>> = BTreeMap::new();
    for zone in zones.iter() {
        areas.insert((zone.board, ranks[&zone.id]), Vec::new());
    }
    for (index, draft) in drafts.iter().enumerate().filter(|(_, draft)| !draft.placed) {
        let zone = draft.note.zone.and_then(|zone| ranks.get(&zone).copied());
        let area = (draft.note.board, zone.unwrap_or(zones.len()));
        areas.entry(area).or_default().push(index);
    }
    let none = Titles::default();
    let mut tops: HashMap<Id, f64> = HashMap::new();
    for ((board, rank), members) in areas {
        let clusters = boards.get(&board).unwrap_or(&none);
        let pieces: Vec<Piece<'_>> = members
            .iter()
            .map(|index| {
                let note = &drafts[*index].note;
                Piece {
                    text: &note.text,
                    cluster: note
                        .cluster
                        .and_then(|id| clusters.numbers.get(&id).copied()),
                    shown: note.status == NoteStatus::Visible,
                }
            })
            .collect();
        let layout = layout::arrange(&clusters.titles, &pieces);
        let top = tops.entry(board).or_default();
        for (index, (x, y)) in members.iter().zip(&layout.places) {
            drafts[*index].note.x = *x;
            drafts[*index].note.y = *top + *y;
        }
        if let Some(zone) = zones.get_mut(rank) {
            zone.x = -ZONE_MARGIN;
            zone.y = *top - ZONE_MARGIN;
            zone.width = layout.width.max(layout::NOTE_WIDTH) + 2.0 * ZONE_MARGIN;
            zone.height = layout.height.max(layout::NOTE_WIDTH) + 2.0 * ZONE_MARGIN;
            *top += zone.height + ZONE_MARGIN;
        }
    }
}

/// A board whose notes come from tables shows the table's colour.
fn colour_boards(import: &mut Import, drafts: &[Draft]) {
    let grouped: HashSet<Id> = drafts
        .iter()
        .filter(|draft| draft.note.group.is_some())
        .map(|draft| draft.note.board)
        .collect();
    for record in &mut import.records {
        if let Record::Board(board) = record
            && grouped.contains(&board.id)
        {
            board.colour_by = ColourBy::Group;
        }
    }
}
