//! Trello, JSON: open lists are zones, open cards notes.

use std::collections::HashMap;

use serde_json::Value;

use super::{
    Imported, ImportedBallot, ImportedBoard, ImportedCluster, ImportedNote, ImportedOption,
    ImportedZone, Reason, Source, Wishes, rules,
    values::{self, Once, joined},
};

/// By its lists, cards and labels.
pub fn is(root: &Value) -> bool {
    let arrays = ["lists", "cards", "labels"];
    let cards = values::list(root, "cards");
    arrays
        .iter()
        .all(|key| root.get(key).is_some_and(Value::is_array))
        && (cards.is_empty() || cards.iter().any(|card| card.get("idList").is_some()))
        && root.get("_format").is_none()
}

/// Reads it.
pub fn read(root: &Value, _: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Trello);
    let mut board = ImportedBoard {
        title: values::words(root, "name").to_owned(),
        key: values::id(root, "id"),
        ..ImportedBoard::default()
    };
    let by_place = |items: &mut Vec<&Value>| {
        items.sort_by(|a, b| {
            let place = |item: &Value| values::number(item, "pos").unwrap_or(0.0);
            place(a).total_cmp(&place(b))
        });
    };
    let mut lists: Vec<&Value> = values::list(root, "lists").iter().collect();
    by_place(&mut lists);
    let mut zones: HashMap<String, usize> = HashMap::new();
    for list in lists.iter().filter(|list| !values::yes(list, "closed")) {
        if let Some(id) = values::id(list, "id") {
            zones.insert(id.clone(), board.zones.len());
            board.zones.push(ImportedZone {
                key: Some(id),
                title: values::words(list, "name").to_owned(),
                ..ImportedZone::default()
            });
        }
    }
    imported.leave(Reason::Archived, lists.len() - zones.len());
    let mut cards: Vec<&Value> = values::list(root, "cards").iter().collect();
    by_place(&mut cards);
    // The cards of a list stand together, as they do there.
    cards.sort_by_key(|card| values::id(card, "idList").and_then(|list| zones.get(&list).copied()));
    let mut labels = Once::default();
    let mut ballot = ImportedBallot::default();
    for card in cards {
        let zone = values::id(card, "idList").and_then(|list| zones.get(&list).copied());
        let (Some(zone), false) = (zone, values::yes(card, "closed")) else {
            imported.leave(Reason::Archived, 1);
            continue;
        };
        let on = values::list(card, "labels");
        let named = on
            .iter()
            .find(|label| !values::words(label, "name").trim().is_empty());
        let cluster = named.map(|label| {
            let name = values::words(label, "name").trim();
            let (index, new) = labels.number(name);
            if new {
                board.clusters.push(ImportedCluster {
                    title: name.to_owned(),
                    colour: values::text(label, "color").map(rules::colour),
                    ..ImportedCluster::default()
                });
            }
            index
        });
        imported.leave(Reason::Label, on.len() - usize::from(named.is_some()));
        let voters = values::list(card, "idMembersVoted");
        let dots = match voters.len() {
            0 => card
                .get("badges")
                .map_or(0, |badges| values::count(badges, "votes")),
            some => u32::try_from(some).unwrap_or(u32::MAX),
        };
        ballot.options.push(ImportedOption {
            note: Some(board.notes.len()),
            dots,
            ..ImportedOption::default()
        });
        imported.leave(
            Reason::Person,
            voters.len() + values::list(card, "idMembers").len(),
        );
        let dates = ["start", "due"].iter();
        let dates = dates.filter(|key| values::text(card, key).is_some());
        imported.leave(Reason::OtherField, dates.count());
        imported.leave(Reason::Checklist, values::list(card, "idChecklists").len());
        imported.leave(Reason::WebLink, values::list(card, "attachments").len());
        board.notes.push(ImportedNote {
            key: values::id(card, "id"),
            text: joined(values::words(card, "name"), values::words(card, "desc")),
            colour: on
                .first()
                .and_then(|label| values::text(label, "color"))
                .map(|word| rules::noted(word, &mut imported)),
            zone: Some(zone),
            cluster,
            ..ImportedNote::default()
        });
    }
    imported.leave(Reason::History, values::list(root, "actions").len());
    imported.leave(Reason::Person, values::list(root, "members").len());
    board.ballots.push(ballot);
    imported.boards.push(board);
    imported
}
