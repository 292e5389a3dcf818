//! A file that came before and comes again, after something of it was removed here or something was added
//! there: what is gone comes only with a note that is in it, and nothing comes empty.

use std::fs;

use domain::{Actor, Id, Noun, Record};
use serde_json::{Value, json};
use tests::library::Library;

use super::{all, bring, count, deck, inputs, of_text};

fn ids(records: &[Record], noun: Noun) -> Vec<Id> {
    let own = records.iter().filter(|record| record.noun() == noun);
    own.map(Record::id).collect()
}

fn remove(library: &Library, noun: Noun, ids: &[Id]) {
    if !ids.is_empty() {
        let command = json!({ noun.word(): { "remove": ids } });
        library.run(command).unwrap();
    }
}

/// The title of a noun's records.
fn titles(records: &[Record], noun: Noun) -> Vec<String> {
    let own = records.iter().filter(|record| record.noun() == noun);
    let key = if noun == Noun::Group { "name" } else { "title" };
    let mut titles: Vec<String> = own
        .filter_map(|record| record.value(key)?.as_str().map(str::to_owned))
        .collect();
    titles.sort();
    titles
}

fn samples() -> Vec<String> {
    let files = fs::read_dir(inputs()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn zones_and_clusters_that_were_removed_stay_away_when_a_sample_comes_again() {
    for name in samples() {
        for chosen in [false, true] {
            let library = Library::new().unwrap();
            let (_, workshop, board) = library.board().unwrap();
            let board = chosen.then_some(board);
            bring(&library, workshop, board, &name);
            let before = all(&library, workshop);
            for noun in [Noun::Zone, Noun::Cluster, Noun::Link] {
                remove(&library, noun, &ids(&before, noun));
            }
            let without = all(&library, workshop);
            let again = bring(&library, workshop, board, &name);
            assert!(again.unchanged(), "{name}: {:?}", again.made);
            let after = all(&library, workshop);
            assert_eq!(after.len(), without.len(), "{name}");
            for noun in [Noun::Zone, Noun::Cluster, Noun::Link] {
                assert_eq!(count(&after, noun), 0, "{name}");
            }
        }
    }
}

#[test]
fn a_note_that_was_removed_comes_again_with_what_it_stood_in_and_nothing_else() {
    for name in samples() {
        let library = Library::new().unwrap();
        let (_, workshop, _) = library.board().unwrap();
        bring(&library, workshop, None, &name);
        let before = all(&library, workshop);
        let notes = before.iter().filter_map(|record| match record {
            Record::Note(note) => Some(note.clone()),
            _ => None,
        });
        let notes: Vec<_> = notes.collect();
        for (number, note) in notes.iter().enumerate() {
            for noun in [Noun::Zone, Noun::Cluster] {
                remove(&library, noun, &ids(&all(&library, workshop), noun));
            }
            remove(&library, Noun::Note, &[note.id]);
            let again = bring(&library, workshop, None, &name);
            assert_eq!(again.count(Noun::Note), 1, "{name} {number}");
            let here = all(&library, workshop);
            assert_eq!(
                ids(&here, Noun::Zone),
                note.zone.into_iter().collect::<Vec<_>>(),
                "{name} {number}"
            );
            assert_eq!(
                ids(&here, Noun::Cluster),
                note.cluster.into_iter().collect::<Vec<_>>(),
                "{name} {number}"
            );
            assert_eq!(count(&here, Noun::Link), count(&before, Noun::Link));
            assert_eq!(count(&here, Noun::Note), notes.len(), "{name} {number}");
            let third = bring(&library, workshop, None, &name);
            assert!(third.unchanged(), "{name} {number}: {:?}", third.made);
            assert_eq!(library.engine.check().unwrap().problems, [], "{name}");
        }
    }
}

#[test]
fn a_file_that_has_grown_brings_what_its_new_notes_stand_in() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let head = "Idée;Zone;Thème;Table\n";
    let first = format!("{head}un;A;X;1\ndeux;B;Y;2\ntrois;C;Z;3\n");
    let brought = of_text(&library, workshop, None, "a", &first);
    let records = all(&library, workshop);
    for noun in [Noun::Zone, Noun::Cluster, Noun::Group] {
        assert_eq!(brought.count(noun), 3);
        remove(&library, noun, &ids(&records, noun));
    }
    assert!(of_text(&library, workshop, None, "a", &first).unchanged());
    let grown = format!("{first}quatre;B;Y;2\ncinq;D;;\n");
    let brought = of_text(&library, workshop, None, "a", &grown);
    assert_eq!((brought.count(Noun::Note), brought.there), (2, 3));
    let records = all(&library, workshop);
    assert_eq!(titles(&records, Noun::Zone), ["B", "D"]);
    assert_eq!(titles(&records, Noun::Cluster), ["Y"]);
    assert_eq!(titles(&records, Noun::Group), ["Table 2"]);
    // Votes on what has gone are still told, and bring back nothing that is empty.
    let voted = "reflectionGroup,author,votes,type,createdAt,discussionThread,prompt,content\n";
    let row = |votes: u32| format!("Attente,,{votes},Reflection,,,Bien,Un banc\n");
    let file = |votes| format!("{voted}{}", row(votes));
    of_text(&library, workshop, None, "retro", &file(2));
    let clusters = ids(&all(&library, workshop), Noun::Cluster);
    remove(&library, Noun::Cluster, &clusters);
    let later = of_text(&library, workshop, None, "retro", &file(5));
    assert_eq!(
        (later.count(Noun::Ballot), later.count(Noun::BallotOption)),
        (1, 1)
    );
    assert_eq!(count(&all(&library, workshop), Noun::Cluster), 0);
    let options = all(&library, workshop).into_iter();
    let labels = options.filter_map(|record| match record {
        Record::BallotOption(option) => Some(option.label),
        _ => None,
    });
    assert!(labels.into_iter().all(|label| label == "Attente"));
}

#[test]
fn a_link_and_a_zone_that_a_file_got_since_come_between_what_is_there() {
    let library = Library::new().unwrap();
    let (_, workshop, _) = library.board().unwrap();
    let note = |id: &str, x: u32| json!({ "id": id, "type": "text", "text": format!("note {id}"), "x": x, "y": 0, "width": 184, "height": 60 });
    let group = |id: &str, x: u32| json!({ "id": id, "type": "group", "label": id, "x": x, "y": 500, "width": 400, "height": 300 });
    let edge = |id: &str, from: &str, to: &str| json!({ "id": id, "fromNode": from, "toNode": to });
    let file = |groups: Vec<Value>, edges: Vec<Value>| {
        let notes = [note("a", 0), note("b", 300), note("c", 600)];
        let nodes: Vec<Value> = notes.into_iter().chain(groups).collect();
        json!({ "nodes": nodes, "edges": edges }).to_string()
    };
    let first = file(vec![group("Zone une", 0)], vec![edge("e1", "a", "b")]);
    of_text(&library, workshop, None, "toile", &first);
    let here = all(&library, workshop);
    assert_eq!((count(&here, Noun::Zone), count(&here, Noun::Link)), (1, 1));
    remove(&library, Noun::Zone, &ids(&here, Noun::Zone));
    remove(&library, Noun::Link, &ids(&here, Noun::Link));
    let grown = file(
        vec![group("Zone une", 0), group("Zone deux", 600)],
        vec![edge("e1", "a", "b"), edge("e2", "b", "c")],
    );
    of_text(&library, workshop, None, "toile", &grown);
    let here = all(&library, workshop);
    assert_eq!(titles(&here, Noun::Zone), ["Zone deux"]);
    assert_eq!(count(&here, Noun::Link), 1, "what was removed stays away");
    assert!(of_text(&library, workshop, None, "toile", &grown).unchanged());
}

#[test]
fn empty_zones_of_a_file_come_with_it_also_after_a_step_back() {
    let library = Library::new().unwrap();
    let (_, workshop, board) = library.board().unwrap();
    let file = json!({ "nodes": [
        { "id": "a", "type": "text", "text": "un", "x": 0, "y": 0, "width": 184, "height": 60 },
        { "id": "g", "type": "group", "label": "À venir", "x": 500, "y": 0, "width": 300, "height": 300 },
    ]});
    let file = file.to_string();
    let first = of_text(&library, workshop, Some(board), "a", &file);
    assert_eq!(first.count(Noun::Zone), 1);
    let request = library.request(json!("undo")).unwrap();
    library.engine.execute(Actor::Desk, request).unwrap();
    let again = of_text(&library, workshop, Some(board), "a", &file);
    assert_eq!(again.made, first.made);
    // Another file onto the same board brings its own.
    let other = file.replace("\"un\"", "\"deux\"");
    let other = of_text(&library, workshop, Some(board), "b", &other);
    assert_eq!((other.count(Noun::Note), other.count(Noun::Zone)), (1, 1));
}

#[test]
fn two_boards_of_one_file_come_again_without_what_was_removed() {
    let file = deck(&[
        (1, "A", &[(1, "un"), (2, "deux")]),
        (2, "B", &[(3, "trois"), (4, "quatre")]),
    ]);
    let grown = deck(&[
        (1, "A", &[(1, "un"), (2, "deux")]),
        (2, "B", &[(3, "trois"), (4, "quatre"), (5, "cinq")]),
    ]);
    for chosen in [false, true] {
        let library = Library::new().unwrap();
        let (_, workshop, board) = library.board().unwrap();
        let board = chosen.then_some(board);
        let first = of_text(&library, workshop, board, "deux", &file);
        assert_eq!(
            (first.count(Noun::Zone), first.count(Noun::Cluster)),
            (2, 4)
        );
        let records = all(&library, workshop);
        remove(&library, Noun::Zone, &ids(&records, Noun::Zone));
        remove(&library, Noun::Cluster, &ids(&records, Noun::Cluster));
        assert!(of_text(&library, workshop, board, "deux", &file).unchanged());
        let later = of_text(&library, workshop, board, "deux", &grown);
        assert_eq!(later.boards, first.boards);
        assert_eq!((later.count(Noun::Note), later.there), (1, 4));
        let records = all(&library, workshop);
        assert_eq!(titles(&records, Noun::Zone), ["B"]);
        assert_eq!(titles(&records, Noun::Cluster), ["cinq"]);
    }
}

#[test]
fn what_comes_onto_a_board_that_reaches_far_lies_on_it() {
    let library = Library::new().unwrap();
    let (_, workshop, board) = library.board().unwrap();
    let far = json!({ "board": board, "text": "loin", "x": 999_950.0, "y": 999_990.0 });
    library.make(Noun::Note, far).unwrap();
    let brought = bring(&library, workshop, Some(board), "mural-accueil.csv");
    assert_eq!(brought.count(Noun::Note), 8);
    assert!(library.engine.check().unwrap().problems.is_empty());
}
