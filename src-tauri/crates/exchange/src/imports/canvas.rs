//! JSON Canvas 1.0: texts, groups that hold what lies in them, edges.

use std::collections::HashMap;

use domain::note::Colour;
use serde_json::Value;

use super::{
    Imported, ImportedBoard, ImportedLink, ImportedNote, ImportedZone, Reason, Source, rules,
    values,
};

/// By its nodes.
pub fn is(root: &Value) -> bool {
    root.get("nodes")
        .and_then(Value::as_array)
        .is_some_and(|nodes| {
            nodes.iter().all(|node| {
                ["x", "y", "width", "height"]
                    .iter()
                    .all(|key| values::number(node, key).is_some())
                    && values::text(node, "type").is_some()
            }) && (!nodes.is_empty() || root.get("edges").is_some())
        })
}

/// Reads it.
pub fn read(root: &Value) -> Imported {
    let mut imported = Imported::of(Source::Canvas);
    let mut board = ImportedBoard::default();
    let mut notes: HashMap<String, usize> = HashMap::new();
    for node in values::list(root, "nodes") {
        let number = |key| values::number(node, key).unwrap_or(0.0);
        let colour = values::text(node, "color").map(|word| preset(word, &mut imported));
        match values::words(node, "type") {
            "group" => board.zones.push(ImportedZone {
                key: values::id(node, "id"),
                title: values::words(node, "label").to_owned(),
                rectangle: Some([number("x"), number("y"), number("width"), number("height")]),
                colour,
            }),
            "text" => {
                let key = values::id(node, "id");
                if let Some(key) = &key {
                    notes.insert(key.clone(), board.notes.len());
                }
                board.notes.push(ImportedNote {
                    key,
                    text: values::words(node, "text").to_owned(),
                    place: Some((number("x"), number("y"))),
                    width: Some(number("width")),
                    height: Some(number("height")),
                    colour,
                    ..ImportedNote::default()
                });
            }
            "file" | "link" => imported.leave(Reason::File, 1),
            _ => imported.leave(Reason::OtherObject, 1),
        }
    }
    for edge in values::list(root, "edges") {
        let end = |key| notes.get(&values::id(edge, key)?).copied();
        let (Some(from), Some(to)) = (end("fromNode"), end("toNode")) else {
            imported.leave(Reason::LooseLink, 1);
            continue;
        };
        let from_head = values::words(edge, "fromEnd") == "arrow";
        let to_head = values::words(edge, "toEnd") != "none";
        let (from, to) = if from_head && !to_head {
            (to, from)
        } else {
            (from, to)
        };
        board.links.push(ImportedLink {
            key: values::id(edge, "id"),
            from,
            to,
            label: values::words(edge, "label").to_owned(),
        });
    }
    imported.boards.push(board);
    imported
}

fn preset(word: &str, imported: &mut Imported) -> Colour {
    match word {
        "1" => Colour::Pink,
        "2" => Colour::Orange,
        "3" => Colour::Yellow,
        "4" => Colour::Green,
        "5" => Colour::Turquoise,
        "6" => Colour::Lilac,
        other => rules::noted(other, imported),
    }
}
