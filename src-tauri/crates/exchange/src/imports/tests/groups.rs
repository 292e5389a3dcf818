//! A group is of two notes that come: what says nothing, or too much where that is left out, makes none.

use serde_json::json;

use super::{cluster_of, every_format::packed, only, texts};
use crate::imports::{Long, Taken, Wishes, read};

fn taken(bytes: &[u8], long: Long) -> Taken {
    let wishes = Wishes {
        long,
        ..Wishes::default()
    };
    read(bytes, &wishes).unwrap()
}

#[test]
fn a_note_that_is_alone_of_its_klaxoon_group_is_in_the_cluster_of_its_category() {
    let long = "long ".repeat(200);
    let data = json!({
        "categories": [{ "id": 7, "label": "Irritant" }],
        "ideas": [
            { "id": "a", "text": "Porte lourde", "category": { "id": 7 } },
            { "id": "b", "text": "  " },
            { "id": "c", "text": "Ticket", "category": { "id": 7 } },
            { "id": "d", "text": long },
            { "id": "e", "text": "Un siège", "category": { "id": 7 } },
        ],
        "groups": [
            { "uuid": "g", "object_ids": ["a", "b"] },
            { "uuid": "h", "object_ids": ["c", "d"] },
            { "uuid": "i", "object_ids": ["e", "e"] },
        ],
    });
    let bytes = packed(&[(
        "E/Activity/1/_brainstorm_data.json",
        data.to_string().as_bytes(),
    )]);
    let left_out = taken(&bytes, Long::LeaveOut);
    let board = only(&left_out);
    assert_eq!(texts(board), ["Porte lourde", "Ticket", "Un siège"]);
    for note in 0..3 {
        assert_eq!(cluster_of(board, note), Some("Irritant"), "{note}");
    }
    // A text that comes in several notes is in its group.
    let divided = taken(&bytes, Long::Divide);
    assert_eq!(cluster_of(only(&divided), 0), Some("Irritant"));
    assert_eq!(cluster_of(only(&divided), 1), Some("Groupe 1"));
}

#[test]
fn a_shape_of_excalidraw_whose_fellow_says_nothing_is_in_no_cluster() {
    let text = |id: &str, said: &str| json!({ "id": id, "type": "text", "text": said, "groupIds": ["in", "g"], "x": 0, "y": 0, "width": 9, "height": 9 });
    let file = |second: &str| {
        let elements = [text("a", "Un banc"), text("b", second)];
        json!({ "type": "excalidraw", "elements": elements }).to_string()
    };
    let alone = taken(file(" ").as_bytes(), Long::Divide);
    assert_eq!(only(&alone).notes.len(), 1);
    assert!(only(&alone).clusters.is_empty());
    let two = taken(file("Un siège").as_bytes(), Long::Divide);
    assert_eq!(only(&two).clusters.len(), 1);
    assert_eq!(only(&two).notes[1].cluster, Some(0));
}

#[test]
fn a_group_of_parabol_without_a_title_needs_two_notes_that_come() {
    let head = "reflectionGroup,author,votes,type,createdAt,discussionThread,prompt,content\n";
    let of = |second: &str| {
        format!("{head},,3,Reflection,,,Bien,Un banc\n,,3,Reflection,,,Bien,{second}\n")
    };
    let alone = taken(of(" ").as_bytes(), Long::Divide);
    assert!(only(&alone).clusters.is_empty());
    assert!(only(&alone).ballots.is_empty());
    let two = taken(of("Un siège").as_bytes(), Long::Divide);
    assert_eq!(only(&two).clusters.len(), 1);
    assert_eq!(only(&two).ballots[0].options.len(), 1);
}

#[test]
fn a_stack_of_scrumlr_is_of_two_notes_that_come() {
    let head = "note_id,author_id,author,text,column_id,column,rank,stack\n";
    let of = |top: &str| format!("{head}a,1,,{top},c,Idées,0,null\nb,1,,Un banc,c,Idées,1,a\n");
    let alone = taken(of(" ").as_bytes(), Long::Divide);
    assert_eq!(texts(only(&alone)), ["Un banc"]);
    assert!(only(&alone).clusters.is_empty());
    let two = taken(of("Un siège").as_bytes(), Long::Divide);
    assert_eq!(only(&two).clusters.len(), 1);
}
