//! Pictures of Klaxoon: on the notes that show them, each read once, and only as many as there is room for.

use domain::note::Colour;
use serde_json::{Value, json};

use super::{
    cluster_of,
    every_format::{packed, pixel},
    left, only, texts,
};
use crate::imports::{Reason, Taken, Wishes, read};

const FOLDER: &str = "Essai/Activity/1/";

fn board(ideas: Vec<Value>, more: &Value) -> Vec<u8> {
    let mut data = json!({
        "ideas": ideas,
        "colors": [{ "id": "k1", "hexa": "#f06292" }],
        "categories": [{ "id": 7, "label": "Irritant" }],
    });
    for (key, value) in more.as_object().unwrap() {
        data[key] = value.clone();
    }
    let (data, png) = (data.to_string(), pixel());
    packed(&[
        (&format!("{FOLDER}_brainstorm_data.json"), data.as_bytes()),
        (&format!("{FOLDER}bundle/plan.png"), &png),
        (&format!("{FOLDER}bundle/faux.png"), b"rien"),
    ])
}

fn idea(more: Value) -> Value {
    let mut idea = json!({ "type": { "type": "IMAGE" }, "image": { "path": "bundle/plan.png" } });
    for (key, value) in more.as_object().unwrap() {
        idea[key] = value.clone();
    }
    idea
}

fn taken(bytes: &[u8], preview: bool) -> Taken {
    let wishes = Wishes {
        preview,
        ..Wishes::default()
    };
    read(bytes, &wishes).unwrap()
}

#[test]
fn a_picture_without_words_keeps_its_colour_its_groups_and_its_links() {
    let ideas = vec![
        idea(json!({ "uuid": "a", "color": { "id": "k1" } })),
        idea(json!({ "uuid": "b", "category": { "id": 7 } })),
        // Nothing says which one it is, and it stands there once.
        idea(json!({ "text": "Le plan d’accès" })),
        idea(json!({ "uuid": "d", "text": "Sans image", "image": { "path": "bundle/faux.png" } })),
        idea(json!({ "uuid": "e", "image": { "path": "bundle/nulle-part.png" } })),
        json!({ "uuid": "f", "text": "Une note", "type": { "type": "TEXT" } }),
    ];
    let more = json!({
        "groups": [{ "uuid": "g", "object_ids": ["a", "f"] }],
        "links": [{ "uuid": "l", "object_ids": ["a", "b"] }],
    });
    let bytes = board(ideas, &more);
    for preview in [false, true] {
        let taken = taken(&bytes, preview);
        let board = only(&taken);
        assert_eq!(
            texts(board),
            [
                "Image\u{a0}: plan",
                "Image\u{a0}: plan",
                "Le plan d’accès",
                "Sans image",
                "Une note"
            ]
        );
        let shown = board.notes.iter().map(|note| note.image.is_some());
        assert_eq!(shown.collect::<Vec<_>>(), [true, true, true, false, false]);
        assert_ne!(board.notes[0].colour, Some(Colour::default()));
        assert_eq!(cluster_of(board, 0), Some("Groupe 1"));
        assert_eq!(cluster_of(board, 1), Some("Irritant"));
        assert_eq!(board.links.len(), 1);
        assert_eq!((board.links[0].from, board.links[0].to), (0, 1));
        assert_eq!(left(&taken)[&Reason::Image], 2);
    }
}

#[test]
fn one_picture_on_many_notes_is_read_once_and_taken_while_there_is_room() {
    let ideas = (0..5_000).map(|number| idea(json!({ "uuid": format!("i{number}") })));
    let bytes = board(ideas.collect(), &json!({}));
    let all = taken(&bytes, false);
    let notes = &only(&all).notes;
    let each = notes[0].image.as_ref().unwrap().data.len();
    // The tests have room for four thousand characters.
    assert_eq!(notes.len(), 4_096 / each);
    let out = u32::try_from(5_000 - notes.len()).unwrap();
    assert_eq!(left(&all)[&Reason::Image], out);
    // What is only looked over reads none.
    let looked = taken(&bytes, true);
    let notes = &only(&looked).notes;
    assert_eq!(notes.len(), 5_000);
    let data = notes.iter().flat_map(|note| &note.image);
    assert!(data.into_iter().all(|image| image.data.is_empty()));
}
