//! Each gesture, and each refusal.

use domain::{ErrorCode, Noun, Record};
use serde_json::json;
use tests::library::Library;

#[test]
fn a_note_is_made_changed_undone_and_still_there_tomorrow() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let note = library
        .make(Noun::Note, json!({ "board": board, "text": "Un guichet unique", "x": 12.5 }))
        .unwrap();
    library
        .patch(Noun::Note, note, json!({ "text": "Un seul guichet", "x": 0.1 }))
        .unwrap();
    let library = library.reopened().unwrap();
    let Some(Record::Note(found)) = library.find(project, note).unwrap() else {
        panic!("the note is gone");
    };
    assert_eq!((found.text.as_str(), found.x), ("Un seul guichet", 0.1));
    library.run(json!("undo")).unwrap();
    let Some(Record::Note(found)) = library.find(project, note).unwrap() else {
        panic!("the note is gone");
    };
    assert_eq!((found.text.as_str(), found.x), ("Un guichet unique", 12.5));
    library.run(json!("undo")).unwrap();
    assert_eq!(library.find(project, note).unwrap(), None);
    let library = library.reopened().unwrap();
    library.run(json!("redo")).unwrap();
    library.run(json!("redo")).unwrap();
    let Some(Record::Note(found)) = library.find(project, note).unwrap() else {
        panic!("the note is gone");
    };
    assert_eq!((found.text.as_str(), found.x), ("Un seul guichet", 0.1));
    assert_eq!(
        library.run(json!("redo")).unwrap_err().code,
        ErrorCode::NothingToRedo
    );
}
