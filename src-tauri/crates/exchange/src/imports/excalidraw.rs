//! Excalidraw: a shape and the text bound to it are a note; frames, groups, arrows.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{
    Imported, ImportedBoard, ImportedCluster, ImportedLink, ImportedNote, ImportedZone, Reason,
    Source, Wishes, rules, values,
};

/// By its type and elements.
pub fn is(root: &Value) -> bool {
    values::words(root, "type") == "excalidraw" && root.get("elements").is_some_and(Value::is_array)
}

/// Reads it.
pub fn read(root: &Value, wishes: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Excalidraw);
    let mut board = ImportedBoard::default();
    let all = values::list(root, "elements");
    let live: Vec<&Value> = all
        .iter()
        .filter(|one| !values::yes(one, "isDeleted"))
        .collect();
    imported.leave(Reason::Deleted, all.len() - live.len());
    let kind = |element: &Value| values::words(element, "type").to_owned();
    let shape =
        |element: &Value| ["rectangle", "ellipse", "diamond"].contains(&kind(element).as_str());
    let holders: HashSet<String> = live
        .iter()
        .filter(|one| shape(one) || kind(one) == "arrow")
        .filter_map(|one| values::id(one, "id"))
        .collect();
    // Which text each element takes, decided once: every other text is a note of its own. What one was
    // bound to may be gone, or have another text already.
    let mut bound: HashMap<String, &Value> = HashMap::new();
    let mut free: Vec<&Value> = Vec::new();
    for text in live.iter().filter(|one| kind(one) == "text") {
        let holder = values::id(text, "containerId").filter(|id| holders.contains(id));
        match holder.filter(|id| !bound.contains_key(id)) {
            Some(container) => {
                bound.insert(container, text);
            }
            None => free.push(text),
        }
    }
    for element in live.iter().filter(|one| shape(one)) {
        let Some(id) = values::id(element, "id").filter(|id| !bound.contains_key(id)) else {
            continue;
        };
        let own = free
            .iter()
            .position(|text| together(text, element) && inside(text, element));
        if let Some(own) = own {
            bound.insert(id, free.remove(own));
        }
    }
    let alone: HashSet<*const Value> = free.iter().copied().map(std::ptr::from_ref).collect();
    let mut frames: HashMap<String, usize> = HashMap::new();
    for frame in live
        .iter()
        .filter(|one| kind(one) == "frame" || kind(one) == "magicframe")
    {
        let number = board.zones.len();
        if let Some(id) = values::id(frame, "id") {
            frames.insert(id, number);
        }
        let name = values::words(frame, "name").trim();
        board.zones.push(ImportedZone {
            key: values::id(frame, "id"),
            title: match name.is_empty() {
                true => super::numbered(["Cadre", "Frame"], number + 1, wishes.language),
                false => name.to_owned(),
            },
            rectangle: Some(rectangle(frame)),
            colour: None,
        });
    }
    let mut notes: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<(usize, String)> = Vec::new();
    for element in &live {
        let id = values::id(element, "id").unwrap_or_default();
        let (words, alias) = if shape(element) {
            let Some(text) = bound.get(&id) else {
                imported.leave(Reason::OtherObject, 1);
                continue;
            };
            (wording(text), values::id(text, "id").unwrap_or_default())
        } else {
            match kind(element).as_str() {
                "text" if alone.contains(&std::ptr::from_ref(*element)) => {
                    (wording(element), id.clone())
                }
                "text" | "frame" | "magicframe" | "arrow" => continue,
                "image" => {
                    imported.leave(Reason::Image, 1);
                    continue;
                }
                _ => {
                    imported.leave(Reason::OtherObject, 1);
                    continue;
                }
            }
        };
        let number = board.notes.len();
        notes.insert(id.clone(), number);
        notes.insert(alias, number);
        if let Some(group) = values::list(element, "groupIds")
            .last()
            .and_then(values::as_id)
        {
            groups.push((number, group));
        }
        let [x, y, width, height] = rectangle(element);
        let free = !shape(element);
        board.notes.push(ImportedNote {
            key: Some(id),
            text: words,
            place: Some((x, y)),
            width: (!free).then_some(width),
            height: Some(height),
            colour: values::text(element, "backgroundColor")
                .map(|word| rules::noted(word, &mut imported)),
            zone: values::id(element, "frameId").and_then(|frame| frames.get(&frame).copied()),
            ..ImportedNote::default()
        });
    }
    clusters(&mut board, &groups, wishes);
    for arrow in live.iter().filter(|one| kind(one) == "arrow") {
        let end = |key: &str| {
            let id = arrow
                .get(key)
                .and_then(|end| values::id(end, "elementId"))?;
            notes.get(&id).copied()
        };
        let (Some(from), Some(to)) = (end("startBinding"), end("endBinding")) else {
            imported.leave(Reason::LooseLink, 1);
            continue;
        };
        let head = |key| values::text(arrow, key).is_some();
        let back = head("startArrowhead") && !head("endArrowhead");
        let id = values::id(arrow, "id").unwrap_or_default();
        board.links.push(ImportedLink {
            label: bound.get(&id).map(|text| wording(text)).unwrap_or_default(),
            key: Some(id),
            from: if back { to } else { from },
            to: if back { from } else { to },
        });
    }
    imported.boards.push(board);
    imported
}

/// The wording without the line ends of wrapping.
fn wording(text: &Value) -> String {
    values::text(text, "originalText")
        .filter(|words| !words.is_empty())
        .unwrap_or_else(|| values::words(text, "text"))
        .to_owned()
}

fn rectangle(element: &Value) -> [f64; 4] {
    let number = |key| values::number(element, key).unwrap_or(0.0);
    let (x, y, width, height) = (number("x"), number("y"), number("width"), number("height"));
    // What was drawn backwards has a negative size.
    [
        x + width.min(0.0),
        y + height.min(0.0),
        width.abs(),
        height.abs(),
    ]
}

fn inside(text: &Value, shape: &Value) -> bool {
    let [x, y, width, height] = rectangle(shape);
    let [left, top, wide, high] = rectangle(text);
    let (middle, centre) = (left + wide / 2.0, top + high / 2.0);
    (x..=x + width).contains(&middle) && (y..=y + height).contains(&centre)
}

/// Whether two share a group, as a shape and its text do in older files.
fn together(one: &Value, other: &Value) -> bool {
    let theirs = values::list(other, "groupIds");
    values::list(one, "groupIds")
        .iter()
        .any(|id| theirs.contains(id))
}

/// The outermost group of two notes or more that come is a cluster.
fn clusters(board: &mut ImportedBoard, groups: &[(usize, String)], wishes: &Wishes) {
    let mut members: HashMap<&str, usize> = HashMap::new();
    for (note, group) in groups {
        let comes = rules::comes(&board.notes[*note].text, wishes.long);
        *members.entry(group).or_default() += usize::from(comes);
    }
    let mut made: HashMap<&str, usize> = HashMap::new();
    for (note, group) in groups {
        if members.get(group.as_str()).is_none_or(|count| *count < 2) {
            continue;
        }
        let next = board.clusters.len();
        let cluster = *made.entry(group).or_insert(next);
        if cluster == next {
            board.clusters.push(ImportedCluster {
                key: Some(group.clone()),
                ..ImportedCluster::default()
            });
        }
        board.notes[*note].cluster = Some(cluster);
    }
}
