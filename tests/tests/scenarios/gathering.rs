//! Notes into a cluster of their own, and what becomes of those they leave.

use domain::{Id, Noun, Record};
use serde_json::json;
use tests::library::Library;

use crate::commands::note;

#[test]
fn gathering_keeps_what_was_written_of_a_cluster_and_takes_duplicates_along() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let make = |text: &str| {
        let fields = json!({ "board": board, "text": text });
        library.make(Noun::Note, fields).unwrap()
    };
    let (a, b, under) = (make("a"), make("b"), make("b aussi"));
    let (told, bare, third) = (library.id(), library.id(), library.id());
    let gather = |id: Id, notes: &[Id]| json!({ "cluster": { "gather": { "id": id, "title": "Accueil", "notes": notes } } });
    library.run(gather(told, &[a])).unwrap();
    library.run(gather(bare, &[b, under])).unwrap();
    library
        .patch(Noun::Cluster, told, json!({ "summary": "Ce qui retient" }))
        .unwrap();
    library
        .run(json!({ "note": { "merge": { "into": b, "from": [under] } } }))
        .unwrap();
    library.run(gather(third, &[a, b])).unwrap();
    assert_eq!(note(&library, project, under).cluster, Some(third));
    assert_eq!(library.find(project, bare).unwrap(), None);
    let Some(Record::Cluster(kept)) = library.find(project, told).unwrap() else {
        panic!("what was written went with the last note");
    };
    assert_eq!(kept.summary, "Ce qui retient");
}

#[test]
fn gathering_makes_a_cluster_and_clears_the_empty_one() {
    let library = Library::new().unwrap();
    let (project, _, board) = library.board().unwrap();
    let make = |text: &str| {
        library
            .make(
                Noun::Note,
                json!({ "board": board, "text": text, "colour": "blue" }),
            )
            .unwrap()
    };
    let (a, b) = (make("a"), make("b"));
    let (first, second) = (library.id(), library.id());
    let gather = |id: Id, notes: &[Id]| json!({ "cluster": { "gather": { "id": id, "title": "", "notes": notes } } });
    library.run(gather(first, &[a, b])).unwrap();
    library.run(gather(second, &[b])).unwrap();
    assert_eq!(note(&library, project, a).cluster, Some(first));
    library
        .run(json!({ "note": { "sort": { "ids": [a], "cluster": null } } }))
        .unwrap();
    library
        .run(gather(first, &[a]))
        .expect_err("the cluster is there");
    let third = library.id();
    library.run(gather(third, &[b])).unwrap();
    assert_eq!(library.find(project, second).unwrap(), None);
    library.run(json!("undo")).unwrap();
    assert_eq!(note(&library, project, b).cluster, Some(second));
    let Some(Record::Cluster(cluster)) = library.find(project, second).unwrap() else {
        panic!("the cluster did not come back");
    };
    assert_eq!(cluster.colour, domain::note::Colour::Blue);
}
